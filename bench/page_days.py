"""Days as pages print them: ٢٠١٥/٠٧/٢١, 21 تموز 2015, 21 يوليو/تموز 2015, 5 شوال 1436."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hijridate import Gregorian

FIRST, DAYS = date(2008, 1, 1), 17 * 365
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
INDIC_SHARE = 0.12
"""How many dates stand in ٠-٩: some old newspapers' templates, few others."""


class Days:
    """One page's day and the forms it prints it in."""

    def __init__(self, names: dict[str, list[str]], chance: Random) -> None:
        """Draw the day."""
        self.names = names
        self.chance = chance
        self.date = FIRST + timedelta(days=chance.randrange(DAYS))
        self.digits = ARABIC_INDIC if chance.random() < INDIC_SHARE else {}

    def day(self) -> str:
        """The day: with a month of some region, with two, in digits, or in English."""
        number, month, year = self.date.day, self.date.month - 1, self.date.year
        forms = [f"{number} {self.names[names][month]} {year}" for names in ("egypt", "levant", "tunis", "morocco")]
        forms += [
            f"{number} {self.names['egypt'][month]}/{self.names['levant'][month]} {year}",
            f"{number} {self.names['levant'][month]} / {self.names['egypt'][month]} {year}",
            f"{number} {self.names['levant'][month]} ({self.names['egypt'][month]}) {year}",
            f"{self.names['english'][month]} {number}, {year}",
            self.date.isoformat(),
            *(self.date.strftime(form) for form in ("%d/%m/%Y", "%d - %m - %Y", "%Y/%m/%d", "%d-%m-%Y", "%d.%m.%Y")),
        ]
        return self.chance.choice(forms).translate(self.digits)

    def hijri(self) -> str:
        """The same day of the Hijri year."""
        day = Gregorian.fromdate(self.date).to_hijri()
        return f"{day.day} {self.names['hijri'][day.month - 1]} {day.year}".translate(self.digits)

    def weekday(self) -> str:
        """Its weekday, sometimes with يوم before it."""
        return self.chance.choice(["", "", "يوم "]) + self.names["weekday"][self.date.weekday()]

    def clock(self) -> str:
        """A time of day."""
        hour, minute = self.chance.randrange(24), self.chance.randrange(60)
        form = self.chance.choice(self.names["clock"])
        return form.format(h12=f"{hour % 12 or 12:02}", h24=f"{hour:02}", m=f"{minute:02}").translate(self.digits)

    def line(self) -> str:
        """A publication line."""
        return self.chance.choice(self.names["line"]).format(
            day=self.day(), weekday=self.weekday(), hijri=self.hijri(), clock=self.clock(), n=self.chance.randint(2, 28)
        )
