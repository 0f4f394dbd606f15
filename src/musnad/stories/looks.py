"""What one page alone yields for contradictions: all that a page is looked through for, once.

What pages say against each other is then told from these, so that a page that is kept is not looked through again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from musnad.lexicon import Lexicon
from musnad.record import Contradiction, Reading, Span
from musnad.stories.accounts import Account, blows, days, passage, places, possible, reports
from musnad.stories.counting import counted, rising
from musnad.stories.denied import Claim, claims
from musnad.stories.disputes import Denied, Narrated, denied, disputes, narrated
from musnad.stories.founded import Signed, signed
from musnad.stories.headlines import Headline, headline
from musnad.stories.joining import Blow, Passage, Report, Teller, Telling, Things
from musnad.stories.lengths import facts, people
from musnad.stories.levels import Calling, Lowest, called, lowest
from musnad.stories.offices import Held, held
from musnad.stories.rebuttals import Answer, Charge, answered, raised
from musnad.stories.slips import slips
from musnad.stories.tellers import Said, said
from musnad.stories.told import Told, told
from musnad.stories.versions import versions


class Asked(NamedTuple):
    """What the other pages ask of a page: whose people are those it names, and its passages that another has too."""

    owned: tuple[tuple[str, str], ...]
    passages: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Looks:
    """What a page says against itself (`own`), and all that may contradict another page."""

    asked: Asked
    own: tuple[Contradiction, ...]
    things: Things
    lowest: tuple[Lowest, ...]
    called: tuple[Calling, ...]
    denied: tuple[Denied, ...]
    narrated: tuple[Narrated, ...]
    raised: tuple[Charge, ...]
    answered: tuple[Answer, ...]
    headline: Headline | None
    said: tuple[Said, ...]
    claims: tuple[Claim, ...]
    held: tuple[Held, ...]
    signed: tuple[Signed, ...]


def asked(reading: Reading, owned: Mapping[str, str], passages: tuple[Span, ...]) -> Asked:
    """Of the owners those of people whom the page names as speakers or in events: no others matter to it."""
    speakers = {statement.source.entity for statement in reading.statements}
    parties = {party for event in reading.events for party in event.actors}
    return Asked(tuple((who, owned[who]) for who in sorted(speakers | parties) if who in owned), passages)


def look(reading: Reading, lexicon: Lexicon, wanted: Asked) -> Looks:
    """Look through a page."""
    page = told(reading, lexicon, dict(wanted.owned))
    return Looks(
        wanted,
        (*slips(page), *disputes(page), *versions(page)),
        _things(page, wanted.passages),
        tuple(lowest(page)),
        tuple(called(page)),
        tuple(denied(page)),
        tuple(narrated(page)),
        tuple(raised(page)),
        tuple(answered(page)),
        headline(page),
        tuple(said(page)),
        tuple(claims(page)),
        tuple(held(page)),
        tuple(signed(page)),
    )


def again(kept: Looks, reading: Reading, lexicon: Lexicon, wanted: Asked) -> Looks:
    """A page of which other passages are asked now, and nothing else: it is looked through for those that are new."""
    held = {passage.span: passage for passage in kept.things.passages}
    new = [span for span in wanted.passages if span not in held]
    if new:
        page = told(reading, lexicon, dict(wanted.owned))
        held.update((span, _passage(page, span)) for span in new)
    passages = tuple(held[span] for span in wanted.passages)
    return replace(kept, asked=wanted, things=kept.things._replace(passages=passages))


def _passage(page: Told, span: Span) -> Passage:
    account = passage(page, span)
    return Passage(span, _telling(account), days(page, account.tokens))


def _things(page: Told, spans: Iterable[Span]) -> Things:
    published = page.reading.article.published
    teller = Teller(page.reading.page.id, page.page, published.value if published else None, rising(page))
    events = ((account.event, _telling(account)) for account in reports(page))
    telling = (Report(event.id, told) for event, told in events if event and (told.numbers or told.facts))
    passages = (_passage(page, span) for span in spans)
    return Things(teller, tuple(telling), tuple(passages), tuple(_blow(kind, account) for kind, account in blows(page)))


def _telling(account: Account) -> Telling:
    return Telling(tuple(counted(account)), tuple(facts(account)), people(account))


def _blow(kind: str, account: Account) -> Blow:
    page, tokens = account.told, account.tokens
    when = days(page, tokens)
    where, stems, voice = places(page, tokens), page.stems(tokens), page.voice(tokens)
    return Blow(kind, tokens.start, where, when, possible(page, when), stems, voice, _telling(account))
