"""`musnad train`: a tagger of names that knows the user's own archive."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from musnad.cli.arguments import (
    Commands,
    add_json,
    add_lexicon,
    add_paths,
    add_record,
    command,
    limits,
    open_record,
    own_lexicon,
    sources,
)
from musnad.cli.exits import Exit
from musnad.cli.following import Following, following
from musnad.cli.streams import complain, say, say_json

if TYPE_CHECKING:
    from musnad.lexicon import Lexicon
    from musnad.record import Reading
    from musnad.training.tagged import Tagged

EXAMPLES = """\
  musnad train --out mine/names.tagger crawl/        your pages: use it with --lexicon mine
  musnad train --out mine/names.tagger --kept        the pages of the record file
  musnad train --out mine/names.tagger --gold tagged.conll crawl/   and text that you tagged
  musnad train --out names.tagger                    Musnad's own text alone: the tagger that is shipped"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "train", "train a tagger of names on your own archive", run, examples=EXAMPLES)
    add_paths(parser, count="*", what="pages to learn from")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="where the tagger goes")
    parser.add_argument("--kept", action="store_true", help="learn from the record file's pages too")
    parser.add_argument(
        "--gold",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="tagged text: CoNLL, WebAnno, [PER names]",
    )
    add_record(parser)
    add_lexicon(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Read what was named, train, and write the file."""
    from musnad.training import train

    lexicon = own_lexicon(arguments)
    gold = [page for file in arguments.gold for page in _tagged(file)]
    with following(arguments.paths) as follower:
        archive = _archive(arguments, lexicon, follower)
    model = train(lexicon, gold, archive, report=complain)
    content = model.pack()
    arguments.out.write_bytes(content)
    facts = model.trained
    if arguments.json:
        say_json({"file": str(arguments.out), "rule": model.rule, "bytes": len(content), **facts})
        return follower.exit if arguments.paths else Exit.DONE
    say(f"{arguments.out}: {model.rule}, {len(content)} bytes, of {facts['lines']} lines, {facts['tokens']} tokens")
    return follower.exit if arguments.paths else Exit.DONE


def _tagged(file: Path) -> list[Tagged]:
    from musnad.errors import SourceError
    from musnad.training.tagged import pages

    try:
        return list(pages(file.read_text(encoding="utf-8"), str(file)))
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"cannot be read ({error})", place=str(file), remedy="Name a text file in UTF-8") from error


def _archive(arguments: Namespace, lexicon: Lexicon, follower: Following) -> list[Reading]:
    """The readings to learn from: of the pages named, and of those kept."""
    from musnad import runner

    found: list[Reading] = []
    if arguments.kept:
        with open_record(arguments) as file:
            found += file.readings()
    if arguments.paths:
        for outcome in runner.read(sources(arguments), lexicon, limits=limits(arguments)):
            follower.hear(outcome)
            if outcome.reading:
                found.append(outcome.reading)
    return found
