"""`musnad scale`: the first pass over shards, by a local cluster or one that the user runs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from musnad.cli.arguments import (
    Commands,
    _count,
    add_json,
    add_lexicon,
    add_paths,
    command,
    limits,
    named_lexicon,
    own_lexicon,
    sources,
)
from musnad.cli.exits import Exit
from musnad.cli.streams import Progress, complain, plain, say, say_json

if TYPE_CHECKING:
    from musnad.scale import Order

EXAMPLES = """\
  musnad scale --out parts/ crawl/                          a worker a core of this machine
  musnad scale --out parts/ --scheduler tcp://HOST:8786 /shared/crawl/
  musnad add --readings parts/                              what they read, into the record file

Called again after an end of any kind it goes on: a shard whose part is in the folder is not read again."""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "scale", "read pages on many cores or machines, into files", run, examples=EXAMPLES)
    add_paths(parser, count="+", what="folders, files, patterns, addresses; each worker opens them by the same path")
    parser.add_argument("--out", required=True, metavar="FOLDER", type=Path, help="where the parts go")
    parser.add_argument("--format", choices=("parquet", "jsonl"), default="parquet", help="form of the parts")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="Dask's, where it runs already: tcp://HOST:8786")
    parser.add_argument("--workers", type=_count, metavar="N", help="local workers (default: one a core)")
    parser.add_argument("--shard", type=_count, metavar="N", help="pages of a shard (default: 500)")
    add_lexicon(parser)
    add_json(parser, "print the counts as JSON")


def run(arguments: Namespace) -> int:
    """Read every shard that has no part yet, each told once it is on the disk."""
    from musnad.scale import SHARD_PAGES, Cluster, scale, shards

    order = _order(arguments)
    cluster = Cluster(arguments.scheduler, arguments.workers or 0)
    counts = dict.fromkeys(("shards", "before", "lost", "read", "failed"), 0)
    progress = Progress()
    paths = set()
    for done in scale(shards(sources(arguments), arguments.shard or SHARD_PAGES), order, arguments.out, cluster):
        told = {"shards": 1, "before": done.before, "lost": bool(done.lost), "read": done.read}
        counts = {k: v + told.get(k, 0) for k, v in counts.items()} | {"failed": counts["failed"] + len(done.failed)}
        paths.add(done.path)
        progress.clear()
        for location, reason in done.failed:
            complain(f"{location}: {reason}")
        if done.lost:
            complain(f"shard {done.shard.number} ({done.shard.sources[0].location} ...): {done.lost}. Call again")
        progress.show(f"{counts['shards']} shards done, {counts['read']} pages read, {counts['failed']} failed")
    progress.clear()
    _tell_others(arguments.out, paths, order.form)
    if arguments.json:
        say_json(counts)
    else:
        say(", ".join(f"{v} {k}" for k, v in counts.items()) + f": {plain(str(arguments.out))}")
    return Exit.SOME_FAILED if counts["failed"] or counts["lost"] else Exit.DONE


def _order(arguments: Namespace) -> Order:
    from musnad.pipeline import stage_version
    from musnad.runner import Limits
    from musnad.scale import Order

    cost = limits(arguments)
    folder = named_lexicon(arguments)
    one = Limits(cost.bytes, cost.seconds, workers=1)
    return Order(folder and folder.resolve(), stage_version(own_lexicon(arguments)), arguments.format, one)


def _tell_others(folder: Path, paths: set[Path], form: str) -> None:
    others = sorted(set(folder.glob(f"part-*.{form}")) - paths)
    if others:
        complain(f"{len(others)} parts of other pages or versions lie there too ({others[0].name}). Move them away")
