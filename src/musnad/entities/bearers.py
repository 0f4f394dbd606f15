"""Whether a word can be part of a person's name that no table knows: who bears it, and what else it may be."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.arabic import Tokens
from musnad.arabic.particles import AND, ARTICLE, CONJUNCTIONS, nunated
from musnad.lexicon import Lexicon

JOINED = ("وال", "فال", "بال", "كال", "لل")
"""Beginnings of words that carry a proclitic before the article: no part of a name."""
LIKE_JOINED = 4
"""People who must bear a word before it is no proclitic and article: فاليري; three bear والد."""
BORNE_BY_MANY = 10
COMMON_NAME = 2
"""People of Wikidata who must bear a word before it may begin a name on its own evidence."""
BORNE_THOUGH_SAID = 17
"""People of Wikidata who bear a word that is a verb of saying too (دان, طالب), for it to begin a name."""
SHORTEST_ENDING = 5
"""Letters of a word before its ending tells a surname (نسن, وف)."""
HAMZA = frozenset("أإآ")


@dataclass(frozen=True, slots=True)
class Bearers:
    """The words of one stretch of text in which a name may stand."""

    tokens: Tokens
    stop: int
    lexicon: Lexicon

    def _told(self, at: int) -> bool:
        """Whether a word that nobody bears is one that tells speech: أليكس [موضحة]."""
        fold = self.tokens.folds[at]
        return fold in self.lexicon.cues.forms and fold not in self.lexicon.words.names

    def _real_particle(self, at: int) -> bool:
        """Whether a particle of names stands at a token and not its look-alike: أم is "or", لا "no"."""
        fold, function = self.tokens.folds[at], self.lexicon.words.function
        joined = fold[0] in CONJUNCTIONS and fold[1:] in function  # فإن is no "van"
        return fold not in function and (not joined or self.tokens.surface(at) in self.lexicon.words.alike)

    def _definite(self, at: int) -> bool:
        """Whether a word has the article; إلتشين and ألكسندر, printed with a hamza, have none."""
        return self.tokens.folds[at].startswith(ARTICLE) and self.tokens.surface(at)[:1] not in HAMZA

    def _said(self, fold: str) -> bool:
        """Whether a word is rather a verb of saying than a name: مسؤول [رأى] الحادث, [واكد] المري."""
        told = fold in self.lexicon.cues.forms or (fold[0] in CONJUNCTIONS and fold[1:] in self.lexicon.speech_verbs)
        return told and self.lexicon.words.names.get(fold, 0) < BORNE_THOUGH_SAID

    def _borne(self, fold: str) -> bool:
        """Whether some people of Wikidata bear a word, or it is a servant's name written as one (عبدالله)."""
        servants = tuple(word + ARTICLE for word in self.lexicon.words.joints["servant"])
        return fold.startswith(servants) or self.lexicon.words.names.get(fold, 0) >= COMMON_NAME

    def _borne_after(self, at: int) -> bool:
        return self._borne(self.tokens.folds[at + 1])

    def _foreign(self, at: int) -> bool:
        """Whether a word has the ending of a foreign surname or patronymic: هالفورسن, أناتوليفيتش."""
        fold = self.tokens.folds[at]
        return len(fold) >= SHORTEST_ENDING and fold.endswith(self.lexicon.words.name_endings)

    def _verb_like(self, at: int) -> bool:
        """Whether an unknown word looks like a verb of two or of many, or carries a preposition: يمثلان, لإعادة."""
        fold = self.tokens.folds[at]
        many = fold[0] in "يت" and fold.endswith(("ان", "ون"))
        return many or fold.startswith("لل") or (fold[0] in "بلوف" and self._common(fold[1:]))

    def _common(self, fold: str) -> bool:
        """Whether a word is a noun of the tables that no name has."""
        acts = self.lexicon.processes.of("act")
        return fold in acts or fold in self.lexicon.speakers or fold in self.lexicon.words.heads

    def _surname(self, at: int) -> bool:
        """Whether a word closes a name whose middle word nobody knows: الزوي, أوغلو."""
        fold = self.tokens.folds[at]
        nisba = (
            fold.startswith(ARTICLE) and fold.endswith("ي") and fold.removeprefix(ARTICLE) in self.lexicon.words.names
        )
        return self.plausible(at) and (nisba or fold.endswith(self.lexicon.words.name_endings))

    def _ends_at(self, at: int) -> bool:
        """Whether a name can end before a token: a sign, a function word or a verb follows."""
        if at >= self.stop or not self.tokens.is_word(at):
            return True
        fold = self.tokens.folds[at]
        return fold in self.lexicon.words.function or fold in self.lexicon.verbs or fold in self.lexicon.cues.forms

    def plausible(self, at: int) -> bool:
        """Whether a word can be part of a name at all: no verb, function word, title or adjective of a state."""
        fold, words = self.tokens.folds[at], self.lexicon.words
        if fold in words.particles and self._real_particle(at):
            return True
        if fold in words.function:
            return self.tokens.surface(at) in words.alike  # على is the preposition, علي the man
        if self._joins(at) or self._weekday(fold) or self._no_name(at, fold):
            return False
        lettered = len(fold) > 1 and fold[0].isalpha()
        return lettered and not (fold in self.lexicon.nisbas or fold in words.titles or fold in self.lexicon.verbs)

    def _no_name(self, at: int, fold: str) -> bool:
        """Whether nobody is called so, by print or by what the word does: إبراهيم [حزيناً], حذر الورداني [الأهالي]."""
        head = self.lexicon.words.heads.get(fold.removeprefix(ARTICLE)) if fold.startswith(ARTICLE) else None
        body = head is not None and head.type in {"ORG", "GROUP"}  # الناطق باسم [الحركة] سليم الورداني
        many = (
            fold.startswith(ARTICLE)
            and fold.endswith("ات")
            and fold.removeprefix(ARTICLE) not in self.lexicon.words.names
        )
        return body or many or nunated(self.tokens.surface(at)) or self.lexicon.attribution.plays(fold, "not_a_name")

    def _joins(self, at: int) -> bool:
        """Whether a word carries a proclitic: علي [ووليد], [بأي] اتفاق."""
        fold, words = self.tokens.folds[at], self.lexicon.words
        second = fold[0] == AND and fold not in words.names and words.names.get(fold[1:], 0) >= BORNE_BY_MANY
        any_ = fold[1:] == "اي" and self.tokens.surface(at)[1:2] == "أ"
        article = fold.startswith(JOINED) and words.names.get(fold, 0) < LIKE_JOINED  # فاليري is a man
        return second or any_ or article or (fold[0] in "وف" and fold[1:] in words.function)

    def _weekday(self, fold: str) -> bool:
        """Whether a word names a day of the week: خامنئي [الثلاثاء]; خميس is a man too."""
        return fold.startswith(ARTICLE) and any(n.kind == "weekday" for n in self.lexicon.months.get(fold, ()))
