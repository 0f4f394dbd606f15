"""`musnad add`: read pages into the record file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musnad.cli.arguments import (
    PAGES,
    Commands,
    add_json,
    add_lexicon,
    add_paths,
    add_record,
    command,
    limits,
    own_lexicon,
    record_path,
    sources,
    told_of,
)
from musnad.cli.following import following
from musnad.cli.streams import plain, say, say_json

if TYPE_CHECKING:
    from musnad.runner import Outcome, Summary

EXAMPLES = """\
  musnad add page.html                          into musnad.db here
  musnad add --record talks.db crawl/           a folder, into a file of your choice
  musnad add --jobs 4 CC-NEWS-20210907.warc.gz  a web archive; started again it goes on where it was left
  musnad add articles.jsonl --mapping map.toml  a table: map.toml says text = "body", title = "headline"
  musnad add --readings parts/                  what `musnad scale` read
  musnad add --jsonl 'crawl/*.html' > added.jsonl  one line a page once it is committed"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "add", "read pages into the record file", run, examples=EXAMPLES)
    add_paths(parser, count="*", what=PAGES)
    read_before = "what `musnad scale` wrote: a folder of parts, or one; nothing is read again"
    parser.add_argument("--readings", metavar="PARTS", type=Path, action="append", default=[], help=read_before)
    add_record(parser)
    add_lexicon(parser)
    parser.add_argument("--force", action="store_true", help="take back pages that were forgotten")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--jsonl", action="store_true", help="print one line a page once it is committed")
    add_json(form, "print the summary as JSON")


def run(arguments: Namespace) -> int:
    """Add them, telling of each page only once it is safe on the disk."""
    from musnad import runner
    from musnad.pipeline import stage_version
    from musnad.store import RecordFile

    path, lexicon = record_path(arguments), own_lexicon(arguments)
    with following(arguments.paths) as follower, told_of(RecordFile.open(path)) as file:

        def report(outcome: Outcome) -> None:
            if arguments.jsonl and outcome.status != "passed":
                say_json(_line(outcome))
            follower.hear(outcome)

        pages, cost = sources(arguments), limits(arguments)
        summary = runner.add(pages, file, lexicon, report, forced=arguments.force, limits=cost)
        if arguments.readings:
            from musnad.scale import bring

            brought = bring(arguments.readings, file, stage_version(lexicon), report, forced=arguments.force)
            summary = _together(summary, brought)
    if arguments.json:
        say_json(_told(summary))
    elif not arguments.jsonl:
        for line in _lines(summary, str(path)):
            say(line)
    return follower.exit


def _lines(summary: Summary, path: str) -> Iterator[str]:
    """The summary for a person: counts, why pages failed, what was no page."""
    yield f"{summary.added} added, {summary.known} known, {summary.failed} failed: {plain(path)}"
    for each in summary.causes:
        yield f"  {each.count} failed: {plain(each.cause)}; the first: {plain(each.first)}"
    if summary.passed:
        kinds = ", ".join(f"{plain(kind)} {count}" for kind, count in summary.passed.items())
        yield f"  {sum(summary.passed.values())} passed over: {kinds}"


def _together(read: Summary, brought: Summary) -> Summary:
    """Of pages that were read here and pages that were read before."""
    return replace(
        read,
        added=read.added + brought.added,
        known=read.known + brought.known,
        failed=read.failed + brought.failed,
        failures=(*read.failures, *brought.failures),
        causes=(*read.causes, *brought.causes),
    )


def _line(outcome: Outcome) -> dict[str, str | None]:
    return {
        "location": outcome.location,
        "page": outcome.page,
        "status": outcome.status,
        "reason": outcome.reason,
    }


def _told(summary: Summary) -> dict[str, object]:
    return {
        "added": summary.added,
        "known": summary.known,
        "failed": summary.failed,
        "passed": summary.passed,
        "causes": [{"cause": each.cause, "count": each.count, "first": each.first} for each in summary.causes],
        "failures": [_line(failure) for failure in summary.failures],
    }
