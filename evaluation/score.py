"""Score readings against gold readings, layer by layer; every figure is micro-averaged over the pages.

body        F1 over the non-blank characters of the story's paragraphs
zones       share of non-blank characters put in the right one of title, body, furniture
kinds       share of furniture blocks (neighbours of one kind) of which half or more has the right kind
metadata    share of right fields among title, outlet, aggregator, agency, published, captured, updated; where the gold
            has them, the other days the page states for itself and the doubt of a weekday against its date
mentions    F1, exact span and type, of named people, bodies, places, groups, media; optional ones left out both ways
processes   F1, overlapping span, of named events, agreements, laws, weapons
entities    B-cubed F1 of the grouping of all gold mentions into entities
roles       F1, half the span and the right person
statements  F1, half the content; attributed: and the right source
mode, cues  share of all gold statements found with the right mode, of all gold cues found
chain       F1 over statements that came through others: the whole `via`
triggers    F1 over events of any type; events: and the type; coded: and both sides (of a mutual act all together)
status      share of all gold events with the right status; eventdates: F1 over their days
sentences   F1 over the types that each sentence tells; dyads: and both sides, for systems that code sentences
anonymous   F1 over statements by unnamed sources: one or several, country, condition
circumstances  F1 over occasions, venues and hearers, by overlapping span; one told beside another statement of the same
            speaker on the page and carried on is neither right nor wrong
times       F1, overlapping span and right TIMEX3 value; timespans: the span alone
terms       F1 over the terms of deals (overlap of .3); obligors: and who must act; termstatus: of those found,
            the share with the right status, and a condition where there is one
meetings    F1 over meetings with all who took part and nobody else; circumstanced: of those, the share of hosts, places
            and levels; plans: F1 over plans at the right stage, on the right day
positions   F1 over positions: the right holder in the right clause (overlap of .3); polarity: of those, the right one
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from evaluation import score_article, score_deals, score_events, score_names, score_positions, score_speech, score_times
from evaluation.board import LAYERS, Board, Page
from evaluation.score_names import NAMED
from evaluation.score_speech import SOURCE
from evaluation.spans import iou, pair

ORDER = tuple(itertools.chain.from_iterable(LAYERS.values()))
HALF = 0.5
"""Least share of a name's characters by which a found id is learnt."""
SCORERS = {
    "article": (score_article.zones, score_article.kinds, score_article.metadata),
    "mentions": (score_names.mentions,),
    "roles": (score_names.roles,),
    "statements": (score_speech.statements,),
    "events": (score_events.events, score_events.sentences),
    "circumstances": (score_speech.circumstances,),
    "positions": (score_positions.positions,),
    "times": (score_times.times,),
    "deals": (score_deals.terms, score_deals.meetings, score_deals.plans),
}


class Scorer:
    """All layers over all pages."""

    def __init__(self, pages: Sequence[Page]) -> None:
        """Learn who is who, then score."""
        self.board = Board()
        for p in pages:
            self.learn(p)
        for p in pages:
            for layer, scorers in SCORERS.items():
                if layer in p.layers:
                    for score in scorers:
                        score(self.board, p)
        self.bcubed = score_names.entities(self.board)

    def figures(self) -> dict[str, tuple[float, float, float]]:
        """Layer -> precision, recall, F1, of the layers that the gold has."""
        tallies = self.board.tallies
        return {k: self.bcubed if k == "entities" else tallies[k].figures for k in ORDER if tallies[k].expected}

    def learn(self, p: Page) -> None:
        """What this page tells of who the found ids are."""
        self.board.ids.states |= p.gold.get("states") or {}
        gold, found = p.gold["mentions"], p.of("mentions")
        self.board.ids.named |= {m["entity"] for m in gold if not m.get("optional") and m["type"] in NAMED}
        for i, j in pair(gold, found, lambda g, f: w if (w := iou(g["span"], f["span"])) >= HALF else 0.0):
            self.board.ids.learn(found[j].get("entity"), gold[i]["entity"])
        for i, j in p.pairs:
            a, b = p.wanted[i]["source"], p.given[j].get("source") or {}
            if iou(a.get("span"), b.get("span")) >= SOURCE:
                self.board.ids.learn(b.get("entity"), a["entity"], p.name)
            for want, got in itertools.product(p.wanted[i].get("via") or [], p.given[j].get("via") or []):
                if iou(want.get("span"), got.get("span")) >= SOURCE:
                    self.board.ids.learn(got["entity"], want["entity"], p.name)
