"""Outlets behind the noun that announces them: صحيفة «الشرق الأوسط», موقع رووداو, قناة الحدث."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import Tokens, fold_key
from musnad.arabic.particles import ARTICLE
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon
from musnad.lexicon.outlets import Outlet

ANNOUNCED_WEIGHT = 4
"""Above a known name: behind صحيفة the Middle East is a paper."""
OPENING = frozenset('"«“„(')
CLOSING = frozenset('"»”)')
LONGEST_QUOTED = 3
SITE = "website"


def announced(tokens: Tokens, indices: range, lexicon: Lexicon) -> Iterator[Candidate]:
    """Each outlet behind a noun of media: by its row whatever else the word means, or by its quotation marks."""
    for i in lexicon.stems.having("media", tokens.folds, indices):
        for cut, stem in lexicon.stems[tokens.folds[i]].media:
            at = i + 1
            quoted = at < indices.stop and tokens.folds[at] in OPENING
            at += quoted
            if at >= indices.stop or not tokens.is_word(at):
                break
            last, known = _row(tokens, at, indices.stop, lexicon, quoted=quoted)
            if last is None and quoted:
                last = _closed(tokens, at, indices.stop)
            site = lexicon.speakers[stem].id == SITE and tokens.folds[at].startswith(ARTICLE) and last == at + 1
            known = known or (_known(tokens, at, last, stem, lexicon) if last else None)
            if last and (quoted or (known and not site)):  # موقع الحدث is where it happened
                head = lexicon.words.heads.get(stem)
                inside = head is not None and head.inside and not quoted
                yield _candidate(tokens, i if inside else at, last, cut if inside else 0, known, lexicon)
            break


def _row(tokens: Tokens, at: int, stop: int, lexicon: Lexicon, *, quoted: bool) -> tuple[int | None, str | None]:
    """The token after a known outlet's name and its id; of several, that of the country whose adjective follows."""
    for named in lexicon.outlets.match(tokens.folds, at, stop):
        if quoted and (named.end >= stop or tokens.folds[named.end] not in CLOSING):
            continue
        after = named.end + quoted
        nisba = lexicon.nisbas.get(tokens.folds[after]) if after < stop else None
        known = lexicon.entities.get(nisba.state) if nisba else None
        rows = [row for row in named.rows if known and _of(row, known.id, lexicon)] or list(named.rows)
        return named.end, rows[0].id if len(rows) == 1 else None
    return None, None


def _known(tokens: Tokens, at: int, last: int, noun: str, lexicon: Lexicon) -> str | None:
    """The one outlet of media.tsv that goes by a noun and a name, or by the name: قناة «الحدث»."""
    name = tokens.span(at, last).of(tokens.text)
    for spelt in (f"{noun} {name}", name):
        owners = {known.id for known in lexicon.entities.exactly(spelt) if known.type == "MEDIA"}
        if len(owners) == 1:
            return owners.pop()
    return None


def _of(row: Outlet, state: str, lexicon: Lexicon) -> bool:
    """Whether an outlet is a state's, as media.tsv tells."""
    known = lexicon.entities.get(row.id)
    return known is not None and known.state == state


def _closed(tokens: Tokens, at: int, stop: int) -> int | None:
    """The token after a short name in quotation marks."""
    for k in range(at + 1, min(stop, at + 1 + LONGEST_QUOTED)):
        if tokens.folds[k] in CLOSING:
            return k
    return None


def _candidate(  # noqa: PLR0913, PLR0917 - one match, spelt out
    tokens: Tokens, first: int, last: int, cut: int, outlet: str | None, lexicon: Lexicon
) -> Candidate:
    start = tokens.inside(first, cut) if cut else tokens.starts[first]
    known = lexicon.entities.get(outlet) if outlet else None
    entity = outlet or f"name:{fold_key(tokens.text[start : tokens.ends[last - 1]])}"
    table = known.table if known else "outlets"
    rule, qid = f"{table}.{outlet}" if outlet else "page.outlet", known.qid if known else None
    return Candidate(first, last, cut, "MEDIA", entity, rule, ANNOUNCED_WEIGHT, qid=qid, confidence=0.7)
