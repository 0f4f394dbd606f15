"""A page as WebAnno TSV 3.3, with its statements and names as span layers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.arabic import tokenize
from musnad.record import Reading, Span

NAMES = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
"""The layer of names that WebAnno and INCEpTION have built in."""
SAID = "webanno.custom.Statement"
LAYERS = ((NAMES, ("identifier", "value")), (SAID, ("mode", "polarity", "speaker")))
HEADER = "#FORMAT=WebAnno TSV 3.3"

RESERVED = ("\\", "[", "]", "|", "_", "->", ";", "*")
"""What a value must not hold bare; tabs and line ends are written as letters."""
BREAKS = frozenset("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029")
"""Characters that end a sentence here: a line of the file holds none of them."""


class Labelled(NamedTuple):
    """An annotation: its layer, its span, its values; `number` tells it from its neighbours."""

    layer: int
    span: Span
    values: tuple[str | None, ...]
    number: int


class Unit(NamedTuple):
    """A token, or the part of one that an annotation covers: its number in the file, and its characters."""

    name: str
    span: Span


def webanno(reading: Reading) -> Iterator[str]:
    """The lines of the file; offsets are UTF-16 units, as WebAnno counts."""
    yield HEADER
    for name, features in LAYERS:
        yield f"#T_SP={'|'.join((name, *features))}"
    yield ""
    text = reading.page.text
    units = _utf16(text)
    labelled = tuple(_labelled(reading))
    for n, tokens in enumerate(_sentences(text), 1):
        yield ""
        yield f"#Text={_text(text[tokens[0].start : tokens[-1].end])}"
        inside = [each for each in labelled if each.span.start < tokens[-1].end and tokens[0].start < each.span.end]
        for unit in _units(n, tokens, inside):
            here = [each for each in inside if _stands(each.span, unit, tokens)]
            cells = [_cell(here, layer, i) for layer, (_, names) in enumerate(LAYERS) for i in range(len(names))]
            place = f"{units[unit.span.start]}-{units[unit.span.end]}"
            yield "\t".join((unit.name, place, _text(unit.span.of(text)), *cells, ""))


def _labelled(reading: Reading) -> Iterator[Labelled]:
    number = 0
    for mention in reading.mentions:
        number += 1
        identifier = f"http://www.wikidata.org/entity/{mention.qid}" if mention.qid else mention.entity
        yield Labelled(0, mention.span, (identifier, mention.type), number)
    for said in reading.statements:
        number += 1
        yield Labelled(1, said.content, (said.mode, said.polarity, said.source.entity), number)


def _utf16(text: str) -> list[int]:
    """How many UTF-16 units stand before each character, and before the end."""
    units, before = [0] * (len(text) + 1), 0
    for i, letter in enumerate(text):
        units[i] = before
        before += 2 if ord(letter) > 0xFFFF else 1  # noqa: PLR2004 - the last of the basic plane
    units[-1] = before
    return units


def _sentences(text: str) -> Iterator[list[Span]]:
    """The tokens of each line."""
    tokens = tokenize(text)
    held: list[Span] = []
    for i in range(len(tokens)):
        span = tokens.span(i, i + 1)
        if held and not BREAKS.isdisjoint(text[held[-1].end : span.start]):
            yield held
            held = []
        held.append(span)
    if held:
        yield held


def _units(sentence: int, tokens: list[Span], labelled: list[Labelled]) -> Iterator[Unit]:
    """Each token, and behind it the parts of it that an annotation covers without covering all."""
    for n, token in enumerate(tokens, 1):
        yield Unit(f"{sentence}-{n}", token)
        cut = {_within(each.span, token) for each in labelled if each.span.meets(token) and not each.span.holds(token)}
        for part, span in enumerate(sorted(cut), 1):
            yield Unit(f"{sentence}-{n}.{part}", span)


def _within(span: Span, token: Span) -> Span:
    return Span(max(span.start, token.start), min(span.end, token.end))


def _stands(span: Span, unit: Unit, tokens: list[Span]) -> bool:
    """Whether an annotation is written at a unit: at whole tokens, and at the very parts that it cuts off."""
    if "." not in unit.name:
        return span.holds(unit.span)
    token = next(each for each in tokens if each.holds(unit.span))
    return not span.holds(token) and span.meets(token) and _within(span, token) == unit.span


def _cell(here: list[Labelled], layer: int, feature: int) -> str:
    told = [each for each in here if each.layer == layer]
    return "|".join(f"{_value(each.values[feature])}[{each.number}]" for each in told) or "_"


def _value(value: str | None) -> str:
    """A value with its reserved characters escaped; "*" where there is none."""
    if not value:
        return "*"
    for each in RESERVED:
        value = value.replace(each, "\\" + each)
    return value.replace("\t", "\\t").replace("\n", "\\n")


def _text(text: str) -> str:
    """Text of the page: the control characters and the backslash are escaped."""
    return "".join("\\" + c if c == "\\" or (ord(c) < 0x20 and c not in BREAKS) else c for c in text)  # noqa: PLR2004
