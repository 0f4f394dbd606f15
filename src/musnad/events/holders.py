"""Who lets somebody go, told as who held him: أفرج عن ثلاثة جنود كانوا محتجزين لدى [الجبهة], خطفتهم [الجبهة]."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text

LETTING_GO = frozenset({"release", "freed", "released", "freeing", "letting_go", "let_off"})
"""Rows of letting somebody go, which who holds him does; who rescues him is another."""

HOLDING = frozenset({"abducted", "detained", "took_hostage", "kidnapped", "captured", "arrested"})
"""Rows of verbs of holding somebody."""

FARTHEST_HELD = 18
"""Words from a release to who held those who are let go."""

THEM = ("هم", "هما", "هن", "ه", "ها")
"""Pronouns that mean who is held."""


def holder(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who held those who are let go, as their clause tells; nobody where it does not."""
    if hit.row.id not in LETTING_GO:
        return ()
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_HELD)):
        at = j + text.is_(j, "held_by") if text.is_(j, "held_by") else j + 1 if _holds_them(text, j) else None
        party = text.party_at.get(at) if at is not None else None
        if party is not None and party.first == at and not party.cut and party.kind not in {*PLACES, "pair"}:
            return (party,)
        before = text.inside_party(j - 1)
        if at is not None and before is not None and text.is_(before.first - 1, "was") and before.kind not in PLACES:
            return (before,)  # كانت [الجبهة] تحتجزهم
    return ()


def _holds_them(text: Text, j: int) -> bool:
    """Whether a verb of holding with a pronoun stands at a token: [احتجزتهم] الجبهة."""
    stems = (text.folds[j].removesuffix(e) for e in THEM if text.folds[j].endswith(e))
    return any(form.row.id in HOLDING for stem in stems for form in text.table.verbs.get(stem, ()))


def no_captive(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a party of a release is none of those who are held: أفرج عن صحفي كان [معتقلا]."""
    return hit.row.mode != "release" or not text.is_(party.first, "held_man")
