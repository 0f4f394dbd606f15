"""The agencies: credited in byline, dateline or mark, or told by the text itself ("قال لرويترز")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from musnad.arabic import Tokens, splits
from musnad.articles.bylines import Credit, read_byline
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.lexicon.outlets import TO, Outlet
from musnad.record import Span

TOLD_WITHIN = 18
"""Tokens before "لرويترز" among which somebody speaks."""
CREDITED = frozenset({"byline", "agency_credit", "dateline", "source_link", "publication_line"})
LONGEST_UNKNOWN = 3
QUOTES = frozenset('"«“')
"""Signs before a quoted name."""


class Agency(NamedTuple):
    """An agency or a person that signs: `entity` is null for a byline that names none (وكالات) and for persons."""

    entity: str | None
    name: str | None
    span: Span
    stated: bool
    rule: str


def agencies(zones: Sequence[Zone], body: Sequence[Span], tokens: Tokens, lexicon: Lexicon) -> tuple[Agency, ...]:
    """Agencies and signatures, those stated first, each named once."""
    stated = [a for zone in zones if zone.kind in CREDITED for a in _credited(zone, tokens, lexicon)]
    told = [a for span in body for a in _told(tokens.within(span), tokens, lexicon)]
    seen: set[str] = set()
    found: list[Agency] = []
    for agency in (*stated, *told):
        key = agency.entity or f"{agency.name}"
        if key not in seen:
            seen.add(key)
            found.append(agency)
    return tuple(found)


def _credited(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> Iterator[Agency]:
    area = tokens.within(zone.span)
    byline = read_byline(tokens, area.start, area.stop, lexicon)
    named = [c for c in byline.credits if _agency(c.rows)]
    for credit in named:
        row = _agency(credit.rows)
        if row:
            yield Agency(
                row.id,
                row.names[0].removeprefix("~"),
                tokens.span(credit.first, credit.last),
                stated=True,
                rule=row.rule,
            )
    signed = byline.has("named", "by", "photo", "agencies")
    placed = zone.kind == "dateline" or _begins_with_place(area, tokens, lexicon)
    if not signed and placed and (unknown := _in_brackets(area, tokens, lexicon)):
        yield Agency(
            f"name:{' '.join(tokens.folds[i] for i in unknown)}",
            _surface(tokens, unknown),
            tokens.span(unknown.start, unknown.stop),
            stated=True,
            rule="dateline.brackets",
        )
    if any(c.kind == "agencies" for c in byline.credits):
        yield Agency(None, None, _trimmed(zone.span, area, tokens), stated=True, rule="credit.agencies")
    yield from _persons(byline.credits, area, tokens)


def _persons(parts: Sequence[Credit], area: range, tokens: Tokens) -> Iterator[Agency]:
    """Who signs after كتب, بقلم, إعداد."""
    for n, credit in enumerate(parts):
        if credit.kind != "by":
            continue
        stop = parts[n + 1].first if n + 1 < len(parts) else area.stop
        words = [i for i in range(credit.last, stop) if tokens.is_word(i)]
        run = [i for k, i in enumerate(words) if i - words[0] == k]
        if run:
            name = tokens.span(run[0], run[-1] + 1)
            yield Agency(None, name.of(tokens.text), name, stated=True, rule=credit.rule)


def _agency(rows: Sequence[Outlet]) -> Outlet | None:
    """The agency that a name is, where it is one and nothing else."""
    hits = [row for row in rows if row.kind == "agency"]
    return hits[0] if len(hits) == 1 else None


def _begins_with_place(area: range, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a place stands before the brackets: "مرسى (نبأ)"; after a person a place stands in them.

    An unknown place is one where no word is borne by persons and the brackets end the line.
    """
    opened = next((i for i in area if tokens.folds[i] == "("), area.start)
    before = [i for i in range(area.start, opened) if tokens.is_word(i)]
    if not before:
        return False
    names = lexicon.words.names
    unknown = tokens.folds[area.stop - 1] == ")" and not any(tokens.folds[i] in names for i in before)
    return unknown or _is_place(_surface(tokens, range(area.start, opened)), lexicon)


def _is_place(name: str, lexicon: Lexicon) -> bool:
    return any(known.type in ("GPE", "LOC") for known in lexicon.entities.find(name))


def _in_brackets(area: range, tokens: Tokens, lexicon: Lexicon) -> range | None:
    """The name in the brackets of a dateline or byline, if it is no place's: مرسى (نبأ) -."""
    folds = tokens.folds
    opened = next((i for i in area if folds[i] == "("), None)
    closed = next((i for i in area if folds[i] == ")"), None)
    if opened is None or closed is None or not 1 < closed - opened <= LONGEST_UNKNOWN + 1:
        return None
    inner = range(opened + 1, closed)
    name = _surface(tokens, inner)
    if not all(tokens.is_word(i) for i in inner) or folds[inner.start] in lexicon.months:  # (بتوقيت مرسى)
        return None
    known = lexicon.outlets.find(name) or lexicon.credits.begins(folds[inner.start]) or _is_place(name, lexicon)
    return None if known else inner


def _surface(tokens: Tokens, part: range) -> str:
    return tokens.span(part.start, part.stop).of(tokens.text)


def _trimmed(span: Span, area: range, tokens: Tokens) -> Span:
    """A byline without the signs at its end."""
    words = [i for i in area if tokens.is_word(i) or tokens.is_number(i)]
    return tokens.span(words[0], words[-1] + 1) if words else span


def _told(area: range, tokens: Tokens, lexicon: Lexicon) -> Iterator[Agency]:
    """قال لرويترز, نقلا عن وكالة فرانس برس: somebody spoke to the agency, or the page takes its words from it."""
    folds = tokens.folds
    firsts, addressed = lexicon.credits.firsts("told"), lexicon.outlets.addressed
    words = folds[area.start : area.stop]
    hits = set(compress(area, map(addressed.__getitem__, words)))
    if not firsts.isdisjoint(words):
        hits.update(i for i, fold in enumerate(words, area.start) if fold in firsts)
    for i in sorted(hits):
        to = folds[i][0] == TO
        if to and not _speaks(i, area, tokens, lexicon):
            continue
        if hit := lexicon.credits.match(folds, i, area.stop, "told"):
            yield from _named_at(range(_unquoted(hit[0], area, tokens), area.stop), None, tokens, lexicon)
        elif to:
            for split in splits(folds[i])[1:]:
                yield from _named_at(range(i, area.stop), split.stem, tokens, lexicon)


def _unquoted(i: int, area: range, tokens: Tokens) -> int:
    """Where a name begins that may stand in quotation marks: نقلا عن "[وكالة نبأ]"."""
    return i + 1 if i + 1 < area.stop and tokens.folds[i] in QUOTES else i


def _named_at(area: range, stem: str | None, tokens: Tokens, lexicon: Lexicon) -> Iterator[Agency]:
    """The agency whose name begins at the first token of an area, or with the stem that is left of it."""
    i = area.start
    if not area:
        return
    named = next((n for n in lexicon.outlets.match(tokens.folds, i, area.stop, stem) if not n.weak), None)
    row = _agency(named.rows) if named else None
    if named and row:
        cut = len(tokens.folds[i]) - len(stem) if stem is not None else 0
        start = tokens.inside(i, cut) if cut > 0 else tokens.starts[i]
        yield Agency(row.id, row.names[0], Span(start, tokens.ends[named.end - 1]), stated=False, rule="credit.told")


def _speaks(i: int, area: range, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a verb of a telling stands shortly before token i."""
    return any(tokens.folds[k] in lexicon.prose.verbs for k in range(max(area.start, i - TOLD_WITHIN), i))
