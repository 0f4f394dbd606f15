"""What a look at a page means: a first or another version, none any more, or nothing new."""

from __future__ import annotations

import hashlib
import http.client
from dataclasses import replace
from datetime import datetime

from musnad.errors import MusnadError, RefusedByRobots
from musnad.pages.exchange import Answer
from musnad.pages.fetch import answered
from musnad.record import Reading
from musnad.runner.keeper import Keeper
from musnad.runner.outcome import Outcome
from musnad.runner.watch.asking import Look
from musnad.runner.watch.feeds import tag
from musnad.runner.watch.manners import Manners, instant, put_off
from musnad.runner.watch.told import Told, in_words, unanswered
from musnad.store import Archive, Archived, Exchange, RecordFile, Visit, WatchedPage

GONE = frozenset({http.client.NOT_FOUND, http.client.GONE})


class PageKeeper:
    """Keeps what looks at pages saw: page, version and place in the archive in one commit."""

    def __init__(self, file: RecordFile, keeper: Keeper, archive: Archive | None, manners: Manners) -> None:
        """Without an archive no WARC is written."""
        self._file = file
        self._keeper = keeper
        self._archive = archive
        self._manners = manners

    def archived(self, answers: tuple[Answer, ...], when: datetime) -> Archived | None:
        """Write the answers into the archive; gives the place of the last."""
        place = None
        for answer in answers if self._archive else ():
            exchange = Exchange(
                answer.address, instant(when), answer.request, answer.head, answer.packed, answer.number, answer.cut
            )
            place = self._archive.keep(exchange) if self._archive else None
        return place

    def is_new(self, page: WatchedPage, answer: Answer) -> bool:
        """Whether the bytes are other ones than the last time."""
        return hashlib.sha256(answer.body).hexdigest() != page.digest

    def unchanged(self, page: WatchedPage, look: Look) -> Told:
        """As it was."""
        self._file.watching.looked(self._seen(page, look))
        return Told(page.address, "unchanged")

    def failed(self, page: WatchedPage, look: Look) -> Told:
        """It could not be fetched: try later, and after some times no more."""
        reason = in_words(look.error) if look.error else unanswered(look.answer)
        failed, now = page.failed + 1, look.when
        status = look.answer.status if look.answer else None
        told = replace(page, looked=instant(now), status=status, reason=reason, failed=failed, due=put_off(failed, now))
        with self._file.together():
            self._file.watching.looked(told)
            self._file.fail(page.address, reason, instant(now))
        return Told(page.address, "refused" if isinstance(look.error, RefusedByRobots) else "failed", reason=reason)

    def gone(self, page: WatchedPage, look: Look) -> Told:
        """The site has it no more: a version like another, kept once."""
        answer = look.answers[-1]
        if page.status in GONE:
            return self.unchanged(page, look)
        place = self.archived(look.answers, look.when)
        with self._file.together():
            self._file.watching.looked(replace(self._seen(page, look), digest=None, etag=None, modified=None))
            self._visit(page, look, place, None)
        return Told(page.address, "gone", reason=answered(answer))

    def read(self, page: WatchedPage, look: Look, outcome: Outcome) -> Told:
        """Keep what was read of it, unless the same article stands on it as the last time."""
        if outcome.status == "failed":
            return self._unreadable(page, look, outcome.error)
        before = self._last_version(page)
        if outcome.reading and before and told_by(outcome.reading) == told_by(before):
            return self.unchanged(page, look)
        digest = hashlib.sha256(look.answers[-1].body).hexdigest()
        if self._file.watching.is_forgotten(digest):
            return self._forgotten(page)
        place = self.archived(look.answers, look.when)
        with self._file.together():
            done = self._keeper.keep(outcome)
            self._file.watching.looked(self._seen(page, look))
            self._visit(page, look, place, digest)
        return Told(page.address, "changed" if before else "added", done.page)

    def _forgotten(self, page: WatchedPage) -> Told:
        """It was taken down here, and is neither kept nor asked for again."""
        self._file.watching.unwatch(page.address)
        return Told(page.address, "refused", reason="it was forgotten here")

    def _unreadable(self, page: WatchedPage, look: Look, error: MusnadError | None) -> Told:
        """It came, and is no page that can be read: looked at again when its feed says that it changed.

        It is not archived: `forget` knows no such page, and could not take it down.
        """
        reason = in_words(error) if error else "it cannot be read"
        with self._file.together():
            self._file.watching.looked(replace(self._seen(page, look), reason=reason, due=None))
            self._file.fail(page.address, reason, instant(look.when))
            self._visit(page, look, None, None)
        return Told(page.address, "failed", reason=reason)

    def _visit(self, page: WatchedPage, look: Look, place: Archived | None, sha256: str | None) -> None:
        where = (place.warc, place.begins, place.length) if place else ()
        self._file.watching.visit(
            Visit(page.address, instant(look.when), look.answers[-1].status, None, *where), sha256
        )

    def _seen(self, page: WatchedPage, look: Look) -> WatchedPage:
        """The page after a look that was answered."""
        answer, looks = look.answers[-1], page.looks + 1
        came = answer.status == http.client.OK
        return replace(
            page,
            looked=instant(look.when),
            looks=looks,
            status=page.status if answer.status == http.client.NOT_MODIFIED else answer.status,
            reason=None,
            failed=0,
            due=self._manners.revisit(looks, look.when),
            digest=hashlib.sha256(answer.body).hexdigest() if came else page.digest,
            etag=tag(answer, "etag") if came else page.etag,
            modified=tag(answer, "last-modified") if came else page.modified,
        )

    def _last_version(self, page: WatchedPage) -> Reading | None:
        """What was read of the version before; null where it went or was never read."""
        visits = self._file.watching.visits(address=page.address)
        if not visits or visits[-1].page is None:
            return None
        try:
            return self._file.reading(visits[-1].page)
        except MusnadError:
            return None


def told_by(reading: Reading) -> tuple[str, ...]:
    """What a person reads in an article: title and story, without the tickers and counters around them."""
    text, article = reading.page.text, reading.article
    spans = (article.title, *article.body)
    told = tuple(" ".join(span.of(text).split()) for span in spans if span)
    return told if article.body else (*told, " ".join(text.split()))
