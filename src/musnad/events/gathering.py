"""The sides of a noun as its parties come: who acts, whom it is done to, with whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from musnad.events.drafts import BETWEEN_OTHERS, Hit
from musnad.events.party import Party
from musnad.events.sides import PLACES, SOFT, Sides

NEAREST_OWNER = 3
"""Words between a noun and the party to which ل gives it: غارات جوية [لطيران] نارية."""

VIOLENT = frozenset({"ASSAULT", "PROTEST", "RETREAT", "MOBILIZE"})
"""Types whose nouns ل gives to who does it, where nobody else is told: غارة [لطيران] نارية."""

FROM = frozenset({"attack", "strikes", "gunfire", "operation"})
"""Rows of attacks that من says whose they are: تعرضت القرية لهجوم من الجيش."""

ARMED = frozenset({"MIL", "REB", "COP", "SPY"})
"""Sectors of those who attack."""

TAKEN = frozenset({"invasion", "occupation"})
"""Rows of the taking of land."""

RETAKEN = frozenset({"retaking", "regaining"})
"""Rows of the retaking of land, whose genitive is mostly the land: تحرير القرية, but تحرير القوات القرية."""

TOPPLED = frozenset({"coup"})
"""Rows of a noun of toppling, whose genitive is who was toppled: إطاحة السلطات."""

WAGED = frozenset({"war", "clashes"})
"""Rows of fights that one side may seek with another: استعد الجيش لقتال المسلحين."""

RUN_INTO = frozenset({"ramming"})
"""Rows of attacks whose ل tells whom they hit: عملية دهس للمارة."""

GATHERED = frozenset({"gathering", "summit", "session"})
"""Rows of meetings of a body: قمة لقادة الإقليم."""


STOPPED = frozenset({"cancel_n", "suspension_n", "deal_ended"})
"""Rows of what stops a meeting or talks, between whom others may be: إلغاء القمة بين سهلستان والضفاف."""


@dataclass(slots=True)
class Gathering:
    """The parties of a noun as they are met; `toward` are those that its prepositions aim it at.

    `first_side` are how many of those between whom it is fought stand on the first side.
    """

    hit: Hit
    genitive: tuple[Party, ...]
    actors: list[Party]
    recipients: list[Party] = field(default_factory=list)
    toward: list[Party] = field(default_factory=list)
    unread: bool = False
    waged: bool = False
    owned: bool = False
    helped: bool = False
    by_agent: bool = False
    given: bool = False
    asked: bool = False
    by_body: bool = False
    parted: bool = False
    charged: bool = False
    purpose: bool = False
    toppled: bool = False
    first_side: int = 1
    waged_on: bool = False

    def meet(self, role: str | None, group: Sequence[Party]) -> None:
        """Put parties where the preposition before them says."""
        far = group[0].first - self.hit.last > NEAREST_OWNER or self.parted
        if self.hit.row.gen == "backed" and (far or role not in {"agent", "min", "b"}):
            return
        if role in {"maa", "agent"} and self.hit.row.mode == "visit":
            return  # زيارته لإحياء ذكرى مقتل شقيقه على أيدي [مسلحين]
        if role == "agent" and self.by_agent:
            return  # تفجيرات على يد الحركة تذكر بما فعل من قبل الجبهة
        self.by_agent = self.by_agent or (role == "agent" and not self.hit.mutual)
        if role in {"maa", "bayn"}:
            self._spread(group, between=role == "bayn")
        elif self._acts(role, group, near=not far):
            self.actors.extend(group)
        elif self._aims(role):
            free = not (self.toward or self.recipients) and (group[0].kind != "town" or role != "fi")
            self.toward.extend(group if free else ())

    def _acts(self, role: str | None, group: Sequence[Party], *, near: bool) -> bool:
        """Whether a preposition tells who does it: من قبل, المدعوم من, غارة ل."""
        row = self.hit.row
        if (
            role == "agent"
            or (role == "min" and row.id in FROM and near and not self.genitive and self._armed(group[0]))
            or (role in {"min", "b"} and row.gen == "backed")
            or (role == "min" and (row.type in {"AID", "SUPPORT"} or row.id == "concession"))
        ):
            known = self.actors or (row.gen != "backed" and not near)
            return not (role == "min" and known)
        if role == "li" and near and row.type == "CONSULT" and row.gen == "all":
            return not (self.genitive or self.actors)  # قمة لدول الجوار
        if role == "li" and near and row.id in GATHERED and not (self.hit.definite or self.hit.owner or self.actors):
            return True  # اجتماع لمجلس الوزراء
        return (
            role == "li"
            and near
            and row.gen != "recipient"
            and row.id not in RUN_INTO
            and row.mode != "ceasefire"
            and row.type in VIOLENT - {"MOBILIZE"}
            and not (row.gen == "either" and _struck(group))  # الاستهداف المتكرر للمدنيين
            and not (
                self.waged or self.unread or self.genitive or self.actors or self.toward or self.hit.owner or self.owned
            )
        )

    def _aims(self, role: str | None) -> bool:
        """Whether a preposition tells whom it is done to."""
        row = self.hit.row
        told = self.unread or self.waged or self.hit.owner is not None
        owned = role == "li" and (row.gen == "either" or row.id in RUN_INTO or (told and row.type in VIOLENT))
        helps = (row.type in {"SUPPORT", "AID"} or row.id == "approval") and role == "didd"
        helped = row.type == "SUPPORT" or row.id == "assistance"
        helps = helps or (helped and role == "ala")  # مساعدة نارية على البناء
        killed = row.id == "killing" and bool(self.genitive)  # قتل المدنيين بهدف التأثير على المقاومة
        against = (
            role in {"ala", "didd"} and not (helps or killed) and not (self.hit.mutual and row.mode != "ceasefire")
        )
        return against or (role in row.government and not killed) or owned

    def _spread(self, group: Sequence[Party], *, between: bool) -> None:
        """Sides told by مع and بين: all act, but in an attack the second is attacked."""
        if between and self.hit.row.type == "COERCE":
            return
        if self.hit.row.mode == BETWEEN_OTHERS or (between and self.hit.row.id in STOPPED):
            self.recipients.extend(group)
            return
        if between and not self.hit.mutual:
            self.actors.extend(group[: self.first_side])
            self.recipients.extend(group[self.first_side :])
        elif not self.hit.mutual and "maa" in self.hit.row.government:
            self.recipients.extend(group)
        elif self.hit.mutual or (group[0].first - self.hit.last <= NEAREST_OWNER and not self.parted):
            self.actors.extend(group)

    def place_genitive(self) -> None:
        """Put who stands in the genitive on the side that the row says."""
        gen = self.hit.row.gen
        if gen == "all" and self.hit.row.type == "ASSAULT" and len(self.genitive) == 1 and _land(self.genitive[0]):
            return  # معارك سهلستان: where they are fought
        if self._suffered():
            self.recipients[:0] = self.genitive
            return
        taken = self.hit.row.id in TAKEN and bool(self.genitive) and _land(self.genitive[0]) and not self.given
        doer = gen == "either" and (self.toward or self.helped or self.by_body) and not taken
        if gen in {"actor", "all"} or doer or (gen == "none" and self.hit.row.id in RETAKEN):
            self.actors[:0] = self.genitive
        elif gen == "waged":
            self.actors[:] = [] if self._fought_in() else self.actors
            self.actors[:0] = [p for p in self.genitive if self.toward or not _land(p)]
        elif gen == "recipient" and (self.given or self._arrests()):
            self.actors[:0] = self.genitive  # اعتقال نارية لقادة الحركة, اعتقال نارية صحفيين
        elif gen in {"recipient", "either"}:
            self.recipients[:0] = self.genitive

    def _arrests(self) -> bool:
        """Whether the genitive of an arrest is a state by its name, whom nobody arrests; its diplomats are others."""
        one = self.genitive[0] if len(self.genitive) == 1 else None
        return self.hit.row.mode == "arrest" and one is not None and one.sector is None and _land(one)

    def _armed(self, party: Party) -> bool:
        """Whether a party may attack: one with arms, or a government that bombs: قصف جوي من [النظام]."""
        return _has_arms(party) or (self.hit.row.id == "strikes" and party.sector == "GOV" and party.kind == "group")

    def _suffered(self) -> bool:
        """Whether who stands in the genitive suffers it, whatever the row says: اتهام نارية بالتدخل, قصف [المدنيين]."""
        row = self.hit.row
        within = row.id == "interference" and self.hit.last > self.hit.first + 1  # التدخل في شؤون نارية
        toppled = row.id in TOPPLED and self.toppled
        waged = row.gen in {"waged", "all"} and self._to_wage()  # يستعد لحرب الحركة
        by_others = self.by_agent and row.gen != "none"  # اتهام مسؤولين من قبل المحكمة
        struck = row.id == "strikes" and _struck(self.genitive)
        return self.asked or self.charged or within or toppled or waged or by_others or struck

    def _to_wage(self) -> bool:
        """Whether a war is only what somebody does something for, so that who follows is whom it is on."""
        waged = self.hit.row.id in WAGED and not (self.toward or self.hit.definite)
        return self.hit.cut > 0 and waged and self.purpose and len(self.genitive) == 1

    def _fought_in(self) -> bool:
        """Whether the one adjective of a war tells where it is fought: الحرب [السهلية]."""
        return len(self.actors) == 1 and not self._aimed() and _land(self.actors[0])

    def _aimed(self) -> bool:
        """Whether on whom or by whom a war is waged is told."""
        return bool(self.toward or self.recipients or self.by_agent or self.waged_on)

    def sides(self) -> Sides:
        """Both sides, each party once; a place does not act."""
        aimed = [p for p in self.toward if p not in self.actors]
        idle = PLACES if self.hit.row.type == "ASSAULT" else {"place"}
        actors = dict.fromkeys(p for p in self.actors if p.kind not in idle)
        return Sides(tuple(actors), tuple(dict.fromkeys((*self.recipients, *aimed))))


def _has_arms(party: Party) -> bool:
    """Whether a party has arms, or is a body with a name: قصف من [الجيش الناري], but from a land."""
    named = party.kind == "name" and bool(party.ids) and not (_land(party) or party.ids[0].startswith("name:"))
    return party.sector in ARMED or named


def _struck(parties: Sequence[Party]) -> bool:
    """Whether people who bomb nobody stand in the genitive."""
    return bool(parties) and parties[0].kind == "group" and parties[0].sector in SOFT


def _land(party: Party) -> bool:
    """Whether a party may be where a war is fought: a state, a town."""
    return party.kind in PLACES or (party.ids[:1] == (party.state,) and party.sector not in ARMED)
