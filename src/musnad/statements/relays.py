"""Speech that somebody passes on: نقلت وكالة نبأ عن الورداني قوله إن, أفادت الوكالة نقلا عن مصدر بأن."""

from __future__ import annotations

from dataclasses import replace

from musnad.statements.clauses import clause_begins
from musnad.statements.drafts import Draft
from musnad.statements.hits import Hit
from musnad.statements.openings import find
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read, unknown_name
from musnad.statements.subjects import Who
from musnad.statements.text import Sentence, Text


FARTHEST_SOURCE = 12
"""Tokens between who passes on and whom he quotes."""


def relay(text: Text, sentence: Sentence, hit: Hit, who: Who, walls: frozenset[int]) -> Draft | None:
    """نقل, نسب, علم: the quoted person is the source, the verb's subject passes on."""
    i = next((j for j in range(who.after, min(sentence.last - 1, who.after + FARTHEST_SOURCE)) if text.plays(j, "quoted_from")), None)
    if i is None or who.phrase is None:
        return None
    source = read(text, i + 1, sentence.last, "clause") or unknown_name(text, i + 1, sentence.last)
    if source is None:
        return None
    said = next((j for j in range(source.last, min(sentence.last, source.last + 4)) if text.plays(j, "saying")), None)
    start_from = source.last if said is None else said + 1
    form = text.cues.forms["قال"][0]
    opening = find(text, start_from, sentence.last, (form,), walls - {hit.i, said or hit.i}, bare=False)
    if opening is None or (said is None and opening.start - source.last > FARTHEST_SOURCE):
        return None
    opens, turned = clause_begins(text, sentence, hit.i)
    return Draft(
        pattern="relay",
        cue=hit.form.cue,
        cue_first=hit.i if said is None else said,
        cue_cut=hit.cut if said is None else 0,
        cue_last=hit.i + 1 if said is None else said + 1,
        who=source,
        gender=None,
        number=None,
        start=opening.start,
        end=sentence.last,
        how=opening.how,
        opens=opens,
        outer=turned or bool(hit.cut) or hit.i == sentence.first,
        gap=(source.last, opening.start),
        relays=(who.phrase,),
        sure=0.9,
    )


def passed_on(text: Text, draft: Draft) -> Draft:
    """A statement whose gap says نقلا عن فلان: he is the source, the verb's subject passed it on."""
    first, last = draft.gap
    for i in range(first, last - 1):
        if text.plays(i, "quoting") and text.plays(i + 1, "preposition_an_prep"):
            source = read(text, i + 2, last, "clause")
            if source and draft.who and _passes_on(draft.who):
                return replace(draft, who=source, relays=(draft.who, *draft.relays), gap=(source.last, last))
    return draft


def _passes_on(who: Phrase) -> bool:
    """Whether a subject is an outlet or an agency."""
    return who.kind == "media" or any(o.mention.type == "MEDIA" for o in who.owners)


def channels(text: Text, draft: Draft) -> tuple[Phrase, ...]:
    """Outlets and networks that the gap names: لرويترز, لصحيفة "الميناء", في تويتر."""
    found: list[Phrase] = []
    i, last = draft.gap
    while i < last:
        named = text.named.get(i)
        if named and named.mention.type == "MEDIA":
            found.append(Phrase(i, named.cut, named.last, None, None, (named,)))
            i = named.last
            continue
        fold = text.folds[i]
        if fold.startswith("ل") and (noun := text.noun(i, 1)) and noun.kind == "media" and not noun.definite:
            phrase = read(text, i, last, "clause", cut=1)
            if phrase and phrase.last > i + 1:
                found.append(phrase)
                i = phrase.last
                continue
        i += 1
    return tuple(found)
