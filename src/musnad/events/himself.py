"""Who meets whom a verb without a subject of its own names: وصل الورداني و[التقى] مرزاق."""

from __future__ import annotations

from musnad.events.clauses import clause
from musnad.events.drafts import Hit
from musnad.events.meant import Meant, known
from musnad.events.subjects import unread_subject
from musnad.events.text import CONJUNCTIONS, Sentence, Text


def may_lack_subject(text: Text, hit: Hit, how: str) -> bool:
    """Whether the one party of a verb of meeting may be its object."""
    joined = hit.cut > 0 and text.folds[hit.first][0] == CONJUNCTIONS[0]
    taken = how == "verb" and hit.row.id == "met" and joined
    return hit.verb and hit.row.type == "CONSULT" and (how == "elided" or taken)


def himself(meant: Meant, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
    """The subject that the verb alone means, of another state than whom it names."""
    text = meant.text
    if unread_subject(text, clause(text, sentence, hit.first), hit):
        return ()
    elided = meant.elided(sentence, hit)
    fits = (hit.number == "s") == (len(elided) == 1) and all(meant.may_act(one, hit) for one in elided)
    alone = not text.states_of(elided) & text.states_of(sides) and known(elided)
    return elided if fits and alone and not all(one in text.nameless for one in elided) else ()
