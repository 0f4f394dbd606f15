"""How we behave towards the sites that are watched, and when what is asked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version

from musnad.pages import DEFAULT_CAP

ROBOT = "Musnad"
"""What robots.txt calls us."""
MINUTE, HOUR, DAY = 60, 3600, 86_400
EVERY = 30 * MINUTE
"""Between two polls of a feed that says nothing of it."""
LEAST_EVERY = 5 * MINUTE
REVISITS = (DAY, 7 * DAY, 30 * DAY)
"""After how long a page is looked at again, so that silent edits and deletions are seen; then no more."""
PUT_OFF = (10 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY)
"""After each failure in a row; a page that still fails then is given up, a feed goes on daily."""
SOONEST_EDIT = HOUR
"""A page is not fetched again sooner, however often its feed tells it otherwise."""
BUSY = 10 * MINUTE
"""A site that says 429 or 503 and not until when is left alone for so long."""
LONGEST_REST = 7 * DAY
RECENT = 2 * DAY
"""Of a sitemap that is polled for the first time only pages of the last days are fetched, unless all are wanted."""


@dataclass(frozen=True, slots=True)
class Manners:
    """`gap` seconds between two requests to one site, more where its robots.txt asks so, `longest_gap` at most.

    `seconds` and `cap` bound one exchange, `lines` how many sites are asked at once; `contact` is told to every site.
    """

    gap: float = 2.0
    longest_gap: float = HOUR
    seconds: float = 30.0
    cap: int = DEFAULT_CAP
    lines: int = 8
    contact: str | None = None
    allow_private: bool = False
    revisits: tuple[int, ...] = REVISITS

    @property
    def agent(self) -> str:
        """Who asks, said honestly to every site."""
        told = f"; +{self.contact}" if self.contact else ""
        return f"{ROBOT}/{own_version()} (Arabic news reader, asks for what its user watches{told})"

    def revisit(self, looks: int, now: datetime) -> str | None:
        """When a page that was looked at so often is looked at again."""
        return instant(now + timedelta(seconds=self.revisits[looks - 1])) if 0 < looks <= len(self.revisits) else None


def own_version() -> str:
    """Musnad's version."""
    try:
        return version("musnad")
    except PackageNotFoundError:
        return "0"


def put_off(failed: int, now: datetime) -> str | None:
    """When to try again after so many failures in a row; null where no more."""
    return instant(now + timedelta(seconds=PUT_OFF[failed - 1])) if failed <= len(PUT_OFF) else None


def rest(told: str | None, now: datetime) -> float | None:
    """For how many seconds Retry-After asks: "120", or a date."""
    if told is None:
        return None
    if told.strip().isdecimal() and len(told.strip()) < 9:  # noqa: PLR2004 -- 99999999 s are three years
        return min(float(told), LONGEST_REST)
    try:
        until = parsedate_to_datetime(told)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(0.0, (until - now).total_seconds()), LONGEST_REST)


def instant(when: datetime) -> str:
    """As the record file notes it."""
    return when.astimezone(UTC).isoformat(timespec="seconds")
