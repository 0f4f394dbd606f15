"""Events as PLOVER's users load them: the manual's JSON fields, and those that its coder NGEC writes for POLECAT."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musnad.export.context import one_line, own_names, sentence
from musnad.lexicon import Lexicon
from musnad.lexicon.standing import sector
from musnad.record import Event, Reading
from musnad.record.happened import PART_OF_DAY, Happened, published

CODEBOOK = "plover-0.7b1"
"""The manual whose field names these are."""
WIKIDATA = "https://www.wikidata.org/wiki/"
UNKNOWN = "name:"
DAY, MONTH = 10, 7
"""Letters of a day, of a month."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One party of an event as both forms need it."""

    entity: str
    name: str
    qid: str | None
    country: str
    sector: str
    words: str


def plover(each: Happened, lexicon: Lexicon) -> dict[str, object]:
    """The record of the PLOVER manual, draft 0.7b1, chapter "JSON Data Fields"; ours is kept under `musnad`."""
    event, page = _event(each), each.reading.page
    around = sentence(each.reading, event.trigger)
    first, last = days(event.date or published(each.reading))
    told = {
        "id": f"{page.id}-{event.id}",
        "date": first,
        "enddate": last if last != first else None,
        "source": [_object(actor) for actor in actors(each, lexicon)],
        "recipient": [_object(actor) for actor in recipients(each, lexicon)],
        "event": [event.type],
        "event_loc": _place(event, lexicon),
        "event_text": [one_line(event.surface)],
        "quad_code": lexicon.quads.get(event.type),
        "event_scale": event.score,
        "mode": event.mode,
        "context": list(event.context),
        "link": f"{page.id}-{event.same_as or event.id}",
        "text": one_line(around.of(page.text)),
        "text_info": {"start": event.trigger.start, "end": event.trigger.end},
        "cite_info": _cited(each.reading, lexicon),
        "coder": "musnad",
        "musnad": _kept(each),
    }
    return {key: value for key, value in told.items() if value is not None}


def ngec(each: Happened, lexicon: Lexicon) -> dict[str, object]:
    """The event as NGEC's coder writes it (`events_processed.jsonl`), which POLECAT is made from."""
    event, page, article = _event(each), each.reading.page, each.reading.article
    paged = published(each.reading)
    first, _ = days(event.date)
    return {
        "id": f"{page.id}-{event.id}",
        "date": paged,
        "event_type": event.type,
        "event_mode": [event.mode] if event.mode else [],
        "contexts": list(event.context),
        "event_text": one_line(sentence(each.reading, event.trigger).of(page.text)),
        "attributes": {
            "ACTOR": [_attribute(actor) for actor in actors(each, lexicon)],
            "RECIP": [_attribute(actor) for actor in recipients(each, lexicon)],
            "LOC": [{"text": _name(event.place, {}, lexicon)}] if event.place else [],
            "DATE": [{"text": event.date}] if event.date else [],
        },
        "event_geolocation": {"reason": "not geolocated", "geo": None},
        "story_id": page.id,
        "publisher": _name(article.outlet, {}, lexicon) if article.outlet else "",
        "headline": one_line(article.title.of(page.text)) if article.title else "",
        "pub_date": paged,
        "date_resolved": first or paged,
        "date_raw": event.date or "No date detected--using publication date",
        "version": "musnad",
        "musnad": {**_kept(each), "quad_code": lexicon.quads.get(event.type), "event_scale": event.score},
    }


def actors(each: Happened, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Who acts."""
    event = _event(each)
    side = event.actors, event.actor_states, event.actor_sectors
    return tuple(_parties(each.reading, side, lexicon, event.date))


def recipients(each: Happened, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Whom it is done to."""
    event = _event(each)
    side = event.recipients, event.recipient_states, event.recipient_sectors
    return tuple(_parties(each.reading, side, lexicon, event.date))


def days(value: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of a day, a month, a year or a stretch; nulls for anything else.

    >>> days("2031-02"), days("2031-03-04/2031-03-06")
    (('2031-02-01', '2031-02-28'), ('2031-03-04', '2031-03-06'))
    """
    first, _, last = (value or "").partition("/")
    begun, ended = _bounds(first)
    return begun, (_bounds(last)[1] or ended)


def _bounds(value: str) -> tuple[str | None, str | None]:
    matched = PART_OF_DAY.match(value)
    told = matched[0] if matched else ""
    if len(told) == DAY:
        return told, told
    if len(told) == MONTH:
        year, month = map(int, told.split("-"))
        return (f"{told}-01", f"{told}-{monthrange(year, month)[1]:02}") if 1 <= month <= 12 else (None, None)  # noqa: PLR2004
    return (f"{told}-01-01", f"{told}-12-31") if told else (None, None)


def _event(each: Happened) -> Event:
    if not isinstance(each.value, Event):
        raise TypeError(f"PLOVER has no {each.kind}")
    return each.value


Side = tuple[Sequence[str], Sequence[str], Sequence[str]]
"""The entities of one side, their states, their sectors."""


def _parties(reading: Reading, side: Side, lexicon: Lexicon, day: str | None) -> Iterator[Actor]:
    ids, states, sectors = side
    own = own_names(reading)
    held = {entity: _state(entity, states, reading, lexicon) for entity in ids}
    left = [state for state in states if state not in held.values()]
    for entity in ids:
        known = lexicon.entities.get(entity)
        # the one state that no named party accounts for is that of the one party whose state nothing else tells
        state = held[entity] or (left[0] if len(left) == 1 and list(held.values()).count(None) == 1 else None)
        yield Actor(
            entity,
            _name(entity, own, lexicon),
            known.qid if known else None,
            lexicon.countries.get(state or "", ""),
            sector(known, lexicon.offices, day) or (sectors[0] if len(sectors) == 1 else ""),
            own.get(entity) or entity.removeprefix(UNKNOWN),
        )


def _state(entity: str, states: Sequence[str], reading: Reading, lexicon: Lexicon) -> str | None:
    known = lexicon.entities.get(entity)
    if known:
        return known.state
    offices = [role.office for role in reading.roles if entity in role.person and role.office]
    told = (s for s in states if any(office.startswith(f"{s}-") for office in offices))
    return next(told, states[0] if len(states) == 1 else None)


def _object(actor: Actor) -> dict[str, str]:
    told = {
        "code": actor.country,
        "sector": actor.sector,
        "actor_text": actor.words,
        "identifier_id": f"{WIKIDATA}{actor.qid}" if actor.qid else actor.entity,
        "identifier_text": actor.name,
    }
    return {key: value for key, value in told.items() if value}


def _attribute(actor: Actor) -> dict[str, str]:
    country = actor.country or ("IGO" if actor.sector == "IGO" else "")
    return {"text": actor.words, "wiki": actor.name, "country": country, "code_1": actor.sector, "code_2": ""}


def _name(entity: str, own: dict[str, str], lexicon: Lexicon) -> str:
    known = lexicon.entities.get(entity)
    return known.en if known else own.get(entity) or entity.removeprefix(UNKNOWN)


def _place(event: Event, lexicon: Lexicon) -> dict[str, str] | None:
    if event.place is None:
        return None
    known = lexicon.entities.get(event.place)
    code = lexicon.countries.get(known.state or "", "") if known else ""
    return {"name": _name(event.place, {}, lexicon), **({"cc3": code} if code else {})}


def _cited(reading: Reading, lexicon: Lexicon) -> dict[str, str]:
    page, article = reading.page, reading.article
    told = {
        "citation": page.id,
        "url": page.location,
        "title": one_line(article.title.of(page.text)) if article.title else None,
        "language": page.language,
        "publication": _name(article.outlet, {}, lexicon) if article.outlet else None,
        "coder": "musnad",
        "codebook": CODEBOOK,
    }
    return {key: value for key, value in told.items() if value}


def _kept(each: Happened) -> dict[str, object]:
    """What PLOVER has no field for, the status first."""
    event = _event(each)
    return {
        "status": event.status,
        "date_basis": "told" if each.dated else "page" if each.day else None,
        "alternative": event.alternative,
        "statement": event.statement,
        "meeting": event.meeting,
        "same_as": event.same_as,
        "confidence": event.confidence,
        "rule": event.rule,
    }
