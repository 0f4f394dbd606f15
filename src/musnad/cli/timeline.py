"""`musnad timeline`: what happened, day by day, and how many independent origins tell it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, add_days, command, own_lexicon
from musnad.cli.exits import Exit
from musnad.cli.forms import Cell, add_format, show
from musnad.cli.kept import add_kept, kept_record, meant
from musnad.cli.story import within

if TYPE_CHECKING:
    from musnad.record import Record, TimelineEntry
    from musnad.store import RecordFile

EXAMPLES = """\
  musnad timeline --since 2031-03
  musnad timeline --actor lavrov --actor كيري --format csv
  musnad timeline --story story-e056ab7fa8bb2dff"""

HEADER = ("date", "precision", "status", "what", "participants", "origins", "reports", "why", "pages")


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "timeline", "tell what happened day by day", run, examples=EXAMPLES)
    who = "events in which all of these act: a name in either script or an id"
    parser.add_argument("--actor", metavar="NAME", action="append", default=[], help=who)
    add_days(parser, "events")
    parser.add_argument("--story", metavar="ID", help="the events of this story alone")
    parser.add_argument("--dossier", metavar="ID", help="the events of this dossier's stories alone")
    add_kept(parser)
    add_format(parser)


def run(arguments: Namespace) -> int:
    """Print the dated events."""
    with kept_record(arguments) as (file, record):
        show(arguments, HEADER, _rows(arguments, file, record))
    return Exit.DONE


def _rows(arguments: Namespace, file: RecordFile, record: Record) -> Iterator[tuple[Cell, ...]]:
    events = {event.id: event for event in record.events}
    actors = meant(arguments.actor, own_lexicon(arguments), record)
    wanted = _wanted(arguments, file, record)
    for entry in record.timeline:
        event = events[entry.event]
        acting = all(not ids.isdisjoint(event.participants) for ids in actors)
        if acting and (wanted is None or event.id in wanted) and _between(entry, arguments.since, arguments.until):
            pages = tuple(dict.fromkeys(anchor.page for anchor in entry.evidence))
            told = (entry.label.get("ar"), " ".join(event.participants), event.origins, len(event.reports), event.why)
            yield entry.date, entry.precision, entry.status, *told, " ".join(pages)


def _between(entry: TimelineEntry, since: str | None, until: str | None) -> bool:
    """Whether the entry may lie between: a month counts as long as one of its days does."""
    first, _, last = entry.date.partition("/")
    last = last or first
    return (since is None or last[: len(since)] >= since[: len(last)]) and (
        until is None or first[: len(until)] <= until[: len(first)]
    )


def _wanted(arguments: Namespace, file: RecordFile, record: Record) -> frozenset[str] | None:
    """The events of a story or a dossier; null for all."""
    stories = within(record, arguments.dossier)
    if arguments.story:
        told = frozenset((file.current_story(arguments.story),))
        stories = told if stories is None else told & stories
    if stories is None:
        return None
    return frozenset(event for story in record.stories if story.id in stories for event in story.events)
