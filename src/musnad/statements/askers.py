"""Who asks or blames by a verb behind الذي, whom it is asked of right behind it: [الدول] التي تطالب نارية بالرد."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.statements.hits import Hit
from musnad.statements.phrase import Phrase
from musnad.statements.text import Sentence, Text

RESUMING = ("ه", "ها", "هم", "هما")
"""Endings of a word that takes up what stands before الذي: التي تطالب نارية بتنفيذ[ها]."""

FARTHEST_RESUMING = 4
"""Words from whom it is asked of to such a word."""

ASKED_BY = ("ب", "إلى", "الي", "علي", "ان")
"""How what is asked begins behind whom it is asked of, or is that word."""

LEAST = 4
"""Letters of an antecedent with its article."""


def taken_up_asker(text: Text, sentence: Sentence, hit: Hit, behind: Phrase) -> Phrase | None:
    """The noun before الذي as who speaks, where who stands behind the verb is whom it takes for object.

    Null where a pronoun takes the noun up, so that who stands behind speaks: الشروط التي تطالب [نارية] بتنفيذها.
    """
    j, relative = hit.i - 2, hit.i - 1
    if j <= sentence.first or hit.cut or hit.form.object or not text.plays(relative, "relative"):
        return None
    named = behind.name is not None or bool(behind.owners)
    takes_whom = hit.form.takes_object and named and behind.first == hit.i + 1
    if not takes_whom or behind.last >= sentence.last or not _asked(text, behind.last):
        return None
    if _taken_up_again(text, behind.last, sentence.last):
        return None
    fold = text.folds[j]
    if not fold.startswith(ARTICLE) or len(fold) < LEAST or not text.tokens.is_word(j):
        return None
    if not any(text.noun(k) or text.plays(k, "asker") for k in (j, j - 1)):
        return None  # في الوقت الذي طالبت [نارية] بهدنة, الجلسة التي طالب [الورداني] بهدنة خلالها
    owner = text.folds[j - 1]
    whole = j - 1 > sentence.first and text.tokens.is_word(j - 1) and not text.plays(j - 1, "preposition")
    whole = whole and not (owner.startswith(ARTICLE) or owner[0] in "وفبلك")
    first = j - whole
    return Phrase(first, 0, relative, None, None, unknown=(first, relative))


def _taken_up_again(text: Text, i: int, stop: int) -> bool:
    """Whether what is asked, from token i, takes the noun up: بتنفيذها, but بوقف دعمها is the other's own."""
    i += text.folds[i] in ASKED_BY[1:] and i + 1 < stop
    own = text.folds[i].endswith(RESUMING) and not text.tokens.surface(i).endswith("ة")
    return own or any(text.plays(j, "resumptive") for j in range(i, min(stop, i + FARTHEST_RESUMING)))


def _asked(text: Text, i: int) -> bool:
    """Whether what is asked of somebody begins at token i."""
    return text.folds[i] in ASKED_BY or (text.folds[i][0] == ASKED_BY[0] and not text.punctuation(i))
