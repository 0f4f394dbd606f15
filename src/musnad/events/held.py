"""What a page tells again of those whom it told as arrested, sentenced or executed: [اعتقالهم], الناشطون [اعتقلوا]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.causes import KNOWN
from musnad.events.drafts import Draft
from musnad.events.gathering import ARMED
from musnad.events.same import TOLD
from musnad.events.sides import SOFT
from musnad.events.text import Text

ARRESTS = frozenset(
    {
        "arrest_n", "arrested", "capture", "caught", "detained", "held_n", "took_in", "laid_hold", "seized_man",
        "broke_cell", "breaking_cell", "house_arrest",
    }
)  # fmt: skip
"""Rows of somebody's arrest."""

VERDICTS = frozenset(
    {"sentence", "sentence_on", "sentenced", "condemned_to", "convicted", "found_guilty", "jailing", "jailed", "trial"}
)
"""Rows of what a court does to somebody."""

EXECUTIONS = frozenset({"executed", "execution", "put_to_death"})
"""Rows of the death that a court orders."""

TIES = frozenset({"rupture", "expulsion", "expelled", "expelled_staff"})
"""Rows of ties that one state cuts with another."""

FAMILIES = (ARRESTS, VERDICTS, EXECUTIONS, TIES)
"""Acts of which one may be told again by another row."""

NEAREST = 1
"""Paragraphs from an arrest to its mention that names those arrested by a definite noun."""

LEADING = 3
"""Paragraphs that a headline leads."""

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


def family(draft: Draft) -> frozenset[str] | None:
    """The rows by which what a draft tells may be told again."""
    return next((rows for rows in FAMILIES if draft.hit.row.id in rows), None)


def elsewhere(text: Text, draft: Draft, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Who did the same as the page tells elsewhere, nobody where its mentions differ."""
    rows = family(draft) or frozenset()
    told = [d for d in drafts if d.hit.row.id in rows and d.actors and sure(text, d) and d.status in TOLD]
    same = [d for d in told if d is not draft and _same(text, draft, d)]
    sides = {frozenset(_side(text, actor) for actor in d.actors) for d in same}
    return same[-1].actors if len(sides) == 1 and not _elsewhere_held(text, draft, same[-1].actors) else ()


def sure(text: Text, draft: Draft) -> bool:
    """Whether who did something is told with it, or right before its verb: وكانت [الشرطة] اعتقلته."""
    before = text.party_at.get(draft.hit.first - 1)
    soft = any(actor.startswith("name:") and text.sectors.get(actor) in SOFT for actor in draft.actors)
    return not soft and (draft.how in KNOWN or (before is not None and before.ids == draft.actors))


def _elsewhere_held(text: Text, draft: Draft, actors: Sequence[str]) -> bool:
    """Whether an act was done in the land of another than who did the other one."""
    land = text.state(draft.place) if draft.place else None
    states = {side for side in (_side(text, actor) for actor in actors) if text.state(side) == side}
    return land is not None and bool(states - {land})


def _side(text: Text, entity: str) -> str:
    """Whose somebody is: a body is its state's, one of no state stands for itself."""
    return text.state(entity) or text.lexicon.entities.represents(entity, text.day) or entity


def _same(text: Text, draft: Draft, other: Draft) -> bool:
    """Whether another mention is of those whom a draft names, or is the verdict to which one of nobody belongs."""
    if people := text.people & {*draft.recipients}:
        pronoun = other.hit.object and not other.recipients and 0 <= other.zone - draft.zone <= NEAREST
        if pronoun or people <= {*other.recipients, *_named_with(text, other)}:
            return True  # اعتقال الورداني ... وكانت الشرطة [اعتقلته]
    if other.hit.first < draft.hit.first and other.zone == draft.zone and family(draft) is VERDICTS:
        return True  # قضت محكمة بسجن ثلاثة، و[حكم] على الورداني بالسجن
    if _goes_on(text, draft, other) or _headed(text, draft, other):
        return True
    someone = people or text.people & {*other.recipients}
    return not someone and abs(draft.zone - other.zone) <= NEAREST and _same_group(text, draft, other)


def _goes_on(text: Text, draft: Draft, other: Draft) -> bool:
    """Whether a paragraph goes on with arrests of the authorities: اعتقلت الشرطة عشرة. كما جرى [توقيف] ثلاثة."""
    before = other.zone == draft.zone and other.hit.first < draft.hit.first and family(draft) is ARRESTS
    if not before or not _official(text, other.actors) or text.said(draft.hit.first) is not text.said(other.hit.first):
        return False
    between = (p for p in text.between(other.hit.last, draft.hit.first) if p.sector in ARMED)
    return not any(p.sector == "REB" or not {*p.ids} <= {*other.actors} for p in between)


def _headed(text: Text, draft: Draft, other: Draft) -> bool:
    """Whether the headline tells whose an arrest is of which the first paragraphs tell the name."""
    title = text.sentence_at[other.hit.first].title and family(draft) is ARRESTS
    return title and 0 < draft.zone - other.zone <= LEADING and not text.people & {*other.recipients}


def _official(text: Text, actors: Sequence[str]) -> bool:
    """Whether those who arrested are police, an army or authorities by their word."""
    named = (p for p in text.parties if {*p.ids} <= {*actors} and p.ids)
    return any(text.is_(j, "takes_in") for p in named for j in range(p.first, p.last))


def _same_group(text: Text, draft: Draft, other: Draft) -> bool:
    """Whether two mentions near each other are of the same people without a name."""
    number = _number(text, draft)
    if number is not None or family(draft) is TIES:
        return number is not None and number == _number(text, other)
    before = other.hit.first < draft.hit.first
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
