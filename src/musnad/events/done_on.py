"""A further deed done to whom one was done before: قصفت المقر [ودمرته], ضربت الشرطة ناشطا أثناء [اعتقاله]."""

from __future__ import annotations

from dataclasses import replace

from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.text import Text

FORCED = frozenset({"ASSAULT", "COERCE"})
"""Types of what is done to somebody by force."""

SEIZED = frozenset({"arrest_n", "capture"})
"""Rows of nouns of seizing somebody, in which he is hurt: no trial of his."""

NEAREST_JOINED = 6
"""Words between two deeds that "and" joins, done to one."""


def same_victim(text: Text, deed: Draft, harm: Draft) -> tuple[str, ...]:
    """Who did another thing to the same man right before: ضربت الشرطة ناشطا أثناء [اعتقاله]."""
    own = harm.hit.owner is not None and harm.hit.row.id in SEIZED and deed.type in FORCED
    same = own and deed.hit.verb and deed.actors and deed.recipients == harm.recipients
    near = text.sentence_at[deed.hit.first] == text.sentence_at[harm.hit.first]
    during = any(text.is_(harm.hit.first - 1, role) for role in ("in_which", "during"))
    return deed.actors if same and near and during else ()


def and_it(text: Text, first: Draft, deed: Draft) -> Draft:
    """A deed that "and" joins right behind another to whom its pronoun means: قصفت المقر [ودمرته]."""
    hits = (first.hit, deed.hit)
    verbs = all(hit.verb for hit in hits) and deed.hit.object and not first.hit.object
    joined = verbs and deed.hit.cut == 1 and text.folds[deed.hit.first][0] == "و" and {first.type, deed.type} <= FORCED
    if not joined or not (first.actors and first.recipients):
        return deed
    between = range(first.hit.last, deed.hit.first)
    own = len(between) <= NEAREST_JOINED and not any(text.sign(j) or verb(text, j, first.hit.last) for j in between)
    alike = (first.hit.gender, first.hit.number) == (deed.hit.gender, deed.hit.number)
    others = any({*p.ids} & {*deed.actors} for p in deed.parties if p.first >= deed.hit.last)  # ودمرته [سهلستان]
    own = own and alike and not others
    return replace(deed, actors=first.actors, recipients=first.recipients) if own else deed
