"""From drafts to statements: speakers resolved, chains drawn, speech within speech put into place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from musnad.arabic import fold_key
from musnad.record import Link, Source, Statement, stable_id
from musnad.statements.agreement import are_things, gender
from musnad.statements.anonymity import condition_in
from musnad.statements.bodies import named_by_words
from musnad.statements.channels import channels, channels_in
from musnad.statements.circumstances import date, occasion
from musnad.statements.clauses import subjects_before
from musnad.statements.drafts import Draft
from musnad.statements.elision import Elision
from musnad.statements.hearers import addressee
from musnad.statements.marks import enclosing
from musnad.statements.memory import Memory, Spoken
from musnad.statements.modes import mode_of
from musnad.statements.phrase import CONTRACT, Phrase
from musnad.statements.phrases import read
from musnad.statements.speakers import entity_of, source_in_print, spoken_by
from musnad.statements.text import Sentence, Text
from musnad.statements.unnamed import SOURCE
from musnad.statements.unread import unread
from musnad.statements.whereabouts import venue

OLDER_LESS = 0.1
"""Taken off the confidence of an elided speaker from an earlier paragraph."""

FARTHEST_CHAIN = 3
"""Paragraphs over which a chain goes on while nobody else speaks."""

MOST_BACK = 8
"""Speakers back in which an outlet that is only pointed to is looked for: للصحيفة."""

FARTHEST_MOUTH = 5
"""Tokens from a sentence's head to على لسان."""

QUESTION = frozenset("؟?")

AND_ON = frozenset({"وفي"})
"""What stands before a day that opens another occasion, behind what was said: not أنه سيصل [في] 19 مايو، وقال."""

ON = AND_ON | {"في"}
"""What stands before a day that opens another occasion at the head of a sentence."""

DAY = frozenset({"اليوم", "يوم"})
"""Words of a day that is told by another: في [اليوم] التالي."""

LONGEST_FRONTED = 8
"""Tokens from the head of a sentence to the cue behind its day."""

UNNAMED = "anon:"
"""What the id of an unnamed source begins with."""

Said = tuple[Draft, Statement]


@dataclass(slots=True)
class Teller:
    """One sentence being told; what it tells goes into the page's memory."""

    page: str
    text: Text
    sentence: Sentence
    memory: Memory
    own: frozenset[str] = frozenset()
    """The page's outlet and aggregator: that it passes its own story on goes without saying."""

    def tell(self, drafts: list[Draft]) -> list[Statement]:
        """The statements of a sentence's drafts, those without a speaker left out."""
        said: list[Said] = []
        spoke: list[Spoken] = []
        self.memory.portraits.heading = self.sentence.zone != "body"
        outer: Statement | None = None
        account: Statement | None = None
        spoken: Spoken | None = None
        for draft in drafts:
            if said and spoken and draft.cue and said[-1][0].cue_first == draft.cue_first:
                said.append((draft, self._statement(draft, spoken, outer, account)))  # a further clause of its content
                continue
            spoken = self._printed(draft) if draft.who else self._elided(draft, spoke, said)
            if spoken is None:
                continue
            outer = _enclosing(draft, said)
            if outer and _quotes_himself(draft, spoken, outer):
                spoken = None
                continue
            account = self._account(draft, spoken, said) if outer is None else None
            told = _on_same_occasion(self._statement(draft, spoken, outer, account), draft, said)
            said.append((draft, told))
            quoted = outer is None and draft.cue and enclosing(self.text, self.sentence, draft.cue_first) is not None
            if quoted:
                continue  # «نارية تقول إن …». وحذر: not who is told of inside a quotation goes on
            if outer is None:
                spoke.append(replace(spoken, via=told.via))
            if outer is None and account is None and not _of_contract(draft):
                # his last words count, not his last name: a statement told in many paragraphs goes on
                self.memory.spoken.extend(self._passers(draft))
                self.memory.spoken.append(replace(spoken, paragraph=self.sentence.paragraph))
        if not said and self.sentence.zone == "body":
            self._remember_subject()
        return [statement for _, statement in said]

    def _printed(self, draft: Draft) -> Spoken | None:
        """The speaker that stands in print; his chain goes on when he spoke last: قال لوكالة نبأ إن. وأضاف الوزير."""
        if draft.who is None:
            return None
        condition = condition_in(self.text, self.sentence, draft.who.last) if draft.who.noun else None
        source = source_in_print(self.memory, draft.who, condition)
        if source.antecedent is not None and self._stranger_behind(draft):
            own = named_by_words(self.text, draft.who)  # صرح النائب منذر كذا: no deputy told before
            source = replace(source, entity=own, antecedent=None)
        spoken = spoken_by(self.memory, draft.who, source, draft, self.sentence.paragraph)
        again = draft.who.noun is not None and draft.who.noun.definite
        on = () if self._another_day(draft) else self._going_on(source.entity, spoken.paragraph, again=again)
        via = self._via(draft, source.entity) or on
        return replace(spoken, via=via) if via else spoken

    def _going_on(self, entity: str, paragraph: int, *, again: bool = True) -> tuple[Link, ...]:
        """The chain of who spoke last, where he goes on speaking: قال لوكالة نبأ إن …. وأضاف الوزير.

        Of one left unnamed who is pointed back to nobody breaks it who speaks in between: his outlet alone knows him.
        """
        between: set[str] = set()
        for last in reversed(self.memory.spoken[-MOST_BACK:]):
            if paragraph - last.paragraph > FARTHEST_CHAIN:
                break
            if last.source.entity == entity:
                own = between <= {link.entity for link in last.via}
                known = again and not any(link.entity.startswith(UNNAMED) for link in last.via)
                return last.via if own or known else ()
            if not entity.startswith(UNNAMED):
                break
            between.add(last.source.entity)
        return ()

    def _stranger_behind(self, draft: Draft) -> bool:
        """Whether a word that plays no role stands between an office and what is said: rather a name nobody knows."""
        text, (i, start) = self.text, draft.gap
        plain = draft.how == "an" and i + 1 < start and text.tokens.is_word(i) and not text.roles[i]
        if not plain or i in text.within or text.noun(i) or text.noun(i, 1) or text.adjective(i):
            return False
        return text.folds[i][0] not in "بلوفك" and text.folds[i] not in text.lexicon.verbs

    def _elided(self, draft: Draft, spoke: list[Spoken], said: list[Said]) -> Spoken | None:
        """Whom a bare verb or participle goes on with, now without words of his own."""
        found = Elision(self.text, self.sentence, self.memory, draft).find(spoke, [earlier for earlier, _ in said])
        if found is None:
            return None
        antecedent = found.source.span or found.source.antecedent
        source = replace(found.source, span=None, surface=None, form="elided", antecedent=antecedent)
        on = found.via or self._going_on(source.entity, self.sentence.paragraph)
        via = self._via(draft, source.entity) or (() if self._another_day(draft) else on)
        return replace(found, source=source, via=via)

    def _another_day(self, draft: Draft) -> bool:
        """Whether a day before the cue tells of another occasion, whatever was said before: وفي 19 مايو، قال."""
        text, stop = self.text, min(draft.cue_first, self.sentence.first + LONGEST_FRONTED)
        said = max((i for i in text.cued_in(self.sentence) if i < draft.cue_first), default=None)
        first, on = (self.sentence.first + 1, ON) if said is None else (said + 1, AND_ON)
        return any(text.folds[i - 1] in on and (i in text.days or text.folds[i] in DAY) for i in range(first, stop))

    def _remember_subject(self) -> None:
        """Keep who acted in a sentence without statement: وانسحب الوزير. وقال إن."""
        if self.text.folds[self.sentence.last - 1] in QUESTION:
            return
        phrase = self._subject() if self.text.people(self.sentence) else None
        if phrase is None and unread(self.text, self.sentence):
            self.memory.forget()
        if phrase is None or phrase.name is None or phrase.joined:
            return
        entity, antecedent = entity_of(self.memory, phrase)
        span = self.text.span(phrase.first, phrase.last, phrase.cut)
        source = Source(span, span.of(self.text.tokens.text), entity, "name", antecedent, None)
        told, paragraph = gender(self.text, phrase), self.sentence.paragraph
        self.memory.spoken.append(Spoken(source, told, phrase.number, paragraph, person=True))

    def _subject(self) -> Phrase | None:
        return self._mouth() or next(subjects_before(self.text, self.sentence, self.sentence.last), None)

    def _mouth(self) -> Phrase | None:
        """On whose tongue it came: جاء ذلك على لسان [المندوبة فلانة]."""
        first, last = self.sentence.first, self.sentence.last
        if not self.text.phrase(first, "gloss"):
            return None
        for i in range(first + 1, min(last - 1, first + FARTHEST_MOUTH)):
            if length := self.text.words.begins(self.text.folds, i, "by_mouth"):
                return read(self.text, i + length, last, "clause")
        return None

    def links(self, tokens: range, speaker: str, rule: str) -> tuple[Link, ...]:
        """Outlets that a sentence of its own tells: جاء ذلك في مقابلة مع [قناة الرصد]."""
        found = (self._link(phrase, rule) for phrase in channels_in(self.text, tokens))
        return tuple({link.entity: link for link in found if link.entity not in {speaker, *self.own}}.values())

    def _via(self, draft: Draft, speaker: str) -> tuple[Link, ...]:
        """Who passed it on, nearest the speaker first, himself left out."""
        first, last = draft.gap
        beside = [r for r in draft.relays if first <= r.first < last]  # قال لوكالة نبأ، بحسب ما نقلت صحيفة، إن: as told
        behind = [r for r in draft.relays if r not in beside]
        passing = (*behind, *sorted((*channels(self.text, self.sentence, draft), *beside), key=lambda r: r.first))
        links = [self._link(phrase, draft.rule) for phrase in passing if not self._nameless(phrase)]
        return tuple({link.entity: link for link in links if link.entity not in {speaker, *self.own}}.values())

    def _link(self, phrase: Phrase, rule: str) -> Link:
        span = self.text.span(phrase.first, phrase.last, phrase.cut)
        known = self._outlet(phrase) or self._told_before(phrase)
        return Link(known or source_in_print(self.memory, phrase, None).entity, span, rule)

    def _nameless(self, phrase: Phrase) -> bool:
        """Whether an outlet that is only pointed back to was told nowhere: للصحيفة."""
        noun, before = phrase.noun, self.text.noun(phrase.first - 1) if phrase.first else None
        led = phrase.cut == 1 or (before is not None and before.en == SOURCE)
        pointed = led and noun is not None and noun.definite and phrase.last == phrase.first + 1
        return pointed and self._told_before(phrase) is None

    def _told_before(self, phrase: Phrase) -> str | None:
        """Who a noun of an outlet alone points back to: the last who spoke, or passed on, by that noun."""
        if phrase.last == phrase.first + 2 and self.text.plays(phrase.first, "same"):
            phrase = replace(phrase, first=phrase.first + 1)  # نفس الصحيفة
        if phrase.noun is None or not phrase.noun.definite or phrase.last != phrase.first + 1:
            return None
        noun = self.text.folds[phrase.first][phrase.cut :].removeprefix("ل")
        for spoken in reversed(self.memory.spoken[-MOST_BACK:]):
            told = [(spoken.source.entity, spoken.source.span), *((link.entity, link.span) for link in spoken.via)]
            for entity, span in told:
                if span and fold_key(span.of(self.text.tokens.text)).split()[0] == noun:
                    return entity
        return None

    def _outlet(self, phrase: Phrase) -> str | None:
        """The outlet that goes by a name in marks or letters of another script: لـ"نبأ", لـ BBC."""
        if phrase.unknown is None or phrase.noun is not None:
            return None
        span = self.text.span(*phrase.unknown, phrase.cut if phrase.unknown[0] == phrase.first else 0)
        text = self.text.tokens.text
        name = span.of(text)
        fused = phrase.cut and name.startswith("ل")  # للميناء
        if fused and (told := self.text.lexicon.outlets.told("ل" + fold_key(name))):
            return told.id
        found = self.text.lexicon.outlets.find(("ا" if fused else "") + name)
        return found[0].id if len(found) == 1 else f"name:{fold_key(span.of(text))}" if phrase.cut else None

    def _account(self, draft: Draft, spoken: Spoken, said: list[Said]) -> Statement | None:
        """The statement before it whose speaker tells that it is said; nobody tells it by denying."""
        if not said:
            return None
        account = said[-1][1] if self._in_account(draft) else None
        if account is None and not draft.who:
            account = _told_of(spoken, said)
        return account if account and account.polarity == "asserted" else None

    def _in_account(self, draft: Draft) -> bool:
        """Whether it belongs to what the speaker before it tells: قال فلان إن …، حيث شدد الجانب الآخر على."""
        if any(self.text.plays(i, "in_account") for i in range(draft.opens, draft.position)):
            return True
        after = draft.who.last if draft.who else draft.cue_last
        inside = draft.pattern == "verb-subject" and draft.opens > self.sentence.first and after < self.sentence.last
        return inside and self.text.plays(after, "in_it")

    def _passers(self, draft: Draft) -> Iterator[Spoken]:
        """The outlets that quote the speaker, whom a verb may go on with that does not agree with him: وأضافت أن."""
        for phrase in draft.relays:
            if phrase.kind != "media" and not any(o.mention.type == "MEDIA" for o in phrase.owners):
                continue
            source = source_in_print(self.memory, phrase, None)
            told = gender(self.text, phrase) or "f"  # قالت رويترز
            yield Spoken(source, told, phrase.number, self.sentence.paragraph, things=are_things(phrase))

    def _statement(self, draft: Draft, spoken: Spoken, outer: Statement | None, account: Statement | None) -> Statement:
        text, around, via = self.text, outer or account, spoken.via
        content = text.span(draft.start, draft.end)
        cue = text.span(draft.cue_first, draft.cue_last, draft.cue_cut) if draft.cue else None
        if around and around.source.entity != spoken.source.entity:
            via = (*via, Link(around.source.entity, around.source.span, draft.rule), *around.via)
        older = draft.who is None and spoken.paragraph < self.sentence.paragraph
        return Statement(
            id=stable_id(self.page, "statement", content, str(cue)),
            content=content,
            surface=content.of(text.tokens.text),
            cue=cue,
            mode=mode_of(text, draft.start, draft.end),
            polarity="negated" if draft.negated else "asserted",
            source=spoken.source,
            via=via,
            within=outer.id if outer else None,
            date=date(text, self.sentence, draft),
            occasion=occasion(text, self.sentence, draft),
            venue=venue(text, self.sentence, draft),
            addressee=addressee(text, self.sentence, draft),
            confidence=round(draft.sure - (OLDER_LESS if older else 0.0), 2),
            rule=draft.rule,
        )


def _on_same_occasion(told: Statement, draft: Draft, said: list[Said]) -> Statement:
    """A statement with when and where its sentence told that the same speaker said the one before: …، مضيفا أن."""
    before = said[-1][1] if said else None
    if before is None or draft.who is not None or before.source.entity != told.source.entity:
        return told
    if told.occasion or told.venue:
        return told
    return replace(told, occasion=before.occasion, venue=before.venue, date=told.date or before.date)


def _quotes_himself(draft: Draft, spoken: Spoken, outer: Statement) -> bool:
    """Whether inside his own quotation he would tell of himself: «لقد أوضح أن …», of the council: «المجلس يؤكد أن»."""
    himself = outer.mode == "direct" and spoken.source.entity == outer.source.entity
    return himself and draft.pattern in {"elided", "subject-verb"}


def _told_of(spoken: Spoken, said: list[Said]) -> Statement | None:
    """The statement in whose content its speaker was told of: قالت المصادر إن الوزير اتصل بنظيره، واقترح."""
    span = spoken.source.antecedent
    if span is None:
        return None
    return next((s for _, s in said if s.content.start <= span.start and span.end <= s.content.end), None)


def _of_contract(draft: Draft) -> bool:
    """Whether a deal speaks: it stipulates, and whoever goes on in the next sentence is not it."""
    return draft.who is not None and draft.who.noun is not None and draft.who.noun.en == CONTRACT


def _enclosing(draft: Draft, said: list[Said]) -> Statement | None:
    """The smallest statement in whose content this one's cue stands."""
    around = [(d, s) for d, s in said if d.start <= draft.position < d.end]
    return min(around, key=lambda p: p[0].end - p[0].start)[1] if around else None
