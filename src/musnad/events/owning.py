"""Whose act a noun with a pronoun is, and whose what the verb that carries a noun lends it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from musnad.events.antecedents import antecedent
from musnad.events.both_before import both_before
from musnad.events.carriers import HARMFUL, as_verb, carrier, holds, lends, number_of, of_others, suffering, undergoes
from musnad.events.clauses import QUOTE_MARKS, clause, skipped
from musnad.events.contents import acts_of
from musnad.events.described import takes_object
from musnad.events.drafts import Hit
from musnad.events.efforts import claimed
from musnad.events.forms import form_of
from musnad.events.grounds import named
from musnad.events.means import FORCE, bare_verb, joined
from musnad.events.meant import Meant
from musnad.events.nouns import with_object
from musnad.events.obtained import GRANTED, giver, obtained
from musnad.events.pairs import Pairs, ids_of
from musnad.events.party import Party
from musnad.events.ruling import Ruling
from musnad.events.sides import PLACES, Sides
from musnad.events.subjects import unread_subject, verb_sides
from musnad.events.text import CONJUNCTIONS, Sentence, Text
from musnad.lexicon.events import POSSESSIVES

AIMED = frozenset({"targeting", "boycott", "assistance"})
"""Rows of deeds whose pronoun is whom they are done to, where no other object follows."""

STRUCK = frozenset({"strikes", "bombing_of", "blockade"})
"""Rows of what is done to whom a pronoun behind ل of purpose means: أقلعت الطائرات ل[قصفها]."""

HELPS = frozenset({"AID", "SUPPORT"})
"""Types of what is done for somebody."""

GIVEN = frozenset({"arms_supply"})
"""Rows of what is given to whom their pronoun means: عارضت نارية [تسليحها]."""

FARTHEST_JOINED = 8
"""Words between two nouns with one pronoun that "and" joins."""

CALLED_FOR = frozenset({"agreement", "dialogue", "negotiations", "talks", "understanding", "truce", "ceasefire"})
"""Rows of what is called for where others are to do it; a meeting may be the callers' own."""

NEAREST_SIDES = 2
"""Words from talks to بين, which tells whose they are."""


def owned_by_her(hit: Hit) -> bool:
    """Whether the pronoun on a noun is of a she, which may be a thing."""
    return hit.owner is not None and hit.owner[0] == "f"


@dataclass(slots=True)
class Owning:
    """Tells whose an act is by its pronoun or by the verb that carries it."""

    text: Text
    pairs: Pairs
    meant: Meant
    ruling: Ruling
    helped: tuple[int, Sides] = field(default=(-1, Sides()), init=False)

    def _governed(self, sentence: Sentence, hit: Hit, sides: Sides, how: str) -> tuple[Sides, str]:
        """A noun's parties with those that its verb lends it; whom a verb asks for an act does not do it yet."""
        carried = carrier(self.text, sentence, hit)
        if carried and (of_others(self.text, hit, carried[0]) or self._let(hit, carried[0])):
            return sides, "asked"
        told = carried if carried and (holds(self.text, carried[0]) or not named(self.text, hit)) else None
        near = range(hit.last, min(sentence.last, hit.last + NEAREST_SIDES))
        if hit.mutual and hit.row.gen in {"all", "none"} and any(self.text.is_(j, "bayn") for j in near):
            told = None  # نظمت نارية لقاءات بين الأهالي وأبنائهم
        lent = self._carried(sentence, hit, sides, told) if told else None  # أعلن الورداني تأجيل المفاوضات السهلية
        return lent or (sides, how)

    def _let(self, hit: Hit, at: int) -> bool:
        """Whether a verb of letting or asking says that another does it: سمحت نارية لسهلستان بالعبور ل[شن غارات]."""
        own = (
            (hit.mutual and hit.row.mode != "ceasefire")
            or (hit.row.weak and hit.row.type != "AID")
            or hit.row.type == "PROTEST"
        )
        return not own and self.text.small.plays(bare_verb(self.text.folds[at]), "has_done")

    def _carried(
        self, sentence: Sentence, hit: Hit, sides: Sides, carried: tuple[int, bool]
    ) -> tuple[Sides, str] | None:
        """The parties that the verb of a noun lends it: who undergoes it, who does it."""
        text, (at, light) = self.text, carried
        if hurt := self._hurt(sentence, hit, at):
            recipients = tuple(p for p in hurt if p not in sides.actors)
            return Sides(sides.actors, (*recipients, *sides.recipients)), "beside"
        if not lends(text, hit, at, light=light) or _died(text, hit, at):
            return None
        subject, told = verb_sides(text, sentence, as_verb(text, hit, at))
        own = tuple(p for p in subject.actors if p.first < hit.first and p not in sides.recipients)
        if hit.mutual and len(ids_of(self.pairs, own)) == 1 and form_of(text.folds[at])[1] == "d":
            own = both_before(text, sentence, at) or own  # وفدا نارية والجبهة قد توصلا إلى اتفاق
        taken_up = at > sentence.first and text.plays(at - 1, "relative")
        read = bool(own) and (taken_up or all(_tells_of(text, j) for j in range(own[-1].last, at)))
        unread = light and not hit.mutual and not joined(text.folds[at]) and not read
        if unread and unread_subject(text, clause(text, sentence, at), as_verb(text, hit, at)):
            return None  # قال الورداني إن هذا الاتفاق سيقدم مليارات بتخفيف العقوبات
        if own and not sides.actors and self._calls(hit, at, own):
            return sides, "asked"
        if own:
            self.meant.subjects.append((at, sentence.zone, ids_of(self.pairs, own)))
        if not (own or told or taken_up) and light and (bound := self._bound(sentence, hit, at)):
            return Sides((*bound, *sides.actors), tuple(p for p in sides.recipients if p not in bound)), "ruled"
        lent = own or not (told or taken_up or not light or self._too_few(sentence, hit, at))
        return (Sides((*own, *sides.actors), sides.recipients), "beside" if own else "carried") if lent else None

    def _calls(self, hit: Hit, at: int, own: tuple[Party, ...]) -> bool:
        """Whether several call on others to talk or agree: دعت نارية وسهلستان إلى [حوار] بين الأطراف."""
        several = hit.row.id in CALLED_FOR and len(ids_of(self.pairs, own)) > 1
        return several and self.text.small.plays(bare_verb(self.text.folds[at]), "ask")

    def _hurt(self, sentence: Sentence, hit: Hit, at: int) -> tuple[Party, ...]:
        """Whom a verb of undergoing says an attack befell, its own subject or whom the sentence's make tells."""
        text = self.text
        if hurt := suffering(text, sentence, hit, at):
            return hurt
        alone = undergoes(text, hit, at) and at > sentence.first and not text.plays(at - 1, "relative")
        alone = alone and (joined(text.folds[at]) or text.is_(at - 1, "but_it") > 0 or text.is_(at - 1, "when") > 0)
        bound = self.ruling.binding.of_word(sentence, at) if alone else ()
        return tuple(p for p in bound if p.first < hit.first)  # شنت الحركة هجوما لكنها تعرضت لهجوم مضاد

    def _bound(self, sentence: Sentence, hit: Hit, at: int) -> tuple[Party, ...]:
        """The subject that a light verb has by the sentence's make: وصل الورداني وسيجري [محادثات]."""
        bound = tuple(p for p in self.ruling.binding.of_word(sentence, at) if p.first < hit.first)
        two = hit.mutual and not bound and form_of(self.text.folds[at])[1] == "d"
        return both_before(self.text, sentence, at) if two else bound

    def _too_few(self, sentence: Sentence, hit: Hit, at: int) -> bool:
        """Whether a verb of two or more would be lent by one whom the tables know: قد [توصلا] لاتفاق."""
        meant = self.meant.elided(sentence, hit) if number_of(self.text.folds[at]) != "s" else ()
        known = self.text.lexicon.entities.get(meant[0]) if len(meant) == 1 else None
        return known is not None and known.type in {"PER", "ORG"}

    def _owned(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Sides, str]:
        """A noun whose pronoun says whose it is: the last subject, as actor or as recipient."""
        doer = self._as_verb(sentence, hit)
        again = Sides((doer,), sides.recipients) if doer else self._claimed(sentence, hit, sides)
        if again := again or self._done_again(sentence, hit):
            return again, "beside"
        owner = () if hit.row.id == "signing" else self._whose_own(sentence, hit)  # الاتفاق الذي تم [توقيعه]
        done_to = self._charged(hit) or self._done_to(sentence, hit) or self._undergone(hit) or self._by_agent(hit)
        done_to = done_to or self._tried(sentence, hit) or self._aimed_at(sentence, hit)
        asked = not done_to and self._asked(hit)
        if (done_to or asked) and not with_object(self.text, hit):
            doers = sides.actors or (() if asked else self._doers(sentence, hit) or self._trying(sentence, hit))
            done_by = {i for p in doers for i in p.ids}
            if done_by & {i for p in owner for i in p.ids} and self._tried(sentence, hit):
                near = [p for p in self.text.between(sentence.first, hit.first) if not done_by & {*p.ids}]
                owner = tuple(p for p in near if self.meant.agrees(p, hit))[-1:]
            return Sides(doers, tuple(p for p in owner if p not in doers)), "beside"
        if hit.row.id == "explosion":
            return sides, "bare"  # الأماكن التي جرى [تفجيرها]
        if not owner:
            return sides, "bare" if hit.row.gen == "recipient" or hit.row.weak else "carried"
        if (hit.row.gen == "recipient" or hit.row.id in GIVEN) and not with_object(self.text, hit):
            return Sides(sides.actors or self._let_to(sentence, hit, owner), (*owner, *sides.recipients)), "beside"
        return Sides((*owner, *sides.actors), sides.recipients), "beside"

    def _claimed(self, sentence: Sentence, hit: Hit, sides: Sides) -> Sides | None:
        """The sides of a killing that somebody owns up to: أعلنت الحركة مسؤوليتها عن [قتلهما]."""
        doers = () if sides.actors else claimed(self.text, sentence, hit)
        return Sides(doers, tuple(p for p in self._whose_own(sentence, hit) if p not in doers)) if doers else None

    def _let_to(self, sentence: Sentence, hit: Hit, whom: tuple[Party, ...]) -> tuple[Party, ...]:
        """Who is let or able to do to others what their pronoun on the noun tells: مكن [الحركة] من اعتقالهم."""
        doers = self.ruling.of(sentence, replace(hit, owner=None)).doers if hit.row.type in FORCE else ()
        return () if {i for p in doers for i in p.ids} & {i for p in whom for i in p.ids} else doers

    def _as_verb(self, sentence: Sentence, hit: Hit) -> Party | None:
        """Who stands behind what is a verb and not a noun right behind الذي: المدينة التي [استعادتها] القوات."""
        text = self.text
        taken_up = hit.first > sentence.first and text.plays(hit.first - 1, "relative") and not hit.cut
        party = text.party_at.get(hit.last) if taken_up and hit.row.type in FORCE else None
        free = party is not None and party.first == hit.last and not party.cut and party.kind not in PLACES
        return party if free else None

    def _done_again(self, sentence: Sentence, hit: Hit) -> Sides | None:
        """The sides of the help that a joined noun tells more of: تسليح الحركة و[مساندتها]."""
        at, done = self.helped
        joins = hit.cut > 0 and self.text.folds[hit.first][0] == CONJUNCTIONS[0] and hit.row.type in HELPS
        if not joins or at < sentence.first or hit.first - at > FARTHEST_JOINED or with_object(self.text, hit):
            return None
        whom = self._whose_own(sentence, hit)
        return done if whom and {*whom} <= {*done.recipients} else None

    def _whose_own(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom a pronoun means; where "and" joins two nouns with one, the same: دعمها للحركة و[دعمها] للجبهة."""
        opener = clause(self.text, sentence, hit.first).opener
        if self._by_agent(hit) and opener is not None and self.text.plays(opener, "relative"):
            taken_up = antecedent(self.text, opener, sentence.first)
            if taken_up or owned_by_her(hit):
                return taken_up  # الأحياء التي تم [قصفها] من قبل نارية
        of_thing = owned_by_her(hit) and self._undergone(hit)
        if of_thing and opener is not None and self.text.plays(opener, "relative"):
            place = self.text.party_at.get(opener - 1)  # وصلت نارية إلى البلدات التي تم [قصفها]
            there = (place,) if place is not None and place.kind in PLACES else ()
            return there or antecedent(self.text, opener, sentence.first)
        at, owner, whose = self.meant.owned
        joined = hit.cut > 0 and self.text.folds[hit.first][0] == CONJUNCTIONS[0] and owner == hit.owner
        if not (joined and sentence.first <= at and hit.first - at <= FARTHEST_JOINED):
            whose = self.meant.owner(sentence, hit)
        self.meant.owned = (hit.first, hit.owner, whose)
        return whose

    def _done_to(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a noun's pronoun is whom it is done to: قاموا ب[تهديده], سمح للمستوطنين ل[اقتحامه]."""
        text = self.text
        if hit.row.type not in HARMFUL | HELPS or not hit.cut:
            return False
        letter = text.folds[hit.first][hit.cut - 1]
        if hit.row.type in HELPS:
            return letter == text.small.first("adverbial") and self._with_means(hit)
        if letter == text.small.first("owned_by"):
            return hit.row.gen == "either" or hit.row.id in STRUCK
        carried = carrier(text, sentence, hit) if letter == text.small.first("adverbial") else None
        return carried is not None and text.small.plays(bare_verb(text.folds[carried[0]]), "carries")

    def _undergone(self, hit: Hit) -> bool:
        """Whether تم or جرى says that a deed was done to whom its pronoun means: سيتم [استهدافها]."""
        return (
            hit.row.type in HARMFUL and hit.cut == 0 and hit.first > 0 and self.text.is_(hit.first - 1, "is_done") > 0
        )

    def _asked(self, hit: Hit) -> bool:
        """Whether help that is asked for is for whom its pronoun means: طالبت نارية الجوار بزيارة سهلستان و[دعمها]."""
        said = self.text.said(hit.first) if hit.row.type in HELPS else None
        act = acts_of(self.text, said) if said is not None else None
        ends = hit.last >= len(self.text.folds) or self.text.folds[hit.last][0] != self.text.small.first("owned_by")
        return act is not None and act.type == "REQUEST" and ends

    def _aimed_at(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a deed that needs an object has none but its pronoun: قتلوا جراء [استهدافهم] في الحي."""
        text, behind = self.text, hit.last
        if hit.row.id not in AIMED or hit.last > hit.first + 1:
            return False
        if hit.row.id == "assistance":
            return hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
        ends = behind >= sentence.last or text.sign(behind) or text.preposition(behind) or behind in text.times
        ends = ends or (text.folds[behind][0] in "بو" and behind not in text.party_at)
        led = hit.first > sentence.first and (text.preposition(hit.first - 1) or text.is_(hit.first - 1, "in_which"))
        led = led or (hit.first > sentence.first and text.is_(hit.first - 1, "adjunct") > 0) or hit.cut > 0
        return bool(ends and led)

    def _tried(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a verb of trying right before a noun says that its pronoun is whom it is done to: تحاول [دعمه]."""
        j = hit.first - 1 - (hit.first > sentence.first + 1 and self.text.preposition(hit.first - 1))
        tries = j >= sentence.first and self.text.small.plays(bare_verb(self.text.folds[j]), "tries")
        behind = hit.last < len(self.text.folds) and takes_object(self.text, hit.last)  # تحاول زيادة دعمها لنارية
        return tries and hit.row.type in HARMFUL | HELPS and not behind

    def _trying(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Who tries it."""
        if not self._tried(sentence, hit):
            return ()
        j = hit.first - 1 - self.text.preposition(hit.first - 1)
        return tuple(p for p in self.ruling.binding.of_word(sentence, j) if p.first < hit.first)

    def _by_agent(self, hit: Hit) -> bool:
        """Whether "by" behind a noun with a pronoun tells who does it to whom that means: اتهامه [من قبل] نارية."""
        done = hit.row.type in HARMFUL and hit.last < len(self.text.folds)
        return bool(done and self.text.is_(hit.last, "agent"))

    def _with_means(self, hit: Hit) -> bool:
        """Whether ب tells what somebody is helped with: وعد الورداني سهلستان ب[دعمها] بمزيد من السلاح."""
        means = hit.last < len(self.text.folds) and self.text.folds[hit.last][0] == self.text.small.first("adverbial")
        return means and not self.text.sign(hit.last)

    def _doers(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Who the verb that carries a noun says does it: قامت [القوات] باستهدافهم."""
        carried = carrier(self.text, sentence, hit)
        lent = self._carried(sentence, hit, Sides(), carried) if carried else None
        return tuple(p for p in lent[0].actors if carried and p.first > carried[0]) if lent else ()

    def _charged(self, hit: Hit) -> bool:
        """Whether a charge is against whom its pronoun means: تطارده الشرطة لاتهامه ب[القتل]."""
        text = self.text
        one = hit.row.id in {"blame", "condemnation"} and "ات" not in text.folds[hit.first][-4:]
        return one and hit.last < len(text.folds) and text.folds[hit.last][0] == text.small.first("adverbial")

    def _got(self, sentence: Sentence, hit: Hit, sides: Sides) -> Sides:
        """The sides of help that is got, who is told to get it being no giver: تسلمت نارية من سهلستان [مساعدات]."""
        help_ = hit.row.type in GRANTED or hit.row.id == "protest_note"
        at = obtained(self.text, hit) if help_ and not hit.verb else None
        if at is None:
            return sides
        given = giver(self.text, hit, at)
        got = tuple(p for p in sides.actors if p.first < hit.first and p not in given)  # يأمل في الحصول على مساعدة
        got = got or tuple(p for p in self._getting(sentence, hit, at) if p.first < hit.first)
        others = tuple(p for p in sides.actors if p not in (*got, *given))
        return Sides((*given, *others), (*got, *sides.recipients))

    def _getting(self, sentence: Sentence, hit: Hit, at: int) -> tuple[Party, ...]:
        """Who gets help: the subject of the word of getting, or whom its pronoun means: حصول[ها] على مساعدة."""
        fold = self.text.folds[at]
        ending = next((e for e in POSSESSIVES if fold.endswith(e) and len(e) > 1), None)
        if ending is None:
            return self.ruling.binding.of_word(sentence, at)
        return self.meant.owner(sentence, replace(hit, first=at, last=at + 1, owner=POSSESSIVES[ending]))


def _died(text: Text, hit: Hit, at: int) -> bool:
    """Whether the subject of a verb met its death in an attack, and did not make it: [لقي] جنود مصرعهم في هجوم."""
    forms = text.table.verbs.get(text.folds[at][joined(text.folds[at]) :], ())
    return hit.row.type == "ASSAULT" and any(form.row.id == "met_death" for form in forms)


def _tells_of(text: Text, j: int) -> bool:
    """Whether a token only parts a subject from its verb: الجبهة [المسلحة] تشن, الجبهة [التي باتت] تشن."""
    links = ("relative", "verbal_link", "negation")
    return skipped(text, j) or text.plays_any(j, links) or text.folds[j] in QUOTE_MARKS or j in text.times
