"""Statements in the form of a heading: "الورداني: الاتفاق قريب", where what stands before the colon can speak."""

from __future__ import annotations

from dataclasses import replace

from musnad.statements.boundaries import MANNER
from musnad.statements.clauses import is_verb
from musnad.statements.drafts import Draft
from musnad.statements.marks import in_speech
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import SPEAKING_TYPES, Sentence, Text

SURE = 0.85
LESS_SURE = 0.6
"""For a surname that no mention covers, and for a quotation behind somebody's act."""

TOPICS = frozenset({"draft", "text", "copy"})
"""Documents that a heading rather tells about: مسودة الاتفاق: أربع نقاط."""

PEOPLE = frozenset({"name", "office", "unnamed"})
DEGREE_SIGNS = frozenset("./")
BARS = frozenset(":|-–—")
SPACES = " \t\u00a0"
FINITE = frozenset({"past", "present"})

SURE_LINE = 0.75
"""For a line of the text with a colon: less than a heading, which is set apart."""

SHORTEST_LINE = 3
"""Tokens that must follow the colon of a line."""

LONGEST_SHORT = 3
"""Words of a body's short name in marks."""

DOTS = frozenset(".…")

FARTHEST_VERB = 5
"""Tokens behind the first word of another who speaks in a heading to his verb."""

LONGEST_SPEAKER = 12
"""Tokens before the colon."""


def heading(text: Text, sentence: Sentence, heads: frozenset[str]) -> Draft | None:
    """The claim of a title or subheading; `heads` are folded words that name speakers elsewhere on the page."""
    first = sentence.first
    while first < sentence.last and text.punctuation(first) and first not in text.closes:
        first += 1
    behind = _behind_dots(text, sentence, first)
    told = any(text.folds[i] in text.cues.forms for i in range(first, behind))  # الورداني ينفي.. الوزارة: …
    first = behind
    colon = next((i for i in range(first, min(sentence.last, first + LONGEST_SPEAKER)) if text.folds[i] == ":"), None)
    if colon is None or colon + 1 >= sentence.last:
        return None
    if told:
        who = speaker_before(text, first, colon, frozenset()) or _and_another(text, first, colon)
        draft = _draft(sentence, "heading-quotation", who, colon, SURE_LINE) if who else None
        return replace(draft, opens=first - 1) if draft else None
    if (passing := read(text, first, colon, "clause")) and (whom := _quoted_by(text, passing, colon)):
        return _draft(sentence, "heading", whom, colon, SURE, (passing,))
    who = speaker_before(text, first, colon, heads) or _in_marks(text, first, colon)
    quoted = None if who else _actor(text, first, colon)
    if who is None and quoted is None:
        return None
    sure = SURE if who and who.unknown is None else LESS_SURE
    found = who or quoted
    draft = _draft(sentence, "heading" if who else "heading-quotation", found, colon, sure) if found else None
    return replace(draft, end=_until_another(text, draft)) if draft else None


def _behind_dots(text: Text, sentence: Sentence, first: int) -> int:
    """The token behind two dots before which no colon stands: بعد الهجوم على السد.. [الورداني]: لن نيأس."""
    i = first
    while i < sentence.last - 2 and text.folds[i] != ":":
        closed = text.closes.get(i)
        if closed is not None and closed < sentence.last:
            i = closed
        elif text.folds[i] in DOTS and text.folds[i + 1] not in DOTS and _dotted(text, i):
            return i + 1
        i += 1
    return first


def _and_another(text: Text, first: int, colon: int) -> Phrase | None:
    """Who speaks behind و, up to the colon: الورداني ينفي.. [والوزارة]: لا تراجع."""
    phrase = read(text, first, colon, "clause", 1) if text.folds[first][0] == "و" else None
    speaks = phrase is not None and phrase.last == colon and phrase.kind in {*PEOPLE, "body"}
    return phrase if speaks else None


def _quoted_by(text: Text, passing: Phrase, colon: int) -> Phrase | None:
    """Whom an outlet quotes, up to the colon: وكالة نبأ عن [مصدر أمني]:, القناة نقلا عن [مسؤول]:."""
    i = passing.last + int(text.plays(passing.last, "quoting"))
    media = passing.kind == "media" or any(o.mention.type == "MEDIA" for o in passing.owners)
    if not media or i + 1 >= colon or not text.plays(i, "preposition_an_prep"):
        return None
    whom = read(text, i + 1, colon, "clause")
    return whom if whom and whom.last == colon and whom.kind in PEOPLE else None


def _in_marks(text: Text, first: int, colon: int) -> Phrase | None:
    """A body by the short name that its paper prints in marks, told at length in the story: «الصحة»: …, وزارة الصحة."""
    closed = text.closes.get(first)
    words = text.folds[first + 1 : colon - 1] if closed == colon - 1 else []
    if not 0 < len(words) <= LONGEST_SHORT or not words[0].startswith("ال"):
        return None
    for named in text.named.values():
        whole = [fold.removeprefix("لل").removeprefix("ال") for fold in text.folds[named.first : named.last]]
        known = named.mention.type in {"ORG", "GROUP"} and named.first > colon
        if known and all(word.removeprefix("ال") in whole for word in words):
            return Phrase(first, 0, colon, None, None, (named,))
    return None


def _until_another(text: Text, draft: Draft) -> int:
    """Where behind two dots another's speech begins: الورداني: السد آمن[..] والوزارة تحذر من العطش."""
    for i in range(draft.start + 1, draft.end - 2):
        if text.folds[i] not in DOTS or text.folds[i + 1] in DOTS or not _dotted(text, i):
            continue
        cut = int(text.folds[i + 1][0] == "و")
        named, noun = text.name(i + 1, cut), text.noun(i + 1, cut)
        speaks = (named and named.mention.type in SPEAKING_TYPES) or (
            noun and noun.kind in {"office", "body", "unnamed"}
        )
        behind = (
            range(i + 2, min(draft.end, i + 2 + FARTHEST_VERB))
            if speaks and not in_speech(text, draft.start, i)
            else ()
        )
        if any(f.shape == "present" for j in behind for f in text.cues.forms.get(text.folds[j], ())):
            while text.folds[i - 1] in DOTS:
                i -= 1  # noqa: PLW2901
            return i
    return draft.end


def _dotted(text: Text, i: int) -> bool:
    """Whether dots in a row end at token i; one stop alone ends a sentence."""
    return text.folds[i] == "…" or text.folds[i - 1] in DOTS


def _draft(  # noqa: PLR0913, PLR0917 - what a heading is made of
    sentence: Sentence, pattern: str, who: Phrase, colon: int, sure: float, relays: tuple[Phrase, ...] = ()
) -> Draft:
    told = pattern != "heading-quotation"
    return Draft(
        pattern=pattern,
        cue=None,
        cue_first=colon,
        cue_cut=0,
        cue_last=colon,
        who=who,
        gender=None,
        number=None,
        start=colon + 1,
        end=sentence.last,
        how="colon",
        opens=sentence.first if told else colon,
        gap=(who.last, colon) if told else (colon, colon),
        relays=relays,
        sure=sure,
    )


def _actor(text: Text, first: int, colon: int) -> Phrase | None:
    """Whose words follow what he does: "مصدر ينفي الانسحاب: «شائعات»", "الوزير يدعو إلى الحوار: لن نيأس"."""
    phrase = read(text, first, colon, "clause")
    if phrase is None or phrase.last >= colon or not is_verb(text, phrase.last):
        return None
    if colon + 1 in text.closes:
        return phrase
    speaks = phrase.kind in PEOPLE and not (phrase.noun is None and phrase.name is None)
    says = any(f.shape in FINITE for f in text.cues.forms.get(text.folds[phrase.last], ()))
    return phrase if speaks and (says or text.plays(colon + 1, "own_voice")) else None


def _told(text: Text, i: int) -> bool:
    """Whether token i of a heading begins to whom it was told: الورداني لـ"الشراع":, الورداني لوكالة نبأ:."""
    noun, named = text.noun(i, 1), text.named.get(i)
    media = (noun is not None and (noun.kind == "media" or noun.en == "correspondent")) or (
        named is not None and named.mention.type == "MEDIA"
    )
    fused = text.folds[i + 1] == ":" and text.lexicon.outlets.told(text.folds[i]) is not None  # مصادر للجزيرة:
    return media or fused or (text.folds[i] == "ل" and i + 1 in text.closes)


def _on(text: Text, phrase: Phrase) -> bool:
    """Whether a heading tells on what a person speaks: الورداني [ردا على سهلستان]:, الورداني [عن السد]:."""
    i = phrase.last
    replies = text.phrase(i, "in_reply") > 0
    about = text.plays_any(i, ("preposition_an_prep", "preposition_hawl", "about"))
    manner = MANNER.fullmatch(text.folds[i]) is not None  # الورداني مدافعا أمام البرلمان:
    return phrase.kind in {"name", "office"} and (replies or about or manner)


def _from(text: Text, phrase: Phrase, colon: int) -> bool:
    """Whether a heading tells from where a person speaks: الورداني [من مرسى]:."""
    i = phrase.last
    place = text.named.get(i + 1) if text.plays(i, "preposition_min") else None
    placed = place is not None and place.mention.type in {"GPE", "LOC"} and place.last == colon
    return (placed or _addressed(text, i, colon)) and phrase.kind in {"name", "office"}


def _addressed(text: Text, i: int, colon: int) -> bool:
    """Whether the words from token i to the colon name to whom it is said: الورداني [لمرزاق]:, [للسهليين]:."""
    whom = text.name(i, 1) if text.folds[i].startswith("ل") else None
    if whom is not None:
        return whom.last == colon
    fold = text.folds[i]
    nisba = text.lexicon.nisbas.get("ا" + fold[1:]) if fold.startswith("لل") else None
    return nisba is not None and nisba.number == "p" and i + 1 == colon


def line(text: Text, sentence: Sentence) -> Draft | None:
    """A line of a running report that names who speaks before a colon: "مراسلنا: …", "وكالة نبأ عن مصدر: …"."""
    if not _begins_line(text, sentence):
        return None
    first = _past_stamp(text, sentence)
    ahead = range(first, min(sentence.last - SHORTEST_LINE, first + LONGEST_SPEAKER))
    colon = next((i for i in ahead if text.folds[i] == ":"), None)
    titled = text.plays(first, "degree") and text.folds[first + 1] in DEGREE_SIGNS  # د. فلان: …
    about = first + (2 if titled else int(text.plays(first, "preposition_an_prep")))  # عن وكالة نبأ: …
    phrase = read(text, about, colon, "clause") if colon else None
    if colon is None or phrase is None or not _names_speaker(phrase):
        return None
    if _portrait(text, colon + 1, phrase) or text.folds[sentence.last - 1] == "؟":
        return None
    if phrase.last < colon and text.plays(phrase.last, "preposition_an_prep") and phrase.kind in {"media", "name"}:
        quoted = _quoted_by(text, phrase, colon)
        return _draft(sentence, "line", quoted, colon, SURE_LINE, (phrase,)) if quoted else None
    when = phrase.last < colon and text.plays(phrase.last, "preposition_when") and text.plays(phrase.last + 1, "forum")
    told = phrase.last < colon and _told(text, phrase.last)
    return _draft(sentence, "line", phrase, colon, SURE_LINE) if phrase.last == colon or when or told else None


def _portrait(text: Text, i: int, phrase: Phrase) -> bool:
    """Whether a list tells who somebody is, not what he says: سليم الورداني: [مرشح] حزب الوادي, [أول] معلم يترشح."""
    noun = text.noun(i)
    office = noun is not None and noun.kind in {"office", "unnamed"} and noun.number == "s" and not noun.definite
    return phrase.name is not None and phrase.noun is None and (office or text.plays(i, "ordinal"))


def _past_stamp(text: Text, sentence: Sentence) -> int:
    """The token after a clock, عاجل and their bars: 14:32 | [وزير الموارد]."""
    first = sentence.first
    while first + 2 < sentence.last and text.plays(first, "urgent") and text.folds[first + 1] in BARS:
        first += 2
    while first + 1 < sentence.last and (text.tokens.is_number(first) or text.folds[first] in BARS):
        first += 1
    while first + 2 < sentence.last and text.plays(first, "urgent") and text.folds[first + 1] in BARS:
        first += 2
    return first


def _begins_line(text: Text, sentence: Sentence) -> bool:
    """Whether nothing stands before a sentence on its line."""
    i = text.tokens.starts[sentence.first] - 1
    while i >= 0 and text.tokens.text[i] in SPACES:
        i -= 1
    return i < 0 or text.tokens.text[i] in "\r\n"


def _names_speaker(phrase: Phrase) -> bool:
    """Whether a phrase before a colon is somebody who speaks, no label (المصدر:) and no dateline (مرسى:)."""
    if phrase.noun is None:
        return phrase.name is not None or any(o.mention.type in {"ORG", "MEDIA", "GROUP"} for o in phrase.owners)
    alone = phrase.last == phrase.first + 1 and phrase.noun.en != "correspondent"
    return phrase.kind in {*PEOPLE, "body", "media"} and not alone and phrase.noun.en not in TOPICS


def _look(phrase: Phrase) -> bool:
    """Whether شاهد alone bids the reader look, and is no witness: شاهد: الرئيس يتعثر."""
    noun = phrase.noun
    return noun is not None and noun.en == "witness" and not noun.definite and phrase.last == phrase.first + 1


def speaker_before(text: Text, first: int, colon: int, heads: frozenset[str]) -> Phrase | None:
    """The phrase that fills the heading up to its colon: a name, an office, a body; never a topic."""
    phrase = read(text, first, colon, "clause")
    if (
        phrase
        and (phrase.last == colon or _told(text, phrase.last) or _on(text, phrase) or _from(text, phrase, colon))
        and phrase.kind != "side"
        and not (phrase.noun and phrase.noun.en in TOPICS)
        and not _look(phrase)
    ):
        return phrase
    words = [text.folds[i] for i in range(first, colon)]
    if 0 < len(words) <= 2 and all(w in heads for w in words):  # noqa: PLR2004 - a surname, or name and surname
        return Phrase(first, 0, colon, None, None, unknown=(first, colon))
    return None
