"""Where a content ends: before the narrator speaks again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.statements.agreement import are_things, gender
from musnad.statements.anonymity import stays_unnamed
from musnad.statements.clauses import is_verb
from musnad.statements.drafts import Draft
from musnad.statements.marks import enclosing, in_speech, name_in_marks
from musnad.statements.meanwhile import another_tells, at_a_time, wish_over
from musnad.statements.phrase import Phrase
from musnad.statements.text import Sentence, Text

SHORT_QUOTATION = 8
"""Tokens of a quotation that may go on in the narrator's grammar: "لا حرب باردة" بين البلدين."""

SHORTEST_CLAUSE = 2
"""Tokens a clause must have to be a statement of its own."""

OWN = ("ته", "تها", "تهم", "تهما", "امله", "املها", "املهم")
"""Ends of a noun with its owner, whose في goes on: رغبته [في زيارة البلاد]."""

LONGEST_NOUN = 3
"""Words of a noun and its adjectives."""

LONGEST_INSERTION = 8
"""Tokens of an occasion in commas inside a content: دعا إلى الإعلان، في خطابه، عن انتخابات."""

CONCESSION_AFTER = 5
"""Tokens of content after which رغم is the narrator's."""

AND_THAT = ("and_free", "and_free_pronoun")

TRAILING = frozenset("،؛.-–:(,·•")
CLOSED = frozenset(".!؟?")


def end_of(text: Text, sentence: Sentence, draft: Draft, others: Sequence[Draft], pauses: Sequence[int]) -> int:
    """The token after the content: at the next outer statement, the narrator's word, or the sentence's end.

    `others` are the sentence's drafts by where their clauses begin; `pauses` are tokens where a participle of
    reporting follows a comma, read as a statement or not.
    """
    if draft.how == "frame":
        turns = (*_goes_on_himself(text, draft, others), *_another_meanwhile(text, draft, others))
        return _trim(text, draft.start, min([draft.end, *turns]))
    behind = (o for o in others if o is not draft and o.opens > draft.start)
    wall = next((o.opens for o in behind if _cuts(text, draft, o)), draft.end)
    pause = next((i for i in pauses if i > draft.start and not in_speech(text, draft.start, i)), draft.end)
    aside = [o.start - 1 for o in others if o is not draft and o.gap[0] <= draft.start < o.gap[1]]
    aside += [o.cue_first for o in others if _says_again(text, draft, o)]
    stop = min([draft.end, wall, pause, *aside, _quoted_until(text, sentence, draft), _next_that(text, draft, others)])
    closed = text.closes.get(draft.start)
    i = draft.start
    if closed is not None and closed < draft.end and not name_in_marks(text, i):
        if not _goes_on(text, draft, closed, stop):
            return closed + 1
        i = closed + 1
    meanwhile = text.words.begins(text.folds, sentence.first, "meanwhile") > 0
    while i < stop:
        closed = text.closes.get(i)
        if closed is not None and closed < draft.end:
            i = closed + 1
            continue
        if i > draft.start and _narrator(text, draft, i):
            break
        if meanwhile and text.folds[i] == "،" and i + 1 < stop and _own_verb(text, i + 1):
            break  # في وقت أعلن فلان أن …، قتل: the sentence's own verb
        i += 1
    return _trim(text, draft.start, min(i, draft.end))


def _next_that(text: Text, draft: Draft, others: Sequence[Draft]) -> int:
    """Of a noun told inside another's أن where that goes on: قال إن نارية أعربت عن قلقها[، وأن] الوفد باق."""
    noun = draft.how in {"preposition", "noun"} and not draft.outer and draft.pattern != "participle"
    if not noun or not any(o.how == "an" and o.outer and o.start <= draft.position < o.end for o in others):
        return draft.end
    commas = (i for i in range(draft.start + 1, draft.end - 2) if text.folds[i] == "،")
    again = (i for i in commas if text.plays_any(i + 1, AND_THAT) and not _present(text, i + 2))
    return next(again, draft.end)


def _own_verb(text: Text, i: int) -> bool:
    """Whether a verb, or what negates it or leads to it, stands at token i: ، [قتل], ، [لا يزال]."""
    return text.folds[i] in text.lexicon.verbs or text.plays_any(i, ("negation", "verbal_link"))


def _says_again(text: Text, draft: Draft, other: Draft) -> bool:
    """Whether a قائلا in the content begins the speaker's next words, though no comma stands there."""
    again = other.pattern == "double-cue" and draft.start < other.cue_first and other.who == draft.who
    return again and not in_speech(text, draft.start, other.cue_first)


def _quoted_until(text: Text, sentence: Sentence, draft: Draft) -> int:
    """Of what is told inside a quotation the end: its full stop, or the quotation's last mark."""
    closed = enclosing(text, sentence, draft.cue_first)
    if closed is None or closed <= draft.start:
        return draft.end
    ends = (i for i in range(draft.start, closed) if text.folds[i] in CLOSED and not text.tokens.glued(i + 1))
    return next(ends, closed)


def _goes_on_himself(text: Text, draft: Draft, others: Sequence[Draft]) -> list[int]:
    """Where a framed source goes on in words of his own: وبحسب الضابط فإن …، وأضاف أن."""
    if draft.pattern != "frame-first":
        return []
    person = draft.who is not None and draft.who.kind in {"name", "unnamed", "office"}
    told = {"elided", "participle"} if person else {"elided"}
    own = (o for o in others if o.outer and o.pattern in told and o.opens > draft.start)
    return [
        o.opens
        for o in own
        if o.pattern == "elided" or (draft.who and (o.gender, o.number) in _agreeing(text, draft, draft.who))
    ]


def _another_meanwhile(text: Text, draft: Draft, others: Sequence[Draft]) -> list[int]:
    """Where behind a framed clause another takes the word: وبحسب الوكالة فقد …، في حين أفاد مصدر بأن."""
    if draft.pattern != "frame-first":
        return []
    led = (o.opens for o in others if o.outer and o.pattern == "verb-subject" and o.opens > draft.start)
    return [i for i in led if text.folds[i] == "،" and text.words.begins(text.folds, i + 1, "whereas")]


def _agreeing(text: Text, draft: Draft, who: Phrase) -> set[tuple[str | None, str | None]]:
    """Gender and number of what agrees with a frame's source; sources in the plural take a feminine too."""
    return {(_sex(text, draft), who.number), *((("f", "s"),) if who.number == "p" and are_things(who) else ())}


def _sex(text: Text, draft: Draft) -> str | None:
    """Masculine or feminine of a frame's person, a man where nothing tells."""
    return (gender(text, draft.who) or "m") if draft.who else None


def _cuts(text: Text, draft: Draft, other: Draft) -> bool:  # noqa: PLR0911 - one question a line
    """Whether another statement ends this content: an outer one that stands in no mark of it."""
    if draft.how == "comma" and other.pattern == "verb-subject" and other.cue_cut == 0:
        return False  # قال الناطق في بيان، …، تؤكد القوات
    noun = draft.how in {"preposition", "noun"}
    if (
        noun
        and other.pattern == "frame-first"
        and text.folds[other.cue_first][0] == "و"
        and text.folds[other.opens] == "،"
    ):
        return not in_speech(text, draft.start, other.cue_first)  # عن دعمه، ووفقا لمصادر، قال
    if other.how == "frame":
        return other.pattern == "frame-last" and other.start <= draft.position and not other.inserted
    if not other.outer or (other.cue is None and other.pattern != "heading-quotation"):
        return False
    if draft.how == "colon" and other.pattern == "subject-verb" and text.folds[other.opens] == "،":
        return False  # وكتب الوزير: كما في كل عام، نارية تؤكد
    if other.pattern == "double-cue" and other.who is not None and other.who.first == draft.start:
        return False  # ذكرت الوكالة أن نارية نقلت اعتراضها، قائلة إن
    closed = text.closes.get(draft.start)
    if closed is not None and other.cue_first < closed:
        return False
    return not in_speech(text, draft.start, other.cue_first)


def _goes_on(text: Text, draft: Draft, closed: int, stop: int) -> bool:  # noqa: PLR0911 - one question a line
    """Whether the content goes on after its first quotation."""
    opened, after = draft.start, closed + 1
    ends = after >= stop or after + 1 >= len(text.folds)
    if ends or text.folds[closed - 1] in CLOSED or (draft.pattern == "noun" and draft.how == "mark"):
        return False
    if after + 1 in text.closes and text.folds[after] == "و":
        return True
    if draft.how == "an" and text.folds[after] == "،" and text.plays_any(after + 1, AND_THAT):
        return True  # قال إن «المهلة باقية»، وإن
    if text.folds[after] == "،" and _joined_quotation(text, after + 1, stop):
        return True
    if draft.how == "an" and text.plays(after, "relative"):
        return closed - opened <= SHORT_QUOTATION  # قال إن "وقف القتال" الذي اتفق عليه لن ينطبق
    if draft.how == "an" and text.folds[after] == "،" and _only_named(text, opened, closed):
        return _own_verb(text, after + 1) or _present(text, after + 1)  # قال إن «الوفد الحكومي»، لا يعلم
    if text.folds[after].startswith("ال") and text.adjective(after) and not text.plays(after, "time"):
        return True  # "الخيار العسكري" الأمريكي باق
    if text.punctuation(after) or text.plays_any(after, ("relative", "time", "turn")) or _narrated(text, after):
        return False
    return closed - opened <= SHORT_QUOTATION and not text.words.begins(text.folds, after, "concession")


def _joined_quotation(text: Text, i: int, stop: int) -> bool:
    """Whether و or بل joins one more of his quotations behind a comma: تعهد «بمنع العنف»، [وتمكين] «من يريد السلم»."""
    fold = text.folds[i]
    rather = text.plays(i, "rather")
    joined = fold[0] == "و" and (text.words.plays(fold[1:], "claim_noun") or fold[1:].startswith("ت"))
    joined = joined and fold[1:] not in text.cues.forms and fold[1:] not in text.lexicon.verbs
    ahead = range(i + 1, min(stop, i + LONGEST_NOUN + 1))
    quoted = next((j for j in ahead if j in text.closes), None)
    return (rather or joined) and quoted is not None and not name_in_marks(text, quoted)


def _only_named(text: Text, opened: int, closed: int) -> bool:
    """Whether marks hold but a noun with its adjective, which alone is nothing that is said: «الوفد الحكومي»."""
    inside = range(opened + 1, closed)
    return len(inside) <= LONGEST_NOUN and all(text.folds[i].startswith("ال") for i in inside)


def _present(text: Text, i: int) -> bool:
    """Whether a word has the shape of a present verb and is none of saying."""
    return is_verb(text, i) and text.folds[i] not in text.cues.forms and text.folds[i][0] in "يت"


def _narrator(text: Text, draft: Draft, i: int) -> bool:  # noqa: PLR0911 - one question a line
    """Whether the narrator takes the word at token i: a gloss, a condition of anonymity, a concession, an act."""
    if text.phrase(i, "gloss") or stays_unnamed(text, i) or text.phrase(i, "speech_came"):
        return True
    if text.folds[i - 1] == "،" and (text.phrase(i, "in_reply") or text.phrase(i, "first_told")):
        return True  # else it is what was said: القصف يأتي ردا على قصف
    if text.folds[i] == "،" and (_bounded(text, draft) or another_tells(text, draft, i) or wish_over(text, draft, i)):
        return True
    if draft.how in {"preposition", "noun"} and i + 1 < draft.end and _leaves_noun(text, i):
        return True
    if text.folds[i - 1] == "،" and text.plays_any(i, ("without", "without_b")) and text.plays(i + 1, "free"):
        return True  # قال إن الهدنة باقية، دون أن يحدد موعدا
    if text.folds[i] == "،" and at_a_time(text, draft, i + 1):
        return True
    if text.plays(i, "whereas") and another_tells(text, draft, i - 1):
        return True  # إنه سيعود بينما يقول نظيره
    if _pattern_over(text, draft, i):
        return True
    if i - draft.start >= CONCESSION_AFTER and text.words.begins(text.folds, i, "concession"):
        return draft.how == "mark" or text.folds[i - 1] not in {"و", "،"}
    described = draft.cue is not None and draft.cue.act == "describe"
    return (described or draft.how in {"preposition", "noun"}) and _next_act(text, draft, i)


def _pattern_over(text: Text, draft: Draft, i: int) -> bool:
    """Whether at token i the clause round a content goes on: of a noun, a description in marks, a relative."""
    if (
        draft.pattern == "noun"
        and draft.how != "an"
        and (is_verb(text, i) or text.words.plays(text.folds[i], "issued"))
        and (text.folds[i - 1].startswith("ال") or i - 1 in text.within)
    ):
        return True  # بعد مطالبته بوقف القصف [ردت] الوزارة
    if (
        draft.cue is not None
        and "topic" in draft.cue.government
        and i - 1 in text.opens
        and text.folds[i] in text.lexicon.verbs
    ):
        return True  # وصفته مصادر بأنه «مهم» [جرى] بين الوزيرين
    if draft.pattern == "relative" and draft.how == "preposition" and text.plays(i, "main_clause"):
        return True  # الخطاب الذي حذر فيه من الحرب [ربما] محا الأثر
    return draft.pattern == "noun" and text.plays(i, "then")  # رغم قول المحللين إن …، [فإن] معظمهم


def _narrated(text: Text, i: int) -> bool:
    """Whether the narrator's word stands at token i: in what it hints at, or to what it replies."""
    return bool(text.phrase(i, "gloss") or text.phrase(i, "in_reply") or text.phrase(i, "speech_came"))


def _leaves_noun(text: Text, i: int) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a noun content is over: في بيان, or a comma and بينما."""
    if text.words.begins(text.folds, i, "opposed") > 1:
        return True  # عن كل النقاط إلا أنها
    if text.folds[i] == "،" and text.phrase(i + 1, "surroundings"):
        return True  # من الحرب، وسط مخاوف الجيران
    if text.plays(i, "day_after"):
        return True  # وعد بتعزيز الأمن غداة الهجوم
    if text.plays(i, "preposition_at") and text.plays(i + 1, "forum") and text.folds[i + 1].endswith(("ه", "ها", "هم")):
        return True  # عن دعمه للاتفاق لدى لقائه الوفد
    if text.folds[i] == "،" and text.plays(i + 1, "verbal_link") and text.folds[i + 1].startswith("وقد"):
        return True  # هدد بإلغاء الاتفاق، وقد سانده المجلس
    if text.folds[i] == "،":
        clause = i + 2 < len(text.folds) and text.plays(i + 1, "turn") and is_verb(text, i + 2)
        return clause or text.words.begins(text.folds, i + 1, "whereas") > 0  # عزمه زيارة نارية، كما تستطلع
    inserted = text.folds[i - 1] == "،" and "،" in text.folds[i + 2 : i + LONGEST_INSERTION]
    inserted = inserted or text.folds[i - 1].endswith(OWN)
    return text.plays(i, "preposition_fi") and text.plays(i + 1, "forum") and not inserted


def _bounded(text: Text, draft: Draft) -> bool:
    """Whether the next comma ends the content: of a noun's, and of a clause in commas: التي تقول نارية إنها مدعومة،."""
    i = draft.cue_first
    related = i > 1 and text.plays(i - 1, "relative") and text.folds[i - 2] == "،"
    return draft.pattern == "noun" or related


def _next_act(text: Text, draft: Draft, i: int) -> bool:
    """Whether a و with a past verb after a noun content is the speaker's next act: اتهمت … بخرق الهدنة، ورفضت."""
    if not text.folds[i].startswith("و") or i in text.within or text.noun(i, 1):
        return False
    stem = text.folds[i][1:]
    if text.words.plays_any(stem, ("without", "preposition")):
        return False  # ودون عوائق
    forms = text.cues.forms.get(stem, ())
    noun = any(f.shape == "noun" for f in forms)  # احترامه للدستور [وتعهده] بكذا
    if noun or (stem not in text.lexicon.verbs and all(f.shape != "past" for f in forms)):
        return False
    if any(text.folds[j] in {stem, "ل" + stem, "ب" + stem} for j in range(draft.start, i)):
        return False  # بإنتاج أعمال لكشف الجرائم [وكشف] التاريخ
    if draft.who and draft.who.number == "d":
        return stem.endswith("ا")  # اتفق الوزيران على ثوابت [وأسس] الحل
    return stem.endswith(("ت", "وا")) == (draft.gender == "f" or draft.number == "p")


def _trim(text: Text, start: int, end: int) -> int:
    """The end without the comma or full stop that stands outside, and without وهو before a frame."""
    while end > start + 1 and (
        text.folds[end - 1] in TRAILING or text.plays_any(end - 1, ("aside_pronoun", "preposition_min"))
    ):
        end -= 1
    if end > start + 3 and text.plays(end - 2, "relative") and text.folds[end - 3] == "،":
        return end - 3  # علق على القرار، [الذي جاء] غداة كذا
    if end > start + 1 and text.plays(end - 1, "preposition") and text.folds[end - 2] == "،":
        end -= 2  # وأشار المرصد الذي يؤكد أنه مستقل، إلى أن: the outer verb's
    return end


def clauses_of(text: Text, draft: Draft) -> list[Draft]:
    """A statement for each clause with its own أن under the cue: قال إن الجلسة قائمة، [وإن المعبر مفتوح]."""
    if draft.how != "an":
        return [draft]
    found: list[Draft] = []
    start, i = draft.start, draft.start
    while i < draft.end - SHORTEST_CLAUSE:
        closed = text.closes.get(i)
        if closed is not None and closed < draft.end:
            i = closed + 1
            continue
        if text.folds[i] == "(" or text.plays_any(i, ("free", "free_pronoun")):
            break  # a further أن may be an inner word's, and what follows with it
        if text.plays_any(i, AND_THAT) and not _apart(text, i):
            found.append(replace(draft, start=start, end=_trim(text, start, i)))
            start = i + int(text.plays(i, "and_free"))
        i += 1
    return [*found, replace(draft, start=start) if found else draft]


def _apart(text: Text, i: int) -> bool:
    """Whether وإن is rather "even if", or وأن goes with خاصة."""
    if text.plays(i - 1, "had_before"):
        return True  # إن الوفد سبق وأن زار مرسى
    even_if = i + 1 < len(text.folds) and text.folds[i + 1] in {"لم", "كان", "كانت"}
    return (even_if and text.tokens.surface(i).startswith("وإ")) or text.plays(i - 1, "especially")
