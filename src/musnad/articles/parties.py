"""The parties: whose text it is, who republishes it, which agency is credited, who signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from musnad.arabic import Tokens
from musnad.articles.agencies import Agency, agencies
from musnad.articles.claim import Claim, host_of
from musnad.articles.names import COPIED, IN_MARKS, LEAST, PUBLISHED_IN, SOURCE, claims
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.lexicon.outlets import Outlet
from musnad.record import Layout, Party, Received, Span
from musnad.record.article import Basis, PartyRole

HOSTS, LOGO = ("outlets.host", "line.host"), "furniture.logo.name"
"""Rules of claims that a host made, and of a logo's text: other places print the name better."""
TEMPLATE, FORUM = "outlets.template", "furniture.forum."


@dataclass(frozen=True, slots=True)
class Parties:
    """All parties, and those that the article's plain fields name; `order` is how the outlet prints numeric days."""

    rows: tuple[Party, ...]
    outlet: str | None
    aggregator: str | None
    agency: str | None
    layout: Layout
    rules: dict[str, str]
    row: Outlet | None


def parties(
    received: Received, zones: Sequence[Zone], body: Sequence[Span], page: tuple[Tokens, Lexicon], day: str | None
) -> Parties:
    """Outlet, aggregator, agencies and bylines, each with its characters or the template that tells of it.

    Of rows that go by one name those are asked that hold on the page's `day`.
    """
    tokens, lexicon = page
    family = _family(zones, lexicon, day)
    told = claims(received, zones, body, tokens, lexicon)
    best = _best(told)
    row, aggregator = _settle(_in_force(best.rows, day) if best else (), family)
    copier = _republisher(told, zones) if aggregator is None else None
    if copier and best and copier.core == best.core:
        best, row = None, None
    hosted = _hosted(received, lexicon)
    if aggregator is None and hosted and hosted.kind == "aggregator":
        aggregator = hosted
    found: list[Party] = []
    rules: dict[str, str] = {}
    outlet = None
    if best:
        outlet = row.id if row else f"name:{best.core}"
        rules["outlet"] = row.rule if row else best.rule
        found.append(
            Party(outlet, best.name, "outlet", best.span, "stated" if best.span else "inferred", rules["outlet"])
        )
    if copier and not aggregator:
        rules["aggregator"] = copier.rule
        found.append(_copier(copier))
    if aggregator:
        rules["aggregator"] = TEMPLATE if aggregator is not hosted else "outlets.host"
        found.append(Party(aggregator.id, aggregator.names[0], "aggregator", None, "inferred", rules["aggregator"]))
    credited = agencies(zones, body, tokens, lexicon)
    agency = next((a for a in credited if a.entity and a.stated), None) or _own(zones, best, outlet, tokens)
    agency = agency or next((a for a in credited if a.entity), None)
    if agency and agency not in credited:
        credited = (agency, *credited)
    if agency and agency.entity:
        rules["agency"] = agency.rule
    found += [_party(a) for a in credited]
    rules["layout"] = "party.kind"
    return Parties(
        tuple(found),
        outlet,
        aggregator.id if aggregator else next((p.entity for p in found if p.role == "aggregator"), None),
        agency.entity if agency else None,
        "aggregator" if copier else _layout(row, best, aggregator, zones),
        rules,
        row,
    )


def _republisher(told: Sequence[Claim], zones: Sequence[Zone]) -> Claim | None:
    """Who republishes a text: the page's own name where a link names another source, or where the page is a forum's."""
    source = next((claim for claim in told if claim.rule == COPIED or claim.weight >= SOURCE), None)
    forum = any(zone.rule.startswith(FORUM) for zone in zones)
    if not (forum or (source and source.weight < PUBLISHED_IN)):
        return None
    own = [claim for claim in told if claim.weight < SOURCE and claim.rule != IN_MARKS]
    return _best([claim for claim in own if not (source and claim.core == source.core)])


def _copier(claim: Claim) -> Party:
    basis: Basis = "stated" if claim.span else "inferred"
    entity = claim.rows[0].id if len(claim.rows) == 1 else f"name:{claim.core}"
    return Party(entity, claim.name, "aggregator", claim.span, basis, claim.rule)


def _party(agency: Agency) -> Party:
    role: PartyRole = "agency" if agency.entity else "byline"
    return Party(agency.entity, agency.name, role, agency.span, "stated" if agency.stated else "inferred", agency.rule)


def _own(zones: Sequence[Zone], best: Claim | None, outlet: str | None, tokens: Tokens) -> Agency | None:
    """An agency's own page: its dateline names it, or the line that dateline and byline are."""
    if best is None or best.layout != "agency" or outlet is None:
        return None
    core = best.core.split()
    for zone in zones:
        area = tokens.within(zone.span) if zone.kind in ("dateline", "byline") else range(0)
        for i in area:
            if tokens.folds[i : i + len(core)] == core:
                span = tokens.span(i, i + len(core))
                return Agency(outlet, span.of(tokens.text), span, stated=True, rule="dateline.own")
    return None


def _best(found: Sequence[Claim]) -> Claim | None:
    """The name with the most weight; of its claims the first that stands in the text, a name before a host."""
    weights: dict[str, float] = {}
    for claim in found:
        weights[claim.core] = weights.get(claim.core, 0.0) + claim.weight
    if not weights:
        return None
    core = max(weights, key=lambda c: weights[c])
    if weights[core] < LEAST:
        return None
    mine = [claim for claim in found if claim.core == core]
    stated = [claim for claim in mine if claim.span]
    best = max(stated or mine, key=lambda claim: (claim.rule not in HOSTS, claim.weight, claim.rule != LOGO))
    return next((claim for claim in mine if claim.rows and not best.rows), best) if not best.span else best


def _in_force(rows: Sequence[Outlet], day: str | None) -> Sequence[Outlet]:
    """Of several rows those that hold on a day: of two papers of one name the one that still came out."""
    return [row for row in rows if row.term.holds(day)] or rows


def _family(zones: Sequence[Zone], lexicon: Lexicon, day: str | None) -> tuple[Outlet, ...]:
    """The aggregators whose template prints what this page prints."""
    fired = {rule.removeprefix("furniture.") for rule in {zone.rule for zone in zones}}
    printed = {row.id for row in lexicon.furniture.rows if row.id in fired and row.term.holds(day)}
    return tuple(row for row in lexicon.outlets.families if printed.issuperset(row.marks) and row.term.holds(day))


def _settle(rows: Sequence[Outlet], family: Sequence[Outlet]) -> tuple[Outlet | None, Outlet | None]:
    """The outlet's row and the aggregator's: of a family of sites, the one in the outlet's country."""
    if len(family) == 1:
        aggregator: Outlet | None = family[0]
    else:
        countries = {row.country for row in rows}
        near = [site for site in family if site.country in countries]
        aggregator = near[0] if len(near) == 1 else None
    if aggregator and aggregator.country and len(rows) > 1:
        rows = [row for row in rows if row.country == aggregator.country] or rows
    return (rows[0] if len(rows) == 1 else None), aggregator


def _hosted(received: Received, lexicon: Lexicon) -> Outlet | None:
    host = host_of(received.page.location)
    return lexicon.outlets.of_host(host) if host else None


def _layout(row: Outlet | None, best: Claim | None, aggregator: Outlet | None, zones: Sequence[Zone]) -> Layout:
    kinds = {zone.kind for zone in zones}
    republished = any(zone.rule == "furniture.publication.in-outlet-day" for zone in zones) and "source_link" in kinds
    if aggregator or republished:
        return "aggregator"
    if row and row.kind != "aggregator":
        return row.kind
    if best:
        return best.layout
    return "unknown"
