"""The watch: what is due is asked for, site by site, and what came is kept; until it is stopped, or once."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from musnad.errors import MusnadError
from musnad.lexicon import Lexicon
from musnad.pages.fetch import raw_of
from musnad.pipeline import stage_version
from musnad.runner.keeper import Keeper
from musnad.runner.limits import Limits
from musnad.runner.outcome import Outcome
from musnad.runner.readers import Readers, ReadingUnderWay
from musnad.runner.watch.asking import OK, Look, Watched, look
from musnad.runner.watch.feeds import NOT_MODIFIED, keep_feed
from musnad.runner.watch.manners import BUSY, Manners, instant, rest
from musnad.runner.watch.pages import GONE, PageKeeper
from musnad.runner.watch.robots import Robots, protego
from musnad.runner.watch.told import Report, Told
from musnad.store import Archive, RecordFile, WatchedFeed, WatchedPage, host_of

TELLS_WHEN = frozenset({http.client.TOO_MANY_REQUESTS, http.client.SERVICE_UNAVAILABLE})
ANSWERED = frozenset({OK, NOT_MODIFIED, *GONE})
"""What a site may say of a page; all else is a failure to fetch it."""
MOST_READING = 32
"""Pages that wait for a reader; no more are fetched until some are read."""
LONGEST_SLEEP = 30.0
"""Seconds after which a sleeping watch looks whether another program has put something on the schedule."""
PATIENCE = 60.0
"""Seconds that `once` waits for a site that is to be left alone; what takes longer is left for the next run."""


@dataclass(frozen=True, slots=True)
class Clock:
    """What tells the time and lets it pass."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    sleep: Callable[[float], None] = time.sleep


CLOCK = Clock()


def watch(  # noqa: PLR0913 - what, where, with which knowledge, told to whom, how
    file: RecordFile,
    lexicon: Lexicon,
    report: Report | None = None,
    *,
    once: bool = False,
    archive: Archive | None = None,
    manners: Manners | None = None,
    limits: Limits | None = None,
    clock: Clock = CLOCK,
) -> None:
    """Poll feeds and fetch their pages until stopped, or `once`, what is due now. What was reported is on the disk."""
    protego()
    manners = manners or Manners()
    with Readers(lexicon, limits or Limits(bytes=manners.cap)) as readers:
        Watcher(file, lexicon, readers, archive, manners, clock=clock, report=report or _silent).run(once=once)


def _silent(_: Told) -> None:
    """Nobody listens."""


class Watcher:
    """One run of a watch."""

    def __init__(  # noqa: PLR0913 - the tools of its work
        self,
        file: RecordFile,
        lexicon: Lexicon,
        readers: Readers,
        archive: Archive | None,
        manners: Manners,
        *,
        clock: Clock,
        report: Report,
    ) -> None:
        """Begin with what the record file knows of sites."""
        self._file, self._watching = file, file.watching
        self._lexicon, self._readers = lexicon, readers
        self._manners, self._clock, self._report = manners, clock, report
        self._keeper = Keeper(file, stage_version(lexicon), Limits(bytes=manners.cap))
        self._pages = PageKeeper(file, self._keeper, archive, manners)
        hosts = self._watching.hosts()
        self._robots = Robots(hosts, manners)
        self._free = {host.host: datetime.fromisoformat(host.free) for host in hosts if host.free}
        self._left_alone = set(self._free)
        self._looking: dict[Future[Look], str] = {}
        self._reading: dict[Future[Any], tuple[ReadingUnderWay, Look]] = {}
        self._done: set[str] = set()

    def run(self, *, once: bool) -> None:
        """Ask for what is due until there is no more."""
        while True:
            pause = self._start(once=once)
            under_way = [*self._looking, *self._reading]
            if under_way:
                done, _ = wait(under_way, timeout=min(max(pause, 0.01), LONGEST_SLEEP), return_when=FIRST_COMPLETED)
                for future in done:
                    self._finish(future)
            elif once and pause == float("inf"):
                return
            else:
                self._clock.sleep(min(pause, LONGEST_SLEEP))

    def _start(self, *, once: bool) -> float:
        """Ask each site that is free for what is due there; gives the seconds until more can be done."""
        now = self._clock.now()
        pause = float("inf") if once else self._until_due(now)
        rooms = self._manners.lines - len(self._looking)
        busy = {*self._looking.values(), *(host_of(seen.of.address) for _, seen in self._reading.values())}
        if len(self._reading) >= MOST_READING or rooms <= 0:
            return pause
        resting = {host: free for host, free in self._free.items() if free > now}
        for of in self._due(now, busy, once=once):
            host = host_of(of.address)
            if host in resting:
                left = (resting[host] - now).total_seconds()
                if not (once and host in self._left_alone and left > PATIENCE):
                    pause = min(pause, left)
            elif rooms > 0:
                rooms -= 1
                self._done.add(of.address)
                self._looking[self._aside(of, now)] = host
        return pause

    def _aside(self, of: Watched, now: datetime) -> Future[Look]:
        """Look at it in a thread that nobody waits for when we are stopped."""
        seen: Future[Look] = Future()

        def ask() -> None:
            seen.set_result(look(of, self._robots, self._manners, self._lexicon.months, now))

        threading.Thread(target=ask, daemon=True).start()
        return seen

    def _due(self, now: datetime, busy: set[str], *, once: bool) -> list[Watched]:
        """What has waited longest at each site; `once` asks for nothing twice."""
        due = self._watching.due(instant(now), busy)
        return [of for of in due if not (once and of.address in self._done)]

    def _until_due(self, now: datetime) -> float:
        """Seconds until something more is due; what is due already waits for its site, and not for the time."""
        due = self._watching.next_due(instant(now))
        return (datetime.fromisoformat(due) - now).total_seconds() if due else float("inf")

    def _finish(self, future: Future[Any]) -> None:
        if future in self._reading:
            under_way, seen = self._reading.pop(future)
            self._read(under_way, seen)
            return
        host = self._looking.pop(future)
        seen = future.result()
        self._rest(host, seen)
        told = self._keep(seen)
        if told:
            self._report(told)

    def _rest(self, host: str, seen: Look) -> None:
        """Leave the site alone for as long as it asks, and keep what was learnt of it."""
        now = self._clock.now()
        gap, asked = self._robots.gap(host), _asks_for(seen, now)
        self._free[host] = now + timedelta(seconds=max(gap, asked))
        if asked > gap:
            self._left_alone.add(host)
        else:
            self._left_alone.discard(host)
        for answer, learnt in self._robots.take_learnt():
            self._pages.archived((answer,), now)
            self._watching.keep_host(learnt)
        if max(gap, asked) > PATIENCE:
            self._watching.keep_host(replace(self._watching.host(host), free=instant(self._free[host])))

    def _keep(self, seen: Look) -> Told | None:
        """What a look means; null for a page that is read first."""
        if seen.answer and seen.answer.status in TELLS_WHEN:
            return self._put_off(seen)
        if isinstance(seen.of, WatchedFeed):
            with self._file.together():
                return keep_feed(seen.of, seen, self._watching)
        return self._keep_page(seen.of, seen)

    def _keep_page(self, page: WatchedPage, seen: Look) -> Told | None:
        answer = seen.answer
        if answer is None or answer.status not in ANSWERED:
            return self._pages.failed(page, seen)
        if answer.status in GONE:
            return self._pages.gone(page, seen)
        if answer.status == NOT_MODIFIED or not self._pages.is_new(page, answer):
            return self._pages.unchanged(page, seen)
        raw = raw_of(answer, page.address)
        if known := self._keeper.knows(raw):
            return self._pages.read(page, seen, Outcome(page.address, "known", known))
        under_way = self._readers.read(raw, self._keeper.corrections(raw))
        self._reading[under_way.future] = (under_way, seen)
        return None

    def _read(self, under_way: ReadingUnderWay, seen: Look) -> None:
        page = seen.of
        if not isinstance(page, WatchedPage):
            return
        try:
            received, reading = under_way.result()
            outcome = Outcome(
                page.address, "read", received.page.id, received, reading, corrections=under_way.corrections
            )
        except MusnadError as error:
            outcome = Outcome(page.address, "failed", error=error)
        self._report(self._pages.read(page, seen, outcome))

    def _put_off(self, seen: Look) -> Told:
        """The site is busy: it says when to come again, or we wait some minutes. No failure of the page's."""
        of, now = seen.of, seen.when
        answer, pause = seen.answers[-1], _asks_for(seen, now)
        reason = f"the site answered {answer.status} and asks to be left alone for {pause:.0f} s"
        due = instant(now + timedelta(seconds=pause))
        if isinstance(of, WatchedFeed):
            self._watching.polled(replace(of, status=answer.status, reason=reason, due=due))
        else:
            self._watching.looked(replace(of, status=answer.status, reason=reason, due=due))
        return Told(of.address, "put off", reason=reason)


def _asks_for(seen: Look, now: datetime) -> float:
    """For how many seconds a site is to be left alone: as it says, or some minutes where it cannot be reached."""
    answer = seen.answer
    if answer and answer.status in TELLS_WHEN:
        return rest(answer.headers.get("retry-after"), now) or BUSY
    return BUSY if seen.unreachable else 0.0
