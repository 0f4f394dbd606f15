"""Terms of a deal: who must do what, on which condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.pairs import Pairs, ids_of
from musnad.events.text import Sentence, Text
from musnad.record import Span, Term
from musnad.record.events import TermStatus

DEAL_WITHIN = 3
"""Sentences before a duty in which the deal that it is a term of is named."""

SHORTEST_ITEM = 3
"""Words of one of several obligations in a row."""

AGREED = frozenset({"agreed", "signed", "concluded", "ratified", "signing", "concurred"})
"""Rows that make a page's deal an agreed one where they happened."""

NOT_A_BREAK = "\"'“”«»()-–/"


def terms(text: Text, pairs: Pairs, drafts: Sequence[Draft]) -> tuple[Term, ...]:
    """The terms of a page in text order."""
    status: TermStatus = (
        "agreed" if any(d.hit.row.id in AGREED and d.status == "happened" for d in drafts) else "proposed"
    )
    duties = {d.hit.first: d for d in drafts if d.hit.row.gen == "modal" and d.recipients}
    found: list[Term] = []
    deals = [bool(duties) and _deal(text, sentence) for sentence in text.sentences]
    for number, sentence in enumerate(text.sentences):
        near = any(deals[max(0, number - DEAL_WITHIN) : number + 1])
        found.extend(_duties(text, sentence, duties, status, deal=near))
        found.extend(_stipulated(text, sentence, pairs, status))
    return tuple(sorted(dict.fromkeys(found), key=lambda t: t.obligation))


def _deal(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence names a deal."""
    return any(_is_deal(text, i) for i in range(sentence.first, sentence.last))


def _is_deal(text: Text, i: int) -> bool:
    fold = text.folds[i]
    stems = (fold, fold[1:] if fold[0] in "وفبل" else fold)
    return any(text.small.plays(s.removeprefix("ال"), "deal") for s in stems)


def _duties(
    text: Text, sentence: Sentence, duties: dict[int, Draft], status: TermStatus, *, deal: bool
) -> Iterator[Term]:
    """What a party must do, where nobody demands it in his own name: يجب على نارية فتح المعبر."""
    for i in range(sentence.first, sentence.last):
        draft = duties.get(i)
        if draft and deal and draft.status == "hypothetical":
            last = _end(text, i + 1, sentence.last)
            yield Term(
                draft.recipients,
                text.span(i, last, draft.hit.cut),
                (),
                condition(text, sentence),
                status,
                "term.duty",
            )


def _end(text: Text, first: int, stop: int) -> int:
    """The end of an obligation: the next sign that breaks a sentence, or "which"."""
    for j in range(first, stop):
        if text.sign(j) and text.folds[j] not in NOT_A_BREAK:
            return j
    return stop


def _stipulated(text: Text, sentence: Sentence, pairs: Pairs, status: TermStatus) -> Iterator[Term]:
    """What a deal provides for: ينص الاتفاق على فتح المعبر وسحب القوات."""
    for i in range(sentence.first, sentence.last):
        length = text.is_(i, "stipulates")
        if not length or not any(
            _is_deal(text, j) for j in range(max(sentence.first, i - 6), min(sentence.last, i + 4))
        ):
            continue
        start = _after_deal(text, i + length, sentence.last)
        last = _end(text, start, sentence.last)
        for first, end in _items(text, start, last):
            inside = [p for p in text.between(first, end) if p.kind in {"name", "own", "pair"}]
            obligor = ids_of(pairs, inside[:1]) or pairs.at(i)
            if obligor:
                yield Term(obligor, text.span(first, end), (), condition(text, sentence), status, "term.stipulated")


def _after_deal(text: Text, i: int, stop: int) -> int:
    """The first token of what is stipulated: after the deal's noun, its adjectives and على."""
    j = i
    while j < min(stop, i + 6) and (_is_deal(text, j) or text.is_(j, "demonstrative")):
        j += 1
    if j > i and j < stop and text.folds[j].startswith("ال") and j not in text.party_at:
        j += 1
    return j + 1 if j < stop and text.preposition(j) else j


def _items(text: Text, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The obligations in a row, cut at "and" before a noun that begins another."""
    start = first
    for j in range(first + SHORTEST_ITEM, last - SHORTEST_ITEM + 1):
        fold = text.folds[j]
        begins = fold[0] == "و" and len(fold) > 3 and not fold.startswith("وال") and j not in text.party_at  # noqa: PLR2004
        if begins and j - start >= SHORTEST_ITEM and fold[1:] not in text.lexicon.nisbas and not verb(text, j, first):
            yield start, j
            start = j
    if start < last:
        yield start, last


def condition(text: Text, sentence: Sentence) -> Span | None:
    """The clause of a condition: شريطة انسحاب سهلستان."""
    for i in range(sentence.first, sentence.last):
        if text.is_(i, "condition"):
            return text.span(i, max(_end(text, i + 1, sentence.last), i + 1))
    return None
