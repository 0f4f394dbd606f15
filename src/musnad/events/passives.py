"""Whether a verb of harm is read in the passive: قتل خمسة أشخاص, إن جنديين قتلا في مرسى."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import word_value
from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import QUOTE_MARKS, skipped, verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import SOFT
from musnad.events.text import CONJUNCTIONS, Clause, Sentence, Text, stems

POWERS = frozenset({"GOV", "MIL", "COP", "JUD", "SPY", "REB"})
"""Sectors of powers: السلطات أعدمت [أمس] رجلا."""

ARMED = frozenset({"MIL", "COP", "REB"})
"""Sectors of those who kill, where a number of others follows."""

OF_WHAT = frozenset({"in_which", "on_charge"})
"""What tells of what somebody died, or on what charge."""

TIMED = ("time", "adverb", "adjective")
"""What may stand of a time between a verb and its object."""

OBJECTS = ("ا", "ه", "ات", "ين")
"""How a word without article ends that may be an object: جنديا, امرأة, آليات, شرطيين."""

BRACKETS = frozenset("([")
"""Signs that tell the age of whom something befell: اعتقل فلان [(24 عاما)]."""


def counted(text: Text, j: int) -> bool:
    """Whether token j is a number, or "more than" before one."""
    if j >= len(text.folds):
        return False  # a page that breaks off
    word = word_value(text.folds[j]) is not None or text.small.plays(text.folds[j], "quantifier")
    return word or text.tokens.is_number(j)


def undergone(text: Text, hit: Hit, around: Clause, subject: Sequence[Party], recipients: Sequence[Party]) -> bool:
    """Whether the subject of a verb of harm suffers it: قتل خمسة أشخاص."""
    dead = text.folds[subject[0].last - 1].removeprefix(ARTICLE) if subject else ""
    if hit.row.type == "ASSAULT" and text.small.plays(dead, "casualty"):
        return True  # ما أوقع أربعة [جرحى], [الضحايا] الذين قتلوا
    behind = bool(subject) and subject[0].first > hit.last and not recipients
    if behind and "victim" in hit.row.government and text.is_(hit.last, "resumed"):
        return True  # اشتباكات قتل [خلالها] جندي, but قتلت فيها القوات جنديا
    if hit.row.id == "punished" and subject and subject[0].last <= hit.first and text.is_(hit.last, "ala"):
        return True  # نارية تعاقب على نجاحها
    if subject and not recipients and _accused_before(text, hit, subject):
        return True
    if subject and _freed(text, hit, subject):
        return True  # المحتجزون سيفرج عنهم
    return _counted_victim(text, hit, subject) or _suffers(text, hit, around, subject, recipients)


def accused(text: Text, hit: Hit, subject: Sequence[Party]) -> bool:
    """Whether "of" follows who stands behind a verb of accusing, who then is accused: اتهم [ثلاثة ضباط] بالتجسس."""
    if hit.row.id != "accused" or not subject or subject[0].first < hit.last or hit.object or hit.cut:
        return False
    sentence = text.sentence_at[hit.first]
    if hit.first > sentence.first and not (text.sign(hit.first - 1) or text.plays(hit.first - 1, "verbal_link")):
        return False  # تقرير [يتهم] نارية بالتجسس
    after = subject[-1].last
    if any(text.folds[j].startswith(ARTICLE) and _heads(text, j) for j in range(subject[0].first + 1, after)):
        return False  # اتهم تحالف الضفاف الوطني [الجيش] بقصف القرية
    if after >= len(text.folds) or after in text.party_at:
        return False
    fold = text.folds[after]
    known = any(text.table.nouns.get(stem) for cut, stem, _ in stems(fold) if cut == 1)
    return fold.startswith(("بال", "بان")) or (fold.startswith("ب") and known)


def _accused_before(text: Text, hit: Hit, subject: Sequence[Party]) -> bool:
    """Whether only "of" follows a verb of accusing, so that who stands before it is accused: [الناشط] اتهم بالتجسس."""
    if hit.row.id != "accused" or hit.object or subject[-1].last > hit.first or hit.shape != "past":
        return False
    j = hit.last
    while j < len(text.folds) and (j in text.times or text.plays(j, "time")):
        j += 1
    return j < len(text.folds) and j not in text.party_at and text.folds[j].startswith(("بال", "بان", "بتهم"))


def after_count(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a number of states, which is the subject, stands between a verb and a state: طالبت 28 دولة [نارية] ب."""
    at = party.first - (not text.is_(party.first, "one_state"))
    return hit.last < at and text.is_(at, "one_state") > 0 and counted(text, at - 1)


def _heads(text: Text, j: int) -> bool:
    """Whether a definite noun that may be a party itself stands at a token."""
    return any(noun.kind == "group" for noun in text.table.parties.get(text.folds[j].removeprefix(ARTICLE), ()))


def accused_too(text: Text, sentence: Sentence, hit: Hit, party: Party) -> bool:
    """Whether who stands alone behind "and accused" is accused by the subject before: نفت القصف واتهمت [نارية]."""
    if hit.row.id != "accused" or not hit.cut or party.first != hit.last:
        return False
    ends = party.last >= sentence.last or text.sign(party.last) or text.folds[party.last].startswith(("بال", "بان"))
    return ends and any(verb(text, j, sentence.first) for j in range(sentence.first, hit.first))


def _freed(text: Text, hit: Hit, subject: Sequence[Party]) -> bool:
    """Whether a preposition of the verb's own with a pronoun takes up those before it: الرهائن [أفرج] عنهم."""
    at = hit.last
    if "an" not in hit.row.government or at >= len(text.folds) or hit.object or subject[-1].last > hit.first:
        return False
    many = text.folds[at].endswith(("هم", "هن")) and hit.number == "s"
    people = all(p.kind == "group" and p.number == "p" for p in subject)
    return many and people and text.small.plays(text.folds[at].removesuffix("هم").removesuffix("هن"), "an")


def _counted_victim(text: Text, hit: Hit, subject: Sequence[Party]) -> bool:
    """Whether a number and a noun that it counts follow a verb of killing, who then were killed: قتل 20 [متمردا]."""
    if "victim" not in hit.row.government or not subject or hit.object or hit.gender != "m" or hit.number != "s":
        return False
    word = text.folds[subject[0].last - 1]
    if subject[0].ids and subject[0].ids[0].removeprefix("name:").isdecimal():
        return True  # قتل 10 من الواديين: whom no table knows
    behind = hit.last < len(text.folds) and text.small.plays(text.folds[hit.last], "quantifier")
    about = behind and _number(text, subject[0].first - 1)
    if about and subject[-1].number == "p":
        return True  # قتل أكثر من 30 عنصرا من الجبهة
    return subject[0].first == hit.last + 1 and counted(text, hit.last) and word.endswith("ا")


def _suffers(text: Text, hit: Hit, around: Clause, subject: Sequence[Party], recipients: Sequence[Party]) -> bool:
    """Whether a verb of harm without object has a civilian or number for subject."""
    if hit.row.type not in {"ASSAULT", "COERCE", "SANCTION"} or "obj" not in hit.row.government or recipients:
        return False
    if not subject or hit.object:
        return False
    by = any(_by_whom(text, j) for j in range(hit.last, around.last))
    if by or "victim" not in hit.row.government:
        return by
    if subject[0].last <= hit.first:
        return not _arrests(text, hit, subject[0]) and _befell(text, hit, around, subject)
    counts = [j for j in range(hit.last, min(around.last, hit.last + 2)) if j < subject[0].last]
    several = any(_number(text, j) and not _of_men(hit, text.folds[j]) for j in counts)
    last = subject[-1].last
    while (
        last < around.last and last not in text.times and text.folds[last].startswith(ARTICLE) and _of_him(text, last)
    ):
        last += 1  # اعتقل الناشط [الحقوقي] والمدون
    powers = subject[0].sector in {"GOV", "JUD", "COP"} or (hit.row.type == "COERCE" and _power(text, subject[0]))
    governs = powers and hit.gender == "f"
    another = _number(text, subject[-1].last) and not text.folds[subject[-1].last].startswith("و")
    armed = governs or _force(text, subject[0]) or (subject[0].sector in ARMED and another)
    if subject[0].first == hit.last and not several and armed:
        return False  # قتل أفراد من الجيش [عشرة] صيادين
    aged = last < around.last and text.folds[last] in BRACKETS
    last += _describes_one(text, last, around.last)
    return several or aged or subject[0].sector in SOFT or last >= around.last or ends_phrase(text, last)


def _describes_one(text: Text, j: int, end: int) -> bool:
    """Whether a word without article that is no accusative stands behind one man, no object: قتل قيادي [بارز] في."""
    if j + 1 >= end or j in text.party_at or text.folds[j].startswith((ARTICLE, *CONJUNCTIONS)):
        return False
    return text.tokens.is_word(j) and not text.folds[j].endswith(OBJECTS) and ends_phrase(text, j + 1)


def _of_him(text: Text, j: int) -> bool:
    """Whether an adjective, or one of a state, describes the man before it: الناشط [الحقوقي]."""
    return skipped(text, j) or text.folds[j] in text.lexicon.nisbas


def _by_whom(text: Text, j: int) -> bool:
    """Whether "by" stands at a token, and not under whose lead: قصفت طائرات التحالف [بقيادة] نارية القرية."""
    return text.is_(j, "by_passive") > 0 or (text.is_(j, "agent") > 0 and not text.is_(j, "aside"))


def _number(text: Text, j: int) -> bool:
    return j < len(text.folds) and (word_value(text.folds[j]) is not None or text.tokens.is_number(j))


def _arrests(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a power stands before its verb of arresting, which others suffer: أن [القوات النارية] اعتقلت خلال يوم."""
    heads = text.is_(party.first, "takes_in") or text.is_(party.first, "force")
    return hit.row.type == "COERCE" and bool(heads) and (hit.gender == "f" or party.number == "s")


def _befell(text: Text, hit: Hit, around: Clause, subject: Sequence[Party]) -> bool:
    """Whether a harm befell who stands before its verb, for no object follows, a time of many or of a power aside."""
    behind = hit.last + (text.is_(hit.last, "dying_how") if hit.last < around.last else 0)  # أعدم [شنقا]
    if "obj" in hit.row.government and only_when(text, hit.last, around.last) and text.folds[around.last] == "،":
        return False  # قتلت فجر أمس، شابا
    many = hit.number == "p" or (hit.gender == "f" and _power(text, subject[-1]))
    while behind < around.last and many and (behind in text.times or text.plays_any(behind, TIMED)):
        behind += 1  # مسلحين اغتالوا [أمس] قاضيا
    if hit.last < behind == around.last < sentence_end(text, hit) and hit.number == "s":
        return text.folds[behind] != "،" or ends_phrase(text, behind + 1)
    if behind + 1 < around.last and many and text.folds[behind].startswith("بال") and behind + 1 in text.party_at:
        return False  # المتشددون قتلوا بالرصاص [رهينة]
    return behind >= around.last or (ends_phrase(text, behind) and not text.is_(behind, "approximates"))


def only_when(text: Text, first: int, comma: int) -> bool:
    """Whether nothing but when stands between a verb and a comma: قتلت [فجر الأول من أمس]، شابا."""
    return first < comma < len(text.folds) and all(
        j in text.times or text.plays_any(j, TIMED) or text.is_(j, "min") for j in range(first, comma)
    )


def _force(text: Text, party: Party) -> bool:
    """Whether a party is a force of somebody's, which kills rather than is killed: قتلت [قوات الأمن] أمس فلانا."""
    return party.last > party.first + 1 and text.is_(party.first, "force") > 0


def _of_men(hit: Hit, word: str) -> bool:
    """Whether a number counts men after a verb of a she, who then did it: اعتقلت أربعة."""
    return hit.gender == "f" and word.endswith("ه")


def ends_phrase(text: Text, i: int) -> bool:
    """Whether no object can begin at token i: a sign, a preposition, a time."""
    if text.sign(i):
        return text.folds[i] not in QUOTE_MARKS
    return (
        text.plays(i, "time")
        or text.preposition(i)
        or i in text.times
        or text.folds[i].startswith(("و", "بال", "لل"))
        or text.plays(i, "adverb")
        or text.is_any(i, OF_WHAT)  # قتلوا [نتيجة] القصف, أعدم فلان [بتهمة] التجسس
    )


def _power(text: Text, party: Party) -> bool:
    """Whether a party is a state, a body or a force, which as a she kills rather than is killed."""
    if not party.ids or party.ids[0].startswith("name:"):
        return party.sector in POWERS
    return party.ids[0] not in text.people


def sentence_end(text: Text, hit: Hit) -> int:
    """The token after the last of a trigger's sentence."""
    return text.sentence_at[hit.first].last
