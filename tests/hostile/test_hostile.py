"""A share of the hostile corpus: nothing good is lost beside it. bench/hostile.py reads all of it and measures."""

from collections import Counter
from pathlib import Path

from musnad.lexicon import Lexicon
from musnad.pages.sources import expand
from musnad.runner import Limits, Outcome, add
from musnad.store import RecordFile
from tests.hostile.corpus import cases
from tests.tables import SHIPPED

SHARE = 7
"""Of the files that are made in a moment every seventh is read."""
SMALL = 100_000


def test_the_corpus_has_over_300_files_with_names_of_their_own() -> None:
    names = [case.name for case in cases()]
    assert len(names) == len(set(names)) >= 300


def test_what_is_hostile_costs_itself_alone(tmp_path: Path) -> None:
    lexicon: Lexicon = SHIPPED
    light = [case for case in cases() if not case.heavy][::SHARE]
    made = {case: case.make() for case in light}
    chosen = [case for case, content in made.items() if len(content) < SMALL]
    assert len(chosen) > 40
    for case in chosen:
        (tmp_path / case.name).write_bytes(made[case])
    read: Counter[str] = Counter()

    def hear(outcome: Outcome) -> None:
        path = outcome.taken.container.path if outcome.taken else outcome.location
        read[Path(path).name] += outcome.status in {"added", "known"}

    with RecordFile.open(tmp_path / "record.db") as file:
        add(expand([str(tmp_path / case.name) for case in chosen]), file, lexicon, hear, limits=Limits(workers=2))
        assert file.check() == ()
    assert {case.name: read[case.name] for case in chosen if read[case.name] < case.neighbours} == {}
