from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from musnad.record import Span
from musnad.web.highlight import Mark, Marks, render, segments


class Reader(HTMLParser):
    """What a browser makes of the markup: its text, and whether every element is closed in its order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.open = "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        assert not (tag == "a" and "a" in self.open)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> str:
    reader = Reader(str(html))
    assert reader.open == []
    return reader.text


def test_text_is_cut_at_every_border() -> None:
    text = "قال لافروف إن"
    marks = [Mark(Span(0, 10), "said"), Mark(Span(4, 10), "name")]
    assert [(s.span.of(text), [m.classes for m in s.marks]) for s in segments(Span(0, 13), marks)] == [
        ("قال ", ["said"]),
        ("لافروف", ["said", "name"]),
        (" إن", []),
    ]


def test_a_name_in_a_statement_is_nested() -> None:
    html = render("قال لافروف", Span(0, 10), [Mark(Span(4, 10), "name"), Mark(Span(0, 10), "said")])
    assert html == '<span class="said">قال <span class="name">لافروف</span></span>'


def test_marks_that_cross_are_reopened() -> None:
    html = render("abcdef", Span(0, 6), [Mark(Span(0, 4), "x", anchor="x"), Mark(Span(2, 6), "y", anchor="y")])
    assert html == ('<span class="x" id="x">ab<span class="y" id="y">cd</span></span><span class="y again">ef</span>')


def test_a_link_in_a_link_is_none() -> None:
    html = render("abcd", Span(0, 4), [Mark(Span(0, 4), "x", href="/1"), Mark(Span(1, 2), "y", href="/2")])
    assert str(html).count("<a ") == 1


def test_the_number_of_a_note_is_no_text() -> None:
    html = render("abcd", Span(0, 4), [Mark(Span(0, 2), "said", note=3)])
    assert read(html) == "abcd"
    assert 'data-n="3"' in html


def test_a_mark_that_begins_before_the_zone_leaves_its_anchor_there() -> None:
    assert "id=" not in render("abcdef", Span(3, 6), [Mark(Span(0, 6), "said", anchor="s1")])


def test_attributes_are_escaped() -> None:
    html = render("ab", Span(0, 2), [Mark(Span(0, 2), "name", href='/?"><script>', hint='"><b>')])
    assert "<script>" not in html
    assert "<b>" not in html


spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))
marks = st.lists(st.builds(Mark, spans, st.sampled_from(("said", "name")), st.sampled_from((None, "/x"))), max_size=9)


@given(st.text(min_size=1, max_size=40), spans, marks)
def test_any_marks_leave_the_text_as_it_is(text: str, zone: Span, chosen: list[Mark]) -> None:
    zone = Span(min(zone.start, len(text)), min(zone.end, len(text)))
    html = render(text, zone, Marks(chosen).near(zone))
    assert read(html) == zone.of(text)
