"""Offices told behind a name: سليم الورداني، [وزير الري الناري]، and قالت هالة مرزاق [رئيسة لجنة الأنهار]."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import Protocol

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.candidates import Candidate
from musnad.entities.names import COMMAS
from musnad.entities.people import CLOSING, LONGEST_OFFICE, OPENING, SENT, TO
from musnad.entities.phrases import BODIES, Phrase, phrase
from musnad.lexicon import Lexicon

AGE = 3
"""Tokens of an age in brackets but for the first one: (56 عاما)."""
CLOSES = frozenset("،,.:(")
OPENS = frozenset({"that", "rel", "neg", "adv", "conj", "participle"})
"""Function words that no office holds: إن, الذي, لا, اليوم, المتهم."""
FORUM = "forum"
ON_BEHALF = "عن"
LED = ("ب", "ل")
"""Prefixed prepositions before a title: what they govern is no verb's subject."""
GOVERN = frozenset({"prep", "conj", "that"})
"""Function words before a name that is no verb's subject or object."""


class Seated(Protocol):
    """What is known of who holds which office."""

    @property
    def lexicon(self) -> Lexicon:
        """The tables."""

    def holds(self, person: str, office: Phrase) -> bool:
        """Whether the tables know that a person holds an office on the page's day."""


def behind(  # noqa: PLR0913, PLR0917 - one name and what stands around it, spelt out
    tokens: Tokens, name: Candidate, zone: range, taken: dict[int, Candidate], held: Container[int], seats: Seated
) -> Phrase | None:
    """The office that a person's name is followed by, nobody else's name behind it; null where it may be another's.

    `zone` begins with the name, or with an office before it.
    """
    at, stop, quoted = name.last, zone.stop, 0
    if at < stop and tokens.folds[at] in CLOSING and tokens.folds[name.first - 1] in OPENING:
        at, quoted = at + 1, 1  # "سليم الورداني" وزير الري
    if at + AGE < stop and tokens.folds[at] == "(" and tokens.folds[at + AGE] == ")" and tokens.is_number(at + 1):
        at += AGE + 1  # سليم الورداني (56 عاما)
    parted = at < stop and tokens.folds[at] in COMMAS
    at += parted
    if at >= stop or at in taken or at in held:
        return None
    lexicon = seats.lexicon
    office = phrase(tokens, at, stop, taken, lexicon)
    if office is None or office.cut or office.title.number != "s" or office.counterpart:
        return None
    begins = zone.start - quoted * (zone.start == name.first)
    told = parted or name.cut or _told(tokens, begins, lexicon) or seats.holds(name.entity, office)
    if not told or _holds_another(office, stop, taken, held):
        return None
    return replace(office, last=extent(tokens, office, stop, taken, lexicon))


def joined(  # noqa: PLR0913, PLR0917 - one name and what stands around it, spelt out
    tokens: Tokens, at: int, zone: range, taken: dict[int, Candidate], held: Container[int], seats: Seated
) -> Phrase | None:
    """The further office that و joins to the one behind a name: سليم الورداني، رئيس اللجنة [وعضو المجلس]، إن."""
    if at >= zone.stop or not tokens.folds[at].startswith(AND) or at in held:
        return None
    office = phrase(tokens, at, zone.stop, taken, seats.lexicon)
    if office is None or office.cut != 1 or office.title.number != "s" or office.counterpart:
        return None
    if _holds_another(office, zone.stop, taken, held):
        return None
    last = extent(tokens, office, zone.stop, taken, seats.lexicon)
    closed = (
        last >= zone.stop or not tokens.is_word(last) or seats.lexicon.words.function.get(tokens.folds[last]) == "that"
    )
    return replace(office, last=last) if closed else None


def _told(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a name is no verb's subject whose object follows: it begins a sentence, or قال or مع stands before."""
    titles = lexicon.stems
    while at and tokens.is_word(at - 1):
        if _honours(tokens.folds[at - 1], lexicon):
            return True  # صاحب السمو الأمير سليم ولي العهد: so formal a style tells whose it is
        if not (cuts := titles[tokens.folds[at - 1]].titles):
            break
        at -= 1  # قال العقيد سليم الورداني
        if tokens.folds[at][: cuts[0].length].startswith((AND, *LED)):
            return True
    if at == 0 or not tokens.is_word(at - 1):
        return True
    before = tokens.folds[at - 1]
    stems = [stem for _, stem in splits(before)]
    if any(lexicon.attribution.plays(stem, "no_object") for stem in stems):
        return True  # وصل سليم الورداني وزير الري
    verb = any(stem in lexicon.verbs for stem in stems)  # التقى has no article
    noun = before.startswith((ARTICLE, f"{AND}{ARTICLE}")) and not verb  # حضر الاجتماع سليم الورداني
    return noun or bool(titles[before].said) or lexicon.words.function.get(before) in GOVERN


def _honours(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word honours who is named behind it: [بمعالي] السيد."""
    return any(stem in lexicon.words.joints["honorific"] for _, stem in splits(fold))


def _holds_another(office: Phrase, stop: int, taken: dict[int, Candidate], held: Container[int]) -> bool:
    """Whether a person's name stands right behind an office, or an office within it is held by one."""
    follows = taken.get(office.last)
    named = follows is not None and follows.type == "PER" and office.last < stop
    return named or any(k in held for k in range(office.first, office.last + 1))


def extent(tokens: Tokens, office: Phrase, stop: int, taken: dict[int, Candidate], lexicon: Lexicon) -> int:
    """The token after an office where a sign or what is told ends it: الخبير [في شؤون المياه بمركز النيل]، إن."""
    at, words = office.last, lexicon.words
    last, sent = at, office.title.id.startswith(SENT)
    while last < min(stop, at + LONGEST_OFFICE):
        if close := _quoted_body(tokens, last, stop, taken):
            last = close  # الأمين العام لمنظمة ["أوبك"]
            continue
        if not tokens.is_word(last):
            break
        fold = tokens.folds[last]
        named = taken.get(last - 1)
        if (
            (
                named and named.last == last and fold.startswith(ARTICLE) and fold not in lexicon.nisbas
            )  # جبهة الوادي [الاتفاق]
            or (last in taken and taken[last].type == "PER")
            or words.function.get(fold) in OPENS
            or lexicon.stems[fold].said
            or fold in lexicon.verbs
            or _another(fold, lexicon)
            or (words.function.get(fold) == "prep" and not _in_office(tokens, last, taken, lexicon, sent=sent))
        ):
            break
        last += 1
    closed = last < stop and (last < at + LONGEST_OFFICE) and (tokens.is_word(last) or tokens.folds[last] in CLOSES)
    while closed and last > at and words.function.get(tokens.folds[last - 1]) in GOVERN:
        last -= 1  # رئيس الوفد [في] تصريحات
    return last if closed else at


def _quoted_body(tokens: Tokens, at: int, stop: int, taken: dict[int, Candidate]) -> int | None:
    """The token after a body's or group's name in quotation marks; null where none stands at a token."""
    named = taken.get(at + 1) if at + 1 < stop and tokens.folds[at] in OPENING else None
    if named is None or named.type not in BODIES or named.last >= stop or tokens.folds[named.last] not in CLOSING:
        return None
    return named.last + 1


def _in_office(tokens: Tokens, at: int, taken: dict[int, Candidate], lexicon: Lexicon, *, sent: bool) -> bool:
    """Whether a preposition belongs to an office: النائب [عن] حزب السهل, الخبير [في] شؤون المياه."""
    words, follows = lexicon.words, tokens.folds[at + 1] if at + 1 < len(tokens) else ""
    if tokens.folds[at] not in words.in_office or _spoken(tokens, at, lexicon):
        return False
    if tokens.folds[at] == TO and not sent:
        return False  # وصل سليم الورداني وزير الري [إلى] مرسى
    stands_for = at + 1 in taken or follows in words.heads or follows in words.in_office
    return tokens.folds[at] != ON_BEHALF or stands_for or follows.startswith(ARTICLE)


def _spoken(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a preposition tells where its holder spoke and no part of the office: رئيس الوفد [في اتصال] هاتفي."""
    follows = tokens.folds[at + 1] if at + 1 < len(tokens) else ""
    return lexicon.attribution.plays(follows, FORUM)


def _another(fold: str, lexicon: Lexicon) -> bool:
    """Whether another office begins with a word: مساعد الوزير [ومنسق] اللجنة."""
    return fold in lexicon.words.titles or (fold.startswith(AND) and fold[1:] in lexicon.words.titles)
