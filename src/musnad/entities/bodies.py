"""Bodies that every state has, and names announced by a common noun: وزارة الخارجية السهلية, مدينة تل الورد."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens, fold_key, splits
from musnad.entities.candidates import Candidate
from musnad.entities.strange_places import unknown_place
from musnad.lexicon import Known, Lexicon
from musnad.lexicon.words import StateBody
from musnad.record import MentionType

STATE_BODY_WEIGHT = 2
HEAD_WEIGHT = 1
LONGEST_NAME = 5
"""Tokens a name may go on after its head; longer ones are descriptions."""
ARTICLE = "ال"
DESCRIBING = "يه"
"""Ending of adjectives of a town: الساحلية."""
IN = "ب"
FOR = "ل"
MISSION = "head.mission"
CABINET = frozenset({"الوزراء", "وزراء"})
ALONE = "state-body-alone."
MINISTRIES = frozenset({"mfa", "mod", "interior"})
FEMININE = "ه"
MINISTRY = "head.ministry"
NAMED_PLACES = frozenset({"head.town", "head.island"})
"""Nouns behind which a word nobody knows is rather a place: an adjective would end as they do (مدينة صغيرة)."""
PRONOUNS = ("ها", "هم", "هما")
HAMZA = frozenset("أإآ")


def state_bodies(tokens: Tokens, indices: range, lexicon: Lexicon) -> Iterator[Candidate]:
    """A head with a state's adjective or name; after an office it is part of the office and no name."""
    folds, words = tokens.folds, lexicon.words
    for i in lexicon.stems.having("bodies", folds, indices):
        stems = lexicon.stems[folds[i]].bodies
        inside = not folds[i][: stems[0].length].endswith(IN)  # but مسؤول [بوزارة الخارجية]
        if i > indices.start and ((inside and _office(folds[i - 1], lexicon)) or _describes_noun(folds, i)):
            continue
        for cut, stem in stems:
            for body in words.state_bodies(stem, folds, i + 1):
                after = i + 1 + len(body.words)
                ranked = after + 1 < indices.stop and folds[after] in lexicon.formal_bodies.ranks
                after += ranked and folds[after + 1] in lexicon.nisbas  # الحكومة [الاتحادية] الصومالية
                state, length = _owner(tokens, after, indices.stop, lexicon)
                if state and _of_another_sex(tokens, after, stem, lexicon):
                    continue  # حكومة [السوداني] is a man's
                named = state and _feminine(tokens.folds[after], lexicon) and _stands_free(tokens, i, lexicon)
                if body.f and not named:
                    continue  # الدفاع الناري is the team's, أنظمة [الدفاع النارية] are arms
                if not state and _ministry(stem, lexicon):
                    state, length = _inside(tokens, after, indices.stop, lexicon)
                if not state and _speaks(tokens, i, cut, indices, body, lexicon):
                    name = fold_key(tokens.surface(i))
                    yield Candidate(
                        i, i + 1, cut, body.type, f"name:{name}", f"{ALONE}{body.id}", STATE_BODY_WEIGHT, confidence=0.6
                    )
                    break
                if state:
                    town = _town(tokens, after + length, indices.stop, lexicon) if body.at else 0
                    entity = state if body.type == "GPE" else f"{state}-{body.id}"  # الدولة النارية is the state
                    known = lexicon.entities.get(entity)
                    yield Candidate(
                        i,
                        after + length + town,
                        cut,
                        body.type,
                        entity,
                        f"state-body.{body.id}",
                        STATE_BODY_WEIGHT,
                        qid=known.qid if known else None,
                    )
                    break


def _describes_noun(folds: Sequence[str], i: int) -> bool:
    """Whether a body's noun is an adjective of the plural before it: التدخلات [الخارجية] النارية."""
    before, noun = folds[i - 1], folds[i].startswith(ARTICLE) and folds[i].endswith(DESCRIBING)
    return noun and before.startswith((ARTICLE, "و" + ARTICLE)) and before.endswith("ات")


def _office(fold: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.stems[fold].offices)


def _owner(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> tuple[str | None, int]:
    """The state whose adjective or name stands at a token, and how many tokens that takes."""
    if at >= stop:
        return None, 0
    fold = tokens.folds[at]
    if (nisba := lexicon.nisbas.get(fold)) and nisba.number == "s":
        return nisba.state, 1  # not الحكومة والمعارضة [السهليتان]
    for match in lexicon.entities.match(tokens.folds, at, fold, stop):
        state = match.known[0].id if match.known[0].table == "states" else match.known[0].speaks_for
        if state and match.known[0].table in ("states", "cities"):
            return state, match.length
    return None, 0


def _stands_free(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether no noun stands right before token i: قالت [الدفاع النارية], not شركات [الدفاع النارية]."""
    before = tokens.folds[i - 1] if i and tokens.is_word(i - 1) else ""
    return not before or bool(lexicon.stems[before].said) or before in lexicon.words.function


def _of_another_sex(tokens: Tokens, at: int, stem: str, lexicon: Lexicon) -> bool:
    """Whether a state's adjective in the masculine stands behind a noun without article in the feminine."""
    nisba = lexicon.nisbas.get(tokens.folds[at])
    fits = not stem.endswith(FEMININE) or stem.startswith(ARTICLE)
    return nisba is not None and nisba.gender == "m" and tokens.folds[at].startswith(ARTICLE) and not fits


def _feminine(fold: str, lexicon: Lexicon) -> bool:
    """Whether a state's adjective agrees with a ministry that is not told: الدفاع [النارية]."""
    nisba = lexicon.nisbas.get(fold)
    return nisba is not None and nisba.gender == "f"


def _speaks(tokens: Tokens, i: int, cut: int, indices: range, body: StateBody, lexicon: Lexicon) -> bool:  # noqa: PLR0913, PLR0917 - one match, spelt out
    """Whether a ministry is told by one word and speaks: قالت [الخارجية]، في بيان."""
    bare = cut == 0 and not body.words and tokens.folds[i].startswith(ARTICLE) and i > indices.start
    return bare and body.id in MINISTRIES and any(s.stem.endswith("ت") for s in lexicon.stems[tokens.folds[i - 1]].said)


def _ministry(stem: str, lexicon: Lexicon) -> bool:
    """Whether a body's noun is وزارة, which nothing but a government has."""
    head = lexicon.words.heads.get(stem)
    return head is not None and head.id == MINISTRY


def _inside(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> tuple[str | None, int]:
    """The state behind في at a token, and how many tokens both take: وزارة الدفاع [في نارية]."""
    if at + 1 >= stop or tokens.folds[at] != "في":
        return None, 0
    for match in lexicon.entities.match(tokens.folds, at + 1, tokens.folds[at + 1], stop):
        if state := next((known.id for known in match.known if known.table == "states"), None):
            return state, match.length + 1
    return None, 0


def _town(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int:
    """How many tokens the town takes that a body stands in: السفارة النارية [بتل الورد], [في مرسى]."""
    if at >= stop:
        return 0
    first = at + 1 if tokens.folds[at] == "في" and at + 1 < stop else at
    for cut, stem in splits(tokens.folds[first]):
        if (first > at or tokens.folds[at][:cut] == "ب") and lexicon.entities.begins(stem):
            for match in lexicon.entities.match(tokens.folds, first, stem, stop):
                if match.known[0].type == "GPE":
                    return first - at + match.length
    return 0


def headed_names(tokens: Tokens, indices: range, lexicon: Lexicon) -> Iterator[Candidate]:
    """A head and the words that complete it: [جامعة مرسى], مدينة [تل الورد]."""
    for i in lexicon.stems.having("heads", tokens.folds, indices):
        for cut, stem in lexicon.stems[tokens.folds[i]].heads:
            head = lexicon.words.heads[stem]
            if _another(tokens, i, cut) or (i + 1 < indices.stop and tokens.folds[i + 1] in head.but):
                break  # [وأدى] ملايين is no وادي
            if head.type == "GROUP" and not _names_group(tokens, i + 1, indices.stop, lexicon):
                break  # تنظيم مؤتمر is the holding of one
            inside = head.inside and head.type != "LOC"
            last = _extent(tokens, i + 1, indices.stop, lexicon, adjectives=inside, town=head.type == "GPE")
            last = _before_act(tokens, i + 1, last, lexicon) if head.type == "GROUP" else last
            if head.id == MISSION:
                last = _mission(tokens, last, indices.stop, lexicon)
            if last == i + 1 and head.id in NAMED_PLACES and stem.endswith(FEMININE):
                last = unknown_place(tokens, last, indices.stop, lexicon)
            if (
                last == i + 1
                or _classifies(tokens, i + 1, last, lexicon)
                or (head.inside and _only_adjectives(tokens, i + 1, last, lexicon))
            ):
                break
            first, start_cut = (i, cut) if head.inside else (i + 1, 0)
            name = fold_key(
                tokens.text[
                    tokens.inside(first, start_cut) if start_cut else tokens.starts[first] : tokens.ends[last - 1]
                ]
            )
            known = _whole(tokens, i + 1, last, lexicon, head.type) if head.inside else None
            entity, qid = (known.id, known.qid) if known else (f"name:{name}", None)
            yield Candidate(
                first,
                last,
                start_cut,
                head.type,
                entity,
                head.id,
                HEAD_WEIGHT,
                _cabinet(tokens, i, indices, lexicon),
                qid,
                0.6,
            )
            break


def _before_act(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> int:
    """Where a group's name of more words ends before what it does: تبنت جبهة الوادي [الهجوم]."""
    fold = tokens.folds[last - 1]
    forms = lexicon.events.nouns.get(fold.removeprefix(ARTICLE), ()) if fold.startswith(ARTICLE) else ()
    return last - 1 if last - first > 1 and any(not form.rest for form in forms) else last


def _mission(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int:
    """The token after what a mission is for and where: بعثة الأمم المتحدة [للدعم في نارية], [بنارية]."""
    place, folds = at, tokens.folds
    while place < min(stop, at + LONGEST_NAME) and folds[place] != "في" and (place > at or folds[place][:1] == FOR):
        place += 1
    if place >= stop or (place > at and folds[place] != "في"):
        return at
    return place + length if (length := _town(tokens, place, stop, lexicon)) else at


def _cabinet(tokens: Tokens, i: int, indices: range, lexicon: Lexicon) -> bool:
    """Whether مجلس الوزراء is but a part of its head's office: نائب رئيس [مجلس الوزراء]."""
    inside = i > indices.start and i + 1 < indices.stop and _office(tokens.folds[i - 1], lexicon)
    return inside and tokens.folds[i + 1] in CABINET


def _another(tokens: Tokens, i: int, cut: int) -> bool:
    """Whether a word that folds as one with و is printed with a hamza behind it, and so is و and another word."""
    return cut == 0 and tokens.folds[i].startswith("وا") and tokens.surface(i)[1:2] in HAMZA


def _names_group(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a definite noun or a known name follows the head of a group."""
    if at >= stop:
        return False
    fold = tokens.folds[at]
    known = next(lexicon.entities.match(tokens.folds, at, fold, stop), None)
    return known is not None or (fold.startswith(ARTICLE) and not _office(tokens.folds[at - 1], lexicon))


def _whole(tokens: Tokens, first: int, last: int, lexicon: Lexicon, kind: MentionType) -> Known | None:
    """The known body or group that is all of a name after its head: منظمة [الأمم المتحدة], حزب [حركة النهضة]."""
    match = next(lexicon.entities.match(tokens.folds, first, tokens.folds[first], last), None)
    fits = match is not None and match.length == last - first and not match.weak
    tables = ("bodies", "groups") if kind == "GROUP" else ("bodies",)
    return match.known[0] if match and fits and match.known[0].table in tables else None


def _classifies(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the one word after a head is itself a head with its article: مجلس المحافظة names no province."""
    fold = tokens.folds[first]
    head = lexicon.words.heads.get(fold.removeprefix(ARTICLE)) if fold.startswith(ARTICLE) else None
    return last == first + 1 and head is not None and head.type != "LOC"


def _only_adjectives(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether nothing but adjectives of states follow a head: "مجلس ضفافي" names nothing."""
    definite = tokens.folds[first - 1].startswith(ARTICLE)
    return not definite and all(tokens.folds[k] in lexicon.nisbas for k in range(first, last))


def _extent(  # noqa: PLR0913 - one stretch, spelt out
    tokens: Tokens, at: int, stop: int, lexicon: Lexicon, *, adjectives: bool, town: bool
) -> int:
    """The token after the last one of a name that begins at `at`: definite words, and at most one other first."""
    folds, words = tokens.folds, lexicon.words
    first = at
    while at < min(stop, first + LONGEST_NAME) and tokens.is_word(at):
        fold = folds[at]
        if fold in words.function or fold in words.titles or (fold in lexicon.nisbas and not adjectives):
            break
        if _weekday(fold, lexicon) or (town and at > first and _describes(fold, lexicon)):
            break
        if not adjectives and at > first and folds[at - 1] in words.openers:
            at += 1
            continue  # بلدة [خان بني سعد]
        if adjectives and at > first and fold in words.purposes:
            return at + 1  # مركز الضفة [للدراسات]
        if at > first and fold in lexicon.processes.of("describes"):
            break  # جمعية الأنهار [المعارضة]
        closed = at > first and (folds[at - 1] in lexicon.nisbas or folds[at - 1] in CABINET)
        if closed and fold not in lexicon.nisbas:
            break  # a state's adjective closes a name, and so does مجلس الوزراء
        joined = adjectives and at > first and folds[at - 1].startswith(ARTICLE) and _joins(tokens, at, stop, lexicon)
        article = fold.startswith(ARTICLE) and tokens.surface(at)[:1] not in HAMZA  # رئيس مجلس النواب [إلياس] بوصعب
        definite = joined or (article and len(fold) > len(ARTICLE) + 1)
        if not definite and not (at == first and _opens_name(tokens, at, stop, lexicon)):
            break
        at += 1
    return at


def _weekday(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word is a day of the week with its article: وزارة الخارجية [السبت]."""
    return fold.startswith(ARTICLE) and any(named.kind == "weekday" for named in lexicon.months.get(fold, ()))


def _describes(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word describes a town, and is no side of it that names it: بلدة تل الورد [السياحية]."""
    stem = fold.removeprefix(ARTICLE).removesuffix(DESCRIBING)
    described = fold.startswith(ARTICLE) and fold.endswith(DESCRIBING)
    return described and stem not in lexicon.processes.of("beside")


def _joins(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a word joins a second noun to a body's: لجنة الآثار [والتراث]; not a second speaker or body."""
    fold, words = tokens.folds[at], lexicon.words
    noun = fold.removeprefix("و")
    known = next(lexicon.entities.match(tokens.folds, at, noun, stop), None) is not None
    other = noun in lexicon.speakers or noun in words.titles or noun in words.bodies or known
    held = noun.removeprefix(ARTICLE) in words.heads or noun in lexicon.nisbas or noun in words.function
    return fold.startswith(f"و{ARTICLE}") and not (other or held)


def _opens_name(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether an indefinite word after a head can begin its name: a known one, a person's, an idafa (تل الورد)."""
    fold = tokens.folds[at]
    if lexicon.entities.begins(fold) or lexicon.words.names.get(fold, 0) > 1:
        return True
    if fold.startswith("لل") or fold.endswith(PRONOUNS):
        return False  # مركز للألعاب الرياضية is no name, nor لناحية مقاربتها المعمارية
    return at + 1 < stop and tokens.folds[at + 1].startswith(ARTICLE) and tokens.folds[at + 1] not in lexicon.nisbas
