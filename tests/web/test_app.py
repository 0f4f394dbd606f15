import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.cli import main
from musnad.web import app
from tests.web.conftest import ADDRESS

OURS = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}
PASTED = """محادثات في مرسى
نشر في الميناء يوم 09 - 08 - 2013
وصل وزير خارجية نارية سليم الورداني إلى تل الورد صباح الجمعة لإجراء محادثات مع نظيرته في سهلستان.
وقال سليم الورداني إن المحادثات مستمرة وإن الوفدين يعودان غدا إلى الطاولة.
"""


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(app(tmp_path / "record.db"), base_url=ADDRESS) as opened:
        yield opened


def test_a_page_is_pasted_read_shown_and_found(client: TestClient) -> None:
    article = client.post("/add", data={"text": PASTED}, headers=OURS)
    assert "المحادثات مستمرة" in article.text
    assert "سليم الورداني" in client.get("/search", params={"q": "الوفدين"}).text
    assert "محادثات في مرسى" in client.get("/").text


def test_the_same_page_is_the_same_article(client: TestClient) -> None:
    addresses = {client.post("/add", data={"text": PASTED}, headers=OURS).url.path for _ in range(2)}
    assert len(addresses) == 1


def test_what_cannot_be_read_says_why(client: TestClient) -> None:
    answer = client.post("/add", data={"text": "\x01\x02\x00" * 99}, headers=OURS)
    assert answer.status_code == 422
    assert "The page was not added" in answer.text


def test_no_address_of_this_machine_or_its_neighbours_is_fetched(client: TestClient) -> None:
    for address in ("http://127.0.0.1:8000/", "http://169.254.169.254/latest", "http://10.0.0.1/", "http://[::1]/"):
        assert client.post("/add", data={"address": address}, headers=OURS).status_code == 422


LAST = "وقال سليم الورداني إن المحادثات مستمرة وإن الوفدين يعودان غدا إلى الطاولة."


def test_a_correction_reaches_the_story_the_lists_and_the_search(client: TestClient) -> None:
    story = client.post("/add", data={"text": PASTED}, headers=OURS).url.path
    start = PASTED.index(LAST)
    span = f"{start}-{start + len(LAST)}"
    answer = client.post(
        f"{story}/corrections", data={"span": span, "as": "furniture", "kind": "related"}, headers=OURS
    )
    assert answer.url.path == f"{story}/crawled"
    assert f'id="c{span}"' in answer.text
    assert "a person said so at the desk" in answer.text
    assert "قاله شخص على المكتب" in client.get(answer.url.path, headers={**OURS, "Accept-Language": "ar"}).text
    assert client.get("/search", params={"q": "الوفدين"}).text.count('class="hits"') == 0
    told = client.get(story, headers=OURS).text
    assert "We found no attributed statement" in told
    assert "Was: Story text. Corrected to: Related items." in told


def test_a_correction_taken_back_leaves_the_page_as_it_was(client: TestClient) -> None:
    story = client.post("/add", data={"text": PASTED}, headers=OURS).url.path
    before = client.get(story).text
    title = "نشر في الميناء يوم 09 - 08 - 2013"
    span = f"{PASTED.index(title)}-{PASTED.index(title) + len(title)}"
    client.post(f"{story}/corrections", data={"span": span, "as": "title"}, headers=OURS)
    assert title in client.get("/").text
    client.post(f"{story}/corrections", data={"span": span, "as": "withdraw", "back": "story"}, headers=OURS)
    assert client.get(story).text == before
    assert title not in client.get("/").text


def test_the_command_line_shows_the_corrected_reading(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with TestClient(app(tmp_path / "record.db"), base_url=ADDRESS) as client:
        story = client.post("/add", data={"text": PASTED}, headers=OURS).url.path
        span = f"{PASTED.index(LAST)}-{PASTED.index(LAST) + len(LAST)}"
        client.post(f"{story}/corrections", data={"span": span, "as": "furniture", "kind": "related"}, headers=OURS)
    assert main(["show", "--json", "--record", str(tmp_path / "record.db"), story.removeprefix("/page/")]) == 0
    article = json.loads(capfdbinary.readouterr().out)["article"]
    assert {"span": [int(n) for n in span.split("-")], "kind": "related", "rule": "person.correction"} in article[
        "furniture"
    ]


def test_corrections_sent_at_once_all_hold(client: TestClient) -> None:
    story = client.post("/add", data={"text": PASTED}, headers=OURS).url.path
    lines = [line for line in PASTED.splitlines() if line]
    spans = [f"{PASTED.index(line)}-{PASTED.index(line) + len(line)}" for line in lines]
    with ThreadPoolExecutor(len(spans)) as people:
        form = {"as": "furniture", "kind": "teaser"}
        sent = [
            people.submit(client.post, f"{story}/corrections", data={**form, "span": span}, headers=OURS)
            for span in spans
        ]
        assert [each.result().status_code for each in sent] == [200] * len(spans)
    assert f"{len(spans)} corrections by a person" in client.get(story, headers=OURS).text
    assert "We found no story on this page" in client.get(story, headers=OURS).text
