"""Whose a stand is that goes on from another, and how far its clause reaches, on sentences of our own."""

import pytest

from tests.positions.reading import CAST, read, told


@pytest.mark.parametrize(
    ("sentence", "holder", "polarity", "evidence"),
    [
        # a group by its name in marks behind its kind, its people, its kind before its other name
        ("ووافقت حركة «الواحة» أمس على الهدنة.", "name:الواحه", "for", "وافقت حركة «الواحة» أمس على الهدنة"),
        ("ورفض مفاوضو سهلستان شروط نارية.", "sahlistan", "against", "رفض مفاوضو سهلستان شروط نارية"),
        # we before an adjective, still, a copula, "and I hope"
        ("وقال الورداني: نحن مستعدون للحوار.", "naria", "for", "مستعدون للحوار"),
        ("وقال الورداني: ما زلنا ملتزمين بالهدنة.", "naria", "for", "ملتزمين بالهدنة"),
        ("وقال الورداني إنه يبقى منفتحا على الحوار.", "naria", "for", "منفتحا على الحوار"),
        ("وقال الورداني: وآمل بمعالجة الخلاف سريعا.", "naria", "for", "آمل بمعالجة الخلاف سريعا"),
        # was before a subject and its comma, a described government
        ("وكانت حكومة نارية، رفضت حتى الآن شروط سهلستان.", "naria", "against", "رفضت حتى الآن شروط سهلستان"),
        ("وقال الورداني إن حكومة نارية الحالية عازمة على فتح المعبر.", "naria", "for", "عازمة على فتح المعبر"),
        # whom a call goes to, what stands between dashes, a long occasion, so that
        ("وجددت نارية دعوتها لسهلستان لبدء المحادثات.", "naria", "for", "دعوتها لسهلستان لبدء المحادثات"),
        (
            "ووافقت نارية - وهي أكبر الجيران - على الهدنة.",
            "naria",
            "for",
            "وافقت نارية - وهي أكبر الجيران - على الهدنة",
        ),
        ("وتسعى نارية لأن تفتح سهلستان المعبر.", "naria", "for", "تسعى نارية لأن تفتح سهلستان المعبر"),
        # a second denied verb, and a verb of saying that goes on with whom it is told of
        (
            "وقالت نارية إن سهلستان ليست مستعدة للحوار، ولا تقبل وساطة الضفاف.",
            "sahlistan",
            "against",
            "تقبل وساطة الضفاف",
        ),
        ("وقال الورداني إن سهلستان رفضت الوساطة وطالبت بهدنة.", "sahlistan", "for", "طالبت بهدنة"),
        ("وقال الورداني إن بلاده رفضت الوساطة وطالبت بهدنة.", "naria", "for", "طالبت بهدنة"),
        ("وقال الورداني إن سهلستان لم تشارك في الحوار وترفض شروطه.", "sahlistan", "against", "ترفض شروطه"),
        ("وتسعى نارية إلى هدنة. كما تسعى أيضا إلى تبادل الأسرى.", "naria", "for", "تسعى أيضا إلى تبادل الأسرى"),
        ("يقود الورداني وساطة في الوادي، حيث يسعى إلى هدنة.", "naria", "for", "يسعى إلى هدنة"),
        # a second noun with its own owner ends the first one's clause
        ("وانتقد المجلس مطلب نارية فتح المعبر وإصرار سهلستان على إغلاقه.", "naria", "for", "مطلب نارية فتح المعبر"),
        # what somebody only calls so, an effort praised, several whom a duty binds
        ("ورفضت نارية ما وصفته بالتدخل في شؤونها.", "naria", "against", "رفضت نارية ما وصفته بالتدخل في شؤونها"),
        ("ونوه الورداني بالجهود التي تبذلها الضفاف.", "naria", "for", "نوه الورداني بالجهود"),
        (
            "وقال الورداني إن على الضفاف وسهلستان أن تفتحا المعبر.",
            "naria",
            "for",
            "على الضفاف وسهلستان أن تفتحا المعبر",
        ),
        # not to object, a comma before but, no discussion, a use of a name
        ("ولم تعترض نارية على بناء السد.", "naria", "for", "لم تعترض نارية على بناء السد"),
        ("وقال الورداني إنه لا تفاوض على السد، إلا بعد الهدنة.", "naria", "conditional", "لا تفاوض على السد"),
        ("وقال الورداني: لن نناقش سلاح الفصائل.", "naria", "against", "لن نناقش سلاح الفصائل"),
        ("ورفضت نارية استخدام اسم الوادي.", "naria", "against", "رفضت نارية استخدام اسم الوادي"),
        # what will not be until something has come
        (
            "وقالت نارية إنها لن تقبل الوساطة قبل انسحاب القوات.",
            "naria",
            "conditional",
            "لن تقبل الوساطة قبل انسحاب القوات",
        ),
    ],
)
def test_whose_it_is_and_how_far_it_reaches(sentence: str, holder: str, polarity: str, evidence: str) -> None:
    found = told(sentence)
    assert any(h == holder and p == polarity and (evidence in e or e in evidence) for h, p, e in found), found


@pytest.mark.parametrize(
    ("sentence", "nobody"),
    [
        ("ورفض مقاتلو سهلستان شروط نارية.", "sahlistan"),  # a state's fighters are not the state
        ("وهناك اتفاق بين نارية وسهلستان يهدف إلى تنمية الوادي.", "sahlistan"),
        ("ولم توافق نارية بعد على المقترح.", "naria"),  # not yet
        ("وقال الورداني: إذا تخلت سهلستان عن السد وقبلت بالهدنة، عدنا إلى الحوار.", "sahlistan"),
        ("وقال الورداني: قد لا نقبل بهذه الهدنة.", "naria"),
        ("وقال الورداني: قد لا نكون معنيين بهذه الهدنة.", "naria"),
        ("وتستعد الضفاف للحرب إذا ما منحتها نارية الضوء الأخضر للهجوم على سهلستان.", "naria"),
        ("وقال الورداني إن هناك قضايا يجب معالجتها.", "sahlistan"),
        ("وقال الورداني إن سهلستان تسعى إلى إفشال الحوار.", "sahlistan"),  # a charge
        ("وقال الورداني إن على سهلستان أن تثبت رغبتها في الهدنة.", "sahlistan"),
        ("وقالت نارية إن الاتفاق عادل، مؤكدة أنه يهدف إلى السلام.", "naria"),
        ("ورفضت نارية ما تسميه سهلستان حلا للنزاع.", "sahlistan"),
    ],
)
def test_what_is_nobodys_stand(sentence: str, nobody: str) -> None:
    assert nobody not in {h for h, _, _ in told(sentence)}


@pytest.mark.parametrize(
    ("sentence", "polarity", "issue"),
    [
        ("وقال الورداني: لن تقبل نارية الوساطة دون شك.", "against", "mediation"),  # no condition
        ("وقال الورداني: لن تقبل نارية الوساطة من دون استثناء.", "against", "mediation"),
        ("وقال الورداني إن نارية لن تتطرق إلى الوساطة.", "not_raised", "mediation"),
        ("وقال الورداني إن أفضل حل للحرب هو الوساطة.", "for", "mediation"),
        ("وقال الورداني إن السبيل الوحيد لإنهاء الحرب هو الوساطة.", "for", "mediation"),
        ("وقال الورداني إن القصف سينسف الوساطة.", "against", "name:قصف"),
        ("وقال الورداني إنه في هذه المرحلة لا معنى للوساطة.", "against", "mediation"),
        ("وأكدت نارية التمسك بالهدنة ورفض الحرب.", "against", "war"),
        ("وقال الورداني إنه لن يكون هناك سلام قبل رفع العقوبات.", "conditional", "name:سلام"),
    ],
)
def test_what_it_is_about_and_which_way(sentence: str, polarity: str, issue: str) -> None:
    found = {(p.holder, p.polarity, p.issue) for p in read(CAST + sentence).positions}
    assert ("naria", polarity, issue) in found, found


def test_a_verb_that_agrees_with_both_is_nobodys() -> None:
    found = {(h, e) for h, _, e in told("وقالت الضفاف إن سهلستان رفضت الوساطة وطالبت بهدنة.")}
    assert not any("طالبت" in clause for _, clause in found), found


def test_a_comma_leaves_it_to_the_speaker() -> None:
    found = {(h, e) for h, _, e in told("وقالت الضفاف إن سهلستان رفضت الوساطة، وطالبت بهدنة.")}
    assert ("sahlistan", "طالبت بهدنة") not in found


def test_whither_an_envoy_goes_is_not_whose_he_is() -> None:
    page = "التقى وفد من حركة الواحة الوسطاء. وطالب رئيس وفد الحركة إلى سهلستان، رامي الوادي، برفع الحصار."
    assert "sahlistan" not in {p.holder for p in read(page).positions}


def test_a_body_is_meant_by_its_noun_in_an_office() -> None:
    page = "قال وفد من حركة الواحة إن الطقس بارد. وطالب المتحدث باسم الحركة رامي الوادي برفع الحصار."
    assert {p.holder for p in read(page).positions} == {"name:حركه الواحه"}


def test_the_government_is_that_of_the_one_state_whose_minister_speaks() -> None:
    page = "قال وزير الخارجية الناري إن الطقس بارد. وأكد الوزير التزام الحكومة بتنفيذ الهدنة."
    assert {p.holder for p in read(page).positions} == {"naria"}


@pytest.mark.parametrize(
    ("sentence", "holder", "polarity", "evidence"),
    [
        ("واقترحت نارية، الوسيط الرئيسي، مشروع هدنة.", "naria", "for", "اقترحت نارية، الوسيط الرئيسي، مشروع هدنة"),
        ("واستخدمت نارية حق النقض «الفيتو» لتعطيل الهدنة.", "naria", "against", "حق النقض «الفيتو» لتعطيل الهدنة"),
        ("وقال الورداني إنه لن يقبل الحصار وليس لديه رغبة في الحرب.", "naria", "against", "ليس لديه رغبة في الحرب"),
        ("وأكدت نارية احتفاظها بحقها في الرد.", "naria", "for", "احتفاظها بحقها في الرد"),
    ],
)
def test_an_apposition_a_veto_and_who_has_not(sentence: str, holder: str, polarity: str, evidence: str) -> None:
    found = told(sentence)
    assert any(h == holder and p == polarity and (evidence in e or e in evidence) for h, p, e in found), found


def test_who_does_it_in_a_relative_clause_is_not_who_praises() -> None:
    found = told("وقال الورداني إن نارية تثمن موقف الضفاف التي لم ترضخ للضغط ولم تتخل عن السد.")
    assert [(h, p) for h, p, _ in found] == [("naria", "for")]


@pytest.mark.parametrize(
    ("sentence", "holder", "evidence"),
    [
        (
            "وتقدمت حركة «الواحة» الشعبية المدعومة من سهلستان نحو الوادي.",
            "sahlistan",
            "«الواحة» الشعبية المدعومة من سهلستان",
        ),
        ("وأعلنت دولة نارية (نارية) موافقتها على الهدنة.", "naria", "موافقتها على الهدنة"),
        ("ووافقت نارية في 18 آب/أغسطس على الهدنة.", "naria", "وافقت نارية في 18 آب/أغسطس على الهدنة"),
    ],
)
def test_names_in_marks_and_days_with_a_slash(sentence: str, holder: str, evidence: str) -> None:
    found = {(h, e) for h, _, e in told(sentence)}
    assert any(h == holder and (evidence in e or e in evidence) for h, e in found), found


def test_what_a_thing_contains_is_no_part_of_the_clause() -> None:
    found = [e for _, _, e in told("وجددت نارية استعدادها لصفقة شاملة تتضمن تبادل الأسرى ووقف الحرب.")]
    assert found == ["استعدادها لصفقة شاملة"]


def test_an_own_number_is_a_subject() -> None:
    found = told("رفضت نارية القرار وامتنعت 3 دول عن التصويت.")
    assert [(h, p) for h, p, _ in found] == [("naria", "against")]
