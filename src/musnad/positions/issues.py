"""What a stance is about: a named process, a row of issues.tsv, a party, or the noun phrase itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.stems import bare
from musnad.lexicon.stances import Issue
from musnad.positions.naming import does, named_anew
from musnad.positions.text import QUOTE_MARKS, Text

FARTHEST_TARGET = 4
"""Tokens after an issue in which the party stands that it is named for: العقوبات المفروضة على [نارية]."""
NEAREST = 3
"""Tokens in which a party that is named is itself the issue: تدعم [المعارضة]."""
MOST_BETWEEN = 2
"""Words of things of their own between the head of what is said and an issue that it is still about."""

Things = dict[int, tuple[int, str]]
"""Named processes by their first token: the token after them, and which they are."""


class Matter(NamedTuple):
    """An issue by its id, and whether being for the words is being against it: وقف [الهجمات]."""

    issue: str
    reversed: bool = False


class _Found(NamedTuple):
    length: int
    first: int
    issue: str


def matter(text: Text, first: int, last: int, things: Things, *, anywhere: bool = False) -> Matter | None:
    """The issue of the clause's tokens `first` up to `last`; `things` are named processes by their first token.

    What a relative clause, an aim or an occasion names is not the issue, unless it may be `anywhere`.
    """
    reach = last if anywhere else _reach(text, first, last)
    found = sorted(_named(text, range(first, reach), last, things), key=lambda f: (f.first, -f.length))
    if found and not _attacked(text, first, found[0]):
        return Matter(found[0].issue, _reversed(text, first, found[0]))
    near = range(first, min(last, first + NEAREST))
    told = ((i, text.party_at.get(i)) for i in near)
    alone = ((i, p) for i, p in told if p and p.first == i and p.holders and _alone(text, first, i))
    party = next((p for i, p in alone if not does(text, i, last)), None)
    if party:
        return Matter(party.holders[0], _reversed(text, first, _Found(0, party.first, "")))
    name = named_anew(text, first + (anywhere and bool(text.is_(first, "negation"))), last, governed=not anywhere)
    return Matter(f"name:{name}", _stopped(text, first, last)) if name else None


def _attacked(text: Text, first: int, found: _Found) -> bool:
    """Whether an attack on it is what the words govern: أدانت نارية [اقتحام] القدس."""
    return any(act.type == "ASSAULT" for j in range(first, found.first) if (act := text.acts.get(j)))


def _stopped(text: Text, first: int, last: int) -> bool:
    """Whether the words before a new issue stop it: [الكف] عن القصف."""
    small = text.stances.small
    plain = (i for i in range(first, last) if not text.sign(i) and i not in text.party_at)
    words = (bare(text.folds[i]) for i in plain if not text.plays(i, "preposition"))
    light = takewhile(lambda w: any(small.plays(a, r) for a in (w, f"ال{w}") for r in ("no_head", "stops")), words)
    return sum(any(small.plays(a, r) for a in (w, f"ال{w}") for r in ("reverse", "stops")) for w in light) % 2 == 1


def _reach(text: Text, first: int, last: int) -> int:
    """The token behind which nothing is the issue any more: رفضت [وساطة سهلستان] من أجل الهدنة, [شروط] الهدنة."""
    between = 0
    for i in range(first, last):
        if text.sign(i):
            continue
        if text.is_(i, "own_issue") or (between and (text.plays(i, "relative") or text.is_(i, "aside"))):
            return i
        if text.plays(i, "preposition_hawl") and (between or any(j in text.party_at for j in range(first, i))):
            return i  # رفضت [تنازلات] بشأن الأسرى, أشادت ب[جهود الضفاف] تجاه الأزمة
        between += not _carries(text, i)
        if between > MOST_BETWEEN:
            return i + 1
    return last


def _carries(text: Text, i: int) -> bool:
    """Whether a word only leads on to what it is about: [استئناف] المفاوضات, [وقف] القصف, a party, a verb."""
    fold = text.folds[i]
    word, small = bare(fold), text.stances.small
    roles = ("no_head", "reverse", "reverse_next", "not_doing")
    light = any(small.plays(w, role) for w in (fold, word, f"ال{word}") for role in roles)
    little = any(text.plays(i, role) for role in ("preposition", "adverb", "free", "clause", "time"))
    return light or little or i in text.party_at or text.verb(i) or _stance(text, i) or not text.tokens.is_word(i)


def _stance(text: Text, i: int) -> bool:
    """Whether token i is the noun of a stance with its owner's pronoun: لن تتخلى عن [دعمها] لسهلستان."""
    return any(form.owner for form in text.stances.words.get(text.folds[i], ()))


def _alone(text: Text, first: int, i: int) -> bool:
    """Whether nothing of its own stands before a party: دعم [حكومة] سهلستان, and not معارضة [تقسيم] سهلستان."""
    small = text.stances.small
    words = ((text.folds[j], bare(text.folds[j])) for j in range(first, i) if not text.sign(j))
    light = (any(small.plays(w, role) for w in pair for role in ("no_head", "members", "general")) for pair in words)
    governed = (
        text.plays(j, "preposition") or (text.verb(j) and text.folds[j][0] in "ينت") or _stance(text, j)
        for j in range(first, i)
        if not text.sign(j)
    )
    return all(a or b for a, b in zip(light, governed, strict=True))


def _named(text: Text, where: range, last: int, things: Things) -> Iterator[_Found]:
    for i in where:
        if i in things:
            end, entity = things[i]
            yield _Found(end - i + 1, i, entity)
        if text.sign(i) or (i in text.party_at and text.party_at[i].first != i) or text.is_(i, "no_issue"):
            continue
        told = text.stances.issue(text.folds, i, last)
        if told and not (told[0] == i + 1 and text.is_(i, "only_stopped") and not _leaving(text, i - 1)):
            yield _Found(told[0] - i, i, _id(text, told[1], told[0], last))


def _leaving(text: Text, i: int) -> bool:
    """Whether token i tells of where forces are, which are no issue by themselves: [انسحاب] القوات."""
    return any(text.stances.small.plays(word, "leaving") for _, word in splits(text.folds[i]))


def _id(text: Text, issue: Issue, after: int, last: int) -> str:
    """The issue's id, with the party that it is named for."""
    if issue.of:
        for j in range(after, min(last, after + FARTHEST_TARGET)):
            party = text.party_at.get(j)
            if party and party.holders:
                return f"{issue.id}-{party.holders[0]}"
            nisba = text.lexicon.nisbas.get(text.folds[j])
            if nisba:
                return f"{issue.id}-{nisba.state}"
            if text.sign(j) and text.folds[j] not in QUOTE_MARKS:
                break
    return issue.id


def _reversed(text: Text, first: int, found: _Found) -> bool:
    """Whether a word of stopping stands before what is named, or is its first word without being its name."""
    first = next((j for j in range(found.first - 1, first, -1) if _begins_anew(text, first, j)), first)
    before = [j for j in range(first, found.first) if _stops(text, j, found.first) or (j > first and _not(text, j))]
    joined = max((n for n, j in enumerate(before) if _and_stops(text, j)), default=0)  # تجميد وتفكيك البرنامج
    return len(before[joined:]) % 2 == 1


def _begins_anew(text: Text, first: int, j: int) -> bool:
    """Whether "and" and the stance's preposition lead to another thing: دعت إلى وقف المسيرات [وإلى] الحوار."""
    fold = text.folds[j]
    turned = fold[0] == "و" and text.stances.small.plays(fold[1:], "turns_to")  # وقف القصف [والعودة] إلى الحوار
    return turned or (fold == f"و{text.folds[first - 1]}" and text.plays(first - 1, "preposition"))


def _stops(text: Text, j: int, named: int) -> bool:
    fold = bare(text.folds[j])
    small = text.stances.small
    if small.plays(fold, "threat") and text.preposition(named, "ب"):
        return False  # نددت نارية ب[التهديد] بالحرب
    threat = small.plays(bare(text.folds[j + 1]), "threat")  # رفع التهديد بالحرب
    near = j == named - 1 or (j == named - 2 and (threat or text.is_(j + 1, "how_much")))
    if near and small.plays(fold, "reverse_next"):
        return True  # رفع [فوري] للعقوبات
    return small.plays(fold, "reverse") or small.plays(f"ال{fold}", "reverse") or bool(text.is_(j, "stops"))


def _and_stops(text: Text, j: int) -> bool:
    """Whether a word of stopping is joined to one before it, and alone has what follows: كبح التوتر [ومحاربة] الغزو."""
    fold = text.folds[j]
    return fold[0] == "و" and any(text.stances.small.plays(f"{led}{bare(fold[1:])}", "reverse") for led in ("", "ال"))


def _not(text: Text, j: int) -> bool:
    """Whether token j denies the issue behind it: احترام مبدأ [عدم] التدخل."""
    return text.stances.small.plays(bare(text.folds[j]), "not_doing")
