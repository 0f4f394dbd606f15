"""What is said: where the content begins and ends, its mode and its polarity."""

import pytest

from tests.statements.reading import CAST, after_cast, read


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("وقال الورداني إن الموعد باق.", "الموعد باق"),
        ("وقال الورداني إنه عائد.", "إنه عائد"),
        ("ولوحت مرزاق بإمكانية تغيير الموعد.", "بإمكانية تغيير الموعد"),
        ("وصرح الورداني بأن الموعد باق.", "الموعد باق"),
        ("وصرح الورداني بأنه عائد.", "بأنه عائد"),
        ("وحذرت مرزاق من أن الماء قليل.", "الماء قليل"),
        ("ونددت مرزاق بانتهاك الهدنة.", "بانتهاك الهدنة"),
        ("ونددت مرزاق بـ«انتهاك الهدنة».", "«انتهاك الهدنة»"),
        ("وشدد الورداني على ضرورة فتح المعبر.", "ضرورة فتح المعبر"),
        ("وأعربت مرزاق عن أملها في فتح المعبر.", "أملها في فتح المعبر"),
        ("ونفى الورداني علمه بالوثيقة.", "علمه بالوثيقة"),
        ("ونفى الورداني ما تردد عن إغلاق المعبر.", "ما تردد عن إغلاق المعبر"),
        ("ووصفت مرزاق المحادثات بأنها شاقة.", "المحادثات بأنها شاقة"),
        ("وجدد الورداني التأكيد على أن الموعد باق.", "الموعد باق"),
        ("وقال الورداني أمس للصحافيين في ختام الجلسة: «الموعد باق».", "«الموعد باق»"),
        ("وقال الورداني، ردا على سؤال عن الموعد، إنه باق.", "إنه باق"),
        ("وقال الورداني الذي وصل أمس إن الموعد باق.", "الموعد باق"),
        ("وعلق الورداني على خطاب مرزاق بالقول: «هذا كلام قديم».", "«هذا كلام قديم»"),
        ("وتساءلت مرزاق عما إذا كان الموعد باقيا.", "عما إذا كان الموعد باقيا"),
    ],
)
def test_a_content_begins_behind_what_its_cue_governs(sentence: str, content: str) -> None:
    assert [surface for _, surface in after_cast(sentence)] == [content]


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        ("وقال الورداني إن الموعد باق، في إشارة إلى جولة رأس الماء.", ["الموعد باق"]),
        ("وقال الورداني إن الموعد باق، على حد تعبيره.", ["الموعد باق"]),
        ("وقال الورداني إن المحادثات باقية في موعدها المعلن رغم بطء الوسطاء.", ["المحادثات باقية في موعدها المعلن"]),
        ("وقال مسؤول ناري إن الموعد باق مشترطا عدم نشر اسمه.", ["الموعد باق"]),
        ("وقال الورداني إن الموعد باق، فيما نفت مرزاق وجود موعد.", ["الموعد باق", "وجود موعد"]),
        ("وقال الورداني إن الموعد باق، مؤكدا أن الوفد عائد.", ["الموعد باق", "الوفد عائد"]),
        ("وقال الورداني إن الموعد باق، وإن الوفد عائد.", ["الموعد باق", "الوفد عائد"]),
        ("وقال الورداني: «الموعد باق». وغادر القاعة.", ["«الموعد باق»"]),
        ("وقال الورداني «الموعد باق.» وغادر القاعة.", ["«الموعد باق.»"]),
        ("وقال الورداني: «الموعد باق، وقالت مرزاق لي إنها موافقة».", ["«الموعد باق، وقالت مرزاق لي إنها موافقة»"]),
        ("وطالبت نارية بفتح المعبر، وفي العام نفسه أعلنت سهلستان إغلاق السد.", ["بفتح المعبر", "إغلاق السد"]),
    ],
)
def test_a_content_ends_before_the_narrator_speaks_again(sentence: str, contents: list[str]) -> None:
    assert [s.surface for s in read(CAST + sentence) if s.within is None] == contents


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("وقال الورداني: «الموعد باق».", "direct"),
        ("وقال الورداني إن «الموعد باق كما هو».", "direct"),
        ("وقال الورداني إن الموعد «باق كما هو تماما» هذا الشهر.", "mixed"),
        ("وقال الورداني إن الموعد باق.", "indirect"),
        ("وقال الورداني إن «الشبح» في الطريق.", "indirect"),
        ("وقال الورداني إن صحيفة «صدى السهل» أغلقت.", "indirect"),
        ('وقال الورداني إن الموعد "باق كما هو تماما هذا الشهر.', "mixed"),
        ("# الورداني: الموعد باق", "indirect"),
    ],
)
def test_the_mode_is_told_by_the_speakers_own_words_in_marks(sentence: str, mode: str) -> None:
    assert [s.mode for s in read(CAST + sentence)] == [mode]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("ولم يقل الورداني إن الموعد باق.", "negated"),
        ("ولن تتحدث مرزاق عن تأجيل.", "negated"),
        ("ورفض الورداني التعليق على الوثيقة.", "negated"),
        ("وامتنعت مرزاق عن التعليق على الوثيقة.", "negated"),
        ("وغادر الورداني دون أن يكشف عن موعد العودة.", "negated"),
        ("ونفى الورداني وجود تأجيل.", "asserted"),
        ("وقال الورداني إنه لم يوقع.", "asserted"),
    ],
)
def test_speech_declined_or_denied_to_have_been_is_negated(sentence: str, polarity: str) -> None:
    assert [s.polarity for s in read(CAST + sentence)] == [polarity]


@pytest.mark.parametrize(
    ("sentence", "occasion", "addressee"),
    [
        ("وقال الورداني للصحافيين في ختام الجلسة: «الموعد باق».", "في ختام الجلسة", "لصحافيين"),
        ("وقال الورداني، ردا على سؤال عن الموعد، إنه باق.", "ردا على سؤال عن الموعد", None),
        ("وأبلغ الورداني مرزاق بأن الوفد سيتأخر.", None, "مرزاق"),
        ("وقال الورداني إن الموعد باق.", None, None),
    ],
)
def test_where_and_to_whom_it_was_said(sentence: str, occasion: str | None, addressee: str | None) -> None:
    text = CAST + sentence
    (found,) = read(text)
    told = (found.occasion and found.occasion.of(text), found.addressee and found.addressee.of(text))
    assert told == (occasion, addressee)


def test_every_span_lies_on_the_words_it_names() -> None:
    text = CAST + "وقال وزير الخارجية الناري سليم الورداني لوكالة نبأ: «الموعد باق». وأضاف أن الوفد عائد."
    found = read(text)
    assert [s.content.of(text) for s in found] == [s.surface for s in found]
    assert [s.source.span.of(text) for s in found if s.source.span] == [
        s.source.surface for s in found if s.source.span
    ]
    assert len({s.id for s in found}) == len(found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "قال",
        "قال:",
        "«",
        "»»» قال قال قال إن إن",
        "وأضاف أن",
        "بحسب",
        "# :",
        "نقلت عن قوله",
        "قال " * 700,
        "«قال " * 700,
    ],
)
def test_ragged_text_breaks_nothing(text: str) -> None:
    assert isinstance(read(text), tuple)


def test_what_was_announced_before_is_no_second_statement() -> None:
    told = read(CAST + "ورحبت مرزاق بالهدنة التي أعلنها الورداني لمدة شهرين.")
    assert [s.surface for s in told][-1:] == ["بالهدنة التي أعلنها الورداني لمدة شهرين"]


def test_a_name_that_is_spelt_as_that_begins_no_content() -> None:
    told = read(CAST + "وأبلغت مرزاق الأمين العام للأمم المتحدة بان كي مون بموافقتها على الهدنة.")
    assert told[-1].surface == "بموافقتها على الهدنة"


def test_a_hope_inside_what_is_said_does_not_end_it_for_a_participle_behind() -> None:
    told = after_cast("وقال الورداني، في لقاء، إنه ما زال يأمل أن يعود، قائلا: «الموعد باق».")
    assert [surface for _, surface in told] == ["إنه ما زال يأمل أن يعود", "«الموعد باق»"]


def test_what_an_adjective_governs_is_not_said() -> None:
    assert after_cast("وسلم الورداني الوثيقة المتعلقة بتعيين الحدود.") == []


def test_an_outlets_name_in_marks_behind_its_verb_is_no_speech() -> None:
    told = after_cast("وقال الورداني، في تصريح أوردته «صاد»، إن «الموعد باق في رأيي».")
    assert [surface for _, surface in told] == ["«الموعد باق في رأيي»"]


def test_an_act_of_two_is_told_of_two() -> None:
    told = after_cast("وثمن الوزيران حفاظ القرار على ثوابت وأسس الحل.")
    assert [surface for _, surface in told] == ["حفاظ القرار على ثوابت وأسس الحل"]


def test_a_document_goes_on_behind_where_it_came_from() -> None:
    told = read(CAST + "وبحسب بيان للخارجية النارية ورد لوكالة نبأ فقد أشار إلى أن الموعد باق.")
    assert [(s.surface, s.source.surface) for s in told][-1:] == [("الموعد باق", "بيان للخارجية النارية")]
