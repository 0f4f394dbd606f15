"""The holder of a line of rights: what says no right, after "محفوظة لـ" or before ©."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import Tokens
from musnad.lexicon import Lexicon

NUMBERS = frozenset(("24", "21", "48", "360"))
"""Numbers at an end of media's names."""
LONGEST_NAME = 6
"""Words of the longest outlet's name."""


def holder(tokens: Tokens, area: range, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and last token: جميع الحقوق محفوظة 2024 لـ([مركز الميناء]), [الميناء] © 2024."""
    hits = _words(tokens, area, lexicon)
    said = {i for first, last, _ in hits for i in range(first, last)}
    free = [i for i in area if tokens.is_word(i) and i not in said]
    begun = min((last for _, last, kind in hits if kind == "reserved"), default=area.start)
    behind = _contiguous([i for i in free if i >= begun])
    before = [i for i in free if i < begun]
    foreign = bool(behind and before) and all(tokens.folds[i].isascii() for i in behind)  # [email protected]
    acts = foreign or (bool(behind) and tokens.folds[behind[0]] in lexicon.prose.verbs)
    run = _contiguous(free) if acts or not behind else behind
    return (run[0], numbered(tokens, run[-1] + 1, area.stop)) if run else None


def numbered(tokens: Tokens, last: int, stop: int) -> int:
    """The token after a name and the number that belongs to it: [عرب 48]; a year does not."""
    near = tokens.folds[last : last + 1]
    return last + 1 if last < stop and near[0].isdecimal() and len(near[0]) < len("2024") else last


def _words(tokens: Tokens, area: range, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """First and last token and kind of the words that say a right."""
    found: list[tuple[int, int, str]] = []
    i = area.start
    while i < area.stop:
        hit = lexicon.credits.match(tokens.folds, i, area.stop, "rights", "reserved")
        if hit:
            found.append((i, hit[0], hit[1].kind))
        i = hit[0] if hit else i + 1
    return found


def _contiguous(run: Sequence[int]) -> Sequence[int]:
    """The first words of a run that no sign cuts, at most a name's length."""
    kept: list[int] = []
    for i in run:
        if (kept and i - kept[-1] > 1) or len(kept) == LONGEST_NAME:
            break
        kept.append(i)
    return kept
