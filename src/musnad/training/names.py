"""Names for the open places of frames.txt: rows of the lexicon, names of names.toml, and names nobody bears."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable
from importlib import resources
from typing import Any

from musnad.lexicon import Lexicon
from musnad.lexicon.names import WEAK_MARK

USUAL = 0.7
"""How many known names are spelt the usual way."""
KNOWN = 0.15
"""How many names are rows of the lexicon: few, so that the tagger learns the words around a name and not the name."""
UNKNOWN_TOWN = 0.4
INVENTED = 0.35
"""How many words of foreign names are made of syllables: nobody bears them."""
FOREIGN = 0.5
LETTERS = 3
"""Letters of the shortest word of names that is taken from the list of words borne by people."""
COMMON = 40
"""People who must bear a word before it is taken for a first name."""


class Names:
    """A name for each kind of open place, drawn by one seeded generator of chance."""

    def __init__(self, lexicon: Lexicon, chance: random.Random) -> None:
        """Read the lists; nothing is drawn yet."""
        with (resources.files("musnad.training") / "data" / "names.toml").open("rb") as file:
            self._lists: dict[str, Any] = tomllib.load(file)
        self._chance = chance
        rows = lexicon.entities.by_id.values()
        self._rows = {
            table: [_plain(r.names, chance) for r in rows if r.table == table and not r.names[0].startswith(WEAK_MARK)]
            for table in ("people", "states", "cities", "bodies", "groups", "media", "places")
        }
        words = lexicon.words
        known = {*words.function, *words.titles, *lexicon.verbs, *lexicon.nisbas, *words.heads, *lexicon.speech_verbs}
        names = {w: n for w, n in words.names.items() if w not in known and len(w) >= LETTERS and w[:2] != "ال"}
        self._first = [w for w, n in names.items() if n >= COMMON]
        self._any = list(names)
        self._nisbas = sorted({r for r, n in lexicon.nisbas.items() if r.startswith("ال") and n.number == "s"})
        self._gender = {n: lexicon.nisbas[n].gender for n in self._nisbas}
        self.makers: dict[str, Callable[[], tuple[str | None, str]]] = {
            "per": self._person,
            "ar": lambda: ("PER", self._arab()),
            "fo": lambda: ("PER", self._foreign()),
            "city": self._city,
            "country": lambda: ("GPE", self._row("states")),
            "loc": self._place,
            "company": lambda: ("ORG", self._company()),
            "bank": lambda: ("ORG", self._bank()),
            "club": lambda: ("ORG", self._club()),
            "univ": lambda: ("ORG", f"جامعة {self._of('bodies', 'universities')}"),
            "ministry": lambda: ("ORG", self._ministry()),
            "body": lambda: ("ORG", self._row("bodies") if self._is(0.6) else self._body()),
            "org": lambda: ("ORG", self._body()),
            "party": lambda: ("GROUP", f"حزب {self._of('bodies', 'parties')}"),
            "group": self._group,
            "media": self._outlet,
            "agency": lambda: ("MEDIA", self._agency()),
            "nm": lambda: (None, self._nisba("m")),
            "nf": lambda: (None, self._nisba("f")),
            "n": lambda: (None, self._number()),
            "wd": lambda: (None, self._of("time", "days")),
            "mon": lambda: (None, self._of("time", "months")),
        }

    def _is(self, share: float) -> bool:
        return self._chance.random() < share

    def _one(self, words: str) -> str:
        return self._chance.choice(words.split()).replace("_", " ")

    def _of(self, part: str, key: str) -> str:
        return self._one(self._lists[part][key])

    def _row(self, table: str) -> str:
        return self._chance.choice(self._rows[table])

    def _person(self) -> tuple[str, str]:
        if self._is(KNOWN):
            return "PER", self._row("people")
        return "PER", self._foreign() if self._is(FOREIGN) else self._arab()

    def _arab(self) -> str:
        lists = self._lists
        first = self._one(lists["women"] if self._is(0.25) else lists["men"])
        if self._is(0.15):
            first = f"عبد {self._one(lists['abd'])}"
        parts = [first]
        if self._is(0.25):
            parts.append(("بن " if self._is(0.3) else "") + self._one(lists["men"]))
        last = self._one(lists["surnames"]) if self._is(0.8) else self._one(lists["men"])
        if self._is(0.1):
            last = f"{'أبو' if self._is(0.6) else 'آل'} {last.removeprefix('ال')}"
        return " ".join([*parts, last])

    def _foreign(self) -> str:
        foreign = self._lists["foreign"]
        if self._is(0.08):
            given = " ".join(self._one(foreign["asian_given"]) for _ in range(2))
            return f"{self._one(foreign['asian'])} {given}"
        parts = [self._word(self._first), self._word(self._any)]
        if self._is(0.1):
            parts.insert(1, self._one(foreign["particles"]))
        elif self._is(0.12):
            parts.insert(1, self._word(self._any))
        elif self._is(0.05):
            parts[0] = f"{parts[0]}-{self._word(self._first)}"
        return " ".join(parts)

    def _word(self, words: list[str]) -> str:
        return self._invented() if self._is(INVENTED) else self._chance.choice(words)

    def _invented(self) -> str:
        foreign = self._lists["foreign"]
        middles = [self._one(foreign["middles"]) for _ in range(self._chance.choice((0, 1, 1, 2)))]
        return "".join([self._one(foreign["starts"]), *middles, self._one(foreign["ends"])])

    def _city(self) -> tuple[str, str]:
        if not self._is(UNKNOWN_TOWN):
            return "GPE", self._row("cities")
        return "GPE", self._of("places", "towns") if self._is(0.5) else self._invented()

    def _place(self) -> tuple[str, str]:
        if self._is(0.4):
            return "LOC", self._row("places")
        name = self._of("places", "names")
        return "LOC", f"{self._of('places', 'heads')} {name if self._is(0.6) else self._invented()}"

    def _brand(self) -> str:
        return self._of("companies", "firsts") if self._is(0.6) else self._word(self._any)

    def _company(self) -> str:
        brand, kind, after = self._brand(), self._of("companies", "kinds"), self._of("companies", "after")
        foreign = f"{self._word(self._any)} {after}"
        forms = (f"شركة {brand}", f"شركة {brand} {kind}", f"مجموعة {brand}", foreign, brand)
        return self._chance.choices(forms, weights=(35, 30, 10, 10, 15))[0]

    def _bank(self) -> str:
        name = self._of("companies", "banks")
        if self._is(0.4):
            return f"البنك {name}"
        return f"{'مصرف' if self._is(0.4) else 'بنك'} {self._row('states') if self._is(0.5) else self._brand()}"

    def _club(self) -> str:
        foreign = f"{self._word(self._any)} {self._of('clubs', 'after')}"
        forms = (self._of("clubs", "arab"), self._of("clubs", "world"), self._row("cities"), foreign)
        name = self._chance.choices(forms, weights=(3, 3, 2, 2))[0]
        return f"نادي {name}" if self._is(0.2) else name

    def _ministry(self) -> str:
        name = f"وزارة {self._of('bodies', 'ministries')}"
        return f"{name} {self._nisba('f')}" if self._is(0.4) else name

    def _body(self) -> str:
        bodies = self._lists["bodies"]
        name = f"{self._one(bodies['heads'])} {self._one(bodies['fields'])}"
        if self._is(0.3):
            name += f" {self._one(bodies['adjectives']) if self._is(0.5) else self._nisba('f')}"
        return name

    def _group(self) -> tuple[str, str]:
        if self._is(0.4):
            return "GROUP", self._row("groups")
        return "GROUP", f"{self._of('bodies', 'group_heads')} {self._of('bodies', 'groups')}"

    def _outlet(self) -> tuple[str, str]:
        return "MEDIA", self._row("media") if self._is(0.4) else self._of("bodies", "media")

    def _agency(self) -> str:
        return self._chance.choice(("رويترز", "أ ف ب", "فرانس برس", "د ب أ", "وكالة البلاد", "أسوشيتد برس", "وكالات"))

    def _nisba(self, gender: str) -> str:
        return self._chance.choice([n for n in self._nisbas if self._gender[n] == gender])

    def _number(self) -> str:
        return str(
            self._chance.choice((2, 3, 5, 7, 12, 18, 24, 35, 47, 60, 90, 150, 400, 1500, 1987, 2004, 2012, 2019))
        )


def _plain(names: tuple[str, ...], chance: random.Random) -> str:
    strong = [n for n in names if not n.startswith(WEAK_MARK)]
    return strong[0] if chance.random() < USUAL or not strong[1:] else chance.choice(strong[1:])
