"""Words of a row that tell of no act where they stand: قناة [المسيرة], [التهديد] الناري, بالتنسيق مع نارية."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.enough import TOPICAL
from musnad.events.subjects import meeting_subject
from musnad.events.text import Text

TANWEEN = "\u064b"
"""The mark that only nouns and adverbs end in: بلهجة أكثر توافقًا."""

FARTHEST_NEEDED = 3
"""Words from need to what is needed."""

FARTHEST_LIFTED = 5
"""Words from a verb of lifting to the sanctions that it lifts."""


def lookalike(text: Text, hit: Hit) -> bool:
    """Whether a hit only looks like an act."""
    talks = hit.row.id in TOPICAL and meeting_subject(text, hit)
    return (
        talks
        or _accord(text, hit)
        or _adverb(text, hit)
        or _danger(text, hit)
        or _named(text, hit)
        or _crime(text, hit)
        or _lifted(text, hit)
        or _spread_over(text, hit)
        or _needed(text, hit)
        or (hit.row.id == "request" and not hit.verb and text.is_(hit.first, "asking") > 0)
        or (hit.verb and TANWEEN in text.tokens.surface(hit.first))
    )


def _accord(text: Text, hit: Hit) -> bool:
    """Whether a noun is part of an accord's or a law's own name."""
    if hit.row.type != "AGREE" or hit.verb:
        return False
    thing = text.things.get(hit.first)
    return thing is not None and thing.type in {"AGREEMENT", "LAW"}


def _danger(text: Text, hit: Hit) -> bool:
    """Whether "the threat" is a danger that somebody is, no threat that he makes: [التهديد] الناري."""
    return hit.row.id == "threat" and not hit.verb and hit.definite and text.folds[hit.first].endswith("تهديد")


def _named(text: Text, hit: Hit) -> bool:
    """Whether a noun is the name of an outlet: قناة [المسيرة]."""
    before = (j for j in range(hit.first - 1, max(-1, hit.first - 3), -1) if not text.sign(j))
    return not hit.verb and hit.definite and any(text.is_(j, "introduces_name") for j in list(before)[:1])


def _adverb(text: Text, hit: Hit) -> bool:
    """Whether a noun only says how another act is done: بالتنسيق مع نارية."""
    if hit.row.type != "COOPERATE" or not hit.definite:
        return False
    return hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")


def _crime(text: Text, hit: Hit) -> bool:
    """Whether a war only says of what kind a crime or a minister is: جرائم [الحرب]."""
    return hit.row.id == "war" and not hit.verb and hit.first > 0 and text.is_(hit.first - 1, "war_word") > 0


def _lifted(text: Text, hit: Hit) -> bool:
    """Whether sanctions are what a verb before does away with: ألغى المجلس كل [العقوبات]."""
    near = range(max(0, hit.first - FARTHEST_LIFTED), hit.first)
    return hit.row.id == "sanctions" and not hit.verb and any(text.is_(j, "lifts") for j in near)


def _spread_over(text: Text, hit: Hit) -> bool:
    """Whether a verb of retreat tells that something holds of others too: [تنسحب] على نارية حالة جارتها."""
    over = hit.row.id == "withdrew" and hit.last < len(text.folds)
    return over and text.is_(hit.last, "ala") > 0


def _needed(text: Text, hit: Hit) -> bool:
    """Whether help is only what somebody lacks: بحاجة إلى [المساعدة]."""
    near = range(max(0, hit.first - FARTHEST_NEEDED), hit.first)
    return hit.row.type == "AID" and not hit.verb and any(text.is_(j, "lacks") for j in near)
