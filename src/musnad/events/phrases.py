"""Parties by a common noun: الجانب الناري, البلدان, مسلحون, مقاتلو الحركة, أربعة من حراس الأمن."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress

from musnad.arabic.particles import ARTICLE
from musnad.events.adjectives import OF_MEN, Described
from musnad.events.called import OPENING, bare
from musnad.events.heads import Head
from musnad.events.members import Members
from musnad.events.party import Party

CROWDS = frozenset({"CVL", "OPP", "LAB", "EDU"})
"""Sectors of people who are no town's force."""


@dataclass(frozen=True, slots=True)
class Nouns(Members):
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
        """The party that a noun heads; who is against somebody, or for him, is not he: معارضو [رائد النجدي]."""
        party = self._headed(head, stop)
        if party is None or head.noun.kind != "group" or not self._people_about(head, party):
            return party
        return self._unnamed(head, Described(party.last, ()))

    def _headed(self, head: Head, stop: int) -> Party | None:
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
            if self._plays(bare(self.tokens.folds[head.at], head).removeprefix(ARTICLE), "many"):
                return None  # الكثير من الأسباب: no people
            return self._unnamed(head, Described(head.at + 1, ()))
        if kind in {"own", "pair", "two"}:
            realm = not head.definite and self._plays(self._word(head), "kingdom")  # مملكة نارية
            return None if realm else self._both(head, described, stop)
        owned = self._ranking(head, described, stop) or self._owned(head, described)
        owned = owned or self._of_state(head, described) or self._by_noun(head, described, stop)
        return self._of_movement(head, owned) if owned and kind == "group" and not head.definite else owned

    def _people_about(self, head: Head, whom: Party) -> bool:
        """Whether people are only against whom a noun names, or for a person or a land: [أنصار] رائد النجدي."""
        if whom.kind != "name" or not whom.ids:
            return False
        if self._plays(self._word(head), "opponents"):
            return True
        words = [word.removeprefix(ARTICLE) for word in self.tokens.folds[head.at + 1 : whom.last]]
        if not (words and self._plays(self._word(head), "followers")):
            return False
        known = self.lexicon.entities.get(whom.ids[0])
        body = any(self._plays(w, "force") or any(n.kind == "head" for n in self._longest_first(w)) for w in words)
        stranger = whom.ids[0].startswith("name:") and not body
        return (known.type == "PER" if known else stranger) or (whom.ids[0] == whom.state and not body)

    def _one_man(self, head: Head, inner: Head) -> bool:
        """Whether one man stands before people or a place that he cannot be of: طعن شاب [المارة], but رجل الشرطة."""
        apart = inner.noun.kind == "place" or inner.noun.sector in CROWDS
        return inner.definite and apart and self._plays(self._word(head), "one_man")

    def _inner(self, head: Head, described: Described, stop: int) -> Party | None:
        """Who is counted or owns: عشرات من [المسلحين], مواقع [الجيش]."""
        counted, i = head.noun.kind == "count" or self._band(head, described.last, stop), described.last
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

    def _band(self, head: Head, i: int, stop: int) -> bool:
        """Whether a noun only says that those behind من are together: [مجموعة] من المتظاهرين."""
        together = not head.definite and self._plays(self._word(head), "band")
        noun = self._noun(i + 1) if together and i + 1 < stop and self._plays(self.tokens.folds[i], "min") else None
        return noun is not None and noun.noun.kind == "group"

    def _ranking(self, head: Head, described: Described, stop: int) -> Party | None:
        """A man whom a state's adjective describes and who is high in something else: [قيادي سهلي] في الحركة."""
        if head.definite or not described.states or not self._plays(self._word(head), "ranking"):
            return None
        within = described.last < stop and self._plays(self.tokens.folds[described.last], "fi")
        return self._unnamed(head, described) if within else None

    def _past_count(self, i: int, stop: int) -> int:
        """The token after the size and the من of what is counted: عدد [كبير من] المسلحين."""
        i += i + 1 < stop and self._plays(self.tokens.folds[i], "size")
        return i + (i < stop and self._plays(self.tokens.folds[i], "min"))
