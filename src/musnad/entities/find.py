"""Article -> mentions and roles."""

from __future__ import annotations

from musnad.arabic import Tokens, splits
from musnad.entities.bodies import HEAD_WEIGHT, headed_names, state_bodies
from musnad.entities.candidates import Candidate, settle
from musnad.entities.known import KNOWN_WEIGHT, Sighting, known_names
from musnad.entities.learned import propose
from musnad.entities.newcomers import newcomers
from musnad.entities.people import Holder, holders
from musnad.entities.peoples import peoples
from musnad.entities.propagate import short_forms, surnames, with_first_name
from musnad.entities.roles import Names, Seats, find_roles
from musnad.lexicon import Lexicon
from musnad.record import Article, Mention, Role, stable_id


def find(page: str, article: Article, tokens: Tokens, lexicon: Lexicon) -> tuple[tuple[Mention, ...], tuple[Role, ...]]:
    """The names in title, paragraphs and subheadings, and the offices that stand before people's names."""
    zones = [tokens.within(zone) for zone in article.zones]
    rules = _Rules(tokens, zones, lexicon)
    final, held = rules.settled(propose(tokens, zones, rules.alone(), lexicon))
    day = article.published.value[:10] if article.published else None
    before = {h.office_first: h for h in held if h.title.kind == "office"}  # الدكتور is no office
    roles = find_roles(tokens, zones, Names({c.first: c for c in final}, before), Seats(lexicon, day))
    return tuple(_mention(page, tokens, c) for c in final), tuple(roles)


def found_by_rules(tokens: Tokens, zones: list[range], lexicon: Lexicon) -> list[Candidate]:
    """The names that the rules find alone: what a learned tagger is told of a page."""
    return _Rules(tokens, zones, lexicon).alone()


class _Rules:
    """What the tables, the patterns and the page show, alone or with what a learned tagger proposes."""

    def __init__(self, tokens: Tokens, zones: list[range], lexicon: Lexicon) -> None:
        """Find all but what hangs on the new people of the page."""
        self._tokens, self._zones, self._lexicon = tokens, zones, lexicon
        certain, weak = _known(tokens, zones, lexicon)
        self._certain = [*certain, *weak]
        taken = {c.first: c for c in settle(self._certain)}
        self._held = self._holders(taken)
        self._new = [h.person for h in self._held if h.person.first not in taken]
        self._taken = taken | {person.first: person for person in self._new}
        self._new += [c for zone in zones for c in newcomers(tokens, zone, self._taken, lexicon)]

    def alone(self) -> list[Candidate]:
        """The names without a tagger."""
        return settle([*self._certain, *self._new, *self._again(self._new)])

    def settled(self, learned: list[Candidate]) -> tuple[list[Candidate], list[Holder]]:
        """The names with those that a tagger proposes, and who holds the offices before them."""
        new = [*self._new, *self._unshared(learned)]
        held = self._holders(self._taken | {c.first: c for c in learned}) if learned else self._held
        return settle([*self._certain, *new, *self._again(new)]), held

    def _unshared(self, learned: list[Candidate]) -> list[Candidate]:
        """What a tagger proposes, less surnames alone of people told in full: the page says whose they are."""
        folds = self._tokens.folds
        people = (c for c in (*self._certain, *self._new, *learned) if c.type == "PER" and c.last - c.first > 1)
        surnames = {folds[c.last - 1] for c in people}
        return [c for c in learned if c.last - c.first > 1 or folds[c.first][c.cut :] not in surnames]

    def _holders(self, taken: dict[int, Candidate]) -> list[Holder]:
        return [h for zone in self._zones for h in holders(self._tokens, zone, taken, self._lexicon)]

    def _again(self, new: list[Candidate]) -> list[Candidate]:
        owners = surnames(self._tokens, (c for c in new if c.type == "PER"), self._lexicon)
        return [c for zone in self._zones for c in short_forms(self._tokens, zone, owners)]


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
        certain += state_bodies(tokens, zone, lexicon)
        certain += headed_names(tokens, zone, lexicon)
        certain += peoples(tokens, zone, lexicon)
    starts = {c.first for c in certain if c.weight == KNOWN_WEIGHT}
    certain = [c for c in certain if c.weight != HEAD_WEIGHT or c.first not in starts]
    named: dict[str, list[int]] = {}
    for candidate in certain:
        named.setdefault(candidate.entity, []).append(candidate.first)
    return certain, [owner for sighting in weak if (owner := _owner(tokens, sighting, named, lexicon))]


def _owner(tokens: Tokens, sighting: Sighting, named: dict[str, list[int]], lexicon: Lexicon) -> Candidate | None:
    """Whose a weak spelling is: the owner named in full nearest before it, else after it, else the ruler meant."""
    owners = [c for c in sighting.owners if c.entity in named]
    if owners:
        return min(owners, key=lambda c: min((at > c.first, abs(at - c.first)) for at in named[c.entity]))
    first = sighting.owners[0]
    return first if _ruler(tokens, first, lexicon) else None


def _ruler(tokens: Tokens, person: Candidate, lexicon: Lexicon) -> bool:
    """Whether a shared surname stands where a ruler's does: نظام [الأسد]."""
    before = tokens.folds[person.first - 1] if person.first and not person.cut else ""
    return person.type == "PER" and any(lexicon.words.function.get(stem) == "regime" for _, stem in splits(before))


def _mention(page: str, tokens: Tokens, found: Candidate) -> Mention:
    span = found.span(tokens)
    return Mention(
        id=stable_id(page, "mention", span, found.type),
        span=span,
        surface=span.of(tokens.text),
        type=found.type,
        entity=found.entity,
        qid=found.qid,
        optional=found.optional,
        rule=found.rule,
        confidence=found.confidence,
    )
