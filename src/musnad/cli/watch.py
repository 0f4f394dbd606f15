"""`musnad watch`: feeds and sitemaps that are polled, and the run that polls them."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path

from musnad.cli import watching
from musnad.cli.arguments import Commands, add_json, add_lexicon, add_record, command

EXAMPLES = """\
  musnad watch add https://alminaa.example/rss       a feed, a sitemap, or an index of sitemaps
  musnad watch add bbc-arabic --every 60             one of ours, by name: musnad watch outlets lists them
  musnad watch list                                  what is polled, when next, and what went wrong
  musnad watch list --json                           the same for a program
  musnad watch run                                   poll and fetch until Ctrl-C
  musnad watch run --once                            what is due now, for cron
  musnad watch versions https://alminaa.example/1    every version of a page, and when it went
  musnad watch import feeds.opml
  musnad watch export > feeds.opml
  musnad watch remove https://alminaa.example/rss    pages that were kept stay"""
MINUTES = 30
MOST_CONTACT = 200


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    group = command(
        commands, "watch", "poll feeds and sitemaps and keep what they list", watching.run, examples=EXAMPLES
    )
    ways = group.add_subparsers(title="what to do", metavar="WAY", required=True)
    add = command(ways, "add", "poll a feed from now on", watching.add, examples=_of("add"))
    add.add_argument(
        "feeds", nargs="+", metavar="FEED", help="the address of a feed or a sitemap, or the name of one of ours"
    )
    _add_how(add)
    listed = command(ways, "list", "list what is polled", watching.list_feeds, examples=_of("list"))
    remove = command(ways, "remove", "poll a feed no more", watching.remove, examples=_of("remove"))
    remove.add_argument("feeds", nargs="+", metavar="FEED", help="its address, or its name")
    taken = command(ways, "import", "poll the feeds of an OPML file", watching.import_opml, examples=_of("import"))
    taken.add_argument("file", type=Path, metavar="FILE", help="the OPML file of another reader")
    _add_how(taken)
    given = command(ways, "export", "print what is polled as OPML", watching.export_opml, examples=_of("export"))
    outlets = command(ways, "outlets", "list the feeds that we know by name", watching.outlets, examples=_of("add"))
    run = command(ways, "run", "poll feeds and fetch what they list", watching.run, examples=_of("run"))
    _add_run(run)
    versions = command(ways, "versions", "list the versions of a page", watching.versions, examples=_of("versions"))
    versions.add_argument("page", metavar="PAGE", help="its address, or the id of a page that is kept")
    for parser in (add, listed, remove, taken, given, outlets, run, versions):
        add_record(parser)
        add_lexicon(parser)
        if parser is not given:
            add_json(parser)


def _of(way: str) -> str:
    return "\n".join(line for line in EXAMPLES.splitlines() if line.startswith(f"  musnad watch {way}"))


def _add_how(parser: ArgumentParser) -> None:
    told = f"minutes between two polls, 5 at least (default: {MINUTES})"
    parser.add_argument("--every", type=_minutes, default=MINUTES, metavar="MINUTES", help=told)
    whole = "of a sitemap, fetch every page that it lists, not only the last two days'"
    parser.add_argument("--whole", action="store_true", help=whole)


def _add_run(parser: ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="do what is due now, and stop")
    parser.add_argument(
        "--contact", type=_contact, metavar="WHO", help="an address that sites may turn to; they are told it"
    )
    gap = "seconds between two requests to a site (default: 2, or more where its robots.txt asks for more)"
    parser.add_argument("--gap", type=_gap, default=2.0, metavar="SECONDS", help=gap)
    parser.add_argument("--no-warc", action="store_true", help="keep no archive of what sites answered")
    private = "for tests: ask machines of this network and ports other than 80 and 443 too"
    parser.add_argument("--allow-private", action="store_true", help=private)


def _minutes(told: str) -> int:
    if not told.isdecimal() or not 5 <= int(told) <= 100_000:  # noqa: PLR2004 -- up to two months
        raise ArgumentTypeError(f"{told!r} is no whole number of minutes from 5 on")
    return int(told)


def _gap(told: str) -> float:
    try:
        seconds = float(told)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:  # noqa: PLR2004 -- an hour
        raise ArgumentTypeError(f"{told!r} is no number of seconds from 0 to 3600")
    return seconds


def _contact(told: str) -> str:
    if not told or not told.isascii() or not told.isprintable() or len(told) > MOST_CONTACT:
        raise ArgumentTypeError(f"{told!r} cannot be told to a site: write it in Latin letters on one line")
    return told
