"""To whom it was said: للصحافيين, أمام البرلمان; and whom a verb of asking takes: دعا الورداني [الأطراف] إلى."""

from __future__ import annotations

from musnad.record import Span
from musnad.statements.beside import behind
from musnad.statements.clauses import is_verb
from musnad.statements.drafts import Draft
from musnad.statements.text import Sentence, Text

LONGEST_HEARER = 5
"""Tokens of whom a verb of asking takes: حث [جميع الأطراف المعنية] على."""

BODIES = frozenset({"ORG", "GROUP"})
HEARERS = frozenset({"ORG", "GROUP", "GPE", "PER"})

TO_NOBODY = frozenset({"accuse", "threaten"})
"""Acts whose object is whom they are about, and not who hears them."""

ARTICLES = ("", "ا", "ال")
"""What ل may have swallowed of the article: للصحافيين, لنظيره, لصحافيين."""


def addressee(text: Text, sentence: Sentence, draft: Draft) -> Span | None:
    """To whom it was said: [لصحافيين], أمام [البرلمان], or whom a cue takes (أبلغ الورداني [مرزاق] أن)."""
    return hearer_in(text, behind(text, sentence, draft)) or _asked(text, draft)


def hearer_in(text: Text, tokens: range) -> Span | None:
    """Who is spoken to among tokens that stand beside what is said."""
    found = (_spoken_to(text, i, tokens) or _faced(text, i, tokens) for i in tokens)
    return next((span for span in found if span), None)


def _spoken_to(text: Text, i: int, tokens: range) -> Span | None:
    """Who is told at token i: [للصحافيين], لـ[مرزاق], مع [الصحافيين]."""
    named, cut = text.named.get(i), text.folds[i].startswith("ل")
    if cut and any(text.words.plays(a + text.folds[i][1:], "told_to") for a in ARTICLES):
        return text.span(i, i + 1 + int(_with_genitive(text, i, tokens.stop)), 1)
    if cut and named and named.cut == 1 and named.mention.type == "PER":
        return named.mention.span
    press = i > tokens.start and text.plays(i, "press") and text.plays_any(i - 1, ("together", "preposition_ila"))
    return text.span(i, i + 1) if press else None


def _faced(text: Text, i: int, tokens: range) -> Span | None:
    """The body before whom it is said at token i: أمام [البرلمان], في إحاطة قدمتها إلى [مجلس الأمن]."""
    if i <= tokens.start:
        return None
    named, before = text.named.get(i), text.plays(i - 1, "in_front_of")
    held = i > tokens.start + 1 and text.plays(i - 1, "preposition_ila") and text.plays(i - 2, "held")
    if (before or held) and named and named.mention.type in BODIES:
        return named.mention.span
    if before and text.plays(i, "told_to"):
        return text.span(i, i + 1)
    return text.span(i, _end(text, i, tokens.stop)) if before and text.is_body(i) else None


def _end(text: Text, i: int, stop: int) -> int:
    """The token after a body's adjectives: اللجنة [الدولية] لمتابعة."""
    j = i + 1
    while j < stop and text.folds[j].startswith("ال"):
        j += 1
    return j


def _with_genitive(text: Text, i: int, stop: int) -> bool:
    """Whether whose hearers they are follows: لمجلس [النواب], لجنود [التحالف]."""
    plain = not text.folds[i].startswith("لل") and not text.folds[i].endswith(("ين", "ه", "ها"))
    return plain and i + 1 < stop and text.folds[i + 1].startswith("ال")


def _asked(text: Text, draft: Draft) -> Span | None:
    """Whom a verb of telling or asking takes, right behind it or its speaker: دعا الورداني [الأطراف] إلى."""
    person = draft.cue is not None and "person" in draft.cue.government and draft.cue.act not in TO_NOBODY
    first, last = draft.gap
    if not person or first >= last:
        return None
    if draft.pattern == "elided" and not text.words.plays(text.folds[first].removeprefix("ال"), "asked_people"):
        return None  # what follows a verb without subject may be the subject that nobody could read
    named = text.named.get(first)
    if named:
        return named.mention.span if named.cut == 0 and named.mention.type in HEARERS else None
    end = first
    while end < min(last, first + LONGEST_HEARER) and not _over(text, end):
        end += 1
    told = draft.cue is not None and draft.cue.act == "tell"
    return text.span(first, end) if first < end <= last and _people(text, first, one=told) else None


def _people(text: Text, i: int, *, one: bool) -> bool:
    """Whether token i begins who can be asked: الأطراف, وزراءه, جميع المواطنين; an office may be the speaker's."""
    noun = text.noun(i)
    several = noun is not None and (noun.number != "s" or noun.kind == "body")
    told = noun is not None and noun.kind != "document" and (several or one)
    return told or text.plays(i, "told_to") or text.words.plays(text.folds[i].removeprefix("ال"), "asked_people")


def _over(text: Text, i: int) -> bool:
    """Whether whom a verb takes ends before token i."""
    roles = ("preposition", "free", "free_pronoun", "b_free", "b_free_pronoun", "time", "adverb", "relative")
    fold = text.folds[i]
    governed = fold[0] in "بل" and text.noun(i) is None and i not in text.within
    return text.punctuation(i) or text.plays_any(i, roles) or governed or is_verb(text, i)
