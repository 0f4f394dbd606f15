"""Every row of the table of cues reads its own example."""

import re

import pytest

from musnad.lexicon.cues import Cue
from tests.statements.reading import CAST, LEXICON, read

BRACKETS = re.compile(r"[\[\]]")


@pytest.mark.parametrize("cue", LEXICON.cues.by_id.values(), ids=lambda c: c.id)
def test_a_row_reads_what_its_example_brackets(cue: Cue) -> None:
    told = re.search(r"\[(.*)\]", cue.example)
    assert told, "an example shows its content in brackets"
    found = [(s.rule, s.surface) for s in read(CAST + BRACKETS.sub("", cue.example))]
    rules = [rule for rule, surface in found if surface == told[1]]
    assert rules, found
    if "clause" not in cue.government:  # حسبما أكد: the verb's row is the one that is told
        assert cue.id in {rule.rpartition(".")[2] for rule in rules}


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("وقال الورداني إن الموعد باق.", "verb-subject.qala"),
        ("الورداني يرى أن الموعد باق.", "subject-verb.raa"),
        ("الورداني الذي وصل أمس قال إن الموعد باق.", "subject-clause-verb.qala"),
        ("واستقبل الوسيط سليم الورداني الذي قال إن الموعد باق.", "relative.qala"),
        ("وأضاف أن الموعد باق.", "elided.adafa"),
        ("وصل الورداني أمس، مؤكدا أن الموعد باق.", "participle.akkada"),
        ("وتابع الورداني قائلا إن الموعد باق.", "double-cue.qala"),
        ("وأثارت تصريحات الورداني عن إغلاق المعبر جدلا.", "noun.sarraha"),
        ("وبحسب الورداني، فإن الموعد باق.", "frame-first.bihasab"),
        ("الموعد باق كما هو، وفقا للورداني.", "frame-last.wifqa"),
        ("«الموعد باق كما هو»، قال الورداني.", "quotation-first.qala"),
        ("وتردد أن الموعد تغير، وهو ما نفاه الورداني.", "taken-up.nafa"),
        ("وجاء في بيان الخارجية النارية أن الموعد باق.", "written.jaa"),
        ("ونقلت وكالة نبأ عن الورداني قوله إن الموعد باق.", "relay.naqala"),
        ("# الورداني: الموعد باق", "heading"),
        ("# الورداني ينفي الانسحاب: «الموعد باق كما هو»", "heading-quotation"),
    ],
)
def test_a_rule_says_the_pattern_and_the_row(sentence: str, rule: str) -> None:
    assert rule in [s.rule for s in read(CAST + sentence)]
    assert LEXICON.explain(rule) is not None


@pytest.mark.parametrize(
    ("sentence", "cues"),
    [
        ("وقال الورداني إن الموعد باق.", ["قال"]),
        ("وأضاف الورداني أن الموعد باق.", ["أضاف"]),
        ("وقال الورداني إن الموعد باق، مؤكدا أن الوفد عائد.", ["قال", "مؤكدا"]),
        ("وبحسب الورداني، فإن الموعد باق.", ["بحسب"]),
        ("فقال الورداني إن الموعد باق.", ["قال"]),
        ("وذكر الورداني أن الموعد باق، وذكّر بأن الوفد عائد.", ["ذكر", "ذكّر"]),
        ("# الورداني: الموعد باق", [None]),
    ],
)
def test_a_cue_stands_without_its_proclitics(sentence: str, cues: list[str | None]) -> None:
    text = CAST + sentence
    assert [s.cue and s.cue.of(text) for s in read(text)] == cues


@pytest.mark.parametrize(
    "sentence",
    [
        "وعبر المعبر خمسون شاحنة.",
        "وكان بين المدينتين طريق واسع.",
        "وحمل الورداني رسالة إلى مرزاق.",
        "واتفق الجانبان على موعد.",
        "وورد الماء إلى السد.",
        "وجاء الورداني في سيارته.",
        "وتم التأكيد على أن الموعد باق.",
        "إذا قال الورداني إن المعبر مغلق فلن نصدقه.",
        "قال الله تعالى إن مع العسر يسرا.",
        "وكانت الشروط التي أعلنت عنها مرزاق قاسية.",
        "وانتظر الوفد قبل أن يقول الوسيط كلمته.",
    ],
)
def test_words_spelt_as_cues_say_nothing(sentence: str) -> None:
    assert [(s.rule, s.surface) for s in read(CAST + sentence)] == []
