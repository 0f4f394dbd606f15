"""The same page gives the same bytes in every process, however Python seeds its hashes there."""

import os
import subprocess
import sys
from pathlib import Path

from musnad.lexicon.table import read as rows
from tests.tables import SHIPPED

ROOT = Path(__file__).parents[2]
PAGE = (
    "ترى نارية في سهلستان خطرا على المنطقة، وترى أن السد ضروري.\nوقال وزير الخارجية سليم الورداني إن المحادثات مستمرة."
)


def read(seed: str, page: Path) -> bytes:
    command = [sys.executable, "-m", "musnad.cli", "read", "--lexicon", str(ROOT / "evaluation" / "lexicon")]
    told = subprocess.run(
        [*command, str(page), str(ROOT / "samples"), str(ROOT / "evaluation" / "positions" / "*.txt")],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return told.stdout


def test_readings_do_not_hang_on_the_order_of_hashes(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    assert read("1", page) == read("2", page)


def test_what_a_stance_governs_is_tried_in_the_order_of_its_row() -> None:
    told = {row.id: tuple(row.list("government")) for row in rows("stances")}
    kept = {form.row.id: form.row.government for forms in SHIPPED.stances.words.values() for form in forms}
    assert kept
    assert kept == {key: told[key] for key in kept}
