"""A speaker whose name neither tables nor page make known: قال فلان الفلاني إن."""

from __future__ import annotations

from musnad.arabic.particles import nunated
from musnad.lexicon.cues import Form
from musnad.statements.belonging import spoken_to
from musnad.statements.boundaries import MANNER, THAT, known_word, to_outlet
from musnad.statements.governed import circumstance
from musnad.statements.hits import Hit
from musnad.statements.phrase import Phrase, Reach
from musnad.statements.phrases import new_name
from musnad.statements.text import Text

AFTER_NAME = ("preposition", "time", "relative", "turn_pronoun")
"""Roles of words with which an aside behind a name begins."""
LONGEST_AGE = 6
"""Tokens of a bracketed age."""

LONGEST_ASIDE = 12
"""Tokens between a verb and its subject that tell where or to whom it was said."""


def reach_of(form: Form) -> Reach:
    """What may follow a subject of this cue."""
    if form.cue.government & {"person", "topic"}:
        return "object"
    return "noun" if "direct" in form.cue.government else "clause"


def stranger(text: Text, i: int, stop: int, hit: Hit) -> Phrase | None:  # noqa: PLR0911 - one question a line
    """A name that no mention covers, before أن or a mark, an apposition or an aside between: قال فلان الفلاني إن."""
    phrase = new_name(text, i, stop, reach_of(hit.form))
    if phrase is None or phrase.last >= stop or _no_person(text, phrase):
        return None
    if not hit.form.cue.government & {"quote", "an"}:
        if _whole_name(text, phrase) and any(
            text.plays(phrase.last, f"preposition_{way}") for way in hit.form.cue.government
        ):
            return phrase  # تتحدث أم محمد عن
        return phrase if phrase.noun and text.folds[phrase.last] == "،" else None  # أثنى فلان، القيادي في كذا، على
    j = _past_age(text, phrase, stop)
    if text.folds[j][0] == "ل" and j + 1 < stop and spoken_to(text, j) and says(text, j + 1):
        return phrase  # قال فلان للصحافيين: «…»
    told = text.plays(j, "preposition") and j + 1 < stop and circumstance(text, j)
    told = told or (text.plays(j, "preposition") and j + 1 < stop and says(text, j + 1)) or to_outlet(text, j)
    if _common_word(text, phrase) and not (told or says(text, j)):
        return None
    if says(text, j) or (text.plays(j, "preposition") and j + 1 < stop and says(text, j + 1)):
        return phrase
    plain = text.folds[j] != "،" and not to_outlet(text, j)
    if phrase.noun is None and "direct" in hit.form.cue.government and plain:
        return None
    return phrase if _said_later(text, j, stop) else None


def _past_age(text: Text, phrase: Phrase, stop: int) -> int:
    """The token behind a bracketed age: قال فريد [(35 عاما)] إن."""
    i = phrase.last
    if text.folds[i] != "(" or i + 1 >= stop or not text.tokens.is_number(i + 1):
        return i
    closed = next((j for j in range(i + 2, min(stop - 1, i + LONGEST_AGE)) if text.folds[j] == ")"), None)
    return i if closed is None else closed + 1


def _whole_name(text: Text, phrase: Phrase) -> bool:
    """Whether a phrase is a first name and a further one, both known, and nothing else: أم محمد."""
    unknown = phrase.unknown if phrase.noun is None else None
    return unknown is not None and unknown[1] - unknown[0] > 1 and all(known_word(text, i) for i in range(*unknown))


def _no_person(text: Text, phrase: Phrase) -> bool:
    """Whether one word that no table knows is followed by a preposition of its own: ترى النور في, اعتبر الحرب مع."""
    i = phrase.last
    one = phrase.noun is None and phrase.unknown is not None and i - phrase.first == 1
    if not one or not text.plays(i, "preposition") or known_word(text, phrase.first) or i + 1 >= len(text.folds):
        return False
    told = circumstance(text, i) or text.plays_any(i + 1, ("free", "free_pronoun"))
    return not (told or to_outlet(text, i))


def _common_word(text: Text, phrase: Phrase) -> bool:
    """Whether a single word with the article is no family's name: تدعي [الانتصار]."""
    fold = text.folds[phrase.first]
    one = phrase.noun is None and phrase.last == phrase.first + 1
    if one and fold.endswith("ات") and not known_word(text, phrase.first):
        return True  # يزيد احتمالات أن
    return one and fold.startswith("ال") and not fold.endswith("ي") and not known_word(text, phrase.first)


def says(text: Text, i: int) -> bool:
    """Whether what is said begins at token i."""
    return text.folds[i] == ":" or i in text.closes or text.plays_any(i, (*THAT, "b_free_pronoun"))


def _said_later(text: Text, i: int, stop: int) -> bool:
    """Whether أن or a colon follows an aside of commas, times, prepositions and manners (مخاطبا الأهالي)."""
    manner = MANNER.fullmatch(text.folds[i]) is not None or nunated(text.tokens.surface(i))
    aside = text.folds[i] in {"،", "-", "–"} or manner or to_outlet(text, i)
    if not aside and not text.plays_any(i, AFTER_NAME):
        return False
    return any(says(text, j) for j in range(i + 1, min(stop, i + 2 * LONGEST_ASIDE)))
