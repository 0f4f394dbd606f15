"""Who says it: the phrase as printed, whom it means, and whom a bare verb goes on with."""

import pytest

from tests.statements.reading import CAST, after_cast, read, short

WARDANI, MARZAQ = "الورداني", "مرزاق"


def sources(sentences: str) -> list[tuple[str, str | None, str]]:
    return [(short(s.source.entity), s.source.surface, s.source.form) for s in read(CAST + sentences)]


@pytest.mark.parametrize(
    ("sentence", "surface", "form"),
    [
        ("وقال الورداني إن الموعد باق.", "الورداني", "name"),
        ("وقال وزير الخارجية الناري سليم الورداني إن الموعد باق.", "وزير الخارجية الناري سليم الورداني", "name"),
        ("وقال سليم الورداني وزير الخارجية الناري إن الموعد باق.", "سليم الورداني وزير الخارجية الناري", "name"),
        ("وقال وزير الخارجية الناري، سليم الورداني، إن الموعد باق.", "وزير الخارجية الناري، سليم الورداني", "name"),
        ("وقال الوزير الناري إن الموعد باق.", "الوزير الناري", "role"),
        ("وقال وزير الخارجية الناري أمس إن الموعد باق.", "وزير الخارجية الناري", "role"),
        ("وقال الورداني الذي وصل أمس إن الموعد باق.", "الورداني", "name"),
        ("وقال أمس في مقابلة مع إذاعة الجسر الورداني إن الموعد باق.", "الورداني", "name"),
    ],
)
def test_a_source_is_the_whole_noun_phrase_and_no_clause(sentence: str, surface: str, form: str) -> None:
    assert sources(sentence)[0] == (WARDANI, surface, form)


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        ("وأكد الوزير الناري أن الموعد باق.", WARDANI),
        ("وأكدت الوزيرة أن الموعد باق.", MARZAQ),
        ("وأكدت وزيرة الخارجية السهلية أن الموعد باق.", MARZAQ),
        ("وأكد وزير الصحة الناري أن الموعد باق.", "name:وزير الصحه الناري"),
        ("وأكد الوزير السابق أن الموعد باق.", "name:الوزير السابق"),
        ("وأعلن الوزيران أن الموعد باق.", f"name:سليم {WARDANI}+name:هاله {MARZAQ}"),
        ("وأكد الجانب السهلي أن الموعد باق.", "sahlistan"),
        ("وأكدت تل الورد أن الموعد باق.", "sahlistan"),
        ("وأكدت الحكومة السهلية أن الموعد باق.", "sahlistan-government"),
        ("وتتهم نارية سهلستان بخرق الهدنة، وتنفي الأخيرة أي خرق.", "sahlistan"),
        ("وقالت نارية وسهلستان إن الموعد باق.", "naria+sahlistan"),
        ("وقالت المتحدثة باسم الوزارة نوال الشاطر إن الماء قليل.", "name:نوال الشاطر"),
        ("وقالت متحدثة باسم سليم الورداني إن الماء قليل.", "anon:spokesperson"),
        ("وقال خبير السدود الدكتور المعز البشاري إن الماء قليل.", "name:المعز البشاري"),
        ("وقالت بائعة السمك أم حسان إن السوق خالية.", "name:ام حسان"),
        ("وقال الناشط في مجال حقوق الإنسان عازار أحمد: «الماء للجميع».", "name:عازار احمد"),
    ],
)
def test_a_phrase_means_who_the_page_says_holds_it(sentence: str, entity: str) -> None:
    found = [s.source.entity for s in read(CAST + sentence)]
    assert entity in {found[-1], short(found[-1])}


@pytest.mark.parametrize(
    ("sentences", "speakers"),
    [
        ("وقال الورداني إن الموعد باق. وأضاف أن الوفد عائد.", [WARDANI, WARDANI]),
        ("وقالت مرزاق إن الموعد باق. وأضافت أن الوفد عائد.", [MARZAQ, MARZAQ]),
        ("وقال الورداني إن الموعد باق.\nوشددت مرزاق على الهدنة. وأضاف أن الوفد عائد.", [WARDANI, MARZAQ, WARDANI]),
        ("وقال الورداني إن الموعد باق، مؤكدا أن الوفد عائد.", [WARDANI, WARDANI]),
        ("وغادر الورداني القاعة، مؤكدا أن الوفد عائد.", [WARDANI]),
        ("وغادر الورداني القاعة. وقال إن الوفد عائد.", [WARDANI]),
        ("وقال الورداني إن الموعد باق، ورفضت مرزاق ذلك وأكدت أنه تغير.", [WARDANI, MARZAQ]),
        ("قالت مصادر إن الورداني اتصل بنظيره، واقترح نشر مراقبين.", ["anon:sources", WARDANI]),
        ("وأرسلت مرزاق خطابا تتهم فيه نارية بخرق الهدنة.", [MARZAQ]),
    ],
)
def test_a_bare_verb_goes_on_with_whom_it_agrees(sentences: str, speakers: list[str]) -> None:
    assert [entity for entity, _ in after_cast(sentences)] == speakers


def test_an_elided_source_has_no_span_but_an_antecedent() -> None:
    text = CAST + "وقال الورداني إن الموعد باق. وأضاف أن الوفد عائد."
    first, second = read(text)
    assert (second.source.span, second.source.surface, second.source.form) == (None, None, "elided")
    assert second.source.antecedent == first.source.span


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("وحذر الورداني سهلستان من مغبة التصعيد.", (WARDANI, "مغبة التصعيد")),
        ("وأبلغ الورداني مرزاق بأن الوفد سيتأخر.", (WARDANI, "الوفد سيتأخر")),
        ("ودعت مرزاق نارية إلى ضبط النفس.", (MARZAQ, "ضبط النفس")),
        ("وصرح الورداني بعد لقائه مرزاق بأن الموعد باق.", (WARDANI, "الموعد باق")),
        ("وقالت مرزاق لوكالة نبأ إن الموعد باق.", (MARZAQ, "الموعد باق")),
    ],
)
def test_whom_he_speaks_to_is_no_source(sentence: str, found: tuple[str, str]) -> None:
    assert after_cast(sentence) == [found]


def test_a_name_that_was_not_read_leaves_its_participle_unattributed() -> None:
    assert after_cast("وقالت مرزاق إن الموعد باق. ووصف زهر الكرم، وهو عضو، الخطوة، مؤكدا أنها جيدة.") == [
        (MARZAQ, "الموعد باق")
    ]


def test_both_sides_are_those_last_named_between() -> None:
    text = (
        "أعلنت الضفاف بدء محادثات بين ممثلي جيش نارية وجبهة الوادي برعاية سهلستان. وقالت سهلستان إن الموعد باق. "
        "وأعرب الطرفان عن أملهما في الهدنة."
    )
    whose = sources(text)[-1][0]
    assert whose != "naria+sahlistan"


def test_a_counterpart_holds_the_office_he_shares() -> None:
    text = "بحث وزير الري الناري سمير الوراق ونظيره السهلي داود المرعي الأزمة. وأكد وزير الري السهلي أن الموعد باق."
    assert sources(text)[-1][0] == "المرعي"


def test_the_ministry_is_the_one_told_by_its_short_name() -> None:
    text = "وأفادت الخارجية النارية بأن الموعد باق. وأوضحت الوزارة أن الوفد عائد."
    first, last = sources(text)[-2:]
    assert first[0] == last[0]


def test_a_border_between_two_is_not_both_sides() -> None:
    text = "نارية جارة سهلستان. وسار الوفد على الحدود بين سوريا ولبنان. وأعرب الطرفان عن أملهما في الهدنة."
    assert sources(text)[-1][0] not in {"syria+lebanon", "lebanon"}


def test_the_ministry_is_no_body_that_only_begins_alike() -> None:
    text = "وقالت الصحة العالمية إن الوباء باق. وأوضحت الوزارة أن الوفد عائد."
    assert sources(text)[-1][0] != sources(text)[-2][0]


def test_the_counterpart_of_one_unnamed_holds_no_spokesmans_office() -> None:
    text = (
        "وقال المتحدث باسم الحكومة النارية سمير الوراق إن الوزير التقى نظيره السهلي داود المرعي. "
        "وقال المتحدث باسم الحكومة السهلية إن الموعد باق."
    )
    assert sources(text)[-1][0] != "المرعي"


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("وكان الوزير قد أكد أن الوفد سيشارك.", "الوزير"),
        ("وكان وزير الخارجية الناري قد أكد أن الوفد سيشارك.", "وزير الخارجية الناري"),
        ("كان المتحدث قد قال إن الوفد وصل.", "المتحدث"),
    ],
)
def test_a_particle_before_the_verb_is_no_part_of_a_name(sentence: str, surface: str) -> None:
    assert [s.source.surface for s in read(sentence)] == [surface]
