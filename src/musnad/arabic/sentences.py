"""Quotations, and sentences that no full stop inside a quotation cuts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from musnad.arabic.letters import QUOTES_CLOSE, QUOTES_EITHER, QUOTES_OPEN, SENTENCE_ENDS
from musnad.arabic.tokens import Quotation, Tokens
from musnad.record import Span

QUOTES = frozenset(QUOTES_OPEN + QUOTES_CLOSE + QUOTES_EITHER)
RAISED = "·•"
"""The dots with which some papers of the Maghreb end a sentence: حسب المصدر·"""
ENDS = frozenset(SENTENCE_ENDS + RAISED)
BEHIND_END = frozenset(SENTENCE_ENDS + QUOTES_CLOSE + QUOTES_EITHER + ")")
"""Signs that belong to the sentence that ends before them."""
LONGEST_PROCLITIC = 2
"""Letters that may be glued before an opening mark: ب"عدم, ول"الدولتين."""
SHORTEST_GLUED = 3
"""Letters of words between which a full stop without a blank ends a sentence; أ.ف.ب and د.محمد have fewer."""

THAT = frozenset({"ان", "بان"})
"""Words, folded, behind which a mark glued to them still opens."""

TURNED = {"”": "”", "»": "«»"}
"""Closing marks that some papers open a quotation with, and what then closes it: ”…”, »…«."""

SAME_BOTH_WAYS = "“"
"""An opening mark that some papers close a quotation with, too."""

CLOSES_BEHIND = ".!؟?…"

OPENS_BEFORE = "([{:،؛-–—"


def quotations(tokens: Tokens, span: Span) -> tuple[Quotation, ...]:
    """The quotations of a paragraph in order of their first mark, nested ones after the outer.

    >>> from musnad.arabic import tokenize
    >>> quotations(tokenize('قال "نعم" ثم "لا'), Span(0, 16))
    (Quotation(opened=1, closed=3), Quotation(opened=5, closed=None))
    """
    found = tokens.quoted.get(span)
    if found is None:
        found = tokens.quoted[span] = _quotations(tokens, span)
    return found


def _quotations(tokens: Tokens, span: Span) -> tuple[Quotation, ...]:
    open_marks: list[int] = []
    found: list[Quotation] = []
    indices = tokens.within(span)
    marks = [i for i, fold in enumerate(tokens.folds[indices.start : indices.stop], indices.start) if fold in QUOTES]
    if len(marks) > 1 and {tokens.folds[i] for i in marks} == {"”"}:  # a paper with this sign alone
        return tuple(Quotation(*pair) for pair in zip(marks[::2], marks[1::2], strict=False))
    for i, last in _doubled(tokens, marks):
        if _opens(tokens, i, last, span, tokens.folds[open_marks[-1]] if open_marks else None):
            open_marks.append(i)
        else:
            found.append(Quotation(open_marks.pop() if open_marks else None, last))
    found.extend(Quotation(i, None) for i in open_marks)
    return tuple(sorted(found, key=lambda q: q.opened if q.opened is not None else (q.closed or 0)))


def _doubled(tokens: Tokens, marks: list[int]) -> Iterator[tuple[int, int]]:
    """Each mark's first and last token: two straight ones side by side are one, as some papers print: ''نعم''."""
    skip = -1
    for i, after in pairwise((*marks, -1)):
        if i == skip:
            continue
        twice = after == i + 1 and tokens.folds[i] in QUOTES_EITHER and tokens.folds[after] == tokens.folds[i]
        skip = after if twice and tokens.glued(after) and _beside_word(tokens, i, after) else -1
        yield i, max(i, skip)


def _beside_word(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word or a sign touches a mark printed twice; between blanks the two hold nothing."""
    around = tokens.text[max(0, tokens.starts[first] - 1) : tokens.starts[first]]
    around += tokens.text[tokens.ends[last] : tokens.ends[last] + 1]
    return bool(around.strip())


def _opens(tokens: Tokens, i: int, last: int, span: Span, around: str | None) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a mark opens a quotation; `around` is the mark that opened the one it stands in."""
    mark, inside = tokens.folds[i], around is not None
    text, start, end = tokens.text, tokens.starts[i], tokens.ends[last]
    after = text[end] if end < span.end else " "
    if mark == around == SAME_BOTH_WAYS and not after.isalnum():
        return False  # “نعم“
    if mark in QUOTES_OPEN:
        return around not in TURNED or around == mark or after.isalnum()
    if mark in QUOTES_CLOSE:
        return not inside and mark in TURNED and _turned(tokens, i, span)
    if after.isspace() and not inside and text[span.start : start].rstrip().endswith(":"):
        return mark in text[end : span.end]  # قال: " نعم "
    if after.isspace() and not inside and i > 0 and tokens.folds[i - 1] in THAT:
        return mark in text[end : span.end]  # أكد أن" المكتب لم يصدر أمرا"
    if after.isspace() and not inside and start > span.start and text[start - 1].isalnum():
        return _closes_later(text, mark, end, span.end)  # وأضافت" قررت التأجيل"
    if after.isspace():
        return False if inside or start == span.start else not text[start - 1].isalnum() and end < span.end
    if start == span.start or text[start - 1].isspace() or text[start - 1] in OPENS_BEFORE:
        return around != mark or after.isalnum()  # «كفى "لا ".»: the second closes
    if inside or not (after.isalnum() and tokens.is_word(i - 1)):
        return False
    return len(tokens.folds[i - 1]) <= LONGEST_PROCLITIC or _closes_later(text, mark, end, span.end)


def _closes_later(text: str, mark: str, start: int, end: int) -> bool:
    """Whether a mark glued between two words opens, for the next one stands behind a word alone: للمكتب"نعم"."""
    i = text.find(mark, start, end)
    if i <= start:
        return False
    return text[i - 1] in CLOSES_BEHIND or (text[i - 1].isalnum() and not text[i + 1 : min(i + 2, end)].isalnum())


def _turned(tokens: Tokens, i: int, span: Span) -> bool:
    """Whether a closing mark stands where one opens, as some papers do, and a second follows: قال: ”نعم”, لـ”نبأ”."""
    text, start, end = tokens.text, tokens.starts[i], tokens.ends[i]
    before = text[span.start : start].rstrip()
    led = before.endswith(tuple(OPENS_BEFORE))
    apart = text[start - 1].isspace() or (i > 0 and len(tokens.folds[i - 1]) == 1 and tokens.is_word(i - 1))
    fresh = not before or led or (apart and text[end : end + 1].isalnum())
    return (
        fresh
        and (led or text[end : end + 1].isalnum())
        and any(m in text[end : span.end] for m in TURNED[tokens.folds[i]])
    )


def sentences(tokens: Tokens, span: Span) -> tuple[Span, ...]:
    """The sentences of a paragraph; a quotation that runs over a full stop stays whole.

    >>> from musnad.arabic import tokenize
    >>> [s.of(t) for t in ['قال "نعم. لا". وذهب.'] for s in sentences(tokenize(t), Span(0, 20))]
    ['قال "نعم. لا".', 'وذهب.']
    """
    found = tokens.cut.get(span)
    if found is None:
        found = tokens.cut[span] = _sentences(tokens, span)
    return found


def _sentences(tokens: Tokens, span: Span) -> tuple[Span, ...]:
    inside = _quoted(tokens, span)
    indices = tokens.within(span)
    found: list[Span] = []
    first = indices.start
    for i in _may_end(tokens, span, indices):
        if i < first or not (_ends(tokens, i, inside) or _line_break(tokens, i, indices.stop, inside)):
            continue
        last = i + 1
        while last < indices.stop and tokens.glued(last) and tokens.folds[last] in BEHIND_END:
            last += 1
        found.append(tokens.span(first, last))
        first = last
    if first < indices.stop:
        found.append(tokens.span(first, indices.stop))
    return tuple(found)


def _may_end(tokens: Tokens, span: Span, indices: range) -> Sequence[int]:
    """The tokens at which a sentence may end: signs, and where a line breaks any."""
    if "\n" in tokens.text[span.start : span.end]:
        return indices
    return [i for i, fold in enumerate(tokens.folds[indices.start : indices.stop], indices.start) if fold in ENDS]


def _quoted(tokens: Tokens, span: Span) -> set[int]:
    """Token indices strictly inside a quotation that has both its marks, the sign before its closing mark left out."""
    inside: set[int] = set()
    for opened, closed in quotations(tokens, span):
        if opened is not None and closed is not None:
            inside.update(range(opened + 1, closed - 1))
    return inside


def _ends(tokens: Tokens, i: int, inside: set[int]) -> bool:
    mark = tokens.folds[i]
    if mark not in ENDS or i in inside:
        return False
    if mark in RAISED:
        return i > 0 and tokens.glued(i) and tokens.is_word(i - 1) and not (i + 1 < len(tokens) and tokens.glued(i + 1))
    if mark != ".":
        return True
    glued_next = i + 1 < len(tokens) and tokens.glued(i + 1)
    if glued_next and (tokens.is_number(i + 1) or tokens.is_word(i + 1)):
        return _run_together(tokens, i)  # 3.5, a.b
    return not (i > 0 and tokens.glued(i) and tokens.is_word(i - 1) and len(tokens.folds[i - 1]) == 1)  # د. م.


def _run_together(tokens: Tokens, i: int) -> bool:
    """Whether a page left the blank out behind a full stop, whole Arabic words on both sides: التحالف.وفرض."""
    if i == 0 or not tokens.glued(i) or not tokens.is_word(i - 1) or not tokens.is_word(i + 1):
        return False
    sides = (tokens.folds[i - 1], tokens.folds[i + 1])
    return all(len(side) >= SHORTEST_GLUED and not side.isascii() for side in sides)


def _line_break(tokens: Tokens, i: int, stop: int, inside: set[int]) -> bool:
    return i + 1 < stop and i not in inside and "\n" in tokens.text[tokens.ends[i] : tokens.starts[i + 1]]
