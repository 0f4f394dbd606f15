from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned

DAY = "12 مايو 2021"
ADS = "ads.show('top-1'); ads.queue.push(function() { ads.show('top-2'); });"


def test_tags_that_a_template_leaked_are_in_no_paragraph() -> None:
    page = cleaned(TITLE, DAY, f'<h2 dir="rtl">{LEAD}</h2> <p dir="rtl">{SECOND}</p> <p dir="rtl">{THIRD}</p>')
    assert page.body == STORY
    assert page.kind('<h2 dir="rtl">') == "other"


def test_script_before_the_first_word_is_not_the_storys() -> None:
    page = cleaned(DAY, f"تسجيل{ADS} {LEAD}", SECOND, THIRD)
    assert (page.body, page.kind("تسجيل")) == (STORY, "navigation")


def test_a_call_that_a_story_quotes_cuts_nothing() -> None:
    quoted = "وقال الورداني إن الموقع كتب main() ثم توقف عن العمل، مضيفا أن العطل أصلح في اليوم نفسه."
    assert cleaned(TITLE, DAY, LEAD, quoted, THIRD).body == (LEAD, quoted, THIRD)


def test_tags_inside_a_sentence_cut_nothing() -> None:
    marked = "وقال الورداني إن <b><i>المحادثات</i></b> بدأت في مرسى، مضيفا أن الوفدين وصلا في اليوم نفسه."
    assert cleaned(TITLE, DAY, LEAD, marked, THIRD).body == (LEAD, marked, THIRD)
