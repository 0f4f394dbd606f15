"""What looks a stand and is none, whose it is not, and what it is not about; sentences of our own."""

import pytest

from tests.positions.reading import CAST, read, told


@pytest.mark.parametrize(
    "sentence",
    [
        # only possible, expected, or denied
        "ربما كانت نارية تسعى إلى الهدنة.",
        "قال الورداني إن سهلستان قد تقبل الهدنة.",
        "يرجح أن تسعى نارية إلى الهدنة.",
        "لا تدل التصريحات على نية نارية تغيير سياستها.",
        "الزيارة من شأنها أن تشجع نارية على الحرب.",
        # played down, only part of it, a greeting, a mere fact
        "قلل الورداني من أهمية القرار الأخير.",
        "قال الورداني: لا ندافع عن الضفاف فقط.",
        "رحب الورداني بمبعوث سهلستان.",
        "اختلفت نارية كثيرا في أعوام الهدنة على السهل.",
        "تنصلت نارية من المسؤولية عن القصف.",
        "وأشار الورداني إلى جاهزية ثلاث موانئ لاستقبال السفن.",
        "تعتزم نارية القيام بها الأسبوع المقبل.",
        "قال الورداني إن القضاء يجب أن يكون مستقلا.",
        "قال الورداني إنه لا يجب على سهلستان الاحتفاظ إلا بالميناء.",
        # people called out, an attack not owned up to, how a thing is done, who backs somebody unnamed, an outlet
        "دعت نارية إلى مسيرات حاشدة في المدن.",
        "دعت نارية أنصارها إلى المشاركة في إضراب عام.",
        "قالت نارية إن الهجوم لم تتبناه الضفاف.",
        "قال الورداني إن العمال تجولوا في السهل بطريقة غير شرعية.",
        "نفذ القصف فصيل مدعوم من نارية.",
        "وحذر الورداني من جهته بأن الأسابيع المقبلة ستكون حاسمة.",
        "نوه التلفزيون السهلي الرسمي بالهدنة.",
        # hoped of another; no name of an issue
        "دخلت المواد الوادي على أن تلتزم سهلستان بالهدنة.",
        "عقد المجلس جلسته بناء على طلب نارية عام 2014.",
        "وندد الورداني بالذين يتبجحون كثيرا.",
        # words of another meaning
        "قال الورداني إن الاتفاق هو أفضل اتفاق ممكن.",
        "قالت الضفاف إن نارية وحلفاءها شنوا تسع غارات على الوادي.",
        "وعدّ الورداني الدعوة إلى الحرب بأنها خطأ.",
        "أعلنت نارية أنها لم ترد أي تقارير عن القصف.",
        # not the only way, what cannot be done, what one waits for or has, what will not come, what is not stopped
        "قال الورداني إن الحوار ليس خيارا بل ضرورة.",
        "قال الورداني إنه لا داعي للقلق من السد.",
        "قال الورداني إن من المستحيل وصول المساعدات إلى الوادي.",
        "قال الورداني إنه لن يكون هناك سلام في القارة.",
        "تنتظر سهلستان ضوءا أخضر من نارية لبدء الهجوم.",
        "قال الورداني إن الضفاف لا تملك حق النقض لمنع انضمام سهلستان.",
        "قال الورداني إن نارية ستوقف إطلاق النار.",
        "قال الورداني إن نارية لا تستطيع تجاهل التهديد السهلي.",
        "وصفت نارية العقوبات بأنها انتصار لسهلستان.",
        "قال الورداني إن الهدنة هي الشرط الأساسي الذي وضعته سهلستان.",
        # another's
        "القارة تدعو سهلستان إلى الهدنة.",
        "في حال رفضت سهلستان الخطة عادت الحرب.",
        "تبنى مجلس سهلستان أمس الاتفاق الجديد الذي يسعى إلى الهدنة.",
        "تتحول نارية قريبا إلى نظام يسعى إلى الهدنة.",
        "وصل سكان سهلستان الذين يرفضون الخطة.",
        "ووجه الورداني رسالة إلى النواب تدعوهم على عجل إلى رفض الاتفاق.",
        "وأشار الورداني إلى طلبة الكلية في مرسى.",
        "دعمت نارية وحلفاؤها في القارة.",
        "تحسن الوضع كما تريده نارية.",
    ],
)
def test_it_is_no_stand(sentence: str) -> None:
    assert told(sentence) == []


def test_plurals_of_things_are_no_subject_of_a_he_verb() -> None:
    assert "sahlistan" not in {holder for holder, _, _ in told("وطالب قوات سهلستان بوقف القصف.")}


def test_a_pledge_is_his_whose_words_and_joins_it_to() -> None:
    sentence = "جددت الضفاف دعمها للهدنة، وأكدت أن تصريحات رئيس وزراء نارية وتعهداته بعدم قيام السد خطيرة."
    assert "difaf" not in {holder for holder, _, clause in told(sentence) if "تعهداته" in clause}


@pytest.mark.parametrize(
    ("sentence", "issue", "polarity"),
    [
        # the head, and not what a relative clause, an aim or an occasion names
        ("ترفض نارية وساطة الضفاف بهدف رفع العقوبات.", "mediation", "against"),
        ("يرفض الورداني الآراء التي تتحدث عن الانفصال.", "name:اراء", "against"),
        ("ترفض نارية شروط الهدنة المطروحة.", "name:شروط هدنه مطروحه", "against"),
        ("حذرت نارية من ضرائب الحدود.", "name:ضرايب حدود", "against"),
        ("أكدت نارية حرصها على زراعة القمح في وقت يسود فيه التوتر.", "name:زراعه قمح", "for"),
        ("تريد نارية سحب سهلستان قواتها من الوادي.", "name:سحب سهلستان قواتها", "for"),
        # a word of stopping, or of not doing, wherever it stands before the issue
        ("تؤكد نارية على احترام مبدأ عدم التدخل في الشؤون الداخلية.", "interference", "against"),
        ("تطالب نارية بإخلاء المنطقة من السلاح النووي.", "nuclear-weapons", "against"),
        ("تدعو نارية إلى رفع فوري للعقوبات.", "sanctions", "against"),
        ("تؤكد نارية ضرورة مواجهة التحديات المشتركة ومحاربة الإرهاب.", "terrorism", "against"),
        ("تريد نارية تحقيق النصر.", "name:نصر", "for"),
        ("وصفت نارية الهدنة بالخطأ التاريخي.", "truce", "against"),
        ("رحبت نارية بتحفظ باتفاق المياه.", "name:اتفاق المياه", "for"),
        # a new issue's name: its head with genitive and adjective, and no more
        ("ترفض نارية قرار المجلس رقم عشرين.", "name:قرار مجلس", "against"),
        ("تدعو نارية إلى اقتناص هذه الفرصة.", "name:اقتناص فرصه", "for"),
        ("تؤيد نارية سياسة حسن الجوار.", "name:سياسه حسن جوار", "for"),
        ("تؤيد نارية الدور الذي تؤديه الضفاف.", "name:دور", "for"),
        ("تأمل نارية أن يكون الاستقبال له مميزا.", "name:استقبال", "for"),
        ("تعارض نارية الفكرة بشدة.", "name:فكره", "against"),
    ],
)
def test_what_it_is_about(sentence: str, issue: str, polarity: str) -> None:
    found = [(p.issue, p.polarity) for p in read(CAST + sentence).positions if p.evidence.start >= len(CAST)]
    assert found == [(issue, polarity)]


@pytest.mark.parametrize("sentence", ["وأكدت نارية ضرورة", "ترى نارية أنه يجب"])
def test_a_page_that_breaks_off_in_a_duty_is_read(sentence: str) -> None:
    assert read(sentence).positions == ()
