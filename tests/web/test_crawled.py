from hypothesis import given
from hypothesis import strategies as st

from musnad.record import Article, Furniture, Reading, Span
from musnad.web.crawled import blocks
from tests.web.samples import TEXT, at, page, reading
from tests.web.test_highlight import read


def test_the_blocks_together_are_the_page() -> None:
    assert "".join(read(block.html) for block in blocks(reading())) == TEXT


def test_neighbours_of_one_kind_share_a_label() -> None:
    told = [(block.kind, block.family, block.count) for block in blocks(reading()) if block.worded]
    assert told[:4] == [
        ("ticker_headline", "news", 2),
        ("title", "story", 1),
        ("publication_line", "provenance", 1),
        ("body", "story", 1),
    ]


def test_each_claim_finds_its_characters() -> None:
    html = "".join(block.html for block in blocks(reading()))
    for words in ('المحادثات "لم تنته بعد"', "09 - 08 - 2013", "وكالة نبأ", '"المعبر مفتوح"'):
        span = at(words)
        assert f'id="c{span.start}-{span.end}"' in html


def test_the_stretch_that_the_reader_came_for_is_marked() -> None:
    span = at("القمح")
    html = "".join(block.html for block in blocks(reading(), span))
    assert f'<span class="hit" id="c{span.start}-{span.end}">القمح</span>' in html


def test_what_no_layer_claims_is_shown_and_says_so() -> None:
    unread = Reading(page("كلام\n"), Article("unknown", None, None, None, None, (), None, None, None, (), ()))
    (block,) = blocks(unread)
    assert (block.kind, block.worded, read(block.html)) == ("gap", True, "كلام\n")


pairs = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))
kinds = st.sampled_from(("ticker_headline", "byline", "other"))
furniture = st.lists(st.builds(Furniture, pairs, kinds, st.just("rule")), max_size=6).map(tuple)


@given(st.text(min_size=30, max_size=40), furniture, st.lists(pairs, max_size=4).map(tuple))
def test_blocks_that_overlap_lose_no_letter(text: str, laid: tuple[Furniture, ...], body: tuple[Span, ...]) -> None:
    article = Article("unknown", None, None, None, None, (), None, None, None, body, laid)
    assert "".join(read(block.html) for block in blocks(Reading(page(text), article))) == text
