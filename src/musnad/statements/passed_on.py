"""Who passed words on, told behind them: قال فلان إن …، [وفق ما نقلته وكالة نبأ], …، [في تصريحات بثتها قناة الرصد]."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from musnad.statements.anonymity import stays_unnamed
from musnad.statements.beside import begins
from musnad.statements.channels import channels_in
from musnad.statements.drafts import Draft
from musnad.statements.framing import frame_at
from musnad.statements.governed import stems
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

LONGEST_OCCASION = 5
"""Tokens from an occasion's preposition to the verb of who published it: في تصريحات صحافية له [نقلتها]."""

LONGEST_LEAD = 3
"""Tokens from وفق ما on to its verb."""

LONGEST_TAIL = 6
"""Tokens behind the outlet at the sentence's end: الضفافية أمس."""

SHORTEST_WORDS = 3
"""Tokens that must stand before such a tail."""

PUBLISHES = ("relay", "quote", "an")

GOES_ON = frozenset({"participle", "double-cue"})
"""Patterns by which a speaker goes on in his sentence."""


class Tail(NamedTuple):
    """The token that begins it, and the outlet it names."""

    first: int
    outlet: Phrase


def passed_on_behind(text: Text, sentence: Sentence, drafts: Iterable[Draft]) -> list[Draft]:
    """A sentence's drafts without such a tail in their content, its outlet among the relays of those it ends."""
    drafts = list(drafts)
    outlet = next((d.who for d in drafts if d.who and d.outer and _is_outlet(d.who)), None)
    found = [_quoting_behind(text, sentence, d, outlet) for d in drafts]
    quoting = next((new for d, new in zip(drafts, found, strict=True) if new is not d and d.who is None), None)
    if quoting and outlet:  # كشفت الصحيفة أن …، محذرة من …، وفق ما نقلته عن مسؤول: all of it is his
        found = [replace(d, who=quoting.who, relays=(outlet, *d.relays)) if d.who is outlet else d for d in found]
    tail = next(_tails(text, sentence), None)
    framed = [d for d in found if tail and tail.first <= d.cue_first < tail.outlet.last]
    if tail is None or any(all(d is o or d.start != o.start for o in found) for d in framed):
        return found  # a frame tells its whole clause; of words told already it only says who passed them on
    last = next((d for d in found if _reaches(text, d, tail)), None)
    return [_with_outlet(d, tail) if d is not last and _same_breath(d, last) else _cut(text, d, tail) for d in found]


def _reaches(text: Text, draft: Draft, tail: Tail) -> bool:
    """Whether a draft's content ends where the tail begins: «…»[، حسبما ذكرت الوكالة]."""
    between = range(draft.end, tail.first)
    whole = draft.end <= tail.first and all(text.punctuation(i) for i in between)
    return draft.how != "frame" and (whole or draft.start + 1 < tail.first <= draft.end + 1)


def _same_breath(draft: Draft, last: Draft | None) -> bool:
    """Whether who speaks before the tail goes on by a participle from this draft: دعا إلى …، [قائلا] …، حسبما."""
    goes_on = last is not None and last.outer and last.pattern in GOES_ON and draft.start < last.start
    return goes_on and last is not None and draft.outer and draft.who is not None and last.who in {None, draft.who}


def _with_outlet(draft: Draft, tail: Tail) -> Draft:
    """The draft with the tail's outlet among those who passed it on."""
    return replace(draft, relays=(*draft.relays, tail.outlet)) if tail.outlet not in draft.relays else draft


def _is_outlet(who: Phrase) -> bool:
    return who.kind == "media" or any(o.mention.type == "MEDIA" for o in who.owners)


def _quoting_behind(text: Text, sentence: Sentence, draft: Draft, outlet: Phrase | None) -> Draft:
    """An outlet's words without whom it quotes behind them, who is their source: ذكرت الصحيفة أن …، [نقلا عن مصدر]."""
    who = draft.who or (outlet if draft.pattern == "participle" else None)
    if who is None or not _is_outlet(who) or draft.how == "frame":
        return draft
    for i in range(draft.start + SHORTEST_WORDS, min(draft.end, sentence.last) - 2):
        if not (text.plays(i + 1, "preposition_an_prep") and _quotes(text, i, sentence)):
            continue
        first = _led_from(text, i, sentence) - 1
        source = read(text, i + 2, sentence.last, "clause") if text.folds[first] == "،" else None
        if source and _ends_with(text, source, sentence):
            return replace(draft, who=source, end=min(draft.end, first), relays=(who, *draft.relays))
    return draft


def _quotes(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether token i tells that an outlet quotes: نقلا, ناقلة; behind وفق ما a verb of its own: وفق ما [نقلته] عن."""
    if text.plays(i, "quoting"):
        return True
    passes = any("relay" in f.cue.government and f.object for f in text.cues.forms.get(text.folds[i], ()))
    return passes and _led_from(text, i, sentence) < i


def _led_from(text: Text, i: int, sentence: Sentence) -> int:
    """The token at which the words begin that lead to نقلا: [وذلك] نقلا عن, [وفق ما] نقلت عن."""
    for first in range(i - 1, i - LONGEST_LEAD, -1):
        frame = frame_at(text, first, sentence.last)
        if frame and frame.after == i and "clause" in frame.frame.cue.government:
            return first - int(text.plays(first - 1, "thus"))
    return i - int(text.plays(i - 1, "thus"))


def _ends_with(text: Text, source: Phrase, sentence: Sentence) -> bool:
    """Whether a sentence ends with whom it quotes, or with why he stays unnamed: نقلا عن مسؤول [طلب عدم نشر اسمه]."""
    i = source.last
    for j in range(i, sentence.last) if source.kind == "unnamed" else ():
        if text.punctuation(j) or text.plays_any(j, ("free", "free_pronoun")):
            break
        kept = text.phrase(j, "condition")
        if stays_unnamed(text, j) or (kept and all(text.punctuation(k) for k in range(j + kept, sentence.last))):
            return True  # نقلا عن مسؤولين لم تسمهم
    rest = range(i, sentence.last)
    return len(rest) <= LONGEST_TAIL and all(_light(text, j) for j in rest)


def _cut(text: Text, draft: Draft, tail: Tail) -> Draft:
    """A draft whose content reaches to the tail, ended before it."""
    if not _reaches(text, draft, tail):
        return draft
    if text.closes.get(draft.start) == draft.end - 1:
        return _with_outlet(draft, tail) if draft.outer else draft
    end = min(draft.end, tail.first)
    while end > draft.start + 1 and text.folds[end - 1] in {"،", "."}:
        end -= 1
    ended = replace(draft, end=end)
    return _with_outlet(ended, tail) if draft.outer else ended


def _tails(text: Text, sentence: Sentence) -> Iterator[Tail]:
    """Where a tail begins in a sentence, at a comma or behind a closing mark, and reaches its end."""
    for i in range(sentence.first + SHORTEST_WORDS, sentence.last - 2):
        if text.folds[i - 1] != "،" and i - 1 not in text.opens:
            continue
        at = i + int(text.plays(i, "thus"))
        verb = _framed_verb(text, at, sentence) or _published(text, at, sentence)
        outlet = _outlet(text, verb + 1, sentence) if verb else _told_outlet(text, at, sentence)
        if outlet:
            yield Tail(i, outlet)


def _told_outlet(text: Text, i: int, sentence: Sentence) -> Phrase | None:
    """The outlet that was told, in a frame of speech: …، وفق [تصريحات لرويترز], …، بحسب [حديثه لصحيفة الشراع]."""
    frame = frame_at(text, i, sentence.last)
    speech = frame.after if frame and "frame" in frame.frame.cue.government else sentence.last
    if speech + 1 >= sentence.last or not any(text.words.plays(s, "forum") for s in stems(text.folds[speech])):
        return None
    found = next(iter(channels_in(text, range(speech + 1, sentence.last))), None)
    rest = range(found.last, sentence.last) if found else range(0)
    return found if found and len(rest) <= LONGEST_TAIL and all(_light(text, j) for j in rest) else None


def _framed_verb(text: Text, i: int, sentence: Sentence) -> int | None:
    """The verb of a frame of clauses: وفق ما [نقلته], حسبما [أوردت]."""
    frame = frame_at(text, i, sentence.last)
    clause = frame.after if frame and "clause" in frame.frame.cue.government else i + text.phrase(i, "as_told")
    if not i < clause < sentence.last:
        return None
    forms = text.cues.forms.get(text.folds[clause], ())
    tells = any(f.shape == "past" and f.cue.government.intersection(PUBLISHES) for f in forms)
    return clause if tells or text.plays(clause, "issued") else None


def _published(text: Text, i: int, sentence: Sentence) -> int | None:
    """The verb of who published what was said: في تصريحات [نقلتها]."""
    if not begins(text, i):
        return None
    ahead = range(i + 2, min(sentence.last - 1, i + LONGEST_OCCASION))
    return next((j for j in ahead if text.plays(j, "issued") and not text.plays(j, "held")), None)


def _outlet(text: Text, i: int, sentence: Sentence) -> Phrase | None:
    """The outlet behind the verb, "of him" between or not, with which the sentence ends."""
    i += int(i < sentence.last and text.plays_any(i, ("from_him", "from_her", "from_them")))
    phrase = read(text, i, sentence.last, "clause") if i < sentence.last else None
    if phrase is None or phrase.last > sentence.last or phrase.name:
        return None
    head = text.noun(phrase.first, phrase.cut)
    media = (head is not None and head.kind == "media") or any(o.mention.type == "MEDIA" for o in phrase.owners)
    rest = range(_past_news(text, phrase.last, sentence.last), sentence.last)
    light = all(_light(text, j) for j in rest)
    return phrase if media and light and len(rest) <= LONGEST_TAIL else None


def _past_news(text: Text, i: int, stop: int) -> int:
    """The token behind in what an outlet brought it: حسبما نقلت قناة الرصد [في نبأ عاجل]."""
    told = i + 1 < stop and text.plays(i, "preposition_fi") and text.plays(i + 1, "reported_in")
    after = i + 2 if told else i
    return after + int(told and after < stop and text.tokens.is_word(after) and not text.plays(after, "preposition"))


def _light(text: Text, i: int) -> bool:
    """Whether token i behind an outlet is a sign, a day, an adjective or the rest of a name: وكالة نبأ [للأنباء]."""
    rest = text.folds[i].startswith("لل")
    return rest or text.punctuation(i) or text.plays(i, "time") or i in text.days or text.adjective(i)
