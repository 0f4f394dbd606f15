"""Article -> mentions and roles."""

from __future__ import annotations

from musnad.arabic import Tokens
from musnad.entities.candidates import Candidate
from musnad.entities.learned import propose
from musnad.entities.pairs import pairs
from musnad.entities.roles import Names, find_roles
from musnad.entities.rules import Rules
from musnad.entities.seats import Seats
from musnad.entities.two_words import with_adjectives
from musnad.lexicon import Lexicon
from musnad.record import Article, Mention, Role, stable_id
from musnad.record.mentions import BY_RULER


def find(page: str, article: Article, tokens: Tokens, lexicon: Lexicon) -> tuple[tuple[Mention, ...], tuple[Role, ...]]:
    """The names in title, paragraphs and subheadings, and the offices that stand before people's names."""
    tokens = with_adjectives(tokens, lexicon)
    zones = [tokens.within(zone) for zone in article.zones]
    day = article.published.value[:10] if article.published else None
    rules = Rules(tokens, zones, lexicon, day)
    found = rules.settled(propose(tokens, zones, rules.alone(), lexicon))
    names = [*found.names, *pairs(tokens, zones, {c.first: c for c in found.names}, lexicon)]
    names.sort(key=lambda c: c.first)
    renamed = {c.first: c for c in found.new}
    before = {
        h.office_first: h._replace(person=renamed.get(h.person.first, h.person))
        for h in found.held
        if h.title.kind == "office"  # الدكتور is no office
    }
    own = {c.first: c for c in names if not c.rule.startswith(BY_RULER)}
    roles = find_roles(tokens, zones, Names(own, before), Seats(lexicon, day))
    return tuple(_mention(page, tokens, c) for c in names), tuple(sorted(roles, key=lambda role: role.span))


def found_by_rules(tokens: Tokens, zones: list[range], lexicon: Lexicon) -> list[Candidate]:
    """The names that the rules find alone: what a learned tagger is told of a page."""
    return Rules(tokens, zones, lexicon).alone()


def _mention(page: str, tokens: Tokens, found: Candidate) -> Mention:
    span = found.span(tokens)
    return Mention(
        id=stable_id(page, "mention", span, found.type),
        span=span,
        surface=span.of(tokens.text),
        type=found.type,
        entity=found.entity,
        qid=found.qid,
        optional=found.optional,
        rule=found.rule,
        confidence=found.confidence,
    )
