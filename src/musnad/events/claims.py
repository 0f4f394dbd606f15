"""Who owns up to an attack in words behind it: تفجير سيارة في مرسى، [تبنته] الحركة; هجوم [أعلنت] مسؤوليتها عنه."""

from __future__ import annotations

from musnad.events.clauses import governor
from musnad.events.drafts import Hit
from musnad.events.fallen import FALLEN
from musnad.events.party import Party
from musnad.events.sides import PLACES, coordinated
from musnad.events.text import Sentence, Text

FARTHEST_ADOPTED = 30
"""Words from an attack to the verb of owning up to it, past where and whom it hit."""

FARTHEST_OWNER = 12
"""Words from announcing to the responsibility that is announced."""

NEAREST_BRANCH = 2
"""Words from announcing to who does, a branch of a movement among them: أعلن [فرع] الحركة."""

PRONOUNS = {"ه": False, "ها": True, "هما": False}
"""What takes an attack up, and whether it is one of a she or of many."""

DUAL, TWO_DID = "ان", "ا"
"""How the noun of two attacks ends, and the verb of what they did."""

SHE = ("ه", "ات")
"""How the nouns of attacks end that are she."""


def owned_up(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who is told behind an attack to have owned up to it, no other attack between."""
    if hit.row.type != "ASSAULT" or hit.verb or hit.owner:
        return ()
    for j in range(hit.last, min(sentence.last - 1, hit.last + FARTHEST_ADOPTED)):
        if _takes_up(text, hit, j, "adopted") and _meant(text, hit, j):
            return _behind(text, sentence, j)
        if text.is_(j, "owns_up") and text.is_(j + 1, "about_it") and _agrees(text, hit, text.folds[j + 1]):
            near = range(j - 1, max(hit.last, j - FARTHEST_OWNER) - 1, -1)
            at = next((k for k in near if text.is_(k, "claims_it")), None)
            denied = at is not None and text.words.plays(text.folds[at - 1].removeprefix("و"), "negation")
            return _behind(text, sentence, at) if at is not None and not denied else ()
        if _another(text, hit, j):
            return ()
    return ()


def _meant(text: Text, hit: Hit, j: int) -> bool:
    """Whether the attack, where or when it was, or a comma stands before a verb, past الذي: no القانون الذي [تبنته]."""
    before = j - 1 - text.plays(j - 1, "relative")
    aside = text.sign(before) or before in text.times or before in text.places
    return before < hit.last or aside or text.inside_party(before) is not None


def past_branch(text: Text, at: int) -> int:
    """Where who is told behind a token stands, a branch of his before him: أعلن [فرع] الحركة في مرسى."""
    near = range(at, min(len(text.folds), at + NEAREST_BRANCH))
    return next((j + 1 for j in near if text.is_(j, "branch")), at)


def _behind(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """Who stands right behind a verb, under no preposition."""
    j = past_branch(text, at + 1)
    j += text.sign(j)
    party = text.party_at.get(j)
    free = party is not None and party.first == j and not party.cut and party.kind not in PLACES
    return coordinated(text, party, sentence.last) if party and free and governor(text, party, at) is None else ()


def _takes_up(text: Text, hit: Hit, j: int, role: str) -> bool:
    """Whether a verb at a token takes an attack up by its pronoun: تبناه, تبنتها."""
    fold = text.folds[j].removeprefix("و")
    own = (fold.removesuffix(ending) for ending in PRONOUNS if fold.endswith(ending))
    stems = [stem.removesuffix("ا") + "ي" * stem.endswith("ا") for stem in own]
    return any(text.small.plays(stem, role) for stem in stems) and _agrees(text, hit, fold)


def _agrees(text: Text, hit: Hit, fold: str) -> bool:
    """Whether a pronoun may mean an attack by its gender."""
    return fold.endswith("ها") == text.folds[hit.first].removesuffix("ا").endswith(SHE)


def _another(text: Text, hit: Hit, j: int) -> bool:
    """Whether the noun of another attack that the pronoun may as well mean stands at a token."""
    if text.folds[hit.first].endswith(DUAL) and text.folds[j].endswith(TWO_DID):
        return False  # تفجيران [ضربا] مرسى
    fold = text.folds[j].removeprefix("ال")
    forms = [f for f in text.table.nouns.get(fold, ()) if f.row.id not in FALLEN]  # أسفر عن مقتل ثلاثة، وتبناه
    alike = fold.removesuffix("ا").endswith(SHE) == text.folds[hit.first].removesuffix("ا").endswith(SHE)
    return alike and any(f.row.type == "ASSAULT" and not f.rest for f in forms)
