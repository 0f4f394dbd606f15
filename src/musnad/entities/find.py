"""Article -> mentions and roles."""

from __future__ import annotations

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import AND
from musnad.entities.announced import announced
from musnad.entities.bodies import HEAD_WEIGHT, headed_names, state_bodies
from musnad.entities.candidates import Candidate, settle
from musnad.entities.known import KNOWN_WEIGHT, Sighting, known_names
from musnad.entities.namesakes import identify
from musnad.entities.newcomers import newcomers
from musnad.entities.pairs import pairs
from musnad.entities.people import holders
from musnad.entities.peoples import peoples
from musnad.entities.processes import processes
from musnad.entities.propagate import Forms, short_forms, short_names, with_first_name
from musnad.entities.roles import Names, Seats, find_roles
from musnad.lexicon import Lexicon
from musnad.record import Article, Mention, Role, stable_id


def find(page: str, article: Article, tokens: Tokens, lexicon: Lexicon) -> tuple[tuple[Mention, ...], tuple[Role, ...]]:
    """The names in title, paragraphs and subheadings, and the offices that stand before people's names."""
    zones = [tokens.within(zone) for zone in article.zones]
    certain, weak = _known(tokens, zones, lexicon)
    settled = settle([*certain, *weak])
    taken = {c.first: c for c in settled}
    held = [h for zone in zones for h in holders(tokens, zone, taken, lexicon)]
    new = [h.person for h in held if h.person.first not in taken]
    taken |= {person.first: person for person in new}
    new += [c for zone in zones for c in newcomers(tokens, zone, taken, lexicon)]
    new = identify(tokens, new, lexicon)
    owners = short_names(tokens, new, lexicon)
    again = [c for zone in zones for c in short_forms(tokens, zone, owners, lexicon)]
    final = settle([*_without_namesakes(tokens, certain, owners), *weak, *new, *again])
    final += pairs(tokens, zones, {c.first: c for c in final}, lexicon)
    final.sort(key=lambda c: c.first)
    day = article.published.value[:10] if article.published else None
    renamed = {c.first: c for c in new}
    before = {
        h.office_first: h._replace(person=renamed.get(h.person.first, h.person))
        for h in held
        if h.title.kind == "office"  # الدكتور is no office
    }
    roles = find_roles(tokens, zones, Names({c.first: c for c in final}, before), Seats(lexicon, day))
    return tuple(_mention(page, tokens, c) for c in final), tuple(roles)


def _without_namesakes(tokens: Tokens, certain: list[Candidate], owners: Forms) -> list[Candidate]:
    """Known names less surnames of those whom the page never names in full and who share theirs with one it does."""
    full = {c.entity for c in certain if c.last - c.first > 1}
    return [
        c
        for c in certain
        if not (c.type == "PER" and c.last - c.first == 1 and c.entity not in full and _borne(tokens, c, owners))
    ]


def _borne(tokens: Tokens, person: Candidate, owners: Forms) -> bool:
    """Whether a known surname is that of a new person of the page."""
    owner = owners.owners.get(tokens.folds[person.first][person.cut :])
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
        certain += peoples(tokens, zone, lexicon)
        certain += processes(tokens, zone, {c.first: c for c in settle(certain)}, lexicon)
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
    listed = next((c for c in sighting.owners if _listed(tokens, c, lexicon)), None)
    return first if _ruler(tokens, first, lexicon) else listed


def _listed(tokens: Tokens, state: Candidate, lexicon: Lexicon) -> bool:
    """Whether a state's weak spelling is joined to another state: مالي [والنيجر], النيجر [ومالي]."""
    if not state.rule.startswith("states."):
        return False
    folds, at = tokens.folds, state.last
    if at < len(tokens) and folds[at].startswith(AND) and _states(tokens, at, folds[at][1:], lexicon):
        return True
    joined = state.cut == 1 and folds[state.first].startswith(AND) and state.first
    return bool(joined) and _states(tokens, state.first - 1, folds[state.first - 1], lexicon)


def _states(tokens: Tokens, at: int, stem: str, lexicon: Lexicon) -> bool:
    """Whether the name of a state, and no other word, stands at a token."""
    found = lexicon.entities.match(tokens.folds, at, stem, len(tokens))
    return any(match.known[0].table == "states" and not match.weak for match in found)


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
