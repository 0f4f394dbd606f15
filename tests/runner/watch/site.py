"""A news site on this machine whose pages a test writes, changes and takes away, and a clock that a test turns."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STORY = """<!doctype html><html lang="ar"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>أعلنت وزارة الخارجية في نارية أن {title} مع سهلستان ستعقد في تل الورد يوم الأحد.</p>
<p>وقال وزير الخارجية سليم الورداني إن المحادثات مستمرة وإن الوفدين اتفقا على جدول الأعمال.</p>
</article><footer>{footer}</footer></body></html>"""

Answer = tuple[int, dict[str, str], bytes]


def story(title: str, footer: str = "جميع الحقوق محفوظة", **headers: str) -> Answer:
    page = STORY.format(title=title, footer=footer).encode()
    return 200, {"Content-Type": "text/html; charset=utf-8", **headers}, page


@dataclass
class Site:
    """`answers` by path; `asked` what was asked for, in order."""

    address: str = ""
    answers: dict[str, Answer | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    at_once: int = 0
    most_at_once: int = 0
    slow: float = 0.0
    counting: threading.Lock = field(default_factory=threading.Lock)

    @property
    def count(self) -> Counter[str]:
        return Counter(self.asked)

    def lists(self, *paths: str, titles: dict[str, str] | None = None) -> None:
        """Let the feed at /rss list pages."""
        items = "".join(
            f"<item><link>{path}</link><title>{(titles or {}).get(path, path)}</title></item>" for path in paths
        )
        self.answers["/rss"] = (200, {}, f"<rss><channel><title>الميناء</title>{items}</channel></rss>".encode())


def conditional(page: Answer) -> Callable[[dict[str, str]], Answer]:
    """The page for whom it is new, and 304 for whoever knows its ETag."""
    tag = f'"{hash(page[2])}"'
    answer = (page[0], {**page[1], "ETag": tag, "Last-Modified": "Tue, 04 Mar 2031 09:00:00 GMT"}, page[2])
    return lambda told: (304, {"ETag": tag}, b"") if told.get("if-none-match") == tag else answer


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            told = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append(self.path)
            with site.counting:
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
            time.sleep(site.slow)
            with site.counting:  # before the answer: who has it may ask again before this thread goes on
                site.at_once -= 1
            site.headers[self.path] = told
            answer = site.answers.get(self.path, (404, {}, b"not here"))
            status, headers, body = answer(told) if callable(answer) else answer
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    yield site
    server.shutdown()
    server.server_close()


@dataclass
class Hours:
    """A clock that stands until it is slept by or turned."""

    at: datetime = datetime(2031, 3, 4, 9, tzinfo=UTC)
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += timedelta(seconds=seconds)

    def turn(self, hours: float) -> None:
        self.at += timedelta(hours=hours)
