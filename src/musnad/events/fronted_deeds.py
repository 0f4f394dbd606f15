"""Whose an attack is that opens its sentence, and what it did itself: في [هجوم] على قرية، قتل مسلحون جنديين."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.causes import KNOWN
from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.passives import counted
from musnad.events.text import Text
from musnad.events.told_next import SUFFERED

TOLD = frozenset({"happened", "reported"})
"""What became of deeds that tell whose others are."""

FIGHTS = frozenset({"clashes"})
"""Rows of fights, which are over before what came of them: بعد [معارك] سيطرت الجبهة."""

CARRIED = frozenset({*KNOWN, "carried"})
"""How the doer of the sentence's own deed is known."""

MEANT = frozenset({"attack", "explosion", "suicide", "strikes"})
"""Rows of attacks that "this" takes up."""

NEAREST_HEAD = 2
"""Words from the head of a sentence to the attack that opens it: في [هجوم], وفي سلسلة [هجمات]."""

FARTHEST_DEED = 24
"""Words from an attack that opens a sentence to the deed that was done in it."""

LONGEST_DESCRIBED = 3
"""Adjectives between an attack and the verb that tells what it did: غارة [جوية سهلية] قتلت."""


def of_own_sentence(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts of a page, attacks of nobody with the doer of the deed that they open, their dead with theirs."""
    found = list(drafts)
    for i, draft in enumerate(drafts):
        if draft.actors or draft.type != "ASSAULT" or draft.status not in TOLD:
            continue
        deed = next((d for d in drafts[i + 1 : i + 3] if _done_in(text, draft, d)), None)
        blow = found[i - 1] if i and _slew(text, found[i - 1], draft) else None
        blow = blow or next((d for d in drafts[i + 1 : i + 2] if _slew_first(text, draft, d)), None)
        this = next((d for d in drafts[i + 1 : i + 2] if _this(text, draft, d)), None)
        if cause := deed or blow or this:
            found[i] = _by(draft, cause)
    return tuple(found)


def _by(draft: Draft, cause: Draft) -> Draft:
    """A draft with the doer of another."""
    actors = tuple(a for a in cause.actors if a not in draft.recipients)
    return replace(draft, actors=actors, how="traced") if actors else draft


def _done_in(text: Text, attack: Draft, deed: Draft) -> bool:
    """Whether a deed was done in the attack that opens its sentence: في [هجوم] على مقر، قتل مسلحون جنديين."""
    hit, sentence = attack.hit, text.sentence_at[attack.hit.first]
    if hit.verb or hit.definite or hit.owner or hit.row.id in SUFFERED or hit.first - sentence.first > NEAREST_HEAD:
        return False
    fight = hit.row.id in FIGHTS
    opens = range(sentence.first, hit.first)
    if not any(text.is_(j, "in_which") or (fight and text.is_(j, "adjunct")) for j in opens):
        return False
    told = deed.type == "ASSAULT" and bool(deed.actors) and deed.status in TOLD and deed.how in CARRIED
    between = range(hit.last, deed.hit.first)
    if not told or text.sentence_at[deed.hit.first] is not sentence or len(between) > FARTHEST_DEED:
        return False
    parted = sum(text.folds[j] == "،" for j in between) == 1 and not any(j in text.cues for j in between)
    return parted and not set(attack.recipients) & set(deed.actors)


def _this(text: Text, attack: Draft, again: Draft) -> bool:
    """Whether a sentence that an attack opens tells whose "this" attack is: بعد الهجوم، تبنت الحركة هذا [التفجير]."""
    near = text.sentence_at[attack.hit.first] is text.sentence_at[again.hit.first]
    nouns = attack.hit.definite and not (attack.hit.verb or again.hit.verb) and again.hit.row.id in MEANT
    return near and nouns and bool(again.actors) and text.is_(again.hit.first - 1, "demonstrative") > 0


def _slew(text: Text, attack: Draft, harm: Draft) -> bool:
    """Whether somebody's death stands right behind the attack as what it did: [غارة سهلية] قتلت خمسة."""
    between = range(attack.hit.last, harm.hit.first)
    close = len(between) <= LONGEST_DESCRIBED and not any(_no_adjective(text, j) for j in between)
    deed = not attack.hit.verb and not attack.hit.definite and attack.type == "ASSAULT" and bool(attack.actors)
    done = harm.hit.row.id in SUFFERED and not harm.hit.passive and not harm.hit.cut
    return deed and done and close and attack.hit.row.id not in FIGHTS | SUFFERED and attack.status in TOLD


def _slew_first(text: Text, harm: Draft, attack: Draft) -> bool:
    """Whether the attack right behind a verb of killing is its subject: [قتلت] غارة سهلية خمسة."""
    she = harm.hit.verb and harm.hit.gender == "f" and harm.hit.row.id in SUFFERED and not harm.hit.passive
    between = range(harm.hit.last, attack.hit.first)
    close = len(between) <= 1 and all(counted(text, j) for j in between)
    deed = not attack.hit.verb and attack.type == "ASSAULT" and bool(attack.actors) and attack.status in TOLD
    return she and close and deed and attack.hit.row.id not in FIGHTS | SUFFERED


def _no_adjective(text: Text, j: int) -> bool:
    """Whether a token does not only describe the noun before it."""
    if text.sign(j) or text.preposition(j) or text.plays(j, "relative") or j in text.party_at:
        return True
    return text.folds[j] not in text.lexicon.nisbas and verb(text, j, j)
