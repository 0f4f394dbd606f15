"""Whom a verb without a subject of its own has for one by the sentence's make: سيطر [الجيش] على القرية وأحرقها."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.arabic.particles import ARTICLE
from musnad.events.agreement import Form, agrees
from musnad.events.clauses import clause, governor, verb
from musnad.events.drafts import ANY, Hit
from musnad.events.forms import form_of
from musnad.events.means import bare_verb, joined
from musnad.events.meant import Meant
from musnad.events.no_subjects import was_to_have
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.sides import PLACES, of_place, second
from musnad.events.subjects import unread_subject, verb_sides
from musnad.events.text import CONJUNCTIONS, Sentence
from musnad.events.unread import unread_doer
from musnad.record import Statement

DEEPEST = 4
"""Verbs of a sentence that are asked one after the other for their subject."""

FARTHEST = 40
"""Words back to the verb before."""

NEAREST_HEAD = 1
"""Words before a verb that opens a sentence: [كما] قصفت."""

NEAREST_PARTICLE = 3
"""Words from "that he" to its verb, particles between: أنها لم [تقصف]."""

LONGEST_ASIDE = 14
"""Words of an aside between two commas."""

COMMA = "،"
"""What sets an aside off."""


@dataclass(slots=True)
class Binding:
    """Finds the subjects of a page's verbs that have none beside them."""

    meant: Meant

    def of_verb(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom the verb of an act has for its subject."""
        text = self.meant.text
        if hit.last < sentence.last and text.folds[hit.last].startswith("نفس"):
            return ()  # أشارت السلطات إلى أنه فجر [نفسه]
        if unread_doer(text, hit):
            return ()  # قصفت نارية القرية واعتقلت [القوة الزرقاء] ثلاثة
        return self._bound(sentence, hit.first, (hit.gender, hit.number), 0)

    def of_word(self, sentence: Sentence, at: int) -> tuple[Party, ...]:
        """The subject of any finite verb, its own or by the sentence's make."""
        return self._subject(sentence, at, 0)

    def taken_up(self, sentence: Sentence, at: int) -> tuple[Party, ...]:
        """Whose a deed is that a verb without a subject takes up: أعلنت الجبهة المعركة بعد هجوم [شنته]."""
        fold = self.meant.text.folds[at]
        stem = next(fold.removesuffix(e) for e in ("ها", "ه", "") if fold.endswith(e))
        return self._as_before(sentence, at, form_of(stem), 0)

    def _subject(self, sentence: Sentence, at: int, deep: int) -> tuple[Party, ...]:
        """The subject of the verb at a token; nobody where it is in words that are not read."""
        text, form = self.meant.text, form_of(self.meant.text.folds[at])
        cut = int(joined(text.folds[at]))
        word = Hit(at, at + 1, cut, ANY, verb=True, gender=form[0], number=form[1], shape=_shape(text.folds[at]))
        sides, told = verb_sides(text, sentence, word)
        own = tuple(p for p in sides.actors if p.kind not in PLACES and not self._past_another(at, p))
        if own and told:
            return own
        around = clause(text, sentence, at)
        if deep >= DEEPEST or unread_subject(text, around, word) or self.meant.other_subject(word):
            return ()
        return self._bound(sentence, at, form, deep)

    def _past_another(self, at: int, party: Party) -> bool:
        """Whether a preposition stands between a verb and a party behind it: تمكنت من قتل قائد و[عشرين مسلحا]."""
        text = self.meant.text
        between = range(at + 1, party.first)
        return any(text.preposition(j) and j not in text.times and j + 1 not in text.places for j in between)

    def _bound(self, sentence: Sentence, at: int, form: Form, deep: int) -> tuple[Party, ...]:
        """Whom what stands before a verb says to be its subject: الذي, "that he", "and"."""
        text = self.meant.text
        opener = self._opener(sentence, at)
        if opener is not None and text.plays(opener, "relative"):
            return ()  # whom it takes up stands before the verb, or is no subject
        if opener is not None:
            return self._that_he(sentence, opener, form, deep)
        if (ruler := self._ruler(sentence, at)) is not None or (aside := self._past_aside(sentence, at)):
            return self._fitting(aside if ruler is None else self._subject(sentence, ruler, deep + 1), form)
        if (begins := self._in_time(sentence, at, form)) is not None:
            return self._as_before(sentence, begins, form, deep)
        himself = at > sentence.first and text.is_(at - 1, "but_it") > 0
        within = at + 1 < sentence.last and text.is_(at + 1, "resumed") > 0  # عملية تمكنت خلالها من قتل ثلاثة
        within = within or himself
        waged = text.folds[at][0] in CONJUNCTIONS and text.small.plays(text.folds[at][1:], "light")  # وشن
        also = within or waged or joined(text.folds[at]) or (at > sentence.first and text.is_(at - 1, "as_well") > 0)
        if not also:
            return ()
        return self._as_before(sentence, at, form, deep) or self._goes_on(sentence, at, form, deep)

    def _in_time(self, sentence: Sentence, at: int, form: Form) -> int | None:
        """Where a clause of time begins that tells what the subject before it did: تقدمت نارية بعد [أن] قصفت القرية."""
        text = self.meant.text
        after = text.plays(at - 1, "free") and text.is_(at - 2, "adjunct")
        after = after or (form == ("m", "p") and text.is_(at - 1, "when") == 1)  # القوات في طريقها عندما هوجموا
        if at - 2 > sentence.first and (after or text.is_(at - 1, "once")) and not self._own_subject(sentence, at):
            return at - 1
        return at - 1 if at - 1 > sentence.first and self._when_he(sentence, at, form) else None

    def _when_he(self, sentence: Sentence, at: int, form: Form) -> bool:
        """Whether "when" right before a verb tells what the subject before it did: جال في الجوار حين [زار] مرسى."""
        when = self.meant.text.is_(at - 1, "when") == 1
        man = form == ("m", "s") and self._may_suffer(sentence, at)
        return when and self._has_object(sentence, at) and not man

    def _goes_on(self, sentence: Sentence, at: int, form: Form, deep: int) -> tuple[Party, ...]:
        """The one subject of the sentence before, of a verb that opens the next: قصفت [نارية] القرية. كما شنت غارات."""
        text = self.meant.text
        before = text.sentence_at.get(sentence.first - 1)
        if deep or before is None or before.zone != sentence.zone or at > sentence.first + NEAREST_HEAD:
            return ()
        if not self._has_object(sentence, at) or (form == ("m", "s") and self._may_suffer(sentence, at)):
            return ()  # ورفضت المصادر, ونشرت شرطة المدينة, واعتقل ناشطون
        says = text.small.plays(bare_verb(text.folds[at]), "announces_own")  # أكدت نارية ذلك. كما أعلنت سحب سفيرها
        told = [
            fitting
            for k in self._verbs_before(before, before.last)
            if text.said(k) is text.said(at) and (says or k not in text.cues) and not self._in_relative(before, k)
            if (fitting := self._fitting(self._subject(before, k, DEEPEST), form))
        ]
        return told[-1] if len({tuple(p.ids for p in one) for one in told}) == 1 else ()

    def _own_subject(self, sentence: Sentence, at: int) -> bool:
        """Whether a definite noun that no table has stands behind a verb, its subject: ورفضت [المصادر]."""
        text, j = self.meant.text, at + 1
        noun = j < sentence.last and text.folds[j].startswith(ARTICLE) and not text.preposition(j)
        return noun and not (j in text.party_at or j in text.times or text.plays(j, "time"))

    def _has_object(self, sentence: Sentence, at: int) -> bool:
        """Whether what stands behind a verb is no subject of its own: an object, a preposition, a time."""
        text, j = self.meant.text, at + 1
        if j >= sentence.last or text.sign(j):
            return False
        party = text.party_at.get(j)
        struck = party is not None and (party.cut > 0 or party.kind in PLACES or of_place(text, party))
        by = text.folds[j][0] == "ب" and text.small.plays(bare_verb(text.folds[at]), "carries")  # وقامت بالقصف
        said = text.is_(at - 1, "as_well") > 0 and text.small.plays(bare_verb(text.folds[at]), "announces_own")
        by = by or (said and text.folds[j] in text.table.nouns)  # كما أعلنت استدعاء سفيرها
        free = struck or by or text.preposition(j) or j in text.times or counted(text, j)
        return free or text.folds[j].endswith(("ا", "ات"))

    def _may_suffer(self, sentence: Sentence, at: int) -> bool:
        """Whether people or a number right behind a verb of a he may be its subject in the passive."""
        text, j = self.meant.text, at + 1
        if j >= sentence.last:
            return True
        party = text.party_at.get(j)
        man = party is not None and not (party.cut or party.kind in PLACES or of_place(text, party))
        return counted(text, j) or man

    def _ruler(self, sentence: Sentence, at: int) -> int | None:
        """The verb before أن whose subject does it himself: القوات التي [استطاعت] أن تقوم بتحرير القرية."""
        text = self.meant.text
        if at - 3 > sentence.first and was_to_have(text, at):
            return next(self._verbs_before(sentence, at - 3), None)  # نفت نارية أن تكون قد قصفت القرية
        if at - 2 < sentence.first or not text.plays(at - 1, "free"):
            return None
        j = at - 2
        while j > sentence.first and (text.inside_party(j) or j in text.times or text.preposition(j)):
            j -= 1
        rules = text.small.plays(bare_verb(text.folds[j]), "does_himself") and verb(text, j, sentence.first)
        return j if rules else None

    def _past_aside(self, sentence: Sentence, at: int) -> tuple[Party, ...]:
        """The subject before an aside between commas: [القوات] النارية، بدعم من الحركة، اقتحمت القرية."""
        text = self.meant.text
        at -= at - 3 > sentence.first and text.plays_any(at - 1, ("negation", "verbal_link"))  # ومرزاق، [لم] يتفقا
        if at - 2 < sentence.first or text.folds[at - 1] != COMMA:
            return ()
        if two := self._two_in_commas(sentence, at):
            return two
        verbs = False
        for j in range(at - 2, max(sentence.first, at - LONGEST_ASIDE) - 1, -1):
            if text.folds[j] == COMMA or text.plays(j, "relative"):
                told = text.plays(j, "relative") or text.plays(j + 1, "relative")  # القوات، التي دخلت القرية، قصفتها
                helped = told or text.preposition(j + 1) or text.is_(j + 1, "aside") > 0
                before = j - 1 - (told and text.folds[j - 1] == COMMA)
                party = text.inside_party(before) if before >= sentence.first else None
                alone = party is not None and helped and not second(text, party) and (told or not verbs)
                free = party is not None and alone and governor(text, party, sentence.first) is None
                led = party is not None and not any(
                    verb(text, k, sentence.first) for k in self._before(sentence, party)
                )
                return (party,) if party is not None and free and (led or not told) else ()
            verbs = verbs or verb(text, j, sentence.first)
        return ()

    def _two_in_commas(self, sentence: Sentence, at: int) -> tuple[Party, ...]:
        """The two of whom commas set off the second: إن [النجدي]، [ووزيرة الري] هالة مرزاق، اتفقا."""
        text = self.meant.text
        other = text.inside_party(at - 2)
        if other is None or other.cut != 1 or text.folds[other.first][0] != CONJUNCTIONS[0]:
            return ()
        comma = other.first - 1
        first = text.inside_party(comma - 1) if comma > sentence.first and text.folds[comma] == COMMA else None
        free = first is not None and governor(text, first, sentence.first) is None
        return (first, other) if first is not None and free else ()

    def _before(self, sentence: Sentence, party: Party) -> range:
        """The tokens of a party's clause before it."""
        return range(clause(self.meant.text, sentence, party.first).first, party.first)

    def _opener(self, sentence: Sentence, at: int) -> int | None:
        """The الذي or "that he" right before a verb, particles between."""
        text = self.meant.text
        for j in range(at - 1, max(sentence.first - 1, at - 1 - NEAREST_PARTICLE), -1):
            if text.plays_any(j, ("relative", "free_pronoun", "b_free_pronoun")):
                return j
            if not text.plays_any(j, ("negation", "verbal_link")):
                return None
        return None

    def _that_he(self, sentence: Sentence, opener: int, form: Form, deep: int) -> tuple[Party, ...]:
        """Who says or knows it of himself: أعلنت [نارية] أنها قصفت سهلستان."""
        text = self.meant.text
        if charged := self.meant.charged_before(sentence, opener):
            return self._fitting(charged, form)
        said = text.said(opener) or text.said(opener + 1)
        begins = said is not None and abs(text.tokens.at(said.content.start) - opener) <= 1
        if said is not None and begins:
            return self._fitting(self._speaker(said, opener), form)
        for k in self._verbs_before(sentence, opener):
            return self._fitting(self._subject(sentence, k, deep + 1), form)
        return ()

    def _as_before(self, sentence: Sentence, at: int, form: Form, deep: int) -> tuple[Party, ...]:
        """The subject of the verb to which "and" joins one; of two who both may be it nobody.

        What a relative clause with a subject of its own tells is closed: دمرت [الطائرات] قرى تسيطر عليها الحركة وقصفت.
        """
        described: tuple[Party, ...] = ()
        for k in self._level(sentence, at):
            subject, relative = self._subject(sentence, k, deep + 1), self._in_relative(sentence, k)
            if relative and subject and subject[0].first > k:
                continue
            if not subject and form_of(self.meant.text.folds[k])[0] == form[0]:
                return ()
            fitting = self._fitting(subject, form)
            if relative:
                described = described or fitting
            elif fitting:
                return fitting if not described or {p.ids for p in described} == {p.ids for p in fitting} else ()
        return described

    def _level(self, sentence: Sentence, at: int) -> Iterator[int]:
        """The verbs before a token that stand in the same speech, and its cue where who speaks tells of himself."""
        text = self.meant.text
        said = text.said(at)
        for k in self._verbs_before(sentence, at):
            if text.said(k) is said or (said is not None and text.cues.get(k) is said and self._of_himself(said)):
                yield k

    def _in_relative(self, sentence: Sentence, at: int) -> bool:
        """Whether الذي stands right before a verb, particles between."""
        opener = self._opener(sentence, at)
        return opener is not None and self.meant.text.plays(opener, "relative")

    def _of_himself(self, said: Statement) -> bool:
        """Whether what somebody says begins with a pronoun of his."""
        start = self.meant.text.tokens.at(said.content.start)
        near = range(max(0, start - 1), start + 1)
        himself = any(self.meant.text.plays_any(j, ("free_pronoun", "b_free_pronoun")) for j in near)
        clause_of_it = any(self.meant.text.plays_any(j, ("free", "b_free")) for j in near)
        return himself or (said.mode == "indirect" and not clause_of_it)  # أعلنت نارية استئناف المعركة

    def _verbs_before(self, sentence: Sentence, at: int) -> Iterator[int]:
        """The finite verbs before a token, the nearest first."""
        text = self.meant.text
        for k in range(at - 1, max(sentence.first, at - FARTHEST) - 1, -1):
            if verb(text, k, sentence.first):
                yield k

    def _speaker(self, said: Statement, at: int) -> tuple[Party, ...]:
        """Who speaks: the party that his words name, else one of no place of its own."""
        text, source = self.meant.text, said.source
        if source.entity.startswith("anon:"):
            return ()
        named = text.party_at.get(text.tokens.at(source.span.start)) if source.span else None
        near = (p for p in text.between(max(0, at - FARTHEST), at) if p.ids == (source.entity,))
        alone = Party(at, at, 0, tuple(source.entity.split("+")), "name")
        return (named or next(near, alone),) if "+" not in source.entity else (alone,)

    def _fitting(self, parties: tuple[Party, ...], form: Form) -> tuple[Party, ...]:
        """Some parties, if a verb of a form may have them for its subject."""
        text = self.meant.text
        if not parties or any(p.kind in PLACES for p in parties):
            return ()
        if len(parties) > 1:
            alone = form[1] == "s" and (form[0] != "f" or not agrees(text, parties[0], form))
            people = any(i in text.people for p in parties for i in p.ids)
            return () if alone or (form[1] == "s" and people) else parties  # صعدت الجبهة وحلفاؤها هجماتها وقصفت
        return parties if agrees(text, parties[0], form) else ()


def _shape(fold: str) -> str:
    """Whether a verb's form is a present or a past."""
    return "present" if bare_verb(fold)[0] in "يت" else "past"
