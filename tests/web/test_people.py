"""A speaker's page, and what is left out of a page by how sure it is."""

from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Shelf
from tests.web.samples import reading

STORY = "/page/0123456789abcdef"


def someone() -> str:
    return next(s.source.entity for s in reading().statements if not s.source.entity.startswith("anon:"))


def address(entity: str) -> str:
    return f"/people/{quote(entity, safe='')}"


def test_it_shows_statements_by_day_with_cue_origin_and_citation(client: TestClient) -> None:
    page = client.get(address(someone()))
    said = next(s for s in reading().statements if s.source.entity == someone())
    span = said.content
    assert page.status_code == 200
    assert 'datetime="2013-08-09"' in page.text
    assert f"mark={span.start}-{span.end}#c{span.start}-{span.end}" in page.text
    assert 'class="isnad"' in page.text
    assert 'class="cite"' in page.text


def test_the_filter_is_asked_of_the_record(client: TestClient, shelf: Shelf) -> None:
    client.get(address(someone()), params={"q": "المعبر", "from": "2013-08-01", "outlet": "al-minaa"})
    asked = shelf.asked[-1]
    assert (asked.about, asked.first_day, asked.outlet) == ("المعبر", "2013-08-01", "al-minaa")  # type: ignore[attr-defined]


@pytest.mark.parametrize("sure", ["x", "2", "-1", "nan"])
def test_a_confidence_that_is_none_is_refused(client: TestClient, sure: str) -> None:
    assert client.get(STORY, params={"sure": sure}).status_code == 400


def test_nobody_said_nothing(client: TestClient) -> None:
    assert client.get(address("no-such-person")).status_code == 404


def test_what_cannot_be_understood_is_told(client: TestClient) -> None:
    assert client.get(address(someone()), params={"q": '"'}).status_code == 400


def test_less_sure_statements_are_hidden_and_counted(client: TestClient) -> None:
    every, none = client.get(STORY), client.get(STORY, params={"sure": "0.9"})
    assert 'id="s1"' in every.text
    assert 'id="s1"' not in none.text
    assert "أُخفي منها" in none.text
    assert "أُخفي منها" not in every.text


def test_the_choice_is_kept_in_the_address(client: TestClient) -> None:
    page = client.get(STORY, params={"sure": "0.7"})
    assert f"{STORY}?sure=0.7&amp;lang=en" in page.text
    assert "sure=0.7" in client.get(STORY, params={"sure": "0.7"}).text.split('class="notes"')[1]


def test_a_speaker_leads_to_his_page_and_an_unnamed_one_to_none(client: TestClient) -> None:
    page = client.get(STORY)
    assert address(someone()) in page.text
    assert "/people/anon" not in page.text


def test_whom_the_tables_know_by_wikidata_leads_there_and_nobody_else(client: TestClient, shelf: Shelf) -> None:
    assert "wikidata.org" not in client.get(address(someone())).text
    shelf.known = "Q58217"
    assert (
        'href="https://www.wikidata.org/wiki/Q58217" rel="noopener noreferrer external"'
        in client.get(address(someone())).text
    )
