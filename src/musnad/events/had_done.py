"""Who is said to have done a thing before, behind ل: سبق ل[الجبهة] خطف ناشطين, سبق ل[نارية] أن قصفت القرية."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.means import FORCE
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text

FARTHEST_HAD = 5
"""Words behind who had done a thing that describe him: سبق للجبهة [المسلحة] خطف."""


def had_done(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who stands behind ل and "before" in front of a noun or of أن and a verb."""
    if hit.owner or hit.row.type not in FORCE:
        return ()
    last = hit.first - (hit.verb and text.plays(hit.first - 1, "free"))
    if hit.verb and last == hit.first:
        return ()
    for j in range(last - 1, max(sentence.first, last - FARTHEST_HAD) - 1, -1):
        party = text.inside_party(j)
        if party is not None:
            given = party.cut > 0 and text.folds[party.first][party.cut - 1] == text.small.first("owned_by")
            had = given and party.kind not in PLACES and party.first > sentence.first
            return (party,) if had and text.plays(party.first - 1, "had_before") else ()
        if text.sign(j) or text.preposition(j) or not text.folds[j].startswith("ال"):
            return ()
    return ()
