"""Whom a verb's prepositions lead to: طالبت نارية [من سهلستان] فتح المعبر, حصل [من نارية] على سلاح."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.clauses import governor
from musnad.events.drafts import Hit
from musnad.events.enough import OF_TALKS
from musnad.events.meeting_sides import all_met, land, of_topic
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.shots import shot_at
from musnad.events.sides import (
    coordinated,
    past_commas,
    role_of,
)
from musnad.events.text import Clause, Text, stems

FARTHEST_ASKED = 8
"""Words between a verb of asking and the preposition of whom it asks."""


def by_government(
    text: Text, hit: Hit, around: Clause, ahead: Sequence[Party]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who is told by a preposition: further actors (مع, بين, من قبل) and recipients."""
    actors: list[Party] = []
    recipients: list[Party] = []
    for party in ahead:
        governed = governor(text, party, hit.last - 1)
        role = role_of(text, governed)
        if role == "maa" and governed and hit.row.mode != "cancel" and _of_noun(text, hit, governed[0]):
            continue
        if role == "min" and governed and _backed_from(text, governed[0]):
            continue  # كان طلب نارية المدعوم من سهلستان
        if role == "maa" and governed and of_topic(text, hit, governed[0]):
            continue
        if role == "b" and hit.row.type == "CONSULT" and hit.row.mode != "phone" and land(text, party):
            continue  # يلتقي مرزاق بالعاصمة النارية, بسهلستان
        topic = role == "bayn" and governed is not None and _between_others(text, hit, governed[0])
        if role == "agent" and governed and "victim" in hit.row.government and _on_whose_side(text, governed[0], party):
            continue  # قتل من جانب المقاومة ثمانية
        with_one = any(text.is_(j, "maa") > 0 for j in range(hit.last, party.first))
        if role == "bayn" and party.kind == "pair" and (actors or with_one):
            continue  # وقعت نارية اتفاقا مع سهلستان بشأن الرحلات بين البلدين
        if role == "agent" or (role in {"maa", "bayn"} and hit.mutual and not topic):
            group = coordinated(text, party, around.last)
            group = past_commas(text, group, text.sentence_at[hit.first].last) if hit.mutual else group
            actors.extend(p for p in group if p not in actors)
        elif (
            (role in hit.row.government or shot_at(text, hit.row, governed))
            and not (role == "ladaa" and not _own_envoy(text, hit, party))
            and not recipients
            and _near(hit, party, actors)
            and not (hit.row.type == "AGREE" and role == "ala" and party.kind != "name")
            and (party.kind != "town" or role == "ala" or shot_at(text, hit.row, governed))
            and not (role == "fi" and party.ids[:1] == (party.state,))
        ):
            recipients.extend(all_met(text, hit, coordinated(text, party, around.last)))
    return tuple(actors), tuple(p for p in recipients if p not in actors)


def _on_whose_side(text: Text, at: int, party: Party) -> bool:
    """Whether a preposition tells whose dead those are who are counted behind: قتل [من جانب] المقاومة ثمانية."""
    behind = party.last < len(text.folds) and (counted(text, party.last) or text.is_(party.last, "quantifier") > 0)
    return behind and text.is_(at, "on_one_side") > 0


def _between_others(text: Text, hit: Hit, at: int) -> bool:
    """Whether بين tells between whom another thing is: ناقش العلاقات [بين] نارية وسهلستان, يصل بعد اتفاق [بين]."""
    goes = hit.row.type == "CONSULT" and hit.row.id not in OF_TALKS  # تأجلت المحادثات [بين] نارية وسهلستان
    return goes or any(text.is_(j, "adjunct") for j in range(hit.last, at))


def _own_envoy(text: Text, hit: Hit, party: Party) -> bool:
    """Whether one's own envoy stands with a state, not one accredited to oneself: استدعت [سفيرها] لدى نارية."""
    return any(text.is_(j, "own_envoy") for j in range(hit.first, party.first))


def _backed_from(text: Text, at: int) -> bool:
    """Whether من at a token tells who backs what stands before it: المدعوم [من] نارية."""
    forms = (form for _, stem, _ in stems(text.folds[at - 1]) for form in text.table.nouns.get(stem, ()))
    return any(form.row.gen == "backed" for form in forms)


def _of_noun(text: Text, hit: Hit, at: int) -> bool:
    """Whether مع belongs to the noun of another act before it: تناول الكاتب القتال [مع] الحركة, الحدود [مع] نارية."""
    if hit.mutual and at - 1 > hit.last and text.is_(at - 1, "border"):
        return True
    if hit.row.mode == "visit" and any(_talks(text, j) for j in range(hit.last, at)):
        return True  # وصل الوفد الناري لإجراء محادثات [مع] سهلستان
    while at - 1 > hit.last and text.folds[at - 1] in text.lexicon.nisbas:
        at -= 1  # استعرض الوزير الاتفاق الناري مع سهلستان
    stem = text.folds[at - 1].removeprefix("ال")
    return at - 1 > hit.last and any(not f.rest and not f.row.weak for f in text.table.nouns.get(stem, ()))


def _talks(text: Text, j: int) -> bool:
    """Whether the noun of talks, whose مع is another's than a journey's, stands at token j."""
    forms = (form for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))
    return any(f.row.type in {"AGREE", "CONSULT"} and f.row.mode != "visit" and not f.row.weak for f in forms)


def _near(hit: Hit, party: Party, actors: Sequence[Party]) -> bool:
    """Whether a party stands close enough to a verb of wanting for its preposition to be the verb's."""
    return hit.row.type != "REQUEST" or party.first <= max([hit.last, *(p.last for p in actors)]) + FARTHEST_ASKED
