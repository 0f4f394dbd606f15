"""Paths and addresses -> pages to come, each failing alone."""

import io
import os
from pathlib import Path

import pytest

from musnad.errors import SourceError
from musnad.pages.raw import Raw
from musnad.pages.sources import expand


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("saved/b.txt", "saved/a.html", "saved/c/d.txt", "saved/.hidden", "saved/.git/x.txt", "odd[1].txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return tmp_path


def read(*arguments: str) -> list[tuple[str, bytes | str]]:
    found: list[tuple[str, bytes | str]] = []
    for source in expand(arguments):
        try:
            found.append((source.location, source.read().data))
        except SourceError as error:
            found.append(
                (source.location, error.seen if error.remedy and error.place == source.location else repr(error))
            )
    return found


def test_a_file_is_one_page_named_as_it_was_given(saved: Path) -> None:
    assert read("saved/b.txt") == [("saved/b.txt", b"saved/b.txt")]
    assert read(f"{saved}/saved/b.txt") == [(f"{saved}/saved/b.txt", b"saved/b.txt")]


@pytest.mark.usefixtures("saved")
def test_a_folder_is_its_files_in_order_without_the_hidden() -> None:
    assert [location for location, _ in read("saved")] == ["saved/a.html", "saved/b.txt", "saved/c/d.txt"]


@pytest.mark.usefixtures("saved")
def test_a_pattern_is_what_fits_it() -> None:
    assert [location for location, _ in read("saved/*.txt")] == ["saved/b.txt"]
    assert [location for location, _ in read("saved/**/*.txt")] == ["saved/b.txt", "saved/c/d.txt"]
    assert read("saved/*.pdf") == [("saved/*.pdf", "no file fits the pattern")]


@pytest.mark.usefixtures("saved")
def test_a_file_whose_name_looks_like_a_pattern_is_itself() -> None:
    assert read("odd[1].txt") == [("odd[1].txt", b"odd[1].txt")]


@pytest.mark.usefixtures("saved")
def test_what_is_missing_fails_alone_and_in_its_place() -> None:
    assert read("none.txt", "saved/b.txt", "a\x00b", "x" * 5000) == [
        ("none.txt", "there is no such file"),
        ("saved/b.txt", b"saved/b.txt"),
        ("a\ufffdb", "it cannot be read (embedded null byte)"),
        ("x" * 5000, "it cannot be read (File name too long)"),
    ]


def test_a_folder_without_files_fails(tmp_path: Path) -> None:
    (tmp_path / "inside" / ".git").mkdir(parents=True)
    assert read(str(tmp_path)) == [(str(tmp_path), "the folder holds no file")]


def test_pipes_devices_and_broken_links_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    (tmp_path / "b").symlink_to("nowhere")
    (tmp_path / "c").symlink_to("c")
    (tmp_path / "d").symlink_to(tmp_path, target_is_directory=True)
    assert [seen for _, seen in read(str(tmp_path), "/dev/zero")] == [
        "it is a pipe, not a file",
        "the link leads to nothing",
        "it cannot be read (Too many levels of symbolic links)",
        "it is a device, not a file",
    ]


def test_what_may_not_be_read_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").touch()
    (tmp_path / "b").mkdir()
    monkeypatch.setattr(os, "open", refuse)
    assert read(str(tmp_path / "a.txt")) == [(str(tmp_path / "a.txt"), "it may not be read")]
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert read(str(tmp_path / "b")) == [(str(tmp_path / "b"), "the folder cannot be listed (Permission denied)")]


def test_a_name_that_is_no_text_can_be_read_and_written_down(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xc7\xe1\n.txt")).write_bytes(b"x")
    assert read(str(tmp_path)) == [(f"{tmp_path}/\ufffd\ufffd\ufffd.txt", b"x")]


def test_a_dash_is_standard_input() -> None:
    (source,) = expand(["-"], stdin=io.BytesIO("قال".encode()))
    assert source.read() == Raw("قال".encode(), "-")


def test_only_the_cap_and_one_byte_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 100)
    (source,) = expand([str(tmp_path / "a.txt")])
    assert source.read(cap=10).data == b"x" * 11
    (piped,) = expand(["-"], stdin=io.BytesIO(b"x" * 100))
    assert piped.read(cap=10).data == b"x" * 11


def test_an_address_is_fetched_when_it_is_read_and_not_before() -> None:
    asked: list[tuple[str, int]] = []

    def fetch(address: str, cap: int) -> Raw:
        asked.append((address, cap))
        return Raw(b"x", address, "text/html", "utf-8")

    (source,) = expand(["https://alminaa.example/1"], fetch=fetch)
    assert asked == []
    assert source.read(cap=7).media_type == "text/html"
    assert (source.location, asked) == ("https://alminaa.example/1", [("https://alminaa.example/1", 7)])


def test_other_schemes_are_refused() -> None:
    assert read("ftp://alminaa.example/1") == [("ftp://alminaa.example/1", "only http and https addresses are fetched")]
