"""Adjectives that tell whose an act is: المحادثات [النارية] [السهلية]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic.radicals import is_radical
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.text import CONJUNCTIONS, Text
from musnad.lexicon.nisbas import Nisba

FARTHEST_ADJECTIVE = 3
"""Words after a noun in which the adjective of a state tells who acts: الضربات الجوية [النارية]."""

BETWEEN_STATES = '-–/«»“”"'
"""Signs between the adjectives of states: القمة «النارية - السهلية»."""
OF_PEOPLE = ("ين", "ون")
"""Endings of adjectives that describe people, no act."""

DUAL = ("تين", "تان")
"""Endings of adjectives that describe two acts."""

OF_MOVEMENT = ("ي", "يه", "يا")
"""Endings of the adjective of a movement: حوثي, حوثيا."""

SHORTEST_OBJECT = 3
"""Letters that a word with ل has more than: له is a pronoun."""


def takes_object(text: Text, j: int) -> bool:
    """Whether ل puts an object behind who does it: قتل الجيش [لثلاثة] مدنيين."""
    fold = text.folds[j]
    if fold == "ل":
        return True  # محاربة نارية ل«الحركة»
    return fold[0] == "ل" and len(fold) > SHORTEST_OBJECT and not text.preposition(j) and not is_radical(fold)


IT = ("ها", "ه")
"""Pronouns on a verb that takes an act up."""


def adjectives(text: Text, hit: Hit, end: int) -> tuple[Party, ...]:  # noqa: C901 - one question a line
    """The states whose adjectives describe the noun: المحادثات [النارية] [السهلية]."""
    found: list[Party] = []
    if hit.row.type == "ACCUSE" and hit.last < end and text.folds[hit.last].startswith("بال"):
        return ()  # التنديد بالاتفاق الناري
    for j in _near(text, hit.last, end, found):
        fold = text.folds[j]
        if (text.sign(j) and fold in BETWEEN_STATES) or text.small.plays(fold, "kind_of_missile"):
            continue  # هجوم صاروخي [باليستي] سهلي
        if (
            _taken_up(text, j)
            or text.is_(j, "sponsor")
            or text.is_(j, "adjunct")
            or text.is_(j, "didd")
            or _another(text, j, end)
        ):
            break  # محادثات بوساطة نارية, الهجوم رغم الحشد الناري, مذكرة اعتقال بحق السهلي
        if fold.startswith("بال") and not hit.mutual and j not in text.party_at and fold not in text.lexicon.nisbas:
            break  # العقوبات المرتبطة [بالأزمة] السهلية
        cut = int(fold[0] == "و" and fold[1:] in text.lexicon.nisbas)
        nisba = text.lexicon.nisbas.get(fold[cut:]) or _of_two(text, fold[cut:]) or _accusative(text, hit, fold)
        if (nisba and fold.endswith(OF_PEOPLE) and not fold.endswith(DUAL)) or (
            not nisba and fold.startswith("وال") and j not in text.party_at
        ):
            break  # دعم الأشقاء السهليين: of people; المقاطعة الدولية والرعب الناري: of another noun
        if nisba and _of_person(text, j):
            break  # اعتقال [السهلي] أحمد خلفان: where he is from; اغتيال [السهلي], of whom that is the family's name
        if nisba and (_of_another(text, hit, j) or _past_noun(text, hit, j) or (hit.owner and j > hit.last)):
            break  # عقوبات أرهقت المجتمع [الناري], رفضه المقترح [الناري]
        if nisba and not text.preposition(j) and not text.small.plays(fold[cut:], "no_nisba"):
            found.append(Party(j, j + 1, cut, (nisba.state,), "name", "GOV", nisba.state))
        elif not found and (party := _as_adjective(text, j) if hit.definite else _of_movement(text, hit, j)):
            found.append(party)
        elif _of_construct(text, hit, j):
            break  # محاولة لمساعدة [الشعب] السهلي
        elif found or text.preposition(j) or takes_object(text, j) or j in text.party_at or text.sign(j):
            break
    return tuple(found)


def _taken_up(text: Text, j: int) -> bool:
    """Whether a verb takes the act up, so that behind it a man is told by his land: عملية [نفذها] سهلي."""
    fold = text.folds[j]
    return j not in text.party_at and fold.endswith(IT) and text.small.plays(fold.removesuffix("ا")[:-1], "light")


def _accusative(text: Text, hit: Hit, fold: str) -> Nisba | None:
    """The adjective of a state behind a noun without article, as an accusative: اجتماعا [ناريا] سهليا."""
    alone = hit.mutual and not (hit.definite or hit.owner) and text.folds[hit.last - 1].endswith("ا")
    return text.lexicon.nisbas.get(fold[:-1]) if alone and fold.endswith("يا") else None


def _of_two(text: Text, fold: str) -> Nisba | None:
    """The adjective of a state that describes two acts: غارتين [ناريتين]."""
    return text.lexicon.nisbas.get(f"{fold[:-3]}ه") if fold.endswith(DUAL) else None


def _another(text: Text, j: int, end: int) -> bool:
    """Whether "and" of its own joins a noun that is no adjective of a state: الانقلاب [و] التدخل الناري."""
    return text.folds[j] == "و" and j + 1 < end and text.folds[j + 1] not in text.lexicon.nisbas


def _of_another(text: Text, hit: Hit, j: int) -> bool:
    """Whether an adjective with the article cannot be a noun's that has none, nor a genitive: هجوم … [الناري]."""
    alone = hit.last == hit.first + 1 and not (hit.definite or hit.owner)
    return alone and text.folds[j].startswith("ال") and not text.folds[hit.last].startswith("ال")


def _past_noun(text: Text, hit: Hit, j: int) -> bool:
    """Whether a word that is no adjective parts a noun without article from an adjective: تفجير شقة [طبيب] ناري."""
    alone = hit.last == hit.first + 1 and not (hit.definite or hit.owner) and j > hit.last + 1
    before = text.folds[j - 1]
    told = text.sign(j - 1) or before in text.lexicon.nisbas or before[0] == CONJUNCTIONS[0]
    return alone and not told and not before.endswith(("ه", "ي", "ا"))


def _of_construct(text: Text, hit: Hit, j: int) -> bool:
    """Whether a definite word behind an indefinite noun is its genitive, whose adjective follows: مساعدة [الشعب]."""
    alone = hit.last == hit.first + 1 and not (hit.definite or hit.owner)
    helps = hit.row.type in {"AID", "ASSAULT", "COERCE", "SUPPORT", "REJECT"} and hit.row.gen != "recipient"
    return helps and alone and j == hit.last and text.folds[j].startswith("ال") and not text.sign(j)


def _near(text: Text, first: int, end: int, found: Sequence[Party]) -> Iterator[int]:
    """The tokens in which an adjective of a noun may stand; those found and the signs between them count for none."""
    signs = 0
    for j in range(first, end):
        if j >= first + FARTHEST_ADJECTIVE + len(found) + signs:
            return
        yield j
        signs += text.sign(j)


def _of_person(text: Text, j: int) -> bool:
    """Whether the adjective of a state at token j stands right before the person whom it describes, or is his name."""
    name = text.party_at.get(j)
    if name is not None and name.first == j and not text.people.isdisjoint(name.ids[:1]):
        return True
    party = text.party_at.get(j + 1)
    return party is not None and party.first == j + 1 and not party.cut and not text.people.isdisjoint(party.ids[:1])


def _as_adjective(text: Text, j: int) -> Party | None:
    """The group whose name describes a definite noun: القصف [الحوثي]."""
    party = text.party_at.get(j)
    alone = party is not None and party.kind == "name" and party.last == party.first + 1 and not party.cut
    if party is not None and set(party.ids) & text.people:
        return None  # الغارة استهدفت الورداني
    return party if alone and text.folds[j].startswith("ال") and text.folds[j].endswith(("ي", "يه")) else None


def _of_movement(text: Text, hit: Hit, j: int) -> Party | None:
    """The group whose adjective describes a noun without article, right behind it: هجوما [حوثيا]."""
    fold = text.folds[j]
    if hit.owner or j != hit.last or fold.startswith("ال") or not fold.endswith(OF_MOVEMENT):
        return None
    names = (fold.removesuffix("ا"), f"ال{fold.removesuffix('ا')}")
    known = next((k for name in names for k in text.lexicon.entities.exactly(name) if k.type == "GROUP"), None)
    return Party(j, j + 1, 0, (known.id,), "name", None, known.state) if known else None


def between_others(text: Text, hit: Hit, party: Party, genitive: Sequence[Party]) -> bool:
    """Whether مع joins a party to another of a noun further on: العمل معا لتأمين حدود [نارية مع] سهلستان."""
    if text.is_(party.first - 2, "edge") and party.first - 2 > hit.last:
        return True  # تأمين الحدود مع سهلستان
    if text.is_(party.first - 2, "in_company") and party.first - 2 >= hit.last:
        return True  # صفقة بين نارية وسهلستان بالتعاون مع الضفاف
    before = text.party_at.get(party.first - 2)
    if before is None or before.first <= hit.last or before in genitive:
        return False
    return text.is_(before.first - 1, "edge") > 0


def for_another(text: Text, j: int) -> bool:
    """Whether the next word tells what an act is for, and what follows is that one's: شنت غارات [لقصف] المواقع."""
    fold = text.folds[j]
    return (
        fold[0] == "ل" and j not in text.party_at and any(not form.rest for form in text.table.nouns.get(fold[1:], ()))
    )
