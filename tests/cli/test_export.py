"""`musnad export` in every form, and `musnad serve` with its token."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import httpx2
import pyarrow.parquet
import pytest

from musnad.api import RESOURCES
from musnad.cli.export import DOCUMENTS
from tests.cli.conftest import Musnad

TOKEN = "a-token-of-the-tests"  # noqa: S105 - of the tests alone


@pytest.fixture
def kept(musnad: Musnad, crawl: Path) -> Musnad:
    musnad("add", crawl)
    return musnad


def test_a_document_goes_to_a_file_as_it_goes_to_the_screen(kept: Musnad, tmp_path: Path) -> None:
    for form in DOCUMENTS:
        shown = kept("export", "--format", form)
        assert (shown.code, shown.err) == (0, "")
        assert kept("export", "--format", form, "--out", tmp_path / "x").out == ""
        assert (tmp_path / "x").read_text(encoding="utf-8") == shown.out
        assert "سليم الورداني" in shown.out or form == "timelinejs"


def test_every_list_is_a_table_of_as_many_rows_in_every_form(kept: Musnad, tmp_path: Path) -> None:
    for name in [resource.name for resource in RESOURCES if resource.name != "search"]:
        lines = [json.loads(each) for each in kept("export", "--of", name).lines]
        rows = list(csv.reader(io.StringIO(kept("export", "--format", "csv", "--of", name).out, newline="")))
        kept("export", "--format", "parquet", "--of", name, "--out", tmp_path / "t.parquet")
        table = pyarrow.parquet.read_table(tmp_path / "t.parquet")
        assert len(lines) == len(rows) - 1 == table.num_rows, name
        assert rows[0] == table.column_names, name


def test_a_table_is_narrowed_as_a_search(kept: Musnad) -> None:
    lines = [json.loads(each) for each in kept("export", "--of", "statements", "--speaker", "نوال الشاطر").lines]
    assert len(lines) == 3
    assert {each["speaker"]["entity"] for each in lines} == {"name:نوال الشاطر"}


def test_webanno_has_a_file_a_page(kept: Musnad, tmp_path: Path) -> None:
    assert kept("export", "--format", "webanno", "--out", tmp_path / "w").code == 0
    files = sorted((tmp_path / "w").iterdir())
    assert len(files) == 3
    assert all(each.read_text(encoding="utf-8").startswith("#FORMAT=WebAnno TSV 3.3\n") for each in files)


def test_the_file_itself_is_copied_and_sound(kept: Musnad, tmp_path: Path) -> None:
    assert kept("export", "--format", "sqlite", "--out", tmp_path / "copy.db").code == 0
    assert kept("check", "--record", tmp_path / "copy.db").lines[-1] == "3 pages checked, 0 problems"
    assert kept("export", "--format", "sqlite", "--out", tmp_path / "copy.db").code == 74


@pytest.mark.parametrize(
    ("arguments", "seen"),
    [
        (("--format", "parquet"), "--out PATH"),
        (("--format", "webanno"), "--out PATH"),
        (("--format", "ninjs", "--of", "events"), "of the whole record"),
        (("--of", "nothing"), "There are: articles"),
        (("--of", "record/timeline", "--outlet", "x"), "outlet"),
    ],
)
def test_what_cannot_be_is_told(kept: Musnad, arguments: tuple[str, ...], seen: str) -> None:
    told = kept("export", *arguments)
    assert told.code == 2
    assert seen in told.err


def test_a_missing_extra_is_named(kept: Musnad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    told = kept("export", "--format", "parquet", "--out", tmp_path / "x.parquet")
    assert (told.code, "pip install 'musnad[parquet]'" in told.err) == (2, True)


def served(tmp_path: Path, *arguments: str) -> tuple[dict[str, str], "subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "musnad.cli", "serve", "--port", "0", "--json", "--record", str(tmp_path / "r.db")]
    process = subprocess.Popen([*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    return json.loads(process.stdout.readline()), process


def status(address: str, token: str | None = None) -> int:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return int(httpx2.get(address, headers=headers, timeout=20).status_code)


@pytest.mark.parametrize("given", [False, True])
def test_a_desk_that_others_reach_has_a_token(tmp_path: Path, *, given: bool) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    told, process = served(tmp_path, "--host", "0.0.0.0", *(("--token-file", str(tmp_path / "token")) if given else ()))  # noqa: S104
    try:
        address = told["address"].replace("0.0.0.0", "127.0.0.1") + "api/v1/articles"  # noqa: S104
        assert not given or told["token"] == TOKEN
        assert (status(address), status(address, "x" * 20), status(address, told["token"])) == (401, 401, 200)
    finally:
        process.terminate()
        process.wait(20)


def test_a_token_that_is_none_is_refused(musnad: Musnad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSNAD_TOKEN", "short")
    assert musnad("serve", "--port", "0").code == 2
    assert musnad("serve", "--token-file", tmp_path / "none").code == 66
