"""Who is told only to have come to a signing, which is others': حضر حفل [توقيع] الاتفاق هالة مرزاق."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.sides import Sides
from musnad.events.text import Sentence, Text

NEAREST_ATTENDED = 3
"""Words from coming to a signing: حضر [حفل] توقيع, حضر [مراسم] توقيع."""


def without_guests(text: Text, sentence: Sentence, hit: Hit, sides: Sides) -> Sides:
    """The sides of a signing without those who came to it: only between whom the deal is stays."""
    near = range(max(sentence.first, hit.first - NEAREST_ATTENDED), hit.first)
    if hit.verb or hit.row.id != "signing" or not any(text.is_(j, "attended") for j in near):
        return sides
    between = any(text.is_(j, "bayn") or text.is_(j, "maa") for j in range(hit.last, sentence.last))
    return sides if between else Sides((), sides.recipients)
