"""Words that tell sentences from headlines and labels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from musnad.arabic import fold_key
from musnad.lexicon.table import read
from musnad.lexicon.verbs import conjugated


@dataclass(frozen=True, slots=True)
class Prose:
    """Folded words: verbs of telling, openers, words no headline has, words for readers, of pictures, over a list."""

    verbs: frozenset[str]
    past: frozenset[str]
    openers: frozenset[str]
    small: frozenset[str]
    reader: frozenset[str]
    picture: frozenset[str]
    lists: frozenset[str]


def load_prose(folder: Path | None) -> Prose:
    """Read prose.tsv; past verbs in he-, she-, they- and dual forms, with and without و and ف."""
    words: dict[str, set[str]] = {
        "past": set(),
        "word": set(),
        "opener": set(),
        "small": set(),
        "reader": set(),
        "picture": set(),
        "list": set(),
    }
    for row in read("prose", folder):
        for word in row.list("words"):
            words[row["kind"]].add(fold_key(word))
    past = {form for verb in words["past"] for form in conjugated(verb)}
    past |= {conjunction + form for form in past for conjunction in "وف"}
    present = words["word"] | {"و" + word for word in words["word"]}
    return Prose(
        verbs=frozenset(past | present),
        past=frozenset(past),
        openers=frozenset(words["opener"]),
        small=frozenset(words["small"]),
        reader=frozenset(words["reader"]),
        picture=frozenset(words["picture"]),
        lists=frozenset(words["list"]),
    )
