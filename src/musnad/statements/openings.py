"""Where a content begins: after a free أن, after the preposition its cue governs, at its first mark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from musnad.arabic import word_value
from musnad.lexicon.cues import Form
from musnad.statements.text import Text

LONGEST_GAP = 45
"""Tokens between a speaker and the content: "في ختام محادثاته مع نظيره في المدينة" and more stand there."""

LONGEST_NAME = 4
"""Words in marks that are a name rather than speech, where a head noun stands before them: صحيفة "صدى السهل"."""

LONGEST_TOPIC = 8
"""Tokens of what is described before the description, beyond which the description alone is the content."""

PREPOSITIONS = ("ala", "ila", "an_prep", "min", "fi", "hawl")


class Opening(NamedTuple):
    """The content's first token, which form of the cue opens it, and how: by أن, a mark, a preposition, a noun."""

    start: int
    form: Form
    how: str


def find(text: Text, i: int, stop: int, forms: tuple[Form, ...], walls: frozenset[int], *, bare: bool) -> Opening | None:
    """The opening from token i on; `walls` are tokens of other cues; `bare` where no subject stands in print."""
    return _Search(text, stop, forms, walls, bare=bare).run(i)


class _Search:
    def __init__(self, text: Text, stop: int, forms: tuple[Form, ...], walls: frozenset[int], *, bare: bool) -> None:
        self.text, self.stop, self.forms, self.walls, self.bare = text, stop, forms, walls, bare
        self.adjacent, self.relative, self.aside = True, False, False

    def run(self, i: int) -> Opening | None:
        """Walk the gap token by token."""
        end = min(self.stop, i + LONGEST_GAP)
        while i < end:
            if opening := self._here(i):
                return opening
            if self._wall(i):
                return None
            i = self._next(i)
        return None

    def governing(self, *ways: str) -> Form | None:
        """The first form whose cue governs one of `ways`."""
        return next((f for f in self.forms if f.cue.government.intersection(ways)), None)

    def _here(self, i: int) -> Opening | None:
        return self._mark(i) or self._that(i) or self._preposition(i) or self._prefixed(i) or self._noun(i)

    def _mark(self, i: int) -> Opening | None:
        text, form = self.text, self.governing("quote")
        if form is None:
            return None
        if text.folds[i] == ":" and i + 1 < self.stop:
            if text.plays(i + 1, "free") or text.plays(i + 1, "free_pronoun"):
                return None
            return Opening(i + 1, form, "colon")
        if i in text.closes and not name_in_marks(text, i) and not self._named_thing(i):
            return Opening(i, form, "mark")
        return None

    def _named_thing(self, i: int) -> bool:
        """Whether short marks after a preposition hold what the preposition governs: مسؤولون في «شركة كبرى»."""
        text, closed = self.text, self.text.closes.get(i)
        if closed is None or i == 0 or closed - i > LONGEST_NAME:
            return False
        if closed + 1 < self.stop and not text.punctuation(closed + 1) and not text.folds[closed + 1].startswith("و"):
            return True
        return text.plays(i - 1, "preposition") or (not self.adjacent and closed - i <= LONGEST_NAME - 1)

    def _that(self, i: int) -> Opening | None:
        text, following = self.text, i + 1 < self.stop
        form = self.governing("an")
        if form and not self.relative and not blocked(text, i):
            if text.plays(i, "free") and following and not self._governed_before(i):
                return Opening(i + 1, form, "an")
            if text.plays(i, "free_pronoun") and not self._governed_before(i):
                return Opening(i, form, "an")
        form = self.governing("b", "an", "ban")
        if form and not self.relative:
            if text.plays(i, "b_free") and following:
                return Opening(i + 1, form, "an")
            if text.plays(i, "b_free_pronoun"):
                return Opening(i, form, "an")
        return None

    def _governed_before(self, i: int) -> bool:
        """Whether a preposition that the cue does not govern stands before أن: إلى أن "until"."""
        return i > 0 and any(self.text.plays(i - 1, f"preposition_{p}") for p in PREPOSITIONS)

    def _preposition(self, i: int) -> Opening | None:
        text = self.text
        if i + 1 >= self.stop or self.relative:
            return None
        for way in PREPOSITIONS:
            form = self.governing(way)
            if form is None or not text.plays(i, f"preposition_{way}"):
                continue
            if text.plays(i + 1, "free") and i + 2 < self.stop:
                return Opening(i + 2, form, "an")
            far = not self.adjacent and (self.bare or way in {"fi", "hawl"}) and not form.cue.needs
            if circumstance(text, i) or far or (way == "min" and self._part(i)):
                return None
            return Opening(i + 1, form, "preposition")
        return None

    def _part(self, i: int) -> bool:
        """Whether من only says of what a number or a part is: سبعة من مسلحي."""
        before = self.text.folds[i - 1]
        return word_value(before) is not None or self.text.words.plays(before, "quantity") or not before.isalpha()

    def _prefixed(self, i: int) -> Opening | None:
        """ب or ل on the content's first word, or alone before a mark."""
        text, fold = self.text, self.text.folds[i]
        if self.relative:
            return None
        for way, letter in (("b", "ب"), ("li", "ل")):
            form = self.governing(way)
            if form is None or fold[0] != letter or "topic" in form.cue.government:
                continue
            if fold == letter and i + 1 in text.closes:
                return Opening(i + 1, form, "preposition")
            if len(fold) > 3 and self._governed_word(i, form):  # noqa: PLR2004 - به, بها, لهم are no content
                return Opening(i, form, "preposition")
        return None

    def _governed_word(self, i: int, form: Form) -> bool:
        text = self.text
        if any(text.plays(i, role) for role in ("adverb", "adverbial_b", "preposition", "time", "clause")):
            return False
        name = text.named.get(i)
        if name and name.cut == 0:
            return False
        if name and name.mention.type in {"GPE", "LOC", "MEDIA"}:
            return form.cue.act in {"welcome", "praise", "condemn"} and self.adjacent
        if name is None and i in text.within:
            return False
        return "person" in form.cue.government or self.adjacent

    def _noun(self, i: int) -> Opening | None:
        """A noun phrase right after the speaker: أكد [تمسك بلاده بالهدنة]."""
        text = self.text
        form = self.governing("topic", "direct", "claim", "wh")
        if form is None or not self.adjacent or self.relative:
            return None
        if self._light(i) or text.tokens.is_number(i) or text.plays(i, "preposition") or text.plays(i, "clause") or text.plays(i, "question"):
            return self._question(i, form)
        if text.punctuation(i) and i not in text.closes:
            return None
        if not any(text.words.plays(s, "claim_noun") for s in stems(text.folds[i])) and self._said_soon(i):
            return None
        if any(text.folds[j] == ":" and j + 1 in text.closes for j in range(i, min(self.stop - 1, i + LONGEST_NAME))):
            return None
        if text.folds[i][0] in "وف" and text.folds[i][1:] in text.cues.forms:
            return None
        if text.folds[i].startswith("لل") or ((named := text.named.get(i)) and named.cut):
            return None
        if "topic" in form.cue.government:
            return self._topic(i, form)
        if not form.cue.government & {"direct", "claim"} or not self._claim(i, form):
            return None
        return self._inner_noun(i, form)

    def _said_soon(self, i: int) -> bool:
        """Whether أن follows within a few words, so that these are the rest of a name: فلان [الفلاني]، أنه."""
        text = self.text
        near = range(i + 1, min(self.stop, i + LONGEST_NAME))
        return self.governing("an") is not None and any(text.plays(j, "free") or text.plays(j, "free_pronoun") for j in near)

    def _question(self, i: int, form: Form) -> Opening | None:
        asks = self.governing("wh")
        return Opening(i, asks, "question") if asks and self.text.plays(i, "question") else None

    def _claim(self, i: int, form: Form) -> bool:
        """Whether the noun can be said: one of the cue's own, one of the table where no subject is in print."""
        text = self.text
        if needs := form.cue.needs:
            window = text.folds[i : min(self.stop, i + LONGEST_TOPIC)]
            return any(stem in needs for fold in window for stem in stems(fold))
        if not self.bare and "claim" not in form.cue.government:
            return text.name(i) is None or form.cue.act in {"thank", "condemn", "demand", "praise"}
        return any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[i]))

    def _inner_noun(self, i: int, form: Form) -> Opening:
        """Past a noun of saying that only carries the content: جدد [التأكيد على] أن."""
        text = self.text
        if text.plays(i, "said_noun"):
            for j in range(i + 1, min(self.stop, i + 4)):
                if text.plays(j, "free") and j + 1 < self.stop:
                    return Opening(j + 1, form, "an")
                if text.plays(j, "free_pronoun"):
                    return Opening(j, form, "an")
            if i + 2 < self.stop and any(text.plays(i + 1, f"preposition_{p}") for p in PREPOSITIONS):
                return Opening(i + 2, form, "preposition")
        return Opening(i, form, "noun")

    def _topic(self, i: int, form: Form) -> Opening | None:
        """What is described with its description; the description alone where the topic is long."""
        text = self.text
        for j in range(i, min(self.stop, i + LONGEST_GAP)):
            fold = text.folds[j]
            described = text.plays(j, "b_free") or text.plays(j, "b_free_pronoun") or (fold == "ب" and j + 1 in text.closes)
            described = described or text.plays(j, "b_what")
            plain = fold[0] == "ب" and len(fold) > 3 and j > i and j not in text.within  # noqa: PLR2004
            if described or (plain and not text.plays(j, "adverbial_b") and not text.plays(j, "preposition")):
                far = j - i > LONGEST_TOPIC
                return Opening(j if far and not text.plays(j, "b_free") else j + 1 if far else i, form, "noun")
            if j in self.walls or text.folds[j] in {"،", ":"}:
                return None
        return None

    def _wall(self, i: int) -> bool:
        """Whether another cue begins its own statement here."""
        if self.relative:
            return False
        return i in self.walls or self.text.folds[i] == "؛" or self.text.plays(i, "turn")

    def _next(self, i: int) -> int:
        text = self.text
        if text.plays(i, "relative"):
            self.relative = True
        elif self.relative and (text.folds[i] in {"،", ":"} or i + 1 in text.closes):
            self.relative = self.aside = False
        light = self._light(i)
        if light:
            return i + light
        if self.relative and self.aside:
            pass
        elif text.plays(i, "relative") and text.folds[i - 1] == "،":
            self.aside = True
        else:
            self.adjacent = False
        if i in text.closes and (closed := text.closes[i]) is not None:
            return closed + 1
        if text.folds[i] == "(":
            return next((j + 1 for j in range(i, min(self.stop, i + LONGEST_GAP)) if text.folds[j] == ")"), i + 1)
        name = text.named.get(i)
        return name.last if name else i + 1

    def _light(self, i: int) -> int:
        """How many tokens leave what follows still next to the speaker: an adverb, a day, a comma, a bracket."""
        text = self.text
        if text.folds[i] in {"،", ")", "-", "–", "/"} or text.tokens.is_number(i):
            return 1
        return text.words.begins(text.folds, i, "time") or text.words.begins(text.folds, i, "adverb")


def stems(fold: str) -> Iterable[str]:
    """A folded noun without article and without the pronoun of a possessor: نيتها is نية.

    >>> list(stems("نيتها"))
    ['نيتها', 'نيه']
    """
    yield fold
    bare = fold.removeprefix("ال")
    if bare != fold:
        yield bare
    for ending in ("هما", "ها", "هم", "ه"):
        if bare.endswith(ending) and len(bare) > len(ending) + 1:
            base = bare.removesuffix(ending)
            yield base
            if base.endswith("ت"):
                yield base[:-1] + "ه"
            return


def blocked(text: Text, i: int) -> bool:
    """Whether a word before أن makes it another's: قبل أن, يجب أن, يفهم منها أن."""
    j = i - 1
    while j > 0 and text.plays(j, "adverb") and not text.punctuation(j):
        j -= 1
    if j < 0:
        return False
    word = text.folds[j].removeprefix("و")
    passive = j < i - 1 and word.startswith(("ي", "ت")) and word not in text.cues.forms and j not in text.within
    return text.words.plays(word, "an_blocker") or (passive and not text.adjective(j) and word in text.lexicon.verbs)


def circumstance(text: Text, i: int) -> bool:
    """Whether a preposition at token i tells when, where or how it was said: في مؤتمر, على صفحته, من جانبه."""
    j = i + 1
    return any(text.plays(j, role) for role in ("occasion", "channel", "time", "circumstance")) or (
        j in text.named and text.named[j].mention.type == "MEDIA"
    )


def name_in_marks(text: Text, i: int) -> bool:
    """Whether the marks from token i hold a name, not speech: صحيفة "صدى السهل", لـ«الميناء», "2+2"."""
    closed = text.closes.get(i)
    if closed is None:
        return False
    words = [j for j in range(i + 1, closed) if text.tokens.is_word(j)]
    named = text.named.get(i + 1)
    if named and named.last >= closed:
        return True
    if not words:
        return True
    after = closed + 1
    if len(words) <= LONGEST_NAME and after < len(text.folds) and any(text.plays(after, r) for r in ("free", "free_pronoun", "b_free")):
        return True
    glued = i > 0 and text.tokens.glued(i) and text.folds[i - 1] in {"ل", "ب", "ك", "ول", "وب", "لل", "ال"}
    headed = i > 0 and text.plays(i - 1, "name_head")
    return len(words) <= LONGEST_NAME and (headed or (glued and text.folds[i - 1].endswith("ل")))
