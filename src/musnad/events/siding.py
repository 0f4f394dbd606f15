"""Whose act a hit is: the parties beside it, those that the verb of a noun lends it, the owner of its pronoun."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from musnad.events.binding import joined
from musnad.events.carriers import HARMFUL, as_verb, carrier, holds, lends, number_of, of_others, suffering
from musnad.events.clauses import clause, governor, verb
from musnad.events.doers import charged_with
from musnad.events.drafts import Hit
from musnad.events.efforts import ascribed, behind_it, claimed, striving
from musnad.events.grounds import named
from musnad.events.means import FORCE, bare_verb
from musnad.events.meant import Meant
from musnad.events.nouns import noun_sides, with_object
from musnad.events.pairs import Pairs, ids_of
from musnad.events.party import Party
from musnad.events.ruling import Ruled, Ruling
from musnad.events.sides import SOFT, Sides, role_of
from musnad.events.subjects import pronoun_acts, unread_subject, verb_sides
from musnad.events.taken_up import done
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems
from musnad.lexicon.events import POSSESSIVES

STRUCK = frozenset({"strikes", "bombing_of", "blockade"})
"""Rows of what is done to whom a pronoun behind ل of purpose means: أقلعت الطائرات ل[قصفها]."""

DURING = frozenset({"adjunct", "fi", "in_which"})
"""Words before a fight in whose course somebody did something."""

HELPS = frozenset({"AID", "SUPPORT"})
"""Types of what is done for somebody."""

GIVEN = frozenset({"arms_supply"})
"""Rows of what is given to whom their pronoun means: عارضت نارية [تسليحها]."""

FARTHEST_JOINED = 8
"""Words between two nouns with one pronoun that "and" joins."""

NEAREST_SIDES = 2
"""Words from talks to بين, which tells whose they are."""

NEAREST_BETWEEN = 5
"""Words from talks to "between him"."""


@dataclass(slots=True)
class Siding:
    """Tells whose act a verb or a noun is: its own parties, those a verb lends it, those its pronoun means."""

    text: Text
    pairs: Pairs
    meant: Meant
    ruling: Ruling
    helped: tuple[int, Sides] = field(default=(-1, Sides()), init=False)

    def _verb(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        sides, told = verb_sides(self.text, sentence, hit)
        unsaid = not told and not sides.actors and not self.text.said(hit.first)
        if unsaid and pronoun_acts(self.text, hit) and (meant := self.meant.resumed(sentence, hit)):
            return Sides(meant, sides.recipients), "carried"
        if sides.actors and told:
            self.meant.subjects.append((hit.first, sentence.zone, ids_of(self.pairs, sides.actors)))
        if told or hit.passive:
            return sides, "verb"
        if (
            not sides.actors
            and self._needs_subject(hit, sides)
            and (bound := self.ruling.binding.of_verb(sentence, hit))
        ):
            self.meant.subjects.append((hit.first, sentence.zone, ids_of(self.pairs, bound)))
            return Sides(bound, tuple(p for p in sides.recipients if p not in bound)), "bound"
        return sides, "elided"

    @staticmethod
    def _needs_subject(hit: Hit, sides: Sides) -> bool:
        """Whether a verb without a subject beside it has one elsewhere, and none who suffers for its subject."""
        if "swap" in hit.row.government:
            return False
        return not hit.we and ("victim" not in hit.row.government or bool(sides.recipients) or hit.object)

    def _noun(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        """A noun's parties, help remembered for what is joined to it."""
        sides, how = self._told(sentence, hit)
        if hit.row.type in HELPS and sides.recipients:
            self.helped = (hit.last, sides)
        return sides, how

    def _told(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        """A noun's parties: beside it, else those of the verb that carries it or of whom its pronoun means."""
        sides, beside = noun_sides(self.text, sentence, hit)
        if hit.mutual and (two := self._between(sentence, hit)):
            sides = Sides(two, ())
        elif hit.owner and hit.mutual:
            return self._owned(sentence, hit, sides)
        with_them = sides.recipients and not sides.actors and hit.row.id == "clashes" and self._with(hit, sides)
        if with_them and (own := self._fought(sentence, hit, sides)):
            return Sides(own, sides.recipients), "beside"
        goes = hit.row.mode == "visit" and any({*p.ids} & self.text.people for p in sides.actors)
        if sides.actors and (goes or not (hit.mutual and self._half_told(hit, sides))):
            return self._beside(sentence, hit, sides), "beside"
        if hit.owner:
            return self._owned(sentence, hit, sides)
        if own := self._elsewhere(sentence, hit):
            return Sides(own, tuple(p for p in sides.recipients if p not in own)), "beside"
        ruled = Ruled() if sides.actors else self.ruling.of(sentence, hit)
        if ruled.doers:
            return Sides(ruled.doers, tuple(p for p in sides.recipients if p not in ruled.doers)), "ruled"
        if not ruled.open:
            return sides, "asked"
        return self._governed(sentence, hit, sides, "beside" if beside else "bare")

    def _beside(self, sentence: Sentence, hit: Hit, sides: Sides) -> Sides:
        """The sides of a noun beside which its doer stands, with whom its verb or its pronoun says it befell."""
        if hit.row.type == "ASSAULT" and done(self.text, sentence, hit):
            self.meant.subjects.append((hit.last, sentence.zone, ids_of(self.pairs, sides.actors)))
        if sides.recipients:
            return sides
        if hit.owner:
            hurt = self.meant.owner(sentence, hit) if hit.row.gen == "recipient" else ()
            return Sides(sides.actors, hurt)
        carried = carrier(self.text, sentence, hit)
        hurt = suffering(self.text, sentence, hit, carried[0]) if carried else ()
        return Sides(sides.actors, tuple(p for p in hurt if p not in sides.actors))

    def _elsewhere(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Who does it by a charge, a claim, an effort or by being let."""
        if hit.row.type in {"ASSAULT", "COERCE"} and (charged := charged_with(self.text, sentence, hit)):
            return (charged,)
        efforts = (reads(self.text, sentence, hit) for reads in (claimed, ascribed, behind_it, striving))
        return next((found for found in efforts if found), ()) or self._let_him(sentence, hit)

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
        own = hit.mutual or (hit.row.weak and hit.row.type != "AID") or hit.row.type == "PROTEST"
        return not own and self.text.small.plays(bare_verb(self.text.folds[at]), "has_done")

    def _carried(
        self, sentence: Sentence, hit: Hit, sides: Sides, carried: tuple[int, bool]
    ) -> tuple[Sides, str] | None:
        """The parties that the verb of a noun lends it: who undergoes it, who does it."""
        text, (at, light) = self.text, carried
        if hurt := suffering(text, sentence, hit, at):
            recipients = tuple(p for p in hurt if p not in sides.actors)
            return Sides(sides.actors, (*recipients, *sides.recipients)), "beside"
        if not lends(text, hit, at, light=light):
            return None
        unread = light and not hit.mutual and not joined(text.folds[at])
        if unread and unread_subject(text, clause(text, sentence, at), as_verb(hit, at)):
            return None  # قال الورداني إن هذا الاتفاق سيقدم مليارات بتخفيف العقوبات
        subject, told = verb_sides(text, sentence, as_verb(hit, at))
        own = tuple(p for p in subject.actors if p.first < hit.first and p not in sides.recipients)
        if own:
            self.meant.subjects.append((at, sentence.zone, ids_of(self.pairs, own)))
        taken_up = at > sentence.first and text.plays(at - 1, "relative")
        if not (own or told or taken_up) and light and (bound := self._bound(sentence, hit, at)):
            return Sides((*bound, *sides.actors), tuple(p for p in sides.recipients if p not in bound)), "ruled"
        lent = own or not (told or taken_up or not light or self._too_few(sentence, hit, at))
        return (Sides((*own, *sides.actors), sides.recipients), "beside" if own else "carried") if lent else None

    def _bound(self, sentence: Sentence, hit: Hit, at: int) -> tuple[Party, ...]:
        """The subject that a light verb has by the sentence's make: وصل الورداني وسيجري [محادثات]."""
        return tuple(p for p in self.ruling.binding.of_word(sentence, at) if p.first < hit.first)

    def _with(self, hit: Hit, sides: Sides) -> bool:
        """Whether the side of a fight is told by مع."""
        return role_of(self.text, governor(self.text, sides.recipients[0], hit.last - 1)) == "maa"

    def _half_told(self, hit: Hit, sides: Sides) -> bool:
        """Whether only one side is told, or with whom: أجريا اتصالا مع [زعيمي نارية وسهلستان]."""
        with_them = role_of(self.text, governor(self.text, sides.actors[0], hit.last - 1)) == "maa"
        return with_them or len(ids_of(self.pairs, sides.actors)) == 1

    def _too_few(self, sentence: Sentence, hit: Hit, at: int) -> bool:
        """Whether a verb of two or more would be lent by one whom the tables know: قد [توصلا] لاتفاق."""
        meant = self.meant.elided(sentence, hit) if number_of(self.text.folds[at]) != "s" else ()
        known = self.text.lexicon.entities.get(meant[0]) if len(meant) == 1 else None
        return known is not None and known.type in {"PER", "ORG"}

    def _owned(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Sides, str]:
        """A noun whose pronoun says whose it is: the last subject, as actor or as recipient."""
        if again := self._done_again(sentence, hit):
            return again, "beside"
        owner = () if hit.row.id == "signing" else self._whose_own(sentence, hit)  # الاتفاق الذي تم [توقيعه]
        done_to = self._charged(hit) or self._done_to(sentence, hit)
        if done_to and not with_object(self.text, hit):
            doers = sides.actors or self._doers(sentence, hit)
            return Sides(doers, tuple(p for p in owner if p not in doers)), "beside"
        if hit.row.id == "explosion":
            return sides, "bare"  # الأماكن التي جرى [تفجيرها]
        if not owner:
            return sides, "bare" if hit.row.gen == "recipient" or hit.row.weak else "carried"
        if (hit.row.gen == "recipient" or hit.row.id in GIVEN) and not with_object(self.text, hit):
            return Sides(sides.actors, (*owner, *sides.recipients)), "beside"
        return Sides((*owner, *sides.actors), sides.recipients), "beside"

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
        at, owner, whose = self.meant.owned
        joined = hit.cut > 0 and self.text.folds[hit.first][0] == CONJUNCTIONS[0] and owner == hit.owner
        if not (joined and sentence.first <= at and hit.first - at <= FARTHEST_JOINED):
            whose = self.meant.owner(sentence, hit)
        self.meant.owned = (hit.first, hit.owner, whose)
        return whose

    def _between(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """The two of talks "between him and": محادثات بينه وبين [مرزاق]."""
        text = self.text
        for j in range(hit.last, min(sentence.last - 2, hit.last + NEAREST_BETWEEN)):
            other = text.party_at.get(j + 2)
            if text.is_(j, "between_him") and text.is_(j + 1, "bayn") and other and other.first == j + 2:
                ending = next(e for e in POSSESSIVES if text.folds[j].endswith(e))
                himself = self.meant.owner(sentence, replace(hit, owner=POSSESSIVES[ending]))
                return (*himself, other) if himself and set(himself[0].ids).isdisjoint(other.ids) else ()
        return ()

    def _fought(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Party, ...]:
        """Who fought with the one side that a fight names: سيطرت [القوات] على القرية بعد اشتباكات مع المسلحين."""
        text, j = self.text, hit.first - 1
        if hit.row.id != "clashes" or hit.owner or j <= sentence.first or not text.is_any(j, DURING):
            return ()
        around = clause(text, sentence, hit.first)
        verbs = [k for k in range(around.first, j) if verb(text, k, sentence.first) and k not in text.cues]
        if len(verbs) != 1:
            return ()
        subject, told = verb_sides(text, sentence, as_verb(hit, verbs[0]))
        own = tuple(
            p for p in subject.actors if p.first < hit.first and p.sector not in SOFT and p not in sides.recipients
        )
        return own if told and not self._befell(verbs[0]) else ()

    def _befell(self, at: int) -> bool:
        """Whether a verb tells what befell its subject: قتل, أصيب."""
        forms = self.text.table.verbs.get(bare_verb(self.text.folds[at]), ())
        return any({"victim", "swap"} & form.row.government for form in forms)

    def _let_him(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom a pronoun on letting means, who then does it: لتمكينه من [الاستيلاء على] القرية."""
        text = self.text
        if hit.row.type not in FORCE or hit.owner:
            return ()
        at = next((j for j in range(hit.first - 1, sentence.first, -1) if not self._only_carries(j)), sentence.first)
        if at == sentence.first or at in text.party_at:
            return ()
        for ending, owner in POSSESSIVES.items():
            stem = text.folds[at].removesuffix(ending)
            roles = ("lets", "light_noun", "own_effort")
            own = any(text.small.plays(s, role) for _, s, _ in stems(stem) for role in roles)
            if text.folds[at].endswith(ending) and own:
                return self.meant.owner(sentence, replace(hit, first=at, owner=owner))
        return ()

    def _only_carries(self, j: int) -> bool:
        """Whether a word before an act only leads to it: لتخطيطه [لشن] هجوم, تمكنها [من] اعتقال."""
        light = any(self.text.small.plays(s, "light_noun") for _, s, _ in stems(self.text.folds[j]))
        return (light and j not in self.text.party_at) or self.text.preposition(j)

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
