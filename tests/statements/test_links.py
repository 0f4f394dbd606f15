"""Links of the chain in the manners that real pages have."""

import pytest

from tests.statements.reading import CAST, read


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        # behind one who stands behind his words
        ("«السد آمن ولا خطر عليه اليوم»، بحسب ما قال الورداني لوكالة نبأ.", ["nabaa"]),
        ("«السد آمن ولا خطر عليه اليوم»، كما قال الورداني في مقابلة مع صحيفة الشراع.", ["name:الشراع"]),
        # between a first verb and its "saying"
        ("غرد الورداني عبر حسابه الرسمي على تويتر قائلا: «السد آمن ولا خطر عليه».", ["twitter"]),
        # by a noun with its article and an adjective, in marks, in other letters
        ("قال الورداني للتلفزيون الرسمي إن السد آمن.", ["name:التلفزيون الرسمي"]),
        ("وأعلن الجيش الناري، في بيان بثه التلفزيون الرسمي، أن السد آمن.", ["name:التلفزيون الرسمي"]),
        ("وأعلن الورداني، في بيان حصلت «الشراع» على نسخة منه، أن السد آمن.", ["name:الشراع"]),
        ('وأكد الورداني لـ"رويترز" أن السد آمن.', ["reuters"]),
        ("وأكد الورداني لـBBC أن السد آمن.", ["bbc-arabic"]),
        # who published it behind its verb
        ("وقال الورداني، في تصريحات نقلتها وسائل إعلام محلية، إن السد آمن.", ["name:وسايل اعلام محليه"]),
        # nothing is passed on by whom one replies to, whom one may not talk to, or a gathering's name
        ("وقال الورداني ردا على تقرير نشرته صحيفة الشراع إن السد آمن.", []),
        ("وقال مسؤولون طلبوا عدم ذكر أسمائهم لأنهم غير مخولين بالحديث لوسائل الإعلام إن السد آمن.", []),
        ("وقال الورداني في مؤتمر «رويترز نكست» في مرسى إن السد آمن.", []),
        # a sentence of its own
        ("أكد الورداني أن السد آمن. وجاءت تصريحات الورداني خلال مقابلة مع قناة الرصد.", ["name:الرصد"]),
    ],
)
def test_who_passed_it_on(sentence: str, via: list[str]) -> None:
    assert [link.entity for link in read(CAST + sentence)[0].via] == via


@pytest.mark.parametrize(
    ("sentence", "source", "via"),
    [
        ("أوردت صحيفة الشراع على لسان مسؤول ناري قوله إن السد آمن.", "anon:naria-official", ["name:الشراع"]),
        (
            "ونشرت صحيفة الشراع تقريرا نقلت فيه عن مسؤولين ناريين قولهم إن السد آمن.",
            "anon:naria-officials",
            ["name:الشراع"],
        ),
        ("وقال الورداني إن الجسر آمن. ونقل عنه موقع «الشراع» قوله إن السد آمن.", "name:سليم الورداني", ["name:الشراع"]),
        ("وقال الورداني على لسان المتحدث باسمه إن السد آمن.", "name:سليم الورداني", ["name:المتحدث باسمه"]),
    ],
)
def test_whose_words_an_outlet_gives(sentence: str, source: str, via: list[str]) -> None:
    last = read(CAST + sentence)[-1]
    assert (last.source.entity, [link.entity for link in last.via]) == (source, via)


@pytest.mark.parametrize(
    "sentence",
    [
        "ونشرت رويترز تقريرا عن سليم الورداني أن السد آمن.",
        'نشرت رويترز تقريرا عن سهلستان أعدته هالة مرزاق بعنوان "حرب منسية في الوادي".',
    ],
)
def test_whom_a_published_report_is_about_said_nothing(sentence: str) -> None:
    assert read(CAST + sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ('وفي حديث لـ"هنا الجزر"، قال الورداني: «قمنا بواجبنا جميعا».', ["name:هنا الجزر"]),
        ("ويضيف الورداني، في حديث مع «الشراع»: «من يقرأ الأرقام يفهم الخلاف».", ["name:الشراع"]),
        ("وقال الورداني، في اتصال هاتفي من موقع السد، إن العمال محاصرون.", []),
        ("وقال الورداني، خلال جولة بمحطة المرجان، إن العمال محاصرون.", []),
    ],
)
def test_an_outlet_in_marks_and_a_place_that_is_none(sentence: str, via: list[str]) -> None:
    assert [link.entity for link in read(CAST + sentence)[0].via] == via


@pytest.mark.parametrize(
    ("tail", "via"),
    [
        ("وفق ما نقلته وكالة نبأ", ["nabaa"]),
        ("وفق ما نقلته الوكالة السهلية للأنباء", ["name:الوكاله السهليه للانباء"]),
        ("حسبما نقلت عنه صحيفة الشراع", ["name:الشراع"]),
        ("على ما أفادت وكالة نبأ", ["nabaa"]),
        ("في تصريحات نقلتها وكالة نبأ", ["nabaa"]),
        ("وذلك حسب ما نقلت وكالة نبأ", ["nabaa"]),
    ],
)
def test_who_passed_words_on_may_stand_behind_them_and_is_none_of_them(tail: str, via: list[str]) -> None:
    (told,) = read(CAST + f"قال الورداني إن السد آمن ولا خطر عليه، {tail}.")
    assert (told.surface, [link.entity for link in told.via]) == ("السد آمن ولا خطر عليه", via)


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        # an outlet pointed back to, and one that was told nowhere
        ("وقالت صحيفة الشراع إن السد آمن. وكشفت مصادر للصحيفة أن المعبر مغلق.", ["name:الشراع"]),
        ("وكشفت مصادر للصحيفة أن المعبر مغلق.", []),
        # one that goes on in the same sentence; a clause between dashes
        ("وقالت صحيفة الشراع إن السد آمن، ونقلت عن الورداني أن المعبر مغلق.", ["name:الشراع"]),
        ("وقال الورداني - حسبما نقلت قناة الرصد اليوم - «إن السد آمن ولا خطر عليه».", ["name:الرصد"]),
    ],
)
def test_an_outlet_goes_on_being_one(sentence: str, via: list[str]) -> None:
    assert [link.entity for link in read(CAST + sentence)[-1].via] == via


def test_what_is_said_on_another_day_is_another_occasion() -> None:
    told = "قال الورداني لوكالة نبأ إن السد آمن. وأضاف أن الماء كثير. وفي اليوم التالي، قال إن الوفد وصل."
    told += " وفي 19 مايو، أعلن الورداني أن الجسر مفتوح."
    chains = [[link.entity for link in statement.via] for statement in read(CAST + told)]
    assert chains == [["nabaa"], ["nabaa"], [], []]


def test_a_day_of_which_he_tells_is_no_other_occasion() -> None:
    told = "قال الورداني لوكالة نبأ إن السد آمن. وأضاف أنه سيصل في 19 مايو، وقال إن الماء كثير."
    assert [[link.entity for link in statement.via] for statement in read(CAST + told)] == [["nabaa"]] * 3


def test_but_all_that_is_said_behind_the_day_is_of_its_occasion() -> None:
    told = "وفي 19 مايو، قال الورداني لوكالة نبأ إن السد آمن، وأضاف أن الماء كثير، مؤكدا أن الوفد وصل."
    assert [[link.entity for link in statement.via] for statement in read(CAST + told)] == [["nabaa"]] * 3
