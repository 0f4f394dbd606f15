"""A connection to a public machine that lasts no longer than it may."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from musnad.errors import SourceError
from musnad.pages.addresses import resolve

PORTS = {"http": 80, "https": 443}
KEPT = "/%:@!$&'()*+,;=~?[]"
"""What an address may hold as it is; Arabic letters, spaces and line ends are written as %XX."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Until when one fetch may last, and whether it may ask machines that are not public."""

    deadline: float
    allow_private: bool = False

    def left(self) -> float:
        """Seconds until the deadline."""
        return self.deadline - time.monotonic()


@dataclass(frozen=True, slots=True)
class Place:
    """An address taken apart: whom to ask, and for what."""

    scheme: str
    host: str
    port: int
    target: str

    @classmethod
    def of(cls, address: str, limits: Limits) -> Place:
        """Check an address: http or https, the ports of these two, no name and password."""
        parts = urlsplit(address)
        scheme = parts.scheme.lower()
        if scheme not in PORTS or not parts.hostname or not address.isprintable():
            raise SourceError(f"{address} is no http(s) address", place=address, remedy="Give http://… or https://…")
        if parts.username is not None or parts.password is not None:
            raise SourceError(
                "the address holds a name or a password", place=address, remedy="Take them out of the address"
            )
        port = PORTS[scheme] if parts.port is None else parts.port
        if port not in PORTS.values() and not limits.allow_private:
            raise SourceError(f"port {port} is not asked for pages", place=address, remedy="Give one on 80 or 443")
        host = parts.hostname if parts.hostname.isascii() else parts.hostname.encode("idna").decode()
        return cls(scheme, host, port, _target(parts))

    @property
    def host_header(self) -> str:
        """The host as the site is to hear it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=KEPT)
    return f"{path}?{quote(parts.query, safe=KEPT)}" if parts.query else path


@contextlib.contextmanager
def connected(place: Place, limits: Limits) -> Iterator[http.client.HTTPConnection]:
    """A connection to one of the host's public addresses, cut off at the deadline."""
    with _dialled(place, limits) as bare, _wrapped(bare, place) as line:
        cutting = threading.Timer(max(0.0, limits.left()), _cut, [line])
        cutting.daemon = True
        cutting.start()
        try:
            if isinstance(line, ssl.SSLSocket):
                line.do_handshake()
            connection = http.client.HTTPConnection(place.host, place.port)
            connection.sock = line
            yield connection
        finally:
            cutting.cancel()


def _dialled(place: Place, limits: Limits) -> socket.socket:
    failed: OSError = TimeoutError("no time left")
    for number in resolve(place.host, place.port, limits.left(), allow_private=limits.allow_private):
        if limits.left() > 0:
            try:
                return socket.create_connection((number, place.port), timeout=limits.left())
            except OSError as error:
                failed = error
    raise failed


def _wrapped(bare: socket.socket, place: Place) -> socket.socket:
    """The line itself, or the TLS line over it, for the name that was asked and not for its number."""
    if place.scheme == "http":
        return bare
    context = ssl.create_default_context()
    return context.wrap_socket(bare, server_hostname=place.host, do_handshake_on_connect=False)


def _cut(line: socket.socket) -> None:
    """Wake whoever reads: per-read limits never end an answer that comes byte by byte."""
    with contextlib.suppress(OSError):
        socket.socket.shutdown(line, socket.SHUT_RDWR)
