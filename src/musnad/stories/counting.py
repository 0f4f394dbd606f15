"""One thing told with two numbers: killed, wounded, sums; more of them on a later day is a later state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from musnad.stories.accounts import Account
from musnad.stories.amounts import GROWING, MEASURES, Amount, amounts, counts
from musnad.stories.joining import Joined, Number, Teller
from musnad.stories.sides import Clash
from musnad.stories.told import Told

SETTLES = {
    "killed": "the list of the dead of the hospital or the prosecution",
    "wounded": "the admissions of the hospitals",
    "money": "the text of the agreement or the budget",
}
SETTLED = frozenset({"AGREE", "AID", "COOPERATE", "CONCEDE", "RETREAT"})
"""Types of which one occurrence has one sum."""
COUNTED = "the record of those who counted"


class _At(NamedTuple):
    """A number on its page."""

    teller: Teller
    number: Number


def numbers(groups: Iterable[Joined]) -> Iterator[Clash]:
    """Numbers of one thing that exclude each other."""
    for group in groups:
        if group.one_day:
            for key, told in _by_measure(group).items():
                yield from (Clash("number", _claim(key), _settle(key[0]), a.side, b.side) for a, b in _clashing(told))


def _by_measure(group: Joined) -> dict[tuple[str, str], list[_At]]:
    found: defaultdict[tuple[str, str], list[_At]] = defaultdict(list)
    for teller, telling in group.tellings:
        for number in telling.numbers:
            found[number.measure, number.counted].append(_At(teller, number))
    return found


def counted(account: Account) -> Iterator[Number]:
    """What an account counts; of a blow two voices of one page may tell two numbers."""
    told = account.told
    for amount in _told(account):
        voice = told.voice(amount.at) if account.how == "blow" else None
        yield Number(amount.measure, amount.counted, amount.low, amount.high, voice, told.side(amount.at))


def rising(told: Told) -> frozenset[str]:
    """The measures of which a page says that they rise."""
    sentences = [s for s in told.sentences if told.any(s, "rises")]
    return frozenset(m for m in MEASURES if m in GROWING and any(told.any(s, m) for s in sentences))


def _told(account: Account) -> Sequence[Amount]:
    """The amounts of an account; a thing without a measure only in the words of one sentence."""
    if account.told.numbers.isdisjoint(account.tokens):
        return ()
    if account.how == "event" and (account.event is None or account.event.type not in SETTLED):
        return ()
    measured = tuple(amounts(account.told, account.tokens))
    if account.how == "event":  # of an occurrence what is paid or who is freed: a war of one day has many tolls
        return tuple(a for a in measured if a.measure.startswith("sum_") or a.measure == "freed")
    if account.how != "reprint":
        return measured
    taken = {i for a in measured for i in a.at}
    return (*measured, *(a for a in counts(account.told, account.tokens) if not taken & set(a.at)))


def _clashing(told: Sequence[_At]) -> Iterator[tuple[Number, Number]]:
    """Numbers that exclude each other: a page or voice that tells two of one measure tells of two things."""
    by_voice: defaultdict[tuple[str, str | None], list[_At]] = defaultdict(list)
    for at in told:
        by_voice[at.teller.location, at.number.voice].append(at)
    sure = [n[0] for n in by_voice.values() if len({(x.number.low, x.number.high) for x in n}) == 1]
    for a, b in combinations(sure, 2):
        if a.number.against(b.number) and not _grown(a, b):
            yield a.number, b.number


def _grown(a: _At, b: _At) -> bool:
    """Whether one may be the later state of the other: more killed on a later page, or a toll said to rise."""
    measure, one, other = a.number.measure, a.teller.published, b.teller.published
    if measure not in GROWING or a.teller.id == b.teller.id:
        return False
    if measure in a.teller.rising or measure in b.teller.rising or one is None or other is None:
        return True
    if one[:10] == other[:10]:
        return False
    early, late = (a, b) if one < other else (b, a)
    return late.number.high > early.number.high


def _claim(key: tuple[str, str]) -> str:
    measure, counted = key
    return f"how many {measure.replace('_', ' ')}{': ' + counted if counted else ''}"


def _settle(measure: str) -> str:
    return SETTLES["money"] if measure.startswith("sum_") else SETTLES.get(measure, COUNTED)
