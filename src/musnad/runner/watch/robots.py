"""What a site's robots.txt asks of us: asked for once a day, believed as RFC 9309 says."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from musnad.errors import RefusedByRobots, SourceError, UsageError
from musnad.pages.connection import Limits
from musnad.pages.exchange import Answer, as_source_error, follow
from musnad.runner.watch.manners import DAY, ROBOT, Manners, instant
from musnad.store import Host, host_of

LONGEST = 512_000
"""Bytes of a robots.txt that are read, as the RFC has it."""


class Robots:
    """The rules of every site that was asked; from any thread."""

    def __init__(self, known: Iterable[Host], manners: Manners) -> None:
        """Begin with what the record file knows."""
        self._hosts = {host.host: host for host in known}
        self._manners = manners
        self._lock = threading.Lock()
        self._learnt: list[tuple[Answer, Host]] = []

    def check(self, address: str, limits: Limits, now: datetime) -> None:
        """SourceError where the site does not want the address fetched, or cannot be asked whether it does."""
        if not rules(self._current(host_of(address), limits, now)).can_fetch(address, ROBOT):
            raise RefusedByRobots("its robots.txt asks us not to", place=address, remedy="Leave it out")

    def gap(self, host: str) -> float:
        """Seconds between two requests to the site."""
        known = self._hosts.get(host, Host(host))
        asked = rules(known)
        delay = asked.crawl_delay(ROBOT) or 0.0
        rate = asked.request_rate(ROBOT)
        if rate and rate.requests:
            delay = max(delay, rate.seconds / rate.requests)
        return min(max(self._manners.gap, delay), self._manners.longest_gap)

    def take_learnt(self) -> list[tuple[Answer, Host]]:
        """What was learnt since this was last asked, to be kept."""
        with self._lock:
            learnt, self._learnt = self._learnt, []
        return learnt

    def _current(self, host: str, limits: Limits, now: datetime) -> Host:
        known = self._hosts.get(host, Host(host))
        if known.robots_until and known.robots_until > instant(now):
            return known
        answer, asked = self._asked(known, limits, now)
        with self._lock:
            self._hosts[host] = asked
            self._learnt.append((answer, asked))
        return asked

    def _asked(self, known: Host, limits: Limits, now: datetime) -> tuple[Answer, Host]:
        address = f"{known.host}/robots.txt"
        headers = {"User-Agent": self._manners.agent, "Accept": "text/plain"}
        with as_source_error(address, limits, self._manners.seconds):
            answer = follow(address, headers, LONGEST, limits)[-1]
        until = instant(now + timedelta(seconds=DAY))
        if answer.status == http.client.OK:
            text = answer.body[:LONGEST].decode("utf-8", "replace").replace("\0", "")
            return answer, replace(known, robots=text, robots_status=answer.status, robots_until=until)
        if (
            http.client.BAD_REQUEST <= answer.status < http.client.INTERNAL_SERVER_ERROR
            and answer.status != http.client.TOO_MANY_REQUESTS
        ):
            return answer, replace(known, robots="", robots_status=answer.status, robots_until=until)
        seen = f"its robots.txt cannot be had (the site answered {answer.status})"
        unreachable = ConnectionError(answer.status)  # to the RFC it is as if the site could not be reached
        raise SourceError(seen, place=address, remedy="It is tried again later") from unreachable


def rules(host: Host) -> Any:  # noqa: ANN401 -- protego ships no types
    """The rules in a robots.txt."""
    return _parsed(host.robots or "")


@lru_cache(maxsize=256)
def _parsed(text: str) -> Any:  # noqa: ANN401
    return protego().parse(text)


def protego() -> Any:  # noqa: ANN401
    """What reads robots.txt; UsageError where it is not installed."""
    try:
        from protego import Protego  # noqa: PLC0415 -- in the extra `watch`
    except ImportError:
        seen = "`musnad watch` needs protego, which reads robots.txt"
        raise UsageError(seen, remedy="pip install 'musnad[watch]'") from None
    return Protego
