import gzip
import json
from pathlib import Path

import corpora
import pytest
from corpora import NEWS, find, news

LONG = "وصل الوفد إلى مرسى.  " * 15


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [
        {"title": "خبر &quot;أول&quot;", "text": f"{LONG}\n\n وقال الوزير. رابط الخبر في الميناء: خبر\n"},
        {"title": "خبر ثان", "text": "قصير."},
        {"title": "خبر أول", "text": f"{LONG}\n وقال الوزير."},
    ]
    for name in NEWS:
        with gzip.open(tmp_path / name, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    return tmp_path


def test_a_story_is_taken_once_and_short_texts_never(folder: Path) -> None:
    assert [story.title for story in news(folder)] == ['خبر "أول"']


def test_blanks_inside_a_paragraph_are_one(folder: Path) -> None:
    (story,) = news(folder)
    assert story.paragraphs == (" ".join(LONG.split()), "وقال الوزير.")


def test_where_no_corpus_is_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(corpora, "BESIDE", tmp_path / "none")
    assert find(tmp_path, *NEWS) is None
    assert "not measured" in capsys.readouterr().out
