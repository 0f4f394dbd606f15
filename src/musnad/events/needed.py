"""The words that a row needs beside its trigger, and those that it excludes: [نشر] قوات, but [نشر] مقال."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.arabic.stems import plain
from musnad.events.clauses import clause, verb
from musnad.events.party import Party
from musnad.events.text import Sentence, Text
from musnad.lexicon.events import POSSESSIVES, EventRow

NEEDED_NEAR = 12
"""Tokens after a trigger in which a word that its row needs must stand."""

NEEDED_BESIDE = 5
"""The same after a noun, whose genitive it is."""

NEEDED_BEFORE = 3
"""The same before it, for a subject that comes first: الطائرات [قصفت]."""

OUT_OF = frozenset({"withdrew_deal", "withdrew", "pullout", "withdrawal_deal"})
"""Rows whose words count right behind من alone: انسحب من [الاتفاق], but انسحب من القرية تنفيذا للاتفاق."""

BY_LETTER = frozenset({"recognised"})
"""Rows whose needed word stands behind ب: [اعترفت] نارية بحكومة سهلستان."""

SEALING = frozenset({"signed", "concluded", "signing", "held_back", "cancelled"})
"""Rows whose object may stand far behind, past who acts: وقع نواب ناريون، أمس، [اتفاق] سلام, ألغى فجأة، [زيارة]."""

FARTHEST_SEALED = 30
"""Tokens in which it then must stand."""

OF_OBJECT = frozenset(
    {
        "deployed", "sent_troops", "moved_force", "pulled_out", "massed_troops", "sent_aid", "sent_envoy", "dispatched",
        "presented", "put_forward", "cut_short",
    }
)  # fmt: skip
"""Rows whose needed word is their object, which a pronoun then takes up."""

OWN_MEN = frozenset({"recalled"})
"""Rows whose needed word has a pronoun: [استدعت] نارية سفيرها."""

ITS_OBJECT = frozenset(
    {
        "barred_entry", "resumed_ties", "normalised", "restored_ties", "closed_embassy", "halted_joint",
        "addressed_note", "received_letter", "got_letter", "handed_captives", "exchanged_captives",
        "exchanged_info", "broke_truce", "violated_truce", "ended_deal", "broke_deal", "pulled_team",
        "extended_truce", "renewed_truce", "revived_ties", "presented", "put_forward", "cut_short", "had_reserves",
        "abandoned", "halted_fire", "rescued", "extradited",
    }
)  # fmt: skip
"""Rows whose needed word is the verb's object itself: [أعادت] نارية علاقاتها, but أعادت النظر في العلاقات."""

MOST_COMMAS = 3
"""Commas that set off when and where between a verb and the word that it needs."""

LONGEST_KIND = 2
"""Adjectives of a signing before على."""

SHORT = 3
"""Letters of a needed word that many other words begin with."""

ASIDE = ("adverb", "time", "adjective", "preposition")
"""Roles of words between a verb and its object."""

OF_TRUCE = frozenset({"extended_truce", "renewed_truce", "broke_truce", "violated_truce"})
"""Rows whose object may be the deal or the stop itself: [مددت] نارية اتفاق وقف إطلاق النار."""

COUNTING = frozenset({"amount", "whole", "quantifier"})
"""Roles of words that count it: [تبادلت] نارية وسهلستان مئات الأسرى, مستوى العلاقات."""

COMMENTS = frozenset({"suspended"})
"""Rows of a verb that with "on" only tells of a comment."""

ENDINGS = frozenset({*POSSESSIVES, "ا", "ات", "ين", "ان", "ون", "ه"})
"""What may follow a short one."""


def fits(  # noqa: PLR0911, PLR0913 - a row where it stands, one question a line
    text: Text, sentence: Sentence, row: EventRow, where: range, *, verb: bool, back: bool = True
) -> bool:
    """Whether the words that a row needs follow in its clause, or `back` stand before it, and none that it excludes."""
    if not row.needs and not row.unless:
        return True
    first, last = where.start, where.stop
    end = clause(text, sentence, first).last
    end = _past_comma(text, sentence, row, end) if verb else end
    reach = NEEDED_NEAR if verb else NEEDED_BESIDE
    if row.id in OUT_OF:
        left = [plain(text.folds[j]) for j in range(last + 1, min(end, last + reach)) if text.is_(j - 1, "min")]
        if any(is_needed(word, row.unless) for word in left):
            return False
        return not row.needs or any(is_needed(word, row.needs) for word in left)
    if row.id in SEALING and (last in text.party_at or (last + 1 in text.party_at and text.is_(last, "member") > 0)):
        end, reach = _sentence_part(text, sentence, last), FARTHEST_SEALED
    after = [plain(text.folds[j]) for j in range(last, min(end, last + reach))]
    near = after[:2] if row.gen != "none" and not row.needs else after
    if verb and row.unless:
        near = [plain(text.folds[j]) for j in range(last, min(end, last + reach)) if not _named(text, j)]
    if row.unless and any(is_needed(word, row.unless) for word in near[:6]):
        return False
    floor = min(max(sentence.first, first - NEEDED_BEFORE), _subject_from(text, sentence, first)) if back else first
    before = [plain(text.folds[j]) for j in range(floor, first)]
    if row.id in OWN_MEN | ITS_OBJECT:
        needed = _own_men if row.id in OWN_MEN else _object_is
        return needed(text, row, range(last, min(end, last + reach)))
    if row.id in COMMENTS and verb and _on_it(text, row, range(last, min(end, last + reach))):
        return False
    if row.id in BY_LETTER:  # اعترف عضو المجلس بالهزيمة: no council is recognised
        folds = (text.folds[j] for j in range(last, min(end, last + reach)))
        return any(fold[0] == "ب" and is_needed(plain(fold), row.needs) for fold in folds)
    return not row.needs or any(is_needed(word, row.needs) for word in (*after, *before))


def _own_men(text: Text, row: EventRow, behind: range) -> bool:
    """Whether a noun without article is what a row needs: استدعت سفيرها, but استدعت السفيرة السهلية."""
    men = (text.folds[j] for j in behind if not text.folds[j].startswith(ARTICLE))
    return any(is_needed(plain(word), row.needs) for word in men)


def _subject_from(text: Text, sentence: Sentence, first: int) -> int:
    """Where the names right before a verb begin: [وفدا قياديا من نارية برئاسة مرزاق] سيصل إلى مرسى."""
    j = first
    while j > sentence.first and (
        j - 1 in text.party_at or text.plays(j - 1, "verbal_link") or text.is_(j - 1, "led_by") > 0
    ):
        j -= 1
    return j


def _named(text: Text, j: int) -> bool:
    """Whether a token is of somebody's name or group, and no thing that is only attacked: استقل [سيارة]."""
    party = text.party_at.get(j)
    return party is not None and party.kind != "place"


def _object_is(text: Text, row: EventRow, behind: range) -> bool:
    """Whether the first noun behind a verb, who acts, how many and when left out, is what its row needs."""
    for j in behind:
        word = text.folds[j]
        if is_needed(word.removeprefix("ال"), row.needs):
            return True
        aside = j in text.party_at or j in text.times or text.sign(j) or text.table.counts[word]
        stop = row.id in OF_TRUCE and text.is_(j, "of_truce") > 0
        if not (aside or stop or text.plays_any(j, ASIDE) or text.is_any(j, COUNTING) or word in text.lexicon.nisbas):
            return False
    return False


def _on_it(text: Text, row: EventRow, behind: range) -> bool:
    """Whether a verb has "on" before what its row needs: علقت نارية [على] استئناف المحادثات."""
    needed = next((j for j in behind if is_needed(plain(text.folds[j]), row.needs)), behind.stop)
    on = next((j for j in range(behind.start, needed) if text.is_(j, "ala")), None)
    return on is not None and all(j in text.party_at or j in text.times for j in range(behind.start, on))


def _sentence_part(text: Text, sentence: Sentence, last: int) -> int:
    """Where a sentence's next verb that tells of no signer, or its end, stands: وقعت الجبهة التي [تضم] أحزابا."""
    later = range(last + 1, min(sentence.last, last + FARTHEST_SEALED))
    own = (j for j in later if not text.plays(j - 1, "relative"))
    return next((j for j in own if verb(text, j, sentence.first)), sentence.last)


def _past_comma(text: Text, sentence: Sentence, row: EventRow, end: int) -> int:
    """The end of a verb's clause past the commas behind its times and places: وقعت نارية في مرسى أمس، على [اتفاق]."""
    for _ in range(MOST_COMMAS):
        if end + 1 >= sentence.last or text.folds[end] != "،":
            break
        # علق أمس، [المشاورات]; استدعت نارية أمس، [سفيرها]
        led = text.preposition(end + 1) or text.folds[end + 1].startswith("ال")
        led = led or is_needed(plain(text.folds[end + 1]), row.needs)
        if not led or not (end - 1 in text.times or text.plays(end - 1, "time") or end - 1 in text.party_at):
            break
        end = clause(text, sentence, end + 1).last
    return end


def leads_to_needed(text: Text, row: EventRow, j: int) -> bool:
    """Whether an indefinite word behind a verb is what its row needs, or right before it: خفضت [مستوى] العلاقات."""
    near = [plain(text.folds[k]) for k in range(j, min(len(text.folds), j + 2))]
    return bool(row.needs) and not text.folds[j].startswith("ال") and any(is_needed(w, row.needs) for w in near)


def own_object(text: Text, row: EventRow, party: Party) -> bool:
    """Whether a party without a state is what a row needs for its object: و[نشرت] قوات على الحدود."""
    word = text.folds[party.first][party.cut :]
    whole = party.kind == "group" and not (party.state or word.startswith("ال"))
    return row.id in OF_OBJECT and whole and is_needed(plain(word), row.needs)


def with_needed(text: Text, row: EventRow, last: int) -> int:
    """The end of a trigger with the word that its row needs, where that follows at once: [نشر قوات]."""
    if not row.needs or last >= len(text.folds) or last in text.party_at:
        return last
    if row.id == "signing" and (end := _signed(text, row, last)) is not None:
        return end
    if text.sign(last) or text.preposition(last):
        return last
    return last + 1 if is_needed(plain(text.folds[last]), row.needs) else last


def _signed(text: Text, row: EventRow, last: int) -> int | None:
    """The end of a signing with what is signed, past على and what kind it is: التوقيع الرسمي على [الاتفاق]."""
    end = min(len(text.folds) - 1, last + LONGEST_KIND + 1)
    at = next((j for j in range(last, end) if text.is_(j, "ala") > 0), None)
    if at is None or not all(text.folds[j].startswith("ال") and j not in text.party_at for j in range(last, at)):
        return None
    return at + 2 if is_needed(plain(text.folds[at + 1]), row.needs) else None


def is_needed(word: str, needs: tuple[str, ...]) -> bool:
    """Whether a word is one of a row's, an ending aside; of three letters few may follow: نارية is no نار."""
    return word.startswith(needs) and any(
        word == need or (word.startswith(need) and (len(need) > SHORT or word[len(need) :] in ENDINGS))
        for need in needs
    )
