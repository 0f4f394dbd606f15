"""At whom condemning or refusing a deed is aimed: who did it, not whom it befell: أدانت نارية قصف [الجيش] القرية."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text, stems

DEEDS = frozenset({"ASSAULT", "COERCE"})
"""Types of what is condemned as a deed; a policy or a word is its owner's."""


THREATENED = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of what is threatened."""

FARTHEST_DEED = 8
"""Words from a verb of threatening, with who threatens, to the deed."""


def condemned(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a condemnation of a deed with those who are told to have done it, if anybody."""
    deeds = {draft.hit.first: draft for draft in drafts if draft.type in DEEDS}
    told = (_not_hurt(text, draft, deeds) if draft.type == "REJECT" else draft for draft in drafts)
    aimed = tuple(_aimed(text, draft, deeds) for draft in told)
    harms = [d for d in aimed if d.type in THREATENED and text.nameless.isdisjoint(d.recipients)]
    return tuple(_threatened(draft, harms) for draft in aimed)


def _not_hurt(text: Text, draft: Draft, deeds: dict[int, Draft]) -> Draft:
    """A refusal, less whom a deed behind it befell: رفضت نارية الهجوم على [سهلستان].

    Where nobody else is left it is aimed at who did the deed: رفضها للعدوان [السهلي] على الضفاف.
    """
    sentence = text.sentence_at[draft.hit.first]
    behind = [deed for at, deed in deeds.items() if draft.hit.last <= at < sentence.last]
    if not behind or not draft.recipients:
        return draft
    deed = min(behind, key=lambda d: d.hit.first)
    named = {one for p in text.between(draft.hit.last, deed.hit.first) for one in p.ids}  # رفضت طلب [نارية] بعد قصفها
    hurt = {one for d in behind for one in d.recipients} - {one for d in behind for one in d.actors} - named
    left = tuple(one for one in draft.recipients if one not in hurt)
    return replace(draft, recipients=left or tuple(one for one in deed.actors if one not in draft.actors))


def _behind(text: Text, draft: Draft) -> int:
    """The token behind a verb or noun of condemning and the adjective of who condemns: إدانة نارية [للهجوم] السهلي."""
    at = draft.hit.last
    return at + (at < len(text.folds) and not draft.hit.verb and text.folds[at] in text.lexicon.nisbas)


def _follows(text: Text, at: int, rest: tuple[str, ...]) -> bool:
    """Whether the further words of a noun stand behind its first."""
    return tuple(text.folds[at + 1 : at + 1 + len(rest)]) == rest


def _threatened(draft: Draft, deeds: Sequence[Draft]) -> Draft:
    """A threat with whom the deed is to befall that it is a threat of: هدد الورداني بقصف [سهلستان]."""
    if draft.hit.row.id != "act.threaten" or draft.statement is None:
        return draft
    deed = next((d for d in deeds if 0 < d.hit.first - draft.hit.first <= FARTHEST_DEED), None)
    if deed is None or deed.status != "hypothetical" or not deed.recipients or not {*deed.actors} <= {*draft.actors}:
        return draft
    return replace(draft, recipients=deed.recipients)


def _aimed(text: Text, draft: Draft, deeds: dict[int, Draft]) -> Draft:
    if draft.type != "ACCUSE" or draft.mode != "disapprove":
        return draft
    statement = text.cues.get(draft.hit.first)
    at = _behind(text, draft) if statement is None else text.tokens.at(statement.content.start)
    if at >= len(text.folds) or (statement is None and at in text.party_at):
        return draft
    forms = (form for _, stem, _ in stems(text.folds[at]) for form in text.table.nouns.get(stem, ()))
    if not any(form.row.type in DEEDS and (statement or _follows(text, at, form.rest)) for form in forms):
        return draft
    doers = deeds[at].actors if at in deeds else ()
    return replace(draft, recipients=tuple(one for one in doers if one not in draft.actors))
