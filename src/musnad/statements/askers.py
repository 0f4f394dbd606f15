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

FINITE = frozenset({"past", "present"})
"""Shapes of verbs that have a subject."""

TO_WHOM = frozenset({"demand", "threaten", "accuse"})
"""Acts of speech that have somebody whom they are to."""

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


def goes_on_asking(text: Text, sentence: Sentence, hit: Hit, behind: Phrase) -> bool:
    """Whether "and" joins a verb of asking to one of its form, of whom it asks: أدانت نارية القصف ودعت [الضفاف] إلى.

    A movement or a body may as well ask itself, unless the verb always takes one: وحثت الجبهة على.
    """
    at_once = hit.cut == 1 and behind.first == hit.i + 1 and not behind.cut and behind.last < sentence.last
    if not at_once or hit.form.cue.act not in TO_WHOM or not _asked(text, behind.last):
        return False
    lands = bool(behind.owners) and all(owner.mention.type == "GPE" for owner in behind.owners)
    side = behind.kind in {"side", "body"} and behind.noun is not None and not behind.owners
    whom = text.plays(hit.i, "asks_whom") and behind.name is None
    return (lands or side or whom) and _form_before(text, sentence, hit) == (hit.form.gender, hit.form.number)


def _form_before(text: Text, sentence: Sentence, hit: Hit) -> tuple[str | None, str | None] | None:
    """Gender and number of the finite cue before one, what الذي tells aside."""
    for k in range(hit.i - 1, sentence.first - 1, -1):
        if k in text.within or (k > sentence.first and text.plays(k - 1, "relative")):
            continue
        says, acts = text.lexicon.cues.forms.get(text.folds[k], ()), text.lexicon.events.verbs.get(text.folds[k], ())
        told = [(form.gender, form.number) for form in says if form.shape in FINITE]
        told += [(form.gender, form.number) for form in acts if form.shape in FINITE]
        if told:
            return told[0]
    return None


def _taken_up_again(text: Text, i: int, stop: int) -> bool:
    """Whether what is asked, from token i, takes the noun up: بتنفيذها, but بوقف دعمها is the other's own."""
    i += text.folds[i] in ASKED_BY[1:] and i + 1 < stop
    own = text.folds[i].endswith(RESUMING) and not text.tokens.surface(i).endswith("ة")
    return own or any(text.plays(j, "resumptive") for j in range(i, min(stop, i + FARTHEST_RESUMING)))


def _asked(text: Text, i: int) -> bool:
    """Whether what is asked of somebody begins at token i."""
    return text.folds[i] in ASKED_BY or (text.folds[i][0] == ASKED_BY[0] and not text.punctuation(i))
