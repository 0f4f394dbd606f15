"""What the templates take from: labels.toml, the page's own outlet, day and people, and the corpus's other stories."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random

from draft import Story
from page_days import Days

LABELS = Path(__file__).with_name("labels.toml")
MADE_SHARE = 0.3
"""How many headlines are made of the word list; the others are titles of the corpus."""
TEASER = (80, 220)
"""Characters of a teaser, least and most."""
FIELD = re.compile(r"\{(outlet|year|n|name|town|day|hour|headline)\}")
Labels = dict[str, dict[str, list[str]]]


@cache
def labels() -> Labels:
    """The tables of labels.toml."""
    return tomllib.loads(LABELS.read_text("utf-8"))


class Stock:
    """One page's furniture: the outlet and the day stay the same all over it."""

    def __init__(self, others: Sequence[Story], chance: Random) -> None:
        """Draw the page's outlet, menu and day."""
        self.others = others
        self.chance = chance
        self.days = Days(labels()["day"], chance)
        self.outlet = chance.choice(labels()["name"]["outlet"])
        self.menu = chance.choice(list(labels()["menu"].values()))

    def sometimes(self, share: float = 0.5) -> bool:
        """Whether this page has what so many pages have."""
        return self.chance.random() < share

    def one(self, table: str, kind: str) -> str:
        """A label of this kind, filled in."""
        return self._filled(self.chance.choice(labels()[table][kind]))

    def some(self, table: str, kind: str, least: int, most: int) -> list[str]:
        """Some labels of this kind, none twice."""
        kinds = labels()[table][kind]
        count = min(len(kinds), self.chance.randint(least, most))
        return [self._filled(label) for label in self.chance.sample(kinds, count)]

    def all(self, table: str, kind: str) -> list[str]:
        """All labels of this kind in their order."""
        return [self._filled(label) for label in labels()[table][kind]]

    def headlines(self, least: int, most: int) -> list[str]:
        """Titles of other stories."""
        return [self.headline() for _ in range(self.chance.randint(least, most))]

    def headline(self) -> str:
        """A title of another story, or one of the word list: مجلس البلدية يناقش مشروع الجسر الجديد (تفاصيل)."""
        if self.others and not self.sometimes(MADE_SHARE):
            return self.chance.choice(self.others).title
        who, does, what, tail = (self.chance.choice(labels()["headline"][k]) for k in ("who", "does", "what", "tail"))
        return f"{who} {does} {what}{tail}"

    def teaser(self, story: Story | None = None) -> str:
        """The beginning of a story's first paragraph: a whole sentence or cut off with an ellipsis."""
        story = story or (self.chance.choice(self.others) if self.others else None)
        if story is None:
            return self.headline() + "..."
        first = story.sentences[0]
        room = self.chance.randint(*TEASER)
        if len(first) <= room:
            return first
        return first[:room].rsplit(" ", 1)[0] + self.chance.choice(["...", "…", " ...", "... المزيد"])

    def tags(self, story: Story) -> list[str]:
        """Words of the title as tags."""
        words = [w.strip(".,:،؛\"'«»()!؟?") for w in story.title.split()]
        words = [w for w in words if len(w) > 3]  # noqa: PLR2004 - no في, من, على
        return self.chance.sample(words, min(len(words), self.chance.randint(2, 6)))

    def caption(self) -> str:
        """A picture's caption: of our own, or another story's title as small sites take it."""
        return self.one("caption", "made") if self.sometimes(1 - MADE_SHARE) else self.headline()

    def person(self) -> str:
        """A name."""
        return f"{self.chance.choice(labels()['name']['first'])} {self.chance.choice(labels()['name']['family'])}"

    def _filled(self, label: str) -> str:
        return FIELD.sub(lambda found: self._field(found[1]), label)

    def _field(self, name: str) -> str:
        fields: dict[str, Callable[[], str]] = {
            "outlet": lambda: self.outlet,
            "year": lambda: str(self.days.date.year),
            "n": lambda: str(self.chance.randint(2, 58)),
            "name": self.person,
            "town": lambda: self.chance.choice(labels()["name"]["town"]),
            "day": self.days.day,
            "hour": lambda: f"{self.chance.randrange(24):02}:{self.chance.randrange(60):02}",
            "headline": self.headline,
        }
        return fields[name]()
