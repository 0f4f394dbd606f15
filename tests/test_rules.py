"""What the desk tells as "why" must be words: every rule that the sample pages bring out is told."""

from pathlib import Path

import pytest

import musnad
from musnad.pages import receive
from musnad.record import Reading
from tests.tables import WITH_SAMPLES

ROOT = Path(__file__).parent.parent
LEXICON = WITH_SAMPLES


def rules(reading: Reading) -> set[str]:
    article = reading.article
    claims = (*article.parties, *article.furniture, *article.stamps, *reading.mentions, *reading.roles, *reading.times)
    links = (link for statement in reading.statements for link in statement.via)
    claims = (*claims, *reading.events, *reading.meetings, *reading.plans, *reading.terms, *reading.relations)
    return {c.rule for c in (*claims, *reading.statements, *links, *reading.doubts)} | set(article.rules.values())


@pytest.mark.parametrize("sample", sorted((ROOT / "samples").glob("*.*")), ids=lambda p: p.stem)
def test_every_rule_of_a_sample_page_is_told_in_words(sample: Path) -> None:
    reading = musnad.read_page(receive(sample.read_bytes(), str(sample)), LEXICON)
    assert sorted(rule for rule in rules(reading) if LEXICON.explain(rule) is None) == []
