"""The outlets that a byline or dateline names: "الميناء - مرسى", "كتب: السنام - وكالات", "خاص السنام/ هند سالم"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musnad.arabic import Tokens
from musnad.articles.bylines import Byline, Credit, read_byline
from musnad.articles.credited import borne
from musnad.articles.named import without_reporter
from musnad.articles.persons import ARTICLE, may_be_person, of_media
from musnad.articles.rights import LONGEST_NAME, NUMBERS
from musnad.lexicon import Lexicon

QUOTES = frozenset('«“"')
FOR = frozenset(("ب", "ل"))
"""Prepositions before whose the text is: خاص بـ."""
FROM = "من"
"""The word before a correspondent's name behind his town."""
OWN = ("outlet", "broadcaster")
"""Kinds of rows that a byline names as its outlet."""


class Named(NamedTuple):
    """A name at tokens `[first, last)`, how sure its byline is of it, and what told of it."""

    first: int
    last: int
    sure: bool
    rule: str


def source_of(byline: Byline) -> range | None:
    """The name behind the first "المصدر" of a byline that names no outlet of the table."""
    if _known(byline):
        return None
    source = next((c.last for c in byline.credits if c.kind == "source"), None)
    named = [part for part in byline.parts if source is not None and part.start >= source]
    return named[0] if named and len(named[0]) <= LONGEST_NAME else None


def outlets_in(area: range, tokens: Tokens, lexicon: Lexicon) -> Iterator[Named]:
    """The outlets that a byline names, known or not.

    Unsure of a town's name, and of most unknown ones that only stand beside a town, a person or an agency: they are
    reporters and smaller towns.
    """
    byline = read_byline(tokens, area.start, area.stop, lexicon)
    known, own = _known(byline), _own(byline, tokens, lexicon)
    if name := _written_for(byline, tokens, lexicon):
        yield Named(name.start, name.stop, sure=True, rule="byline.part")
        return
    if own:
        yield Named(own.start, own.stop, sure=True, rule="byline.part")
    for credit in known:
        sure = not own and (not _is_common(credit, tokens, lexicon) or _is_quoted(credit.first, tokens))
        yield Named(credit.first, credit.last, sure, credit.rule)
    if own or (known and not all(_is_town(range(c.first, c.last), tokens, lexicon) for c in known)):
        return
    yield from _unknown(area, byline, tokens, lexicon)


def _written_for(byline: Byline, tokens: Tokens, lexicon: Lexicon) -> range | None:
    """The name behind the desk's word and a preposition: خاص بـ "[السواري نيوز]", خاص لـ[الضفة]."""
    desk = next((c for c in byline.credits if c.kind == "desk"), None)
    if desk is None or desk.last >= len(tokens) or tokens.folds[desk.last] not in FOR:
        return None
    part = next((p for p in byline.parts if p.stop > desk.last), range(0))
    part = range(desk.last + 1, part.stop) if desk.last in part else part
    after = next((p for p in byline.parts if p.start > desk.last), range(0))
    name = part or after
    return name if _is_name(name, tokens, lexicon) else None


def _known(byline: Byline) -> list[Credit]:
    return [c for c in byline.credits if any(row.kind in OWN for row in c.rows)]


def _own(byline: Byline, tokens: Tokens, lexicon: Lexicon) -> range | None:
    """The unknown name before "وكالات" and the outlets it took its text from: [السنام]/وكالات/صحيفة الميناء."""
    agencies = next((c for c in byline.credits if c.kind == "agencies"), None)
    first = byline.parts[0] if byline.parts else range(0)
    if agencies is None or len(byline.parts) <= len(("own", "agencies")) or agencies.first != byline.parts[1].start:
        return None
    person = may_be_person(tokens.folds[first.start : first.stop], lexicon)
    named = any(c.first in first for c in byline.credits)
    return None if named or person or not _is_name(first, tokens, lexicon) else first


def _unknown(area: range, byline: Byline, tokens: Tokens, lexicon: Lexicon) -> Iterator[Named]:
    written = [c for c in byline.credits if c.kind == "by"]
    ended = all(c.last == area.stop for c in written)  # "السنام - متابعة": nobody is named
    desked = byline.has("agencies") or _is_staff(byline.parts, tokens, lexicon)  # "كتب: السنام - وكالات"
    if not (ended or desked):
        return
    explained = {i for c in byline.credits if c.kind != "agency-word" for i in range(c.first, c.last)}
    sent = [after.start for after in byline.parts if tokens.folds[after.start] == FROM]
    for whole in byline.parts:
        part = _undated(without_reporter(_without_desk(whole, byline), tokens, lexicon), tokens)
        if any(start > part.start for start in sent) or not explained.isdisjoint(part):
            continue  # a town before its correspondent: "رأس الماء - من سليم الورداني"
        if not _is_name(part, tokens, lexicon):
            continue
        media = _is_media(part, tokens, lexicon)
        unborne = not any(_is_borne(part[n:], tokens, lexicon) for n in range(len(part)))
        alone = len(part) == 1 or not written or unborne  # "كتب: زهير الطحان - وكالات" is a person's
        sure = byline.has("desk") or (byline.has("agencies") and alone)
        if media or not may_be_person(tokens.folds[part.start : part.stop], lexicon):
            yield Named(part.start, part.stop, sure or media or _is_paper(part, byline, tokens, lexicon), "byline.part")


def _undated(part: range, tokens: Tokens) -> range:
    """A part without the day behind its name: [السواري الإخباري] 4 فبراير 2026."""
    stop = next((i for i in part[2:] if tokens.is_number(i)), part.stop)
    return range(part.start, stop)


def _without_desk(part: range, byline: Byline) -> range:
    """A part without the word of its desk: خاص [المتوسط], [الميناء] خاص."""
    for credit in byline.credits:
        if credit.kind == "desk" and credit.first == part.start and credit.last < part.stop:
            return range(credit.last, part.stop)
        if credit.kind == "desk" and credit.last == part.stop and credit.first > part.start:
            return range(part.start, credit.first)
    return part


def _is_name(part: range, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a part is words that may be an outlet's name: no office and no town."""
    numbered = len(part) > 1 and tokens.folds[part.start] in NUMBERS  # 24 ساعة
    words = part[1:] if numbered else part
    if not 0 < len(part) <= LONGEST_NAME or not all(tokens.is_word(i) for i in words):
        return False
    first = tokens.folds[words.start]
    return len(first) > 1 and first not in lexicon.words.titles and not _is_town(part, tokens, lexicon)


def _is_media(part: range, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a part says what it is: السواري [نيوز], [صحيفة] السواري, السواري [الإلكترونية]."""
    folds = tokens.folds[part.start : part.stop]
    cues = lexicon.credits
    headed = cues.match(folds, 0, len(folds), "head-agency", "head-broadcaster", "head-outlet")
    tailed = cues.match(folds, len(folds) - 1, len(folds), "head-tail")
    return of_media(folds, lexicon) or (len(folds) > 1 and bool(headed or tailed))


def _is_paper(part: range, byline: Byline, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a part beside a known town is a paper's name and no person's: "السنبوك - مرسى", "السنبوك الجديد - مرسى".

    It is a word alone that nobody bears, or several of which the first has the article.
    """
    if not any(_is_town(other, tokens, lexicon) for other in byline.parts):
        return False
    if tokens.folds[part.start] in NUMBERS:
        return True
    if len(part) == 1:
        pair = len(byline.parts) == len(("town", "paper")) and not byline.credits
        return pair and not _is_borne(part, tokens, lexicon)
    first, last = tokens.folds[part.start], tokens.folds[part.stop - 1]
    bare = first.removeprefix(ARTICLE)
    return bare != first and (not borne(bare, lexicon) or last in lexicon.nisbas)


def _is_borne(part: range, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether anybody bears a word as a name, with the article or without."""
    fold = tokens.folds[part.start]
    return fold in lexicon.words.names or fold.removeprefix(ARTICLE) in lexicon.words.names


def _is_staff(parts: Sequence[range], tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a part of a byline is somebody of the outlet's own: محرر السنام."""
    return any(lexicon.credits.match(tokens.folds, p.start, p.stop, "reporter") for p in parts)


def _is_town(part: range, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a name is a town's or state's, as a dateline begins with: الرياض."""
    name = tokens.span(part.start, part.stop).of(tokens.text)
    return any(known.type in ("GPE", "LOC") for known in lexicon.entities.find(name))


def _is_common(credit: Credit, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a known name is a town's, or so common a word that its row marks it: الرياض, الخبر."""
    name = tokens.span(credit.first, credit.last).of(tokens.text)
    known = lexicon.entities.find(name)
    weak = next((n.weak for n in lexicon.outlets.match(tokens.folds, credit.first, credit.last)), False)
    return weak or any(each.type == "GPE" for each in known)


def _is_quoted(first: int, tokens: Tokens) -> bool:
    """Whether a name stands between marks, as papers write their own: لندن: «الشرق الأوسط»."""
    return first > 0 and tokens.folds[first - 1] in QUOTES
