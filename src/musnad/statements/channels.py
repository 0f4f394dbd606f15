"""Outlets that were told: لوكالة نبأ, في مقابلة مع صحيفة الشراع, في تويتر; and on whose tongue it was said."""

from __future__ import annotations

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.belonging import told_outlet
from musnad.statements.beside import afterwards, begins, behind, ended, lead
from musnad.statements.boundaries import to_outlet
from musnad.statements.drafts import Draft
from musnad.statements.governed import stems
from musnad.statements.marks import words_inside
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

LONGEST_MOUTH = 20
"""Tokens of the phrase of who spoke for a source."""

LONGEST_MARKED = 5
"""Tokens from a mark to the mark that closes an outlet's name."""

LONGEST_NAME = 3
"""Words of an outlet's name that no table has and no mark holds: لـ الشراع نيوز."""

FARTHEST_TALK = 4
"""Tokens from a talk to the outlet with which it is: في حديث هاتفي خاص مع «الشراع»."""

ENDS = ("free", "free_pronoun", "b_free", "b_free_pronoun", "time", "adverb", "preposition", "relative")


def channels(text: Text, sentence: Sentence, draft: Draft) -> tuple[Phrase, ...]:
    """Outlets and networks behind the speaker or at the sentence's head, and on whose tongue it was said."""
    found: list[Phrase] = []
    if (outlet := _of_sources(text, draft)) is not None:
        found.append(outlet)
    if (outlet := _published(text, sentence, draft)) is not None:
        found.append(outlet)
    if (mouth := _mouth(text, draft)) is not None:
        found.append(mouth)
    if (fused := _fused(text, draft)) is not None:
        found.append(fused)
    spoken = (_between(text, draft), behind(text, sentence, draft), lead(text, sentence, draft))
    accused = draft.cue is not None and draft.cue.act == "accuse"
    for where in (*spoken, afterwards(text, sentence, draft)):
        i = where.start
        while i < where.stop:
            phrase = _channel_at(text, i, where.stop)
            if phrase and accused and where == spoken[1] and not _led_by_li(text, phrase):
                phrase = None  # اتهم [صحيفة الشراع] بكذا: she is accused
            if phrase and not _about_report(text, phrase.first) and not _audience(text, phrase):
                found.append(phrase)
            i = max(i + 1, phrase.last if phrase else 0, _past_reply(text, i, where.stop))
    return tuple(found)


def _led_by_li(text: Text, phrase: Phrase) -> bool:
    """Whether ل leads to an outlet, which so was told."""
    return phrase.cut > 0 or text.folds[phrase.first - 1].startswith("ل")


def _of_sources(text: Text, draft: Draft) -> Phrase | None:
    """The outlet whose sources speak: بحسب مصادر [الصحيفة], قالت مصادر [الرصد]."""
    who = draft.who
    if who is None or who.noun is None or who.noun.en != "source" or who.last < who.first + 2:
        return None
    i = who.first + 1
    named, noun = text.name(i), text.noun(i)
    if named and named.mention.type == "MEDIA":
        return Phrase(i, 0, named.last, None, None, (named,))
    closed = text.closes.get(i)
    if closed is not None and closed < who.last:
        marked = text.name(i + 1)
        outlet = marked if marked and marked.mention.type == "MEDIA" else None  # «الرياض» is a town's name too
        return Phrase(i, 0, closed + 1, None, None, (outlet,) if outlet else (), None if outlet else (i + 1, closed))
    pointed = noun is not None and noun.kind == "media" and noun.definite and noun.number == "s"
    return Phrase(i, 0, i + 1, noun, None) if pointed else None


def _published(text: Text, sentence: Sentence, draft: Draft) -> Phrase | None:
    """The outlet that published the speech in which it was said: بثت قناة [الرصد] تصريحات لفلان قال فيها."""
    first, head = sentence.first, min(draft.position, draft.who.first if draft.who else draft.position)
    told = draft.pattern == "relative" or (draft.cue_last < sentence.last and text.phrase(draft.cue_last, "in_it"))
    for i in range(first, head - 2) if told else ():
        if not text.words.plays(text.folds[i].removeprefix("و"), "published"):
            continue
        phrase = read(text, i + 1, head, "object")
        media = phrase and (phrase.kind == "media" or any(o.mention.type == "MEDIA" for o in phrase.owners))
        ahead = range(phrase.last, min(head, phrase.last + FARTHEST_TALK)) if phrase and media else ()
        if any(text.words.plays(stem, "forum") for j in ahead for stem in stems(text.folds[j])):
            return phrase
    return None


def _fused(text: Text, draft: Draft) -> Phrase | None:
    """An outlet right behind the speaker whose name lost its alef behind ل: قال مصدر [للميناء] إن."""
    i, last = draft.gap
    if i >= last or i in text.named or text.noun(i, 1) or not told_outlet(text, i):
        return None
    return Phrase(i, 1, i + 1, None, None, unknown=(i, i + 1))


def _spoke_to(text: Text, i: int) -> bool:
    """Whether a comma, and to whom or where he spoke, stand behind a speaker: كان الوزير، [في حديث لنبأ]، أعلن."""
    if text.folds[i] != "،":
        return False
    return to_outlet(text, i + 1) or begins(text, i + 1)


def _between(text: Text, draft: Draft) -> range:
    """The tokens between cue and speaker: قال لوكالة نبأ الوزير, or speaker and cue: غرد الوزير عبر تويتر قائلا."""
    if draft.who is None:
        return range(0)
    if draft.pattern == "double-cue" or (draft.pattern.startswith("subject") and _spoke_to(text, draft.who.last)):
        return range(draft.who.last, draft.cue_first)
    return range(draft.cue_last, draft.who.first) if draft.pattern == "verb-subject" else range(0)


def channels_in(text: Text, tokens: range) -> tuple[Phrase, ...]:
    """Outlets and networks among tokens that tell of an occasion: جاء ذلك في مقابلة مع [قناة الرصد]."""
    found = (_channel_at(text, i, tokens.stop) for i in tokens)
    return tuple(phrase for phrase in found if phrase)


def _audience(text: Text, phrase: Phrase) -> bool:
    """Whether the press of no land is told, as a room of journalists would be: في حديث [لوسائل الإعلام]."""
    noun = text.noun(phrase.first, 1) if text.folds[phrase.first][0] == "ل" else None
    told = noun is not None and noun.en == "media"
    return told and not any(nisba in text.lexicon.nisbas for nisba in text.folds[phrase.first + 1 : phrase.last])


def _about_report(text: Text, i: int) -> bool:
    """Whether an outlet's report is what is spoken of, and carries nothing: علق على تقرير [لصحيفة الشراع]."""
    report = next((j for j in range(i - 1, max(0, i - FARTHEST_TALK), -1) if text.plays(j, "report_noun")), 0)
    topic = ("preposition_hawl", "preposition_ala", "preposition_an_prep", "about")
    return report > 0 and text.plays_any(report - 1, topic)


def _past_reply(text: Text, i: int, stop: int) -> int:
    """The token after what is replied to, whose outlets passed nothing on: ردا على تقرير نشرته صحيفة الشراع."""
    return ended(text, i, stop) if text.phrase(i, "in_reply") else 0


def _mouth(text: Text, draft: Draft) -> Phrase | None:
    """Who spoke for the source: أقرت الوزارة، على لسان مسؤول فيها, right behind the source or behind the content."""
    for i in (draft.gap[0], draft.gap[0] + 1, draft.end, draft.end + 1):
        if 0 < i < len(text.folds) - 1 and (length := text.words.begins(text.folds, i, "by_mouth")):
            stop = min(len(text.folds), i + length + LONGEST_MOUTH)
            return _in_his_name(text, read(text, i + length, stop, "clause"))
    return None


def _in_his_name(text: Text, phrase: Phrase | None) -> Phrase | None:
    """A spokesman of whoever speaks, by his own words, for no office names him: على لسان [المتحدث باسمه]."""
    named = phrase.unknown[0] if phrase and phrase.unknown else phrase.last if phrase else 0
    if phrase is None or named >= len(text.folds) or not text.plays(named, "in_his_name"):
        return phrase
    return Phrase(phrase.first, phrase.cut, named + 1, None, None, unknown=(phrase.first, named + 1))


def _channel_at(text: Text, i: int, last: int) -> Phrase | None:
    """The outlet that begins at token i."""
    named = text.named.get(i)
    if named and named.cut == 1 and text.folds[i][0] == "و":
        return None  # صحيفتا الشراع [والميناء]
    if named and named.mention.type == "MEDIA":
        placed = i > 0 and text.plays(i - 1, "preposition_min")  # من موقع السد
        return None if placed or _of_gathering(text, i) else Phrase(i, named.cut, named.last, None, None, (named,))
    named_so = (
        _by_noun(text, i, last) or _of_state(text, i, last) or _in_marks(text, i, last) or _unknown(text, i, last)
    )
    return named_so or _pointed_back(text, i, last)


def _pointed_back(text: Text, i: int, last: int) -> Phrase | None:
    """The outlet told before, at the end of what stands before the words: وكشفت مصادر [للصحيفة] أن."""
    noun = text.noun(i, 1)
    alone = noun is not None and noun.kind == "media" and noun.number == "s" and text.folds[i].startswith("لل")
    ends = i + 1 < last and (text.punctuation(i + 1) or text.plays_any(i + 1, ("free", "free_pronoun")))
    return Phrase(i, 1, i + 1, noun, None) if alone and (ends or i + 1 == last) else None


def _of_gathering(text: Text, i: int) -> bool:
    """Whether a name in marks is a gathering's: في مؤتمر «الشراع نكست»."""
    marked = i > 1 and i - 1 in text.closes and text.closes[i - 1] != text.named[i].last
    return marked and text.plays_any(i - 2, ("forum", "gathering"))


def _of_trains(text: Text, i: int, noun: SpeakerNoun) -> bool:
    """Whether a station is no broadcaster by its name: بمحطة المرجان."""
    named = text.named.get(i + 1)
    return noun.en == "station" and i + 1 not in text.closes and not (named and named.mention.type == "MEDIA")


def _of_state(text: Text, i: int, last: int) -> Phrase | None:
    """By the noun with its article and an adjective: للتلفزيون [الرسمي], عبر الفضائية [النارية]."""
    for cut in (0, 1) if text.folds[i][0] in "لب" else (0,):
        noun = text.noun(i, cut)
        led = cut == 1 or _led(text, i)
        if noun and noun.kind == "media" and noun.definite and led and i + 1 < last and _described(text, i + 1):
            return read(text, i, last, "clause", cut)
    return None


def _described(text: Text, i: int) -> bool:
    return text.folds[i].startswith("ال") and (text.adjective(i) or text.plays(i, "official"))


def _led(text: Text, i: int) -> bool:
    """Whether a preposition, a correspondent or who published it leads to token i: بثه [التلفزيون], نقلتها [وكالة]."""
    if i == 0:
        return False
    before = i - 1 - int(text.plays_any(i - 1, ("from_him", "from_her", "from_them", "resumptive")))
    placed = text.plays(i - 1, "preposition") and not text.plays(i - 1, "preposition_min")  # من موقع السد
    return placed or text.plays(before, "issued") or _correspondent(text, i - 1)


def _in_marks(text: Text, i: int, last: int) -> Phrase | None:
    """By a name in marks behind who published it or with whom one talks: حصلت [«الشراع»] على نسخة, في حديث مع «نبأ»."""
    closed = text.closes.get(i)
    if closed is None or i == 0 or closed - i > LONGEST_MARKED or closed > last:
        return None
    near = range(max(0, i - FARTHEST_TALK), i - 1)
    talks = text.plays(i - 1, "together") and any(text.plays_any(j, ("forum", "gathering")) for j in near)
    if not (text.plays(i - 1, "issued") or talks):
        return None
    named = text.named.get(i + 1)
    if named and named.mention.type == "LOC":
        named = None  # «الشرق الأوسط» is a region's name too
    unknown = None if named else words_inside(text, i, closed)
    return Phrase(i, 0, closed + 1, None, None, (named,) if named else (), unknown)


def _by_noun(text: Text, i: int, last: int) -> Phrase | None:
    """By its noun, with the name behind it: لصحيفة الشراع, على قناة «الشراع», لمراسل وكالة الشراع."""
    for cut in (0, 1) if text.folds[i][0] in "لب" else (0,):
        noun = text.noun(i, cut)
        if noun is None or noun.kind != "media" or noun.definite or _of_trains(text, i, noun):
            continue
        led = (cut == 1 or _led(text, i)) and not (i and text.plays(i - 1, "talking_to"))
        phrase = read(text, i, last, "clause", cut) if led else None
        if phrase and phrase.last > i + 1:
            return phrase
    return None


def _of_outlet(text: Text, first: int, last: int) -> bool:
    """Whether words in marks are an outlet's name, whatever else they name: لـ«الرياض»."""
    return bool(text.lexicon.outlets.find(text.tokens.text[text.tokens.starts[first] : text.tokens.ends[last - 1]]))


def _plain_name(text: Text, i: int, last: int) -> int:
    """The token after an outlet's name that no table has, its figures with it: لمراسل [الشراع نيوز], [الشراع24]."""
    end, place = i, text.name(i) if i < last else None
    if place and place.last < last and text.tokens.is_number(place.last) and text.tokens.glued(place.last):
        return place.last + 1
    while end < min(last, i + LONGEST_NAME) and not text.punctuation(end) and not text.plays_any(end, ENDS):
        if text.adjective(end) or text.noun(end) or text.folds[end][0] in "لب" or end in text.within:
            break
        if text.tokens.is_number(end) and not text.tokens.glued(end):
            break
        end += 1
    return end


def _correspondent(text: Text, i: int) -> bool:
    noun = text.noun(i) or text.noun(i, 1)
    return noun is not None and noun.en == "correspondent"


def _unknown(text: Text, i: int, last: int) -> Phrase | None:
    """By a name no table has, ل apart before it: لـ«الشراع», لـ الشراع نيوز, لـBBC."""
    if text.folds[i][1:].isascii() and text.folds[i][0] == "ل" and text.folds[i][1:].isalnum():
        return Phrase(i, 1, i + 1, None, None, unknown=(i, i + 1))
    writes = text.folds[i][0] == "ل" and (noun := text.noun(i, 1)) is not None and noun.en == "correspondent"
    if writes and (end := _plain_name(text, i + 1, last)) > i + 1:
        return Phrase(i + 1, 0, end, None, None, unknown=(i + 1, end))
    near = range(max(0, i - FARTHEST_TALK), i)  # في حديث خاص للميناء
    press = text.words.plays("ا" + text.folds[i][1:], "press")  # في تصريح للصحافة
    talk = not press and any(text.plays_any(j, ("forum", "gathering")) for j in near)
    if talk and text.lexicon.outlets.told(text.folds[i]):
        return Phrase(i, 1, i + 1, None, None, unknown=(i, i + 1))
    if text.folds[i] != "ل" or i + 1 >= last:
        return None
    closed = text.closes.get(i + 1)
    if text.folds[i + 1] == "(":
        closed = next((j for j in range(i + 2, min(last, i + 2 + LONGEST_MARKED)) if text.folds[j] == ")"), None)
    if closed is not None:
        named = text.named.get(i + 2)
        known = text.lexicon.entities.get(named.mention.entity) if named else None
        state = known is not None and known.type == "GPE" and known.state in {None, known.id}
        state = state and named is not None and named.last == closed and not _of_outlet(text, i + 2, closed)
        short = 2 < closed - i <= LONGEST_MARKED and closed < last + 1 and not state  # noqa: PLR2004 - a word between
        return Phrase(i + 1, 0, closed + 1, None, None, unknown=words_inside(text, i + 1, closed)) if short else None
    end = i + 1
    while end < min(last, i + 1 + LONGEST_NAME) and not text.punctuation(end) and not text.plays_any(end, ENDS):
        end += 1
    told = text.plays_any(i - 1, ("forum", "gathering")) and text.folds[i + 1].startswith("ال")
    told = end > i + 1 and (told or text.folds[i + 1].isascii())  # لـ BBC
    return Phrase(i + 1, 0, end, None, None, unknown=(i + 1, end)) if told else None
