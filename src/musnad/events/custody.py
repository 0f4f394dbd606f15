"""Who arrested, sentenced or executed those of whom the clause does not tell it: ذكرت [الشرطة] أن عشرة أوقفوا."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.arabic.particles import ARTICLE
from musnad.events.contents import acts_of
from musnad.events.drafts import Draft
from musnad.events.held import ARRESTS, REACH, TIES, VERDICTS, elsewhere, family
from musnad.events.same import TOLD
from musnad.events.text import Text
from musnad.record.statements import Source

OWN_MEN = frozenset({"MIL", "COP"})
"""Sectors of those whom their own state tells of as taken by others."""

SPOKEN_FOR = " باسم "
"""What a spokesman's own name has, who arrests nobody: المتحدث باسم الشرطة."""

HERS = "ها"
"""The ending of a state's own: سفيرها."""

OWNED = ("ها", "هم", "ه")
"""Endings of a noun of one's own people: من أعضائها."""


def in_custody(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts of a page, arrests and verdicts of nobody with who tells of them as his own, or did them elsewhere."""
    drafts = tuple(_not_himself(text, _of_no_town(text, draft)) for draft in drafts)
    named = tuple(_by(draft, _found(text, draft, drafts)) if _of_nobody(draft) else draft for draft in drafts)
    return tuple(_by(draft, elsewhere(text, draft, named)) if _of_nobody(draft) else draft for draft in named)


def _of_no_town(text: Text, draft: Draft) -> Draft:
    """An arrest not of a town that speaks for no state: نشرت [صور] تظهر توقيفهم."""
    known = [text.lexicon.entities.get(actor) for actor in draft.actors]
    town = any(k is not None and k.table == "cities" and k.speaks_for is None for k in known)
    return replace(draft, actors=()) if town and family(draft) is ARRESTS else draft


def _not_himself(text: Text, draft: Draft) -> Draft:
    """A draft without the police among those arrested: أعلنت الشرطة [اعتقاله], قيد اعتقال [السلطات]."""
    if draft.hit.verb or family(draft) is not ARRESTS or not draft.recipients:
        return draft
    behind = text.party_at.get(draft.hit.last)
    if (
        behind is not None
        and not behind.cut
        and behind.ids == draft.recipients
        and text.is_(behind.first, "takes_in") == 1
    ):
        return replace(draft, actors=behind.ids, recipients=())
    theirs = (p for p in text.parties if p.ids == draft.recipients and p.first < draft.hit.first)
    himself = not draft.actors and draft.hit.owner is not None and any(text.is_(p.first, "takes_in") for p in theirs)
    return replace(draft, recipients=()) if himself else draft


def _of_nobody(draft: Draft) -> bool:
    """Whether an arrest, a verdict or an execution is told without who did it."""
    spoken = all(SPOKEN_FOR in actor for actor in draft.actors)
    return spoken and draft.status in TOLD and family(draft) is not None


def _by(draft: Draft, doers: tuple[str, ...]) -> Draft:
    """A draft with who did it, where somebody is found."""
    actors = tuple(a for a in doers if a not in draft.recipients)
    return replace(draft, actors=actors, how="traced") if actors else draft


def _found(text: Text, draft: Draft, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Who did it as its own sentence tells."""
    return _keeper(text, draft) or _by_force(text, draft, drafts) or _teller(text, draft) or _whose_envoy(text, draft)


def _by_force(text: Text, draft: Draft, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The force whose deed was done "after" an arrest: فرقت [الشرطة] المسيرة بعد اعتقال ناشط."""
    at = draft.hit.first - 1
    after = not draft.hit.verb and not draft.hit.cut and family(draft) is ARRESTS and text.is_(at, "adjunct") > 0
    if not after or _theirs(text, draft):
        return ()
    sentence = text.sentence_at[draft.hit.first]
    done = [d for d in drafts if d.hit.first < at and d.actors and text.sentence_at[d.hit.first] == sentence]
    forces = (p for p in text.parties if done and {*p.ids} & {*done[-1].actors})
    force = any(text.is_(j, "takes_in") or text.is_(j, "force") for p in forces for j in range(p.first, p.last))
    deed = force and done[-1].type in {"ASSAULT", "COERCE"} and done[-1].how in {"verb", "bound", "beside"}
    return done[-1].actors if deed and not any(text.sign(j) for j in range(done[-1].hit.last, at)) else ()


def _keeper(text: Text, draft: Draft) -> tuple[str, ...]:
    """With whom somebody is held: احتجازهم لدى [الشرطة], توقيف رجل لدى [السلطات]."""
    if draft.hit.verb or family(draft) is not ARRESTS:
        return ()
    last = min(text.sentence_at[draft.hit.first].last - 1, draft.hit.last + REACH)
    for j in range(draft.hit.last, last):
        party = text.party_at.get(j + 1)
        if text.is_(j, "ladaa"):
            return party.ids if party is not None and not party.cut else ()
        if text.sign(j) or text.preposition(j):
            return ()
    return ()


def _whose_envoy(text: Text, draft: Draft) -> tuple[str, ...]:
    """The state that speaks in a sentence of its own envoy: قالت [نارية] ... وأعلنت استدعاء سفيرها."""
    own = text.folds[draft.hit.last - 1].endswith(HERS)
    if draft.hit.verb or family(draft) is not TIES or not own:
        return ()
    sentence = text.sentence_at[draft.hit.first]
    said = {s.source.entity for at, s in text.cues.items() if sentence.first <= at < draft.hit.first}
    return tuple(said) if len(said) == 1 and all(text.state(one) == one for one in said) else ()


def _teller(text: Text, draft: Draft) -> tuple[str, ...]:
    """The power of a state that tells as its own deed of an arrest in its land, or of ties that were cut."""
    role = {ARRESTS: "takes_in", TIES: "cuts_ties"}.get(family(draft) or VERDICTS)
    said = text.said(draft.hit.first)
    theirs = role == "takes_in" and _theirs(text, draft)
    asked = said is not None and (act := acts_of(text, said)) is not None and act.type == "REQUEST"
    words = _words(text, said.source) if said is not None and role and not (theirs or asked) else range(0)
    at = next((j for j in words if role and text.is_(j, role) > 0), None)
    if at is None:
        return ()
    party = text.party_at.get(at)
    known = text.lexicon.entities.get(party.ids[0]) if party is not None and party.ids else None
    state = _state(text, words)
    if (known is not None and known.state is None) or _abroad(text, draft, state):
        return ()  # مجلس الأمن
    if role == "cuts_ties":
        return (state,) if state else ()
    itself = party is not None and not text.people & {*party.ids} and SPOKEN_FOR not in party.ids[0]
    return party.ids if itself and party is not None else (state,) if state else _by_word(text, at)


def _words(text: Text, source: Source) -> range:
    """The tokens that name a speaker, where the page named him where he is elided: وأضافت [الوزارة]."""
    if source.span is not None and len(text.tokens.within(source.span)) > 1:
        return text.tokens.within(source.span)
    named = (range(p.first, p.last) for p in text.parties if source.entity in p.ids)
    return next(named, text.tokens.within(source.span) if source.span is not None else range(0))


def _state(text: Text, words: range) -> str | None:
    """The state that words of a speaker name: by a body, a town or an adjective."""
    parties = (text.party_at[j].state for j in words if j in text.party_at)
    nisbas = (text.lexicon.nisbas.get(text.folds[j]) for j in words)
    return next((state for state in parties if state), None) or next((n.state for n in nisbas if n), None)


def _by_word(text: Text, at: int) -> tuple[str, ...]:
    """The body of a spokesman's office where the page names it by the same word: الناطق باسم [الشرطة]."""
    same = (
        p for p in text.parties if text.folds[p.first].removeprefix(ARTICLE) == text.folds[at].removeprefix(ARTICLE)
    )
    return next((p.ids for p in same if not text.people & {*p.ids}), ())


def _theirs(text: Text, draft: Draft) -> bool:
    """Whether those taken are men of a state's own, or hostages, whom others took: جنديان, رهائن."""
    near = text.between(draft.hit.first - REACH, draft.hit.last + REACH)
    whom = [p for p in near if p.ids and {*p.ids} <= {*draft.recipients}]
    hostages = any(text.is_(j, "hostage") for p in whom for j in range(p.first, p.last))
    ends = (p.last for p in whom if p.last + 1 < len(text.folds) and text.is_(p.last, "min"))
    own = any(text.folds[j + 1].endswith(OWNED) for j in ends)  # ثلاثة من مواطنيها
    return hostages or own or any(text.sectors.get(r) in OWN_MEN for r in draft.recipients)


def _abroad(text: Text, draft: Draft, state: str | None) -> bool:
    """Whether an arrest was made in another land than that of who tells of it: اعتقلوا في [سهلستان]."""
    sentence = text.sentence_at[draft.hit.first]
    here = (text.state(text.places[j].entity) for j in range(*sentence[:2]) if j in text.places and _in(text, j))
    return state is not None and any(land not in {None, state} for land in here)


def _in(text: Text, j: int) -> bool:
    """Whether a place's name stands under "in"."""
    return text.places[j].cut > 0 or text.is_(j - 1, "fi") > 0
