"""Who follows a verb and is no subject of it: وتتهم [السلطات] بالفساد, أسقطت [الطائرة] السهلية."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.contents import acts_of
from musnad.events.drafts import Hit
from musnad.events.enough import SPOKEN
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.sides import coordinated
from musnad.events.text import Clause, Text

BY_FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of acts whose verb and noun are not spelt alike, or whose noun has its land for object too."""

OWN_DEEDS = frozenset({"promise", "threaten"})
"""Acts of speech by which somebody says what he will do himself."""

HERS = ("ه", "ات")
"""Endings of nouns that take a verb of a she."""

NEAREST_BLOWS = 4
"""Words from a verb back to the blows that are its subject: هجمات جديدة قد [تضرب] نارية."""

LONGEST_REPORT = 2
"""Words of a report that accuses, before whom it accuses: اتهم [تقرير أممي] الجيش بارتكاب جرائم."""

NEAREST_AIRCRAFT = 3
"""Words behind an aircraft in which another stands that it shoots down."""


def no_subject(text: Text, hit: Hit, around: Clause, party: Party) -> bool:
    """Whether who follows a verb is its object by the make of the clause."""
    told = _alone_accused(text, hit, around, party) or _flown(text, hit, around, party)
    told = told or _no_she(text, hit, party) or _no_he(text, hit, party)
    return told or _addressed(text, hit, party) or _pledged(text, hit, party) or _of_blows(text, hit, party)


def was_to_have(text: Text, at: int) -> bool:
    """Whether "to have" stands before a verb, whose subject is who denies or says it: نفت نارية أن تكون قد [قصفت]."""
    before = at - 3
    return before >= 0 and text.is_(at - 1, "qad") > 0 and text.is_(at - 2, "being") > 0 and text.plays(before, "free")


def _of_blows(text: Text, hit: Hit, party: Party) -> bool:
    """Whether blows told right before a verb of harm are its subject: من اعتداءات جديدة قد تضرب [نارية]."""
    harms = hit.row.type in BY_FORCE and "obj" in hit.row.government and not hit.object
    if not harms or hit.cut or party.first != hit.last or party.cut:
        return False
    for j in range(hit.first - 1, max(-1, hit.first - 1 - NEAREST_BLOWS), -1):
        nouns = text.table.nouns.get(text.folds[j].removeprefix(ARTICLE), ())
        if any(form.row.type == "ASSAULT" and not form.rest for form in nouns):
            return True
        described = text.plays(j, "relative") or text.plays(j, "verbal_link") or text.folds[j].endswith("ه")
        if not described or j in text.party_at:
            return False
    return False


def _pledged(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a land ends what another binds itself to or threatens to do to it: تعهدت نارية بألا تقصف [سهلستان]."""
    said = text.said(hit.first)
    at_once = party.first == hit.last and not party.cut and hit.row.type in BY_FORCE and hit.shape == "present"
    if said is None or not at_once or text.tokens.at(said.content.start) < hit.first - 1:
        return False
    act = acts_of(text, said)
    own = act is not None and act.id in OWN_DEEDS and said.source.entity not in party.ids
    return own and "obj" in hit.row.government and _she_land(text, party)


def _no_she(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a verb of a she cannot have who follows for its subject: بيانا [دعت] فيه حزب العمل إلى الحوار."""
    if hit.gender != "f" or hit.number != "s" or party.cut or "obj" not in hit.row.government:
        return False
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    men = text.is_(party.first, "several_men") > 0 and party.first == hit.last + 1 and counted(text, hit.last)
    if hit.row.type in BY_FORCE and men:
        return True  # طائرات هاجمت القاعدة وأصابت أربعة [جنود]
    man = known is not None and known.type == "PER" and known.sex == "m" and party.last == party.first + 1
    body = known is not None and known.type in {"ORG", "GROUP"}
    return man or (body and text.small.plays(text.folds[party.first], "he_head"))


def _flown(text: Text, hit: Hit, around: Clause, party: Party) -> bool:
    """Whether an aircraft behind a verb of shooting down is what is shot down: وأسقطت [الطائرة] السهلية."""
    first, behind = hit.last, party.last
    if hit.row.id != "shot_down" or party.first > first + 1 or not text.is_(first, "aircraft"):
        return False
    if behind < around.last and not (text.sign(behind) or text.preposition(behind) or behind in text.times):
        return False  # أسقطت الطائرات النارية صاروخا
    return not any(text.is_(j, "aircraft") for j in range(behind, min(around.last, behind + NEAREST_AIRCRAFT)))


def _alone_accused(text: Text, hit: Hit, around: Clause, party: Party) -> bool:
    """Whether who stands between a verb of accusing and its ب is accused: تتهم [السلطات] بالفساد."""
    if hit.row.id != "accused" or hit.object:
        return False
    if party.first == hit.last + 1 and text.plays(hit.first - 1, "relative") and text.is_(hit.last, "resumed") > 0:
        whom = text.party_at.get(party.last)
        active = whom is not None and whom.first == party.last and not whom.cut  # الذي تتهم به نارية سهلستان
        return text.folds[hit.last][0] == text.small.first("adverbial") and not active  # التجسس الذي تتهم به [نارية]
    reported = text.is_(hit.last, "paper_says") > 0 and party.first - hit.last <= LONGEST_REPORT
    if party.first > hit.last and not reported:
        return False
    last = coordinated(text, party, around.last)[-1].last
    by = last < around.last and last not in text.party_at and text.folds[last][0] == text.small.first("adverbial")
    return by and not text.sign(last)


def _addressed(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a verb of a he addresses the body or the states right behind it: ودعا [دول] الجوار إلى."""
    he = hit.gender == "m" and hit.number == "s" and not (hit.passive or hit.we) and "obj" in hit.row.government
    if not he or hit.row.type not in SPOKEN or party.first != hit.last or party.cut or {*party.ids} & text.people:
        return False
    if hit.shape == "present" and _she_land(text, party):
        return True  # قرارا يطالب سهلستان بفتح المعبر
    word = text.folds[party.first].removeprefix(ARTICLE)
    return text.small.plays(word, "states") or (party.kind == "group" and word.endswith(HERS)) or _her_body(text, party)


def _her_body(text: Text, party: Party) -> bool:
    """Whether a party is a body or a movement by a noun of a she: [الحكومة] النارية."""
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    body = known is not None and known.type in {"ORG", "GROUP"}
    return body and text.folds[party.first].startswith(ARTICLE) and text.folds[party.first].endswith(HERS)


def _no_he(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a verb of a he cannot have the land right behind it for its subject: أن القائد، اليوم، دمر [سهلستان]."""
    he = hit.gender == "m" and hit.number == "s" and not (hit.passive or hit.we) and hit.row.type in BY_FORCE
    at_once = party.first == hit.last and party.last == party.first + 1 and not party.cut
    if not (he and at_once) or "obj" not in hit.row.government or "victim" in hit.row.government:
        return False
    verb = text.folds[hit.first][hit.cut :]
    if verb.startswith("ت") or verb.endswith("ت"):
        return False  # a verb of a she that is only asked for its subject
    return _she_land(text, party)


def _she_land(text: Text, party: Party) -> bool:
    """Whether a party is a land by its name alone, which is no he."""
    word = text.folds[party.first]
    if party.last > party.first + 1 or text.plays(party.first, "masculine_state"):
        return False
    return any(known.type == "GPE" and known.id in party.ids for known in text.lexicon.entities.exactly(word))
