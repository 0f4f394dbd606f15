"""The outlet's name wherever its page says it: publication line, byline, masthead, rights, browser's title, markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens, tokenize
from musnad.articles.bylines import read_byline
from musnad.articles.claim import Claim, host_of
from musnad.articles.named import (
    by_staff,
    copied,
    hosts,
    is_whole_person,
    leads,
    named,
    of_media,
    of_person,
    over_title,
    published_in,
    says_media,
    without_reporter,
)
from musnad.articles.rights import LONGEST_NAME, holder, numbered
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.record import Layout, Received, Span

PUBLISHED_IN, HOST, CLAIMED, BYLINE, LOGO, MASTHEAD, RIGHTS, SUFFIX, SAID = 20.0, 4.0, 3.0, 3.0, 2.0, 2.0, 2.0, 2.0, 0.6
"""What each place says for a name: "نشر في X" names the outlet of a republished story whatever else the page prints."""
SOURCE, COPIED = 8.0, "source.named"
"""What a link to the text's source says, and the rule of such a claim: who else names the page republishes it."""
WEAK = 1.0
"""What a place says that needs another to bear it out: a part of a byline, a line near the top, a town's name."""
NO_HOLDER = ("furniture.copyright.made-by", "furniture.copyright.engine", "furniture.copyright.reuse")
"""Rules of lines of rights that name no holder: who made the site, what readers may copy."""
LEAST = 2.0
"""The weight from which a name is the outlet's."""
CLAIMING = frozenset(
    ("byline", "dateline", "agency_credit", "copyright", "title_repeat", "masthead", "logo_alt", "source_link")
)
"""Kinds of lines that may name the outlet."""
QUOTES = frozenset('«“"')
FROM = "من"
"""The word before a correspondent's name behind his town."""
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
    found += reader.reported(body)
    return (*found, *reader.said(found, body))


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
            yield from self._byline(area)
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

    def of_phrase(self, zone: Zone) -> Iterator[Claim]:
        """The names that a line's phrases announce, and the known hosts that a line of days prints."""
        for first, last, source, rule in named(zone, self.tokens, self.lexicon):
            yield self._claim(first, last, SOURCE if source else RIGHTS, COPIED if source else rule)
        for host, span in hosts(zone, self.tokens):
            row = self.lexicon.outlets.of_host(host)
            if row and row.kind != "aggregator":
                core = self._core(tokenize(row.names[0]).folds)[0]
                yield Claim(row.names[0], core, span, (row,), HOST, row.kind, "outlets.host")

    def of_line(self, area: range, rule: str) -> Iterator[Claim]:
        """A name that its neighbours bear out: beside the page's editors, at the head of two lines."""
        if not self._is_place(area.start, area.stop):
            yield from self._line(area, MASTHEAD, rule)

    def _weight(self, zone: Zone, area: range, *, first: bool) -> float:
        """What a line of the page's head says: the first, one that says صحيفة or وكالة, a logo, or any other."""
        if zone.rule == "headline.suffix":
            return SUFFIX
        headed = self.lexicon.credits.match(self.tokens.folds, area.start, area.stop, *LAYOUTS)
        if zone.kind == "logo_alt":
            return LOGO
        if self._is_state(area):
            return WEAK
        return MASTHEAD if zone.kind == "masthead" and (first or headed) else WEAK

    def _is_state(self, area: range) -> bool:
        """Whether a line is a state's name alone, as over its ministries' pages, and no outlet's: جمهورية الضفاف."""
        name = self.tokens.span(area.start, area.stop).of(self.tokens.text)
        states = (each for each in self.lexicon.entities.find(name) if each.type == "GPE")
        return any(states) and not self.lexicon.outlets.find(name)

    def _rights(self, area: range, rule: str) -> Iterator[Claim]:
        if rule not in NO_HOLDER and (held := holder(self.tokens, area, self.lexicon)):
            yield self._claim(*held, RIGHTS, "furniture.copyright")

    def _byline(self, area: range) -> Iterator[Claim]:
        byline = read_byline(self.tokens, area.start, area.stop, self.lexicon)
        known = [c for c in byline.credits if any(r.kind in ("outlet", "broadcaster") for r in c.rows)]
        source = (
            next((c.last for c in byline.credits if c.kind == "source"), None) if self.forum and not known else None
        )
        named = [part for part in byline.parts if source is not None and part.start >= source]
        if named and len(named[0]) <= LONGEST_NAME:
            yield self._claim(named[0].start, named[0].stop, SOURCE, COPIED)
            return
        for credit in known:
            weight = WEAK if self._is_place(credit.first, credit.last) and not self._is_quoted(credit.first) else BYLINE
            yield self._claim(credit.first, credit.last, weight, credit.rule)
        sure = not all(self._is_place(credit.first, credit.last) for credit in known)
        written = [c for c in byline.credits if c.kind == "by"]
        ended = all(c.last == area.stop for c in written)  # "السنام - متابعة": nobody is named
        desked = byline.has("agencies") or self._is_staff(byline.parts)  # "كتب: السنام - وكالات", "كتب - محرر السنام"
        if sure or not (ended or desked) or not byline.parts:
            return
        weight = MASTHEAD if written or byline.has("desk", "agencies") or self._beside_name(byline.parts) else WEAK
        explained = {i for c in byline.credits if c.kind != "agency-word" for i in range(c.first, c.last)}
        sent = [after.start for after in byline.parts if self.tokens.folds[after.start] == FROM]
        for part in (without_reporter(part, self.tokens, self.lexicon) for part in byline.parts):
            folds = self.tokens.folds[part.start : part.stop]
            words = all(self.tokens.is_word(i) for i in part) and len(folds[0]) > 1
            if any(start > part.start for start in sent):
                continue  # a town before its correspondent: "رأس الماء - من سليم الورداني"
            names = words and explained.isdisjoint(part) and len(part) <= LONGEST_NAME
            if names and folds[0] not in self.lexicon.words.titles and not self._is_place(part.start, part.stop):
                media = len(self._core(folds)[0].split()) < len(part) or of_media(folds, self.lexicon)
                if media or not of_person(folds, self.lexicon):
                    yield self._claim(part.start, part.stop, BYLINE if media else weight, "byline.part")

    def _is_staff(self, parts: Sequence[range]) -> bool:
        """Whether a part of a byline is somebody of the outlet's own: محرر السنام."""
        return any(self.lexicon.credits.match(self.tokens.folds, p.start, p.stop, "reporter") for p in parts)

    def _beside_name(self, parts: Sequence[range]) -> bool:
        """Whether one of two parts is a town or a person, so that the other is the outlet: "مرسى - الضفة"."""
        folds = self.tokens.folds
        told = [
            self._is_place(p.start, p.stop) or is_whole_person(folds[p.start : p.stop], self.lexicon) for p in parts
        ]
        return len(parts) == len(("town", "outlet")) and sum(told) == 1

    def _is_quoted(self, first: int) -> bool:
        """Whether a name stands between marks, as papers write their own: لندن: «الشرق الأوسط»."""
        return first > 0 and self.tokens.folds[first - 1] in QUOTES

    def _is_place(self, first: int, last: int) -> bool:
        """Whether a name is a town's or state's as well: الرياض."""
        name = self.tokens.span(first, last).of(self.tokens.text)
        return any(known.type in ("GPE", "LOC") for known in self.lexicon.entities.find(name))

    def _browser_title(self, area: range) -> Iterator[Claim]:
        """The outlet's name before or after the headline in a browser's title."""
        folds = self.tokens.folds
        start = area.start
        for i in range(area.start, area.stop + 1):
            if i < area.stop and folds[i] not in "-–—|:»•":
                continue
            words = i - start
            if "/" in folds[start:i]:  # a trail: الرئيسية / سياسة
                words = 0
            if 0 < words <= LONGEST_NAME and " ".join(filter(str.isalnum, folds[start:i])) not in self.title:
                yield self._claim(start, i, SUFFIX, "headline.suffix")
            start = i + 1

    def _line(self, area: range, weight: float, rule: str) -> Iterator[Claim]:
        folds = self.tokens.folds
        stop = next((i for i in area if folds[i] in "-–—|:•»›>" and i > area.start), area.stop)
        words = [i for i in range(area.start, stop) if self.tokens.is_word(i)]
        row = self.lexicon.furniture.match(" ".join(folds[i] for i in words), len(words)) if words else None
        label = row is not None and row.kind not in ("logo_alt", "masthead")
        whole = self.tokens.span(area.start, stop).of(self.tokens.text)
        person = of_person(folds[area.start : stop], self.lexicon) and not self.lexicon.outlets.find(whole)
        known = not label and not person and self._core([folds[i] for i in words])[0]
        numbers = any(self.tokens.is_number(i) for i in area) and not self.lexicon.outlets.find(whole)
        ends = words and self.lexicon.credits.match(folds, words[-1], stop, "head-tail")
        plain = ends or not any(folds[i] in self.lexicon.prose.verbs for i in words)
        state = len(words) == 1 and self._is_state(range(words[0], stop))  # a section: إيران
        if known and plain and not (numbers or state) and len(words) <= LONGEST_NAME:
            yield self._claim(words[0], max(words[-1] + 1, numbered(self.tokens, words[-1] + 1, stop)), weight, rule)

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

    def reported(self, body: Sequence[Span]) -> Iterator[Claim]:
        """The outlet whose reporter the story names: "قال مراسل الميناء"."""
        firsts = self.lexicon.credits.firsts("reporter")
        for span in body:
            area = self.tokens.within(span)
            if firsts.isdisjoint(self.tokens.folds[area.start : area.stop]):
                continue
            for i in area:
                hit = self.lexicon.credits.match(self.tokens.folds, i, area.stop, "reporter")
                after = hit[0] if hit else area.stop
                match = self.lexicon.outlets.match(self.tokens.folds, after, area.stop) if after < area.stop else ()
                named = next(iter(match), None)
                if hit and named:
                    yield self._claim(hit[0], named.end, RIGHTS, "credit.reporter")
                    return

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
                for core in cores if folds[i] in firsts else ():
                    if folds[i].removeprefix("ل") == core[0] and tuple(folds[i + 1 : i + len(core)]) == core[1:]:
                        count[core] = count.get(core, 0) + 1
        for core, times in count.items():
            claim = cores[core]
            yield Claim(
                claim.name, claim.core, None, claim.rows, SAID * min(times, MOST_SAID), claim.layout, claim.rule
            )

    def _claim(self, first: int, last: int, weight: float, rule: str) -> Claim:
        glued = self.tokens.folds[first].startswith("ل") and rule == "furniture.copyright"
        span = self._unglued(first, last) if glued else self.tokens.span(first, last)
        name = span.of(self.tokens.text)
        core, layout = self._core(tokenize(name).folds)
        rows = self.lexicon.outlets.find(name) or self.lexicon.outlets.find(core)
        rows = tuple(row for row in rows if layout != "broadcaster" or row.kind != "outlet")  # قناة الضفة is no paper
        layout = rows[0].kind if rows and rows[0].kind != "aggregator" else layout
        return Claim(name, core, span, rows, weight, layout, rows[0].rule if len(rows) == 1 else rule)

    def _unglued(self, first: int, last: int) -> Span:
        """A holder without the ل of "محفوظة لصحيفة"; لل gives its article back only in the name."""
        fold = self.tokens.folds[first]
        noun = fold.removeprefix("ل")
        heads = noun in self.lexicon.credits.cues or noun in self.lexicon.words.heads
        whole = self.tokens.span(first, last)
        return Span(self.tokens.inside(first, 1), whole.end) if heads or fold.startswith("لل") else whole

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
