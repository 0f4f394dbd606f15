import pytest

from musnad.record import Span, Time
from musnad.web.explain import Explained, Unexplained
from musnad.web.highlight import render
from musnad.web.i18n import wording
from musnad.web.times import counted_from, doubted, in_words, lasted, machine, time_marks, times
from tests.web.samples import BODY, TEXT, TIMES, dated, reading
from tests.web.test_highlight import read

AR, EN = wording("ar"), wording("en")


def time(kind: str, value: str | None, **other: object) -> Time:
    given = {"mod": None, "open": False, "resolves_to": None, "anchor": None, "rule": "time.x", **other}
    return Time(Span(0, 4), "وقت", kind, value, **given)


TOLD = [
    (time("DATE", "2013-08-07"), "Wednesday 7 August 2013", "الأربعاء 7 أغسطس 2013"),
    (time("DATE", "2013-09", mod="START"), "beginning of September 2013", "مطلع سبتمبر 2013"),
    (time("DATE", "2011", open=True), "from 2011 on", "من 2011 فصاعدًا"),
    (time("TIME", "2013-08-08TEV"), "Thursday 8 August 2013, evening", "مساء الخميس 8 أغسطس 2013"),
    (time("TIME", "2013-09-07T19:30"), "Saturday 7 September 2013, 19:30", "السبت 7 سبتمبر 2013، 19:30"),
    (time("DATE", "1960/1969"), "1960 to 1969", "من 1960 إلى 1969"),
    (time("DATE", "2014-SU"), "summer 2014", "صيف 2014"),
    (time("DATE", "2014-Q1"), "first quarter of 2014", "الربع الأول من 2014"),
    (time("DATE", "XXXX-WXX-5"), "a Friday; the page does not say which", "الجمعة، ولا تذكر الصفحة تاريخه"),
    (time("DATE", None), "left open", "متروك مفتوحًا"),
    (time("DURATION", "PT4H5M"), "4 hours and 5 minutes", "4 ساعات و5 دقائق"),
    (time("DURATION", "P5Y", mod="MORE_THAN"), "more than 5 years", "أكثر من 5 سنوات"),
    (time("DURATION", "P3DE"), "3 decades", "3 عقود"),
    (
        time("DURATION", "P2D", resolves_to="2013-08-07"),
        "2 days: Wednesday 7 August 2013",
        "يومين: الأربعاء 7 أغسطس 2013",
    ),
    (time("DURATION", "PXW"), "several weeks", "بضعة أسابيع"),
    (time("DURATION", "PTXH"), "several hours", "بضع ساعات"),
    (time("DURATION", "PXU"), "some length of time", "مدة غير معلومة"),
    (time("SET", "P1D"), "every day", "كل يوم"),
    (time("SET", "P2W"), "every 2 weeks", "كل أسبوعين"),
    (time("RELATIVE", "PAST_REF"), "past; the page does not say when", "مضى، ولا تذكر الصفحة متى"),
    (time("DATE", "XXXX-05"), "XXXX-05", "XXXX-05"),
    (time("DATE", "<b>&"), "<b>&", "<b>&"),
]


@pytest.mark.parametrize(("told", "english", "arabic"), TOLD, ids=lambda each: getattr(each, "value", None))
def test_a_value_is_told_in_words(told: Time, english: str, arabic: str) -> None:
    assert (in_words(told, EN), in_words(told, AR)) == (english, arabic)


@pytest.mark.parametrize(
    ("kind", "value", "datetime"),
    [
        ("DATE", "2013-08-07", "2013-08-07"),
        ("DATE", "2013-09", "2013-09"),
        ("TIME", "2013-09-07T19:30", "2013-09-07T19:30"),
        ("TIME", "2013-08-08TEV", "2013-08-08"),
        ("DURATION", "PT4H5M", "PT4H5M"),
        ("DURATION", "P2D", "P2D"),
        ("DURATION", "P3W", "3w"),
        ("DURATION", "P5Y", None),
        ("DURATION", "PXW", None),
        ("DATE", "1960/1969", None),
        ("DATE", "XXXX-WXX-5", None),
        ("DATE", None, None),
        ("SET", "P1D", None),
        ("RELATIVE", "PAST_REF", None),
    ],
)
def test_a_browser_gets_a_value_only_where_html_has_a_form_for_it(kind: str, value: str, datetime: str | None) -> None:
    assert machine(time(kind, value)) == datetime


def test_a_relative_day_says_what_it_counts_from() -> None:
    told = counted_from(time("DATE", "2013-08-09", anchor="publication 2013-08-09"), EN)
    assert told.striptags() == "Counted from 9 August 2013."
    assert counted_from(time("DATE", "2013-08-09", anchor="the day named before"), EN) == ""


class Telling:
    def explain(self, rule: str, language: str) -> Explained:
        return Explained(rule, f"<{language}>")


def test_a_time_in_the_text_is_marked_with_its_value_and_why() -> None:
    html = render(TEXT, BODY[2], time_marks(times(reading(), EN, Telling())))
    assert (
        '<time class="when date" datetime="2013-08-09" title="Friday 9 August 2013 · &lt;en&gt;">الجمعة</time>' in html
    )
    assert '<time class="when duration" datetime="PT6H" title="6 hours · &lt;en&gt;">ست ساعات</time>' in html
    assert read(html) == BODY[2].of(TEXT)


def test_a_time_without_a_form_in_html_is_marked_all_the_same() -> None:
    vague = times(reading(times=(dated("الجمعة", "DATE", "XXXX-WXX-5"),)), EN, Unexplained())
    assert '<span class="when date" title="a Friday' in render(TEXT, BODY[2], time_marks(vague))


def test_expressions_of_one_value_and_rule_stand_together() -> None:
    twice = reading(times=(TIMES[0], TIMES[1], TIMES[0]))
    assert [(each.words, len(each.places)) for each in times(twice, EN, Unexplained())] == [
        ("Friday 9 August 2013", 2),
        ("6 hours", 1),
    ]


def test_a_doubt_is_told_in_the_readers_words() -> None:
    told = doubted("2021-09-07, or XXXX-WXX-4", wording("ar")).striptags()
    assert told == "التاريخ هو الثلاثاء 7 سبتمبر 2021، والمذكور الخميس"
    assert doubted("page says so", wording("en")).striptags() == "page says so"


def test_how_long_a_meeting_took_is_told_in_words() -> None:
    assert [lasted("PT6H", words).striptags() for words in (AR, EN)] == ["6 ساعات", "6 hours"]
    assert lasted("long", EN).striptags() == "long"
