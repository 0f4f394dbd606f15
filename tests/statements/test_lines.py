"""Speech without a cue: lines of a running report, titles that act, quotations that stand alone."""

import pytest

from tests.statements.reading import CAST, read, short

WARDANI, MARZAQ = "الورداني", "مرزاق"


def rules(text: str) -> list[tuple[str, str, str]]:
    return [(s.rule.split(".")[0], short(s.source.entity), s.surface) for s in read(text)]


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        ("مراسلنا: دخلت القافلة الأولى من المعبر.", "name:مراسلنا", "دخلت القافلة الأولى من المعبر"),
        ("14:32 | وزير الخارجية الناري: الموعد باق كما هو.", WARDANI, "الموعد باق كما هو"),
        ("عاجل: وزارة الخارجية النارية: لم نتلق أي دعوة.", "naria-mfa", "لم نتلق أي دعوة"),
        ("وكالة نبأ عن مصدر أمني: انفجار قرب المعبر.", "anon:source", "انفجار قرب المعبر"),
        ("سليم الورداني في كلمة متلفزة: لن ننتظر أحدا.", WARDANI, "لن ننتظر أحدا"),
    ],
)
def test_a_line_of_a_running_report_names_who_speaks(line: str, source: str, content: str) -> None:
    assert rules(CAST + line) == [("line", source, content)]


@pytest.mark.parametrize("line", ["المصدر: وكالات", "مرسى: افتتاح السوق الجديد أمس", "الزمان: مساء السبت المقبل"])
def test_labels_and_datelines_are_no_speech(line: str) -> None:
    assert rules(CAST + line) == []


def test_a_title_that_acts_and_speaks_is_both() -> None:
    told = rules("# الورداني يدعو إلى الحوار: الباب مفتوح للجميع\n" + CAST)
    assert told == [
        ("subject-verb", WARDANI, "الحوار"),
        ("heading-quotation", WARDANI, "الباب مفتوح للجميع"),
    ]


@pytest.mark.parametrize(
    ("words", "rule", "source"),
    [
        ("وتوقف الورداني عند ملف الماء. «الماء حق لكل الناس في البلدين».", "quotation-alone", WARDANI),
        ("«الماء حق لكل الناس في البلدين».\nسليم الورداني، وزير خارجية نارية", "quotation-signed", WARDANI),
        ("«الماء حق لكل الناس في البلدين». هكذا ختمت مرزاق اللقاء.", "quotation-signed", MARZAQ),
    ],
)
def test_a_quotation_alone_is_whose_words_stand_beside_it(words: str, rule: str, source: str) -> None:
    assert rules(CAST + words) == [(rule, source, "«الماء حق لكل الناس في البلدين»")]


def test_it_is_less_sure_than_any_cue() -> None:
    (told,) = read(CAST + "وتوقف الورداني عند ملف الماء. «الماء حق لكل الناس في البلدين».")
    assert told.confidence < 0.7


def test_a_name_alone_in_marks_is_no_quotation() -> None:
    assert rules(CAST + "وصل الوفد إلى مقر الوزارة. «صدى السهل».") == []


def test_a_state_that_speaks_of_itself_in_a_heading_is_heard_and_an_act_there_is_not() -> None:
    rest = "\nاجتمع الوفدان في مرسى صباحا لبحث جدول الأعمال."
    assert [s.surface for s in read("# نارية: نرحب باستئناف المحادثات مع الجيران" + rest)] != []
    assert [s.surface for s in read("# نارية: نفذ الجيش حملة في القرى البعيدة" + rest)] == []
