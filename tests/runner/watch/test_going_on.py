"""A watch that goes on, over several sites, and whom it never asks."""

import gzip
import socket
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from musnad.lexicon import Lexicon
from musnad.pages.feeds import Subscription
from musnad.runner import Limits
from musnad.runner.watch import Clock, Manners, Told, instant, subscription, watch
from musnad.store import RecordFile
from tests.runner.watch.site import Hours, Site, serving, story

PUBLIC = "93.184.216.34"
Run = Callable[..., list[Told]]
Record = Callable[[], RecordFile]


class Stopping(Hours):
    """A clock that stops the watch after some hours, as Ctrl-C does."""

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        if sum(self.slept) > 4 * 3600:
            raise KeyboardInterrupt


def test_a_watch_that_goes_on_polls_when_it_is_time_and_sleeps_between(
    tmp_path: Path, lexicon: Lexicon, site: Site
) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    hours, heard = Stopping(), list[Told]()
    with RecordFile.open(tmp_path / "musnad.db") as file:
        now = instant(hours.now())
        file.watching.subscribe(subscription(Subscription(f"{site.address}/rss"), 3600, now, due=now))
        with pytest.raises(KeyboardInterrupt):
            watch(
                file,
                lexicon,
                heard.append,
                manners=Manners(gap=0.0, seconds=5.0, allow_private=True),
                limits=Limits(workers=1),
                clock=Clock(hours.now, hours.sleep),
            )
        assert file.check() == ()
    assert [told.what for told in heard] == ["polled", "added", "unchanged", "unchanged", "unchanged", "unchanged"]
    assert (site.count["/rss"], site.count["/1"]) == (5, 1)
    assert max(hours.slept) <= 30


def test_sites_are_asked_side_by_side_and_each_one_request_at_a_time(run: Run, record: Record) -> None:
    with ExitStack() as stack:
        sites = [stack.enter_context(serving()) for _ in range(3)]
        for each in sites:
            each.slow = 0.05
            each.lists(*(f"/{n}" for n in range(4)))
            each.answers |= {f"/{n}": story(f"الجولة {n} في {each.address[-5:]}") for n in range(4)}
        outlines = "".join(f'<outline text="x" xmlUrl="{each.address}/rss"/>' for each in sites)
        sites[0].answers["/opml"] = (200, {}, f"<opml><body>{outlines}</body></opml>".encode())
        with record() as file:
            now = "2031-03-04T09:00:00+00:00"
            file.watching.subscribe(subscription(Subscription(f"{sites[0].address}/opml"), 1800, now, due=now))
        told = run()
        assert sum(each.what == "added" for each in told) == 12
        assert [each.most_at_once for each in sites] == [1, 1, 1]


def test_a_packed_sitemap_is_read(run: Run, site: Site) -> None:
    site.answers["/map.xml.gz"] = (
        200,
        {"Content-Type": "application/gzip"},
        gzip.compress(b"<urlset><url><loc>/1</loc><lastmod>2031-03-04</lastmod></url></urlset>"),
    )
    site.answers["/1"] = story("الجولة الأولى")
    assert sorted(told.what for told in run(feed="/map.xml.gz")) == ["added", "polled"]


@dataclass
class Network:
    """One public machine, which is the test's site; whoever else is asked for is noted."""

    port: int
    dialled: list[tuple[str, int]] = field(default_factory=list)

    def dial(self, to: tuple[str, int], timeout: float | None = None) -> socket.socket:
        self.dialled.append(to)
        if to[0] != PUBLIC:
            raise ConnectionRefusedError
        line = socket.socket()
        line.settimeout(timeout)
        line.connect(("127.0.0.1", self.port))
        return line

    def names(self, host: str, port: int, **_: int) -> list[Any]:
        inside = {"rebinds.example": "127.0.0.1", "localhost": "127.0.0.1"}
        number = inside.get(host, PUBLIC if host.endswith(".example") else host)
        return [(0, 0, 0, "", (number, port))]


INSIDE = (
    *("http://127.0.0.1/", "http://localhost/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/"),
    *("http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/"),
    *("http://alminaa.example:8080/", "http://rebinds.example/", "http://alminaa.example:22/"),
)


def test_a_feed_leads_nobody_inside(
    tmp_path: Path, lexicon: Lexicon, site: Site, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = Network(int(site.address.rpartition(":")[2]))
    monkeypatch.setattr("musnad.pages.connection.socket.create_connection", network.dial)
    monkeypatch.setattr("musnad.pages.addresses.socket.getaddrinfo", network.names)
    site.lists("/1", *INSIDE, *(f"/to/{n}" for n in range(len(INSIDE))))
    site.answers |= {f"/to/{n}": (302, {"Location": there}, b"") for n, there in enumerate(INSIDE)}
    site.answers["/1"] = story("الجولة الأولى")
    heard = list[Told]()
    with RecordFile.open(tmp_path / "musnad.db") as file:
        now = instant(hours.now())
        file.watching.subscribe(subscription(Subscription("http://alminaa.example/rss"), 1800, now, due=now))
        clock = Clock(hours.now, hours.sleep)
        watch(file, lexicon, heard.append, once=True, manners=Manners(gap=0.0), limits=Limits(workers=1), clock=clock)
    assert [told.address for told in heard if told.what == "added"] == ["http://alminaa.example/1"]
    assert sum(told.what == "failed" for told in heard) == 2 * len(INSIDE)
    assert {to for to in network.dialled if to != (PUBLIC, 80)} == set()
