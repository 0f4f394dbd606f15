"""Meetings as objects: every mention of one on the page merged, with format, level, host, place, day and agenda."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import clause
from musnad.events.drafts import Draft
from musnad.events.party import Party
from musnad.events.speech import sentence_of
from musnad.events.text import CONJUNCTIONS, Sentence, Text
from musnad.events.when_and_where import fullest, narrowest
from musnad.record import Event, Meeting, Span
from musnad.record.events import Press
from musnad.record.ids import stable_id

HOSTING = frozenset({"received", "hosted"})
"""Rows whose subject is the host."""

TOPICAL = frozenset({"discussed", "debated", "reviewed", "dealt_with", "touched", "discussing", "conferred"})
"""Rows whose object is the agenda."""

TAKING_PLACE = frozenset({"happened", "reported", "planned"})
"""Statuses of a meeting that is held or will be."""

FEWEST = 2
"""Parties of a meeting that has no place and is no conference."""

NEAREST_PLACE = 3
"""Words from a conference to its place."""

FORMAT_REACH = 6
"""Words around a mention in which its format is told."""

SHORTEST_OUTCOME = 4
"""Words that tell on what the sides agreed."""

LONGEST_AGENDA = 14
"""Words of an agenda: what follows is another clause."""

LEVELS: dict[str, str] = {"president": "summit", "king": "summit", "prime-minister": "summit", "emir": "summit"}
"""Office kinds of heads; another office makes a meeting of ministers ministerial."""

PLUS = re.compile(r"\d\+\d")


VAGUE = frozenset({"discussions", "dialogue", "contacts", "exchange_views", "mediation", "discussing"})
"""Nouns of going on talking, which without a day or a place are no meeting."""


GOING_ON = frozenset({"negotiations", "talks"})
"""Nouns of what lasts for months, too, and is no one meeting where its sides are a guess."""

NO_MEETING = frozenset({"mediation", "handed_letter", "sent_letter", "addressed_letter", "wrote_letter"})
"""Rows of what goes on beside a meeting or without one: بوساطة نارية, بعث رسالة."""

REBELS = "REB"
"""The sector of those who sit with a government without a name: السلطات و[المتمردون]."""

FARTHEST_HOST = 10
"""Words between a verb of hosting and the meeting: تستضيف نارية منذ أمس [المحادثات]."""

NEAREST_HOST = 3
"""Words from such a verb to who hosts."""

CALLED = "phone"
"""Mode of a call, which is no summit whoever makes it."""


def meetings(
    page_id: str, text: Text, drafts: Sequence[Draft], firsts: Sequence[int], events: Sequence[Event]
) -> tuple[Meeting, ...]:
    """The meetings of a page in the order of their first mention; one only wished for is none."""
    found: list[Meeting] = []
    told: dict[int, list[int]] = {}
    for i, first in enumerate(firsts):
        told.setdefault(first, []).append(i)
    for same in told.values():
        held = [i for i in same if drafts[i].type == "CONSULT"]
        held = [i for i in held if drafts[i].hit.row.id not in NO_MEETING]
        mentions = [drafts[i] for i in held]
        there = any(d.status in TAKING_PLACE for d in mentions)
        if there and _tells(text, mentions) and _two(text, mentions):
            found.append(_meeting(page_id, text, mentions, [events[i] for i in held], drafts))
    return tuple(found)


def _two(text: Text, mentions: Sequence[Draft]) -> bool:
    """Whether two are there; a conference needs none where its own words tell its place or its day."""
    if len(_participants(text, mentions)) >= FEWEST:
        return not all(d.hit.object and d.hit.row.id in HOSTING for d in mentions)
    return any(d.mode == "multilateral" and (d.date or _at_place(text, d)) for d in mentions)


def _at_place(text: Text, draft: Draft) -> bool:
    """Whether a place stands right behind a noun: مؤتمر [مرسى], القمة في [مرسى]."""
    last = draft.hit.last
    return last in text.grounds or any(j in text.places for j in range(last, last + NEAREST_PLACE))


def _tells(text: Text, mentions: Sequence[Draft]) -> bool:
    unknown = text.nameless
    told = [d for d in mentions if d.hit.verb or not _loosely(d) or d.place or d.date]
    sides = text.states_of([a for d in told for a in d.actors if a not in unknown])
    if any(_of_one_land(text, d) for d in told):
        return True
    return len(sides) >= FEWEST or any(d.mode == "multilateral" and (d.place or d.date) for d in mentions)


def _of_one_land(text: Text, draft: Draft) -> bool:
    """Whether a state or its body meets a group of its land, or the rebels: الحكومة النارية وجبهة الوادي."""
    rebels = {i for p in draft.parties if p.sector == REBELS and _definite(text, p) for i in p.ids}
    known = {a: text.lexicon.entities.get(a) for a in draft.actors}
    groups = {a for a, k in known.items() if (k is not None and k.type == "GROUP") or a in rebels}
    owner = text.lexicon.entities.owner
    powers = {a for a, k in known.items() if a not in groups and (owner(a) or (k is not None and k.type == "GPE"))}
    return bool(groups and powers)


def _definite(text: Text, party: Party) -> bool:
    """Whether a party's noun has its article, so that the page knows them: السلطات و[المتمردون]."""
    return text.folds[party.first].removeprefix(CONJUNCTIONS[0]).startswith(ARTICLE)


def _loosely(draft: Draft) -> bool:
    """Whether a noun tells of talks that go on, or of some known ones whose sides it leaves to guess."""
    told = {i for party in draft.parties for i in party.ids}
    known = draft.hit.definite and draft.hit.row.id in GOING_ON
    return draft.hit.row.id in VAGUE or (known and not set(draft.actors) <= told)


def _meeting(
    page_id: str, text: Text, mentions: Sequence[Draft], events: Sequence[Event], drafts: Sequence[Draft]
) -> Meeting:
    spans = tuple(event.trigger for event in events)
    participants = _participants(text, mentions)
    place = narrowest(text.lexicon, (d.place for d in mentions))
    day = fullest(d.date for d in mentions)
    host = _host(text, mentions, participants, place)
    known = text.lexicon.entities.get(host) if host and host not in participants else None
    host_place = host if known is not None and known.type == "GPE" else None
    return Meeting(
        id=stable_id(page_id, "meeting", spans[0]),
        format=next(_formats(text, mentions), None),
        level=_level(text, participants, mentions, day),
        participants=participants,
        host=host,
        place=place or host_place,
        start=day,
        duration=next(_durations(text, mentions), None),
        agenda=tuple(dict.fromkeys(_agenda(text, mentions)))[:3],
        press=_press(text, mentions),
        outcome=_outcome(text, mentions, drafts),
        events=tuple(event.id for event in events),
        evidence=spans,
        rule=f"meeting.{mentions[0].hit.row.id}",
    )


def _participants(text: Text, mentions: Sequence[Draft]) -> tuple[str, ...]:
    """All who are told to take part; people without a name only where no two are named."""
    told = tuple(dict.fromkeys(a for d in mentions for a in d.actors))
    named = tuple(a for a in told if not a.startswith("name:"))
    if len(named) < FEWEST:
        return told
    there = {text.state(a) for a in named if a in text.people}
    return tuple(a for a in named if a not in there)  # الورداني is there for Naria


def _sentences(text: Text, mentions: Sequence[Draft]) -> Iterator[tuple[Draft, Sentence]]:
    for draft in mentions:
        if sentence := sentence_of(text, draft.hit.first):
            yield draft, sentence


def _formats(text: Text, mentions: Sequence[Draft]) -> Iterator[str]:
    """The format as told: "2+2", ثلاثي, على هامش."""
    for draft, sentence in _sentences(text, mentions):
        last = min(sentence.last, draft.hit.last + FORMAT_REACH)
        near = text.span(draft.hit.first, last).of(text.tokens.text)
        if plus := PLUS.search(near):
            yield plus[0]
        for i in range(draft.hit.first, last):
            if length := text.is_(i, "format"):
                yield text.span(i, i + length).of(text.tokens.text)


def _level(text: Text, participants: Sequence[str], mentions: Sequence[Draft], day: str | None) -> str | None:
    """Of heads of state, of ministers, or not told."""
    if any(d.hit.row.id == "summit" for d in mentions):
        return "summit"
    known = [k for p in participants if (k := text.lexicon.entities.get(p)) and k.type == "PER"]
    kinds = {kind.id for k in known for kind, _ in text.lexicon.offices.kinds_of(k, (day or "")[:10] or None)}
    heads = sum(_heads(text, k.id, day) for k in known)
    if heads:
        called = any(d.mode == CALLED for d in mentions)
        return "summit" if FEWEST <= heads == len(participants) and not called else None
    told = any(text.is_(i, "ministerial") for d in mentions for i in _level_told(text, d))
    return "ministerial" if told or any("minister" in kind or "secretary" in kind for kind in kinds) else None


def _level_told(text: Text, draft: Draft) -> Iterator[int]:
    """The tokens that may tell a meeting's level: its own words and those of who takes part."""
    yield from range(draft.hit.first, min(draft.hit.last + 2, len(text.folds)))
    for party in draft.parties:
        yield from range(party.first, party.last)


def _heads(text: Text, person: str, day: str | None) -> bool:
    """Whether somebody is a head of state or of government."""
    known = text.lexicon.entities.get(person)
    kinds = text.lexicon.offices.kinds_of(known, (day or "")[:10] or None) if known else ()
    return any(kind.id in LEVELS for kind, _ in kinds)


def _host(text: Text, mentions: Sequence[Draft], participants: Sequence[str], place: str | None) -> str | None:
    """Who receives, else the participant on whose ground it takes place."""
    for draft, sentence in _sentences(text, mentions):
        if draft.hit.row.id in HOSTING and draft.actors:
            return draft.actors[0]
        if told := _hosting(text, draft, sentence):
            return told
    ground = text.state(place) if place else None
    return next((p for p in participants if ground and text.state(p) == ground), None)


def _hosting(text: Text, draft: Draft, sentence: Sentence) -> str | None:
    """Who is told to give talks a place: [تستضيف نارية] المحادثات."""
    for j in range(draft.hit.first - 1, max(sentence.first, draft.hit.first - FARTHEST_HOST) - 1, -1):
        if text.is_(j, "hosts"):
            near = (p for p in text.between(max(sentence.first, j - 2), j + NEAREST_HOST) if p.kind in {"name", "town"})
            party = next((p for p in near if p.last == j or p.first > j), None)
            return text.state(party.ids[0]) or party.ids[0] if party and party.ids else None
    return None


def _durations(text: Text, mentions: Sequence[Draft]) -> Iterator[str]:
    """How long it lasted: a length of time after استمر or in brackets with it."""
    for draft, sentence in _sentences(text, mentions):
        for i in range(draft.hit.last, sentence.last):
            time = text.times.get(i)
            if time and time.type == "DURATION" and time.value and _lasted(text, draft.hit.last, i):
                yield time.value


def _lasted(text: Text, first: int, i: int) -> bool:
    return any(text.is_(j, "lasted") for j in range(max(first, i - 5), i))


def _agenda(text: Text, mentions: Sequence[Draft]) -> Iterator[Span]:
    """What was on the table: the object of بحث, or what follows حول."""
    for draft, sentence in _sentences(text, mentions):
        last = min(clause(text, sentence, draft.hit.first).last, draft.hit.last + LONGEST_AGENDA)
        starts = [i for i in range(draft.hit.last, last) if text.is_(i, "about")]
        begin = starts[0] + 1 if starts else _object(text, draft, last)
        if begin is not None and begin < last:
            yield text.span(begin, last)


def _object(text: Text, draft: Draft, last: int) -> int | None:
    """Where the object of a verb of discussing begins: after its parties."""
    if draft.hit.row.id not in TOPICAL:
        return None
    i = max([draft.hit.last, *(p.last for p in draft.parties if draft.hit.last <= p.first < last)])
    while i < last and (i in text.party_at or i in text.times or text.is_(i, "maa") or text.preposition(i)):
        i += 1
    return i


def _press(text: Text, mentions: Sequence[Draft]) -> Press:
    """Whether both sides met the press."""
    for _, sentence in _sentences(text, mentions):
        for i in range(sentence.first, sentence.last):
            if text.is_(i, "press_joint"):
                return "joint"
    return "unknown"


def _outcome(text: Text, mentions: Sequence[Draft], drafts: Sequence[Draft]) -> Span | None:
    """What came of it: the clause of an agreement that all its sides made, told behind it in its paragraph."""
    if all(d.status == "planned" for d in mentions):
        return None
    begun = {d.zone: d.hit.first for d in reversed(mentions)}
    sides = text.states_of([a for d in mentions for a in d.actors])
    for draft in drafts:
        same = draft.type == "AGREE" and draft.status == "happened" and draft.how in {"verb", "beside"}
        behind = same and draft.hit.first > begun.get(draft.zone, len(text.folds))
        sentence = sentence_of(text, draft.hit.first) if behind and draft.hit.verb else None
        if sentence and text.states_of(draft.actors) == sides:
            around = clause(text, sentence, draft.hit.first)
            if around.last - draft.hit.first >= SHORTEST_OUTCOME:
                return text.span(draft.hit.first, around.last, draft.hit.cut)
    return None
