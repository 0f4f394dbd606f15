"""What makes an act that of a verb's subject: a purpose, a means, a deed by which somebody answers."""

from __future__ import annotations

from functools import lru_cache

from musnad.arabic.radicals import is_radical
from musnad.events.clauses import governor, verb
from musnad.events.drafts import Hit
from musnad.events.text import CONJUNCTIONS, Text, stems

FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "AID"})
"""Types of deeds that one side does."""

FARTHEST_MEANS = 8
"""Words of a list from "by means of" to what "and" joins."""

SHORTEST_VERB = 3
"""Letters of a verb whose و may be its own: وقع is none with "and"."""


def joined(fold: str) -> bool:
    """Whether "and" or "so" is put before a verb: وقصفت, but not وقعت."""
    return fold[0] in CONJUNCTIONS and len(fold) > SHORTEST_VERB and not is_radical(fold)


@lru_cache(maxsize=1 << 16)
def bare_verb(fold: str) -> str:
    """A verb without "and" and the letter of the future: وسيعقد is يعقد."""
    stem = fold[1:] if joined(fold) else fold
    return stem[1:] if stem[:2] in {"سي", "ست"} else stem


def told_of(text: Text, hit: Hit) -> bool:
    """Whether a noun only tells of a death, which nobody who announces it did: أعلنت الشرطة [مقتل] ثلاثة."""
    return any(text.small.plays(s, "death") for _, s, _ in stems(text.folds[hit.first]))


def witnessed(text: Text, at: int) -> bool:
    """Whether a verb only says where something took place: شهدت [مرسى] مظاهرات."""
    return text.small.plays(bare_verb(text.folds[at]), "witness")


def own_deed(text: Text, hit: Hit, at: int) -> bool:
    """Whether an act is by its preposition that of a verb's subject: by what means, by what deed, carried out."""
    return _by_deed(text, hit, at) or _by_means(text, hit) or _carried_out(text, hit, at)


def for_purpose(text: Text, hit: Hit, at: int) -> bool:
    """Whether an act is what the one subject of a verb does something for: اقتحم جنود منزلا ل[توقيف] شاب."""
    at_it = [hit.first] if hit.cut else [j for j in range(max(0, hit.first - 2), hit.first) if text.folds[j][0] == "ل"]
    to_do = any(text.folds[j][: hit.cut or 1].endswith(text.small.first("owned_by")) for j in at_it)
    light = hit.cut > 0 or any(text.small.plays(text.folds[j][1:], "light_noun") for j in at_it)
    if not (to_do and light) or hit.definite or hit.owner or hit.row.type not in FORCE or witnessed(text, at):
        return False
    near = [p for p in text.between(at, hit.first) if p.kind in {"name", "group"} and governor(text, p, at) is None]
    asks = text.small.plays(bare_verb(text.folds[at]), "ask") or text.small.plays(bare_verb(text.folds[at]), "refuses")
    heads = {p.first for p in near if not (p.cut and text.folds[p.first][0] == CONJUNCTIONS[0])}
    return len(heads) <= 1 and not asks and not any(text.is_(j, "lets") for j in range(at, hit.first))


def _by_means(text: Text, hit: Hit) -> bool:
    """Whether an act is the means by which the subject of the verb before does something: ترد نارية عبر [قصف] القرى."""
    j = hit.first - 1
    j -= j > 0 and not hit.cut and text.small.plays(text.folds[j], "light_noun")
    if hit.cut and text.folds[hit.first][0] == CONJUNCTIONS[0]:
        j = _first_means(text, hit.first)  # فرقتهم الشرطة باستخدام الغاز و[إطلاق الرصاص]
    means = any(text.is_(k, "by_means") == j - k + 1 for k in (j, j - 1) if k >= 0)
    return means and hit.row.type in FORCE and not (hit.owner or hit.definite)


def _first_means(text: Text, at: int) -> int:
    """The last token of "by means of" before words that "and" joins to others, or the one before them."""
    floor = text.sentence_at[at].first
    for k in range(at - 1, max(floor, at - FARTHEST_MEANS) - 1, -1):
        if text.is_(k, "by_means"):
            return k + text.is_(k, "by_means") - 1
        if text.sign(k) or text.plays(k, "relative") or verb(text, k, floor):
            break
    return at - 1


def _by_deed(text: Text, hit: Hit, at: int) -> bool:
    """Whether ب tells by what deed the subject of a verb answers: رد الجيش ب[قصف] القرية."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    return by and hit.row.type in FORCE and text.is_(at, "by_deed") > 0 and not told_of(text, hit)


def _carried_out(text: Text, hit: Hit, at: int) -> bool:
    """Whether a verb of carrying out governs an act, or the campaign that it is, by ب: قامت الشرطة أمس ب[اعتقالات]."""
    if hit.row.type not in FORCE or not text.small.plays(bare_verb(text.folds[at]), "carries"):
        return False
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    campaign = text.folds[hit.first - 1] if not hit.cut else ""
    return by or (campaign.startswith("ب") and text.small.plays(campaign[1:], "effort"))
