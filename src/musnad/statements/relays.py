"""Speech that somebody passes on: نقلت وكالة نبأ عن الورداني قوله إن, أفادت الوكالة نقلا عن مصدر بأن."""

from __future__ import annotations

from dataclasses import replace

from musnad.lexicon.conjugation import Gender, Number
from musnad.lexicon.cues import Form
from musnad.statements.clauses import clause_begins
from musnad.statements.drafts import Draft
from musnad.statements.governed import past_condition, stems
from musnad.statements.hits import Hit
from musnad.statements.opening import Opening
from musnad.statements.openings import find
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read, unknown_name
from musnad.statements.subjects import Who
from musnad.statements.text import Sentence, Text
from musnad.statements.unnamed import OF_THE_PAGE

FARTHEST_SOURCE = 12
"""Tokens between who passes on and whom he quotes."""

FARTHEST_SAYING = 8
"""Tokens between who is quoted and قوله: لم يكشف عن هويته."""

LONGEST_MARKED = 11
"""Tokens from a verb to the mark that closes an outlet's name."""

SHORTEST_ACT = 5
"""Letters of a noun of acting with its owner: نفيه."""

LONGEST_UNREAD = 3
"""Words of whom an outlet quotes, though no table knows them."""

LONGEST_TOLD = 30
"""Tokens of a clause that tells who is quoted, between him and قوله."""

DASHES = frozenset("-–—")

OWNED = ("ته", "تها", "تهم", "ه", "ها", "هم")
"""Ends of a noun with its owner."""

SAID = "qala"
"""The row whose government holds after قوله."""

FROM: dict[str, tuple[Number, Gender]] = {"from_him": ("s", "m"), "from_her": ("s", "f"), "from_them": ("p", "m")}
"""Pronouns that take up who is quoted, and with whom each agrees."""

TRACED = "nasaba"
"""The row that takes whom it quotes with ل too: نسبت الوكالة لمصدر قوله."""

PUBLISHED = "nashara"
"""The row that is followed by whom it quotes alone: نشرت الصحيفة [عن] مسؤول أن, but نشرت صورا عن الحرب."""

LEARNT = "alima"
"""The row that takes whom it quotes behind من: علمت الوكالة [من] مصدر أن."""

SURE = 0.9


def relay(  # noqa: PLR0911 - one question a line
    text: Text, sentence: Sentence, hit: Hit, who: Who, walls: frozenset[int]
) -> Draft | None:
    """نقل, نسب, علم: the quoted person is the source, the verb's subject passes on."""
    end = min(sentence.last - 1, who.after + FARTHEST_SOURCE + LONGEST_MARKED)
    him = 1 + int(hit.i + 2 < sentence.last and text.plays_any(hit.i + 1, tuple(FROM)))  # نقل [عنه] موقع كذا قوله
    passing = who.phrase or _in_marks(text, hit)
    if passing is None and him > 1 and (passing := read(text, hit.i + him, sentence.last, "clause")):
        return _from_him(text, sentence, hit, passing, walls) if _passes_on(passing) else None
    if spoken := _by_mouth(text, sentence, hit, passing, walls):
        return spoken
    begin = passing.last if passing and passing.first > hit.i else who.after
    i = _leads(text, hit, range(begin, end))
    after = _past_day(text, passing.last, sentence.last) if passing else sentence.last
    pronoun = after < sentence.last and text.plays_any(after, tuple(FROM))
    if passing and (i is None or pronoun):
        if him > 1 and text.plays_any(hit.i - 1, ("clause", "what")):
            return None  # وأوضح فلان حسبما نقلت عنه وكالة نبأ أن: his words, not the agency's
        own = None if pronoun else _its_own(text, sentence, hit, passing)
        return own or _from_him(text, sentence, hit, passing, walls)
    inside = i == hit.i + 2 and text.plays(hit.i + 1, "in_it")  # نشرت تقريرا نقلت فيه عن مسؤول
    published = hit.form.cue.id == PUBLISHED
    if (
        i is None
        or (passing is None and i != hit.i + 1 and not inside)
        or (published and passing and not _news_of(text, after, i))
    ):
        return None  # with nobody behind the verb it is a passive: نُقل عن الورداني
    source, passers = quoted(text, sentence, i)
    if source is None:
        return None
    goes_on = i == hit.i + 1 and hit.cut > 0 and hit.form.gender == "f"  # قالت الصحيفة إن …، ونقلت عن النائب أن
    news = passing is not None and passing.last == passing.first + 1 and text.plays(passing.first, "that_one")
    passing = None if news and hit.form.gender == "m" else passing  # نقل [الخبر] عن الوزير: nobody is told
    passing = passing or (_publisher(text, sentence, hit.i) if inside or goes_on else None)
    passers = (*passers, passing) if passing else passers
    after = _past_told(text, source.last, sentence.last)
    near = range(after, min(sentence.last, after + FARTHEST_SAYING))
    said = next((j for j in near if text.plays(j, "saying")), None)
    said = said or _news_says(text, range(begin, i), near)
    opening = _opening(text, sentence, after if said is None else said + 1, walls - {hit.i, said or hit.i})
    opening = opening or _asserted(text, sentence, said, after)
    said = opening.cue if said is None and opening and opening.cue is not None else said
    if opening is None or (said is None and opening.start - after > FARTHEST_SOURCE):
        return None
    if published and said is None and _is_about(text, source, opening):
        return None
    return _draft(text, sentence, hit, source, said, opening, passers)


def _news_of(text: Text, after: int, i: int) -> bool:
    """Whether عن stands right behind who published, or behind news of somebody unnamed: نشرت [خبرا] عن مسؤول أن."""
    noun = text.noun(i + 1)
    unnamed = noun is not None and noun.kind == "unnamed"
    return after == i or (unnamed and after + 1 == i and text.plays(after, "news"))


def _leads(text: Text, hit: Hit, between: range) -> int | None:
    """The word before whom a verb quotes: نقل الورداني إلى مرزاق [عن] نارية, نسبت [إلى] الورداني, نسبت [لمصدر].

    من is that of علمت alone: نقلت قناة الرصد المقربة من الحكومة [عن] مصدر.
    """
    traced, learnt = hit.form.cue.id == TRACED, hit.form.cue.id == LEARNT
    others = tuple(w for w, own in (("preposition_ila", traced), ("preposition_min", learnt)) if not own)
    heads = (j for j in between if text.plays(j, "quoted_from") and not text.plays_any(j, others))
    if (i := next(heads, None)) is not None or not traced:
        return i
    return next((j - 1 for j in between if text.folds[j][0] == "ل" and text.noun(j, 1)), None)


def _is_about(text: Text, source: Phrase, opening: Opening) -> bool:
    """Whether what is published tells of whom عن names: نشرت الصحيفة عن الورداني [أنه] باع السد; not عن مسؤول أنه."""
    place = source.noun is None and any(owner.mention.type == "GPE" for owner in source.owners)
    return place or (source.name is not None and text.plays(opening.start, "free_pronoun"))


def _news_says(text: Text, between: range, near: range) -> int | None:
    """The verb of the news that is passed on: نقلت الصحف معلومات عن مسؤول لم تسمه، [أفادت] بأنه."""
    if not any(text.plays(j, "news") for j in between):
        return None
    verbs = (j for j in near if j == near.start or text.plays(j - 1, "relative") or text.folds[j - 1] == "،")
    return next((j for j in verbs if any(_tells(f) for f in text.cues.forms.get(text.folds[j], ()))), None)


def _tells(form: Form) -> bool:
    return form.shape == "past" and form.gender == "f" and form.quotes


def _past_told(text: Text, i: int, stop: int) -> int:
    """The token behind what only tells of the source: عن فلانة، التي ترأس اللجنة، [قولها]; عن مسؤول - لم تسمه -."""
    far = min(stop, i + LONGEST_TOLD)
    if i < stop and text.folds[i] in DASHES:
        return next((j + 1 for j in range(i + 1, far) if text.folds[j] in DASHES), i)
    if i < stop and any(f.object and "topic" in f.cue.government for f in text.cues.forms.get(text.folds[i], ())):
        return next(
            (j for j in range(i + 1, far) if text.plays_any(j, ("saying", "free"))), i
        )  # مصادر وصفتها بالمطلعة أن
    told = i + int(i < stop and text.folds[i] == "،")
    if told >= stop or not text.plays(told, "relative"):
        return i
    return next((j for j in range(told + 1, far) if text.plays(j, "saying")), i)


def _asserted(text: Text, sentence: Sentence, said: int | None, after: int) -> Opening | None:
    """A noun with neither أن nor a mark before it: عن الورداني تأكيده [موافقة] الوزير, عن الورداني، لم تسمه، [نفيه]."""
    if said is None:
        return _noun(text, sentence, _past_unnamed(text, after, sentence.last))
    form = next(f for f in text.cues.saying if f.cue.id == SAID)
    return Opening(said + 1, form, "noun") if _noun_next(text, said, sentence.last) else None


def _noun_next(text: Text, said: int, stop: int) -> bool:
    """Whether what he asserts stands right behind his assertion: عن الورداني تأكيده [موافقة] الوزير على المطالب."""
    told = said + 2 < stop and text.words.plays(text.folds[said], "asserting")
    light = ("preposition", "adverb", "time", "relative", "free", "verbal_link")
    return told and text.tokens.is_word(said + 1) and not text.plays_any(said + 1, light)


def _past_unnamed(text: Text, i: int, stop: int) -> int:
    """The token behind where a source is, and that he stays unnamed: عن مصدر [في مرسى، لم تسمه،] تأكيده كذا."""
    place = text.named.get(i + 1) if i + 1 < stop and text.plays(i, "preposition_fi") else None
    i = place.last if place and place.cut == 0 and place.mention.type in {"GPE", "LOC"} else i
    told = i + int(i < stop and text.folds[i] == "،")
    return past_condition(text, told, stop) or i if told < stop else i


def _by_mouth(text: Text, sentence: Sentence, hit: Hit, passing: Phrase | None, walls: frozenset[int]) -> Draft | None:
    """نقلت القناة على لسان الورداني أن: whose words they are stands behind على لسان."""
    i = passing.last if passing and passing.first > hit.i else sentence.last
    mouth = text.words.begins(text.folds, i, "by_mouth") if i < sentence.last else 0
    source = read(text, i + mouth, sentence.last, "clause") if mouth else None
    said = source is not None and source.last < sentence.last and text.plays(source.last, "saying")
    opening = _opening(text, sentence, source.last + int(said), walls - {hit.i, source.last}) if source else None
    if passing is None or source is None or opening is None or opening.start - source.last > FARTHEST_SOURCE:
        return None
    return _draft(text, sentence, hit, source, source.last if said else None, opening, (passing,))


def _publisher(text: Text, sentence: Sentence, stop: int) -> Phrase | None:
    """The outlet whose report quotes: نشرت [صحيفة الشراع] تقريرا نقلت فيه عن مسؤول قوله."""
    phrases = (read(text, i, stop, "object") for i in range(sentence.first, stop) if text.may_speak(i))
    return next((phrase for phrase in phrases if phrase and _passes_on(phrase)), None)


def _from_him(text: Text, sentence: Sentence, hit: Hit, passing: Phrase, walls: frozenset[int]) -> Draft | None:
    """نقلت وكالة نبأ عنه قوله: whom the pronoun takes up, who spoke before."""
    i = hit.i + 1 if passing.first > hit.i + 1 else _past_day(text, passing.last, sentence.last)
    him = next((FROM[role] for role in FROM if i + 1 < sentence.last and text.plays(i, role)), None)
    said = max(i + 1, passing.last)
    if him is None or said >= sentence.last:
        return None
    saying = text.plays(said, "saying")
    if not saying and not (text.folds[said] == ":" or said in text.closes or text.plays(said, "free")):
        return None
    opening = _opening(text, sentence, said + int(saying), walls - {hit.i, said})
    if opening is None:
        return None
    draft = _draft(text, sentence, hit, passing, said if saying else None, opening, (passing,))
    return replace(draft, who=None, number=him[0], gender=him[1])


def _its_own(text: Text, sentence: Sentence, hit: Hit, passing: Phrase) -> Draft | None:
    """What an outlet passes on without saying from whom: نقلت وكالة نبأ أن [الوفد وصل]."""
    if hit.form.cue.id == TRACED or not _passes_on(passing) or passing.first < hit.i:
        return None
    i = _past_day(text, passing.last, sentence.last)
    if i + 1 >= sentence.last or not text.plays_any(i, ("free", "free_pronoun")):
        return None
    opening = _opening(text, sentence, i, frozenset())
    return replace(_draft(text, sentence, hit, passing, None, opening, ()), pattern="verb-subject") if opening else None


def _past_day(text: Text, i: int, stop: int) -> int:
    """The token behind a bracket, and a day in commas: نقلت وكالة نبأ (ون)، [اليوم الخميس]، عنه."""
    if i < stop and text.folds[i] == "(":
        i = next((j + 1 for j in range(i, min(stop, i + LONGEST_MARKED)) if text.folds[j] == ")"), i)
    while i < stop and (text.folds[i] == "،" or text.plays(i, "time")):
        i += 1
    return i


def quoted(text: Text, sentence: Sentence, i: int) -> tuple[Phrase | None, tuple[Phrase, ...]]:
    """Who is quoted behind عن at token i, and outlets between, nearest first: عن وكالة نبأ عن [الورداني]."""
    passers: tuple[Phrase, ...] = ()
    source = _quoted_at(text, sentence, i)
    while source and source.last < sentence.last and text.plays(source.last, "preposition_an_prep"):
        farther = _quoted_at(text, sentence, source.last) if _passes_on(source) else None
        if farther is None:
            break
        source, passers = farther, (source, *passers)
    return source, passers


def _quoted_at(text: Text, sentence: Sentence, i: int) -> Phrase | None:
    if not text.plays(i, "quoted_from"):
        return read(text, i + 1, sentence.last, "clause", 1)  # نسبت لمصدر
    of = text.plays(i, "preposition_an_prep")
    i += int(i + 2 < sentence.last and text.plays(i + 1, "demonstrative"))  # عن [هذه] المصادر
    named = read(text, i + 1, sentence.last, "clause") or unknown_name(text, i + 1, sentence.last)
    return named or (_before_saying(text, i + 1, sentence.last) if of else None)


def _before_saying(text: Text, i: int, stop: int) -> Phrase | None:
    """The words between عن and قوله, whoever they name: عن [أهل الوادي] قولهم, عن [الصعدور] تأكيده."""
    end = next((j for j in range(i, min(stop, i + LONGEST_UNREAD + 1)) if text.plays(j, "saying")), i)
    broken = ("preposition", "relative", "time", "adverb", "free", "negation", "verbal_link", "demonstrative")
    plain = all(text.tokens.is_word(j) and not text.plays_any(j, broken) for j in range(i, end))
    acts = any(text.folds[j] in text.cues.forms or text.folds[j] in text.lexicon.verbs for j in range(i, end))
    return Phrase(i, 0, end, None, None, unknown=(i, end)) if end > i and plain and not acts else None


def written(text: Text, sentence: Sentence, hit: Hit, walls: frozenset[int]) -> Draft | None:
    """جاء في بيان الوزارة أن, ورد على لسان الورداني: the document, or whose words they are, is the source."""
    mouth = text.words.begins(text.folds, hit.i + 1, "by_mouth") if hit.i + 1 < sentence.last else 0
    if hit.i + 2 >= sentence.last:
        return None
    source = read(text, hit.i + 1 + (mouth or 1), sentence.last, "clause")
    if source is None or not (mouth or source.kind in {"document", "media"}):
        return None
    opening = _opening(text, sentence, source.last, walls - {hit.i})
    if opening is None:
        return None
    draft = _draft(text, sentence, hit, source, None, opening, ())
    return replace(draft, pattern="written")


def _in_marks(text: Text, hit: Hit) -> Phrase | None:
    """An outlet in marks after the verb, though no mention covers it: علمت «الميناء» من مصدر."""
    closed = text.closes.get(hit.i + 1)
    if closed is None or closed - hit.i > LONGEST_MARKED:
        return None
    named = text.name(hit.i + 2)
    return Phrase(
        hit.i + 1, 0, closed + 1, None, None, (named,) if named else (), None if named else (hit.i + 2, closed)
    )


def _opening(text: Text, sentence: Sentence, i: int, walls: frozenset[int]) -> Opening | None:
    forms = tuple(f for f in text.cues.saying if f.cue.id == SAID)
    return find(text, i, sentence.last, forms, walls, bare=False)


def _noun(text: Text, sentence: Sentence, i: int) -> Opening | None:
    """A noun of claiming right behind who is quoted: نقلت وكالة نبأ عن الورداني [نفيه] الخبر, التأكيد على [الحوار]."""
    i += int(i < sentence.last and text.folds[i] == "،")
    carries = i + 2 < sentence.last and text.plays(i, "said_noun") and text.plays(i + 1, "preposition")
    if carries and text.folds[i].startswith("ال"):
        return Opening(i + 2, next(f for f in text.cues.saying if f.cue.id == SAID), "preposition", i)
    if i >= sentence.last or not (_owned_act(text, i) or any(_claims(text, stem) for stem in stems(text.folds[i]))):
        return None
    form = next(f for f in text.cues.saying if f.cue.id == SAID)
    return Opening(i, form, "noun")


def _claims(text: Text, stem: str) -> bool:
    return text.words.plays(stem, "claim_noun")


def _owned_act(text: Text, i: int) -> bool:
    """Whether token i is a noun of what he did: نقلت عنه [إشادته] بالوفد."""
    surface, fold = text.tokens.surface(i), text.folds[i]
    light = text.plays_any(i, ("preposition", "adverb", "circumstance", "identity", "occasion"))
    return len(fold) >= SHORTEST_ACT and surface.endswith(OWNED) and not light and i not in text.within


def _draft(  # noqa: PLR0913, PLR0917 - what a relay is made of
    text: Text,
    sentence: Sentence,
    hit: Hit,
    source: Phrase,
    said: int | None,
    opening: Opening,
    passers: tuple[Phrase, ...],
) -> Draft:
    opens, turned = clause_begins(text, sentence, hit.i)
    cue = hit.i if said is None else said
    return Draft(
        pattern="relay",
        cue=hit.form.cue,
        cue_first=cue,
        cue_cut=hit.cut if said is None else 0,
        cue_last=cue + 1,
        who=source,
        gender=None,
        number=None,
        start=opening.start,
        end=sentence.last,
        how=opening.how,
        opens=opens,
        outer=turned or hit.cut > 0 or hit.i == sentence.first,
        gap=(source.last, opening.start),
        relays=passers,
        sure=SURE,
    )


def _elided_outlet(text: Text, sentence: Sentence, draft: Draft) -> Draft:
    """A statement without subject whose verb quotes somebody: ذكرت وكالة نبأ أن …، وقالت نقلا عن [مصدر]: «…»."""
    i = draft.cue_last
    quoting = i + 2 < draft.start and text.plays(i, "quoting") and text.plays(i + 1, "preposition_an_prep")
    source, passers = quoted(text, sentence, i + 1) if quoting else (None, ())
    if source is None:
        return draft
    outlet = _publisher(text, sentence, draft.cue_first)
    return replace(draft, who=source, relays=(*passers, *((outlet,) if outlet else ()), *draft.relays))


def passed_on(text: Text, sentence: Sentence, draft: Draft) -> Draft:
    """A statement whose gap says نقلا عن فلان: he is the source, the outlet before the verb passed it on."""
    first, last = draft.gap
    if draft.who is None:
        return _elided_outlet(text, sentence, draft)
    media = _passes_on(draft.who) or (draft.who.noun is not None and draft.who.noun.en in OF_THE_PAGE)
    if not (media or draft.who.kind in {"body", "document", "name"}):
        return draft
    for i in range(first, last - 1):
        quoting = 2 * int(text.plays(i, "quoting") and text.plays(i + 1, "preposition_an_prep"))
        # أوردت الصحيفة على لسان مسؤول قوله
        after = quoting or (text.words.begins(text.folds, i, "by_mouth") if media else 0)
        source = read(text, i + after, last, "clause") if after else None
        if source and draft.who.kind == "document" and _passes_on(source):
            return replace(
                draft, relays=(*draft.relays, source)
            )  # جاء في البيان، نقلا عن وكالة نبأ: the outlet's words
        if source:
            return replace(draft, who=source, relays=(draft.who, *draft.relays))
    return draft


def _passes_on(who: Phrase) -> bool:
    """Whether a subject is an outlet or an agency."""
    return who.kind == "media" or any(o.mention.type == "MEDIA" for o in who.owners)
