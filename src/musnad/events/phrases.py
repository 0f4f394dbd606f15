"""Parties by a common noun: الجانب الناري, البلدان, مسلحون, مقاتلو الحركة, أربعة من حراس الأمن."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple

from musnad.arabic.particles import ARTICLE
from musnad.events.heads import SHORTEST_ADJECTIVE, Head, Heads
from musnad.events.party import Party
from musnad.lexicon.events import NUNATION, OWNED
from musnad.lexicon.nisbas import Nisba

LONGEST_NOUN_PHRASE = 3
"""Words after a noun that may describe it."""

STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
"""Sectors whose nouns, with a state's adjective, act for that state: القوات النارية."""


ADJECTIVE_ENDINGS = ("ه", "ي", "ين", "ون", "ات", "ان")
"""How most adjectives of bodies and groups end; a masculine singular is one where the table has it."""

OF_MEN, OF_NO_MEN = ("ين", "ون"), ("ه", "ات")
"""Endings of words for men, and of powers that they do not describe: شرطة, سلطات."""

OF_ONE = ("يين", "يون", "يا")
"""Endings of words for men of one movement or land."""

FARTHEST_BELONGING = 2
"""Words from a noun to "belonging to": مواقع عسكرية [تابعة] للحركة."""

OFFICE_PAIR = "office_pair"
"""The row of two who hold one office."""

LONG_ALEF = "آ"
"""The letter that looks like an article where what is folded begins with it and ل: آليات."""

NEAREST_OWNER = 2
"""Words from a noun to the name that owns it: قادة قوات [الحركة]."""


OPENING = frozenset("\"“«'")
"""Marks around a name: مواقع «الحركة»."""


BODIES = frozenset({"GROUP", "ORG"})
"""Types of names that have members: عناصر من [الحركة]."""

SENDERS = BODIES | {"GPE"}
"""Types of names that send somebody: وفد من [نارية]."""

CROWDS = frozenset({"CVL", "OPP", "LAB", "EDU"})
"""Sectors of people who are no town's force."""


class Described(NamedTuple):
    """The token after a noun with its adjectives, and the states that they name."""

    last: int
    states: tuple[str, ...]


def _bare(fold: str, head: Head) -> str:
    """A head's own word without the letters before it: دورية [للشرطة] is شرطة, مخيم [للاجئين] لاجئين."""
    joined = fold[max(0, head.cut - 1) :]
    if joined.startswith("لل"):
        return joined[2 if head.definite else 1 :]
    return fold[head.cut :]


@dataclass(frozen=True, slots=True)
class Nouns(Heads):
    """Finds common nouns of parties; `named` are the names of the page by first token."""

    def find(self, zone: range, taken: set[int]) -> Iterator[Party]:
        """The parties of a zone, outside names."""
        words, last = self.tokens.folds[zone.start : zone.stop], -1
        for i in compress(zone, map(self.lexicon.events.heading.__getitem__, words)):
            again = i == last and self._plays(self.tokens.folds[i], "adjective_too")
            head = None if again or i < last or i in taken or self._taken_up(i) else self._head(i, zone.stop)
            party = self._party(head, zone.stop) if head and not self._describes(i, taken) else None
            if party:
                yield party
                last = party.last

    def _party(self, head: Head, stop: int) -> Party | None:
        """The party that a noun heads, with the adjectives and the name that belong to it."""
        kind, described = head.noun.kind, self._described(head, stop)
        inner = self._inner(head, described, stop)
        people = kind == "group" and head.noun.sector in CROWDS
        village = kind == "group" and inner is not None and inner.kind == "place"
        if inner and ((inner.kind == "town" and people) or village):  # سكان [مرسى], ثوار [القرية] are people
            words = described._replace(last=inner.last if village else inner.first)
            return self._unnamed(head, words)._replace(last=inner.last)
        if inner := inner or self._whose_men(head, described, stop):
            sector = inner.sector if head.noun.kind == "place" else head.noun.sector  # مقر [الشرطة] is the police's
            return inner._replace(first=head.at, cut=head.cut, sector=sector or inner.sector, number="p")
        if kind == "count":
            if self._plays(_bare(self.tokens.folds[head.at], head).removeprefix(ARTICLE), "many"):
                return None  # الكثير من الأسباب: no people
            return self._unnamed(head, Described(head.at + 1, ()))
        if kind in {"own", "pair", "two"}:
            return self._both(head, described, stop)
        owned = self._owned(head, described) or self._of_state(head, described) or self._by_noun(head, described, stop)
        return self._of_movement(head, owned) if owned and kind == "group" and not head.definite else owned

    def _whose_men(self, head: Head, described: Described, stop: int) -> Party | None:
        """Whose members, representatives, arms or places a noun's are."""
        members = self._members(head, described, stop) or self._represented(head, described, stop)
        return members or self._belonging(head, described, stop)

    def _both(self, head: Head, described: Described, stop: int) -> Party | None:
        """The two that a dual names, and his own."""
        kind = head.noun.kind
        if kind == "two":
            return self._of(head, head.at + 1 + len(head.noun.rest), tuple(head.noun.id.split(".")), "pair")
        if head.noun.id == OFFICE_PAIR:
            return self._two_offices(head, described, stop)
        return self._of(head, described.last, described.states if kind == "pair" else (), kind)

    def _two_offices(self, head: Head, described: Described, stop: int) -> Party | None:
        """Two who hold one office: وزيرا الخارجية الناري والسهلي, رئيسا [نارية وسهلستان], وزيرا الخارجية."""
        first = self.named.get(described.last) if described.last < stop else None
        other = self.named.get(first.last) if first is not None and first.last < stop else None
        if first and other and not first.cut and other.cut == 1 and self.tokens.folds[other.first].startswith("و"):
            return self._of(head, other.last, (*first.ids, *other.ids), "pair")
        known = bool(head.noun.rest) and self.tokens.folds[head.at + len(head.noun.rest)].startswith(ARTICLE)
        both = len(described.states) > 1
        return self._of(head, described.last, described.states, "pair") if both or known else None

    def _of_movement(self, head: Head, party: Party) -> Party:
        """Men without article who are called by their movement's name, as its own: قتل عشرون [حوثيا]."""
        fold = self.tokens.folds[head.at][head.cut :]
        if party.ids != (f"name:{fold}",) or not fold.endswith(OF_ONE):
            return party
        names = (ARTICLE + fold, ARTICLE + fold.removesuffix("ا"))
        movement = next(
            (k.id for name in names for k in self.lexicon.entities.exactly(name) if k.type == "GROUP"), None
        )
        return party._replace(ids=(movement,), kind="name", number="p") if movement else party

    def _described(self, head: Head, stop: int) -> Described:
        """A noun's adjectives: those of states, and after a definite noun any definite word."""
        last = head.at + 1 + len(head.noun.rest)
        states: list[str] = []
        longest = last + LONGEST_NOUN_PHRASE
        while last < min(stop, longest) and self._may_describe(head, last):
            nisba = self._nisba(self.tokens.folds[last], further=bool(states))
            if self._time(last):
                break
            if nisba is None and not states and self._kind_of_force(head, last):
                last += 1
                continue  # مقاتلات [حربية] نارية
            plain = nisba is None and not (head.definite and self._adjective(self.tokens.folds[last]))
            if plain or self._of_others(head, last) or (nisba is None and self._no_men(head, last)):
                break
            states.extend([nisba.state] if nisba else [])
            last += 1
        return Described(last, tuple(dict.fromkeys(states)))

    def _kind_of_force(self, head: Head, i: int) -> bool:
        """Whether token i tells of what kind a state's force without article is, whose adjective follows."""
        folds = self.tokens.folds
        force = head.noun.sector in STATE_SECTORS and not head.definite and i == head.at + 1 + len(head.noun.rest)
        behind = i + 1 < len(folds) and i + 1 not in self.named and self._nisba(folds[i + 1], further=False) is not None
        return force and behind and self._plays(folds[i], "kind_of_force")

    def _time(self, i: int) -> bool:
        """Whether a time without preposition begins at token i: التنظيم [العام الماضي]."""
        folds = self.tokens.folds
        year = self.lexicon.attribution.plays(folds[i], "year_noun") or self.lexicon.attribution.plays(folds[i], "time")
        return year and i + 1 < len(folds) and self._plays(folds[i + 1], "time_said")

    def _of_others(self, head: Head, i: int) -> bool:
        """Whether token i tells of other men than a power that is no man: فرقت [الشرطة] المحتجين."""
        folds = self.tokens.folds
        men = self._plays(self._word(head).removeprefix(ARTICLE), "leaders")
        power = head.noun.sector in STATE_SECTORS and folds[head.at].endswith(OF_NO_MEN) and not men
        return power and folds[i].endswith(OF_MEN)

    def _no_men(self, head: Head, i: int) -> bool:
        """Whether token i cannot describe the men before it: طاف [المتظاهرون] المنطقة."""
        folds = self.tokens.folds
        return folds[head.at + len(head.noun.rest)].endswith(OF_MEN) and folds[i].endswith("ه")

    def _may_describe(self, head: Head, i: int) -> bool:
        """Whether token i is no name, or the adjective that is spelt like one behind an accusative: سائحا [إسبانيا]."""
        if i not in self.named:
            return not self.tokens.surface(i).startswith(LONG_ALEF)  # قوات التحالف آليات: no article
        folds = self.tokens.folds
        stem = folds[head.at][head.cut :]
        alone = stem.endswith("ا") and stem[:-1] in self.lexicon.events.parties and i == head.at + 1
        return alone and folds[i].endswith("يا")

    def _of(self, head: Head, last: int, ids: tuple[str, ...], kind: str) -> Party:
        """A party from its noun to token `last`."""
        state = ids[0] if kind == "name" and ids else None
        return Party(head.at, last, head.cut, ids, kind, head.noun.sector, state, head.noun.number)

    def _owned(self, head: Head, described: Described) -> Party | None:
        """A group or a body by the name that follows: قوات [الحركة]."""
        last = described.last + (
            described.last < len(self.tokens.folds) and self.tokens.folds[described.last] in OPENING
        )
        last += next((n for n in (2, 1) if self._titled(last, n)), 0)
        owner = self.named.get(last) if described.last - head.at <= NEAREST_OWNER else None
        if owner and head.definite and head.noun.kind == "group" and self._whose_name(owner):
            return self._of(head, owner.last, owner.ids, "name")._replace(state=owner.state)
        if owner is None or owner.cut or head.definite or head.noun.kind not in {"group", "head"}:
            return None
        if head.noun.kind == "group" and (described.states or self._apart(head, owner)):
            return None  # هاجمت قوات نارية حركة السد: whom they attacked
        return self._of(head, owner.last, owner.ids, "name")._replace(state=owner.state)

    def _apart(self, head: Head, name: Party) -> bool:
        """Whether a name behind men cannot own them by their ending: هاجم مسلحون [مركز الشرطة], but مسلحو الحركة."""
        of_men = self._word(head).endswith(OF_MEN) and not name.cut
        return of_men and not self.tokens.folds[name.first].endswith(OF_MEN)

    def _one_man(self, head: Head, inner: Head) -> bool:
        """Whether one man stands before people or a place that he cannot be of: طعن شاب [المارة], but رجل الشرطة."""
        apart = inner.noun.kind == "place" or inner.noun.sector in CROWDS
        return inner.definite and apart and self._plays(self._word(head), "one_man")

    def _titled(self, i: int, count: int) -> bool:
        """Whether words from token i only say what he was whose name follows: قوات [المخلوع] فلان."""
        folds = self.tokens.folds[i : i + count]
        return i + count in self.named and len(folds) == count and all(self._plays(f, "before_name") for f in folds)

    def _whose_name(self, owner: Party) -> bool:
        """Whether a name is a group's own adjective, which tells who people are: المتمردون [الحوثيون]."""
        fold, one = self.tokens.folds[owner.first], owner.last == owner.first + 1 and not owner.cut
        known = self.lexicon.entities.get(owner.ids[0])
        group = known is not None and known.type in {"GROUP", "ORG"}
        return one and group and fold.startswith(ARTICLE) and fold.endswith(("ين", "ون", "يه", "ي"))

    def _of_state(self, head: Head, described: Described) -> Party | None:
        """The side or the force of a state: الجانب الناري, القوات النارية."""
        if head.noun.kind == "side":
            return self._side(head, described) if described.states else None
        acts = described.states and head.noun.sector in STATE_SECTORS
        both = self._plays(self._word(head).removeprefix(ARTICLE), "leaders")  # القادة الناريون والسهليون
        return self._of(head, described.last, described.states[: 2 if both else 1], "name") if acts else None

    def _side(self, head: Head, described: Described) -> Party:
        """The side of a state, or the person whose name follows it: نظيره الناري [سليم الورداني]."""
        holder = self.named.get(described.last)
        known = self.lexicon.entities.get(holder.ids[0]) if holder else None
        person = holder and not holder.cut and (known.type == "PER" if known else holder.ids[0].startswith("name:"))
        if holder and person:
            return self._of(head, holder.last, holder.ids, "name")._replace(state=described.states[0])
        return self._of(head, described.last, described.states, "name")

    def _by_noun(self, head: Head, described: Described, stop: int) -> Party | None:
        """A party by its noun alone; the head of a name needs its article or an adjective: منظمة حقوقية."""
        last = described.last
        if head.noun.kind == "side":
            word = _bare(self.tokens.folds[head.at], head).removeprefix(ARTICLE)
            group = next(
                (n for n in self.lexicon.events.parties.get(word, ()) if n.kind == "group" and not n.rest), None
            )
            if group is None or not head.definite:
                return None
            head = head._replace(noun=group)
        if head.noun.kind == "head" and not (head.definite or described.states) and not self._acting(head.at):
            if last >= stop or last in self.named or not self._kind_of_body(last):
                return None
            last += 1
        return self._unnamed(head, Described(last, described.states))

    def _kind_of_body(self, i: int) -> bool:
        """Whether token i tells what kind of a body without article stands before it: جماعة [مسلحة], تنظيم [متطرف]."""
        fold = self.tokens.folds[i]
        return fold.endswith("ه") or self._plays(fold, "body_kind")

    def _members(self, head: Head, described: Described, stop: int) -> Party | None:
        """The group whose members are told by من: عناصر من [الحركة], جنود من [الجيش الناري], وفد من [نارية]."""
        side = head.noun.kind == "side"
        member = side or (
            head.noun.kind == "group" and (head.noun.sector in OWNED or self._plays(self._word(head), "member"))
        )
        if not member or head.definite or described.states:
            return None
        i = self._past_rank(described.last, stop) + 1
        if i >= stop or not self._tells_whose(head, i - 1):
            return None
        i += self.tokens.folds[i] in OPENING
        i += i + 1 in self.named and self._plays(self.tokens.folds[i], "realm")  # وفد من [دولة] نارية
        owner = self.named.get(i)
        known = self.lexicon.entities.get(owner.ids[0]) if owner and owner.ids else None
        if owner is not None:
            headed = any(n.kind == "head" for n in self.lexicon.events.parties.get(self.tokens.folds[owner.first], ()))
            body = (
                known.type in (SENDERS if side else BODIES) if known else headed or not owner.ids[0].startswith("name:")
            )
            return owner if body and not owner.cut else None
        return None if side else self._force(i, stop)

    def _represented(self, head: Head, described: Described, stop: int) -> Party | None:
        """Whose representatives come, told by ل or by a noun with its article: ممثلون [للحركة], ممثلون عن [الحكومة]."""
        if head.noun.kind != "side" or head.definite or described.states:
            return None
        if not self._plays(self._word(head), "represents"):
            return None
        i = self._past_rank(described.last, stop)
        behalf = i + 1 < stop and self._plays(self.tokens.folds[i], "on_behalf")
        i += behalf
        owner, noun = self.named.get(i), self._noun(i) if i < stop else None
        if owner is not None:
            return owner if owner.cut and self._belongs(i, owner.cut) else None
        whose = noun is not None and noun.definite and (behalf or (noun.cut and self._belongs(i, noun.cut)))
        return self._party(noun._replace(cut=0), stop) if noun is not None and whose else None

    def _past_rank(self, i: int, stop: int) -> int:
        """The token after what only says of what rank a delegation is: وفد [رفيع المستوى] من نارية."""
        end = min(stop, i + LONGEST_NOUN_PHRASE)
        return next((k for k in range(i, end) if not self._plays(self.tokens.folds[k], "of_rank")), end)

    def _tells_whose(self, head: Head, i: int) -> bool:
        """Whether token i tells of whom a noun's men are: وفد [من] نارية, ممثلون [عن] نارية."""
        fold = self.tokens.folds[i]
        behalf = self._plays(self._word(head), "represents") and self._plays(fold, "on_behalf")
        return behalf or self._plays(fold, "min")

    def _belonging(self, head: Head, described: Described, stop: int) -> Party | None:
        """To whom men, arms or places belong: مواقع تابعة [للحركة], طائرة عسكرية تابعة [لقوات] نارية."""
        if head.noun.kind not in {"group", "place"} or (head.noun.kind == "group" and head.noun.sector not in OWNED):
            return None
        folds, first = self.tokens.folds, described.last - (described.last > head.at + 1)
        near = range(first, min(stop - 1, described.last + FARTHEST_BELONGING))
        at = next((k for k in near if self._plays(folds[k].removeprefix(ARTICLE), "belongs")), None)
        if at is None or not all(folds[k].endswith(ADJECTIVE_ENDINGS) for k in range(first, at)):
            return None
        owner = self.named.get(at + 1)
        if owner is not None:
            return owner if owner.cut and self._belongs(at + 1, owner.cut) else None
        inner = self._noun(at + 1)
        given = inner is not None and inner.cut and self._belongs(at + 1, inner.cut) and inner.noun.kind != "pair"
        return self._party(inner._replace(cut=0), stop) if inner is not None and given else None

    def _force(self, i: int, stop: int) -> Party | None:
        """A force, or a body by its name, that a noun at token i heads: من [الجيش الناري], من [جماعة] السد."""
        force = self._noun(i)
        if force is None or force.cut:
            return None
        forced = force.definite and force.noun.sector in {"MIL", "COP"} and force.noun.kind == "group"
        found = self._party(force, stop) if forced or force.noun.kind == "head" else None
        return found if found and (forced or found.kind == "name") else None

    def _word(self, head: Head) -> str:
        """A head's own word without the letters before it."""
        return self.tokens.folds[head.at][head.cut :]

    def _acting(self, i: int) -> bool:
        """Whether a noun stands right behind a verb of violence: اختطفت [مجموعة] تطلق على نفسها كذا فلانا."""
        forms = self.lexicon.events.verbs.get(self.tokens.folds[i - 1].removeprefix("و"), ()) if i else ()
        return any(form.row.type == "ASSAULT" and form.gender == "f" and form.number == "s" for form in forms)

    def _inner(self, head: Head, described: Described, stop: int) -> Party | None:
        """Who is counted or owns: عشرات من [المسلحين], مواقع [الجيش]."""
        counted, i = head.noun.kind == "count", described.last
        if counted and (people := self._countrymen(head, head.at + 1)):
            return people
        held = head.noun.rest and not self.tokens.folds[head.at + len(head.noun.rest)].startswith(ARTICLE)
        open_ = not head.definite or bool(held)  # القائم بأعمال سفارة [نارية]
        owns = open_ and head.noun.kind in {"group", "place"} and not described.states
        if not (counted or owns):
            return None
        i = self._past_count(i, stop) if counted else i
        i += counted and i + 1 < stop and i + 1 in self.named and self._plays(self.tokens.folds[i], "member")
        i += i < stop and self.tokens.folds[i] in OPENING
        owner = self.named.get(i) if i < stop else None
        if owner is not None or i >= stop:
            apart = not counted and owner is not None and self._apart(head, owner)
            return owner if owner and self._belongs(i, owner.cut) and not apart else None
        inner = self._noun(i)
        marked = i + 1 < stop and self.tokens.folds[i + 1] in OPENING
        behind = self.named.get(i + 1 + marked)
        heads = inner is not None and inner.noun.kind in {"group", "head"}
        alone = inner is not None and (self._word(head).endswith(OF_MEN) or self._one_man(head, inner))
        if inner and not (counted or inner.cut) and alone:
            inner = None  # اقتحم مسلحون [المبنى]: no noun that ends so owns another
        forces = heads and behind and not behind.cut  # طيران [قوات] الحركة
        if inner is None or not (counted or inner.definite or forces) or inner.noun.kind == "pair":
            return None
        if inner.noun.kind == "own":
            return self._of(inner, inner.at + 1, (), "own") if counted else None  # خمسة من عناصره
        return self._party(inner._replace(cut=0), stop) if self._belongs(i, inner.cut) else None

    def _past_count(self, i: int, stop: int) -> int:
        """The token after the size and the من of what is counted: عدد [كبير من] المسلحين."""
        i += i + 1 < stop and self._plays(self.tokens.folds[i], "size")
        return i + (i < stop and self._plays(self.tokens.folds[i], "min"))

    def _belongs(self, i: int, cut: int) -> bool:
        """Whether a genitive, or one told by ل, begins at token i: مواقع للجيش."""
        return not cut or self._plays(self.tokens.folds[i][cut - 1], "owned_by")

    def _unnamed(self, head: Head, described: Described) -> Party:
        """A party known by its words alone."""
        folds = self.tokens.folds
        words = [_bare(folds[head.at], head), *folds[head.at + 1 : described.last]]
        first = words[0].removeprefix(ARTICLE) if head.definite and head.noun.kind != "count" else words[0]
        if first.endswith(NUNATION) and first[:-1] in self.lexicon.events.parties:
            first, *words[1:] = (word.removesuffix(NUNATION) for word in words)  # شابا فلسطينيا
        name = " ".join((first, *(word.removeprefix(ARTICLE) for word in words[1:])))
        kind = "place" if head.noun.kind == "place" else "group"
        state = described.states[0] if described.states else None
        sector = head.noun.sector or "CVL"
        return Party(head.at, described.last, head.cut, (f"name:{name}",), kind, sector, state, head.noun.number)

    def _adjective(self, fold: str) -> bool:
        """Whether a word has the article and may be an adjective: الى and الذي may not."""
        words = self.lexicon.attribution
        nouns = self.lexicon.events.parties.get(fold[2:], ())
        noun = bool(nouns) and (fold.endswith("ه") or (fold.endswith("ي") and nouns[0].kind == "place"))
        unfit = (
            (noun and not self._plays(fold[2:], "adjective_too"))  # ضرب الجيش [الجبهة], اقتحم المسلحون [المبنى]
            or words.plays(fold, "relative")
            or words.plays(fold, "time")
            or fold in self.lexicon.events.verbs  # الوفد الناري [التقى] الورداني
            or any(not form.rest for form in self.lexicon.events.nouns.get(fold[2:], ()))
            or (fold.endswith("ات") and fold[2:] in self.lexicon.events.parties)  # الانفصاليون [القوات]
        )
        shaped = fold.endswith(ADJECTIVE_ENDINGS) or words.plays(fold, "adjective")
        return fold.startswith("ال") and len(fold) >= SHORTEST_ADJECTIVE and shaped and not unfit

    def _nisba(self, fold: str, *, further: bool) -> Nisba | None:
        nisbas = self.lexicon.nisbas
        if fold.endswith("يا") and fold not in nisbas and nisbas.get(fold[:-1]):
            fold = fold[:-1]
        found = None if self._plays(fold, "no_nisba") else nisbas.get(fold)
        return found or (nisbas.get(fold[1:]) if further and fold[0] == "و" else None)
