import pytest

from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned


@pytest.mark.parametrize(
    "heading",
    ["الورداني: لن نتنازل عن قطرة واحدة", "تبادل البيانات وفتح المعبر", '* "لم يتغير شيء"', "ماذا عن المعبر؟"],
)
def test_a_short_line_between_paragraphs_is_a_subheading(heading: str) -> None:
    page = cleaned(TITLE, LEAD, SECOND, heading, THIRD)
    assert page.kind(heading) == "subheading"
    assert page.body == STORY


def test_a_line_that_stands_twice_is_a_pictures_text_and_caption() -> None:
    caption = "الوزيران في قصر المرايا"
    page = cleaned(TITLE, LEAD, caption, "Reuters", caption, SECOND)
    kinds = [f.kind for f in page.article.furniture]
    assert kinds == ["image_alt", "image_credit", "image_caption"]


def test_a_credit_glued_to_its_caption_is_cut_from_it() -> None:
    caption = "الوزيران في قصر المرايا"
    page = cleaned(TITLE, LEAD, caption, f"Reuters {caption}", SECOND)
    told = [(f.kind, f.span.of(page.text)) for f in page.article.furniture]
    assert told == [("image_alt", caption), ("image_credit", "Reuters"), ("image_caption", caption)]


def test_a_live_page_starts_over_at_a_heading_with_an_update_time() -> None:
    heading = "قتيلان في إطلاق نار على الحدود (آخر تحديث 15:10 ت. غ)"
    page = cleaned(TITLE, LEAD, SECOND, heading, THIRD)
    assert page.kind(heading) == "update_line"
    assert [[s.of(page.text) for s in version] for version in page.article.versions] == [[LEAD, SECOND], [THIRD]]


def test_an_advertisement_mark_inside_the_story_is_none_of_it() -> None:
    page = cleaned(TITLE, LEAD, "إعلان", SECOND)
    assert (page.kind("إعلان"), page.body) == ("advertisement", (LEAD, SECOND))


def test_a_dateline_is_cut_from_the_first_paragraph() -> None:
    page = cleaned(TITLE, f"مرسى 12 مايو (رويترز) - {LEAD}", SECOND)
    assert page.body == (LEAD, SECOND)
    assert page.kind("(رويترز)") == "dateline"


def test_a_credit_in_brackets_is_cut_from_the_last_paragraph() -> None:
    page = cleaned(TITLE, LEAD, f"{SECOND} (أ ف ب)")
    assert page.body == (LEAD, SECOND)
    assert page.kind("أ ف ب") == "agency_credit"


def test_a_day_and_a_byline_on_one_line_are_told_apart() -> None:
    page = cleaned(TITLE, "15 أكتوبر 2021 بقلم: غادة الصباغ", *STORY)
    assert (page.kind("15 أكتوبر 2021"), page.kind("غادة الصباغ")) == ("publication_line", "byline")


def test_a_dateline_that_only_brackets_part_from_its_sentence_is_cut() -> None:
    page = cleaned(TITLE, f"تل الورد 17 أبريل 2022 (لونغخه) {LEAD}", SECOND)
    assert page.body == (LEAD, SECOND)
    assert page.kind("(لونغخه)") == "dateline"


def test_a_caption_may_end_in_its_photographer() -> None:
    page = cleaned(TITLE, LEAD, "الوزيران قرب قصر المرايا. تصوير: غادة الصباغ", SECOND)
    assert page.kind("قصر المرايا. تصوير") == "image_caption"


def test_a_site_that_tells_of_itself_is_none_of_the_story() -> None:
    about = "موقع إخباري عربي مستقل يهتم بالشأن السياسي في المنطقة، وينقل الخبر بمهنية وحياد لحظة بلحظة."
    page = cleaned(TITLE, *STORY, about)
    assert (page.kind(about), page.body) == ("other", STORY)


def test_a_last_paragraph_keeps_its_full_stop_though_a_credit_follows_it() -> None:
    last = "وختم بالقول إن الجولة المقبلة ستعقد في رأس الماء."
    page = cleaned(TITLE, LEAD, SECOND, "اقرأ أيضا: خبراء المياه يجتمعون في تل الورد", f"{last} (رويترز)")
    assert page.body == (LEAD, SECOND, last)
    assert page.article.agency == "reuters"


def test_a_pictures_text_that_is_cut_off_before_the_caption_is_its_text() -> None:
    cut = "الوزير سليم الورداني خلال توقيع البيان الختامي للمحادثات"
    page = cleaned(TITLE, "", cut, f"{cut} في رأس الماء (أ.ف.ب)", "", *STORY)
    assert (page.kind(cut), page.kind("الماء (أ.ف.ب)")) == ("image_alt", "image_caption")


def test_a_paragraph_that_begins_with_the_headline_and_ends_in_a_credit_is_no_caption() -> None:
    title = "وزير الخارجية الناري سليم الورداني يصل رأس الماء"
    lead = f"{title} اليوم لاستئناف المحادثات مع سهلستان، مؤكدا أن بلاده وافقت على جدول الأعمال. (رويترز)"
    assert cleaned(title, lead, *STORY).kind("لاستئناف المحادثات") == "body"


def test_a_sentence_that_begins_with_its_verb_is_no_dateline() -> None:
    told = "نقلت وكالة نبأ (نبأ) -التي تملكها الحكومة- عن سليم الورداني قوله إن الموعد باق على حاله."
    assert cleaned(TITLE, told, *STORY).body[0] == told


def test_a_town_that_is_spelt_as_a_verb_begins_a_dateline() -> None:
    lead = f"وادي حلفا (رويترز) - {STORY[0]}"
    assert cleaned(TITLE, lead, *STORY[1:]).body[0] == STORY[0]
