"""Names of words that nobody is known to bear: where such a name begins, by what it cannot be."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.arabic import splits
from musnad.arabic.particles import AND, ARTICLE
from musnad.arabic.stems import stem as stem_of
from musnad.entities.bearers import COMMON_NAME, HAMZA
from musnad.entities.names import COMMAS, LONGEST_NAME, Run

SHORTEST_STRANGER = 4
SIGNS = f"{COMMAS}.؛"
INFLECTED = ("ه", "ات", "اتنا", "يتنا", "ين", "ون", "ها", "هم", "يا", "ءا")
TO_DO = ("لي", "لت", "سي", "ست")
"""Letters of verbs of purpose and of what is to come."""
VERBAL = ("ي", "ت", "ن", "سي", "ست", "است", "م", "ان")
"""Letters with which verbs, verbal nouns and participles begin: a word nobody bears is rather one of these."""


@dataclass(frozen=True, slots=True)
class Strangers(Run):
    """One stretch of text in which a name of unknown words may stand."""

    def stranger(self, at: int) -> int | None:
        """The token after شيروان كويي: two unknown words that can hardly be anything but a name."""
        before, fold = self.tokens.folds[at - 1], self.tokens.folds[at]
        if at + 1 >= self.stop or before in self.lexicon.words.function or self._carries(fold):
            return None
        borne = self.tokens.folds[at] in self.lexicon.words.names
        if not all(self.tokens.is_word(k) and self._strange(k, borne=borne) for k in (at, at + 1)):
            return None
        if self.tokens.folds[at + 1].startswith(TO_DO) and self.tokens.folds[at + 1] not in self.lexicon.words.names:
            return None  # فرادا ليصادق
        adverbial = self.tokens.folds[at].endswith("ا") and self.tokens.folds[at + 1].endswith("ا")  # اجتماعا طويلا
        ends = self._ends_at(at + 2) or self._another(at + 2)
        return at + 2 if not adverbial and ends else None

    def _another(self, at: int) -> bool:
        """Whether و and another office stand at a token: قال الوزير شيروان كويي [ووزير] الري."""
        fold = self.tokens.folds[at]
        return fold.startswith(AND) and fold[1:] in self.lexicon.words.titles

    def opens(self, at: int) -> bool:
        """Whether a name can begin with a word: one with the article only if some bear it ([الجيلاني], not الضامن)."""
        bare = self.tokens.folds[at].removeprefix(ARTICLE)
        return not self._definite(at) or self.lexicon.words.names.get(bare, 0) >= COMMON_NAME

    def goes_on(self, at: int, last: int) -> int:
        """The token after the unknown words with which a foreign name goes on to a sign: خورخي إنريكا [مورا رانديل]."""
        k = last
        while k < self.stop and k - at < LONGEST_NAME and self.tokens.is_word(k) and self._unknown(k):
            k += 1
        ends = (
            k > last
            and not self.tokens.folds[k - 1].endswith("ا")
            and (k >= self.stop or self.tokens.folds[k] in SIGNS)
        )
        return k if ends and not any(map(self._definite, range(at, last))) else last

    def _unknown(self, at: int) -> bool:
        """Whether a word is none of the language and carries nothing."""
        fold = self.tokens.folds[at]
        held = any(stem_of(rest) in self.lexicon.background.held for _, rest in splits(fold))
        borne = self.lexicon.words.names.get(fold, 0) >= COMMON_NAME
        return self._strange(at, borne=borne) and not held and not self._carries(fold)

    def foreigner(self, at: int) -> bool:
        """Whether two words between an office and a comma are a name nobody bears: زغراب مناتساكايان."""
        known = (self.lexicon.verbs, self.lexicon.cues.forms, self.lexicon.processes.of("act"))
        folds = self.tokens.folds[at : at + 2]
        told = any(stem in table for fold in folds for _, stem in splits(fold) for table in known)
        common = any(self._common(fold) or fold.endswith(INFLECTED) or len(fold) < SHORTEST_STRANGER for fold in folds)
        return not (told or common or self._carries(folds[0]) or any(map(self._definite, (at, at + 1))))

    def _carries(self, fold: str) -> bool:
        """Whether a word may carry a proclitic: one that people bear, as بهمن, has none."""
        if fold[0] in "وف":
            words, rest = self.lexicon.words, fold[1:]
            known = (
                self.lexicon.verbs,
                self.lexicon.cues.forms,
                words.names,
                words.heads,
                words.titles,
                words.function,
            )
            return any(rest in table for table in known) or stem_of(rest) in self.lexicon.background.held
        return fold[0] in "بل" and not self.lexicon.words.names.get(fold)

    def _strange(self, at: int, *, borne: bool) -> bool:
        """Whether a word looks like none of the language: no article, inflection, verb's beginning, no known noun."""
        fold, words = self.tokens.folds[at], self.lexicon.words
        common = fold in words.heads or fold in self.lexicon.speakers or fold in self.lexicon.processes.heads
        inflected = fold.endswith(INFLECTED) or self.tokens.surface(at).endswith("اً")
        verbal = fold.startswith(VERBAL) and self.tokens.surface(at)[:1] not in HAMZA
        act = fold in self.lexicon.processes.of("act") or ((verbal or self._definite(at)) and fold not in words.names)
        common = common or any(stem in self.lexicon.cues.forms for _, stem in splits(fold))
        fits = len(fold) >= SHORTEST_STRANGER and self.plausible(at) and not common
        return fits and not self._definite(at) and (borne or not (inflected or act))
