"""Who is meant by a phrase: a name's entity, the holder of an office, a body by its noun, an unnamed source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from musnad.arabic import fold_key
from musnad.lexicon.conjugation import Gender
from musnad.lexicon.speakers import OWNED, SpeakerNoun
from musnad.record import Source, Span
from musnad.statements.agreement import are_things, gender
from musnad.statements.documents import unsigned
from musnad.statements.drafts import Draft
from musnad.statements.memory import MOST_HOLDERS, Holder, Memory, Spoken, office_words, states
from musnad.statements.namesakes import by_surname
from musnad.statements.phrase import CONTRACT, Phrase
from musnad.statements.text import SPEAKING_TYPES, Text
from musnad.statements.unnamed import country, is_several, is_unnamed

FARTHEST_LATTER = 60
"""Tokens back in which الأخير has its name."""

ONE_OF_MANY = frozenset({"deputy", "member", "candidate", "lawmaker", "aide", "adviser", "specialist", "professor"})
"""Offices that many hold in one state, so that more than the state must agree."""

ALIKE = {"حكومه": "وزراء"}
"""Words for what one office is over: the head of government is the prime minister."""

FORMER = frozenset({"سابق", "سابقه", "اسبق"})
"""Who held an office before, and is not meant by who holds it."""

MOST_ISSUERS = 30
"""Speakers back in which البيان has its issuer."""

MOST_BACK = 4
"""Speakers back in which الباحث has his name."""

POINTING = frozenset({"source", "official", "leader", "officer", "diplomat", "witness"})
"""Nouns with the article that point to a source left unnamed before: المسؤول."""

BARE = 2
"""Tokens of a noun that points back, its adjective with it: القيادي, المسؤول الناري."""

PLACES = frozenset({"GPE", "LOC"})

HERS = ("ته", "تها")
"""Ends of a past verb that she did to it: وجهتها."""

FINDINGS = frozenset({"figures", "assessment", "poll", "study"})
"""Documents that nobody on the page needs to have issued: المعلومات."""

GOVERNING = frozenset({
    "ministry", "government", "presidency", "foreign-ministry", "interior-ministry", "authorities", "administration",
    "state", "command", "royal-court",
})  # fmt: skip
"""Bodies that speak for the state or the person whose name they bear; a channel or a brigade does not."""

Meant = tuple[str, Span | None]
"""An entity, and where the page told who that is."""


def entity_of(memory: Memory, phrase: Phrase) -> Meant:
    """Whom a phrase in print means, and the place where an office was told with its name."""
    text = memory.text
    if phrase.joined:
        parts = (replace(phrase, joined=()), *phrase.joined)
        return "+".join(dict.fromkeys(entity_of(memory, part)[0] for part in parts)), None
    if phrase.name:
        return phrase.name.mention.entity, None
    if phrase.noun is None and phrase.owners:
        return speaks_for(text, phrase.owners[0].mention.entity), None
    if phrase.unknown:
        return by_surname(memory, phrase.unknown), None
    return _by_noun(memory, phrase) or (named_by_words(text, phrase), None)


def _by_noun(memory: Memory, phrase: Phrase) -> Meant | None:
    """Whom a phrase without a person's name means, by its noun."""
    kind = phrase.kind
    if told := memory.text.nominals.get((phrase.first, phrase.last)):
        return told, None
    if kind == "side":
        return _side(memory, phrase)
    if phrase.number == "d" and (both := _two_holders(memory, phrase)):
        return both, None
    if kind in {"office", "title", "unnamed"} and (holder := _holder_of(memory, phrase)):
        return holder.entity, holder.span
    if kind in {"unnamed", "office"} and (spoken := _just_named(memory, phrase)):
        return spoken.source.entity, spoken.source.span
    return _body(memory, phrase) if kind in {"body", "document", "media"} else None


def named_by_words(text: Text, phrase: Phrase) -> str:
    """An id of the phrase's own words: name:المدير الاقليمي."""
    last = phrase.last - int(phrase.last > phrase.first + 1 and text.plays(phrase.last - 1, "self"))
    words = fold_key(text.span(phrase.first, last, phrase.cut).of(text.tokens.text))
    fused = phrase.cut == 1 and text.folds[phrase.first].startswith("لل")
    return f"name:ا{words}" if fused else f"name:{words}"


def speaks_for(text: Text, entity: str) -> str:
    """The state for which a capital speaks; everybody else speaks for himself."""
    known = text.lexicon.entities.get(entity)
    return known.speaks_for if known and known.speaks_for and known.type == "GPE" else entity


def _side(memory: Memory, phrase: Phrase) -> Meant | None:
    """الجانب الناري is the state, الطرفان both states, الأخير the last who was named."""
    noun = phrase.noun
    if here := country(memory.text, phrase):
        return here, None
    if noun and noun.id == "latter":
        return _latter(memory, phrase)
    both = noun is not None and not phrase.owners and (noun.number == "d" or noun.en in {"both", "either"})
    return (memory.pair, None) if both and memory.pair else None


def _latter(memory: Memory, phrase: Phrase) -> Meant | None:
    """The last who was named: for الأخير a man, for الأخيرة a woman, a state, a body."""
    text, feminine = memory.text, phrase.noun is not None and phrase.noun.gender == "f"
    for i in range(phrase.first - 1, max(-1, phrase.first - FARTHEST_LATTER), -1):
        named = text.named.get(i)
        if named is None or named.mention.type not in SPEAKING_TYPES:
            continue
        person = named.mention.type == "PER"
        known = text.lexicon.entities.get(named.mention.entity)
        if (feminine and (not person or (known and known.sex == "f"))) or (person and not feminine):
            return named.mention.entity, named.mention.span
    return None


def _two_holders(memory: Memory, phrase: Phrase) -> str | None:
    """Both persons of a dual office: الوزيران الناري والسهلي, and الوزيران where two were told with the office."""
    here = states(memory.text, phrase)
    held = _held(memory, phrase.noun) if phrase.noun else ()
    meant = list(dict.fromkeys(h.entity for h in held if not here or here & h.states))
    return "+".join(meant) if len(meant) == 2 else None  # noqa: PLR2004 - a dual is two


def _holder_of(memory: Memory, phrase: Phrase) -> Holder | None:
    """The person last told with this office: الوزير الناري, مساعد الرئيس, المتحدث باسم الرئاسة."""
    noun = phrase.noun
    if noun is None or noun.number != "s":
        return None
    here, words = states(memory.text, phrase), office_words(memory.text, phrase)
    several = not noun.definite or len(words) > 1
    over = _over(memory.text, phrase)
    many = noun.en in ONE_OF_MANY or not any(o.mention.type == "GPE" for o in phrase.owners)

    def fits(holder: Holder) -> bool:
        same_state = bool(here & holder.states)
        if (here and holder.states and not same_state) or (words & FORMER) - holder.words:
            return False
        if over:
            return _same_office(memory.text, over, holder) or (same_state and not many)
        return same_state or not phrase.owners

    def rank(holder: Holder) -> tuple[bool, bool, int, int]:
        earlier = holder.at < phrase.first
        return (
            earlier,
            holder.gender == noun.gender,
            len(words & holder.words) if several else 0,
            holder.at if earlier else -holder.at,
        )

    return max((h for h in _held(memory, noun) if fits(h)), key=rank, default=None)


def _same_office(text: Text, over: frozenset[str], holder: Holder) -> bool:
    """Whether offices are over the same: رئيس مجلس المحافظة is not the head of مجلس النواب."""
    shared = over & holder.words
    return bool(shared) and (shared == over or not all(text.words.plays(w, "generic_body") for w in shared))


def _over(text: Text, phrase: Phrase, *, shaped: bool = False) -> frozenset[str]:
    """What an office is over, state and rank left out: {"خارجيه"} of وزير الخارجية الناري السابق.

    With `shaped`, adjectives of a definite office are left out too: الوزير الاشتراكي is over nothing.
    """
    adjectives = shaped and phrase.noun is not None and phrase.noun.definite
    states_in = {i for o in phrase.owners if o.mention.type == "GPE" for i in range(o.first, o.last)}
    found = set()
    for i in range(phrase.first + 1, phrase.last):
        word = text.folds[i]
        ranked = text.plays_any(i, ("adjective", "preposition", "self", "in_name_of"))
        ranked = ranked or (adjectives and text.adjective(i))
        if i in states_in or ranked or word in text.lexicon.nisbas or text.punctuation(i):
            continue
        stem = word.removeprefix("لل").removeprefix("ال")
        found.add(ALIKE.get(stem, stem))
    return frozenset(found)


def _body(memory: Memory, phrase: Phrase) -> Meant | None:
    """A body by its name inside the phrase, or by the last that its noun named: الوزارة, البيان."""
    text, noun = memory.text, phrase.noun
    bare = noun is not None and noun.definite and phrase.last == phrase.first + 1
    if noun and bare and noun.id in memory.bodies:
        return memory.bodies[noun.id]
    if phrase.owners and _owner_speaks(phrase) and not _only_placed(text, phrase):
        strange = _strange_body(text, phrase)
        return named_by_words(text, strange) if strange else speaks_for(text, phrase.owners[0].mention.entity), None
    if noun and noun.kind == "document" and (over := _body_of(text, phrase)):
        return _body(memory, over)
    if noun and noun.kind == "document" and not phrase.owners and unsigned(text, phrase):
        return _writer(memory, "f" if text.folds[phrase.last].endswith(HERS) else "m")
    if not bare or noun is None:
        return None
    head = text.folds[phrase.first][phrase.cut :].removeprefix("ال")
    same = [n for n in memory.heads.get(head, []) if n.mention.type in SPEAKING_TYPES]
    if before := bisect_left(same, phrase.first, key=lambda n: n.first):
        return same[before - 1].mention.entity, same[before - 1].mention.span
    issued = noun.kind == "document" and noun.en not in {*FINDINGS, CONTRACT}
    return _issuer(memory) if issued else None


def _strange_body(text: Text, phrase: Phrase) -> Phrase | None:
    """The body of a place that no table knows, itself in none: بيان [لرئاسة إقليم الوادي]; the place is not it."""
    place = phrase.owners[0]
    if not place.mention.entity.startswith("name:") or place.mention.type not in PLACES:
        return None
    for i in range(phrase.first, place.first):
        cut = phrase.cut if i == phrase.first else int(text.folds[i].startswith("ل"))
        if (noun := text.noun(i, cut)) and noun.kind == "body":
            return Phrase(i, cut, max(phrase.last, place.last), noun, None)
    return None


def _writer(memory: Memory, sex: Gender) -> Meant | None:
    """Who spoke last and agrees with the verb of writing: رسالة [وجهتها] للجمعية, after جبهة الوادي spoke."""
    recent = reversed(memory.spoken[-MOST_BACK:])
    writer = next((s for s in recent if s.agrees(sex, "s")), None)
    return (writer.source.entity, writer.source.span or writer.source.antecedent) if writer else None


def _issuer(memory: Memory) -> Meant | None:
    """The body that spoke last: whose a document is of which nobody is told."""
    issuer = next((s for s in reversed(memory.spoken[-MOST_ISSUERS:]) if s.body), None)
    return (issuer.source.entity, issuer.source.span) if issuer else None


def _body_of(text: Text, phrase: Phrase) -> Phrase | None:
    """The body whose document it is, where only its noun stands there: بيان [الوزارة]."""
    i = phrase.first + 1
    noun = text.noun(i) if i < phrase.last else None
    if noun is None or noun.kind != "body" or not noun.definite:
        return None
    return Phrase(i, 0, i + 1, noun, None)


def _only_placed(text: Text, phrase: Phrase) -> bool:
    """Whether the name inside a body's phrase only says where the body is: كتلة الواحة بمجلس الشعب."""
    owner = phrase.owners[0]
    return owner.cut == 1 and text.folds[owner.first].startswith("ب")


def _owner_speaks(phrase: Phrase) -> bool:
    """Whether the name inside a body's or document's phrase is who speaks: حكومة نارية, not شبكة المدينة."""
    noun, owner = phrase.noun, phrase.owners[0].mention
    if noun is None:
        return True
    if noun.kind == "document":
        return noun.number == "s" or owner.type in {"ORG", "MEDIA"}
    return owner.type in {"ORG", "MEDIA", "GROUP"} or noun.en in GOVERNING


def source_in_print(memory: Memory, phrase: Phrase, condition: Span | None) -> Source:
    """The source of a phrase: named, by office, or unnamed with its portrait."""
    text = memory.text
    span = text.span(phrase.first, phrase.last, phrase.cut)
    surface = span.of(text.tokens.text)
    if (is_unnamed(phrase) or is_several(text, phrase)) and not _points_to_person(memory, phrase):
        portrait = memory.portraits.introduce(text, phrase, condition)
        return Source(span, surface, portrait.id, "anonymous", None, portrait.told)
    entity, antecedent = entity_of(memory, phrase)
    kind = phrase.kind
    if phrase.unknown and phrase.noun and phrase.noun.kind in {"office", "unnamed"}:
        _hold(memory, phrase, entity, span)
    if phrase.noun and kind in {"body", "media", "document"} and phrase.last > phrase.first + 1:
        memory.bodies[phrase.noun.id] = (entity, span)
    named = kind == "name" or (kind in {"body", "media"} and phrase.owners)
    return Source(span, surface, entity, "name" if named else "role", antecedent, None)


def _hold(memory: Memory, phrase: Phrase, entity: str, span: Span) -> None:
    """Keep the office of a person whom no mention covers, so that المتحدث means him afterwards."""
    noun, text = phrase.noun, memory.text
    held = memory.holders.setdefault(noun.en, []) if noun else []
    if noun and len(held) < MOST_HOLDERS and all(h.entity != entity for h in held):
        words = office_words(text, phrase)
        held.append(Holder(phrase.first, entity, noun.en, states(text, phrase), words, span, noun.gender))


def _points_to_person(memory: Memory, phrase: Phrase) -> bool:
    """Whether المسؤول means a person named before and no unnamed source."""
    noun = phrase.noun
    if noun is None or not noun.definite or noun.number != "s" or memory.portraits.match(memory.text, phrase):
        return False
    return _holder_of(memory, phrase) is not None or _just_named(memory, phrase) is not None


def _just_named(memory: Memory, phrase: Phrase) -> Spoken | None:
    """The person who spoke last, where a noun like القيادي or الوزير can mean nobody else."""
    noun, text = phrase.noun, memory.text
    if (
        noun is None
        or noun.number != "s"
        or noun.en == "source"
        or not memory.spoken
        or phrase.owners
        or not noun.definite
    ):
        return None
    last = memory.spoken[-1]
    if noun.en == OWNED or (noun.kind == "unnamed" and noun.en not in POINTING and not states(text, phrase)):
        last = next((s for s in reversed(memory.spoken[-MOST_BACK:]) if s.person), last)
    elif _over(text, phrase, shaped=True) or phrase.last - phrase.first > BARE + int(noun.kind == "office"):
        return None
    if office_words(text, phrase) & FORMER and any(h.entity == last.source.entity for h in _held(memory, noun)):
        return None
    here, there = states(text, phrase), _states_of(memory, last.source.entity)
    if here and there and not here & there:
        return None
    return last if last.person and last.number == "s" and last.gender in {None, noun.gender} else None


def _states_of(memory: Memory, person: str) -> frozenset[str]:
    """The states that the page's offices of a person, or the table, name."""
    known = memory.text.lexicon.entities.get(person)
    told = [h.states for holders in memory.holders.values() for h in holders if h.entity == person]
    return frozenset({known.state} if known and known.state else ()).union(*told)


def _held(memory: Memory, noun: SpeakerNoun) -> Sequence[Holder]:
    """Who is told to hold an office."""
    return memory.holders.get(noun.en, ())


def spoken_by(memory: Memory, phrase: Phrase, source: Source, draft: Draft, paragraph: int) -> Spoken:
    """A speaker to remember, with the gender its noun or its verb shows."""
    named = phrase.noun is None and any(o.mention.type == "ORG" for o in phrase.owners[:1])
    body = phrase.kind == "body" or named
    return Spoken(
        source=source,
        gender=gender(memory.text, phrase) or draft.gender,
        number=phrase.number,
        paragraph=paragraph,
        body=body,
        person=phrase.name is not None or phrase.unknown is not None,
        things=are_things(phrase),
    )
