"""Who said it through whom, on pages of outlets not read before: sources in marks, frames, documents, channels."""

from __future__ import annotations

import pytest

from tests.statements.reading import CAST, read


def told(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each statement's source in print, its content and its chain."""
    return [(s.source.surface or "-", s.surface, tuple(link.entity for link in s.via)) for s in read(text)]


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        ("وقالت مصادر سهلية لـ”الشراع”، إن “الموعد لم يحدد بعد”.", "مصادر سهلية", "name:الشراع"),
        ('وقال دبلوماسي تحدث لـ"نارية نت" إن الموعد قريب جدا.', "دبلوماسي", "name:ناريه نت"),
        ("وكان الدبلوماسي، في حديث لصحيفة الشراع، كشف أن الوفد وصل.", "الدبلوماسي", "name:الشراع"),
        ("وكان مصدر رفيع، لصحيفة الشراع كشف أن الوفد وصل.", "مصدر رفيع", "name:الشراع"),
        ("وكان مسؤول كبير ألمح بحسب ما نقلت وكالة نبأ، اليوم الجمعة، إلى تأجيل اللقاء.", "مسؤول كبير", "nabaa"),
    ],
)
def test_whom_he_told_is_in_the_chain(text: str, source: str, via: str) -> None:
    assert [(s, v) for s, _, v in told(text)] == [(source, (via,))]


def test_what_an_outlet_is_close_to_is_not_whom_it_quotes() -> None:
    text = "ونقلت وكالة نبأ المعادية للحرب والمقربة من نارية والضفاف عن مصدر سياسي قوله إن اللقاء تأجل."
    assert told(text) == [("مصدر سياسي", "اللقاء تأجل", ("nabaa",))]


@pytest.mark.parametrize(
    "text",
    [
        'ونقلت صحيفة الشراع عن "مصدر سياسي مطلع" قوله إن اللقاء تأجل.',
        "ونقلت صحيفة الشراع عن مصدر سياسي مطلع، لم تسمه، تأكيده تأجيل اللقاء.",
        "ونقل التحقيق عن مسؤول سابق قوله إن اللقاء تأجل.",
        "ونقلت صحيفة الشراع عن هذه المصادر تأكيدها تأجيل اللقاء.",
        "وتأجل اللقاء بين الوزيرين إلى الغد، حسب صحيفة الشراع نقلا عن مصادر سهلية.",
        "وقال المراسل العسكري، نقلا عن مصدر مطلع على الملف، إن اللقاء تأجل.",
        "نشرت صحيفة الشراع خبرا عن مسؤول سهلي أن اللقاء تأجل.",
    ],
)
def test_whom_an_outlet_quotes_is_the_source(text: str) -> None:
    (one,) = read(text)
    assert one.source.form == "anonymous"
    assert len(one.via) == 1


def test_a_wide_outlet_that_quotes_is_no_part_of_what_is_said() -> None:
    text = "وتأجل اللقاء بين الوزيرين إلى الغد، حسب ما كشفته صحيفة عربية واسعة الانتشار، نقلا عن مصادر سهلية."
    assert [content for _, content, _ in told(text)] == ["وتأجل اللقاء بين الوزيرين إلى الغد"]


def test_a_frame_in_marks_is_no_quotation() -> None:
    text = 'وقال المصدر، وفق "مركز أخبار النهر ’’وتد 24’’" التابع لـ " المجلس"، إن "اللقاء تأجل إلى الغد".'
    assert [content for _, content, _ in told(text)] == ['"اللقاء تأجل إلى الغد"']


def test_a_frame_with_fa_heads_its_clause() -> None:
    text = "السد آمن ومن يقول غير ذلك مخطئ، فوفقا لوزارة الري بلغ المنسوب عشرة أمتار."
    assert [content for _, content, _ in told(text)] == ["بلغ المنسوب عشرة أمتار"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وقال أحد كبار مستشاري الرئيس إن الوفد وصل.", "أحد كبار مستشاري الرئيس"),
        ("وقال أحد أبرز مساعدي الوزير إن الوفد وصل.", "أحد أبرز مساعدي الوزير"),
        ("وقال الدكتور الصعدور خلال جلسة المجلس «لن نتسامح مع أحد بعد اليوم».", "الدكتور الصعدور"),
        ("وقال الشيخ أبوسهيل المتحدث باسم الحركة إن الوفد وصل.", "الشيخ أبوسهيل المتحدث باسم الحركة"),
        ("المتحدث باسم الوزارة وردا على سؤال حول الزيارة قال إن الوفد وصل.", "المتحدث باسم الوزارة"),
        ("وأوضح المصدر الذي طلب عدم الكشف عن هويته أن الوفد وصل.", "المصدر"),
        ("أصدرت الوزارة أمس بيانا طالب بفتح المعبر فورا.", "الوزارة"),
    ],
)
def test_who_speaks_is_read(text: str, source: str) -> None:
    assert [s for s, _, _ in told(text)] == [source]


def test_what_somebody_did_is_no_name() -> None:
    text = CAST + "واحتجت مرزاق على الحكم واعتبرت توقيفه ظلما، مؤكدة في الوقت ذاته على أن القرار سياسي."
    assert {s.source.entity for s in read(text)} == {"name:هاله مرزاق"}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "وصرح مصدر بأن نارية سبق وأبلغت المبعوث ردها، شرط أن يسبقه وقف للنار.",
            "نارية سبق وأبلغت المبعوث ردها، شرط أن يسبقه وقف للنار",
        ),
        ("ولم يعلق الوزير على القرار، الذي جاء غداة لقاء الوفدين.", "القرار"),
        ("وأعلن الوزير أن نارية ستدافع عن حدودها، وذلك غداة لقاء الوفدين.", "نارية ستدافع عن حدودها"),
        ("وكشف الوزير أن المطار جاهز، وقال للشراع في تصريح آخر كلاما.", "المطار جاهز"),
        ("وأعلن الوزير مرارا عن بدء العمل، وفي أبريل الماضي، زعمت الوزارة أنه تأخر.", "بدء العمل"),
        ("وقالت مرزاق إنها باقية في منصبها ويأتي تصريحها ردا على خصومها.", "إنها باقية في منصبها"),
    ],
)
def test_the_content_ends_where_the_narrator_goes_on(text: str, content: str) -> None:
    assert read(text)[0].surface == content


@pytest.mark.parametrize(
    "text",
    [
        "وجاء اللقاء مواكبا لما أعلنه سليم الورداني الذي وصفته وكالة نبأ بأنه كاتب حول مقارنته بين البلدين.",
        "# ألمانيا: اعتقال مهرب كان مطلوبا منذ عام\nوقالت ألمانيا إن المهرب خطير.",
        "وأكد المصدر -الذي لم تذكره الصحيفة بالاسم- أن الجرحى الذين نقلوا بخير.",
        "وأكد الوفد أن المسؤولين رفضوا التصريح وغادروا.",
    ],
)
def test_what_nobody_said_is_not_given(text: str) -> None:
    said = read(text)
    assert all(s.source.surface != "سليم الورداني" and s.surface not in {"التصريح", "بالاسم"} for s in said)
    assert all(s.rule != "heading" for s in said)


def test_a_verb_joined_to_a_relative_one_is_not_the_speakers() -> None:
    text = "وقالت الوزارة إن القتال مستمر ضد التنظيم الذي احتل المدينة وأعلن قيام “الدولة الجديدة”."
    assert len(read(text)) == 1


def test_who_is_accused_passed_nothing_on() -> None:
    (one,) = read("اتهم الوزير صحيفة الشراع بنشر أخبار كاذبة عن السد.")
    assert one.via == ()


def test_a_second_outlet_is_no_channel() -> None:
    assert all(not s.via for s in read("وقالت وكالتا الأنباء دوغان والأناضول إن الحملة جرت أمس."))


def test_an_outlet_that_was_accused_answers_by_its_noun() -> None:
    text = "اتهم الوزير صحيفة الشراع بنشر أخبار كاذبة عن السد.\nوقالت الصحيفة إن أخبارها صحيحة."
    assert read(text)[-1].source.entity == "name:الشراع"


def test_the_source_is_nobody_told_before_several_sources() -> None:
    text = "وقال مسؤول سهلي إن السد آمن. وذكرت مصادر في المطار أن الرحلة وصلت. وقال المصدر إن الحركة محدودة."
    first, _, last = read(text)
    assert last.source.entity != first.source.entity


def test_a_mission_of_a_state_issues_its_documents() -> None:
    text = "وارتفعت الصادرات بنسبة كبيرة هذا العام، وفق بيان صادر عن بعثة نارية."
    assert read(text)[0].source.surface == "بيان صادر عن بعثة نارية"


def test_in_a_quotation_of_his_own_nobody_is_quoted_again() -> None:
    text = 'وقالت نارية: "نارية تؤكد التزامها بالهدنة وترفض الحرب".'
    assert len(read(text)) == 1


def test_who_was_carried_somewhere_is_not_quoted_there() -> None:
    text = "وقال الوفد: “أبلغنا الجميع شروطنا، التي نقلت إلى موسكو. إن الأمر الآن في ملعب الحكومة”."
    assert len(read(text)) == 1


def test_what_is_claimed_may_be_a_noun() -> None:
    assert [content for _, content, _ in told("وزعم الوزير، بدء المعركة الحاسمة.")] == ["بدء المعركة الحاسمة"]


@pytest.mark.parametrize("who", ["الحمد الصعدور", "أهل الوادي", "شركات عالمية"])
def test_whoever_stands_before_the_saying_is_quoted(who: str) -> None:
    assert told(f"ونقلت وكالة نبأ عن {who} قوله إن السد آمن.") == [(who, "السد آمن", ("nabaa",))]


@pytest.mark.parametrize(("first", "same"), [("مسؤول أمني كبير", True), ("دبلوماسي غربي", False)])
def test_the_source_of_a_land_may_be_who_was_told_without_one(first: str, same: bool) -> None:  # noqa: FBT001 - a table
    one, two = read(f"ونقلت وكالة نبأ عن {first} قوله إن السد آمن. وأكد المصدر السهلي أن العمل مستمر.")
    assert (one.source.entity == two.source.entity) is same


def test_what_is_passed_on_of_him_is_not_the_outlets_own() -> None:
    text = "واوضح فلفل حسبما نقل عنه التلفزيون الرسمي ان “مترا من الماء ارتفع من شهرين”."
    assert not read(text)
