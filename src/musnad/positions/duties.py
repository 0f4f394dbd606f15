"""What a speaker says must be: the clause of a duty, and the issue that stands before or behind its word."""

from __future__ import annotations

from musnad.arabic import splits
from musnad.positions.fellows import coordinated
from musnad.positions.hits import THAT, Hit
from musnad.positions.issues import Matter, Things, matter
from musnad.positions.text import FARTHEST_NEEDED, QUOTE_MARKS, Sentence, Text

BEFORE = ("before",)
"""The government of a duty whose issue stands before it."""
HEADED = ("head",)
"""The government of a noun of duty that counts only as the head of what is said."""
HEAD = 3
LONGEST_INSERTED = 16
"""Tokens between signs behind who must do something."""
PRAISES = frozenset({"best_way", "only_way", "good_step", "the_condition"})
"""Rows of what something is, which may stand behind هو: أفضل حل للأزمة هو [الحوار]."""
IS = frozenset({"هو", "هي"})
PERHAPS = "قد"
NOT_TO = "الا"


def of_a_duty(text: Text, sentence: Sentence, hit: Hit, last: int, things: Things) -> tuple[int, Matter | None]:
    """The clause and the issue of a duty that governs no noun: what stands before it, else what its verb tells."""
    first, about = _of_what_must(text, sentence, hit, things)
    return (first, about) if about else _of_what_he_must(text, hit, last, things)


def _of_what_must(text: Text, sentence: Sentence, hit: Hit, things: Things) -> tuple[int, Matter | None]:
    """The clause and the issue of a duty whose subject stands before it: [لغة المدافع] يجب أن تنتهي."""
    said = text.said(hit.first)
    first, floor = hit.first, said[0].start if said else sentence.first
    while first > floor and not _opens(text, first - 1):
        first -= 1
    noun = first < hit.first and not hit.cut and _noun_phrase(text, first, hit.first)
    about = matter(text, first, hit.first, things) if noun else None
    ahead = range(hit.last, min(sentence.last, hit.last + FARTHEST_NEEDED - 1))
    over = about is not None and any(text.is_(j, "is_over") and not _denied(text, j - 1) for j in ahead)
    if about is None or (about.issue.startswith("name:") and not over):
        return first, None  # القضاء يجب أن يكون مستقلا is for something else
    return first, about._replace(reversed=not about.reversed) if over else about


def _denied(text: Text, i: int) -> bool:
    """Whether token i denies the verb behind it: أن [لا] تتوقف, [ألا] تتوقف."""
    return bool(text.is_(i, "negation")) or text.folds[i] == NOT_TO


def _of_what_he_must(text: Text, hit: Hit, last: int, things: Things) -> tuple[int, Matter | None]:
    """The clause and the issue of a duty that a verb tells, its party before it: [نارية] يجب أن تفي بالتزاماتها."""
    party = text.party_at.get(hit.first - 1)
    first = party.first if party and not party.cut else hit.first
    verb = hit.last + int(hit.last < last and text.folds[hit.last] == "ان")
    if verb + 1 >= last or text.folds[verb][0] not in "يتن" or text.is_(verb, "copula"):
        return first, None
    return first, matter(text, verb + 1, last, things)


def _noun_phrase(text: Text, first: int, last: int) -> bool:
    """Whether tokens are a noun phrase and no clause: لغة المدافع, أي حل, الحل في سهلستان; not أجد أعمال الدراما."""
    headed = any(text.folds[j].startswith("ال") for j in range(first, min(last, first + 2)))
    headed = headed or bool(text.is_(first, "no_head"))
    return headed and not any(text.verb(j) for j in range(first, last))


def negation(text: Text, sentence: Sentence, first: int) -> int:
    """The negation shortly before token `first`, else that token: [لا] تريد."""
    j = first - 1
    while j > sentence.first and not text.is_(j, "negation"):
        j -= 1
    return j if j >= sentence.first and text.is_(j, "negation") and first - j <= 2 else first  # noqa: PLR2004


def duty(text: Text, sentence: Sentence, hit: Hit, stop: int) -> tuple[int, int | None, int]:
    """Of a duty the clause from its word on, or from the issue before it."""
    row = hit.form.row
    said = text.said(hit.first)
    if row.government == HEADED and said and hit.first - said[0].start >= HEAD and not _led_by_saying(text, hit.first):
        return hit.first, None, hit.first
    first = hit.first
    if row.government == BEFORE and hit.first > sentence.first and _hedged(text, hit.first - 1):
        return hit.first, None, hit.first  # الأمر الذي قد [يتطلب] لقاءات
    if row.government == BEFORE:
        floor = said[0].start if said else sentence.first
        while first > floor and not _opens(text, first - 1):
            first -= 1
        if _only_points(text, first, hit.first):
            return hit.first, None, hit.first
        if row.id in PRAISES and (first == hit.first or text.plays(hit.last, "relative")):
            return _behind_is(text, hit, stop)
        return first, first, text.clause_end(first, hit.last, stop)
    if hit.negated:
        first = negation(text, sentence, first)
    last = text.clause_end(first, min(hit.last + 1, stop), stop)
    if row.id == "must" and (behind := _who_must(text, hit.last, last, stop)):
        last = text.clause_end(first, behind, stop)
    return first, _behind_who_must(text, hit.last, last), last


def _behind_is(text: Text, hit: Hit, stop: int) -> tuple[int, int | None, int]:
    """The clause of what something is from its word on, its issue behind هو: أفضل حل للأزمة هو [الحوار]."""
    near = range(hit.last, min(stop - 1, hit.last + LONGEST_INSERTED))
    at = next((j + 1 for j in near if text.folds[j] in IS or text.sign(j)), stop)
    if at >= stop or text.folds[at - 1] not in IS:
        return hit.first, None, hit.first
    return hit.first, at, text.clause_end(at, min(at + 1, stop), stop)


def _behind_who_must(text: Text, first: int, last: int) -> int:
    """The token behind على and who must, the issue's first: يجب على سهلستان [فتح] المعبر, أن [تفتح]."""
    led = first < last and text.plays(first, "preposition_ala")  # a page may end in يجب
    party = text.party_at.get(first + 1) if led else None
    if party is None or party.cut:
        return first
    behind = coordinated(text, party, last)[1]
    return behind + int(text.folds[behind] == THAT) if behind < last else first


def _only_points(text: Text, first: int, last: int) -> bool:
    """Whether words only point to what was told before, and name no issue: [وهذا أمر] غير مقبول."""
    pointing = ("that_is", "this", "beside")
    return first < last and all(any(text.is_(j, role) for role in pointing) for j in range(first, last))


def _who_must(text: Text, first: int, last: int, stop: int) -> int | None:
    """The token behind أن where signs part it from who must: يتعين على الدول، ومنها نارية، [أن تضمن] الاتفاق."""
    if not (first < last < stop and text.plays(first, "preposition_ala") and text.folds[last] == "،"):
        return None
    if "ان" in text.folds[first:last]:
        return None
    near = range(last + 1, min(stop - 2, last + LONGEST_INSERTED))
    return next((j + 2 for j in near if text.folds[j] == "ان" and text.folds[j - 1] == "،"), None)


def _hedged(text: Text, i: int) -> bool:
    """Whether token i makes what follows a clause of something else, or only possible: الأمر [الذي] يتطلب."""
    return text.plays(i, "relative") or text.folds[i] == PERHAPS


def _led_by_saying(text: Text, i: int) -> bool:
    """Whether a cue or a noun of saying and its على lead to token i: وشدد على [أهمية]; not مؤشرات تدل على [أهمية]."""
    if not text.plays(i - 1, "preposition_ala"):
        return False
    forms = (form for _, stem in splits(text.folds[i - 2]) for form in text.lexicon.cues.forms.get(stem, ()))
    return i - 2 in text.cues or any(form.shape == "noun" for form in forms)


def _opens(text: Text, j: int) -> bool:
    """Whether a clause begins after token j."""
    ends = text.sign(j) and text.folds[j] not in QUOTE_MARKS
    return ends or any(text.plays(j, role) for role in ("free", "free_pronoun", "clause", "turn"))
