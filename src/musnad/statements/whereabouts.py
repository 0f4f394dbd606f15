"""Where it was said: في [مرسى], بمدينة [تل الورد], من [مقر البعثة]."""

from __future__ import annotations

from musnad.record import Span
from musnad.statements.beside import begins, behind, beside, ended
from musnad.statements.drafts import Draft
from musnad.statements.phrase import Phrase
from musnad.statements.text import Sentence, Text

LONGEST_VENUE = 6
"""Tokens of a building: في مقر الوزارة القديم في العاصمة."""

POSTED = frozenset({"ambassador", "envoy", "consul", "representative", "correspondent", "charge-d-affaires"})
"""Those who are told to be somewhere: السفير الناري في تل الورد."""

TOPIC = ("preposition_hawl", "preposition_an_prep", "clause")

PLACES = frozenset({"GPE", "LOC"})


def venue(text: Text, sentence: Sentence, draft: Draft) -> Span | None:
    """Where it was said: قال الوزير في [مرسى] إن, في [مقر الوزارة]."""
    room = behind(text, sentence, draft)
    told = _told(text, sentence, draft, room)
    return told or next((span for i in room if (span := _in_occasion(text, i, room))), None)


def _told(text: Text, sentence: Sentence, draft: Draft, room: range) -> Span | None:
    """The place among the words that tell of the saying alone, where none can be the speaker's own: [في مرسى] قال."""
    stops = ((i, room.stop if i in room else draft.position) for i in beside(text, sentence, draft))
    posted = room.start + 1 if draft.who and _posted(draft.who) else -1
    found = (_at(text, i, sentence.first, stop) for i, stop in stops if i != posted and not _about(text, i, room))
    return next((span for span in found if span), None)


def _about(text: Text, i: int, room: range) -> bool:
    """Whether a topic stands shortly before a place: في مقابلة حول الوضع في [سهلستان]."""
    return any(text.plays_any(j, TOPIC) for j in range(max(room.start, i - LONGEST_VENUE), i))


def _posted(who: Phrase) -> bool:
    """Whether a place right behind a speaker is his post or his seat: السفير في مرسى, مدير الصحة في تل الورد."""
    if who.noun is None:
        return bool(who.owners)
    office = who.kind == "office" and who.last > who.first + 1
    return office or who.noun.kind in {"media", "body"} or who.noun.en in POSTED


def _in_occasion(text: Text, i: int, room: range) -> Span | None:
    """The place within an occasion that begins at token i, what it is about aside."""
    if not begins(text, i) or text.phrase(i, "in_reply"):
        return None
    end = ended(text, i, room.stop)
    topic = next((j for j in range(i + 1, end) if text.plays_any(j, TOPIC)), end)
    return venue_in(text, range(i, topic))


def venue_in(text: Text, tokens: range) -> Span | None:
    """The first place among tokens that tell of an occasion: في كلمة ألقاها في [مرسى]."""
    return next((span for i in tokens if (span := _at(text, i, tokens.start, tokens.stop))), None)


def _at(text: Text, i: int, first: int, stop: int) -> Span | None:
    """The place that begins at token i, في or ب before it, or من where nobody can be from there."""
    led = i > first and (text.plays(i - 1, "preposition_fi") or _spoken_from(text, i - 1, first))
    glued = text.folds[i][0] == "ب"
    named = text.named.get(i)
    if named and named.mention.type in PLACES:
        return named.mention.span if (glued and named.cut == 1) or (led and named.cut == 0) else None
    cut = 0 if led else 1
    if not (led or glued) or (glued and not led and text.words.plays(text.folds[i], "adverbial_b")):
        return None
    word = text.folds[i][cut:]
    if text.words.plays(word, "building"):
        return text.span(i, max(i + 1, min(ended(text, i, stop), i + LONGEST_VENUE)), cut)
    kinds = ("place_noun", "capital")
    return _of_kind(text, i, stop, cut) if text.words.plays_any(word.removeprefix("ال"), kinds) else None


def _of_kind(text: Text, i: int, stop: int, cut: int) -> Span | None:
    """A place told by its kind: بمدينة [تل الورد], في العاصمة [مرسى], من ولاية [الواحات]."""
    j = i + 1
    while j < stop and text.folds[i][cut:].startswith("ال") and text.folds[j] in text.lexicon.nisbas:
        j += 1  # العاصمة السهلية تل الورد
    named = text.named.get(j) if j < stop else None
    if named and named.cut == 0 and named.mention.type in PLACES:
        return text.span(i, named.last, cut)
    word = text.folds[i][cut:]
    whole = word.startswith("ال") and text.words.plays(word.removeprefix("ال"), "capital")
    plain = (
        not word.startswith("ال") and i + 1 < stop and text.folds[i + 1].startswith("ال") and not text.adjective(i + 1)
    )
    return text.span(i, i + 1 + int(plain), cut) if whole or plain else None


def _spoken_from(text: Text, i: int, first: int) -> bool:
    """Whether من leads to where somebody speaks from, and not to whence he is: أمس من مرسى, في اتصال من مقر البعثة."""
    if not text.plays(i, "preposition_min") or i <= first:
        return False
    before = i - 1
    said = any(begins(text, j) for j in range(max(first, i - LONGEST_VENUE * 2), i))
    return said or text.punctuation(before) or before in text.days or text.plays_any(before, ("time", "adverb"))
