"""A day is taken over with the news, not with what stands behind it, and only where the page's own weekday fits."""

import pytest

from musnad.lineage import dated, quotes, repeated, reprints
from musnad.record import Reading
from tests.lineage.pages import OTHER, WIRE, page
from tests.tables import WITH_SAMPLES

SAID = "قال وزير خارجية سهلستان هالة مرزاق {} إن بلاده لن توقع الاتفاق ما لم تنسحب قوات نارية من الشريط الحدودي كله."
MEETING = "استقبل محافظ رأس الماء وفد نقابة الصيادين ووعده بمرفأ جديد يتسع لمئتي زورق قبل نهاية الصيف."
BRIDGE = "وبدأت في مرسى أعمال صيانة الجسر القديم الذي يربط ضفتي النهر وستستمر حتى نهاية شهر حزيران المقبل."
SUN = "ويتوقع خبراء الأرصاد طقسا مشمسا ورياحا خفيفة في الأيام الخمسة المقبلة على الساحل والمرتفعات الشرقية."
HARVEST = "وحصد مزارعو الوادي محصول القمح مبكرا هذا العام بعد أمطار غزيرة هطلت في أواخر الشتاء على السهول."
EXTENDED = "أعلنت وزيرة خارجية سهلستان هالة مرزاق اليوم {} تمديد اتفاق تبادل البيانات مع نارية عبر معبر تل الورد."


def day(*pages: Reading) -> str | None:
    found = dated(pages, reprints(pages), WITH_SAMPLES.times)[-1].published
    return found.value if found else None


def test_background_at_the_ends_of_two_pages_dates_neither() -> None:
    printed = page("a.txt", "معرض", *OTHER, HARVEST, *WIRE[1:])
    assert day(printed, page("b.txt", "مرفأ", *WIRE[1:], MEETING, BRIDGE, day=None)) == "2014-03-04"
    assert day(printed, page("c.txt", "مرفأ", MEETING, BRIDGE, SUN, *WIRE[1:], day=None)) is None


@pytest.mark.parametrize(
    ("weekday", "expected"),
    [
        ("اليوم الثلاثاء", "2014-03-04"),
        ("الثلاثاء", "2014-03-04"),
        ("أمس الاثنين", "2014-03-04"),
        ("الأربعاء", "2014-03-05"),
        ("اليوم الاثنين", "2014-03-03"),
        ("اليوم الجمعة", None),
    ],
)
def test_a_page_takes_the_day_on_which_it_may_have_told_its_weekday(weekday: str, expected: str | None) -> None:
    printed = page("a.txt", "مرزاق", SAID.format("الثلاثاء"), *WIRE[1:])
    assert day(printed, page("b.txt", "مرزاق تشترط", SAID.format(weekday), *WIRE[1:], day=None)) == expected


def test_what_is_announced_in_one_agencys_words_on_two_weekdays_was_said_twice() -> None:
    a, b = (page(n, "تمديد", EXTENDED.format(d), day=None) for n, d in (("a.txt", "السبت"), ("b.txt", "الأربعاء")))
    c = page("c.txt", "تمديد الاتفاق", EXTENDED.format("السبت"), day=None, outlet="صدى السهل")
    found = quotes(repeated((a, b, c), reprints((a, b, c))))
    assert [[at.page for at in quote.statements] for quote in found] == [["a.txt", "c.txt"]]
