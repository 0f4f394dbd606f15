"""Where a content begins: after a free أن, after the preposition its cue governs, at its first mark."""

from __future__ import annotations

from musnad.lexicon.cues import Form
from musnad.statements.clauses import in_it as text_in_it
from musnad.statements.gap import B_ALONE, LONGEST_TOPIC, SHORTEST_GOVERNED, Gap
from musnad.statements.governed import (
    LONGEST_GAP,
    PREPOSITIONS,
    VALUED,
    WAYS,
    blocked,
    circumstance,
    part_of_several,
    past_condition,
    past_frame,
    stems,
)
from musnad.statements.marks import LONGEST_NAME, name_in_marks
from musnad.statements.opening import Opening
from musnad.statements.text import Text

OWNED = ("هم", "ها", "ه")
"""Ends of a noun with its owner: شكرهم."""

TOLD = frozenset({"say", "assert", "explain", "reveal", "announce"})
"""Acts whose content rather begins at أن than at a word with ب."""

FREE = ("free", "free_pronoun", "b_free", "b_free_pronoun", "fused_not")
"""Roles of أن, إن and بأن, a pronoun on them or not."""

HIM = frozenset({"اياه", "اياها", "اياهم"})
"""A pronoun that stands for itself: واصفا إياها بالفاشلة."""

DASHES = frozenset("-–—")

NO_CONTENT = ("preposition", "clause", "question")
NO_GOVERNED = ("adverb", "adverbial_b", "preposition", "time", "clause")


def find(  # noqa: PLR0913 - a search is told all of its bounds
    text: Text, i: int, stop: int, forms: tuple[Form, ...], walls: frozenset[int], *, bare: bool
) -> Opening | None:
    """The opening from token i on; `walls` are tokens of other cues; `bare` where no subject stands in print."""
    return _Search(text, stop, forms, walls, bare=bare).run(i)


class _Search(Gap):
    """Walks the gap; `adjacent` while only light words were met, `relative` inside a الذي clause, `aside` in commas."""

    def run(self, i: int) -> Opening | None:
        """The first opening before another cue begins its own statement."""
        end, self.begin = min(self.stop, i + LONGEST_GAP), i
        while i < end:
            if opening := self._here(i):
                return opening
            turns = self.text.plays(i, "turn") or self.text.phrase(i, "turn") > 1
            turns = turns and not self.text.phrase(i, "as_regards") and not self._still(i) and not self._where(i)
            wall = i in self.walls and not text_in_it(self.text, i + 1)
            if not self.relative and (wall or self._paused(i) or turns):
                return None
            i = self._next(i)
        return None

    def _still(self, i: int) -> bool:
        """Whether مع ذلك stands between a cue and its أن, and turns to nothing else: مؤكدا [مع ذلك] أنه باق."""
        length = self.text.phrase(i, "turn")
        return length > 1 and i + length < self.stop and self.text.plays_any(i + length, ("free", "free_pronoun"))

    def _where(self, i: int) -> bool:
        """Whether حيث tells of the place before it, and the verb's own إن follows: قال في مرسى [حيث] حضر القمة إنه باق."""
        text = self.text
        if not text.plays(i, "in_account") or self._governing("quote") is None or not text.plays(i, "contrast"):
            return False
        for j in range(i + 1, min(self.stop, i + LONGEST_GAP // 2)):
            if text.plays_any(j, ("free", "free_pronoun")):
                return text.tokens.surface(j).startswith("إن")
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
            return self._that(i) if self._resumes(i) else None
        return self._that(i) or self._preposition(i) or self._prefixed(i) or self._noun(i)

    def _resumes(self, i: int) -> bool:
        """Whether إن after a الذي clause without another cue is the cue's own: قال الورداني الذي وصل أمس إن."""
        text = self.text
        own = self._governing("quote") is not None and text.tokens.surface(i).startswith("إن")
        ended = text.folds[i - 1].startswith("ال") or ((n := text.within.get(i - 1)) is not None and n.last == i)
        behind = self._governing("an") is not None and text.plays_any(i, ("free", "free_pronoun")) and ended
        own = own or (behind and i - self.since > LONGEST_NAME)
        return own and not any(j in self.walls for j in range(self.since, i))

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
            if i + 1 in text.closes and text.plays(i - 1, "name_head"):
                return None  # تحت عنوان: "…"
            return None if text.plays_any(i + 1, ("free", "free_pronoun")) else Opening(i + 1, form, "colon")
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
        for way in WAYS if i + 1 < self.stop and text.plays_any(i, PREPOSITIONS) else ():
            form = self._governing(way)
            if form is None or not text.plays(i, f"preposition_{way}"):
                continue
            if way == "an_prep" and text.plays_any(i - 1, ("issued", "issued_by")):
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
            return Opening(i + 1, form, "preposition")
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
        if way == "b" and self.aside and self._led_again(i):
            return None  # طالب النائب فلان، عضو لجنة العمل بالمجلس، بكذا
        if way == "b" and told and "direct" in form.cue.government:
            return None  # أكد الوزير، يوم الأحد بالعاصمة، مواصلة
        if way == "b" and told and self._that_follows(i, LONGEST_GAP // 3):
            return None  # وزير الداخلية بمملكة كذا … أن: still who speaks
        governed = (len(fold) >= SHORTEST_GOVERNED or text.plays(i, "b_any")) and self._governed(i, form)
        return Opening(i, form, "preposition") if governed else None

    def _governed(self, i: int, form: Form) -> bool:  # noqa: PLR0911 - one question a line
        """Whether the word with ب or ل is what the cue governs, and no adverbial."""
        text, name = self.text, self.text.named.get(i)
        led = i > self.begin and text.words.plays(text.folds[i - 1].removeprefix("ال"), "governs_b")
        if led and text.folds[i][0] == "ب":
            return False  # سلم الوثيقة المتعلقة بتعيين الحدود
        if self._charged(i, form):
            return True
        if form.cue.act == "accuse" and self._charged_later(i):
            return False  # اتهم حرس المباني الموجودة بالوادي بإطلاق النار
        if (
            text.plays_any(i, (*NO_GOVERNED, "issued"))
            or (name is None and i in text.within)
            or (name and name.cut == 0)
        ):
            return False
        if name and name.mention.type in {"GPE", "LOC", "MEDIA"}:
            return form.cue.act in VALUED and self.adjacent
        owner = text.noun(i, 1) if form.cue.act == "admit" else None
        if owner is not None and owner.kind in {"body", "side"}:
            return False  # تعترف بالمجلس ممثلا وحيدا: an act
        claim = any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[i][1:]))
        behind = text.folds[i - 1] in {"،", "-", "–"} and form.cue.act in VALUED  # رحب فلان، الذي وصل أمس، بطلب كذا
        return self.adjacent or claim or behind or "person" in form.cue.government

    def _noun(self, i: int) -> Opening | None:  # noqa: PLR0911 - one question a line
        """A noun phrase right after the speaker: أكد [تمسك بلاده بالهدنة]."""
        text = self.text
        form = self._governing("topic", "direct", "claim", "wh")
        own = form is not None and (any(stem in form.cue.needs for stem in stems(text.folds[i])) or self._resumed(i))
        if form is None or self.aside or not (self.adjacent or own):
            return None
        if i + 1 < self.stop and text.plays(i, "what") and text.plays(i + 1, "so_called"):
            return None if "topic" in form.cue.government else Opening(i, form, "noun")
        if text.folds[i].startswith("بال") and text.name(i) is None and text.folds[i] not in B_ALONE:
            return None  # يدين السكان بالإسلام
        if "topic" in form.cue.government and text.plays(i, "what"):
            return self._topic(i, form)  # واصفا ما حصل بالكارثة
        if "topic" in form.cue.government and (
            text.plays_any(i, ("demonstrative", "that_one")) or text.folds[i] in HIM
        ):
            described = self._topic(i, form)  # واصفا ذلك بـ«التصعيد»
            if described or "direct" not in form.cue.government:
                return described
        if (this := self._pointed(i)) is not None:
            return this
        if self._light(i) or text.plays_any(i, NO_CONTENT):
            asks = self._governing("wh")
            return Opening(i, asks, "question") if asks and text.plays(i, "question") else None
        if not self._may_be_said(i) or self._asks_of(i, form):
            return None
        described = self._topic(i, form) if "topic" in form.cue.government else None
        if described or ("topic" in form.cue.government and "direct" not in form.cue.government):
            return described
        said = form.cue.government & {"direct", "claim"} and self._claim(i, form)
        return self._inner_noun(i, form) if said else None

    def _asks_of(self, i: int, form: Form) -> bool:
        """Whether whom it is asked of stands first, and ب leads to what is asked: ناشد [المقاتلين] بالعودة."""
        text = self.text
        if "person" not in form.cue.government or form.cue.needs:
            return False
        for j in range(i + 1, min(self.stop, i + LONGEST_GAP // 3)):
            if text.folds[j] in {"،", ":"} or j in self.walls:
                return False
            if text.folds[j].startswith("بال") and self._governed(j, form) and text.noun(j, 1) is None:
                return True
        return False

    def _pointed(self, i: int) -> Opening | None:
        """A noun with what points to it: استنكرت الوزارة [هذه التصريحات]."""
        text, form = self.text, self._governing("direct")
        pointed = form is not None and text.plays(i, "demonstrative") and i + 1 < self.stop
        if form is None or not pointed or not text.folds[i + 1].startswith("ال") or text.noun(i + 1) is not None:
            return None
        return Opening(i, form, "noun") if self._may_be_said(i + 1) and self._claim(i + 1, form) else None

    def _inner_noun(self, i: int, form: Form) -> Opening:
        """Past a noun of saying that only carries the content: جدد [التأكيد على] أن."""
        text = self.text
        if not text.plays(i, "said_noun"):
            return Opening(i, form, "noun")
        for j in range(i + 1, min(self.stop - 1, i + LONGEST_NAME)):
            if text.plays_any(j, ("free", "free_pronoun")):
                return Opening(j + int(text.plays(j, "free")), form, "an", i)
        governed = i + 2 < self.stop and text.plays_any(i + 1, PREPOSITIONS)
        return Opening(i + 2, form, "preposition", i) if governed else Opening(i, form, "noun")

    def _topic(self, i: int, form: Form) -> Opening | None:
        """What is described with its description; the description alone where the topic is long."""
        text = self.text
        for j in range(i, min(self.stop, i + LONGEST_GAP)):
            if self._describes(j, first=i):
                if j - i <= LONGEST_TOPIC:
                    return Opening(i, form, "noun")
                return Opening(j + int(text.plays(j, "b_free")), form, "noun")
            if j in self.walls or text.folds[j] == ":":
                return None
            if text.folds[j] == "،":
                return self._far_description(j, form)
        return None

    def _far_description(self, i: int, form: Form) -> Opening | None:
        """The description in marks behind commas: وصف فلان بيان القمة، التي عقدت أمس، بـ"المتوازن"."""
        text = self.text
        for j in range(i + 1, min(self.stop - 1, i + LONGEST_GAP // 2)):
            if text.folds[j - 1] == "،" and text.folds[j] in B_ALONE and self._marked(j + 1):
                return Opening(j + 1, form, "preposition")
            if j in self.walls or text.folds[j] in {":", "؛"}:
                return None
        return None

    def _led_again(self, i: int) -> bool:
        """Whether the insertion that token i stands in ends at a comma, and ب leads to what is said behind it."""
        text = self.text
        end = next((j for j in self._ahead(i) if text.folds[j] == "،"), None)
        return end is not None and text.folds[end + 1][0] == "ب" and len(text.folds[end + 1]) >= SHORTEST_GOVERNED

    def _past_dashes(self, i: int) -> int:
        """The token behind an insertion between dashes, where أن follows it at once: في كلمتها -التي ألقتها أمس- [أن]."""
        text = self.text
        if text.folds[i] not in DASHES:
            return 0
        closed = next((j for j in range(i + 2, min(self.stop - 1, i + LONGEST_GAP)) if text.folds[j] in DASHES), 0)
        clear = closed and not any(text.plays_any(j, ("free", "free_pronoun")) for j in range(i + 1, closed))
        return closed + 1 if clear and text.plays_any(closed + 1, ("free", "free_pronoun")) else 0

    def _inserts(self, i: int) -> bool:
        """Whether what a comma parts at token i is an insertion: a circumstance, or an office of who speaks."""
        office = self.text.noun(i)
        held = office is not None and office.kind == "office" and office.number == "s"
        return held or self.text.plays_any(i, ("preposition", "time", "ordinal"))

    def _next(self, i: int) -> int:
        """The token after i, past a light phrase, marks, a bracket or a name."""
        text = self.text
        if not self.relative and (past := past_frame(text, i, self.stop)):
            return past
        if past := self._past_dashes(i):
            return past
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
