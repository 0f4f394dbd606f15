"""How pages name things: how often each word of a pair stands in their stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from musnad.arabic import Tokens, splits, tokenize
from musnad.lexicon import Lexicon
from musnad.lexicon.namings import Form, Naming
from musnad.record import Reading, Span

FIRST_PLACES = 3
"""Places of each word that are kept: enough to look at, one click each."""


@dataclass(frozen=True, slots=True)
class Named:
    """A pair over some pages: of what (a state, or null), how often each side stands, and its first places."""

    naming: Naming
    of: str | None
    counts: tuple[int, int]
    places: tuple[tuple[tuple[str, Span], ...], tuple[tuple[str, Span], ...]]


def namings(readings: Iterable[Reading], lexicon: Lexicon) -> tuple[Named, ...]:
    """The pairs of which a word stands in the stories, the most frequent first; quotations are the speaker's words."""
    counts: Counter[tuple[str, str | None, int]] = Counter()
    places: dict[tuple[str, str | None, int], list[tuple[str, Span]]] = {}
    by_id = {naming.id: naming for naming in lexicon.namings.pairs}
    for reading in readings:
        for naming, of, side, span in _found(reading, lexicon):
            key = (naming.id, of, side)
            counts[key] += 1
            if len(held := places.setdefault(key, [])) < FIRST_PLACES:
                held.append((reading.page.id, span))
    pairs = dict.fromkeys((id_, of) for id_, of, _ in counts)
    found = (_named(by_id[id_], of, counts, places) for id_, of in pairs)
    return tuple(sorted(found, key=lambda n: (-sum(n.counts), n.naming.id, n.of or "")))


def _named(
    naming: Naming,
    of: str | None,
    counts: Counter[tuple[str, str | None, int]],
    places: dict[tuple[str, str | None, int], list[tuple[str, Span]]],
) -> Named:
    one, other = ((naming.id, of, side) for side in (0, 1))
    return Named(naming, of, (counts[one], counts[other]), (tuple(places.get(one, ())), tuple(places.get(other, ()))))


def _found(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[Naming, str | None, int, Span]]:
    """Each word of a pair in the outlet's own sentences: what stands within quotation marks is another's choice."""
    quoted = [s.content for s in reading.statements if s.mode == "direct"]
    for zone in reading.article.zones:
        tokens = tokenize(zone.of(reading.page.text))
        for i in range(len(tokens)):
            if (found := _at(tokens, i, lexicon)) is None:
                continue
            form, of = found
            inner = tokens.span(i, i + 1 + len(form.rest))
            span = Span(zone.start + inner.start, zone.start + inner.end)
            if not any(each.holds(span) for each in quoted):
                yield form.naming, of, form.side, span


def _at(tokens: Tokens, i: int, lexicon: Lexicon) -> tuple[Form, str | None] | None:
    """The longest form that begins at a token, and of what it is."""
    stems = {split.stem.removeprefix("ال") for split in splits(tokens.folds[i])}
    forms = [form for each in stems for form in lexicon.namings.forms.get(each, ()) if _follows(form, tokens, i + 1)]
    form = max(forms, key=lambda f: len(f.rest), default=None)
    if form is None or not form.naming.of:
        return (form, None) if form else None
    after = i + 1 + len(form.rest)
    of = _of(tokens, after, lexicon) if _next(tokens, after) not in form.naming.barred else None
    return (form, of) if of else None


def _follows(form: Form, tokens: Tokens, i: int) -> bool:
    following = tuple(fold.removeprefix("ال") for fold in tokens.folds[i : i + len(form.rest)])
    return following == tuple(each.removeprefix("ال") for each in form.rest)


def _next(tokens: Tokens, i: int) -> str:
    return tokens.folds[i].removeprefix("ال") if i < len(tokens) else ""


def _of(tokens: Tokens, i: int, lexicon: Lexicon) -> str | None:
    """The state whose government it is: by its adjective, its name, or its ruler's."""
    if i >= len(tokens):
        return None
    fold = tokens.folds[i]
    if nisba := lexicon.nisbas.get(fold):
        return nisba.state
    for match in lexicon.entities.match(tokens.folds, i, fold, len(tokens)):
        for known in match.known:
            if known.type in ("GPE", "PER"):
                return known.id if known.table == "states" else known.state
    return None
