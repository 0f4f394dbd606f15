"""The reasons of what is gathered are told in the reader's language."""

import re

import pytest

from musnad.pipeline import gather
from musnad.record import Reason
from musnad.web.because import VALUES, because
from musnad.web.i18n import wording
from musnad.web.labels import Labels
from tests.web.world import LEXICON, readings

NAMES = {("nabaa", "ar"): "وكالة نبأ", ("nabaa", "en"): "Nabaa"}


def label(language: str) -> Labels:
    return Labels(wording(language), lambda entity, which: NAMES.get((entity, which)), {})


def test_an_origin_is_told_with_what_makes_it_one() -> None:
    reasons = (
        Reason("lineage:origin", ("nabaa", "2")),
        Reason("lineage:credited", ("nabaa", "1", "2")),
        Reason("lineage:unknown_aside", ("3",)),
    )
    first, second = because(reasons, label("ar"))
    assert first.sentence.striptags() == "وكالة نبأ: مقالان"
    assert [each.striptags() for each in first.under] == ["منسوب إلى وكالة نبأ (في 1 من 2)"]
    assert (second.sentence.striptags(), second.under) == ("لا يُعرف الأصل في 3 مقالات، فلم يُعدّ", ())


def test_a_reason_of_a_later_version_is_left_out() -> None:
    assert because((Reason("lineage:astrology", ("x",)), Reason("lineage:own")), label("en")) == ()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_all_reasons_of_a_record_are_told(language: str) -> None:
    record = gather(tuple(readings().values()), LEXICON)
    reasons = [r for all_ in (record.origins, record.events, record.quotes) for each in all_ for r in each.because]
    reasons += [r for page in record.pages if page.published for r in page.published.because]
    assert len(reasons) > len(record.events)
    assert {r.rule.removeprefix("lineage:") for r in reasons} <= set(VALUES)
    for reason in reasons:
        (told,) = because((reason,), label(language))
        assert "{" not in told.sentence
        assert language == "en" or not re.search(r"(?i)\b(?:page|text|credit|origin)", told.sentence.striptags())
