"""Who speaks, as printed: the noun phrase of office, name and apposition, cut before it runs into an object."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from musnad.lexicon.conjugation import Gender, Number
from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.text import SPEAKING_TYPES, Named, Text

Reach = Literal["clause", "noun", "object"]
"""What may follow the phrase: an أن or a quotation, a noun as content, or a person who is spoken to."""

LONGEST_NAME = 5
"""Words of a name that the entities stage did not find."""

DASHES = frozenset("-–—")

LONGEST_OVER = 7
"""Tokens of what an office is over before its holder's name."""

LONGEST_BRACKET = 5
"""Tokens of a bracketed alias inside the phrase: وزارة الدفاع (البنتاغون)."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` (less `cut` letters) up to `last`; `name` is the person, `owners` other names inside."""

    first: int
    cut: int
    last: int
    noun: SpeakerNoun | None
    name: Named | None
    owners: tuple[Named, ...] = ()
    unknown: tuple[int, int] | None = None
    joined: tuple[Phrase, ...] = ()

    @property
    def kind(self) -> str:
        """What speaks: the noun's kind, "name" where a name stands alone or completes it."""
        return "name" if self.name or self.unknown or self.noun is None else self.noun.kind

    @property
    def number(self) -> Number:
        """One, two or several."""
        if self.joined:
            return "d" if len(self.joined) == 1 else "p"
        return self.noun.number if self.noun and not self.name else "s"


def read(text: Text, i: int, stop: int, reach: Reach, cut: int = 0) -> Phrase | None:
    """The phrase that begins at token i; null where nothing that can speak stands there."""
    if i >= stop or (cut == 0 and text.plays(i, "preposition")):
        return None
    if i in text.closes:
        return _in_marks(text, i, stop)
    name = text.name(i, cut)
    if name and name.mention.type in SPEAKING_TYPES:
        phrase = _Builder(text, stop, reach).after_name(name)
    elif noun := text.noun(i, cut):
        phrase = _Builder(text, stop, reach).after_noun(i, cut, noun)
    else:
        return None
    return _with_second(text, phrase, stop, reach)


def _in_marks(text: Text, i: int, stop: int) -> Phrase | None:
    """A name that stands in marks: ودعا "الورداني" إلى."""
    closed, name = text.closes[i], text.name(i + 1) if i + 1 < stop else None
    if closed is None or closed + 1 >= stop:
        return None
    if name is None or name.last != closed:
        if marked_name(text, i) and _said_next(text, closed + 1):
            return Phrase(i, 0, closed + 1, None, None, unknown=(i + 1, closed))
        return None
    if name.mention.type not in SPEAKING_TYPES:
        return None
    person = name.mention.type == "PER"
    return Phrase(i, 0, closed + 1, None, name if person else None, () if person else (name,))


def marked_name(text: Text, i: int) -> bool:
    """Whether marks from token i hold words that people's names are made of: "سليم الورداني"."""
    closed = text.closes.get(i)
    if closed is None or not 1 < closed - i <= LONGEST_NAME:
        return False
    words = [text.folds[j] for j in range(i + 1, closed)]
    names = text.lexicon.words.names
    known = sum(w in names or w.removeprefix("ال") in names or w in text.lexicon.words.particles for w in words)
    return 2 * known >= len(words) and all(name_word(text, j, first=False) for j in range(i + 1, closed))


def _said_next(text: Text, i: int) -> bool:
    """Whether what is said begins at token i: with أن, or a preposition and أن."""
    after = i + 1 if text.plays(i, "preposition") else i
    return after < len(text.folds) and any(text.plays(after, role) for role in ("free", "free_pronoun", "b_free"))


def _with_second(text: Text, phrase: Phrase, stop: int, reach: Reach) -> Phrase:
    """The phrase with a second speaker joined by و: وزير الدفاع فلان ومدير المخابرات فلان."""
    i = phrase.last
    if i + 1 < stop and text.folds[i] == "،" and phrase.name is None and (n := text.name(i + 1, 1)) and n.mention.type in SPEAKING_TYPES:
        i += 1
    if i >= stop or not text.folds[i].startswith("و") or phrase.kind not in {"name", "media", "unnamed", "body"}:
        return phrase
    second = text.name(i, 1)
    noun = text.noun(i, 1)
    if not ((second and second.mention.type in SPEAKING_TYPES) or (noun and noun.kind in {"office", "unnamed", "body"})):
        return phrase
    other = read(text, i, stop, reach, cut=1)
    if other is None or other.kind not in {phrase.kind, "name"} or (noun and not other.name and phrase.name):
        return phrase
    return replace(phrase, last=other.last, joined=(replace(other, joined=()), *other.joined))


class _Builder:
    """Walks from the head to the end of the phrase; `open_` says that the last noun awaits its genitive."""

    def __init__(self, text: Text, stop: int, reach: Reach) -> None:
        self.text, self.stop, self.reach = text, stop, reach
        self.noun: SpeakerNoun | None = None
        self.name: Named | None = None
        self.unknown: tuple[int, int] | None = None
        self.owners: list[Named] = []
        self.open_ = self.titled = False
        self.first = self.i = 0

    def after_name(self, name: Named) -> Phrase:
        """A name alone, its adjectives, and the office after it: لافروف وزير الخارجية."""
        text, person = self.text, name.mention.type == "PER"
        last = name.last
        while not person and last < self.stop and text.folds[last].startswith("ال") and self._qualifies(last):
            last += 1
        phrase = Phrase(name.first, name.cut, last, None, name if person else None, () if person else (name,))
        return self._apposition(phrase) if person else phrase

    def after_noun(self, i: int, cut: int, noun: SpeakerNoun) -> Phrase:
        """An office, body or document, what it is over, its adjectives, and the name: وزير الخارجية الروسي سيرغي لافروف."""
        self.first, self.i, self.noun = i, i + 1, noun
        self.open_ = not noun.definite
        self.titled = noun.kind == "title"
        while self.i < self.stop and self._step():
            pass
        phrase = Phrase(i, cut, self.i, self.noun, self.name, tuple(self.owners), self.unknown)
        return self._apposition(phrase) if self.name or self.unknown else self._late_name(phrase)

    def _step(self) -> bool:
        """Take the next token into the phrase; false where the phrase ends."""
        text, i = self.text, self.i
        if self.name or self.unknown:
            return False
        if found := text.name(i):
            return self._take_name(found)
        if text.punctuation(i):
            return self._take_sign()
        if any(text.plays(i, role) for role in ("free", "free_pronoun", "b_free", "b_free_pronoun", "relative", "time", "adverb")):
            return False
        if self._take_inside():
            return True
        if text.plays(i, "preposition"):
            return False
        return self._take_noun() or self._take_word()

    def _take_name(self, found: Named) -> bool:
        kind, person = self.noun.kind if self.noun else "", found.mention.type == "PER"
        bare_head = self.open_ and self.i == self.first + 1
        if person and kind in {"office", "title", "unnamed"} and (not bare_head or kind == "title") and not self._owned(found.first):
            self.name = found
        elif person and self._owned(found.first):
            self.owners.append(found)
        elif self.open_:
            self.owners.append(found)
        else:
            return False
        self.open_, self.i = False, found.last
        return True

    def _owned(self, i: int) -> bool:
        """Whether a person's name belongs to a body inside the phrase: مدير مركز الملك سلمان, المتحدث باسم الرئيس فلان."""
        text = self.text
        if i - 2 <= self.first or not (text.noun(i - 1) and text.noun(i - 1, 0)):
            return False
        return text_is_body(text, i - 2) or text.plays(i - 2, "in_name_of")

    def _take_sign(self) -> bool:
        """A quoted name after its head (تنظيم "الدولة"), or a short bracket."""
        text, i = self.text, self.i
        headed = (self.noun and self.noun.kind in {"body", "media", "document"}) or text.plays(i - 1, "name_head")
        media = self.noun is not None and self.noun.kind == "media"
        if i in text.closes and headed and (self.open_ or media):
            closed = text.closes[i]
            if closed is not None and closed - i <= LONGEST_BRACKET + 2 and closed < self.stop:
                if found := text.name(i + 1):
                    self.owners.append(found)
                self.i, self.open_ = closed + 1, False
                return True
        holder = self.noun is not None and self.noun.kind in {"office", "title", "unnamed"}
        if i in text.closes and holder and not self.open_ and marked_name(text, i) and (closed := text.closes[i]):
            self.unknown, self.i = (i + 1, closed), closed + 1
            return True
        if text.folds[i] == "(" and not self.open_:
            ends = [j for j in range(i + 1, min(self.stop, i + 2 + LONGEST_BRACKET)) if text.folds[j] == ")"]
            if ends:
                self.i = ends[0] + 1
                return True
        return False

    def _take_noun(self) -> bool:
        """A further noun that can speak: genitive (نائب وزير), title (الوزير المهندس) or second office."""
        text, i = self.text, self.i
        noun = text.noun(i)
        if noun is None or self.noun is None:
            return False
        holder = self.noun.kind in {"office", "title", "unnamed"}
        if self.open_:
            self.open_ = not noun.definite
        elif noun.definite and holder and noun.kind in {"title", "office"} and noun.number == "s" and self.reach != "object":
            self.open_, self.titled = False, True
        elif not noun.definite and holder and noun.kind == "office" and self._second_office(i):
            self.open_ = True
        else:
            return False
        if self.noun.kind == "title":
            self.noun = noun
        self.i += 1
        return True

    def _second_office(self, i: int) -> bool:
        """Whether an indefinite office is the holder's second and no content: نائب الرئيس رئيس الوزراء فلان."""
        if self.reach == "clause":
            return True
        return self.reach == "noun" and _over(self.text, i, self.stop)

    def _take_word(self) -> bool:
        text, i = self.text, self.i
        fold = text.folds[i]
        if i in text.within and text.within[i].first < i:
            return False
        if fold.startswith("وال") and (self._portfolio(i) or self._other_of_two(i)):
            self.i += 1
            return True
        if self.open_ and not self._indefinite_adjective(i):
            return self._take_genitive()
        if self._qualifies(i) or self._indefinite_adjective(i):
            self.open_ = self.open_ and self._indefinite_adjective(i)
            self.i += 1
            return True
        return self._take_unknown()

    def _take_genitive(self) -> bool:
        fold = self.text.folds[self.i]
        if fold in self.text.cues.forms and not fold.startswith("ال") and self.i > self.first + 1:
            return False
        if self._is_hit_after_indefinite():
            return False
        self.open_ = not fold.startswith("ال")
        self.i += 1
        return True

    def _is_hit_after_indefinite(self) -> bool:
        """Whether an indefinite unnamed head is followed by something that is no genitive: قال مسؤول رفض."""
        kind = self.noun.kind if self.noun else ""
        return kind in {"unnamed", "all", "side"} and not self.text.folds[self.i].startswith("ال")

    def _portfolio(self, i: int) -> bool:
        """Whether token i is a further part of what an office is over: وزير الخارجية والتعاون."""
        noun = self.noun
        return (
            noun is not None
            and noun.kind in {"office", "body"}
            and not noun.definite
            and not self.open_
            and self.i > self.first + 1
            and text_noun_kind(self.text, i) not in {"office", "unnamed", "side"}
            and not self.text.plays(i, "time")
            and self.text.name(i, 1) is None
            and self.reach != "object"
        )

    def _other_of_two(self, i: int) -> bool:
        """Whether token i says whose the second of two is: الوزيران الروسي والأميركي."""
        return self.noun is not None and self.noun.number == "d" and self.text.folds[i][1:] in self.text.lexicon.nisbas

    def _qualifies(self, i: int) -> bool:
        fold = self.text.folds[i]
        if not fold.startswith("ال") or not self.text.adjective(i):
            return False
        noun = self.noun
        masculine = noun is not None and noun.definite and noun.gender == "m" and noun.number == "s"
        if masculine and fold.endswith("ه") and self.i == self.first + 1:
            return False
        return i not in self.text.named

    def _indefinite_adjective(self, i: int) -> bool:
        noun = self.noun
        if noun is None or noun.definite or self.text.folds[i].startswith("ال"):
            return False
        return self.text.adjective(i) and i not in self.text.named and i not in self.text.within

    def _take_inside(self) -> bool:
        """A preposition that belongs to the phrase: المتحدث باسم, مسؤول في وزارة, الأمين العام للأمم المتحدة."""
        after = inside(self.text, self.i, self.stop, self.noun)
        if after is None:
            return False
        for j in range(self.i, after):
            if (found := self.text.named.get(j)) and found.mention.type != "PER":
                self.owners.append(found)
        last = self.text.folds[after - 1]
        self.open_ = after - 1 not in self.text.within and not last.startswith(("ال", "بال", "لل"))
        self.i = after
        return True

    def _take_unknown(self) -> bool:
        """Words of a person's name that no mention covers, where something that ends a name follows soon."""
        text, i = self.text, self.i
        if self.noun is None or self.noun.kind not in {"office", "title"} or self.open_ or self.reach == "object":
            return False
        j = i
        while j < min(self.stop, i + LONGEST_NAME) and name_word(text, j, first=j == i):
            j += 1
        if j == i or j >= self.stop:
            return False
        names = text.lexicon.words.names
        if self.reach == "noun" and not opens(text, j):
            j = next((k for k in range(i, j) if text.folds[k] not in names and text.folds[k] not in text.lexicon.words.particles), j)
        known = j - i > 1 and all(text.folds[k] in names or text.folds[k] in text.lexicon.words.particles for k in range(i, j))
        titled = self.titled and j - i > 1
        if not (opens(text, j) or titled or known):
            return False
        self.unknown, self.i = (i, j), j
        return True

    def _apposition(self, phrase: Phrase) -> Phrase:
        """The phrase with an office that stands after the name, a comma between or not."""
        text, i = self.text, phrase.last
        if self.reach == "object" or i >= self.stop:
            return phrase
        if text.folds[i] in DASHES:
            return self._between_dashes(phrase)
        comma = text.folds[i] == "،"
        j = i + 1 if comma else i
        noun = text.noun(j) if j < self.stop else None
        titled = phrase.noun is None or phrase.noun.kind == "title"
        if noun is None or noun.kind not in {"office", "unnamed", "title"} or not titled:
            return phrase
        office = _Builder(text, self.stop, self.reach).after_noun(j, 0, noun)
        if office.name or (comma and not (office.last < self.stop and opens(text, office.last))):
            return phrase
        return replace(phrase, last=office.last, noun=office.noun, owners=office.owners)

    def _between_dashes(self, phrase: Phrase) -> Phrase:
        """The phrase with an office between dashes: فلان -نائب الوزير-."""
        text, i = self.text, phrase.last
        if i + 1 >= self.stop or text.noun(i + 1) is None:
            return phrase
        closed = next((j for j in range(i + 2, min(self.stop, i + LONGEST_BRACKET * 2)) if text.folds[j] in DASHES), None)
        return phrase if closed is None else replace(phrase, last=closed + 1, noun=phrase.noun or text.noun(i + 1))

    def _late_name(self, phrase: Phrase) -> Phrase:
        """The phrase with a name after a comma: نائب لافروف، سيرغي ريابكوف; الوزير الأول، وزير المالية، فلان."""
        text, i = self.text, phrase.last
        if phrase.noun is None or phrase.noun.kind not in {"office", "unnamed"} or self.reach == "object":
            return phrase
        if i + 1 >= self.stop or text.folds[i] != "،":
            return phrase
        found = text.name(i + 1)
        if found and found.mention.type == "PER":
            return replace(phrase, last=found.last, name=found)
        noun = text.noun(i + 1)
        if noun and noun.kind in {"office", "title"}:
            more = _Builder(text, self.stop, self.reach).after_noun(i + 1, 0, noun)
            if more.name or more.unknown:
                return replace(phrase, last=more.last, name=more.name, unknown=more.unknown)
        return phrase


def text_noun_kind(text: Text, i: int) -> str | None:
    """The kind of the noun after one proclitic letter of token i."""
    noun = text.noun(i, 1)
    return noun.kind if noun else None


def name_word(text: Text, i: int, *, first: bool) -> bool:
    """Whether token i may be part of a person's name that no table knows."""
    fold = text.folds[i]
    if text.punctuation(i) or not fold.isalpha() or i in text.within:
        return False
    if first and fold.startswith("ال") and fold not in text.lexicon.words.names:
        return False
    roles = ("preposition", "time", "relative", "adverb", "free", "free_pronoun", "b_free", "clause", "negation", "adjective")
    return not any(text.plays(i, role) for role in roles) and (
        fold not in text.lexicon.verbs and fold not in text.cues.forms and text.noun(i) is None
    )


def unknown_name(text: Text, i: int, stop: int) -> Phrase | None:
    """Two or more words that people's names are made of, though no mention covers them."""
    j = i
    while j < min(stop, i + LONGEST_NAME) and name_word(text, j, first=j == i):
        if text.folds[j] not in text.lexicon.words.names and text.folds[j] not in text.lexicon.words.particles:
            break
        j += 1
    return Phrase(i, 0, j, None, None, unknown=(i, j)) if j - i > 1 else None


def opens(text: Text, i: int) -> bool:
    """Whether a content, a comma or a pause begins at token i."""
    if text.folds[i] in {":", "،", "(", "-", "–"} or i in text.closes:
        return True
    if text.plays(i, "preposition") and i + 1 < len(text.folds) and (text.plays(i + 1, "free") or text.plays(i + 1, "free_pronoun")):
        return True
    roles = ("free", "free_pronoun", "b_free", "b_free_pronoun", "time", "name_break")
    return any(text.plays(i, role) for role in roles)


def inside(text: Text, i: int, stop: int, noun: SpeakerNoun | None) -> int | None:
    """The token after a preposition and its noun that belong to a speaker's phrase; null where they do not."""
    if noun is None:
        return None
    fold = text.folds[i]
    person = noun.kind in {"office", "unnamed", "body"}
    if noun.en == "spokesperson" and text.plays(i, "in_name_of"):
        return i + 1
    if fold[0] in "لب" and person and (after := _glued(text, i, fold[0])):
        return after
    if fold[0] in "لب" and len(fold) > 3 and noun.kind == "office" and _over(text, i, stop):  # noqa: PLR2004
        return i + 1
    if fold[0] == "ل" and noun.kind == "document" and (found := text.name(i, 1)):
        return found.last
    if fold[0] == "ل" and noun.kind == "document" and (owner := text.noun(i, 1)) and owner.kind in {"body", "media"}:
        return i + 1
    if i + 1 >= stop or not person:
        return i + 1 if noun.kind in {"side", "all"} and text.plays(i, "preposition_min") else None
    if text.plays(i, "preposition_at") and noun.en in {"ambassador", "delegate", "representative", "envoy", "coordinator"}:
        return i + 1
    if text.plays(i, "preposition_ila") and noun.en in {"ambassador", "delegate", "representative", "envoy", "emissary"}:
        return _place(text, i + 1)
    if text.plays(i, "preposition_fi"):
        return _workplace(text, i + 1, stop, noun)
    if text.plays(i, "preposition_min") and noun.kind == "unnamed" and noun.number == "p":
        return _place(text, i + 1)
    return None


def _glued(text: Text, i: int, letter: str) -> int | None:
    found = text.name(i, 1)
    if found:
        return found.last if found.mention.type in {"ORG", "GPE", "GROUP", "LOC"} else None
    stem = text.folds[i][1:]
    if letter == "ل" and stem.startswith("ل"):
        stem = "ا" + stem
    if letter == "ل" and text.words.plays(stem, "sector"):
        return i + 1
    noun = text.nouns.get(stem)
    body = noun is not None and noun.kind == "body"
    return i + 1 if body or text.words.plays(stem, "place_of_work" if letter == "ب" else "sector") else None


def _over(text: Text, i: int, stop: int) -> bool:
    """Whether ل or ب joins an office to what it is over, a person's name following: المدير الإقليمي للبرنامج فلان."""
    stem = text.folds[i][1:]
    noun = text.nouns.get("ا" + stem if stem.startswith("ل") else stem)
    if (noun and noun.kind in {"office", "unnamed", "title", "media"}) or text.plays(i, "adverbial_b") or text.plays(i, "b_free"):
        return False
    for j in range(i + 1, min(stop, i + LONGEST_OVER)):
        comma = text.folds[j] == "،"
        found = text.name(j)
        if found and found.mention.type == "PER":
            return True
        titled = text.noun(j + 1) if comma and j + 1 < stop else None
        if comma and ((titled and titled.kind == "title") or (j + 1 < stop and (n := text.name(j + 1)) and n.mention.type == "PER")):
            return True
        if text.punctuation(j) or text.plays(j, "preposition") or opens(text, j) or text.folds[j] in text.cues.forms:
            return False
    return False


def _place(text: Text, i: int) -> int | None:
    found = text.name(i)
    return found.last if found and found.mention.type in {"ORG", "GPE", "GROUP", "LOC"} else None


def _workplace(text: Text, i: int, stop: int, noun: SpeakerNoun) -> int | None:
    """After في: a body or a field for the unnamed, for experts and members; any place where a person's name follows."""
    found = text.name(i)
    if found:
        if found.mention.type not in {"ORG", "GPE", "GROUP", "LOC"}:
            return None
        after = found.last
    elif any(text.plays(i, role) for role in ("place_of_work", "sector")) or text_is_body(text, i):
        after = i + 1
    else:
        return None
    if noun.kind == "unnamed" or noun.en in {"member", "specialist", "professor", "expert", "spokesperson"}:
        return after
    while after < stop and text.folds[after].startswith("ال") and text.adjective(after) and after not in text.named:
        after += 1
    name = text.name(after) if after < stop else None
    return after if name and name.mention.type == "PER" else None


def text_is_body(text: Text, i: int) -> bool:
    """Whether token i is a body's noun."""
    noun = text.noun(i)
    return noun is not None and noun.kind == "body"
