"""The dateline or credit with which a paragraph begins: "رأس الماء 7 أيلول (نبأ) - اتفقت"."""

from __future__ import annotations

from musnad.arabic import Tokens
from musnad.articles.bylines import LONGEST_BYLINE, LONGEST_PART, LONGEST_REST, PARTING, parts_of, read_byline
from musnad.articles.persons import of_media, of_person
from musnad.lexicon import Lexicon

LONGEST_LEAD = 24
"""Tokens of the longest dateline: town, day in two calendars, agency."""
DASHES = frozenset(("-", "–", "—", "/", "|", "ـ", "ــ", "ـــ"))
"""Signs between dateline and sentence that never stand between a speaker and his words, as a colon does."""

CLOSED = frozenset(")}")
ENDS_LEAD = PARTING | CLOSED | {"_", "؛"}
"""Signs with which a dateline ends: "مرسى (نبأ) _ أعلنت"."""
LINE, HASH = "_", "#"
"""The sign between a hashtag's words, and the one before them."""
LONGEST_NAMED = 3
"""Words of a medium's or a person's name behind a town and a dash, with no sign before the verb."""
NAME_WORDS = 2
"""Words of an outlet's name behind a town and a dash."""
BETWEEN_NUMBERS = frozenset(":،,.")
"""Signs inside a day and its clock: الأحد، 3 مارس، 08:02."""
FROM, PLANNED = "من", "الم"
"""How a sentence begins that tells what is planned or expected: من المقرر, من المتوقع."""
PRESENT, SHORTEST_PRESENT = frozenset("يتن"), 4
"""The letters with which a verb of the present begins, and its fewest letters."""


def lead_in(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> int | None:
    """The token after a dateline or credit with which a paragraph begins, null where it begins with its sentence.

    "رأس الماء 7 أيلول (نبأ) - اتفقت" begins with its sentence at اتفقت.
    """
    stop = min(last, first + LONGEST_LEAD)
    if (bare := _bare(tokens, first, stop, lexicon)) is not None:
        return bare
    for i in range(first + 1, stop):
        if _is_of_hashtag(tokens, first, i):
            return None
        if tokens.folds[i] not in ENDS_LEAD or (i + 1 < stop and tokens.folds[i + 1] in ENDS_LEAD - CLOSED):
            continue
        if any(is_lead(tokens, first, i, lexicon) for is_lead in (_is_lead, _is_sure, _is_placed)):
            return _further(tokens, i + 1, stop, lexicon)
        acts = next((k for k in range(first, i) if tokens.folds[k] in lexicon.prose.verbs), i)
        if acts < i and (acts > first or acts == _signed(tokens, first, i, lexicon)):
            return None
        if (unparted := _unparted(tokens, first, i, lexicon)) is not None:
            return unparted
    return None


def _is_of_hashtag(tokens: Tokens, first: int, i: int) -> bool:
    """Whether a line parts the words of a hashtag and no dateline's: #نهر_الشاهق."""
    return tokens.folds[i] == LINE and HASH in tokens.folds[first:i]


def _bare(tokens: Tokens, first: int, stop: int, lexicon: Lexicon) -> int | None:
    """The verb behind a place and "agencies" that no sign parts from it: "مرسى وكالات [كثف]"."""
    for i in range(first + 1, min(stop, first + LONGEST_PART)):
        hit = lexicon.credits.match(tokens.folds, i, stop, "agencies")
        if hit is None or not _is_place(tokens, range(first, i), lexicon):
            continue
        return hit[0] if hit[0] < stop and tokens.folds[hit[0]] in lexicon.prose.past else None
    return None


def _signed(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> int:
    """The token behind a writer's name of two words that begins a lead, though it be a verb too: "شهد محمد - مرسى"."""
    parted = next((k for k in range(first, end + 1) if tokens.folds[k] in PARTING), first)
    names = lexicon.words.names
    person = parted - first > 1 and all(tokens.folds[k] in names for k in range(first, parted))
    return parted if person else first


def _unparted(tokens: Tokens, first: int, sign: int, lexicon: Lexicon) -> int | None:
    """The verb behind place and agency that no sign parts from it, or a full stop.

    "مرسى - نبأ أعلنت", "مرسى — نبأ. أعلنت".
    """
    if sign - first > LONGEST_PART or sign + 1 >= len(tokens):
        return None
    for told in (_stopped, _desked, _behind_name, _before_town):
        if (acts := told(tokens, first, sign, lexicon)) is not None:
            return acts
    if not lexicon.outlets.begins(tokens.folds[sign + 1]):
        return None
    stop = min(len(tokens), sign + 1 + LONGEST_PART)
    named = next(lexicon.outlets.match(tokens.folds, sign + 1, stop), None)
    if named is None or named.end >= len(tokens) or not any(row.kind == "agency" for row in named.rows):
        return None
    return named.end if tokens.folds[named.end] in lexicon.prose.past else None


def _behind_name(tokens: Tokens, first: int, sign: int, lexicon: Lexicon) -> int | None:
    """The first verb behind a town, a dash and a medium or a person: "مرسى – السواري نيوز [أعلنت]"."""
    known = lexicon.entities.find(tokens.span(first, sign).of(tokens.text)) if tokens.folds[sign] in DASHES else ()
    if not any(each.type == "GPE" for each in known):
        return None
    near = range(sign + 1, min(len(tokens), sign + 2 + LONGEST_NAMED))
    acts = next((i for i in near if tokens.folds[i] in lexicon.prose.past), sign)
    name = tokens.folds[sign + 1 : acts]
    plain = len(name) > 1 and all(map(str.isalpha, name))
    if plain and (of_media(name, lexicon) or of_person(name, lexicon)):
        return acts
    return _behind_media(tokens, sign + 1, near.stop, lexicon)


def _before_town(tokens: Tokens, first: int, sign: int, lexicon: Lexicon) -> int | None:
    """The first verb behind a name, a dash and a town: "السواري اليوم – مرسى [نفى]"."""
    folds, prose = tokens.folds, lexicon.prose
    name = folds[first:sign]
    if folds[sign] not in DASHES or len(name) < NAME_WORDS or _is_place(tokens, range(first, sign), lexicon):
        return None
    if not all(map(str.isalpha, name)) or any(fold in prose.verbs or fold in prose.small for fold in name):
        return None
    near = range(sign + 2, min(len(tokens), sign + 2 + NAME_WORDS))
    acts = next((i for i in near if folds[i] in prose.past), None)
    known = lexicon.entities.find(tokens.span(sign + 1, acts).of(tokens.text)) if acts else ()
    return acts if any(each.type == "GPE" for each in known) else None


def _behind_media(tokens: Tokens, first: int, stop: int, lexicon: Lexicon) -> int | None:
    """The verb of the present behind a name that ends as only media's do: السواري نيوز [يتواصل]."""
    ends = (i for i in range(first + 1, stop) if lexicon.credits.match(tokens.folds, i, i + 1, "media-end"))
    after = next(ends, stop) + 1
    plain = after < stop and all(tokens.is_word(i) for i in range(first, after))
    return after if plain and _is_present(tokens, after, lexicon) else None


def _desked(tokens: Tokens, first: int, sign: int, lexicon: Lexicon) -> int | None:
    """The verb behind agencies and the outlet that a dash parts from them: "وكالات – الميناء [أعلنت]"."""
    folds = tokens.folds
    desk = lexicon.credits.match(folds, first, sign, "agencies", "desk")
    if desk is None or desk[0] != sign or folds[sign] not in DASHES:
        return None
    stop = min(len(tokens) - 1, sign + 1 + LONGEST_PART)
    for named in lexicon.outlets.match(folds, sign + 1, stop):
        if folds[named.end] in lexicon.prose.past:
            return named.end
    return None


def _stopped(tokens: Tokens, first: int, sign: int, lexicon: Lexicon) -> int | None:
    """The sentence behind town and outlet that a full stop parts from it: "مرسى — نبأ. أعلنت", "نبأ – نارية. تشير"."""
    folds = tokens.folds
    reach = range(sign + 1, min(len(tokens) - 1, sign + 2 + LONGEST_PART))
    end = next((i for i in reach if not tokens.is_word(i)), None)
    if folds[sign] not in DASHES or end is None or end == sign + 1 or folds[end] != ".":
        return None
    if len(folds[end - 1]) == 1:  # ا.ف.ب: an agency's letters
        return None
    parts = range(first, sign), range(sign + 1, end)
    words = [folds[i] for part in parts for i in part]
    if any(word in lexicon.prose.verbs or word in lexicon.prose.small for word in words):
        return None
    placed = [_is_place(tokens, part, lexicon) for part in parts]
    return end + 1 if any(placed) and not all(placed) else None


def _further(tokens: Tokens, cut: int, stop: int, lexicon: Lexicon) -> int:
    """The end of a lead that goes on with agency or day: "الرياض - واس: أعلنت", "مرسى - 3 مارس 2021 - أعلنت"."""
    if (dated := _over_day(tokens, cut, stop, lexicon)) is not None:
        return _further(tokens, dated, stop, lexicon)
    for i in range(cut + 1, min(stop, cut + LONGEST_PART + 2)):
        if tokens.folds[i] in lexicon.prose.verbs or tokens.folds[i] in lexicon.prose.small:
            return cut
        if tokens.folds[i] in PARTING and (i + 1 == stop or tokens.folds[i + 1] not in PARTING):
            if _is_media(tokens, cut, i, lexicon):
                return i + 1  # "وكالات - السواري الإخباري - يعقد"
            byline = read_byline(tokens, cut, i, lexicon)
            if tokens.folds[i] in DASHES and i + 1 < stop and tokens.folds[i + 1] in lexicon.prose.past:
                return i + 1  # an agency that no table has: "مرسى في 4 يوليو / وادي نبأ / أعلنت"
            return i + 1 if byline.has("named", "agencies", "desk") and byline.rest == 0 else cut
    return cut


def _over_day(tokens: Tokens, cut: int, stop: int, lexicon: Lexicon) -> int | None:
    """The token behind a day and its clock that stand before one more dash: "الأحد 3 مارس 2021 08:02 - [أعلنت]"."""
    end = cut
    while end < stop and (_of_calendar(tokens, end, lexicon) or (end > cut and tokens.folds[end] in BETWEEN_NUMBERS)):
        end += 1
    acts = end < stop and tokens.folds[end] in lexicon.prose.past and tokens.folds[cut - 1] == ")"
    dashed = end < stop - 1 and tokens.folds[end] in DASHES
    return end + dashed if cut < end and (acts or dashed) else None


def _is_placed(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether short parts of unknown names stand before a verb: "مرسى/ الميناء/ أعلنت", "مرسى 17 أبريل (نبأ) وصل"."""
    after = end + 1
    folds = tokens.folds[first:end]
    if after >= len(tokens) or tokens.folds[after] not in lexicon.prose.past:
        acts = after < len(tokens) and tokens.folds[after] in lexicon.prose.verbs
        parted = any(fold in PARTING or fold == "." for fold in tokens.folds[after : after + LONGEST_PART])
        if (acts or not parted) and after < len(tokens) and _is_media(tokens, first, end, lexicon):
            return True
        return _is_pair(tokens, first, end, lexicon) or _is_town(tokens, first, end, lexicon)
    if _is_from(tokens, first, end, lexicon):
        return True
    parts = list(parts_of(tokens, first, end))
    longest = max(
        (sum(tokens.is_word(k) and not _of_calendar(tokens, k, lexicon) for k in part) for part in parts), default=0
    )
    named = lexicon.credits.match(tokens.folds, end - 1, end, "media") is not None and end - first > 1  # وطننا اليوم:
    other = folds[:-1] if named else folds
    small = any(f in lexicon.prose.small and not _links(tokens, first + n, lexicon) for n, f in enumerate(other))
    told = folds[_signed(tokens, first, end, lexicon) - first :]
    if small or any(f in lexicon.prose.verbs for f in told) or not 0 < longest <= LONGEST_PART + 1:
        return False
    bracketed = (tokens.folds[end] == ")" and "(" in folds) or (tokens.folds[end] == "}" and folds[0] == "{")
    alone = tokens.folds[end] in DASHES or tokens.folds[end] == "؛" or _is_place(tokens, parts[0], lexicon)
    words = lexicon.words  # offices, bodies and people speak before a colon: "وزير الخارجية: ", "مجلس الأمن: "
    speaks = any(folds[0] in known for known in (words.titles, words.heads, words.names)) or (
        lexicon.credits.match(tokens.folds, first, end, "nobody") is not None
    )
    alone = alone or (len(parts[0]) > 1 and not speaks)
    return bracketed or (tokens.folds[end] not in CLOSED and (len(parts) > 1 or alone))


def _is_sure(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a lead is one by itself, whatever stands behind it."""
    return any(told(tokens, first, end, lexicon) for told in (_is_braced, _is_day_at, _is_named_at, _is_wired_at))


def _is_wired_at(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a place, a name in brackets and the day stand before a verb: "مرسى (بوابة النهر) 5 يناير 2026 أعلنت"."""
    folds = tokens.folds
    opened = next((k for k in range(first + 1, end) if folds[k] == "("), None)
    if folds[end] != ")" or opened is None or not _is_place(tokens, range(first, opened), lexicon):
        return False
    after = end + 1
    while after < len(tokens) and _of_calendar(tokens, after, lexicon):
        after += 1
    return end + 2 < after < len(tokens) and folds[after] in lexicon.prose.past


def _is_braced(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a place, a sign and a few words fill braces with which the paragraph begins: "{مرسى : نبأ} يعقد"."""
    if tokens.folds[first] != "{" or tokens.folds[end] != "}":
        return False
    parts = list(parts_of(tokens, first, end))
    short = len(parts) > 1 and max(map(len, parts)) <= LONGEST_PART
    return short and any(_is_place(tokens, part, lexicon) for part in parts)


def _is_day_at(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a place and then its day stand before a dash or colon: "مرسى 12 أغسطس/ من المقرر"."""
    day = next((k for k in range(first + 1, end) if _of_calendar(tokens, k, lexicon)), None)
    if day is None or (tokens.folds[end] not in DASHES and tokens.folds[end] != ":"):
        return False
    whole = all(_of_calendar(tokens, k, lexicon) or tokens.folds[k] in BETWEEN_NUMBERS for k in range(day, end))
    dated = any(tokens.is_number(k) for k in range(day, end)) and any(tokens.is_word(k) for k in range(day, end))
    return whole and dated and _is_place(tokens, range(first, day), lexicon)


def _is_named_at(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a place and a short name stand between two dashes, blanks around the last: "نارية / نبأ – بعد"."""
    dash = next((k for k in range(first + 1, end) if tokens.folds[k] in DASHES), None)
    if dash is None or tokens.folds[end] not in DASHES or end + 1 >= len(tokens):
        return False
    words = tokens.folds[dash + 1 : end]
    plain = all(tokens.is_word(k) for k in range(dash + 1, end)) and not any(
        word in lexicon.prose.verbs or word in lexicon.prose.small for word in words
    )
    apart = tokens.ends[end - 1] < tokens.starts[end] and tokens.ends[end] < tokens.starts[end + 1]
    town, name = range(first, dash), range(dash + 1, end)  # of two towns, موسكو - واشنطن - طهران, none is a dateline's
    short = 0 < len(name) <= NAME_WORDS
    return plain and apart and short and not _is_place(tokens, name, lexicon) and _is_place(tokens, town, lexicon)


def _is_from(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name of one word or two, from a known place, stands before a colon: "السواري من مرسى: رفضت"."""
    at = next((k for k in range(first + 1, end) if tokens.folds[k] == "من"), None)
    if tokens.folds[end] != ":" or at is None or not _is_place(tokens, range(at + 1, end), lexicon):
        return False
    name = tokens.folds[first:at]
    told = any(fold in lexicon.prose.verbs or fold in lexicon.prose.small for fold in name)
    if told or name[0] in lexicon.words.titles:
        return False
    parted = any(fold in DASHES for fold in name) and len(name) <= LONGEST_BYLINE  # مرسى - "السواري" من تل الورد:
    alone = name[0] not in lexicon.words.names and all(tokens.is_word(k) for k in range(first, end))
    return parted or (alone and at - first < LONGEST_PART)


def _is_pair(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether town and agency stand before a colon, though no table has either: "المرساة - البن : تفقد"."""
    folds = tokens.folds
    dash = next((k for k in range(first + 1, end) if folds[k] in DASHES), None)
    if folds[end] != ":" or dash is None or tokens.starts[dash] == tokens.ends[dash - 1]:
        return False
    parts = range(first, dash), range(dash + 1, end)
    words = [folds[k] for part in parts for k in part]
    plain = all(tokens.is_word(k) for part in parts for k in part) and all(0 < len(p) <= LONGEST_PART for p in parts)
    said = any(w in lexicon.prose.verbs or w in lexicon.prose.small for w in words)
    return plain and not said and words[0] not in lexicon.words.titles and words[0] not in lexicon.words.names


def _is_town(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether only a place stands before a dash that touches it, a verb behind, or before "- في": "مرسى- تعتزم"."""
    after = end + 1
    touches = tokens.folds[end] in DASHES and tokens.starts[end] == tokens.ends[end - 1]
    acts = after < len(tokens) and (tokens.folds[after] in lexicon.prose.verbs or _is_present(tokens, after, lexicon))
    dashed = after + 1 < len(tokens) and tokens.folds[end] in DASHES
    timed = dashed and tokens.folds[after] in lexicon.prose.openers
    due = dashed and tokens.folds[after] == FROM and tokens.folds[after + 1].startswith(PLANNED)  # مرسى – من المقرر
    return ((touches and acts) or timed or due) and _is_place(tokens, range(first, end), lexicon)


def _is_present(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a word has the shape of a verb of the present, and is no state's name: تعتزم, يشارك, not تركيا."""
    fold = tokens.folds[i]
    shaped = len(fold) >= SHORTEST_PRESENT and fold[0] in PRESENT
    return shaped and not lexicon.entities.find(tokens.span(i, i + 1).of(tokens.text))


def _is_media(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a few words that end as an outlet's name does stand before a dash: "السواري الإخباري- يعقد"."""
    if tokens.folds[end] not in DASHES or not 1 < end - first <= LONGEST_PART:
        return False
    plain = all(tokens.is_word(k) and tokens.folds[k] not in lexicon.prose.small for k in range(first, end))
    hit = lexicon.credits.match(tokens.folds, end - 1, end, "media")
    spaced = end + 1 < len(tokens) and tokens.starts[end + 1] > tokens.ends[end]
    return plain and hit is not None and spaced


def _is_place(tokens: Tokens, part: range, lexicon: Lexicon) -> bool:
    """Whether the words before a sign are a place's name and nothing else: "دمشق: دعا"."""
    name = tokens.span(part.start, part.stop).of(tokens.text)
    return any(known.type in ("GPE", "LOC") for known in lexicon.entities.find(name))


def _begins_place(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a place's name begins at a token, though it be a verb too: [وادي حلفا] (نبأ) -."""
    found = lexicon.entities.match(tokens.folds, first, tokens.folds[first], end)
    return any(known.type in ("GPE", "LOC") for match in found for known in match.known)


def _of_calendar(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a token is a number or a name of the calendar: الاثنين, نوفمبر, مساء."""
    return tokens.is_number(i) or tokens.folds[i] in lexicon.months


def _links(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a small word belongs to a dateline: "القاهرة في 3 مارس", "القاهرة - من سليم الورداني"."""
    fold, after = tokens.folds[i], i + 1 if i + 1 < len(tokens) else None
    dated = fold == "في" and after is not None and _of_calendar(tokens, after, lexicon)
    return dated or (fold == "من" and i > 0 and tokens.folds[i - 1] in PARTING)


def _is_lead(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    folds = tokens.folds
    words = sum(tokens.is_word(k) for k in range(first, end))
    if words > LONGEST_BYLINE:
        return False
    byline = read_byline(tokens, first, end, lexicon)
    credited = {k for c in byline.credits for k in range(c.first, c.last)}
    if first not in credited and folds[first] in lexicon.prose.past and not _begins_place(tokens, first, end, lexicon):
        return False
    named = {k for c in byline.credits if c.kind == "named" for k in range(c.first, c.last)}
    small = (k for k in range(first, end) if folds[k] in lexicon.prose.small and k not in named)
    if any(folds[k] != "من" and not _links(tokens, k, lexicon) for k in small):
        return False
    if byline.has("named", "agencies", "desk") and byline.rest <= LONGEST_REST:
        return True
    inner = end - 1
    while inner > first and folds[inner] in PARTING:
        inner -= 1
    if folds[end] == ")" or folds[inner] != ")":
        return False
    opened = next((k for k in range(inner - 1, max(first, inner - 6), -1) if folds[k] == "("), None)
    return opened is not None and opened > first and inner - opened <= LONGEST_PART + 2
