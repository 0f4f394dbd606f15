"""What a deal provides for: ينص الاتفاق على, يقضي ب, يتضمن, بموجبه, and what goes on from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import verb
from musnad.events.obligations import Obligations
from musnad.events.text import Sentence, Text
from musnad.events.wording import COMMAS, LONGEST_INSERTION, Wording
from musnad.record import Term
from musnad.record.events import TermStatus

NEAREST_DENIED = 4
"""Words from a denial or "that it be" to what then is only thought of."""

FARTHEST_PACT = 9
"""Words between a pact and the verb that says what it lays down, either way."""

FARTHEST_ON = 20
"""Words between a verb of providing and its preposition, the deal with whose it is and when between them."""

NEAREST_CONTAINED = 6
"""Words between a deal and the act that it contains: يتضمن الاتفاق [في مرحلته الأولى] وقف القصف."""

NEAREST_SIDE = 1
"""Words before a side of a deal: a quotation mark."""

NEAREST_HEAD = 3
"""Words of a sentence in which a verb goes on about the deal of the one before: [كما ينص] على."""

LAYING = frozenset(
    {
        "provides",
        "rules",
        "binds",
        "contains",
        "holds_in",
        "ala",
        "calls",
        "forbids",
        "permits",
        "among_terms",
        "settled_on",
        "stands_in",
    }
)
"""Roles of the words that introduce what a deal lays down."""


GOING_ON = frozenset({"besides", "deal_it"})
"""Roles of the words before a verb that goes on about a deal: [كما] ينص, [وهو] ينص."""


@dataclass(frozen=True, slots=True)
class Provisions:
    """Reads what the deals of a page lay down."""

    text: Text
    words: Wording
    obligations: Obligations

    def read(self, sentence: Sentence, status: TermStatus, *, pact: bool, again: bool) -> Iterator[Term]:
        """The terms that a sentence provides for; `again` says that the one before told of terms."""
        for i in range(sentence.first, sentence.last) if LAYING & self.text.told[sentence] else ():
            if not self.text.begun[i]:
                continue
            start = self._laid_down(sentence, i, pact=pact, again=again)
            if start is not None:
                done = "agreed" if self._is_settled(sentence, i) else status
                yield from self.obligations.row(
                    start, sentence.last, "term.provided", self._drafted(sentence, i) or done
                )

    def _is_settled(self, sentence: Sentence, i: int) -> bool:
        """Whether the word at token i itself says that something was agreed on: [تم الاتفاق على] تبادل الأسرى."""
        said = self.text.is_(i, "settled_on") > 0 and self.text.is_(i, "came_past") > 0
        return said or self._settled_between(sentence, i) is not None

    def _drafted(self, sentence: Sentence, i: int) -> TermStatus | None:
        """Whether what lays something down is a draft: تنص [المسودة] على."""
        near = range(max(sentence.first, i - FARTHEST_PACT), min(sentence.last, i + FARTHEST_PACT))
        return "proposed" if any(self.words.role(j, "draft") for j in near) else None

    def _laid_down(self, sentence: Sentence, i: int, *, pact: bool, again: bool) -> int | None:
        """Where the first obligation begins that the word at token i introduces."""
        text = self.text
        if not text.is_any(i, LAYING) or self.words.negated(i):
            return None
        paper = ("pact", "paper", "part") if pact else ("pact", "paper")
        part = ("pact", "part") if pact else ("pact",)
        elided = i + 1 if self._goes_on(sentence, i, again=again) else None
        readers = (
            ("provides", paper, elided, self._on),
            ("rules", part, elided, self._by),
            ("permits", part, None, self._allowed),
            ("binds", paper, None, self._bound),
            ("forbids", part, None, self._barred),
            ("calls", part, None, self._to),
        )
        for role, roles, going_on, find in readers:
            if text.is_(i, role) and (after := self._behind_pact(sentence, i, *roles) or going_on):
                return find(after, sentence.last)
        return self._settled_between(sentence, i) or self._held(sentence, i, paper if pact else part, elided)

    def _held(self, sentence: Sentence, i: int, roles: tuple[str, ...], elided: int | None) -> int | None:
        """Where the first obligation begins that a deal contains or that stands among its terms."""
        text = self.text
        held = text.is_(i, "holds_in") and (elided is not None or self.words.role(i + 1, *roles))
        contains = text.is_(i, "contains") or held
        if length := text.is_(i, "settled_on"):
            return self._settled(sentence, i, i + length)
        if contains and (after := self._behind_pact(sentence, i, *roles) or elided):
            return self._contained(max(after, i + text.is_(i, "contains")), sentence.last)
        if (length := text.is_(i, "stands_in")) and self.words.role(i + length, "pact"):
            return self._contained(i + length + 1, sentence.last)  # وجاء في الاتفاق [انسحاب] نارية
        if (length := text.is_(i, "among_terms")) and ("part" in roles or self.words.pact(i + length)):
            if self.words.role(i + length, "pact") and not text.folds[i + length].startswith(ARTICLE):
                return None  # أبرز بنود [صفقة] تبادل الأسرى
            return self._contained(i + length, sentence.last, reach=FARTHEST_PACT)
        provided = text.is_(i, "ala") and i + 1 < sentence.last and text.is_(i + 1, "that")
        return i + 1 if provided and self._on_that(sentence, i, again=elided is not None) else None

    def _settled(self, sentence: Sentence, i: int, behind: int) -> int | None:
        """The act that is agreed on, nothing that may be: تم الاتفاق على [انسحاب] نارية, but نفى أن يكون قد تم."""
        at = self.words.past_quote(behind)
        act = at < sentence.last and self.words.noun(at) and not self.words.idle(at)
        before = range(max(sentence.first, i - NEAREST_DENIED), i)
        thought = any(self.text.is_(j, role) for j in before for role in ("being", "denies"))
        return at if act and not (thought or self.words.supposed(sentence.first, i)) else None

    def _settled_between(self, sentence: Sentence, i: int) -> int | None:
        """The act that is agreed on, its sides told before: تم الاتفاق بين نارية وسهلستان على [تبادل] الأسرى."""
        text = self.text
        near = range(max(sentence.first, i - FARTHEST_PACT), i) if text.is_(i, "ala") else ()
        told = (j for j in near if text.is_(j, "came_past") and self.words.role(j + 1, "pact"))
        at = next((j for j in told if text.is_(j + 2, "bayn")), None)
        between = range(at + 3, i) if at is not None else ()
        free = any(not (j in text.party_at or text.folds[j] == "و") for j in between)
        if at is None or not between or free or self.words.negated(at):
            return None
        return self._settled(sentence, at, i + 1)

    def _goes_on(self, sentence: Sentence, i: int, *, again: bool) -> bool:
        """Whether a verb goes on about a deal that was named: [كما ينص] على, ، [ويقضي] ب."""
        if again and i < sentence.first + NEAREST_HEAD:
            return True
        joined = i > sentence.first and (self.text.is_any(i - 1, GOING_ON) or self.words.breaks(i - 1))
        return bool(joined) and any(self.words.role(j, "pact") for j in range(sentence.first, i))

    def _contained(self, after: int, stop: int, reach: int = NEAREST_CONTAINED) -> int | None:
        """The act that a deal contains: past its sides, its adjectives, a place or a stage."""
        after = self._past_sides(after, stop)
        for j in self.words.steps(after, stop, reach):
            if self.text.plays(j, "relative"):
                comma = next((k for k in range(j, min(stop, j + LONGEST_INSERTION)) if self.words.breaks(k)), stop - 1)
                return comma + 1 if comma + 1 < stop and self.words.noun(comma + 1) else None
            if j in self.text.party_at or self.words.act(j, "ل"):
                return None
            if self.text.is_(j, "that") and j + 1 < stop and (self.words.present(j + 1) or self.words.acted(j + 1)):
                return j
            inner = j > after and (self.text.preposition(j - 1) or self.text.folds[j].startswith(ARTICLE))
            if (self.words.noun(j) or self.words.measure(j)) and not inner:
                return j
        return None

    def _past_sides(self, after: int, stop: int) -> int:
        """The token behind the sides of a deal: تضمن الاتفاق بين نارية وسهلستان [فتح] المعبر."""
        if after >= stop or not self.text.is_(after, "bayn"):
            return after
        end = after + 1
        for party in self.text.between(after + 1, min(stop, after + FARTHEST_ON)):
            if party.first > end + NEAREST_SIDE or (party.first > after + NEAREST_SIDE and not party.cut):
                break
            end = party.last
        return self.words.past_quote(end) if end > after + 1 else after

    def _on_that(self, sentence: Sentence, i: int, *, again: bool) -> bool:
        """Whether "on that" belongs to an agreement: اتفقا [على أن], اتفاق .. [على أن]."""
        if again:
            return True
        before = range(max(sentence.first, i - FARTHEST_PACT), i)
        return any(self.text.is_(j, "agreed_on") for j in before) and not self._said_between(before)

    def _said_between(self, before: range) -> bool:
        return any(j in self.text.cues and not self.text.is_(j, "agreed_on") for j in before)

    def _behind_pact(self, sentence: Sentence, i: int, *roles: str) -> int | None:
        """The token after the verb at i, its pact and that one's adjectives, where the pact is its subject."""
        last = min(sentence.last, i + FARTHEST_PACT)
        j = i + 1
        while j < last and (self.text.is_(j, "demonstrative") or self.text.is_(j, "anyhow") or self._marked(j)):
            j += 1
        if j < last and self.words.role(j, *roles) and self.text.folds[j][0] not in "بلف":
            return j + 1
        for k in self._back(sentence, i):
            if self.words.role(k, *roles):
                return i + 1 if self.words.agrees(i, k) and self._subject(k, i) else None
            act = self.words.noun(k) and k > sentence.first and self.words.role(k - 1, *roles)  # اتفاق [وقف] القتال
            if self.words.breaks(k) or (verb(self.text, k, sentence.first) and not act):
                return None
        return None

    def _subject(self, k: int, i: int) -> bool:
        """Whether a pact is what a verb behind it tells of: رحبت نارية بالاتفاق [الذي] يدعو, but بالاتفاق ودعت."""
        governed = self.text.folds[k].startswith(("بال", "لل"))
        return not governed or any(self.text.plays(j, "relative") for j in range(k + 1, i))

    def _back(self, sentence: Sentence, i: int) -> Iterator[int]:
        """The tokens before a verb, an insertion between commas left out: الاتفاق[، الذي وقع أمس،] ينص."""
        k, floor = i - 1, max(sentence.first, i - FARTHEST_PACT)
        while k >= floor:
            if self.text.folds[k] in COMMAS:
                near = range(k - 1, max(sentence.first, k - LONGEST_INSERTION) - 1, -1)
                opened = next((j for j in near if self.text.folds[j] in COMMAS), None)
                if opened is not None and self.words.inserted(opened + 1, i):
                    k, floor = opened - 1, max(sentence.first, opened - FARTHEST_PACT)
                    continue
            yield k
            k -= 1

    def _marked(self, j: int) -> bool:
        return self.text.sign(j) and not self.words.breaks(j)

    def _on(self, i: int, stop: int) -> int | None:
        """The token behind a preposition that follows soon: ينص الاتفاق الأخير [على] سحب."""
        for j in self.words.steps(i, stop, FARTHEST_ON):
            if self.text.is_(j, "ala"):
                k = j + 1 + (j + 1 < stop and self.text.is_(j + 1, "must_noun"))
                begun = self._begun(k, stop)
                return begun if begun is not None else self._further(k, stop)
        return None

    def _further(self, k: int, stop: int) -> int | None:
        """The first known obligation of a row that begins with what is none: ينص على التحلي بالصدق [وإعلان] العفو."""
        near = self.words.steps(k + 1, stop, FARTHEST_PACT)
        return next((behind for j in near if (behind := self.words.further(j)) is not None), None)

    def _begun(self, k: int, stop: int) -> int | None:
        """Where an obligation begins at token k, past a mark and past "the following:"."""
        if k < stop and self.text.is_(k, "list_head"):
            k = next((j for j in range(k, min(stop, k + FARTHEST_PACT)) if self.text.folds[j] == ":"), stop) + 1
            while k < stop and (self.text.tokens.is_number(k) or self.text.is_(k, "ordinal") or self.text.sign(k)):
                k += 1
        k = self.words.past_quote(k)
        return k if k < stop and (self.words.begins(k) or self.text.is_(k, "that_not")) else None

    def _by(self, i: int, stop: int) -> int | None:
        """The token of what is ruled: يقضي [بأن تسحب], يقضي [بسحب]."""
        for j in self.words.steps(i, stop, FARTHEST_PACT):
            if self.text.is_(j, "that_by") or (self.text.folds[j][0] == "ب" and self.words.act(j, "ب")):
                return j
            if self.text.is_(j, "ala") and j + 1 < stop and self.words.noun(j + 1):
                return j + 1
        return None

    def _allowed(self, i: int, stop: int) -> int | None:
        """The token of what a deal permits, no mere effect: يسمح الاتفاق [بدخول] القوافل."""
        party = self.text.party_at.get(i)
        at = self._by(i, stop) if party is None or party.cut else None
        return None if at is None or self.words.soft(at) else at

    def _to(self, i: int, stop: int) -> int | None:
        """The token of what a deal calls for: يدعو الاتفاق إلى [تشكيل] حكومة."""
        for j, k in pairwise(self.words.steps(i, stop, FARTHEST_ON)):
            if self.text.is_(j, "ila"):
                return k if self.words.noun(k) and not self.words.soft(k) else None
        return None

    def _bound(self, i: int, stop: int) -> int | None:
        """The token of the party that is bound: يلزم [نارية] بفتح المعبر."""
        if self.text.plays(i, "relative"):
            comma = next((k for k in range(i, min(stop, i + FARTHEST_ON)) if self.words.breaks(k)), i)
            i = comma + 1
        if i < stop and self.words.act(i, "ب"):
            return i  # تلزم الوثيقة [بالامتناع] عن القصف
        party = self.text.party_at.get(i)
        bound = party is not None and not party.cut and party.last < stop
        return i if bound and party and self._by(party.last, stop) else None

    def _barred(self, i: int, stop: int) -> int | None:
        """The token of the party to whom something is forbidden: يحظر الاتفاق على [نارية] نشر قوات."""
        for j in range(i, min(stop - 1, i + NEAREST_HEAD)):
            party = self.text.party_at.get(j + 1)
            if self.text.is_(j, "ala") and party is not None and party.last < stop:
                return j + 1 if self.words.act(party.last) else None
        return None
