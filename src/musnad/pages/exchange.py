"""One address -> what its site answers: status, headers and body, and the very bytes that went both ways."""

from __future__ import annotations

import contextlib
import http.client
import io
import re
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from musnad.errors import SourceError
from musnad.pages.connection import Limits, Place, connected
from musnad.pages.unpacking import ACCEPTED, PIECE, unpacked

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
BODILESS = frozenset({204, 304})
AS_FILE = "Save the page from a browser and give the file"
MOST_HEAD = 2**20
"""Bytes before an answer's body; news sites send two or three thousand."""
HEAD_END = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answered at one address, whatever its status.

    `packed` is the body as it came, freed of chunks alone, `body` the same unpacked; over the cap both end one byte
    behind it. `request` and `head` are the bytes that went over the line, `number` the machine's.
    """

    address: str
    status: int
    reason: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    packed: bytes = field(repr=False, default=b"")
    request: bytes = field(repr=False, default=b"")
    head: bytes = field(repr=False, default=b"")
    number: str = ""
    cut: bool = False

    @property
    def moved(self) -> str | None:
        """The address that it leads on to."""
        there = self.headers.get("location")
        return urljoin(self.address, there) if self.status in REDIRECTS and there else None


def follow(
    address: str,
    headers: Mapping[str, str],
    cap: int,
    limits: Limits,
    *,
    may: Callable[[str], object] = str,
) -> tuple[Answer, ...]:
    """Ask at an address and where it leads on to; the last answer is the one that was meant.

    SourceError where it leads on too often, from https to http, or anywhere that may not be asked; `may` is shown each
    address before it is asked, and may raise one too.
    """
    answers: list[Answer] = []
    here = address
    for _ in range(MOST_REDIRECTS + 1):
        Place.of(here, limits)
        may(here)
        answers.append(ask(here, headers, cap, limits))
        there = answers[-1].moved
        if there is None:
            return tuple(answers)
        if here.lower().startswith("https:") and not there.lower().startswith("https:"):
            raise SourceError("it leads from https to http", remedy=AS_FILE)
        here = there
    raise SourceError(f"it leads on more than {MOST_REDIRECTS} times", remedy=AS_FILE)


@contextlib.contextmanager
def as_source_error(address: str, limits: Limits, seconds: float) -> Iterator[None]:
    """Whatever can go wrong on the way, told as a SourceError of the address."""
    try:
        yield
    except SourceError as error:
        raise type(error)(error.seen, place=address, remedy=error.remedy) from error
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        seen = f"no answer within {seconds:g} s" if limits.left() <= 0 else f"it cannot be fetched ({_reason(error)})"
        raise SourceError(seen, place=address, remedy=AS_FILE) from error


def ask(address: str, headers: Mapping[str, str], cap: int, limits: Limits) -> Answer:
    """One request and its answer, without going where it leads on."""
    place = Place.of(address, limits)
    with connected(place, limits) as connection:
        line = connection.sock
        number = str(line.getpeername()[0])
        overheard = connection.sock = Overheard(line)
        told = {"Host": place.host_header, **headers, "Accept-Encoding": ACCEPTED, "Connection": "close"}
        connection.request("GET", place.target, headers=told)
        response = connection.getresponse()
        overheard.listening = False
        packed, body = _bodies(response, cap)
        if limits.left() <= 0:
            raise TimeoutError
        return Answer(
            address,
            response.status,
            response.reason,
            {name.lower(): value for name, value in reversed(response.headers.items())},
            body,
            packed,
            bytes(overheard.sent),
            overheard.head,
            number,
            cut=len(body) > cap,
        )


def _bodies(response: http.client.HTTPResponse, cap: int) -> tuple[bytes, bytes]:
    """The body as it came and unpacked; of neither more than the cap and one byte is ever held."""
    if response.status in BODILESS:
        return b"", b""
    packed, body = bytearray(), bytearray()

    def pieces() -> Iterator[bytes]:
        while piece := response.read(min(PIECE, cap + 1 - len(packed))):
            packed.extend(piece)
            yield piece

    for piece in unpacked(pieces(), response.headers.get("Content-Encoding") or "", cap + 1):
        body += piece[: cap + 1 - len(body)]
        if len(body) > cap:
            return bytes(packed), bytes(body)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return bytes(packed), bytes(body)


class Overheard:
    """A line whose request, and whose answer's head, are kept as they were sent."""

    def __init__(self, line: socket.socket) -> None:
        """Listen in on `line`."""
        self._line = line
        self.sent, self._got = bytearray(), bytearray()
        self.listening = True

    def sendall(self, request: bytes) -> None:
        """Send, and keep what was sent."""
        self.sent += request
        self._line.sendall(request)

    def makefile(self, *_: object) -> io.BufferedReader:
        """The answer, as http.client reads it."""
        return io.BufferedReader(_Answering(self), PIECE)

    def take(self, room: memoryview) -> int:
        """Read what comes next."""
        count = self._line.recv_into(room)
        if self.listening:
            self._got += room[:count]
            if len(self._got) > MOST_HEAD:
                raise ValueError("its headers do not end")
        return count

    def close(self) -> None:
        """Leave the line to whoever opened it."""

    @property
    def head(self) -> bytes:
        """Status line and headers, those of an interim answer (100 Continue) left out."""
        rest = bytes(self._got)
        while end := HEAD_END.search(rest):
            head, rest = rest[: end.end()], rest[end.end() :]
            if not re.match(rb"HTTP/\S+ 1\d\d", head):
                return head
        return rest


class _Answering(io.RawIOBase):
    """What http.client reads from."""

    def __init__(self, line: Overheard) -> None:
        self._line = line

    def readable(self) -> bool:
        return True

    def readinto(self, room: Any) -> int:  # noqa: ANN401 -- any writable buffer
        return self._line.take(memoryview(room))


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted: {error.verify_message}"
    if isinstance(error, http.client.IncompleteRead):
        return "it breaks off"
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
