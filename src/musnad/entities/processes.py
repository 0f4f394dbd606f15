"""Accords, wars, summits and laws that the page itself names: a head and what completes it (اتفاق سنجار)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from musnad.arabic import Tokens, fold_key
from musnad.arabic.particles import AND, ARTICLE, HE
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon
from musnad.lexicon.processes import ProcessHead

PROCESS_WEIGHT = 2
LONGEST_NOUN = 4
"""Definite words that may complete a name: قانون المساءلة والعدالة."""
LONGEST_QUOTED = 5
LONGEST_ACT = 2
"""Indefinite words before the definite one: وقف إطلاق [النار]."""
SHORTEST_PLACE = 4
FREE = ("number", "topic", "year")
"""What may complete a name though a verb's noun could be followed so: مفاوضات ترسيم الحدود [مع] نارية."""
ITS = ("ه", "ها", "هم", "هما", "نا", "كم")
"""Pronouns that make a word definite: إعلان قبوله الذي."""
QUOTES = frozenset("\"«“„''”»")
OPENING = QUOTES - frozenset("”»")
FOR = "ل"
STOPS = frozenset(".؟!:؛")
MONTHS = ("month", "hijri")
YEAR_DIGITS = range(3, 5)
NUMBER_DIGITS = range(3, 5)
"""Digits of a number that needs no رقم before it: القرار 242, but القانون 61 نائبا is 61 members."""


def processes(tokens: Tokens, indices: range, known: Mapping[int, Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """The names of processes in a stretch; `known` are the table names in it by their first token."""
    for i in lexicon.stems.having("processes", tokens.folds, indices):
        stems = lexicon.stems[tokens.folds[i]].processes
        if (held := known.get(i)) and held.last > i + 1:
            continue
        for cut, stem in stems:
            heads = lexicon.processes.named(stem, tokens.folds, i + 1)
            lasts = [
                (last, head)
                for head in heads
                if (last := Completion(tokens, indices.stop, known, lexicon, head).last(i + 1 + len(head.words), stem))
            ]
            if lasts:
                last, head = max(lasts, key=lambda found: found[0])
                yield _candidate(tokens, i, last, cut, head)
            if heads:
                break


def _candidate(tokens: Tokens, first: int, last: int, cut: int, head: ProcessHead) -> Candidate:
    start = tokens.inside(first, cut) if cut else tokens.starts[first]
    name = fold_key(tokens.text[start : tokens.ends[last - 1]])
    return Candidate(first, last, cut, head.type, f"name:{name}", head.id, PROCESS_WEIGHT, confidence=0.7)


@dataclass(frozen=True, slots=True)
class Completion:
    """What stands after a head in one stretch of text."""

    tokens: Tokens
    stop: int
    known: Mapping[int, Candidate]
    lexicon: Lexicon
    head: ProcessHead

    def last(self, at: int, stem: str) -> int | None:
        """The token after the name whose head ends before `at`; null where no name stands there."""
        if at >= self.stop:
            return at if "alone" in self.head.follows else None
        if stem.startswith(ARTICLE):
            readings = {
                "adjective": self._adjectives,
                "adjectives": self._between,
                "in": self._inside,
                "number": self._number,
                "of": self._of,
            }
        else:
            readings = {
                "town": self._known,
                "year": self._year,
                "quoted": self._quoted,
                "number": self._number,
                "act": self._act,
                "noun": self._noun,
                "topic": self._noun,
                "noun-joined": self._joined,
                "person": self._person,
                "stranger": self._stranger,
            }
        for kind, read in readings.items():
            if kind in self.head.follows or (kind == "town" and {"state", "body"} & self.head.follows):
                last = read(at)
                if last and (kind in FREE or not self._verbal(last)):
                    return last
        return at if "alone" in self.head.follows else None

    def _verbal(self, at: int) -> bool:
        """Whether what follows shows that the head was a verb's noun: اتفاق موسكو [وواشنطن], إعلان طهران [أن]."""
        if at >= self.stop or not self.tokens.is_word(at):
            return False
        fold = self.tokens.folds[at]
        held = self.known.get(at)
        joined = held is not None and held.cut == 1 and fold.startswith(AND) and held.type in ("GPE", "ORG")
        return joined or fold in self.lexicon.processes.of("opens")

    def _name(self, at: int) -> Candidate | None:
        """The known name at a token, proclitics before it excluded."""
        held = self.known.get(at)
        return held if held and held.cut == 0 else None

    def _known(self, at: int) -> int | None:
        """قمة [سوتشي], حرب [اليمن], قمة [مجموعة السبع]."""
        held = self._name(at)
        if held is None:
            return None
        table = held.rule.partition(".")[0]
        follows = self.head.follows
        fits = (
            ("town" in follows and (table in ("cities", "places") or (table == "states" and self._also_town(held))))
            or ("state" in follows and table == "states")
            or ("body" in follows and held.type in ("ORG", "GROUP"))
        )
        return self._year(held.last) or held.last if fits else None

    def _person(self, at: int) -> int | None:
        """خطة [أنان], مبادرة [كيري]: whoever gave it its name."""
        held = self._name(at)
        return held.last if held and held.type == "PER" else None

    def _also_town(self, state: Candidate) -> bool:
        """Whether a state's name is its capital's too: قمة [تونس]."""
        return fold_key(state.span(self.tokens).of(self.tokens.text)) in self.lexicon.processes.of("town")

    def _year(self, at: int) -> int | None:
        """اتفاقية [1959], هدنة [رمضان], ثورة [25 يناير]."""
        if at >= self.stop or "year" not in self.head.follows:
            return None
        tokens, months = self.tokens, self.lexicon.months
        if tokens.folds[at] in self.lexicon.processes.of("dated"):
            return at + 2 if at + 1 < self.stop and tokens.is_number(at + 1) else None
        day = at + 1 if tokens.is_number(at) and at + 1 < self.stop else at
        named = [p for p in months.get(tokens.folds[day], ()) if p.kind in MONTHS and not p.rest]
        if named:
            return day + 1
        return at + 1 if tokens.is_number(at) and len(tokens.folds[at]) in YEAR_DIGITS else None

    def _quoted(self, at: int) -> int | None:
        """عملية ["نبع السلام"]; neither one common word in marks nor a body that speaks."""
        folds, first = self.tokens.folds, at + 1
        if folds[at] not in OPENING or first >= self.stop or first in self.known or folds[first].startswith(HE):
            return None
        for k in range(first, min(self.stop, first + 1 + LONGEST_QUOTED)):
            if folds[k] in STOPS:
                return None
            if folds[k] in QUOTES:
                return k + 1 if k > first + 1 or (k > first and folds[first].startswith(ARTICLE)) else None
        return None

    def _number(self, at: int) -> int | None:
        """القرار [رقم 2254], قرار [مجلس الأمن الدولي 1701], المادة [140]."""
        words = self.lexicon.processes
        for phrase in sorted(words.of("body"), key=len, reverse=True):
            parts = phrase.split()
            if self.tokens.folds[at : at + len(parts)] == parts:
                at += len(parts)
                break
        at += at < self.stop and self.tokens.folds[at] in words.of("definite")  # القرار الأممي [الأخير] رقم 2440
        told = at < self.stop and self.tokens.folds[at] in words.of("number")
        at += told
        if at >= self.stop or not self.tokens.is_number(at):
            return None
        return at + 1 if told or len(self.tokens.folds[at]) in NUMBER_DIGITS else None

    def _act(self, at: int) -> int | None:
        """معاهدة [حظر الانتشار], مؤتمر [إعادة إعمار غزة]."""
        if self.tokens.folds[at] not in self.lexicon.processes.of("act"):
            return None
        for k in range(at + 1, min(self.stop, at + 1 + LONGEST_ACT)):
            if held := self._name(k):
                return held.last
            if (last := self._noun(k, people=True)) or self.tokens.folds[k] in self.lexicon.words.function:
                return last
        return None

    def _noun(self, at: int, *, people: bool = False) -> int | None:
        """قانون [النفط والغاز], مؤتمر [المصالحة الوطنية]: definite words, none of whom speaks or holds an office.

        `people`: but for the object of an act, تبادل [الأسرى].
        """
        if not self._completes(at, first=True) or (not people and self.tokens.folds[at] in self.lexicon.speakers):
            return None
        last = at + 1
        while last < min(self.stop, at + LONGEST_NOUN) and self._completes(last, first=False):
            last += 1
        return last

    def _joined(self, at: int) -> int | None:
        """وثيقة [الوفاق الوطني]: two definite words at the least."""
        last = self._noun(at)
        return last if last and last > at + 1 else None

    def _completes(self, at: int, *, first: bool) -> bool:
        """Whether a definite noun or adjective stands at a token that can belong to the name."""
        if not self.tokens.is_word(at) or at in self.known:
            return False
        fold, words = self.tokens.folds[at], self.lexicon.words
        bare = fold if first else fold.removeprefix(AND)
        if not bare.startswith(ARTICLE) or len(bare) <= len(ARTICLE) + 1:
            return False
        not_so = (words.function, words.titles, self.lexicon.processes.of("not"))
        if any(fold in table or bare in table for table in not_so):
            return False
        adjective = bare in self.lexicon.nisbas and bare not in self.lexicon.processes.of("noun")
        another = not first and bare != fold and bare in self.lexicon.processes.heads
        return not another and not (first and adjective)

    def _stranger(self, at: int) -> int | None:
        """إعلان [ناروغا] الذي: before a definite word no common noun stands so, but the name of a place."""
        words, lexicon = self.lexicon.words, self.lexicon
        if not self.tokens.is_word(at) or at in self.known or at + 1 >= self.stop:
            return None
        fold, surface = self.tokens.folds[at], self.tokens.surface(at)
        definite = self.tokens.folds[at + 1] in lexicon.processes.of("definite")
        its = surface.startswith("ال") or surface.endswith(ITS)
        if not definite or its or len(fold) < SHORTEST_PLACE:
            return None
        nouns = (words.titles, lexicon.processes.of("act"), lexicon.nisbas, lexicon.speakers)
        common = any(fold in table for table in (*nouns, words.function, lexicon.verbs))
        return None if common else at + 1

    def _adjectives(self, at: int) -> int | None:
        """الأزمة [السياسية الليبية], الحرب [الإسرائيلية على غزة]: an adjective of states, and where it is."""
        words, folds = self.lexicon.processes, self.tokens.folds
        while at < self.stop and folds[at] in words.of("inside"):
            at += 1
        last = at
        regions, counts = words.of("region"), words.of("count")
        while last < self.stop and (folds[last] in regions or folds[last] in counts or self._state(last)):
            last += 1
        where = self._inside(last) if last > at and "in" in self.head.follows and last < self.stop else None
        return where or (last if last > at else None)

    def _between(self, at: int) -> int | None:
        """المفاوضات [النارية السهلية], الحوار [الخماسي]: adjectives of two states, or how many take part."""
        last, counts = self._adjectives(at), self.lexicon.processes.of("count")
        named = [k for k in range(at, last or at) if self._state(k) or self.tokens.folds[k] in counts]
        alone = len(named) == 1 and self.tokens.folds[named[0]] not in counts
        return None if alone or not named else last

    def _of(self, at: int) -> int | None:
        """المؤتمر [الوزاري السابع لمنظمة التجارة], القمة [العالمية للمناخ]: adjectives, then whose or what for."""
        folds, last = self.tokens.folds, at
        while last < min(self.stop, at + LONGEST_NOUN) and self._completes(last, first=False):
            last += 1
        if last == at or last >= self.stop:
            return None
        fold, held = folds[last], self.known.get(last)
        if held is not None:
            whose = held.cut == 1 and fold.startswith(FOR) and held.type in ("ORG", "GROUP")
            return held.last if whose else None
        return last + 1 if fold.startswith(FOR + FOR) and fold in self.lexicon.processes.of("for") else None

    def _state(self, at: int) -> bool:
        """Whether the adjective of a state stands at a token, in the singular."""
        nisba = self.lexicon.nisbas.get(self.tokens.folds[at])
        return nisba is not None and nisba.number == "s" and self.tokens.folds[at].startswith(ARTICLE)

    def _inside(self, at: int) -> int | None:
        """الحرب [في اليمن], الحرب [على العراق]."""
        if self.tokens.folds[at] not in self.lexicon.processes.of("in") or at + 1 >= self.stop:
            return None
        beside = self.tokens.folds[at + 1] in self.lexicon.processes.of("beside")
        held = self._name(at + 1) or (self._name(at + 2) if beside else None)
        return held.last if held and held.type in ("GPE", "LOC") else None
