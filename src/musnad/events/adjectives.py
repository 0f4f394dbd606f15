"""What adjectives tell of a party's noun: مقاتلات [حربية نارية], الوفدان [الناري والسهلي]."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from musnad.arabic.particles import ARTICLE
from musnad.events.heads import SHORTEST_ADJECTIVE, Head, Heads
from musnad.lexicon.nisbas import Nisba

LONGEST_NOUN_PHRASE = 3
"""Words after a noun that may describe it."""

STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
"""Sectors whose nouns, with a state's adjective, act for that state: القوات النارية."""

ADJECTIVE_ENDINGS = ("ه", "ي", "ين", "ون", "ات", "ان")
"""How most adjectives of bodies and groups end; a masculine singular is one where the table has it."""

OF_MEN, OF_NO_MEN = ("ين", "ون"), ("ه", "ات")
"""Endings of words for men, and of powers that they do not describe: شرطة, سلطات."""

LONG_ALEF = "آ"
"""The letter that looks like an article where what is folded begins with it and ل: آليات."""


class Described(NamedTuple):
    """The token after a noun with its adjectives, and the states that they name."""

    last: int
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adjectives(Heads):
    """Reads the adjectives of parties' nouns."""

    def _described(self, head: Head, stop: int) -> Described:
        """A noun's adjectives: those of states, and after a definite noun any definite word."""
        last = head.at + 1 + len(head.noun.rest)
        states: list[str] = []
        longest = last + LONGEST_NOUN_PHRASE
        while last < min(stop, longest) and self._may_describe(head, last):
            nisba = self._nisba(self.tokens.folds[last], further=bool(states))
            if self._time(last):
                break
            if nisba is None and not states and self._kind_of_force(head, last):
                last += 1
                continue  # مقاتلات [حربية] نارية
            plain = nisba is None and not (head.definite and self._adjective(self.tokens.folds[last]))
            if plain or self._of_others(head, last) or (nisba is None and self._no_men(head, last)):
                break
            states.extend([nisba.state] if nisba else [])
            last += 1
        return Described(last, tuple(dict.fromkeys(states)))

    def _kind_of_force(self, head: Head, i: int) -> bool:
        """Whether token i tells of what kind a state's force without article is, whose adjective follows."""
        folds = self.tokens.folds
        force = head.noun.sector in STATE_SECTORS and not head.definite and i == head.at + 1 + len(head.noun.rest)
        behind = i + 1 < len(folds) and i + 1 not in self.named and self._nisba(folds[i + 1], further=False) is not None
        sent = self._plays(self._word(head), "sent") and self._plays(folds[i], "of_rank")  # وفد [فني] ناري
        return force and behind and (sent or self._plays(folds[i], "kind_of_force"))

    def _time(self, i: int) -> bool:
        """Whether a time without preposition begins at token i: التنظيم [العام الماضي]."""
        folds = self.tokens.folds
        year = self.lexicon.attribution.plays(folds[i], "year_noun") or self.lexicon.attribution.plays(folds[i], "time")
        return year and i + 1 < len(folds) and self._plays(folds[i + 1], "time_said")

    def _of_others(self, head: Head, i: int) -> bool:
        """Whether token i tells of other men than a power that is no man: فرقت [الشرطة] المحتجين."""
        folds = self.tokens.folds
        men = self._plays(self._word(head).removeprefix(ARTICLE), "leaders")
        power = head.noun.sector in STATE_SECTORS and folds[head.at].endswith(OF_NO_MEN) and not men
        return power and folds[i].endswith(OF_MEN)

    def _no_men(self, head: Head, i: int) -> bool:
        """Whether token i cannot describe the men before it: طاف [المتظاهرون] المنطقة."""
        folds = self.tokens.folds
        return folds[head.at + len(head.noun.rest)].endswith(OF_MEN) and folds[i].endswith("ه")

    def _may_describe(self, head: Head, i: int) -> bool:
        """Whether token i is no name, or the adjective that is spelt like one behind an accusative: سائحا [إسبانيا]."""
        if i not in self.named:
            return not self.tokens.surface(i).startswith(LONG_ALEF)  # قوات التحالف آليات: no article
        folds = self.tokens.folds
        stem = folds[head.at][head.cut :]
        alone = stem.endswith("ا") and stem[:-1] in self.lexicon.events.parties and i == head.at + 1
        return alone and folds[i].endswith("يا")

    def _adjective(self, fold: str) -> bool:
        """Whether a word has the article and may be an adjective: الى and الذي may not."""
        words = self.lexicon.attribution
        nouns = self.lexicon.events.parties.get(fold[2:], ())
        noun = bool(nouns) and (fold.endswith("ه") or (fold.endswith("ي") and nouns[0].kind == "place"))
        unfit = (
            (noun and not self._plays(fold[2:], "adjective_too"))  # ضرب الجيش [الجبهة], اقتحم المسلحون [المبنى]
            or words.plays(fold, "relative")
            or words.plays(fold, "time")
            or self._plays(fold, "control")  # استعادة القوات النارية [السيطرة]
            or self._plays(fold[2:], "fire")  # أطلقت قوات الشرطة [النيران]
            or self._plays(fold[2:], "whom_named")  # اعتقلت السلطات الأمنية [الشاب]
            or fold in self.lexicon.events.verbs  # الوفد الناري [التقى] الورداني
            or any(not form.rest for form in self.lexicon.events.nouns.get(fold[2:], ()))
            or (fold.endswith("ات") and fold[2:] in self.lexicon.events.parties)  # الانفصاليون [القوات]
        )
        shaped = fold.endswith(ADJECTIVE_ENDINGS) or words.plays(fold, "adjective")
        return fold.startswith("ال") and len(fold) >= SHORTEST_ADJECTIVE and shaped and not unfit

    def _nisba(self, fold: str, *, further: bool) -> Nisba | None:
        nisbas = self.lexicon.nisbas
        if fold.endswith("يا") and fold not in nisbas and nisbas.get(fold[:-1]):
            fold = fold[:-1]
        found = None if self._plays(fold, "no_nisba") else nisbas.get(fold)
        return found or (nisbas.get(fold[1:]) if further and fold[0] == "و" else None)

    def _word(self, head: Head) -> str:
        """A head's own word without the letters before it."""
        return self.tokens.folds[head.at][head.cut :]
