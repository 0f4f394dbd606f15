"""Score readings against gold readings, layer by layer; every figure is micro-averaged over the pages.

body        F1 over the non-blank characters of the story's paragraphs
zones       share of non-blank characters put in the right one of title, body, furniture
kinds       share of furniture blocks (neighbours of one kind) of which half or more has the right kind
metadata    share of right fields among title, outlet, aggregator, agency, published, captured, updated
mentions    F1, exact span and type, of named people, bodies, places, groups, media; optional ones are left out both ways
processes   F1, overlapping span, of named events, agreements, laws, weapons
entities    B-cubed F1 of the grouping of all gold mentions into entities
roles       F1, half the span and the right person
statements  F1, half the content; attributed: and the right source
mode, cues  share of all gold statements found with the right mode, of all gold cues found
chain       F1 over statements that came through others: the whole `via`
anonymous   F1 over statements by unnamed sources: one or several, country, condition
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from evaluation.clauses import clauses
from evaluation.identity import Identities, parts, portraits, unnamed
from evaluation.spans import Json, Pair, Stretch, chars, close, fold, iou, overlap, pair, runs

NAMED = frozenset({"PER", "ORG", "GPE", "LOC", "GROUP", "MEDIA"})
PROCESSES = frozenset({"EVENT", "AGREEMENT", "LAW", "WEAPON"})
ZONES = frozenset({"title", "body", "subheading"})
LAYERS = {
    "article": ("body", "zones", "kinds", "metadata"),
    "mentions": ("mentions", "processes", "entities"),
    "roles": ("roles",),
    "statements": ("statements", "attributed", "mode", "cues", "chain", "anonymous"),
}
"""What a gold page's `layers` are scored by."""
ORDER = tuple(itertools.chain.from_iterable(LAYERS.values()))
HALF, TITLE, SOURCE, LOOSE, CONDITION = 0.5, 0.85, 0.3, 0.3, 0.2
"""Least shares of characters: of a role or mention, of a title, of a source, of a misplaced mention, of a condition."""


@dataclass(slots=True)
class Tally:
    """Right, expected and given, summed over pages, and a line for each miss."""

    right: int = 0
    expected: int = 0
    given: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, right: int, expected: int, given: int) -> None:
        """Count."""
        self.right += right
        self.expected += expected
        self.given += given

    @property
    def figures(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        return prf(self.right / self.given if self.given else 0.0, self.right / self.expected if self.expected else 0.0)


def prf(p: float, r: float) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean."""
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


class Page:
    """A gold reading, the found one, and what every layer needs of them."""

    def __init__(self, name: str, gold: Json, found: Json, text: str) -> None:
        """Pair the statements once, for all their layers."""
        self.name, self.gold, self.found, self.text = name, gold, found, text
        self.layers = set(gold.get("layers") or LAYERS)
        article = gold["article"]
        self.area: list[Stretch] = [*article["body"], *([article["title"]] if article.get("title") else []),
                     *(f["span"] for f in article["furniture"] if f["kind"] == "subheading")]  # fmt: skip
        self.wanted = [s for s in gold["statements"] if s.get("zone", "body") in ZONES]
        elsewhere = [s["content"] for s in gold["statements"] if s.get("zone", "body") not in ZONES]
        self.given = [s for s in self.of("statements") if not any(iou(s["content"], c) >= HALF for c in elsewhere)]
        self.pairs, self.spare = clauses(self.wanted, self.given)

    def of(self, layer: str) -> list[Json]:
        """A layer of the found reading."""
        return list(self.found.get(layer) or [])

    @property
    def article(self) -> Json:
        """The found article."""
        return dict(self.found.get("article") or {})

    def scored(self, span: Stretch) -> bool:
        """Whether it stands in title, body or subheading."""
        return any(overlap(span, zone) for zone in self.area)


class Scorer:
    """All layers over all pages."""

    def __init__(self, pages: Sequence[Page]) -> None:
        """Learn who is who, then score."""
        self.tallies: defaultdict[str, Tally] = defaultdict(Tally)
        self.ids = Identities()
        self.grouped: list[tuple[Page, Json, str | None]] = []
        for p in pages:
            self.learn(p)
        scorers: dict[str, tuple[Callable[[Page], None], ...]] = {
            "article": (self.zones, self.kinds, self.metadata), "mentions": (self.mentions,),
            "roles": (self.roles,), "statements": (self.statements,),
        }  # fmt: skip
        for p in pages:
            for layer, judges in scorers.items():
                if layer in p.layers:
                    for judge in judges:
                        judge(p)
        self.bcubed = self.entities()

    def figures(self) -> dict[str, tuple[float, float, float]]:
        """Layer -> precision, recall, F1, of the layers that the gold has."""
        return {k: self.bcubed if k == "entities" else self.tallies[k].figures for k in ORDER if self.tallies[k].expected}

    def learn(self, p: Page) -> None:
        """What this page tells of who the found ids are."""
        self.ids.states |= p.gold.get("states") or {}
        gold, found = p.gold["mentions"], p.of("mentions")
        self.ids.named |= {m["entity"] for m in gold if not m.get("optional") and m["type"] in NAMED}
        for i, j in pair(gold, found, lambda g, f: w if (w := iou(g["span"], f["span"])) >= HALF else 0.0):
            self.ids.learn(found[j].get("entity"), gold[i]["entity"])
        for i, j in p.pairs:
            a, b = p.wanted[i]["source"], p.given[j].get("source") or {}
            if iou(a.get("span"), b.get("span")) >= SOURCE:
                self.ids.learn(b.get("entity"), a["entity"], p.name)

    def miss(self, layer: str, p: Page, span: Stretch | None, said: str) -> None:
        """Keep a line for a person to read."""
        shown = " ".join(p.text[span[0] : span[1]].split()) if span else ""
        self.tallies[layer].misses.append(f"{p.name}\t{list(span) if span else ''}\t{said}\t{shown[:120]}")

    def judge(self, layer: str, p: Page, right: object, span: Stretch | None, said: str, *, expected: int = 1,
              given: int = 1) -> None:  # fmt: skip
        """One yes or no."""
        self.tallies[layer].add(int(bool(right)), expected, given)
        if not right:
            self.miss(layer, p, span, said)

    def count(self, layer: str, p: Page, wanted: Sequence[Json], given: Sequence[Json], pairs: Sequence[Pair],
              say: Callable[[Json], str]) -> None:  # fmt: skip
        """An F1 layer of one-to-one pairs."""
        self.tallies[layer].add(len(pairs), len(wanted), len(given))
        for i in sorted(set(range(len(wanted))) - {i for i, _ in pairs}):
            self.miss(layer, p, wanted[i]["span"], "missing " + say(wanted[i]))
        for j in sorted(set(range(len(given))) - {j for _, j in pairs}):
            self.miss(layer, p, given[j]["span"], "extra " + say(given[j]))

    # the article

    def zones(self, p: Page) -> None:
        """Body and title characters, and the zones of all."""

        def zones_of(article: Json) -> tuple[set[int], set[int]]:
            body = chars(article.get("body") or [], p.text)
            return body, chars([article["title"]] if article.get("title") else [], p.text) - body

        (body_g, title_g), (body_f, title_f) = zones_of(p.gold["article"]), zones_of(p.article)
        everything = chars([(0, len(p.text))], p.text)
        wrong = (body_g ^ body_f) | (title_g ^ title_f) if p.found else everything
        self.tallies["body"].add(len(body_g & body_f), len(body_g), len(body_f))
        self.tallies["zones"].add(len(everything - wrong), len(everything), len(everything))
        for layer, said, left in (("body", "missing", body_g - body_f), ("body", "extra", body_f - body_g), ("zones", "", wrong)):
            for span in runs(left):
                zone = "body" if span[0] in body_g else "title" if span[0] in title_g else "furniture"
                self.miss(layer, p, span, said or f"want {zone}")

    def kinds(self, p: Page) -> None:
        """The kind of each furniture block."""
        said = {i: f["kind"] for f in p.article.get("furniture") or [] for i in range(*f["span"])}
        rows = sorted(p.gold["article"]["furniture"], key=lambda f: f["span"])
        for _, block in itertools.groupby(rows, key=lambda f: f["kind"]):
            same = list(block)
            accepted = {same[0]["kind"], *same[0].get("either", ())}
            where = chars([f["span"] for f in same], p.text)
            right = 2 * sum(said.get(i) in accepted for i in where) >= len(where)
            got = Counter(said.get(i) for i in where).most_common(1)[0][0] if where else None
            self.judge("kinds", p, right, same[0]["span"], f"want {same[0]['kind']}, got {got}")

    def metadata(self, p: Page) -> None:
        """Title, parties and days."""
        gold, found = p.gold["article"], p.article
        inferred = gold.get("inferred") or {}

        def one(key: str, want: Any, got: Any, right: object, *, told: bool = True) -> None:
            if (want or got) and (got or told):
                self.judge("metadata", p, right, None, f"{key}: want {want}{'' if told else ' or null'}, got {got}")

        mine, theirs = (chars([a["title"]], p.text) if a.get("title") else set() for a in (gold, found))
        one("title", gold.get("title"), found.get("title"), len(mine & theirs) >= TITLE * len(mine | theirs))
        rows = {r["role"]: r for r in gold["parties"] if r["entity"]}
        for role in ("outlet", "aggregator", "agency"):
            row, got, guess = rows.get(role), found.get(role), inferred.get(role)
            if row:
                right = bool(got) and self.party(p, role, row, found)
                one(role, row["entity"], got, right, told=row["basis"] == "stated")
            else:
                one(role, guess, got, self.ids.same(guess, got, p.name), told=not guess)
        for key in ("published", "captured", "updated"):
            want, got = ((a.get(key) or {}).get("value") if key == "published" else a.get(key) for a in (gold, found))
            said = want or inferred.get(key)
            one(key, said, got, bool(said and got) and got.startswith(said), told=bool(want or not said))

    def party(self, p: Page, role: str, row: Json, article: Json) -> bool:
        """A party is right by id, by span or by name."""
        got = article[role]
        told = [r for r in article.get("parties") or [] if r.get("role") == role and r.get("entity") in (got, None)]
        mine = told[0] if told else {}
        span = mine.get("span")
        names = [got.removeprefix("name:"), mine.get("name"), p.text[span[0] : span[1]] if span else None]
        known = {fold(n) for n in (row["entity"], *row["names"])}
        return self.ids.same(row["entity"], got, p.name) or overlap(row.get("span"), span) > 0 or any(
            fold(n) in known for n in names if n)  # fmt: skip

    # who

    def mentions(self, p: Page) -> None:
        """Names, and named events, agreements, laws, weapons."""
        for layer, types in (("mentions", NAMED), ("processes", PROCESSES)):
            gold = p.gold["mentions"]
            wanted = [m for m in gold if m["type"] in types and not m.get("optional") and m["zone"] in ZONES]
            ignored = [m["span"] for m in gold if m.get("optional") or m["type"] not in types or m["zone"] not in ZONES]
            given = [m for m in p.of("mentions") if m["type"] in types and not m.get("optional")]
            pairs = pair(wanted, given, exact if layer == "mentions" else alike)
            hit = {j for _, j in pairs}
            kept = [j for j, f in enumerate(given) if j in hit or (p.scored(f["span"])
                    and not any(iou(f["span"], s) >= HALF for s in ignored))]  # fmt: skip
            self.count(layer, p, wanted, [given[j] for j in kept], [(i, kept.index(j)) for i, j in pairs], lambda m: m["type"])
            if layer == "mentions":
                self.group(p, wanted, given)

    def group(self, p: Page, wanted: Sequence[Json], given: Sequence[Json]) -> None:
        """Which found entity each gold mention came to."""
        loose = dict(pair(wanted, given, lambda g, f: w if (w := iou(g["span"], f["span"])) >= LOOSE else 0.0))
        for i, m in enumerate(wanted):
            found = given[loose[i]] if i in loose else None
            self.grouped.append((p, m, (found.get("entity") or f"alone-{len(self.grouped)}") if found else None))

    def entities(self) -> tuple[float, float, float]:
        """B-cubed over all gold mentions; a missed one has recall 0."""
        gold, found = defaultdict(set), defaultdict(set)
        for k, (_, m, f) in enumerate(self.grouped):
            gold[m["entity"]].add(k)
            if f:
                found[f].add(k)
        p = r = 0.0
        for k, (page, m, f) in enumerate(self.grouped):
            if f:
                common = len(gold[m["entity"]] & found[f])
                p, r = p + common / len(found[f]), r + common / len(gold[m["entity"]])
            if not f or not self.ids.same(m["entity"], f):
                self.miss("entities", page, m["span"], f"want {m['entity']}, got {f}")
        total, matched = len(self.grouped), sum(1 for _, _, f in self.grouped if f)
        self.tallies["entities"].expected = total
        return prf(p / matched if matched else 0.0, r / total if total else 0.0)

    def roles(self, p: Page) -> None:
        """Offices and who holds them."""
        wanted = [r for r in p.gold["roles"] if not r.get("optional") and p.scored(r["span"])]
        ignored = [r["span"] for r in p.gold["roles"] if r.get("optional")]
        given = [r for r in p.of("roles") if p.scored(r["span"])]

        def weight(g: Json, f: Json) -> float:
            share = iou(g["span"], f["span"])
            held = any(self.ids.same(a, b, p.name) or a not in self.ids.named for a in parts(g["person"]) for b in parts(f.get("person")))
            return share if share >= HALF and held else 0.0

        pairs = pair(wanted, given, weight)
        hit = {j for _, j in pairs}
        kept = [j for j, f in enumerate(given) if j in hit or not any(iou(f["span"], s) >= HALF for s in ignored)]
        self.count("roles", p, wanted, [given[j] for j in kept], [(i, kept.index(j)) for i, j in pairs],
                   lambda r: "+".join(parts(r.get("person"))))  # fmt: skip

    # who said what

    def statements(self, p: Page) -> None:
        """Content, source, mode, cue, chain, unnamed sources."""
        counted = len(p.given) - len(p.spare) + len(p.pairs) - len({j for _, j in p.pairs})
        met = dict(p.pairs)
        for layer in ("statements", "attributed"):
            good = {i for i, j in p.pairs if layer == "statements" or self.right_source(p, p.wanted[i], p.given[j])}
            self.tallies[layer].add(len(good), len(p.wanted), counted)
            for i, s in enumerate(p.wanted):
                if i not in good:
                    got = (p.given[met[i]].get("source") or {}) if i in met else {}
                    head = "source" if i in met else "missing"
                    self.miss(layer, p, s["content"], f"{head}: want {s['source']['entity']}, got {got.get('entity')} {got.get('span')}")
            for j in sorted(set(range(len(p.given))) - set(met.values()) - p.spare):
                f = p.given[j]
                self.miss(layer, p, f["content"], f"extra {f.get('mode')} by {(f.get('source') or {}).get('entity')} ({f.get('rule')})")
        found = {i: p.given[j] for i, j in p.pairs}
        for i, g in enumerate(p.wanted):
            f = found.get(i, {})
            self.judge("mode", p, f.get("mode") == g["mode"], g["content"], f"want {g['mode']}, got {f.get('mode')}")
            if g.get("cue"):
                self.judge("cues", p, close(g["cue"], f.get("cue"), p.text), g["cue"], f"got {f.get('cue')}")
        self.chain(p, found)
        self.anonymous(p, found)

    def right_source(self, p: Page, g: Json, f: Json) -> bool:
        """By span, by entity, or both elided and unnamed."""
        want, got = g["source"], f.get("source") or {}
        if iou(want.get("span"), got.get("span")) >= SOURCE or self.ids.same(want["entity"], got.get("entity"), p.name):
            return True
        return want["entity"].startswith("anon:") and unnamed(got) and not want.get("span") and not got.get("span")

    def chain(self, p: Page, found: dict[int, Json]) -> None:
        """The whole `via`, and none made up; who told the outer statement may be named again."""
        by_id = {s["id"]: s for s in p.wanted}
        used = [f for j, f in enumerate(p.given) if j not in p.spare and f.get("via")]
        self.tallies["chain"].add(0, sum(bool(g.get("via")) for g in p.wanted), len(used))
        for i, g in enumerate(p.wanted):
            want, got = ([str(v.get("entity")) for v in s.get("via") or []] for s in (g, found.get(i, {})))
            if not want:
                if got:
                    self.miss("chain", p, g["content"], f"want none, got {got}")
                continue
            outer = by_id.get(g.get("within"), {})
            allowed = parts(want) + parts([str(v["entity"]) for v in outer.get("via") or []])
            told = all(any(self.ids.stands_for(w, x, p.name) for x in parts(got)) for w in parts(want))
            none_more = all(any(self.ids.stands_for(w, x, p.name) for w in allowed) for x in parts(got))
            self.judge("chain", p, told and none_more, g["content"], f"want {want}, got {got}", expected=0, given=0)

    def anonymous(self, p: Page, found: dict[int, Json]) -> None:
        """Unnamed sources told apart from named ones: one or several, country, condition."""
        known_g, known_f = portraits(p.wanted), portraits(p.given)
        for i, g in enumerate(p.wanted):
            source = found.get(i, {}).get("source") or {}
            want, got = known_g.get(g["source"]["entity"]), known_f.get(str(source.get("entity")), {})
            flagged = bool(source) and unnamed(source)
            if want:
                right = flagged and self.same_portrait(want, got)
                self.judge("anonymous", p, right, g["content"], f"want {want}, got {got if flagged else None}", given=int(flagged))
            elif flagged:
                self.judge("anonymous", p, False, g["content"], f"named source {g['source']['entity']} said to be unnamed", expected=0)  # noqa: FBT003

    def same_portrait(self, want: Json, got: Json) -> bool:
        """Whether two portraits of an unnamed source agree."""
        many = [None if x.get("number") is None else str(x["number"]) != "1" for x in (want, got)]
        if want.get("country") is None:
            country = got.get("country") is None
        else:
            country = self.ids.same(want["country"], got.get("country"))
        country = country or (want.get("country_basis") == "inferred" and got.get("country") is None)
        if want.get("condition"):
            condition = iou(want["condition"], got.get("condition")) >= CONDITION
        else:
            condition = not got.get("condition")
        return many[0] in (None, many[1]) and country and condition


def exact(g: Json, f: Json) -> float:
    """A name is found at its exact characters and type."""
    return float(list(g["span"]) == list(f["span"]) and f["type"] in (g["type"], *g.get("either", ())))


def alike(g: Json, f: Json) -> float:
    """An event or agreement is found by overlap, one for the other too."""
    kin = g["type"] == f["type"] or {g["type"], f["type"]} == {"EVENT", "AGREEMENT"}
    return iou(g["span"], f["span"]) if kin else 0.0
