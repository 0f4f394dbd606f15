"""Contents that no أن and no mark announces: a noun phrase behind the speaker, what ب governs, what is described."""

from __future__ import annotations

from musnad.lexicon.cues import Form
from musnad.statements.gap import ACT, B_ALONE, LONGEST_TOPIC, Gap
from musnad.statements.governed import LONGEST_GAP, PREPOSITIONS, VALUED, stems
from musnad.statements.marks import LONGEST_NAME
from musnad.statements.opening import Opening

HIM = frozenset({"اياه", "اياها", "اياهم"})
"""A pronoun that stands for itself: واصفا إياها بالفاشلة."""

VOWED = frozenset({"promise", "threaten"})
"""Acts whose ب leads to a deed, however far behind."""

IN = "في"
"""Before the document in which something is said."""

NO_CONTENT = ("preposition", "clause", "question")
NO_GOVERNED = ("adverb", "adverbial_b", "preposition", "time", "clause")


class Objects(Gap):
    """A search's questions about nouns."""

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
        if owner is not None and owner.kind in {"body", "side", "office"}:
            return False  # تعترف بالمجلس ممثلا وحيدا: an act
        claim = any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[i][1:]))
        behind = text.folds[i - 1] in {"،", "-", "–"} and form.cue.act in VALUED  # رحب فلان، الذي وصل أمس، بطلب كذا
        vowed = form.cue.act in VOWED and ACT.fullmatch(text.folds[i][1:]) is not None  # تعهد منذ عام باتخاذ كذا
        told = form.cue.act == "say" and self._behind_outlet(i)
        return self.adjacent or claim or behind or vowed or told or "person" in form.cue.government

    def _noun(self, i: int) -> Opening | None:  # noqa: PLR0911 - one question a line
        """A noun phrase right after the speaker: أكد [تمسك بلاده بالهدنة]."""
        text = self.text
        form = self._governing("topic", "direct", "claim", "wh")
        own = form is not None and (any(stem in form.cue.needs for stem in stems(text.folds[i])) or self._resumed(i))
        own = own or (form is not None and "direct" in form.cue.government and self._behind_document(i))
        if form is None or self.aside or not (self.adjacent or own):
            return None
        called = i + 1 < self.stop and text.plays(i, "what") and text.plays(i + 1, "so_called")
        if called and not ("topic" in form.cue.government and text.plays(i + 1, "said_it")):
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
        return self._told_noun(i, form)

    def _behind_document(self, i: int) -> bool:
        """Whether a noun of what is said stands behind where it is: أكدت نارية في بيان مشترك [ضرورة] الهدنة."""
        text = self.text
        if not any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[i])):
            return False
        within = next((j for j in (i - 2, i - 3) if j >= self.begin and text.folds[j] == IN), None)
        noun = text.noun(within + 1) if within is not None else None
        return noun is not None and noun.kind == "document"

    def _told_noun(self, i: int, form: Form) -> Opening | None:
        """What is described with its description, else the noun that is said."""
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

    def _declines(self, i: int, form: Form) -> bool:
        """Whether token i is the speech that somebody declines, and what about follows: رفض [الإفصاح] عن الموعد."""
        text = self.text
        about = i + 2 < self.stop and text.plays_any(i + 1, PREPOSITIONS)
        return form.cue.act == "decline" and about and text.plays(i, "declined")

    def _inner_noun(self, i: int, form: Form) -> Opening:
        """Past a noun of saying that only carries the content: جدد [التأكيد على] أن."""
        text = self.text
        if self._declines(i, form):
            return Opening(i + 2, form, "preposition", i)  # رفض الإفصاح عن [الموعد]
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
