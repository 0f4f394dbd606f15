"""Controls on one line with bars between: طباعة | أرسل لصديق; and lines that are nothing but a site's sections."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import pairwise

from musnad.arabic import Remembered, Tokens
from musnad.articles.flat import SECTIONS
from musnad.articles.glued import SEAM
from musnad.articles.segments import MOST_LINES, key_of
from musnad.articles.signals import MOST_CONTROLS, TOOLS, Sign, unbarred
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.record import Span

BAR, LONGEST_PART = "|", 4
"""The sign between controls on one line, and the words of one of them."""
DAYS, CLOCK = ("publication_line", "update_line"), "publication.clock"
"""Kinds of lines that tell a day, and how the rows of a clock begin that belongs to the day before it."""
LONGEST_SECTION = 5
"""Words of a section that is named for a place: أخبار رأس الماء اليوم."""
SECTION = "navigation.section"
"""How the rows of sections' names begin."""
LONGEST_GLUED, SHORTEST_GLUED = 5, 3
"""Words of two sections' names run together, and letters of each half of the word that is of both."""
CONTROLS, UNKNOWN = frozenset(("print_link", "send_link", "share_link")), "line.among-controls"
"""Kinds among which one more control may be that no row knows, and the rule of that one."""


def controls(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> tuple[Zone, ...]:
    """The controls of a line, each with its kind; nothing where they are of one kind or more than one is unknown.

    "طباعة | أرسل لصديق" is a print_link and a send_link; a clock belongs to the day before it.
    """
    area = range(sign.segment.first, sign.segment.last)
    if BAR not in tokens.folds[area.start : area.stop]:
        return _unbarred(sign, tokens, lexicon)
    cuts = [i for i in area if tokens.folds[i] == BAR]
    if sign.words > LONGEST_PART * (len(cuts) + 1):
        return ()
    zones: list[Zone] = []
    unknown = 0
    for a, b in pairwise([area.start, *cuts, area.stop]):
        if b <= a:
            return ()
        span = tokens.span(a, b)
        row = lexicon.furniture.match(key_of(span.of(tokens.text)), b - a)
        if zones and zones[-1].kind in DAYS and row is not None and row.id.startswith(CLOCK):
            zones[-1] = zones[-1]._replace(span=Span(zones[-1].span.start, span.end))
            continue
        unknown += row is None
        zones.append(Zone(span, row.kind, row.rule) if row else Zone(span, "other", UNKNOWN))
    kinds = {zone.kind for zone in zones if zone.rule != UNKNOWN}
    sure = unknown == 0 or (unknown == 1 and CONTROLS.issuperset(kinds))
    return tuple(zones) if sure and len(kinds) > 1 else ()


def _unbarred(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> tuple[Zone, ...]:
    """The controls of a line without bars: "طباعة تكبير الخط" is a print_link and a font_size."""
    if sign.row is None or sign.row.kind not in TOOLS or sign.words > MOST_CONTROLS:
        return ()
    zones: list[Zone] = []
    at = sign.segment.core[0]
    for part in unbarred(sign.segment.key, lexicon):
        count = len(part.split())
        row = lexicon.furniture.match(part, count)
        if row is not None:
            zones.append(Zone(tokens.span(at, at + count), row.kind, row.rule))
        at += count
    return tuple(zones) if len({zone.kind for zone in zones}) > 1 else ()


AND = "و"
"""What joins the last of a menu's words to the one before: محليات [و]أخبار."""


@lru_cache(maxsize=4)
def menus(lexicon: Lexicon) -> Remembered[str, bool]:
    """Whether a line's key is a menu's: asked once a line, for an outlet prints it on each page."""
    return Remembered(partial(_is_menu, lexicon), MOST_LINES)


def _is_menu(lexicon: Lexicon, key: str) -> bool:
    """Whether a line is nothing but a site's sections with no sign between: محليات عربي ودولي رياضة."""
    words = key.split()
    i = _state_first(lexicon, words)
    while i < len(words):
        pair, one = " ".join(words[i : i + 2]), words[i]
        row = lexicon.furniture.match(pair, 2) if i + 1 < len(words) else None
        if row is not None and row.id == SECTIONS:
            i += 2
        elif (row := lexicon.furniture.match(one.removeprefix(AND) if i else one, 1)) and row.kind == "navigation":
            i += 1
        else:
            return False
    return True


def _state_first(lexicon: Lexicon, words: list[str]) -> int:
    """1 where a state's name heads its sections: [تونس] سياسة; else 0."""
    known = lexicon.entities.find(words[0]) if len(words) > 1 else ()
    return int(any(each.type == "GPE" for each in known))


def is_section(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is a section named for a place or a state, or two glued: أخبار نارية, أخبار العالمإفريقيا."""
    first, last = sign.segment.core
    if sign.words <= LONGEST_SECTION and _are_glued(tokens.span(first, last).of(tokens.text), lexicon):
        return True
    headed = lexicon.credits.match(tokens.folds, first, last, "section")
    if headed is None or sign.words > LONGEST_SECTION:
        return False
    begin = headed[0]
    tail = lexicon.credits.match(tokens.folds, last - 1, last, "section-tail")
    end = last - 1 if tail is not None else last
    if end <= begin:
        return False
    placed = lexicon.entities.find(tokens.span(begin, end).of(tokens.text))
    return (end == begin + 1 and tokens.folds[begin] in lexicon.nisbas) or any(
        known.type in ("GPE", "LOC") for known in placed
    )


def _are_glued(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is two sections' names with no blank between: أخبار العالم[إفريقيا]."""
    cuts = (seam.start() for seam in SEAM.finditer(line))
    return any(_is_part(line[:at], lexicon) and _is_part(line[at:], lexicon) for at in cuts)


def _is_part(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is a section's or a label over news: a menu's word, آخر الأخبار, a place."""
    row = lexicon.furniture.match(key_of(name), len(name.split()))
    labelled = row is not None and row.kind in ("navigation", "latest_news_label")
    placed = any(known.type in ("GPE", "LOC") for known in lexicon.entities.find(name))
    return labelled or menus(lexicon)[key_of(name)] or placed


def is_glued_menu(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a short line is two sections' names run together at a word: الأخبارأخبار محلية, آراءبحوث ودراسات."""
    words = [*tokens.folds[slice(*sign.segment.core)]]
    if not 0 < len(words) <= LONGEST_GLUED or not all(map(str.isalpha, words)):
        return False
    for i, word in enumerate(words):
        for cut in range(SHORTEST_GLUED, len(word) - SHORTEST_GLUED + 1):
            parts = [*words[:i], word[:cut]], [word[cut:], *words[i + 1 :]]
            if all(_is_section_name(part, lexicon) for part in parts):
                return True
    return False


def _is_section_name(words: list[str], lexicon: Lexicon) -> bool:
    row = lexicon.furniture.match(" ".join(words), len(words))
    return row is not None and row.scope == "whole" and row.id.startswith(SECTION)
