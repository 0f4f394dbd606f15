"""`musnad story`: the stories of the record, or one with who carried it, from whom, and what it tells."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, command
from musnad.cli.exits import Exit
from musnad.cli.forms import Cell, add_format, form, show
from musnad.cli.kept import add_kept, kept_record
from musnad.cli.streams import plain, say

if TYPE_CHECKING:
    from musnad.record import Origin, Record, Story
    from musnad.store import RecordFile

EXAMPLES = """\
  musnad story                          the stories, the newest first
  musnad story story-e056ab7fa8bb2dff   its pages: who carried it, from whom, since when
  musnad story --dossier geneva --format md"""

LISTED = ("story", "first", "last", "pages", "origins", "events", "title")
PAGES = ("day", "outlet", "origin", "first_carrier", "why", "location", "title")


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "story", "list the stories of the record, or tell one", run, examples=EXAMPLES)
    parser.add_argument("story", nargs="?", metavar="ID", help="a story, by any id that it ever had")
    parser.add_argument("--dossier", metavar="ID", help="the stories of this dossier alone")
    add_kept(parser)
    add_format(parser)


def run(arguments: Namespace) -> int:
    """Print the stories, or the pages of one."""
    with kept_record(arguments) as (file, record):
        if arguments.story:
            _tell(arguments, file, record)
        else:
            wanted = within(record, arguments.dossier)
            show(arguments, LISTED, _listed(record, wanted))
    return Exit.DONE


def within(record: Record, dossier: str | None) -> frozenset[str] | None:
    """The stories of a dossier; null where none is asked."""
    from musnad.errors import UsageError

    if dossier is None:
        return None
    for each in record.dossiers:
        if each.id == dossier:
            return frozenset(each.stories)
    raise UsageError(f"no dossier {dossier!r} in the record", remedy="musnad dossier lists them")


def _listed(record: Record, wanted: frozenset[str] | None) -> Iterator[tuple[Cell, ...]]:
    origin_of = _origins(record)
    for story in record.stories:
        if wanted is None or story.id in wanted:
            count = len({id(origin_of[page]) for page in story.pages if page in origin_of})
            yield story.id, story.first, story.last, len(story.pages), count, len(story.events), story.title


def _tell(arguments: Namespace, file: RecordFile, record: Record) -> None:
    current = file.current_story(arguments.story)
    story = next(each for each in record.stories if each.id == current)
    if form(arguments) == "table":
        say(plain(story.title))
        days = " – ".join(dict.fromkeys(filter(None, (story.first, story.last)))) or "undated"
        say(f"{story.id}  {days}  {len(story.events)} events")
        for change in file.story_changes():
            if story.id in (change.story, change.became):
                say(f"{change.kind}: {change.story} > {change.became}  {change.when}")
    show(arguments, PAGES, _pages(story, file, record))


def _pages(story: Story, file: RecordFile, record: Record) -> Iterator[tuple[Cell, ...]]:
    origin_of = _origins(record)
    day_of = {p.location: p.published.value if p.published else None for p in record.pages}
    for page in sorted(story.pages, key=lambda p: (day_of[p] or "9", p)):
        listed = file.listed(page)
        origin = origin_of.get(page)
        told = (origin.origin, origin.first, origin.why) if origin else (None, None, None)
        yield day_of[page], listed.outlet, *told, page, listed.title


def _origins(record: Record) -> dict[str, Origin]:
    return {page: origin for origin in record.origins for page in origin.pages}
