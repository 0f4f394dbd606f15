"""A body or a group that a page calls by its noun alone once it is named: الجيش الناري … [الجيش]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.arabic.particles import ARTICLE
from musnad.events.party import Party
from musnad.lexicon.attribution import Attribution

UNNAMED = ("name:", "anon:")
"""How the ids of those begin who have no name."""

SHORTEST = 3
"""Letters of such a noun."""


def called_shortly(
    tokens: Tokens, parties: Sequence[Party], zones: Sequence[range], words: Attribution
) -> tuple[Party, ...]:
    """The parties, a definite noun alone with whom the page names by it: the only one before, or in its paragraph.

    A coalition, a movement or the like may also be named further on, where the page has only one by that noun.
    """
    everywhere = _everywhere(tokens, parties, words)
    named: dict[str, dict[tuple[str, ...], int]] = {}
    found: list[Party] = []
    starts = [zone.start for zone in zones]
    for party in parties:
        head = _noun(tokens, party)
        owner = _owner(tokens, party)
        shortly = head is not None and (_alone(tokens, party, head) or _described(tokens, party, head, words))
        if owner is not None or shortly:
            head = owner or head or ""
            paragraph = max((s for s in starts if s <= party.first), default=0)
            whole = _whole(party, named.get(head, {}), paragraph)
            if whole is party and words.plays(head, "group_noun"):
                whole = _whole(party, everywhere.get(head, {}), paragraph)
            found.append(whole)
            continue
        for noun in _names(tokens, party, head, words):
            named.setdefault(noun, {})[party.ids] = party.first
        found.append(party)
    return tuple(found)


def _everywhere(tokens: Tokens, parties: Sequence[Party], words: Attribution) -> dict[str, dict[tuple[str, ...], int]]:
    """The parties of the whole page by the nouns that they are named with."""
    named: dict[str, dict[tuple[str, ...], int]] = {}
    for party in parties:
        head = _noun(tokens, party)
        if (head is not None and _described(tokens, party, head, words)) or party.ids[:1] == ():
            continue
        if party.ids[0].startswith(UNNAMED):
            continue  # تنظيم كأس العالم
        for noun in _names(tokens, party, head, words):
            named.setdefault(noun, {})[party.ids] = party.first
    return named


def _names(tokens: Tokens, party: Party, head: str | None, words: Attribution) -> set[str]:
    """The nouns that name a party: its own, those inside its words, and the one right before its name."""
    own = {head, *_within(tokens, party)} if head is not None and _told(party, head) else set()  # قوات [الجيش] الناري
    before = tokens.folds[party.first - 1].lstrip("وفبل") if party.first and not party.cut else ""
    classed = party.kind == "name" and bool(party.ids) and words.plays(before, "group_noun")  # [تنظيم] السد
    return own | {before} if classed else own


def _described(tokens: Tokens, party: Party, head: str, words: Attribution) -> bool:
    """Whether a definite noun of a group has only what is said of any such group: التنظيم [المتشدد]."""
    said = [fold.removeprefix(ARTICLE) for fold in tokens.folds[party.first + 1 : party.last]]
    definite = tokens.folds[party.first][party.cut :].startswith(ARTICLE)
    group = party.kind == "group" and definite and words.plays(head, "group_noun")
    return group and bool(said) and all(words.plays(word, "group_adjective") for word in said)


def _within(tokens: Tokens, party: Party) -> Iterator[str]:
    """The nouns inside a party's words: قوات [حكومة] الوفاق."""
    folds = tokens.folds[party.first + 1 : party.last]
    return (fold.removeprefix(ARTICLE) for fold in folds if len(fold) > SHORTEST)


def _told(party: Party, head: str) -> bool:
    """Whether a party is told by more than its noun: by its name or by what describes it."""
    if party.ids[0].startswith(UNNAMED):
        return party.kind in {"name", "group"} and party.ids[0].startswith(f"name:{head} ") and party.number == "s"
    return party.kind == "name"


def _noun(tokens: Tokens, party: Party) -> str | None:
    """The noun that a party's words begin with, without its article."""
    if not party.ids:
        return None
    fold = tokens.folds[party.first]
    joined = fold[max(0, party.cut - 1) :]
    word = joined[2:] if joined.startswith("لل") else fold[party.cut :].removeprefix(ARTICLE)
    return word if len(word) >= SHORTEST else None


def _alone(tokens: Tokens, party: Party, head: str) -> bool:
    """Whether a party is one definite noun and nothing else."""
    fold = tokens.folds[party.first]
    definite = fold[party.cut :].startswith(ARTICLE) or fold[max(0, party.cut - 1) :].startswith("لل")
    return party.kind == "group" and party.last == party.first + 1 and definite and party.ids == (f"name:{head}",)


def _owner(tokens: Tokens, party: Party) -> str | None:
    """The noun alone of whose a party's men are: مقاتلو [الحكومة]."""
    word = tokens.folds[party.last - 1]
    noun = word.removeprefix(ARTICLE)
    owned = party.kind == "group" and party.last > party.first + 1 and word.startswith(ARTICLE)
    return noun if owned and party.ids == (f"name:{noun}",) else None


def _whole(party: Party, named: dict[tuple[str, ...], int], paragraph: int) -> Party:
    """A party as the one whom its noun named before."""
    here = [ids for ids, at in named.items() if at >= paragraph]
    told = next((some for some in (list(named), here) if len(some) == 1), [])
    return party._replace(ids=told[0], kind="name", number="s") if told else party
