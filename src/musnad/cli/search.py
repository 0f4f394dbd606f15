"""`musnad search`: the pages that answer a query, whatever the spelling."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from musnad.cli.arguments import (
    Commands,
    add_filters,
    add_json,
    add_lexicon,
    add_record,
    chosen,
    command,
    open_record,
    own_lexicon,
)
from musnad.cli.exits import Exit
from musnad.cli.streams import plain, say, say_json

if TYPE_CHECKING:
    from musnad.search import Excerpt, Hit, Hits

EXAMPLES = """\
  musnad search سورية                          finds سوريا too
  musnad search '"خفض التصعيد" -هدنة'           a phrase, and a word that must not stand there
  musnad search lavrov --since 2031-03 --json  Latin letters find لافروف
  musnad search --speaker 'سليم الورداني'        every page that quotes him"""

BOLD = ("\x1b[1m", "\x1b[22m")
UNMARKED = ("", "")
MOST = 20


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "search", "find pages whatever the spelling", run, examples=EXAMPLES)
    what = 'words, "a phrase", OR, -excluded, begin*, outlet: agency: speaker: entity: since: until: day:'
    parser.add_argument("query", nargs="*", metavar="QUERY", help=what)
    add_filters(parser)
    parser.add_argument("--limit", type=int, default=MOST, metavar="N", help=f"pages at most (default: {MOST})")
    parser.add_argument("--after", metavar="PAGE", help="go on behind this page of the list before")
    add_record(parser)
    add_lexicon(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the hits, the best first."""
    from musnad.search import find, names_of

    with open_record(arguments) as file:
        found = find(
            file,
            " ".join(arguments.query),
            names_of(own_lexicon(arguments)),
            wanted=chosen(arguments),
            limit=max(arguments.limit, 0),
            after=arguments.after,
        )
    if arguments.json:
        say_json(_told(found))
    else:
        marks = BOLD if sys.stdout.isatty() else UNMARKED
        for line in _lines(found, marks):
            say(line)
    return Exit.DONE


def _lines(found: Hits, marks: tuple[str, str]) -> Iterator[str]:
    yield f"{found.total} pages" if found.total != 1 else "1 page"
    for hit in found.hits:
        listed = hit.listed
        yield ""
        yield plain("  ".join(x for x in (hit.page, listed.published, listed.outlet, listed.agency) if x))
        yield plain(listed.title or listed.location)
        for excerpt in hit.excerpts:
            before, behind = ("… " if excerpt.goes_before else ""), (" …" if excerpt.goes_on else "")
            yield f"  {before}{_marked(excerpt, marks)}{behind}"


def _marked(excerpt: Excerpt, marks: tuple[str, str]) -> str:
    """The excerpt on one line, its hits between the marks."""
    told, done = "", 0
    for hit in excerpt.hits:
        start, end = hit.start - excerpt.span.start, hit.end - excerpt.span.start
        told += _flat(excerpt.text[done:start]) + marks[0] + _flat(excerpt.text[start:end]) + marks[1]
        done = end
    return told + _flat(excerpt.text[done:])


def _flat(text: str) -> str:
    return plain(text.replace("\r", " ").replace("\n", " "))


def _told(found: Hits) -> dict[str, object]:
    return {"total": found.total, "hits": [_hit(hit) for hit in found.hits]}


def _hit(hit: Hit) -> dict[str, object]:
    listed = hit.listed
    return {
        "page": hit.page,
        "location": listed.location,
        "title": listed.title,
        "outlet": listed.outlet,
        "agency": listed.agency,
        "published": listed.published,
        "score": hit.score,
        "spans": hit.spans,
        "excerpts": [{"span": e.span, "text": e.text, "hits": e.hits, "statement": e.statement} for e in hit.excerpts],
    }
