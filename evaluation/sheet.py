"""A sheet: what a person says of a page, in surfaces. Its form is described in README.md."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

HEADS = frozenset({"layout", "party", "published", "conflict", "captured", "updated", "doubt", "infer", "anon",
                   "office", "office?", "name", "layers"})  # fmt: skip


class BadSheet(Exception):
    """A line of a sheet that cannot be read, with its file and number."""


@dataclass(frozen=True, slots=True)
class Line:
    """One indented line under a block: a statement (s), a mention (m), a role (r)."""

    number: int
    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the page in page order: its kind, where it stands, and the lines under it."""

    number: int
    kind: str
    reference: str
    split: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of a sheet."""

    name: str
    heads: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()

    def head(self, name: str) -> tuple[str, ...] | None:
        """The cells of a head that stands once."""
        rows = self.heads.get(name)
        return rows[0] if rows else None


def cells(text: str) -> tuple[str, ...]:
    """The cells of a line: "قال | الوزير" is two."""
    return tuple(cell.strip() for cell in text.split("|"))


def read(path: Path) -> Sheet:
    """Read one sheet."""
    heads: dict[str, list[tuple[str, ...]]] = {}
    blocks: list[tuple[int, str, str, bool, list[Line]]] = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip() or raw.startswith("#"):
            continue
        if raw[0] == " ":
            if not blocks:
                raise BadSheet(f"{path}:{number}: a line before any block")
            kind, _, rest = raw.strip().partition(" ")
            blocks[-1][4].append(Line(number, kind, cells(rest)))
            continue
        word, _, rest = raw.partition(" ")
        if word in HEADS:
            heads.setdefault(word, []).append(cells(rest))
        elif word == "version":
            blocks.append((number, "version", "", False, []))
        elif word.endswith(":"):
            kind = word.removesuffix(":")
            blocks.append((number, kind.removesuffix("*"), rest.strip(), kind.endswith("*"), []))
        else:
            raise BadSheet(f"{path}:{number}: {word!r} is neither a head nor a block; a block's kind ends in ':'")
    return Sheet(path.stem, heads, tuple(Block(n, k, r, s, tuple(ls)) for n, k, r, s, ls in blocks))
