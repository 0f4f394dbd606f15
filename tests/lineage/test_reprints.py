"""The passages pages share."""

from musnad.lineage import reprints
from tests.lineage.pages import OTHER, WIRE, page, sides

HEAD = "سهلستان تشترط الانسحاب قبل التوقيع"


def test_a_sentence_taken_over_is_found_on_both_sides_to_the_character() -> None:
    a = page("a.txt", HEAD, *WIRE)
    b = page("b.txt", "معرض الكتاب في رأس الماء", OTHER[0], WIRE[1], OTHER[1])
    (one,) = reprints((a, b))
    assert sides(a, b, one) == (WIRE[1].rstrip("."), WIRE[1].rstrip("."))
    assert (one.relation, one.similarity) == ("verbatim", 1.0)


def test_spelling_habits_do_not_make_a_passage_another() -> None:
    a = page("a.txt", HEAD, WIRE[0])
    b = page(
        "b.txt",
        "مرزاق: لا توقيع قبل الانسحاب",
        WIRE[0].replace("أن", "ان").replace("إن", "ان").replace("الاتفاق", "الإتفاق"),
    )
    assert [r.relation for r in reprints((a, b))] == ["verbatim"]


def test_pages_that_share_only_names_and_offices_share_nothing() -> None:
    a = page(
        "a.txt", HEAD, "وصل وزير خارجية نارية سليم الورداني ووزيرة خارجية سهلستان هالة مرزاق إلى مقر البعثة صباحا."
    )
    b = page(
        "b.txt", "خلاف", "رفضت وزيرة خارجية سهلستان هالة مرزاق أن تصافح مضيفها، وغادر وزير خارجية نارية سليم الورداني."
    )
    assert reprints((a, b)) == ()


def test_furniture_that_two_pages_share_is_no_reprint() -> None:
    furniture = "سيتم حجب هذه الصورة تلقائيا عندما يتم الإبلاغ عنها من طرف عدة أشخاص."
    a = page("a.txt", HEAD, furniture, *WIRE)
    b = page("b.txt", "معرض الكتاب في رأس الماء", furniture, *OTHER)
    assert reprints((a, b)) == ()


def test_what_a_page_says_twice_is_not_its_own_reprint() -> None:
    assert reprints((page("a.txt", HEAD, WIRE[0], WIRE[1], WIRE[0]),)) == ()


def test_words_cut_added_and_changed_are_each_told_where_they_stand() -> None:
    changed = WIRE[1].replace("مجددا ", "").replace("الأسرى", "جميع الأسرى").replace("قوافل الإغاثة", "شاحنات الإغاثة")
    a = page("a.txt", HEAD, WIRE[0], WIRE[1], day="3 مارس 2014")
    b = page("b.txt", "لقاء جديد", WIRE[0], changed, day="5 مارس 2014", outlet="صدى السهل")
    _, one = reprints((a, b))
    at = {"a.txt": a.page.text, "b.txt": b.page.text}
    told = [(e.kind, at[e.anchor.page][e.anchor.span.start : e.anchor.span.end]) for e in one.edits]
    assert told == [("cut", "مجددا"), ("added", "جميع"), ("reworded", "شاحنات")]


def test_a_day_that_another_day_replaces_is_redated() -> None:
    a = page(
        "a.txt", HEAD, "وأعلن المتحدث اليوم أن جلسة جديدة من المحادثات ستعقد في مقر البعثة الأممية بعد انتهاء المراسم."
    )
    b = page(
        "b.txt",
        "جلسة",
        "وأعلن المتحدث أمس أن جلسة جديدة من المحادثات ستعقد في مقر البعثة الأممية بعد انتهاء المراسم.",
        day="5 مارس 2014",
    )
    assert [e.kind for r in reprints((a, b)) for e in r.edits] == ["redated"]


def test_the_order_of_the_pages_changes_no_passage() -> None:
    pages = [
        page("a.txt", HEAD, *WIRE),
        page("b.txt", "معرض", *OTHER, WIRE[2]),
        page("c.txt", "لقاء", WIRE[1], WIRE[2]),
    ]
    straight = {frozenset((r.a, r.b)) for r in reprints(pages)}
    assert straight == {frozenset((r.a, r.b)) for r in reprints(reversed(pages))}
