"""How well attacks and protests are found, and who did them to whom, on sentences that nobody here wrote.

python bench/bench_events.py FOLDER [--misses detect|source|target] [--type ASSAULT|PROTEST]. FOLDER holds
events_oeda_detect.jsonl and events_oeda_spans.jsonl; where it does not, the data beside the repository is taken; where
that is absent too nothing is measured. Test only: nothing is learned from them and no sentence of them is kept here.

- detect: a sentence is found where an event of the type with a happened or reported status is coded in it; label "yes"
  against the two "no" labels, "ambiguous" left out.
- as its news: found only where the sentence reports the act and does not just name it: before acts of other kinds, its
  noun without article, no relative pronoun or preposition of time right before it, no court or charge; of a protest not
  what a crowd that is there already chants or holds up, and in the first half of what is said; of an attack in the
  first half two, later four of: a number beside it (counts twice), who, whom, where, the weapon or manner (a war
  or an occupation, which lasts, one less). Chosen on the sentences of even number; both halves are printed.
- source, target: among the found sentences of the second file, right where a content word of any annotator's span is in
  a party of ours, or where nobody is told by any annotator and none is given.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from corpora import find, rows

from musnad.arabic import fold_key, tokenize, word_value
from musnad.arabic.stems import stem
from musnad.entities import find as names
from musnad.events import code
from musnad.lexicon import Lexicon
from musnad.lexicon.nisbas import Nisba
from musnad.record import Article, Event, Span
from musnad.statements import attribute
from musnad.times import resolve

LEXICON = Lexicon()
TYPES = ("ASSAULT", "PROTEST")
TOLD = frozenset({"happened", "reported"})
SHORTEST_WORD = 3
"""Letters of a word that can be a party's: في and من are none."""


BEHIND = frozenset({"relative"})
AFTER = ("adjunct", "about", "fi")
"""Words right before an act that is only named: the attack that, since, after, in."""

CROWD = frozenset({"event.chanted", "event.chanted2", "event.raised_banners", "event.burnt_flags"})
"""Rows of what a crowd does that is there already."""

COURT = (
    "تهم",
    "متهم",
    "قضي",
    "محاكم",
    "محكم",
    "تحقيق",
    "مسوول",
    "تورط",
    "اتهام",
    "ذكري",
    "ضلوع",
    "جريم",
    "ملف",
    "ادان",
)
"""How words begin that make an act the matter of a charge or of a memory."""

FARTHEST_COURT = 8
"""Words before an act in which such a word may stand."""

VIOLENT = frozenset(
    {"explosives", "firearms", "heavy-weapons", "suicide-attack", "assassinate", "beat", "sexual", "torture"}
)
"""Modes that tell how it was done; that somebody was carried off tells no manner."""

LASTING = frozenset({"war", "conflict", "controlled", "occupied", "occupation", "fighting_x", "targeting", "violence"})
"""Rows of what goes on for long and is no single act."""

SUBJECT_FIRST = frozenset({"event.killed", "event.wounded", "event.was_hit", "event.kidnapped", "event.abducted"})
"""Rows of verbs before which those stand whom it hit: إن ستة أشخاص [قتلوا]."""

FARTHEST_NUMBER = 5
"""Words behind an act, and before such a verb, in which a number tells how many it hit."""

EARLY, LATE = 2, 4
"""How much must be told of an attack in the first half of what is said, and later."""

ARMED = frozenset({"COERCE", "RETREAT", "MOBILIZE"})
"""Types that are told together with an attack."""

Named = list[tuple[str, str]]
"""Entities with the words that name them, or the adjective of a state."""


@cache
def read(text: str) -> tuple[tuple[Event, ...], Named, tuple[Span, ...]]:
    """The events of a sentence that stands alone, its names, and what somebody says in it."""
    article = Article("unknown", None, None, None, None, (), None, None, None, (Span(0, len(text)),), ())
    tokens = tokenize(text)
    times, _ = resolve(article, tokens, LEXICON)
    mentions, roles = names("page", article, tokens, LEXICON)
    statements = attribute("page", article, tokens, mentions, LEXICON, times)
    told = [(mention.entity, mention.surface) for mention in mentions]
    told.extend((n.state, fold) for fold in tokens.folds if (n := nisba(fold)))
    said = tuple(statement.content for statement in statements)
    return code("page", article, tokens, mentions, roles, times, statements, LEXICON).events, told, said


def nisba(fold: str) -> Nisba | None:
    """The adjective of a state, also in the accusative: جنديا [ناريا]."""
    return LEXICON.nisbas.get(fold) or LEXICON.nisbas.get(fold.removesuffix("ا"))


def as_news(text: str, event: Event, events: Sequence[Event], said: Sequence[Span]) -> bool:
    """Whether a sentence reports an act and does not just name it."""
    start = event.trigger.start
    others = (e for e in events if e.type not in {event.type, *ARMED} and not e.statement)
    if event.surface.startswith("ال") or any(e.trigger.start < start for e in others):
        return False
    near = tokenize(text[:start]).folds[-FARTHEST_COURT:]
    tried = any(word.lstrip("وبفل").removeprefix("ال").startswith(COURT) for word in near)
    if tried or event.rule in CROWD:
        return False
    before, small, words = near[-1:], LEXICON.events.words, LEXICON.attribution
    named = any(words.plays(w, r) for w in before for r in BEHIND) or any(
        small.plays(w.removeprefix("و"), role) for w in before for role in AFTER
    )
    early = _early(text, start, said)
    enough = early if event.type == "PROTEST" else detail(text, event) >= (EARLY if early else LATE)
    return enough and not named


def _early(text: str, start: int, said: Sequence[Span]) -> bool:
    """Whether an act stands in the first half of the innermost words of somebody that hold it, else of the sentence."""
    holding = [span for span in said if span.start <= start < span.end]
    first, last = max(((s.start, s.end) for s in holding), default=(0, len(text)))
    return start - first < (last - first) / 2


def detail(text: str, event: Event) -> int:
    """How much is told of an attack: how many (counts twice), who, whom, where, how; less of what goes on for long."""
    behind = tokenize(text[event.trigger.end :]).folds[:FARTHEST_NUMBER]
    before = tokenize(text[: event.trigger.start]).folds[-FARTHEST_NUMBER:] if event.rule in SUBJECT_FIRST else []
    number = any(word.isdecimal() or word_value(word) is not None for word in (*before, *behind))
    told = (event.actors, event.recipients, event.place, event.mode in VIOLENT)
    return 2 * number + sum(map(bool, told)) - (event.rule.removeprefix("event.") in LASTING)


def detect(path: Path, kind: str, *, news: bool = False, half: int | None = None) -> tuple[Counter[str], list[str]]:
    """Counts of hits, false alarms and misses of a type, and the wrong sentences; `news`: only what they report."""
    tally: Counter[str] = Counter()
    wrong: list[str] = []
    for number, row in enumerate(rows(path)):
        if row["event_type"] != kind or row["label"] == "ambiguous" or half not in {None, number % 2}:
            continue
        events, _, said = read(row["text"])
        found = [e for e in events if e.type == kind and e.status in TOLD]
        found = [e for e in found if not news or as_news(row["text"], e, events, said)]
        verdict = ("miss", "hit") if row["label"] == "yes" else ("right", "alarm")
        tally[verdict[bool(found)]] += 1
        if verdict[bool(found)] in {"miss", "alarm"}:
            fired = ", ".join(f"{e.rule}:{e.surface}" for e in found)
            wrong.append(f"{verdict[bool(found)]}\t{row['label']}\t{fired}\t{row['text']}")
    return tally, wrong


def sides(path: Path, kind: str) -> tuple[Counter[str], dict[str, list[str]]]:
    """Of the found sentences how many have a right source and a right target."""
    tally: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {"source": [], "target": []}
    for row in rows(path):
        if row["event_type"] != kind:
            continue
        events, mentions, _ = read(row["text"])
        found = [e for e in events if e.type == kind]
        tally["rows"] += 1
        tally["found"] += bool(found)
        for side in wrong if found else ():
            gold = _gold(row, side)
            mine = _words(found, mentions, side)
            right = bool(gold & mine) if gold else not mine
            tally[side] += right
            if not right:
                wrong[side].append(f"{' '.join(sorted(gold))}\t{' '.join(sorted(mine))}\t{row['text']}")
    return tally, wrong


def _gold(row: dict[str, Any], side: str) -> set[str]:
    told = (word for span in row["spans"] for word in span[f"{side}_actor"])
    return {stem(fold_key(word)) for word in told if len(word) >= SHORTEST_WORD}


def _words(events: Sequence[Event], mentions: Named, side: str) -> set[str]:
    """The stems of our parties' words: of a name all its spellings on the page."""
    entities = {e for event in events for e in (event.actors if side == "source" else event.recipients)}
    return {stem(word) for entity in entities for word in _spelt(entity, mentions)}


def _spelt(entity: str, mentions: Named) -> Iterator[str]:
    if entity.startswith("name:"):
        yield from fold_key(entity.removeprefix("name:")).split()
    for named, surface in mentions:
        if named == entity:
            yield from fold_key(surface).split()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", choices=("detect", "source", "target"))
    parser.add_argument("--type", choices=TYPES)
    given = parser.parse_args()
    folder = find(given.folder, "events_oeda_detect.jsonl", "events_oeda_spans.jsonl")
    for kind in (given.type,) if given.type else TYPES if folder else ():
        wrong: list[str] = []
        halves = (("as its news", True, None), ("as its news, even", True, 0), ("as its news, odd", True, 1))
        for name, news, half in (*halves, ("detect", False, None)):
            told, wrong = detect(folder / "events_oeda_detect.jsonl", kind, news=news, half=half)
            p, r = told["hit"] / max(told["hit"] + told["alarm"], 1), told["hit"] / max(told["hit"] + told["miss"], 1)
            print(f"{kind} {name} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}")
        tally, astray = sides(folder / "events_oeda_spans.jsonl", kind)
        n = max(tally["found"], 1)
        right = {side: tally[side] / n for side in astray}
        print(f"{kind} found {tally['found']}/{tally['rows']} " + " ".join(f"{s} {r:.3f}" for s, r in right.items()))
        print("\n".join(wrong if given.misses == "detect" else astray.get(given.misses or "", ())))


if __name__ == "__main__":
    main()
