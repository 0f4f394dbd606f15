"""What a stance governs and whose it is, where words, commas or another clause stand between; sentences of our own."""

import pytest

from tests.positions.reading import CAST, read, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a governed preposition's pronoun takes up what stands before
        ("قدم الوسيط تعديلات لم توافق عليها نارية.", ("naria", "against", "تعديلات لم توافق عليها نارية")),
        ("أغلقت الضفاف المعبر وهو ما رفضته نارية.", ("naria", "against", "ما رفضته نارية")),
        # the noun of a stance without subject is its cue's speaker's
        (
            "وقالت نارية إن المحادثات مفيدة، وأبدت استعدادا لاستضافة القمة.",
            ("naria", "for", "أبدت استعدادا لاستضافة القمة"),
        ),
        # what another preposition leads to begins anew; what is curbed is not wanted
        (
            "دعت نارية إلى وقف المسيرات وإلى الحوار مع سهلستان.",
            ("naria", "for", "دعت نارية إلى وقف المسيرات وإلى الحوار"),
        ),
        (
            "طالبت نارية بالكف عن المماطلة وعن العقوبات.",
            ("naria", "against", "طالبت نارية بالكف عن المماطلة وعن العقوبات"),
        ),
        ("أكدت نارية ضرورة كبح التوتر.", ("naria", "against", "ضرورة كبح التوتر")),
        # a verb behind أن, a manner, a day or a name between signs
        ("تريد نارية أن يفتح الجيران المعبر.", ("naria", "for", "تريد نارية أن يفتح الجيران المعبر")),
        ("تتمنى نارية ألا يستمر القصف.", ("naria", "against", "تتمنى نارية ألا يستمر القصف")),
        ("ترفض نارية بشكل قاطع شروط سهلستان.", ("naria", "against", "ترفض نارية بشكل قاطع شروط سهلستان")),
        (
            "رهنت نارية، أمس، فتح المعبر، بانسحاب القوات.",
            ("naria", "conditional", "رهنت نارية، أمس، فتح المعبر، بانسحاب القوات"),
        ),
        ("أصدرت نارية بيانا رفضت فيه شروط سهلستان.", ("naria", "against", "رفضت فيه شروط سهلستان")),
        # still is no denial, and what is not wanted any more is
        ("لا تزال نارية تريد هدنة دائمة.", ("naria", "for", "نارية تريد هدنة دائمة")),
        ("وقال الورداني إن نارية قوية لكنها لم تعد تريد الحرب.", ("naria", "against", "لم تعد تريد الحرب")),
        # the ministers of two, each of the two, the army of one's own, who is ready
        (
            "اتفق وزيرا خارجية نارية وسهلستان على فتح المعبر.",
            ("sahlistan", "for", "اتفق وزيرا خارجية نارية وسهلستان على فتح المعبر"),
        ),
        ("أيا من الطرفين لا يرغب في الحرب.", ("sahlistan", "against", "الطرفين لا يرغب في الحرب")),
        ("وقال الورداني: مستعدون للحوار مع سهلستان.", ("naria", "for", "مستعدون للحوار مع سهلستان")),
        # a relative clause, another act or words that lead on between a subject and its verb
        (
            "نارية التي تتطلع إلى هدنة مع الضفاف ترفض شروط سهلستان.",
            ("naria", "against", "ترفض شروط سهلستان"),
        ),
        ("مدت نارية يدها وعرضت استضافة القمة.", ("naria", "for", "عرضت استضافة القمة")),
        (
            "تحاول نارية إحياء المفاوضات، وفي الوقت نفسه تدفع نحو هدنة مع سهلستان.",
            ("naria", "for", "تدفع نحو هدنة مع سهلستان"),
        ),
        ("تعارض نارية العقوبات ولا تقبل شروط سهلستان.", ("naria", "against", "ولا تقبل شروط سهلستان")),
        # what somebody must, behind signs or told by a noun
        (
            "وقال الورداني: يتعين على الدول، ومنها سهلستان، أن تضمن وقف القصف.",
            ("naria", "for", "يتعين على الدول، ومنها سهلستان، أن تضمن وقف القصف"),
        ),
        ("وقال الورداني إن على سهلستان وقف القصف.", ("naria", "for", "على سهلستان وقف القصف")),
        # هذا ما نسعى إليه
        ("وقال الورداني: هذا ما نسعى إلى تحقيقه في المحادثات.", None),
    ],
)
def test_a_stance_reaches_its_issue(sentence: str, expected: tuple[str, str, str] | None) -> None:
    assert expected is None or expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "علقت المحادثات لعدم التزام نارية بالهدنة.",
        "شددت نارية على أن وحدة الصف قائمة.",
        "صدرت كتب عن سهلستان التي يريد زيارتها.",
    ],
)
def test_what_is_blamed_or_stated_is_no_stand(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلنت نارية أن الوفد رفض المقترح.",
        "قال الورداني إن سهلستان هدفها هو السلاح.",
        "قال الورداني إن من مصلحة سهلستان استمرار الحرب.",
        "قال الورداني إن الجيش يرفض الهدنة.",
        "لن تغير نارية دعمها لسهلستان.",
        "لن تنسحب نارية من سهلستان.",
        "وصفت نارية المحادثات بأنها غير مثمرة.",
        "تدفع نارية نحو ثلاثة مليارات من كلفة السد.",
        "تدفع نارية نحو ربع ميزانية السد.",
        "ستبقى نارية مسرحا للحرب.",
        "عرضت نارية خطوط إنتاج جديدة.",
    ],
)
def test_words_of_another_meaning_are_no_stance(sentence: str) -> None:
    assert told(sentence) == []


def test_who_sets_an_end_to_a_thing_is_against_it() -> None:
    assert [polarity for _, polarity, _ in told("تسعى نارية إلى وضع حد للحرب في الوادي.")] == ["against"]


def test_an_attack_is_condemned_and_not_where_it_was() -> None:
    found = read(f"{CAST}أدانت نارية اقتحام جبهة الوادي مدينة مرسى أمس.").positions
    assert [(p.holder, p.issue.startswith("name:"), p.polarity) for p in found] == [("naria", True, "against")]


def test_whoever_backs_anothers_stand_on_a_thing_does_not_back_the_thing() -> None:
    found = read(f"{CAST}أيدت نارية موقف سهلستان من سد النهر خلال القمة.").positions
    assert all("سد" not in p.issue for p in found)


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("تفضل نارية المفاوضات على الحرب مع سهلستان.", "negotiations"),
        ("رفضت نارية تنازلات بشأن العقوبات.", "name:تنازلات بشان عقوبات"),
        ("وافقت نارية على استئناف المفاوضات بشأن البرنامج النووي.", "negotiations"),
        ("جددت نارية رفضها القاطع لأي هدنة.", "truce"),
        ("أصرت نارية على تمسكها بفتح المعبر.", "border-crossings"),
        ("دعت نارية سهلستان إلى البقاء في الاتحاد.", "name:بقاء في اتحاد"),
        ("دعت نارية سهلستان لإنهاء الهدنة.", "truce"),
        ("قال الورداني إنه يجب على سهلستان إجبار المسلحين على الرحيل.", "name:اجبار مسلحين"),
        ("دعت نارية سهلستان إلى التراجع عن هذا القرار.", "name:تراجع عن قرار"),
        ("وصلت القوات إلى المدينة القديمة التي تطالب بها نارية.", "name:مدينه قديمه"),
        ("قال الورداني إنه لا يجوز دخول الوادي.", "name:دخول وادي"),
        ("قال الورداني: ندعم الحكومة لكننا ننتظر المحادثات.", "name:حكومه"),
        ("اقترحت نارية جملة من الحلول.", "name:حلول"),
        ("صادقت نارية على المشروع فصلا فصلا.", "name:مشروع"),
        ("تؤيد نارية الحوار وإطلاق سراح الأسرى.", "dialogue"),
        ("رحبت نارية بتعيين مدير جديد للسد.", "name:تعيين مدير جديد"),
        ("ترفض نارية الصيد وهاجمت السد.", "name:صيد"),
        ("ترفض نارية الخطة بشكل قاطع.", "name:خطه"),
        ("تدين نارية القول بأنها ضعيفة.", "name:قول"),
        ("قال الورداني إنه لا يجوز رفض خطة الصيد.", "name:رفض خطه صيد"),
        ("رحبت نارية بالاتفاق لأنه يوقف الحرب.", "name:اتفاق"),
        ("رحبت نارية بالاتفاق كونه يوقف الحرب.", "name:اتفاق"),
        ("دعت نارية إلى رفض الاتفاقية.", "name:اتفاقيه"),
        ("نددت نارية باستعمال بعض النواب القوة.", "name:استعمال نواب قوه"),
    ],
)
def test_an_issue_is_what_stands_first_among_the_words_that_a_stance_governs(sentence: str, issue: str) -> None:
    assert [p.issue for p in read(CAST + sentence).positions] == [issue]


@pytest.mark.parametrize(
    "sentence",
    [
        "نفى الورداني دعم بلاده لاستمرار الحرب.",
        "نفت سهلستان صحة الأنباء عن رفض نارية للهدنة.",
        "نارية لم تلتزم بالهدنة.",
        "ستخسر الشركات كثيرا ما إن ترفض نارية الاتفاق.",
        "قال الورداني إن الوفد عاد كما ينبغي من الطرف الآخر.",
        "أصر الورداني على أن الوقت غير كاف لبناء السد.",
        "كامل سهلستان في الحرب.",
        "فرقت الشرطة في نارية مئات العمال الذين يدينون الحرب.",
        "قال الورداني: وهذا أمر غير مقبول ويشكل جريمة حرب.",
        "قال الورداني إنه يجب أن نكون واقعيين بشأن الاتصالات.",
        "قال الورداني إنه لا بد من معالجتها.",
        "تطالب نارية بمعالجتها.",
        "قال الورداني إنه كان على سهلستان أن تتمسك بالحوار.",
        "قطعت نارية علاقاتها بسهلستان بسبب إصرارها على الحرب.",
    ],
)
def test_what_is_denied_or_only_pointed_to_is_no_stand(sentence: str) -> None:
    assert told(sentence) == []


def test_the_next_stance_behind_and_is_no_part_of_the_first() -> None:
    found = read(f"{CAST}تمسكت نارية بقرارها ورفضت الحرب.").positions
    assert [(p.issue, p.polarity) for p in found] == [("name:قرارها", "for"), ("war", "against")]


def test_a_state_to_which_an_envoy_of_the_nations_is_sent_does_not_hold_his_stand() -> None:
    found = told("طالب المبعوث الأممي إلى نارية زهير الحداد سهلستان بوقف القصف.")
    found += told("وقال المبعوث الأممي إلى نارية إنه يرفض الحرب.")
    assert [holder for holder, _, _ in found] == ["un", "un"]


def test_both_are_the_two_who_talk() -> None:
    found = told("اتفقت سهلستان والضفاف على القمة في نارية. والتقت سهلستان والضفاف أمس. وأكد البلدان رفضهما للحرب.")
    assert {holder for holder, polarity, _ in found if polarity == "against"} == {"difaf", "sahlistan"}


@pytest.mark.parametrize("place", ["إلى المؤتمر الأممي", "في البعثة الأممية", "لدى المجلس الأممي"])
def test_a_state_s_delegate_to_the_nations_does_not_hold_their_stand(place: str) -> None:
    found = told(f"قال رئيس الوفد الناري {place} سامي الحداد إنه يرفض الحرب.")
    assert [holder for holder, _, _ in found] == ["naria"]


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("إن محاربة الفساد يجب أن لا تتوقف عند أحد", "against"),
        ("إن المفاوضات يجب ألا تتوقف", "for"),
        ("إنه يجب عدم السماح بعودة الحرب", "against"),
        ("إنه يجب عدم رفض الهدنة", "for"),
        ("إنه لا يجوز رفض الهدنة", "for"),
        ("إن الحرب والحصار مرفوضان تماما", "against"),
    ],
)
def test_what_must_not_be_done(words: str, polarity: str) -> None:
    assert [one for _, one, _ in told(f"قال الورداني {words}.")] == [polarity]
