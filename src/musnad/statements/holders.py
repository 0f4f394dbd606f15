"""Who holds an office that stands without a name: الوزير الناري, القيادي, الوزيران."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.lexicon.speakers import KIN, OWNED, OWNERS, SpeakerNoun
from musnad.statements.memory import COUNTERPART, SPEAKS, Holder, Memory, Spoken, office_words, states
from musnad.statements.phrase import Phrase
from musnad.statements.text import Text

ONE_OF_MANY = frozenset({"deputy", "member", "candidate", "lawmaker", "aide", "adviser", "specialist", "professor"})
"""Offices that many hold in one state, so that more than the state must agree."""

ALIKE = {"حكومه": "وزراء"}
"""Words for what one office is over: the head of government is the prime minister."""

MOST_BACK = 4
"""Speakers back in which الباحث has his name."""

MOST_RECENT = 12
"""Speakers back in which of two holders of an office one spoke last."""

POINTING = frozenset({"source", "official", "leader", "officer", "diplomat", "witness"})
"""Nouns with the article that point to a source left unnamed before: المسؤول."""

FIXED = frozenset({"king", "sultan", "monarch", "crown-prince", "judge", "prime-minister", "governor", "ambassador"})
"""Offices that nobody is called by who is told with another."""

FARTHEST_NEXT = 40
"""Tokens ahead in which who spoke for a body has his name."""

BARE = 2
"""Tokens of a noun that points back, its adjective with it: القيادي, المسؤول الناري."""


def two_holders(memory: Memory, phrase: Phrase) -> str | None:
    """Both persons of a dual office: الوزيران الناري والسهلي, and الوزيران where two were told with the office."""
    here = states(memory.text, phrase)
    held = [h for h in _held(memory, phrase.noun) if not here or here & h.states] if phrase.noun else []
    for told in ([h for h in held if not h.beside], held):
        meant = list(dict.fromkeys(h.entity for h in told))
        if len(meant) == 2:  # noqa: PLR2004 - a dual is two
            return "+".join(meant)
    return None


def holders_in(memory: Memory, phrase: Phrase) -> tuple[str, ...]:
    """Who hold an office of several states, where the page told each of them: وزراء خارجية نارية وسهلستان والضفاف."""
    noun = phrase.noun._replace(number="s") if phrase.noun else None
    one = replace(phrase, last=phrase.owners[0].first, noun=noun) if phrase.owners else phrase
    told = [holder_of(memory, replace(one, owners=(owner,))) for owner in phrase.owners]
    ids = tuple(h.entity for h, o in zip(told, phrase.owners, strict=True) if h and o.mention.entity in h.states)
    return ids if len(ids) == len(told) else ()


def holder_of(memory: Memory, phrase: Phrase) -> Holder | None:
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
        if (here and holder.states and not same_state) or (words & memory.text.lexicon.words.past) - holder.words:
            return False
        if over:
            same_office = _same_office(memory.text, over, holder) or (same_state and not many)
            return same_office or _named_next(phrase, holder)
        return same_state or not phrase.owners

    recent = [] if here else [s.source.entity for s in memory.spoken[-MOST_RECENT:]]

    def rank(holder: Holder) -> tuple[bool, bool, bool, int, int, int]:
        earlier = holder.at < phrase.first
        spoke = max((k for k, entity in enumerate(recent) if entity == holder.entity), default=-1)
        return (
            earlier,
            not holder.beside,
            holder.gender == noun.gender,
            len(words & holder.words) if several else 0,
            spoke,  # of two ministers the one who spoke or acted last, not the one only told of
            holder.at if earlier else -holder.at,
        )

    return max((h for h in _held(memory, noun) if fits(h)), key=rank, default=None)


def _named_next(phrase: Phrase, holder: Holder) -> bool:
    """Whether a spokesman's name comes right behind: قال متحدث باسم الوزارة …. وأدلى [المتحدث فلان] بذلك في."""
    noun = phrase.noun
    spoke = noun is not None and noun.en == SPEAKS and not noun.definite and len(holder.words) == 1
    return spoke and 0 < holder.at - phrase.last <= FARTHEST_NEXT


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
        nisba = word in text.lexicon.nisbas and not text.plays(i, "no_nisba")  # وزير المالية is no minister of Mali
        if i in states_in or ranked or nisba or text.punctuation(i):
            continue
        stem = word.removeprefix("لل").removeprefix("ال")
        found.add(ALIKE.get(stem, stem))
    return frozenset(found)


def just_named(memory: Memory, phrase: Phrase) -> Spoken | None:
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
    elif not _of_bare_body(text, phrase) and (
        _over(text, phrase, shaped=True) or phrase.last - phrase.first > BARE + int(noun.kind == "office")
    ):
        return None
    past = bool(office_words(text, phrase) & text.lexicon.words.past)
    holds = past and any(h.entity == last.source.entity for h in _held(memory, noun))
    if holds or _of_who_spoke(text.folds[phrase.first], noun, last):
        return None
    if noun.en in FIXED and _otherwise(memory, last.source.entity, noun.en):
        return None
    here, there = states(text, phrase), _states_of(memory, last.source.entity)
    if here and there and not here & there:
        return None
    return last if last.person and last.number == "s" and last.gender in {None, noun.gender} else None


def _of_bare_body(text: Text, phrase: Phrase) -> bool:
    """Whether somebody unnamed is only told to be in a body that was told before: القيادي [في الحركة]."""
    i = phrase.last - 1
    body = text.noun(i) or text.noun(i, 1)
    bare = body is not None and body.kind == "body" and body.definite
    led = (i == phrase.first + 2 and text.plays(i - 1, "preposition_fi")) or i == phrase.first + 1
    return phrase.kind == "unnamed" and bare and led


def _of_who_spoke(fold: str, noun: SpeakerNoun, last: Spoken) -> bool:
    """Whether a pronoun may mean who spoke last, whose the noun is then: نجله is his son, مديرها the body's head."""
    if noun.en in {OWNED, COUNTERPART} or fold.startswith("ال"):
        return False
    his, hers = fold.endswith("ه") and last.gender != "f", fold.endswith("ها") and last.gender != "m"
    return his or hers or (noun.en != KIN and fold.endswith(OWNERS))


def _otherwise(memory: Memory, person: str, en: str) -> bool:
    """Whether the page tells a person with offices, and with this one not: a minister is not القاضي."""
    told = {name for name, holders in memory.holders.items() if any(h.entity == person for h in holders)}
    return bool(told) and en not in told


def _states_of(memory: Memory, person: str) -> frozenset[str]:
    """The states that the page's offices of a person, or the table, name."""
    known = memory.text.lexicon.entities.get(person)
    told = [h.states for holders in memory.holders.values() for h in holders if h.entity == person]
    return frozenset({known.state} if known and known.state else ()).union(*told)


def _held(memory: Memory, noun: SpeakerNoun) -> Sequence[Holder]:
    """Who is told to hold an office."""
    return memory.holders.get(noun.en, ())
