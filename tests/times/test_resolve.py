"""Time expressions in sentences of our own, read on a page of Friday 9 August 2013."""

import pytest

from musnad.arabic import tokenize
from musnad.lexicon import Lexicon
from musnad.record import Article, Doubt, Published, Span, Time
from musnad.times import resolve

LEXICON = Lexicon()


def read(text: str, day: str | None = "2013-08-09") -> tuple[tuple[Time, ...], tuple[Doubt, ...]]:
    published = Published(day, None, "stated", "meta") if day else None
    article = Article("unknown", None, None, None, None, (), published, None, None, (Span(0, len(text)),), ())
    return resolve(article, tokenize(text), LEXICON)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("وصل الوفد الجمعة", "الجمعة", "2013-08-09"),
        ("وصل الوفد الأربعاء", "الأربعاء", "2013-08-07"),
        ("سيصل الوفد الأربعاء", "الأربعاء", "2013-08-14"),
        ("من المقرر أن تبدأ الجولة الاثنين المقبل", "الاثنين المقبل", "2013-08-12"),
        ("وصل أمس الخميس", "أمس الخميس", "2013-08-08"),
        ("غادر أول من أمس", "أول من أمس", "2013-08-07"),
        ("يعود غدا", "غدا", "2013-08-10"),
        ("عاد مساء أمس", "مساء أمس", "2013-08-08TEV"),
        ("كانت مقررة مطلع ايلول/سبتمبر", "مطلع ايلول/سبتمبر", "2013-09"),
        ("في سبتمبر / أيلول", "سبتمبر / أيلول", "2013-09"),
        ("في نيسان الماضي", "نيسان الماضي", "2013-04"),
        ("منذ 2011", "منذ 2011", "2011"),
        ("في عام 2009", "عام 2009", "2009"),
        ("الأسبوع الماضي", "الأسبوع الماضي", "2013-07-28/2013-08-03"),
        ("الشهر المقبل", "الشهر المقبل", "2013-09"),
        ("العام الماضي", "العام الماضي", "2012"),
        ("منذ ستينات القرن الماضي", "منذ ستينات القرن الماضي", "1960/1969"),
        ("استمرت 4 ساعات و5 دقائق", "4 ساعات و5 دقائق", "PT4H5M"),
        ("دامت خمس ساعات", "خمس ساعات", "PT5H"),
        ("قبل يومين", "يومين", "P2D"),
        ("بعد خمسة وعشرين عاما", "خمسة وعشرين عاما", "P25Y"),
        ("بعد عدة أسابيع", "عدة أسابيع", "PXW"),
        ("منذ فترة طويلة", "منذ فترة طويلة", "PXU"),
        ("خلال الأيام القليلة الماضية", "الأيام القليلة الماضية", "PXD"),
        ("يجتمعان يوميا", "يوميا", "P1D"),
        ("قال مؤخرا", "مؤخرا", "PAST_REF"),
    ],
)
def test_an_expression_has_its_value(text: str, surface: str, value: str) -> None:
    assert [(t.surface, t.value) for t in read(text)[0]] == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "mod", "opens"),
    [
        ("نهاية شهر أغسطس/آب", "END", False),
        ("منتصف الشهر الجاري", "MID", False),
        ("منذ أكثر من خمس سنوات", "MORE_THAN", False),
        ("منذ ما يقرب من أربعة أعوام", "LESS_THAN", False),
        ("نحو عشرين يوما", "APPROX", False),
        ("منذ شهر مايو/أيار", None, True),
    ],
)
def test_a_mark_is_kept_beside_the_value(text: str, mod: str | None, opens: bool) -> None:  # noqa: FBT001
    assert [(t.mod, t.open) for t in read(text)[0]] == [(mod, opens)]


@pytest.mark.parametrize(
    "text", ["كان أحد الوزراء هناك", "قضى أيامه في السفر", "يتحدثون عن سنوات الحرب", "سياسة البلدين", "ساعة يده"]
)
def test_a_word_that_only_looks_like_a_time_is_none(text: str) -> None:
    assert read(text)[0] == ()


def test_without_a_page_day_a_weekday_stays_open() -> None:
    assert [t.value for t in read("وصل الوفد الجمعة", day=None)[0]] == ["XXXX-WXX-5"]


def test_the_same_day_is_the_one_named_before() -> None:
    assert [t.value for t in read("وصل الثلاثاء، وفي اليوم نفسه غادر")[0]] == ["2013-08-06", "2013-08-06"]


def test_today_with_another_days_name_follows_the_name_and_leaves_a_doubt() -> None:
    times, doubts = read("قال اليوم الأحد")
    assert [t.value for t in times] == ["2013-08-04"]
    assert [d.kind for d in doubts] == ["weekday_conflict"]
