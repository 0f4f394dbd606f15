from musnad.record import Block, Markup, Meta, Span
from tests.articles.pages import LEAD, SECOND, STORY, TITLE, Cleaned, cleaned


def page_of(*blocks: tuple[str, str, str, float], meta: tuple[Meta, ...] = ()) -> Cleaned:
    """A page of blocks (text, tag, names, share of links), one a line."""
    found: list[Block] = []
    at = 0
    for text, tag, names, linked in blocks:
        found.append(Block(Span(at, at + len(text)), tag, f"main/{tag}", names, linked))
        at += len(text) + 1
    return cleaned(*(text for text, *_ in blocks), markup=Markup(tuple(found), meta))


def test_a_sentence_inside_links_is_no_story() -> None:
    page = page_of(
        (TITLE, "h1", "", 0.0), (LEAD, "p", "", 0.0), (SECOND, "p", "", 0.0), (STORY[2], "li", "related", 1.0)
    )
    assert page.body == (LEAD, SECOND)


def test_the_first_heading_is_the_headline_though_the_story_says_none_of_its_words() -> None:
    title = "بين نهرين"
    page = page_of(("سباق القوارب يبدأ غدا", "a", "", 1.0), (title, "h1", "", 0.0), *((p, "p", "", 0.0) for p in STORY))
    assert page.title == title


def test_a_title_that_the_head_claims_says_so() -> None:
    claimed = Meta("title", f"{TITLE} - الميناء", "og:title")
    page = page_of((TITLE, "div", "", 0.0), *((p, "p", "", 0.0) for p in STORY), meta=(claimed,))
    assert (page.title, page.article.rules["title"]) == (TITLE, "headline.claimed")
