"""`musnad corrections`: what people put right, listed or as gold."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from musnad.cli.arguments import Commands, command, open_record
from musnad.cli.exits import Exit
from musnad.cli.forms import add_format, show

EXAMPLES = """\
  musnad corrections                          all of them, with what was read and what it should be
  musnad corrections PAGE                     those of one page
  musnad corrections --held --json            those that hold, none that was withdrawn or overruled
  musnad corrections --gold FOLDER            the pages' texts, and of each what people say stands where"""

HEADER = ("page", "location", "layer", "start", "end", "words", "was", "should_be", "by", "when", "holds")


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "corrections", "list what people put right, or write it as gold", run, examples=EXAMPLES)
    parser.add_argument("page", nargs="?", metavar="PAGE", help="the page whose corrections are meant (default: all)")
    parser.add_argument("--held", action="store_true", help="only those that hold")
    parser.add_argument("--gold", metavar="FOLDER", help="write each corrected page's text and its gold there")
    add_format(parser)


def run(arguments: Namespace) -> int:
    """Print them, or write the gold."""
    from musnad.export.corrections import corrected, gold

    with open_record(arguments) as file:
        rows = [each for each in corrected(file, arguments.page) if each.holds or not arguments.held]
        if arguments.gold:
            folder = Path(arguments.gold)
            folder.mkdir(parents=True, exist_ok=True)
            everywhere = [each.correction for each in rows if each.holds and not each.page]
            told = [each.page for each in rows if each.holds and each.page]
            for page in dict.fromkeys((*told, *(file.bearing(everywhere) if everywhere else ()))):
                reading = file.reading(page)
                made = json.dumps(gold(reading, file.corrections(page)), ensure_ascii=False, indent=1)
                (folder / f"{page}.txt").write_text(reading.page.text, encoding="utf-8", newline="")
                (folder / f"{page}.json").write_text(made + "\n", encoding="utf-8")
            return Exit.DONE
        show(arguments, HEADER, (each.row for each in rows))
    return Exit.DONE
