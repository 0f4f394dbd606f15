"""Marks that hold a name and no speech: صحيفة "صدى السهل", لـ«الميناء», "2+2"."""

from __future__ import annotations

from musnad.statements.boundaries import THAT
from musnad.statements.text import Sentence, Text

LONGEST_NAME = 4
"""Words in marks that may be a name."""

LONGEST_TITLE = 16
"""Tokens from a mark to the mark that closes a title."""

GLUED = frozenset({"ل", "ول", "لل", "ال"})
"""What stands before the mark of an outlet that was told: لـ«الميناء»."""


def name_in_marks(text: Text, i: int) -> bool:  # noqa: PLR0911 - one question a line
    """Whether the marks from token i hold a name, not speech: a mention, nothing, or what a head noun announces."""
    closed = text.closes.get(i)
    if closed is None:
        return False
    if _title_of(text, i) and closed - i <= LONGEST_TITLE:
        return True
    words = sum(text.tokens.is_word(j) for j in range(i + 1, closed))
    twice = int(text.folds[i + 1] == text.folds[i])  # some papers print each mark twice: ''الميناء''
    named = text.named.get(i + 1 + twice)
    if words == 0 or (named and named.last + twice >= closed):
        return True
    if words > LONGEST_NAME or text.plays(closed - 1, "adverb"):
        return False  # محادثات «صعبة جدا»
    if _described(text, i) or (closed + 1 < len(text.folds) and text.plays_any(closed + 1, THAT)):
        return True
    if closed + 2 < len(text.folds) and text.folds[closed + 1] == "،" and text.plays_any(closed + 2, THAT):
        return True  # قالت حركة الوادي «وتد»، إن
    noun = text.noun(i - 1, 1) if i > 0 and text.folds[i - 1][0] in "لب" else None
    if noun and noun.kind == "media":
        return True
    return i > 0 and (text.plays(i - 1, "name_head") or (text.tokens.glued(i) and text.folds[i - 1] in GLUED))


def words_inside(text: Text, i: int, closed: int) -> tuple[int, int]:
    """The words between marks, each printed once or twice: ''[الميناء]''."""
    twice = int(closed > i + 2 and text.folds[i + 1] == text.folds[i])
    return i + 1 + twice, closed - twice


def _title_of(text: Text, i: int) -> bool:
    """Whether عنوان or شعار, a colon behind it or not, stands before token i: ملتقى تحت عنوان: "ثلاث سنوات"."""
    if i > 0 and text.plays(i - 1, "title_head"):
        return True
    return i > 1 and text.folds[i - 1] == ":" and titled_behind(text, i - 2)


def titled_behind(text: Text, i: int) -> bool:
    """Whether a colon behind token i leads to a name: تحت عنوان: "…"; behind a body that speaks, to its words."""
    noun = text.noun(i)
    speaks = noun is not None and noun.definite and noun.kind in {"body", "media"}
    return text.plays(i, "name_head") and not speaks


def _described(text: Text, i: int) -> bool:
    """Whether a thing that has a name, and its adjective, stand before token i: البرنامج التدريبي «معا نبني»."""
    if i < 2 or not text.folds[i - 2].startswith("ال") or not text.adjective(i - 1):  # noqa: PLR2004 - noun, adjective
        return False
    bare = text.folds[i - 2].removeprefix("ال")
    return text.words.plays(bare, "name_head") and not text.words.plays(bare, "forum") and text.noun(i - 2) is None


def in_speech(text: Text, start: int, i: int) -> bool:
    """Whether token i stands in a quotation that begins at or after `start`."""
    j = start
    while j < i:
        closed = text.closes.get(j)
        if closed is not None and closed > i and not name_in_marks(text, j):
            return True
        j += 1
    return False


def enclosing(text: Text, sentence: Sentence, i: int) -> int | None:
    """The mark that closes the quotation in which token i stands; null where it stands in none."""
    for j in range(sentence.first, i):
        closed = text.closes.get(j)
        if closed is not None and closed > i and not name_in_marks(text, j):
            return closed
    return None
