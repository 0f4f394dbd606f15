"""`musnad show`: one page of the record file: story, parties, dates, and who said what."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, add_json, add_record, command, open_record
from musnad.cli.exits import Exit
from musnad.cli.streams import plain, say, say_bytes

if TYPE_CHECKING:
    from musnad.record import Article, Reading, Span, Statement
    from musnad.store import Capture, Visit

EXAMPLES = """\
  musnad show e056ab7fa8bb2dff         title, parties, dates, story, statements with the rule of each
  musnad show --json e056ab7fa8bb2dff  its reading"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "show", "show one page of the record file", run, examples=EXAMPLES)
    parser.add_argument("page", metavar="PAGE", help="its id, the beginning of it, or its location")
    add_record(parser)
    add_json(parser, "print its reading")


def run(arguments: Namespace) -> int:
    """Print the page's newest reading."""
    from musnad.record.codec import to_json
    from musnad.store.archive import folder_of

    with open_record(arguments) as file:
        reading, captures = file.reading(arguments.page), file.captures(arguments.page)
        visits = file.watching.visits(page=reading.page.id)
        folder = folder_of(file.path).name
    if arguments.json:
        say_bytes(to_json(reading))
    else:
        for line in told(reading, tuple(_fetched(visit, folder) for visit in visits), captures):
            say(plain(line))
    return Exit.DONE


def told(reading: Reading, fetched: tuple[str, ...] = (), captures: Iterable[Capture] = ()) -> Iterator[str]:
    """A reading in lines for a person: title, where it was fetched, parties, dates, captures, story, statements."""
    page, article = reading.page, reading.article
    yield _flat(page.text, article.title) or "(no title)"
    yield f"{page.id}  {page.location}"
    yield from fetched
    yield from _facts(article)
    for each in captures:
        yield f"{'captured':<10} {each.captured} in {each.container}"
    yield ""
    for paragraph in article.body:
        yield _flat(page.text, paragraph)
    if reading.statements:
        yield ""
        yield f"statements {len(reading.statements)}"
    for statement in reading.statements:
        yield _said(page.text, statement)


def _fetched(visit: Visit, folder: str) -> str:
    """When a watch fetched it, and where in the archive the site's answer stands."""
    place = f"  {folder}/{visit.warc}:{visit.begins}+{visit.length}" if visit.warc else ""
    return f"{'fetched':<10} {visit.when} {visit.address}{place}"


def _facts(article: Article) -> Iterator[str]:
    """Parties and dates, each with the rule that found it."""
    for party in article.parties:
        yield f"{party.role:<10} {party.name or party.entity or 'unnamed'} ({party.rule})"
    if article.published:
        yield f"{'published':<10} {article.published.value} ({article.published.rule})"
    for name, value in (("updated", article.updated), ("captured", article.captured)):
        if value:
            yield f"{name:<10} {value}"


def _said(text: str, statement: Statement) -> str:
    """Who, with which cue, what, by which rule."""
    source = statement.source
    elided = _flat(text, source.antecedent) or source.entity.removeprefix("name:")
    who = _flat(text, source.span) or f"({elided})"
    cue = _flat(text, statement.cue)
    return f"  {who} | {cue} | {_flat(text, statement.content)}  ({statement.mode}, {statement.rule})"


def _flat(text: str, span: Span | None) -> str:
    """The span's characters on one line."""
    return " ".join(span.of(text).split()) if span else ""
