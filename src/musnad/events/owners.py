"""Whom the pronoun on a noun may mean: [زيارته], [هجماتها]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.clauses import clause, governor, verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.text import CONJUNCTIONS, Sentence, Text

LONGEST_DATELINE = 8
"""Words before the name of a town that a colon sets off at the head of a report."""


def same_preposition(text: Text, hit: Hit, fitting: Sequence[Party], sentence: Sentence) -> tuple[Party, ...]:
    """Whom a preposition told again means: سئل عن إصرار [نارية] وعن انتقاداتها."""
    word = text.folds[hit.first - 1] if hit.first else ""
    if hit.cut or not word.startswith(CONJUNCTIONS[0]) or not text.preposition(hit.first - 1):
        return ()
    stood = [p for p in fitting if (at := governor(text, p, sentence.first)) and at[1] == word[1:]]
    return tuple(stood[-1:])


def directly_governed(text: Text, party: Party) -> bool:
    """Whether a preposition stands at a name itself: مع [نارية], بنارية."""
    return (party.cut > 0 and text.folds[party.first][party.cut - 1] in "بلك") or text.preposition(party.first - 1)


def torn(free: Sequence[Party], fitting: Sequence[Party]) -> bool:
    """Whether a pronoun may mean any of several who all stand under prepositions."""
    return not free and len({p.ids for p in fitting}) > 1


def gender_of_noun(text: Text, party: Party) -> str | None:
    """The gender of the noun by which a state is told: النظام الناري is he; null for its name alone."""
    fold = text.folds[party.first]
    word = fold[2:] if fold.startswith("لل") else fold[party.cut :].removeprefix("ال")
    if party.last == party.first + 1 or not text.table.parties.get(word):
        return None
    return "f" if word.endswith(("ه", "ات")) else "m"


def dateline(text: Text, party: Party, sentence: Sentence) -> bool:
    """Whether a name only tells where a report is from: [مرسى]: قال الورداني."""
    near = party.last < sentence.last and party.first - sentence.first <= LONGEST_DATELINE
    return near and text.folds[party.last] == ":" and party.first - 1 not in text.cues


def of_main_clause(text: Text, sentence: Sentence, hit: Hit, fitting: Sequence[Party]) -> list[Party]:
    """Those whom a pronoun may mean, without who is named in a relative clause that a comma ends before it.

    رفضت [الحركة] المؤتمر الذي دعت إليه سهلستان، وأبدت [استعدادها] للحوار.
    """
    main = [p for p in fitting if not _in_aside(text, sentence, hit, p)]
    return main if any(governor(text, p, sentence.first) is None for p in main) else list(fitting)


def _in_aside(text: Text, sentence: Sentence, hit: Hit, party: Party) -> bool:
    """Whether a party stands in a relative clause that a comma parts from a verb of its own before the pronoun."""
    around = clause(text, sentence, party.first)
    relative = around.opener is not None and text.plays(around.opener, "relative") and around.opener > sentence.first
    if not relative or around.last >= hit.first or text.folds[around.last] != "،":
        return False
    return any(verb(text, j, sentence.first) for j in range(around.last + 1, hit.first))
