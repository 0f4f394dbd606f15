"""Whom a bare verb or participle goes on with: وأضاف, مشيرا إلى."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from musnad.statements.agreement import are_things, gender
from musnad.statements.bare import in_it
from musnad.statements.clauses import subjects_before
from musnad.statements.drafts import Draft
from musnad.statements.governed import stems
from musnad.statements.memory import COUNTERPART, Memory, Spoken
from musnad.statements.phrase import CONTRACT, Phrase
from musnad.statements.phrases import read
from musnad.statements.speakers import source_in_print, spoken_by
from musnad.statements.text import Sentence, Text
from musnad.statements.walk import HOLDERS

LETTER = "message"
"""The document that goes to somebody."""


@dataclass(slots=True)
class Elision:
    """One draft without a speaker in print."""

    text: Text
    sentence: Sentence
    memory: Memory
    draft: Draft

    def find(self, spoke: Sequence[Spoken], said: Sequence[Draft]) -> Spoken | None:
        """Of the sentence's speakers and subjects the one with whom it agrees, else the page's last."""
        inside = self._told_actor(said) or self._interviewed(said) or self._of_words(said) or self._of_account(said)
        found = None if self._acted_since(said) else inside or self._agreeing(spoke)
        found = found or self._who_passed_on(said) or self._subject()
        found = found or self._document()
        if found is None and spoke and self.draft.pattern == "participle" and self.draft.opens > self.sentence.first:
            return None  # ارتأى المعارضون أن …، مطالبة بعودته: not who spoke in the sentence before
        if self.draft.pattern == "answer":
            return self._asked()
        if found is None and (self._purpose() or self._quoting()):
            return None  # كانت الدعوة … لتؤكد أن: whose purpose it is stands in the sentence
        return found or self.memory.last(self.draft.gender, self.draft.number, self.sentence.paragraph)

    def _asked(self) -> Spoken | None:
        """Who answers in an interview: who spoke last before its first question."""
        memory = self.memory
        if memory.asked is None and memory.spoken and memory.spoken[-1].person:
            memory.asked = memory.spoken[-1]
        return memory.asked

    def _purpose(self) -> bool:
        """Whether ل stands before the verb."""
        first, cut = self.draft.cue_first, self.draft.cue_cut
        return cut > 0 and self.text.folds[first][cut - 1] == "ل"

    def _agreeing(self, spoke: Sequence[Spoken]) -> Spoken | None:
        gender, number = self.draft.gender, self.draft.number
        found = next((s for s in reversed(spoke) if s.agrees(gender, number)), None)
        people = number == "p" and self.draft.pattern == "elided"  # عبر الوفد عن …، وشكروا
        if found is None and (people or (self.draft.pattern == "participle" and (number == "p" or gender == "m"))):
            return next((s for s in reversed(spoke) if s.body), None)  # أكد الوفد …، مشيرين إلى; قالت الخلية …، مشيرا
        return found

    def _agrees(self, phrase: Phrase) -> bool:
        """Whether a phrase can be the subject, as far as its gender is told; things in the plural take a feminine."""
        if self.draft.gender == "f" and phrase.number == "p" and are_things(phrase):
            return True
        if self.draft.gender == "m" and self._is_her(phrase):
            return False  # رفض الورداني أن يصافح مرزاق واتهمها
        return self.draft.gender is None or gender(self.text, phrase) in {None, self.draft.gender}

    def _is_her(self, phrase: Phrase) -> bool:
        """Whether a phrase names a woman by the office that the page tells of her."""
        return phrase.name is not None and phrase.name.mention.entity in self.memory.women

    def _spoken(self, phrase: Phrase) -> Spoken:
        source = source_in_print(self.memory, phrase, None)
        return spoken_by(self.memory, phrase, source, self.draft, self.sentence.paragraph)

    def _acted_since(self, said: Sequence[Draft]) -> bool:
        """Whether another subject stands between the last statement and a verb: قال فلان إن …، ورفض الوزير ذلك وأكد."""
        if not said or not (self.draft.pattern == "elided" or self._quoting()):
            return False
        behind = next(iter(self._candidates(said[-1].end)), None)
        return behind is not None and self._agrees(behind) and behind.number == self.draft.number

    def _told_actor(self, said: Sequence[Draft]) -> Spoken | None:
        """The person of whom the statement before tells, for حيث and a verb: قال إن الوزير اتصل بنظيره، حيث أكد."""
        draft = self.draft
        if not said or not any(self.text.plays(i, "in_account") for i in range(draft.opens, draft.position)):
            return None
        inside = [p for p in self._candidates(said[-1].start) if p.name and p.first < said[-1].end]
        return self._spoken(inside[0]) if len(inside) == 1 and self._agrees(inside[0]) else None

    def _interviewed(self, said: Sequence[Draft]) -> Spoken | None:
        """Whom an outlet spoke with, for حيث and a verb: تحدثت الإذاعة مع الصحافية فلانة، حيث قالت."""
        text, draft = self.text, self.draft
        if said or not any(text.plays(i, "in_account") for i in range(draft.opens, draft.position)):
            return None
        actor = next(subjects_before(text, self.sentence, draft.opens), None)
        outlet = actor is not None and (
            actor.kind == "media" or any(o.mention.type == "MEDIA" for o in actor.owners[:1] if not actor.name)
        )
        names = (text.named.get(i) for i in range(draft.opens - 1, self.sentence.first, -1))
        last = next((n for n in names if n and n.mention.type == "PER"), None)
        phrase = Phrase(last.first, last.cut, last.last, None, last) if last and outlet else None
        return self._spoken(phrase) if phrase and self._agrees(phrase) else None

    def _of_words(self, said: Sequence[Draft]) -> Spoken | None:
        """Whose words are told of before حيث and a verb: ردا على تصريحات [الرئيس فلان] الأخيرة، حيث أعلن."""
        text, draft = self.text, self.draft
        if said or not any(text.plays(i, "in_account") for i in range(draft.opens, draft.position)):
            return None
        for i in range(draft.position - 1, self.sentence.first, -1):
            if not any(text.words.plays(stem, "forum") for stem in stems(text.folds[i - 1])):
                continue
            phrase = read(text, i, draft.position, "clause")
            person = phrase is not None and phrase.kind in {"name", "office"} and not phrase.joined
            return self._spoken(phrase) if phrase and person and self._agrees(phrase) else None
        return None

    def _of_account(self, said: Sequence[Draft]) -> Spoken | None:
        """The person of whom a document's account tells, for a participle: بحسب البيان، التقى فلان …، مشددا على."""
        last = said[-1] if said else None
        if last is not None and last.who and self._of_his(last, said):
            return self._spoken(last.who)
        framed = last is not None and last.pattern == "frame-first" and last.start <= self.draft.position < last.end
        felt = last is not None and self._feels(last)
        if last is None or not (felt or self.draft.pattern == "participle") or not last.who:
            return None
        if not framed and not felt and not self._of_man(last):
            return None
        named = last.who.noun is None and last.who.name is None and last.who.owners
        if last.who.kind not in {"document", "body", "media"} and not named:
            return None
        people = [
            p for p in self._candidates(last.start) if p.name and self._agrees(p) and p.number == self.draft.number
        ]
        return self._spoken(people[0]) if people else None

    def _of_man(self, last: Draft) -> bool:
        """Whether a man's participle stands behind what a body in the feminine told: قالت الوزارة إن فلانا …، مؤكدا."""
        hers = last.who is not None and "f" in {last.gender, gender(self.text, last.who)}
        nouns = (self.text.noun(i) for i in range(last.cue_last, last.start))
        written = any(noun is not None and noun.kind == "document" for noun in nouns)  # قالت الوزارة في بيان إن
        return hers and not written and self.draft.gender == "m" and self.draft.number == "s" and last.how == "an"

    def _feels(self, last: Draft) -> bool:
        """Whether what no document does stands behind what one told: ذكر البيان أن فلانا اتصل كما عبر عن أسفه."""
        document = last.who is not None and last.who.kind == "document" and last.how == "an"
        expresses = self.draft.cue is not None and self.draft.cue.act == "express"
        return document and expresses and self.draft.pattern == "elided" and not self.draft.cue_cut

    def _of_his(self, last: Draft, said: Sequence[Draft]) -> bool:
        """Whether a man's participle stands behind what he said inside hers: ذكرت الوزارة أن فلانا أشاد به، مؤكدا."""
        outer = next((d for d in reversed(said[:-1]) if d.outer), None)
        told = gender(self.text, outer.who) if outer and outer.who else None
        hers = outer is not None and "f" in {outer.gender, told}
        man = last.who is not None and last.who.name is not None and not last.outer and self._agrees(last.who)
        participle = self.draft.pattern == "participle" and self.draft.gender == "m" and self.draft.number == "s"
        return hers and man and participle

    def _who_passed_on(self, said: Sequence[Draft]) -> Spoken | None:
        """Who passed on another's words and goes on himself: نقل دبلوماسي عن نواب قولهم …، لكنه أشار."""
        for earlier in reversed(said):
            for phrase in earlier.relays if earlier.pattern == "relay" else ():
                person = phrase.kind in {"unnamed", "office", "name"} and not phrase.owners
                if person and phrase.number == self.draft.number and self._agrees(phrase):
                    return self._spoken(phrase)
        return None

    def _subject(self) -> Spoken | None:
        """A subject of the sentence with whom the verb or participle agrees."""
        fits = (p for p in self._candidates() if self._agrees(p) and self._counts(p))
        found = next(fits, None)
        return self._spoken(found) if found else None

    def _counts(self, phrase: Phrase) -> bool:
        """Whether a verb or participle agrees with a phrase in number; forces and authorities take a feminine."""
        things = phrase.number == "p" and are_things(phrase)
        two = (phrase.number, self.draft.number) == ("d", "p")  # صرح مسؤولان …، مؤكدين أن
        return two or self.draft.number in {None, phrase.number} or (things and self.draft.gender == "f")

    def _document(self) -> Spoken | None:
        """The document that the sentence says was issued: صدر عن القيادة بيان بشأن الهدنة، أكد أن."""
        text, draft = self.text, self.draft
        if draft.pattern != "elided" or draft.cue_cut or text.folds[draft.opens] != "،":
            return None
        ahead = range(draft.opens - 1, self.sentence.first, -1)
        i = next((j for j in ahead if (n := text.noun(j)) and n.kind == "document" and not n.definite), None)
        issued = i is not None and any(text.phrase(j, "issued") for j in range(self.sentence.first, i))
        phrase = read(text, i, draft.opens, "clause") if i is not None and issued else None
        return self._spoken(phrase) if phrase and self._agrees(phrase) else None

    def _candidates(self, first: int | None = None) -> list[Phrase]:
        """Subjects before the cue: for a verb the nearest first, for a participle the first; for فيها who wrote it."""
        text, draft = self.text, self.draft
        if draft.pattern == "elided" and draft.cue_last < self.sentence.last and in_it(text, draft.cue_last):
            inside = (text.named.get(i) for i in range(draft.cue_first - 1, self.sentence.first - 1, -1))
            people = [Phrase(n.first, n.cut, n.last, None, n) for n in inside if n and n.mention.type == "PER"]
            people = [owner] if (owner := self._owner_of_speech()) else self._not_addressed(people)
            return people or list(subjects_before(text, self.sentence, draft.cue_first, first))[::-1]
        found = subjects_before(text, self.sentence, draft.cue_first, first)
        passed = {p.first for p in draft.relays}  # نقل عنه موقع كذا قوله: who passes on is not he
        found = (p for p in found if p.first not in passed and not self._deal(p) and not self._his_counterpart(p))
        fitting = [p for p in found if not _bare_place(p) or (draft.gender == "f" and not self._told_in(p))]
        return fitting[::-1] if draft.pattern in {"elided", "double-cue"} or self._quoting() else fitting

    def _not_addressed(self, people: list[Phrase]) -> list[Phrase]:
        """People without those to whom a letter goes: بعث فلان برسالة إلى [الرئيس فلان]، حيث أكد فيها."""
        text, draft = self.text, self.draft
        ahead = range(draft.cue_first - 1, self.sentence.first, -1)
        letter = next((i for i in ahead if (n := text.noun(i) or text.noun(i, 1)) and n.en == LETTER), None)
        to = letter is not None and any(text.plays(i, "preposition_ila") for i in range(letter, draft.cue_first))
        senders = [p for p in people if letter is not None and p.last <= letter] if to else []
        return senders or people

    def _deal(self, phrase: Phrase) -> bool:
        """Whether a deal, that only stipulates, would say what no document writes: الاتفاق الذي وصفه."""
        written = self.draft.cue is not None and "written" in self.draft.cue.government
        return phrase.noun is not None and phrase.noun.en == CONTRACT and not written

    def _his_counterpart(self, phrase: Phrase) -> bool:
        """Whether a phrase is the counterpart of whoever acted: أبلغ الوزير [نظيره السهلي] ذلك، لكنه عبر عن أمله."""
        owned = self.text.folds[phrase.first].endswith(("ه", "ها", "هم"))
        return owned and phrase.noun is not None and phrase.noun.en == COUNTERPART

    def _told_in(self, phrase: Phrase) -> bool:
        """Whether a place is only what is told of, behind أن: وأشارت إلى أن [مرسى] بحاجة إلى وقفة، مطالبة."""
        return phrase.first > self.sentence.first and self.text.plays(phrase.first - 1, "free")

    def _quoting(self) -> bool:
        """Whether a noun of saying tells the words with which somebody acted: رد فلان بقوله «…»."""
        return self.draft.pattern == "noun" and self.draft.how == "mark"

    def _owner_of_speech(self) -> Phrase | None:
        """Whose an outlet says a speech is: نشرت الصحيفة تصريحا [لمحرر الشؤون الدولية] يقول فيه."""
        text, draft = self.text, self.draft
        for i in range(draft.cue_first - 1, self.sentence.first + 1, -1):
            noun = text.noun(i, 1) if text.folds[i].startswith("ل") else None
            speech = any(text.words.plays(stem, "forum") for stem in stems(text.folds[i - 1]))
            if speech and noun is not None and noun.kind in HOLDERS:
                return read(text, i, draft.cue_first, "clause", 1)
        return None


def _bare_place(phrase: Phrase) -> bool:
    """Whether a phrase is the bare name of a state, a town or an outlet."""
    return phrase.noun is None and any(o.mention.type in {"GPE", "MEDIA"} for o in phrase.owners)
