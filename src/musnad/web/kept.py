"""A record file as the desk's holdings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import partial
from threading import Lock
from time import monotonic

from musnad import runner, search
from musnad.errors import UsageError
from musnad.export import Dyad, dyads
from musnad.lexicon import Lexicon
from musnad.record import Reading, Record
from musnad.record.corrections import Correction
from musnad.record.happened import Happened
from musnad.record.quoted import Quoted
from musnad.record.without import without
from musnad.search import Ask, AskHappened
from musnad.store import Filter, RecordFile
from musnad.store.values import Counted, Listed
from musnad.web.across import Across
from musnad.web.analysing import Analysed, Counts
from musnad.web.corrections import excerpt
from musnad.web.holdings import Asked, Excerpt, Facet, Found, Headline, Hit, Listing, Sayings, Wanted
from musnad.web.issues import issue_name
from musnad.web.upkeep import Upkeep

PAGE_ID = re.compile(r"[0-9a-f]{16}")
QUICK = 300
"""Pages that are gathered while a reader waits: two seconds; more wait for musnad gather."""
LOOKED = 10.0
"""Seconds between two looks at whether pages came since a large file was gathered: 20,000 take ten milliseconds."""
MOST_LOOKED = 1000
"""Pages whose statements are looked through while a reader waits: a second."""
MOST_DAYS = 1000
"""Days offered, the newest: the field of the address takes any."""
SHOWN = Filter(shown=True)
"""What readers see: without what is hidden after reports."""
BEGINNING = 90
"""Characters of a story without a title that stand for one: what a headline has."""
DAY = 10
"""Characters of a day: an instant that a page states belongs to its day in a list."""


class Kept(Analysed):
    """Lists, readings and searches of one open record file."""

    def __init__(self, file: RecordFile, lexicon: Lexicon) -> None:
        """The file may be read from several threads; the tables' names help a search."""
        self._file = file
        self._lexicon = lexicon
        self._counts = Counts(file)
        self._upkeep = Upkeep(file)
        self._names: dict[str, str] = {}
        self._across: tuple[tuple[object, ...], Across] | None = None
        self._gathering = Lock()
        self._current: tuple[str | None, float, bool] = (None, 0.0, False)

    def headlines(self, wanted: Wanted, start: int, count: int) -> Listing:
        """The newest first, undated ones last."""
        meant = Filter(
            outlet=one(wanted.outlet),
            day=wanted.day,
            agency=one(wanted.agency),
            entity=one(wanted.person),
            issue=one(wanted.issue),
            shown=self._file.remarks.hides,
        )
        listed = self._file.pages(meant, limit=count, skip=start)
        return Listing(tuple(self._headline(each) for each in listed), self._file.count(meant))

    def outlets(self) -> tuple[Facet, ...]:
        """Outlets, the fullest first."""
        return facets(self._counts.of("outlet", partial(self._file.outlets, SHOWN)))

    def days(self) -> tuple[Facet, ...]:
        """Days, the newest first."""
        return facets(self._counts.of("day", partial(self._file.days, SHOWN))[:MOST_DAYS])

    def reading(self, page: str) -> Reading | None:
        """The reading of a page's whole id; null where the record has none."""
        if not PAGE_ID.fullmatch(page):
            return None
        try:
            return self._file.reading(page)
        except UsageError:
            return None

    def across(self, *, fresh: bool) -> Across | None:
        """The record that is kept; where pages came since, gathered anew if they are few and `fresh` is asked."""
        with self._gathering:
            if fresh and self._file.count() <= QUICK and not runner.is_current(self._file, self._lexicon):
                runner.gathered(self._file, self._lexicon)
            state = self._file.gathered_state()
            if state is None:
                return None
            current = self._is_current(state)
            gone = self._gone()
            if self._across is None or self._across[0] != (state, current, gone):
                kept = self._file.gathered()
                self._across = ((state, current, gone), Across(self._seen(kept[1], gone), current)) if kept else None
            return self._across[1] if self._across else None

    def _is_current(self, state: str) -> bool:
        """Whether the record is of all pages: looked at seldom where they are many, for it takes a look at each."""
        before, when, told = self._current
        if before != state or self._file.count() <= QUICK or monotonic() - when >= LOOKED:
            told = runner.is_current(self._file, self._lexicon)
            self._current = (state, monotonic(), told)
        return told

    def _gone(self) -> frozenset[str]:
        """Where the articles stand that readers do not see."""
        return frozenset(place for places in self._file.remarks.hidden_pages().values() for place in places)

    def _seen(self, record: Record, gone: Collection[str]) -> Record:
        def title_at(place: str) -> str | None:
            found = self.at(place)
            return found.title if found else None

        return without(record, gone, title_at)

    def at(self, location: str) -> Headline | None:
        """The page at a location of the record, where readers may see it."""
        try:
            found = self._file.listed(location)
        except UsageError:
            return None
        return None if found.id in self._file.remarks.hidden_pages() else self._headline(found)

    def _headline(self, listed: Listed) -> Headline:
        """A page's line in a list; of one without a title its story is opened for the first words."""
        told = headline(listed)
        if told.title:
            return told
        reading = self._file.reading(listed.id)
        first = next((span.of(reading.page.text) for span in reading.article.body), "")
        return replace(told, beginning=excerpt(first, BEGINNING) or None)

    def story(self, story: str) -> str:
        """The id that a story has now."""
        return self._file.current_story(story)

    def corrections(self, page: str) -> tuple[Correction, ...]:
        """What people put right on a page."""
        return self._file.corrections(page)

    def identities(self) -> tuple[Correction, ...]:
        """What people say of the whole record."""
        return self._file.identities()

    def name(self, entity: str) -> str | None:
        """A party and an issue as their newest page prints them, anybody else as most pages do."""
        known = self._names.get(entity) or self._party(entity) or self._mentioned(entity) or self._issue(entity)
        if known:
            self._names[entity] = known
        return self._names.get(entity)

    def _party(self, entity: str) -> str | None:
        for meant in (Filter(outlet=(entity,), shown=True), Filter(agency=(entity,), shown=True)):
            for listed in self._file.pages(meant, limit=1):
                parties = self._file.reading(listed.id).article.parties
                return next((party.name for party in parties if party.entity == entity and party.name), None)
        return None

    def _issue(self, entity: str) -> str | None:
        for listed in self._file.pages(Filter(issue=(entity,), shown=True), limit=1):
            return issue_name(entity, self._file.reading(listed.id))
        return None

    def _mentioned(self, entity: str) -> str | None:
        meant = Filter(entity=(entity,), shown=True)
        return next((each.name for each in self._file.entities(meant) if each.value == entity), None)

    def search(self, asked: Asked, start: int, count: int) -> Found:
        """The pages that answer."""
        meant = Filter(
            outlet=one(asked.outlet),
            speaker=one(asked.speaker),
            entity=one(asked.entity),
            agency=one(asked.agency),
            verb=one(asked.verb),
            event=one(asked.event),
            issue=one(asked.issue),
            since=asked.first_day,
            until=asked.last_day,
            shown=self._file.remarks.hides,
        )
        self._upkeep.look()
        names = search.names_of(self._lexicon)
        found = search.find(self._file, asked.words, names, wanted=meant, limit=count, skip=start, newest=asked.newest)
        return Found(tuple(hit(each, self._headline(each.listed)) for each in found.hits), found.total)

    def happened(self, ask: AskHappened, start: int, count: int) -> tuple[tuple[Happened, ...], int]:
        """Part of those that answer, and how many do."""
        wanted = search.wanted(self._file, replace(ask, shown=self._file.remarks.hides), search.names_of(self._lexicon))
        return tuple(self._file.happened(wanted, limit=count, skip=start)), self._file.count_happened(wanted)

    def dyads(self, ask: AskHappened) -> tuple[Dyad, ...]:
        """What states did towards each other, by month."""
        wanted = search.wanted(self._file, replace(ask, shown=self._file.remarks.hides), search.names_of(self._lexicon))
        return dyads(self._file.coded(wanted), self._lexicon.quads)

    def statements(self, asked: Sayings) -> tuple[Quoted, ...]:
        """What somebody is told to have said."""
        return search.said(self._file, self._ask(asked), search.names_of(self._lexicon))

    def spoken(self, asked: Sayings) -> tuple[tuple[Quoted, ...], int]:
        """The statements of the newest pages that may answer, and how many pages more there are."""
        return search.said_lately(self._file, self._ask(asked), search.names_of(self._lexicon), MOST_LOOKED)

    def _ask(self, asked: Sayings) -> Ask:
        return replace(_asking(asked), shown=self._file.remarks.hides)


def _asking(asked: Sayings) -> Ask:
    return Ask(
        by=one(asked.by),
        about=asked.about,
        outlet=one(asked.outlet),
        since=asked.first_day,
        until=asked.last_day,
        least=asked.least,
    )


def headline(listed: Listed) -> Headline:
    """A page's line in a list."""
    return Headline(
        page=listed.id,
        location=listed.location,
        title=listed.title,
        outlet=listed.outlet,
        agency=listed.agency,
        day=listed.published[:DAY] if listed.published else None,
        statements=listed.statements,
        names=listed.names,
        versions=listed.versions,
    )


def hit(found: search.Hit, listed_as: Headline) -> Hit:
    """A page that a search found, its title with the hits where the list's title is the page's own to the letter."""
    listed, span = found.listed, found.title_span
    whole = span is not None and listed.title is not None and span.length == len(listed.title)
    title = Excerpt(span.start, listed.title, found.title_hits) if span and listed.title and whole else None
    return Hit(
        listed_as,
        title,
        tuple(
            Excerpt(each.span.start, each.text, each.hits, each.statement, each.goes_before, each.goes_on)
            for each in found.excerpts
        ),
    )


def one(value: str | None) -> tuple[str, ...]:
    """A filter's values: the one that is asked, or none."""
    return (value,) if value else ()


def facets(counted: Iterable[Counted]) -> tuple[Facet, ...]:
    """What the lists can be narrowed to."""
    return tuple(Facet(each.value, each.pages) for each in counted)
