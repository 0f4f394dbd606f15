"""Statements by a noun of saying with its speaker: تصريحات الورداني عن, تأكيده أن, دعوتها إلى."""

from __future__ import annotations

from musnad.lexicon.cues import Form
from musnad.statements.clauses import subjects_before
from musnad.statements.drafts import Draft
from musnad.statements.governed import stems
from musnad.statements.opening import Opening
from musnad.statements.openings import find
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

LONGEST_ASIDE = 5
"""Tokens between the noun's speaker and its content: إعلان فلان [الأخير] عن."""

WITH_B = frozenset({"accuse", "demand", "threaten", "promise", "admit"})
"""Acts whose nouns take their content with ب: اتهامه لفلان بخرق الهدنة."""

FARTHEST_GIVER = 8
"""Tokens back from such a noun to the verb of giving."""

SHORTEST_QUOTATION = 5
"""Tokens from a noun of saying to the mark that closes the words it tells: بقوله «عدت إلى بيتي الأول»."""

PROCLITICS = "وفبكل"
SURE = 0.65


def nouns_of_saying(text: Text, sentence: Sentence) -> list[int]:
    """The tokens at which a noun of saying can stand, a proclitic off."""
    folds, known = text.folds, text.cues.nouns
    return [i for i in text.cued_in(sentence) if folds[i] in known or folds[i][1:] in known]


def nominal(text: Text, sentence: Sentence, i: int) -> Draft | None:  # noqa: C901, PLR0911 - one question a line
    """The statement of a noun at token i: with a pronoun of its speaker, or its speaker in the genitive."""
    cut, forms = _noun_at(text, i)
    if not forms:
        return None
    of = _told_by(text, sentence, i, forms)
    who = None if forms[0].owned else of or read(text, i + 1, sentence.last, "object")
    if who is not None and of is None and (doer := _by_which(text, sentence, i)) is not None:
        return _done_by(text, sentence, i, doer, who)
    if who is None and not forms[0].owned and (giver := _giver(text, sentence, i)):
        opening = find(text, i + 1, min(sentence.last, i + 1 + LONGEST_ASIDE), forms, frozenset(), bare=False)
        return _draft(sentence, i, cut, giver, opening) if opening and opening.how == "an" else None
    if not forms[0].owned and (who is None or who.kind in {"document", "side", "all"} or _only_tells(who)):
        return None
    after = who.last if who else i + 1
    opening = find(text, after, min(sentence.last, after + LONGEST_ASIDE), forms, frozenset(), bare=False)
    if opening is None or not (
        opening.how in {"an", "preposition"} or _quoted(text, i, forms, opening) or _claims(text, who, opening)
    ):
        return None
    if any(
        f.shape == "participle" for j in range(after, opening.start) for f in text.cues.forms.get(text.folds[j], ())
    ):
        return None  # تصريحات القادة، واصفا إياها بأنها: what the participle governs is another's
    done = i > sentence.first and text.plays_any(i - 1, ("not_said", "did", "was_done"))
    if done or _wanted(text, sentence, i) or _told_of(text, sentence, i, range(after, opening.start)):
        return None  # ما يجب قوله, قاموا بتهديده, تم اتهامه
    able = i > sentence.first and text.plays(i - 1, "preposition_ala")
    if able and who and opening.form.cue.act == "warn":
        return None  # قادر على تحذير نارية من: she is warned
    if cut and text.folds[i][cut - 1] == "ل" and forms[0].owned and opening.form.cue.act in WITH_B:
        return None  # تنبيه إلى الهيئة لمطالبتها بالتوقف: it is asked of her
    if _with_b(text, opening) and _asked_of(i, forms, who, opening):
        return None
    return _draft(sentence, i, cut, who, opening)


def _told_of(text: Text, sentence: Sentence, i: int, between: range) -> bool:
    """Whether what follows tells of the words: المدهش في [تصريحات] فلان، أنها قديمة, في تصريحاته قوله إن."""
    within = i > sentence.first and text.plays(i - 1, "preposition_fi")
    apart = between and text.folds[between.start] == "،" and text.plays(between.stop, "free_pronoun")
    return within and (bool(apart) or any(text.plays(j, "saying") for j in between))


def _wanted(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether somebody wants it said, right before it, and who would speak hears it: طلبت [دعوة] الجبهة إلى."""
    j = i - 1
    while j > sentence.first and j in text.within:
        j -= 1
    return j >= sentence.first and text.plays(j, "wanting")


def _claims(text: Text, who: Phrase | None, opening: Opening) -> bool:
    """Whether a noun of asserting has its speaker and a claim behind him: تأكيد الورداني [أهمية الحوار]."""
    claim = any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[opening.start]))
    named = who is not None and who.kind in {"name", "office"}
    return named and claim and opening.how == "noun" and opening.form.cue.act == "assert"


def _quoted(text: Text, i: int, forms: tuple[Form, ...], opening: Opening) -> bool:
    """Whether his own words stand right behind somebody's noun of saying: بقوله «عدت إلى بيتي الأول»."""
    first = i + 1 + int(i + 1 < len(text.folds) and text.folds[i + 1] == ":")
    closed = text.closes.get(first) if opening.how in {"mark", "colon"} and opening.start == first else None
    led = text.folds[i].startswith("ب")  # نسب إلى فلان قوله «…»: not his who passes it on
    return led and forms[0].owned and closed is not None and closed - i > SHORTEST_QUOTATION


def _told_by(text: Text, sentence: Sentence, i: int, forms: tuple[Form, ...]) -> Phrase | None:
    """The speaker behind من, where the noun governs no من of its own: تأكيد من [قيادي في الجيش] بأن."""
    if i + 2 >= sentence.last or not text.plays(i + 1, "preposition_min"):
        return None
    if forms[0].owned or any("min" in f.cue.government for f in forms):
        return None
    who = read(text, i + 2, sentence.last, "clause")
    return who if who and who.kind in {"name", "unnamed", "office", "title"} else None


def _giver(text: Text, sentence: Sentence, i: int) -> Phrase | None:
    """Who gives, behind a verb of giving or before it, what a noun at token i tells: قدم [الورداني] ضمانات بأن."""
    if text.folds[i].startswith("ال"):
        return None
    for j in range(i - 1, max(sentence.first - 1, i - FARTHEST_GIVER), -1):
        if text.words.plays(text.folds[j].removeprefix("و"), "giving"):
            behind = read(text, j + 1, i, "clause") if j + 1 < i else None
            before = next((p for p in subjects_before(text, sentence, j) if p.last == j), None)
            giver = behind or before
            return giver if giver and giver.kind in {"name", "office", "title", "unnamed", "body"} else None
        if text.punctuation(j) or text.plays_any(j, ("relative", "turn", "free")):
            return None
    return None


def _done_by(text: Text, sentence: Sentence, i: int, doer: Phrase, whom: Phrase) -> Draft | None:
    """The statement that somebody makes to him who stands behind the noun."""
    cut, forms = _noun_at(text, i)
    opening = find(text, whom.last, min(sentence.last, whom.last + LONGEST_ASIDE), forms, frozenset(), bare=False)
    return _draft(sentence, i, cut, doer, opening) if opening and opening.how in {"an", "preposition"} else None


def _by_which(text: Text, sentence: Sentence, i: int) -> Phrase | None:
    """Who does something by saying it, whom he says it to behind the noun: اكتفى [الورداني] بتحذير نارية من."""
    if not text.folds[i].startswith("ب"):
        return None
    near = range(i - 1, max(sentence.first - 1, i - FARTHEST_GIVER), -1)
    at = next((j for j in near if text.words.plays(text.folds[j].removeprefix("و"), "by_word")), None)
    if at is None or any(text.punctuation(j) for j in range(at, i)):
        return None
    doer = read(text, at + 1, i, "clause") if at + 1 < i else None
    doer = doer or next((p for p in subjects_before(text, sentence, at) if p.last == at), None)
    return doer if doer and doer.kind in {"name", "office", "title", "unnamed", "body"} else None


def _only_tells(who: Phrase) -> bool:
    """Whether a single word without article is rather the adjective of the noun before it: تصريحات صحفية."""
    return who.noun is not None and not who.noun.definite and who.last == who.first + 1 and who.name is None


def _with_b(text: Text, opening: Opening) -> bool:
    """Whether ب leads to the content."""
    led = text.folds[opening.start].startswith("ب") or text.folds[opening.start - 1] == "ب"
    return opening.how == "preposition" and led


def _asked_of(i: int, forms: tuple[Form, ...], who: Phrase | None, opening: Opening) -> bool:
    """Whether the noun is not its speaker's, or takes no ب: بعد اتهامه بالتجسس tells not who accuses him."""
    accused = forms[0].owned and opening.form.cue.act == "accuse" and opening.start == i + 1
    return opening.form.cue.act not in WITH_B or _asked(who, opening) or accused


def _asked(who: Phrase | None, opening: Opening) -> bool:
    """Whether whom it is asked of, or who is accused, may stand where the speaker would: مطالبة العمال بالعودة."""
    return who is not None and opening.form.cue.act in {"demand", "accuse"} and opening.start <= who.last + 1


def _noun_at(text: Text, i: int) -> tuple[int, tuple[Form, ...]]:
    """The forms of nouns of saying at token i, and the letters of a proclitic before them."""
    fold = text.folds[i]
    for cut in (0, 1) if fold[0] in PROCLITICS else (0,):
        if forms := text.cues.nouns.get(fold[cut:]):
            return cut, forms
    return 0, ()


def _draft(sentence: Sentence, i: int, cut: int, who: Phrase | None, opening: Opening) -> Draft:
    form = opening.form
    return Draft(
        pattern="noun",
        cue=form.cue,
        cue_first=i,
        cue_cut=cut,
        cue_last=i + 1,
        who=who,
        gender=None if who else form.gender,
        number=None if who else form.number,
        start=opening.start,
        end=sentence.last,
        how=opening.how,
        opens=i,
        outer=False,
        gap=(opening.start, opening.start),
        sure=SURE,
    )
