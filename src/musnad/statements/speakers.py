"""Who is meant by a phrase: a name's entity, the holder of an office, a body by its noun, an unnamed source."""

from __future__ import annotations

from dataclasses import replace

from musnad.lexicon.conjugation import Gender
from musnad.record import Source, Span
from musnad.statements.agreement import are_things, gender
from musnad.statements.bodies import Meant, named_by_words, whose
from musnad.statements.drafts import Draft
from musnad.statements.holders import holder_of, holders_in, just_named, two_holders
from musnad.statements.memory import MOST_HOLDERS, Holder, Memory, Spoken, office_words, states
from musnad.statements.namesakes import by_part, by_surname
from musnad.statements.phrase import CONTRACT, Phrase
from musnad.statements.shared import parties, speaks_for
from musnad.statements.text import SPEAKING_TYPES, Text
from musnad.statements.unnamed import SOURCE, country, is_several, is_somebody, is_unnamed

HERS = frozenset({"verb-subject", "subject-verb"})
"""Patterns whose verb agrees with the speaker in print."""

LEADER = "leader"
"""The office that whoever leads has: الزعيمان."""

FARTHEST_LATTER = 60
"""Tokens back in which الأخير has its name."""


def entity_of(memory: Memory, phrase: Phrase) -> Meant:
    """Whom a phrase in print means, and the place where an office was told with its name."""
    text = memory.text
    if phrase.joined:
        parts = (replace(phrase, joined=()), *phrase.joined)
        return "+".join(dict.fromkeys(entity_of(memory, part)[0] for part in parts)), None
    if phrase.name:
        entity = phrase.name.mention.entity
        part = entity.startswith("name:") and phrase.noun is None
        own = by_part(memory, phrase.name) if part else entity
        return "+".join(dict.fromkeys((*_before_another(text, phrase), own))), None
    if phrase.noun is None and phrase.owners:
        return speaks_for(text, phrase.owners[0].mention.entity), None
    if phrase.unknown:
        return by_surname(memory, phrase.unknown), None
    if same := _source_again(memory, phrase):
        return same.source.entity, same.source.span
    phrase = _without_leader(text, _without_same(text, phrase))
    return _by_noun(memory, phrase) or (named_by_words(text, phrase), None)


def _before_another(text: Text, phrase: Phrase) -> tuple[str, ...]:
    """Those whose leaders speak with one whose own office "and" joins: [زعماء نارية وسهلستان] ووزير الري الورداني."""
    if phrase.name is None or phrase.noun is None or phrase.noun.number != "p" or not phrase.owners:
        return ()
    behind = phrase.owners[-1].last
    own = behind < phrase.name.first and text.folds[behind].startswith("و")
    return parties(text, phrase) if own else ()


def _without_same(text: Text, phrase: Phrase) -> Phrase:
    """The phrase without نفس before it, or ذاتها behind it: [نفس] الصحيفة, الوزارة [ذاتها]."""
    if phrase.last > phrase.first + 1 and text.plays(phrase.first, "same"):
        return replace(phrase, first=phrase.first + 1)
    again = phrase.last > phrase.first + 1 and text.plays(phrase.last - 1, "self")
    return replace(phrase, last=phrase.last - 1) if again else phrase


def _source_again(memory: Memory, phrase: Phrase) -> Spoken | None:
    """Who spoke last, where no unnamed source did: أعلنت الوزارة …، وأضاف [المصدر]; a person is [المصدر نفسه]."""
    noun, bare = phrase.noun, _without_same(memory.text, phrase)
    if noun is None or noun.en != SOURCE or not noun.definite or noun.number != "s" or bare.last > bare.first + 1:
        return None
    last = memory.spoken[-1] if memory.spoken else None
    if last is None or last.source.anonymous is not None or memory.portraits.match(memory.text, phrase):
        return None
    return last if bare != phrase or not last.person else None


def _without_leader(text: Text, phrase: Phrase) -> Phrase:
    """The phrase without whom a body is led by: the movement itself speaks in «الحركة» [بقيادة فلان]."""
    led = next((i for i in range(phrase.first + 1, phrase.last) if text.plays(i, "led_by")), None)
    return phrase if led is None else replace(phrase, last=led)


def _by_noun(memory: Memory, phrase: Phrase) -> Meant | None:  # noqa: PLR0911 - one question a line
    """Whom a phrase without a person's name means, by its noun."""
    kind = phrase.kind
    if told := memory.text.nominals.get((phrase.first, phrase.last)):
        return told, None
    if kind == "side":
        return _side(memory, phrase)
    if phrase.number == "d" and (both := two_holders(memory, phrase)):
        return both, None
    if kind == "office" and (of_several := parties(memory.text, phrase)):
        return "+".join(holders_in(memory, phrase) or of_several), None
    if kind in {"office", "title", "unnamed"} and (holder := holder_of(memory, phrase)):
        return holder.entity, holder.span
    if kind == "office" and (again := _again(memory, phrase)):
        return again
    if kind == "office" and (pair := _two(memory, phrase)):
        return pair, None
    if kind in {"unnamed", "office"} and (spoken := just_named(memory, phrase)):
        return spoken.source.entity, spoken.source.span
    if kind == "office" and (held := memory.text.seats.get((phrase.first, phrase.last))):
        return held, None  # who held it on the page's day
    return whose(memory, phrase) if kind in {"body", "document", "media"} else None


def _two(memory: Memory, phrase: Phrase) -> str | None:
    """The two who met, for leaders or the office that each is known for: التقى الورداني مرزاق، وأكد [الزعيمان]."""
    noun = phrase.noun
    alone = noun is not None and noun.definite and noun.number == "d" and phrase.last == phrase.first + 1
    pair = memory.who_met(phrase.first) if alone else None
    if noun is None or pair is None or noun.en == LEADER:
        return pair
    people = (memory.text.lexicon.entities.get(one) for one in pair.split("+"))
    held = all(one and any(noun.en in tenure.office.split("-") for tenure in one.offices) for one in people)
    return pair if held else None


def _again(memory: Memory, phrase: Phrase) -> Meant | None:
    """Who spoke last by an office without a name, for its noun alone: قال متحدث باسم الوزارة …، وأضاف [المتحدث]."""
    noun = phrase.noun
    bare = noun is not None and noun.definite and noun.number == "s" and phrase.last == phrase.first + 1
    told = memory.offices.get(noun.en) if noun and bare else None
    last = memory.spoken[-1].source.entity if memory.spoken else None
    return told if told and told[0] == last else None


def _side(memory: Memory, phrase: Phrase) -> Meant | None:
    """الجانب الناري is the state, الطرفان both states, الأخير the last who was named."""
    noun = phrase.noun
    if of_several := parties(memory.text, phrase):
        return "+".join(of_several), None
    if here := country(memory.text, phrase):
        return here, None
    if noun and noun.id == "latter":
        return _latter(memory, phrase)
    both = noun is not None and not phrase.owners and (noun.number == "d" or noun.en in {"both", "either"})
    pair = memory.both(phrase.first) if both else None
    return (pair, None) if pair else None


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


def source_in_print(memory: Memory, phrase: Phrase, condition: Span | None) -> Source:
    """The source of a phrase: named, by office, or unnamed with its portrait."""
    text = memory.text
    span = text.span(phrase.first, phrase.last, phrase.cut)
    surface = span.of(text.tokens.text)
    nobody = is_unnamed(phrase) or is_several(text, phrase)
    nobody = nobody or (
        (is_somebody(text, phrase) or _met_unnamed(memory, phrase)) and _by_noun(memory, phrase) is None
    )
    if nobody and not _points_to_person(memory, phrase):
        portrait = memory.portraits.introduce(text, _without_same(text, phrase), condition)
        return Source(span, surface, portrait.id, "anonymous", None, portrait.told)
    entity, antecedent = entity_of(memory, phrase)
    kind = phrase.kind
    if phrase.unknown and phrase.noun and phrase.noun.kind in {"office", "unnamed"}:
        _hold(memory, phrase, entity, span)
    if phrase.noun and kind in {"body", "media", "document"} and phrase.last > phrase.first + 1:
        memory.bodies[phrase.noun.id] = (entity, span)
    if kind == "office" and phrase.noun and phrase.last > phrase.first + 1 and entity == named_by_words(text, phrase):
        memory.offices[phrase.noun.en] = (entity, span)
    named = kind == "name" or (kind in {"body", "media"} and phrase.owners)
    return Source(span, surface, entity, "name" if named else "role", antecedent, None)


def _met_unnamed(memory: Memory, phrase: Phrase) -> bool:
    """Whether an office alone points back to one left unnamed: قال متحدث باسم الواحة …، وأضاف [المتحدث]."""
    noun = phrase.noun
    bare = noun is not None and noun.kind == "office" and noun.definite and phrase.last == phrase.first + 1
    return bare and memory.portraits.match(memory.text, phrase) is not None


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
    if _source_again(memory, phrase):
        return True
    return holder_of(memory, phrase) is not None or just_named(memory, phrase) is not None


def _sex(text: Text, phrase: Phrase, draft: Draft) -> Gender | None:
    """As its noun shows, save of a woman in an office told in the masculine, her verb feminine: قالت [النائب] فلانة."""
    her = draft.gender == "f" and draft.pattern in HERS and (phrase.name or phrase.unknown)
    if phrase.kind == "document" and _issued_by_other(text, phrase):
        return None
    return "f" if her else gender(text, phrase) or draft.gender


def _issued_by_other(text: Text, phrase: Phrase) -> bool:
    """Whether whose document it is has another gender, so that a verb may go on with either: بيان للوزارة … وأضافت."""
    noun = phrase.noun
    if noun is not None and noun.en == CONTRACT:
        return False
    owner = next((n for i in range(phrase.first + 1, phrase.last) if (n := text.noun(i) or text.noun(i, 1))), None)
    if owner is not None and noun is not None:
        return owner.gender != noun.gender
    return bool(phrase.owners)


def spoken_by(memory: Memory, phrase: Phrase, source: Source, draft: Draft, paragraph: int) -> Spoken:
    """A speaker to remember, with the gender its noun or its verb shows."""
    named = phrase.noun is None and any(o.mention.type == "ORG" for o in phrase.owners[:1])
    body = phrase.kind == "body" or named
    known = phrase.name is not None or phrase.unknown is not None
    again = source.antecedent is not None and phrase.kind in {"office", "unnamed"}  # وأوضح الوزير الناري
    return Spoken(
        source=source,
        gender=_sex(memory.text, phrase, draft),
        number=phrase.number,
        paragraph=paragraph,
        body=body,
        person=known or (again and any(s.person for s in memory.spoken if s.source.entity == source.entity)),
        things=are_things(phrase),
    )
