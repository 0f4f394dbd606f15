"""Who is meant: a name's entity, the holder of an office named before, the speaker that a verb without subject goes on with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from musnad.arabic import fold_key
from musnad.lexicon.conjugation import Gender, Number
from musnad.record import Link, Source, Span
from musnad.statements.drafts import Draft
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.agreement import gender
from musnad.statements.text import Sentence, Text
from musnad.statements.unnamed import Portrait, country, introduce, is_unnamed, match

FARTHEST_PARAGRAPH = 2
"""Paragraphs back in which an elided speaker is looked for."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with an office in print: its English noun, the states and words it names, where it stood."""

    at: int
    entity: str
    en: str
    states: frozenset[str]
    words: frozenset[str]
    span: Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody who spoke or acted: whom a following verb without subject means."""

    source: Source
    gender: Gender | None
    number: Number
    paragraph: int
    via: tuple[Link, ...] = ()
    body: bool = False
    person: bool = False


@dataclass
class Memory:
    """What the page has told so far: offices, unnamed sources, speakers in order."""

    text: Text
    holders: list[Holder]
    pair: str | None
    portraits: list[Portrait] = field(default_factory=list)
    bodies: dict[str, tuple[str, Span]] = field(default_factory=dict)
    spoken: list[Spoken] = field(default_factory=list)

    def last(self, gender_: Gender | None, number: Number | None, paragraph: int) -> Spoken | None:
        """The latest speaker with whom a form agrees, no more than a few paragraphs back."""
        for spoken in reversed(self.spoken):
            if paragraph - spoken.paragraph > FARTHEST_PARAGRAPH:
                return None
            if _agrees(spoken, gender_, number):
                return spoken
        return None


def _agrees(spoken: Spoken, gender_: Gender | None, number: Number | None) -> bool:
    if number and spoken.number != number and not (spoken.number == "p" and (gender_, number) == ("f", "s")):
        return False
    return gender_ is None or spoken.gender is None or spoken.gender == gender_


def remember(text: Text, sentences: tuple[Sentence, ...]) -> Memory:
    """A memory that knows the page's offices and its two parties beforehand."""
    holders = [h for s in sentences for h in _holders(text, s)]
    return Memory(text, holders, _pair(text))


def _holders(text: Text, sentence: Sentence) -> list[Holder]:
    """Persons with their offices, in a sentence."""
    found: list[Holder] = []
    i = sentence.first
    while i < sentence.last:
        phrase = None
        for cut in (0, 1):
            noun = text.noun(i, cut)
            name = text.name(i, cut)
            if (noun and noun.kind in {"office", "title", "unnamed"}) or (name and name.mention.type == "PER"):
                phrase = read(text, i, sentence.last, "clause", cut)
                break
        if phrase and phrase.name and phrase.noun:
            found.append(_holder(text, phrase))
        i = max(i + 1, phrase.name.last if phrase and phrase.name else i + 1)
    return found


def _holder(text: Text, phrase: Phrase) -> Holder:
    name = phrase.name
    noun = phrase.noun
    if name is None or noun is None:  # pragma: no cover - the caller has both
        raise ValueError(phrase)
    return Holder(
        at=phrase.first,
        entity=name.mention.entity,
        en=noun.en,
        states=states(text, phrase),
        words=_words(text, phrase),
        span=text.span(phrase.first, phrase.last, phrase.cut),
    )


def _words(text: Text, phrase: Phrase) -> frozenset[str]:
    """The words of an office without article, name and prepositions."""
    name = phrase.name
    taken = range(name.first, name.last) if name else range(0)
    return frozenset(
        text.folds[i].removeprefix("ال")
        for i in range(phrase.first, phrase.last)
        if i not in taken and not text.punctuation(i) and not text.plays(i, "preposition")
    )


def states(text: Text, phrase: Phrase) -> frozenset[str]:
    """The states an office names, by adjective or by name."""
    found = set()
    for i in range(phrase.first, phrase.last):
        nisba = text.lexicon.nisbas.get(text.folds[i]) or text.lexicon.nisbas.get(text.folds[i].removeprefix("و"))
        if nisba:
            found.add(nisba.state)
    for owner in phrase.owners:
        known = text.lexicon.entities.get(owner.mention.entity)
        found.add(known.state if known and known.state else owner.mention.entity)
    return frozenset(found)


def _pair(text: Text) -> str | None:
    """The two states the page is mostly about, joined: who "both sides" are."""
    counts: Counter[str] = Counter()
    for named in text.named.values():
        known = text.lexicon.entities.get(named.mention.entity)
        if named.mention.type == "GPE":
            counts[known.state if known and known.state else named.mention.entity] += 1
    top = [state for state, _ in counts.most_common(2)]
    return "+".join(top) if len(top) > 1 else None


def entity_of(memory: Memory, phrase: Phrase) -> tuple[str, Span | None]:
    """Whom a phrase in print names, and the place where an office was told with its name."""
    text = memory.text
    if phrase.joined:
        parts = (Phrase(phrase.first, phrase.cut, phrase.last, phrase.noun, phrase.name, phrase.owners), *phrase.joined)
        ids = [entity_of(memory, part)[0] for part in parts]
        return "+".join(dict.fromkeys(ids)), None
    if phrase.name:
        return phrase.name.mention.entity, None
    if phrase.noun is None and phrase.owners:
        return speaks_for(text, phrase.owners[0].mention.entity), None
    if phrase.unknown:
        return _by_surname(text, phrase), None
    if phrase.kind == "side":
        return _side(memory, phrase)
    if phrase.noun and phrase.noun.number == "d" and (both := _two_holders(memory, phrase)):
        return both, None
    if phrase.kind in {"office", "title", "unnamed"} and (holder := _holder_of(memory, phrase)):
        return holder.entity, holder.span
    if phrase.kind == "unnamed" and (spoken := _just_named(memory, phrase)):
        return spoken.source.entity, spoken.source.span
    if phrase.kind in {"body", "document", "media"}:
        return _body(memory, phrase)
    return _named_by_words(text, phrase), None


def _named_by_words(text: Text, phrase: Phrase) -> str:
    words = fold_key(text.span(phrase.first, phrase.last, phrase.cut).of(text.tokens.text))
    if phrase.cut and words.startswith("ل") and text.folds[phrase.first].startswith("ل"):
        words = "ا" + words
    return "name:" + words.replace(" ", "-")


def _by_surname(text: Text, phrase: Phrase) -> str:
    """The person of the page whose name ends in an unknown name's words, else those words."""
    first, last = phrase.unknown or (phrase.first, phrase.last)
    words = text.folds[first:last]
    for named in text.named.values():
        if named.mention.type == "PER" and text.folds[named.last - len(words) : named.last] == words:
            return named.mention.entity
    return "name:" + "-".join(words)


def speaks_for(text: Text, entity: str) -> str:
    """The state for which a capital speaks; everybody else speaks for himself."""
    known = text.lexicon.entities.get(entity)
    return known.speaks_for if known and known.speaks_for and known.type == "GPE" else entity


def _side(memory: Memory, phrase: Phrase) -> tuple[str, Span | None]:
    """الجانب الروسي is the state, الطرفان both states, الأخير the last who was named."""
    text = memory.text
    here = country(text, phrase)
    noun = phrase.noun
    if here:
        return here, None
    if noun and noun.id == "latter" and memory.spoken:
        return memory.spoken[-1].source.entity, memory.spoken[-1].source.span
    if noun and not phrase.owners and (noun.number == "d" or noun.en in {"both", "either"}) and memory.pair:
        return memory.pair, None
    return _named_by_words(text, phrase), None


def _two_holders(memory: Memory, phrase: Phrase) -> str | None:
    """Both persons of a dual office: الوزيران الروسي والأميركي, and الوزيران where two were told with the office."""
    noun = phrase.noun
    here = states(memory.text, phrase)
    held: dict[str, None] = {}
    for holder in memory.holders:
        if noun and holder.en == noun.en and (not here or here & holder.states):
            held.setdefault(holder.entity)
    return "+".join(held) if len(held) == 2 else None  # noqa: PLR2004 - a dual is two


def _holder_of(memory: Memory, phrase: Phrase) -> Holder | None:
    """The person last told with this office: الوزير الروسي, مساعد الرئيس الروسي, المتحدث باسم الكرملين."""
    noun = phrase.noun
    if noun is None or noun.number != "s":
        return None
    text = memory.text
    here, words = states(text, phrase), _words(text, phrase)
    best: tuple[int, int, int] | None = None
    chosen = None
    for holder in memory.holders:
        if holder.en != noun.en or (here and holder.states and not here & holder.states):
            continue
        if phrase.owners and holder.words.isdisjoint(words) and not here & holder.states:
            continue
        earlier = int(holder.at < phrase.first)
        score = (earlier, len(words & holder.words) if not noun.definite or len(words) > 1 else 0, holder.at if earlier else -holder.at)
        if best is None or score > best:
            best, chosen = score, holder
    return chosen


def _body(memory: Memory, phrase: Phrase) -> tuple[str, Span | None]:
    """A body by its name inside the phrase, or by the last name that begins with its noun: الوزارة, البيان."""
    text = memory.text
    noun = phrase.noun
    bare = noun is not None and noun.definite and phrase.last == phrase.first + 1
    if noun and bare and noun.id in memory.bodies:
        return memory.bodies[noun.id]
    if phrase.owners and _owner_speaks(phrase):
        return speaks_for(text, phrase.owners[0].mention.entity), None
    head = text.folds[phrase.first][phrase.cut :].removeprefix("ال")
    if bare:
        for named in sorted(text.named.values(), key=lambda n: -n.first):
            if named.first < phrase.first and text.folds[named.first][named.cut :].removeprefix("ال") == head:
                return named.mention.entity, named.mention.span
    if noun and noun.kind == "document" and bare:
        for spoken in reversed(memory.spoken):
            if spoken.body:
                return spoken.source.entity, spoken.source.span
    return _named_by_words(text, phrase), None


GOVERNING = frozenset(
    {"ministry", "government", "presidency", "foreign-ministry", "interior-ministry", "authorities", "administration",
     "state", "command", "royal-court"}
)  # fmt: skip
"""Bodies that speak for the state or the person whose name they bear; a channel or a brigade does not."""


def _owner_speaks(phrase: Phrase) -> bool:
    """Whether the name inside a body's or document's phrase is who speaks: بيان وزارة, حكومة نارية, not شبكة المدينة."""
    noun, owner = phrase.noun, phrase.owners[0].mention
    if noun is None:
        return True
    if noun.kind == "document":
        return noun.number == "s" or owner.type in {"ORG", "MEDIA"}
    return owner.type in {"ORG", "MEDIA", "GROUP"} or noun.en in GOVERNING


def source_in_print(memory: Memory, sentence: Sentence, draft: Draft, phrase: Phrase, condition: Span | None) -> Source:
    """The source of a phrase: named, by office, or unnamed with its portrait."""
    text = memory.text
    span = text.span(phrase.first, phrase.last, phrase.cut)
    surface = span.of(text.tokens.text)
    if is_unnamed(phrase) and not _points_to_person(memory, phrase):
        portrait = introduce(text, phrase, condition, memory.portraits)
        return Source(span, surface, portrait.id, "anonymous", None, portrait.told)
    entity, antecedent = entity_of(memory, phrase)
    if phrase.kind in {"body", "media", "document"} and phrase.noun and phrase.last > phrase.first + 1:
        memory.bodies[phrase.noun.id] = (entity, span)
    named = phrase.name or phrase.unknown or phrase.noun is None or (phrase.noun.kind in {"body", "media"} and phrase.owners)
    return Source(span, surface, entity, "name" if named else "role", antecedent, None)


def _points_to_person(memory: Memory, phrase: Phrase) -> bool:
    """Whether المسؤول means a person named before and no unnamed source."""
    noun = phrase.noun
    if noun is None or not noun.definite or noun.number != "s" or match(memory.text, phrase, memory.portraits):
        return False
    return _holder_of(memory, phrase) is not None or _just_named(memory, phrase) is not None


def _just_named(memory: Memory, phrase: Phrase) -> Spoken | None:
    """The person who spoke last, where a bare noun like القيادي can mean nobody else."""
    noun = phrase.noun
    if noun is None or noun.en == "source" or not memory.spoken or phrase.owners:
        return None
    last = memory.spoken[-1]
    bare = phrase.last - phrase.first <= 2  # noqa: PLR2004 - noun and one adjective
    return last if bare and last.person and last.number == "s" and last.gender in {None, noun.gender} else None


def spoken_by(memory: Memory, phrase: Phrase | None, source: Source, draft: Draft, paragraph: int, via: tuple[Link, ...]) -> Spoken:
    """A speaker to remember, with the gender its noun or its verb shows."""
    told: Gender | None = draft.gender
    number: Number = draft.number or "s"
    if phrase:
        number = phrase.number
        mine = gender(memory.text, phrase)
        told = ("f" if mine == "f" else "m") if mine else draft.gender
    body = phrase is not None and (phrase.kind == "body" or any(o.mention.type == "ORG" for o in phrase.owners[:1]))
    person = phrase is not None and (phrase.name is not None or phrase.unknown is not None)
    return Spoken(source, told, number, paragraph, via, body, person)
