"""What becomes of an act of which nothing but who tells it decides: happened, or reported by one side."""

from __future__ import annotations

from musnad.arabic import fold_key
from musnad.events.contents import acts_of
from musnad.events.drafts import Hit
from musnad.events.text import Text, stems
from musnad.record import Statement
from musnad.record.events import Status

HOSTILE = frozenset({"ASSAULT", "COERCE", "ACCUSE", "AGREE", "COOPERATE", "REJECT"})
"""Types that one side's word alone leaves "reported"; a meeting is a public act."""

CLAIMED = frozenset({"attack", "strikes", "operation"})
"""Rows of attacks of which the word of one side is a claim: قال الجيش إن قواته تعرضت [لهجوم]."""

NEAREST_HELD = 4
"""Words before talks in which a verb of holding them may stand."""

OF_HIMSELF = frozenset({"ACCUSE", "REJECT"})
"""Types of what who says so, or speaks for his side, does by saying it."""

PRAISES = frozenset({"praise", "thank", "welcome", "condemn"})
"""Acts of speech that take what they are about for granted."""

OWN_WORD = frozenset({"approval", "pledged"})
"""Rows of what who says so does by saying it: أعلن الورداني [موافقته]."""

PUBLIC = frozenset({"arrest_n", "capture", "closure", "jailing"})
"""Rows of nouns of public acts of an authority, which tells of them itself."""

MADE = frozenset({"AGREE", "CONSULT", "REJECT", "REQUEST", "SANCTION", "SUPPORT"})
"""Types of acts that are known where الذي takes them up: الاتفاق الذي [أبرمته] نارية."""


def as_told(  # noqa: PLR0911 - one question a line
    text: Text, hit: Hit, said: Statement | None, sides: tuple[str, ...]
) -> Status:
    """Happened, but reported where an unnamed source or one of the sides alone says so."""
    lasting = hit.row.id in {"war", "conflict"} or (bool(sides) and text.is_(hit.first, "known_of") > 0)
    lasting = lasting or (hit.first > 0 and text.is_(hit.first - 1, "of_fact") > 0)  # هوية منفذ هجوم المسجد
    public = hit.row.type in {"ASSAULT", "SANCTION"} or hit.row.mode == "ceasefire" or hit.row.id == "agreement"
    known = not hit.verb and (lasting or (hit.definite and public) or _named_only(text, hit))
    if said is None or known:
        return "happened"  # قالت مصادر إن المطار أغلقته الحرب
    himself = hit.we or said.source.entity in sides[:1]
    own = text.states_of(said.source.entity.split("+")) & text.states_of(sides[:1])
    if (own and _admitted(text, said)) or (himself and hit.row.id in OWN_WORD):
        return "happened"  # اعترف الجيش بأنه [قصف] القرية
    if (himself or own) and hit.row.type in OF_HIMSELF:
        return "happened"  # نحن نعارض ذلك, نارية تؤكد رفضها: who says so does it by saying it
    if hit.row.id == "interference" and not own:
        return "reported"
    if himself and (hit.row.id in PUBLIC or hit.row.mode == "arrest"):
        return "happened"  # أعلنت الشرطة اعتقال ناشطين
    if _taken_up(text, hit) or ((act := acts_of(text, said)) is not None and act.id in PRAISES):
        return "happened"
    anonymous = said.source.form == "anonymous" or _nobody_s(text, said)
    party = text.states_of(said.source.entity.split("+")) & text.states_of(sides)
    one_sided = hit.row.type in HOSTILE - {"ASSAULT"} and bool(party)
    struck = hit.row.type == "ASSAULT" and hit.verb and (bool(party) or any(not s.startswith("name:") for s in sides))
    fresh = hit.row.id in CLAIMED and not hit.definite and bool(party)
    # قالت الشرطة إن مسلحين هاجموا القرية: who tells it is no side
    return "reported" if anonymous or one_sided or struck or fresh or _claimed(text, said) else "happened"


def _admitted(text: Text, said: Statement) -> bool:
    """Whether who says it owns up to it: [أقر] الجيش بأنه قصف القرية."""
    cue = text.lexicon.cues.by_id.get(said.rule.rsplit(".", 1)[-1])
    return cue is not None and cue.act == "admit"


def _claimed(text: Text, said: Statement) -> bool:
    """Whether the verb of saying doubts what is said: [زعمت] نارية مقتل جنود."""
    cue = text.folds[text.tokens.at(said.cue.start)] if said.cue is not None else ""
    return any(op.id == "claimed" for op in text.table.operators.get(cue.removeprefix("و"), ()))


def _taken_up(text: Text, hit: Hit) -> bool:
    """Whether الذي takes up by an act what is known: الهدنة التي [أعلنتها] نارية, الحركة التي [احتلت] مرسى."""
    if hit.shape != "past" or hit.first < 2 or not text.plays(hit.first - 1, "relative"):  # noqa: PLR2004
        return False
    of_whom = text.party_at.get(hit.first - 2)
    return hit.row.type in MADE or (of_whom is not None and not text.nameless.issuperset(of_whom.ids))


def _named_only(text: Text, hit: Hit) -> bool:
    """Whether definite talks are only named, and no verb tells that they are held: تشرف على [المحادثات]."""
    if hit.row.type != "CONSULT" or not hit.definite or not (hit.cut or text.preposition(hit.first - 1)):
        return False
    first = text.sentence_at[hit.first].first
    before = range(max(first, hit.first - NEAREST_HELD), hit.first)
    return not any(text.small.plays(s, "light") for j in before for _, s, _ in stems(text.folds[j]))


def _nobody_s(text: Text, said: Statement) -> bool:
    """Whether reports or media without a name tell it: ذكرت [تقارير] أن."""
    words = fold_key(said.source.surface or "").split()
    noun = text.lexicon.speakers.get(words[0]) if words and said.source.entity.startswith("name:") else None
    return noun is not None and noun.kind in {"document", "media"} and noun.number == "p"
