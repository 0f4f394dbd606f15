"""Which pages are one witness, one utterance, one day."""

from musnad.lineage import dated, origins, quotes, repeated, reprints
from musnad.record import Reading
from tests.lineage.pages import OTHER, WIRE, page

HEAD = "سهلستان تشترط الانسحاب قبل التوقيع"


def witnesses(*pages: Reading) -> list[tuple[tuple[str, ...], str | None]]:
    return [(o.pages, o.origin) for o in origins(pages, reprints(pages))]


def test_two_prints_of_one_wire_are_one_witness_and_it_is_the_agency() -> None:
    a = page("a.txt", HEAD, *WIRE, "(رويترز)")
    b = page("b.txt", "مرزاق تشترط", *WIRE, "(رويترز)", outlet="صدى السهل")
    c = page("c.txt", "معرض", *OTHER)
    assert witnesses(a, b, c) == [(("a.txt", "b.txt"), "reuters"), (("c.txt",), "al-minaa")]


def test_a_text_of_two_outlets_that_credits_nobody_has_no_known_origin() -> None:
    a, b = page("a.txt", HEAD, *WIRE), page("b.txt", HEAD, *WIRE, outlet="صدى السهل")
    assert witnesses(a, b) == [(("a.txt", "b.txt"), None)]


def test_an_undated_page_takes_the_day_of_the_page_that_carries_its_text() -> None:
    pages = page("a.txt", HEAD, *WIRE), page("b.txt", HEAD, *WIRE, day=None), page("c.txt", "معرض", *OTHER, day=None)
    found = dated(pages, reprints(pages))
    assert [(p.published.value, p.published.basis) if p.published else None for p in found] == [
        ("2014-03-04", "stated"),
        ("2014-03-04", "inferred"),
        None,
    ]


def test_an_inferred_day_says_every_day_it_may_be() -> None:
    pages = (
        page("a.txt", HEAD, *WIRE),
        page("b.txt", HEAD, WIRE[0], WIRE[1], day="6 مارس 2014", outlet="صدى السهل"),
        page("c.txt", HEAD, *WIRE, day=None),
    )
    found = dated(pages, reprints(pages))[2].published
    assert found is not None
    assert (found.value, found.interval) == ("2014-03-04", "2014-03-04/2014-03-06")


def test_the_same_words_of_one_speaker_on_two_pages_are_one_quote_with_its_drift() -> None:
    a = page("a.txt", HEAD, *WIRE)
    b = page("b.txt", "مرزاق تشترط", WIRE[0].replace("الشريط الحدودي", "المنطقة الحدودية"), day="5 مارس 2014")
    (one,) = quotes(repeated((a, b), reprints((a, b))))
    assert [at.page for at in one.statements] == ["a.txt", "b.txt"]
    assert [b.page.text[e.anchor.span.start : e.anchor.span.end] for e in one.drift] == ["المنطقة الحدودية"]
