"""Who does what a verb before it rules: تمكنت [القوات] من استعادة القرية, دعا الورداني [نارية] إلى وقف القصف."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from musnad.arabic.particles import ARTICLE
from musnad.events.binding import Binding
from musnad.events.clauses import skipped, verb
from musnad.events.drafts import ANY, Hit
from musnad.events.means import FORCE, bare_verb
from musnad.events.party import Party
from musnad.events.sides import PLACES, coordinated
from musnad.events.subjects import verb_sides
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems, tied
from musnad.lexicon.events import POSSESSIVES

FARTHEST = 24
"""Words from an act back to the verb that rules it."""

FARTHEST_JOINED = 12
"""Words between two acts that "and" joins."""

NEAREST_WILL = 4
"""Words from readiness, past whose it is, to what he is ready for."""

FARTHEST_TAKEN_UP = 4
"""Words from an act to the verb that takes it up."""

LONGEST_TITLE = 3
"""Words of what somebody is, between a verb and his name."""

LONGEST_INSERTION = 14
"""Words between two commas that part a verb from its preposition."""

SHORTEST_AGAIN = 2
"""Letters that such a preposition has more than."""

COMMA = "،"
"""The sign that may end a day before what a verb rules."""

OF_THINGS = ("ه", "ات")
"""Endings of an adjective of things."""

LEADING = ("light_noun", "own_effort", "effort", "own_intent", "order")
"""Roles of nouns that only lead to an act: محاولة, عملية, تنفيذ."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """Who does an act by the verb that rules it; `open` where none rules it, so that other signs may tell."""

    doers: tuple[Party, ...] = ()
    open: bool = True


@dataclass(slots=True)
class Ruling:
    """Climbs from an act to the verb or noun that says whose it is."""

    binding: Binding
    last: tuple[int, Ruled] = field(default=(-1, Ruled()))

    @property
    def text(self) -> Text:
        """The page."""
        return self.binding.meant.text

    def of(self, sentence: Sentence, hit: Hit) -> Ruled:
        """Who does an act by what stands before it; of acts that "and" joins the same."""
        own = hit.owner is not None and hit.last == hit.first + 1  # but تسليم سلاحه
        if hit.verb or own:
            return Ruled()
        if hit.mutual:
            return self._guest(sentence, hit)
        found = self._as_well(sentence, hit) or self._taken_up(sentence, hit) or self._climbed(sentence, hit)
        if found.doers or not found.open:
            self.last = (hit.last, found)
        return found

    def stance(self, hit: Hit) -> bool:
        """Whether an act is only what people are for or against: يواصل المحتجون المناهضون [للانقلاب] اعتصامهم."""
        for_it = hit.cut > 0 and self.text.folds[hit.first][hit.cut - 1] == self.text.small.first("owned_by")
        before = self.text.folds[hit.first - 1].removeprefix(ARTICLE) if for_it and hit.first else ""
        return self.text.small.plays(before, "loyal")

    def _guest(self, sentence: Sentence, hit: Hit) -> Ruled:
        """Who is asked to come: دعا الورداني [هالة مرزاق] لزيارة مرسى."""
        to_come = hit.row.mode == "visit" and hit.cut > 0 and not hit.owner
        found = self._climbed(sentence, hit) if to_come else Ruled()
        return Ruled() if found.open else found

    def asked(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Those who are asked for what several do together: دعت الضفاف [نارية وسهلستان] إلى هدنة."""
        found = self._climbed(sentence, hit)
        led = found.doers and (not found.open or self._willing(sentence, hit))
        return coordinated(self.text, found.doers[0], hit.first) if led else ()

    def _willing(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether it is what somebody is ready for, by a noun of his: أكد الورداني استعداد [نارية] للحوار."""
        near = range(max(sentence.first, hit.first - NEAREST_WILL), hit.first)
        words = (
            stem for j in near for stem in (self.text.folds[j], *map(self.text.folds[j].removesuffix, POSSESSIVES))
        )
        return any(self.text.small.plays(word, "readiness") for word in words)

    def _as_well(self, sentence: Sentence, hit: Hit) -> Ruled | None:
        """Who does the act before, to which "and" joins one: تمكنوا من اقتحام القرية و[قتل] سكانها."""
        at, before = self.last
        joined = hit.cut > 0 and self.text.folds[hit.first][0] == CONJUNCTIONS[0]
        if not joined or at < sentence.first or hit.first - at > FARTHEST_JOINED:
            return None
        apart = any(verb(self.text, j, sentence.first) or self.text.plays(j, "relative") for j in range(at, hit.first))
        return None if apart else before

    def _taken_up(self, sentence: Sentence, hit: Hit) -> Ruled | None:
        """Who does an act that a light verb behind takes up, where nobody stands behind it: هجوم [شنته] على القرية."""
        text = self.text
        for j in range(hit.last, min(sentence.last - 1, hit.last + FARTHEST_TAKEN_UP)):
            fold = text.folds[j]
            stems_ = [fold.removesuffix(e) for e in ("ها", "ه") if fold.endswith(e)]
            if any(text.small.plays(stem, role) for stem in stems_ for role in ("light", "does_it")):
                behind = text.preposition(j + 1) or j + 1 in text.times or text.sign(j + 1)
                doers = self.binding.taken_up(sentence, j) if behind and hit.row.type in FORCE else ()
                return Ruled(doers) if doers else None
            if text.sign(j) or text.preposition(j):
                return None
        return None

    def _climbed(self, sentence: Sentence, hit: Hit) -> Ruled:
        """Who does an act by the first word before it that rules one."""
        passed: list[Party] = []
        j = hit.first - 1
        adjunct = j >= sentence.first and (self.text.is_(j, "adjunct") or self.text.is_(j, "until"))
        if adjunct:
            return Ruled()  # الاجتماع الذي عقده عقب [تفجيرات] مرسى, أنهت التعاون بسبب [الحرب]
        while j >= max(sentence.first, hit.first - FARTHEST):
            party = self.text.inside_party(j)
            if party is not None:
                passed.append(party)
                j = party.first - 1
            elif (stop := self._insertion(sentence, j, hit) or self._again(sentence, j)) is not None:
                j = stop - 1
            elif self._ruling(sentence, j) or self._announces(sentence, hit, j):
                return self._by_verb(sentence, hit, j, passed)
            elif (owner := self._owner(sentence, hit, j)) is not None:
                return owner
            elif self._passes(j):
                j -= 1
            elif passed and passed[-1].first == j + 1 and self._aside(j):
                j -= 1  # تحت حماية [الجيش]
            else:
                at = self._past_title(sentence, j) if passed else None
                return self._by_verb(sentence, hit, at, passed) if at is not None else Ruled()
        return Ruled()

    def _ruling(self, sentence: Sentence, j: int) -> bool:
        """Whether a verb stands at a token."""
        text = self.text
        word = bare_verb(text.folds[j])
        if text.small.plays(word, "asks_of"):
            return not word.endswith("ه") or text.sign(j - 1)  # داعية, but مطالبة نارية بوقف القصف
        return any(text.small.plays(word, r) for r in ("does_himself", "has_done")) and (
            verb(text, j, sentence.first) or not text.folds[j].startswith("ال")
        )

    def _announces(self, sentence: Sentence, hit: Hit, j: int) -> bool:
        """Whether somebody announces that he carries out an attack: أعلنت الجبهة عن تنفيذ [كمين]."""
        text = self.text
        if hit.row.type not in FORCE or hit.definite or not text.small.plays(bare_verb(text.folds[j]), "says_he_does"):
            return False
        carried = any(text.small.plays(s, "carrying") for _, s, _ in stems(text.folds[hit.first - 1]))
        return carried and verb(text, j, sentence.first)

    def _by_verb(self, sentence: Sentence, hit: Hit, at: int, passed: list[Party]) -> Ruled:
        """Who does it by a ruling verb: its subject, or whom it asks or lets."""
        text, word = self.text, bare_verb(self.text.folds[at])
        if text.small.plays(word, "asks_of"):
            return self._asked(at, passed)
        if text.small.plays(word, "does_himself") or self._announces(sentence, hit, at):
            doers = self.binding.of_word(sentence, at)
            return Ruled(tuple(p for p in doers if p.first < hit.first and p.kind not in PLACES))
        if hit.row.type == "PROTEST":
            return Ruled()  # دعا الاتحاد إلى إضراب: its own
        asked = next((p for p in reversed(passed) if p.kind not in PLACES and self._object(sentence, at, p)), None)
        return Ruled(coordinated(text, asked, hit.first) if asked else (), open=False)

    def _asked(self, at: int, passed: list[Party]) -> Ruled:
        """Whom a participle asks right behind it: مطالبا [نارية] بوقف القصف."""
        party = passed[-1] if passed else None
        near = party is not None and party.first == at + 1 and not party.cut and party.kind not in PLACES
        return Ruled((party,), open=False) if party is not None and near else Ruled()

    def _object(self, sentence: Sentence, at: int, party: Party) -> bool:
        """Whether a party behind a verb of asking or letting is whom it asks: دعا الورداني [نارية], سمح [لنارية]."""
        text = self.text
        letter = text.folds[party.first][party.cut - 1] if party.cut else ""
        if letter == "ل" or text.is_(party.first - 1, "min") or text.is_(party.first - 1, "li"):
            return True
        if letter or text.preposition(party.first - 1):
            return False
        told = at > sentence.first and (text.is_(at - 1, "this_led") > 0 or text.plays(at - 1, "relative"))
        if told and party.first == at + 1 and text.small.plays(bare_verb(text.folds[at]), "makes_do"):
            return True  # ما مكن [الحركة] من اعتقالهم, التحرك الذي أجبر [نارية] على الانسحاب
        subject = verb_sides(text, sentence, Hit(at, at + 1, 0, ANY, verb=True))[0].actors
        return bool(subject) and party not in subject

    def _owner(self, sentence: Sentence, hit: Hit, j: int) -> Ruled | None:
        """Whose a noun that leads to an act is, by its genitive or its pronoun: محاولة [نارية], محاولتها."""
        text, fold = self.text, self.text.folds[j]
        if self._leads(fold):
            party = text.party_at.get(j + 1)
            owns = party is not None and party.first == j + 1 and not party.cut and party.kind not in PLACES
            owns = owns and not text.is_(j - 1, "is_done")  # تم تهديد [نارية] بإغلاق المعبر: by others
            return Ruled(coordinated(text, party, hit.first)) if party is not None and owns else None
        for ending, owner in POSSESSIVES.items():
            stem = fold.removesuffix(ending)
            if fold.endswith(ending) and (self._leads(stem) or self._leads(tied(stem))):
                return Ruled(self.binding.meant.owner(sentence, replace(hit, first=j, last=j + 1, owner=owner)))
        return None

    def _leads(self, fold: str) -> bool:
        """Whether a word is a noun that leads to an act."""
        small = self.text.small
        return any(small.plays_any(s, LEADING) for _, s, _ in stems(fold))

    def _passes(self, j: int) -> bool:
        """Whether a word may stand between an act and what rules it."""
        text = self.text
        if text.preposition(j) or j in text.times or text.plays(j, "time") or self._leads(text.folds[j]):
            return True
        if text.is_(j, "quantifier") or text.tokens.is_number(j) or text.is_(j, "step_to"):
            return True
        if text.is_(j - 1, "step_to") and text.folds[j].endswith(OF_THINGS):
            return True  # اتخاذ إجراءات [فورية] للإفراج عن الأسرى
        if text.folds[j] == COMMA and any(k in text.times or text.plays(k, "time") for k in (j - 1, j + 1)):
            return True  # نجحت القوات الأحد، في استعادة القرية
        return skipped(text, j) and not text.plays(j, "negation")

    def _past_title(self, sentence: Sentence, j: int) -> int | None:
        """The ruling verb before the words of what somebody is: عمد [منفذ الهجوم] فلان إلى احتجاز رهائن."""
        text = self.text
        for k in range(j, max(sentence.first, j - LONGEST_TITLE) - 1, -1):
            if self._ruling(sentence, k):
                return k
            if text.sign(k) or text.preposition(k) or text.plays(k, "relative") or verb(text, k, sentence.first):
                return None
        return None

    def _aside(self, j: int) -> bool:
        """Whether a noun with whom it is of only tells how: [تحت حماية] الجيش."""
        text = self.text
        return text.is_(j - 1, "aside") > 0 and not text.folds[j].startswith("ال")

    def _again(self, sentence: Sentence, j: int) -> int | None:
        """Where the preposition stands that "and" tells again at token j: عمدت [إلى] فرض قانون و[إلى] إجبار النساء."""
        text = self.text
        fold = text.folds[j]
        if not (text.preposition(j) and fold[0] == CONJUNCTIONS[0] and len(fold) > SHORTEST_AGAIN):
            return None
        for k in range(j - 1, max(sentence.first, j - LONGEST_INSERTION) - 1, -1):
            if text.folds[k] == fold[1:]:
                return k
            finite = verb(text, k, sentence.first) and not text.preposition(k - 1)  # إلى [فرض] قوانينها
            if finite or text.plays(k, "relative"):
                return None
        return None

    def _insertion(self, sentence: Sentence, j: int, hit: Hit) -> int | None:
        """Where words between two commas begin, behind which the verb's preposition or its object stands."""
        text = self.text
        if text.folds[j] != COMMA or not (
            text.preposition(j + 1) or text.folds[j + 1][0] in "بل" or j + 1 == hit.first
        ):
            return None
        for k in range(j - 1, max(sentence.first, j - LONGEST_INSERTION) - 1, -1):
            if text.folds[k] == COMMA:
                aside = text.preposition(k + 1) or text.folds[k + 1][0] in "بل"  # قررت نارية، بالتنسيق معها، [إغلاق]
                return k if aside or j + 1 < hit.first else None
            if verb(text, k, sentence.first) or text.plays(k, "relative"):
                return None
        return None
