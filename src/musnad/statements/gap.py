"""Questions about the words between a speaker and the content: may this be said, does أن follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from musnad.lexicon.cues import Form
from musnad.statements.anonymity import stays_unnamed
from musnad.statements.boundaries import to_outlet
from musnad.statements.clauses import is_verb
from musnad.statements.governed import (
    LIGHT_SIGNS,
    LONGEST_GAP,
    PREPOSITIONS,
    VALUED,
    stems,
)
from musnad.statements.marks import LONGEST_NAME, name_in_marks
from musnad.statements.text import Text

LONGEST_TOPIC = 8
"""Tokens of what is described before the description, beyond which the description alone is the content."""

SHORTEST_GOVERNED = 4
"""Letters of a word with ب or ل that can begin a content; بها and لهم are none."""

ACT = re.compile("(ا|است|ان)..?.?ا.|ت..ي.|ت...|ت.ا..")
"""Shapes of nouns of doing: احترام, استئناف, تعزيز, توقف, تعاون."""

B_ALONE = frozenset({"ب", "بال"})
"""The preposition before a mark: رحب ب"الجهود"."""

CLAUSE_ENDS = frozenset("،؛:")

LONGEST_DAY = 6
"""Tokens of a day in brackets."""


class Gap:
    """The state of a search: `adjacent` while only light words were met, `relative` inside الذي, `aside` in commas."""

    def __init__(self, text: Text, stop: int, forms: tuple[Form, ...], walls: frozenset[int], *, bare: bool) -> None:
        """Begin a search up to token `stop`."""
        self.text, self.stop, self.forms, self.walls, self.bare = text, stop, forms, walls, bare
        self.adjacent, self.relative, self.aside, self.since = True, False, False, 0
        self.occasion = False
        self.begin = 0

    def _governing(self, *ways: str) -> Form | None:
        """The first form whose cue governs one of `ways`."""
        return next((f for f in self.forms if f.cue.government.intersection(ways)), None)

    def _named_thing(self, i: int) -> bool:
        """Whether short marks hold a thing of the narrator's sentence: مسؤولون في «شركة كبرى»."""
        text, closed = self.text, self.text.closes.get(i)
        if closed is None or i == 0 or closed - i > LONGEST_NAME:
            return False
        if text.plays(i - 1, "issued") and closed - i < LONGEST_NAME:
            return True  # في تصريح أوردته «نبأ»، إن
        if any(text.plays(j, "verbal_link") or is_verb(text, j) for j in range(i + 1, closed)):
            return False  # قالت المصادر لوكالة نبأ «لقد عبروا الحدود» بين
        if closed + 1 < self.stop and not text.punctuation(closed + 1) and not text.folds[closed + 1].startswith("و"):
            return True
        return text.plays(i - 1, "preposition") or (not self.adjacent and closed - i < LONGEST_NAME)

    def _that_follows(self, i: int, farthest: int) -> bool:
        """Whether a free أن of the cue's own stands in the same clause, no verb of saying between."""
        for j in range(i + 1, min(self.stop, i + farthest)):
            if self.text.plays_any(j, ("free", "free_pronoun")):
                return self._governing("an") is not None and not self.text.plays_any(j - 1, PREPOSITIONS)
            if self.text.plays_any(j, ("b_free", "b_free_pronoun")):
                return self._governing("b", "an", "ban") is not None and self._governing("topic") is None
            if self.text.folds[j] in {"،", ":"} or j in self.walls:
                return False
        return False

    def _resumed(self, i: int) -> bool:
        """Whether a noun of claiming behind an occasion is what is said: أكد في تصريح للصحيفة [أهمية الحوار]."""
        text = self.text
        own = i > 1 and text.plays_any(i - 2, ("forum", "occasion")) and text.plays(i - 1, "his_own")
        if own and any(form.cue.act in VALUED for form in self.forms):
            return not text.punctuation(i) and not text.plays(i, "preposition")  # استنكر في بيان له [حملة] التشويه
        opened = text.opens.get(i - 1)
        outlet = opened is not None and name_in_marks(text, opened)
        told = self.occasion or outlet  # أكد مصدر لـ«الميناء» سيطرة القوات على
        if not told or not any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[i])):
            return False
        before = text.folds[i - 1]
        ended = text.punctuation(i - 1) or before.startswith(("ال", "لل")) or i - 1 in text.within
        return ended or text.plays(i - 1, "time")

    def _may_be_said(self, i: int) -> bool:
        """Whether token i can begin a noun content: no sign, no second cue, no rest of the speaker's name."""
        text, fold, named = self.text, self.text.folds[i], self.text.named.get(i)
        if (text.punctuation(i) and i not in text.closes) or text.plays_any(
            i, ("relative", "aside_pronoun", "then", "name_break")
        ):
            return False  # أعلن رئيس الوزراء فلان [المقيم] في مرسى، تحريرها
        if stays_unnamed(text, i) or text.phrase(i, "taken_up") or self._led(i):
            return False
        if fold.startswith("لل") or (named and named.cut) or (fold[0] in "وف" and fold[1:] in text.cues.forms):
            return False
        if self._of_named_later(i) or self._joins(i) or self._rest_of_name(i) or self._made_of(i) or to_outlet(text, i):
            return False
        ahead = range(i + 1, min(self.stop - 1, i + LONGEST_NAME))
        if any(text.folds[j] == ":" and j + 1 in text.closes for j in ahead) and not self._denies():
            return False
        claim = any(text.words.plays(stem, "claim_noun") for stem in stems(fold))
        cue = next(
            (j for j in ahead if j in self.walls and text.folds[j - 1] == "،"), self.stop
        )  # أكد هذه الزيادة، قائلا إن
        soon = any(text.plays_any(j, ("free", "free_pronoun")) for j in ahead if j < cue) or self._quoted_that(i)
        said_soon = self._governing("an") and soon
        office = text.noun(i - 1) if i else None
        beside = office is not None and office.definite and office.kind == "office" and fold.startswith("ال")
        told_of = (i - 1 in text.within or beside) and self._that_follows(i, LONGEST_GAP // 3)
        return claim or not (said_soon or told_of)

    def _quoted_that(self, i: int) -> bool:
        """Whether an apposition ends at a comma, and a mark and أن open what is said: مرزاق [أرملة] الشهيد، «أن."""
        text = self.text
        comma = next((j for j in self._ahead(i) if text.folds[j] == "،"), None)
        mark = comma + 1 if comma is not None else self.stop
        return mark + 1 < self.stop and mark in text.closes and text.plays_any(mark + 1, ("free", "free_pronoun"))

    def _charged(self, i: int, form: Form) -> bool:
        """Whether ب behind whom a cue accuses leads to the charge, and is no adverbial: متهما نارية [بقيادة] كذا."""
        named = self.text.within.get(i - 1)
        charged = form.cue.act == "accuse" and named is not None and named.last == i
        return charged and self.text.plays(i, "adverbial_b") and len(self.text.folds[i]) >= SHORTEST_GOVERNED

    def _charged_later(self, i: int) -> bool:
        """Whether ب with an article only says where those accused are, and their deed follows with ب of its own."""
        text = self.text
        if not text.folds[i].startswith("بال"):
            return False
        for j in range(i + 1, min(self.stop, i + LONGEST_TOPIC)):
            if text.punctuation(j) or j in self.walls:
                return False
            fold = text.folds[j]
            deed = fold[0] == "ب" and not fold.startswith("بال") and ACT.fullmatch(fold[1:]) is not None
            if deed and not text.plays_any(j, ("adverbial_b", "preposition")):
                return True
        return False

    def _led(self, i: int) -> bool:
        """Whether ل or ب, of what stands before it, leads to token i: لجنة الوساطة [لمباحثات] السلام, معنية [بملف]."""
        text, fold = self.text, self.text.folds[i]
        if fold[0] not in "لب" or len(fold) < SHORTEST_GOVERNED or i in text.within:
            return False
        governed = fold[0] == "ب" and text.words.plays(text.folds[i - 1].removeprefix("ال"), "governs_b")
        told = any(text.words.plays_any(stem, ("forum", "occasion", "parting_two")) for stem in stems(fold[1:]))
        return governed or (told and text.noun(i) is None)

    def _made_of(self, i: int) -> bool:
        """Whether a participle still tells of the speaker: أعلنت فصائل الجبهة [المؤلفة] من مجموعات."""
        text, fold = self.text, self.text.folds[i]
        shaped = fold.startswith("الم") and not text.plays(i, "quantity") and text.noun(i) is None
        return shaped and i + 1 < self.stop and text.plays(i + 1, "preposition_min")

    def _of_named_later(self, i: int) -> bool:
        """Whether a participle tells of who speaks, his name in commas behind: الإعلامي [المنضم] إلى الحزب، فلان،."""
        text, fold, before = self.text, self.text.folds[i], self.text.noun(i - 1) if i else None
        person = before is not None and before.definite and before.kind in {"office", "unnamed", "title"}
        if not person or not fold.startswith("الم") or fold.endswith("ه"):
            return False
        comma = next((j for j in self._ahead(i) if text.folds[j] == "،"), None)
        named = text.name(comma + 1) if comma is not None else None
        return named is not None and named.mention.type == "PER" and text.folds[named.last] == "،"

    def _joins(self, i: int) -> bool:
        """Whether token i only joins one more speaker or manner by و: ينفي رضا [والمقربون] منه التهم."""
        text, fold = self.text, self.text.folds[i]
        if fold[0] != "و" or any(text.words.plays(stem, "claim_noun") for stem in stems(fold)):
            return False
        return fold.startswith(("وال", "وب")) or text.noun(i, 1) is not None or text.name(i, 1) is not None

    def _rest_of_name(self, i: int) -> bool:
        """Whether a clause's last word right behind a name is the name's own: كما أعلن عز الدين [كجك]."""
        text, fold = self.text, self.text.folds[i]
        named = i > 0 and text.within.get(i - 1)
        if not named or named.last != i or named.mention.type != "PER" or fold.endswith(("ه", "ها", "هم")):
            return False
        claim = any(text.words.plays(stem, "claim_noun") for stem in stems(fold))
        ends = i + 1 >= self.stop or (text.punctuation(i + 1) and i + 1 not in text.closes)
        return ends and not claim and not fold.startswith("ال")

    def _denies(self) -> bool:
        """Whether what is denied may stand before a quotation: ينفي الانسحاب: «شائعات»."""
        return any(form.cue.act == "deny" for form in self.forms)

    def _claim(self, i: int, form: Form) -> bool:
        """Whether the noun can be said: one of the cue's own, one of the table where no subject is in print."""
        text, needs = self.text, form.cue.needs
        if needs:
            near = 2 * LONGEST_TOPIC if form.cue.act == "accuse" else LONGEST_TOPIC // 2
            window = text.folds[i : min(self.stop, i + near)]
            return any(stem in needs for fold in window for stem in stems(fold))
        if self.bare and self._valued(i, form):
            return True
        if not self.bare and "claim" not in form.cue.government:
            return text.name(i) is None or form.cue.act in VALUED
        return any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[i]))

    def _valued(self, i: int, form: Form) -> bool:
        """Whether a noun of what is valued stands right behind a verb without subject: وانتقد [أداء] الوزير."""
        return form.cue.act in VALUED and i == self.begin and self.text.plays(i, "valued")

    def _describes(self, j: int, *, first: int) -> bool:
        """Whether the description begins at token j: بأنه, بـ"…", بما, or ب on a word."""
        text, fold = self.text, self.text.folds[j]
        if text.plays_any(j, ("b_free", "b_free_pronoun", "b_what")) or (fold in {"ب", "بال"} and self._marked(j + 1)):
            return True
        plain = fold[0] == "ب" and len(fold) >= SHORTEST_GOVERNED and j > first and j not in text.within
        return plain and not text.plays_any(j, ("adverbial_b", "preposition"))

    def _again(self, i: int, way: str) -> bool:
        """Whether the same preposition and أن follow an aside in which it stands: أشار خلال سفره إلى … إلى أن."""
        text, place = self.text, self.text.named.get(i + 1)
        placed = place is not None and place.mention.type in {"GPE", "LOC"}
        if placed and any(text.plays(j, f"preposition_{way}") for j in self._ahead(i)):
            return True  # دعا مبعوث الأمين العام إلى نارية، إلى زيارة السد
        if self.aside and any(text.folds[j] == "،" and text.plays(j + 1, f"preposition_{way}") for j in self._ahead(i)):
            return True  # دعا فلان، في رسالة وجهها إلى المجلس، إلى ضبط النفس
        if self.adjacent or self._governing("an") is None:
            return False
        for j in range(i + 1, min(self.stop - 1, i + LONGEST_GAP // 2)):
            if text.plays(j, f"preposition_{way}") and text.plays_any(j + 1, ("free", "free_pronoun")):
                return True
            if text.folds[j] in {"،", ":"} or j in self.walls:
                return False
        return False

    def _ahead(self, i: int) -> Iterator[int]:
        """The tokens behind i up to the next cue."""
        for j in range(i + 1, min(self.stop - 1, i + LONGEST_GAP // 3)):
            if j in self.walls:
                return
            yield j

    def _to_do(self, i: int) -> bool:
        """Whether ل leads to what somebody is asked to do, and no إلى that does follows: دعاه [لوقف] القصف."""
        text, fold = self.text, self.text.folds[i]
        stem = fold[1:].removeprefix("ل")
        for j in range(i + 1, min(self.stop, i + LONGEST_GAP // 2)):
            if text.plays(j, "preposition_ila"):
                return False
            if text.folds[j] in CLAUSE_ENDS or j in self.walls:
                break
        acts = ACT.fullmatch(stem) or text.words.plays(stem, "claim_noun") or text.words.plays(stem, "asked")
        return bool(acts) and text.name(i, 1) is None and text.noun(i, 1) is None

    def _marked(self, i: int) -> bool:
        """Whether a mark, or the bracket that some papers print for it, stands at token i: بـ(الإشاعات)."""
        return i in self.text.closes or (i < self.stop and self.text.folds[i] == "(")

    def _wished_of(self, i: int) -> int:
        """How many tokens name of whom something is wished: تمنى [على مرزاق] العودة."""
        of = self.text.named.get(i + 1) if self.text.plays(i, "preposition_ala") else None
        hopes = of is not None and of.cut == 0 and any(f.cue.act == "hope" for f in self.forms)
        return of.last - i if of is not None and hopes else 0

    def _bracketed_day(self, i: int) -> int:
        """How many tokens a day in brackets takes: اليوم [(الخميس)]."""
        end = next((j for j in range(i + 1, min(self.stop, i + LONGEST_DAY)) if not self.text.plays(j, "time")), i)
        return end + 1 - i if end > i + 1 and self.text.folds[end] == ")" else 0

    def _behind_outlet(self, i: int) -> bool:
        """Whether ل and the outlet that was told end before token i: أفاد مصدر [لوكالة نبأ] بوصول الوفد."""
        text = self.text
        k = i - 1 - int(text.folds[i - 1] == "،")
        first = text.opens.get(k) if k in text.opens else None
        if first is None and (named := text.within.get(k)) is not None and named.mention.type == "MEDIA":
            first = named.first
        led = first is not None and first >= self.begin
        return led and first is not None and (text.folds[first][0] == "ل" or text.folds[first - 1][0] == "ل")

    def _light(self, i: int) -> int:  # noqa: PLR0911 - one question a line
        """How many tokens leave what follows still next to the speaker: an adverb, a day, a comma, a number."""
        text = self.text
        if text.folds[i] in LIGHT_SIGNS or text.tokens.is_number(i):
            return 1
        if text.plays(i, "of_news"):
            return 1  # وكالة "نبأ" [للأنباء]
        if text.folds[i] == "(" and (day := self._bracketed_day(i)):
            return day
        if wished := self._wished_of(i):
            return wished
        place = text.named.get(i + 1) if text.plays(i, "preposition_fi") else None
        if place and place.cut == 0 and place.mention.type in {"GPE", "LOC"} and self._governing("fi") is None:
            return place.last - i
        if text.plays(i, "preposition_fi") and i + 2 < self.stop and text.plays(i + 1, "year_noun"):
            return 2 + int(text.tokens.is_number(i + 2))  # تعهدت الحكومة في عام 2015 بكذا
        if text.plays(i, "manner") and i + 1 < self.stop:
            return 2  # نفى بشكل قاطع
        return text.words.begins(text.folds, i, "time") or text.words.begins(text.folds, i, "adverb")
