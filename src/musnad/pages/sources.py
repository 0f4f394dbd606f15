"""The paths and addresses of a command -> the pages they stand for, one by one."""

from __future__ import annotations

import glob
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from musnad.errors import MusnadError, SourceError
from musnad.pages.containers import Container, Mapping, container
from musnad.pages.files import read_file
from musnad.pages.raw import Raw
from musnad.pages.receive import DEFAULT_CAP

STANDARD_INPUT = "-"
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

Fetch = Callable[[str, int], Raw]
"""How an address is fetched: address and cap -> its bytes."""


@dataclass(frozen=True, slots=True)
class Source:
    """One page to come, not yet opened."""

    location: str
    _read: Callable[[str, int], Raw]

    def read(self, cap: int = DEFAULT_CAP) -> Raw:
        """Its bytes, at most `cap` and one; SourceError where there are none."""
        return self._read(self.location, cap)


def expand(
    arguments: Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    fetch: Fetch | None = None,
    mapping: Mapping | None = None,
) -> Iterator[Source | Container]:
    """Every page that the arguments stand for: files, folders, patterns, addresses, `-` for standard input.

    A file that holds many pages is a container, and `mapping` says which columns of tables are which.
    What is missing or empty is a source too, that fails when it is read: so it stops none of those behind it.
    `expand(["saved/", "https://alminaa.example/1"])` gives the files of the folder in order, then the address.
    """
    for argument in arguments:
        if argument == STANDARD_INPUT:
            yield Source(argument, partial(_from_stream, stdin))
        elif ADDRESS.match(argument):
            yield address_source(argument, fetch)
        elif SCHEME.match(argument):
            yield _failing(argument, "only http and https addresses are fetched", "Save the page and give the file")
        else:
            yield from _paths(argument, mapping)


def address_source(address: str, fetch: Fetch | None = None) -> Source:
    """The page at one address."""
    return Source(UNPRINTABLE.sub("\ufffd", address), partial(_from_address, fetch or _fetch, address))


def weight(arguments: Iterable[str]) -> int:
    """The bytes of all the files that the arguments stand for, to tell how much is left."""
    found = (path for argument in arguments if not SCHEME.match(argument) for path in _matching(argument))
    return sum(map(_weight, found))


def _matching(argument: str) -> list[str]:
    return [argument] if _exists(argument) else glob.glob(argument, recursive=True)  # noqa: PTH207 -- as in `_paths`


def _weight(path: str) -> int:
    try:
        if not _is_folder(Path(path)):
            return Path(path).stat().st_size
        return sum(_weight(entry.path) for entry in os.scandir(path) if not (entry.is_symlink() and entry.is_dir()))
    except OSError:
        return 0


def _paths(argument: str, mapping: Mapping | None) -> Iterator[Source | Container]:
    if not glob.has_magic(argument) or _exists(argument):
        yield from _path(argument, mapping)
        return
    found = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 -- pathlib's takes no absolute pattern
    if not found:
        yield _failing(argument, "no file fits the pattern", "Look with `ls` where the pages are")
    for path in found:
        yield from _path(path, mapping)


def _exists(argument: str) -> bool:
    path = Path(argument)
    return path.exists() or path.is_symlink()


def _path(argument: str, mapping: Mapping | None) -> Iterator[Source | Container]:
    if _is_folder(Path(argument)):
        yield from _folder(Path(argument), mapping)
    else:
        yield _file(argument, mapping)


def _file(path: str, mapping: Mapping | None) -> Source | Container:
    location = _named(path)
    return container(location, path, mapping) or Source(location, partial(_from_file, path))


def _folder(top: Path, mapping: Mapping | None) -> Iterator[Source | Container]:
    """The files in a folder and in its folders, sorted; hidden ones and linked folders are passed over."""
    empty = True
    waiting = [top]
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            empty = False
            yield _file(str(path), mapping)
        elif path == top or not path.is_symlink():
            try:
                waiting += sorted((p for p in path.iterdir() if not p.name.startswith(".")), reverse=True)
            except OSError as error:
                empty = False
                yield _failing(
                    str(path), f"the folder cannot be listed ({error.strerror})", "Allow it, or leave it out"
                )
    if empty:
        yield _failing(str(top), "the folder holds no file", "Give a folder with pages in it")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _named(path: str) -> str:
    """A path as text: bytes of a name that are no UTF-8, and control characters, are replaced."""
    return UNPRINTABLE.sub("\ufffd", path)


def _failing(argument: str, seen: str, remedy: str) -> Source:
    location = _named(argument)
    return Source(location, partial(_fail, SourceError(seen, place=location, remedy=remedy)))


def _fail(error: MusnadError, _location: str, _cap: int) -> Raw:
    raise error


def _from_file(path: str, location: str, cap: int) -> Raw:
    return Raw(read_file(path, location, cap), location)


def _from_stream(stream: BinaryIO | None, location: str, cap: int) -> Raw:
    try:
        return Raw((stream or sys.stdin.buffer).read(cap + 1), location)
    except (OSError, ValueError, AttributeError) as error:
        seen = f"standard input cannot be read ({error})"
        raise SourceError(seen, place=location, remedy="Pipe a page into the command") from error


def _from_address(fetch: Fetch, address: str, _location: str, cap: int) -> Raw:
    return fetch(address, cap)


def _fetch(address: str, cap: int) -> Raw:
    from musnad.pages.fetch import fetch  # noqa: PLC0415 -- http and ssl are loaded when an address is given

    return fetch(address, cap=cap)
