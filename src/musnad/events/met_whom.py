"""Whom a noun of meeting has for its object, past his title and where they met: خلال لقاء الورداني أمس [هالة مرزاق]."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import coordinated
from musnad.events.text import Text

MEETING = frozenset({"meeting", "reception"})
"""Rows of nouns of one who meets another."""

FARTHEST_MET = 7
"""Words from a meeting, or from who meets, to whom he meets."""


def met_whom(text: Text, hit: Hit, actors: list[Party], end: int) -> tuple[Party, ...]:
    """The person of another state behind a meeting's pronoun, or behind who meets, free of any preposition."""
    if hit.verb or hit.row.id not in MEETING or hit.definite or len(actors) != (0 if hit.owner else 1):
        return ()
    if hit.owner and (sent := _delegation(text, hit, end)):
        return sent
    last = hit.last if hit.owner else actors[0].last
    if not hit.owner and not (actors[0].first == hit.last and {*actors[0].ids} & text.people):
        return ()
    for party in text.between(last, min(end, last + FARTHEST_MET)):
        if party.kind == "town" or party.first in text.places:
            continue
        person = len(party.ids) == 1 and not party.cut and ({*party.ids} & text.people or _official(text, party))
        free = all(_aside(text, j) for j in range(last, party.first))
        apart = not text.states_of(party.ids) & text.states_of([i for p in actors for i in p.ids])
        return (party,) if person and free and apart else ()
    return ()


def _delegation(text: Text, hit: Hit, end: int) -> tuple[Party, ...]:
    """Whose the delegation is that stands right behind a meeting's pronoun: خلال لقائه [وفدا من الجبهة]."""
    if hit.last >= end or not text.small.plays(text.folds[hit.last], "sent"):
        return ()
    party = text.party_at.get(hit.last) or text.party_at.get(hit.last + 1)
    return (party,) if party is not None and party.kind == "name" and not party.cut else ()


def signer(text: Text, hit: Hit) -> tuple[Party, ...]:
    """The people in the genitive of a signing: جاء توقيع [الورداني] بعد مصادقة المجلس."""
    if hit.row.id != "signing" or hit.verb or hit.definite or hit.owner:
        return ()
    party = text.party_at.get(hit.last)
    if party is None or party.first != hit.last or party.cut or not {*party.ids} & text.people:
        return ()
    return coordinated(text, party, text.sentence_at[hit.first].last)


def _official(text: Text, party: Party) -> bool:
    """Whether a state is told by its man's office: بعد لقائه [الرئيس السهلي], [نظيره السهلي]."""
    by_office = text.small.plays(text.folds[party.first].removeprefix("ال"), "official_met")
    return party.kind == "name" and party.ids == (party.state,) and by_office


def _aside(text: Text, j: int) -> bool:
    """Whether a word only tells when, where or with what title: في مرسى, أمس, الرئيس."""
    where = j in text.times or j in text.places or text.is_(j, "fi") > 0 or text.plays(j, "time")
    title = text.folds[j].startswith("ال") and text.tokens.is_word(j) and not verb(text, j, j - 1)
    return where or title or text.party_at.get(j) is not None
