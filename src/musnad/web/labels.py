"""The name an entity goes by on a page of ours: the tables' name, else the page's own words for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from musnad.record import Reading
from musnad.web.bidi import isolated
from musnad.web.holdings import Holdings
from musnad.web.i18n import Wording

Names = Callable[[str, str], str | None]
"""(entity, language) to the name in the tables, null where they have none."""

JOINT = "+"
UNNAMED = "anon:"
UNKNOWN = "name:"
ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")


def no_names(entity: str, language: str) -> str | None:  # noqa: ARG001 - the signature of Names
    """No tables at hand."""
    return None


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one page's entities in one language; `own` are the page's words for those outside the tables."""

    wording: Wording
    names: Names
    own: Mapping[str, str]

    def plain(self, entity: str) -> str:
        """The label as text: "us+russia" is "الولايات المتحدة وروسيا"."""
        if entity.startswith(UNNAMED):
            return self.own.get(entity) or str(self.wording("claim.unnamed_source"))
        if JOINT in entity and entity not in self.own:
            return str(self.wording("claim.and")).join(self.plain(part) for part in entity.split(JOINT) if part)
        known = self.names(entity, self.wording.language) or self.own.get(entity)
        return known or self._body(entity) or spelt(entity)

    def _body(self, entity: str) -> str | None:
        """A body that every state has: "naria-mfa" is "foreign ministry (Naria)"."""
        parts = entity.split("-")
        for cut in range(1, len(parts)):
            key, state = f"state_body.{'-'.join(parts[cut:])}", "-".join(parts[:cut])
            if self.wording.has(key) and (owner := self.names(state, self.wording.language)):
                return f"{self.wording(key)} ({owner})"
        return None

    def both(self, entity: str | None) -> Markup:
        """The label with its Arabic beside it where the interface is English: "Sergey Lavrov سيرغي لافروف"."""
        if not entity:
            return Markup()
        arabic = None if self.wording.language == "ar" else self._arabic(entity)
        if not arabic or arabic == self.plain(entity):
            return self(entity)
        beside = Markup('<bdi class="in-arabic" lang="ar" dir="rtl">{}</bdi>').format(arabic)
        return Markup('<span class="both">{} {}</span>').format(self(entity), beside)

    def _arabic(self, entity: str) -> str | None:
        """The Arabic name of the tables, of several parties joined, else the page's own."""
        parts = [self.names(part, "ar") for part in entity.split(JOINT) if part]
        return " و".join(each for each in parts if each) if parts and all(parts) else self.own.get(entity)

    def __call__(self, entity: str | None) -> Markup:
        """The label, isolated; nothing for nobody."""
        return isolated(self.plain(entity)) if entity else Markup()


def named_in(claim: str, names: Names) -> tuple[str, ...]:
    """The entities of the tables that a claim of ours is about: "how relations: russia, us" is of both."""
    _, _, listed = claim.partition(": ")
    words = [*re.findall(r"[a-z]+(?:-[a-z]+)+", claim), *listed.split(", ")]
    return tuple(dict.fromkeys(each for each in words if ID.fullmatch(each) and names(each, "en")))


def spelt(entity: str) -> str:
    """An id made readable: "name:سليم الورداني" is its own name, "selim-al-wardani" is Selim Al Wardani."""
    return entity.removeprefix(UNKNOWN) if entity.startswith(UNKNOWN) else entity.replace("-", " ").title()


def own_names(entities: Iterable[str | None], holdings: Holdings) -> dict[str, str]:
    """The pages' own words for those of the entities that no table knows."""
    unknown = {entity for entity in entities if entity and entity.startswith(UNKNOWN)}
    return {entity: name for entity in unknown if (name := holdings.name(entity))}


def labels(reading: Reading, wording: Wording, names: Names) -> Labels:
    """The labels of a reading: a party's printed name, else the commonest surface, the longest of as common ones."""
    surfaces: dict[str, Counter[str]] = {}
    for mention in reading.mentions:
        surfaces.setdefault(mention.entity, Counter())[mention.surface] += 1
    own = {entity: max(seen, key=lambda name: (seen[name], len(name))) for entity, seen in surfaces.items()}
    for statement in reading.statements:
        if statement.source.surface:
            own.setdefault(statement.source.entity, statement.source.surface)
    for party in reading.article.parties:
        if party.entity and party.name:
            own[party.entity] = party.name
    return Labels(wording, names, own)
