"""Envoys and journeys: where an embassy is, who is handed a note, who sets out for what land."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.carriers import carrier
from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.means import bare_verb
from musnad.events.party import Party
from musnad.events.text import Sentence, Text

POSTS = frozenset(
    {
        "recalled", "recall", "closed_embassy", "withdrew_envoy", "rupture", "cut_staff", "embassy_opened",
        "envoy_named", "appointed_envoy", "restored_ties",
    }
)  # fmt: skip
"""Rows of acts towards the state in which an envoy is, or an embassy stands."""

SUMMONS = frozenset({"summoned"})
"""Rows of what a ministry does to an envoy, whose state stands behind his office."""

GIVEN = frozenset({"protest_note", "deadline", "ultimatum", "warning"})
"""Rows of what is handed to somebody, the object of the verb that carries it."""

BARELY = frozenset({"arrived_land", "headed_land", "travelled_land", "left_land"})
"""Rows of travelling for which no reason is told: who holds an office goes to see somebody, or a delegation."""

SETTING_OUT = frozenset({"headed", "travelled", "left_for", *BARELY})
"""Rows of setting out, which to a house or to somebody in his own town is no visit: توجه الورداني إلى [فندق]."""

ARRIVING = "arrived"
"""The row of arriving, which at home is no visit either: وصل الوزير الناري إلى نارية."""

AT = frozenset({"fi", "ladaa"})
"""Prepositions of where an envoy is."""

VISIT = "visit"
"""Mode of going to see somebody."""

FARTHEST_DESTINATION = 20
"""Words from a verb of travelling to where it goes."""

FARTHEST_POST, NEAREST_PLACE = 8, 4
"""Words from an act to the envoy, and from him to where he is."""


def posted(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The state of the place at which an envoy or an embassy is told to be."""
    if hit.row.id not in POSTS:
        return None
    at = _envoy(text, sentence, hit)
    if at is None:
        return None
    for j in range(at + 1, min(sentence.last, at + 1 + NEAREST_PLACE)):
        place = text.places.get(j)
        if place is not None:
            inside = (
                text.is_(j - 1, "fi") or text.is_(j - 1, "ladaa") or text.folds[j][0] == text.small.first("adverbial")
            )
            return text.state(place.entity) if inside else None
        if text.sign(j) and j not in text.times:
            return None
    return None


def summoned(text: Text, sentence: Sentence, hit: Hit, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Who suffers a summons, no land that stands before the envoy: استدعت وزارة خارجية [نارية] السفير."""
    at = _envoy(text, sentence, hit) if hit.row.id in SUMMONS else None
    if at is None:
        return tuple(parties)
    return tuple(p for p in parties if p.last > at or text.state(p.ids[0]) != p.ids[0])


def given_to(text: Text, sentence: Sentence, hit: Hit) -> Sequence[Party]:
    """Whom the verb that carries a note or a deadline gives it, its last object: سلمت نارية [السفير السهلي] مذكرة."""
    carried = carrier(text, sentence, hit) if hit.row.id in GIVEN else None
    if carried is None or not text.small.plays(bare_verb(text.folds[carried[0]]), "gives"):
        return ()
    return text.between(carried[0], hit.first)[-1:]


def appointee(text: Text, hit: Hit, actors: Sequence[str]) -> bool:
    """Whether who is read to appoint an envoy is rather appointed: عينت مؤخرا [الورداني] سفيرا."""
    return hit.row.id == "appointed_envoy" and hit.gender == "f" and not text.people.isdisjoint(actors[:1])


def destination(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The town or state to which a verb of travelling goes, past who goes and when: يتوجه الوزير غدا إلى [مرسى]."""
    if not hit.verb or hit.row.mode != VISIT or "ila" not in hit.row.government:
        return None
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_DESTINATION)):
        if text.is_(j, "ila"):
            near = range(j + 1, min(sentence.last, j + 1 + NEAREST_PLACE))
            first = next((k for k in near if k in text.places or not text.folds[k].startswith(ARTICLE)), j)
            place = text.places.get(first)
            return (text.capital(first, place.last, place.entity) or place.entity) if place else None
        if verb(text, j, hit.first):
            return None
    return None


def hosts(text: Text, sentence: Sentence, hit: Hit, actors: tuple[str, ...], town: str | None) -> tuple[str, ...]:
    """Who travels, with the state to whose capital: توجه إلى [مرسى]; who attends something goes to that."""
    known = text.lexicon.entities.get(town) if town else None
    state = known.speaks_for if known and len(actors) == 1 else None
    near = range(hit.last, min(sentence.last, hit.last + FARTHEST_DESTINATION))
    attends = state and any(text.is_(j, "attending") for j in near)
    home = {*actors, *map(text.state, actors)}
    return (*actors, state) if state and not attends and state not in home else actors


def no_journey(text: Text, hit: Hit, actors: Sequence[str], to: str | None) -> bool:
    """Whether somebody sets out for no state or town, for one of his own country, or nobody who holds an office."""
    if hit.row.id not in SETTING_OUT and (hit.row.id != ARRIVING or not (actors and to)):
        return False
    goers = [a for a in actors if a != to and text.state(a) != a] or list(actors[:1])
    lands = [k for one in (*actors, to) if one and one not in goers and (k := text.lexicon.entities.get(one))]
    lands = [k for k in lands if k.type == "GPE"]
    home = {text.state(a) for a in goers}
    if not lands or all((land.state or land.id) in home for land in lands):
        return True
    return hit.row.id in BARELY and (to is None or not actors or not _sent(text, hit, goers))


def _sent(text: Text, hit: Hit, goers: Sequence[str]) -> bool:
    """Whether one who goes holds an office, or a delegation goes."""
    near = range(max(0, hit.first - NEAREST_PLACE), min(len(text.folds), hit.last + NEAREST_PLACE))
    return any(a in text.people and text.state(a) for a in goers) or any(text.is_(j, "comers") for j in near)


def _envoy(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The word of an envoy or an embassy at or behind an act."""
    near = range(hit.first, min(sentence.last, hit.last + FARTHEST_POST))
    return next((j for j in near if text.is_(j, "envoy")), None)
