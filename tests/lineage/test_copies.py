"""Near-duplicates of whole pages, and two pages side by side."""

from musnad.lineage import Story, containment, contrast, copies, folds, words
from tests.lineage.pages import OTHER, WIRE, page

HEAD = "سهلستان تشترط الانسحاب قبل التوقيع"
LONG = " ".join((*WIRE, *OTHER)).split()


def test_a_text_that_another_holds_whole_is_its_copy_whatever_stands_around_it() -> None:
    short, long = " ".join(WIRE).split(), LONG
    assert containment(short, long) == 1.0
    assert [(c.a, c.b) for c in copies((long, OTHER[0].split()[::-1], short))] == [(0, 2)]


def test_texts_of_one_topic_in_other_words_are_no_copies() -> None:
    assert list(copies((" ".join(WIRE).split(), " ".join(OTHER).split()))) == []


def test_a_text_with_every_tenth_word_changed_is_found_where_less_is_asked() -> None:
    changed = [word if n % 10 else "كلمة" for n, word in enumerate(LONG)]
    assert 0.2 < containment(LONG, changed) < 0.6
    assert [(c.a, c.b) for c in copies((LONG, changed), least=0.3)] == [(0, 1)]


def test_an_empty_text_is_nobodys_copy() -> None:
    assert list(copies(([], LONG, []))) == []


def test_each_word_of_two_pages_is_shared_reworded_or_alone() -> None:
    changed = WIRE[1].replace("مجددا ", "").replace("قوافل الإغاثة", "شاحنات الإغاثة")
    a, b = page("a.txt", HEAD, WIRE[1]), page("b.txt", "لقاء", changed, OTHER[1])
    found = contrast(Story(a, words(a)), Story(b, words(b)))
    told = {(s.kind, s.span.of(a.page.text)) for s in found.a}
    assert {("only", "مجددا"), ("reworded", "قوافل"), ("only", HEAD)} <= told
    assert ("reworded", "شاحنات") in {(s.kind, s.span.of(b.page.text)) for s in found.b}
    assert {s.passage for s in found.a if s.kind == "shared"} == {1}


def test_folded_words_are_those_of_the_body() -> None:
    found = folds(page("a.txt", HEAD, *OTHER))
    assert found[:3] == ("افتتح", "رييس", "بلديه")
    assert "الميناء" not in found
