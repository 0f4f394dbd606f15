"""What is summed once a word and a place is what the features of each token sum to."""

from __future__ import annotations

from musnad.arabic import tokenize
from musnad.entities.chain import Chain
from musnad.entities.features import Words, features
from musnad.entities.sums import Sums
from musnad.lexicon import Lexicon

LINE = "وقال وزير الري في نارية سليم الورداني إن هالة مرزاق تصل إلى مرسى الثلاثاء."


def test_the_sums_of_a_line_are_those_of_its_features() -> None:
    lexicon, tokens = Lexicon(), tokenize(LINE)
    assert lexicon.tagger is not None
    chain, words = Chain(lexicon.tagger.weights), Words(lexicon, lexicon.tagger.clusters)
    zone, tags, seen = range(len(tokens)), {4: "B-GPE", 6: "B-PER?"}, {"مرزاق": "PER"}
    told = [chain.total(row) for row in features(tokens, zone, tags, seen, words)]
    sums = Sums(chain, words).line(tokens.folds, [tags.get(i, "O") for i in zone], seen)
    assert [*sums] == told
    assert any(told)
