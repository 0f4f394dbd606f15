"""Names that the tables know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.arabic import Tokens, fold_key
from musnad.arabic.particles import AND, ARTICLE, nunated
from musnad.entities.candidates import Candidate
from musnad.lexicon import Known, Lexicon, Match
from musnad.lexicon.names import WEAK_MARK

KNOWN_WEIGHT = 3
SITE = "website"
LONE = 2
"""Tokens of an outlet's name of one word and an adjective."""
COMMAS = "،,"
LONGEST_STATE = 3
"""Tokens of a state or its adjective between its capital's noun and name: العاصمة الكورية الجنوبية."""
OPENING = frozenset('"«“„')
CLOSING = frozenset('"»”')
FEMININE = ("ه", "ات")
CLASSIFIED = frozenset({"cities", "places", "media"})
"""Tables whose spellings may hold a noun that is no part of the name; of a body or a group it belongs to the name."""


class Sighting(NamedTuple):
    """A known name in the text: one candidate an owner of the name, and whether the spelling is weak."""

    owners: tuple[Candidate, ...]
    weak: bool


def known_names(tokens: Tokens, indices: range, lexicon: Lexicon) -> Iterator[Sighting]:
    """The known names of a stretch: [كييف] is ukraine, في [كييف] is kyiv."""
    for i, cut, match in lexicon.entities.matches(tokens.folds, indices):
        if i > indices.start and not cut and match.length == 1 and _describes(tokens, i, lexicon):
            continue
        if match.length == 1 and match.known[0].table == "states" and nunated(tokens.surface(i)):
            continue  # اجتماعا مصريا إثيوبيًا
        yield Sighting(_owners(tokens, i, cut, match, lexicon), match.weak)
        if match.weak and match.length > 1 and all(known.type == "MEDIA" for known in match.known):
            for state in lexicon.entities.match(tokens.folds, i, tokens.folds[i][cut:], i + 1):
                if not state.weak:  # اتفقت سهلستان و[روسيا] اليوم
                    yield Sighting(_owners(tokens, i, cut, state, lexicon), weak=False)


def _describes(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a state's name that is its adjective too describes a noun: القوات الملكية [السعودية]."""
    nisba = lexicon.nisbas.get(tokens.folds[i])
    if nisba is None or nisba.gender != "f" or not tokens.folds[i].startswith(ARTICLE):
        return False
    before = tokens.folds[i - 1]
    town = any(known.table == "cities" and known.state == nisba.state for known in lexicon.entities.exactly(before))
    noun = (
        before.startswith(ARTICLE)
        and before.endswith(FEMININE)
        and not any(lexicon.entities.match(tokens.folds, i - 1, before, i))
    )
    return noun or town or before in CLOSING


def _owners(tokens: Tokens, i: int, cut: int, match: Match[Known], lexicon: Lexicon) -> tuple[Candidate, ...]:
    """One candidate for each whom a name at token i may mean."""
    return tuple(_owner(tokens, i, cut, match.length, known, lexicon) for known in match.known)


def _owner(tokens: Tokens, i: int, cut: int, length: int, known: Known, lexicon: Lexicon) -> Candidate:  # noqa: PLR0913, PLR0917 - one match, spelt out
    """A name less the noun that only classifies it and its state's adjective: مدينة [تدمر], [قم] الإيرانية."""
    first, last = i, i + length
    head = lexicon.words.heads.get(tokens.folds[i][cut:])
    site = known.table == "media" and _site(tokens.folds[i][cut:], lexicon)
    if length > 1 and ((known.table in CLASSIFIED and head and not head.inside) or site):
        first += 1
    nisba = lexicon.nisbas.get(tokens.folds[last - 1]) if last - first > 1 else None
    if nisba and _bare(tokens, last, last - first, known) and (known.table != "cities" or nisba.state == known.state):
        last -= 1  # not قبرص التركية, which is no town of Turkey's
    entity = _meant(tokens, i, cut, i + length, known, lexicon)
    meant = lexicon.entities.get(entity)
    return Candidate(
        first=first,
        last=last,
        cut=cut if first == i else 0,
        type=known.type,
        entity=entity,
        rule=f"{known.table}.{known.id}",
        weight=KNOWN_WEIGHT,
        qid=meant.qid if meant else None,
    )


def _site(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun is موقع, which only tells what an outlet is."""
    speaker = lexicon.speakers.get(noun)
    return speaker is not None and speaker.id == SITE


def _bare(tokens: Tokens, last: int, length: int, known: Known) -> bool:
    """Whether the adjective of a state behind a name only describes: [قم] الإيرانية, [النهار] اللبنانية."""
    if known.table != "media":
        return known.table == "cities"
    bare = tokens.folds[last - 2]
    return length == LONE and any(fold_key(name.removeprefix(WEAK_MARK)).split()[-1] == bare for name in known.names)


def _meant(tokens: Tokens, i: int, cut: int, last: int, known: Known, lexicon: Lexicon) -> str:  # noqa: PLR0913, PLR0917 - one match, spelt out
    """The entity: a capital that speaks or acts is its state, a capital where something happens is the town."""
    if known.table != "cities" or not known.speaks_for or _happens(tokens, i, cut, last, lexicon):
        return known.id
    return known.speaks_for


def _happens(tokens: Tokens, i: int, cut: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words around a capital's name show the town."""
    proclitics = tokens.folds[i][:cut]
    at = i - 1 - (i > 1 and tokens.folds[i - 1] in OPENING)  # العاصمة الألمانية "برلين"
    before = tokens.folds[at] if i else ""
    if proclitics.endswith("ل"):
        return before in lexicon.words.visits
    if proclitics.endswith("ب") or before in lexicon.words.locative:
        return True
    if last < len(tokens) and tokens.folds[last] in lexicon.words.capital and not tokens.folds[last].startswith(AND):
        return True  # مرسى عاصمة نارية
    return _joined(tokens, i, last, lexicon) if proclitics == AND else not cut and _capital(tokens, at + 1, lexicon)


def _joined(tokens: Tokens, i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a town's name before shows the place of one joined to it: في مرسى [وضفاف]."""
    if last < len(tokens) and (tokens.folds[last] in lexicon.verbs or lexicon.stems[tokens.folds[last]].said):
        return False  # في مرسى وضفاف تقول
    before, at = tokens.folds[i - 1], i - 1
    cut = next((c for c in (0, 1) if any(k.table == "cities" for k in lexicon.entities.exactly(before[c:]))), None)
    return cut is not None and i > 1 and _happens(tokens, at, cut, i, lexicon)


def _capital(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a town is called a capital before its state or the state's adjective: العاصمة النارية [مرسى]."""
    at = i - 1 - (i > 0 and tokens.folds[i - 1] in COMMAS)
    first = max(0, at - LONGEST_STATE)
    while at > first and tokens.folds[at] not in lexicon.words.capital:
        if tokens.folds[at] not in lexicon.nisbas and not lexicon.entities.exactly(tokens.folds[at]):
            return False
        at -= 1
    return 0 <= at < i - 1 and tokens.folds[at] in lexicon.words.capital
