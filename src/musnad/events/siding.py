"""Whose act a hit is: the parties beside it, those that the verb of a noun lends it, the owner of its pronoun."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.events.again import TAKING
from musnad.events.announced import announced
from musnad.events.both_before import both_before
from musnad.events.carriers import as_verb, carrier
from musnad.events.charged import SENTENCES
from musnad.events.claims import owned_up
from musnad.events.clauses import clause, governor, verb
from musnad.events.doers import charged_with, let_come
from musnad.events.drafts import BETWEEN_OTHERS, Hit
from musnad.events.efforts import ascribed, behind_it, blamed, carried_out, claimed, striving, suffered_from
from musnad.events.gathering import ARMED
from musnad.events.had_done import had_done
from musnad.events.helping import with_help
from musnad.events.joining import joiner_told
from musnad.events.laid_upon import laid_upon
from musnad.events.means import FORCE, bare_verb, joined
from musnad.events.nouns import EXERCISES, noun_sides
from musnad.events.owning import HELPS, Owning
from musnad.events.pairs import ids_of
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.preceding import by_her
from musnad.events.reaching import seen_to
from musnad.events.received_calls import called
from musnad.events.received_words import accused_of, complained_of, received
from musnad.events.relief import sender
from musnad.events.ruling import Ruled
from musnad.events.sides import PLACES, SOFT, Sides, coordinated, role_of, second
from musnad.events.subjects import pronoun_acts, verb_sides
from musnad.events.taken_up import done
from musnad.events.text import Sentence, stems, tied
from musnad.events.unknown_object import unknown_object
from musnad.events.we import we_carry
from musnad.lexicon.events import POSSESSIVES

DURING = frozenset({"adjunct", "fi", "in_which"})
"""Words before a fight in whose course somebody did something."""


EFFORTS = (claimed, owned_up, ascribed, blamed, suffered_from, behind_it, striving, had_done, carried_out)
"""What asks a claim, an effort or what is told behind a noun for who does it."""

TOOK = TAKING | {"cleansed", "drove_out", "occupied"}
"""Rows of verbs that tell who took the ground of a fight."""

FARTHEST_OPERATION, NEAREST_LED = 30, 3
"""Words from what an operation led to back to the verb that wages it, and to the verb of leading to."""

FARTHEST_WITHIN = 14
"""Words from a fight to the verb with "in it" of who fought: اشتباكات في محيط القرية حاول [خلالها] مسلحون."""

NEAREST_BETWEEN = 5
"""Words from talks to "between him"."""


@dataclass(slots=True)
class Siding(Owning):
    """Tells whose act a verb or a noun is: its own parties, those a verb lends it, those its pronoun means."""

    def _verb(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        sides, told = verb_sides(self.text, sentence, hit)
        if hit.mutual and hit.number == "d" and len(ids_of(self.pairs, sides.actors)) == 1:
            sides = Sides(both_before(self.text, sentence, hit.first) or sides.actors, sides.recipients)
        said = self.text.said(hit.first)
        unsaid = not told and not sides.actors and (said is None or said.source.entity.startswith("anon:"))
        if unsaid and pronoun_acts(self.text, hit) and (meant := self.meant.resumed(sentence, hit)):
            return Sides(meant, sides.recipients), "carried"
        if sides.actors and told:
            self.meant.subjects.append((hit.first, sentence.zone, ids_of(self.pairs, sides.actors)))
        if not sides.actors and (had := had_done(self.text, sentence, hit)):
            return Sides(had, tuple(p for p in (*sides.actors, *sides.recipients) if p not in had)), "verb"
        if told or hit.passive:
            return sides, "verb"
        alone = hit.mutual and hit.verb and hit.cut > 0  # زار الورداني سهلستان واجتمع مع مرزاق
        needs = (alone or not sides.actors) and self._needs_subject(hit, sides)
        bound = self.ruling.binding.of_verb(sentence, hit) if needs else ()
        if hit.mutual and hit.number == "d" and len(ids_of(self.pairs, bound)) == 1:
            bound = self._just_met(sentence, hit)
        if hit.mutual and hit.number == "d" and needs and not (bound or sides.actors):
            bound = both_before(self.text, sentence, hit.first)
        if bound and not {i for p in bound for i in p.ids} & {i for p in sides.actors for i in p.ids}:
            self.meant.subjects.append((hit.first, sentence.zone, ids_of(self.pairs, bound)))
            return Sides((*bound, *sides.actors), tuple(p for p in sides.recipients if p not in bound)), "bound"
        return sides, "elided"

    def _just_met(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """The two who met before in the paragraph: التقى الورداني مرزاق و[ناقشا] الملف."""
        at, two = self.pairs.met[-1] if self.pairs.met else (-1, ())
        same = at >= 0 and self.text.sentence_at[at].zone == sentence.zone
        return (Party(hit.first, hit.last, 0, two, "pair"),) if same else ()

    def _needs_subject(self, hit: Hit, sides: Sides) -> bool:
        """Whether a verb without a subject beside it has one elsewhere, and none who suffers for its subject."""
        if "swap" in hit.row.government:
            return False
        harmed = bool(sides.recipients) or hit.object or unknown_object(self.text, hit) or by_her(self.text, hit)
        harmed = harmed or (hit.number == "p" and counted(self.text, hit.last))  # دخلوا القرية حيث قتلوا [مئة]
        return not hit.we and ("victim" not in hit.row.government or harmed)

    def _noun(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        """A noun's parties, help remembered for what is joined to it."""
        sides, how = self._told(sentence, hit)
        if sides.actors and not sides.recipients and with_help(self.text, sentence, hit):
            sides = Sides(sides.actors, self._doing(sentence, hit, sides))
        if hit.row.type in HELPS and sides.recipients:
            self.helped = (hit.last, sides)
        return sides, how

    def _doing(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Party, ...]:
        """Who does with help what the verb before tells: استعادت [القوات] أمس القرية بدعم من سهلستان."""
        text = self.text
        if any(p.first < hit.last for p in sides.actors):
            return ()
        at = next((k for k in range(hit.first - 1, sentence.first - 1, -1) if verb(text, k, sentence.first)), None)
        if at is None or at in text.cues:
            return ()
        found = self.ruling.binding.of_word(sentence, at)
        return tuple(p for p in found if p.first < hit.first and p.kind not in PLACES and p not in sides.actors)

    def _told(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        """A noun's parties: beside it, else those of the verb that carries it or of whom its pronoun means."""
        sides, beside = noun_sides(self.text, sentence, hit)
        if whole := self._whole(sentence, hit, sides) or self._with_company(sentence, hit, sides):
            return whole
        sides = self._mediated(sentence, hit, sides)
        if hit.mutual and (two := self._between(sentence, hit) or self._both(sentence, hit)):
            sides = Sides(two, ())
        elif hit.owner and hit.mutual:
            return self._owned(sentence, hit, sides)
        if under := self._under_ruler(sentence, hit, sides) or self._asked_to(sentence, hit, sides):
            return under, "ruled"
        goes = hit.row.mode == "visit" and any({*p.ids} & self.text.people for p in sides.actors)
        goes = goes or joiner_told(self.text, hit)
        if sides.actors and (goes or not (hit.mutual and self._half_told(hit, sides))):
            return self._beside(sentence, hit, sides), "beside"
        if hit.owner:
            return self._owned(sentence, hit, sides)
        return self._by_others(sentence, hit, sides, "beside" if beside else "bare")

    def _mediated(self, sentence: Sentence, hit: Hit, sides: Sides) -> Sides:
        """The sides of mediation, with those "between him and" whom it is: الوساطة [بينها وبين] سهلستان."""
        if hit.row.mode != BETWEEN_OTHERS or sides.recipients:
            return sides
        return Sides(sides.actors, self._between(sentence, hit))

    def _with_company(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Sides, str] | None:
        """Who holds exercises and those with whom: ستجري [نارية] مناورات مع [سهلستان]."""
        if hit.row.id != EXERCISES or not sides.actors:
            return None
        if any(role_of(self.text, governor(self.text, p, hit.last - 1)) != "maa" for p in sides.actors):
            return None
        found, how = self._by_others(sentence, hit, Sides((), sides.recipients), "bare")
        return (Sides((*found.actors, *sides.actors), found.recipients), how) if found.actors else None

    def _whole(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Sides, str] | None:
        """Both sides of a noun at once, where its make tells them: ours, whom it is laid upon, who fought with whom."""
        if seen_to(self.text, hit):
            behind = tuple(p for p in sides.actors if p.first >= hit.last)
            return Sides(behind), "beside" if behind else "bare"
        if hit.owner and hit.row.type == "REJECT" and self._with_those(hit, sides):
            return self._owned(sentence, hit, Sides((), sides.actors))  # أعلنت الحركة [رفضها] التفاوض مع نارية
        if ours := we_carry(self.text, sentence, hit, sides.actors):
            others = sides.actors if hit.mutual else ()
            return Sides((*ours, *others), sides.recipients), "ruled"
        if two := called(self.text, sentence, hit):
            return Sides(two, ()), "beside"
        if (words := received(self.text, sentence, hit)) is not None:
            return words, "beside"
        whole = laid_upon(self.text, sentence, hit) or self._between_them(sentence, hit, sides)
        return (whole, "beside") if whole else None

    def _under_ruler(self, sentence: Sentence, hit: Hit, sides: Sides) -> Sides | None:
        """The sides of a strike that somebody else begins, orders or denies: its genitive is whom it hits.

        بدأت نارية قصف [سهلستان], but أدانت نارية قصف سهلستان: who condemns it does not do it.
        """
        alone = hit.row.type == "ASSAULT" and hit.row.gen == "actor" and not (hit.definite or hit.owner)
        if not alone or sides.recipients or len(sides.actors) != 1 or sides.actors[0].first != hit.last:
            return None
        struck = sides.actors[0]
        if struck.cut or struck.kind != "name" or struck.sector in ARMED:
            return None
        doers = accused_of(self.text, sentence, hit) or self.ruling.of(sentence, hit).doers
        others = bool(doers) and not {i for p in doers for i in p.ids} & {*struck.ids}
        return Sides(doers, sides.actors) if others else None

    def _asked_to(self, sentence: Sentence, hit: Hit, sides: Sides) -> Sides | None:
        """The sides of what others ask them to do together, whoever is told with مع: حثت الضفاف [نارية] على الحوار."""
        if not hit.mutual or hit.row.mode == "visit" or hit.owner or len(ids_of(self.pairs, sides.actors)) > 1:
            return None
        asked = self.ruling.asked(sentence, hit)
        with_them = tuple(p for p in sides.actors if p.first >= hit.last and p not in asked)
        return Sides((*asked, *with_them), ()) if asked else None

    def _between_them(self, sentence: Sentence, hit: Hit, sides: Sides) -> Sides | None:
        """Both sides of a fight "between him and" others or with them, and who is let come on a visit."""
        if hit.row.mode == "visit":
            let = let_come(self.text, sentence, hit)
            return Sides(let, ()) if let else None
        if hit.row.id != "clashes":
            return None
        if two := self._between(sentence, hit):
            return Sides(two[:1], two[1:])
        if not (sides.actors or sides.recipients):
            won = self._won(sentence, hit)
            return Sides(won, ()) if won else None
        told = bool(sides.recipients) and not sides.actors
        with_them = told and self._with(hit, sides)
        against = told and not with_them and self._against(hit, sides)
        own = self._fought(sentence, hit, sides) or self._fell(sentence, hit) if with_them else ()
        own = self._fought(sentence, hit, sides, taking=True) if against else own
        return Sides(own, sides.recipients) if own else None

    def _by_others(self, sentence: Sentence, hit: Hit, sides: Sides, how: str) -> tuple[Sides, str]:
        """A noun's parties with who does it by other words: a charge, what rules it, what carries it."""
        if self.ruling.stance(hit) or complained_of(self.text, sentence, hit):
            return sides, how
        if own := self._elsewhere(sentence, hit):
            return Sides(own, tuple(p for p in sides.recipients if p not in own)), "beside"
        ruled = Ruled() if sides.actors else self.ruling.of(sentence, hit)
        if ruled.doers:
            return Sides(ruled.doers, tuple(p for p in sides.recipients if p not in ruled.doers)), "ruled"
        if not ruled.open:
            return sides, "asked"
        if not sides.actors and (said := announced(self.ruling.binding, sentence, hit, sides.recipients)):
            return Sides(said, sides.recipients), "ruled"
        return self._governed(sentence, hit, sides, how)

    def _beside(self, sentence: Sentence, hit: Hit, sides: Sides) -> Sides:
        """The sides of a noun beside which its doer stands, with whom its verb or its pronoun says it befell."""
        if hit.row.type == "ASSAULT" and done(self.text, sentence, hit):
            self.meant.subjects.append((hit.last, sentence.zone, ids_of(self.pairs, sides.actors)))
        if sides.recipients:
            return sides
        if hit.owner:
            undergone = hit.row.gen == "recipient" or self._by_agent(hit)
            hurt = self._whose_own(sentence, hit) if undergone else ()
            return Sides(sides.actors, tuple(p for p in hurt if p not in sides.actors))
        carried = carrier(self.text, sentence, hit)
        hurt = self._hurt(sentence, hit, carried[0]) if carried else ()
        return Sides(sides.actors, tuple(p for p in hurt if p not in sides.actors))

    def _elsewhere(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Who does it by a charge, a claim, an effort or by being let."""
        if facing := accused_of(self.text, sentence, hit):
            return facing
        blow = hit.row.type in {"ASSAULT", "COERCE"} and hit.row.id not in SENTENCES
        if blow and (charged := charged_with(self.text, sentence, hit)):
            return (charged,)
        efforts = (reads(self.text, sentence, hit) for reads in EFFORTS)
        found = next((found for found in efforts if found), ()) or sender(self.ruling.binding, sentence, hit)
        return found or self._let_him(sentence, hit) or self._in_operation(sentence, hit)

    def _in_operation(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Who waged the operation that led to an act: شن [الجيش] عملية أسفرت عن اعتقال ثلاثة."""
        text, floor = self.text, max(sentence.first, hit.first - FARTHEST_OPERATION)
        near = range(hit.first - 1, max(floor, hit.first - NEAREST_LED) - 1, -1)
        led = next((j for j in near if text.is_(j, "outcome") or text.is_(j, "includes")), None)
        if led is None or hit.row.type not in {"ASSAULT", "COERCE"}:
            return ()
        for j in range(led - 1, floor - 1, -1):
            fold = bare_verb(text.folds[j])
            if text.small.plays(fold, "wages"):
                found = self.ruling.binding.of_word(sentence, j) if self._operation(j, led) else ()
                waging = (p for p in found if p.first < led and p.kind not in PLACES)
                return tuple(p for p in waging if not {*p.ids} & text.people)  # قاد الورداني حملة انتخابية
            if any(fold.endswith(e) and text.small.plays(fold.removesuffix(e), "wages") for e in ("ها", "ه")):
                party = text.party_at.get(j + 1)  # عملية نفذتها [الشرطة] أسفرت عن اعتقال
                told = party is not None and party.first == j + 1 and not party.cut and party.kind not in PLACES
                return (party,) if party is not None and told else ()
            if (text.sign(j) and text.folds[j] not in "،\"'“”«»") or verb(text, j, sentence.first):
                return ()
        return ()

    def _operation(self, at: int, led: int) -> bool:
        """Whether a verb's object is an operation, which led to something: no تحقيق في [عملية], عملية بعد انهيار."""
        text = self.text
        noun = next((j for j in range(at + 1, led) if text.is_(j, "operation")), None)
        if noun is None or text.preposition(noun - 1):
            return False
        return not any(text.is_(j, role) for j in range(noun - 1, led) for role in ("adjunct", "apart_in_time"))

    def _with(self, hit: Hit, sides: Sides) -> bool:
        """Whether the side of a fight is told by مع."""
        return role_of(self.text, governor(self.text, sides.recipients[0], hit.last - 1)) == "maa"

    def _against(self, hit: Hit, sides: Sides) -> bool:
        """Whether it is told by ضد, as the side of one who took ground: احتلت الجبهة القرية بعد معارك [ضد] الجيش."""
        return role_of(self.text, governor(self.text, sides.recipients[0], hit.last - 1)) == "didd"

    def _with_those(self, hit: Hit, sides: Sides) -> bool:
        """Whether all whom a noun names stand behind مع, and nobody else is told: رفضها التفاوض مع [نارية]."""
        stands = (role_of(self.text, governor(self.text, p, hit.last - 1)) for p in sides.actors[:1])
        return not sides.recipients and any(role == "maa" for role in stands)

    def _half_told(self, hit: Hit, sides: Sides) -> bool:
        """Whether only one side is told, or with whom: أجريا اتصالا مع [زعيمي نارية وسهلستان]."""
        with_them = role_of(self.text, governor(self.text, sides.actors[0], hit.last - 1)) == "maa"
        return with_them or len(ids_of(self.pairs, sides.actors)) == 1

    def _between(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """The two of talks "between him and": محادثات بينه وبين [مرزاق]."""
        text = self.text
        for j in range(hit.last, min(sentence.last - 2, hit.last + NEAREST_BETWEEN)):
            other = text.party_at.get(j + 2)
            if text.is_(j, "between_him") and text.is_(j + 1, "bayn") and other and other.first == j + 2:
                ending = next(e for e in POSSESSIVES if text.folds[j].endswith(e))
                of_him = replace(hit, owner=POSSESSIVES[ending])
                himself = self.meant.owner(sentence, of_him)
                if himself and not set(himself[0].ids).isdisjoint(other.ids):
                    near = [p for p in text.between(sentence.first, hit.first) if not {*p.ids} & {*other.ids}]
                    himself = tuple(p for p in near if p.kind not in PLACES and self.meant.agrees(p, of_him))[-1:]
                return (*himself, other) if himself and set(himself[0].ids).isdisjoint(other.ids) else ()
        return ()

    def _both(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """The two whom a pronoun behind talks means: التقى الورداني مرزاق في لقاء [جمعهما], محادثات [بينهما]."""
        text = self.text
        for j in range(hit.last, min(sentence.last, hit.last + NEAREST_BETWEEN)):
            if text.is_(j, "brings_both"):
                two = self.pairs.at(j)
                return (Party(j, j + 1, 0, two, "pair"),) if two else ()
            if text.sign(j) or j in text.party_at or text.preposition(j):
                return ()
        return ()

    def _fought(self, sentence: Sentence, hit: Hit, sides: Sides, *, taking: bool = False) -> tuple[Party, ...]:
        """Who fought with the one side that a fight names: سيطرت [القوات] على القرية بعد اشتباكات مع المسلحين."""
        text, j = self.text, hit.first - 1
        if hit.row.id != "clashes" or hit.owner or j <= sentence.first or not text.is_any(j, DURING):
            return ()
        past = j - 1 > sentence.first and text.folds[j - 1] == "،"  # سيطر الجيش على القرية، بعد اشتباكات مع المسلحين
        around = clause(text, sentence, j - 2 if past else hit.first)
        verbs = [k for k in range(around.first, j) if verb(text, k, sentence.first) and k not in text.cues]
        if len(verbs) != 1 or self._befell(verbs[0]):
            return ()
        subject, told = verb_sides(text, sentence, as_verb(text, hit, verbs[0]))
        doers = subject.actors if told else self.ruling.binding.of_word(sentence, verbs[0])
        own = tuple(p for p in doers if p.first < hit.first and p.sector not in SOFT and p not in sides.recipients)
        return own if not taking or self._takes(verbs[0], own) else ()

    def _won(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Who took ground behind or in a fight of which no side is told: استعادت [القوات] القرية بعد معارك عنيفة."""
        text, end = self.text, min(sentence.last - 1, hit.last + NEAREST_BETWEEN)
        if any(text.is_(j, role) for j in range(hit.last, end) for role in ("maa", "bayn")):
            return ()
        behind = range(hit.last + 1, min(sentence.last - 1, hit.last + FARTHEST_WITHIN))
        within = ((j, p) for j in behind if text.is_(j, "resumed") and (p := text.party_at.get(j + 1)))
        for j, party in within:  # معارك تمكنت خلالها [القوات] من استعادة القرية
            if party.first == j + 1 and not party.cut and party.sector not in SOFT and self._takes(j - 1, (party,)):
                return (party,)
        return self._fought(sentence, hit, Sides(), taking=True)

    def _fell(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whose dead are told right before the fight in which they fell: قتلى من [الجبهة] في معارك مع الجيش."""
        text, j = self.text, hit.first - 1
        party = text.inside_party(j - 1) if j > sentence.first and text.is_(j, "in_which") else None
        first = party
        while first is not None and second(text, first) and (earlier := text.inside_party(first.first - 1)):
            first = earlier
        dead = first is not None and first.first - 2 >= sentence.first and text.is_(first.first - 1, "min")
        dead_men = (
            text.folds[first.first - 2].removeprefix("و").removeprefix("ال") if first is not None and dead else ""
        )
        told = text.small.plays(dead_men, "casualty")
        return coordinated(text, first, hit.first) if told and first is not None and first.sector not in SOFT else ()

    def _takes(self, at: int, doers: tuple[Party, ...]) -> bool:
        """Whether a verb tells of the taking of ground, or of success or trying by the armed: استعادت, تمكنت."""
        fold = self.text.folds[at]
        if any(form.row.id in TOOK for form in self.text.table.verbs.get(fold[joined(fold) :], ())):
            return True
        tries = self.text.small.plays(bare_verb(fold), "tries") or self.text.is_(at, "succeeds") > 0
        return tries and all(p.sector in ARMED for p in doers)  # no نجحت سهلستان في التوسط بعد اشتباكات

    def _befell(self, at: int) -> bool:
        """Whether a verb tells what befell its subject: قتل, أصيب."""
        forms = self.text.table.verbs.get(bare_verb(self.text.folds[at]), ())
        return any({"victim", "swap"} & form.row.government for form in forms)

    def _let_him(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom a pronoun on letting means, who then does it: لتمكينه من [الاستيلاء على] القرية."""
        text = self.text
        if hit.row.type not in FORCE or hit.owner or text.is_(hit.first - 1, "adjunct"):
            return ()  # في جلسة عقدها عقب [تفجيرات] مرسى
        at = next((j for j in range(hit.first - 1, sentence.first, -1) if not self._only_carries(j)), sentence.first)
        if at == sentence.first or at in text.party_at:
            return ()
        for ending, owner in POSSESSIVES.items():
            stem = text.folds[at].removesuffix(ending)
            roles = ("lets", "light_noun", "own_effort")
            own = any(text.small.plays(s, role) for _, s, _ in (*stems(stem), *stems(tied(stem))) for role in roles)
            if text.folds[at].endswith(ending) and own:
                return self.meant.owner(sentence, replace(hit, first=at, owner=owner))
        return ()

    def _only_carries(self, j: int) -> bool:
        """Whether a word before an act only leads to it: لتخطيطه [لشن] هجوم, تمكنها [من] اعتقال."""
        light = any(self.text.small.plays(s, "light_noun") for _, s, _ in stems(self.text.folds[j]))
        return (light and j not in self.text.party_at) or self.text.preposition(j)
