"""When and where: the time and the place that the trigger's own clause tells, never the page's."""

from __future__ import annotations

import re

from musnad.events.clauses import clause, verb
from musnad.events.drafts import MUTUAL, Hit
from musnad.events.ruled_days import of_another
from musnad.events.scheduled import set_day, setting
from musnad.events.text import Located, Sentence, Text, stems
from musnad.record import Statement, Time

DAY = re.compile(r"\d{4}")

LASTING = frozenset({"ASSAULT", "PROTEST", "COERCE", "SANCTION", "AID", "SUPPORT", "MOBILIZE"})
"""Types of what may go on since a day."""

TOPICAL = frozenset({"discussed", "debated", "touched", "dealt_with", "reviewed", "discussing"})
"""Rows whose object may name a place that is only talked about."""

WEEKDAY = "XXXX-WXX-"
"""How the value of a weekday begins of which no page's day tells the week."""

OPEN = ""
"""The value of a day that is told but not known, which no farther one replaces."""

CANCELLED = "cancel"
"""Mode of what is done on one day to what was set for another."""

DATELINE, FARTHEST_DATELINE = "/", 6
"""The sign behind a dateline's day, and the words of a sentence in which that is told."""

NEAREST_SET = 3
"""Words before a day in which it is told to be to come."""

NEAREST_APART = 3
"""Words from "after" to a noun, which then is of no day to come before it."""

FARTHEST_DATED = 6
"""Words before a noun in which a day is surely told of it."""

FARTHEST_PLACED = 4
"""Words from في to the place: في العاصمة النارية [مرسى]."""

FARTHEST_SINCE = 6
"""Words from "since" to a day that it governs through a noun."""

FARTHEST_PARTICIPLE = 3
"""Words from a participle that dates a noun to its day, and from the noun to it: الاتفاقية الموقعة في عام 1974."""

FARTHEST_RELATIVE = 8
"""Words from a noun to the relative clause that tells when it was made."""

FARTHEST_MADE = 12
"""Words of that clause in which its day stands."""

FARTHEST = 25
"""Words between a trigger and its day in another clause of its sentence."""


def day(text: Text, sentence: Sentence, hit: Hit, *, ahead: bool = False) -> str | None:
    """The date of an occurrence: its own clause's, else the nearest of the clause or the only one of the sentence.

    `ahead`: it is only planned or asked for, so that the day of the verb that rules it is not its own.
    """
    return _own_day(text, sentence, hit) or _day(text, sentence, hit, ahead=ahead)


def _own_day(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The day that a noun's own clause or participle tells."""
    if not hit.verb and (own := _made_on(text, sentence, hit) or _holds_from(text, sentence, hit)):
        return own
    return set_on(text, sentence, hit) if hit.row.mode != CANCELLED else None


def _day(text: Text, sentence: Sentence, hit: Hit, *, ahead: bool) -> str | None:
    """The day by the nearest time of its clause, else by the only one of its sentence."""
    around = clause(text, sentence, hit.first)
    off = frozenset(
        i
        for i in range(max(sentence.first, hit.first - FARTHEST), sentence.last)
        if i in text.times and of_another(text, sentence, hit, i, ahead=ahead)
    )
    if hit.row.mode == CANCELLED and (found := setting(text, sentence, hit)):
        return _nearest(text, hit, around.first, found.first, off)  # ألغت أمس لقاء كان مقررا [غدا]
    near = _nearest(text, hit, around.first, around.last, off)
    if near is None and around.opener is not None and text.folds[around.opener] == "،":
        near = _nearest(text, hit, max(sentence.first, hit.first - FARTHEST), hit.last, off)
    if near is None:
        dated_at = [i for i in range(sentence.first, sentence.last) if i in text.times]
        told = {v for i in dated_at if i not in off and (v := _told(text, hit, i))}
        main = not any(text.plays(j, "relative") for j in range(sentence.first, hit.first))
        held = hit.verb or not any(_verb_between(text, min(i, hit.last), max(i, hit.first)) for i in dated_at)
        near = told.pop() if len(told) == 1 and main and held else None
    return near or None


def set_on(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The day for which a meeting was set by its own clause: إلغاء [لقاء] كان مقررا الخميس."""
    at = set_day(text, sentence, hit)
    told = None if at is None else _told(text, hit, at)
    moved = at is not None and at + 1 < sentence.last and text.is_(at + 1, "ila")  # تنطلق الأربعاء [إلى] الخميس
    return told.split("/")[0] if told and moved else told


def _made_on(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The day that a noun's relative clause tells: تفعيل [الاتفاق] الذي أعلن يوم 10 مارس."""
    for j in range(hit.last, min(sentence.last - 1, hit.last + FARTHEST_RELATIVE)):
        if text.plays(j, "relative") and text.is_(j + 1, "made_on"):
            told = range(j + 2, min(sentence.last, j + 2 + FARTHEST_MADE))
            stop = next((i for i in told if text.plays(i, "relative") or text.folds[i] in "،؛"), told.stop)
            return next((v for i in range(j + 2, stop) if (v := _told(text, hit, i))), None)
        if hit.row.type == "CONSULT" and (verb(text, j, hit.last) or _names_deal(text, j)):
            return None  # محادثات تناولت الاتفاق الذي وقع في مارس
        if text.sign(j) and text.folds[j] not in "-–(":
            return None
    return None


def _names_deal(text: Text, j: int) -> bool:
    """Whether token j is the noun of a deal, whose the relative behind it is."""
    forms = (form for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))
    return any(form.row.type == "AGREE" and not form.rest for form in forms)


def _holds_from(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The day from which a noun is told to hold: [هدنة] لمدة خمسة أيام ابتداء من الأحد, [اتفاق] يسري غدا."""
    for j in range(hit.last, min(sentence.last - 1, hit.last + FARTHEST_RELATIVE)):
        if text.is_(j, "from_day"):
            told = range(j + 1, min(sentence.last, j + 1 + FARTHEST_MADE))
            stop = next((i for i in told if text.plays(i, "relative") or text.folds[i] in "،؛"), told.stop)
            begun = next((v for i in range(j + 1, stop) if (v := _value(text.times.get(i)))), None)
            return begun if begun is None or hit.row.type in LASTING else begun.removesuffix("/..")
        if text.plays(j, "relative") or text.is_(j, "about") or (text.sign(j) and text.folds[j] not in "-–("):
            return None
    return None


def day_of_speech(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The date of a speech act by the nearest time of its cue's clause that is not in what is said."""
    around = clause(text, sentence, hit.first)
    own = [i for i in range(around.first, around.last) if i in text.times and text.said(i) == text.said(hit.first)]
    told = [(abs(i - hit.first), value) for i in own if (value := _told(text, hit, i))]
    return min(told)[1] if told else None


def _of_dated(text: Text, hit: Hit, i: int) -> bool:
    """Whether the time at token i dates only a noun by its participle: بموجب اتفاقية الرعي الموقعة عام [1974]."""
    free = 0
    for j in range(i - 1, max(-1, i - 1 - FARTHEST_RELATIVE), -1):
        if text.sign(j) or free >= FARTHEST_PARTICIPLE:
            return False
        if text.is_(j, "dated"):
            return hit.verb or not j - FARTHEST_PARTICIPLE <= hit.first <= j
        free += not (j in text.party_at or j in text.times or text.preposition(j))  # الموقعة بين الطرفين في
    return False


def _of_deed(text: Text, hit: Hit, i: int) -> bool:
    """Whether the time at token i is what another act behind a verb is known by: التقى مرزاق بعد [هجمات 11 سبتمبر]."""
    while i > 0 and i - 1 in text.times:
        i -= 1
    if not hit.verb or i - 1 < hit.last or i - 1 in text.party_at:
        return False
    stem = text.folds[i - 1]
    return any(not form.rest for form in text.table.nouns.get(stem, ())) and not stem.endswith("ا")


def _of_dateline(text: Text, i: int) -> bool:
    """Whether a time opens a report with its town: مرسى 18 أكتوبر [/] سيزور الورداني سهلستان."""
    sentence = text.sentence_at.get(i)
    if sentence is None or i > sentence.first + FARTHEST_DATELINE:
        return False
    behind = next((j for j in range(i, sentence.last) if j not in text.times), i)
    return text.folds[behind] == DATELINE


def _nearest(text: Text, hit: Hit, first: int, last: int, off: frozenset[int]) -> str | None:
    """The nearest day of some tokens, none of those that are another's."""
    dated = [
        (abs(i - hit.first), v)
        for i in range(first, last)
        if i in text.times
        and i not in off
        and (v := _told(text, hit, i))
        and (hit.verb or not _of_another(text, hit, i))
    ]
    own = [abs(i - hit.first) for i in range(first, last) if hit.verb and _unresolved(text, i)]
    near, value = min(dated, default=(last, None))
    return OPEN if own and min(own) < near else value


def _unresolved(text: Text, i: int) -> bool:
    """Whether a day stands at a token of which the page does not tell the date: [أمس], on a page without a day."""
    time = text.times.get(i)
    return time is not None and time.type == "DATE" and time.value is None


def _of_another(text: Text, hit: Hit, i: int) -> bool:
    """Whether a day is a verb's behind a noun, or another noun's: رسالة يوم الأحد لحماية البلاد من [العدوان]."""
    if i >= hit.last:
        return _verb_between(text, hit.last, i)
    return hit.first - i > FARTHEST_DATED and sum(text.preposition(j) for j in range(i + 1, hit.first)) > 1


def _verb_between(text: Text, last: int, i: int) -> bool:
    """Whether a verb stands between a noun and a later time, which then is the verb's."""
    return any(verb(text, j, last) for j in range(last, i))


def _told(text: Text, hit: Hit, i: int) -> str | None:
    """The value of the time at token i: "since" is of what lasts, "today" in a quotation is the quotation's day."""
    value = _value(text.times.get(i))
    if value is None or _of_dated(text, hit, i) or _of_deed(text, hit, i):
        return None
    if _moved(text, hit, i) or _of_dateline(text, i):
        return None
    if hit.row.type not in LASTING and (value.endswith("/..") or since(text, i)):
        return None
    said = text.said(i) if text.plays(i, "time") and text.is_(i, "today") else None
    return None if said and (said.mode == "direct" or (said.mode == "mixed" and _quoted(text, said, i))) else value


def _quoted(text: Text, said: Statement, i: int) -> bool:
    """Whether token i stands inside the quotation marks of a statement that is quoted in part."""
    before = text.tokens.text[said.content.start : text.tokens.starts[i]]
    straight = before.count('"') % 2
    return straight > 0 or sum(before.count(mark) for mark in "«“") > sum(before.count(mark) for mark in "»”")


def _moved(text: Text, hit: Hit, i: int) -> bool:
    """Whether a day is that to which talks are put off, or one before "after": ألغى رحلته غدا في أعقاب [الغارات]."""
    if hit.verb and (hit.row.id != "postponed_itself" or i < hit.last):
        return False
    if i >= hit.last:
        first = i
        while text.times.get(first - 1) is text.times[i]:
            first -= 1
        until = text.is_(first - 1, "ila") > 0 or text.is_(first - 1, "not_own_day") > 0
        return hit.row.type == "CONSULT" and until  # تأجيل [المحادثات] إلى الخميس, [تأجلت المحادثات] إلى الخميس
    ahead = any(text.is_(j, "set_for") or text.is_(j, "coming") for j in range(max(0, i - NEAREST_SET), i + 1))
    return ahead and any(text.is_(j, "apart_in_time") for j in range(max(i + 1, hit.first - NEAREST_APART), hit.first))


def since(text: Text, i: int) -> bool:
    """Whether a time only says since when: يزور نارية للمرة الأولى منذ انتخابه في [2008]."""
    while i > 1 and (i - 1 in text.times or (i - 2 in text.times and text.sign(i - 1))):
        i -= 1  # بحلول 23 مارس - آذار 2016
    for j in range(i - 1, max(-1, i - FARTHEST_SINCE), -1):
        if text.sign(j) or j in text.party_at:
            return False
        if text.is_(j, "not_own_day"):
            return True
    return False


def _value(time: Time | None) -> str | None:
    """The calendar value of a date: open where it is "since"."""
    if time is None or time.type not in {"DATE", "TIME"}:
        return None
    value = time.resolves_to or time.value
    if value is None or not DAY.match(value):
        return None
    value = re.sub(r"T.*", "", value) if "/" not in value else value
    return f"{value}/.." if time.open and "/" not in value else value


def place(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """Where it took place: a place after في or ب in the trigger's clause."""
    around = clause(text, sentence, hit.first)
    inside = [
        p
        for i in range(around.first, around.last)
        if (p := text.places.get(i)) and _where(text, p) and not _topic(text, hit, i)
    ]
    near = min(inside, key=lambda p: abs(p.first - hit.first), default=None)
    near = near or (_past_comma(text, sentence, around.last) if hit.mutual else None)
    near = near or (_before_comma(text, sentence, around.opener) if hit.mutual and around.first == hit.first else None)
    return (text.capital(near.first, near.last, near.entity) or near.entity) if near else None


def _before_comma(text: Text, sentence: Sentence, comma: int | None) -> Located | None:
    """The place that only a time parts from the verb before a comma: انطلقت أمس في [مرسى]، محادثات."""
    if comma is None or text.folds[comma] != "،":
        return None
    held = {k for j in range(sentence.first, comma) if (p := text.places.get(j)) for k in range(p.first, p.last)}
    at = comma - 1
    while at > sentence.first and (at in held or at in text.times or text.preposition(at) or text.plays(at, "time")):
        at -= 1
    found = next((p for j in range(at + 1, comma) if (p := text.places.get(j)) and _where(text, p)), None)
    return found if text.is_(at, "occurs") or text.is_(at, "begins") or text.is_(at, "gets_held") else None


def _past_comma(text: Text, sentence: Sentence, comma: int) -> Located | None:
    """The place that في tells right behind the comma of a meeting's clause: التقى الورداني مرزاق أمس، في [مرسى]."""
    at = comma + 1
    if at + 1 >= sentence.last or text.folds[comma] != "،" or text.folds[at] != text.small.first("fi"):
        return None
    near = range(at + 1, min(sentence.last, at + FARTHEST_PLACED))
    found = next((p for i in near if (p := text.places.get(i))), None)
    if found is None or any(verb(text, j, at) or text.sign(j) for j in range(at, found.first)):
        return None
    ends = found.last >= sentence.last or not verb(text, found.last, at)  # وصل، في مرسى قتل عشرة
    return found if ends else None


def _topic(text: Text, hit: Hit, i: int) -> bool:
    """Whether the place at token i is only what is talked or agreed about: بحثا الوضع في نارية."""
    if hit.row.type not in MUTUAL or i < hit.last:
        return False
    if hit.row.id in TOPICAL and not _beside_doers(text, hit, i):
        return True
    first = hit.last + _of_peace_in_town(text, hit, i)
    return any(text.is_(j, "about") or text.is_(j, "ila") or text.is_(j, "matter") for j in range(first, i))


def _of_peace_in_town(text: Text, hit: Hit, i: int) -> bool:
    """Whether talks of peace are in a town, not about one: محادثات [السلام] في مرسى, but السلام في نارية."""
    known = text.lexicon.entities.get(text.places[i].entity)
    town = known is not None and known.table == "cities"
    return town and not hit.verb and hit.last < i and text.is_(hit.last, "of_peace") > 0


def _beside_doers(text: Text, hit: Hit, i: int) -> bool:
    """Whether a place stands right behind those who talk, before what they talk about: بحث الوزيران في [مرسى] الملف."""
    between = (j for j in range(hit.last, i) if j not in text.party_at and j not in text.times)
    behind = hit.verb and i > hit.last + 1
    return behind and all(text.is_(j, "fi") or text.is_(j, "where") or text.sign(j) for j in between)


def _of_town(text: Text, i: int, place: Located) -> bool:
    """Whether a word only says which town a place is: في [مدينة] مرسى, في [العاصمة السهلية] مرسى."""
    own = text.party_at.get(i) is text.party_at.get(place.first)
    behind = text.party_at[i].last == place.first and text.folds[i] in text.lexicon.nisbas
    return own or behind


def _where(text: Text, place: Located) -> bool:
    fold = text.folds[place.first]
    for i in range(place.first - 1, max(-1, place.first - 4), -1):
        if text.is_(i, "where"):
            return True
        if text.preposition(i) or text.sign(i) or (i in text.party_at and not _of_town(text, i, place)):
            break
        sentence = text.sentence_at.get(i)
        if sentence is None or verb(text, i, sentence.first):
            break  # في حال هاجمت [سهلستان] نارية
    known = text.lexicon.entities.get(place.entity)
    town = known is not None and (known.table in {"cities", "places"})
    return town and fold[0] == "ب"
