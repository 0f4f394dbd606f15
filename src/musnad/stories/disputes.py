"""Party against party, and speaker against narrator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from musnad.record import Contradiction, Event, Side, Statement
from musnad.stories.told import MOST_SIDES, Told, root, state

THINGS = frozenset({"PER", "GROUP", "EVENT", "AGREEMENT", "LAW", "WEAPON"})
FARTHEST_REPLY = 60
"""Tokens after a charge in which the other side answers it."""
FARTHEST_BUT = 6
"""Tokens before an answer's cue in which "but" stands."""
DENIED_NEAR = 3
"""Tokens after a negation in which the thing stands that a charge named: لن تستهدف [المعارضة]."""
DENIED_WITHIN = 5
"""Tokens of what is denied in which its matter stands."""


def disputes(told: Told) -> Iterator[Contradiction]:
    """What one page has two parties say against each other."""
    for event in told.reading.events:
        if charges(told, event):
            yield from _answers(told, event)
    yield from _nearness(told)


def charges(told: Told, event: Event) -> bool:
    """Whether an event is a charge that was raised, in a word of charging."""
    raised = event.type == "ACCUSE" and event.status in {"happened", "reported"}
    return raised and told.is_(told.tokens.at(event.trigger.start), "charge") > 0


def _answers(told: Told, event: Event) -> Iterator[Contradiction]:
    """A charge, and the accused's denial or countercharge."""
    statement = next((s for s in told.reading.statements if s.id == event.statement), None)
    charge, accused = charged(told, event)
    things, stems = told.entities(charge, THINGS), told.stems(charge)
    for answer in told.reading.statements:
        if answer is statement or told.side_of(answer) not in accused:
            continue
        reply = _return(told, charge, answer) or denial(told, answer, things, stems)
        if reply is not None:
            yield _two(told, charge, reply, "charge and answer")
            return


def charged(told: Told, event: Event) -> tuple[range, frozenset[str]]:
    """The words of a charge, and the states that it is raised against."""
    statement = next((s for s in told.reading.statements if s.id == event.statement), None)
    charge = _charge(told, event, statement)
    accuser = {s for a in event.actors if (s := state(a, told.lexicon) or told.owned.get(a))}
    about = event.recipients or told.entities(charge, frozenset({"GPE"}))
    accused = {s for e in about if (s := state(e, told.lexicon))} - accuser
    return charge, frozenset(accused) if accuser else frozenset()


def _two(told: Told, one: range, other: range, claim: str) -> Contradiction:
    return Contradiction(
        "party_vs_party", claim, (told.side(one), told.side(other)), "a witness who is of neither side"
    )


def _charge(told: Told, event: Event, statement: Statement | None) -> range:
    """From the charge's first word to the end of what is charged."""
    first = told.tokens.at(event.trigger.start)
    if statement is not None:
        content = told.within(statement.content)
        source = told.within(statement.source.span) if statement.source.span else range(first, first)
        return range(min(first, source.start) if source else first, max(content.stop, first + 1))
    sentence = next((s for s in told.sentences if first in s), range(first, first + 1))
    stop = next((i for i in range(first, sentence.stop) if told.tokens.folds[i] in "،؛."), sentence.stop)
    return range(first, stop)


class Denial(NamedTuple):
    """A clause that denies: the things and roots right behind its negation, and all its roots."""

    clause: range
    things: frozenset[str]
    act: frozenset[str]
    roots: frozenset[str]

    def answers(self, things: frozenset[str], roots: frozenset[str]) -> bool:
        """Whether it names what a charge names: لم [نخرق] الهدنة denies the charge's own act."""
        return bool(self.things & things or (self.act & roots and len(self.roots & roots) > 1))


def clauses(told: Told, answer: Statement) -> Iterator[Denial]:
    """The clauses of a statement that deny."""
    content = told.within(answer.content)
    for i in content:
        if told.denies(i, content.stop):
            clause = _clause(told, content, i)
            near = range(i, min(clause.stop, i + DENIED_NEAR))
            yield Denial(clause, told.entities(near, THINGS), roots(told.stems(near)), roots(told.stems(clause)))


def denial(told: Told, answer: Statement, things: frozenset[str], stems: frozenset[str]) -> range | None:
    """The clause in which the accused says that it is not so: it names what the charge names."""
    charged = roots(stems)
    return next((d.clause for d in clauses(told, answer) if d.answers(things, charged)), None)


def roots(stems: frozenset[str]) -> frozenset[str]:
    """The roots of stems, as far as they tell them."""
    return frozenset(r for s in stems if len(r := root(s)) > 1)


def _clause(told: Told, content: range, i: int) -> range:
    """The clause around token i: from the أن before it to the next sign."""
    small = told.lexicon.attribution
    folds = told.tokens.folds
    first = i
    while first > content.start and told.tokens.is_word(first - 1):
        if any(small.plays(folds[first - 1], role) for role in ("free", "b_free", "clause")):
            break
        first -= 1
    last = i + 1
    while last < content.stop and (told.tokens.is_word(last) or folds[last] in "\"'“”«»"):
        last += 1
    return range(first, last)


def _return(told: Told, charge: range, answer: Statement) -> range | None:
    """The charge given back: لكن سهلستان قالت إن نارية هي التي خرقت الاتفاق."""
    if answer.cue is None:
        return None
    cue = told.tokens.at(answer.cue.start)
    near = range(max(charge.stop - 1, cue - FARTHEST_BUT), cue)
    if not charge.stop <= cue <= charge.start + FARTHEST_REPLY or not told.any(near, "but"):
        return None
    content = told.within(answer.content)
    wanted = told.stems(charge)
    shared = [i for i in content if told.stems(range(i, i + 1)) & wanted]
    return range(content.start, shared[0] + 1) if shared and shared[0] > content.start else None


def _nearness(told: Told) -> Iterator[Contradiction]:
    """One side says that it is near, the other that it is not yet: الاتفاق قريب, لم نصل إلى اتفاق بعد."""
    near = [(s, n, at) for s in told.reading.statements for n, at in _near(told, s)]
    for statement, noun, at in near:
        mine = told.side_of(statement)
        for other in told.reading.statements:
            side = told.side_of(other)
            clause = _not_yet(told, other, noun) if mine and side and side != mine else None
            if clause is not None:
                yield _two(told, at, clause, "how near it is")
                return


def _near(told: Told, statement: Statement) -> Iterator[tuple[frozenset[str], range]]:
    content = told.within(statement.content)
    for i in content:
        if told.is_(i, "near") and i > content.start and not told.any(range(max(content.start, i - 2), i), "denied"):
            before = range(max(content.start, i - 3), i)
            nouns = told.stems(before)
            if nouns:
                yield nouns, content


def _not_yet(told: Told, statement: Statement, nouns: frozenset[str]) -> range | None:
    content = told.within(statement.content)
    for i in content:
        if told.is_(i, "not_yet") and (i + 1 >= content.stop or not told.tokens.is_word(i + 1)):
            clause = _clause(told, content, i)
            if told.any(clause, "denied") and told.stems(clause) & nouns:
                return range(clause.start, i + 1)
    return None


class Denied(NamedTuple):
    """What a speaker denies of two states: that a matter weighs on relations, or that times are like an event."""

    pair: frozenset[str]
    matter: frozenset[str]
    like: frozenset[str]
    side: Side


class Narrated(NamedTuple):
    """A sentence of the narrator about two states, what it names, and what it says of it."""

    pair: frozenset[str]
    named: frozenset[str]
    sours: bool
    likens: bool
    side: Side


def denials(denied: Iterable[Denied], told: Iterable[Narrated]) -> Iterator[Contradiction]:
    """What a speaker denies and a narrator tells: that a matter weighs on relations, that times are like others."""
    narrated: defaultdict[frozenset[str], list[Narrated]] = defaultdict(list)
    for each in told:
        narrated[each.pair].append(each)
    for one in denied:
        sides = [n.side for n in narrated.get(one.pair, ()) if _against(one, n)]
        if sides:
            every = (one.side, *sides[: MOST_SIDES - 1])
            yield Contradiction("speaker_vs_narrator", one.side.says, every, "what was done on either side afterwards")


def denied(told: Told) -> Iterator[Denied]:
    """What speakers of a page deny of the two states that it names most."""
    if len(told.pair) > 1:
        yield from (found for s in told.reading.statements if (found := _denied(told, s)))


def _denied(told: Told, statement: Statement) -> Denied | None:
    content = told.within(statement.content)
    at = next((i for i in content if told.denies(i, content.stop)), None)
    if at is None:
        return None
    clause = _clause(told, content, at)
    near = range(at, min(clause.stop, at + DENIED_WITHIN))
    named = told.entities(clause, THINGS - {"GROUP"}) - {statement.source.entity}
    matter = named if told.any(near, "relation") else frozenset()
    like = told.entities(near, frozenset({"EVENT"}))
    return Denied(told.pair, matter, like, told.side(range(at, clause.stop))) if matter or like else None


def narrated(told: Told) -> Iterator[Narrated]:
    """The narrator's sentences that say what soured or resembles something between the two states named most."""
    for sentence in told.narrated() if len(told.pair) > 1 else ():
        relation = told.any(sentence, "relation")
        both = relation or told.pair <= told.entities(sentence, frozenset({"GPE"}))
        sours = both and told.any(sentence, "sours")
        likens = relation and told.any(sentence, "likens")
        if sours or likens:
            named = told.entities(sentence, THINGS - {"GROUP"})
            yield Narrated(told.pair, named, sours, likens, told.side(sentence))


def _against(denied: Denied, narrated: Narrated) -> bool:
    return bool(
        (narrated.sours and narrated.named & denied.matter) or (narrated.likens and narrated.named & denied.like)
    )
