"""Reports of reports from outlets and talks not read before: who said it, through whom, and where it ends."""

from __future__ import annotations

import pytest

from tests.statements.reading import CAST, read


def told(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each statement's source in print, its content and its chain."""
    return [(s.source.surface or "-", s.surface, tuple(link.entity for link in s.via)) for s in read(text)]


def said(text: str) -> list[tuple[str, str]]:
    """Each statement's speaker and its content."""
    return [(s.source.entity.removeprefix("name:"), s.surface) for s in read(text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وكان سليم الورداني، المتحدث باسم الجبهة، قد صرح بأن الموعد قريب.", "سليم الورداني، المتحدث باسم الجبهة"),
        ("وكانت المتحدثة باسم الجبهة، هالة مرزاق، قد أكدت أن الموعد قريب.", "المتحدثة باسم الجبهة، هالة مرزاق"),
    ],
)
def test_an_apposition_stands_before_has(text: str, source: str) -> None:
    assert [s for s, _, _ in told(text)] == [source]


def test_whom_one_met_is_not_who_spoke_before_has() -> None:
    assert read("وكان لقاء الوفد مع سليم الورداني، وزير الخارجية، قد أكد أن الموعد قريب.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "وقالت صحيفة الشراع إن العرض قدم عبر بلد ثالث، وذلك نقلا عن مسؤول تحدث شريطة عدم الكشف عن هويته.",
        "وقالت صحيفة الشراع إن العرض قدم عبر بلد ثالث، نقلا عن مسؤول طلب عدم الكشف عن اسمه.",
        "وأفادت صحيفة الشراع بأن العرض قدم عبر بلد ثالث، وفق ما نقلت عن مسؤول لم تسمه.",
        "وأفادت صحيفة الشراع بأن العرض قدم عبر بلد ثالث، وفق ما نقلته عن مسؤول.",
    ],
)
def test_whom_an_outlet_quotes_behind_its_words_is_the_source(text: str) -> None:
    assert told(text) == [("مسؤول", "العرض قدم عبر بلد ثالث", ("name:الشراع",))]


def test_all_of_its_sentence_is_his_whom_an_outlet_quotes() -> None:
    text = "وكشفت صحيفة الشراع أن السد تصدع، محذرة من أن الماء قد يفيض، وفق ما نقلته عن مسؤول."
    assert [(c, v) for _, c, v in told(text)] == [
        ("السد تصدع", ("name:الشراع",)),
        ("الماء قد يفيض", ("name:الشراع",)),
    ]
    assert {s.source.form for s in read(text)} == {"anonymous"}


def test_what_was_taken_from_an_agency_is_not_whom_the_paper_quotes() -> None:
    text = "وكشفت صحيفة الشراع أن الجيش نشر تسجيلا نقلته عن وكالة نبأ."
    assert [s for s, _, _ in told(text)] == ["صحيفة الشراع"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("كشف سليم الورداني عما دار في اللقاء بين الوفدين.", "عما دار في اللقاء بين الوفدين"),
        ("وحذرت هالة مرزاق مما وصفته بالتصعيد الخطير.", "مما وصفته بالتصعيد الخطير"),
    ],
)
def test_what_is_fused_with_its_preposition_is_told(text: str, content: str) -> None:
    assert [c for _, c in said(text)] == [content]


@pytest.mark.parametrize(
    "text", ["وتحدث سليم الورداني عما قريب.", "وأعلن سليم الورداني وقف المحادثات، مما أثار غضب الجبهة."]
)
def test_soon_and_what_follows_from_it_are_no_content(text: str) -> None:
    assert not any(content.startswith(("عما", "مما")) for _, content in said(text))


def test_an_unnamed_source_is_of_the_state_whose_leader_is_told() -> None:
    text = "قال مسؤول في إدارة بايدن لوكالة نبأ إن اللقاء تأجل. وأضاف المسؤول الأميركي أن الموعد قريب."
    first, second = read(text)
    assert first.source.anonymous
    assert first.source.anonymous.country == "us"
    assert second.source.entity == first.source.entity
    assert [link.entity for link in second.via] == ["nabaa"]


def test_whom_somebody_knows_of_tells_not_his_state() -> None:
    (one,) = read("قال مسؤول مطلع على إدارة بايدن إن اللقاء تأجل.")
    assert one.source.anonymous
    assert one.source.anonymous.country is None


def test_what_somebody_unnamed_thinks_is_told_by_an_outlet() -> None:
    text = "وذكرت صحيفة الشراع أن مسؤولين سهليين يعتقدون أن الاتفاق بعيد."
    assert [(s, v) for s, _, v in told(text)][1:] == [("مسؤولين سهليين", ("name:الشراع",))]


def test_what_a_state_thinks_is_its_speakers_account() -> None:
    assert len(read("وقال سليم الورداني إن نارية تعتقد أن الاتفاق بعيد.")) == 1


def test_a_noun_told_inside_ends_where_the_outer_words_go_on() -> None:
    text = "وتابعت الصحيفة أن نارية أعربت عن قلقها إزاء السد، وأن الوفد باق في مرسى."
    assert ("قلقها إزاء السد") in [c for _, c in said(text)]
    assert "أهمية الحوار، وأن الوفد باق" in [c for _, c in said("وأكدت هالة مرزاق أهمية الحوار، وأن الوفد باق.")]


def test_reports_without_article_tell_what_a_verb_behind_them_says() -> None:
    text = "وجاءت الزيارة بعد تقارير صحفية أفادت بأن الوفد غادر مرسى."
    assert told(text) == [("تقارير صحفية", "الوفد غادر مرسى", ())]


def test_who_denies_reports_goes_on() -> None:
    text = "نفت هالة مرزاق تقارير إعلامية قالت إن الوفد غادر. وأضافت أن السد آمن."
    assert said(text)[-1] == ("هاله مرزاق", "السد آمن")


def test_one_word_with_its_article_is_whom_a_state_accuses() -> None:
    assert said("وتتهم نارية الإقليم بعدم تسليم النفط.") == [("naria", "بعدم تسليم النفط")]


@pytest.mark.parametrize("text", ["واتهمت الوزارة السابقة بإهدار المال.", "واتهم الوزير السابق بإهدار المال."])
def test_who_is_accused_accuses_nobody(text: str) -> None:
    assert read(text) == ()


def test_what_we_hope_follows_one_who_adds() -> None:
    assert said("وقال سليم الورداني إن السد آمن، مضيفا نأمل أن يعود الوفد.")[-1] == (
        "سليم الورداني",
        "نأمل أن يعود الوفد",
    )
    assert len(read("وقالت هالة مرزاق إن السد آمن، مضيفة نقاطا جديدة إلى الجدول المقبل.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "وبحسب تصريحات نقلتها وكالة نبأ، قال سليم الورداني إن الوفد غادر.",
        "ووفق تصريحات أدلى بها لوكالة نبأ، قال سليم الورداني إن الوفد غادر.",
    ],
)
def test_speeches_that_an_outlet_brought_pass_him_on(text: str) -> None:
    assert told(text) == [("سليم الورداني", "الوفد غادر", ("nabaa",))]


def test_an_outlet_brings_a_bodys_document() -> None:
    text = "أكد سليم الورداني بقاء الوفد، بحسب بيان صادر عن وزارة الخارجية النارية، أوردته وكالة نبأ."
    assert [v[-1] for _, _, v in told(text)] == ["nabaa"]


def test_papers_only_tell_how_a_thing_is() -> None:
    text = "وقال سليم الورداني إن الحدود محددة وفق الوثائق والخرائط النارية."
    assert told(text) == [("سليم الورداني", "الحدود محددة وفق الوثائق والخرائط النارية", ())]


@pytest.mark.parametrize(
    ("title", "speaker", "content"),
    [
        ("بعد سنوات من الخلاف.. سليم الورداني: لا تراجع عن الاتفاق", "سليم الورداني", "لا تراجع عن الاتفاق"),
        ("بعد هجوم «الجبهة».. هالة مرزاق لـ«الشراع»: «لن نيأس»", "هاله مرزاق", "«لن نيأس»"),
    ],
)
def test_who_speaks_behind_two_dots_of_a_headline(title: str, speaker: str, content: str) -> None:
    assert (speaker, content) in said(f"# {title}\n{CAST}")


def test_another_takes_the_word_behind_two_dots() -> None:
    found = said(f"# سليم الورداني ينفي التراجع.. وهالة مرزاق: لا تراجع عن الاتفاق\n{CAST}")
    assert found == [("سليم الورداني", "التراجع"), ("هاله مرزاق", "لا تراجع عن الاتفاق")]


def test_a_topic_behind_two_dots_says_nothing() -> None:
    assert said(f"# مفاوضات السد.. أبرز البنود: فتح المعبر\n{CAST}") == []


@pytest.mark.parametrize("tail", ["وفقا لوكالة نبأ", "وفق وكالة نبأ", "بحسب وكالة نبأ"])
def test_a_frame_behind_a_quotation_passes_it_on(tail: str) -> None:
    text = f"وأوضحت هالة مرزاق: «نحن هنا، وهذه المحادثات باقية»، {tail}."
    assert told(text) == [("هالة مرزاق", "«نحن هنا، وهذه المحادثات باقية»", ("nabaa",))]


def test_a_second_frame_passes_on_the_first() -> None:
    text = "وبحسب صحيفة الشراع، سيعقد الوفد جلسة طارئة لبحث الرد، وفق وكالة نبأ."
    assert told(text) == [("صحيفة الشراع", "سيعقد الوفد جلسة طارئة لبحث الرد", ("nabaa",))]


def test_what_a_verb_governs_stands_behind_dashes() -> None:
    text = "واستنكر سليم الورداني -في خطاب تلفزيوني- ملاحقة الصحافيين."
    assert said(text) == [("سليم الورداني", "ملاحقة الصحافيين")]


def test_on_whose_tongue_it_was_said_before_what_is_welcomed() -> None:
    text = f"{CAST}ورحبت نارية على لسان وزير خارجيتها سليم الورداني بالتفاهمات الجديدة."
    assert said(text) == [("naria", "بالتفاهمات الجديدة")]


def test_who_sends_a_letter_speaks_in_it() -> None:
    text = f"{CAST}وبعث سليم الورداني برسالة تهنئة إلى هالة مرزاق حيث أكد فيها أنه باق."
    assert said(text) == [("سليم الورداني", "أنه باق")]


def test_a_mans_participle_behind_a_ministry_that_goes_on() -> None:
    text = f"{CAST}وقالت وزارة الخارجية إن الوفد وصل. وأشارت إلى أن سليم الورداني أشاد بالوسطاء، مؤكدا أهمية الحوار."
    assert said(text)[-1] == ("سليم الورداني", "أهمية الحوار")


def test_where_he_met_somebody_is_no_part_of_what_is_told() -> None:
    text = "عبر سليم الورداني عن دعمه للاتفاق لدى اجتماعه في مرسى مع الوفد السهلي."
    assert said(text) == [("سليم الورداني", "دعمه للاتفاق")]


@pytest.mark.parametrize("whom", ["لنظيره السهلي", "مجددا للمبعوث الأممي"])
def test_whom_it_is_told_stands_before_what_is_said(whom: str) -> None:
    assert said(f"وأكد سليم الورداني {whom} دعم بلاده للاتفاق.") == [("سليم الورداني", "دعم بلاده للاتفاق")]


def test_a_bodys_noun_in_marks_is_who_asks() -> None:
    text = "وقالت مصادر إن «الحركة» تدعو الحكومة إلى فتح المعبر."
    assert said(text)[-1] == ("الحركه", "فتح المعبر")


def test_a_thing_in_marks_that_threatens_says_nothing() -> None:
    assert [w for w, _ in said("وقالت مصادر إن «الجفاف» يهدد بعودة القتال.")] == ["anon:sources"]


def test_an_agency_for_news_quotes_before_its_verb() -> None:
    text = "وكانت وكالة «الشراع» للأنباء نقلت عن مسؤولين، لم تكشف أسماءهم، قولهم إن اللقاء تأجل."
    assert [(c, v) for _, c, v in told(text)] == [("اللقاء تأجل", ("name:الشراع",))]


def test_where_an_occasion_was_is_no_content() -> None:
    text = "وصرح سليم الورداني، في فعالية بالأمم المتحدة قبل ساعات، أن اللقاء تأجل."
    assert said(text) == [("سليم الورداني", "اللقاء تأجل")]


def test_a_stranger_tells_journalists() -> None:
    text = "وقال يرماكوف للصحافيين: «أحرزنا تقدما جيدا»، في حين قالت هالة مرزاق إن السد آمن."
    assert [s for s, _, _ in told(text)] == ["يرماكوف", "هالة مرزاق"]


def test_what_goes_to_journalists_in_no_words_is_no_strangers() -> None:
    assert read("وقال يرماكوف للصحافيين كثيرا من الكلام.") == ()


def test_a_person_behind_that_stands_before_marks_his_verb_begins() -> None:
    text = "وقالت صحيفة الشراع إن النائب سليم الورداني «يؤكد أن السد آمن»."
    assert [s for s, _, _ in told(text)] == ["صحيفة الشراع", "النائب سليم الورداني"]


def test_an_official_is_the_minister_told_by_his_office_before() -> None:
    text = (
        "قال وزير الخارجية الناري سليم الورداني إن اللقاء تأجل.\nوأوضح الوزير الناري أن الموعد قريب.\n"
        "وأضاف المسؤول الناري لوكالة نبأ أن الوفد وصل."
    )
    assert {s.source.entity for s in read(text)} == {"name:سليم الورداني"}
    assert told(text)[-1][2] == ("nabaa",)


def test_whom_an_outlet_quotes_in_a_first_frame() -> None:
    text = "ووفقا لصحيفة الشراع، نقلا عن مصادر أمنية، فإن قرار العودة اتخذ بهدف السلام."
    assert told(text) == [("مصادر أمنية", "قرار العودة اتخذ بهدف السلام", ("name:الشراع",))]


def test_a_frame_before_a_frame_is_no_content() -> None:
    text = "وبحسب خبر لصحيفة «الشراع»، نقلا عن مصادر أمنية، فإن قرار العودة اتخذ بهدف السلام."
    assert [c for _, c, _ in told(text)] == ["قرار العودة اتخذ بهدف السلام"]


def test_sources_in_a_frame_go_on_in_the_feminine() -> None:
    text = "وبحسب ما نقلته صحيفة الشراع عن مصادر أمنية، فإن السد آمن، مشيرة إلى أن الماء قليل."
    assert [c for _, c, _ in told(text)] == ["السد آمن", "الماء قليل"]


def test_a_participle_behind_a_gathering_with_its_article_reports() -> None:
    text = "وقال سليم الورداني إن نارية ستستضيف المؤتمر مؤكدا أهمية الحوار."
    assert [c for _, c, _ in told(text)] == ["نارية ستستضيف المؤتمر", "أهمية الحوار"]
    assert [c for _, c, _ in told("وقال سليم الورداني في كلمة مسجلة إن السد آمن.")] == ["السد آمن"]


def test_the_first_word_on_it_is_the_narrators() -> None:
    text = "وكشف سليم الورداني أن بلاده استضافت الحوار، في أول تأكيد رسمي للمباحثات."
    assert said(text) == [("سليم الورداني", "بلاده استضافت الحوار")]
    assert said("وقال سليم الورداني إن نارية شاركت في أول رد على القصف.")[0][1].endswith("على القصف")
