from tests.articles.pages import LEAD, SECOND, STORY, THIRD, TITLE, cleaned

DAY = "12 مايو 2021"
RAGGED = (
    "يبدو أن الأيام القادمة ستشهد سد الشغور الحاصل على رأس سفارة نارية بسهلستان و قد انحصر التنافس بين سليم الورداني "
    "الذي يتولى حاليا مقاليد سفارة مرسى و عادل بن جعفر الديري المدعوم من رئيس الحكومة سمير الهاملي الذي يمارس حاليا "
    "ضغوطا قوية على رئيس الجمهورية خالد القناطري الذي لا يبدي حماسا لتكليف عادل الديري بهذه المهمة نظرا لتقدمه في السن "
    "أساسا وكثرة معارضيه داخل الحزب الحاكم ومجلس النواب"
)


def test_a_long_paragraph_without_stop_or_comma_that_relates_is_the_story() -> None:
    assert cleaned("صراع على سفارة سهلستان", "", RAGGED, "", "مقالات ذات صلة").body == (RAGGED,)


def test_headlines_run_into_one_are_no_story() -> None:
    heads = ("وزير الري يفتتح السد الجديد", "أسعار القمح تقفز في مرسى", "حريق كبير يلتهم سوق القناطر") * 5
    assert cleaned("أخبار نارية", "", " ".join(heads), "", "مقالات ذات صلة").body == ()


def test_a_writer_who_ends_each_paragraph_in_dots_loses_none() -> None:
    first = (
        "يعيش أهل نارية أوضاعا صعبة منذ توقفت المحادثات مع سهلستان وكان يحدوهم الأمل في أن يستقر حالهم حين نقل "
        "الرئيس صلاحياته إلى المجلس الذي شكل بالمناصفة بين الشمال والجنوب في نارية بعد اتفاق الحدود .."
    )
    second = (
        "لكن يبدو أن المجلس شكل نكاية بحكومة سهلستان وفيه فصيلان من الشمال والجنوب وكل فصيل له أهداف خاصة تكمن في "
        "أرض نارية ويسعى جاهدا إلى تحقيقها وكسب تأييد واسع للإطاحة بخصمه لكن تظل أهداف المحادثات مخفية تحت الستار خوفا "
        "من الحليف في سهلستان ومن الحدود ومن غضب أهل الشمال والجنوب على هذا المجلس في نارية كلها .."
    )
    assert cleaned("مقالات", DAY, "الكاتب: سليم الورداني", "", first, "", second).body == (first, second)


def test_another_story_cut_short_above_one_is_none_of_its_paragraphs() -> None:
    other = (
        "يفتح معرض الكتاب أبوابه الأسبوع المقبل في القناطر بمشاركة دور نشر كثيرة ويقدم ندوات عن الشعر والرواية وأدب "
        "الأطفال كما يكرم ثلاثة من كبار الرسامين ..."
    )
    long = f"{LEAD[:-1]} وقالت إن الوفدين اتفقا على جدول الأعمال وإن الخبراء سيلتقون قبل ذلك لبحث التفاصيل الفنية ..."
    assert other not in cleaned(other, "", long, "", SECOND, "", THIRD).body


def test_the_first_line_that_stands_again_before_the_editors_names_the_outlet() -> None:
    ticker = "أسعار القمح تقفز في مرسى بعد حريق السوق الكبير.. ووزير الري يفتتح السد الجديد غدا"
    staff = "ميناؤنا 24 رئيس مجلس الإدارةسليم الورداني"
    assert cleaned("ميناؤنا 24", ticker, staff, "", TITLE, "", *STORY).article.outlet == "name:ميناونا 24"


def test_a_picture_s_text_that_ends_in_the_headline_is_no_paragraph() -> None:
    head = (
        "محافظ مرسى للميناء: المدينة مظلومة وأهلها بمعظمهم من الفقراء.. والمحافظة تقدم الخدمات للقرى التي تخضع لسيطرة "
        "الحراس بتوجيهات شخصية من الرئيس.. وهالة مرزاق لم تعد عضوا في قيادة المدينة"
    )
    page = cleaned(head, f"الميناء : الميناء | {head}", "", *STORY)
    assert page.body == STORY


def test_an_item_that_asks_what_the_headline_asks_stays_in_the_story() -> None:
    head = "هل صحيح أن مرسى أصابها زكام تل الورد؟"
    items = (f"- نارية وأحداث سهلستان، {head}", "- رئيس الحكومة يقول إن مشروع السد فشل في نارية.")
    page = cleaned(head, DAY, "مرسى", "", f"{LEAD[:-1]} في أكثر من موضوع:", *items, SECOND, THIRD)
    assert items[0] in page.body


def test_a_file_s_name_glued_to_the_first_word_is_a_picture_s() -> None:
    page = cleaned(TITLE, "", f"wafd-al-nahr-2{LEAD}", SECOND, THIRD)
    assert (page.kind("wafd-al-nahr-2"), page.body) == ("image_alt", STORY)


def test_a_missile_glued_to_the_first_word_stays_in_the_story() -> None:
    first = f"S-400{LEAD}"
    assert cleaned(TITLE, "", first, SECOND, THIRD).body[0] == first


def test_the_post_over_who_wrote_it_is_no_heading() -> None:
    post = "رئيس الوزراء يلتقي وفد سهلستان في القصر"
    author = "— رئاسة الوزراء - نارية (@nari_gov) April 8, 2021"
    page = cleaned(TITLE, "", LEAD, SECOND, post, author, THIRD)
    assert (page.kind(post), page.kind(author), page.body) == ("other", "other", STORY)


def test_a_name_over_what_its_bearer_is_signs() -> None:
    page = cleaned(TITLE, "", "محمد علي سليم الورداني", "كاتب وباحث", "", DAY, "", *STORY)
    assert page.kind("محمد علي") == "byline"


def test_a_phrase_over_what_an_expert_says_signs_nothing() -> None:
    page = cleaned(TITLE, "", "تداعيات أزمة مياه النهر", "خبير: الوضع خطير", "", DAY, "", *STORY)
    assert page.kind("تداعيات") != "byline"


def test_the_day_below_the_weather_is_the_crawl_s() -> None:
    page = cleaned("15.1 C", "Marsa", "Saturday, December 20, 2025", "", TITLE, "", *STORY)
    assert (page.article.published, page.article.captured) == (None, "2025-12-20")


def test_a_headline_that_ends_in_its_writer_is_one() -> None:
    head = "المحادثات كما يريدها أهل النهر – سليم بن عادل الورداني"
    assert cleaned("أخبار نارية والعالم", "", head, "", LEAD, SECOND).title == head


def test_what_a_picture_shows_behind_a_crawler_s_day_is_no_headline() -> None:
    assert cleaned("date 2021-05-12 وزارة الخارجية النارية", "", *STORY).title is None


def test_a_headline_behind_a_crawler_s_day_is_one() -> None:
    assert cleaned(f"date 2021-05-12 {TITLE}", "", *STORY).title == TITLE


def test_foreign_brackets_before_the_dateline_are_the_source() -> None:
    page = cleaned(TITLE, "", f"(NARINEWS- Nari News Agency) القاهرة (بترا) - {LEAD}", SECOND, THIRD)
    assert (page.kind("NARINEWS"), page.kind("القاهرة"), page.body) == ("source_link", "dateline", STORY)


def test_a_disease_in_foreign_brackets_stays_in_the_story() -> None:
    first = f"(COVID-19 Omicron) متحور جديد. {LEAD}"
    assert cleaned(TITLE, "", first, SECOND, THIRD).body[0] == first


def test_an_agency_s_letters_with_points_are_whole_in_the_dateline() -> None:
    page = cleaned(TITLE, "", f"القاهرة ـ ا.ف.ب: {LEAD}", SECOND, THIRD)
    assert (page.kind("ا.ف.ب"), page.article.agency, page.body) == ("dateline", "afp", STORY)


def test_the_number_of_a_part_makes_no_trail() -> None:
    other = "سليم الورداني وحراس النهر (1/2)"
    assert cleaned(TITLE, DAY, "", *STORY, "", other).kind(other) != "navigation"


def test_the_way_s_end_is_the_headline_though_the_story_says_none_of_it() -> None:
    head = "دعما لأهل القناطر"
    page = cleaned("الأرشيف", "اتصل بنا", "• العربية", f"أنت الآن تتصفح:الرئيسية»{head}", "", head, "", *STORY)
    assert (page.title, page.kind("أنت الآن")) == (head, "navigation")


def test_a_language_in_brackets_is_a_menu_s() -> None:
    page = cleaned("• English (الإنجليزية)", "• Français (الفرنسية)", "", TITLE, "", *STORY)
    assert (page.kind("Français"), page.article.agency) == ("navigation", None)


def test_last_update_before_dots_heads_a_headline() -> None:
    head = f"آخر تحديث.. {TITLE}"
    assert cleaned(head, "", DAY, "", *STORY).kind(head) != "update_line"


def test_read_more_to_both_genders_is_no_paragraph() -> None:
    page = cleaned(TITLE, "", LEAD, SECOND, "أقرأ/ي المزيد: هذا ما أبلغناه لسهلستان وننتظر منها جوابا", THIRD)
    assert page.body == STORY


def test_a_page_that_welcomes_its_readers_names_itself() -> None:
    page = cleaned("مرحباً بكم في صفحة وزارة الخارجية النارية", TITLE, *STORY)
    assert (page.kind("مرحباً"), page.title) == ("masthead", TITLE)


def test_popular_posts_are_related() -> None:
    page = cleaned(TITLE, "", *STORY, "", "تعليقات", "", "المشاركات الشائعة", "", "معرض الكتاب يفتح أبوابه في القناطر")
    assert page.kind("المشاركات الشائعة") == "related"


def test_headlines_run_into_one_with_a_point_in_a_number_are_no_paragraph() -> None:
    heads = (
        "حريق كبير يلتهم سوق القناطر القديم ليلا", "هزة أرضية بقوة 3.9 درجات قبالة ساحل مرسى الشمالي",
        "إعفاء محافظ تل الورد من منصبه بعد الفيضان", "ارتفاع أسعار القمح المستورد إلى مستوى قياسي جديد",
        "افتتاح معرض الكتاب الدولي بمشاركة دور نشر كثيرة", "وفاة الرسام الكبير عادل الديري عن عمر 80 عاما",
        "فوز منتخب الضفاف لكرة اليد ببطولة الشباب القارية",
    )  # fmt: skip
    head = "أما الثمن فيدفعه أهل نارية"
    page = cleaned(head, " ".join(heads), "آخر الأخبار", "", head, "", "بقلم - سليم الورداني", "", LEAD)
    assert (page.title, page.body) == (head, (LEAD,))


def test_a_long_paragraph_that_begins_with_its_verb_and_has_one_stop_is_the_story() -> None:
    first = (
        "طالب اتحاد الصحفيين المستقلين اليوم حراس النهر بالإفراج الفوري عن مدير صحيفة الضفاف المحتجز بسجن مرسى. "
        "ووصف رئيس الاتحاد عادل الديري اعتقال المدير سليم الورداني بجريمة صريحة بحق حرية الصحافة المكفولة بدستور نارية "
        "ومواثيق الأمم المتحدة وحمل قيادة الحراس كامل المسؤولية عن سلامة الصحفيين المحتجزين بسجون تل الورد ومرسى"
    )
    assert first in cleaned("مطالبة بالإفراج عن مدير صحيفة الضفاف", "", first, "", "مقالات ذات صلة").body


def test_a_name_a_dash_and_a_town_before_the_verb_are_a_dateline() -> None:
    page = cleaned(TITLE, "", f"شبابيك نارية – القاهرة {LEAD}", SECOND, THIRD)
    assert (page.kind("شبابيك"), page.body) == ("dateline", STORY)


def test_a_topic_a_dash_and_a_state_that_acts_are_no_dateline() -> None:
    first = f"في أزمة السد – مصر {LEAD}"
    assert cleaned(TITLE, "", first, SECOND, THIRD).body[0] == first


def test_a_day_and_a_dash_before_the_story_are_a_dateline() -> None:
    page = cleaned(TITLE, "", f"8 سبتمبر / أيلول 2017 - {LEAD}", SECOND, THIRD)
    assert (page.kind("سبتمبر"), page.body) == ("dateline", STORY)


def test_a_score_and_a_dash_stay_in_the_story() -> None:
    first = f"12 - 8 هي نتيجة التصويت. {LEAD}"
    assert cleaned(TITLE, "", first, SECOND, THIRD).body[0] == first


def test_a_person_alone_over_a_story_without_headline_signs_it() -> None:
    assert cleaned("سمير أبو طاحون", *STORY).kind("سمير") == "byline"


def test_a_person_over_a_story_about_him_signs_nothing() -> None:
    assert cleaned("سليم الورداني", *STORY).kind("سليم الورداني") != "byline"


def test_two_sections_names_run_together_are_a_menu() -> None:
    page = cleaned("أبحاث ودراساتسلايدر", "", TITLE, "", *STORY)
    assert (page.kind("أبحاث"), page.article.outlet) == ("navigation", None)


def test_a_name_with_a_section_in_it_is_no_menu() -> None:
    assert cleaned("رأيتنا نيوز", "", TITLE, "", *STORY).kind("رأيتنا") == "masthead"


def test_a_short_headline_between_blank_lines_may_begin_the_story() -> None:
    first = f"انكسر الحصار على القناطر، ومني الحراس بخسائر فادحة. {LEAD}"
    assert cleaned("انكسر الحصار على القناطر", "", first, SECOND).title is not None
    assert cleaned("ميناؤنا", "", "انكسر الحصار على القناطر", "", first, "", SECOND).title == "انكسر الحصار على القناطر"


def test_a_sentence_that_begins_with_what_somebody_published_is_whole() -> None:
    first = f"نشرت الداخلية النارية اليوم الاثنين، في صفحتها على موقع التواصل الاجتماعي فيسبوك، شريطا عن السد. {LEAD}"
    assert cleaned(f"شريط عن السد {first}").body != ()
    assert cleaned(TITLE, "", first, SECOND).body[0] == first


def test_agencies_behind_two_towns_credit_the_story() -> None:
    page = cleaned(TITLE, "", LEAD, SECOND, f"{THIRD}(القاهرة، بيروت - أ ف ب، رويترز)")
    assert (page.kind("القاهرة، بيروت"), page.body) == ("agency_credit", STORY)


def test_a_remark_in_brackets_behind_the_last_stop_stays() -> None:
    last = f"{THIRD} (الوفد، اللجنة - رويترز نفسها)"
    assert cleaned(TITLE, "", LEAD, SECOND, last).body[-1] == last


def test_the_day_over_a_label_of_news_is_the_crawl_s() -> None:
    page = cleaned("الجمعة 03 ماي 2024 م | 24 شوال 1445 هـ", "", "آخر الأخبار", "", TITLE, "", *STORY)
    assert (page.article.published, page.article.captured) == (None, "2024-05-03")


def test_a_place_and_the_day_between_commas_over_the_story_are_a_dateline() -> None:
    page = cleaned("جنيف، سويسرا، 14 فبراير 2014، أخبار الضفة – ", "", *STORY)
    assert (page.kind("جنيف"), page.body) == ("dateline", STORY)
    assert page.article.published is not None
    assert page.article.published.value == "2014-02-14"


def test_a_line_with_a_day_that_announces_more_stays_in_the_story() -> None:
    first = "في القاهرة، يوم 14 فبراير 2014، اتفق الوفدان على أمور ثلاثة:"
    assert cleaned(TITLE, "", first, *STORY).body[0] == first


def test_a_dateline_before_the_summary_said_again_leaves_a_paragraph() -> None:
    first = "توصلت نارية وحراس النهر في تل الورد شرق البلاد إلى اتفاق لوقف النار في القناطر اعتبارا من 5 من الشهر"
    page = cleaned(f"{TITLE}", "", first, "", f"مرسى/الضفة بالعربية / {first}", "", SECOND, "", THIRD)
    assert any(paragraph.endswith(first) for paragraph in page.body)


def test_the_story_s_day_over_a_label_of_news_is_its_own() -> None:
    page = cleaned("ميناؤنا نيوز", "الرئيسية", "11:46 صباحا / 20 ديسمبر، 2025", "آخر الأخبار", TITLE, "", *STORY)
    assert page.article.captured is None
