"""An analyst's notes: chosen by words or by sentence, shown at their characters, withdrawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.record import Span
from musnad.store import Note
from musnad.web.notes import named_by, placed
from tests.web.readers import OWN, STORY, desk
from tests.web.samples import BODY, TEXT

NOTES = f"/page/{STORY}/notes"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with desk(tmp_path) as (opened, _):
        yield opened


def write(client: TestClient, **fields: str) -> int:
    return client.post(NOTES, data={"words": "قارن بغيره", **fields}, headers=OWN).status_code


def test_a_note_is_shown_at_its_characters_with_author_and_day(client: TestClient) -> None:
    assert write(client, quote="المعبر مفتوح", by="ليلى") == 303
    start = TEXT.index("المعبر مفتوح")
    page = client.get(f"/page/{STORY}?lang=ar").text
    assert f'class="noted" id="a{start}-{start + len("المعبر مفتوح")}"' in page
    remark = page[page.index('class="remark"') :][:900]
    assert "قارن بغيره" in remark
    assert "ليلى" in remark
    assert "<time datetime=" in remark


def test_words_are_found_however_they_are_spelt() -> None:
    assert named_by("هاله مرزاق", TEXT, None) == Span(*(TEXT.index("هالة"), TEXT.index("هالة") + 10))
    assert named_by("هالة مرزاق", TEXT, BODY[0]).start > BODY[0].start
    assert named_by("لا توجد", TEXT, None) is None
    assert named_by(" ًٌ", TEXT, None) is None


def test_a_sentence_is_chosen_without_a_script(client: TestClient) -> None:
    form = client.get(f"{NOTES}?span={BODY[2].start}-{BODY[2].end}").text
    assert 'class="chosen" aria-current="true"' in form
    assert write(client, span=f"{BODY[2].start}-{BODY[2].end}", quote=BODY[2].of(TEXT)) == 303


def test_a_note_is_withdrawn(client: TestClient) -> None:
    write(client, quote="المعبر مفتوح")
    assert client.post(NOTES, data={"withdraw": "1"}, headers=OWN).status_code == 303
    assert "remark" not in client.get(f"/page/{STORY}").text.split("<main")[1]


@pytest.mark.parametrize(
    "fields",
    [
        {"quote": "كلمات ليست هنا"},
        {"quote": ""},
        {"quote": "المعبر", "words": "  "},
        {"quote": "المعبر", "words": "ك" * 4001},
        {"span": "5-99999", "quote": "المعبر"},
        {"withdraw": "٣"},
    ],
)
def test_what_cannot_be_kept_is_refused(client: TestClient, fields: dict[str, str]) -> None:
    assert write(client, **fields) == 400


def test_hostile_words_are_escaped_and_set_apart(client: TestClient) -> None:
    write(client, quote="المعبر مفتوح", words="<script>alert(1)</script> \u202eabc")
    page = client.get(f"/page/{STORY}").text
    assert "<script>" not in page
    assert '<bdi dir="ltr">&lt;script&gt;' in page


def test_a_note_moves_with_its_characters_and_says_where_they_are_gone() -> None:
    note = Note(1, STORY, Span(0, 6), "المعبر", "كلام", "ليلى", "2026-01-01T00:00:00Z")
    assert placed([note], "فتح المعبر")[0].span == Span(4, 10)
    assert placed([note], "لا شيء")[0].span is None
