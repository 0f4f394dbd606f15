"""Whose a body's or a document's phrase is: الوزارة, بيان الوزارة, رسالة وجهتها, البيان."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from musnad.arabic import fold_key
from musnad.lexicon.conjugation import Gender
from musnad.lexicon.speakers import SpeakerNoun
from musnad.record import Span
from musnad.statements.documents import unsigned
from musnad.statements.memory import Memory
from musnad.statements.phrase import CONTRACT, Phrase
from musnad.statements.shared import joint, parties, speaks_for
from musnad.statements.text import SPEAKING_TYPES, Text

FINDINGS = frozenset({"figures", "assessment", "poll", "study"})
"""Documents that nobody on the page needs to have issued: المعلومات."""

GOVERNING = frozenset({
    "ministry", "government", "presidency", "foreign-ministry", "interior-ministry", "authorities", "administration",
    "state", "command", "royal-court",
})  # fmt: skip
"""Bodies that speak for the state or the person whose name they bear; a channel or a brigade does not."""

MINISTRY, STATE_BODY = "ministry", "state-body."
"""The noun of a ministry, and the rules of bodies that every state has: الصحة العالمية is no ministry."""

PLACES = frozenset({"GPE", "LOC"})

HERS = ("ته", "تها")
"""Ends of a past verb that she did to it: وجهتها."""

FARTHEST_OUTLET = 300
"""Tokens back to an outlet that was told and did not speak."""

MOST_ISSUERS = 30
"""Speakers back in which البيان has its issuer."""

Meant = tuple[str, Span | None]
"""An entity, and where the page told who that is."""


def named_by_words(text: Text, phrase: Phrase) -> str:
    """An id of the phrase's own words, without who stands behind a body: name:المدير الاقليمي."""
    if text.closes.get(phrase.first) == phrase.last - 1:  # «لجنة الشؤون»
        return named_by_words(text, replace(phrase, first=phrase.first + 1, last=phrase.last - 1))
    last = phrase.last - int(phrase.last > phrase.first + 1 and text.plays(phrase.last - 1, "self"))
    last = next((i for i in range(phrase.first + 1, last) if text.plays(i, "attached_from")), last)
    words = fold_key(text.span(phrase.first, last, phrase.cut).of(text.tokens.text))
    fused = phrase.cut == 1 and text.folds[phrase.first].startswith("لل")
    return f"name:ا{words}" if fused else f"name:{words}"


def whose(memory: Memory, phrase: Phrase) -> Meant | None:  # noqa: PLR0911 - one question a line
    """A body by its name inside the phrase, or by the last that its noun named: الوزارة, البيان."""
    text, noun = memory.text, phrase.noun
    bare = noun is not None and noun.definite and phrase.last == phrase.first + 1
    if noun and bare and noun.id in memory.bodies:
        return memory.bodies[noun.id]
    if outlet := _of_state(memory, phrase):
        return outlet
    if of_several := parties(text, phrase):
        return "+".join(of_several), None
    if joint(text, phrase) and (both := memory.who_met(phrase.first)):
        return both, None
    if phrase.owners and _owner_speaks(phrase) and not _only_placed(text, phrase):
        strange = _strange_body(text, phrase)
        return named_by_words(text, strange) if strange else speaks_for(text, phrase.owners[0].mention.entity), None
    if noun and noun.kind == "document" and (over := _body_of(text, phrase)):
        return whose(memory, over)
    if noun and noun.kind == "document" and not phrase.owners and unsigned(text, phrase):
        return _writer(memory, "f" if text.folds[phrase.last].endswith(HERS) else "m")
    if noun and noun.kind == "body" and not bare and not phrase.owners:
        return _last_longer(memory, phrase)
    if noun and noun.kind == "document" and not noun.definite and phrase.last == phrase.first + 1:
        last = memory.spoken[-1] if memory.spoken else None  # أعلنت الوزارة …. وجاء في بيان أن
        own = last is not None and last.body and noun.number == "s" and noun.en not in {*FINDINGS, CONTRACT}
        return (last.source.entity, last.source.span) if last and own else None
    return _last_named(memory, phrase, noun) if noun and bare else None


def _of_state(memory: Memory, phrase: Phrase) -> Meant | None:
    """The outlet told before that a noun with its article and a state means: قالت الصحيفة [النارية]."""
    text, noun, i = memory.text, phrase.noun, phrase.first + 1
    if noun is None or noun.kind != "media" or not noun.definite or noun.number != "s" or phrase.last != i + 1:
        return None
    told = memory.bodies.get(noun.id) or _last_named(memory, phrase, noun)
    known = text.lexicon.entities.get(told[0]) if told else None
    nisba = text.lexicon.nisbas.get(text.folds[i]) or text.lexicon.nisbas.get(text.folds[i].removeprefix("ال"))
    return told if nisba is not None and not (known and known.state and known.state != nisba.state) else None


def _last_longer(memory: Memory, phrase: Phrase) -> Meant | None:
    """The last body that the page named by these words and more: وزارة الخارجية, after وزارة خارجية نارية."""
    folds = memory.text.folds
    words = [w.removeprefix("ال") for w in (folds[phrase.first][phrase.cut :], *folds[phrase.first + 1 : phrase.last])]
    same = [n for n in memory.heads.get(words[0], []) if n.mention.type == "ORG" and n.first < phrase.first]
    told = memory.bodies.get(phrase.noun.id) if phrase.noun else None
    longer = [(n.mention.entity, n.mention.span) for n in reversed(same)] + ([told] if told else [])
    for entity, span in longer:
        whole = [w.removeprefix("ال") for w in fold_key(span.of(memory.text.tokens.text)).split()]
        if len(whole) > len(words) and whole[1 : len(words)] == words[1:]:
            return entity, span
    return None


def _last_named(memory: Memory, phrase: Phrase, noun: SpeakerNoun) -> Meant | None:
    """The last whom the page named with this noun, else who issued the document: الوزارة, البيان."""
    head = memory.text.folds[phrase.first][phrase.cut :].removeprefix("ال")
    same = [n for n in memory.heads.get(head, []) if n.mention.type in SPEAKING_TYPES]
    if noun.en == MINISTRY:  # الخارجية النارية …. وأوضحت الوزارة
        short = (word for word in memory.heads if memory.text.words.plays(word, "ministry_word"))
        named = [n for word in short for n in memory.heads[word] if n.mention.rule.startswith(STATE_BODY)]
        same = sorted((*same, *named), key=lambda n: n.first)
    if before := bisect_left(same, phrase.first, key=lambda n: n.first):
        return same[before - 1].mention.entity, same[before - 1].mention.span
    if noun.kind == "media" and noun.number == "s":
        return _outlet_told(memory.text, phrase.first, noun)
    issued = noun.kind == "document" and noun.en not in {*FINDINGS, CONTRACT}
    return _issuer(memory) if issued else None


def _outlet_told(text: Text, before: int, noun: SpeakerNoun) -> Meant | None:
    """The last outlet told behind the same noun, which did not speak: اتهم [صحيفة الشراع] …. وقالت الصحيفة."""
    for i in range(before - 1, max(0, before - FARTHEST_OUTLET), -1):
        named = text.named.get(i)
        if named is None or named.mention.type != "MEDIA" or named.cut:
            continue
        head = text.noun(i - 1) or text.noun(i - 1, 1)
        if head is not None and head.id == noun.id:
            return named.mention.entity, named.mention.span
    return None


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
    recent = reversed(memory.spoken[-MOST_ISSUERS:])
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
    if noun.en == "command" and owner.type in PLACES and phrase.owners[0].first > phrase.first + 1:
        return False  # قيادة عمليات الوادي commands there and is no state
    return owner.type in {"ORG", "MEDIA", "GROUP"} or noun.en in GOVERNING
