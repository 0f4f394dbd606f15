"""Whose a stance's noun is, with whom it is shared, and who stands behind whom."""

from __future__ import annotations

from musnad.arabic import splits, word_value
from musnad.arabic.particles import ARTICLE
from musnad.positions.fellows import coordinated, first_of
from musnad.positions.hits import ANY, Hit, stand
from musnad.positions.parties import Party
from musnad.positions.subjects import ahead, behind, of_both
from musnad.positions.text import QUOTE_MARKS, Sentence, Text
from musnad.positions.voiced import CONTENT_HEAD, FARTHEST_CUE, Held, by_speaker, governing, himself, own

FARTHEST_FELLOW = 8
"""Tokens between a stance and the party with whom it is shared."""
NO_PURPOSE = "nopurpose"
"""What a row needs whose noun behind ل tells of what is done to the party behind it."""
NOT_LED = "noled"
"""What a row needs whose noun behind a preposition of one letter is rather asked of its owner."""
PRONOUN_ENDS = "هام"
"""Last letters of the pronouns of his, her, our and their."""
TO = "الي"
"""Behind a cue it leads to what is only pointed to: أشار [إلى] مطلب فتح المعبر."""


def owner(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Whose a noun is: [رغبة] نارية, [رغبتها], الرغبة النارية."""
    row = hit.form.row
    if row.mutual:
        return _between(text, sentence, hit)
    if hit.form.owner:
        asked = _led(hit, text) and (None, NOT_LED) in hit.form.row.needs
        told = None if asked else _possessor(text, sentence, hit, before)
        return told or (None if asked else _of_first_noun(text, sentence, hit))
    if _done_to(text, sentence, hit):
        return None
    told = _had(text, sentence, hit, before) or _followed(text, sentence, hit)
    if told:
        return told if told.who else None
    if hit.form.rest:
        return _possessor(text, sentence, hit, ()) or _carried(text, sentence, hit)
    return _carried(text, sentence, hit) or _of_speaker(text, hit) or _joined_on(text, hit, before)


def _done_to(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether the party behind a noun is whom it is done to: قبول [دعوة] نارية, أرسلت الضفاف وفدا [لدعم] نارية."""
    purpose = hit.cut and not hit.definite and text.folds[hit.first][hit.cut - 1] == "ل"
    if purpose and (None, NO_PURPOSE) in hit.form.row.needs:
        return True
    if _led(hit, text) and (None, NOT_LED) in hit.form.row.needs:
        return True  # دعاها إلى الوفاء [بتعهداتها]
    done = hit.first > sentence.first and text.plays(hit.first - 1, "was_done")  # تمت مطالبة [نارية] بسحب قواتها
    return done or (hit.first > sentence.first and bool(text.is_(hit.first - 1, "taking")))


def _led(hit: Hit, text: Text) -> bool:
    """Whether a preposition of one letter stands on a noun: [ب]تعهداتها."""
    return bool(hit.cut) and not hit.definite and text.folds[hit.first][hit.cut - 1] in "بلك"


def _joined_on(text: Text, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Who held the stance before, of a noun that "and" joins to it: أبدى استعداد بلاده للحوار و[رفض] نقل السفن."""
    bare = hit.joined and not hit.definite and "gen" in hit.form.row.government and hit.last < len(text.folds)
    plain = bare and not text.folds[hit.last].startswith(ARTICLE) and not text.sign(hit.last)
    return Held(before, hit.first, hit.last) if plain and before else None


def _of_speaker(text: Text, hit: Hit) -> Held | None:
    """Whose a noun is that is all that is said, its object behind it: شدد الورداني على [رفض] استخدام القوة."""
    said = text.said(hit.first)
    clause = said is not None and said[0].start > 0 and text.plays(said[0].start - 1, "free")  # إن لبنان [رفض] المقترح
    near = said is not None and not clause and hit.first - said[0].start <= 1
    heads = near and not hit.definite and not hit.form.rest
    people = hit.last < len(text.folds) and (
        text.is_(hit.last, "members") or text.is_(hit.last, "group_noun") or text.is_(hit.last, "both")
    )
    counted = hit.last < len(text.folds) and (
        text.tokens.is_number(hit.last) or word_value(text.folds[hit.last]) is not None
    )  # جاهزية ثلاث موانئ
    heads = heads and said is not None and text.folds[said[0].start - 1] != TO  # أشار إلى [مطلب] فتح المعبر
    mine = heads and "gen" in hit.form.row.government and not people and not counted
    return by_speaker(text, hit) if mine else None


def _of_first_noun(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """Whose the noun is that "and" joins one with a pronoun to: رفض [نارية] وإدانتها لقصف المعبر."""
    if not hit.joined:
        return None
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_CUE) - 1, -1):
        form = next((f for f in text.stances.words.get(text.folds[j], ()) if f.row.kind == "noun"), None)
        if form:
            told = _followed(text, sentence, Hit(j, j + 1, 0, form, negated=False))
            return Held(told.who, hit.first, hit.last) if told and told.who else None
    return None


def _followed(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """Whom the words behind a noun name, nobody where he holds nothing: [رغبة] نارية, [تأييد] بلاده, الرغبة النارية."""
    for j in range(hit.last, min(sentence.last, hit.last + 3)):
        party = text.party_at.get(j)
        if party and party.first == j and not party.cut:
            who, last = coordinated(text, party, sentence.last)
            return Held(who, hit.first, last)
        if text.is_(j, "own_country"):
            told = own(text, hit, hit.first, j + 1)
            return Held((), hit.first, j + 1) if told is None and text.is_(j, "kingdom") else told
        nisba = text.lexicon.nisbas.get(text.folds[j])
        if nisba and (hit.definite or not text.folds[j].startswith("ال")):
            return Held((nisba.state,), hit.first, j + 1)
        if text.sign(j) and text.folds[j] in QUOTE_MARKS:
            continue
        if text.plays(j, "preposition_min") and "min" not in hit.form.row.government:
            return _from(text, hit, j, sentence.last)
        if text.sign(j) or text.plays(j, "preposition") or text.preposition(j, "ل") or text.preposition(j, "ب"):
            break
        if not text.folds[j].startswith(ARTICLE) and not text.is_(j, "members"):
            break  # دعم [ملف] نارية
    return None


def _from(text: Text, hit: Hit, i: int, stop: int) -> Held | None:
    """From whom it comes: ترحيب من [نارية] بالخطة, رفض من جانب [نارية]."""
    part = i + 2 < stop and bool(text.is_(i + 1, "on_the_part"))
    party = text.party_at.get(i + 1 + int(part)) if i + 1 + int(part) < stop else None
    asked = not part and text.folds[hit.first] in text.stances.verbs  # طلب من نارية: of whom
    if party is None or party.first != i + 1 + int(part) or party.cut or asked:
        return None
    who, last = coordinated(text, party, stop)
    return Held(who, hit.first, last)


def _had(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """The party that has it: لدى نارية [شكوك], نارية ليس لديها [رغبة]."""
    at = hit.first - 1 - int(hit.first > sentence.first and text.folds[hit.first - 1] == ANY)
    if at > sentence.first and text.is_(at, "having_him"):
        verb = Hit(at, at + 1, 0, hit.form, negated=hit.negated)
        found = behind(text, sentence, verb) or himself(text, verb)
        found = found or (Held(before, at, hit.last) if before else None)
        return Held(found.who, min(found.first, at), hit.last) if found else None
    party = text.party_at.get(hit.first - 1)
    at = party.first - 1 if party else -1
    if party is None or party.cut or at < sentence.first or not text.is_(at, "having"):
        return None
    who = text.sides(party)
    return Held(who, at, hit.last) if who else None


def of_stand(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Whose stand an adjective with the article tells: موقفها [الرافض], الموقف الناري [الرافض]."""
    at = stand(text, hit.first) if hit.definite or text.folds[hit.first].startswith(ARTICLE) else None
    if at is None:
        return None
    nisba = next((n for j in range(at + 1, hit.first) if (n := text.lexicon.nisbas.get(text.folds[j]))), None)
    if nisba:
        return Held((nisba.state,), at, hit.last)
    party = text.party_at.get(at + 1)
    if party and party.first == at + 1 and not party.cut:
        who, _ = coordinated(text, party, hit.first)
        return Held(who, at, hit.last) if who else None  # موقف نارية الثابت والرافض
    if text.is_(at + 1, "own_country"):
        return own(text, hit, at, hit.last)
    owned = not text.folds[at].startswith(ARTICLE) and text.folds[at][-1] in PRONOUN_ENDS
    if not owned:
        return None
    mine = _possessor(text, sentence, hit._replace(first=at, last=at + 1), ())
    return mine or (Held(before, at, hit.last) if before else None)


def _carried(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The subject of the verb whose object the noun is: نارية تقدم [دعما] لسهلستان, نارية تجدد [رفض] الشروط."""
    fold = text.folds[hit.first]
    marked = fold.endswith(("ا", "ات"))
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_CUE) - 1, -1):
        if text.plays(j, "preposition_an_prep") and j == hit.first - 1:
            continue  # أعلنت نارية عن [رفض] الشروط
        if (text.sign(j) and j != hit.first - 1) or text.plays(j, "preposition") or text.plays(j, "free"):
            return None  # أعلنت نارية أن الوفد [رفض] المقترح
        shown = bool(text.is_(j, "shows"))
        if shown or text.verb(j):
            if not shown and (hit.definite or not marked):
                return None
            verb = Hit(j, j + 1, int(text.folds[j][0] == "و"), hit.form, negated=False)
            found = behind(text, sentence, verb) or ahead(text, sentence, verb) or himself(text, verb)
            found = found or (by_speaker(text, verb) if text.folds[j][0] == "ن" else None) or _of_cue(text, j)
            return Held(found.who, min(found.first, j), hit.last) if found else None
    return None


def _of_cue(text: Text, i: int) -> Held | None:
    """The speaker whose cue stands at token i: أعلنت نارية ذلك و[أبدت] استعدادا للحوار."""
    cue = text.cues.get(i)
    who = text.speaker(cue) if cue and cue.polarity != "negated" else ()
    return Held(who, i, i + 1) if who else None


def _possessor(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Who the pronoun of a noun means: who says it, else the last party before it, else who held the stance before."""
    if hit.joined and hit.form.owner and (mine := _genitive_before(text, sentence, hit)):
        return mine
    if hit.joined and hit.form.owner and before:
        return Held(before, hit.first, hit.last)
    said = text.said(hit.first)
    heads = said and hit.first - said[0].start <= CONTENT_HEAD
    his = said is not None and hit.form.owner and _clause(text, said[0].start)  # "his" is rather its subject's
    if cue := said[1] if said and heads else None if his else governing(text, hit):
        who = text.speaker(cue)
        if who or not of_both(text, cue):
            return Held(who, hit.first, hit.last) if who else None
    floor = said[0].start if said and his else sentence.first
    for j in range(hit.first - 1, max(floor, hit.first - FARTHEST_FELLOW) - 1, -1):
        party = text.party_at.get(j)
        if party and party.first > sentence.first and not text.governed(party, sentence.first):
            first = _named_before(text, first_of(text, sentence, party))
            at = _before(text, first.first)
            if not (_verbal(text, at) or text.plays(at, "free") or _of_saying(text, at)):
                return None
            who = text.sides(first)
            return Held(who, hit.first, hit.last) if who else None
    return Held(before, hit.first, hit.last) if before and not his else None


def _named_before(text: Text, party: Party) -> Party:
    """The name that a party's other name in brackets stands behind: [حركة الواحة] (واحة)."""
    bracketed = party.first > 1 and text.folds[party.first - 1] == "("
    whole = text.party_at.get(party.first - 2) if bracketed else None
    return whole if whole and whole.holders == party.holders else party


def _genitive_before(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """Whose noun "and" joins one with a pronoun to: إن تصريحات نارية و[تعهداتها]."""
    party = text.party_at.get(hit.first - 1)
    at = party.first - 1 if party else -1
    if party is None or party.cut or at < sentence.first or not _of_saying(text, at):
        return None
    who = text.sides(party)
    return Held(who, hit.first, hit.last) if who else None


def _before(text: Text, i: int) -> int:
    """The token before a party, marks and the noun of its kind aside: أعلنت قوات «[الواحة]»."""
    j = i - 1
    while j > 0 and text.folds[j] in QUOTE_MARKS + "(":
        j -= 1
    for length in (2, 1):
        if text.is_(max(0, j - length + 1), "leaders") == length:
            return j - length  # جدد وزراء خارجية نارية رفضهم
    return j - 1 if j > 0 and text.is_(j, "classifier") else j


def _clause(text: Text, i: int) -> bool:
    """Whether what is said begins with a subject of its own: أن [المغرب] لا يتخلى عن رفضه."""
    return i in text.party_at or text.folds[i].startswith(ARTICLE)


def _of_saying(text: Text, i: int) -> bool:
    """Whether a noun of saying stands at token i: [تأكيد] نارية تمسكها."""
    return any(
        form.shape == "noun" for _, stem in splits(text.folds[i]) for form in text.lexicon.cues.forms.get(stem, ())
    )


def _verbal(text: Text, i: int) -> bool:
    """Whether a verb stands at token i: a listed one, or a word that looks one."""
    fold = text.folds[i]
    return text.verb(i) or (fold.endswith(("ت", "وا")) and not fold.startswith("ال")) or fold[0] in "ين"


def _between(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The sides of a noun of both: [الخلاف] بين نارية وسهلستان."""
    for j in range(hit.last, min(sentence.last, hit.last + 3)):
        party = text.party_at.get(j + 1)
        if text.folds[j] in {"بين", "مابين"} and party and party.first == j + 1:
            who, last = coordinated(text, party, sentence.last)
            return Held(who, hit.first, last) if len(who) > 1 else None
    if hit.form.owner and (mine := _possessor(text, sentence, hit, ())):
        found = with_fellows(text, sentence, mine)
        return found if len(found.who) > 1 else None
    return None


def with_fellows(text: Text, sentence: Sentence, found: Held) -> Held:
    """With whom it is agreed: اتفقت نارية مع [سهلستان]; of "we both" the other of the two."""
    for j in range(found.after, min(sentence.last, found.after + FARTHEST_FELLOW)):
        party = text.party_at.get(j + 1)
        if text.folds[j] == "مع" and party and party.first <= j + 1:
            who, last = coordinated(text, party, sentence.last)
            return Held(tuple(dict.fromkeys((*found.who, *who))), found.first, max(last, found.after))
        if text.sign(j):
            break
    return found
