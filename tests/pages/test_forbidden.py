"""Two hundred ways to lead a fetch inside: each ends in an error, and no forbidden machine is ever connected to."""

import ipaddress
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

import pytest

from musnad.errors import SourceError
from musnad.pages.fetch import fetch

PUBLIC = "93.184.216.34"
PUBLIC_V6 = "2606:2800:220:1:248:1893:25c8:1946"
ALLOWED = {(PUBLIC, 80), (PUBLIC_V6, 80)}

SPELT_V4 = (
    *("127.0.0.1", "127.0.0.2", "127.255.255.254", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1"),
    *("0177.0.0.1", "0x7f.1", "017700000001", "0", "0.0.0", "00000000", "0x0", "10.0.0.1", "10.255.255.255"),
    *("167772161", "0xa000001", "012.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255"),
    *("3232235521", "169.254.169.254", "169.254.170.2", "2852039166", "0xa9fea9fe", "100.64.0.1", "100.100.100.200"),
    *("100.127.255.255", "168.63.129.16", "192.0.0.1", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.19.255.255"),
    *("198.51.100.1", "203.0.113.9", "192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
)
SPELT_V6 = (
    *("::1", "::", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.0.0.1", "::ffff:169.254.169.254"),
    *("::ffff:93.184.216.34", "::ffff:0:127.0.0.1", "::127.0.0.1", "::7f00:1", "64:ff9b::127.0.0.1", "64:ff9b::a00:1"),
    *("64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "64:ff9b:1:ffff::a00:1", "2002:7f00:1::", "2002:a00:1::1"),
    *(
        "2002:a9fe:a9fe::",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "3fff::1",
        "5f00::1",
    ),
    *("100::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fdff::1", "fe80::1", "fe80::a9fe:a9fe", "febf::1", "fec0::1"),
    *("feff::1", "ff02::1", "ff05::2", "ff0e::1", "2606:2800:220:1:0:5efe:7f00:1", "2606:2800:220:1:200:5efe:a00:1"),
)
NAMES: dict[str, tuple[tuple[str, ...], ...]] = {
    **{f"one-{n}.example": ((number,),) for n, number in enumerate(("127.0.0.1", "10.0.0.1", "169.254.169.254"))},
    **{f"six-{n}.example": ((number,),) for n, number in enumerate(("::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"))},
    **{f"way-{n}.example": ((number,),) for n, number in enumerate(("2002:7f00:1::", "fd00:ec2::254", "fe80::1%eth0"))},
    "inside.example": (("10.0.0.1", "192.168.1.1", "::1"),),
    "mixed-first.example": (("127.0.0.1", PUBLIC),),
    "mixed-last.example": ((PUBLIC, "127.0.0.1"),),
    "mixed-six.example": (("::1", PUBLIC_V6),),
    "mixed-disguised.example": (("::ffff:10.0.0.1", PUBLIC, "64:ff9b::a00:1"),),
    "mixed-many.example": ((*(f"10.0.0.{n}" for n in range(1, 40)), PUBLIC),),
    "rebinds.example": ((PUBLIC,), ("127.0.0.1",)),
    "rebinds-six.example": ((PUBLIC_V6,), ("::1",)),
    "rebinds-back.example": (("127.0.0.1",), (PUBLIC,)),
    "rebinds-often.example": ((PUBLIC,), ("10.0.0.1",), (PUBLIC,), ("127.0.0.1",)),
    "odd.example": (("not a number",),),
    "localhost": (("127.0.0.1", "::1"),),
    "localhost.": (("127.0.0.1",),),
    "localhost.localdomain": (("127.0.0.1",),),
    "metadata.google.internal": (("169.254.169.254",),),
    "router.lan": (("192.168.1.1",),),
}
ADDRESSES = (
    *("file:///etc/passwd", "ftp://93.184.216.34/", "gopher://93.184.216.34/", "dict://93.184.216.34/", "data:,x"),
    *("ldap://93.184.216.34/", "jar:http://93.184.216.34!/", "javascript:alert(1)", "tftp://93.184.216.34/", "//x/"),
    *("http://user@93.184.216.34/", "http://user:pass@93.184.216.34/", "http://:@93.184.216.34/"),
    *("http://93.184.216.34@127.0.0.1/", "http://93.184.216.34:80@127.0.0.1/", "http://x#@127.0.0.1/"),
    *("http://127.0.0.1\\@93.184.216.34/", "http://127.0.0.1#@93.184.216.34/", "http://127.0.0.1?@93.184.216.34/"),
    *(f"http://93.184.216.34:{port}/" for port in (0, 21, 22, 25, 53, 111, 135, 139, 445, 2375, 3306, 5432, 6379)),
    *(f"http://93.184.216.34:{port}/" for port in (81, 444, 8000, 8080, 8321, 9200, 11211, 27017, 65535, 65536, -1)),
    *("http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://127.0.0.1./", "http://[::1]:80/", "http://[::1%25lo]/"),
    *("http://[fe80::1%25eth0]/", "http://[::ffff:127.0.0.1%25x]/", "http://127.0.0.1%00.example/", "http:///x"),
    *(
        "http://93.184.216.34\r\nHost: localhost/",
        "http://\t127.0.0.1/",
        "http://93.184.216.34\n/",
        "http://loca\u00adlhost/",
    ),
    *("http://ⓛocalhost/", "http://LOCALHOST/", "http://0x7F.0X0.0.1/", "http://[v1.x]/", "http://[]/", "http://..//"),
)
CASES = (
    *(f"http://{host}/" for host in SPELT_V4),
    *(f"http://[{host}]/" for host in SPELT_V6),
    *(f"http://{host}/" for host in NAMES),
    *ADDRESSES,
    *(f"http://{PUBLIC}/to?{there}" for there in (*(f"http://{h}/" for h in SPELT_V4[:26]), *ADDRESSES[:20])),
    *(f"http://{PUBLIC}/to?http://[{host}]/" for host in SPELT_V6[:25]),
    *(f"http://{PUBLIC}/to?http://{host}/" for host in list(NAMES)[:12]),
)


class Leading(BaseHTTPRequestHandler):
    """A public site that leads on to wherever it was asked to."""

    def do_GET(self) -> None:
        there = unquote(self.path).partition("/to?")[2]
        self.send_response(302 if there else 404)
        if there:
            self.send_header("Location", there.replace("\r", "").replace("\n", ""))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Network:
    """Whom a fetch tried to reach, on a network of one public machine."""

    port: int
    reached: list[tuple[str, int]] = field(default_factory=list)
    asked: dict[str, int] = field(default_factory=dict)

    def dial(self, to: tuple[str, int], timeout: float | None = None) -> socket.socket:
        self.reached.append(to)
        if to not in ALLOWED:
            raise ConnectionRefusedError("forbidden")
        line = socket.socket()
        line.settimeout(timeout)
        line.connect(("127.0.0.1", self.port))
        return line

    def names(self, host: str, port: int, type: int) -> list[Any]:  # noqa: A002 -- as getaddrinfo names it
        """The name service: of a rebinding name every second answer is another."""
        if host.lower() not in NAMES:
            return real_names(host, port, type=type, flags=socket.AI_NUMERICHOST)
        answers = NAMES[host.lower()]
        n = self.asked[host] = self.asked.get(host, -1) + 1
        return [(0, 0, 0, "", (number, port)) for number in answers[n % len(answers)]]


real_names = socket.getaddrinfo


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Leading)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture
def network(port: int, monkeypatch: pytest.MonkeyPatch) -> Network:
    found = Network(port)
    monkeypatch.setattr("musnad.pages.connection.socket.create_connection", found.dial)
    monkeypatch.setattr("musnad.pages.addresses.socket.getaddrinfo", found.names)
    return found


def test_there_are_two_hundred_cases() -> None:
    assert len(set(CASES)) >= 200


@pytest.mark.parametrize("address", list(dict.fromkeys(CASES)), ids=ascii)
def test_no_forbidden_machine_is_connected_to(address: str, network: Network) -> None:
    with pytest.raises(SourceError):
        fetch(address, seconds=5)
    assert [to for to in network.reached if to not in ALLOWED] == []


def test_the_cases_would_be_reached_without_the_check(network: Network) -> None:
    reached = 0
    for host in (*SPELT_V4, *(f"[{host}]" for host in SPELT_V6)):
        network.reached.clear()
        with pytest.raises(SourceError):
            fetch(f"http://{host}/", seconds=5, allow_private=True)
        reached += any(ipaddress.ip_address(number) for number, _ in network.reached)
    assert reached == len(SPELT_V4) + len(SPELT_V6)


def test_the_public_machine_is_reached_once_for_each_lookup(network: Network) -> None:
    with pytest.raises(SourceError, match="404"):
        fetch("http://rebinds.example/", seconds=5)
    assert (network.reached, network.asked) == ([(PUBLIC, 80)], {"rebinds.example": 0})
