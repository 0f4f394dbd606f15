"""`musnad corrections`: what people put right, listed and as gold."""

import hashlib
import json
from pathlib import Path

from musnad.record.corrections import Correction
from musnad.store import RecordFile
from tests.cli.conftest import Musnad

TEXT = "نارية تعلن جولة جديدة\n\nقال وزير الخارجية سليم الورداني إن المحادثات مستمرة مع سهلستان في تل الورد.\n"
WORDS = "المحادثات مستمرة"


def test_they_are_listed_with_whether_they_hold_and_written_as_gold(musnad: Musnad, tmp_path: Path) -> None:
    page = tmp_path / "talks.txt"
    page.write_text(TEXT, encoding="utf-8")
    musnad("add", page)
    with RecordFile.open(tmp_path / "musnad.db") as file:
        (listed,) = file.pages()
        reading = file.reading(listed.id)
        content = reading.statements[0].content
        told = ("speaker", "name:سليم الورداني")
        for span, layer, was, value, surface in (
            (content, *told, "sahlistan", content.of(reading.page.text)),
            (None, "published", None, "2031-05-06", None),
            (None, "published", "2031-05-06", None, None),
        ):
            file.correct(Correction(listed.id, span, layer, was, value, "نوال", "2031-05-07", surface))
    rows = json.loads(musnad("corrections", "--json").out)
    assert [(row["layer"], row["should_be"], row["holds"]) for row in rows] == [
        ("speaker", "sahlistan", 1),
        ("published", "2031-05-06", 0),
        ("published", None, 0),
    ]
    assert [row["layer"] for row in json.loads(musnad("corrections", "--held", "--json", listed.id).out)] == ["speaker"]
    musnad("corrections", "--gold", tmp_path / "gold")
    text = (tmp_path / "gold" / f"{listed.id}.txt").read_bytes().decode()
    gold = json.loads((tmp_path / "gold" / f"{listed.id}.json").read_text(encoding="utf-8"))
    assert gold["page"]["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    ((layer, (value,)),) = gold["layers"].items()
    assert (layer, value["value"], text[slice(*value["span"])]) == ("speaker", "sahlistan", value["surface"])
    assert WORDS in value["surface"]
