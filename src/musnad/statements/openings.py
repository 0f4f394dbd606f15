"""Where a content begins: after a free أن, after the preposition its cue governs, at its first mark."""

from __future__ import annotations

from musnad.lexicon.cues import Form
from musnad.statements.bare import in_it as text_in_it
from musnad.statements.clauses import is_verb
from musnad.statements.gap import ACT, B_ALONE, SHORTEST_GOVERNED
from musnad.statements.governed import (
    LONGEST_GAP,
    PREPOSITIONS,
    WAYS,
    blocked,
    circumstance,
    part_of_several,
    past_condition,
    past_frame,
    stems,
)
from musnad.statements.marks import name_in_marks, titled_behind
from musnad.statements.objects import NO_GOVERNED, Objects
from musnad.statements.opening import Opening
from musnad.statements.phrases import read
from musnad.statements.text import Text

OWNED = ("هم", "ها", "ه")
"""Ends of a noun with its owner: شكرهم."""

TOLD = frozenset({"say", "assert", "explain", "reveal", "announce"})
"""Acts whose content rather begins at أن than at a word with ب."""

FREE = ("free", "free_pronoun", "b_free", "b_free_pronoun", "fused_not")
"""Roles of أن, إن and بأن, a pronoun on them or not."""

FUSED = {"عما": "an_prep", "مما": "min"}
"""Prepositions that ما is fused with: كشف الورداني [عما دار] في اللقاء."""

SOON = "قريب"
"""The word with which عما tells when: عما قريب."""

LONGEST_QUOTED = 6
"""Tokens of a name or a title in marks."""

SHORTEST_RELATIVE = 2
"""Tokens of a الذي clause behind which أن may be the cue's own."""

DASHES = frozenset("-–—")


def find(  # noqa: PLR0913 - a search is told all of its bounds
    text: Text, i: int, stop: int, forms: tuple[Form, ...], walls: frozenset[int], *, bare: bool
) -> Opening | None:
    """The opening from token i on; `walls` are tokens of other cues; `bare` where no subject stands in print."""
    return _Search(text, stop, forms, walls, bare=bare).run(i)


class _Search(Objects):
    """Walks the gap; `adjacent` while only light words were met, `relative` inside a الذي clause, `aside` in commas."""

    def run(self, i: int) -> Opening | None:
        """The first opening before another cue begins its own statement."""
        end, self.begin = min(self.stop, i + LONGEST_GAP), i
        while i < end:
            if opening := self._here(i):
                return opening
            turns = self.text.plays(i, "turn") or self.text.phrase(i, "turn") > 1
            turns = turns and not self.text.phrase(i, "as_regards") and not self._still(i) and not self._where(i)
            wall = i in self.walls and not text_in_it(self.text, i + 1) and not self._of_quoted(i)
            if not self.relative and (wall or self._paused(i) or turns):
                return None
            i = self._next(i)
        return None

    def _still(self, i: int) -> bool:
        """Whether مع ذلك stands between a cue and its أن, and turns to nothing else: مؤكدا [مع ذلك] أنه باق."""
        length = self.text.phrase(i, "turn")
        return length > 1 and i + length < self.stop and self.text.plays_any(i + length, ("free", "free_pronoun"))

    def _of_quoted(self, i: int) -> bool:
        """Whether a verb only tells what an outlet calls its sources: نقلا عن مصادر [وصفها] بالمطلعة أن."""
        quoting = self.text.plays(i, "so_called")
        return quoting and any(self.text.plays(j, "quoting") for j in range(self.begin, i))

    def _where(self, i: int) -> bool:
        """Whether حيث tells of the place before it, and the verb's own إن follows: في مرسى [حيث] حضر القمة إنه باق."""
        text = self.text
        if not text.plays(i, "in_account") or self._governing("quote") is None or not text.plays(i, "contrast"):
            return False
        for j in range(i + 1, min(self.stop, i + LONGEST_GAP // 2)):
            if text.plays_any(j, ("free", "free_pronoun")):
                return text.tokens.surface(j).startswith("إن")
            closed = text.closes.get(j)
            if closed is not None and closed - j > LONGEST_QUOTED and not name_in_marks(text, j):
                return True  # قال الورداني في مرسى حيث يلتقي نظيره «لن ننتظر أحدا بعد اليوم»
            if j in self.walls or text.folds[j] in {":", "؛"}:
                return False
        return False

    def _paused(self, i: int) -> bool:
        """Whether a semicolon parts what follows from the verb; before أن or his office it stands for a comma."""
        stands = i + 1 < self.stop and (self.text.plays_any(i + 1, FREE) or self._inserts(i + 1))
        return self.text.folds[i] == "؛" and not stands

    def _here(self, i: int) -> Opening | None:
        if mark := self._mark(i) or (None if self.relative else self._mark_with_b(i) or self._mark_with_whom(i)):
            return mark
        if self.relative:
            return self._that(i) if self._resumes(i) else self._led_that(i) or self._claimed(i)
        return self._that(i) or self._preposition(i) or self._prefixed(i) or self._noun(i) or self._of_whom(i)

    def _resumes(self, i: int) -> bool:
        """Whether إن after a الذي clause without another cue is the cue's own: قال الورداني الذي وصل أمس إن."""
        text = self.text
        own = self._governing("quote") is not None and text.tokens.surface(i).startswith("إن")
        ended = self._ended(i) or text.plays_any(i - 1, ("identity", "time"))  # الذي طلب عدم كشف هويته أن
        behind = self._governing("an") is not None and text.plays_any(i, ("free", "free_pronoun")) and ended
        own = own or (behind and i - self.since > SHORTEST_RELATIVE)
        return own and not self._told_inside(i)

    def _ended(self, i: int) -> bool:
        """Whether a noun with its article or a name stands before token i, behind which a clause may end."""
        named = self.text.within.get(i - 1)
        return self.text.folds[i - 1].startswith("ال") or (named is not None and named.last == i)

    def _claimed(self, i: int) -> Opening | None:
        """A noun of claiming behind a الذي clause that its verb ended: نفت الحركة التي تدير المعبر [وقوع هجوم]."""
        text, form = self.text, self._governing("direct")
        told = form is not None and form.cue.act in {"deny", "assert"} and i - self.since > SHORTEST_RELATIVE
        claim = text.words.plays(text.folds[i], "claim_noun") and not text.plays(i, "quantity")
        told = told and claim and self._ended(i) and not self._told_inside(i)
        doer = read(text, self.since + 2, i, "clause") if told else None  # التي تخفي [الوزارة] وجود خلاف معها
        return Opening(i, form, "noun") if form is not None and told and not (doer and doer.last == i) else None

    def _of_whom(self, i: int) -> Opening | None:
        """A noun of doing behind من and of whom it is asked: طلب الورداني من مرزاق [فتح المعبر]."""
        text, form = self.text, self._governing("of_whom")
        asked = (
            form is not None
            and self.adjacent
            and not self.bare
            and i + 2 < self.stop
            and text.plays(i, "preposition_min")
        )
        whom = read(text, i + 1, self.stop, "clause") if asked else None
        if form is None or whom is None or whom.last + 1 >= self.stop:
            return None
        stem = text.folds[whom.last].removeprefix("ال")
        deed = ACT.fullmatch(stem) or text.words.plays(stem, "asked") or text.words.plays(stem, "claim_noun")
        plain = not text.plays_any(whom.last, ("preposition", "adverb", "time", "adjective"))
        return Opening(whom.last, form, "noun") if deed and plain and text.noun(whom.last) is None else None

    def _told_inside(self, i: int) -> bool:
        """Whether another cue stands in the clause of الذي before token i."""
        return any(j in self.walls for j in range(self.since, i))

    def _led_that(self, i: int) -> Opening | None:
        """A preposition of the cue's own and أن behind a الذي clause: أشار في اللقاء الذي عقده أمس [إلى أن]."""
        led = i + 1 < self.stop and self.text.plays_any(i, PREPOSITIONS)
        led = led and self.text.plays_any(i + 1, ("free", "free_pronoun"))
        return self._preposition(i) if led and not self._told_inside(i) else None

    def _mark(self, i: int) -> Opening | None:  # noqa: PLR0911 - one question a line
        """A colon, or marks that hold speech."""
        if self.text.folds[i] != ":" and i not in self.text.closes:
            return None
        text, form = self.text, self._governing("quote")
        if form is None or (self.relative and any(j in self.walls for j in range(self.since, i))):
            return None  # أعلنت حربا على القرار الذي قالت إنه «…»: the inner verb's
        if i in text.closes and text.closes[i] is None and text.plays(i - 1, "name_head"):
            return None  # على قناة "الرصد: a name whose second mark the page left out
        if text.folds[i] == ":" and i + 1 < self.stop:
            if i + 1 in text.closes and titled_behind(text, i - 1):
                return None  # تحت عنوان: "…"
            return None if text.plays_any(i + 1, ("free", "free_pronoun")) else Opening(i + 1, form, "colon")
        if i in text.closes and i > 0 and text.folds[i - 1] in text.cues.frames:
            return None  # وفق "مركز أبحاث السد": whom a frame names
        if i in text.closes and not name_in_marks(text, i) and not self._named_thing(i):
            return Opening(i, form, "mark")
        return None

    def _mark_with_whom(self, i: int) -> Opening | None:
        """Marks that hold whom a cue takes and what it governs: دعا الورداني ["المجتمع الدولي إلى وقف النار"]."""
        text, form, closed = self.text, self._governing("person"), self.text.closes.get(i)
        if form is None or closed is None or not self.adjacent or self.bare or closed >= self.stop:
            return None
        ways = tuple(f"preposition_{way}" for way in WAYS if way in form.cue.government)
        b = "b" in form.cue.government
        inside = range(i + 2, closed)
        governed = any(
            text.plays_any(j, ways) or (b and text.folds[j][0] == "ب" and self._governed(j, form)) for j in inside
        )
        return Opening(i, form, "mark") if governed and not name_in_marks(text, i) else None

    def _mark_with_b(self, i: int) -> Opening | None:
        """Marks whose first word carries the ب that the cue governs, or is what it governs: دعا فلان "إلى الحوار"."""
        text, form = self.text, self._governing("b") if i in self.text.closes else None
        if i in text.closes and i + 2 < self.stop and not name_in_marks(text, i):
            for way in ("ila", "ala"):
                if text.plays(i + 1, f"preposition_{way}") and (governs := self._governing(way)):
                    return Opening(i, governs, "mark")
        inside = form is not None and "topic" not in form.cue.government and i + 1 < self.stop
        if form is None or not inside or name_in_marks(text, i) or len(text.folds[i + 1]) < SHORTEST_GOVERNED:
            return None
        adverbial = text.plays_any(i + 1, NO_GOVERNED)
        return Opening(i, form, "mark") if text.folds[i + 1][0] == "ب" and not adverbial else None

    def _that(self, i: int) -> Opening | None:  # noqa: PLR0911 - one question a line
        """A free أن or إن of the cue's own, or بأن."""
        if not self.text.plays_any(i, FREE):
            return None
        text, following = self.text, i + 1 < self.stop
        if following and text.folds[i + 1] == "." and text.tokens.glued(i + 1) and text.tokens.glued(i + 2):
            return None  # تلفزيون أن.بي.سي
        own = (
            not text.tokens.surface(i).startswith("آ")
            and not blocked(text, i)
            and not (i > 0 and text.plays_any(i - 1, PREPOSITIONS))
        )
        if (form := self._governing("an")) and own:
            if text.plays(i, "free") and following:
                colon = text.folds[i + 1] == ":" and i + 2 < self.stop
                return Opening(i + 1 + int(colon), form, "an")
            if text.plays(i, "free_pronoun"):
                return Opening(i, form, "an")
            if text.plays(i, "fused_not") and text.tokens.surface(i)[0] in "أب" and following:
                return Opening(i, form, "an")  # توقع ألا تطول
        if form := self._governing("b", "an", "ban"):
            named = i in text.within or text.plays(i - 1, "in_name_of")  # بان كي مون, باسم بان
            if text.plays(i, "b_free") and following and not named:
                return Opening(i + 1, form, "an")
            if text.plays(i, "b_free_pronoun"):
                return Opening(i, form, "an")
        return None

    def _preposition(self, i: int) -> Opening | None:  # noqa: PLR0911 - one question a line
        """A preposition that the cue governs, when it does not tell where or when it was said."""
        text = self.text
        if text.phrase(i, "in_it") > 1:
            return None  # التي حذر من خلالها أعضاء حزبه من أن
        if (way := FUSED.get(text.folds[i])) and self.adjacent and i + 1 < self.stop:
            clause = text.folds[i + 1] != SOON if way == "an_prep" else is_verb(text, i + 1)
            form = self._governing(way) if clause and (way == "an_prep" or text.folds[i - 1] != "،") else None
            return Opening(i, form, "an") if form and "that" not in form.cue.government else None
        for way in WAYS if i + 1 < self.stop and text.plays_any(i, PREPOSITIONS) else ():
            form = self._governing(way)
            if form is None or not text.plays(i, f"preposition_{way}"):
                continue
            if way == "an_prep" and text.plays_any(i - 1, ("issued", "issued_by", "quoting")):
                return None
            if text.plays(i + 1, "free") and i + 2 < self.stop:
                return Opening(i + 2, form, "an")
            if text.plays(i + 1, "free_pronoun"):
                return Opening(i + 1, form, "an")
            if "that" in form.cue.government or self._again(i, way) or text.plays(i - 1, "tightened"):
                return None
            loose = self.bare and "person" not in form.cue.government
            own = way == "an_prep" and text.folds[i + 1].endswith(OWNED) and len(text.folds[i + 1]) > SHORTEST_GOVERNED
            loose = loose and not own  # عبروا خلال زيارتهم عن شكرهم
            loose = loose and not (self.occasion and text.folds[i - 1] == "،")  # شدد في تدوينة …، مساء أمس، على أهمية
            far = not self.adjacent and (loose or way in {"fi", "hawl"}) and not form.cue.needs
            told = way not in {"ila", "an_prep"} and circumstance(text, i) and "negated" not in form.cue.government
            if far or told or (way == "min" and part_of_several(text, i)):
                return None
            return self._inner_noun(i + 1, form) if self._declines(i + 1, form) else Opening(i + 1, form, "preposition")
        return None

    def _carried(self, i: int) -> Opening | None:
        """What a noun of saying with ب carries: ختم حديثه [بالتأكيد على أن]."""
        text, fold, after = self.text, self.text.folds[i], i + 1
        said = fold.startswith("بال") and text.words.plays(fold[1:], "said_noun")
        form = self._governing("quote") if said else None
        if form is None:
            return None
        if after + 1 < self.stop and text.plays_any(after, PREPOSITIONS):
            that = text.plays(after + 1, "free") and after + 2 < self.stop
            return Opening(after + 1 + int(that), form, "an" if that else "preposition", i)
        if after + 1 < self.stop and text.plays_any(after, ("free", "free_pronoun")):
            return Opening(after + int(text.plays(after, "free")), form, "an", i)
        return None

    def _prefixed(self, i: int) -> Opening | None:  # noqa: PLR0911 - one question a line
        """ب or ل on the content's first word, or alone before a mark."""
        text, fold = self.text, self.text.folds[i]
        if carried := self._carried(i):
            return carried
        way = {"ب": "b", "ل": "li"}.get(fold[0])
        form = self._governing(way) if way else None
        if form is None or "topic" in form.cue.government:
            return None
        beside = self.adjacent or (self.occasion and text.folds[i - 1] == "،")
        if fold in B_ALONE and i + 1 in text.closes:
            own = beside or text.plays_any(i - 1, ("forum", "occasion", "time", "so_called")) or i - 1 in text.within
            return Opening(i + 1, form, "preposition") if own or "person" in form.cue.government else None
        if text.plays(i, "b_what") and beside and i + 1 < self.stop and not text.plays(i + 1, "included"):
            return Opening(i, form, "preposition")
        unread = self.bare and form.shape != "participle"
        if way == "li" and "person" in form.cue.government and (unread or not self._to_do(i)):
            return None  # ودعا فلان لتعزيز القيم, his name not read
        if way == "li" and text.words.plays("ا" + fold[1:] if fold.startswith("لل") else fold[1:], "told_to"):
            return None
        told = form.cue.act in TOLD and not any(text.words.plays(s, "claim_noun") for s in stems(fold[1:]))
        if way == "b" and self.aside and (self._led_again(i) or self._placed(i)):
            return None  # طالب النائب فلان، عضو لجنة العمل بالمجلس، بكذا
        if way == "b" and told and "direct" in form.cue.government:
            return None  # أكد الوزير، يوم الأحد بالعاصمة، مواصلة
        if way == "b" and told and self._that_follows(i, LONGEST_GAP // 3):
            return None  # وزير الداخلية بمملكة كذا … أن: still who speaks
        governed = (len(fold) >= SHORTEST_GOVERNED or text.plays(i, "b_any")) and self._governed(i, form)
        return Opening(i, form, "preposition") if governed else None

    def _placed(self, i: int) -> bool:
        """Whether ب leads to where an occasion was: صرح الوزير، في لقاء [بالبيت الأبيض] قبل القمة، أن."""
        place = self.text.named.get(i) if self.occasion else None
        return place is not None and place.cut == 1 and place.mention.type in {"ORG", "GPE", "LOC"}

    def _led_again(self, i: int) -> bool:
        """Whether the insertion that token i stands in ends at a comma, and ب leads to what is said behind it."""
        text = self.text
        end = next((j for j in self._ahead(i) if text.folds[j] == "،"), None)
        return end is not None and text.folds[end + 1][0] == "ب" and len(text.folds[end + 1]) >= SHORTEST_GOVERNED

    def _past_dashes(self, i: int) -> int:
        """The token behind an insertion between dashes, where أن follows it at once: كلمتها -التي ألقتها أمس- [أن].

        Behind where it was said what a cue governs may follow too: استنكر الورداني -في خطاب متلفز- [ملاحقة] الصحافيين.
        """
        text = self.text
        if text.folds[i] not in DASHES:
            return 0
        closed = next((j for j in range(i + 2, min(self.stop - 1, i + LONGEST_GAP)) if text.folds[j] in DASHES), 0)
        clear = closed and not any(text.plays_any(j, ("free", "free_pronoun")) for j in range(i + 1, closed))
        if not clear:
            return 0
        spoke = self.adjacent and text.plays(i + 1, "preposition_when") and text.plays(i + 2, "forum")
        return closed + 1 if spoke or text.plays_any(closed + 1, ("free", "free_pronoun")) else 0

    def _inserts(self, i: int) -> bool:
        """Whether what a comma parts at token i is an insertion: a circumstance, or an office of who speaks."""
        office = self.text.noun(i)
        held = office is not None and office.kind == "office" and office.number == "s"
        return held or self.text.plays_any(i, ("preposition", "time", "ordinal"))

    def _next(self, i: int) -> int:
        """The token after i, past a light phrase, marks, a bracket or a name."""
        text = self.text
        framed = None if self.relative else past_frame(text, i, self.stop)
        if framed or (framed := self._past_dashes(i)):
            return framed
        at = text.plays(i, "preposition_when") and i + 1 < self.stop
        at = at and text.words.plays(text.folds[i + 1].removeprefix("ال"), "forum")  # خلال اللقاء
        self.occasion = self.occasion or at
        if text.plays(i, "relative"):
            self.relative, self.since = True, i
            self.aside = self.aside or (i > 0 and text.folds[i - 1] == "،")
        elif text.folds[i] in {"،", "؛"} and not self.relative:
            self.aside = i + 1 < self.stop and self._inserts(i + 1)
        elif self.relative and (text.folds[i] in {"،", ":"} or i + 1 in text.closes):
            self.relative = self.aside = False
        if light := self._light(i):
            return i + light
        if past := past_condition(text, i, self.stop):
            return past
        self.adjacent = self.adjacent and self.aside
        if (closed := text.closes.get(i)) is not None:
            return closed + 1
        if text.folds[i] == "(":
            return next((j + 1 for j in range(i, min(self.stop, i + LONGEST_GAP)) if text.folds[j] == ")"), i + 1)
        name = text.named.get(i)
        return name.last if name else i + 1
