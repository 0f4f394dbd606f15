"""`musnad doctor`: what this machine, this installation and this record file lack, each with what to do about it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, add_json, add_lexicon, add_record, command, lexicon_folder, record_path
from musnad.cli.exits import Exit
from musnad.cli.streams import plain, progress, say, say_json

EXAMPLES = """\
  musnad doctor                    a line for each thing that was looked at; exit 1 if one is wrong
  musnad doctor --record talks.db --json"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    what = "look at the machine, the installation and the record file"
    parser = command(commands, "doctor", what, run, examples=EXAMPLES)
    add_record(parser)
    add_lexicon(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Look at each thing, and go on to the next whatever the one before is like."""
    from musnad.cli.diagnosis import diagnose

    with progress() as shown:
        findings = []
        for finding in diagnose(record_path(arguments), lexicon_folder(arguments)):
            shown.show(finding.name)
            findings.append(finding)
    if arguments.json:
        told = [{"name": f.name, "state": f.state, "seen": f.seen, "remedy": f.remedy or None} for f in findings]
        say_json(told)
    else:
        for finding in findings:
            remedy = f". {finding.remedy}" if finding.remedy else ""
            say(plain(f"{finding.state:<5} {finding.name:<9} {finding.seen}{remedy}"))
    return Exit.SOME_FAILED if any(finding.state == "wrong" for finding in findings) else Exit.DONE
