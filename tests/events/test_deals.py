"""Deals: what lists, pledges and exchanges lay on whom; talks called by a place; who hosts; what is put off."""

import pytest

from musnad.events import Happenings
from musnad.record import Term
from tests.events.reading import CAST, read, short


def deals(text: str, **told: str) -> Happenings:
    return read(CAST + text, **told)


def terms(text: str) -> dict[str, Term]:
    return {t.obligation.of(CAST + text): t for t in deals(text).terms}


@pytest.mark.parametrize(
    ("sentence", "obligor", "obligation"),
    [
        ("وبموجب الاتفاق، لن تنشر نارية قوات في الوادي.", ("naria",), "لن تنشر نارية قوات في الوادي"),
        ("ووفقا للاتفاق، ستفتح سهلستان المعبر.", ("sahlistan",), "ستفتح سهلستان المعبر"),
        ("ووفقا لبنود الاتفاق، تحصل سهلستان على ثلث المياه.", ("sahlistan",), "تحصل سهلستان على ثلث المياه"),
        ("يحظر الاتفاق على نارية نشر قوات في الوادي.", ("naria",), "نارية نشر قوات في الوادي"),
        ("ويدعو الاتفاق إلى تشكيل لجنة مشتركة.", (), "تشكيل لجنة مشتركة"),
        ("ويسمح الاتفاق بدخول القوافل إلى الوادي.", (), "دخول القوافل إلى الوادي"),
        ("ينص الاتفاق، وفقا لوكالة نبأ، على سحب الأسلحة من الوادي.", (), "سحب الأسلحة من الوادي"),
        ("الاتفاق، الذي أبرم أمس، يتضمن فتح المعبر.", (), "فتح المعبر"),
        ("تعهدت نارية في الاتفاق بإزالة الألغام.", ("naria",), "إزالة الألغام"),
        ("اتفقت نارية وسهلستان على إعادة فتح المعبر.", ("naria", "sahlistan"), "إعادة فتح المعبر"),
        ("ومن أبرز بنود الاتفاق تسليم نارية الأسرى.", ("naria",), "تسليم نارية الأسرى"),
        ("ينص الاتفاق على ألا تنشر نارية قوات في الوادي.", ("naria",), "ألا تنشر نارية قوات في الوادي"),
    ],
)
def test_a_deal_lays_down_in_many_words(sentence: str, obligor: tuple[str, ...], obligation: str) -> None:
    told = terms(sentence)
    assert told[obligation].obligor == obligor


def test_the_lines_of_a_list_are_terms() -> None:
    text = "وتضمن الاتفاق النقاط التالية:\n1- انسحاب نارية من الوادي.\n2- إعادة فتح المعبر.\n3- لن يتم إبعاد أحد."
    assert {words: t.obligor for words, t in terms(text).items()} == {
        "انسحاب نارية من الوادي": ("naria",),
        "إعادة فتح المعبر": (),
        "لن يتم إبعاد أحد": (),
    }


def test_what_is_given_in_exchange_is_a_term_of_its_own() -> None:
    told = terms("ينص الاتفاق على إفراج نارية عن الأسرى مقابل سحب سهلستان قواتها.")
    assert told["إفراج نارية عن الأسرى"].counterpart == ("sahlistan",)
    assert told["إفراج نارية عن الأسرى"].condition is not None
    assert told["سحب سهلستان قواتها"].obligor == ("sahlistan",)


def test_who_binds_himself_is_bound_by_all_that_follows() -> None:
    told = terms("ينص الاتفاق على أن تلتزم نارية بفتح المعبر، وإعادة الأسرى.")
    assert told["إعادة الأسرى"].obligor == ("naria",)


def test_a_condition_ends_the_obligation() -> None:
    told = terms("ينص الاتفاق على سحب القوات من الوادي شريطة وقف القصف.")
    assert told["سحب القوات من الوادي"].condition is not None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وقعت نارية وسهلستان اتفاقا. وينص الاتفاق على فتح المعبر.", "agreed"),
        ("تأمل نارية في توقيع اتفاق مع سهلستان. وينص الاتفاق على فتح المعبر.", "proposed"),
        ("وقعت نارية وسهلستان اتفاقا. وتنص المسودة الجديدة على فتح المعبر.", "proposed"),
        ("واستكملت نارية فتح المعبر بموجب الاتفاق.", "met"),
        ("ولم تنفذ نارية فتح المعبر الذي ينص عليه الاتفاق.", "broken"),
    ],
)
def test_how_far_a_term_got(text: str, status: str) -> None:
    assert [t.status for t in deals(text).terms] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "اتفق الوزيران على تعزيز التعاون.",
        "اتفقت نارية وسهلستان على استئناف المفاوضات.",
        "تتضمن الخطة الخمسية بناء مدارس.",
        "يسمح القانون بدخول الزوار.",
        "وبحسب الاتفاق، قال الورداني إنه متفائل.",
        "وفي المقابل، ستزور مرزاق مرسى.",
    ],
)
def test_what_binds_nobody_is_no_term(sentence: str) -> None:
    assert terms(sentence) == {}


@pytest.mark.parametrize(
    ("sentence", "participants"),
    [
        ("عقدت في رأس الماء مشاورات مرسى بين سهلستان وجمهورية الضفاف.", ("sahlistan", "difaf")),
        ("أجرت سهلستان محادثات مع نارية برعاية جمهورية الضفاف.", ("sahlistan", "naria")),
        ("جرت المحادثات النارية السهلية في رأس الماء.", ("naria", "sahlistan")),
        ("عقدت القمة «النارية - السهلية» أمس.", ("naria", "sahlistan")),
    ],
)
def test_a_place_or_a_sponsor_is_no_side(sentence: str, participants: tuple[str, ...]) -> None:
    (meeting,) = deals(sentence).meetings
    assert meeting.participants == participants


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الورداني إن المشاورات السهلية ستستمر أسبوعا.",
        "فشلت مشاورات تل الورد العام الماضي.",
        "أعلن الورداني تأجيل مفاوضات السلام السهلية.",
    ],
)
def test_talks_called_by_a_place_or_a_matter_have_no_guessed_sides(sentence: str) -> None:
    told = [
        e for e in deals("التقت نارية سهلستان.\n" + sentence).events if e.rule != "event.met" and e.type == "CONSULT"
    ]
    assert told
    assert all(e.actors == () for e in told)


def test_who_met_are_both_sides() -> None:
    text = "رحبت نارية وجمهورية الضفاف بالقرار. واستقبل الورداني مرزاق، وبحث الجانبان المياه."
    met = [m for m in deals(text).meetings if "meeting.received" in m.rule]
    assert [tuple(map(short, m.participants)) for m in met] == [("الورداني", "مرزاق")]


def test_who_gives_talks_a_place_is_their_host() -> None:
    (meeting,) = deals("تستضيف جمهورية الضفاف منذ أمس محادثات بين نارية وسهلستان.").meetings
    assert (meeting.host, meeting.place, meeting.participants) == ("difaf", "difaf", ("naria", "sahlistan"))


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("المحادثات بين نارية وسهلستان تأجلت أسبوعا.", "postponed"),
        ("أجلت نارية محادثات مرسى إلى الأحد.", "postponed"),
        ("اقترحت نارية عقد مؤتمر دولي مع سهلستان.", "proposed"),
    ],
)
def test_how_far_a_plan_got(sentence: str, stage: str) -> None:
    assert stage in [p.stage for p in deals(sentence).plans]


@pytest.mark.parametrize(
    "sentence",
    [
        "تستقبل نارية ألفي نازح من سهلستان.",
        "لن نجري أي محادثات مع سهلستان، بحسب ما قالت نارية.",
        "قادت نارية وساطة بين سهلستان وجمهورية الضفاف.",
    ],
)
def test_what_is_no_meeting(sentence: str) -> None:
    assert deals(sentence).meetings == ()


def test_a_state_is_led_by_nobody() -> None:
    assert deals("تتواصل المفاوضات بشأن سهلستان التي تقودها نارية.").relations == ()
