"""`musnad scale`: both passes by a local cluster or one that the user runs, the first over shards."""

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
    add_record,
    command,
    limits,
    named_lexicon,
    own_lexicon,
    record_path,
    sources,
)
from musnad.cli.exits import Exit
from musnad.cli.following import following
from musnad.cli.streams import Progress, complain, plain, say, say_json

if TYPE_CHECKING:
    from musnad.scale import Cluster, Order

EXAMPLES = """\
  musnad scale --out parts/ crawl/                          a worker a core of this machine
  musnad scale --out parts/ --scheduler tcp://HOST:8786 /shared/crawl/
  musnad add --readings parts/                              what they read, into the record file
  musnad scale --gather                                     what its pages say together, by the same workers
  musnad scale --out parts/ --gather crawl/                 all three

Called again after an end of any kind it goes on: a shard whose part is in the folder is not read again."""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "scale", "read and gather pages on many cores or machines", run, examples=EXAMPLES)
    add_paths(parser, count="*", what="folders, files, patterns, addresses; each worker opens them by the same path")
    parser.add_argument("--out", metavar="FOLDER", type=Path, help="where the parts go")
    gathering = "then bring them into the record file and gather it; without pages, gather what it holds"
    parser.add_argument("--gather", action="store_true", help=gathering)
    add_record(parser)
    parser.add_argument("--format", choices=("parquet", "jsonl"), default="parquet", help="form of the parts")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="Dask's, where it runs already: tcp://HOST:8786")
    parser.add_argument("--workers", type=_count, metavar="N", help="local workers (default: one a core)")
    parser.add_argument("--shard", type=_count, metavar="N", help="pages of a shard (default: 500)")
    add_lexicon(parser)
    add_json(parser, "print the counts as JSON")


def run(arguments: Namespace) -> int:
    """The passes that were asked for."""
    from musnad.errors import UsageError
    from musnad.scale import Cluster

    if bool(arguments.paths) != bool(arguments.out):
        raise UsageError("pages and --out belong together", remedy="Name both, or neither with --gather")
    if not (arguments.paths or arguments.gather):
        raise UsageError("nothing to do", remedy="Name pages and --out, or give --gather")
    cluster = Cluster(arguments.scheduler, arguments.workers or 0)
    counts = _first(arguments, cluster) if arguments.paths else {}
    failed = counts.get("failed", 0) or counts.get("lost", 0)
    if arguments.gather:
        counts |= _second(arguments, cluster)
    if arguments.json:
        say_json(counts)
    else:
        where = arguments.out if arguments.paths else record_path(arguments)
        say(", ".join(f"{v} {k}" for k, v in counts.items()) + f": {plain(str(where))}")
    return Exit.SOME_FAILED if failed else Exit.DONE


def _first(arguments: Namespace, cluster: Cluster) -> dict[str, int]:
    """Read every shard that has no part yet, each told once it is on the disk."""
    from musnad.scale import SHARD_PAGES, scale, shards

    order = _order(arguments)
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
    return counts


def _second(arguments: Namespace, cluster: Cluster) -> dict[str, int]:
    """Bring the parts into the record file, and gather it."""
    from musnad.pipeline import stage_version
    from musnad.scale import Crew, Tables, bring, gathered_by
    from musnad.store import RecordFile

    lexicon, folder = own_lexicon(arguments), named_lexicon(arguments)
    tables = Tables(folder and folder.resolve(), lexicon.digest)
    with following() as follower, RecordFile.open(record_path(arguments)) as file:
        added = bring([arguments.out], file, stage_version(lexicon)).added if arguments.paths else 0
        with cluster.client() as client:
            record = gathered_by(Crew(client, tables), file, lexicon, follower.compared)
    told = {"reprints": len(record.reprints), "events": len(record.events), "stories": len(record.stories)}
    return {"added": added, **told}


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
