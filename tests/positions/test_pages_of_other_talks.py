"""Stands as pages of many talks tell them, on sentences of our own."""

import pytest

from tests.positions.reading import told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the subject stands at the clause's head, its verb far behind
        ("قال الورداني إن بلاده العضو في مجلس الأنهار رفضت مقترح الهدنة.",
         ("naria", "against", "بلاده العضو في مجلس الأنهار رفضت مقترح الهدنة")),
        # the issue stands behind a name longer than a clause
        ("ودعا الورداني الأمين العام للأمم المتحدة ومجلس الأمن الدولي والدول الراعية للاتفاق الأول إلى وقف القصف فورا.",
         ("naria", "for",
          ("دعا الورداني الأمين العام للأمم المتحدة ومجلس الأمن الدولي والدول الراعية للاتفاق"
           " الأول إلى وقف القصف فورا"))),
        # what is only after, or not without, something else
        ("قال الورداني إنه لا حوار قبل انسحاب القوات.", ("naria", "conditional", "لا حوار قبل انسحاب القوات")),
        ("قال الورداني إن أي اتفاق لا يمكن أن يتم دون انسحاب القوات من الوادي.",
         ("naria", "conditional", "أي اتفاق لا يمكن أن يتم دون انسحاب القوات من الوادي")),
        ("قال الورداني إن الهدنة ممكنة بعد انسحاب القوات.",
         ("naria", "conditional", "الهدنة ممكنة بعد انسحاب القوات")),
        # what shall not be, and what is wanted, without a verb of wanting
        ("قال الورداني إنه لا تفاوض مع الفصائل.", ("naria", "against", "لا تفاوض مع الفصائل")),
        ("قال الورداني: «لن نسلم السلاح».", ("naria", "against", "لن نسلم السلاح")),
        ("قال الورداني إن من مصلحة الجميع التعاون في مياه النهر.",
         ("naria", "for", "من مصلحة الجميع التعاون في مياه النهر")),
        ("قال الورداني إن هدفنا المشترك هو فتح المعبر.", ("naria", "for", "هدفنا المشترك هو فتح المعبر")),
        ("قال الورداني إن نارية ليست ضد توسيع الميناء.", ("naria", "for", "نارية ليست ضد توسيع الميناء")),
        # whose noun it is by an adjective behind marks
        ("تحدثت مصادر عن «استياء» ناري من قرار الضفاف.", ("naria", "against", "استياء» ناري من قرار الضفاف")),
        # "by way of" ends no clause
        ("قال الورداني إن الحل ممكن فقط من خلال الحوار.", ("naria", "conditional", "الحل ممكن فقط من خلال الحوار")),
        # what one has not, and what a stand's adjective tells
        ("نارية ليس لديها أي رغبة في الحرب.", ("naria", "against", "نارية ليس لديها أي رغبة في الحرب")),
        ("قال الورداني إن نارية متمسكة بموقفها الرافض لبناء السد.",
         ("naria", "against", "موقفها الرافض لبناء السد")),
        # a relative clause without a particle ends what is refused, and tells another's stand
        ("رفضت نارية توقيع اتفاق أيدته سهلستان لتوسيع الميناء.", ("naria", "against", "رفضت نارية توقيع اتفاق")),
        ("رفضت نارية توقيع اتفاق أيدته سهلستان لتوسيع الميناء.", ("sahlistan", "for", "اتفاق أيدته سهلستان")),
        # a duty told by a verb of its party
        ("قال الورداني إن سهلستان يجب أن تفي بالتزاماتها.", ("naria", "for", "سهلستان يجب أن تفي بالتزاماتها")),
        # "on not doing"
        ("تعهدت نارية بعدم الاعتراف بالانفصال.", ("naria", "against", "تعهدت نارية بعدم الاعتراف بالانفصال")),
        # a noun behind a verb of showing and its "an"
        ("أعلنت نارية عن الرغبة في فتح المعبر.", ("naria", "for", "أعلنت نارية عن الرغبة في فتح المعبر")),
        # from whom it comes; what is only with an exception; what one cannot accept or will go on with
        ("تحدث التقرير عن ترحيب من نارية بالمبادرة.", ("naria", "for", "ترحيب من نارية بالمبادرة")),
        ("قال الورداني إنه لا حل للأزمة إلا بانسحاب القوات.",
         ("naria", "conditional", "لا حل للأزمة إلا بانسحاب القوات")),
        ("قال الورداني إن نارية لا يمكن أن تقبل ببناء السد.", ("naria", "against", "نارية لا يمكن أن تقبل ببناء السد")),
        ("قال الورداني إن بلاده ستواصل دعم سهلستان.", ("naria", "for", "بلاده ستواصل دعم سهلستان")),
        # the next stance is another's clause
        ("وفي المساء رفضت نارية هذا الاتفاق وأكدت نيتها توسيع الميناء.",
         ("naria", "against", "رفضت نارية هذا الاتفاق")),
    ],
)  # fmt: skip
def test_a_stand_in_the_manner_of_talks(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(sentence)


def test_fellows_behind_commas_share_it() -> None:
    sentence = "أعربت نارية، وسهلستان، وجمهورية الضفاف عن رفضها للقصف."
    assert {holder for holder, _, _ in told(sentence)} == {"naria", "sahlistan", "difaf"}


def test_a_delegation_is_the_one_the_page_told() -> None:
    sentence = "وصل الوفد السهلي إلى مرسى. وقال الوفد: «نرفض أي تأخير للمفاوضات»."
    assert ("sahlistan", "against", "نرفض أي تأخير للمفاوضات") in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الورداني إن المؤشرات التي تدل على أهمية السلام لدى الأطراف الأخرى كثيرة.",  # others' sense of it
        "وأشار الورداني إلى أن الموقف الغربي منذ رفضه الرد على الورقة كان واضحا.",  # whose "his" is another noun
        "قال الورداني إنه لن يعقد أي لقاء بين الرئيسين.",  # nobody does it
        "أرسلت سهلستان وفدا لمطالبة نارية بفتح المعبر.",  # whom they ask
        "رفضت نارية التعليق على قصف المعبر.",  # a comment refused
        "وصل طلب من نارية فتح المعبر.",  # of whom it is asked, or from whom: nobody can tell
        "قال الورداني إن زعيم المتمردين في نارية فارس الكتبي رفض الخطة.",  # no voice of the state
        "القوات التي تدعمها الضربات التي تقودها نارية يحاولون دخول الوادي.",  # who are many
        "قالت مرزاق إن سهلستان تتمنى أن تلتزم نارية بالهدنة.",  # what is wished of another
        "اتهمت سهلستان نارية بـ«دعم الفصائل».",  # what she is charged with
    ],
)
def test_what_only_looks_like_a_stand(sentence: str) -> None:
    assert "naria" not in {holder for holder, _, _ in told(sentence)}
