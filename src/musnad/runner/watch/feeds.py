"""What a look at a feed means: the pages that it lists, and when it is polled again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from musnad.pages.exchange import Answer
from musnad.pages.feeds import Entry, Feed, Subscription
from musnad.runner.watch.asking import Look
from musnad.runner.watch.manners import DAY, RECENT, SOONEST_EDIT, instant, put_off
from musnad.runner.watch.told import Told, in_words, unanswered
from musnad.store import Listing, WatchedFeed, Watching

NOT_MODIFIED = 304
SITEMAPS = frozenset({"sitemap", "index", "list"})
MOST_CHILDREN = 2_000
"""Sitemaps that one index may name: sixty years of monthly ones are 720."""
DEEPEST = 2
"""An index may name an index; what that names is not followed any further."""
LONGEST_TAG = 500


def keep_feed(feed: WatchedFeed, look: Look, watching: Watching) -> Told:
    """Note what a feed lists, and when it is to be polled again."""
    now, answer = look.when, look.answer
    seen = replace(feed, polled=instant(now), status=answer.status if answer else None)
    if answer and answer.status == NOT_MODIFIED:
        watching.polled(replace(seen, reason=None, failed=0, due=_next(feed, None, now)))
        return Told(feed.address, "unchanged")
    if look.feed is None or answer is None:
        return _failed(seen, look, watching)
    digest = hashlib.sha256(answer.body).hexdigest()
    found = replace(
        seen,
        kind=look.feed.kind,
        title=look.feed.title or feed.title,
        due=_next(feed, look.feed, now),
        reason=look.feed.broken,
        failed=0,
        digest=digest,
        etag=tag(answer, "etag"),
        modified=tag(answer, "last-modified"),
    )
    watching.polled(found)
    if digest == feed.digest:
        return Told(feed.address, "unchanged")
    new = watching.list(
        feed.n, _listings(feed, look.feed, now), instant(now), instant(now + timedelta(seconds=SOONEST_EDIT))
    )
    _name(feed, look.feed, watching, now)
    return Told(feed.address, "polled", reason=look.feed.broken, new=new)


def tag(answer: Answer, header: str) -> str | None:
    """By what the site tells one version from another, as it is to be told again."""
    told = answer.headers.get(header)
    return told if told and told.isascii() and told.isprintable() and len(told) <= LONGEST_TAG else None


def _failed(feed: WatchedFeed, look: Look, watching: Watching) -> Told:
    """A feed that fails is polled less and less often, but at least daily."""
    reason = in_words(look.error) if look.error else unanswered(look.answer)
    failed = feed.failed + 1
    due = put_off(min(failed, 4), look.when)
    watching.polled(replace(feed, reason=reason, failed=failed, due=due))
    return Told(feed.address, "failed", reason=reason)


def _next(feed: WatchedFeed, found: Feed | None, now: datetime) -> str | None:
    """One that an index names with its day waits until the index names another; the others wait as long as they ask."""
    if feed.parent is not None and feed.named:
        return None
    asked = min(found.wait or 0, DAY) if found else 0
    return instant(now + timedelta(seconds=max(feed.every, asked)))


def _listings(feed: WatchedFeed, found: Feed, now: datetime) -> Iterator[Listing]:
    """The pages of a feed; of a sitemap's first poll, only the last days' are wanted."""
    first = found.kind in SITEMAPS and feed.polled is None and not feed.whole
    since = instant(now - timedelta(seconds=RECENT))[:10]
    for entry in found.entries:
        wanted = not first or (_day(entry) or "") >= since
        yield Listing(entry.address, entry.mark, entry.title, entry.published, entry.source, wanted)


def _day(entry: Entry) -> str | None:
    return entry.published or entry.modified


def _name(feed: WatchedFeed, found: Feed, watching: Watching, now: datetime) -> None:
    """Poll what an index or an OPML file names."""
    if not found.feeds or _depth(feed, watching) >= DEEPEST:
        return
    known = {each.address: each for each in watching.feeds()}
    since = instant(now - timedelta(seconds=RECENT))[:10]
    for child in found.feeds[:MOST_CHILDREN]:
        if child.address in known:
            watching.named(child.address, child.modified, instant(now))
        else:
            wanted = feed.whole or child.modified is None or child.modified >= since
            watching.subscribe(_child(feed, child, now, wanted=wanted))


def _child(feed: WatchedFeed, child: Subscription, now: datetime, *, wanted: bool) -> WatchedFeed:
    when = instant(now)
    return subscription(
        child, feed.every, when, parent=feed.n, whole=feed.whole, due=when if wanted else None, named=child.modified
    )


def subscription(  # noqa: PLR0913 - what is polled, how often, and since when
    feed: Subscription,
    every: int,
    when: str,
    *,
    parent: int | None = None,
    whole: bool = False,
    due: str | None = None,
    named: str | None = None,
) -> WatchedFeed:
    """A feed that was never polled."""
    return WatchedFeed(
        n=0,
        address=feed.address,
        parent=parent,
        kind=None,
        title=feed.title,
        folder=feed.folder,
        every=every,
        whole=whole,
        added=when,
        due=due,
        polled=None,
        status=None,
        reason=None,
        failed=0,
        etag=None,
        modified=None,
        digest=None,
        named=named,
    )


def _depth(feed: WatchedFeed, watching: Watching) -> int:
    parents = {each.n: each.parent for each in watching.feeds()}
    depth, at = 0, feed.parent
    while at is not None and depth < DEEPEST:
        depth, at = depth + 1, parents.get(at)
    return depth
