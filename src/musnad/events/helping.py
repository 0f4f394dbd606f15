"""Who helps whom where help is what somebody else does something with: انتصر الجيش [بمساعدة] نارية."""

from __future__ import annotations

from musnad.events.carriers import carrier
from musnad.events.clauses import governor, skipped
from musnad.events.drafts import Hit
from musnad.events.gathering import Gathering
from musnad.events.means import bare_verb
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text


def helping(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether "with the help of" tells who helps: ينتصر الجيش [بمساعدة] نارية, but يقوم بمساعدة نارية."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == "ب"
    if not by or hit.row.type not in {"SUPPORT", "AID"}:
        return False
    charged = any(text.tokens.at(said.content.start) == hit.first for said in text.statements)  # اتهمت نارية بدعم
    carried = carrier(text, sentence, hit)
    return not charged and not _by_verb(text, sentence, hit) and (carried is None or not carried[1])


def by_help(text: Text, sentence: Sentence, hit: Hit, found: Gathering) -> bool:
    """Whether an act is only the help with which somebody does another: [بدعم] جوي من سهلستان."""
    told = bool(found.actors) and found.actors[0].first >= hit.last and not (found.recipients or found.toward)
    return told and with_help(text, sentence, hit)


def with_help(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether ب makes help what somebody does another act with, and no verb governs it."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    by = by and hit.row.type in {"SUPPORT", "AID"} and not (hit.definite or hit.owner)
    return by and not _by_verb(text, sentence, hit)


def helped(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who does something with help: شنت [القوات النارية] بدعم من سهلستان هجوما."""
    j = hit.first - 1
    j -= j > sentence.first and text.folds[j] == "،"
    party = text.party_at.get(j) if j >= sentence.first else None
    acts = party is not None and party.kind not in PLACES and governor(text, party, sentence.first) is None
    return (party,) if party is not None and acts else ()


def backed(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Whom a participle describes: قوات الحركة [المدعومة] من نارية."""
    j = hit.first - 1
    while j > sentence.first and j not in text.party_at and skipped(text, j):
        j -= 1
    party = text.party_at.get(j)
    return (party,) if party else ()


def _by_verb(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb that takes ب, or a commitment, governs a noun, only its subject between: تلوح ب[دعم] الحركة."""
    j = hit.first - 1
    while j > sentence.first and (j in text.party_at or skipped(text, j)):
        j -= 1
    return text.small.plays(bare_verb(text.folds[j]), "takes_b") or text.is_(j, "commitment") > 0
