"""Where a speaker's phrase may end, and words that may be a name no table knows."""

from __future__ import annotations

import re

from musnad.arabic import word_value
from musnad.arabic.particles import nunated
from musnad.arabic.radicals import is_radical
from musnad.statements.text import Text
from musnad.statements.voices import first_person

MANNER = re.compile("م.{3,}ا")
"""A participle that tells how it was said: مفصلا, ممازحا."""

OWNED_ACT = re.compile("ت..ي.ه|ا(?:.ت|ست)..?ا.ه|إ..ا.ه")
"""A noun of doing with whose deed it is: توقيفه, اعتقاله, إعلانه."""

GLUED = ("بال", "كال", "فال", "لل")
"""A preposition and an article: بالقرار is no name; بالحاج is, where the table of names has it."""

SHORTEST_GLUED = 4
SHORTEST_SERVANT = 6
FATHER_OF = "ابو"
"""The word that begins many a man's name, glued by some papers to what follows: أبومصعب."""

LONGEST_NAME = 5
"""Words of a name that the entities stage did not find."""

THAT = ("free", "free_pronoun", "b_free")
"""Roles of أن and its kin after a speaker."""

NO_NAME = (
    *THAT, "preposition", "time", "relative", "adverb", "clause", "negation", "adjective", "name_break",
    "turn_pronoun", "quantity", "then", "frame_free", "not_a_name", "verbal_link",
)  # fmt: skip


def opens(text: Text, i: int) -> bool:
    """Whether a content, a comma or a pause begins at token i."""
    if text.folds[i] in {":", "،", "(", "-", "–"} or i in text.closes:
        return True
    if text.plays(i, "preposition") and i + 1 < len(text.folds) and text.plays_any(i + 1, ("free", "free_pronoun")):
        return True
    return text.plays_any(i, (*THAT, "b_free_pronoun", "time", "name_break"))


def said_next(text: Text, i: int) -> bool:
    """Whether what is said begins at token i: with أن, or a preposition and أن."""
    after = i + 1 if text.plays(i, "preposition") else i
    return after < len(text.folds) and text.plays_any(after, THAT)


def name_word(text: Text, i: int, *, first: bool) -> bool:  # noqa: PLR0911 - one question a line
    """Whether token i may be part of a person's name that no table knows."""
    fold = text.folds[i]
    if text.punctuation(i) or not fold.isalpha() or i in text.within or _no_name(text, i):
        return False
    led = (fold[0] == "و" and not is_radical(fold)) or first_person(text, i)  # وأضاف سنحدد موقفنا
    if (led and not known_word(text, i)) or nunated(text.tokens.surface(i)):
        return False
    if first and fold.startswith("ال") and fold not in text.lexicon.words.names:
        return False
    noun = text.noun(i)
    if (fold in text.lexicon.verbs or fold in text.cues.forms or text.plays(i, "claim_noun")) and not _last_name(
        text, i
    ):
        return False
    if fold.endswith(("ها", "هم")) and text.words.plays(fold[:-2], "claim_noun"):
        return False  # أكدت عزمها
    if noun and not _family_title(text, i, noun.kind):
        return False
    if fold[0] == "ب" and text.words.plays(fold[1:], "claim_noun"):
        return False  # المكلف بتنفيذ
    if text.words.plays(fold.removeprefix("ال"), "forum") or (fold[0] == "ل" and text.noun(i, 1)):
        return False
    glued = MANNER.fullmatch(fold) or (fold.startswith(GLUED) and len(fold) > SHORTEST_GLUED)
    leads = fold[0] in "لب" and i + 1 < len(text.folds) and text.folds[i + 1].startswith("ال")
    leads = leads and not text.noun(i + 1) and not text.folds[i + 1].endswith("ي")
    if (glued or leads) and fold not in text.lexicon.words.names and not _of_hajj(text, i):
        return False  # لصناعة المعدات
    return not text.plays_any(i, NO_NAME) or _ali(text, i) or morning(text, i) or _family(text, i)


def _no_name(text: Text, i: int) -> bool:
    """Whether token i is a number, or what somebody did with whose deed it is: اعتبرت [توقيفه] ظلما."""
    owned = OWNED_ACT.fullmatch(text.tokens.surface(i)) is not None and not known_word(text, i)
    return owned or word_value(text.folds[i]) is not None


def _last_name(text: Text, i: int) -> bool:
    """Whether a word that else is a verb ends a name before a comma: عبد الله صابر [فضل]، أن."""
    named = text.folds[i] in text.lexicon.words.names and i > 1 and known_word(text, i - 1) and known_word(text, i - 2)
    return named and i + 1 < len(text.folds) and text.folds[i + 1] == "،"


def _family(text: Text, i: int) -> bool:
    """Whether an adjective is a family's name, behind a first name and before what is said: عبدالله [الصغير] إن."""
    alone = not text.roles[i] - {"adjective"} and text.folds[i].startswith("ال")
    first = i > 0 and known_word(text, i - 1) and not text.folds[i - 1].startswith("ال")
    return alone and first and i + 1 < len(text.folds) and said_next(text, i + 1)


def morning(text: Text, i: int) -> bool:
    """Whether Sabah is a man's name and no time of day: قال [صباح النعماني]، المتحدث."""
    if not text.plays(i, "time_name") or i == 0 or i + 2 >= len(text.folds):
        return False
    family = text.folds[i + 1].startswith("ال") and not text.plays(i + 1, "time") and text.noun(i + 1) is None
    titled = (noun := text.noun(i - 1)) is not None and noun.kind in {"office", "title", "unnamed"}
    says = any(f.shape == "past" for f in text.cues.forms.get(text.folds[i - 1].removeprefix("و"), ()))
    return family and (titled or says)


def _of_hajj(text: Text, i: int) -> bool:
    """Whether ب stands for بن before a title in a Maghrebi name: منذر [بالحاج] علي."""
    noun = text.nouns.get(text.folds[i][1:]) if text.folds[i].startswith("بال") else None
    return noun is not None and noun.kind == "title" and i > 0 and known_word(text, i - 1)


def _family_title(text: Text, i: int, kind: str) -> bool:
    """Whether a title right behind a first name is a family's name: سمير [الحاج], علي [القاضي]."""
    if kind != "title" or i == 0 or not text.folds[i].startswith("ال") or text.folds[i - 1].startswith("ال"):
        return False
    follows = i + 1 < len(text.folds) and (i + 1 in text.within or known_word(text, i + 1))
    return known_word(text, i - 1) and text.noun(i - 1) is None and not follows


def _ali(text: Text, i: int) -> bool:
    """Whether token i is Ali and no preposition: fold makes them one, print and the name behind it do not."""
    if _ali_of_egypt(text, i):
        return True
    if text.tokens.surface(i) != "علي" or i + 1 >= len(text.folds):
        return False
    if _behind_saying(text, i) and text.folds[i + 1].startswith("ال") and text.noun(i + 1) is None:
        return not text.plays_any(i + 1, ("occasion", "channel", "circumstance", "forum"))
    titled = i > 0 and (noun := text.noun(i - 1)) is not None and noun.kind == "title" and text.punctuation(i + 1)
    return titled or known_word(text, i + 1) or (i > 0 and text.folds[i - 1] in text.lexicon.words.particles)


def _ali_of_egypt(text: Text, i: int) -> bool:
    """Whether Ali is printed as the preposition, between a title and his family's name: الدكتور على الوعري،."""
    if text.tokens.surface(i) != "على" or i == 0 or i + 2 >= len(text.folds):
        return False
    noun = text.noun(i - 1)
    titled = noun is not None and noun.kind == "title" and noun.definite
    family = text.folds[i + 1].startswith("ال") and text.noun(i + 1) is None
    return titled and ((family and text.folds[i + 2] == "،") or known_word(text, i + 1))


def _behind_saying(text: Text, i: int) -> bool:
    """Whether a past verb of saying that takes no على stands right before token i: قال [علي الأحمدي] إن."""
    forms = text.cues.forms.get(text.folds[i - 1].removeprefix("و"), ()) if i else ()
    return any(f.shape == "past" and f.quotes and not f.object for f in forms) and all(
        "ala" not in f.cue.government for f in forms
    )


def name_unread(text: Text, i: int) -> bool:
    """Whether a person's name that no phrase was read from begins at token i: وصف رامي الدالاتي، وهو عضو."""
    if i + 1 >= len(text.folds) or not known_word(text, i):
        return False
    whole = all(name_word(text, j, first=False) for j in (i, i + 1))
    return whole and (known_word(text, i + 1) or text.folds[i + 1].startswith("ال"))


def known_word(text: Text, i: int) -> bool:
    """Whether people are known to bear token i as a name, or as the joint of one: بن."""
    fold = text.folds[i]
    servant = fold.startswith(("عبدال", FATHER_OF)) and len(fold) > SHORTEST_SERVANT  # عبدالحكيم, أبومصعب, in one word
    return servant or fold in text.lexicon.words.names or fold in text.lexicon.words.particles


def marked_name(text: Text, i: int) -> bool:
    """Whether marks from token i hold words that people's names are made of: "سليم الورداني"."""
    closed = text.closes.get(i)
    if closed is None or not 1 < closed - i <= LONGEST_NAME:
        return False
    inside = range(i + 1, closed)
    known = sum(known_word(text, j) or text.folds[j].removeprefix("ال") in text.lexicon.words.names for j in inside)
    return 2 * known >= len(inside) and all(name_word(text, j, first=False) for j in inside)


def words_of_name(text: Text, i: int, stop: int, *, first: bool) -> int:
    """The token after the words from i that may be an unknown name; i itself when none is.

    `first` says that the first word needs to be known where it carries the article.
    """
    j = i
    while j < min(stop, i + LONGEST_NAME) and name_word(text, j, first=first and j == i):
        j += 1
    return j


def to_outlet(text: Text, i: int) -> bool:
    """Whether token i begins to which outlet it was told: لوكالة نبأ, للرصد, لـ«الميناء»."""
    if not text.folds[i].startswith("ل"):
        return False
    named, noun = text.named.get(i), text.noun(i, 1)
    lent = text.folds[i] == "ل" and i + 1 in text.closes
    outlet = named is not None and named.cut == 1 and named.mention.type == "MEDIA"
    return lent or outlet or (noun is not None and noun.kind == "media")
