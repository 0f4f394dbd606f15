"""Who does what is only told as an effort, a claim or a means: جهود [نارية] لمحاربة التنظيم."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.antecedents import antecedent
from musnad.events.carriers import as_verb
from musnad.events.claims import past_branch
from musnad.events.clauses import QUOTE_MARKS, governor, verb
from musnad.events.drafts import ANY, Hit
from musnad.events.enough import of_many
from musnad.events.futures import PRESENT
from musnad.events.means import FORCE, bare_verb
from musnad.events.party import Party
from musnad.events.sides import PLACES, PREPOSITIONS, coordinated, role_of
from musnad.events.subjects import verb_sides
from musnad.events.text import Sentence, Text

FARTHEST_EFFORT = 8
"""Words from an effort, past whose it is, to what it is for: [الجهود] التي تبذلها نارية لمحاربة التنظيم."""

FARTHEST_ASCRIBED = 8
"""Words from an attack to its being ascribed, and from there to whom."""

FARTHEST_BEHIND = 4
"""Words from standing behind an attack to the attack."""

FARTHEST_CHARGE = 10
"""Words from holding somebody responsible, past who does, to whom."""

BLAMED = frozenset({"MIL", "REB"})
"""Sectors of people without a name whom others blame for having attacked, not for having let it happen."""

FARTHEST_DENIAL = 8
"""Words from a denial to the attack of which something is denied."""

FARTHEST_CLAIM = 16
"""Words from a claim of responsibility back to who makes it."""

LONGEST_DESCRIBED = 3
"""Words and marks between who makes a claim and his verb: "الجبهة" [المسلحة] تتبنى."""

NEAREST_OWNED = 2
"""Words between a claim and the act that it is of: مسؤوليته عن [الهجوم]."""


def striving(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Whose effort, plan or readiness an act behind ل, في or على is: مساعي [نارية] لمحاربة التنظيم."""
    if hit.verb or hit.row.type not in FORCE or hit.owner:
        return ()
    by_letter = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] in (*PREPOSITIONS,)
    if not by_letter and not (text.preposition(hit.first - 1) or text.is_(hit.first - 1, "for_sake")):
        return ()
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_EFFORT) - 1, -1):
        if text.sign(j):
            return ()
        if j not in text.party_at and text.is_(j, "effort"):
            return _whose(text, j, hit.first)
        if verb(text, j, sentence.first) and not text.is_(j - 1, "spent"):
            return ()
    return ()


def _whose(text: Text, effort: int, stop: int) -> tuple[Party, ...]:
    """Whose an effort is: by its genitive, its adjective or who makes it."""
    at = effort + 1
    ready = text.party_at.get(effort - 2) if effort > 1 and text.is_(effort - 1, "ala") else None
    if ready is not None and ready.kind not in PLACES:
        return (ready,)  # نارية على استعداد لتزويد سهلستان بالسلاح
    nisba = text.lexicon.nisbas.get(text.folds[at])
    if nisba is not None and text.folds[effort].startswith("ال") == text.folds[at].startswith("ال"):
        return (Party(at, at + 1, 0, (nisba.state,), "name", "GOV", nisba.state),)
    at = next((j + text.is_(j, "spent") for j in range(at, stop) if text.is_(j, "spent")), at)
    party = text.party_at.get(at)
    told = party is not None and party.first == at and not party.cut and party.kind not in PLACES
    return coordinated(text, party, stop) if party and told else ()


def claimed(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who says that an attack was his: أعلن [التنظيم] مسؤوليته عن الهجوم."""
    if hit.row.type != "ASSAULT" or hit.verb:
        return ()
    near = range(hit.first - 1, max(sentence.first, hit.first - NEAREST_OWNED) - 1, -1)
    owned = next((j for j in near if text.is_(j, "owns_up") or text.is_(j, "adopts")), None)
    if owned is None:
        return ()
    if not text.is_(owned, "adopts") and not any(text.is_(j, "an") for j in range(owned + 1, hit.first)):
        return ()
    for j in range(owned - 1, max(sentence.first, owned - FARTHEST_CLAIM) - 1, -1):
        if text.is_(j, "claims_it"):
            denied = j > sentence.first and text.plays(j - 1, "negation")
            return () if denied else _claimant(text, sentence, j)
    return ()


def _claimant(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """Who makes a claim: behind its verb, before it, or taken up by الذي."""
    behind = past_branch(text, at + 1)
    behind += text.sign(behind)
    if at > sentence.first and text.plays(at - 1, "relative"):
        return antecedent(text, at - 1, sentence.first)
    party = text.party_at.get(behind) or text.party_at.get(_past_described(text, at - 1, sentence.first))
    if party is None:
        before = Hit(at, at + 1, 0, ANY, verb=True, shape="past")
        party = next(iter(verb_sides(text, sentence, before)[0].actors), None)
    return (party,) if party and party.kind not in PLACES else ()


def _past_described(text: Text, j: int, first: int) -> int:
    """The last token of who stands before a verb, past quotation marks and what describes him: "الجبهة" [المسلحة]."""
    for k in range(j, max(first, j - LONGEST_DESCRIBED) - 1, -1):
        if k in text.party_at or not (text.folds[k] in QUOTE_MARKS or text.folds[k].startswith(ARTICLE)):
            return k
    return j


def carried_out(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who is said to be the one who carried an attack out: مرزاق هو منفذ [الهجوم]."""
    if hit.row.type != "ASSAULT" or hit.verb or hit.cut:
        return ()
    at = hit.first - 1 - (text.is_(hit.first - 1, "operation") > 0)
    if at - 1 <= sentence.first or not text.is_(at, "who_attacked") or not text.is_(at - 1, "is_he"):
        return ()
    party = text.inside_party(_past_described(text, at - 2, sentence.first))
    return (party,) if party is not None and not party.cut and party.kind not in PLACES else ()


def ascribed(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """To whom an attack is ascribed: الهجوم الذي نسب إلى [الحركة]."""
    if hit.row.type != "ASSAULT" or hit.verb:
        return ()
    for j in range(hit.last, min(sentence.last - 1, hit.last + FARTHEST_ASCRIBED)):
        if text.sign(j):
            return ()
        if made := text.is_(j, "work_of") or text.is_(j, "behind_that"):
            may = text.plays(j - 1, "verbal_link") and text.folds[j][0] in PRESENT  # هجوم قد تقف وراءه الحركة
            if may or text.plays_any(j - 1, ("negation", "is_not")) or _denied(text, sentence, hit):
                return ()  # ليس من تنفيذ الحركة
            party = text.party_at.get(j + made)  # يشتبه بأنه من تنفيذ [الحركة]
            return (party,) if party is not None and not party.cut and party.kind not in PLACES else ()
        if text.is_(j, "ascribed"):
            near = (p for p in text.between(j + 1, min(sentence.last, j + FARTHEST_ASCRIBED)) if p.kind not in PLACES)
            return tuple(p for p in near if role_of(text, governor(text, p, j)) in {"li", "ila"})[:1]
    return ()


def blamed(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who is held responsible for an attack: حملت نارية [الجبهة] مسؤولية الهجوم."""
    if hit.row.type != "ASSAULT" or hit.verb or hit.owner:
        return ()
    near = range(hit.first - 1, max(sentence.first, hit.first - NEAREST_OWNED) - 1, -1)
    at = next((j for j in near if text.is_(j, "responsibility")), None)
    party = text.inside_party(at - 1) if at is not None and at > sentence.first else None
    if party is None or party.cut or party.kind in PLACES or party.last != at:
        return ()
    if not _may_attack(text, party):
        return ()  # حملت نارية الأمم المتحدة مسؤولية الهجوم
    before = range(max(sentence.first, party.first - FARTHEST_CHARGE), party.first)
    return (party,) if any(text.is_(j, "holds_liable") for j in before) else ()


def _may_attack(text: Text, party: Party) -> bool:
    """Whether a party may have attacked, not only failed to guard: no person, no police, no body of many states."""
    blameless = of_many(text, party.ids) or {*party.ids} & text.people
    return not blameless and (party.kind == "name" or party.sector in BLAMED)


def planted(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who laid the bomb that went off: انفجرت عبوة ناسفة زرعتها [جبهة الوادي]."""
    for j in range(hit.last, min(sentence.last - 1, hit.last + FARTHEST_BEHIND)):
        stem = text.folds[j].removesuffix("ها").removesuffix("ه")
        if stem != text.folds[j] and text.small.plays(stem, "plants"):
            party = text.party_at.get(j + 1)
            told = party is not None and party.first == j + 1 and not party.cut and party.kind not in PLACES
            return coordinated(text, party, sentence.last) if party is not None and told else ()
        if text.sign(j):
            return ()
    return ()


def _denied(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody denies what is said of an attack: [نفت] الشرطة أن يكون التفجير من تنفيذ الحركة."""
    near = range(max(sentence.first, hit.first - FARTHEST_DENIAL), hit.first)
    return any(text.is_(j, "denies") for j in near)


def suffered_from(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """At whose hands somebody is said to suffer attacks: الهجمات التي تتعرض لها القرية من قبل [المسلحين]."""
    near = range(hit.last, min(sentence.last - 1, hit.last + FARTHEST_BEHIND))
    at = next((j + 1 for j in near if text.plays(j, "relative")), None) if not hit.verb else None
    if at is None or hit.row.type != "ASSAULT" or not text.small.plays(bare_verb(text.folds[at]), "suffers"):
        return ()
    for j in range(at, min(sentence.last - 2, at + FARTHEST_ASCRIBED)):
        party = text.party_at.get(j + text.is_(j, "agent"))
        if text.is_(j, "agent") and party is not None and not party.cut and party.kind not in PLACES:
            return coordinated(text, party, sentence.last)
        if text.sign(j):
            return ()
    return ()


def behind_it(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who is said to stand behind an attack: مجموعة متطرفة [تقف وراء] الهجوم."""
    if hit.row.type != "ASSAULT" or hit.verb:
        return ()
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_BEHIND) - 1, -1):
        if text.plays(j - 1, "negation"):
            return ()
        if text.is_(j, "stands_behind"):
            sides, _ = verb_sides(text, sentence, as_verb(text, hit, j))
            return tuple(p for p in sides.actors if p.first < hit.first)
        if text.is_(j, "involved"):
            at = j - 1 - (text.is_(j - 1, "was") > 0)
            party = text.party_at.get(at)
            return (party,) if party and party.kind not in PLACES and at >= sentence.first else ()
    return ()
