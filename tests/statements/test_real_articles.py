"""What real articles showed: who is not the speaker though his name stands there, and where words end."""

import pytest

from tests.statements.reading import CAST, after_cast, read


def heard(text: str) -> list[tuple[str, str]]:
    """Of each statement whose it is and what is said."""
    return [(s.source.entity, s.surface) for s in read(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "كما حثت الأطراف المشاركة في المواجهات على ضبط النفس.",
        "وحثت الأطراف على ضبط النفس.",
    ],
)
def test_sides_behind_a_verb_that_takes_them_are_whom_it_is_said_to(sentence: str) -> None:
    first, second = read(f"وقالت هالة مرزاق إن المعبر مغلق. {sentence}")
    assert second.source.entity == first.source.entity


def test_the_accused_alone_is_no_accuser() -> None:
    assert not heard("تباينت التعليقات بين الترحيب واتهام الرئيس الناري السابق بـ«تحمل مسؤولية الخراب كله».")


def test_of_two_ministers_the_bare_office_means_the_one_who_spoke_last() -> None:
    found = heard(
        "أوضح وزير الخارجية الناري سليم الورداني أن لقاء وزيرة الدفاع كان مفيدا. "
        "وأكد الورداني أنه استقبل وزير الخارجية الضفافي فارس الكتبي. وقال وزير الخارجية إن الموعد باق."
    )
    assert found[-1][0] == found[0][0]


def test_speech_inside_a_quotation_ends_with_it_and_its_speaker_does_not_go_on() -> None:
    found = heard(
        "وقال سليم الورداني إن المواقع مغلقة.. «سهلستان تقول إن هذا لن يكون متاحا. لا أظن أن أحدا سيثق به». "
        "وحذر من الأموال."
    )
    assert [content for _, content in found][1:] == ["هذا لن يكون متاحا", "الأموال"]
    assert found[-1][0] == found[0][0]


def test_who_cannot_be_read_ends_the_memory_of_who_spoke_before() -> None:
    found = heard(
        "وقال سليم الورداني إن الحوار واجب. ودعا عبدالمنعم لتعزيز قيم التعايش. "
        "كما دعا الهيئات القريبة من الشباب إلى الحوار."
    )
    assert [content for _, content in found] == ["الحوار واجب"]


def test_a_participle_of_other_number_is_not_the_speakers_of_the_sentence_before() -> None:
    found = heard("قال سليم الورداني إن الأمر سهل. فيما رأى المعارضون أن التعاقد خاطئ، مطالبة بعودة المهاجمين.")
    assert not any("عودة" in content for _, content in found)


def test_i_think_is_nobody_elses_thought() -> None:
    assert len(heard("قال سليم الورداني إن الحزب باق. الحكومة باقية وأعتقد بأن التيار سيعيد الحسابات.")) == 1


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("وقال الورداني إن السد آمن لكنه يضيف أن المياه قليلة.", "السد آمن"),
        ("وقال الورداني إن السد آمن، إذ أكدت مرزاق أن المياه قليلة.", "السد آمن"),
        ("وقال الورداني إن الجلسات تواصلت، بدون أن يحدد عددها.", "الجلسات تواصلت"),
        ("وكشف الورداني عن كل النقاط في الاتفاق إلا أنها بقيت غامضة.", "كل النقاط في الاتفاق"),
        ("واتهم الورداني سهلستان بخرق الهدنة وهو الاتهام الذي نفته مرزاق.", "بخرق الهدنة"),
        ("وأكد الورداني أن الإقبال كبير قائلا: «كنا نتوقع أن يثير السد ضجة».", "الإقبال كبير"),
        (
            "وقال الورداني إن بين الموقوفين قائدا سبق وأن اعتقلته السلطات.",
            "بين الموقوفين قائدا سبق وأن اعتقلته السلطات",
        ),
    ],
)
def test_the_content_ends_where_another_clause_begins(sentence: str, content: str) -> None:
    assert after_cast(sentence)[0] == ("الورداني", content)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ('ودعا الورداني "المجتمع الدولي إلى وقف القتال فورا".', '"المجتمع الدولي إلى وقف القتال فورا"'),
        ("وأكد الورداني لـ«الشراع» سيطرة القوات على ثلاثة مواقع.", "سيطرة القوات على ثلاثة مواقع"),
        ("وختم الورداني حديثه قائلا لو صمد السد لعاد الجميع.", "لو صمد السد لعاد الجميع"),
        ("وقال الورداني في حديث لـ«الشراع» هناك توجه لضرورة أن يكتمل النصاب.", "هناك توجه لضرورة أن يكتمل النصاب"),
        ("ومضى الورداني في حديثه: «لن نغلق الباب أمام أحد».", "«لن نغلق الباب أمام أحد»"),
        ("وقال الورداني مشيرا إلى القمة المقبلة «سنعرض هناك كل ما لدينا من خطط».", "«سنعرض هناك كل ما لدينا من خطط»"),
    ],
)
def test_the_content_begins_though_nothing_usual_announces_it(sentence: str, content: str) -> None:
    assert after_cast(sentence)[0] == ("الورداني", content)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "وقال الناطق باسم البعثة ركسان دوليل تولباي لـ«الشراع» إن الوفد وصل.",
            "الناطق باسم البعثة ركسان دوليل تولباي",
        ),
        ("وقال علي الأحمدي الناطق الرسمي للقوات إن المدينة آمنة.", "علي الأحمدي الناطق الرسمي للقوات"),
        ("وقالت والدته إن الأسرة تنتظر.", "والدته"),
        ("ويرى كثير من السكان أن الوقت ينفد.", "كثير من السكان"),
        ("وقالت امرأة من مرسى إنها تنتظر العبور.", "امرأة"),
    ],
)
def test_a_source_is_read_whole(sentence: str, source: str) -> None:
    (statement,) = read(sentence)
    assert statement.source.surface == source


def test_a_verb_of_giving_and_its_noun_tell_what_is_given() -> None:
    (statement,) = read(CAST + "وقدم الورداني ضمانات بأن المعبر سيبقى مفتوحا.")
    assert (statement.rule, statement.surface) == ("noun.damanat", "المعبر سيبقى مفتوحا")


def test_a_noun_of_saying_has_its_speaker_behind_min() -> None:
    (statement,) = read("وجاء ذلك وسط تأكيد من قيادي في الجيش السهلي بأن العرض قائم.")
    assert (statement.source.form, statement.surface) == ("anonymous", "العرض قائم")


def test_what_a_document_tells_over_several_sentences_keeps_it_in_the_chain() -> None:
    found = read(
        CAST + "وبحسب بيان الوزارة فإن الورداني أشار إلى أن الضغط لا يفيد.\n"
        "وركزت مرزاق على ضرورة الحوار.\nكما أشار بيان الوزارة إلى أن الإصلاح ضروري."
    )
    assert [link.entity for link in found[1].via] == [found[2].source.entity]


@pytest.mark.parametrize(
    "sentence",
    [
        "وهناك تكتم، إذ لم يعلن سوى عن القليل من برنامج «القمة العالمية للسدود والأنهار».",
        "ما يجب قوله، هنا، هو أنه حتى الآن يشعر الأهالي بأن الحكومة تتجاهلهم.",
        "ووضعوا على رأسه كيسا وقاموا بتهديده بالضرب.",
        "والوصول إلى اتفاق قادر على تحذير سهلستان من مغبة الاستمرار ممكن.",
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    assert not read(f"وقال سليم الورداني إن السد آمن.\n{sentence}")[1:]
