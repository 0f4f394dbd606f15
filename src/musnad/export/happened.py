"""Events, meetings, plans, terms and relations as cells and as values for a program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from musnad.export.context import one_line, own_names, sentence
from musnad.export.table import Cell
from musnad.lexicon import Lexicon
from musnad.record import Event, Meeting, Plan, Relation, Span, Term
from musnad.record.codec import part_to_builtins
from musnad.record.happened import Happened, Kind

BETWEEN = " | "
"""Between the values of a list inside a cell."""

PAGE_COLUMNS = ("page", "location", "published", "outlet", "title", "day", "day_basis", "status")
EVIDENCE_COLUMNS = ("words", "start", "end", "sentence", "rule")
OWN_COLUMNS: dict[Kind, tuple[str, ...]] = {
    "event": (
        "id", "type", "alternative", "quad", "mode", "context", "score", "actors", "actor_states", "actor_sectors",
        "recipients", "recipient_states", "recipient_sectors", "place", "statement", "meeting", "same_as", "confidence",
    ),
    "meeting": (
        "id", "format", "level", "participants", "host", "place", "duration", "agenda", "press", "outcome", "events",
    ),
    "plan": ("id", "what", "actors", "recipients"),
    "term": ("obligor", "counterpart", "condition"),
    "relation": ("kind", "from", "to"),
}  # fmt: skip
"""`day` is its own day where `day_basis` is "told", the page's where it is "page"; `quad` is PLOVER's class."""

UNKNOWN = "name:"


def columns(kind: Kind) -> tuple[str, ...]:
    """The header of one kind's CSV."""
    return (*PAGE_COLUMNS, *OWN_COLUMNS[kind], *EVIDENCE_COLUMNS)


def happened_rows(found: Iterable[Happened], lexicon: Lexicon) -> Iterator[tuple[Cell, ...]]:
    """A row each, under `columns` of its kind."""
    for each in found:
        yield (*_page(each), *_own(each, lexicon), *_evidence(each))


def happened_values(found: Iterable[Happened], lexicon: Lexicon) -> Iterator[dict[str, object]]:
    """A value each, for JSON: all of it as its reading has it, its page, its sentence and names in both languages."""
    for each in found:
        own = own_names(each.reading)
        involved = dict.fromkeys((*each.parties("actor"), *each.parties("recipient")))
        names = {who: {told: name(who, own, lexicon, told) for told in ("ar", "en")} for who in involved}
        yield {
            **dict(zip(PAGE_COLUMNS, _page(each), strict=True)),
            each.kind: {key.rstrip("_"): value for key, value in part_to_builtins(each.value).items()},
            **dict(zip(EVIDENCE_COLUMNS[:-1], _evidence(each), strict=False)),
            "names": names,
        }


def name(entity: str, own: dict[str, str], lexicon: Lexicon, language: str) -> str:
    """The name in the tables, else the page's own words for it."""
    known = lexicon.entities.get(entity)
    if known:
        return known.ar if language == "ar" else known.en
    return own.get(entity) or entity.removeprefix(UNKNOWN)


def _page(each: Happened) -> tuple[Cell, ...]:
    page, article = each.reading.page, each.reading.article
    basis = None if each.day is None else "told" if each.dated else "page"
    title = one_line(article.title.of(page.text)) if article.title else None
    published = article.published.value if article.published else None
    return page.id, page.location, published, article.outlet, title, each.day, basis, each.status


def _evidence(each: Happened) -> tuple[Cell, ...]:
    text, spans = each.reading.page.text, each.evidence
    if not spans:
        return None, None, None, None, each.rule
    around = one_line(sentence(each.reading, spans[0]).of(text))
    return BETWEEN.join(one_line(s.of(text)) for s in spans), spans[0].start, spans[0].end, around, each.rule


def _own(each: Happened, lexicon: Lexicon) -> tuple[Cell, ...]:
    value, text = each.value, each.reading.page.text
    if isinstance(value, Event):
        return _event(value, lexicon)
    if isinstance(value, Meeting):
        return _meeting(value, lambda span: one_line(span.of(text)))
    if isinstance(value, Plan):
        return value.id, value.what, _list(each.parties("actor")), _list(each.parties("recipient"))
    if isinstance(value, Term):
        condition = one_line(value.condition.of(text)) if value.condition else None
        return _list(value.obligor), _list(value.counterpart), condition
    return _relation(value)


def _relation(value: Relation) -> tuple[Cell, ...]:
    return value.kind, value.from_, value.to


def _event(event: Event, lexicon: Lexicon) -> tuple[Cell, ...]:
    return (
        event.id,
        event.type,
        event.alternative,
        lexicon.quads.get(event.type),
        event.mode,
        _list(event.context),
        event.score,
        _list(event.actors),
        _list(event.actor_states),
        _list(event.actor_sectors),
        _list(event.recipients),
        _list(event.recipient_states),
        _list(event.recipient_sectors),
        event.place,
        event.statement,
        event.meeting,
        event.same_as,
        event.confidence,
    )


def _meeting(meeting: Meeting, words: Callable[[Span], str]) -> tuple[Cell, ...]:
    return (
        meeting.id,
        meeting.format,
        meeting.level,
        _list(meeting.participants),
        meeting.host,
        meeting.place,
        meeting.duration,
        _list([words(span) for span in meeting.agenda]),
        meeting.press,
        words(meeting.outcome) if meeting.outcome else None,
        _list(meeting.events),
    )


def _list(values: Sequence[str]) -> str | None:
    return BETWEEN.join(values) or None
