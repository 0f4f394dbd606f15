"""Whose a verb of saying is that "and" joins to another in what is said."""

from __future__ import annotations

from musnad.positions.fellows import agrees
from musnad.positions.hits import Hit
from musnad.positions.text import Sentence, Text
from musnad.positions.voiced import Held
from musnad.record import Statement


def goes_on(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """The subject told last, of a cue that "and" joins on in what is said: قال إن سهلستان رفضت الوساطة [وطالبت] بهدنة.

    Behind a comma it may be the speaker's again; where it agrees with her too, it is left to nobody.
    """
    cue, verb = text.cues.get(hit.first), hit.form.row.kind == "verb" and not hit.form.circumstance
    if not (cue and verb and before and hit.joined) or text.folds[hit.first][0] != "و" or text.sign(hit.first - 1):
        return None
    if text.speaker(cue) == before or (cue.source.span and text.tokens.at(cue.source.span.start) >= hit.last):
        return None
    parties = (text.party_at.get(j) for j in range(hit.first - 1, sentence.first - 1, -1))
    party = next((p for p in parties if p and text.sides(p) == before), None)
    said = text.said(party.first) if party and agrees(hit, party) else None
    if said is None:
        return Held(before, hit.first, hit.last) if _of_his_own(text, sentence, hit) else None
    return Held(() if _of_either(text, hit, said[1]) else before, hit.first, hit.last)


def _of_either(text: Text, hit: Hit, said: Statement) -> bool:
    """Whether she who speaks may do it as well: قالت الضفاف إن سهلستان رفضت الوساطة [وطالبت] بهدنة."""
    cue = said.cue
    return hit.form.gender == "f" and cue is not None and text.folds[text.tokens.at(cue.start)].endswith("ت")


def _of_his_own(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether "his country" stands before it in what he says: إن [بلاده] رفضت الوساطة وطالبت."""
    near = range(sentence.first, hit.first)
    return hit.form.gender != "m" and any(text.is_(j, "own_country") and text.said(j) for j in near)
