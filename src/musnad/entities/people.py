"""People never seen before: a name after an office, a title or a counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from musnad.arabic import Tokens, fold_key, splits
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.bearers import BORNE_BY_MANY
from musnad.entities.candidates import Candidate
from musnad.entities.free_names import ENDS, enclosed, first_taken, free_name, stranger
from musnad.entities.names import COMMAS, PRONOUNS
from musnad.entities.phrases import scheduled
from musnad.entities.strangers import Strangers
from musnad.lexicon import Lexicon
from musnad.lexicon.words import Title

PERSON_WEIGHT = 2
LONGEST_OFFICE = 12
"""Tokens an office may run before its holder's name: "المتحدث باسم وزارة الموارد المائية والري في جمهورية الضفاف"."""
LONGEST_TITLE = 2
HEADS_OF_STATE = ("-president", "-prime-minister")
FOR = "ل"
IN = "ب"
OTHERS = "وب"
"""Letters before a title that begin another person's office."""
REGIME = "regime"
SENT, TO = ("title.envoy", "title.ambassador", "title.charge"), "الي"
"""Offices of those who are sent somewhere, and the word before where."""
WHERE = "في"
"""The word before where somebody does something, and no name of his."""
OPENING = frozenset('"«“„(')
CLOSING = frozenset('"»”)')
BRACKET = "("
LONGEST_ASIDE = 4
SECOND_HOLDER_WITHIN = 3
"""Tokens after the first holder of a dual office within which the second one's adjective stands."""


class Holder(NamedTuple):
    """A person's name and the office or title before it, in tokens."""

    title: Title
    office_first: int
    office_cut: int
    person: Candidate


@dataclass(frozen=True, slots=True)
class Offices:
    """One stretch of text, the names already `taken` in it (by first token), and the tables."""

    tokens: Tokens
    stop: int
    taken: dict[int, Candidate]
    lexicon: Lexicon

    def after(self, i: int, cut: int, title: Title) -> Iterator[Holder]:
        """The holder, or the two of a dual, of the office at token i."""
        at = i + 1
        limit = min(self.stop, at + (LONGEST_OFFICE if title.kind == "office" else LONGEST_TITLE))
        while at < limit and (self.tokens.is_word(at) or self.comma(at, i, title) or self.marked(at, title)):
            at = at if self.tokens.is_word(at) else self._past_title(at + 1)
            at = self.aside(at) or at
            person = self.person(at, title, told=at > i + 1)
            if person and title.aide and at == i + 1 and ARTICLE not in self.tokens.folds[i][: cut + 2]:
                return  # نائب لافروف is another
            if person and (self.owned(at) or (title.kind == "office" and self._foreign(at, person))):
                return
            if person and (inner := self.inner(i, at, person)):
                yield inner
                return
            if person:
                yield Holder(title, i, cut, person)
                if title.number == "d":
                    yield from self.second(person.last, title)
                return
            if held := self.taken.get(at):
                at = held.last
            elif title.kind == "office" and self.complements(at, i):
                at += 1
            else:
                return

    def owned(self, at: int) -> bool:
        """Whether the name at a token is whose government or army it is: رئيس وزراء حكومة [النجدي]."""
        before = self.tokens.folds[at - 1]
        regime = self.lexicon.words.function.get(before) == REGIME
        return regime and before not in self.lexicon.words.titles

    def _foreign(self, at: int, person: Candidate) -> bool:
        """Whether a known person is of another state than the office right before him: حث ولي العهد الناري [مرزاق]."""
        known, fold = self.lexicon.entities.get(person.entity), self.tokens.folds[at - 1]
        nisba = self.lexicon.nisbas.get(fold) if fold.startswith(ARTICLE) else None
        return nisba is not None and known is not None and known.state not in {None, nisba.state}

    def inner(self, office: int, at: int, person: Candidate) -> Holder | None:
        """The office within another whose holder follows: رئيس وفد [الرئيس] السابق النجدي, مستشار [لرئيس] نارية."""
        folds, words = self.tokens.folds, self.lexicon.words
        for k in range(at - 1, office + 1, -1):
            if folds[k] in words.joints["honorific"] or (k == at - 1 and folds[k] in COMMAS):
                continue
            if not self.tokens.is_word(k):
                return None
            definite = folds[k] in words.titles and folds[k].startswith(ARTICLE)
            owned = definite and words.titles[folds[k]].kind == "office" and not folds[k - 1].startswith(ARTICLE)
            if owned and folds[k - 1] not in words.titles and all(f in words.past for f in folds[k + 1 : at]):
                return Holder(words.titles[folds[k]], k, 0, person)
            if folds[k][:1] == FOR and (title := words.titles.get(folds[k][1:])) and self._ruled(person):
                return Holder(title, k, 1, person)
            if self._of_another_state(k, at):
                return Holder(words.titles[folds[k]], k, 0, person)
        return None

    def _of_another_state(self, k: int, at: int) -> bool:
        """Whether another state's office begins behind one of a state: استقبل أمير نارية [وزير الري السهلي] مرزاق."""
        fold = self.tokens.folds[k]
        title = self.lexicon.words.titles.get(fold)
        if title is None or title.kind != "office" or fold.startswith(ARTICLE):
            return False
        before = self._state(k - 1)
        return before is not None and any(state not in {None, before} for state in map(self._state, range(k + 1, at)))

    def _state(self, at: int) -> str | None:
        """The state whose name ends at a token, or whose adjective stands there with the article."""
        fold = self.tokens.folds[at]
        if nisba := self.lexicon.nisbas.get(fold) if fold.startswith(ARTICLE) else None:
            return nisba.state
        named = self.taken.get(at)
        return named.entity if named is not None and named.type == "GPE" and named.last == at + 1 else None

    def _ruled(self, person: Candidate) -> bool:
        """Whether a known person ever headed a state or its government."""
        known = self.lexicon.entities.get(person.entity)
        return known is not None and any(t.office.endswith(HEADS_OF_STATE) for t in known.offices)

    def comma(self, at: int, office: int, title: Title) -> bool:
        """Whether a comma parts an office from its holder's name, and another one ends that: عضو اللجنة، فلان، إن.

        Behind a state a man of that state needs none: التقى وزير الخارجية الناري، الدكتور فلان مرزاق.
        """
        folds = self.tokens.folds
        if folds[at] not in COMMAS or title.kind != "office" or at == office + 1 or at + 1 >= self.stop:
            return False
        known = self.taken.get(self._past_title(at + 1))
        if known and known.type == "PER" and not known.cut:
            told = self._of_state(known, at - 1) or self._sent_to(known, at - 1, title)
            return known.last >= self.stop or folds[known.last] in ENDS or told
        last = enclosed(self.tokens, at + 1, self.stop, self.lexicon)
        return last is not None and first_taken(at + 1, last, self.taken) == last

    def _past_title(self, at: int) -> int:
        """The token after a title right before a known name: الرئيس الناري، [الدكتور] رائد النجدي."""
        title = self.lexicon.words.titles.get(self.tokens.folds[at]) if at < self.stop else None
        return at + (title is not None and title.kind == "title" and at + 1 in self.taken)

    def _of_state(self, person: Candidate, at: int) -> bool:
        """Whether a person is of the state whose name or adjective stands at a token."""
        known, nisba = self.lexicon.entities.get(person.entity), self.lexicon.nisbas.get(self.tokens.folds[at])
        told = self.taken.get(at)
        state = nisba.state if nisba else told.entity if told and told.last == at + 1 else None
        return known is not None and state is not None and known.state == state

    def _sent_to(self, person: Candidate, at: int, title: Title) -> bool:
        """Whether a person was ever envoy to the state named at a token: المبعوث الخاص إلى [نارية]، مرزاق."""
        known, told = self.lexicon.entities.get(person.entity), self.taken.get(at)
        if known is None or told is None or told.last != at + 1 or not title.id.startswith(SENT):
            return False
        return any(t.office.endswith(f"-envoy-{told.entity}") for t in known.offices)

    def quoted(self, at: int, title: Title) -> bool:
        """Whether a new name in quotation marks stands at a token: رئيس الوفد "سليم الورداني"."""
        folds = self.tokens.folds
        if title.kind != "office" or folds[at] not in OPENING or at + 1 >= self.stop:
            return False
        if known := self.taken.get(at + 1):
            return known.type == "PER" and known.cut == 0 and known.last < self.stop and folds[known.last] in CLOSING
        last = self.new_name(at + 1)
        return last is not None and last < self.stop and folds[last] in CLOSING

    def new_name(self, at: int) -> int | None:
        """The token after a new name behind an opening mark."""
        last = free_name(self.tokens, at, self.stop, self.taken, self.lexicon)
        return last or enclosed(self.tokens, at, first_taken(at, self.stop, self.taken), self.lexicon)

    def marked(self, at: int, title: Title) -> bool:
        """Whether a holder's name in marks stands at a token, or words in marks that belong to the office."""
        return self.quoted(at, title) or self.aside(at + 1) is not None

    def aside(self, at: int) -> int | None:
        """The token behind words in marks within an office: باسم الرئاسة [(الكرملين)], رئيس [«كوب 28»]."""
        folds = self.tokens.folds
        if at < 1 or folds[at - 1] not in OPENING or at >= self.stop:
            return None
        if folds[at - 1] == BRACKET and at not in self.taken:
            return None  # only what names the office's body again
        inside = range(at, min(self.stop - 1, at + LONGEST_ASIDE))
        close = next((k for k in inside if folds[k] in CLOSING), None)
        people = any(k in self.taken and self.taken[k].type == "PER" for k in inside if close is None or k < close)
        named = close is not None and self.new_name(at) is not None
        return close + 1 if close is not None and close > at and not (people or named) else None

    def person(self, at: int, title: Title, *, told: bool = False) -> Candidate | None:
        """The person, known or new, whose name begins at a token; `told` where the office before has a complement."""
        held = self.taken.get(at)
        if held and held.type == "PER" and held.cut == 0:
            return held
        if held or self.tokens.folds[at] in self.lexicon.words.in_office:
            return None  # رئيس [أركان] الجيوش
        if self.tokens.folds[at - 1] in self.lexicon.words.heads:
            return None  # الباحث في معهد [آسان]
        if self.tokens.folds[at - 1] == WHERE:
            return None  # التقى الرئيس الناري في [تل الورد] نظيره
        last = free_name(self.tokens, at, self.stop, self.taken, self.lexicon)
        if told and (last is None or not self.tokens.is_word(at - 1)):
            last = enclosed(self.tokens, at, first_taken(at, self.stop, self.taken), self.lexicon) or last
        elif last is not None:
            last = Strangers(self.tokens, first_taken(last, self.stop, self.taken), self.lexicon).goes_on(at, last)
        rule, confidence = title.id, 0.7
        if last is None and told and title.kind == "office":
            last = stranger(self.tokens, at, first_taken(at, self.stop, self.taken), self.lexicon)
            rule, confidence = "page.stranger", 0.5
        if last is None:
            return None
        name = fold_key(self.tokens.span(at, last).of(self.tokens.text))
        return Candidate(at, last, 0, "PER", f"name:{name}", rule, PERSON_WEIGHT, confidence=confidence)

    def second(self, at: int, title: Title) -> Iterator[Holder]:
        """The other holder of a dual office: وزيري الدفاع الناري فارس الكتبي [والسهلي سليم الورداني]."""
        for k in range(at, min(at + SECOND_HOLDER_WITHIN, self.stop - 1)):
            fold = self.tokens.folds[k]
            if fold.startswith("و") and fold[1:] in self.lexicon.nisbas and (person := self.person(k + 1, title)):
                yield Holder(title, k, 1, person)
                return

    def complements(self, at: int, office: int) -> bool:
        """Whether a word can be part of an office: what it is over, whose it is, or how it is held."""
        fold, words = self.tokens.folds[at], self.lexicon.words
        another = fold not in words.titles and fold[0] in OTHERS and fold[1:] in words.titles
        if another or (fold == TO and not words.titles[self._stem(office)].id.startswith(SENT)):
            return False  # التقى الموفد [بمستشار] الرئيس, رسالة من أمير نارية [إلى] الملك رائد
        if fold.removeprefix(AND) in self.lexicon.verbs:
            return False  # الموفد الناري [التقى] الرئيس
        stems = [stem for _, stem in splits(fold)]
        if (
            words.function.get(fold) == "adj"
            or fold in words.in_office
            or fold.startswith((ARTICLE, "لل", "وال", "بال"))
            or (self.tokens.folds[at - 1] in self.lexicon.words.behalf and fold.endswith(PRONOUNS))
        ):
            return True
        named = self.tokens.folds[at - 1] in words.heads and fold not in words.function  # الباحث في معهد [آسان]
        if named or any(stem in self.lexicon.nisbas or stem in words.titles for stem in stems):
            return True
        if at > office + 1 and self._led(at):
            return True
        for_ = fold[:1] == FOR and fold[1:] not in words.titles and self.lexicon.words.titles[self._stem(office)].aide
        over = at == office + 1 and not for_ and not self.tokens.folds[office].startswith(ARTICLE)
        noun = fold not in words.function or words.function[fold] == REGIME  # قائد [قوات] الحلف
        return over and noun and not fold.startswith("ي")

    def _led(self, at: int) -> bool:
        """Whether a prefixed noun tells whose an office is: الشطر الجنوبي [لجزيرة] ناريا, القسم [برئاسة] الجمهورية."""
        fold, words = self.tokens.folds[at], self.lexicon.words
        if fold.startswith(FOR):
            return fold[1:] in words.heads
        follows = self.tokens.folds[at + 1] if at + 1 < self.stop else ""
        whose = follows.startswith(ARTICLE) or self._names_place(at + 1)
        return fold.startswith(IN) and whose and (fold[1:] in words.heads or fold[1:] in words.bodies)

    def _names_place(self, at: int) -> bool:
        """Whether a known place or body stands at a token: بمنطقة [نارية], not برئاسة [الورداني]."""
        held = self.taken.get(at)
        return held is not None and held.type != "PER"

    def _stem(self, at: int) -> str:
        """The title at a token, proclitics off."""
        return self.lexicon.stems[self.tokens.folds[at]].titles[0].stem


def holders(tokens: Tokens, indices: range, taken: dict[int, Candidate], lexicon: Lexicon) -> Iterator[Holder]:
    """Names after an office, known (in `taken`, by first token) or new: وزير الري [سليم الورداني]."""
    offices = Offices(tokens, indices.stop, taken, lexicon)
    busy = indices.start
    for i in lexicon.stems.having("titles", tokens.folds, indices):
        stems = lexicon.stems[tokens.folds[i]].titles
        if i < busy or ((name := taken.get(i)) and name.last > i + 1):
            continue
        for cut, stem in stems:
            title = lexicon.words.titles[stem]
            if _preposition(tokens, i, stem, lexicon) or _middle(tokens, i, indices, lexicon):
                continue
            found = list(offices.after(i, cut, title))
            yield from found
            busy = found[-1].person.last if found else busy
            break


def _preposition(tokens: Tokens, i: int, stem: str, lexicon: Lexicon) -> bool:
    """Whether a title is but و and a preposition: وإلى is no والي, though both fold alike."""
    joined = stem[:1] == "و" and lexicon.words.function.get(stem[1:]) == "prep"
    return joined and tokens.surface(i).endswith("ى")


def _middle(tokens: Tokens, i: int, indices: range, lexicon: Lexicon) -> bool:
    """Whether a word that is a title too stands within a name: محمد [الأمين] ولد السالك."""
    words = lexicon.words
    if scheduled(tokens, i, lexicon):
        return True
    if i < indices.stop - 1 and tokens.folds[i] in words.joints["office"]:
        return words.names.get(tokens.folds[i + 1], 0) >= BORNE_BY_MANY and not lexicon.entities.begins(
            tokens.folds[i + 1]
        )
    if not indices.start < i < indices.stop - 1 or not tokens.folds[i].startswith(ARTICLE):
        return False
    return tokens.folds[i + 1] in words.family_particles and tokens.folds[i - 1] in words.names
