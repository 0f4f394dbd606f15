"""Whom a protest is against: by its purpose, its demand, its slogan, or the seat of power before which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.events.clauses import clause, verb
from musnad.events.drafts import Hit
from musnad.events.emblems import burnt
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text, stems

FARTHEST_PURPOSE = 40
"""Words between a protest and the word that says what it is for."""

NEAREST_PURPOSE = 2
"""Words from the word that says what a protest is for to the act: احتجاجا على [زيارته]."""

FARTHEST_TARGET = 7
"""Words between that word and whom it names."""

FARTHEST_GOING, FARTHEST_ASKED = 16, 4
"""Words between a demand and somebody's going, and between that and who is to go."""

POWER = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY"})
"""Sectors of unnamed parties that are protested against."""

GIVEN = "ل"
"""The letter before who only gets what is protested against."""

OPEN, CLOSED = "«“(", "»”)"


def against(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Against whom a protest is, by the surest of its signs; nobody where a victim's fate stands before him."""
    own = clause(text, sentence, hit.first).last
    last = min(sentence.last, hit.first + FARTHEST_PURPOSE)
    signs = (_aimed, _cursed, burnt, _asked, _faced)
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
        if (told := _told(text, sentence, j, at)) is not None:
            return tuple(p for p in told if _can_be(p))
        ends = j > at + 1 and verb(text, j, at) and not text.is_(j, "neglects")
        if (text.sign(j) and text.folds[j] not in "\"'“”«»") or ends:
            return ()
    return ()


def _told(text: Text, sentence: Sentence, j: int, at: int) -> tuple[Party, ...] | None:
    """Whom a token behind the word of a purpose tells: nobody where a victim stands there; null where it tells none."""
    party = text.party_at.get(j)
    if party is not None and j > at + 1 and _given(text, party):
        return ()
    if party is not None:
        named = party.kind == "name" or _quoted(text, sentence, j) == _quoted(text, sentence, at)  # نصب «الجندي»
        return (party,) if named else ()
    if state := _of_state(text, j):
        return (state,)
    if _of_a_victim(text, j):
        did = _of_state(text, j + 1) if j + 1 < sentence.last else None  # تنديدا بالمذابح [السهلية]
        return (did,) if did else _by_agent(text, sentence, j)
    doer = (_rule(text, sentence, j) if j == at + 1 else None) or _who_did(text, j)
    return (doer,) if doer else None


def purpose_before(text: Text, at: int) -> bool:
    """Whether an act at a token is what a protest is against: احتجاجا على [زيارته]."""
    near = range(max(0, at - NEAREST_PURPOSE), at)
    return any(text.is_(j, "protests_at") for j in near)


def _who_did(text: Text, relative: int) -> Party | None:
    """Who did what a relative pronoun takes up: ضد الانقلاب [الذي] قاده [الورداني]."""
    if not text.plays(relative, "relative") or relative + 1 >= len(text.folds):
        return None
    fold, party = text.folds[relative + 1], text.party_at.get(relative + 2)
    bases = (fold.removesuffix(e) for e in ("ها", "ه") if fold.endswith(e))
    taken_up = any(text.small.plays(s, "light") or text.small.plays(s, "decided") for s in bases)
    return party if taken_up and party is not None and party.first == relative + 2 and not party.cut else None


def _rule(text: Text, sentence: Sentence, at: int) -> Party | None:
    """Those who rule, where nobody else is told: ضد [الحكم] في مرسى; a court's ruling is told with its words."""
    j = at + 1
    alone = j >= sentence.last or text.sign(j) or text.preposition(j) or text.folds[j][0] == "و"
    against_it = text.is_(at - 1, "didd") and text.is_(at, "rule") and not (j < sentence.last and text.is_(j, "ala"))
    name = f"name:{text.folds[at].removeprefix('ال')}"
    return Party(at, at + 1, 0, (name,), "group", "GOV") if alone and against_it else None


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
    next_to = at + text.is_(at, "demands")
    if next_to < sentence.last and text.is_(next_to, "authority"):
        return (Party(next_to, next_to + 1, 0, (f"name:{text.folds[next_to].removeprefix('ال')}",), "group", "GOV"),)
    side = next_to < sentence.last and any(n.kind == "side" for n in text.table.parties.get(text.folds[next_to], ()))
    near = (next_to, next_to + 1) if side else (next_to,)  # لمطالبة إدارة [الورداني]
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
    if _given(text, party) or any(
        _of_a_victim(text, j) for j in range(hit.last, party.first) if j not in text.party_at
    ):
        return False
    return not _quoted(text, sentence, party.first) or _named_next(text, party.first - 1)


def _given(text: Text, party: Party) -> bool:
    """Whether a party only gets what is protested against: على تسليم [أربع قرى لنارية]."""
    by_letter = party.cut > 0 and text.folds[party.first][party.cut - 1] == GIVEN
    return by_letter or (party.last > party.first + 1 and text.folds[party.last - 1].startswith(GIVEN))


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
