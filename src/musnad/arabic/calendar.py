"""Days as Arabic pages print them: numeric, named by any region's months, Hijri, with weekday and clock."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress

from musnad.arabic.clitics import splits
from musnad.arabic.clock import next_to
from musnad.arabic.dates import CalendarDate, Day, Month, Names, Order, Phrase, System
from musnad.arabic.tokens import Tokens
from musnad.record import Span

__all__ = ["CalendarDate", "Names", "Order", "Phrase", "find"]

SEPARATORS = frozenset("-/.,،\\–—ـ|_")
NUMERIC = frozenset("-/.\\–—ـ_")
DASH, DASHES = "-", frozenset("-–—ـ")
GAP = frozenset("-/,،–—ـ|()[]:=*؛")
"""Signs that may stand between a weekday, a day, its twin in the other calendar and the clock."""
GREGORIAN_YEARS = range(1800, 2101)
HIJRI_YEARS = range(1300, 1501)
MONTHS, DAYS = range(1, 13), range(1, 32)
ORDINALS = frozenset({"st", "nd", "rd", "th"})
YEAR_DIGITS = 4
HOURS, MINUTES = range(24), 60
LONGEST_GAP = 3
"""Signs between two parts of one date: "2013 - | الساعة" has two."""


def find(tokens: Tokens, within: Span, names: Names) -> tuple[CalendarDate, ...]:
    """The dates inside a span in text order, whole days and partial ones (a month, a year, a day of no year).

    Weekdays without a day and clocks without a date are not among them.
    """
    area, folds = tokens.within(within), tokens.folds
    reader = Reader(tokens, area.stop, names)
    found: list[CalendarDate] = []
    behind = area.start
    for i in compress(area, map(names.opens.__getitem__, folds[area.start : area.stop])):
        if i < behind or not (folds[i][0].isdigit() or names.begins(folds, i)):
            continue
        if date := reader.date(i, area.start):
            found.append(date)
            behind = date.last
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Reader:
    """The grammar over one stretch of tokens that ends before `stop`."""

    tokens: Tokens
    stop: int
    names: Names

    def date(self, i: int, floor: int) -> CalendarDate | None:
        """The date that begins at token i, with the weekday, twin and clock beside it."""
        weekday = self.named(i, "weekday", clitic=True)
        at = self.gap(weekday[0]) if weekday else i
        if weekday and (link := self.named(at, "link")) and link[1].value == "twin":
            at = self.gap(link[0])
        day = self.day(at, clitic=not weekday)
        if not day and weekday:  # Mar 12, 2021: March, and the French Tuesday
            weekday, at, day = None, i, self.month_first(i, clitic=False)
        if not day:
            return None
        begun, ended = at, day.end
        day, twin = self.with_twin(day)
        if not weekday and (after := self.named(self.gap(day.end, 1), "weekday")):
            weekday, day = after, day._replace(end=after[0])
        clock = next_to(self, i, day.end, floor) if day.day else None
        first, last = (min(i, clock.first), max(day.end, clock.last)) if clock else (i, day.end)
        return CalendarDate(
            Span(self.start(first), self.tokens.ends[last - 1]),
            Span(self.start(begun), self.tokens.ends[ended - 1]),
            first,
            last,
            day.year,
            day.month,
            day.day,
            weekday=int(weekday[1].value) if weekday else None,
            clock=clock,
            system=day.system,
            numeric=day.numeric,
            flips=day.flips,
            order=day.order,
            twin=twin,
            rule=day.rule,
        )

    def with_twin(self, day: Day) -> tuple[Day, tuple[int, int, int] | None]:
        """The Gregorian side of a day told in both calendars, and the Hijri side: 7/3/1429 هـ - الموافق 13/3/2008 م."""
        if day.day is None or day.year is None:
            return day, None
        at = self.gap(day.end)
        if (link := self.named(at, "link")) and link[1].value == "twin":
            at = self.gap(link[0])
        if weekday := self.named(at, "weekday"):
            at = self.gap(weekday[0])
        other = self.day(at, clitic=False)
        if not (other and other.day and other.month and other.year and other.system != day.system and day.month):
            return day, None
        end = max(day.end, other.end)
        if day.system == "hijri":
            return other._replace(end=end), (day.year, day.month, day.day)
        return day._replace(end=end), (other.year, other.month, other.day)

    def day(self, i: int, *, clitic: bool) -> Day | None:
        """The bare date at token i, in any of its forms."""
        if i >= self.stop:
            return None
        if self.tokens.is_number(i):
            return self.numeric(i) or self.year_first(i) or self.day_month(i)
        return self.month_first(i, clitic=clitic) or self.year_only(i)

    def numeric(self, i: int) -> Day | None:
        """09 - 08 - 2013, 2013/08/09, 7.3.1429 هـ, 12/5/15, 2022:04:18, 15:2809/08/2013 behind its clock."""
        folds = self.tokens.folds
        if i + 4 >= self.stop or not self.parted(i):
            return None
        parts = [self.count(at) for at in (i, i + 2, i + 4)]
        a, b, c = (part if part is not None else -1 for part in parts)
        widths = [len(folds[at]) for at in (i, i + 2, i + 4)]
        end = i + 5
        if widths[2] == YEAR_DIGITS and self.clocked(i):
            return self.ordered((c, b, int(folds[i][2:])), end)
        if i > 0 and folds[i - 1] in NUMERIC and self.tokens.glued(i) and self.tokens.is_number(max(i - 2, 0)):
            return None
        if widths[0] == YEAR_DIGITS:
            return self.ordered((a, b, c), end)
        if widths[2] == 2 and self.tokens.glued(i + 4) and (end >= self.stop or folds[end] not in NUMERIC):  # noqa: PLR2004
            c += 2000
        if a > 12 or b <= 12:  # noqa: PLR2004 - no month has a number above 12
            return self.ordered((c, b, a), end, flips=a <= 12 and a != b)  # noqa: PLR2004
        return self.ordered((c, a, b), end, order="mdy")

    def clocked(self, i: int) -> bool:
        """Whether a page glued a clock's minutes to the day: 15:[2809]/08/2013."""
        fold = self.tokens.folds[i]
        behind = i > 1 and self.tokens.folds[i - 1] == ":" and self.tokens.glued(i) and self.count(i - 2) in HOURS
        return behind and 2 < len(fold) <= YEAR_DIGITS and int(fold[:2]) < MINUTES  # noqa: PLR2004 - and a day's digits

    def parted(self, i: int) -> bool:
        """Whether one sign parts three numbers; a colon only after a year: 2022:04:18."""
        folds = self.tokens.folds
        one, other = folds[i + 1], folds[i + 3]
        if one not in NUMERIC:
            return one == other == ":" and len(folds[i]) == YEAR_DIGITS
        return one == other or (one in DASHES and other in DASHES)

    def ordered(
        self, parts: tuple[int, int, int], end: int, *, flips: bool = False, order: Order = "dmy"
    ) -> Day | None:
        """A day of three numbers (year, month, day), if there can be such a day."""
        year, month, day = parts
        if day in MONTHS and month > 12:  # noqa: PLR2004 - 2013-25-08
            month, day = day, month
        system: System = "hijri" if year in HIJRI_YEARS else "gregorian"
        if month not in MONTHS or day not in DAYS or (system == "gregorian" and year not in GREGORIAN_YEARS):
            return None
        return Day(
            self.era(end)[0], year, month, day, system, numeric=True, flips=flips, order=order, rule="date.numeric"
        )

    def day_month(self, i: int) -> Day | None:
        """9 أغسطس 2013, 13-مايو-2015, 24 أيلول/سبتمبر 2014, 2 شوال 1434 هـ, 12 من شهر مايو."""
        day = self.count(i)
        if day not in DAYS:
            return None
        at = i + 2 if i + 1 < self.stop and self.tokens.folds[i + 1] in ORDINALS else i + 1
        at = self.separator(at)
        if (link := self.named(at, "link")) and link[1].value in ("of", "month"):
            at = link[0]
        if not (month := self.month(at)):
            return None
        end, year = self.year(month.end, month.system)
        return Day(end, year, month.number, day, month.system, rule=month.rule)

    def year_first(self, i: int) -> Day | None:
        """2009 الجمعة 5 يونيو: the year before the weekday."""
        year, weekday = self.count(i), self.named(i + 1, "weekday")
        if weekday is None or year not in GREGORIAN_YEARS or len(self.tokens.folds[i]) != YEAR_DIGITS:
            return None
        day = self.day_month(self.gap(weekday[0])) if self.tokens.is_number(self.gap(weekday[0])) else None
        return day._replace(year=year) if day is not None and day.year is None and day.system == "gregorian" else None

    def month_first(self, i: int, *, clitic: bool) -> Day | None:
        """ديسمبر 25, 2020; سبتمبر/أيلول عام 2013; شهر مايو/أيار; أغسطس."""
        at = i
        link = self.named(i, "link", clitic=clitic)
        if link and link[1].value == "month":
            at = link[0]
        if not (month := self.month(at, clitic=clitic and at == i)):
            return None
        after = self.separator(month.end)
        day = self.count(after)
        if day in DAYS and (self.tokens.folds[after + 1] if after + 1 < self.stop else "") != ":":
            last, year = self.year(self.separator(after + 1), month.system)
            if year:
                return Day(last, year, month.number, day, month.system, rule=month.rule)
        last, year = self.year(month.end, month.system)
        if year or at != i or month.sure:
            return Day(last, year, month.number, None, month.system, rule=month.rule)
        return None

    def year_only(self, i: int) -> Day | None:
        """عام 2009, سنة 1948."""
        link = self.named(i, "link", clitic=True)
        if not link or link[1].value != "year":
            return None
        year = self.count(link[0])
        if year is None or len(self.tokens.folds[link[0]]) != YEAR_DIGITS or year not in GREGORIAN_YEARS:
            return None
        return Day(self.era(link[0] + 1)[0], year, None, None, rule="date.year")

    def month(self, i: int, *, clitic: bool = False) -> Month | None:
        """The month's name at token i, or a pair of its names, which is sure: أيلول/سبتمبر, يوليو (تموز)."""
        found = self.named(i, "month", clitic=clitic) or self.named(i, "hijri", clitic=clitic)
        if not found:
            return None
        end, phrase = found
        system: System = "hijri" if phrase.kind == "hijri" else "gregorian"
        month = Month(end, int(phrase.value), system, phrase.rule, phrase.alone)
        if end >= self.stop:
            return month
        opened = self.tokens.folds[end] == "("
        other = self.named(end + 1 if self.tokens.folds[end] in "(/-–ـ\\" else end, phrase.kind)
        if not other or other[1].value != phrase.value or other[1].rule == phrase.rule:
            return month
        end = other[0]
        if opened and end < self.stop and self.tokens.folds[end] == ")":
            end += 1
        return month._replace(end=end, sure=True)

    def year(self, i: int, system: System) -> tuple[int, int | None]:
        """The token after a month's year, and the year; token i and null where none stands there."""
        at = self.separator(i)
        if (link := self.named(at, "link")) and link[1].value in ("year", "of"):
            at = link[0]
        year = self.count(at)
        years = HIJRI_YEARS if system == "hijri" else GREGORIAN_YEARS
        if year is None or year not in years or len(self.tokens.folds[at]) != YEAR_DIGITS:
            return i, None
        return self.era(at + 1)[0], year

    def era(self, i: int) -> tuple[int, str | None]:
        """The token after هـ or م, and which it is."""
        found = self.named(i, "era")
        return (found[0], found[1].value) if found else (i, None)

    def count(self, i: int) -> int | None:
        """The number at token i."""
        fold = self.tokens.folds[i] if i < self.stop else ""
        return int(fold) if fold.isdecimal() and len(fold) <= YEAR_DIGITS else None

    def separator(self, i: int) -> int:
        """Past one sign between the parts of a day; a full stop only where the next part is glued to it."""
        if i < self.stop and self.tokens.folds[i] in SEPARATORS:
            ends = self.tokens.folds[i] in ".،," and not (i + 1 < self.stop and self.tokens.glued(i + 1))
            return i if ends and self.tokens.folds[i] == "." else i + 1
        return i

    def gap(self, i: int, longest: int = LONGEST_GAP) -> int:
        """Past the signs between a date and what stands beside it."""
        at = i
        while at < self.stop and at - i < longest and self.tokens.folds[at] in GAP:
            at += 1
        return at

    def named(self, i: int, kind: str, *, clitic: bool = False) -> tuple[int, Phrase] | None:
        """The token after the longest name of a kind that begins at token i, and the name; the uncut word's first."""
        if i >= self.stop:
            return None
        fold = self.tokens.folds[i]
        if not clitic:
            return self.phrase(fold, i, kind) if fold in self.names else None
        stems = (split.stem for split in splits(fold))
        return next((found for stem in stems if stem in self.names and (found := self.phrase(stem, i, kind))), None)

    def phrase(self, stem: str, i: int, kind: str) -> tuple[int, Phrase] | None:
        """The longest name of a kind that begins with a stem, which is all or the end of token i."""
        for phrase in self.names[stem]:
            if phrase.kind == kind:
                end = i + 1 + len(phrase.rest)
                if not phrase.rest or (end <= self.stop and tuple(self.tokens.folds[i + 1 : end]) == phrase.rest):
                    return end, phrase
        return None

    def start(self, i: int) -> int:
        """Where the name of the calendar in token i begins, after its proclitics."""
        fold = self.tokens.folds[i]
        cut = 0 if fold in self.names else next((s.length for s in splits(fold) if s.stem in self.names), 0)
        return self.tokens.inside(i, cut) if cut else self.tokens.starts[i]
