"""What a person says of a stretch is laid over the engine's article; the engine's own is never touched."""

from dataclasses import replace

from musnad.record import Article, Furniture, Span
from musnad.record.codec import from_msgpack, to_msgpack
from musnad.record.corrected import DISPLACED, PERSON, apply, paragraph_rule
from musnad.record.corrections import Correction, corrected_version, in_force
from musnad.record.reading import Reading
from tests.record.builders import reading

LINES = ("افتتاح المعبر", "محادثات في مرسى", "بقلم نوال", "قال الورداني إن الاتفاق قريب.", "ثم غادر.", "أرسل الخبر")
TEXT = "\n".join(LINES)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


TICKER, TITLE, BYLINE, FIRST, SECOND, SEND = map(at, LINES)
ARTICLE = Article(
    "outlet", TITLE, "al-minaa", None, None, (), None, None, None, (FIRST, SECOND),
    (Furniture(TICKER, "ticker_headline", "line.pieces"), Furniture(BYLINE, "byline", "byline"),
     Furniture(SEND, "send_link", "furniture.send")),
    rules={"title": "headline.above", "body": "story.run"},
)  # fmt: skip


def said(span: Span, should_be: str | None, when: str = "2031-05-06T12:00:00+00:00") -> Correction:
    return Correction("0" * 16, span, "article", "other", should_be, "نوال", when, span.of(TEXT))


def kinds(article: Article) -> dict[str, str]:
    told = {each.span.of(TEXT): each.kind for each in article.furniture}
    told |= {span.of(TEXT): "body" for span in article.body}
    return told | ({article.title.of(TEXT): "title"} if article.title else {})


def test_furniture_becomes_story_at_its_place() -> None:
    article = apply(ARTICLE, [said(TICKER, "body")], TEXT)
    assert article.body == (TICKER, FIRST, SECOND)
    assert [each.span for each in article.furniture] == [BYLINE, SEND]
    assert (paragraph_rule(article, TICKER), paragraph_rule(article, FIRST)) == (PERSON, "story.run")


def test_story_becomes_furniture_of_a_kind() -> None:
    article = apply(ARTICLE, [said(SECOND, "image_caption")], TEXT)
    assert article.body == (FIRST,)
    assert Furniture(SECOND, "image_caption", PERSON) in article.furniture


def test_another_line_becomes_the_title_and_the_old_one_says_so() -> None:
    article = apply(ARTICLE, [said(TICKER, "title")], TEXT)
    assert (article.title, article.rules["title"]) == (TICKER, PERSON)
    assert Furniture(TITLE, "other", DISPLACED) in article.furniture


def test_a_title_that_is_none_leaves_the_page_without() -> None:
    article = apply(ARTICLE, [said(TITLE, "masthead")], TEXT)
    assert (article.title, article.rules["title"]) == (None, PERSON)


def test_several_pieces_at_once_stay_apart() -> None:
    both = Span(FIRST.start, SECOND.end)
    article = apply(ARTICLE, [said(both, "related")], TEXT)
    assert [each.span for each in article.furniture if each.rule == PERSON] == [FIRST, SECOND]
    assert (article.body, article.rules["body"]) == ((), PERSON)


def test_a_part_of_a_paragraph_is_cut_out_of_it() -> None:
    article = apply(ARTICLE, [said(at("قال الورداني"), "byline")], TEXT)
    assert [span.of(TEXT) for span in article.body] == ["إن الاتفاق قريب.", "ثم غادر."]
    assert Furniture(at("قال الورداني"), "byline", PERSON) in article.furniture


def test_the_later_word_on_the_same_characters_holds() -> None:
    article = apply(
        ARTICLE, [said(SECOND, "related"), said(SECOND, "tags"), said(TICKER, "title"), said(BYLINE, "title")], TEXT
    )
    assert kinds(article) == kinds(ARTICLE) | {LINES[4]: "tags", LINES[2]: "title", LINES[1]: "other"}


def test_a_withdrawn_correction_leaves_the_article_as_the_engine_made_it() -> None:
    assert apply(ARTICLE, [said(SECOND, "related"), said(SECOND, "tags"), said(SECOND, None)], TEXT) == ARTICLE


def test_withdrawing_the_later_title_brings_the_earlier_one_back() -> None:
    assert apply(ARTICLE, [said(TICKER, "title"), said(BYLINE, "title"), said(BYLINE, None)], TEXT).title == TICKER


def test_what_is_of_another_layer_or_of_no_known_kind_changes_nothing() -> None:
    strange = [
        replace(said(SECOND, "body"), layer="mentions"),
        said(SECOND, "nonsense"),
        replace(said(SECOND, "tags"), span=None),
    ]
    assert in_force(strange) == ()
    assert apply(ARTICLE, strange, TEXT) is ARTICLE


def test_a_correction_follows_its_characters_where_the_page_is_decoded_otherwise() -> None:
    moved = "قائمة\n" + TEXT
    shifted = replace(ARTICLE, title=None, body=(), furniture=(Furniture(Span(0, len(moved)), "other", "line"),))
    article = apply(shifted, [said(SECOND, "body")], moved)
    assert [span.of(moved) for span in article.body] == [LINES[4]]


def test_a_correction_whose_characters_are_gone_has_no_effect() -> None:
    assert apply(ARTICLE, [said(SECOND, "tags")], TEXT.replace("ثم", "و")) is ARTICLE
    assert apply(ARTICLE, [replace(said(Span(5, 999), "tags"), surface=None)], TEXT) is ARTICLE


def test_paragraphs_stay_with_the_report_they_stood_under() -> None:
    live = replace(ARTICLE, versions=((FIRST,), (SECOND,)))
    assert apply(live, [said(SEND, "body")], TEXT).versions == ((FIRST,), (SECOND, SEND))
    assert apply(live, [said(TICKER, "body")], TEXT).versions == ((TICKER, FIRST), (SECOND,))
    assert apply(live, [said(SECOND, "tags")], TEXT).versions == ()


def test_the_version_changes_with_what_holds_and_only_with_that() -> None:
    once, twice = said(SECOND, "tags"), said(SECOND, "tags", "2031-05-07T12:00:00+00:00")
    assert corrected_version("articles:1", []) == "articles:1"
    assert corrected_version("articles:1", [once]) == corrected_version("articles:1", [once, twice]) != "articles:1"
    assert corrected_version("articles:1", [once]) != corrected_version("articles:1", [said(SECOND, "related")])
    assert corrected_version("articles:1", [once, said(SECOND, None)]) == "articles:1"


def test_a_corrected_reading_is_a_document_like_any_other() -> None:
    made = reading()
    span = Span(0, 4)
    put_right = Correction(made.page.id, span, "article", "other", "title", "نوال", "2031", span.of(made.page.text))
    corrected = replace(made, article=apply(made.article, [put_right], made.page.text))
    assert from_msgpack(to_msgpack(corrected), Reading) == corrected
