"""One look at a feed or a page: what its site answered, asked as its robots.txt allows. Runs aside, in a thread."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime

from musnad.arabic.calendar import Names
from musnad.errors import MusnadError, SourceError
from musnad.pages.connection import Limits
from musnad.pages.exchange import Answer, as_source_error, follow
from musnad.pages.feeds import Feed, read_feed
from musnad.pages.fetch import raw_of
from musnad.runner.watch.manners import Manners
from musnad.runner.watch.robots import Robots
from musnad.store import WatchedFeed, WatchedPage

PAGES = "text/html, application/xhtml+xml, text/plain;q=0.9"
FEEDS = "application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml, */*;q=0.5"
OK = 200

Watched = WatchedFeed | WatchedPage


@dataclass(frozen=True, slots=True)
class Look:
    """What a look saw: the answers on the way, the last of them the one that was meant, or the error."""

    of: Watched
    when: datetime
    answers: tuple[Answer, ...] = ()
    feed: Feed | None = None
    error: MusnadError | None = None

    @property
    def answer(self) -> Answer | None:
        """The answer that was meant."""
        return self.answers[-1] if self.answers else None

    @property
    def unreachable(self) -> bool:
        """Whether it was the site that failed, and not the page."""
        error: BaseException | None = self.error
        while error and not isinstance(error, OSError):
            error = error.__cause__
        return error is not None


def look(of: Watched, robots: Robots, manners: Manners, months: Names, when: datetime) -> Look:
    """Ask for it, under the condition that it has changed; a feed is read here too. Nothing is raised."""
    limits = Limits(time.monotonic() + manners.seconds, manners.allow_private)
    try:
        with as_source_error(of.address, limits, manners.seconds):
            answers = follow(
                of.address,
                _headers(of, manners),
                manners.cap,
                limits,
                may=lambda address: robots.check(address, limits, when),
            )
    except MusnadError as error:
        return Look(of, when, error=error)
    except Exception as error:  # noqa: BLE001 -- a fault of ours costs this look, and not the watch
        return Look(of, when, error=_fault(error, of))
    if isinstance(of, WatchedPage) or answers[-1].status != OK:
        return Look(of, when, answers)
    return _with_feed(of, answers, manners, months, when)


def _with_feed(of: WatchedFeed, answers: tuple[Answer, ...], manners: Manners, months: Names, when: datetime) -> Look:
    raw = raw_of(answers[-1], answers[-1].address)
    try:
        return Look(of, when, answers, read_feed(raw, months, manners.cap))
    except MusnadError as error:
        return Look(of, when, answers, error=error)
    except Exception as error:  # noqa: BLE001 -- the same
        return Look(of, when, answers, error=_fault(error, of))


def _fault(error: Exception, of: Watched) -> SourceError:
    seen = f"Musnad failed on it ({type(error).__name__}: {error})"
    return SourceError(seen, place=of.address, remedy="Please report the address")


def _headers(of: Watched, manners: Manners) -> dict[str, str]:
    """Who asks, for what, and what is known already."""
    headers = {"User-Agent": manners.agent, "Accept": FEEDS if isinstance(of, WatchedFeed) else PAGES}
    if of.etag:
        headers["If-None-Match"] = of.etag
    if of.modified:
        headers["If-Modified-Since"] = of.modified
    return headers
