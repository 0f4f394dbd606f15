"""Where a sentence may speak: forms of cues at their tokens, proclitics off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.lexicon.cues import SHADDA, Form
from musnad.statements.anonymity import stays_unnamed
from musnad.statements.text import Sentence, Text

FARTHEST_CALLED = 8
"""Tokens from a verb behind ما, over who says it, to إنه."""

DESCRIBES = "describe"
"""The class of cues that say what a thing is: ما [وصفته] مرزاق بأنه عدوان."""

FARTHEST_GOVERNED = 15
"""Tokens in which the preposition of a word stands that is no verb without it: عبر … عن."""

LONGEST_NAME = 3
"""Words of a name in marks: بارك غيون هيي."""

DECISIVE = "jazama"
"""The row whose participle says of a belief too that it is firm."""

LONGEST_FRAMING = 3
"""Words of a frame before its ما."""

FINITE = frozenset({"past", "present"})
REPORTING = frozenset({"past", "present", "participle"})
PRESENT = frozenset({"present"})
CONJUNCTIONS = "وف"

VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
"""Signs that may follow a word's last letter."""

HAMZAS = frozenset("أؤئء")
"""Letters of which a cue that folding makes another word's twin must show one."""


class Hit(NamedTuple):
    """Forms of one shape at token i after `cut` letters; several where rows share a spelling (ذكر, ذكّر)."""

    i: int
    cut: int
    forms: tuple[Form, ...]

    @property
    def form(self) -> Form:
        """The first of the forms, for what all share: shape, gender, number."""
        return self.forms[0]

    @property
    def finite(self) -> bool:
        """Whether it is a verb."""
        return self.form.shape in FINITE


def hits(text: Text, sentence: Sentence) -> tuple[Hit, ...]:
    """Every form of a verb or participle in a sentence, outside names."""
    found: list[Hit] = []
    for i in text.cued_in(sentence):
        if (i in text.within and text.within[i].cut == 0) or stays_unnamed(text, i):
            continue
        found.extend(h for h in _at(text, i, sentence.first) if _may_speak(text, sentence, h))
    return tuple(found)


def _may_speak(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a form may be a verb, or a participle that reports, where it stands."""
    if hit.finite:
        return _verb_place(text, sentence, hit)
    if hit.form.cue.id == DECISIVE and not hit.cut and hit.i and text.folds[hit.i - 1].endswith("ا"):
        return False  # أؤمن إيمانا جازما بأن
    return not _of_speech(text, sentence, hit) and not _adverbial(text, sentence, hit)


def _adverbial(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a participle that is an adverb too stands in a clause, no pause before it: طالب الورداني [مجددا] بكذا."""
    plain = hit.i > sentence.first and not hit.cut and not text.punctuation(hit.i - 1)
    return plain and text.plays(hit.i, "adverb") and hit.form.cue.kind == "participle"


def _of_speech(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a participle only says of what kind a speech is: في كلمة [مسجلة]; في كلمة مؤكدة أن reports."""
    i = hit.i
    if hit.cut or i == sentence.first or not text.plays_any(i - 1, ("forum", "occasion")):
        return False
    if text.folds[i - 1].startswith("ال") and not text.folds[i].startswith("ال"):
        return False  # في المؤتمر مؤكدا أهمية الحوار
    if text.folds[i].endswith("ه") != text.folds[i - 1].endswith("ه") or i + 1 >= sentence.last:
        return False
    if text.plays(i + 1, "free") and text.tokens.surface(i + 1).startswith("إ"):
        return True  # في كلمة مسجلة إن: إن is the verb's
    return not text.plays_any(i + 1, ("free", "free_pronoun", "preposition")) and text.folds[i + 1][0] not in "بل"


def _verb_place(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a finite form may be a verb where it stands."""
    if noun_place(text, sentence, hit) or (
        hit.form.number == "d" and text.words.plays(text.folds[hit.i][hit.cut :], "accusative")
    ):
        return False
    if _belongs(text, sentence, hit):
        return False
    government = hit.form.cue.government
    if "near" in government and not _governs_near(text, sentence, hit):
        return False
    return "head" not in government or heads_clause(text, sentence, hit)


def _belongs(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a word says whose the thing before it is: على موقع [تابع] لها; تابع لـ«الشراع» goes on."""
    if hit.cut or not text.plays(hit.i, "belongs") or hit.i == sentence.first or hit.i + 1 >= sentence.last:
        return False
    before = hit.i - 1
    told = text.punctuation(before) or text.plays_any(before, ("verbal_link", "turn", "adverb", "time"))
    return text.folds[hit.i + 1].startswith("ل") and not told and before not in text.within


def _governs_near(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether عن follows a word like عبر, which is else the preposition "through"."""
    outlet = text.within.get(hit.i + 1 + int(hit.i + 1 in text.closes))
    if (outlet and outlet.mention.type == "MEDIA") or (hit.i + 1 < sentence.last and text.plays(hit.i + 1, "channel")):
        return False
    told = hit.i > sentence.first and text.folds[hit.i - 1].removeprefix("و") in text.cues.forms
    if told and not hit.cut and hit.i + 1 < sentence.last and text.plays(hit.i + 1, "forum"):
        return False  # وكتب [عبر] منشور
    speaks = hit.i + 1 < sentence.last and text.may_speak(hit.i + 1)  # عبر الوزير …، في مقابلة مع مجلة …، عن
    before = hit.i - 1
    if speaks and not hit.cut and before >= sentence.first and text.folds[before].startswith("ال"):
        return text.plays_any(before, ("time", "adverb"))  # تصدير النفط عبر وسطاء
    farthest = 2 * FARTHEST_GOVERNED if speaks else FARTHEST_GOVERNED
    ahead = range(hit.i + 1, min(sentence.last, hit.i + farthest))
    about = next((i for i in ahead if text.plays(i, "preposition_an_prep")), None)
    if about is None:
        return False
    joined = (text.folds[i][1:] for i in range(hit.i + 2, about) if text.folds[i][0] == "و")
    return not any(stem in text.cues.forms for stem in joined)  # حقق معه عبر مترجم وسأله عن


def _at(text: Text, i: int, first: int) -> Iterator[Hit]:
    doubled = SHADDA in text.tokens.surface(i)
    cuts = list(_cuts(text.folds[i]))
    if doubled:
        cuts.sort(key=lambda c: not any(f.cue.doubled for f in text.cues.forms.get(c[1], ())))
    for cut, stem, shapes in cuts:
        forms = tuple(f for f in text.cues.forms.get(stem, ()) if f.shape in shapes)
        told = i > first and (text.plays(i - 1, "what") or _frames(text, text.folds[i - 1]))
        if not cut and any("source_fi" in f.cue.government for f in forms) and _reached(text, i):
            return  # ورد إلى مسامعنا: neither written nor answered
        forms = tuple(f for f in forms if "source_fi" not in f.cue.government or _in_it(text, i))
        forms = tuple(
            f for f in forms if _as_spelt(f, text.tokens.surface(i)[cut:]) and (told or f.takes_object or not f.object)
        )
        if forms := _marked(forms, text.tokens.surface(i)):
            yield Hit(i, cut, forms)
            return


def _frames(text: Text, fold: str) -> bool:
    """Whether a word alone is a frame: وفق; في of في رأي is none."""
    return any(not frame.rest for frame in text.cues.frames.get(fold, ()))


def led_by_frame(text: Text, i: int, first: int) -> bool:
    """Whether ما at token i stands behind a frame or ends it: وفق [ما], ووفق [ما], بناء على [ما]."""
    for j in range(max(first, i - LONGEST_FRAMING), i):
        for fold in (text.folds[j], text.folds[j].removeprefix("و")):
            for frame in text.cues.frames.get(fold, ()):
                last = j + len(frame.rest)
                if last in {i - 1, i} and tuple(text.folds[j + 1 : last + 1]) == frame.rest:
                    return True
    return False


def _reached(text: Text, i: int) -> bool:
    """Whether إلى follows, as after ورد where something came to somebody."""
    return i + 1 < len(text.folds) and text.plays(i + 1, "preposition_ila")


def _in_it(text: Text, i: int) -> bool:
    """Whether في or على لسان follows, as one must after ورد and جاء when they tell what is written."""
    if i + 1 >= len(text.folds):
        return False
    return text.plays(i + 1, "preposition_fi") or text.words.begins(text.folds, i + 1, "by_mouth") > 0


def _as_spelt(form: Form, surface: str) -> bool:
    """Whether print allows what folding made alike: حذرة is no حذره, أعتقد "I think" no اعتقد."""
    if form.object and surface.rstrip(VOWELS).endswith("ة"):
        return False
    if form.shape == "participle" and form.gender == "f" and surface.rstrip(VOWELS).endswith("ه"):
        return False
    if form.shape == "past" and surface.startswith("آ"):
        return False  # آملا hopes; أملا would be two who hoped
    if "hamza" in form.cue.government and HAMZAS.isdisjoint(surface):
        return False  # هنا "here" is no هنأ, مهنيا no مهنئا
    return not (form.cue.linked and form.shape == "past" and surface.startswith("أ"))


def _cuts(fold: str) -> Iterator[tuple[int, str, frozenset[str]]]:
    """Stems of a folded word and the shapes a cue may have there: س and ل stand before the present alone."""
    yield 0, fold, REPORTING
    cut = 0
    if fold[0] in CONJUNCTIONS:
        cut = 1
        yield 1, fold[1:], REPORTING
    if fold[cut : cut + 1] in {"س", "ل"}:
        yield cut + 1, fold[cut + 1 :], PRESENT


def _marked(forms: tuple[Form, ...], surface: str) -> tuple[Form, ...]:
    """The forms that a word's signs allow: a shadda in print wants a doubled row, some rows want it printed."""
    if SHADDA in surface:
        return tuple(f for f in forms if f.cue.doubled) or forms
    if any(letter in VOWELS for letter in surface[:-1]):
        forms = tuple(f for f in forms if not f.cue.doubled) or forms  # ذكَر is spelt out and has no shadda
    return tuple(f for f in forms if "marked" not in f.cue.government)


def heads_clause(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a word like بين, mostly no verb, stands where a verb begins its clause, or carries its shadda."""
    if SHADDA in text.tokens.surface(hit.i):
        return True
    if hit.i > sentence.first and text.plays(hit.i - 1, "turn") and hit.i + 1 < sentence.last:
        document = text.noun(hit.i + 1)  # كما بين التقرير أن
        return text.plays(hit.i + 1, "free") or (document is not None and document.kind == "document")
    return hit.i == sentence.first or (hit.cut > 0 and text.punctuation(hit.i - 1))


def noun_place(text: Text, sentence: Sentence, hit: Hit) -> bool:  # noqa: PLR0911 - one question a line
    """Whether the form stands where only a noun can: after a preposition, in في ذكر."""
    if hit.cut or hit.i == sentence.first:
        return False
    before = hit.i - 1
    if _named_in_marks(text, hit.i):
        return True
    if text.plays(before, "noun_before") or (hit.i + 1 in text.within and _tells(text, before)):
        return True  # وصف دان فلان السد
    if text.plays(before, "prompting"):
        framed = before > sentence.first and led_by_frame(text, before, sentence.first)
        framed = framed or _quoted_next(text, sentence, hit) or _so_calls(text, sentence, hit)
        resumed = hit.form.object or (hit.i + 1 < sentence.last and text.plays(hit.i + 1, "resumptive"))
        return not framed and not (resumed and text.phrase(before - 1, "taken_up"))
    if text.plays(before, "free") and before > sentence.first and text.plays(before - 1, "not_said"):
        return True
    if before in text.within or text.plays(before, "clause"):
        return False
    return text.plays(before, "preposition") and not text.plays(before, "before_verb")


def _named_in_marks(text: Text, i: int) -> bool:
    """Whether a name in marks begins at token i behind whose office it is: الرئيسة «[بارك] غيون هيي»."""
    closed, office = text.closes.get(i - 1), text.noun(i - 2) if i > 1 else None
    short = closed is not None and closed - i <= LONGEST_NAME
    return short and office is not None and office.kind in {"office", "title"} and office.definite


def _quoted_next(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether the words themselves follow what takes them up: ما قاله الورداني «لن ننتظر أحدا»."""
    if not hit.form.object or not hit.form.quotes:
        return False
    ahead = range(hit.i + 2, min(sentence.last, hit.i + FARTHEST_GOVERNED))
    mark = next((i for i in ahead if text.punctuation(i)), None)
    between = range(hit.i + 1, mark) if mark in text.closes else range(0)
    return bool(between) and not any(text.plays_any(i, ("preposition", "free", "relative")) for i in between)


def _so_calls(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody in print tells what a thing is, behind what only takes it up: ما قال [الجيش] إنه مستودع.

    Behind a verb with a pronoun another's verdict follows: وصف الورداني ما [قالته] مرزاق بأنه كذب.
    """
    if hit.form.object and hit.form.cue.act != DESCRIBES:
        return False
    ahead = range(hit.i + 1, min(sentence.last, hit.i + FARTHEST_CALLED))
    that = next((i for i in ahead if text.plays_any(i, ("free_pronoun", "b_free_pronoun"))), hit.i)
    between = range(hit.i + 1, that)
    return bool(between) and not any(text.punctuation(i) or text.plays_any(i, ("relative", "free")) for i in between)


def _tells(text: Text, i: int) -> bool:
    """Whether token i is a past verb of a cue and leads to no verb: no second one stands right behind it."""
    stems = (text.folds[i], text.folds[i].removeprefix("و"))
    forms = (f for stem in stems for f in text.cues.forms.get(stem, ()) if _as_spelt(f, text.tokens.surface(i)))
    tells = any(f.shape == "past" and not f.object for f in forms)
    return tells and not text.plays_any(i, ("verbal_link", "set_on"))


def negated(text: Text, hit: Hit, first: int) -> bool:
    """Whether لم, لن or لا stands before the verb."""
    i = hit.i - 1
    if i < first or hit.cut:
        return False
    fold = text.folds[i]
    if text.plays(i, "free") and i > first and text.plays(i - 1, "without"):
        return True
    return text.words.plays(fold, "negation") or (fold[0] in CONJUNCTIONS and text.words.plays(fold[1:], "negation"))
