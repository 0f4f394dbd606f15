"""WebAnno TSV 3.3, read by its published grammar alone: every line must be one of the few that there are."""

import re
from collections import Counter
from dataclasses import replace

from musnad.export import webanno
from musnad.record import Page, Reading, Span
from tests import kept

LAYER = re.compile(r"#T_SP=(?P<name>[\w.]+)(?P<features>(\|\w+)+)")
UNIT = re.compile(r"(?P<s>[1-9]\d*)-(?P<t>[1-9]\d*)(\.(?P<part>[1-9]\d*))?")
PLACE = re.compile(r"(\d+)-(\d+)")
ESCAPED = r"(?:\\(?:->|[\\\[\]|_;*tn])|(?!->)[^\\\[\]|_;*\t\n])"
VALUE = re.compile(rf"(?P<value>\*|{ESCAPED}+)\[(?P<id>[1-9]\d*)\]")
CELL = re.compile(rf"_|{VALUE.pattern.replace('?P<value>', '').replace('?P<id>', '')}(\|(\*|{ESCAPED}+)\[[1-9]\d*\])*")


def unescaped(value: str) -> str:
    return re.sub(r"\\(->|.)", lambda found: {"t": "\t", "n": "\n"}.get(found[1], found[1]), value)


def values(cell: str) -> dict[int, str]:
    """The values of a cell by their number; the grammar has nothing else in a cell."""
    assert CELL.fullmatch(cell), cell
    return {int(found["id"]): unescaped(found["value"]) for found in VALUE.finditer(cell)}


def read(lines: list[str], text: str) -> dict[str, Counter[tuple[int, int, str]]]:
    """Layer to its annotations: characters and first value; every line and offset is checked."""
    units = [len(text[:n].encode("utf-16-le")) // 2 for n in range(len(text) + 1)]
    code_point = {unit: n for n, unit in enumerate(units)}
    assert lines[0] == "#FORMAT=WebAnno TSV 3.3"
    layers, rest = [], lines[1:]
    while rest[0].startswith("#T_SP="):
        found = LAYER.fullmatch(rest.pop(0))
        assert found
        layers.append((found["name"], found["features"].strip("|").split("|")))
    parts: dict[tuple[str, int], list[tuple[int, int, str]]] = {}
    sentence, token, last = 0, 0, 0
    for row in rest:
        if not row:
            continue
        if row.startswith("#Text="):
            sentence, token = sentence + 1, 0
            continue
        unit, place, form, *cells, end = row.split("\t")
        assert end == ""
        assert len(cells) == sum(len(features) for _, features in layers)
        at, where = UNIT.fullmatch(unit), PLACE.fullmatch(place)
        assert at
        assert where
        start, stop = code_point[int(where[1])], code_point[int(where[2])]
        assert text[start:stop] == form.replace("\\\\", "\\")
        if at["part"] is None:
            token += 1
            assert start >= last
            last = stop
        assert (int(at["s"]), int(at["t"])) == (sentence, token)
        for name, features in layers:
            told = [values(cells.pop(0)) for _ in features]
            assert len({tuple(each) for each in told}) == 1, "the features of a layer number the same annotations"
            for number in told[0]:
                parts.setdefault((name, number), []).append((start, stop, told[-1][number]))
    found = {name: Counter() for name, _ in layers}
    for (name, _), held in parts.items():
        found[name][min(s for s, _, _ in held), max(e for _, e, _ in held), held[0][2]] += 1
    return found


def told(reading: Reading) -> dict[str, Counter[tuple[int, int, str]]]:
    return read(list(webanno(reading)), reading.page.text)


def test_every_name_and_statement_comes_back_at_its_characters() -> None:
    for reading in kept.readings():
        names, said = told(reading).values()
        assert names == Counter((*mention.span, mention.type) for mention in reading.mentions)
        assert said == Counter((*each.content, each.source.entity) for each in reading.statements)


def small(text: str, *spans: Span) -> Reading:
    reading = kept.readings()[0]
    mention = reading.mentions[0]
    page = Page("0" * 16, "x.txt", "text/plain", "utf-8", "0" * 64, "ar", text)
    mentions = tuple(replace(mention, span=span, surface=span.of(text)) for span in spans)
    return replace(reading, page=page, mentions=mentions, statements=())


def test_a_name_behind_a_proclitic_is_a_part_of_its_token() -> None:
    reading = small("وقال وللوردانى", Span(7, 14))
    assert any(line.startswith("1-2.1\t7-14\t") for line in webanno(reading))
    (names, _) = told(reading).values()
    assert names.total() == 1


def test_offsets_are_utf16_units_as_webanno_counts() -> None:
    reading = small("😀 مرسى", Span(2, 6))
    assert any("\t3-7\tمرسى" in line for line in webanno(reading))
    (names, _) = told(reading).values()
    assert next(iter(names))[:2] == (2, 6)


def test_signs_of_the_format_in_a_page_stay_its_words() -> None:
    reading = small("قال [مرسى] | _ * -> ; \\ #Text=x\n#T_SP=a|b\tد", Span(5, 9))
    (names, _) = told(reading).values()
    assert next(iter(names))[:2] == (5, 9)
