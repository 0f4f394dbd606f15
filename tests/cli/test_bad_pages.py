"""Bad pages: each named in one line with what to do, the rest read, exit 1."""

from pathlib import Path

import pytest

from tests.cli.conftest import STORY, Musnad

GOOD = STORY.format(place="مرسى", round=7)

BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\xc2\xa0\n",
    "binary.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "nul.txt": bytes(4096),
    "huge.txt": GOOD.encode() * 60_000,
    "misread.txt": GOOD.encode().decode("latin-1").encode(),
    "markup.html": b"<html><body></body></html>",
}

ODD = {
    "surrogate.txt": (GOOD + "\ud800 نهاية").encode("utf-8", "surrogatepass"),
    "override.txt": ("\u202e" + GOOD).encode(),
    "escape.txt": ("\x1b[2J" + GOOD).encode(),
    "cut.txt": GOOD.encode()[1:],
    "windows.txt": GOOD.encode("cp1256"),
    "utf16.txt": GOOD.encode("utf-16"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_page_fails_in_one_line_with_its_remedy(name: str, musnad: Musnad, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    told = musnad("read", tmp_path / name)
    assert (told.code, told.out) == (1, "")
    (complaint,) = told.complaints
    assert complaint.startswith(f"musnad: {tmp_path / name}: ")
    assert ". " in complaint


@pytest.mark.parametrize("name", ODD)
def test_an_odd_page_is_read(name: str, musnad: Musnad, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(ODD[name])
    told = musnad("read", tmp_path / name)
    assert (told.code, told.err) == (0, "")
    assert len(told.lines) == 1


@pytest.mark.parametrize("name", ODD)
def test_an_odd_page_is_kept_and_shown(name: str, musnad: Musnad, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(ODD[name])
    assert musnad("add", tmp_path / name).code == 0
    shown = musnad("show", tmp_path / name)
    assert shown.code == 0
    assert "\x1b" not in shown.out
    assert "\u202e" not in shown.out
    assert musnad("check").code == 0


def test_of_a_folder_with_ten_broken_pages_each_is_named_and_the_rest_are_read(musnad: Musnad, tmp_path: Path) -> None:
    folder = tmp_path / "crawl"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(STORY.format(place="مرسى", round=number), encoding="utf-8")
    broken = [folder / f"{number:02}.txt" for number in range(5, 55, 5)]
    for path in broken:
        path.write_bytes(bytes(range(256)))
    told = musnad("add", folder)
    assert told.code == 1
    assert told.out.splitlines()[0] == "50 added, 0 known, 10 failed: musnad.db"
    assert [complaint.split(": ")[1] for complaint in told.complaints] == [str(path) for path in broken]


def test_what_cannot_be_opened_is_named(musnad: Musnad, tmp_path: Path, crawl: Path) -> None:
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    told = musnad("read", tmp_path / "dangling.txt", crawl / "1.txt")
    assert told.code == 1
    assert len(told.lines) == 1
    assert len(told.complaints) == 1


def test_a_name_that_is_no_utf8_is_told_without_harm(musnad: Musnad, tmp_path: Path) -> None:
    raw_name = tmp_path / "bad\udcff\x1b[2J.txt"
    raw_name.write_bytes(b"")
    told = musnad("add", "--jsonl", tmp_path)
    assert told.code == 1
    assert "\x1b" not in told.err + told.out
