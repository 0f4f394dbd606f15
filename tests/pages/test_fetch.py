"""One address -> its bytes; served on this machine."""

import gzip
import shutil
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from musnad.errors import SourceError
from musnad.pages import addresses, exchange
from musnad.pages.fetch import fetch

PAGE = "<!doctype html><p>قال الورداني".encode()


ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": 'text/HTML; charset="windows-1256"'}, PAGE),
    "/packed": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:])),
    "/chunked": (200, {"Transfer-Encoding": "chunked"}, b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"),
    "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 10_000_000)),
    "/odd": (200, {"Content-Encoding": "zstd"}, b"x"),
    "/broken": (200, {"Content-Length": "99"}, PAGE),
    "/cut": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)[:-9]),
    "/away": (302, {"Location": "http://10.0.0.1/"}, b""),
    "/file": (301, {"Location": "file:///etc/hostname"}, b""),
    "/moved/1": (308, {"Location": "/page"}, b""),
    **{f"/moved/{n}": (302, {"Location": f"/moved/{n - 1}"}, b"") for n in range(2, 7)},
}


class Site(BaseHTTPRequestHandler):
    """A small site with a few bad manners."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[dict[str, str]] = {}

    def do_GET(self) -> None:
        type(self).asked = {"path": self.path, **{name.lower(): value for name, value in self.headers.items()}}
        if self.path == "/slow":
            self.dripped()
        elif self.path == "/endless":
            self.continued()
        else:
            self.told(*ANSWERS.get(self.path, (404, {}, b"")))
        self.close_connection = True

    def told(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def dripped(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
        for _ in range(50):
            time.sleep(0.05)
            self.wfile.write(b"x")
            self.wfile.flush()

    def continued(self) -> None:
        for _ in range(1_000):
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serving(server: ThreadingHTTPServer) -> Iterator[int]:
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # who was cut off need not say so
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    for port in serving(ThreadingHTTPServer(("127.0.0.1", 0), Site)):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def secret_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A site over TLS, and the certificate to trust it by."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("tls")
    made = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -keyout key.pem -out cert.pem"
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    subprocess.run([openssl, *made.split(), *named], cwd=folder, check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    for port in serving(server):
        yield f"https://localhost:{port}", folder / "cert.pem"


def test_a_page_comes_with_its_type_and_charset(site: str) -> None:
    raw = fetch(f"{site}/page", allow_private=True)
    assert (raw.data, raw.location) == (PAGE, f"{site}/page")
    assert (raw.media_type, raw.charset) == ("text/html", "windows-1256")


def test_the_request_says_who_asks_and_what_for(site: str) -> None:
    with pytest.raises(SourceError):
        fetch(f"{site}/خبر جديد?q=نارية&p=%20#top", allow_private=True)
    assert Site.asked["path"] == "/%D8%AE%D8%A8%D8%B1%20%D8%AC%D8%AF%D9%8A%D8%AF?q=%D9%86%D8%A7%D8%B1%D9%8A%D8%A9&p=%20"
    assert Site.asked["host"] == site.removeprefix("http://")
    assert "Musnad" in Site.asked["user-agent"]
    assert Site.asked["accept"].startswith("text/html")


def test_no_proxy_of_the_environment_is_asked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert fetch(f"{site}/page", allow_private=True).data == PAGE


def test_five_redirects_are_followed_and_the_page_keeps_the_address_that_was_asked(site: str) -> None:
    assert fetch(f"{site}/moved/5", allow_private=True).location == f"{site}/moved/5"
    with pytest.raises(SourceError, match="more than 5 times"):
        fetch(f"{site}/moved/6", allow_private=True)


def test_a_packed_page_is_unpacked(site: str) -> None:
    assert fetch(f"{site}/packed", allow_private=True).data == PAGE
    assert fetch(f"{site}/chunked", allow_private=True).data == b"abcde"


def test_the_cap_counts_bytes_after_unpacking(site: str) -> None:
    assert len(fetch(f"{site}/bomb", cap=1_000, allow_private=True).data) == 1_001
    assert fetch(f"{site}/page", cap=4, allow_private=True).data == PAGE[:5]


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ("/none", "the site answered 404"),
        ("/broken", "it breaks off"),
        ("/cut", "it breaks off"),
        ("/endless", "its headers do not end"),
        ("/odd", "it came packed as zstd, unasked"),
        ("/file", "file:///etc/hostname is no http"),
    ],
)
def test_what_the_site_does_wrong_is_said(site: str, path: str, seen: str) -> None:
    with pytest.raises(SourceError, match=seen) as caught:
        fetch(site + path, allow_private=True)
    assert caught.value.place == site + path
    assert caught.value.remedy


def test_an_answer_that_comes_byte_by_byte_ends_at_the_limit(site: str) -> None:
    started = time.monotonic()
    with pytest.raises(SourceError, match=r"no answer within 0\.3 s"):
        fetch(f"{site}/slow", seconds=0.3, allow_private=True)
    assert time.monotonic() - started < 1


def test_a_certificate_is_checked_against_the_name_that_was_asked(
    secret_site: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, certificate = secret_site
    with pytest.raises(SourceError, match="its certificate is not trusted"):
        fetch(f"{address}/page", allow_private=True)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert fetch(f"{address}/page", allow_private=True).data == PAGE
    with pytest.raises(SourceError, match="its certificate is not trusted"):
        fetch(f"{address}/page".replace("localhost", "127.0.0.1"), allow_private=True)
    with pytest.raises(SourceError, match=r"no answer within 0\.3 s"):
        fetch(f"{address}/slow", seconds=0.3, allow_private=True)


def test_a_redirect_to_a_private_machine_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "is_public", lambda number: number == "127.0.0.1")
    monkeypatch.setattr("musnad.pages.connection.PORTS", {"http": 80, "https": 443, "test": int(site.split(":")[2])})
    assert fetch(f"{site}/page").data == PAGE
    with pytest.raises(SourceError, match=r"10\.0\.0\.1 is not on the public internet"):
        fetch(f"{site}/away")


def test_https_never_leads_to_http(monkeypatch: pytest.MonkeyPatch) -> None:
    moved = {"location": "http://alminaa.example/1"}
    monkeypatch.setattr(exchange, "ask", lambda here, *_: exchange.Answer(here, 302, "Found", moved, b""))
    with pytest.raises(SourceError, match="from https to http"):
        fetch("https://alminaa.example/1")


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("http://127.0.0.1/", "not on the public internet"),
        ("http://[::1]/", "not on the public internet"),
        ("http://[::ffff:7f00:1]/", "not on the public internet"),
        ("http://alminaa.example:8080/", "port 8080 is not asked for pages"),
        ("http://alminaa.example:99999/", "cannot be fetched"),
        ("http://user:secret@alminaa.example/", "a name or a password"),
        ("ftp://alminaa.example/", "is no http"),
        ("http:///page", "is no http"),
        ("http://alminaa.example/\r\nX: y", "is no http"),
        ("http://[broken/", "cannot be fetched"),
        ("http://" + "a" * 300 + ".example/", "is known"),
        ("http://الميناء" + "ا" * 80 + ".example/", "cannot be fetched"),
    ],
)
def test_an_address_that_is_not_asked(address: str, seen: str) -> None:
    with pytest.raises(SourceError, match=seen):
        fetch(address, seconds=5)
