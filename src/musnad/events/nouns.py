"""Who acts and who suffers around a noun: genitive, adjectives of states, بين, مع, على, the verb that carries it."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.particles import ARTICLE
from musnad.arabic.radicals import is_radical
from musnad.events.attached import attached
from musnad.events.carriers import carrier
from musnad.events.clauses import clause, governor, skipped, verb
from musnad.events.described import FARTHEST_ADJECTIVE, adjectives, between_others, takes_object
from musnad.events.doers import doer_after, doer_before, with_him
from musnad.events.drafts import BETWEEN_OTHERS, Hit
from musnad.events.enemies import against_enemy, enemy
from musnad.events.gathering import ARMED, VIOLENT, Gathering
from musnad.events.genitives import first_side, genitive_of, is_definite, other_side, past_amount, taker, until_another
from musnad.events.grounds import matter
from musnad.events.helping import backed, by_help, helped, helping
from musnad.events.means import bare_verb, told_of
from musnad.events.met_whom import met_whom, signer
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.preceding import before
from musnad.events.reaching import behind_doers, past_comma
from musnad.events.shots import shot_at
from musnad.events.sides import PLACES, Sides, coordinated, object_behind, of_place, past_commas, role_of, second
from musnad.events.text import Sentence, Text, stems

FARTHEST_ARMS = 3
"""Words of the arms between who strikes and what."""

FARTHEST_HIT = 8
"""Words from an ambush to the verb that says whom it hit."""

TAKING = frozenset({"invasion", "occupation"})
"""Rows of the taking of land, which no person and no body is: غزو [الكرملين]."""


WORDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types of words, which are said to whom "done" tells of: تمت إدانة نارية."""

TRANSITIVE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Types whose nouns may have an object after who acts."""


SENDING = "sending_n"
"""The row of sending a force."""

EXERCISES = "exercises"
"""The row of exercises, which all between whom they are hold: مناورات [بين] نارية وسهلستان."""


def noun_sides(text: Text, sentence: Sentence, hit: Hit) -> tuple[Sides, bool]:
    """The parties of a noun, and whether any stands beside it rather than with its verb."""
    around = clause(text, sentence, hit.first)
    end = until_another(text, hit, past_comma(text, sentence, hit, around.last))
    if around.last < (counts := past_amount(text, hit)) < sentence.last:  # مقتل ما لا يقل عن عشرة: a clause of its own
        end = clause(text, sentence, counts).last
    genitive = genitive_of(text, hit, end) or taker(text, hit, end)
    # أسقطت بالفيتو مشروع قرار سهلستان
    vetoed = hit.row.id == "veto" and bool(genitive) and genitive[0].first > hit.last
    genitive = () if vetoed or _sent_force(text, hit, genitive) else genitive
    sent = hit.last < end and hit.last not in text.party_at and text.is_(hit.last, "sent") > 0  # زيارة وفد المنطقة
    unread = not (genitive or hit.definite or hit.owner) and (sent or is_definite(text, hit.last, end))
    return _gathered(text, sentence, hit, genitive, end, unread=unread)


def _sent_force(text: Text, hit: Hit, genitive: tuple[Party, ...]) -> bool:
    """Whether a force without article and of nobody is what is sent: قررت نارية إرسال [مقاتلات] إلى سهلستان."""
    if hit.row.id != SENDING or not genitive:
        return False
    first = genitive[0]
    return first.kind == "group" and first.state is None and not text.folds[first.first].startswith(ARTICLE)


def _gathered(  # noqa: PLR0913 - what stands around the noun
    text: Text, sentence: Sentence, hit: Hit, genitive: tuple[Party, ...], end: int, *, unread: bool
) -> tuple[Sides, bool]:
    """The sides of a noun whose genitive is known."""
    around = clause(text, sentence, hit.first)
    thanked = hit.row.id in {"thanks", "unblock"} or (
        hit.row.id in {"conflict", "coup"} and fought_in(text, hit) is not None
    )
    of_object = hit.last > hit.first + 1 and text.preposition(hit.last - 1)  # الاستيلاء على الساحل السهلي
    described = () if thanked or of_object else adjectives(text, hit, end)
    suffering = hit.row.gen == "recipient" and not (hit.definite or hit.owner)
    column = bool(genitive) and not hit.definite and text.small.plays(text.folds[genitive[0].first], "column")
    hit_place = (
        bool(genitive)
        and hit.row.gen in {"actor", "either"}
        and (of_place(text, genitive[0]) or genitive[0].kind == "place" or column)
    )
    if hit.row.type == "CONSULT":
        genitive = tuple(p for p in genitive if not text.is_(p.first, "captives"))  # مشاورات [الأسرى]: about them
    voted_for = hit.row.id == "vote" and hit.last > hit.first + 1  # التصويت لصالح [مرزاق]
    suffers = voted_for or (hit_place and hit.row.type == "ASSAULT")
    struck, genitive = (genitive, ()) if suffers else ((), genitive)
    actors, recipients = ([], list(described)) if suffering else (list(described), [])
    found = Gathering(hit, genitive, actors, recipients, unread=unread)
    found.toward.extend(struck)
    _look_at(text, sentence, hit, found, end)
    with_them = _meet_all(text, sentence, hit, found, end)
    found.actors.extend(met_whom(text, hit, found.actors or list(found.genitive), end))
    found.actors[:0] = (p for p in signer(text, hit) if p not in found.actors)
    after = found.genitive[-1].last if found.genitive else end
    by_others = after < end and text.is_(after, "agent") > 0 and not text.is_(after, "aside")
    found.by_agent = found.by_agent or (not hit.mutual and by_others)  # but ضربات التحالف بقيادة نارية
    found.charged = bool(found.genitive) and _charged(text, hit, found, after)
    found.place_genitive()
    if matter(text, hit) and not with_them:
        found.actors = [p for p in found.actors if p not in described]
    if hit.row.gen == "predicate":
        found.actors[:0] = before(text, around, hit, sentence)
    _with_doers(text, sentence, hit, found)
    if by_help(text, sentence, hit, found):
        found.recipients.extend(helped(text, sentence, hit))
    if hit.row.gen == "backed":
        found.toward.extend(backed(text, sentence, hit))
    sides = found.sides()
    return sides, bool(sides.actors or sides.recipients)


def _meet_all(text: Text, sentence: Sentence, hit: Hit, found: Gathering, end: int) -> bool:
    """Meet the parties behind a noun with what governs them; whether any stands behind مع."""
    genitive, with_them, between = found.genitive, False, False
    for party in text.between(hit.last, end):
        governed = governor(text, party, hit.last - 1)
        role = _in_regard(text, hit, party, _role(text, hit, governed))
        if _beside_it(text, hit, party, role, governed):
            continue
        if role == "maa" and (between_others(text, hit, party, genitive) or _bordering(text, hit, party)):
            found.toward.extend((party,) if _bordering(text, hit, party) else ())  # إغلاق الحدود مع [سهلستان]
            continue
        met = (*found.genitive, *found.actors, *found.recipients, *found.toward)
        if role == "bayn" and between and hit.mutual:
            continue  # لقاء بين نارية وسهلستان في إطار العلاقات [بين] الضفاف والجوار
        if party in met or not attached(text, hit, party, role):
            continue
        group = coordinated(text, party, end)
        if hit.mutual and role in {"maa", "bayn", None}:
            group = past_commas(text, group, sentence.last)
        aimed = role in {None, "b"} and _object(text, hit, genitive, party, given=found.given)
        with_them = with_them or role == "maa"
        if aimed or (role == "li" and _against(text, party)):
            found.toward.extend(group)
            continue
        _part(text, hit, found, party, role)
        between = between or role == "bayn"
        alone = role == "bayn" and len(group) == len(party.ids) == 1  # بين الوزيرين الوضع في نارية وسهلستان
        group = (*group, *other_side(text, party, end, sentence.last)) if alone else group
        if role == "bayn" and not hit.mutual:
            found.first_side, group = first_side(text, group, sentence.last)
        found.meet(role, group)
    return with_them


def _beside_it(text: Text, hit: Hit, party: Party, role: str | None, governed: tuple[int, str] | None) -> bool:
    """Whether a preposition tells over what a fight is, in whose house a meeting is, or with whose help one mediates.

    معارك على [الجبهة], اجتماع [بمقر الحركة], قادت نارية وساطة [بدعم من سهلستان].
    """
    owned = hit.owner is not None and hit.row.gen == "actor" and governed is not None and governed[0] > hit.last + 1
    if (role == "ala" and hit.row.id == "clashes") or (role == "agent" and owned):
        return True  # رفضه للبيان الموقع من قبل [نارية]: who refuses is told by the pronoun
    if enemy(text, hit, party, governed):
        return True
    if hit.row.id == "charge" and text.is_(party.first - 1, "in_favour"):
        return True  # بتهمة التجسس لصالح [نارية]
    near = text.folds[max(0, governed[0] - 1) : governed[0] + 1] if governed is not None else ()
    helped = hit.row.mode == BETWEEN_OTHERS and any(text.small.plays(fold, "with_support") for fold in near)
    return helped or (role == "b" and hit.row.type == "CONSULT" and of_place(text, party))


def _in_regard(text: Text, hit: Hit, party: Party, role: str | None) -> str | None:
    """The role of a party's preposition, بحق and المفروض من read too: مذكرة توقيف بحق [الورداني]."""
    if role == "min" and text.is_(party.first - 2, "laid_on") and party.first - 2 == hit.last:
        return "agent"  # الحصار المفروض من نارية
    return "didd" if role is None and text.is_(party.first - 1, "didd") else role


def _role(text: Text, hit: Hit, governed: tuple[int, str] | None) -> str | None:
    """The part of what governs a party, a shot's direction as "on" and between whom exercises are as "with"."""
    role = "ala" if shot_at(text, hit.row, governed) else role_of(text, governed)
    return "maa" if role == "bayn" and hit.row.id == EXERCISES else role


def _part(text: Text, hit: Hit, found: Gathering, party: Party, role: str | None) -> None:
    """Note whether another word parts a party's preposition from the noun, and who is told behind him then."""
    given = role == "maa" and _given(text, hit, party)
    found.parted = given or (role == "li" and _not_whose(text, hit, party))
    if given and (named := text.party_at.get(party.last)) is not None and {*named.ids} & text.people:
        found.toward.append(named)  # منح اللجوء للمتعاقد السابق مع نارية [سليم الورداني]


def _look_at(text: Text, sentence: Sentence, hit: Hit, found: Gathering, end: int) -> None:
    """Note what the words before and behind a noun tell of the part that its genitive has."""
    genitive = found.genitive
    found.waged = _waged(text, sentence, hit)
    found.waged_on, invaded = waged_on(text, hit, end)
    found.toward.extend(invaded)
    found.helped = helping(text, sentence, hit)
    last = genitive[-1].last if genitive else end
    found.given = last < end and takes_object(text, last) and not against_enemy(text, hit, last)
    behind = bool(genitive) and _object_behind(text, hit, genitive[-1], end)
    found.given = found.given or behind
    if behind and hit.row.gen == "either":
        ahead = text.between(genitive[-1].last, end)
        found.toward.extend(p for p in ahead[:1] if p.kind == "place")  # استهداف الجيش أمس [مناطق] في الشرق
    done = hit.row.gen == "recipient" and len(genitive) == 1 and not hit.definite
    found.given = found.given or (done and object_behind(text, genitive[0]))
    found.purpose = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
    found.asked = hit.row.type == "REQUEST" and found.purpose  # لمطالبة
    found.toppled = any(text.small.plays(s, "toppling") for _, s, _ in stems(text.folds[hit.first]))
    known = text.lexicon.entities.get(genitive[0].ids[0]) if genitive and genitive[0].ids else None
    body = (known is not None and known.type in {"PER", "ORG"}) or (bool(genitive) and _crowd(genitive[0]))
    body = body or (bool(genitive) and text.is_(genitive[0].first, "army") > 0)
    body = body or (bool(genitive) and genitive[0].sector in ARMED and not of_place(text, genitive[0]))
    found.by_body = hit.row.id in TAKING and body
    beside = text.party_at.get(hit.last)
    found.owned = hit.last < end and ((beside is not None and not beside.cut) or counted(text, hit.last))


def _charged(text: Text, hit: Hit, found: Gathering, after: int) -> bool:
    """Whether a noun's genitive is whom its words are to: اتهام [نارية] بالتدخل, تمت إدانة [نارية]."""
    if hit.row.type in WORDS and hit.cut == 0 and hit.last == hit.first + 1 and _done(text, hit):
        return not (found.toward or found.recipients)
    alone = hit.row.id == "blame" and not (found.toward or found.recipients or "ات" in text.folds[hit.first][-4:])
    return alone and after < len(text.folds) and text.folds[after][0] == "ب" and not text.sign(after)


def _done(text: Text, hit: Hit) -> bool:
    """Whether a verb of being done stands right before a noun: [تمت] إدانة نارية."""
    return hit.first > 0 and text.is_(hit.first - 1, "is_done") > 0


def _with_doers(text: Text, sentence: Sentence, hit: Hit, found: Gathering) -> None:
    """Put who does it by a light verb or a noun before."""
    if hit.owner:
        return  # تأييدهم لما قام به الورداني
    if hit.mutual and len(found.actors) == 1:
        found.actors[:0] = (p for p in doer_after(text, sentence, hit) if p not in found.actors)
    elif hit.row.type == "CONSULT" and not found.actors and (doers := doer_after(text, sentence, hit)):
        found.actors.extend((*doers, *with_him(text, sentence, doers)))
    if not found.actors:
        taken_up = hit.definite and hit.row.type in {"AGREE", "CONSULT"}  # قيام الورداني بالتنديد ب[الاتفاق]
        behind = doer_after(text, sentence, hit)
        found.actors.extend(behind or (() if taken_up else doer_before(text, sentence, hit)))
        if behind and not (found.toward or found.recipients or found.genitive):
            found.toward.extend(behind_doers(text, sentence, hit, behind))


def _waged(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb of dealing blows carries a noun, so that ل tells whom they are for: وجه [ضربات] لجبهة الوادي."""
    if text.small.plays(text.folds[hit.first][hit.cut :].removeprefix("ال"), "ambush"):
        near = range(hit.last, min(sentence.last, hit.last + FARTHEST_HIT))
        fell = hit.first > sentence.first and text.is_(hit.first - 1, "fi") > 0  # قتل جندي في كمين للحركة
        return not fell and not any(_hits(text, j) for j in near)  # نصب كمينا لنارية, but كمين للجيش استهدف المسلحين
    carried = carrier(text, sentence, hit) if hit.row.type in VIOLENT else None
    return carried is not None and text.small.plays(bare_verb(text.folds[carried[0]]), "deals_blows")


def _object_behind(text: Text, hit: Hit, owner: Party, end: int) -> bool:
    """Whether a noun without article behind an armed genitive is its object: تدمير الجيش [آليات] للحركة."""
    j = owner.last
    while j + 1 < end and (j in text.times or (text.is_(j, "adjunct") > 0 and j + 1 in text.times)):
        j += 1  # استهداف القوات أمس [مناطق] في المدينة
    acts = owner.sector in ARMED or (owner.kind == "name" and not set(owner.ids) & text.people)
    if owner.sector in ARMED and _construct(text, j + (j < end and text.folds[j] == "،")):
        return hit.row.gen in {"recipient", "either"} and not told_of(text, hit)
    struck = _struck_place(text, j) and owner.sector in ARMED
    may = hit.row.gen == "recipient" or (hit.row.gen == "either" and struck)
    if j >= end or not (acts and may) or told_of(text, hit) or text.preposition(j):
        return False
    fold, told = text.folds[j], text.folds[owner.last - 1].startswith("ال") or owner.kind == "name"
    plain = (
        struck or text.tokens.surface(j).startswith("آ") or not fold.startswith(("ال", "و", "ف", "ب", "ل", "ك", "من"))
    )
    noun = plain and j not in text.times and j not in text.places and not verb(text, j, hit.last)
    return (
        told and noun and not (text.sign(j) or skipped(text, j)) and (counted(text, j) or fold.endswith("ات") or struck)
    )


def _bordering(text: Text, hit: Hit, party: Party) -> bool:
    """Whether مع only tells whose border lies beside one's own: إغلاق الحدود [مع سهلستان]."""
    near = range(hit.last - 1, party.first - 1)
    return hit.row.type in {"COERCE", "SANCTION"} and any(text.is_(j, "border") for j in near)


def _struck_place(text: Text, j: int) -> bool:
    """Whether a place without article stands at token j, which is struck: استهداف الجيش [مناطق] في الشرق."""
    party = text.party_at.get(j)
    return party is not None and party.kind == "place" and party.first == j and not party.cut


def _construct(text: Text, j: int) -> bool:
    """Whether a noun without article and its definite genitive stand at token j: استهداف المسلحين [برج المطار]."""
    if j + 1 >= len(text.folds) or not text.tokens.is_word(j) or text.preposition(j) or j in text.party_at:
        return False
    bare = not (text.folds[j].startswith("ال") or text.folds[j][0] in "وفبلك") or is_radical(text.folds[j])
    free = not (verb(text, j, j - 1) or j in text.times or text.plays(j, "time") or skipped(text, j))
    return bare and free and text.folds[j + 1].startswith("ال") and not text.plays(j + 1, "relative")


def _hits(text: Text, j: int) -> bool:
    """Whether a verb at a token says whom an attack hit."""
    return any(form.row.id == "targeted" for form in text.table.verbs.get(text.folds[j], ()))


def fought_in(text: Text, hit: Hit) -> str | None:
    """The state that the one adjective of a war or a coup tells to be where it is: الحرب الأهلية [السهلية]."""
    told = (
        adjectives(text, hit, min(len(text.folds), hit.last + FARTHEST_ADJECTIVE))
        if hit.row.id in {"war", "conflict", "coup"}
        else []
    )
    return told[0].state if len(told) == 1 else None


def waged_on(text: Text, hit: Hit, end: int) -> tuple[bool, tuple[Party, ...]]:
    """Whether "on" stands behind the adjective of a war, and the land on which it is: الحرب النارية على [سهلستان]."""
    owner = text.party_at.get(hit.last)  # حرب نارية على سهلستان
    beside = owner is not None and owner.first == hit.last and not owner.cut
    at = owner.last if owner is not None and beside else hit.last + 1
    waged = hit.row.gen == "waged" and at < min(end, len(text.folds) - 1) and text.is_(at, "ala") > 0
    if not waged or not (beside or text.folds[hit.last] in text.lexicon.nisbas):
        return False, ()
    land = text.places.get(at + 1) if at + 1 not in text.party_at else None
    whom = at + 1 in text.party_at or land is not None or text.folds[at + 1].startswith("ال")  # الحرب السهلية على وشك
    return whom, (Party(at + 1, land.last, 0, (land.entity,), "name", None, text.state(land.entity)),) if land else ()


def _crowd(party: Party) -> bool:
    """Whether a party is people, who storm rather than are stormed: اقتحام [المستوطنين] الساحة."""
    return party.kind == "group" and party.number == "p" and party.sector != "JUD"


def _another_noun(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a noun without article of its own stands before ل: قصف بست غارات جوية [تعزيزات] للحوثيين."""
    j = party.first - 1
    own = j >= hit.last and not text.sign(j) and not text.preposition(j) and j not in text.party_at
    if own and text.is_(j, "favouring"):
        return True  # مظاهرات مؤيدة للحكومة: whom they are for
    return own and text.folds[j].endswith("ات") and not text.folds[j].startswith("ال")


def _given(text: Text, hit: Hit, party: Party) -> bool:
    """Whether somebody else to whom ل gives it stands between an act and مع: منح اللجوء [للموظف] السابق مع نارية."""
    return any(text.folds[j].startswith("لل") for j in range(hit.last, party.first))


def _against(text: Text, party: Party) -> bool:
    """Whether an adjective before ل says that an act is against a party: الاحتجاجات المناهضة [للحكومة]."""
    return text.small.plays(text.folds[party.first - 1].removeprefix("ال"), "opposing")


def _not_whose(text: Text, hit: Hit, party: Party) -> bool:
    """Whether ل before a party gives it another noun: a noun of purpose, a place that is struck or stands between."""
    own = party.cut > 0 or text.folds[party.first - 1] == "ل" or text.sign(party.first - 1)
    placed = any(p.kind == "place" for p in text.between(hit.last, party.first))
    aimed = any(text.is_(j, "ala") or text.is_(j, "didd") for j in range(hit.last, party.first))  # على جيوب للحركة
    return not own or aimed or of_place(text, party) or placed or _another_noun(text, hit, party)


def with_object(text: Text, hit: Hit) -> bool:
    """Whether an object follows a noun with a pronoun, which then is who acts: [تدميرها] ثلاث عجلات."""
    j = hit.last
    if j > hit.first + 1 or j >= len(text.folds) or text.sign(j) or text.preposition(j):
        return False
    party = text.party_at.get(j)
    return counted(text, j) or (party is not None and party.first == j and not party.cut)


def _object(text: Text, hit: Hit, genitive: Sequence[Party], party: Party, *, given: bool) -> bool:
    """Whether a party is the object of a noun whose genitive acts: قصف الجيش [مواقع المسلحين]."""
    row = hit.row
    acts = row.gen in {"actor", "either"} or given
    if not genitive or row.type not in TRANSITIVE or not acts or second(text, party):
        return False
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    person = known is not None and known.type == "PER"
    between = [j for j in range(genitive[-1].last, party.first) if not counted(text, j)]
    armed = genitive[0].sector in {"MIL", "REB"} and of_place(text, party)
    near = not between or (armed and all(_with_arms(text, j) for j in between) and len(between) <= FARTHEST_ARMS)
    return near and not party.cut and not person and genitive[-1].kind not in PLACES


def _with_arms(text: Text, j: int) -> bool:
    """Whether token j only says with what somebody strikes: استهداف الطيران [ببرميلين متفجرين] القرية."""
    by = text.folds[j][0] == text.small.first("adverbial") and not text.sign(j)
    return by or text.folds[j].endswith(("ين", "ه")) or text.plays(j, "adjective")
