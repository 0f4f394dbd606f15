"""Where a person's name that no table knows begins and ends, word by word."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.arabic import splits
from musnad.arabic.particles import AND, ARTICLE, CONJUNCTIONS, THIRD_PERSON
from musnad.entities.bearers import BORNE_BY_MANY, Bearers

COMMAS = "،,"
HYPHENS = frozenset("-–")
MANY_PARTS = 2
LONGEST_INITIALS = 2
"""Letters that people have before their names: بي إم."""
LONGEST_NAME = 4
"""Parts: سلمان and بن حمد are one each."""
MOST_PARTICLES = 4
"""Particles in a row inside a name (أبو عبد ال…); of a hundred thousand none would be one."""
FEMININE = "يه"
"""Ending of adjectives with the article (الشرعية) that no family bears."""
PRONOUNS = ("ها", "هم", "هما")


@dataclass(frozen=True, slots=True)
class Run(Bearers):
    """One stretch of text in which a name may stand."""

    def end(self, at: int, cut: int) -> int | None:
        """The token after the name at a token."""
        if not cut and not self._begins(at):
            return None
        last, parts = self._part(at), 1
        if last is None:
            return None
        if (linked := self._linked(last)) > last:
            last, parts = linked, MANY_PARTS
        while parts < LONGEST_NAME and last < self.stop and self.tokens.is_word(last):
            step = self._next(at, last)
            if step is None:
                break
            last, parts = self._linked(step), parts + 1
            if self._closed(last):
                break
        if parts > 1:
            return None if self._spelt(at, last) else self._before_verb(last, parts)
        unknown = last < self.stop and self.tokens.is_word(last) and self.plausible(last) and not self._verb_like(last)
        whole = last - at > 1  # عبد الحق alone
        unknown = unknown and not self._told(last)
        borne = self._borne(self.tokens.folds[at][cut:]) or self._ranked(at)
        return last + 1 if unknown and (whole or borne) else last if whole else None

    def _linked(self, last: int) -> int:
        """The token after what a hyphen without spaces joins to a part: كيم مين[-سيوك]."""
        tokens = self.tokens
        while (
            last + 1 < self.stop
            and tokens.folds[last] in HYPHENS
            and tokens.glued(last)
            and tokens.glued(last + 1)
            and tokens.is_word(last + 1)
            and self.plausible(last + 1)
        ):
            last += 2
        return last

    def _spelt(self, at: int, last: int) -> bool:
        """Whether all parts are names of Latin letters: تي إس بي."""
        return last - at > LONGEST_INITIALS and all(f in self.lexicon.words.letters for f in self.tokens.folds[at:last])

    def _before_verb(self, last: int, parts: int) -> int:
        """The token after a name less a last word that is rather a verb, by what follows: دييغو ماركيز [طالب] بخفض."""
        verb = parts > MANY_PARTS and self.tokens.folds[last - 1] in self.lexicon.cues.forms
        follows = self.tokens.folds[last] if last < self.stop else ""
        return last - 1 if verb and follows.startswith("ب") else last

    def _next(self, first: int, at: int) -> int | None:
        """The token after the part of a name that goes on at a token; null where the name ended before it."""
        folds = self.tokens.folds
        if folds[at] in self.lexicon.words.particles and (self._real_particle(at) or at == first):
            return self._part(at)
        if self._goes_on(at) or self._before_that(at):
            return at + 1
        if (
            folds[at].startswith(ARTICLE)
            and at + 1 < self.stop
            and folds[at + 1] in self.lexicon.words.family_particles
        ):
            return at + 1  # محمد [الأمين] ولد السالك
        inner = self._inner(first, at)
        if inner is not None or (at == first + 1 and self._rank_borne(at)):
            return at + 1 if inner else at + 2 if inner is None else None  # محمد [الأمين صيف]
        between = at + 1 < self.stop and self.tokens.is_word(at + 1) and self.plausible(at)
        closes = between and (self._surname(at + 1) or self._before_that(at + 1))
        if closes and at - first == 1 and not folds[at].startswith(ARTICLE):
            return at + 1  # سالم [قنان] الزوي
        return None

    def _inner(self, first: int, at: int) -> bool | None:
        """Whether a word in the place of a father's or a family's name is one; null where it stands in neither."""
        folds, words = self.tokens.folds, self.lexicon.words
        joined = folds[at][0] in CONJUNCTIONS and folds[at] not in words.names
        if folds[at - 2] in words.joints["son"] and self.plausible(at) and not (joined or folds[at].endswith("ا")):
            return self._family(at)  # نايف بن راشد الخثلان, عبدالله بن أحمد زينل
        nisba = self.lexicon.nisbas.get(folds[at])
        if nisba and nisba.gender == "m" and nisba.number == "s" and folds[at].startswith(ARTICLE) and at == first + 1:
            return (
                self._borne(folds[first]) and self._ends_at(at + 1) and folds[first] not in words.titles
            )  # طاهر [المصري]
        if folds[at - 1] in words.joints["god"] and at - first > 1 and self.plausible(at) and not self._goes_on(at):
            return self._ends_at(at + 1) and not folds[at].endswith("ا")  # نور الدين [بوطرفة]
        return None

    def _rank_borne(self, at: int) -> bool:
        """Whether a title that many bear stands within a name and begins no office: محمد [الأمين] صيف."""
        words, folds = self.lexicon.words, self.tokens.folds
        bare = folds[at].removeprefix(ARTICLE)
        if bare == folds[at] or folds[at] not in words.titles or words.names.get(bare, 0) < BORNE_BY_MANY:
            return False
        inside = at + 2 < self.stop and self.tokens.is_word(at + 1) and not self._definite(at + 1)
        first = words.names.get(folds[at - 1], 0) >= BORNE_BY_MANY
        return inside and first and self.plausible(at + 1) and self._ends_at(at + 2)

    def _family(self, at: int) -> bool:
        """Whether a word behind a father's name is the family's: the name ends there, or another one is joined."""
        definite = self.tokens.folds[at].startswith(ARTICLE)
        follows = self.tokens.folds[at + 1] if at + 1 < self.stop else ""
        return self._ends_at(at + 1) or (not definite and follows.startswith(AND) and not self._verb_like(at))

    def _before_that(self, at: int) -> bool:
        """Whether an unknown word stands between a name and إن: nothing but its surname can."""
        follows = self.tokens.folds[at + 1] if at + 1 < self.stop else ""
        definite = self.tokens.folds[at].startswith(ARTICLE)
        its = self.tokens.surface(at).endswith(("ه", *PRONOUNS))  # قوله إن
        told = self.lexicon.words.function.get(follows) == "that" and not definite and not its
        if any(
            stem in self.lexicon.cues.forms or stem in self.lexicon.verbs for _, stem in splits(self.tokens.folds[at])
        ):
            return False  # توماس ليندغرين [فيعتقد] أن
        return told and self.plausible(at) and not self._verb_like(at)

    def _part(self, at: int) -> int | None:
        """The token after one part: a word, or a particle and what it begins (عبد الملك, بن عبد العزيز, أبو شمالة)."""
        folds, particles = self.tokens.folds, self.lexicon.words.particles
        first = at
        while folds[at] in particles:
            at += 1
            if at >= self.stop or at - first > MOST_PARTICLES or not self.tokens.is_word(at):
                return None
        after = folds[at - 1] if at else ""
        belongs = (
            after in particles and folds[at] not in self.lexicon.words.function and folds[at] not in self.lexicon.verbs
        )
        return at + 1 if belongs or self.plausible(at) or after not in particles else None

    def _closed(self, last: int) -> bool:
        """Whether a surname with its article closed the name: سليم [الورداني]; not عبد [الملك], nor before آل or بن."""
        folds, words = self.tokens.folds, self.lexicon.words
        if folds[last - 1] in words.name_endings:
            return True  # مراد يلدز [أوغلو]
        open_ = folds[last - 2] in words.particles and folds[last - 2] not in words.closing_particles
        if not folds[last - 1].startswith(ARTICLE) or open_ or folds[last - 1] in words.joints["god"]:
            return False
        follows = folds[last] if last < self.stop else ""
        return not (follows in words.particles and self._real_particle(last))

    def _begins(self, at: int) -> bool:
        """Whether a first name stands at a token: borne by people, or unknown before a word that people bear."""
        fold, words = self.tokens.folds[at], self.lexicon.words
        follows = at + 1 < self.stop and self.tokens.is_word(at + 1)
        if fold in words.first_particles:
            alike = self.tokens.surface(at) in words.alike and follows and self._borne_after(at)
            return alike or fold not in words.function
        if follows and self.tokens.folds[at + 1] in words.family_particles:
            return self._before_family(at)
        if follows and self._given(at):
            return True
        if (self._definite(at) and not self._ranked(at)) or not self.plausible(at):
            return False
        if self._said(fold) or (fold in self.lexicon.processes.heads and words.names.get(fold, 0) < BORNE_BY_MANY):
            return False  # قمة أمنية
        return self._borne(fold) or self._ranked(at) or (follows and self._before_borne(at))

    def _given(self, at: int) -> bool:
        """Whether a first name that looks like an adjective or an office stands before another name.

        [الطيب] البكوش behind his office or a verb of speech, أمين حسن عمر behind none that is over something.
        """
        words, folds = self.lexicon.words, self.tokens.folds
        borne = words.names.get(folds[at + 1], 0) >= BORNE_BY_MANY and folds[at + 1] not in words.function
        if folds[at] in words.titles and not folds[at].startswith(ARTICLE):
            return borne and words.names.get(folds[at], 0) >= BORNE_BY_MANY and folds[at] in words.joints["office"]
        if folds[at] not in words.joints["definite"]:
            return False
        before = folds[at - 1] if at else ""
        surname = folds[at + 1].startswith(ARTICLE) and self._goes_on(at + 1)
        noun = before.startswith(ARTICLE) and self.lexicon.stems[before].offices == () and not self._fields(before)
        return (borne or surname) and not noun

    def _fields(self, fold: str) -> bool:
        """Whether a word tells what offices are over: وزير [الخارجية]."""
        return fold.removeprefix(ARTICLE) in self.lexicon.offices.fields

    def _ranked(self, at: int) -> bool:
        """Whether a first name that has the article stands right behind a rank: الفريق [المختار] النقراط."""
        words, fold = self.lexicon.words, self.tokens.folds[at]
        title = words.titles.get(self.tokens.folds[at - 1]) if at else None
        rank = title is not None and title.kind == "title" and fold not in words.titles
        follows = self.tokens.folds[at + 1] if at + 1 < self.stop else ""
        surname = follows.startswith(ARTICLE) and follows not in words.titles and follows not in words.function
        return rank and surname and words.names.get(fold.removeprefix(ARTICLE), 0) >= BORNE_BY_MANY

    def _before_family(self, at: int) -> bool:
        """Whether a word before بن or ولد is a first name: [الهادي] ود إبراهيم, [سيدي] ولد محم."""
        fold, words = self.tokens.folds[at], self.lexicon.words
        if fold.startswith(ARTICLE):
            return fold not in self.lexicon.nisbas and fold not in words.titles
        if fold in words.titles or fold in self.lexicon.nisbas:
            return self._borne(fold)  # تركي بن محمد
        return self.plausible(at) and fold not in words.heads and (fold in words.names or fold[0] not in THIRD_PERSON)

    def _before_borne(self, at: int) -> bool:
        """Whether an unknown word stands before a surname: one that people bear, or a foreign one by its ending."""
        if not self.plausible(at + 1):
            return False
        fold = self.tokens.folds[at]
        said = self._said(self.tokens.folds[at + 1])  # مسؤول محلي [رأى]
        free = fold[0] not in "وفبكلس" and not fold.endswith(PRONOUNS) and not said
        return self._foreign(at + 1) or (free and self._borne(self.tokens.folds[at + 1].removeprefix(ARTICLE)))

    def _goes_on(self, at: int) -> bool:
        """Whether a word continues a name: borne by people, foreign by its ending, or a surname with the article."""
        fold = self.tokens.folds[at]
        bare = fold.removeprefix(ARTICLE)
        if not self.plausible(at) or (bare != fold and bare.endswith(FEMININE)):
            return False
        return (
            bare in self.lexicon.words.names
            or self._borne(fold)
            or self._foreign(at)
            or fold in self.lexicon.words.name_endings
            or (bare != fold and bare.endswith("ي"))
        )
