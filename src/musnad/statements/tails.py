"""How an office goes on to its holder's name: مدير مكتب الحملة لنصرة الجيران في الوادي [فلان الفلاني]."""

from __future__ import annotations

from dataclasses import replace

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.belonging import ELECTED
from musnad.statements.boundaries import known_word, name_word, said_next, words_of_name
from musnad.statements.governed import stems
from musnad.statements.phrase import Phrase, Reach
from musnad.statements.text import Named, Text

LONGEST_TAIL = 18
"""Tokens from an office to the beginning of its holder's name."""

OVER = frozenset({"GPE", "LOC", "ORG", "EVENT", "AGREEMENT", "LAW"})
"""Types of names that an office is over or held in: رئيس الوفد في [محادثات مرسى]."""
LONGEST_HEAD = 5
"""Tokens of an office's own words among which its delegation stands."""

LONGEST_MARKED = 4
"""Tokens from a mark to the mark that closes a name inside the tail: رئيس المجلس في «الواحة» فلان."""

DASHES = frozenset("-–—")
PAUSES = frozenset("،-–—")
HOLDING = frozenset({"office", "title", "unnamed"})
DEFINITE = ("ال", "لل", "بال")

STOPS = (
    "relative", "clause", "turn", "turn_pronoun", "adverb", "negation", "time", "forum", "free", "free_pronoun",
    "b_free", "b_free_pronoun", "adverbial_b", "verbal_link", "then", "gloss",
)  # fmt: skip
"""Roles of words that no office goes on with."""


def with_far_name(text: Text, stop: int, reach: Reach, phrase: Phrase) -> Phrase:
    """The phrase up to its holder's name, where all between says what or where the office is."""
    noun = phrase.noun
    if phrase.name or phrase.unknown or noun is None or noun.kind not in HOLDING or noun.number != "s":
        return phrase
    if not noun.definite and noun.kind != "office":
        return phrase
    walk = _Walk(text, stop, reach, noun)
    found = walk.run(phrase.last)
    if walk.marked:
        return replace(phrase, last=walk.marked[1] + 1, unknown=walk.marked)
    if walk.unknown:
        return replace(phrase, last=walk.unknown[1], unknown=walk.unknown)
    return replace(phrase, last=walk.last, name=found) if found else phrase


class _Walk:
    """Goes from an office's end to a name; `closed` while no noun awaits its genitive, `second` in a second office."""

    def __init__(self, text: Text, stop: int, reach: Reach, noun: SpeakerNoun) -> None:
        self.text, self.stop, self.reach, self.noun = text, stop, reach, noun
        self.closed, self.last = True, 0
        self.marked: tuple[int, int] | None = None
        self.unknown: tuple[int, int] | None = None
        self.second = False
        self.delegate = False

    def run(self, first: int) -> Named | None:
        """The holder's name, `last` the token after it."""
        text, j = self.text, first
        self.delegate = any(text.plays(k, "delegation") for k in range(max(0, first - LONGEST_HEAD), first))
        self.closed = (
            first - 1 in text.within or text.folds[first - 1].startswith(DEFINITE) or text.adjective(first - 1)
        )
        while j < min(self.stop, first + LONGEST_TAIL):
            if found := self._holder(j):
                return found
            after = j + 1 if text.folds[j] == "#" else self._step(j)
            if after is None:
                return None
            j = after
        return None

    def _holder(self, j: int) -> Named | None:
        """The person's name at token j, in marks or not, where no noun awaits it."""
        text, marked = self.text, self.text.closes.get(j)
        found = text.name(j + 1) if marked and j + 1 < self.stop else text.name(j)
        if found is None or found.mention.type != "PER" or not self.closed:
            return None
        if marked and found.last != marked:
            return None
        self.last = found.last + int(marked is not None)
        between = self.last < self.stop and (text.folds[self.last] == "،" or text.plays(self.last, "relative"))
        title = text.noun(j - 1)
        ranked = text.folds[j - 1] == "،" or (title is not None and title.kind == "title")
        if self.reach == "object" and not (ranked and between):
            return None
        dashed = text.folds[j - 1] in DASHES and self.last < self.stop and text.folds[self.last] in DASHES
        self.last += int(dashed)
        return found

    def _step(self, j: int) -> int | None:
        """The token after what stands at j; null where the office cannot go on with it."""
        text, fold = self.text, self.text.folds[j]
        if named := text.named.get(j):
            self.closed = True
            return None if named.mention.type == "MEDIA" or not self._led(named) else named.last
        if fold in PAUSES:
            return self._pause(j)
        if j in text.closes:
            return self._marks(j)
        if text.punctuation(j) or (text.plays_any(j, STOPS) and not self._goes_on(j)) or self._acts(j):
            return None
        if not self.closed:
            self.closed = fold.startswith("ال")
            return j + 1
        return self._preposition(j) or self._noun(j) or self._qualifier(j)

    def _goes_on(self, j: int) -> bool:
        """Whether a word that else ends an office is part of it: باسم الجماعة; في محادثات, of a second office."""
        forum = self.text.plays(j, "forum") and (self.second or self._talks(j))
        return self.text.plays(j, "in_name_of") or forum

    def _talks(self, j: int) -> bool:
        """Whether a delegation's head is told with the talks where he leads it: رئيس الوفد في [محادثات] مرسى."""
        return self.delegate and self.text.words.plays(self.text.folds[j].removeprefix("ال"), "parting_two")

    def _led(self, named: Named) -> bool:
        """Whether a name that is no holder's is what the word before it awaits or leads to."""
        of_group = named.mention.type == "GROUP" and named.last == named.first + 1
        if of_group and self.text.folds[named.first].startswith("ال") and self.text.adjective(named.first):
            return True  # كبير المفاوضين [الحوثيين]
        return not self.closed or named.cut == 1 or named.mention.type in OVER

    def _pause(self, j: int) -> int | None:
        """Past a comma or a dash, where a name, an office or a place follows."""
        text, i = self.text, j + 1
        if i >= self.stop or not self.closed:
            return None
        self.unknown = self._named_in_commas(j)
        if self.unknown:
            return None
        noun, found = text.noun(i), text.name(i)
        noun = noun or self._second(i)
        held = noun is not None and noun.kind in {"office", "title"} and self.reach != "noun"
        person = found is not None and found.mention.type == "PER"
        person = person or (
            i in text.closes and (held_in := text.name(i + 1)) is not None and held_in.mention.type == "PER"
        )
        place = text.plays(i, "preposition_fi") and i + 1 in text.named
        return i if held or person or place else None

    def _named_in_commas(self, j: int) -> tuple[int, int] | None:
        """The words of a name no table has, in commas before what is said: رئيس لجنة كذا، [ماجد فضائل]، إن."""
        text, i = self.text, j + 1
        if text.folds[j] != "،" or not known_word(text, i):
            return None
        last = words_of_name(text, i, self.stop, first=True)
        closed = last - i > 1 and last + 1 < self.stop and text.folds[last] == "،"
        return (i, last) if closed and said_next(text, last + 1) else None

    def _second(self, i: int) -> SpeakerNoun | None:
        """The second office of one man, in commas before his name: نائب الوزير، [وكبير] المفاوضين، فلان، بأن."""
        text = self.text
        noun = text.noun(i, 1) if self.reach != "noun" and text.folds[i].startswith("و") else None
        if noun is None or noun.kind != "office" or noun.number != "s":
            return None
        closing = next((k for k in range(i + 1, min(self.stop, i + LONGEST_TAIL)) if text.folds[k] == "،"), self.stop)
        found = text.name(closing + 1) if closing + 1 < self.stop else None
        person = found is not None and found.mention.type == "PER" and found.last < self.stop
        return noun if person and found and text.folds[found.last] == "،" else None

    def _marks(self, j: int) -> int | None:
        """Past a name in marks that a preposition or a noun leads to."""
        closed = self.text.closes[j]
        if closed is None or closed - j > LONGEST_MARKED:
            return None
        if self.closed:
            self.marked = (j + 1, closed) if self._strange(j, closed) else None
            return None
        self.closed = True
        return closed + 1

    def _strange(self, j: int, closed: int) -> bool:
        """Whether marks hold a name no table knows, the sentence going on: أعلن المدير "ركسان تولباي" زيادة."""
        text, inside = self.text, range(j + 1, closed)
        plain = all(name_word(text, i, first=False) for i in inside)
        joined = any(text.tokens.surface(i).startswith("ال") for i in inside)
        goes_on = closed + 1 < self.stop and not text.punctuation(closed + 1)
        return closed - j > 2 and plain and not joined and goes_on and self.reach != "object"  # noqa: PLR2004 - two words

    def _acts(self, j: int) -> bool:
        """Whether a verb stands at token j, or a word of a cue."""
        text, fold = self.text, self.text.folds[j]
        return fold in text.cues.forms or fold in text.lexicon.verbs

    def _preposition(self, j: int) -> int | None:
        """Past a preposition that tells what or where an office is."""
        text, fold, i = self.text, self.text.folds[j], j + 1
        if text.plays(j, "preposition") and i < self.stop:
            told = text.plays_any(i, ("occasion", "forum", "circumstance", "channel", "time"))
            over = text.plays(j, "preposition_ala") and text.folds[j - 1].startswith(("لل", "المشرف"))
            elected = text.plays(j, "preposition_an_prep") and self.noun.en in ELECTED
            backed = text.plays(j, "preposition_min") and text.folds[j - 1].startswith("الم")  # المدعومة من
            if text.plays(j, "preposition_min") and text.plays(i, "aim"):
                self.closed = False  # المبعوث من أجل السلام في نارية فلان
                return i + 1
            where = text.plays_any(j, ("preposition_fi", "preposition_at"))
            if (told and not self.second and not self._talks(i)) or not (where or over or elected or backed):
                return None
            self.closed = False
            return i
        if fold[0] not in "لب" or text.noun(j):
            return None
        if self._addressed(j):
            return None
        self.closed = fold.startswith(DEFINITE)
        return i

    def _addressed(self, j: int) -> bool:
        """Whether ل or ب leads to who is spoken to: للصحفيين, لوكالة نبأ."""
        told = self.text.noun(j, 1)
        spoken = told is not None and told.kind in {*HOLDING, "media", "side"} and told.en != "countries"
        return spoken or (self.text.folds[j] == "ل")

    def _noun(self, j: int) -> int | None:
        """Past a further office or title of his: القيادي في, العميد."""
        second = self._second(j) if self.text.folds[j - 1] in PAUSES else None
        noun = second or self.text.noun(j)
        if noun is None or noun.kind not in HOLDING or noun.number != "s":
            return None
        if second is None and not noun.definite and (self.reach != "clause" or noun.kind != "office"):
            return None
        self.closed, self.second = noun.definite, self.second or second is not None
        return j + 1

    def _qualifier(self, j: int) -> int | None:
        """Past an adjective, or a further part of what he is over: والتقنية."""
        text, fold = self.text, self.text.folds[j]
        claim = any(text.words.plays(stem, "claim_noun") for stem in stems(fold))
        noun = text.noun(j)
        defined = fold.startswith("ال") and (noun is None or (noun.kind == "side" and noun.number == "s"))
        further = fold.startswith("وال") and text.noun(j, 1) is None and self.reach == "clause"
        return j + 1 if (defined or further) and not claim else None
