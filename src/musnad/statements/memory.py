"""What the page has told so far: offices with their holders, unnamed sources, bodies, speakers in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from musnad.lexicon.conjugation import Gender, Number
from musnad.record import Link, Source, Span
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.shared import met
from musnad.statements.text import Named, Sentence, Text
from musnad.statements.unnamed import Portraits

FARTHEST_PARAGRAPH = 2
"""Paragraphs back in which an elided speaker is looked for."""

MOST_BACK = 30
"""Speakers back in which one that agrees is looked for."""

COUNTERPART = "counterpart"
SHARED = frozenset({"minister", "president", "king", "emir", "sultan", "prime-minister"})
"""Offices that a counterpart in another state holds too; whose spokesman somebody is tells nothing of another."""

MOST_NAMESAKES = 60
"""People of one last name that are kept, the latest of the page."""

SIDES = frozenset({"GPE", "GROUP", "ORG"})
BETWEEN = "بين"
FARTHEST_BETWEEN = 3
"""Tokens from بين to the first of two sides: بين ممثلي الجيش والجبهة."""
FARTHEST_ACT = 4
"""Tokens from what two do with each other to بين: محادثات أولية في جدة بين."""

FARTHEST_MET = 160
"""Tokens from where two are told to have met to their joint communique."""

MOST_HOLDERS = 60
"""Holders of one office that are kept, the first of the page."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with an office in print: its English noun, the states and words it names, where it stood.

    `beside` where he is only told to be somebody's counterpart.
    """

    at: int
    entity: str
    en: str
    states: frozenset[str]
    words: frozenset[str]
    span: Span
    gender: Gender | None
    beside: bool = False


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
    things: bool = False

    def agrees(self, gender: Gender | None, number: Number | None) -> bool:
        """Whether a verb or participle of this gender and number can be his; a plural of things takes a feminine."""
        if self.number == "p" and self.things:
            return (gender, number) == ("f", "s")
        if self.number == "p" and (gender, number) == ("f", "s"):
            return False
        if number and number != self.number and (self.number, number) != ("d", "p"):
            return False  # of two, papers go on in the plural: صرح مسؤولان …، مؤكدين أن
        return gender is None or self.gender is None or self.gender == gender


@dataclass(slots=True)
class Memory:
    """Of one page; `heads` are its names by first folded word, `surnames` its people by last, the latest first.

    `women` hold an office told in the feminine: وزيرة الخارجية هالة مرزاق.
    `offices` are the last who spoke by an office without a name: متحدث باسم الوزارة.
    `since` counts the speakers before the last whom nobody could read; `asked` is who answers in an interview.
    """

    text: Text
    holders: dict[str, list[Holder]]
    pair: str | None
    pairs: list[tuple[int, str]]
    heads: dict[str, list[Named]]
    surnames: dict[str, list[Named]]
    met: list[tuple[int, str]]
    women: frozenset[str]
    portraits: Portraits = field(default_factory=Portraits)
    bodies: dict[str, tuple[str, Span]] = field(default_factory=dict)
    offices: dict[str, tuple[str, Span]] = field(default_factory=dict)
    spoken: list[Spoken] = field(default_factory=list)
    since: int = 0
    asked: Spoken | None = None

    def forget(self) -> None:
        """Let no verb without subject go back behind here: somebody whom nobody could read has taken the word."""
        self.since = len(self.spoken)

    def told_to(self, entity: str, via: tuple[Link, ...]) -> None:
        """Keep through whom the last speaker was heard, told in its own sentence: جاء ذلك في تصريح لوكالة نبأ."""
        last = self.spoken[-1] if self.spoken else None
        if last is not None and last.source.entity == entity and not last.via:
            self.spoken[-1] = replace(last, via=via)

    def both(self, at: int) -> str | None:
        """Who "both sides" at a token are: the two that the page last named between, else its two states."""
        return next((pair for first, pair in reversed(self.pairs) if first < at), self.pair)

    def who_met(self, at: int) -> str | None:
        """The two whom the page last told to have met, before a token and near it: whose a joint communique is."""
        return next((two for first, two in reversed(self.met) if at - FARTHEST_MET < first <= at), None)

    def last(self, gender: Gender | None, number: Number | None, paragraph: int) -> Spoken | None:
        """The latest speaker with whom a form agrees, no more than a few paragraphs back."""
        for spoken in reversed(self.spoken[max(self.since, len(self.spoken) - MOST_BACK) :]):
            if paragraph - spoken.paragraph > FARTHEST_PARAGRAPH:
                return None
            if spoken.agrees(gender, number):
                return spoken
        return None


SPEAKS = "spokesperson"
"""The office that many hold beside another."""


def remember(text: Text, sentences: tuple[Sentence, ...]) -> Memory:
    """A memory that knows the page's offices, names and two parties beforehand."""
    holders: dict[str, list[Holder]] = {}
    for sentence in sentences:
        for holder in _with_counterparts(text, _holders(text, sentence)):
            same = holders.setdefault(holder.en, [])
            if len(same) < MOST_HOLDERS:
                same.append(holder)
    heads: dict[str, list[Named]] = {}
    surnames: dict[str, list[Named]] = {}
    for named in sorted(text.named.values(), key=lambda n: -n.first):
        heads.setdefault(text.folds[named.first][named.cut :].removeprefix("ال"), []).append(named)
        namesakes = surnames.setdefault(text.folds[named.last - 1], []) if named.mention.type == "PER" else None
        if namesakes is not None and len(namesakes) < MOST_NAMESAKES:
            namesakes.append(named)
    for names in heads.values():
        names.reverse()
    women = frozenset(h.entity for held in holders.values() for h in held if h.gender == "f")
    return Memory(text, holders, _pair(text), _pairs(text), heads, surnames, met(text, sentences), women)


def _with_counterparts(text: Text, told: list[Holder]) -> Iterator[Holder]:
    """Holders, and of a counterpart the office too that he shares with whom he was told beside: نظيره السهلي فلان."""
    before: Holder | None = None
    for holder in told:
        yield holder
        if holder.en != COUNTERPART:
            before = holder if holder.en in SHARED else None
        elif before is not None and not any(text.plays(i, "free") for i in range(before.at, holder.at)):
            yield replace(holder, en=before.en, words=holder.words | before.words, beside=True)


def _holders(text: Text, sentence: Sentence) -> list[Holder]:
    """Persons with their offices, in a sentence."""
    found: list[Holder] = []
    people, behind = text.people(sentence), sentence.first
    for i in range(sentence.first, people[-1] + 1 if people else behind):  # whoever holds an office is named behind it
        phrase = _office_at(text, i, sentence.last) if i >= behind and text.may_speak(i) else None
        if phrase is None or phrase.name is None:
            continue
        name, behind = phrase.name.mention.entity, phrase.name.last
        if phrase.joined:  # وزير الخارجية فلان [ونظيره السهلي]
            phrase = replace(phrase, last=phrase.joined[0].first, joined=())
        if phrase.noun:
            span = text.span(phrase.first, phrase.last, phrase.cut)
            words, noun = office_words(text, phrase), phrase.noun
            told = Holder(phrase.first, name, noun.en, states(text, phrase), words, span, noun.gender)
            found.append(told)
            found.extend(_further(text, phrase, told))
    return found


def _further(text: Text, phrase: Phrase, told: Holder) -> Iterator[Holder]:
    """The holder as spokesman too, told behind his name: فلان مستشار الوزير [المتحدث باسم الوزارة]."""
    for i in range(phrase.name.last if phrase.name else phrase.last, phrase.last):
        noun = text.noun(i, int(text.folds[i][0] == "و"))
        if noun is not None and noun.en == SPEAKS and noun.definite and told.en != SPEAKS:
            words = office_words(text, replace(phrase, first=i))
            yield replace(told, at=i, en=SPEAKS, words=words)


def _office_at(text: Text, i: int, stop: int) -> Phrase | None:
    for cut in (0, 1):
        noun, name = text.noun(i, cut), text.name(i, cut)
        if (noun and noun.kind in {"office", "title", "unnamed"}) or (name and name.mention.type == "PER"):
            return read(text, i, stop, "clause", cut)
    return None


def office_words(text: Text, phrase: Phrase) -> frozenset[str]:
    """The words of an office without article, name and prepositions."""
    taken = range(phrase.name.first, phrase.name.last) if phrase.name else range(0)
    words = (i for i in range(phrase.first, phrase.last) if i not in taken and not text.punctuation(i))
    found = {text.folds[i].removeprefix("لل").removeprefix("ال") for i in words if not text.plays(i, "preposition")}
    return frozenset(found | ({"وزراء"} if "حكومه" in found else set()))


def states(text: Text, phrase: Phrase) -> frozenset[str]:
    """The states an office names, by adjective or by name."""
    nisbas = text.lexicon.nisbas
    words = [text.folds[i] for i in range(phrase.first, phrase.last) if not text.plays(i, "no_nisba")]
    found = {n.state for word in words if (n := nisbas.get(word) or nisbas.get(word.removeprefix("و")))}
    for owner in phrase.owners:
        known = text.lexicon.entities.get(owner.mention.entity)
        found.add(known.state if known and known.state else owner.mention.entity)
    return frozenset(found)


def _pair(text: Text) -> str | None:
    """The two states the page is mostly about, joined: who "both sides" are."""
    counts = Counter(_side(text, named) for named in text.named.values() if named.mention.type == "GPE")
    top = [state for state, _ in counts.most_common(2)]
    return "+".join(top) if len(top) > 1 else None


def _pairs(text: Text) -> list[tuple[int, str]]:
    """Where the page names two sides behind بين, and who they are: بين ممثلي [الجيش] [والجبهة]."""
    found = []
    for first in (named for i, named in sorted(text.named.items()) if named.first == i):
        other = text.named.get(first.last)
        if other is None or other.cut != 1 or {first.mention.type, other.mention.type} - SIDES:
            continue
        if _between(text, first.first) and (a := _side(text, first)) != (b := _side(text, other)):
            found.append((first.first, f"{a}+{b}"))
    return found


def _between(text: Text, at: int) -> bool:
    """Whether بين and what two do with each other lead to a token: محادثات أولية بين [الجيش]; no border does."""
    for i in range(max(0, at - FARTHEST_BETWEEN), at):
        if text.folds[i] == BETWEEN:
            acts = (text.folds[k].removeprefix("و").removeprefix("ال") for k in range(max(0, i - FARTHEST_ACT), i))
            return any(text.words.plays(word, "parting_two") for word in acts)
    return False


def _side(text: Text, named: Named) -> str:
    """Who a name is as a side: the state for its capital."""
    known = text.lexicon.entities.get(named.mention.entity)
    state = known.state if known and named.mention.type == "GPE" else None
    return state or named.mention.entity
