"""Whom an attack struck, told by the verb that it is the subject of: شنت نارية غارات [استهدفت] مواقع الحركة."""

from __future__ import annotations

from musnad.events.blows import ONE_SIDED
from musnad.events.clauses import governor, verb
from musnad.events.drafts import Hit
from musnad.events.means import bare_verb
from musnad.events.party import Party
from musnad.events.sides import coordinated, role_of
from musnad.events.text import Sentence, Text

SHOTS = frozenset({"fired"})
"""Rows of verbs whose object it may be: أطلقت نارية صواريخ [استهدفت] القرية."""

FARTHEST_VERB = 6
"""Words between an attack and that verb: غارات جوية عنيفة [استهدفت]."""

FARTHEST_STRUCK = 4
"""Words between the verb and whom it struck: استهدفت بشكل كثيف [مواقع] الحركة."""

ACCUSATIVE = ("ا", "ات")
"""How a noun without article, and what describes it, ends as an object: طقما عسكريا."""

SHE = ("ه", "ات")
"""How the nouns of attacks end that are she."""


def struck_by(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Whom the verb behind an attack says it was aimed at."""
    if hit.row.id not in (SHOTS if hit.verb else ONE_SIDED):
        return ()
    words = sum(len(range(p.first, p.last)) for p in text.between(hit.last, hit.last + FARTHEST_VERB))
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_VERB + words)):
        if _aims(text, j) and not text.plays(j - 1, "negation"):
            return _object(text, sentence, j) if hit.verb or _agrees(text, hit, j) else ()
        stops = text.sign(j) and text.folds[j] != "،"
        if stops or (j not in text.party_at and not text.is_(j, "occurs") and verb(text, j, sentence.first)):
            return ()
    return ()


def _aims(text: Text, j: int) -> bool:
    """Whether a verb of aiming at somebody stands at a token."""
    forms = text.table.verbs.get(bare_verb(text.folds[j]), ())
    return text.is_(j, "reaches") > 0 or any(form.row.id == "targeted" and not form.object for form in forms)


def _agrees(text: Text, hit: Hit, j: int) -> bool:
    """Whether the verb may have the attack for its subject."""
    fold = bare_verb(text.folds[j])
    she = fold.endswith("ت") or fold.startswith("ت")
    return she == text.folds[hit.first].endswith(SHE)


def of_object(text: Text, party: Party, at: int) -> bool:
    """Whether ل gives a party the object before it, behind token `at`: استهدفت [تجمعا] لناشطين; nobody's own man."""
    words = range(at, party.first)
    given = party.cut > 0 and text.folds[party.first][party.cut - 1] == text.small.first("owned_by")
    own = given and bool(words) and not {*party.ids} & text.people  # اغتال مسلحون مستشارا للورداني
    own = own and all(text.folds[j].endswith(ACCUSATIVE) and not text.is_(j, "for_whose_sake") for j in words)
    return own and not any(text.sign(j) or text.preposition(j) or j in text.party_at for j in words)


def _object(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """The first party behind the verb, if no preposition governs it."""
    for party in text.between(at + 1, min(sentence.last, at + 1 + FARTHEST_STRUCK)):
        free = role_of(text, governor(text, party, at)) is None or of_object(text, party, at + 1)
        return coordinated(text, party, sentence.last) if free else ()
    return ()
