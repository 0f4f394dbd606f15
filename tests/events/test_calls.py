"""A call between heads is told as one, and is no summit."""

from __future__ import annotations

from tests.events.reading import CAST, read


def test_a_call_says_that_it_was_by_phone_and_is_no_summit() -> None:
    page = "أجرى الرئيس الأمريكي باراك أوباما اتصالا هاتفيا مع الرئيس التركي رجب طيب أردوغان يوم 22 يوليو 2015."
    (meeting,) = read(CAST + page).meetings
    assert (meeting.format, meeting.level) == ("هاتفيا", None)


def test_heads_who_sit_together_hold_a_summit() -> None:
    page = "عقد الرئيس الأمريكي باراك أوباما اجتماعا ثنائيا مع الرئيس التركي رجب طيب أردوغان يوم 22 يوليو 2015."
    (meeting,) = read(CAST + page).meetings
    assert (meeting.format, meeting.level) == ("ثنائيا", "summit")
