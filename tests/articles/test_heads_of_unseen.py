from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned

DAY = "12 مايو 2021"
SUMMARY = "قال وزير الخارجية الناري سليم الورداني إن بلاده عائدة إلى المحادثات مع سهلستان بعد عام من توقفها."


def test_the_line_below_a_label_of_urgent_news_is_the_headline() -> None:
    assert cleaned("عاجل:", "", TITLE, "", *STORY).title == TITLE


def test_the_way_that_ends_in_the_headline_leaves_it_the_headline() -> None:
    page = cleaned("• الرئيسية", "  • أخبار", f"  • {TITLE}", "", TITLE, "", "الميناء - سليم الورداني", "", *STORY)
    assert (page.article.title and page.article.title.start) == page.text.rindex(TITLE)


def test_a_summary_between_two_copies_leaves_the_first_the_headline() -> None:
    other = "معرض الكتاب يفتح أبوابه الأسبوع المقبل في القناطر"
    head = "الناريون يفندون ما قاله جيرانهم عن محادثات السد"
    page = cleaned(f"• {other}", "", other, "", head, "", SUMMARY, "", head, "Gettyimages.ru", "", *STORY)
    assert (page.article.title and page.article.title.start) == page.text.index(head)


def test_a_line_that_stands_twice_right_above_the_story_is_its_headline_where_no_other_is() -> None:
    rates = "الذهب: 116,300.00 الدينار/ليرة نارية: 40.90 الدينار/ليرة سهلية: 12.13 الدينار/جنيه ضفافي: 29.70"
    head = "لقاء مرسى وتل الورد في القناطر.. غموض حول ملف الحدود بين الجارين"
    page = cleaned(rates, "سوريا", "سوريا", "أخبار العالم", "", head, "", head, "", *STORY)
    assert page.title == head


def test_a_caption_that_ends_in_an_agency_is_no_headline_below_one() -> None:
    caption = "وزير الخارجية الناري سليم الورداني الذي وافق على المحادثات مع سهلستان - رويترز"
    page = cleaned(
        "غضب في تل الورد مما فعله حارسان خلف وزير الخارجية حين أعلن استئناف المحادثات", "", caption, "", *STORY
    )
    assert (page.title or "").startswith("غضب في تل الورد")


def test_a_reader_s_comment_is_no_story() -> None:
    comment = (
        "فوضى وتردي أصبحا من سمات المنطقة، وما يمكن أن يسفر عنه المستقبل لا تحمد عقباه. إن الشعوب تريد أن ترى "
        "النظام الذي يحقق أهدافها في حياة أفضل، تنعم بها هذه الأجيال والأجيال المقبلة."
    )
    page = cleaned(*STORY, "عدد الردود 0", "بواسطة:", "سليم خالد", "مما لا تحمد عقباه", comment)
    assert (page.body, page.title, page.kind("فوضى")) == (STORY, None, "comment_form")


def test_a_place_and_agencies_before_the_verb_are_a_dateline() -> None:
    page = cleaned(TITLE, DAY, f"القاهرة وكالات {LEAD}", SECOND, THIRD)
    assert (page.kind("القاهرة وكالات"), page.body) == ("dateline", STORY)


def test_a_hashtag_is_no_dateline() -> None:
    first = "ذيلت وكالة رويترز ” #رويترز_عربي” أرقامها عن #المياه في نارية، وجاء فيها أن السد ممتلئ حتى نصفه هذا العام."
    assert cleaned(TITLE, DAY, first, *STORY).body[0] == first


def test_a_day_behind_a_name_in_brackets_belongs_to_the_dateline() -> None:
    page = cleaned(f"القاهرة ( بوابة النهر) 5 يناير 2021 {LEAD}", SECOND, THIRD)
    assert (page.kind("القاهرة"), page.body) == ("dateline", STORY)
    assert page.article.published is not None
    assert page.article.published.value == "2021-01-05"


def test_a_byline_with_the_day_behind_it_is_no_paragraph() -> None:
    page = cleaned("كتب : سليم خالد / القاهرة - الميناء / نشر يوم 2021-04-04 /", *STORY)
    assert (page.body, page.kind("نشر يوم")) == (STORY, "publication_line")


def test_two_words_before_a_lone_dash_below_the_headline_are_the_outlet() -> None:
    page = cleaned(TITLE, "", TITLE, "", " صدى الضفاف -", "", TITLE, "", *STORY)
    assert page.article.outlet == "name:صدي الضفاف"


def test_a_name_that_nobody_bears_before_agencies_is_the_outlet() -> None:
    page = cleaned(TITLE, DAY, "كتب : زوايا ضفافية - وكالات", *STORY)
    assert page.article.outlet == "name:زوايا ضفافيه"


def test_a_motto_names_nobody() -> None:
    page = cleaned("الخبر الصادق والرأي الحر", "", "2026-01-13", "", "أهم الأخبار", "", TITLE, "", TITLE, "", *STORY)
    assert page.article.outlet is None


def test_an_institute_for_two_things_is_no_motto() -> None:
    page = cleaned("مركز الضفاف للدراسات والبحوث", "", TITLE, DAY, *STORY)
    assert page.article.outlet == "name:الضفاف للدراسات والبحوث"


def test_letters_of_a_longer_word_of_the_headline_take_no_logo_away() -> None:
    page = cleaned("شعار نبأ", "أنباء عن استئناف المحادثات مع سهلستان في رأس الماء", DAY, *STORY)
    assert page.article.outlet == "name:نبا"


def test_a_person_before_a_dash_is_no_outlet() -> None:
    assert cleaned(TITLE, "", "هالة القحواني -", "", *STORY).article.outlet is None
