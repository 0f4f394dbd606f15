"""What a deal, talks or a proposal only provide for: اتفاق ل[وقف إطلاق النار], مفاوضات حول [الهدنة]."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems
from musnad.lexicon.events import Operator

FARTHEST_DEAL = 4
"""Words from a deal or talks to what they are for: مفاوضات غير مباشرة ل[وقف إطلاق النار]."""

FARTHEST_FROM = 6
"""Words from a truce to the day from which it holds: هدنة إنسانية [اعتبارا من] الأحد."""

FARTHEST_ANNOUNCED = 16
"""Words from a verb of announcing, past who announces, to the truce."""

NEAREST_HOLDS = 5
"""Words round a truce in which something says that it holds: دخلت [الهدنة] حيز التنفيذ, خرق [وقف إطلاق النار]."""

PROVIDED = frozenset({"ceasefire", "withdraw", "release", "access", "disarm", "humanitarian"})
"""Modes of what deals are made for."""

FARTHEST_OPENED = 5
"""Words from the deal under which something is done to the verb of it."""

LISTED = frozenset({"AID", "CONCEDE", "COOPERATE", "MOBILIZE"})
"""Types of deeds that a deal lists among others."""

GIVEN = frozenset({"RETREAT", "AID", "SANCTION", "CONCEDE", "MOBILIZE"})
"""Types of deeds that a verb of the present tells of as a term where a deal's provision stands before it."""


def provided(text: Text, sentence: Sentence, hit: Hit) -> Operator | None:
    """What the deal or the talks before a deed make of it; null where none stands there."""
    if hit.verb:
        return _as_term(text, sentence, hit)
    if hit.row.id == "fighting_x" and _laid_down(text, sentence, hit):
        return _made("provided")
    if hit.row.type in LISTED and hit.cut > 0 and _next_of_list(text, sentence, hit):
        return _made("provided")
    if hit.row.mode not in PROVIDED or hit.row.type not in {"RETREAT", "AID"}:
        return None
    if hit.row.mode == "ceasefire":
        return _truce(text, sentence, hit)
    listed = hit.row.type == "RETREAT" and (_laid_down(text, sentence, hit) or _to_do(text, hit))
    return _made("provided") if listed or _under_deal(text, sentence, hit) else None


def _next_of_list(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether "and" joins a deed to a deal's provisions, nobody speaking between: ينص على وقف النار و[نشر قوات]."""
    if text.folds[hit.first][0] != CONJUNCTIONS[0]:
        return False
    near = range(hit.first - 1, sentence.first - 1, -1)
    at = next((j for j in near if j in text.cues or text.is_(j, "lays_down") or text.is_(j, "meanwhile")), None)
    return at is not None and text.is_(at, "lays_down") > 0


def announced(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a truce is announced by the words right before it: رسالة تتضمن [الإعلان عن] هدنة."""
    if hit.row.mode != "ceasefire" or hit.definite:
        return False
    return any(text.is_(j, "announces") == hit.first - j for j in range(max(sentence.first, hit.first - 2), hit.first))


def _to_do(text: Text, hit: Hit) -> bool:
    """Whether ل says what something is for: مهلة ل[سحب المقاتلين]."""
    cut = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
    near = range(max(0, hit.first - FARTHEST_FROM), hit.first)
    return cut and not (hit.owner or any(text.is_(j, "causes") for j in near))  # دفع القصف نارية ل[سحب] قواتها


def _made(name: str, *, ahead: bool = False) -> Operator:
    return Operator(name, "planned" if ahead else "hypothetical", "before", FARTHEST_DEAL, ())


def _truce(text: Text, sentence: Sentence, hit: Hit) -> Operator | None:
    """A truce that is only spoken of is hypothetical, one whose day is told planned; one that holds is there."""
    if _begins(text, sentence, hit):
        return _made("truce_from", ahead=True)
    if _holds(text, sentence, hit):
        return None
    if (hit.definite or hit.owner is not None) and not _under_deal(text, sentence, hit):
        return None
    return _made("truce_spoken_of")


def _begins(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a truce is announced or agreed on, or the day is told from which it holds: أعلن هدنة لمدة أسبوع."""
    if hit.definite:
        return False
    ahead = range(hit.last, min(sentence.last, hit.last + FARTHEST_FROM))
    dated = any(text.is_(j, "holds_from") for j in ahead) and _under_deal(text, sentence, hit)
    return dated or _announced(text, sentence, hit)


def _announced(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether the verb before a truce is one of announcing or agreeing: وافق الجيش وجبهة الوادي على [هدنة]."""
    for j in range(hit.first - 1, max(sentence.first - 1, hit.first - 1 - FARTHEST_ANNOUNCED), -1):
        if text.is_(j, "announces"):
            return not text.plays(j - 1, "negation") if j else True
        if j > sentence.first and text.plays(j - 1, "relative"):
            continue  # أعلن التحالف الذي يقاتل الحركة هدنة: what it is told of him
        if j in text.cues or text.is_(j, "lays_down") or verb(text, j, sentence.first) or text.folds[j] in "؛:":
            return False
    return False


def _holds(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a word beside a truce says that it holds or is broken."""
    before = range(max(sentence.first, hit.first - NEAREST_HOLDS), hit.first)
    ahead = range(hit.last, min(sentence.last, hit.last + NEAREST_HOLDS))
    held = any(text.is_(j, "truce_held") for j in before) and not _under_deal(text, sentence, hit)
    return held or any(text.is_(j, "truce_stands") for j in ahead)


def _under_deal(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a deal, talks or a way to it stand right before a deed, with what leads from them to it."""
    for j in range(hit.first - 1, max(sentence.first - 1, hit.first - 1 - FARTHEST_DEAL), -1):
        if text.sign(j) or verb(text, j, sentence.first):
            return False
        if text.is_(j, "deal_for") and j not in text.party_at:
            own = j == hit.first - 1 and not hit.cut and text.is_(j, "pact") > 0
            return not own  # اتفاق الهدنة: the deal's own name
    return False


def _as_term(text: Text, sentence: Sentence, hit: Hit) -> Operator | None:
    """A present behind a deal's provision is a term: ينص الاتفاق على انسحاب نارية، فيما [تفرج] سهلستان عن الأسرى."""
    if hit.shape != "present" or hit.row.type not in GIVEN or hit.first == sentence.first:
        return None
    if hit.last < sentence.last and (text.is_(hit.last, "under_it") or _in_its_course(text, sentence, hit)):
        return _made("provided")  # اتفاق [ترفع] بموجبه العقوبات, هدنة [تفرج] خلالها نارية عن أسرى
    next_term = hit.cut > 0 or text.sign(hit.first - 1) or text.is_(hit.first - 1, "meanwhile") > 0
    told = _laid_down(text, sentence, hit) if next_term else _of_a_term(text, sentence, hit)
    told = told or _under_pact(text, sentence, hit)
    return _made("provided") if told else None


def _under_pact(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether "under the deal" opens the sentence of a present: بحسب الاتفاق، [تنسحب] نارية."""
    at = sentence.first
    length = text.is_(at, "under") or text.is_(at, "per")
    pact = at + length
    if not length or hit.first - pact > FARTHEST_OPENED:
        return False
    if not any(text.small.plays(s, "pact") for _, s, _ in stems(text.folds[pact])):
        return False
    return not any(verb(text, j, at) for j in range(pact + 1, hit.first))


def _in_its_course(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether "during it" behind a verb takes up a truce or a proposal that is told before."""
    if not text.is_(hit.last, "during_it"):
        return False
    before = range(sentence.first, hit.first)
    nouns = (f.row for j in before for _, s, _ in stems(text.folds[j]) for f in text.table.nouns.get(s, ()))
    return any(row.mode == "ceasefire" for row in nouns)


def _of_a_term(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb tells more of what a deal provides for: تنص الخطة على هدنة مدتها شهر [تفرج] خلالها عن الأسرى."""
    for j in range(hit.first - 1, sentence.first - 1, -1):
        if text.is_(j, "lays_down"):
            return True
        if text.plays(j, "free") or (verb(text, j, sentence.first) and text.folds[j][0] not in PRESENT):
            return False
    return False


def _laid_down(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a deal's provision stands before a deed in its sentence: يتيح إنهاء الحرب، و[سحب القوات]."""
    return any(text.is_(j, "lays_down") for j in range(sentence.first, hit.first))
