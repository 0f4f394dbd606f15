"""Whose men, arms or places a noun's are: عناصر من [الحركة], ممثلون عن [نارية], مواقع تابعة [للجيش]."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from musnad.arabic.particles import ARTICLE
from musnad.events.adjectives import ADJECTIVE_ENDINGS, LONGEST_NOUN_PHRASE, Described
from musnad.events.called import OPENING
from musnad.events.duals import Duals
from musnad.events.heads import Head
from musnad.events.party import Party
from musnad.lexicon.events import OWNED

FARTHEST_BELONGING = 2
"""Words from a noun to "belonging to": مواقع عسكرية [تابعة] للحركة."""

BODIES = frozenset({"GROUP", "ORG"})
"""Types of names that have members: عناصر من [الحركة]."""

SENDERS = BODIES | {"GPE"}
"""Types of names that send somebody: وفد من [نارية]."""


@dataclass(frozen=True, slots=True)
class Members(Duals, ABC):
    """Finds whose a noun's men are; whose own party is a noun too is read as any."""

    @abstractmethod
    def _party(self, head: Head, stop: int) -> Party | None:
        """The party that a noun heads."""

    def _whose_men(self, head: Head, described: Described, stop: int) -> Party | None:
        """Whose members, representatives, arms or places a noun's are."""
        members = self._members(head, described, stop) or self._represented(head, described, stop)
        return members or self._belonging(head, described, stop)

    def _members(self, head: Head, described: Described, stop: int) -> Party | None:
        """The group whose members are told by من: عناصر من [الحركة], جنود من [الجيش الناري], وفد من [نارية]."""
        side = head.noun.kind == "side"
        member = side or (
            head.noun.kind == "group" and (head.noun.sector in OWNED or self._plays(self._word(head), "member"))
        )
        if not member or head.definite or described.states:
            return None
        i = self._past_rank(described.last, stop) + 1
        if side and (owner := self.named.get(i - 1)) and self._in_movement(i - 1, owner):
            return owner
        if i >= stop or not self._tells_whose(head, i - 1):
            return None
        i += self.tokens.folds[i] in OPENING
        i += self._classing(i, stop)
        owner = self.named.get(i)
        known = self.lexicon.entities.get(owner.ids[0]) if owner and owner.ids else None
        if owner is not None:
            headed = any(n.kind == "head" for n in self.lexicon.events.parties.get(self.tokens.folds[owner.first], ()))
            body = (
                known.type in (SENDERS if side else BODIES) if known else headed or not owner.ids[0].startswith("name:")
            )
            return owner if body and not owner.cut else None
        return None if side else self._force(i, stop)

    def _in_movement(self, i: int, owner: Party) -> bool:
        """Whether ب stands before a movement of which somebody is: وفد قيادي [بالحركة]."""
        known = self.lexicon.entities.get(owner.ids[0])
        within = bool(owner.cut) and self.tokens.folds[i][owner.cut - 1] == self.lexicon.events.words.first("adverbial")
        return within and known is not None and known.type == "GROUP"

    def _classing(self, i: int, stop: int) -> int:
        """The tokens before a name that only say what it is, and its mark: وفد من [دولة] نارية, من [حركة "]الضفاف"."""
        if i + 1 in self.named and self._plays(self.tokens.folds[i], "realm"):
            return 1
        marked = i + 2 < stop and self.tokens.folds[i + 1] in OPENING and i + 2 in self.named
        return 2 * (marked and any(n.kind == "head" for n in self._longest_first(self.tokens.folds[i])))

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
        kind = head.noun.kind
        if kind not in {"group", "place", "side"} or (kind != "place" and head.noun.sector not in OWNED):
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
        militia = force.noun.sector in OWNED and force.noun.kind == "group"  # من [ميليشيات] الحركة
        found = self._party(force, stop) if forced or militia or force.noun.kind == "head" else None
        return found if found and (forced or found.kind == "name") else None

    def _belongs(self, i: int, cut: int) -> bool:
        """Whether a genitive, or one told by ل, begins at token i: مواقع للجيش."""
        return not cut or self._plays(self.tokens.folds[i][cut - 1], "owned_by")
