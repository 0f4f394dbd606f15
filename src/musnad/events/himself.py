"""Who meets whom a verb without a subject of its own names: وصل الورداني و[التقى] مرزاق."""

from __future__ import annotations

from musnad.events.clauses import clause
from musnad.events.drafts import Hit
from musnad.events.meant import Meant, known
from musnad.events.subjects import unread_subject
from musnad.events.text import CONJUNCTIONS, Sentence, Text

MANY = ("ون", "ين", "يو")
"""How the name of several ends: الحوثيون."""


def may_lack_subject(text: Text, hit: Hit, how: str) -> bool:
    """Whether the one party of a verb of meeting may be its object."""
    joined = hit.cut > 0 and text.folds[hit.first][0] == CONJUNCTIONS[0]
    taken = how == "verb" and hit.row.id == "met" and joined
    return hit.verb and hit.row.type == "CONSULT" and (how == "elided" or taken)


def follows(text: Text, hit: Hit) -> bool:
    """Whether a verb goes on with what somebody did: وصل الورداني إلى مرسى حيث [التقى] مرزاق, قبل أن [يلتقي] مرزاق."""
    before = hit.first - 1
    that = before > 0 and text.plays(before, "free") and before - 1 not in text.party_at
    return text.is_(before, "as_well") > 0 or that


def himself(meant: Meant, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
    """The subject that the verb alone means, of another state than whom it names."""
    text = meant.text
    if unread_subject(text, clause(text, sentence, hit.first), hit):
        return ()
    elided = meant.elided(sentence, hit)
    fits = (hit.we or (hit.number == "s") == (len(elided) == 1)) and all(meant.may_act(one, hit) for one in elided)
    alone = not text.states_of(elided) & text.states_of(sides) and known(elided)
    return elided if fits and alone and not all(one in text.nameless for one in elided) else ()


def goes_on(meant: Meant, sentence: Sentence, hit: Hit, actors: tuple[str, ...]) -> bool:
    """Whether "and" joins a verb to what its one possible subject did before: عرض المسلحون هدنة و[طالبوا] نارية ب."""
    text = meant.text
    joined = hit.shape == "past" and hit.cut > 0 and text.folds[hit.first][0] == CONJUNCTIONS[0]
    joined = joined and not (hit.we or hit.object)
    if not joined or not actors or text.said(hit.first) is not None:
        return False
    before = [p for p in text.between(sentence.first, hit.first) if set(p.ids) & {*actors}]
    one = len(actors) == 1 and bool(before) and before[-1].number == "s"
    one = one and not text.folds[before[-1].last - 1].endswith(MANY)
    return (hit.number == "s") == one and known(actors) and all(meant.may_act(a, hit) for a in actors)
