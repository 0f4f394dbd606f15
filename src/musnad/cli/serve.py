"""`musnad serve`: the desk in a browser."""

from __future__ import annotations

import ipaddress
import os
import secrets
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, add_json, add_lexicon, add_record, command, named_lexicon, record_path
from musnad.cli.exits import Exit
from musnad.cli.streams import complain, say, say_json
from musnad.errors import UsageError

if TYPE_CHECKING:
    from socket import socket

EXAMPLES = """\
  musnad serve                              the desk over musnad.db; its address is the first line
  musnad serve --record talks.db --port 0   over another file, on any free port
  musnad serve --host 0.0.0.0               for others too: the address that is printed has the token they need
  musnad serve --workers 4                  in four processes, for many readers at once"""

HOST = "127.0.0.1"
PORT = 8321
TOKEN_VARIABLE = "MUSNAD_TOKEN"  # noqa: S105 - its name, not a token
TOKEN_BYTES = 32


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "serve", "serve the desk for a browser", run, examples=EXAMPLES)
    parser.add_argument("--host", default=HOST, help=f"the address to listen on (default: {HOST}, this machine alone)")
    parser.add_argument("--port", type=int, default=PORT, help=f"default: {PORT}; 0 takes a free one")
    parser.add_argument(
        "--answer-to",
        metavar="NAME",
        action="append",
        default=[],
        help="a host name to answer to beside the loopback ones",
    )
    what = f"a file whose first line is the token that everybody needs (default: ${TOKEN_VARIABLE}, else a new one)"
    parser.add_argument("--token-file", metavar="FILE", type=Path, help=what)
    parser.add_argument(
        "--workers",
        metavar="N",
        type=int,
        default=1,
        help="processes that answer beside one another, at most one a core (default: 1)",
    )
    add_record(parser)
    add_lexicon(parser)
    add_json(parser, "print the address as JSON")


def run(arguments: Namespace) -> int:
    """Listen, print the address, and serve until Ctrl-C."""
    from musnad.cli.serving import MOST, Crew, Served, serve
    from musnad.store import RecordFile

    if not 1 <= arguments.workers <= MOST:
        raise UsageError(f"--workers {arguments.workers}", remedy=f"Take 1 to {MOST}, one a core")
    token = _token(arguments)
    hosts = frozenset({arguments.host, *arguments.answer_to})
    served = Served(record_path(arguments), named_lexicon(arguments), hosts, token)
    RecordFile.open(served.record).close()  # made, or brought up to date, by one process alone
    try:
        listening = _listen(arguments.host, arguments.port)
    except (OSError, OverflowError) as error:
        told = getattr(error, "strerror", None) or str(error)
        complain(
            f"{arguments.host}:{arguments.port}: cannot listen there ({told}). Choose another with --host or --port"
        )
        return Exit.UNAVAILABLE
    _announce(arguments, listening.getsockname()[1], token)
    if arguments.workers == 1:
        serve(served, listening)
        return Exit.DONE
    with listening:
        Crew(served, listening, arguments.workers).run()
    complain("a worker ended as soon as it was begun: musnad serve without --workers says why")
    return Exit.UNAVAILABLE


def _listen(host: str, port: int) -> socket:
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)


def _token(arguments: Namespace) -> str | None:
    """The token that was given; where others can reach the desk and none was, a new one."""
    from musnad.errors import SourceError
    from musnad.web.token import checked

    if arguments.token_file:
        try:
            told = arguments.token_file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            remedy = "Name a text file whose first line is the token"
            raise SourceError(f"cannot be read ({error})", place=str(arguments.token_file), remedy=remedy) from error
        return checked(told.split("\n")[0].strip())
    if told := os.environ.get(TOKEN_VARIABLE):
        return checked(told)
    alone = all(map(_loopback, (arguments.host, *arguments.answer_to)))
    return None if alone else secrets.token_urlsafe(TOKEN_BYTES)


def _announce(arguments: Namespace, port: int, token: str | None) -> None:
    """The address on stdout, at once, with the token where it takes one; a caution where others can reach it."""
    host = arguments.host
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    if arguments.json:
        say_json({"address": address, "token": token} if token else {"address": address})
    else:
        say(f"Musnad is at {address}{f'?token={token}' if token else ''} (Ctrl-C stops it)")
    sys.stdout.flush()
    if not _loopback(host):
        complain(f"{host} is not this machine alone: whoever has the token can read the record and add pages")


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
