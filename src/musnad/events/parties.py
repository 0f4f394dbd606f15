"""Who can act or suffer: names, offices, the side of a state, the two that the page is about, people without a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import ARTICLE
from musnad.events.countrymen import befallen_men
from musnad.events.delegations import with_delegations
from musnad.events.kin import with_kin
from musnad.events.latter import with_latter
from musnad.events.loyal import with_their_lords
from musnad.events.officials import with_officials
from musnad.events.party import Party
from musnad.events.phrases import Nouns
from musnad.events.shortly import called_shortly
from musnad.lexicon import Lexicon
from musnad.lexicon.attribution import Attribution
from musnad.record import Mention, Role, Span

NAMED = frozenset({"PER", "ORG", "GPE", "GROUP"})
"""Types of names that act."""

AIMED = frozenset({"علي", "ضد"})
"""Words before whom a war is on."""

OF_MANY = ("و", "ي", "ون", "ين")
"""How the noun ends of several who are somebody's: [مستشارو] الورداني."""

FARTHEST_HOLDER = 3
"""Tokens between an office and its holder's name."""


def parties(  # noqa: PLR0913, PLR0917 - the layers that it reads
    tokens: Tokens,
    mentions: Sequence[Mention],
    roles: Sequence[Role],
    lexicon: Lexicon,
    zones: Sequence[range],
    cues: Collection[int] = (),
) -> tuple[Party, ...]:
    """Every party of the scored zones in text order; where two overlap, the one that begins first and is longer.

    A word in `cues` is a verb of saying, whatever noun is spelt like it: و[طالب] الورداني.
    """
    held_in = [m.span for m in mentions if m.type == "EVENT"]
    named = [
        _named(tokens, m, lexicon) for m in mentions if m.type in NAMED and not _aside(tokens, m, held_in, lexicon)
    ]
    named = _with_their_men(named)
    held = [party for role in roles if (party := _held(tokens, role, named, lexicon.events.words))]
    taken = {*cues, *(i for p in (*named, *held) for i in range(p.first, p.last))}
    nouns = Nouns(tokens, lexicon, {n.first: n for n in named})
    common = [p for zone in zones for p in nouns.find(zone, taken)]
    common += (p for zone in zones for p in befallen_men(tokens, zone, taken, lexicon))
    chosen: list[Party] = []
    for party in sorted((*held, *common, *named), key=lambda p: (p.first, -p.last)):
        if not chosen or party.first >= chosen[-1].last:
            chosen.append(party)
    people = {m.entity for m in mentions if m.type == "PER"}
    whole = tuple(
        with_their_lords(tokens, [*with_kin(tokens, chosen, people, lexicon.events.words)], lexicon.events.words)
    )
    shortly = called_shortly(tokens, whole, zones, lexicon.events.words)
    whole = with_delegations(tokens, shortly, zones, lexicon.events.words)
    bodies = frozenset(tokens.at(m.span.start) for m in mentions if m.type in {"ORG", "GROUP"})
    return with_officials(tokens, with_latter(tokens, whole, zones, people, lexicon), bodies, lexicon.events.words)


def nameless(parties: Sequence[Party]) -> frozenset[str]:
    """The parties known by a common noun alone: مسلحون, جماعة متطرفة."""
    named = {i for p in parties if p.kind in {"name", "town"} for i in p.ids}
    return frozenset(i for p in parties for i in p.ids if i.startswith(("name:", "anon:")) and i not in named)


def _of_blows(tokens: Tokens, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether what is taken for an unknown name begins with a word for blows: قصفت ب[غارتين جويتين] المعسكر."""
    fold = tokens.folds[tokens.at(mention.span.start)]
    nouns = lexicon.events.nouns
    forms = (form for word in (fold, fold.removeprefix("ب")) for form in nouns.get(word, ()))
    return any(form.row.mode == "heavy-weapons" and not form.rest for form in forms)


def _of_deal(tokens: Tokens, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether what is taken for an unknown name begins with what a deal or talks are for: اتفاق [سلام] معدل."""
    first = tokens.at(mention.span.start)
    nouns = lexicon.events.nouns.get(tokens.folds[first - 1].removeprefix(ARTICLE), ()) if first else ()
    told = any(form.row.type in {"AGREE", "CONSULT"} and not form.rest for form in nouns)
    return told and lexicon.events.words.plays(tokens.folds[first], "deal_of")


def _aside(tokens: Tokens, mention: Mention, processes: Sequence[Span], lexicon: Lexicon) -> bool:
    """Whether an optional name is no party: any but whose summit (قمة [مجلس الجوار]) or whom a war is on."""
    unknown = mention.type == "PER" and mention.entity.startswith("name:")
    if unknown and (_of_blows(tokens, mention, lexicon) or _of_deal(tokens, mention, lexicon)):
        return True
    if mention.stands_alone:
        return False
    within = any(span.start < mention.span.start and mention.span.end <= span.end for span in processes)
    first = tokens.at(mention.span.start)
    return not (within and (mention.type in {"ORG", "GROUP"} or tokens.folds[first - 1] in AIMED))


def _named(tokens: Tokens, mention: Mention, lexicon: Lexicon) -> Party:
    first, last, cut = _by_tokens(tokens, mention.span)
    known = lexicon.entities.get(mention.entity)
    if _of_clan(tokens, mention, first, last, cut):
        name = " ".join(tokens.folds[first - 2 : last])
        return Party(first, last, 0, (f"name:{name}",), "name", "REB")
    if mention.type == "PER" and not cut and (his := _man_of(tokens, first, last, lexicon)):
        return his._replace(state=known.state if known else None)
    counted = first > 0 and tokens.is_number(first - 1) and tokens.folds[first].endswith("يا") and last == first + 1
    if counted and mention.type == "GPE" and not cut:  # 12 سوريا: so many men
        return Party(first, last, 0, (f"name:{tokens.folds[first]}",), "group", "CVL", mention.entity, "p")
    place = known is not None and known.table == "cities"
    if known is None and _in_land(tokens, mention, lexicon, first):
        return Party(first, last, cut, (mention.entity,), "place", "CVL")
    return Party(
        first,
        last,
        cut,
        (mention.entity,),
        "town" if place else "name",
        state=known.state if known else None,
        number="s",
    )


def _in_land(tokens: Tokens, mention: Mention, lexicon: Lexicon, first: int) -> bool:
    """Whether a name that no table knows is a place's by the word before it: مديرية [الصخر]."""
    unknown = mention.entity.startswith("name:") and first > 0
    return unknown and lexicon.events.words.plays(tokens.folds[first - 1].lstrip("بلو"), "land")


def _of_clan(tokens: Tokens, mention: Mention, first: int, last: int, cut: int) -> bool:
    """Whether a group's name is the last of a man's: عبد الكريم [الحوثي]."""
    alone = mention.type in {"GROUP", "ORG"} and last == first + 1 and not cut and tokens.folds[first].endswith("ي")
    return alone and first > 1 and tokens.folds[first - 2].endswith("عبد") and tokens.folds[first - 1].startswith("ال")


def _man_of(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> Party | None:
    """Whom a name only tells whose he is: التقى [مبعوث الورداني] مرزاق."""
    fold = tokens.folds[first - 1] if first else ""
    cut = next((s.length for s in splits(fold) if lexicon.events.words.plays(s.stem, "man_of")), None) if fold else None
    if cut is None:
        return None
    name = " ".join((fold[cut:], *tokens.folds[first:last]))
    return Party(first - 1, last, cut, (f"name:{name}",), "name", "GOV", number="p" if fold.endswith(OF_MANY) else "s")


def _with_their_men(named: Sequence[Party]) -> list[Party]:
    """The parties, whom somebody sends by his own name where that follows: [مبعوث ترمب ستيف ويتكوف]."""
    found: list[Party] = []
    for party in sorted(named, key=lambda p: p.first):
        man = found[-1] if found else None
        sent = man is not None and man.sector == "GOV" and man.ids[0].startswith("name:") and man.last == party.first
        if sent and man is not None and not party.cut and party.state is not None and party.state == man.state:
            found[-1] = party._replace(first=man.first, cut=man.cut)
        else:
            found.append(party)
    return found


def _by_tokens(tokens: Tokens, span: Span) -> tuple[int, int, int]:
    first = tokens.at(span.start)
    return first, tokens.at(span.end - 1) + 1, span.start - tokens.starts[first]


def _held(tokens: Tokens, role: Role, named: Sequence[Party], words: Attribution) -> Party | None:
    """An office with its holder: to the end of the holder's name where that follows."""
    if not role.person or role.kind in {"nominal", "anonymous"}:
        return None
    first, last, cut = _by_tokens(tokens, role.span)
    if words.plays(tokens.folds[first][cut:], "opponents"):
        return None  # محامي [سليم الورداني] is another
    for party in named:
        if last <= party.first <= last + FARTHEST_HOLDER and set(party.ids) & set(role.person) and not party.cut:
            last = party.last
            break
    number = "s" if len(role.person) == 1 else "d"
    return Party(first, last, cut, role.person, "name", "GOV", number=number)
