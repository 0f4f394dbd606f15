"""A page as this stage looks at it: sentences, parties, who says what, and where a clause ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from musnad.arabic import Tokens, sentences
from musnad.arabic.particles import ARTICLE
from musnad.arabic.radicals import is_radical
from musnad.lexicon import Lexicon
from musnad.lexicon.stances import Stances
from musnad.positions.parties import Party, parties
from musnad.positions.represented import Holders
from musnad.positions.sides import one_sided, pair, several, talking
from musnad.record import Article, Event, Mention, Role, Span, Statement

CONJUNCTIONS = "وف"
JOINED_NEGATIONS = frozenset({"ولا", "ولم", "ولن"})
NOR_HAS = frozenset({"وليس", "وليست"})
QUOTE_MARKS = "\"'“”«»"
LONGEST_CLAUSE = 18
"""Tokens of the longest clause that is given as evidence."""
SHORTEST_ISSUE = 6
"""Tokens of the issue that are given behind a subject so long that the clause has no more room."""
FARTHEST_NEEDED = 4
"""Tokens behind a clause in which the word that it needs may stand: تعتبر القرار مع ذلك [إيجابيا]."""
CONDITION_ROOM = 8
"""Tokens after a condition that belong to it."""
PRONOUNS = frozenset({"ها", "هم", "هن", "نا", "كم", "كن", "ي", "ه", "ك", "ما", "كي"})
"""What is no noun behind a preposition of one letter: [ب]ها."""
CLOSERS = ("clause", "relative", "turn")

FARTHEST_BODY = 3
"""Words of an office before the body whose it is: رئيس وفد [الحركة]."""
OFFICE_WORDS = 2
"""First words that tell an office: وزير الخارجية."""


class Sentence(NamedTuple):
    """Tokens `first` up to `last` of a paragraph."""

    first: int
    last: int
    zone: int


@dataclass(frozen=True, slots=True)
class Text:
    """Tokens with what earlier stages found on them.

    `roles` are what each token plays alone in attribution.tsv, `begun` what of stance_words.tsv begins at it and how
    many tokens it takes, a leading و or ف aside.
    """

    tokens: Tokens
    folds: list[str]
    lexicon: Lexicon
    stances: Stances
    sentences: tuple[Sentence, ...]
    party_at: dict[int, Party]
    two: tuple[str, ...]
    holders: Holders
    contents: tuple[tuple[range, Statement], ...]
    cues: dict[int, Statement]
    acts: dict[int, Event]
    roles: list[frozenset[str]]
    begun: list[Mapping[str, int]]

    def plays(self, i: int, role: str) -> bool:
        """Whether token i is a word of attribution.tsv in a role, a leading و aside."""
        return role in self.roles[i]

    def is_(self, i: int, role: str) -> int:
        """How many tokens from i are words of stance_words.tsv in a role, a leading و aside."""
        return self.begun[i].get(role, 0)

    def sign(self, i: int) -> bool:
        """Whether token i is punctuation."""
        return not self.folds[i][0].isalnum()

    def said(self, i: int) -> tuple[range, Statement] | None:
        """The innermost statement whose content holds token i."""
        holding = [(len(content), n) for n, (content, _) in enumerate(self.contents) if i in content]
        return self.contents[min(holding)[1]] if holding else None

    def sides(self, party: Party) -> tuple[str, ...]:
        """Who a party is; of "the two", those whose words a statement tells, else the two that the page names most."""
        if not party.both:
            return party.holders
        at = self.tokens.starts[party.first]
        told = (s for _, s in self.contents if s.source.span and s.source.span.start == at + party.cut)
        joined = next((s.source.entity for s in told if "+" in s.source.entity), "")
        who = self.holders.each(joined.split("+")) if joined else ()
        return who if len(who) > 1 else self.two

    def speaker(self, statement: Statement) -> tuple[str, ...]:
        """Whose position a statement tells, of a source that the tables lack the party in its words: وفد [الحركة]."""
        who = self.holders.speaker(statement)
        span = statement.source.span or statement.source.antecedent
        if span is None or statement.source.anonymous is not None:
            return who
        first = self.tokens.at(span.start)
        party = self.party_at.get(first)
        if party and party.first == first and len(party.holders) > 1:
            return party.holders
        if who or self.holders.is_person(statement):
            return who or self._body_of(first, self.tokens.at(span.end - 1))
        at = first + (self.is_(first, "leaders") or int(bool(self.is_(first, "classifier"))))
        at += int(at > first and self.folds[at] in QUOTE_MARKS)  # ممثلو «الواحة»
        party = self.party_at.get(at)
        return self.sides(party) if party else self.holders.in_office(self.folds[first : first + OFFICE_WORDS])

    def _body_of(self, first: int, last: int) -> tuple[str, ...]:
        """Whom somebody of an office speaks for by a noun that the page names: المتحدث باسم [الحركة] فلان."""
        if not self.holders.in_voice(self.folds[first : last + 1]):
            return ()
        within = range(first, min(last, first + FARTHEST_BODY) + 1)
        body = next((p for j in within if (p := self.party_at.get(j)) and p.first == j), None)
        noun = body is not None and body.last == body.first + 1 and bool(self.is_(body.first, "group_noun"))
        return body.holders if body is not None and noun else ()

    def leads(self, i: int) -> bool:
        """Whether token i leads to a party as its kind or its people: [ائتلاف] المعارضة; no state's rebels."""
        if self.is_(i, "classifier"):
            return True
        party = self.party_at.get(i + 1) if self.is_(i, "fighters") else None
        return party is not None and not any(self.holders.is_state(holder) for holder in party.holders)

    def governed(self, party: Party, floor: int) -> bool:
        """Whether a preposition stands at or before a party: مع [سهلستان], بسهلستان."""
        if party.cut and self.folds[party.first][party.cut - 1] in "بلك":
            return True
        before = party.first - 1
        if before < floor:
            return False
        return self.plays(before, "preposition") and not self.plays(before, "free")

    def verb(self, i: int) -> bool:
        """Whether token i is surely a finite verb, with و or without: a listed one, or one in ي."""
        fold = self.folds[i]
        if i in self.party_at or self.plays(i, "preposition"):
            return False
        cut = fold[1:] if fold[0] in CONJUNCTIONS and len(fold) > 4 else fold  # noqa: PLR2004 - فترة is no verb
        for stem in {fold, cut}:
            forms = self.lexicon.cues.forms.get(stem, ())
            if stem in self.lexicon.events.verbs or any(f.shape in {"past", "present"} for f in forms):
                return True
            if stem in self.stances.verbs:
                return True
        return False

    def ends(self, i: int, start: int) -> bool:  # noqa: PLR0911 - one question a line
        """Whether a clause that began at `start` ends before token i."""
        fold = self.folds[i]
        if self.sign(i):
            return fold not in QUOTE_MARKS + "-–/()+'"
        if fold[0] == "و" and i in self.cues and i > start:
            return True  # رحب الأمين العام بالاتفاق وحث الأطراف
        if i - start <= 1 and not self._past_noun(i, start):
            but = self.is_(i, "breaks") > 0  # ندعم الحكومة [لكننا] نعارض القانون
            joined = fold[0] == "و" and fold[1:] in self.stances.verbs and _verbal(fold)  # تمسكت بقرارها [ورفضت] الحرب
            return i > start and (but or (joined and i not in self.party_at) or self._another_stance(i))
        within = self.folds[i - 1] == "من"  # من خلال, من قبل
        closes = any(self.plays(i, role) for role in CLOSERS) or (self.is_(i, "ends") and not within)
        closes = closes or self._contains(i, start)
        if closes or self._past_noun(i, start) or self._takes_up(i) or self._refuses_too(i):
            return True
        if fold[0] in CONJUNCTIONS and (fold[1:] in self.lexicon.speech_verbs or self._own_stance(fold[1:])):
            return True
        if fold[0] != "و":
            return False
        verb = len(fold) > 3 and i not in self.party_at and self.verb(i) and _verbal(fold)  # noqa: PLR2004
        return verb or self._another_stance(i)

    def _contains(self, i: int, start: int) -> bool:
        """Whether a verb tells what is in the thing before it: صفقة شاملة [تتضمن] تبادل الأسرى."""
        told = self.is_(i, "contains") > 0 and i - start > 1
        return told and not (self.is_(i - 1, "negation") or self.plays(i - 1, "free"))

    def _past_noun(self, i: int, start: int) -> bool:
        """Whether a noun with its article or a number ends the clause before: نارية التي تريد الهدنة [ترفض] الشروط."""
        if i <= start or self.folds[i][0] not in "يت" or self.folds[i] not in self.stances.verbs:
            return False
        before = self.folds[i - 1].startswith("ال") and len(self.folds[i - 1]) > 3  # noqa: PLR2004 - إلى, ألا
        before = before or self.tokens.is_number(i - 1)
        return before and not any(self.plays(j, "free") or self.plays(j, "relative") for j in range(start, i))

    def _takes_up(self, i: int) -> bool:
        """Whether a verb of a stance takes up with its pronoun what stands before: رفضت توقيع اتفاق [أيده] الاتحاد."""
        told = any(form.object for form in self.stances.verbs.get(self.folds[i], ()))
        return told and not self.tokens.surface(i).endswith("ة") and not self.plays(i - 1, "verbal_link")

    def _refuses_too(self, i: int) -> bool:
        """Whether a second, denied verb begins at token i: تعارض نارية العقوبات [ولا] تقبل شروطها."""
        if i + 1 >= len(self.folds):
            return False
        has_none = self.folds[i] in NOR_HAS and self.is_(i + 1, "having_him") > 0  # وليس لديه نية
        return has_none or (self.folds[i] in JOINED_NEGATIONS and self.verb(i + 1))

    def _own_stance(self, fold: str) -> bool:
        """Whether a word is a stance's noun with its owner's pronoun: تمسكه بالحل و[رفضه] الشروط."""
        return any(form.owner for form in self.stances.words.get(fold, ()))

    def _another_stance(self, i: int) -> bool:
        """Whether the noun of a stance stands at token i, whose it is behind it: مطلب نارية [وإصرار سهلستان] على."""
        party = self.party_at.get(i + 1)
        named = party is not None and party.first == i + 1 and not party.cut
        nouns = [f.row for f in self.stances.words.get(self.folds[i][1:], ()) if f.row.kind == "noun" and not f.rest]
        refused = i + 1 < len(self.folds) and self.folds[i + 1].startswith(ARTICLE)  # التمسك بالهدنة [ورفض] الحرب
        return any(named or (refused and row.id == "refusal") for row in nouns)

    def clause_end(self, start: int, after: int, stop: int) -> int:
        """The token after the clause that holds `start`, looked for from token `after` on."""
        last = after
        limit = min(stop, max(start + LONGEST_CLAUSE, after + SHORTEST_ISSUE))
        while last < limit and not self.ends(last, after - 1):
            last += 1
        while last > after and self.sign(last - 1) and not self._closes(last - 1, start):
            last -= 1
        return last

    def _closes(self, i: int, start: int) -> bool:
        """Whether a sign closes a mark that opened inside the clause."""
        marks = sum(self.folds[j] in QUOTE_MARKS for j in range(start, i + 1))
        return self.folds[i] in QUOTE_MARKS + ")" and marks % 2 == 0

    def condition(self, start: int, stop: int) -> int | None:
        """The first token of a condition in tokens `start` up to `stop`."""
        return next((i for i in range(start, stop) if self.is_(i, "if")), None)

    def preposition(self, i: int, letter: str) -> bool:
        """Whether token i begins with the preposition of one letter: بفتح."""
        fold = self.folds[i]
        party = self.party_at.get(i)
        if party and party.first == i and party.cut:
            return fold[party.cut - 1] == letter
        if len(fold) == 1:
            return fold == letter
        if fold.startswith((letter + "ال", "لل" if letter == "ل" else letter + "ال")):
            return True
        return fold[0] == letter and fold[1:] not in PRONOUNS and len(fold) > 2 and not is_radical(fold)  # noqa: PLR2004

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """The characters of tokens `first` up to `last`, `cut` letters of the first left out."""
        return self.tokens.span(first, last, cut)


def _verbal(fold: str) -> bool:
    """Whether a word with و looks a verb rather than a noun: وقال, وترفض; not ودعم."""
    rest = fold[1:]
    return rest[0] in "يت" or rest.endswith(("ت", "وا")) or len(rest) > 3  # noqa: PLR2004


def look(  # noqa: PLR0913, PLR0917 - the layers of a page
    article: Article,
    tokens: Tokens,
    mentions: Sequence[Mention],
    roles: Sequence[Role],
    statements: Sequence[Statement],
    events: Sequence[Event],
    lexicon: Lexicon,
) -> Text:
    """The page's text with everything indexed by token."""
    day = article.published.value[:10] if article.published else None
    holders = Holders(mentions, roles, statements, lexicon, day)
    zones = [tokens.within(zone) for zone in article.zones]
    found = parties(tokens, mentions, roles, zones, holders)
    holders.sides = one_sided(tokens, found)
    found |= {i: party for party in several(tokens, found) for i in range(party.first, party.last)}
    return Text(
        tokens=tokens,
        folds=tokens.folds,
        lexicon=lexicon,
        stances=lexicon.stances,
        sentences=tuple(_sentences(article, tokens)),
        party_at=found,
        two=talking(events, holders.each) or pair(found),
        holders=holders,
        contents=tuple((_held(tokens, s.content), s) for s in statements),
        cues={tokens.at(s.cue.start): s for s in statements if s.cue},
        acts={tokens.at(e.trigger.start): e for e in events},
        roles=lexicon.attribution.led(tokens.folds),
        begun=lexicon.stances.small.lengths(tokens.folds),
    )


def _held(tokens: Tokens, span: Span) -> range:
    return range(tokens.at(span.start), tokens.at(span.end - 1) + 1)


def _sentences(article: Article, tokens: Tokens) -> list[Sentence]:
    return [
        Sentence(inside.start, inside.stop, number)
        for number, zone in enumerate(article.zones)
        for sentence in sentences(tokens, zone)
        if (inside := tokens.within(sentence))
    ]
