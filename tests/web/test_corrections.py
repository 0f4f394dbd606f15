import re
from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from musnad.record import Span
from musnad.record.corrected import PERSON, apply
from musnad.record.corrections import ARTICLE, Correction
from musnad.web.application import desk_app
from musnad.web.corrections import excerpt, kinds_at, put_right
from musnad.web.explain import Unexplained
from musnad.web.frame import Desk
from musnad.web.labels import no_names
from musnad.web.routes.sent import MOST_FIELDS
from tests.web.conftest import ADDRESS, HOSTILE, Inbox, Shelf
from tests.web.samples import BODY, FURNITURE, TEXT, at, reading
from tests.web.test_pages import OTHER, STORY, Outline

OURS = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}
FORM = f"{STORY}/corrections"
TICKER, SEND = FURNITURE[0].span, FURNITURE[-1].span
WHEN = "2031-05-06T12:00:00+00:00"


def written(span: Span) -> str:
    return f"{span.start}-{span.end}"


def said(span: Span, should_be: str | None, by: str = "desk", was: str = "send_link", **other: object) -> Correction:
    return replace(Correction("0123456789abcdef", span, ARTICLE, was, should_be, by, WHEN, span.of(TEXT)), **other)


def corrected(shelf: Shelf, *corrections: Correction) -> None:
    """As it stands once the pages were read with these."""
    shelf.put_right[:] = corrections
    made = reading()
    shelf.by_id[made.page.id] = replace(made, article=apply(made.article, corrections, TEXT))


BLOCK = Span(BODY[0].start, at("شروط الطرفين").end)
SAID = [
    ({"span": written(SEND), "as": "body"}, ("send_link", "body", SEND)),
    ({"span": written(BODY[1]), "as": "furniture", "kind": "image_caption"}, ("body", "image_caption", BODY[1])),
    ({"span": written(TICKER), "as": "title", "kind": "other"}, ("ticker_headline", "title", TICKER)),
    ({"span": written(BLOCK), "as": "furniture", "kind": "related"}, ("body+subheading", "related", BLOCK)),
]


@pytest.mark.parametrize(("fields", "told"), SAID)
def test_a_person_says_what_a_block_is(client: TestClient, inbox: Inbox, fields: dict[str, str], told: object) -> None:
    answer = client.post(FORM, data=fields, headers=OURS)
    (made,) = inbox.given
    assert (made.was, made.should_be, made.span) == told
    assert (made.page, made.layer, made.by) == ("0123456789abcdef", ARTICLE, "desk")
    assert made.surface == made.span.of(TEXT)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{STORY}/crawled?mark={fields['span']}#c{fields['span']}"


@pytest.mark.parametrize(
    "fields",
    [
        {"as": "body"},
        {"as": "body", "span": "5-2"},
        {"as": "body", "span": "0-999999"},
        {"as": "body", "span": "-1-4"},
        {"as": "body", "span": written(Span(TICKER.end, TICKER.end + 1))},
        {"as": "nonsense", "span": "0-9"},
        {"as": "byline", "span": "0-9"},
        {"as": "furniture", "span": "0-9"},
        {"as": "furniture", "span": "0-9", "kind": "body"},
        {"as": "furniture", "span": "0-9", "kind": "<b>"},
        {"as": "withdraw", "span": "x"},
        {"span": "0-9"},
        {f"f{n}": "" for n in range(MOST_FIELDS + 1)},
    ],
)
def test_a_form_that_says_nothing_we_know_is_refused(client: TestClient, inbox: Inbox, fields: dict[str, str]) -> None:
    answer = client.post(FORM, data=fields, headers=OURS)
    assert (answer.status_code, inbox.given) == (400, [])
    assert "<b>" not in answer.text


def test_a_whole_block_of_lines_is_no_title(client: TestClient, inbox: Inbox) -> None:
    answer = client.post(FORM, data={"span": written(Span(0, len(TEXT))), "as": "title"}, headers=OURS)
    assert (answer.status_code, inbox.given) == (400, [])
    assert "Which line is the title?" in answer.text


@pytest.mark.parametrize("path", [FORM, f"{STORY}/signature"])
@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://evil.example"}])
def test_only_our_own_pages_may_correct(client: TestClient, inbox: Inbox, path: str, headers: dict[str, str]) -> None:
    answer = client.post(path, data={"span": written(SEND), "as": "body", "by": "x"}, headers=headers)
    assert (answer.status_code, inbox.given) == (403, [])
    assert "set-cookie" not in answer.headers


def test_a_page_that_is_not_there_is_not_corrected(client: TestClient) -> None:
    assert (
        client.post("/page/feedfeedfeedfeed/corrections", data={"span": "0-3", "as": "body"}, headers=OURS).status_code
        == 404
    )
    assert client.get(FORM).status_code == 405


def test_a_page_that_cannot_be_read_with_it_says_why(client: TestClient) -> None:
    fields = {"span": written(SEND), "as": "furniture", "kind": "advertisement"}
    answer = client.post(FORM, data=fields, headers=OURS)
    assert answer.status_code == 422
    assert "still reading after 20 s" in answer.text


def test_a_form_without_end_is_read_no_further_than_its_bound(client: TestClient) -> None:
    assert client.post(FORM, data={"span": "0-3", "as": "x" * 9999}, headers=OURS).status_code == 413


def test_a_record_that_takes_nothing_shows_no_forms(shelf: Shelf) -> None:
    corrected(shelf, said(SEND, "body"))
    app: Starlette = desk_app(Desk(shelf, Unexplained(), no_names, None))
    with TestClient(app, base_url=ADDRESS) as client:
        assert "<form" not in client.get(f"{STORY}/crawled").text
        assert "<form" not in client.get(STORY).text
        assert "Corrected by a person" in client.get(STORY, headers=OURS).text
        assert client.post(FORM, data={"span": written(SEND), "as": "body"}, headers=OURS).status_code == 403


def test_every_worded_block_has_its_form_and_every_piece_can_be_meant(client: TestClient) -> None:
    text = client.get(f"{STORY}/crawled", headers=OURS).text
    meant = {value for name, value in Outline(text).attributes if name == "value"}
    assert {written(span) for span in (*BODY, *(each.span for each in FURNITURE))} <= meant
    assert written(Span(FURNITURE[0].span.start, FURNITURE[1].span.end)) in meant
    assert text.count('<details class="correct"') == text.count('<div class="block-label"')


def test_a_block_beyond_the_last_form_leads_to_its_own(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musnad.web.routes.article.MOST_FORMS", 1)
    text = client.get(f"{STORY}/crawled").text
    address = f"{STORY}/crawled?mark={written(SEND)}"
    assert text.count('<details class="correct"') == 1
    assert f'href="{address}#c{written(SEND)}"' in text
    assert client.get(address).text.count('<details class="correct"') == 2


def test_the_article_lists_what_was_put_right_and_marks_it(client: TestClient, shelf: Shelf) -> None:
    corrected(shelf, said(SEND, "body", by="نوال"), said(BODY[1], "related", was="body"))
    text = client.get(STORY, headers=OURS).text
    assert "2 corrections by a person" in text
    assert "Was: Send this story. Corrected to: Story text." in text
    assert 'By <bdi dir="rtl" lang="ar">نوال</bdi>, <time datetime="2031-05-06T12:00:00+00:00">6 May 2031' in text
    assert "Unsigned, " in text
    assert text.count('<div class="row paragraph put-right">') == 1
    assert f'name="span" value="{written(SEND)}"' in text
    assert PERSON in text


def test_paragraphs_put_right_in_a_row_are_told_once(client: TestClient, shelf: Shelf) -> None:
    corrected(shelf, said(Span(TICKER.start, FURNITURE[1].span.end), "body"), said(SEND, "body"))
    text = client.get(STORY, headers=OURS).text
    assert text.count('<div class="row paragraph put-right">') == 3
    assert text.count('<details class="why by-person"') == 2


def test_the_crawled_page_tells_a_persons_block_apart(client: TestClient, shelf: Shelf) -> None:
    corrected(shelf, said(TICKER, "title"), said(SEND, "body"))
    text = client.get(f"{STORY}/crawled", headers=OURS).text
    assert text.count('<span class="by-person">Corrected by a person</span>') == 2
    assert text.count('value="withdraw"') == 2
    assert 'href="/page/0123456789abcdef#corrections"' in text


def test_a_page_nobody_corrected_says_nothing_of_it(client: TestClient) -> None:
    assert "by-person" not in client.get(STORY).text + client.get(f"{STORY}/crawled").text
    assert 'id="corrections"' not in client.get(STORY).text


def test_a_correction_is_taken_back_by_a_later_one(client: TestClient, inbox: Inbox, shelf: Shelf) -> None:
    corrected(shelf, said(SEND, "body"))
    answer = client.post(FORM, data={"span": written(SEND), "as": "withdraw", "back": "story"}, headers=OURS)
    (made,) = inbox.given
    assert (made.span, made.was, made.should_be, made.surface) == (SEND, "body", None, SEND.of(TEXT))
    assert answer.headers["location"] == f"{STORY}#corrections"


def test_what_does_not_hold_any_more_is_taken_back_once(client: TestClient, inbox: Inbox) -> None:
    answer = client.post(FORM, data={"span": written(SEND), "as": "withdraw"}, headers=OURS)
    assert (answer.status_code, answer.headers["location"], inbox.given) == (303, f"{STORY}/crawled", [])


def test_a_correction_whose_words_are_gone_says_so_and_can_be_taken_back(
    client: TestClient, inbox: Inbox, shelf: Shelf
) -> None:
    lost = said(Span(90_000, 90_009), "body", surface="كلام لم يعد")
    shelf.put_right[:] = [lost]
    text = client.get(STORY, headers=OURS).text
    assert "كلام لم يعد" in text
    assert "no longer on the page" in text
    client.post(FORM, data={"span": "90000-90009", "as": "withdraw"}, headers=OURS)
    assert [each.should_be for each in inbox.given] == [None]


def test_a_browser_remembers_who_signs(client: TestClient, inbox: Inbox) -> None:
    answer = client.post(f"{STORY}/signature", data={"by": " نوال \u202e الشاطر\r\n" + "ن" * 99}, headers=OURS)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{STORY}/crawled")
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "signed" in client.get(f"{STORY}/crawled", headers=OURS).text
    client.post(FORM, data={"span": written(SEND), "as": "body"}, headers=OURS)
    (made,) = inbox.given
    assert made.by.startswith("نوال الشاطر نن")
    assert len(made.by) == 60


def test_an_empty_name_signs_nothing(client: TestClient, inbox: Inbox) -> None:
    for name in ("نوال", " "):
        client.post(f"{STORY}/signature", data={"by": name}, headers=OURS)
    client.post(FORM, data={"span": written(SEND), "as": "body"}, headers=OURS)
    assert [each.by for each in inbox.given] == ["desk"]


@pytest.mark.parametrize("path", [OTHER, f"{OTHER}/crawled"])
def test_a_hostile_page_a_hostile_name_and_a_hostile_kind_are_escaped(
    client: TestClient, shelf: Shelf, path: str
) -> None:
    span = Span(0, len(HOSTILE))
    shelf.put_right[:] = [
        Correction("fedcba9876543210", span, ARTICLE, "body", "title", HOSTILE, HOSTILE, HOSTILE),
    ]
    client.cookies.set("musnad_signature", "%3Cscript%3Ealert(1)")
    text = client.get(path).text
    outline = Outline(text)
    assert "<script>" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert "\u202e" not in outline.bare
    assert outline.open == []


@pytest.mark.parametrize("path", [STORY, f"{STORY}/crawled"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_corrected_page_stands_in_both_languages_whole(
    client: TestClient, shelf: Shelf, path: str, language: str
) -> None:
    corrected(shelf, said(TICKER, "title"), said(SEND, "body"), said(BODY[1], "other", was="body"))
    outline = Outline(client.get(path, headers={"Accept-Language": language}).text)
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))
    labelled = {value for name, value in outline.attributes if name == "for"}
    assert labelled <= set(outline.ids)


def test_the_kinds_of_a_stretch_are_told_once_each_in_page_order() -> None:
    assert kinds_at(reading(), Span(0, len(TEXT)))[:4] == ("ticker_headline", "title", "publication_line", "body")
    assert kinds_at(reading(), Span(TICKER.end, TICKER.end + 2)) == ("gap",)


def test_corrections_are_listed_in_page_order() -> None:
    told = put_right(reading(), [said(SEND, "body"), said(TICKER, "title")])
    assert [each.words for each in told] == [TICKER.of(TEXT), SEND.of(TEXT)]


def test_an_excerpt_ends_at_a_word() -> None:
    told = excerpt("كلمة\n " * 40)
    assert (told.endswith("كلمة…"), len(told) <= 91) == (True, True)
    assert re.fullmatch(r"(كلمة )*كلمة…", told)
