"""Where a stance's words stand, what denies them, and where the issue begins that they govern."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.particles import ARTICLE
from musnad.lexicon.stances import WILL_NOT, StanceForm
from musnad.positions.text import CONJUNCTIONS, QUOTE_MARKS, Sentence, Text

FARTHEST_GOAL = 12
"""Tokens between a stance and the preposition of its issue: حذر فلان وزير خارجية سهلستان [من]."""
ANYBODY = "*"
"""Stands for a party in a row's form."""
ANY = "اي"
FARTHEST_NEGATION = 2
FARTHEST_STAND = 3
"""Adjectives between a word for a stand and the one that tells it."""
SHORTEST_PLURAL = 3
BECAUSE = "لان"
"""Begins a reason, and no issue: عبرت عن أسفها [لأنها] تواجه صعوبات."""
LAN = "لن"
"""Before what will not be done: لن [نشارك], and not لم نشارك."""
WORDS = {"ila": "ila", "ala": "ala", "fi": "fi", "min": "min", "hawl": "hawl", "an_prep": "an_prep"}
"""Governments by a word of its own, and its role in attribution.tsv."""
LETTERS = {"b": "ب", "li": "ل"}
THAT = frozenset({"ان", "انه", "انها"})
LONGEST_INSERTED = 10
"""Tokens of an insertion between a stance and its issue: رفضت نارية[، اليوم الاثنين،] شروط سهلستان."""
PHRASES = {"lisalih": ("لصالح", "لمصلحه", "تاييدا"), "didd": ("ضد",), "maa": ("مع",), "nahw": ("نحو", "باتجاه", "صوب")}


class Hit(NamedTuple):
    """A form at tokens `first` up to `last`, `cut` letters before it, and whether it is denied."""

    first: int
    last: int
    cut: int
    form: StanceForm
    negated: bool
    definite: bool = False

    @property
    def joined(self) -> bool:
        """Whether "and" stands on it."""
        return self.cut > 0


def hits(text: Text, sentence: Sentence) -> Iterator[Hit]:
    """The forms that stand in a sentence, in text order; a phrase before the word that it begins with."""
    spelt, behind = text.stances.spelt, sentence.first
    for i in range(sentence.first, sentence.last):
        if i >= behind and spelt[text.folds[i]]:
            found = tuple(_at(text, sentence, i))
            yield from found
            behind = max((hit.last for hit in found if hit.form.row.kind != "duty"), default=i + 1)


def _at(text: Text, sentence: Sentence, i: int) -> Iterator[Hit]:
    if text.sign(i) or _inside_name(text, i):
        return
    words = sorted(_words(text, sentence, i), key=lambda hit: -hit.last)
    yield from (hit for hit in words if hit.last == words[0].last)
    owned = i + 1 in text.party_at and not text.party_at[i + 1].cut
    if not (words and (text.folds[i].endswith("ا") or owned)):
        yield from _verbs(text, sentence, i)


def _inside_name(text: Text, i: int) -> bool:
    return i in text.party_at and not text.party_at[i].both


def _words(text: Text, sentence: Sentence, i: int) -> Iterator[Hit]:
    for cut, word in splits(text.folds[i]):
        for stem, definite in ((word, False), (word.removeprefix(ARTICLE), word.startswith(ARTICLE))):
            if definite and stem == word:
                continue
            for form in text.stances.words.get(stem, ()):
                last = _follows(text, i + 1, form.rest, sentence.last)
                needs = {word for _, word in form.row.needs}
                owned = form.owner or (last is not None and last < sentence.last and text.is_(last, "own_country"))
                named = last is not None and (at := text.party_at.get(last)) is not None and at.first == last and not at.cut
                mine = owned or (named and "owned" in needs and not _of_duty(text, i - 1))
                if (definite and "bare" in needs) or (not mine and needs & {"owner", "owned"}):
                    continue
                if definite and form.row.kind == "adjective" and not _describes(text, i):
                    continue
                if last:
                    yield Hit(i, last, cut, form, _denied(text, sentence, i), definite)


def _of_duty(text: Text, i: int) -> bool:
    """Whether what must be stands at token i: أكدوا [ضرورة] التزام نارية بالهدنة."""
    return i >= 0 and any(form.row.kind == "duty" for form in text.stances.words.get(text.folds[i], ()))


def _describes(text: Text, i: int) -> bool:
    """Whether an adjective with the article describes a party or a stand: موقفها [الرافض]; not [المعارضة] تحاور."""
    return i - 1 in text.party_at or stand(text, i) is not None


def stand(text: Text, i: int) -> int | None:
    """The word for a stand that an adjective at token i describes, others between: [موقفها] الثابت الرافض."""
    for j in range(i - 1, max(-1, i - 1 - FARTHEST_STAND), -1):
        if text.is_(j, "stand"):
            return j
        if not text.folds[j].startswith(ARTICLE):
            return None
    return None


def _follows(text: Text, at: int, rest: Sequence[str], stop: int) -> int | None:
    """The token after a form's further words; ANYBODY is a party: على [نارية] أن."""
    folds = text.folds
    for word in rest:
        at += int(at < stop and folds[at] in QUOTE_MARKS)
        if at >= stop:
            return None
        if word == ANYBODY:
            party = text.party_at.get(at)
            if party is None or party.first != at or party.cut:
                return None
            at = party.last
        elif folds[at].removeprefix(ARTICLE) == word.removeprefix(ARTICLE):
            at += 1
        else:
            return None
    return at


def _verbs(text: Text, sentence: Sentence, i: int) -> Iterator[Hit]:
    fold = text.folds[i]
    cuts = [(0, False)] + ([(1, False)] if fold[0] in CONJUNCTIONS else [])
    cuts += [(n + 1, True) for n, _ in cuts if fold[n : n + 1] == "س"]
    for cut, future in cuts:
        for form in text.stances.verbs.get(fold[cut:], ()):
            if future and not form.future:
                continue
            if form.object and text.tokens.surface(i).endswith("ة"):
                continue
            if (None, WILL_NOT) in form.row.needs and not (i > sentence.first and text.folds[i - 1].endswith(LAN)):
                continue
            if form.circumstance:
                paused = i == sentence.first or (text.sign(i - 1) and text.folds[i - 1] not in QUOTE_MARKS)
                placed = i in text.cues or (paused and not cut)
            else:
                placed = _verbal(text, sentence, i, cut)
            if placed:
                yield Hit(i, i + 1, cut, form, _denied(text, sentence, i))


def _verbal(text: Text, sentence: Sentence, i: int, cut: int) -> bool:
    """Whether a form that may be a noun (دعم) is a verb here: "and" before it takes a subject right behind."""
    if not _may_be_noun(text.folds[i][cut:]) or i in text.cues:
        return True
    party = text.party_at.get(i + 1)
    if not cut:
        return _verb_place(text, sentence, i)
    return _takes_object(text, sentence, i + 1) if party is None else not party.cut


def _takes_object(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether an object in the accusative stands at token i, behind a verb: رفض الحوار وعرض [هدنا] قصيرة."""
    fold = text.folds[i] if i < sentence.last else ""
    return len(fold) > SHORTEST_PLURAL and fold.endswith("ا") and not fold.startswith("ال") and fold[-2] != "ه"


def _may_be_noun(fold: str) -> bool:
    return fold[0] not in "يتن" and not fold.endswith(("ت", "وا", "تا"))


def _verb_place(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a verb may stand at token i: at a head of clause, after a particle or after its subject."""
    before = i - 1
    if i == sentence.first or text.sign(before):
        return True
    roles = ("clause", "turn", "relative", "free", "free_pronoun", "negation", "verbal_link", "before_verb", "time")
    if any(text.plays(before, role) for role in roles):
        return True
    party = text.party_at.get(before)
    return party is not None and not text.governed(party, sentence.first)


def _denied(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a negation stands right before token i, a quotation mark aside."""
    for j in range(i - 1, max(sentence.first, i - FARTHEST_NEGATION) - 1, -1):
        if text.is_(j, "negation"):
            return True
        if text.is_(j, "having_him") or text.folds[j] == ANY:
            return _denied(text, sentence, j)  # ليس لديها أي رغبة
        if not text.sign(j) and not text.plays(j, "verbal_link") and not text.is_(j, "auxiliary"):
            return False
    return False


def goal(text: Text, hit: Hit, start: int, stop: int) -> int | None:
    """The token with which the issue begins, null where what the stance governs does not follow."""
    government = hit.form.row.government
    if hit.form.object or not government:
        return start
    j, limit = start - 1, max(hit.last + FARTHEST_GOAL, start + FARTHEST_GOAL // 2)  # behind a long subject too
    while (j := j + 1) < min(stop, limit):
        if j == start and text.folds[j] == "،" and _governed(text, government, j + 1, stop):
            continue  # رحبت نارية، باتفاق تبادل الأسرى
        if behind := inserted(text, j, stop):
            limit += behind - j
            j = behind - 1
            continue
        if text.sign(j) and text.folds[j] not in QUOTE_MARKS + "()":
            return None
        for way in government:
            at = _way(text, way, j, start)
            if at is not None and at < stop:
                return at + int(way in WORDS and text.folds[at] in THAT)
        if j not in text.party_at and (text.is_(j, "negation") or (text.verb(j) and j > start)):
            break
        if j > start and text.plays(j, "turn"):
            break
    return start if "none" in government else None


def content_of(text: Text, hit: Hit, stop: int) -> int | None:
    """The first token of what the stance's own statement says, where its preposition leads to it over a long name."""
    cue = text.cues.get(hit.first)
    at = text.tokens.at(cue.content.start) if cue else 0
    if not hit.last < at < stop:
        return None
    return at if _governed(text, hit.form.row.government, at - 1, stop) else None


def _governed(text: Text, government: Sequence[str], i: int, stop: int) -> bool:
    """Whether the preposition that a stance governs stands right at token i."""
    ways = (way for way in government if way in WORDS or way in LETTERS)
    return i + 1 < stop and any(_way(text, way, i, i) is not None for way in ways)


def inserted(text: Text, i: int, stop: int) -> int | None:
    """The token after a day, an occasion or a bracket between signs: [، اليوم الاثنين،], [(16 مايو)]."""
    closer = {"،": "،", "(": ")"}.get(text.folds[i])
    if closer is None or i + 2 >= stop:
        return None
    when = any(text.plays(i + 1, role) for role in ("time", "adverb", "preposition", "preposition_when"))
    dated = text.tokens.is_number(i + 1) or any(text.plays(j, "time") for j in range(i + 1, min(stop, i + 3)))
    if not (when or dated):
        return None
    for j in range(i + 2, min(stop - 1, i + LONGEST_INSERTED)):
        if text.folds[j] == closer:
            return j + 1 + int(closer == ")" and text.folds[j + 1] == "،")
        if text.verb(j) or text.plays(j, "free"):
            return None
    return None


def _way(text: Text, way: str, j: int, start: int) -> int | None:  # noqa: PLR0911 - one way a line
    """The token where the issue begins if token j governs it in one way."""
    fold = text.folds[j]
    if way in WORDS:
        return j + 1 if text.plays(j, f"preposition_{WORDS[way]}") else _fused(fold, way, j)
    if way in LETTERS:
        if fold.startswith(BECAUSE):
            return None
        free = text.plays(j, "adverb") or text.plays(j, "adverbial_b") or bool(text.is_(j, "by_time"))
        return j if text.preposition(j, LETTERS[way]) and not free else None
    if way in PHRASES:
        return j + 1 if fold in PHRASES[way] else None
    if way == "janib":
        return j + 2 if (fold, text.folds[min(j + 1, len(text.folds) - 1)]) == ("الي", "جانب") else None
    if way == "ajl":
        return j + 2 if (fold, text.folds[min(j + 1, len(text.folds) - 1)]) == ("من", "اجل") else None
    if way == "an":
        return j + 1 if fold == "ان" else None
    if way == "ban":
        return j + 1 if fold in {"بان", "بانه", "بانها"} else None
    return j if way in {"obj", "gen"} and j == _first_word(text, start) and _object(text, j) else None


def asked_of(text: Text, start: int) -> int:
    """The token after the party of whom it is wanted: تريد نارية من سهلستان [فتح المعبر]."""
    party = text.party_at.get(start + 1)
    return party.last if party and text.plays(start, "preposition_min") and not party.cut else start


def _fused(fold: str, way: str, j: int) -> int | None:
    """مما, عما, فيما: the preposition with what it governs."""
    return j + 1 if (way, fold) in {("min", "مما"), ("an_prep", "عما"), ("hawl", "حيال")} else None


def _first_word(text: Text, start: int) -> int:
    j = start
    while j < len(text.folds):
        behind = inserted(text, j, len(text.folds))
        words = text.lexicon.attribution
        light = text.sign(j) and text.folds[j] in QUOTE_MARKS
        length = int(light) or words.begins(text.folds, j, "adverb") or words.begins(text.folds, j, "time")
        if not (behind or length):
            break
        j = behind or j + length  # أول من أمس
    return j


def _object(text: Text, j: int) -> bool:
    """Whether token j may be an object: no preposition, particle or verb."""
    if text.sign(j) or text.plays(j, "preposition") or text.plays(j, "relative") or text.plays(j, "clause"):
        return False
    return not (text.preposition(j, "ب") or text.preposition(j, "ل"))
