"""What a law or a resolution does, told by a verb behind its noun: أقر البرلمان قانونا [يحظر] الحركة."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from musnad.arabic.particles import ARTICLE
from musnad.events.binding import Binding
from musnad.events.carriers import carrier
from musnad.events.clauses import governor, verb
from musnad.events.drafts import Hit
from musnad.events.operators import matches
from musnad.events.party import Party
from musnad.events.sides import PLACES, Sides
from musnad.events.subjects import verb_sides
from musnad.events.text import Sentence, Text, stems

LONGEST_KIND = 4
"""Words between a paper and its verb that tell whose or of what kind it is: قرارا جديدا لمجلس الأمن [يدين]."""

FARTHEST_ENACTED = 14
"""Words from a verb of adopting, past who adopts it, to the paper."""

DENIED = frozenset({"لم", "لن", "لا"})
"""What denies a verb."""

PRESENT = ("ي", "ت")
"""Letters that a present of he or she begins with."""


class Paper(NamedTuple):
    """What does an act: who adopted it, nobody where that is not told, and whether it is only a draft."""

    by: tuple[Party, ...]
    draft: bool


def paper(binding: Binding, sentence: Sentence, hits: Sequence[Hit], hit: Hit) -> Paper | None:
    """The law or resolution whose act a verb, or the verb that carries a noun, tells; null where none does."""
    text = binding.meant.text
    if hit.object:
        return None  # قرار [تدعمه] نارية
    at = hit.first if hit.verb else _carried(text, sentence, hit)
    noun = _before(text, sentence, at) if at is not None else None
    if noun is None:
        return None
    near = range(noun - 1, max(sentence.first, noun - FARTHEST_ENACTED) - 1, -1)
    done = next((j for j in near if verb(text, j, sentence.first)), None)
    draft = any(text.is_(j, "drafted") for j in (noun - 1, noun) if j >= sentence.first)
    draft = draft or (done is not None and _undone(text, sentence, done))
    enacted = done is not None and not draft and text.is_(done, "enacts")
    by = _subject(binding, sentence, hits, done) if done is not None and enacted else ()
    return Paper(tuple(p for p in by if p.first < noun and p.kind not in PLACES), draft)


def enacted(text: Text, hit: Hit, sides: Sides, told: Paper) -> tuple[Sides, str]:
    """The sides of what a paper does, and how they are known: whom the verb has right behind it suffers it."""
    how = "bound" if told.by else "bare"
    if not hit.verb:
        return Sides(told.by, tuple(p for p in sides.recipients if p not in told.by)), how
    whom = next(iter(text.between(hit.last, hit.last + LONGEST_KIND)), None)
    direct = whom is not None and "obj" in hit.row.government and governor(text, whom, hit.last - 1) is None
    behind = (whom,) if whom is not None and direct else ()
    recipients = behind or tuple(p for p in sides.recipients if p.first >= hit.last)
    return Sides(told.by, tuple(p for p in recipients if p not in told.by)), how


def _subject(binding: Binding, sentence: Sentence, hits: Sequence[Hit], at: int) -> tuple[Party, ...]:
    """The subject of a verb of adopting, by its row where it has one: [تبنى] مجلس الأمن, which looks like a she's."""
    own = next((h for h in hits if h.first == at and h.verb), None)
    return verb_sides(binding.meant.text, sentence, own)[0].actors if own else binding.of_word(sentence, at)


def _carried(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The light verb that carries a noun: قانونا [يفرض] عقوبات."""
    at, light = carrier(text, sentence, hit) or (-1, False)
    return at if light else None


def _before(text: Text, sentence: Sentence, at: int) -> int | None:
    """The noun of a paper without article right before a verb of the present, adjectives and whose it is between."""
    if not text.folds[at].startswith(PRESENT) or at <= sentence.first:
        return None
    for j in range(at - 1, max(sentence.first, at - 1 - LONGEST_KIND) - 1, -1):
        if text.sign(j) or text.plays_any(j, ("relative", "free")) or verb(text, j, sentence.first):
            return None
        if text.is_(j, "enactment") or any(
            text.small.plays(s, "enactment") for _, s, the in _stems(text, j) if not the
        ):
            return None if text.folds[j].startswith(ARTICLE) or _known(text, j + 1, at) else j
    return None


def _undone(text: Text, sentence: Sentence, at: int) -> bool:
    """Whether a verb of adopting is denied, or one of refusing: لم يقر البرلمان قانونا, رفض قانونا يحظر الحركة."""
    denied = at > sentence.first and text.folds[at - 1].removeprefix("و") in DENIED
    return denied or any(op.status in {"negated", "hypothetical"} for op in matches(text, at, {"before"}))


def _known(text: Text, behind: int, at: int) -> bool:
    """Whether whose it is stands right behind a paper, which is known then: بعد قرار [الحكومة] تعتقل الشرطة ناشطين."""
    owner = text.party_at.get(behind)
    named = behind in text.places or (owner is not None and owner.first == behind and not owner.cut)
    return behind < at and (named or text.folds[behind].startswith(ARTICLE))


def _stems(text: Text, j: int) -> list[tuple[int, str, bool]]:
    return list(stems(text.folds[j]))
