"""Who arrested, sentenced or executed those of whom the clause does not tell it: ذكرت [الشرطة] أن عشرة أوقفوا."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.arabic.particles import ARTICLE
from musnad.events.causes import KNOWN
from musnad.events.drafts import Draft
from musnad.events.party import Party
from musnad.events.same import TOLD
from musnad.events.text import Text
from musnad.record.statements import Source

ARRESTS = frozenset(
    {
        "arrest_n", "arrested", "capture", "caught", "detained", "held_n", "took_in", "laid_hold", "seized_man",
        "broke_cell", "house_arrest",
    }
)  # fmt: skip
"""Rows of somebody's arrest."""

VERDICTS = frozenset(
    {"sentence", "sentence_on", "sentenced", "condemned_to", "convicted", "found_guilty", "jailing", "jailed", "trial"}
)
"""Rows of what a court does to somebody."""

EXECUTIONS = frozenset({"executed", "execution", "put_to_death"})
"""Rows of the death that a court orders."""

TIES = frozenset({"rupture", "expulsion", "expelled"})
"""Rows of ties that one state cuts with another."""

FAMILIES = (ARRESTS, VERDICTS, EXECUTIONS, TIES)
"""Acts of which one may be told again by another row."""

OWN_MEN = frozenset({"MIL", "COP", "GOV"})
"""Sectors of those whom their own state tells of as taken by others."""

NEAREST = 1
"""Paragraphs from an arrest to its mention that names those arrested by a definite noun."""

SPOKEN_FOR = " باسم "
"""What a spokesman's own name has, who arrests nobody: المتحدث باسم الشرطة."""

OWNED = ("ها", "هم", "ه")
"""Endings of a noun of one's own people: من أعضائها."""

NEAREST_NUMBER = 6
"""Words from an arrest to the number of those arrested."""

FARTHEST_NUMBER = 15
"""Words from an arrest to whom it befell, where and when between."""

LONGEST_HEADING = 6
"""Words of a subheading that names an act alone."""

UPON_THEM = frozenset({"عليه", "عليها", "عليهم", "عليهما", "عليهن"})
"""Whom an arrest befell, by a pronoun: القبض [عليه]."""

REACH = 6
"""Words from an act to those whom it befell."""


def in_custody(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts of a page, arrests and verdicts of nobody with who tells of them as his own, or did them elsewhere."""
    drafts = tuple(_not_himself(text, draft) for draft in drafts)
    named = tuple(_by(draft, _teller(text, draft)) if _of_nobody(draft) else draft for draft in drafts)
    return tuple(_by(draft, _elsewhere(text, draft, named)) if _of_nobody(draft) else draft for draft in named)


def _not_himself(text: Text, draft: Draft) -> Draft:
    """A draft without the police whom a pronoun means, who arrest others: أعلنت الشرطة [اعتقاله]."""
    if draft.hit.owner is None or draft.actors or _family(draft) is not ARRESTS or not draft.recipients:
        return draft
    theirs = (p for p in text.parties if p.ids == draft.recipients and p.first < draft.hit.first)
    return replace(draft, recipients=()) if any(text.is_(p.first, "takes_in") for p in theirs) else draft


def _of_nobody(draft: Draft) -> bool:
    """Whether an arrest, a verdict or an execution is told without who did it."""
    spoken = all(SPOKEN_FOR in actor for actor in draft.actors)
    return spoken and draft.status in TOLD and _family(draft) is not None


def _family(draft: Draft) -> frozenset[str] | None:
    """The rows by which what a draft tells may be told again."""
    return next((rows for rows in FAMILIES if draft.hit.row.id in rows), None)


def _by(draft: Draft, doers: tuple[str, ...]) -> Draft:
    """A draft with who did it, where somebody is found."""
    actors = tuple(a for a in doers if a not in draft.recipients)
    return replace(draft, actors=actors, how="traced") if actors else draft


def _teller(text: Text, draft: Draft) -> tuple[str, ...]:
    """The power of a state that tells as its own deed of an arrest in its land, or of ties that were cut."""
    role = {ARRESTS: "takes_in", TIES: "cuts_ties"}.get(_family(draft) or VERDICTS)
    said = text.said(draft.hit.first)
    theirs = role == "takes_in" and _theirs(text, draft)
    words = _words(text, said.source) if said is not None and role and not theirs else range(0)
    at = next((j for j in words if role and text.is_(j, role) > 0), None)
    if at is None:
        return ()
    party = text.party_at.get(at)
    known = text.lexicon.entities.get(party.ids[0]) if party is not None and party.ids else None
    state = _state(text, words)
    if (known is not None and known.state is None) or _abroad(text, draft, state):
        return ()  # مجلس الأمن
    if role == "cuts_ties":
        return (state,) if state else ()
    itself = party is not None and not text.people & {*party.ids} and SPOKEN_FOR not in party.ids[0]
    return party.ids if itself and party is not None else (state,) if state else _by_word(text, at)


def _words(text: Text, source: Source) -> range:
    """The tokens that name a speaker, where the page named him where he is elided: وأضافت [الوزارة]."""
    if source.span is not None and len(text.tokens.within(source.span)) > 1:
        return text.tokens.within(source.span)
    named = (range(p.first, p.last) for p in text.parties if source.entity in p.ids)
    return next(named, text.tokens.within(source.span) if source.span is not None else range(0))


def _state(text: Text, words: range) -> str | None:
    """The state that words of a speaker name: by a body, a town or an adjective."""
    parties = (text.party_at[j].state for j in words if j in text.party_at)
    nisbas = (text.lexicon.nisbas.get(text.folds[j]) for j in words)
    return next((state for state in parties if state), None) or next((n.state for n in nisbas if n), None)


def _by_word(text: Text, at: int) -> tuple[str, ...]:
    """The body of a spokesman's office where the page names it by the same word: الناطق باسم [الشرطة]."""
    same = (p for p in text.parties if text.folds[p.first].removeprefix(ARTICLE) == text.folds[at].removeprefix(ARTICLE))
    return next((p.ids for p in same if not text.people & {*p.ids}), ())


def _theirs(text: Text, draft: Draft) -> bool:
    """Whether those taken are men of a state's own, or hostages, whom others took: جنديان, رهائن."""
    near = text.between(draft.hit.first - REACH, draft.hit.last + REACH)
    whom = [p for p in near if p.ids and {*p.ids} <= {*draft.recipients}]
    hostages = any(text.is_(j, "hostage") for p in whom for j in range(p.first, p.last))
    ends = (p.last for p in whom if p.last + 1 < len(text.folds) and text.is_(p.last, "min"))
    own = any(text.folds[j + 1].endswith(OWNED) for j in ends)  # ثلاثة من مواطنيها
    return hostages or own or any(text.sectors.get(r) in OWN_MEN for r in draft.recipients)


def _abroad(text: Text, draft: Draft, state: str | None) -> bool:
    """Whether an arrest was made in another land than that of who tells of it: اعتقلوا في [سهلستان]."""
    sentence = text.sentence_at[draft.hit.first]
    here = (text.state(text.places[j].entity) for j in range(*sentence[:2]) if j in text.places and _in(text, j))
    return state is not None and any(land not in {None, state} for land in here)


def _in(text: Text, j: int) -> bool:
    """Whether a place's name stands under "in"."""
    return text.places[j].cut > 0 or text.is_(j - 1, "fi") > 0


def _elsewhere(text: Text, draft: Draft, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Who did the same as the page tells elsewhere, nobody where its mentions differ."""
    family = _family(draft) or frozenset()
    told = [d for d in drafts if d.hit.row.id in family and d.actors and d.how in KNOWN and d.status in TOLD]
    same = [d for d in told if d is not draft and _same(text, draft, d)]
    sides = {text.states_of(d.actors) for d in same}
    return same[-1].actors if len(sides) == 1 and not _elsewhere_held(text, draft, same[-1].actors) else ()


def _elsewhere_held(text: Text, draft: Draft, actors: Sequence[str]) -> bool:
    """Whether an act was done in the land of another than who did the other one."""
    land = text.state(draft.place) if draft.place else None
    return land is not None and not {land, None} & {text.state(a) for a in actors}


def _same(text: Text, draft: Draft, other: Draft) -> bool:
    """Whether another mention is of those whom a draft names, or is the verdict to which one of nobody belongs."""
    people = text.people & {*draft.recipients}
    if people and people <= {*other.recipients, *_named_with(text, other)}:
        return True
    before = other.hit.first < draft.hit.first
    if before and other.zone == draft.zone and _family(draft) is VERDICTS:
        return True  # قضت محكمة بسجن ثلاثة، و[حكم] على الورداني بالسجن
    if people or text.people & {*other.recipients} or abs(draft.zone - other.zone) > NEAREST:
        return False
    number = _number(text, draft)
    if number is not None or _family(draft) is TIES:
        return number is not None and number == _number(text, other)
    if _heads(text, draft):
        alike = {*map(_head, draft.recipients)} & {*map(_head, other.recipients)}
        return not before and bool(alike or draft.bare)
    return before and _taken_up(text, draft)


def _heads(text: Text, draft: Draft) -> bool:
    """Whether a headline or a subheading tells an act, and the text below it who did it."""
    sentence = text.sentence_at[draft.hit.first]
    return sentence.title or (draft.bare and sentence.last - sentence.first <= LONGEST_HEADING)


def _number(text: Text, draft: Draft) -> str | None:
    """The number of those whom an act befell: [590] شخصا."""
    ahead = text.between(draft.hit.last, draft.hit.last + FARTHEST_NUMBER)
    counted = next((p.first for p in ahead if p.ids == draft.recipients and p.ids), None)
    near = range(draft.hit.last, min(len(text.folds), draft.hit.last + NEAREST_NUMBER))
    near = near if counted is None else range(counted - 1, counted + 1)
    return next((text.folds[j] for j in near if text.tokens.is_number(j) and j not in text.times), None)


def _named_with(text: Text, other: Draft) -> set[str]:
    """The people whom the sentence of a verdict names behind it."""
    behind = text.between(other.hit.last, text.sentence_at[other.hit.first].last) if not other.recipients else ()
    return {i for p in behind for i in p.ids if i in text.people}


def _head(entity: str) -> str:
    """The first word of people without a name: ناشطين of ناشطين سهليين."""
    return entity.removeprefix("name:").split()[0]


def _taken_up(text: Text, draft: Draft) -> bool:
    """Whether those whom an act befell are told of as known: [الناشطين] اعتقلوا, تم القبض علي[ه]."""
    if not draft.recipients:
        return draft.hit.owner is not None or text.folds[draft.hit.last - 1] in UPON_THEM
    near = text.between(draft.hit.first - REACH, draft.hit.last + REACH)
    group = next((p for p in near if p.ids == draft.recipients), None)
    return group is not None and text.folds[group.first][group.cut :].startswith(ARTICLE)
