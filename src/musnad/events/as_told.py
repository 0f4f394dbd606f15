"""What becomes of an act of which nothing but who tells it decides: happened, or reported by one side."""

from __future__ import annotations

from musnad.arabic import fold_key
from musnad.events.drafts import Hit
from musnad.events.text import Text
from musnad.record import Statement
from musnad.record.events import Status

HOSTILE = frozenset({"ASSAULT", "COERCE", "ACCUSE", "AGREE", "COOPERATE", "REJECT"})
"""Types that one side's word alone leaves "reported"; a meeting is a public act."""

CLAIMED = frozenset({"attack", "strikes", "operation"})
"""Rows of attacks of which the word of one side is a claim: قال الجيش إن قواته تعرضت [لهجوم]."""

OWN_WORD = frozenset({"approval", "pledged"})
"""Rows of what who says so does by saying it: أعلن الورداني [موافقته]."""

PUBLIC = frozenset({"arrest_n", "capture", "closure", "jailing"})
"""Rows of nouns of public acts of an authority, which tells of them itself."""

MADE = frozenset({"AGREE", "CONSULT", "REJECT", "REQUEST", "SANCTION", "SUPPORT"})
"""Types of acts that are known where الذي takes them up: الاتفاق الذي [أبرمته] نارية."""


def as_told(text: Text, hit: Hit, said: Statement | None, sides: tuple[str, ...]) -> Status:
    """Happened, but reported where an unnamed source or one of the sides alone says so."""
    known = hit.row.id in {"war", "conflict"} or hit.row.mode == "ceasefire" or hit.row.type == "ASSAULT"
    known = known and not hit.verb and (hit.definite or hit.row.id in {"war", "conflict"})
    if said is None or known:
        return "happened"  # قالت مصادر إن المطار أغلقته الحرب
    himself = hit.we or said.source.entity in sides[:1]
    if himself and (hit.row.type == "REJECT" or hit.row.id in OWN_WORD):
        return "happened"  # نحن نعارض ذلك, نارية تؤكد رفضها: who says so does it by saying it
    own = text.states_of(said.source.entity.split("+")) & text.states_of(sides[:1])
    if hit.row.id == "interference" and not own:
        return "reported"
    if himself and (hit.row.id in PUBLIC or hit.row.mode == "arrest"):
        return "happened"  # أعلنت الشرطة اعتقال ناشطين
    if hit.row.type in MADE and hit.shape == "past" and hit.first and text.plays(hit.first - 1, "relative"):
        return "happened"
    anonymous = said.source.form == "anonymous" or _nobody_s(text, said)
    party = text.states_of(said.source.entity.split("+")) & text.states_of(sides)
    one_sided = hit.row.type in HOSTILE - {"ASSAULT"} and bool(party)
    struck = hit.row.type == "ASSAULT" and hit.verb and (bool(party) or any(not s.startswith("name:") for s in sides))
    fresh = hit.row.id in CLAIMED and not hit.definite and bool(party)
    # قالت الشرطة إن مسلحين هاجموا القرية: who tells it is no side
    return "reported" if anonymous or one_sided or struck or fresh else "happened"


def _nobody_s(text: Text, said: Statement) -> bool:
    """Whether reports or media without a name tell it: ذكرت [تقارير] أن."""
    words = fold_key(said.source.surface or "").split()
    noun = text.lexicon.speakers.get(words[0]) if words and said.source.entity.startswith("name:") else None
    return noun is not None and noun.kind in {"document", "media"} and noun.number == "p"
