"""The outlets that the story itself names as its own: whose reporter saw it, whom somebody told in marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.bylines import read_byline
from musnad.articles.persons import ARTICLE
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.lexicon.outlets import TO, Outlet
from musnad.record import Span

OPENS, CLOSES = frozenset('«"“'), frozenset('»"”')
LONGEST = 4
"""Words of a name in marks."""
SPOKEN_WITHIN = 18
"""Tokens before "لـ«الميناء»" among which somebody speaks."""
HEADS, LONGEST_HEAD = frozenset(("title", "subtitle", "image_caption", "image_alt")), 32
"""Kinds of lines about the story that tell whom somebody told without a verb, and the tokens of one."""
GETS = frozenset(("حصل", "حصلت", "تحصل", "تحصلت", "اطلع", "اطلعت", "واطلعت", "وحصلت"))
GOT = frozenset(("عليه", "عليها", "عليهما", "عليهم"))
"""Verbs of getting, and the words between them and whose find it is: "بيان حصلت عليه «الميناء»"."""
OFTEN = 2
"""How often a broadcaster is told before the text is its own: papers quote it too."""


def reported(zones: Sequence[Zone], body: Sequence[Span], tokens: Tokens, lexicon: Lexicon) -> tuple[int, int] | None:
    """The outlet whose reporter the story names, an agency only where the page credits it: قال مراسل [الميناء]."""
    credited = {row.id for zone in zones if zone.kind == "byline" for row in _wired(zone, tokens, lexicon)}
    for i, stop in _behind_reporter(body, tokens, lexicon):
        named = next(lexicon.outlets.match(tokens.folds, i, stop), None)
        if named is None or _is_described(i, named.end, stop, tokens):
            continue
        if not any(row.kind == "agency" and row.id not in credited for row in named.rows):
            return i, named.end
    return None


def in_marks(zones: Sequence[Zone], body: Sequence[Span], tokens: Tokens, lexicon: Lexicon) -> tuple[int, int] | None:
    """The outlet that the story names in marks as papers name themselves: قال لـ«[الميناء]», مراسل "[الضفة]"."""
    body = (*body, *(zone.span for zone in zones if zone.kind in HEADS))
    for i, stop in _behind_reporter(body, tokens, lexicon):
        end = _closed(i, stop, tokens) if tokens.folds[i - 1] in OPENS else None
        if end and not any(row.kind == "agency" for row in _rows(i, end, tokens, lexicon)):
            return i, end
    heard: dict[str, int] = {}
    for i, end in _addressed(body, tokens, lexicon):
        rows = _rows(i, end, tokens, lexicon)
        if not rows and tokens.folds[i - 2] in GOT:
            return i, end
        heard[tokens.folds[i]] = heard.get(tokens.folds[i], 0) + 1
        if rows and all(row.kind == "outlet" for row in rows):
            return i, end
        if any(row.kind == "broadcaster" for row in rows) and heard[tokens.folds[i]] >= OFTEN:
            return i, end
    return None


def _behind_reporter(body: Sequence[Span], tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where a name may begin behind مراسل, in marks or not, and where its paragraph ends."""
    firsts = lexicon.credits.firsts("reporter")
    for span in body:
        area = tokens.within(span)
        if firsts.isdisjoint(tokens.folds[area.start : area.stop]):
            continue
        for i in area:
            hit = lexicon.credits.match(tokens.folds, i, area.stop, "reporter")
            after = hit[0] if hit else area.stop
            after += after < area.stop and tokens.folds[after] in OPENS
            if after < area.stop:
                yield after, area.stop


def _addressed(body: Sequence[Span], tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The names in marks to whom somebody speaks, or who got what is told: لـ«[الميناء]», حصلت عليه «[الميناء]»."""
    folds = tokens.folds
    for span in body:
        area = tokens.within(span)
        if OPENS.isdisjoint(folds[area.start : area.stop]):
            continue
        for i in area[1:-1]:
            if folds[i] not in OPENS or not (folds[i - 1] == TO or (folds[i - 1] in GOT and folds[i - 2] in GETS)):
                continue
            near = range(max(area.start, i - SPOKEN_WITHIN), i)
            end = _closed(i + 1, area.stop, tokens)
            if end and (len(area) <= LONGEST_HEAD or any(folds[k] in lexicon.prose.verbs for k in near)):
                yield i + 1, end


def _closed(first: int, stop: int, tokens: Tokens) -> int | None:
    """Where a short name ends that stands between marks."""
    near = range(first + 1, min(stop, first + LONGEST + 1))
    end = next((i for i in near if tokens.folds[i] in CLOSES), None)
    return end if end and all(tokens.is_word(i) or tokens.is_number(i) for i in range(first, end)) else None


def _rows(first: int, end: int, tokens: Tokens, lexicon: Lexicon) -> tuple[Outlet, ...]:
    return lexicon.outlets.find(tokens.span(first, end).of(tokens.text))


def _is_described(first: int, end: int, stop: int, tokens: Tokens) -> bool:
    """Whether a name of one word is a common noun here, with its adjective: مراسلة [الوفد] الناري."""
    common = (
        end == first + 1 < stop and tokens.folds[first].startswith(ARTICLE) and tokens.folds[first - 1] not in OPENS
    )
    return common and tokens.folds[end].startswith(ARTICLE)


def _wired(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> Iterator[Outlet]:
    """The agencies that a byline names."""
    area = tokens.within(zone.span)
    for credit in read_byline(tokens, area.start, area.stop, lexicon).credits:
        yield from (row for row in credit.rows if row.kind == "agency")
