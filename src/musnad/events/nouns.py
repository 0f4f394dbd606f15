"""Who acts and who suffers around a noun: genitive, adjectives of states, بين, مع, على, the verb that carries it."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.radicals import is_radical
from musnad.events.carriers import carrier
from musnad.events.clauses import clause, governor, skipped, verb
from musnad.events.described import FARTHEST_ADJECTIVE, adjectives, between_others, takes_object
from musnad.events.doers import doer_after, doer_before
from musnad.events.drafts import Hit
from musnad.events.gathering import ARMED, NEAREST_OWNER, VIOLENT, Gathering
from musnad.events.genitives import first_side, genitive_of, is_definite, near_noun, other_side, until_another
from musnad.events.grounds import matter
from musnad.events.means import bare_verb, told_of
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.preceding import before
from musnad.events.sides import PLACES, Sides, coordinated, of_place, role_of, second
from musnad.events.text import Sentence, Text, stems

FARTHEST_AIMED = 6
"""The same for على and ضد: هجوم شنه مسلحون ليلا على [نارية]."""


LOOSE = frozenset({"b", "li", "ila", "min", "an", "fi", "ala", "didd"})
"""Prepositions that stand before much else than a noun's parties."""

FARTHEST_LOOSE = 7
"""Words, parties aside, between a noun and the party that such a preposition gives it."""


SHORTEST_OF = 3
"""Letters that a noun with ل has more than: له is a pronoun."""

FARTHEST_ARMS = 3
"""Words of the arms between who strikes and what."""

FARTHEST_HIT = 8
"""Words from an ambush to the verb that says whom it hit."""

TAKING = frozenset({"invasion", "occupation"})
"""Rows of the taking of land, which no person and no body is: غزو [الكرملين]."""

LONGEST_ASIDE = 9
"""Words between two commas that part a fight from its "between"."""

FARTHEST_BEHIND = 6
"""Words behind who does an act in which على tells whom it is aimed at."""

AIMED = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""Types of acts that are aimed at somebody."""

FOUGHT = frozenset({"clashes"})
"""Rows of fights, which are with somebody."""

TRANSITIVE = frozenset({"ASSAULT", "COERCE", "SANCTION", "REJECT"})
"""Types whose nouns may have an object after who acts."""


def noun_sides(text: Text, sentence: Sentence, hit: Hit) -> tuple[Sides, bool]:
    """The parties of a noun, and whether any stands beside it rather than with its verb."""
    around = clause(text, sentence, hit.first)
    end = until_another(text, hit, _past_comma(text, sentence, hit, around.last))
    genitive = genitive_of(text, hit, end)
    unread = not (genitive or hit.definite or hit.owner) and is_definite(text, hit.last, end)
    return _gathered(text, sentence, hit, genitive, end, unread=unread)


def _past_comma(text: Text, sentence: Sentence, hit: Hit, end: int) -> int:
    """The end of a clause past a relative pronoun and a comma before بين: الاجتماع الذي جرى أمس في مرسى، [بين] اثنين."""
    if not (hit.mutual or hit.row.id in FOUGHT) or end + 2 >= sentence.last:
        return end
    held = text.plays(end, "relative") and text.is_(end + 1, "occurs")
    at = clause(text, sentence, end + 1).last if held else end  # مواجهات عنيفة، [بين] اثنين
    at = _past_aside(text, sentence, at) if text.folds[at] == "،" else at
    parted = at + 2 < sentence.last and text.folds[at] == "،" and text.is_(at + 1, "bayn")
    return clause(text, sentence, at + 1).last if parted else end


def _past_aside(text: Text, sentence: Sentence, comma: int) -> int:
    """The second of two commas that set off when or where: المعارك في مرسى، لليوم الرابع[،] بين اثنين."""
    for k in range(comma + 1, min(sentence.last - 1, comma + LONGEST_ASIDE)):
        if text.folds[k] == "،":
            return k if text.is_(k + 1, "bayn") else comma
        if text.is_(k, "bayn") or verb(text, k, sentence.first) or text.plays(k, "relative"):
            return comma
    return comma


def _gathered(  # noqa: PLR0913 - what stands around the noun
    text: Text, sentence: Sentence, hit: Hit, genitive: tuple[Party, ...], end: int, *, unread: bool
) -> tuple[Sides, bool]:
    """The sides of a noun whose genitive is known."""
    around = clause(text, sentence, hit.first)
    thanked = hit.row.id in {"thanks", "unblock"} or (hit.row.id == "conflict" and fought_in(text, hit) is not None)
    of_object = hit.last > hit.first + 1 and text.preposition(hit.last - 1)  # الاستيلاء على الساحل السهلي
    described = [] if thanked or of_object else list(adjectives(text, hit, end))
    suffering = hit.row.gen == "recipient" and not (hit.definite or hit.owner)
    column = bool(genitive) and not hit.definite and text.small.plays(text.folds[genitive[0].first], "column")
    hit_place = bool(genitive) and hit.row.gen in {"actor", "either"} and (
        of_place(text, genitive[0]) or genitive[0].kind == "place" or column
    )
    struck, genitive = (genitive, ()) if hit_place and hit.row.type == "ASSAULT" else ((), genitive)
    found = Gathering(hit, genitive, [] if suffering else described, described if suffering else [], unread=unread)
    found.toward.extend(struck)
    _look_at(text, sentence, hit, found, end)
    with_them = False
    for party in text.between(hit.last, end):
        role = role_of(text, governor(text, party, hit.last - 1))
        if role == "maa" and between_others(text, hit, party, genitive):
            continue
        met = (*found.genitive, *found.actors, *found.recipients, *found.toward)
        if party not in met and _attached(text, hit, party, role):
            group = coordinated(text, party, end)
            if role in {None, "b"} and _object(text, hit, genitive, party, given=found.given):
                found.toward.extend(group)
                continue
            alone = role == "bayn" and len(group) == 1
            with_them = with_them or role == "maa"
            if role == "li" and _against(text, party):
                found.toward.extend(group)
                continue
            given = role == "maa" and _given(text, hit, party)
            found.parted = given or (role == "li" and _not_whose(text, hit, party))
            if given and (named := text.party_at.get(party.last)) is not None and {*named.ids} & text.people:
                found.toward.append(named)  # منح اللجوء للموظف السابق مع نارية [سليم الورداني]
            group = (*group, *other_side(text, party, end)) if alone else group
            if role == "bayn" and not hit.mutual:
                found.first_side, group = first_side(text, group, sentence.last)
            found.meet(role, group)
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
    if _by_help(text, sentence, hit, found):
        found.recipients.extend(_helped(text, sentence, hit))
    if hit.row.gen == "backed":
        found.toward.extend(_backed(text, sentence, hit))
    sides = found.sides()
    return sides, bool(sides.actors or sides.recipients)


def _look_at(text: Text, sentence: Sentence, hit: Hit, found: Gathering, end: int) -> None:
    """Note what the words before and behind a noun tell of the part that its genitive has."""
    genitive = found.genitive
    found.waged = _waged(text, sentence, hit)
    found.helped = _helping(text, sentence, hit)
    found.given = bool(genitive) and genitive[-1].last < end and takes_object(text, genitive[-1].last)
    found.given = found.given or (bool(genitive) and _object_behind(text, hit, genitive[-1], end))
    found.purpose = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
    found.asked = hit.row.type == "REQUEST" and found.purpose  # لمطالبة
    found.toppled = any(text.small.plays(s, "toppling") for _, s, _ in stems(text.folds[hit.first]))
    known = text.lexicon.entities.get(genitive[0].ids[0]) if genitive and genitive[0].ids else None
    body = (known is not None and known.type in {"PER", "ORG"}) or (bool(genitive) and _crowd(genitive[0]))
    body = body or (bool(genitive) and text.is_(genitive[0].first, "army") > 0)
    found.by_body = hit.row.id in TAKING and body
    beside = text.party_at.get(hit.last)
    found.owned = hit.last < end and ((beside is not None and not beside.cut) or counted(text, hit.last))


def _charged(text: Text, hit: Hit, found: Gathering, after: int) -> bool:
    """Whether ب right behind a noun's genitive tells what that one is charged with: اتهام [نارية] بالتدخل."""
    alone = hit.row.id == "blame" and not (found.toward or found.recipients or "ات" in text.folds[hit.first][-4:])
    return alone and after < len(text.folds) and text.folds[after][0] == "ب" and not text.sign(after)


def _with_doers(text: Text, sentence: Sentence, hit: Hit, found: Gathering) -> None:
    """Put who does it by a light verb or a noun before."""
    if hit.owner:
        return  # تأييدهم لما قام به الورداني
    if hit.mutual and len(found.actors) == 1:
        found.actors[:0] = (p for p in doer_after(text, sentence, hit) if p not in found.actors)
    if not found.actors:
        taken_up = hit.definite and hit.row.type in {"AGREE", "CONSULT"}  # قيام الورداني بالتنديد ب[الاتفاق]
        behind = doer_after(text, sentence, hit)
        found.actors.extend(behind or (() if taken_up else doer_before(text, sentence, hit)))
        if behind and not (found.toward or found.recipients or found.genitive):
            found.toward.extend(_behind_doers(text, sentence, hit, behind))


def _behind_doers(text: Text, sentence: Sentence, hit: Hit, doers: Sequence[Party]) -> tuple[Party, ...]:
    """Whom an act is aimed at, told behind who does it: الحصار الذي فرضته نارية على [سهلستان]."""
    last = doers[-1].last
    roles = ("ala", "didd", "maa") if hit.row.id in FOUGHT else ("ala", "didd")
    for party in text.between(last, min(sentence.last, last + FARTHEST_BEHIND)):
        governed = governor(text, party, last - 1)
        apart = any(text.sign(j) or verb(text, j, sentence.first) for j in range(last, party.first))
        aimed = hit.row.type in AIMED and governed is not None and role_of(text, governed) in roles
        aimed = aimed and governed is not None and not text.between(last, governed[0])
        return coordinated(text, party, sentence.last) if aimed and not apart else ()
    return ()


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
    acts = owner.sector in ARMED or (owner.kind == "name" and not set(owner.ids) & text.people)
    if owner.sector in ARMED and _construct(text, j + (j < end and text.folds[j] == "،")):
        return hit.row.gen in {"recipient", "either"} and not told_of(text, hit)
    if j >= end or not acts or hit.row.gen != "recipient" or told_of(text, hit) or text.preposition(j):
        return False
    fold, told = text.folds[j], text.folds[owner.last - 1].startswith("ال") or owner.kind == "name"
    plain = text.tokens.surface(j).startswith("آ") or not fold.startswith(("ال", "و", "ف", "ب", "ل", "ك", "من"))
    noun = plain and j not in text.times and j not in text.places and not verb(text, j, hit.last)
    return told and noun and not (text.sign(j) or skipped(text, j)) and (counted(text, j) or fold.endswith("ات"))


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
    """The state that the one adjective of a war tells to be where it is fought: الحرب الأهلية [السهلية]."""
    told = (
        adjectives(text, hit, min(len(text.folds), hit.last + FARTHEST_ADJECTIVE))
        if hit.row.id in {"war", "conflict"}
        else []
    )
    return told[0].state if len(told) == 1 else None


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


def _of_some(text: Text, j: int) -> bool:
    """Whether ل stands at a noun of its own: كمين [لمجموعة] من الجنود."""
    return text.folds[j].startswith("ل") and not text.preposition(j) and len(text.folds[j]) > SHORTEST_OF


def _leads_to(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a definite word that describes no indefinite noun governs a party: استهداف الطرق [المؤدية] لسهلستان."""
    j = party.first - 1
    described = j > hit.last and j not in text.party_at and text.folds[j].startswith("ال") and not text.preposition(j)
    return described and not (hit.definite or hit.owner or text.folds[j] in text.lexicon.nisbas)


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


def _helping(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether "with the help of" tells who helps: ينتصر الجيش [بمساعدة] نارية, but يقوم بمساعدة نارية."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == "ب"
    if not by or hit.row.type not in {"SUPPORT", "AID"}:
        return False
    charged = any(text.tokens.at(said.content.start) == hit.first for said in text.statements)  # اتهمت نارية بدعم
    carried = carrier(text, sentence, hit)
    return not charged and not _by_verb(text, sentence, hit) and (carried is None or not carried[1])


def _by_help(text: Text, sentence: Sentence, hit: Hit, found: Gathering) -> bool:
    """Whether an act is only the help with which somebody does another: [بدعم] جوي من سهلستان."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    by = by and hit.row.type in {"SUPPORT", "AID"} and not (hit.definite or hit.owner)
    told = bool(found.actors) and found.actors[0].first >= hit.last and not (found.recipients or found.toward)
    return by and told and not _by_verb(text, sentence, hit)


def _helped(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who does something with help: شنت [القوات النارية] بدعم من سهلستان هجوما."""
    j = hit.first - 1
    j -= j > sentence.first and text.folds[j] == "،"
    party = text.party_at.get(j) if j >= sentence.first else None
    acts = party is not None and party.kind not in PLACES and governor(text, party, sentence.first) is None
    return (party,) if party is not None and acts else ()


def _by_verb(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb that takes ب governs a noun, only its subject between: تلوح نارية ب[دعم] الحركة."""
    j = hit.first - 1
    while j > sentence.first and (j in text.party_at or skipped(text, j)):
        j -= 1
    return text.small.plays(bare_verb(text.folds[j]), "takes_b")


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


def _attached(text: Text, hit: Hit, party: Party, role: str | None) -> bool:
    """Whether a party after a noun still belongs to it: no verb between, and بين close by."""
    between = range(hit.last, party.first)
    if any(verb(text, j, hit.last) and not text.is_(j, "occurs") for j in between):
        return False
    words = sum(j not in text.party_at and not (j == party.first - 1 and text.sign(j)) for j in between)
    if _anothers(text, hit, party, role, words):
        return False
    if role in LOOSE and words > (FARTHEST_AIMED if role in {"ala", "didd"} else FARTHEST_LOOSE):
        return False
    if role == "maa" and words > FARTHEST_LOOSE:
        return False
    return role != "bayn" or near_noun(text, hit, party.first)


def _anothers(text: Text, hit: Hit, party: Party, role: str | None, words: int) -> bool:
    """Whether the preposition before a party belongs to a word between."""
    between = range(hit.last, party.first)
    if role == "ala":
        inside = hit.row.type in {"AID", "SUPPORT"} and any(text.is_(j, "fi") for j in between)
        return inside or text.is_(party.first - 1, "edge") > 0  # مساعدة نارية في القضاء على الحركة
    if role == "agent":  # لاقتحامه دون اعتراض من قبل السكان
        lifted = hit.row.type == "RETREAT"
        return any(text.is_(j, "without") or (lifted and text.is_(j, "laid_on")) for j in between)
    if role == "min":  # كمين لمجموعة من الجنود
        return hit.row.type == "ASSAULT" and any(_of_some(text, j) for j in between)
    if role != "li":
        return False
    despite = any(text.is_(j, "adjunct") for j in between)  # الهجوم رغم الحشد لمسلحيه
    return despite or _of_another_noun(text, hit, party, words) or _leads_to(text, hit, party)


def _of_another_noun(text: Text, hit: Hit, party: Party, words: int) -> bool:
    """Whether a party behind ل belongs to a word between: رفضها التدخل في الشؤون الداخلية [لنارية]."""
    far = words > NEAREST_OWNER
    if hit.row.type not in VIOLENT:
        inside = any(text.is_(j, "fi") for j in range(hit.last, party.first))  # دعم نارية في تصديها للحركة
        return hit.row.type in {"REJECT", "SUPPORT", "AID"} and (far or inside)
    without = any(text.is_(j, "without") for j in range(hit.last, party.first))  # السيطرة دون الاكتراث [للمواطنين]
    return without or (far and text.folds[party.first][0] == "و")  # من المواقع التابعة لهم ول[قوات نارية]


def _backed(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Whom a participle describes: قوات الحركة [المدعومة] من نارية."""
    j = hit.first - 1
    while j > sentence.first and j not in text.party_at and skipped(text, j):
        j -= 1
    party = text.party_at.get(j)
    return (party,) if party else ()
