"""Which gold entity a found id stands for: ids are free, as long as one entity has one id everywhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from evaluation.spans import Json


def parts(ids: str | Iterable[str] | None) -> list[str]:
    """Joined ids taken apart: "naria+sahlistan" is two."""
    if ids is None:
        return []
    listed = [ids] if isinstance(ids, str) else list(ids)
    return list(dict.fromkeys(p for x in listed if x for p in x.split("+")))


class Identities:
    """The map from found ids to the gold's, learnt from the mentions and source spans they share."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.met: defaultdict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
        self.named: set[str] = set()
        self.states: dict[str, str] = {}

    def learn(self, found: str | None, gold: str | None, page: str | None = None) -> None:
        """A found id was seen where the gold has this entity; speakers count for their page alone."""
        if found and gold:
            self.met[found, page][gold] += 1

    def gold(self, found: str, page: str | None = None) -> str:
        """The gold entity that a found id mostly met."""
        seen = self.met.get((found, None)) or self.met.get((found, page))
        return seen.most_common(1)[0][0] if seen else found

    def same(self, want: str | None, got: str | None, page: str | None = None) -> bool:
        """Whether a found id, joined or not, is the wanted one."""
        if not want or not got:
            return False
        mine = {self.gold(p, page) for p in parts(got)}
        return want == got or set(parts(want)) == {x for m in mine for x in parts(m)} or self.gold(got, page) == want

    def stands_for(self, want: str, got: str, page: str | None = None) -> bool:
        """The same, or an official and his state, or anything for a party that no mention names."""
        if want not in self.named:
            return bool(got)
        mine = self.gold(got, page)
        return want in (got, mine) or self.states.get(want) == mine or self.states.get(mine) == want


def unnamed(source: Json) -> bool:
    """Whether a source is said to be unnamed."""
    return bool(source.get("anonymous")) or str(source.get("entity")).startswith("anon:")


def portraits(statements: Iterable[Json]) -> dict[str, Json]:
    """What a page tells of each unnamed source, gathered over its statements."""
    known: defaultdict[str, Json] = defaultdict(dict)
    for s in statements:
        source = s.get("source") or {}
        if unnamed(source):
            told = {k: v for k, v in (source.get("anonymous") or {}).items() if v is not None}
            known[str(source.get("entity"))] |= told | {"unnamed": True}
    return dict(known)
