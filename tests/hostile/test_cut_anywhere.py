"""Pages that end in the middle of a sentence, as a crawl's excerpts do: each is read to where it ends."""

from pathlib import Path
from random import Random

import pytest

from musnad import receive
from musnad.pipeline import read_page
from tests.tables import WITH_SAMPLES

PAGES = sorted(Path(__file__).parents[2].glob("samples/*.txt"))
CUTS = 80
"""Excerpts of a page, by a seed of its own."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_an_excerpt_is_read_to_its_end(page: Path) -> None:
    whole, chance = receive(page.read_bytes(), page.name).page.text, Random(page.stem)  # noqa: S311 - no secret
    for _ in range(CUTS):
        start = chance.randrange(len(whole) - 40)
        words = whole[start : start + chance.choice((20, 80, 300))].split(" ")
        shuffled = chance.sample(words, len(words)) if chance.random() < 1 / 3 else words
        text = "\n\n".join(("عنوان", " ".join(shuffled)))
        reading = read_page(receive(text.encode(), page.name), WITH_SAMPLES)
        assert all(span.end <= len(text) for span in reading.article.body)
