"""The words of which a deal's terms are made: its noun, the nouns of obligations, where one begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from musnad.arabic.particles import ARTICLE
from musnad.arabic.radicals import is_radical
from musnad.events.clauses import NOUN_ENDINGS, verb
from musnad.events.text import CONJUNCTIONS, Text
from musnad.lexicon.events import POSSESSIVES
from musnad.record import Span

NOT_A_BREAK = "\"'“”«»()-–/%"
"""Signs inside an obligation."""

QUOTES = "\"'“”«»("
"""Signs that may stand before its first word."""

BULLETS = "•▪◾●*-–—ـ"
"""Signs that begin an item of a list, one or several."""

WHETHER = "ما"
"""Before "if" it asks: لتحديد [ما] إذا كانت الالتزامات نفذت."""

COMMAS = "،,"

NEAREST_IF = 3
"""Words before a verb in which it is only supposed."""

DUTIES = ("duty", "own_duty")
"""Roles of the verbal nouns of obligations."""

JOINED = ("", "و", "ب", "وب")
"""Letters before the noun of an obligation."""

VERBAL = re.compile(r"ا...ا.|است..ا.|است.ا.ه|ت..ي.|ت.ا..|م.ا..ه")
"""Shapes of verbal nouns that no other noun of a deal has: انسحاب, استئناف, استعادة, تشكيل, تبادل, مغادرة."""

OF_FOUR = re.compile(r"ا..ا.|ا.ا.ه")
"""Those of إفعال, to be told from أطراف by the hamza in print: إخراج, إزالة."""

SHORTEST_PRESENT = 4
"""Letters of a verb of the present that no table knows."""

LONGEST_BEFORE = 2
"""Words of a place before one of its own that begins like "and"."""

LONGEST_INSERTION = 16
"""Words between two commas that part a verb from what it lays down."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Asks what the words of a page are in the terms of a deal."""

    text: Text

    def role(self, i: int, *roles: str) -> bool:
        """Whether token i is a word in one of the roles, "and", "by", "for" and the article aside."""
        folds = self.text.folds
        return i < len(folds) and not self.text.small.bared(folds[i]).isdisjoint(roles)

    def roles(self, first: int, last: int) -> frozenset[str]:
        """The roles of the words in tokens `first` up to `last`, "and", "by", "for" and the article aside."""
        return self.text.small.bared_in(self.text.folds[first:last])

    def pact(self, i: int) -> bool:
        """Whether a deal or a paper that may lay something down is named at token i: بموجب [هذا الاتفاق]."""
        if i >= len(self.text.folds):
            return False
        named = self.text.is_(i, "demonstrative") > 0 or self.role(i, "part") or self.text.sign(i)
        return self.role(i, "pact", "paper") or (named and i + 1 < len(self.text.folds) and self.role(i + 1, "pact"))

    def noun(self, i: int, *joined: str) -> bool:
        """Whether token i is the verbal noun of an obligation, after one of the letters where any is asked for."""
        fold = self.text.folds[i]
        return any(fold.startswith(letters) and self.duty(fold[len(letters) :]) for letters in joined or ("",))

    def act(self, i: int, *joined: str) -> bool:
        """Whether token i is a verbal noun at all, listed or by its shape."""
        fold = self.text.folds[i]
        cut = (letters for letters in joined or ("",) if fold.startswith(letters))
        return i not in self.text.party_at and any(self._verbal(i, len(letters)) for letters in cut)

    def _verbal(self, i: int, cut: int) -> bool:
        stem = self.text.folds[i][cut:]
        if self.duty(stem):
            return True
        plain = (stem.removeprefix(ARTICLE), stem)
        if any(self.text.small.plays(word, "no_duty") for word in plain):
            return False
        hamza = "إ" in self.text.tokens.surface(i)
        ends = [word.removesuffix("ا") for word in plain]
        return any(VERBAL.fullmatch(word) or (hamza and OF_FOUR.fullmatch(word)) for word in ends)

    def duty(self, stem: str) -> bool:
        """Whether a word is the listed verbal noun of what may be an obligation: سحب, التزامها."""
        plain = stem.removeprefix(ARTICLE)
        owned = [plain.removesuffix(ending) for ending in POSSESSIVES if plain.endswith(ending)]
        tied = [word[:-1] + "ه" for word in owned if word.endswith("ت")]  # مراقبتها
        words = (stem, plain, plain.removesuffix("ا"), *owned, *tied)
        return any(self.text.small.plays_any(word, DUTIES) for word in words)

    def listed(self, i: int, role: str) -> bool:
        """Whether the bare noun or verb at token i, or the phrase that it begins, is in a role."""
        word = self.bare(i)
        forms = (word, word.removeprefix(ARTICLE), word.removeprefix("س"), word[:-1])
        return any(self.text.small.begins(self.text.folds, i, role, stem=form) for form in forms)

    def soft(self, i: int) -> bool:
        """Whether an act binds nobody to anything: تعزيز التعاون; but تنظيم [انتخابات] does."""
        firm = i + 1 < len(self.text.folds) and self.text.is_(i + 1, "firm_object")
        return self.listed(i, "soft_duty") and not firm

    def idle(self, i: int) -> bool:
        """Whether an act binds nobody: تعزيز التعاون, استئناف [المفاوضات]; but تفعيل [اتفاقية] الأمن does."""
        named = i + 1 < len(self.text.folds) and self.role(i + 1, "named_by_place")
        of_deal = self.role(i, "upon_deal") and self.role(i + 1, "pact")
        return (named and not of_deal) or self.soft(i)

    def bare(self, i: int) -> str:
        """A word without "and" and "by" before the noun of an obligation."""
        fold = self.text.folds[i]
        for joined in JOINED:
            if fold.startswith(joined) and (self.act(i, joined) or (joined and self.measure(i))):
                return fold[len(joined) :]
        return fold

    def measure(self, j: int) -> bool:
        """Whether means to an end begin at token j: [شروطا لضمان] الوصول, [وتدابير لمنع] القصف."""
        folds = self.text.folds
        return self.text.is_(j, "measure") > 0 and j + 1 < len(folds) and folds[j + 1][0] == "ل"

    def that(self, i: int) -> bool:
        """Whether "that" stands at token i: [أن] تسحب, [بأن] تسحب."""
        after = i > 0 and self.text.is_(i, "that_not") > 0 and self.text.is_(i - 1, "ala") > 0  # على ألا
        return after or self.text.is_(i, "that") > 0 or self.text.is_(i, "that_by") > 0

    def begins(self, j: int) -> bool:
        """Whether an obligation may begin at token j."""
        return self.that(j) or self.act(j) or self.measure(j)

    def further(self, j: int) -> int | None:
        """Where another obligation begins that token j adds: [وسحب] القوات, [وأن] تفتح, وعلى [سحب], فضلا عن [سحب]."""
        folds = self.text.folds
        if (party := self.text.party_at.get(j)) and folds[j].startswith("و") and party.first == j and party.cut:
            return None  # اتخاذ الجيش [والدعم] السريع كل الاحتياطات
        if is_radical(folds[j]):
            return None  # تشكيل حكومة [وحدة] وطنية
        after_comma = j > 0 and folds[j - 1] in COMMAS and self.act(j, "و", "وب")
        if folds[j].startswith("و") and (after_comma or self.noun(j, "و", "وب") or self.measure(j) or self.that(j)):
            return j
        if self.text.is_(j, "ala") and j + 1 < len(folds) and self.that(j + 1):
            return j + 1
        again = folds[j].startswith("و") and self.text.preposition(j)
        added = 1 if again else self.text.is_(j, "besides")
        at = self.past_quote(j + added) if added else len(folds)
        return at if at < len(folds) and (self.noun(at) or (again and self.begins(at))) else None

    def past_quote(self, j: int) -> int:
        """The token behind a quotation mark or a colon at token j."""
        return j + (j < len(self.text.folds) and self.text.folds[j] in QUOTES + ":")

    def present(self, j: int) -> bool:
        """Whether a word may be a verb of the present: تسحب, ستسحب."""
        if self.text.is_(j, "comes_about"):
            return True
        stem = self.text.folds[j].removeprefix("و").removeprefix("ف").removeprefix("س")
        known = stem in self.text.table.verbs or stem in self.text.lexicon.verbs or self.text.is_(j, "laid") > 0
        if self.act(j) and not self.ahead(j):
            subject = self.text.party_at.get(j + 1)
            known = known and subject is not None and subject.kind in {"name", "pair"}  # [تسلم] نارية, but تبادل الأسرى
        return stem.startswith(("ي", "ت")) and (known or self.ahead(j)) and verb(self.text, j, j)

    def acted(self, j: int) -> bool:
        """Whether a word looks a verb of the present by the subject behind it: تحتفظ [نارية] بالوادي."""
        stem = self.text.folds[j].removeprefix("و").removeprefix("ف").removeprefix("س")
        party = self.text.party_at.get(j + 1)
        free = party is not None and party.first == j + 1 and not party.cut and party.kind != "place"
        alone = j not in self.text.party_at and not self.act(j) and not self.text.preposition(j)
        alone = alone and not self.text.tokens.surface(j).endswith(NOUN_ENDINGS)  # سيطرة نارية
        return free and alone and stem.startswith(("ي", "ت")) and len(stem) >= SHORTEST_PRESENT

    def ahead(self, j: int) -> bool:
        """Whether a word is a verb of the future: ستسحب."""
        stem = self.text.folds[j].removeprefix("و").removeprefix("ف")
        return stem.startswith(("سي", "ست")) and (self.text.is_(j, "comes_about") > 0 or verb(self.text, j, j))

    def agrees(self, i: int, k: int) -> bool:
        """Whether a verb has the gender of the pact before it: اتفاقية [تنص]."""
        fold, pact = (self.text.folds[n].removeprefix("و") for n in (i, k))
        feminine = fold.startswith("ت") != fold.endswith("ت")
        return feminine or not pact.endswith(("ه", "ات"))

    def negated(self, i: int) -> bool:
        """Whether nothing is laid down: لا ينص الاتفاق على, فلا يتعين على نارية."""
        if i == 0:
            return False
        before = self.text.folds[i - 1]
        joined = before[0] in CONJUNCTIONS and self.text.words.plays(before[1:], "negation")
        return joined or self.text.plays(i - 1, "negation")

    def supposed(self, first: int, i: int) -> bool:
        """Whether a verb at token i of a sentence from `first` on is only supposed: في حال [وافق] الورداني."""
        return any(self.text.is_(j, "condition") for j in range(max(first, i - NEAREST_IF), i))

    def breaks(self, j: int) -> bool:
        """Whether a sign at token j ends an obligation; the point of 7.5 does not."""
        tokens = self.text.tokens
        inside = 0 < j < len(tokens) - 1 and tokens.is_number(j - 1) and tokens.is_number(j + 1)
        inside = inside and tokens.ends[j] == tokens.starts[j + 1]
        return self.text.sign(j) and self.text.folds[j] not in NOT_A_BREAK and not inside

    def past_insertion(self, j: int, stop: int) -> int | None:
        """The token behind an insertion that a comma at token j opens: [، وفقا للوكالة،] على سحب."""
        if self.text.folds[j] not in COMMAS:
            return None
        near = range(j + 1, min(stop, j + LONGEST_INSERTION))
        return next((k + 1 for k in near if self.text.folds[k] in COMMAS), None)

    def steps(self, i: int, stop: int, reach: int, *, past: bool = False) -> Iterator[int]:
        """The tokens from i on that still belong to what introduces an obligation, insertions left out.

        `past` says that a comma alone ends nothing: وفقا للاتفاق[،] ستسحب نارية قواتها.
        """
        j, limit = i, i + reach
        while j < min(stop, limit):
            if self.breaks(j):
                behind = self.past_insertion(j, stop)
                told = j + 1 < stop and (self.text.is_(j + 1, "ala") > 0 or self.act(j + 1, "ب", ""))
                bare = self.text.folds[j] in COMMAS and (told or (past and not self.inserted(j + 1, stop)))
                listed = self.text.folds[j] == ":" and j + 1 < stop and self.act(j + 1)
                behind = j + 1 if bare or listed else behind
                if behind is None:
                    return
                j, limit = behind, limit + behind - j
                continue
            yield j
            j += 1

    def inserted(self, j: int, stop: int) -> bool:
        """Whether what follows a comma is an insertion by its first word: ، [الذي] وقع أمس، ; ، [وفقا] للوكالة،."""
        return j < stop and (self.text.plays(j, "relative") or self.text.is_(j, "per") > 0)

    def turns(self, j: int) -> bool:
        """Whether a new clause begins at token j: [إلا] أنها, [ويسمح] للمراقبين, [خلال] عامين is none."""
        near = (self.text.places.get(k) for k in range(max(0, j - LONGEST_BEFORE), j + 1))
        named = j in self.text.party_at or any(place and place.last > j for place in near)  # معبر [وادي] الحجر
        joined = self.text.folds[j].startswith("و") and not (named or self.noun(j) or is_radical(self.text.folds[j]))
        joined = joined and self.further(j) is None
        return self.text.plays(j, "turn") or self.text.is_(j, "turns") > 0 or (joined and verb(self.text, j, j - 1))

    def end(self, first: int, stop: int) -> int:
        """The end of an obligation: the next sign that breaks a sentence, "except" or "and" with another verb."""
        end = next((j for j in range(first, stop) if self.breaks(j) or self.turns(j)), stop)
        end -= end > first and self.text.folds[end - 1] in CONJUNCTIONS
        marks = [j for j in range(first, end) if self.text.folds[j] in QUOTES + "”»)"]
        return end - 1 if end > first and marks == [end - 1] else end

    def condition(self, first: int, stop: int) -> int | None:
        """Where the clause of a condition begins after token first: سحب القوات [شريطة انسحاب سهلستان]."""
        told = (i for i in range(first + 1, stop) if self.text.is_(i, "condition"))
        return next((i for i in told if self.text.folds[i - 1] != WHETHER), None)

    def condition_span(self, at: int, stop: int) -> Span:
        """The clause of the condition that begins at a token."""
        return self.text.span(at, max(self.end(at + 1, stop), at + 1))
