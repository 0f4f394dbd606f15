"""The side of a mutual act that only the words around it tell, or that nothing but its paragraph does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from musnad.arabic.particles import ARTICLE
from musnad.events.carriers import as_verb, carrier, of_others, talked_of
from musnad.events.clauses import clause, governor, verb
from musnad.events.doubtful import Told
from musnad.events.drafts import Hit
from musnad.events.enough import OWN_ACTOR, RECEIVING, own_meeting, signs_alone, told_whole
from musnad.events.grounds import named
from musnad.events.himself import follows, himself, may_lack_subject
from musnad.events.joining import JOINING, joiner_told
from musnad.events.means import bare_verb, joined, witnessed
from musnad.events.meant import known
from musnad.events.opponents import Opponents
from musnad.events.pairs import ids_of
from musnad.events.pronouns import who_speaks
from musnad.events.reaching import seen_to
from musnad.events.ready import ready
from musnad.events.said_there import said_before
from musnad.events.siding import Siding
from musnad.events.subjects import verb_sides
from musnad.events.text import Sentence, stems
from musnad.events.unread import unread_companion, unread_guest
from musnad.lexicon.events import POSSESSIVES

OF_TWO = 2 / 3
"""Share of the named parties that two states have on a page about them: of less, talks of nobody may be others'."""

AT_MEETING = frozenset({"adjunct", "fi", "occasion"})
"""Roles of words before a meeting at which somebody does something."""

NEAREST_COMPANION = 4
"""Words from a meeting to "with"."""

NEAREST_ON = 2
"""Words from "on" to the truce that is agreed on: على تمديد الهدنة."""

SETTLES = frozenset({"RETREAT", "AGREE", "CONCEDE", "CONSULT"})
"""Types of what a power does after talks or by a deal with somebody: أفرجت [نارية] عن أسرى بعد محادثات مع الجبهة."""

COUNTERPART, FARTHEST_COUNTERPART = "title.counterpart", 8
"""The row of نظيره, and the words from talks to those with whom they are."""

COMMA, FARTHEST_GUEST = "،", 9
"""The sign that parts who meets from whom, and the words behind it in which he is named, his office before him."""

SIGNED, FARTHEST_DEAL, NEAREST_WITH = frozenset({"signed", "concluded"}), 24, 6
"""Rows of signing, the words from one to its deal, and from the deal to "with"."""

VISITED = "visited"
"""The row of a verb whose object is where somebody goes."""

PLACES, FARTHEST_VISITED = frozenset({"name", "town"}), 16
"""Kinds of parties that are lands or towns, and the words from a visit to one between commas."""

FARTHEST_WANT = 5
"""Words from wanting to the meeting that is wanted."""

LOOSE = frozenset({"cooperation", "dialogue"})
"""Rows of what a page about two states speaks of at large, which is not yet done."""

DIRECTED = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Types aimed at the other party of a paragraph that names two states and no more."""


@dataclass(slots=True)
class Completing(Siding):
    """Completes the sides of an act by the subject of what governs it, by who is meant, by the paragraph's other.

    `agreed` is the sentence that last told which two met or agreed, and those.
    `talks` says that the page is about talks, `visits` between whom it told of visits.
    """

    hits: Mapping[Sentence, Sequence[Hit]] = field(default_factory=dict)
    met: int = -1
    agreed: tuple[int, tuple[str, ...]] = (-1, ())
    fought: Opponents | None = None
    talks: bool = field(default=False, kw_only=True)
    visits: set[frozenset[str]] = field(default_factory=set)

    def _completed(
        self, sentence: Sentence, hit: Hit, how: str, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sides with whom the paragraph leaves no doubt about: of a mutual act all sides are actors."""
        if not hit.mutual:
            return actors, recipients or self._aimed(sentence, hit, actors)
        sides = self._all_told(sentence, hit, tuple(dict.fromkeys((*actors, *recipients))))
        if len(sides) == 1 and (whole := self._made_whole(sentence, hit, how, sides)):
            return whole, ()
        # يجندون الشباب للانضمام إلى التنظيم: who joins is another
        joins = (hit.row.id == JOINING and hit.cut > 0) or joiner_told(self.text, hit)
        if joins or named(self.text, hit) or told_whole(self.text, hit, actors) or signs_alone(self.text, hit, sides):
            return sides, ()
        known_one = hit.mode_known and not hit.verb and how != "carried" and (hit.row.type == "AGREE" or not sides)
        if known_one and not (hit.row.id == "signing" and len(sides) == 1):
            return sides, ()  # أدان الورداني الاتفاق مع سهلستان: who speaks of a known deal is no side of it
        if len(sides) == 1:
            return self._with_another(sentence, hit, sides), ()
        return sides or self._of_nobody(sentence, hit, how), ()

    def _aimed(self, sentence: Sentence, hit: Hit, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The paragraph's other, at whom what somebody charges, refuses or asks is aimed where it names nobody."""
        told = hit.row.type == "SANCTION" and "obj" in hit.row.government
        aimed = told or self._wants(hit) or self._of_deal(sentence, hit)
        if hit.row.type not in DIRECTED or not (hit.verb and actors) or aimed:
            return ()
        other = self._paragraphs(sentence, None, actors)
        return tuple(one for one in other if one not in self.text.people or self.text.state(one))

    def _all_told(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The sides with those whom commas part from a verb, and with whose counterparts are told."""
        sides = (*sides, *(one for one in self._received(sentence, hit) if one not in sides))
        beyond = (*self._past_comma(sentence, hit), *self._in_commas(sentence, hit)) if len(sides) == 1 else ()
        beyond = beyond or (self._signed_with(sentence, hit) if len(sides) == 1 else ())
        sides = (*sides, *beyond)
        return self._who_sign(hit, (*self._whose_counterparts(sentence, hit, sides), *sides))

    def _made_whole(self, sentence: Sentence, hit: Hit, how: str, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The one side told with the other by the deal before or by the make of the clause; none where neither asks."""
        if sides[0] in self._in_deal(sentence, hit):
            return self.agreed[1]
        beside = self._with_one(sentence, hit, how, sides)
        return () if beside is None else (*beside, *sides)

    def _with_another(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The one side told with who speaks at it, the paragraph's other, or the subject of what governs it."""
        others = ready(self.text, sentence, hit, sides) or self._at_it(sentence, hit, sides)
        others = others or self._meeting(sentence, hit, sides) or self._said_there(sentence, hit, sides)
        sides = (*(others or self._speaking(sentence, hit, sides)), *sides)
        stated = any(self.text.state(side) for side in sides)
        alone = len(sides) == 1 and stated and not own_meeting(hit)
        sides = (*sides, *self._paragraphs(sentence, hit, sides)) if alone else sides
        if len(sides) == 1:
            governs = self._governing(sentence, hit, sides) or self._bound_for(sentence, hit, sides)
            sides = (*(governs or self._announced(hit, sides)), *sides)
        return (*sides, *self._other_of_two(sentence, hit, sides[0])) if len(sides) == 1 else sides

    def _of_nobody(self, sentence: Sentence, hit: Hit, how: str) -> tuple[str, ...]:
        """The sides of a mutual act that names none: whose reaching it is, who just agreed, the paragraph's two."""
        if reaching := self._reaching(sentence, hit):
            return reaching
        if hit.row.mode in OWN_ACTOR or self._others(sentence, hit, how):
            return ()
        theirs = self.agreed[0] == sentence.first and hit.row.type in {"AGREE", "CONSULT"}
        fresh = theirs and not (hit.verb or hit.definite)
        return self.agreed[1] if fresh else self._paragraphs(sentence, hit, ())

    def _whose_counterparts(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The one person told before talks with his counterpart: صرح [الورداني] بعد محادثات مع نظيره السهلي."""
        text, titles = self.text, self.text.lexicon.words.titles
        near = range(hit.last, min(sentence.last, hit.last + FARTHEST_COUNTERPART))
        behind = next((titles[text.folds[j]] for j in near if text.folds[j] in titles), None)
        if hit.verb or hit.row.type != "CONSULT" or behind is None or not behind.id.startswith(COUNTERPART):
            return ()
        told = {one for p in text.between(sentence.first, hit.first) for one in p.ids if one in text.people}
        apart = len(told) == 1 and not text.states_of(tuple(told)) & text.states_of(sides)
        return tuple(told) if apart and sides else ()

    def _of_deal(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a signing is what is refused, whoever else the paragraph names: رفض الورداني [توقيع الاتفاق]."""
        behind = (other for other in self.hits[sentence] if hit.last <= other.first <= hit.last + 1)
        return hit.row.type == "REJECT" and any(other.row.id == "signing" for other in behind)

    def _who_sign(self, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Those who sign, without their states between which the deal is: وقع الوزيران اتفاقا بين [نارية وسهلستان]."""
        text = self.text
        people = tuple(one for one in sides if one in text.people)
        signed = hit.verb and hit.row.type == "AGREE" and len(people) > 1
        lands = {one for one in sides if text.state(one) == one} if signed else set()
        return tuple(one for one in sides if one not in lands) if lands <= text.states_of(people) else sides

    def _in_deal(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Who agreed on a truce: [اتفقت نارية مع سهلستان] على هدنة."""
        on = any(self.text.is_(j, "ala") for j in range(max(sentence.first, hit.first - NEAREST_ON), hit.first))
        return self.agreed[1] if on and hit.row.mode == "ceasefire" and self.agreed[0] == sentence.first else ()

    def _with_one(self, sentence: Sentence, hit: Hit, how: str, sides: tuple[str, ...]) -> tuple[str, ...] | None:
        """Who does something with the one side told, by the make of the clause; null where that asks for nobody."""
        if may_lack_subject(self.text, hit, how):
            return himself(self.meant, sentence, hit, sides)
        if hit.verb and hit.row.type == "AGREE" and how == "elided":
            return himself(self.meant, sentence, hit, sides) or None  # أعلنت نارية أنها [اتفقت] مع مرزاق
        if how == "verb" and hit.row.id == "met" and follows(self.text, hit):
            return self._gone(sentence, hit, sides)
        return self._wanting(sentence, hit, sides) or None

    def _gone(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The subject of the verb before, who meets whom a verb names: وصل [الورداني] إلى مرسى حيث التقى مرزاق."""
        subject = ids_of(self.pairs, self.ruling.binding.taken_up(sentence, hit.first))
        people = all(one in self.text.people for one in (*subject, *sides))
        return self._apart(subject, sides) if people else ()

    def _wanting(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who looks forward to meeting somebody: صرح [الورداني] بأنه يتطلع إلى لقاء مرزاق."""
        text = self.text
        whom = text.party_at.get(hit.last)
        if hit.verb or hit.row.id != "meeting" or hit.definite or hit.owner or whom is None or whom.ids != sides:
            return ()
        near = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_WANT) - 1, -1)
        at = next((j for j in near if text.is_(j, "looks_forward")), None)
        if at is None or any(text.sign(j) for j in range(at, hit.first)):
            return ()
        said = text.cues.get(at)
        who = who_speaks(text, said) if said else ids_of(self.pairs, self.ruling.binding.of_word(sentence, at))
        return who if known(who) and not {*who} & {*sides} else ()

    def _at_it(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who speaks at a meeting of which one side is told, if he is none of that side's."""
        speaker = self.meant.speaking_at(sentence, hit)
        told = not all(entity in self.text.nameless for entity in speaker)
        return self._apart(speaker, sides) if told and known(speaker) else ()

    def _meeting(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who does something at a meeting with somebody: عرض [الورداني]، في اجتماع مع مرزاق، خطته."""
        text, at = self.text, hit.first - 1
        free = not (hit.verb or hit.definite or hit.owner) and hit.row.type in {"CONSULT", "AGREE"}
        if not free or at <= sentence.first or not text.is_any(at, AT_MEETING):
            return ()
        before = range(at - 1, sentence.first - 1, -1)
        did = next((j for j in before if verb(text, j, sentence.first)), None)
        if did is None or not self._with_him(sentence, hit) or (did in text.cues and text.said(hit.first)):
            return ()
        subject, told = verb_sides(text, sentence, as_verb(text, hit, did))
        people = ids_of(self.pairs, [p for p in subject.actors if p.first < hit.first]) if told else ()
        types = {form.row.type for form in text.table.verbs.get(bare_verb(text.folds[did]), ())}
        men = all(one in text.people for one in people)
        if hit.row.type == "AGREE":
            return self._apart(people, sides) if types & SETTLES - {"CONSULT"} and not men else ()
        return self._apart(people, sides) if men or types & SETTLES else ()

    def _said_there(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who said what the sentence before tells, at a meeting with somebody: جاء ذلك خلال اجتماع مع مرزاق."""
        said = said_before(self.text, sentence) if hit.row.type == "CONSULT" and not (hit.verb or hit.owner) else None
        near = (p for p in self.text.between(sentence.first, hit.first) if p.kind in {"name", "group"})
        speaker = who_speaks(self.text, said) if said is not None and next(near, None) is None else ()
        return self._apart(speaker, sides) if known(speaker) else ()

    def _speaking(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who says something, told behind the meeting that opens a sentence: وفي لقاء مع مرزاق، قال [الورداني]."""
        text, at = self.text, hit.first - 1
        head = sentence.first <= at <= sentence.first + 1 and text.is_any(at, AT_MEETING)
        if not head or hit.verb or hit.owner or hit.row.type != "CONSULT" or text.said(hit.first):
            return ()
        cue = next((j for j in range(hit.last, sentence.last) if j in text.cues), None)
        speaker = who_speaks(text, text.cues[cue]) if cue is not None and self._with_him(sentence, hit) else ()
        return self._apart(speaker, sides) if known(speaker) else ()

    def _with_him(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether "with" stands right behind a meeting: اجتماع ثنائي [مع] مرزاق."""
        near = range(hit.last, min(sentence.last, hit.last + NEAREST_COMPANION))
        return any(self.text.is_(j, "maa") for j in near)

    def _apart(self, others: tuple[str, ...], sides: tuple[str, ...]) -> tuple[str, ...]:
        """Those of other states than the sides that are told already."""
        return () if self.text.states_of(others) & self.text.states_of(sides) else others

    def _others(self, sentence: Sentence, hit: Hit, how: str) -> bool:
        """Whether an act need not be the paragraph's two parties': a known deal, a truce talked of."""
        known_one = hit.definite and hit.row.id in {"summit", "agreement"}
        known_one = known_one or (hit.row.id == "summit" and how != "carried")  # عرضت نارية على سهلستان عقد [قمة]
        return known_one or self._met_unread(hit) or talked_of(self.text, sentence, hit) or seen_to(self.text, hit)

    def _received(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Who is received, behind the host's company between commas: استقبل الورداني، بحضور فلان، [هالة مرزاق]."""
        text = self.text
        if not hit.verb or hit.row.id not in RECEIVING:
            return ()
        reach = range(hit.last + 1, min(sentence.last - 1, hit.last + FARTHEST_GUEST))
        opened = next((j for j in reach if text.is_(j, "escort") and text.folds[j - 1] == COMMA), None)
        ahead = range(opened, min(sentence.last - 1, opened + FARTHEST_GUEST)) if opened else ()
        closed = next((j for j in ahead if text.folds[j] == COMMA), None)
        guest = text.party_at.get(closed + 1) if closed else None
        return tuple(guest.ids) if guest is not None and guest.kind == "name" else ()

    def _past_comma(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """With whom somebody meets where a comma parts مع from who does: اجتمع الورداني، [مع هالة مرزاق]."""
        text, end = self.text, clause(self.text, sentence, hit.first).last
        between = not hit.verb and text.is_(hit.last, "bayn")  # اللقاء بين الورداني، [مع هالة مرزاق]
        if not (hit.verb or between) or hit.row.type != "CONSULT":
            return ()
        if end + 2 >= sentence.last or text.folds[end] != COMMA:
            return ()
        behind = range(end + 1, min(sentence.last - 1, end + FARTHEST_GUEST))
        at = next((j for j in behind if j not in text.times), end + 1)  # تحدث الورداني، أمس، [مع هالة مرزاق]
        at += text.folds[at] == COMMA and at > end + 1
        party = next(iter(text.between(at + 1, min(sentence.last, at + FARTHEST_GUEST))), None)
        with_them = text.is_(at, "maa") > 0 and party is not None and party.kind == "name"
        return tuple(party.ids) if with_them and party is not None else ()

    def _signed_with(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """With whom a deal far behind its verb is signed: وقعت نارية، أمس، بعد عام من المحادثات، اتفاقا [مع الجبهة]."""
        text = self.text
        if not hit.verb or hit.row.id not in SIGNED:
            return ()
        behind = range(hit.last, min(sentence.last, hit.last + FARTHEST_DEAL))
        deal = next((j for j in behind if text.is_(j, "pact") and not text.folds[j].startswith(ARTICLE)), None)
        if deal is None or any(verb(text, j, sentence.first) for j in range(hit.last, deal)):
            return ()
        at = next((j for j in range(deal, min(sentence.last - 1, deal + NEAREST_WITH)) if text.is_(j, "maa")), None)
        if at is None or any(text.sign(j) or text.is_(j, "adjunct") for j in range(deal, at)):
            return ()  # وقعت نارية اتفاقا، بعد محادثات مع سهلستان
        party = text.party_at.get(at + 1)
        return tuple(party.ids) if party is not None and party.first == at + 1 and not party.cut else ()

    def _in_commas(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """The land that a visit's verb has as its object between commas: يزور الموفد سليم الورداني، [سهلستان]، غدا."""
        text = self.text
        if hit.row.id != VISITED:
            return ()
        lands = (p for p in text.between(hit.last, min(sentence.last - 1, hit.last + FARTHEST_VISITED)) if not p.cut)
        land = next((p for p in lands if text.folds[p.last : p.last + 1] == [text.folds[p.first - 1]] == [COMMA]), None)
        return (land.state,) if land is not None and land.state and land.kind in PLACES else ()

    def _met_unread(self, hit: Hit) -> bool:
        """Whether who is met stands behind ب in words of no table: [يلتقي] بأقاربه."""
        text, j = self.text, hit.last
        if not (hit.verb and "b" in hit.row.government and j < len(text.folds)):
            return False
        return text.folds[j][0] == text.small.first("adverbial") and j not in text.party_at and j not in text.times

    def _governing(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The subject of the verb that governs talks with somebody: رفضت [نارية] التفاوض مع سهلستان."""
        text = self.text
        carried = None if hit.verb or hit.owner else carrier(text, sentence, hit)
        if carried is None or hit.row.gen != "all" or unread_companion(text, hit):
            return ()
        at = carried[0]
        if (
            at in text.cues
            or witnessed(text, at)
            or of_others(text, hit, at)
            or text.small.plays(text.folds[at], "ask")
            or text.small.plays(bare_verb(text.folds[at]), "has_done")
        ):
            return ()
        subject, told = verb_sides(text, sentence, as_verb(text, hit, at))
        bound = not told and joined(text.folds[at])  # تخلت الجبهة عن مطلبها ودخلت في محادثات مع نارية
        doers = self.ruling.binding.of_word(sentence, at) if bound else subject.actors
        told = told or bool(bound and doers)
        own = ids_of(self.pairs, [p for p in doers if p.first < hit.first and p.kind in {"name", "pair"}])
        may = all(self.meant.may_act(one, as_verb(text, hit, at)) or len(own) > 1 for one in own)
        return self._apart(own, sides) if told and may else ()

    def _bound_for(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who goes or is sent for talks: أرسلت [نارية] وفدا إلى مرسى [للتفاوض] مع سهلستان."""
        text = self.text
        for_it = not hit.verb and hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
        if not for_it or hit.owner or hit.row.gen != "all" or unread_companion(text, hit):
            return ()
        parted = text.folds[hit.first - 1] == COMMA and text.is_(hit.first, "errand") > 0  # سيزور غدا، [للقاء] مرزاق
        near = range(hit.first - 1, clause(text, sentence, hit.first - 2 * parted).first - 1, -1)
        at = next((j for j in near if verb(text, j, sentence.first)), None)
        verbal = bare_verb(text.folds[at]) if at is not None and at not in text.cues else ""
        if at is None or not verbal or any(text.small.plays(verbal, role) for role in ("ask", "has_done")):
            return ()
        own = ids_of(self.pairs, self.ruling.binding.of_word(sentence, at))
        others = (p for p in text.between(at, hit.first) if not text.states_of(p.ids) & text.states_of(own))
        if any(governor(text, p, at) is None for p in others):
            return ()  # استقبلت الضفاف وفدا ناريا للتفاوض
        return own if known(own) and not {*own} & {*sides} else ()

    def _announced(self, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who says that a deal with somebody was reached: أعلن [الورداني] التوصل إلى تفاهم مع سهلستان."""
        text, said = self.text, self.text.said(hit.first)
        if said is None or hit.row.type != "AGREE" or hit.verb or hit.definite or hit.owner:
            return ()
        reached = range(text.tokens.at(said.content.start), hit.first)
        if not reached or not all(self._reaches(j) for j in reached):
            return ()
        speaker = who_speaks(text, said)
        return self._apart(speaker, sides) if known(speaker) else ()

    def _reaching(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Whose reaching a deal a pronoun tells: أعلنت نارية وسهلستان [توصلهما] إلى اتفاق."""
        text = self.text
        at = hit.first - 1 - (text.is_(hit.first - 1, "ila") > 0)
        if hit.row.type != "AGREE" or hit.verb or at < sentence.first or not text.is_(at, "reaching"):
            return ()
        ending = next((e for e in ("هما", "هم") if text.folds[at].endswith(e)), None)
        if ending is None:
            return ()
        told = self.meant.owner(sentence, replace(hit, first=at, last=at + 1, owner=POSSESSIVES[ending]))
        said = text.said(hit.first)
        speakers = who_speaks(text, said) if said else ()
        both = speakers if len(speakers) > 1 else ids_of(self.pairs, told)
        return both if len(both) > 1 else ()

    def _reaches(self, j: int) -> bool:
        """Whether token j is of the words for reaching something: [التوصل إلى], [توقيع]."""
        nouns = any(self.text.small.plays(stem, "light_noun") for _, stem, _ in stems(self.text.folds[j]))
        return nouns or self.text.preposition(j)

    def _other_of_two(self, sentence: Sentence, hit: Hit, side: str) -> tuple[str, ...]:
        """The other of a page's two states with whom a dialogue is, where its paragraph names it: الحوار مع [نارية]."""
        mine, two = self.text.states_of((side,)), self.pairs.most
        unread = unread_companion(self.text, hit) or unread_guest(self.text, hit)
        kind = hit.row.type in {"CONSULT", "COOPERATE"} and not hit.owner
        if unread or not (kind and self.talks) or self.pairs.share < OF_TWO or not mine < {*two}:
            return ()
        told = self.meant.of_paragraph(sentence.zone)
        return tuple(told[one] for one in two if one not in mine and one in told)

    def _paragraphs(self, sentence: Sentence, hit: Hit | None, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who of the paragraph's two is not told yet, where they are the two that the page is about."""
        other = self.meant.other(sentence, sides, hit) if self.pairs.share >= OF_TWO else ()
        between = frozenset(self.text.states_of((*sides, *other)))
        hosted = hit is not None and hit.row.type == "RETREAT" and between in self.visits  # a guest's truce with others
        return other if self._theirs((*sides, *other)) and not hosted else ()

    def _wants(self, hit: Hit) -> bool:
        """Whether a want has no other side than the one it names: تريد نارية علاقات طيبة."""
        return hit.row.id == "wants" and not self.text.plays(hit.first - 1, "negation")

    def _theirs(self, sides: tuple[str, ...]) -> bool:
        """Whether sides that nothing but the paragraph tells are the page's two."""
        return self.text.states_of(sides) == self.text.states_of(self.pairs.most)

    def _loosely(self, hit: Hit, how: str, actors: tuple[str, ...]) -> bool:
        """Whether a page about talks or two states speaks of joint work or of a dialogue of nobody: أبواب [التعاون]."""
        loose = hit.row.id in LOOSE and not hit.verb and not hit.owner and how == "bare" and not actors
        of_two = self.pairs.share >= OF_TWO and len(self.pairs.most) > 1
        return loose and (of_two or (self.talks and hit.row.type == "CONSULT"))

    def _hoped_for(self, hit: Hit, told: Told) -> bool:
        """Whether a page about talks names the deal or the truce that they are to bring: يريد [اتفاقا] يصمد."""
        made = hit.row.type == "AGREE" or hit.row.mode == "ceasefire"
        free = not (hit.verb or hit.definite or hit.owner or told.actors or told.recipients)
        return self.talks and made and free and told.status == "hypothetical"
