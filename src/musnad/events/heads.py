"""The words that head a party: a noun of the table, people told by what they do, a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from musnad.arabic import Tokens, splits, word_value
from musnad.arabic.particles import ARTICLE
from musnad.events.party import Party
from musnad.lexicon import Lexicon
from musnad.lexicon.events import PEOPLE_ENDING, PartyNoun

COUNT = PartyNoun("count", "count", "", "p")
"""A number told as a noun."""

PEOPLE = PartyNoun("people", "group", "CVL", "p")
"""People told by a definite plural."""


class Head(NamedTuple):
    """A party's noun at token `at` after `cut` letters; `definite` where it has its article or a pronoun."""

    at: int
    cut: int
    noun: PartyNoun
    definite: bool


SHORTEST_PEOPLE = 7
"""Letters of such a plural: القانون has as many, and is a word of the table of exceptions."""

SHORTEST_ADJECTIVE = 5
"""Letters of an adjective with its article: الي and التي are none."""

TIED = "ة"
"""The letter of a noun that no verb with a pronoun ends in: قادة, but قاده."""

OR = "او"
"""The word that joins another adjective."""

MARKS = frozenset("\"”»'")
"""Marks behind a name."""


@dataclass(frozen=True, slots=True)
class Heads:
    """Finds the heads of parties; `named` are the names of the page by first token."""

    tokens: Tokens
    lexicon: Lexicon
    named: dict[int, Party]

    def _taken_up(self, i: int) -> bool:
        """Whether a word behind a relative pronoun is the verb that it is spelt like: الانقلاب الذي [قاده]."""
        folds = self.tokens.folds
        spelt = i > 0 and folds[i].endswith("ه") and not self.tokens.surface(i).endswith(TIED)
        return spelt and self.lexicon.attribution.plays(folds[i - 1], "relative")

    def _head(self, i: int, stop: int) -> Head | None:
        fold, table = self.tokens.folds[i], self.lexicon.events
        noun = self._noun(i) if table.headed[fold] and not self._to_him(i) else None
        people = noun or (self._people(i) if fold.endswith(PEOPLE_ENDING) else None)
        return people or (self._counted(i, stop) if table.counts[fold] else None)

    def _to_him(self, i: int) -> bool:
        """Whether a word is the preposition that is spelt like vehicles: التهم الموجهة [إليه] is no آلية."""
        return self._plays(self.tokens.folds[i], "to_him") and not self.tokens.surface(i).endswith(TIED)

    def _rules(self, i: int) -> bool:
        """Whether a word tells what a decision is, no judge: القرار [القاضي] بقطع العلاقات."""
        folds = self.tokens.folds
        described = i > 0 and folds[i - 1].startswith(ARTICLE) and self._plays(folds[i], "ruling_that")
        return described and i + 1 < len(folds) and folds[i + 1][0] == "ب"

    def _deed(self, i: int) -> bool:
        """Whether a word like "resistance" is what is done to the definite noun behind it: إلى [مقاومة] الضغوط."""
        folds = self.tokens.folds
        definite = i + 1 < len(folds) and folds[i + 1].startswith(ARTICLE)
        return definite and any(self._plays(split.stem, "deed_too") for split in splits(folds[i]))

    def _describes(self, i: int, taken: set[int]) -> bool:
        """Whether a word like المسلح only describes the definite noun or the name before it: داعش [الإرهابي]."""
        fold, before = self.tokens.folds[i], self.tokens.folds[i - 1] if i else ""
        if (
            self._past_mark(i, taken)
            or self._rules(i)
            or self._deed(i)
            or (self._plays(before, "sent") and self._plays(fold, "of_rank"))  # وفد [قيادي]
            or (self._plays(fold, "of_press") and self._plays(before, "for_press"))  # بيان [صحفي]
            or (self._plays(before, "missile") and self._plays(fold, "adjective_too"))  # قذيفة [مدفعية]
            or (before and self._of_act(before) and (self._plays(fold, "adjective_too") or _of_two(before, fold)))
        ):
            return True  # هجوم [انتحاري], هجومين [انتحاريين]
        plain = fold.removeprefix(ARTICLE)
        if i > 1 and plain != fold and self._plays(plain, "adjective_too") and self._of_act(self.tokens.folds[i - 2]):
            return not before.startswith(ARTICLE)  # هجوم مرسى [الانتحاري]
        she = before.endswith("ه") and fold.endswith("ه") and before.startswith(ARTICLE) and fold.startswith(ARTICLE)
        if she and self._plays(fold.removeprefix(ARTICLE), "adjective_too"):
            return True  # العملية [الانتحارية]
        if self._plays(fold.removeprefix(ARTICLE), "of_attack") and before.startswith(ARTICLE) and self._of_act(before):
            return True  # التفجيران [الإرهابيان]
        if (
            not fold.startswith(ARTICLE)
            or not self._plays(fold.removeprefix(ARTICLE), "adjective_too")
            or i + 1 in self.named
        ):
            return False
        masculine = before.startswith(ARTICLE) and len(before) >= SHORTEST_ADJECTIVE and not before.endswith("ه")
        return i - 1 in taken or masculine

    def _past_mark(self, i: int, taken: set[int]) -> bool:
        """Whether such a word stands behind the mark that closes a name, or behind "or": "الحركة" [الإرهابية]."""
        folds = self.tokens.folds
        behind = i > 1 and ((folds[i - 1] in MARKS and i - 2 in taken) or folds[i - 1] == OR)
        return behind and folds[i].startswith(ARTICLE) and self._plays(folds[i].removeprefix(ARTICLE), "adjective_too")

    def _of_act(self, fold: str) -> bool:
        """Whether a word is the noun of an act and no verb, which may have a subject: هجوم, but not قتل."""
        table = self.lexicon.events
        return any(
            s.stem not in table.verbs and any(not f.rest for f in table.nouns.get(s.stem.removeprefix(ARTICLE), ()))
            for s in splits(fold)
        )

    def _noun(self, i: int) -> Head | None:
        """A noun of the table at token i."""
        cuts, table = splits(self.tokens.folds[i]), self.lexicon.events
        parties, own = table.parties, table.own
        for number, (cut, stem) in enumerate(cuts, 1):
            known = stem in parties or stem[len(ARTICLE) :] in parties or stem in own
            if known and (found := self._listed(i, cut, stem)):
                return None if any(self._no_party(i, whole) for _, whole in cuts[:number]) else found
        return None

    def _listed(self, i: int, cut: int, stem: str) -> Head | None:
        """A noun of the table at token i after `cut` letters, with its pronoun, without or with its article."""
        own = self.lexicon.events.own.get(stem)
        if own and not self.tokens.surface(i).endswith(TIED):  # فصائل [مسلحة]: no "his militant"
            return Head(i, cut, own, definite=True)
        for noun in self._longest_first(stem):
            if self._follows(i, noun):
                return Head(i, cut, noun, definite=False)
        for noun in self._longest_first(stem[len(ARTICLE) :]) if stem.startswith(ARTICLE) else ():
            if self._follows(i, noun):
                return Head(i, cut, noun, definite=True)
        return None

    def _longest_first(self, stem: str) -> Sequence[PartyNoun]:
        """The table's nouns that begin with a word, the longest phrase first."""
        found = self.lexicon.events.parties.get(stem, ())
        return sorted(found, key=lambda n: -len(n.rest)) if len(found) > 1 else found

    def _follows(self, i: int, noun: PartyNoun) -> bool:
        """Whether the rest of a noun's phrase stands behind token i, with or without article."""
        behind = (w.removeprefix(ARTICLE) for w in self.tokens.folds[i + 1 : i + 1 + len(noun.rest)])
        return tuple(behind) == tuple(w.removeprefix(ARTICLE) for w in noun.rest)

    def _no_party(self, i: int, stem: str) -> bool:
        """Whether a noun is no party with the word after it: النظام العام."""
        pair = [stem.removeprefix(ARTICLE), *(w.removeprefix(ARTICLE) for w in self.tokens.folds[i + 1 : i + 2])]
        return self.lexicon.events.words.begins(pair, 0, "no_party") == len(pair)

    def _people(self, i: int) -> Head | None:
        """People told by what they do: المشاركون, والمانحون."""
        fold = self.tokens.folds[i]
        cut = int(fold.startswith("وال"))
        stem = fold[cut:]
        people = stem.startswith("ال") and len(stem) >= SHORTEST_PEOPLE
        if not people or stem in self.lexicon.nisbas or word_value(stem[2:]):
            return None
        return None if self._plays(stem, "no_people") else Head(i, cut, PEOPLE, definite=True)

    def _counted(self, i: int, stop: int) -> Head | None:
        """A number with من, which counts who follows: [أربعة] من حراس الأمن."""
        head = Head(i, 0, COUNT, definite=False)
        if i + 2 < stop and self.lexicon.attribution.plays(self.tokens.folds[i + 2], "time"):
            return None  # في الثامن من يوليو
        if i + 2 < stop and self._plays(self.tokens.folds[i + 2], "whole_of"):
            return None  # 45 من [أصل] 60 طائرة
        if i + 1 >= stop or not (self._plays(self.tokens.folds[i + 1], "min") or self._countrymen(head, i + 1)):
            return None
        return head

    def _countrymen(self, head: Head, i: int) -> Party | None:
        """The people of a state at token i, counted: أربعة من [الناريين], عشرة [ناريين]."""
        folds = self.tokens.folds
        i += i < len(folds) and self._plays(folds[i], "min")
        fold = folds[i] if i < len(folds) else ""
        nisba = self.lexicon.nisbas.get(fold)
        if nisba is None or not fold.endswith(("ين", "ون")) or i in self.named:
            return None
        name = f"name:{fold.removeprefix(ARTICLE)}"
        return Party(head.at, i + 1, head.cut, (name,), "group", "CVL", nisba.state, "p")

    def _plays(self, fold: str, role: str) -> bool:
        return self.lexicon.events.words.plays(fold, role)


def _of_two(act: str, fold: str) -> bool:
    """Whether a word only describes two acts of one kind: هجومين [انتحاريين], but تفجير انتحاريين نفسيهما."""
    return act.endswith("ين") and fold.endswith("يين") and len(act) >= SHORTEST_ADJECTIVE
