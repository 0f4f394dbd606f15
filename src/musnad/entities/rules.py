"""What the tables, the patterns and the page show of names, alone or beside what a learned tagger proposes."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from musnad.arabic import Tokens
from musnad.entities.announced import announced
from musnad.entities.bodies import ALONE, HEAD_WEIGHT, headed_names, state_bodies
from musnad.entities.candidates import Candidate, settle
from musnad.entities.first_names import by_first_name
from musnad.entities.formal import formal_bodies
from musnad.entities.known import KNOWN_WEIGHT, Sighting, known_names
from musnad.entities.listed import listed
from musnad.entities.marked import marked_names
from musnad.entities.namesakes import identify
from musnad.entities.nationals import nationals
from musnad.entities.newcomers import newcomers
from musnad.entities.people import Holder, holders
from musnad.entities.peoples import peoples
from musnad.entities.processes import processes
from musnad.entities.propagate import Forms, short_forms, short_names, with_first_name
from musnad.entities.rulers import ruled
from musnad.entities.weak import SURNAME_ALONE, owners
from musnad.lexicon import Lexicon

TOLD_WHOLE = ("state-body.", "bodies.")
SHORTEST_BODY = 2
"""Tokens that call a body without its state's adjective, at the least: مجلس النواب."""


class Settled(NamedTuple):
    """The names of a page, those of them that no table knows, and who holds the offices before them."""

    names: list[Candidate]
    new: list[Candidate]
    held: list[Holder]


class Rules:
    """Finds once what is certain, then settles it with or without a tagger's proposals."""

    def __init__(self, tokens: Tokens, zones: list[range], lexicon: Lexicon, day: str | None = None) -> None:
        """Find all but what hangs on the new people of the page; `day` is its own, in ISO."""
        self._tokens, self._zones, self._lexicon, self._day = tokens, zones, lexicon, day
        self._certain, self._weak = _known(tokens, zones, lexicon)
        sure = [c for c in self._weak if c.rule != SURNAME_ALONE]
        taken = {c.first: c for c in settle([*self._certain, *sure])}
        self._held = self._holders(taken)
        self._new = [h.person for h in self._held if h.person.first not in taken]
        self._taken = taken | {person.first: person for person in self._new}
        self._new += [c for zone in zones for c in newcomers(tokens, zone, self._taken, lexicon)]
        told = self._taken | {c.first: c for c in self._new}
        self._new += [c for zone in zones for c in nationals(tokens, zone, told, lexicon)]
        self._new += listed(tokens, zones, self._taken | {c.first: c for c in self._new}, lexicon)
        self._alone = self._settle(self._new, self._held)

    def alone(self) -> list[Candidate]:
        """The names without a tagger."""
        return self._alone.names

    def settled(self, learned: list[Candidate]) -> Settled:
        """The names with those that a tagger proposes."""
        if not learned:
            return self._alone
        held = self._holders(self._taken | {c.first: c for c in learned})
        found = self._unshared(learned)
        known = self._taken | {c.first: c for c in (*self._new, *found)}
        found += listed(self._tokens, self._zones, known, self._lexicon)
        return self._settle([*self._new, *found], held) if found else self._alone._replace(held=held)

    def _settle(self, found: list[Candidate], held: list[Holder]) -> Settled:
        tokens, lexicon = self._tokens, self._lexicon
        new = identify(tokens, found, lexicon)
        told = [c for c in self._certain if c.type == "PER" and c.rule.startswith("people.")]
        forms = short_names(tokens, [c for c in new if c.type == "PER"], lexicon, told)
        again = [c for zone in self._zones for c in short_forms(tokens, zone, forms, lexicon)]
        names = settle([*_without_namesakes(tokens, self._certain, forms), *self._weak, *new, *again])
        names = by_first_name(tokens, _bodies_again(tokens, names, lexicon), lexicon)
        governments = (c for zone in self._zones for c in ruled(tokens, zone, lexicon, self._day))
        return Settled([*names, *_nested(self._certain, names), *governments], new, held)

    def _unshared(self, learned: list[Candidate]) -> list[Candidate]:
        """What a tagger proposes, less surnames alone of people told in full: the page says whose they are."""
        folds = self._tokens.folds
        told = (*self._certain, *self._weak, *self._new, *learned)
        surnames = {folds[c.last - 1] for c in told if c.type == "PER" and c.last - c.first > 1}
        return [c for c in learned if c.last - c.first > 1 or folds[c.first][c.cut :] not in surnames]

    def _holders(self, taken: dict[int, Candidate]) -> list[Holder]:
        return [h for zone in self._zones for h in holders(self._tokens, zone, taken, self._lexicon)]


def _bodies_again(tokens: Tokens, names: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """The names, a body called without its state's adjective (مجلس النواب) as the one told before with it."""
    told: dict[tuple[str, ...], set[tuple[str, str | None]]] = {}
    whose: dict[int, tuple[str, str | None]] = {}
    spoke: dict[str, tuple[str, str | None]] = {}
    for c in sorted(names, key=lambda c: c.first):
        if c.rule.startswith(ALONE):
            whose[c.first] = spoke.get(c.rule.removeprefix(ALONE), (c.entity, c.qid))
        elif c.rule.startswith("state-body."):
            spoke[c.rule.removeprefix("state-body.")] = (c.entity, c.qid)
        if c.rule.startswith(TOLD_WHOLE) and c.last - c.first > SHORTEST_BODY:
            if tokens.folds[c.last - 1] in lexicon.nisbas:
                told.setdefault(_words(tokens, c)[:-1], set()).add((c.entity, c.qid))
        elif c.rule.startswith("head.") and len(bodies := told.get(_words(tokens, c), ())) == 1:
            whose[c.first] = next(iter(bodies))
    return [replace(c, entity=body[0], qid=body[1]) if (body := whose.get(c.first)) else c for c in names]


def _words(tokens: Tokens, name: Candidate) -> tuple[str, ...]:
    return (tokens.folds[name.first][name.cut :], *tokens.folds[name.first + 1 : name.last])


def _nested(certain: list[Candidate], names: list[Candidate]) -> list[Candidate]:
    """Known names inside the name of an accord, war or law, given as optional: النزاع في [سهلستان]."""
    whole = [c for c in names if c.rule.startswith(("process.", "things.")) and c.last - c.first > 1]
    inside = {
        c.first: replace(c, optional=True)
        for c in certain
        if c.weight == KNOWN_WEIGHT and any(w.first < c.first and c.last <= w.last for w in whole)
    }
    return list(inside.values())


def _without_namesakes(tokens: Tokens, certain: list[Candidate], forms: Forms) -> list[Candidate]:
    """Known names less surnames of those whom the page never names in full and who share theirs with one it does."""
    full = {c.entity for c in certain if c.last - c.first > 1}
    return [
        c
        for c in certain
        if not (c.type == "PER" and c.last - c.first == 1 and c.entity not in full and _borne(tokens, c, forms))
    ]


def _borne(tokens: Tokens, person: Candidate, forms: Forms) -> bool:
    """Whether a known surname is that of a new person of the page."""
    owner = forms.owners.get(tokens.folds[person.first][person.cut :])
    return owner is not None and owner.entity != person.entity


def _known(tokens: Tokens, zones: list[range], lexicon: Lexicon) -> tuple[list[Candidate], list[Candidate]]:
    """Names of the tables and of patterns; weak spellings only where their entity is named in full on the page."""
    certain: list[Candidate] = []
    weak: list[Sighting] = []
    for zone in zones:
        for sighting in known_names(tokens, zone, lexicon):
            if sighting.weak:
                weak.append(sighting)
            else:
                certain.append(with_first_name(tokens, sighting.owners[0], lexicon, zone.start))
        certain += announced(tokens, zone, lexicon)
        certain += state_bodies(tokens, zone, lexicon)
        certain += headed_names(tokens, zone, lexicon)
        certain += marked_names(tokens, zone, lexicon)
        certain += formal_bodies(tokens, zone, lexicon)
        certain += peoples(tokens, zone, lexicon)
    starts = {c.first for c in certain if c.weight == KNOWN_WEIGHT}
    outlets = {c.last for c in certain if c.type == "MEDIA"}
    certain = [c for c in certain if not (c.first in outlets and _adjective(tokens, c, lexicon))]
    certain = [c for c in certain if c.weight != HEAD_WEIGHT or c.first not in starts]
    told = owners(tokens, certain, weak, lexicon)
    known = {c.first: c for c in settle([*certain, *told])}
    return certain + [c for zone in zones for c in processes(tokens, zone, known, lexicon)], told


def _adjective(tokens: Tokens, state: Candidate, lexicon: Lexicon) -> bool:
    """Whether a state's name is its adjective too: الوطن [السعودية]."""
    return state.rule.startswith("states.") and state.cut == 0 and tokens.folds[state.first] in lexicon.nisbas
