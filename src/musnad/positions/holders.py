"""Who holds a stance: the subject of its verb, the owner of its noun, the speaker of its "we"."""

from __future__ import annotations

from musnad.positions.backers import backer
from musnad.positions.hits import Hit
from musnad.positions.owners import of_stand, owner, with_fellows
from musnad.positions.subjects import subject
from musnad.positions.text import Sentence, Text
from musnad.positions.voiced import Held, by_speaker


def held(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Who holds it; `before` are the holders of the stance told last in this sentence."""
    kind = hit.form.row.kind
    if kind == "duty":
        return by_speaker(text, hit)
    if kind == "backed":
        return backer(text, sentence, hit)
    if kind == "noun":
        return owner(text, sentence, hit, before)
    told = of_stand(text, sentence, hit, before) if kind == "adjective" else None
    found = told or subject(text, sentence, hit, before)
    if found is None or not hit.form.row.mutual:
        return found
    sides = with_fellows(text, sentence, found)
    return sides if len(sides.who) > 1 or hit.form.row.polarity != "against" else None  # اختلفت نظرة نارية إلى الملف
