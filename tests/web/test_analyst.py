"""The analyst's pages over the sample pages: dossier, person, outlet, agency, corrections, searches."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from musnad.pages import receive
from musnad.pipeline import read_page, stage_version
from musnad.record.corrections import NOTHING
from musnad.search.query import FIELDS
from musnad.store import Dossier, RecordFile
from musnad.web import app
from tests.tables import WITH_SAMPLES
from tests.web.conftest import ADDRESS
from tests.web.test_pages import Outline

SAMPLES = sorted((Path(__file__).parent.parent.parent / "samples").glob("*.*"))
WHEN = "2031-01-01T00:00:00+00:00"
SAME = {"Sec-Fetch-Site": "same-origin"}
LANGUAGES = ("ar", "en")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path_factory.mktemp("desk") / "musnad.db") as opened:
        version = stage_version(WITH_SAMPLES)
        for path in SAMPLES:
            received = receive(path.read_bytes(), path.name)
            opened.keep(received, read_page(received, WITH_SAMPLES), version, WHEN)
        opened.put_dossier(Dossier("marjan", "محادثات المرجان", "", ("naria", "sahlistan")), WHEN)
        yield opened


@pytest.fixture(scope="module")
def desk(file: RecordFile) -> Iterator[TestClient]:
    with TestClient(app(file, WITH_SAMPLES), base_url=ADDRESS, follow_redirects=False) as opened:
        yield opened


def sections(html: str) -> list[str]:
    return re.findall(r'<h2 id="([\w-]+)"', html)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "path", ["/dossiers", "/dossier/marjan", "/people/naria", "/outlet/al-multaqa", "/agency/nabaa", "/saved", "/about"]
)
def test_each_page_is_whole_in_both_languages(desk: TestClient, path: str, language: str) -> None:
    answer = desk.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 200
    Outline(answer.text)
    assert "<script" not in answer.text


def test_a_dossier_is_a_process_on_one_page(desk: TestClient) -> None:
    html = desk.get("/dossier/marjan").text
    assert {"timeline", "meetings", "plans", "terms", "matrix", "unnamed"} <= set(sections(html))
    assert "outcome-held" in html
    assert 'href="/people/naria"' in html


def test_each_place_of_a_dossier_is_characters_of_its_page(desk: TestClient, file: RecordFile) -> None:
    html = unescape(desk.get("/dossier/marjan").text)
    places = set(re.findall(r"/page/([0-9a-f]{16})/crawled\?mark=(\d+)-(\d+)#c(\d+)", html))
    assert len(places) > 30
    for page, start, end, anchored in places:
        assert 0 <= int(start) < int(end) <= len(file.reading(page).page.text)
        assert start == anchored


def test_a_dossier_is_begun_by_a_form_and_ended_by_another(desk: TestClient, file: RecordFile) -> None:
    sent = {"title": "السدود", "q": "السدود", "actors": "نارية، سهلستان", "from": "2021-09-01", "to": ""}
    answer = desk.post("/dossiers", data=sent, headers=SAME)
    assert answer.status_code == 303
    (made,) = [each for each in file.dossiers() if each.title == "السدود"]
    assert (made.actors, made.since, made.until) == (("naria", "sahlistan"), "2021-09-01", None)
    assert desk.get(answer.headers["location"]).status_code == 200
    assert desk.post(answer.headers["location"], data={"as": "drop"}, headers=SAME).status_code == 303
    assert made.id not in {each.id for each in file.dossiers()}


@pytest.mark.parametrize("sent", [{"title": "x"}, {"q": '"'}, {"from": "soon"}])
def test_a_dossier_of_everything_or_of_nonsense_is_refused(desk: TestClient, sent: dict[str, str]) -> None:
    assert desk.post("/dossiers", data=sent, headers=SAME).status_code == 400


def test_a_foreign_form_changes_nothing(desk: TestClient) -> None:
    page = "/page/0123456789abcdef/wrong"
    for path in ("/dossiers", "/saved", "/dossier/marjan", page):
        assert desk.post(path, data={"as": "drop"}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_a_person_has_offices_spellings_and_what_he_said(desk: TestClient) -> None:
    html = desk.get("/people/name:سليم الورداني").text
    assert {"offices", "spellings", "said"} <= set(sections(html))
    assert "وزير" in html


def test_a_state_has_positions_and_the_english_page_its_names_in_both_scripts(desk: TestClient) -> None:
    html = desk.get("/people/naria", headers={"Accept-Language": "en"}).text
    assert "stands" in sections(html)
    assert re.search(r'<h1><span class="both">.*Naria.*<bdi class="in-arabic" lang="ar" dir="rtl">نارية</bdi>', html)
    assert "in-arabic" not in desk.get("/people/naria", headers={"Accept-Language": "ar"}).text


def test_whom_no_page_names_is_not_there(desk: TestClient) -> None:
    assert desk.get("/people/nobody-at-all").status_code == 404
    assert desk.get("/agency/nobody-at-all").status_code == 404
    assert desk.get("/dossier/nothing").status_code == 404


def test_an_outlet_tells_what_it_changed_and_an_agency_who_carries_it(desk: TestClient) -> None:
    assert "cuts" in sections(desk.get("/outlet/al-multaqa").text)
    reach = desk.get("/agency/nabaa").text
    assert 'href="/outlet/al-minaa"' in reach
    assert 'href="/outlet/al-multaqa"' in reach  # it has the text and does not name the agency


def test_a_search_is_saved_listed_followed_and_dropped(desk: TestClient, file: RecordFile) -> None:
    html = desk.get("/search", params={"q": "السدود", "event": "meeting"}).text
    (query,) = re.findall(r'name="query" value="([^"]*)"', html)
    assert desk.post("/saved", data={"title": "السدود", "query": unescape(query)}, headers=SAME).status_code == 303
    (kept,) = file.saved_searches()
    assert "السدود" in desk.get("/saved").text
    led = desk.get(f"/saved/{kept.id}")
    assert parse_qs(urlsplit(led.headers["location"]).query) == {"q": ["السدود"], "event": ["meeting"]}
    assert desk.post(f"/saved/{kept.id}", data={"as": "drop"}, headers=SAME).status_code == 303
    assert desk.get(f"/saved/{kept.id}").status_code == 404
    assert desk.post("/saved", data={"title": "x", "query": "page=2"}, headers=SAME).status_code == 400


def test_names_are_offered_in_both_scripts_without_a_script(desk: TestClient) -> None:
    html = desk.get("/search", headers={"Accept-Language": "en"}).text
    assert '<option value="Naria" label="نارية">' in html
    assert '<option value="نارية" label="Naria">' in html


def test_every_filter_of_the_language_is_explained_beside_the_search(desk: TestClient) -> None:
    html = desk.get("/search").text
    assert [field for field in FIELDS if f'<code dir="ltr">{field}:</code>' not in html] == []


def claim(file: RecordFile) -> tuple[str, str, str]:
    """A page, the characters of a statement, and who is told to have made it."""
    listed = next(each for each in file.pages() if each.statements)
    said = file.reading(listed.id).statements[0]
    return listed.id, f"{said.content.start}-{said.content.end}", said.source.entity


def test_the_form_says_what_is_read_and_what_can_be_said(desk: TestClient, file: RecordFile) -> None:
    page, span, _ = claim(file)
    html = desk.get(f"/page/{page}/wrong", params={"speaker": span}).text
    assert re.findall(r'name="as" value="(\w+)"', html) == ["speaker", "speaker", "said", "said"]
    assert desk.get(f"/page/{page}/wrong", params={"speaker": "0-1"}).status_code == 404
    assert desk.get(f"/page/{page}/wrong").status_code == 404


def test_another_speaker_is_kept_read_listed_and_withdrawn(desk: TestClient, file: RecordFile) -> None:
    page, span, was = claim(file)
    said = {"kind": "speaker", "span": span, "as": "speaker", "value": "Sahlistan"}
    answer = desk.post(f"/page/{page}/wrong", data=said, headers=SAME)
    assert answer.headers["location"] == f"/page/{page}#claim-corrections"
    assert file.reading(page).statements[0].source.entity == "sahlistan"
    story = desk.get(f"/page/{page}").text
    (key,) = re.findall(r'name="claim" value="([^"]*)"', story)
    assert desk.post(f"/page/{page}/wrong", data={"as": "withdraw", "claim": key}, headers=SAME).status_code == 303
    assert file.reading(page).statements[0].source.entity == was
    assert "claim-corrections" not in desk.get(f"/page/{page}").text


def test_the_day_of_a_story_is_put_right(desk: TestClient, file: RecordFile) -> None:
    page, _, _ = claim(file)
    said = {"kind": "published", "as": "published", "value": "2020-02-30x"}
    assert desk.post(f"/page/{page}/wrong", data=said, headers=SAME).status_code == 400
    desk.post(f"/page/{page}/wrong", data={**said, "value": "2020-02-03"}, headers=SAME)
    assert file.listed(page).published == "2020-02-03"
    desk.post(f"/page/{page}/wrong", data={"as": "withdraw", "claim": "published"}, headers=SAME)
    assert file.listed(page).published != "2020-02-03"


@pytest.mark.parametrize(
    "sent",
    [
        {"kind": "speaker", "span": "0-1", "as": "speaker", "value": "x"},
        {"kind": "speaker", "as": "published", "value": "2020-01-01"},
        {"kind": "nothing", "as": "speaker", "value": "x"},
        {"kind": "published", "as": "published", "value": ""},
    ],
)
def test_what_the_form_cannot_say_is_refused(desk: TestClient, file: RecordFile, sent: dict[str, str]) -> None:
    page, _, _ = claim(file)
    assert desk.post(f"/page/{page}/wrong", data=sent, headers=SAME).status_code == 400


def test_nobody_said_it(desk: TestClient, file: RecordFile) -> None:
    page, span, _ = claim(file)
    before = len(file.reading(page).statements)
    desk.post(f"/page/{page}/wrong", data={"kind": "speaker", "span": span, "as": "speaker", "none": "1"}, headers=SAME)
    assert len(file.reading(page).statements) == before - 1
    assert file.corrections(page)[-1].should_be == NOTHING
