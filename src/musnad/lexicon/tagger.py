"""The learned tagger of names as a file: what it is called, how sure it must be, its word clusters and its weights."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from musnad.errors import LexiconError

FILE = "names.tagger"
"""In data/, and in the user's folder, where it wins; an empty one there means the rules alone."""
FEATURES = 1
"""Raised when entities/features.py changes what a tagger sees: one made for another number is refused."""
LONGEST = 15 * 1024 * 1024
"""Bytes that the file may have."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time written beside each part, so that equal parts make equal files."""
PARTS = ("tagger.json", "clusters.tsv", "weights.tsv")


@dataclass(frozen=True, eq=False)
class TaggerModel:
    """A tagger: `sure` is how probable a name of each type must be.

    `weights` are lines of feature, label and weight; `clusters` word to cluster, of the archive it was trained on;
    `trained` counts its text.
    """

    name: str
    version: str
    licence: str
    sure: dict[str, float]
    weights: str = field(repr=False)
    clusters: dict[str, str] = field(default_factory=dict, repr=False)
    trained: dict[str, int] = field(default_factory=dict)

    @property
    def rule(self) -> str:
        """What a name it found prints as its rule: "tagger.shipped-1"."""
        return f"tagger.{self.name}-{self.version}"

    def pack(self) -> bytes:
        """The file: equal models give equal bytes."""
        told = {
            "name": self.name,
            "version": self.version,
            "licence": self.licence,
            "features": FEATURES,
            "sure": self.sure,
            "trained": self.trained,
        }
        clusters = "".join(f"{word}\t{cluster}\n" for word, cluster in sorted(self.clusters.items()))
        contents: tuple[str, ...] = (
            json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True),
            clusters,
            self.weights,
        )
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as file:
            for part, content in zip(PARTS, contents, strict=True):
                file.writestr(zipfile.ZipInfo(part, EPOCH), content, zipfile.ZIP_DEFLATED, 9)
        return packed.getvalue()


def unpack(content: bytes, place: str) -> TaggerModel:
    """The tagger in a file's bytes; LexiconError where it is none, or one of another version of Musnad."""
    remedy = "Make it anew with `musnad train`, or take it away"
    if len(content) > LONGEST:
        raise LexiconError(f"{len(content)} bytes, more than {LONGEST}", place=place, remedy=remedy)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            told, clusters, weights = (file.read(part) for part in PARTS)
        facts: dict[str, Any] = json.loads(told)
        words = dict(line.split("\t") for line in clusters.decode().splitlines())
        made_for = facts.pop("features")
        model = TaggerModel(**facts, clusters=words, weights=weights.decode())
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
        raise LexiconError(f"no tagger of names ({error})", place=place, remedy=remedy) from error
    if made_for != FEATURES:
        raise LexiconError(f"a tagger made for features {made_for}, not {FEATURES}", place=place, remedy=remedy)
    return model


def load_tagger(folder: Path | None) -> TaggerModel | None:
    """The user's tagger, else the shipped one; null where the user's is empty."""
    own = folder / FILE if folder else None
    if own and own.is_file():
        content = own.read_bytes()
        return unpack(content, str(own)) if content else None
    shipped = resources.files("musnad.lexicon") / "data" / FILE
    return unpack(shipped.read_bytes(), FILE) if shipped.is_file() else None
