"""Who announces a deed that he has the power to do: أعلنت [الشرطة] اعتقال ناشطين, أعلنت [نارية] قطع العلاقات."""

from __future__ import annotations

from dataclasses import replace

from musnad.arabic.particles import ARTICLE
from musnad.events.binding import Binding
from musnad.events.clauses import clause, verb
from musnad.events.drafts import Hit
from musnad.events.gathering import ARMED
from musnad.events.means import bare_verb, told_of
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text

DEEDS = frozenset(
    {
        "arrest_n", "breaking_cell", "capture", "jailing", "dispersal", "closure", "release", "freeing", "retaking",
        "regaining", "invasion", "destruction_n", "targeting", "killing", "operation", "impose_n", "rupture",
        "expulsion", "expelled_staff", "assets",
        "frozen_n", "suspension_n", "abduction", "embargo", "tariffs", "cut_staff", "listing", "ouster", "displacement",
        "downing", "launch_n", "ballistic_attack", "gunfire",
    }
)  # fmt: skip
"""Rows of what one announces as done by oneself."""

BEGUN = frozenset({"attack", "strikes", "operation"})
"""Rows of what one announces to begin: أعلنت القوات بدء [الهجوم]."""

LAUNCHED = frozenset({"launch_n", "ballistic_attack", "gunfire"})
"""Rows of shots, of which an army as well announces that it was shot at."""

HARM = frozenset({"killing", "targeting", "destruction_n", "operation", "downing"})
"""Rows of what one as well announces to have suffered."""

OFFICIAL = frozenset({"arrest_n", "breaking_cell", "jailing", "closure", "dispersal"})
"""Rows of what authorities do."""

AT_HOME = frozenset({"ouster"})
"""Rows of what is done to one's own state's men: أعلن الجيش عزل الرئيس."""

ARRESTING = frozenset({"capture"})
"""Rows of arrests that the armed make too."""

NEAREST_MISSILE = 3
"""Words from a shot to what is shot."""

FARTHEST_FROM = 4
"""Words from a shot to the land from which it came."""

LETTING_GO = frozenset({"release", "freeing"})
"""Rows of what one as well announces of one's own people, whom others held."""


def announced(binding: Binding, sentence: Sentence, hit: Hit, hurt: tuple[Party, ...]) -> tuple[Party, ...]:
    """The subject of a verb of announcing right before a deed that it may have done; `hurt`: to whom it is done."""
    text = binding.meant.text
    begun = hit.row.id in BEGUN and hit.first > sentence.first and text.is_(hit.first - 1, "beginning") > 0
    if hit.verb or hit.owner or not (begun or hit.row.id in DEEDS) or told_of(text, hit) or _slain(text, hit):
        return ()
    at = _announcing(text, sentence, replace(hit, first=hit.first - begun))
    who = binding.of_word(sentence, at) or _of_realm(text, at) if at is not None else _told_of_itself(text, hit)
    doers = tuple(p for p in who if p.first < hit.first and p.kind not in PLACES)
    if len(doers) != 1 or not _able(text, doers[0]) or (hit.row.id in OFFICIAL and _movement(text, doers[0])):
        return ()
    doers = () if hit.row.id in OFFICIAL | ARRESTING and _abroad(text, sentence, hit, doers[0]) else doers
    if doers and at is not None and text.small.plays(bare_verb(text.folds[at]), "confirms"):
        return doers if hit.row.id in OFFICIAL | ARRESTING and _police(text, doers[0]) else ()
    if not doers or (hit.row.id == "abduction" and not (_movement(text, doers[0]) or doers[0].sector == "REB")):
        return ()
    theirs = {*text.states_of([i for p in hurt for i in p.ids]), *(p.state for p in hurt)}
    own = hit.row.id not in AT_HOME and text.states_of(doers[0].ids) & theirs
    whom = hurt or _flying(text, hit)
    abroad = hit.row.id in AT_HOME and _of_another_land(text, doers[0], theirs)
    refused = abroad or (hit.row.id in HARM and not (whom and doers[0].sector in ARMED | {None}))
    refused = refused or (hit.row.id in LAUNCHED and not _shot(text, hit, doers[0], hurt, theirs))
    if refused or (own and not begun):
        return ()
    return doers if hit.row.id not in LETTING_GO or not any(_held_by_others(text, p) for p in hurt) else ()


def _of_another_land(text: Text, who: Party, theirs: set[str | None]) -> bool:
    """Whether whom something befell is of another land than who tells of it: أعلنت نارية عزل الرئيس [السهلي]."""
    home = {who.state, *text.states_of(who.ids), *(text.lexicon.entities.represents(i, text.day) for i in who.ids)}
    return any(one not in home and text.state(one) == one for one in theirs if one is not None)


def _abroad(text: Text, sentence: Sentence, hit: Hit, party: Party) -> bool:
    """Whether an arrest was made in another land than that of who tells of it: أكدت الشرطة اعتقال فلان في [سهلستان]."""
    words = (text.lexicon.nisbas.get(text.folds[j]) for j in range(party.first, party.last))
    state = next((nisba.state for nisba in words if nisba), None)
    behind = range(hit.last, clause(text, sentence, hit.last).last if hit.last < sentence.last else hit.last)
    behind = range(hit.last, next((j for j in behind if verb(text, j, sentence.first)), behind.stop))
    lands = (text.state(text.places[j].entity) for j in behind if j in text.places and text.is_(j - 1, "fi"))
    return state is not None and any(land is not None and land != state for land in lands)


def _told_of_itself(text: Text, hit: Hit) -> tuple[Party, ...]:
    """The police who tell that an arrest was made: قالت [الشرطة] إنه تم اعتقال عشرة."""
    done = hit.row.id in OFFICIAL and text.is_(hit.first - 1, "came_about") > 0
    said = text.said(hit.first) if done else None
    first = text.tokens.at(said.source.span.start) if said is not None and said.source.span else None
    party = text.party_at.get(first) if first is not None else None
    return (party,) if party is not None and party.first == first and _police(text, party) else ()


def _shot(text: Text, hit: Hit, who: Party, hurt: tuple[Party, ...], theirs: set[str | None]) -> bool:
    """Whether he who announces shots fired them: a movement at somebody, or a force at another state's."""
    near = range(hit.first, min(len(text.folds), hit.last + NEAREST_MISSILE))
    arms = any(text.is_(j, "missile") for j in near)
    behind = range(hit.last, min(len(text.folds) - 1, hit.last + FARTHEST_FROM))
    if any(text.is_(j, "min") and (j + 1 in text.places or j + 1 in text.party_at) for j in behind):
        return False  # أعلن الجيش السهلي إطلاق صواريخ [من نارية] على مرسى
    others = any(one is not None and text.state(one) == one for one in theirs)
    return arms and bool(hurt) and (_movement(text, who) or who.sector == "REB" or others)


def _flying(text: Text, hit: Hit) -> bool:
    """Whether drones are what is shot down, which are the foe's: أعلن الجيش إسقاط [مسيرتين]."""
    return hit.row.id == "downing" and any(text.is_(j, "missile") for j in range(hit.first, hit.last))


def _police(text: Text, party: Party) -> bool:
    """Whether a party is the police by its own word."""
    return any(text.is_(j, "police") for j in range(party.first, party.last))


def _movement(text: Text, party: Party) -> bool:
    """Whether a party is a movement, which announces what was done to it: أعلنت [الحركة] اعتقال قيادي."""
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    return known is not None and known.type == "GROUP"


def _announcing(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The verb of announcing, nothing but its subject and a time between."""
    j, passed = hit.first - 1, 0
    while j >= sentence.first:
        party = text.inside_party(j)
        if party is not None and text.is_(party.first - 1, "fi") and party.kind in {"name", "town"}:
            j = party.first - 2  # أعلنت السلطات في [نارية] اعتقال ناشطين
        elif party is not None and not party.cut and not passed:
            j, passed = party.first - 1, 1
        elif _aside(text, j) or (text.is_(j, "an") and j == hit.first - 1):
            j -= 1
        else:
            break
    says = j >= sentence.first and text.small.plays_any(bare_verb(text.folds[j]), ("announces_own", "confirms"))
    return j if says and not text.plays(j - 1, "negation") else None


def _aside(text: Text, j: int) -> bool:
    """Whether a token tells only when, or what a state is: مملكة."""
    return j in text.times or text.plays(j, "time") or text.is_(j, "realm") > 0 or text.folds[j] == "،"


def _of_realm(text: Text, at: int) -> tuple[Party, ...]:
    """The state behind the word of what it is: أعلنت مملكة [نارية] قطع العلاقات."""
    party = text.party_at.get(at + 2) if text.is_(at + 1, "realm") else None
    return (party,) if party is not None and not party.cut else ()


def _able(text: Text, party: Party) -> bool:
    """Whether a party is a state, a movement or a force: no person, and no body that only speaks."""
    if {*party.ids} & text.people or any(text.is_(j, "only_speaks") for j in range(party.first, party.last)):
        return False
    if party.ids[:1] == (party.state,) or party.sector in ARMED:
        return True
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    words = (text.folds[j].removeprefix(ARTICLE) for j in range(party.first, party.last))
    force = any(text.small.plays(word, "of_power") for word in words)
    return force or (known is not None and known.type in {"GROUP", "GPE"} and known.table != "cities")


def _slain(text: Text, hit: Hit) -> bool:
    """Whether a noun tells of an assassination, which he who announces it did not do."""
    return hit.row.id == "killing" and text.folds[hit.first][hit.cut :] != "قتل"


def _held_by_others(text: Text, party: Party) -> bool:
    """Whether people who are let go were hostages or abducted, not prisoners of him who announces it."""
    return any(text.is_(j, "hostage") for j in range(party.first, party.last))
