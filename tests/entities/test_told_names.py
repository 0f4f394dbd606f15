"""Names and offices as news tells them: rows of members, formal styles, headlines, bodies in their state."""

import pytest

from tests.entities.test_beside_names import entities, offices

SELIM = "name:سليم الورداني"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال رئيس الوزراء كيم مين-سيوك، إن السد آمن.", "كيم مين-سيوك"),
        ("التقى المبعوث الأميركي سونج هيوك وزير الري.", "سونج هيوك"),
        ("قال السفير محمد الأمين سويلف، الخبير في شؤون المياه، إن السد آمن.", "محمد الأمين سويلف"),
        ("وقال الهادي عثمان أندو، عضو وفد التفاوض، إن السد آمن.", "الهادي عثمان أندو"),
        ("ترأس مدير المكتب أمين حسن عمران جولة المفاوضات.", "أمين حسن عمران"),
        ("وحضر الوزير عبدالله بن أحمد زينلو والدكتور علي النجدي.", "عبدالله بن أحمد زينلو"),
        ("والتقى الأمير تركي بن محمد وزير الري.", "تركي بن محمد"),
        ("وقال رئيس اللجنة محمد العراقي في بيان إن السد آمن.", "محمد العراقي"),
    ],
)
def test_a_name_goes_as_far_as_its_parts_do(text: str, name: str) -> None:
    assert name in entities(text)


def test_what_stands_between_commas_in_a_row_of_names_is_a_name() -> None:
    text = "أعضاء اللجنة هم: أحمد شيهوب، ومصباح ميلود، وإسماعيل محمد، وسالم أقنيدي، ومحمد آدم."
    assert [*entities(text)] == ["أحمد شيهوب", "مصباح ميلود", "إسماعيل محمد", "سالم أقنيدي", "محمد آدم"]


def test_a_noun_that_ends_like_many_is_nobodys_surname() -> None:
    assert not entities("رحب البيان بعودة العلاقات الدبلوماسية بين الجيران.")


def test_a_surname_that_is_no_other_word_is_somebodys_on_any_page() -> None:
    assert entities("قال كلينتون إن السد آمن.") == {"كلينتون": "name:كلينتون"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("جرى الاجتماع في مقر وزارة الدفاع في مالي.", "وزارة الدفاع في مالي"),
        ("أعلنت الدفاع الروسية سيطرتها على البلدة.", "الدفاع الروسية"),
        ("رحبت بعثة الاتحاد الأوروبي في أوكرانيا بالبيان.", "بعثة الاتحاد الأوروبي في أوكرانيا"),
        ("وقالت الخارجية، في بيان، إن السد آمن.", "الخارجية"),
    ],
)
def test_a_body_is_told_with_its_state_or_by_one_word(text: str, body: str) -> None:
    assert body in entities(text)


def test_a_team_s_defence_is_no_ministry() -> None:
    assert "الدفاع الإيطالي" not in entities("وصمد الدفاع الإيطالي حتى النهاية.")


def test_a_people_in_the_oblique_case_behind_a_noun_with_its_pronoun_is_an_adjective() -> None:
    assert not entities("التقى الوزراء نظراءهم السنغاليين.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("انطلقت القمة العالمية للمناخ في الميناء.", "القمة العالمية للمناخ"),
        ("وبدأ المؤتمر الوزاري السابع لمنظمة التجارة العالمية.", "المؤتمر الوزاري السابع لمنظمة التجارة العالمية"),
        ("واستؤنف الحوار الوطني اليمني في الميناء.", "الحوار الوطني اليمني"),
    ],
)
def test_a_conference_is_named_by_whose_it_is_or_what_it_is_for(text: str, name: str) -> None:
    assert name in entities(text)


def test_an_office_of_a_headline_is_held_by_whom_the_page_tells_later() -> None:
    told = offices("رئيس مصر يزور الميناء.\nوصل رئيس مصر سليم الورداني إلى الميناء.")
    assert told == [("رئيس مصر", SELIM), ("رئيس مصر", SELIM)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ('قال المتحدث باسم "حماس" سليم الورداني إن السد آمن.', 'المتحدث باسم "حماس"'),
        ("ووصل سليم الورداني وزير الري المصري إلى الميناء.", "وزير الري المصري"),
        ("اجتمع بمعالي الشيخ سليم الورداني وزير الري المصري.", "وزير الري المصري"),
        ("وحضر وزير الري الأستاذ سليم الورداني الاجتماع.", "وزير الري"),
        ("قال القائم بأعمال السفارة المصرية سليم الورداني إن السد آمن.", "القائم بأعمال السفارة المصرية"),
        ("قالت المقررة الخاصة للأمم المتحدة سليم الورداني إن السد آمن.", "المقررة الخاصة للأمم المتحدة"),
        ("وقال مدير المكتب برئاسة الجمهورية سليم الورداني إن السد آمن.", "مدير المكتب برئاسة الجمهورية"),
        ('وقال سليم الورداني، الأمين العام لمنظمة "أوبك"، إن السد آمن.', 'الأمين العام لمنظمة "أوبك"'),
        ("وقال سليم الورداني مفتي مصر في اتصال هاتفي إن السد آمن.", "مفتي مصر"),
    ],
)
def test_an_office_goes_as_far_as_its_words_do(text: str, office: str) -> None:
    assert offices(text) == [(office, SELIM)]


def test_two_offices_joined_behind_a_name_are_both_his() -> None:
    text = "وقال سليم الورداني، رئيس حركة النهضة وحاكم إقليم دارفور، إن السد آمن."
    assert offices(text) == [("رئيس حركة النهضة", SELIM), ("حاكم إقليم دارفور", SELIM)]


def test_whom_a_verb_without_the_article_takes_is_no_apposition() -> None:
    assert SELIM not in [person for _, person in offices("والتقى الشيخ سليم الورداني السفير الأميركي.")]


def test_the_president_is_not_the_head_of_government_told_before() -> None:
    text = "قال رئيس وزراء مالي سليم الورداني ذلك. ثم وصل الرئيس."
    assert offices(text) == [("رئيس وزراء مالي", SELIM)]


def test_a_noun_and_one_joined_to_it_are_nobodys_name() -> None:
    assert [*entities("وكان سليم الورداني أكد دور وأهمية القوات في الحفاظ على الهدوء.")] == ["سليم الورداني"]
    assert "سامر واكد" in entities("وقال سامر واكد إن الاتفاق قريب.")
