"""One thing told with two numbers: killed, wounded, sums; more of them on a later day is a later state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from musnad.record import Contradiction, Side
from musnad.stories.accounts import Account, Joined
from musnad.stories.amounts import GROWING, Amount, amounts, counts
from musnad.stories.sides import together
from musnad.stories.told import Told

SETTLES = {
    "killed": "the list of the dead of the hospital or the prosecution",
    "wounded": "the admissions of the hospitals",
    "money": "the text of the agreement or the budget",
}
SETTLED = frozenset({"AGREE", "AID", "COOPERATE", "CONCEDE", "RETREAT"})
"""Types of which one occurrence has one sum."""
COUNTED = "the record of those who counted"


class _Number(NamedTuple):
    told: Told
    amount: Amount
    sentence: range

    @property
    def side(self) -> Side:
        """The words that tell it."""
        return self.told.side(self.amount.at)


def numbers(groups: Iterable[Joined]) -> Iterator[Contradiction]:
    """Numbers of one thing that exclude each other; copies of one text give one contradiction."""
    found: defaultdict[tuple[str, str], list[tuple[_Number, _Number]]] = defaultdict(list)
    for group in groups:
        if group.one_day:
            for key, told in _by_measure(group).items():
                found[key] += _clashing(told, apart=group.how == "blow")
    for key, pairs in found.items():
        for sides in together([(a.side, b.side) for a, b in pairs]):
            yield Contradiction("number", _claim(key), sides, _settle(key[0]))


def _by_measure(group: Joined) -> dict[tuple[str, str], list[_Number]]:
    found: defaultdict[tuple[str, str], list[_Number]] = defaultdict(list)
    for account in group.accounts:
        for amount in _told(group, account):
            found[amount.measure, amount.counted].append(_Number(account.told, amount, account.tokens))
    return found


def _told(group: Joined, account: Account) -> Sequence[Amount]:
    """What an account counts; a thing without a measure only in the words of one sentence."""
    if account.told.numbers.isdisjoint(account.tokens):
        return ()
    measured = tuple(amounts(account.told, account.tokens))
    if group.how == "event":  # of an occurrence what is paid or who is freed: a war of one day has many tolls
        settled = account.event is not None and account.event.type in SETTLED
        return tuple(a for a in measured if a.measure.startswith("sum_") or a.measure == "freed") if settled else ()
    if group.how != "reprint":
        return measured
    taken = {i for a in measured for i in a.at}
    return (*measured, *(a for a in counts(account.told, account.tokens) if not taken & set(a.at)))


def _clashing(told: Sequence[_Number], *, apart: bool) -> Iterator[tuple[_Number, _Number]]:
    """Numbers that exclude each other; `apart`: also those of two voices of a page.

    A page or voice that tells two of one measure tells of two things.
    """
    by_voice: defaultdict[tuple[str, str | None], list[_Number]] = defaultdict(list)
    for number in told:
        by_voice[number.told.page, number.told.voice(number.amount.at) if apart else None].append(number)
    sure = [n[0] for n in by_voice.values() if len({(x.amount.low, x.amount.high) for x in n}) == 1]
    for a, b in combinations(sure, 2):
        if a.amount.against(b.amount) and not grown(a, b):
            yield a, b


def grown(a: _Number, b: _Number) -> bool:
    """Whether one may be the later state of the other: more killed on a later page, or a toll said to rise."""
    if a.amount.measure not in GROWING or a.told is b.told:
        return False
    if any(n.told.any(s, "rises") and n.told.any(s, a.amount.measure) for n in (a, b) for s in n.told.sentences):
        return True
    one, other = (n.told.reading.article.published for n in (a, b))
    if one is None or other is None:
        return True
    if one.value[:10] == other.value[:10]:
        return False
    early, late = (a, b) if one.value < other.value else (b, a)
    return late.amount.high > early.amount.high


def _claim(key: tuple[str, str]) -> str:
    measure, counted = key
    return f"how many {measure.replace('_', ' ')}{': ' + counted if counted else ''}"


def _settle(measure: str) -> str:
    return SETTLES["money"] if measure.startswith("sum_") else SETTLES.get(measure, COUNTED)
