"""Who said what, over all pages."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from musnad.store import RecordFile
from musnad.web import app
from tests.web.conftest import Shelf
from tests.web.readers import ADDRESS
from tests.web.test_people import someone
from tests.web.world import LEXICON, fill

CROSSING = f"/statements?q={quote('الاتفاق')}"
BY_HIM = f"{CROSSING}&by={quote('الورداني')}"
ITEM = 'class="statement '


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path: Path = tmp_path_factory.mktemp("statements") / "record.db"
    with RecordFile.open(path) as file:
        fill(file)
        with TestClient(app(file, LEXICON), base_url=ADDRESS) as client:
            yield client


def test_the_question_is_asked_of_the_record_and_older_pages_left_out_are_told(
    client: TestClient, shelf: Shelf
) -> None:
    text = client.get("/statements", params={"by": someone(), "q": "المعبر", "from": "2013-08-01", "lang": "en"}).text
    asked = shelf.asked[-1]
    assert (asked.by, asked.about, asked.first_day) == (someone(), "المعبر", "2013-08-01")  # type: ignore[attr-defined]
    assert "3 older pages were not looked through" in text


def test_asked_nothing_it_looks_through_no_page_and_offers_the_most_quoted(client: TestClient, shelf: Shelf) -> None:
    text = client.get("/statements").text
    assert shelf.asked == []
    assert f'<li><a href="/people/{quote(someone(), safe="")}">' in text


@pytest.mark.parametrize("query", ["q=%22", "from=yesterday", "sure=2"])
def test_what_cannot_be_understood_is_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/statements?{query}").status_code == 400


def test_each_stands_under_its_day_with_speaker_chain_and_characters(kept: TestClient) -> None:
    text = kept.get(BY_HIM).text
    assert 'datetime="2021-09-07"' in text
    assert f'<a class="who" href="/people/{quote("name:سليم الورداني", safe="")}">' in text
    assert 'class="isnad"' in text
    assert "/crawled?mark=" in text


def test_the_same_words_on_another_page_stand_beside_them(kept: TestClient) -> None:
    text = kept.get(f"{BY_HIM}&lang=en").text
    assert text.count('class="elsewhere"') == text.count(ITEM) == 2
    assert "Also told in" in text
    assert "one origin" in text


def test_less_sure_ones_are_hidden(kept: TestClient) -> None:
    assert kept.get(f"{CROSSING}&sure=0.97").text.count(ITEM) < kept.get(CROSSING).text.count(ITEM)


def test_the_same_is_there_for_programs(client: TestClient) -> None:
    led = client.get("/statements.csv?by=naria&q=x&from=2013-08-01&sure=0.7")
    assert led.headers["location"] == "/api/v1/statements.csv?by=naria&about=x&since=2013-08-01&least=0.7"


def test_a_search_of_pages_leads_to_what_was_said_with_its_words(kept: TestClient) -> None:
    text = kept.get(f"/search?q={quote('الاتفاق')}&speaker={quote('الورداني')}").text
    led = f"/statements?q={quote('الاتفاق')}&amp;by={quote('الورداني')}"
    assert f'href="{led}"' in text
