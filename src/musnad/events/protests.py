"""Whom a protest is against: by its purpose, its demand, its slogan, or the seat of power before which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.events.clauses import clause, verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text, stems

FARTHEST_PURPOSE = 40
"""Words between a protest and the word that says what it is for."""

FARTHEST_TARGET = 7
"""Words between that word and whom it names."""

FARTHEST_GOING, FARTHEST_ASKED = 16, 4
"""Words between a demand and somebody's going, and between that and who is to go."""

POWER = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY"})
"""Sectors of unnamed parties that are protested against."""

OPEN, CLOSED = "«“(", "»”)"


def against(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Against whom a protest is, by the surest of its signs; nobody where a victim's fate stands before him."""
    own = clause(text, sentence, hit.first).last
    last = min(sentence.last, hit.first + FARTHEST_PURPOSE)
    signs = (_aimed, _cursed, _asked, _faced)
    for reach, there in ((range(hit.first, own), signs), (range(own, last), signs if hit.verb else signs[:-1])):
        for found in there:
            if told := next((t for j in reach if (t := found(text, sentence, j))), None):
                return told
    return ()


def _aimed(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """The first named party or power behind a purpose: احتجاجا على [الحكومة]; not what a banner says."""
    if not text.is_(at, "protests_at") or (_quoted(text, sentence, at) and not _named_next(text, at)):
        return ()
    for j in range(at + 1, min(sentence.last, at + FARTHEST_TARGET)):
        party = text.party_at.get(j)
        if party is not None:
            return (party,) if _can_be(party) else ()
        if state := _of_state(text, j):
            return (state,)
        if _of_a_victim(text, j):
            return _by_agent(text, sentence, j)
        if (text.sign(j) and text.folds[j] not in "\"'“”«»") or (j > at + 1 and verb(text, j, at)):
            return ()
    return ()


def _of_state(text: Text, j: int) -> Party | None:
    """The state whose adjective at a token says whose act the word before it is: ضد الغارات [السهلية]."""
    nisba = text.lexicon.nisbas.get(text.folds[j])
    act = any(s in text.table.nouns for _, s, _ in stems(text.folds[j - 1]))
    whole = nisba is not None and act and text.folds[j].startswith("ال")
    return Party(j, j + 1, 0, (nisba.state,), "name", "GOV", nisba.state) if nisba and whole else None


def _by_agent(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """Who did to a victim what is protested against: احتجاجا على مقتل شاب على يد [الشرطة]."""
    for j in range(at + 1, min(sentence.last, at + FARTHEST_TARGET)):
        if agent := text.is_(j, "agent"):
            party = text.party_at.get(j + agent)
            return (party,) if party and _can_be(party) else ()
    return ()


def _named_next(text: Text, at: int) -> bool:
    """Whether whom a slogan is against stands right behind its word: «نحن ضد [الجيش]»."""
    return text.is_(at, "didd") > 0 and at + 1 in text.party_at


def _cursed(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """Whom a slogan curses: «الموت [لسهلستان]»."""
    if not text.is_(at, "curses"):
        return ()
    party = text.party_at.get(at + 1)
    return (party,) if party and party.cut and at + 1 < sentence.last and _can_be(party) else ()


def _asked(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """Of whom something is demanded, or whose going: يطالبون [الحكومة] بصرف الرواتب, للمطالبة باستقالة [الوزير]."""
    if not text.is_(at, "demands") or _quoted(text, sentence, at):
        return ()
    for j in range(at + 1, min(sentence.last, at + FARTHEST_GOING)):
        if any(text.small.plays(s, "going") for _, s, _ in stems(text.folds[j])):
            return tuple(p for p in text.between(j + 1, j + FARTHEST_ASKED) if p.kind in {"name", "group"})[:1]
        if text.sign(j) and text.folds[j] in ".؟":
            break
    side = at + 1 < sentence.last and any(n.kind == "side" for n in text.table.parties.get(text.folds[at + 1], ()))
    near = (at + 1, at + 2) if side else (at + 1,)  # لمطالبة إدارة [الورداني]
    party = next((text.party_at[j] for j in near if j in text.party_at and j < sentence.last), None)
    return (party,) if party and not party.cut and _can_be(party) else ()


def _faced(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """The power before whose seat a protest stands or to which it marches: أمام [البرلمان], نحو [السفارة السهلية]."""
    if not (text.is_(at, "amam") or text.is_(at, "heads_for")):
        return ()
    at += max(text.is_(at, "amam"), text.is_(at, "heads_for"))
    inner = text.party_at.get(at + 1) if at + 1 < sentence.last else None
    if inner and inner.first == at + 1 and inner.kind == "name" and text.is_(at, "seat"):
        return (inner,)  # أمام مكتب [رئيس الوزراء]
    party = text.party_at.get(at) if at < sentence.last else None
    return tuple(_seated(text, party)) if party and party.first == at and not party.cut else ()


def _seated(text: Text, party: Party) -> Iterator[Party]:
    """Whose a seat is: a power's own, a state's embassy; a town or a union's house is only where people stand."""
    embassy = _tells(text, party, "embassy")
    if embassy and party.state:
        yield party._replace(ids=(party.state,), kind="name")
    elif party.kind == "group":
        yield from (party,) if party.sector in POWER else ()
    elif party.kind == "name" and (embassy or _tells(text, party, "office")):
        yield party


def _tells(text: Text, party: Party, role: str) -> bool:
    """Whether a word of a party plays a role: that of an office, of which people can want something, or an embassy."""
    words = (s for j in range(party.first, party.last) for _, s, _ in stems(text.folds[j]))
    return any(text.small.plays(word, role) for word in words)


def aimed_at(text: Text, sentence: Sentence, hit: Hit, party: Party) -> bool:
    """Whether a protest's own preposition names whom it is against, no banner's and no victim's."""
    if any(_of_a_victim(text, j) for j in range(hit.last, party.first) if j not in text.party_at):
        return False
    return not _quoted(text, sentence, party.first) or _named_next(text, party.first - 1)


def _can_be(party: Party) -> bool:
    """Whether a party is one that people protest against: a name or a power, no place."""
    return party.kind not in PLACES and not (party.kind == "group" and party.sector not in POWER)


def _quoted(text: Text, sentence: Sentence, at: int) -> bool:
    """Whether a token stands inside quotation marks, as the words of a banner do."""
    for j in range(at - 1, sentence.first - 1, -1):
        if text.folds[j] in OPEN:
            return True
        if text.folds[j] in CLOSED:
            return False
    return False


def _of_a_victim(text: Text, j: int) -> bool:
    """Whether a noun tells what befell whom it names, or was denied him: على [مقتل] شاب, على [عدم] قبول فلان."""
    return text.is_(j, "without") > 0 or any(
        form.row.gen == "recipient" and form.row.type in {"ASSAULT", "COERCE", "RETREAT"}
        for _, stem, _ in stems(text.folds[j])
        for form in text.table.nouns.get(stem, ())
    )
