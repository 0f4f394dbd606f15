"""The outlet's name wherever its page says it: publication line, byline, masthead, rights, browser's title, markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from musnad.arabic import Tokens, tokenize
from musnad.articles.bylined import outlets_in, source_of
from musnad.articles.bylines import read_byline
from musnad.articles.claim import Claim, host_of
from musnad.articles.named import (
    DATED_LEAD,
    by_staff,
    copied,
    followed,
    hosts,
    leads,
    named,
    names_day,
    over_title,
    published_in,
    says_media,
)
from musnad.articles.persons import ARTICLE, of_media, of_person
from musnad.articles.rights import LONGEST_NAME, NUMBERS, holder, numbered
from musnad.articles.told import in_marks, reported
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.lexicon.outlets import FUSED, TO
from musnad.record import Layout, Received, Span

PUBLISHED_IN, HOST, CLAIMED, BYLINE, LOGO, MASTHEAD, RIGHTS, SUFFIX, SAID = 20.0, 4.0, 3.0, 3.0, 2.0, 2.0, 2.0, 2.0, 0.6
"""What each place says for a name: "نشر في X" names the outlet of a republished story whatever else the page prints."""
SOURCE, COPIED = 8.0, "source.named"
"""What a link to the text's source says, and the rule of such a claim: who else names the page republishes it."""
IN_MARKS = "outlet.told-in-marks"
"""The rule of a name that the story tells in marks: whose text it is, and never who copied it."""
WEAK = 1.0
"""What a place says that needs another to bear it out: a part of a byline, a line near the top, a town's name."""
NO_HOLDER = ("furniture.copyright.made-by", "furniture.copyright.engine", "furniture.copyright.reuse")
"""Rules of lines of rights that name no holder: who made the site, what readers may copy."""
PAPER = "furniture.paper.named"
"""The rule of a line that says of a name what it is: "الملتقى - صحيفة يومية"."""
ALONE, LONGEST_ALONE = "byline.between", 3
"""The rule of a name or two alone between headline and story, and the words of an outlet's name there."""
TOP = "line.top"
"""The rule of a page's first line, which may name the page though it reads like a menu's."""
LOGO_ROW, AND_THE = "furniture.logo.", "وال"
"""How the rules of logos begin, and what joins a motto's second half."""
SHORTEST_NOUN = 3
"""Letters of a name behind the preposition glued to it."""
SHORT_NAME = 4
"""Words of a name that a page's first line may be though nothing says that it is one; longer lines are headlines."""
LEAST = 2.0
"""The weight from which a name is the outlet's."""
CLAIMING = frozenset(
    ("byline", "dateline", "agency_credit", "copyright", "title_repeat", "masthead", "logo_alt", "source_link")
)
"""Kinds of lines that may name the outlet."""
QUOTES, DASHES = frozenset('«“"'), frozenset("-–—ـ")
MOST_SAID, MOST_CLAIMS = 4, 40
LAYOUTS: dict[str, Layout] = {"head-agency": "agency", "head-broadcaster": "broadcaster", "head-outlet": "outlet"}


def claims(
    received: Received, zones: Sequence[Zone], body: Sequence[Span], tokens: Tokens, lexicon: Lexicon
) -> tuple[Claim, ...]:
    """Every claim of the outlet's name, in the order of the page, those of the markup last."""
    heads = (zone.span.of(tokens.text) for zone in zones if zone.kind == "title")
    title = " ".join(filter(str.isalnum, tokenize(next(heads, "")).folds))
    reader = _Reader(tokens, lexicon, title, forum=any(zone.rule.startswith("furniture.forum.") for zone in zones))
    headed = not over_title(zones) or says_media(zones[0], tokens, lexicon)
    found = [claim for i, zone in enumerate(zones) for claim in reader.of_zone(zone, first=i == 0 and headed)]
    found += [claim for zone in zones for claim in reader.of_phrase(zone)]
    found += [
        claim
        for area, rule in (*by_staff(zones, tokens, lexicon), *leads(zones, tokens, lexicon))
        for claim in reader.of_line(area, rule)
    ]
    found += reader.of_markup(received)
    if by := reported(zones, body, tokens, lexicon):
        found.append(reader.of_story(*by, RIGHTS, "credit.reporter"))
    found += reader.said(found, body)
    if own := in_marks(zones, body, tokens, lexicon):
        told = replace(reader.of_story(*own, LEAST, IN_MARKS), rule=IN_MARKS)
        known = next((claim for claim in found if claim.core == told.core and claim.rows), None)
        found.append(replace(told, span=None, rows=known.rows) if known else told)
    return tuple(found)


class _Reader:
    """Reads names out of zones."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, title: str, *, forum: bool) -> None:
        self.tokens, self.lexicon, self.title, self.forum = tokens, lexicon, title, forum

    def of_zone(self, zone: Zone, *, first: bool) -> Iterator[Claim]:
        """The names that a zone claims, by its kind."""
        published, trail = zone.rule == "furniture.publication.in-outlet-day", zone.rule == "furniture.forum.trail"
        claiming = published or trail or zone.kind in CLAIMING or (first and zone.kind == "navigation")
        area = self.tokens.within(zone.span) if claiming else range(0)
        if not area:
            return
        if published:
            yield from (
                self._claim(*at, PUBLISHED_IN, zone.rule) for at in published_in(area, self.tokens, self.lexicon)
            )
        elif zone.kind in ("byline", "dateline", "agency_credit"):
            yield from self._byline(area, zone.rule)
        elif zone.kind == "copyright":
            yield from self._rights(area, zone.rule)
        elif trail:
            yield from self._line(area, MASTHEAD, zone.rule)
        elif zone.kind == "source_link":
            for at in copied(area, self.tokens, self.lexicon):
                yield self._claim(*at, SOURCE, COPIED)
        elif zone.kind == "title_repeat":
            yield from self._browser_title(area)
        elif not zone.rule.startswith(("furniture.masthead.", "masthead.", "date.")):
            yield from self._line(area, self._weight(zone, area, first=first), zone.rule)

    def _medium(self, area: range) -> range | None:
        """A line alone below the headline that begins with the article, as no person does: الصباح السهلي."""
        folds, words = self.tokens.folds[area.start : area.stop], self.lexicon.words
        plain = folds[0].startswith(ARTICLE) and all(map(str.isalpha, folds)) and len(folds) <= LONGEST_ALONE
        titled = folds[0] in words.titles or folds[0].removeprefix(ARTICLE) in words.titles
        person = of_person(folds, self.lexicon) or (len(folds) == 1 and folds[0].removeprefix(ARTICLE) in words.names)
        return area if plain and not (titled or person or self._is_place(area.start, area.stop)) else None

    def _signed(self, area: range) -> range | None:
        """Words before a slash or dash that ends their line, no person's and no place's: [الضفة]/, [صوت السهل] -."""
        folds = self.tokens.folds
        stop = next((i for i in area if folds[i] == "/" or folds[i] in DASHES), area.start)
        signs = not any(self.tokens.is_word(i) or self.tokens.is_number(i) for i in range(stop, area.stop))
        fewest = 1 + (folds[stop] in DASHES)
        plain = fewest <= stop - area.start < LONGEST_ALONE and all(map(self.tokens.is_word, range(area.start, stop)))
        if not (plain and signs) or self._is_place(area.start, stop) or folds[area.start] in self.lexicon.words.titles:
            return None
        return None if of_person(folds[area.start : stop], self.lexicon) else range(area.start, stop)

    def of_phrase(self, zone: Zone) -> Iterator[Claim]:
        """The names that a line's phrases announce, and the known hosts that a line of days prints."""
        page = self.tokens, self.lexicon
        for first, last, source, rule in (*named(zone, *page), *followed(zone, *page)):
            yield self._claim(first, last, SOURCE if source else RIGHTS, COPIED if source else rule)
        for host, span, alone in hosts(zone, self.tokens):
            row = self.lexicon.outlets.of_host(host)
            if row and row.kind != "aggregator":
                core = self._core(tokenize(row.names[0]).folds)[0]
                yield Claim(row.names[0], core, span, (row,), HOST, row.kind, "outlets.host")
            elif alone and row is None:
                yield Claim(span.of(self.tokens.text), host, span, (), MASTHEAD, "outlet", "line.host")

    def of_story(self, first: int, last: int, weight: float, rule: str) -> Claim:
        """A name that the story tells as its own outlet's."""
        return self._claim(first, last, weight, rule)

    def of_line(self, area: range, rule: str) -> Iterator[Claim]:
        """A name that its neighbours bear out: beside the page's editors, at the head of two lines, before the day."""
        if self._is_place(area.start, area.stop):
            return
        if rule == DATED_LEAD or self._is_numbered(area):
            yield self._claim(area.start, area.stop, MASTHEAD, rule)
        else:
            yield from self._line(area, MASTHEAD, rule)

    def _is_numbered(self, area: range) -> bool:
        """Whether a line is a word or two and the number that media bear: الضفة 24."""
        words = area.stop - 1 - area.start
        plain = 0 < words < LONGEST_ALONE and all(map(self.tokens.is_word, area[:-1]))
        return plain and self.tokens.folds[area.stop - 1] in NUMBERS

    def _weight(self, zone: Zone, area: range, *, first: bool) -> float:
        """What a line of the page's head says: the first, one that says صحيفة or وكالة, a logo, or any other."""
        if zone.rule == "headline.suffix":
            return SUFFIX
        headed = self.lexicon.credits.match(self.tokens.folds, area.start, area.stop, *LAYOUTS)
        if zone.kind == "logo_alt":
            return LOGO
        if self._is_state(area):
            return WEAK
        named = headed or zone.rule == PAPER or (first and sum(map(self.tokens.is_word, area)) <= SHORT_NAME)
        headed_by = zone.kind == "masthead" or zone.rule == TOP
        return MASTHEAD if (headed_by and named) or self._is_known(area) else WEAK

    def _is_known(self, area: range) -> bool:
        """Whether a whole line is a known outlet's name of several words: RT Arabic:."""
        words = [i for i in area if self.tokens.is_word(i) or self.tokens.is_number(i)]
        whole = self.tokens.span(words[0], words[-1] + 1).of(self.tokens.text) if len(words) > 1 else ""
        return any(row.kind != "agency" for row in self.lexicon.outlets.find(whole))

    def _is_state(self, area: range) -> bool:
        """Whether a line is a state's name alone, as over its ministries' pages, and no outlet's: جمهورية الضفاف."""
        name = self.tokens.span(area.start, area.stop).of(self.tokens.text)
        states = (each for each in self.lexicon.entities.find(name) if each.type == "GPE")
        return any(states) and not self.lexicon.outlets.find(name)

    def _rights(self, area: range, rule: str) -> Iterator[Claim]:
        if rule not in NO_HOLDER and (held := holder(self.tokens, area, self.lexicon)):
            yield self._claim(*held, RIGHTS, "furniture.copyright")

    def _byline(self, area: range, rule: str) -> Iterator[Claim]:
        """The source that a forum's byline names, else the outlets of any."""
        if rule == ALONE and (name := self._signed(area) or self._medium(area)):
            yield self._claim(name.start, name.stop, MASTHEAD, rule)
            return
        if self.tokens.text[self.tokens.starts[area.start]].isascii() and self._is_known(area):
            yield self._claim(area.start, area.stop, MASTHEAD, rule)
            return
        byline = read_byline(self.tokens, area.start, area.stop, self.lexicon) if self.forum else None
        if byline and (source := source_of(byline)):
            yield self._claim(source.start, source.stop, SOURCE, COPIED)
            return
        for first, last, sure, told in outlets_in(area, self.tokens, self.lexicon):
            yield self._claim(first, last, self._surely(first, last, told) if sure else WEAK, told)

    def _surely(self, first: int, last: int, rule: str) -> float:
        """What a byline says that is sure: most of a known name, of one that says what it is, or of one in marks."""
        folds = self.tokens.folds[first:last]
        plain = rule == "byline.part" and len(self._core(folds)[0].split()) == len(folds)
        return MASTHEAD if plain and not of_media(folds, self.lexicon) else BYLINE

    def _is_person(self, first: int, last: int) -> bool:
        """Whether words are a person's name and no known outlet's: سليم الورداني."""
        name = self.tokens.span(first, last).of(self.tokens.text)
        return of_person(self.tokens.folds[first:last], self.lexicon) and not self.lexicon.outlets.find(name)

    def _is_place(self, first: int, last: int) -> bool:
        """Whether a name is a town's or state's as well: الرياض."""
        name = self.tokens.span(first, last).of(self.tokens.text)
        return any(known.type in ("GPE", "LOC") for known in self.lexicon.entities.find(name))

    def _browser_title(self, area: range) -> Iterator[Claim]:
        """The outlet's name before or after the headline in a browser's title."""
        folds = self.tokens.folds
        cuts = [i for i in area if folds[i] in "-–—|:»•"]
        parts = list(pairwise([area.start - 1, *cuts, area.stop]))
        if any(self._is_person(before + 1, stop) for before, stop in parts):
            return  # سليم الورداني - مرسى - اتفاق على المياه: who reports, and from where
        for before, stop in parts:
            start = before + 1
            trail = "/" in folds[start:stop]  # الرئيسية / سياسة
            named = not trail and any(fold[0].isalpha() for fold in folds[start:stop])
            words = " ".join(filter(str.isalnum, folds[start:stop]))
            if named and stop - start <= LONGEST_NAME and words not in self.title:
                yield self._claim(start, stop, SUFFIX, "headline.suffix")

    def _line(self, area: range, weight: float, rule: str) -> Iterator[Claim]:
        folds = self.tokens.folds
        stop = next((i for i in area if folds[i] in "-–—|:•»›>" and i > area.start), area.stop)
        words = [i for i in range(area.start, stop) if self.tokens.is_word(i)]
        row = self.lexicon.furniture.match(" ".join(folds[i] for i in words), len(words)) if words else None
        label = row is not None and row.kind not in ("logo_alt", "masthead")
        whole = self.tokens.span(area.start, stop).of(self.tokens.text)
        person = self._is_person(area.start, stop)
        core = self._core([folds[i] for i in words])[0]
        shown = rule.startswith(LOGO_ROW) and f" {core} " in f" {self.title} "  # a headline about it: شعار الاتحاد
        known = not (label or person or shown or self._is_motto(words)) and core
        numbers = any(self.tokens.is_number(i) for i in area) and not self.lexicon.outlets.find(whole)
        ends = words and self.lexicon.credits.match(folds, words[-1], stop, "head-tail")
        plain = ends or not any(folds[i] in self.lexicon.prose.verbs for i in words)
        state = len(words) == 1 and self._is_state(range(words[0], stop))  # a section: إيران
        day = all(names_day(folds[i], self.lexicon) for i in words)
        if known and plain and not (numbers or state or day) and len(words) <= LONGEST_NAME:
            yield self._claim(words[0], max(words[-1] + 1, numbered(self.tokens, words[-1] + 1, stop)), weight, rule)

    def _is_motto(self, words: Sequence[int]) -> bool:
        """Whether words are a motto, two things joined, and no known outlet's name: الخبر الصادق والرأي الحر."""
        folds = [self.tokens.folds[i] for i in words]
        joined = len(folds) >= SHORT_NAME and any(fold.startswith(AND_THE) for fold in folds)
        if not joined or not all(fold.startswith((ARTICLE, AND_THE)) for fold in folds):
            return False  # مركز الضفاف للدراسات والبحوث
        return not self.lexicon.outlets.find(self.tokens.span(words[0], words[-1] + 1).of(self.tokens.text))

    def of_markup(self, received: Received) -> Iterator[Claim]:
        """The names that the markup's head and the address claim; what the page prints weighs more."""
        metas = received.markup.meta if received.markup else ()
        for meta in metas:
            if meta.key == "outlet" and len(meta.value.split()) <= LONGEST_NAME:
                yield self._named(meta.value, CLAIMED, f"markup.{meta.origin}")
        addresses = [received.page.location, *(m.value for m in metas if m.key == "canonical")]
        for host in filter(None, map(host_of, addresses)):
            row = self.lexicon.outlets.of_host(host)
            if row and row.kind != "aggregator":
                name = row.names[0]
                core = self._core(tokenize(name).folds)[0]
                yield Claim(name, core, None, (row,), HOST, row.kind, "outlets.host")

    def _named(self, name: str, weight: float, rule: str) -> Claim:
        core, layout = self._core(tokenize(name).folds)
        return Claim(name, core, None, self.lexicon.outlets.find(name), weight, layout, rule)

    def said(self, found: Sequence[Claim], body: Sequence[Span]) -> Iterator[Claim]:
        """Names of the claims that the story says somebody told: "وقال لـ«الميناء»"."""
        cores = {tuple(claim.core.split()): claim for claim in found[:MOST_CLAIMS] if claim.core}
        count: dict[tuple[str, ...], int] = {}
        folds = self.tokens.folds
        firsts = {core[0] for core in cores} | {"ل" + core[0] for core in cores}
        for span in body:
            area = self.tokens.within(span)
            if firsts.isdisjoint(folds[area.start : area.stop]):
                continue
            for i in area:
                for core in cores if folds[i] in firsts and self._is_named_at(i) else ():
                    if folds[i].removeprefix("ل") == core[0] and tuple(folds[i + 1 : i + len(core)]) == core[1:]:
                        count[core] = count.get(core, 0) + 1
        for core, times in count.items():
            claim = cores[core]
            yield Claim(
                claim.name, claim.core, None, claim.rows, SAID * min(times, MOST_SAID), claim.layout, claim.rule
            )

    def _is_named_at(self, i: int) -> bool:
        """Whether a name in the story is a medium's: told to, quoted, or behind its head, as a town's is not."""
        folds = self.tokens.folds
        return folds[i][0] == "ل" or (i > 0 and (folds[i - 1] in QUOTES or self._is_head(folds[i - 1])))

    def _is_head(self, fold: str) -> bool:
        """Whether a word, a proclitic before it or none, is what media are called: صحيفة, لصحيفة, وموقع."""
        firsts = self.lexicon.credits.firsts(*LAYOUTS, "reporter")
        return fold in firsts or fold[1:] in firsts

    def _claim(self, first: int, last: int, weight: float, rule: str) -> Claim:
        span = self._unglued(first, last) if self._is_glued(first, rule) else self.tokens.span(first, last)
        name = span.of(self.tokens.text)
        if self.tokens.folds[first].startswith(FUSED) and span.start > self.tokens.starts[first]:
            name = "ا" + name
        core, layout = self._core(tokenize(name).folds)
        rows = self.lexicon.outlets.find(name) or self.lexicon.outlets.find(core)
        rows = tuple(row for row in rows if layout != "broadcaster" or row.kind != "outlet")  # قناة الضفة is no paper
        layout = rows[0].kind if rows and rows[0].kind != "aggregator" else layout
        return Claim(name, core, span, rows, weight, layout, rows[0].rule if len(rows) == 1 else rule)

    def _is_glued(self, first: int, rule: str) -> bool:
        """Whether a holder or a desk's outlet begins with the preposition: محفوظة [للميناء], خاص [لصدى السهل]."""
        folds = self.tokens.folds
        desked = first > 0 and self.lexicon.credits.match(folds, first - 1, first, "desk", "reserved") is not None
        return folds[first].startswith(TO) and (rule == "furniture.copyright" or desked)

    def _unglued(self, first: int, last: int) -> Span:
        """A holder without the ل of "محفوظة لصحيفة"; لل gives its article back only in the name."""
        fold = self.tokens.folds[first]
        noun = fold.removeprefix("ل")
        heads = noun in self.lexicon.credits.cues or noun in self.lexicon.words.heads
        cue = first > 0 and self.lexicon.credits.match(self.tokens.folds, first - 1, first, "desk", "reserved")
        to = cue and len(noun) >= SHORTEST_NOUN and not self.lexicon.outlets.begins(fold)
        whole = self.tokens.span(first, last)
        return Span(self.tokens.inside(first, 1), whole.end) if heads or to or fold.startswith(FUSED) else whole

    def _core(self, folds: Sequence[str]) -> tuple[str, Layout]:
        """The name without its head and tail words, and the layout that its head tells."""
        words = [f for f in folds if f[0].isalnum()]
        layout: Layout = "outlet"
        cues = self.lexicon.credits
        if hit := cues.match(words, 0, len(words), *LAYOUTS):
            layout = LAYOUTS[hit[1].kind]
            words = words[hit[0] :] or words
        for i in range(len(words)):
            tail = cues.match(words, i, len(words), "head-tail")
            if tail and tail[0] == len(words):
                words = words[:i]
                break
        return " ".join(words), layout
