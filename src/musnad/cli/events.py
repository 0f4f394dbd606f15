"""`musnad events`, `meetings`, `plans`, `terms`, `relations`: what happened, was planned or was agreed."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from musnad.cli.arguments import (
    Commands,
    add_confidence,
    add_days,
    add_json,
    add_lexicon,
    add_paths,
    add_record,
    command,
    limits,
    open_record,
    own_lexicon,
)
from musnad.cli.exits import Exit
from musnad.cli.following import following
from musnad.cli.streams import complain, plain, say, say_json

if TYPE_CHECKING:
    from musnad.lexicon import Lexicon
    from musnad.record import Reading
    from musnad.record.happened import Happened, Kind
    from musnad.search import AskHappened

TOLD: dict[Kind, tuple[str, str]] = {
    "event": ("events", "list who did what to whom, in PLOVER's types"),
    "meeting": ("meetings", "list meetings: who, where, how long, and what came of them"),
    "plan": ("plans", "list what is planned and how far it got"),
    "term": ("terms", "list what deals oblige whom to do"),
    "relation": ("relations", "list who supports, arms, leads, funds or recognises whom"),
}
"""Kind to its command and what it does."""

EXAMPLES: dict[Kind, str] = {
    "event": """\
  musnad events --type ASSAULT --since 2031-03             what was done in March and later
  musnad events --actor Naria --actor سهلستان --dated       where both take part, with a day of its own
  musnad events --status planned --format csv > plans.csv  for a spreadsheet
  musnad events page.html --format plover                  of pages that are not kept, in PLOVER's JSON""",
    "meeting": "  musnad meetings --actor 'سليم الورداني' --since 2031-03\n  musnad meetings page.html --format json",
    "plan": "  musnad plans --status postponed\n  musnad plans --actor Naria --format csv > plans.csv",
    "term": "  musnad terms --actor Naria\n  musnad terms --status agreed --format csv > terms.csv",
    "relation": "  musnad relations --type arms\n  musnad relations --actor Naria --format json",
}

TYPES: dict[Kind, tuple[str, ...]] = {
    "event": (
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ),
    "relation": ("supports", "arms", "leads", "funds", "recognises"),
}  # fmt: skip
"""The record's own values, as below, written out: help must not load the record. A test holds them equal."""
HAPPENED = ("happened", "planned", "negated", "hypothetical", "reported")
STATUSES: dict[Kind, tuple[str, ...]] = {
    "event": HAPPENED,
    "meeting": HAPPENED,
    "plan": ("proposed", "agreed", "prepared", "postponed", "cancelled", "held"),
    "term": ("proposed", "agreed", "broken", "met"),
}
WEIGHED: tuple[Kind, ...] = ("event", "meeting", "plan")
"""Those that carry a confidence."""
FORMATS = ("table", "json", "csv")
EVENT_FORMATS = (*FORMATS, "plover", "ngec")
EVENT_FORMATS_TOLD = "plover: the manual's JSON, an event a line; ngec: as POLECAT's coder writes it"


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The commands' arguments."""
    for kind, (name, what) in TOLD.items():
        parser = command(commands, name, what, partial(run, kind), examples=EXAMPLES[kind])
        add_asking(parser, kind)
        forms, help_ = (EVENT_FORMATS, EVENT_FORMATS_TOLD) if kind == "event" else (FORMATS, None)
        parser.add_argument("--format", choices=forms, default="table", help=help_)
        add_json(parser, "the same as --format json")


def add_asking(parser: ArgumentParser, kind: Kind) -> None:
    """Which of them, and of which pages."""
    add_paths(parser, count="*", what="pages to read instead of the record file's; they are not kept")
    if kind in TYPES:
        shape = str.upper if kind == "event" else str.lower
        what = f"one of {', '.join(TYPES[kind])}; as often as you like"
        parser.add_argument(
            "--type", metavar="TYPE", type=shape, choices=TYPES[kind], action="append", default=[], help=what
        )
    who = "who takes part, itself or by its state: a name or part of it, an id; twice: both"
    parser.add_argument("--actor", metavar="NAME", action="append", default=[], help=who)
    add_days(parser, "those")
    if kind in STATUSES:
        parser.add_argument("--status", choices=STATUSES[kind], action="append", default=[], help="that came so far")
    parser.add_argument("--dated", action="store_true", help="only those whose own day is told, not their page's")
    if kind == "event":
        parser.add_argument("--once", action="store_true", help="each occurrence of a page once")
    if kind in WEIGHED:
        add_confidence(parser)
    add_record(parser)
    add_lexicon(parser)


def asked(arguments: Namespace, kind: Kind) -> AskHappened:
    """What the arguments ask for."""
    from musnad.search import AskHappened

    return AskHappened(
        kind=kind,
        types=tuple(getattr(arguments, "type", ())),
        statuses=tuple(getattr(arguments, "status", ())),
        actors=tuple(arguments.actor),
        since=arguments.since,
        until=arguments.until,
        dated=arguments.dated,
        once=getattr(arguments, "once", False),
        least=getattr(arguments, "min_confidence", 0.0),
    )


def run(kind: Kind, arguments: Namespace) -> int:
    """Print those that answer, in the order of their days."""
    from musnad.search import happened, happened_in, names_of, wanted

    lexicon = own_lexicon(arguments)
    ask = asked(arguments, kind)
    form = "json" if arguments.json else arguments.format
    names = names_of(lexicon)
    if arguments.paths:
        readings, code = read_paths(arguments, lexicon)
        found = happened_in(readings, ask, names)
        _print(found, kind, form, lexicon)
        _remark(len(happened_in(readings, replace(ask, least=0.0), names)) - len(found))
        return code
    with open_record(arguments) as file:
        _print(happened(file, ask, names), kind, form, lexicon)
        every, sure = (file.count_happened(wanted(file, each, names)) for each in (replace(ask, least=0.0), ask))
        _remark(every - sure)
    return Exit.DONE


def _remark(hidden: int) -> None:
    """How many were left out, on stderr."""
    if hidden:
        complain(f"{hidden} less sure left out: --min-confidence 0 lists them too")


def read_paths(arguments: Namespace, lexicon: Lexicon) -> tuple[list[Reading], int]:
    """The readings of the pages that were named, and the exit code."""
    from musnad import runner
    from musnad.pages.sources import expand

    readings = []
    with following() as follower:
        for outcome in runner.read(expand(arguments.paths), lexicon, limits=limits(arguments)):
            follower.hear(outcome)
            if outcome.reading:
                readings.append(outcome.reading)
        return readings, follower.exit


def _print(found: Iterable[Happened], kind: Kind, form: str, lexicon: Lexicon) -> None:
    from musnad.export import columns, csv_lines, happened_rows, happened_values, ngec, plover

    if form == "json":
        for value in happened_values(found, lexicon):
            say_json(value)
    elif form == "csv":
        for line in csv_lines(columns(kind), happened_rows(found, lexicon)):
            sys.stdout.write(line)
    elif form in {"plover", "ngec"}:
        told = plover if form == "plover" else ngec
        for each in found:
            say_json(told(each, lexicon))
    else:
        listed = False
        for line in _table(found, lexicon):
            say(plain(line))
            listed = True
        if not listed:
            complain(f"no {TOLD[kind][0]} answer that")


def _table(found: Iterable[Happened], lexicon: Lexicon) -> Iterator[str]:
    """A line each: day, what and how far, who towards whom, the page's words, where."""
    from musnad.export import name, own_names, sentence
    from musnad.record.happened import type_of

    for each in found:
        own = own_names(each.reading)
        sides = (
            " + ".join(name(who, own, lexicon, "ar") for who in each.parties(part)) for part in ("actor", "recipient")
        )
        what = " ".join(filter(None, (type_of(each.value), each.status))) or each.kind
        day = (each.day or "-") + ("" if each.dated or not each.day else "~")
        who = " → ".join(filter(None, sides)) or "-"
        words, where = "", each.reading.page.id
        if each.evidence:
            span = each.evidence[0]
            words = " ".join(sentence(each.reading, span).of(each.reading.page.text).split())
            where += f" {span.start}-{span.end}"
        yield f"{day:<11}  {what:<20}  {who}  «{words}»  [{where}]"
