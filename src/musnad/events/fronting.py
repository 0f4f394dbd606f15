"""Who opens a sentence, only where or when between him and his verb: [نارية] في مرسى شنت هجوما."""

from __future__ import annotations

from musnad.events.agreement import agrees
from musnad.events.clauses import FUTURE, QUOTE_MARKS, governor, inserted, verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import PLACES, coordinated
from musnad.events.text import CONJUNCTIONS, Sentence, Text

COMMA = "،"
"""The sign behind such a subject: الوزيران الناري والسهلي، سيلتقيان."""

TWO = 2
"""Sides of a verb of two, told by one word with one who is joined to it, or by a word for both."""

SHORTEST_APPOSED, LONGEST_APPOSED = 2, 12
"""Words from the first to the second comma around who somebody is, more than and at most."""

LONGEST_BRACKET = 8
"""Tokens of a bracket behind his name."""

LONGEST_CLAUSE = 16
"""Tokens from the first to the second comma around a clause about him."""

FARTHEST_FRONTED = 6
"""Words of where and when between who opens a sentence and his verb."""


def opening(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """The subject that opens the sentence of a verb which agrees with it, or what "that" begins before the verb."""
    if hit.we or hit.passive or text.folds[hit.first][: hit.cut] not in {"", FUTURE}:
        return ()
    that = next((j for j in range(hit.first - 1, sentence.first, -1) if text.plays(j, "free")), None)
    starts = [sentence.first + (text.folds[sentence.first] in QUOTE_MARKS)]
    starts += [sentence.first + 1] if text.is_(sentence.first, "was") else []  # وكان [الورداني]، عقد لقاء
    starts += [that + 1] if that is not None else []
    return next((group for first in starts if (group := _at(text, first, hit))), ())


def _at(text: Text, first: int, hit: Hit) -> tuple[Party, ...]:
    """Those named at a token, where they can be the subject of the verb behind them."""
    first += text.is_(first, "before_name") > 0 and first not in text.party_at  # أن [اللواء] سليم الورداني
    sent = first + 1 < hit.first and text.is_(first, "delegates") > 0
    first += sent and first not in text.party_at  # أن [وفد] نارية برئاسة الورداني وصل
    party = text.party_at.get(first)
    if party is None or party.first != first or party.cut or party.kind in PLACES:
        return ()
    group = coordinated(text, party, hit.first)
    between = range(_past_names(text, group[-1], hit.first), hit.first)
    if _led(text, between):
        return group if sent or agrees(text, party, (hit.gender, hit.number)) else ()
    comma = len(between) == 1 and text.folds[between[0]] == COMMA
    comma = comma or _apposed(text, between) or _told_of(text, between)
    if not (comma or (between and not hit.cut and len(between) <= FARTHEST_FRONTED and _aside(text, between))):
        return ()
    two = len(group) + len(party.ids) > TWO
    if hit.number == "d" and comma:
        return group if two else ()
    one = len(group) == 1
    return group if (agrees(text, party, (hit.gender, hit.number)) if one else hit.number != "s") else ()


def _past_names(text: Text, party: Party, stop: int) -> int:
    """The token behind what else names a party: الورداني [قائد الجيش الناري], قائد الجيش [(أبو مرسى)]."""
    last = party.last
    while last < stop:
        if text.folds[last] == "(" and (end := _bracket(text, last, stop)):
            last = end
            continue
        other = text.party_at.get(last)
        if other is None or other.cut or not other.ids or other.ids != party.ids:
            return last
        last = other.last
    return last


def _bracket(text: Text, first: int, stop: int) -> int | None:
    """The token behind a bracket without a verb that opens at a token."""
    end = next((j for j in range(first + 1, min(stop, first + LONGEST_BRACKET)) if text.folds[j] == ")"), None)
    told = end is not None and any(verb(text, j, first) for j in range(first + 1, end))
    return end + 1 if end is not None and not told else None


def _aside(text: Text, between: range) -> bool:
    """Whether words tell nothing but where and when: [في مرسى]، [أمس]."""
    if not (text.preposition(between[0]) or _when(text, between[0]) or _in_place(text, between[0])):
        return False
    for j in between:
        party = text.party_at.get(j)
        governed = party is not None and governor(text, party, between[0] - 1) is not None
        if (party is not None and not governed) or verb(text, j, between[0]) or text.plays(j, "relative"):
            return False
        if text.sign(j) and not inserted(text, j):
            return False
    return _when(text, between[-1]) or between[-1] in text.party_at or between[-1] in _places(text, between)


def _led(text: Text, between: range) -> bool:
    """Whether words only tell by whom those before them are led: وفد ناري [برئاسة سليم الورداني] وصل إلى مرسى."""
    if not between or not text.is_(between[0], "led_by") or text.plays(between[-1], "relative"):
        return False
    named = [j for j in between if j in text.party_at]
    ends = named[-1] + 1 if named else between[0]
    free = all(text.plays(j, "verbal_link") or text.sign(j) or j in text.times for j in range(ends, between[-1] + 1))
    return bool(named) and free and not any(verb(text, j, between[0]) for j in between)


def _apposed(text: Text, between: range) -> bool:
    """Whether two commas set off only who somebody is: إن الورداني[، زعيم الجبهة في مرسى،] قتل."""
    if not SHORTEST_APPOSED < len(between) <= LONGEST_APPOSED or text.folds[between[1]][0] in CONJUNCTIONS:
        return False
    ends = [j for j in between if text.sign(j) and text.folds[j] not in QUOTE_MARKS]
    told = any(verb(text, j, between[0]) or text.plays(j, "relative") for j in between)
    return not told and ends == [between[0], between[-1]] and {text.folds[j] for j in ends} == {COMMA}


def _told_of(text: Text, between: range) -> bool:
    """Whether two commas set off a clause about somebody, or how he does it: الورداني[، الذي زار مرسى أمس،] التقى."""
    ends = [between[0], between[-1]] if len(between) > SHORTEST_APPOSED else []
    if [text.folds[j] for j in ends] != [COMMA, COMMA] or len(between) > LONGEST_CLAUSE:
        return False
    inside = range(between[0] + 1, between[-1])
    joined = text.folds[inside[0]][0] == CONJUNCTIONS[0]
    clause = text.plays(inside[0], "relative") or (joined and text.is_(inside[0], "he") > 0)
    how = text.preposition(inside[0]) and not any(verb(text, j, inside[0]) for j in inside)
    return (clause or how) and not any(text.sign(j) and text.folds[j] not in QUOTE_MARKS for j in inside)


def _when(text: Text, j: int) -> bool:
    """Whether a time, or the comma that sets it off, stands at a token."""
    return j in text.times or text.plays(j, "time") or inserted(text, j)


def _in_place(text: Text, j: int) -> bool:
    """Whether ب before a place's name stands at a token: المقاومة [بمرسى] تقصف القرية."""
    return text.folds[j][0] == text.small.first("adverbial") and (j in text.party_at or j in text.places)


def _places(text: Text, between: range) -> frozenset[int]:
    """The tokens of the places named between."""
    named = (text.places[j] for j in between if j in text.places)
    return frozenset(i for place in named for i in range(place.first, place.last))
