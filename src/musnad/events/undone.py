"""Which acts are told as not done by what stands farther off: help not got, talks and reports that somebody denies."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.contents import denied_at_all
from musnad.events.denied_reports import denied_report
from musnad.events.drafts import Hit
from musnad.events.obtained import not_obtained
from musnad.events.text import Sentence, Text
from musnad.lexicon.events import Operator


def undone(text: Text, sentence: Sentence, hit: Hit, hits: Sequence[Hit], operator: Operator | None) -> bool:
    """Whether help was not got, any talks are denied, or reports of an act are; `hits` are those of its sentence."""
    return not_obtained(text, hit) or denied_at_all(text, hit, operator) or denied_report(text, sentence, hit, hits)
