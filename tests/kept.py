"""The sample pages, read once for all tests, and a record file of them."""

from functools import cache
from pathlib import Path

from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pipeline import read_page, stage_version
from musnad.record import Reading, Received
from musnad.store import RecordFile
from tests.tables import WITH_SAMPLES

SAMPLES = sorted((Path(__file__).parent.parent / "samples").iterdir())
WHEN = "2026-01-01T00:00:00+00:00"


@cache
def received() -> tuple[Received, ...]:
    """The samples as pages, at addresses of the web and of a folder in turn."""
    places = (f"https://riwaq.example/{p.name}" if n % 2 else f"samples/{p.name}" for n, p in enumerate(SAMPLES))
    return tuple(receive(path.read_bytes(), place) for path, place in zip(SAMPLES, places, strict=True))


@cache
def readings() -> tuple[Reading, ...]:
    """Their readings."""
    return tuple(read_page(each, WITH_SAMPLES) for each in received())


def make(path: Path, lexicon: Lexicon = WITH_SAMPLES) -> Path:
    """A record file that holds them."""
    version = stage_version(lexicon)
    with RecordFile.open(path) as file, file.together():
        for page, reading in zip(received(), readings(), strict=True):
            file.keep(page, reading, version, WHEN)
    return path


def names(entity: str, language: str) -> str | None:
    """The tables' names."""
    known = WITH_SAMPLES.entities.get(entity)
    return (known.ar if language == "ar" else known.en) if known else None
