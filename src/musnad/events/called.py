"""By what a party is called: قوات [الحركة], الجانب [الناري], نظيره الناري [سليم الورداني], مسلحون."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.arabic import word_value
from musnad.arabic.particles import ARTICLE
from musnad.events.adjectives import OF_MEN, STATE_SECTORS, Adjectives, Described
from musnad.events.heads import Head
from musnad.events.party import Party
from musnad.lexicon.events import NUNATION, OWNED

OF_ONE = ("يين", "يون", "يا")
"""Endings of words for men of one movement or land."""

DRONES = "drones"
"""The row of nouns that marches are spelt like."""

SHOT = ("shoots_down", "launches")
"""Roles of words for what is done to a drone."""

NEAREST_OWNER = 2
"""Words from a noun to the name that owns it: قادة قوات [الحركة]."""

OPENING = frozenset("\"“«'")
"""Marks around a name: مواقع «الحركة»."""


def bare(fold: str, head: Head) -> str:
    """A head's own word without the letters before it: دورية [للشرطة] is شرطة, مخيم [للاجئين] لاجئين."""
    joined = fold[max(0, head.cut - 1) :]
    if joined.startswith("لل"):
        return joined[2 if head.definite else 1 :]
    return fold[head.cut :]


@dataclass(frozen=True, slots=True)
class Called(Adjectives):
    """Finds by what name, state or words a party's noun is known."""

    def _owned(self, head: Head, described: Described) -> Party | None:
        """A group or a body by the name that follows: قوات [الحركة]."""
        marked = described.last < len(self.tokens.folds) and self.tokens.folds[described.last] in OPENING
        last = described.last + marked
        last += next((n for n in (2, 1) if self._titled(last, n)), 0)
        owner = self.named.get(last) if described.last - head.at <= NEAREST_OWNER else None
        if owner and head.definite and head.noun.kind == "group" and self._whose_name(owner):
            return self._of(head, owner.last, owner.ids, "name")._replace(state=owner.state)
        whole = head.noun.kind in {"group", "head"} or (marked and head.noun.kind == "side")  # وفد ["الحركة"]
        if owner is None or owner.cut or head.definite or not whole:
            return None
        if head.noun.kind == "group" and (described.states or self._apart(head, owner)):
            return None  # هاجمت قوات نارية حركة السد: whom they attacked
        return self._of(head, owner.last, owner.ids, "name")._replace(state=owner.state)

    def _apart(self, head: Head, name: Party) -> bool:
        """Whether a name behind men cannot own them by their ending: هاجم مسلحون [مركز الشرطة], but مسلحو الحركة."""
        of_men = self._word(head).endswith(OF_MEN) and not name.cut
        return of_men and not self.tokens.folds[name.first].endswith(OF_MEN)

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
            marches = head.noun.id == DRONES and not self._flown(head, described)
            return self._side(head, described) if described.states and not marches else None
        acts = described.states and head.noun.sector in STATE_SECTORS
        both = self._plays(self._word(head).removeprefix(ARTICLE), "leaders") or self._joined(head, described)
        return self._of(head, described.last, described.states[: 2 if both else 1], "name") if acts else None

    def _joined(self, head: Head, described: Described) -> bool:
        """Whether "and" joins the adjectives of two states, each with a force of its own: القوات النارية [والسهلية]."""
        return any(fold.startswith(f"و{ARTICLE}") for fold in self.tokens.folds[head.at + 1 : described.last])

    def _side(self, head: Head, described: Described) -> Party | None:
        """The side of a state, or the person whose name follows it: نظيره الناري [سليم الورداني].

        Where something is is no side: بالعاصمة النارية, في العاصمة النارية.
        """
        folds = self.tokens.folds
        inside = head.at > 0 and self.lexicon.attribution.plays(folds[head.at - 1].removeprefix("و"), "preposition_fi")
        seat = inside and folds[head.at] in self.lexicon.words.capital
        if self._plays(folds[head.at], "capital_in") or seat:
            return None
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
            word = bare(self.tokens.folds[head.at], head).removeprefix(ARTICLE)
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

    def _flown(self, head: Head, described: Described) -> bool:
        """Whether drones are told, and no march, by the attack or the shot beside them: استهدفت [مسيرة] نارية."""
        folds, i = self.tokens.folds, head.at
        while i and (self.tokens.is_number(i - 1) or word_value(folds[i - 1]) is not None):
            i -= 1
        shot = i > 0 and any(self._plays(folds[i - 1].removeprefix("و"), role) for role in SHOT)
        free = not (head.definite or head.cut)
        return free and (shot or self._acting(head.at) or self._acting(described.last + 1))

    def _acting(self, i: int) -> bool:
        """Whether a noun stands right behind a verb of violence: اختطفت [مجموعة] تطلق على نفسها كذا فلانا."""
        forms = self.lexicon.events.verbs.get(self.tokens.folds[i - 1].removeprefix("و"), ()) if i else ()
        return any(form.row.type == "ASSAULT" and form.gender == "f" and form.number == "s" for form in forms)

    def _of_movement(self, head: Head, party: Party) -> Party:
        """Men without article who are called by their movement's name, as its own: قتل عشرون [حوثيا]."""
        fold = self.tokens.folds[head.at][head.cut :]
        behind = self.tokens.folds[party.last] if party.last < len(self.tokens.folds) else ""
        if party.last == head.at + 1 and head.noun.sector in OWNED and behind.endswith(OF_ONE):
            movement = self._movement(behind)  # مسلحون [حوثيون]
            return party._replace(last=party.last + 1, ids=(movement,), kind="name", number="p") if movement else party
        movement = self._movement(fold) if party.ids == (f"name:{fold}",) and fold.endswith(OF_ONE) else None
        return party._replace(ids=(movement,), kind="name", number="p") if movement else party

    def _movement(self, fold: str) -> str | None:
        """The movement whose adjective, of one or of many, a word is: حوثيا, حوثيون."""
        names = (ARTICLE + fold, ARTICLE + fold.removesuffix("ا"))
        return next((k.id for name in names for k in self.lexicon.entities.exactly(name) if k.type == "GROUP"), None)

    def _of(self, head: Head, last: int, ids: tuple[str, ...], kind: str) -> Party:
        """A party from its noun to token `last`."""
        state = ids[0] if kind == "name" and ids else None
        return Party(head.at, last, head.cut, ids, kind, head.noun.sector, state, head.noun.number)

    def _unnamed(self, head: Head, described: Described) -> Party:
        """A party known by its words alone."""
        folds = self.tokens.folds
        words = [bare(folds[head.at], head), *folds[head.at + 1 : described.last]]
        first = words[0].removeprefix(ARTICLE) if head.definite and head.noun.kind != "count" else words[0]
        if first.endswith(NUNATION) and first[:-1] in self.lexicon.events.parties:
            first, *words[1:] = (word.removesuffix(NUNATION) for word in words)  # شابا فلسطينيا
        name = " ".join((first, *(word.removeprefix(ARTICLE) for word in words[1:])))
        kind = "place" if head.noun.kind == "place" else "group"
        state = described.states[0] if described.states else None
        sector = head.noun.sector or "CVL"
        return Party(head.at, described.last, head.cut, (f"name:{name}",), kind, sector, state, head.noun.number)
