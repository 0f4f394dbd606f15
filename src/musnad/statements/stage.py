"""The stage: a page's statements in text order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from musnad.arabic import Tokens, fold_key
from musnad.lexicon import Lexicon
from musnad.record import Anonymous, Article, Link, Mention, Source, Span, Statement, stable_id
from musnad.statements.drafts import Draft
from musnad.statements.endings import end_of, mode_of
from musnad.statements.frames import frames, inverted
from musnad.statements.headings import heading
from musnad.statements.hits import Hit, hits
from musnad.statements.nouns import nominal
from musnad.statements.participles import participle
from musnad.statements.phrase import Phrase
from musnad.statements.relays import channels, passed_on, relay
from musnad.statements.speakers import Memory, Spoken, entity_of, remember, source_in_print, spoken_by
from musnad.statements.clauses import subjects_before
from musnad.statements.subjects import Who
from musnad.statements.text import Sentence, Text, look, read_sentences
from musnad.statements.unnamed import condition_in
from musnad.statements.verbs import finite

LEAST_SURE = 0.5
"""Confidence below which a statement is not given: a false claim with a citation is worse than a missing one."""


def attribute(
    page_id: str, article: Article, tokens: Tokens, mentions: Iterable[Mention], lexicon: Lexicon
) -> tuple[Statement, ...]:
    """Every statement of title, paragraphs and subheadings, with its source, cue and chain: [قال] [لافروف] إن [الاتفاق قريب]."""
    text = look(article, tokens, mentions, lexicon)
    sentences = read_sentences(article, tokens)
    memory = remember(text, sentences)
    heads = frozenset(text.folds[i][n.cut :] if i == n.first else text.folds[i] for i, n in text.within.items() if n.mention.type == "PER")
    found: list[Statement] = []
    for sentence in sentences:
        found.extend(_Reader(page_id, text, sentence, memory).read(heads))
    told = {portrait.id: portrait.told for portrait in memory.portraits}
    return tuple(_full_portrait(s, told) for s in found if not _place_heading(s, found, text))


def _full_portrait(statement: Statement, told: Mapping[str, Anonymous]) -> Statement:
    """The statement with all that the page, from first to last, tells of its unnamed source."""
    source = statement.source
    if source.anonymous is None or source.entity not in told:
        return statement
    return replace(statement, source=replace(source, anonymous=told[source.entity]))


def _place_heading(statement: Statement, found: Sequence[Statement], text: Text) -> bool:
    """Whether a heading's "State: ..." only says where, nobody of that state speaking in the story."""
    if statement.rule != "heading":
        return False
    known = text.lexicon.entities.get(statement.source.entity)
    if known is None or known.type != "GPE":
        return False
    return not any(_of_state(s, known.state or known.id, text) for s in found if s.rule != "heading")


def _of_state(statement: Statement, state: str, text: Text) -> bool:
    if state in statement.source.entity.split("+"):
        return True
    if (known := text.lexicon.entities.get(statement.source.entity)) and known.state == state:
        return True
    nisbas = text.lexicon.nisbas
    return any((n := nisbas.get(word)) and n.state == state for word in fold_key(statement.source.surface or "").split())


@dataclass
class _Reader:
    """One sentence being read."""

    page: str
    text: Text
    sentence: Sentence
    memory: Memory

    def read(self, heads: frozenset[str]) -> Sequence[Statement]:
        """The sentence's statements, ended, resolved and put into one another."""
        drafts = self._drafts(heads)
        ended = [replace(d, end=end_of(self.text, self.sentence, d, drafts)) for d in drafts]
        kept = _distinct([d for d in ended if d.end > d.start and d.sure >= LEAST_SURE])
        kept = [d for d in kept if not _opinion_inside(d, kept) and not any(d.pattern == "noun" and k.start == d.cue_first for k in kept)]
        kept = _without_frames(kept)
        return self._resolve(kept)

    def _drafts(self, heads: frozenset[str]) -> list[Draft]:
        text, sentence = self.text, self.sentence
        if sentence.zone != "body" and (found := heading(text, sentence, heads)):
            return [found]
        met = hits(text, sentence)
        walls = frozenset(h.i for h in met)
        framed = list(frames(text, sentence, met))
        taken = {d.cue_first for d in framed}
        drafts = list(framed)
        before: tuple[Hit, Who] | None = None
        for hit in met:
            if hit.i in taken:
                continue
            if hit.finite:
                who, draft = self._verb(hit, walls, before)
                before = (hit, who)
                if draft:
                    drafts.append(passed_on(text, draft))
            elif draft := participle(text, sentence, hit, walls, before):
                drafts.append(draft)
        drafts = _framed_gaps(drafts)
        taken |= {d.cue_first for d in drafts}
        drafts += [d for i in range(sentence.first, sentence.last) if i not in taken and (d := nominal(text, sentence, i))]
        return sorted(drafts, key=lambda d: (d.position, d.start))

    def _verb(
        self, hit: Hit, walls: frozenset[int], before: tuple[Hit, Who] | None
    ) -> tuple[Who, Draft | None]:
        text, sentence = self.text, self.sentence
        if found := inverted(text, sentence, hit):
            return Who(found.who, "verb-subject", found.gap[0]), found
        who, draft = finite(text, sentence, hit, walls, before)
        if "relay" in hit.form.cue.government:
            draft = relay(text, sentence, hit, who, walls)
        return who, draft

    def _resolve(self, drafts: list[Draft]) -> list[Statement]:
        statements: list[Statement] = []
        said: list[tuple[Draft, Statement]] = []
        for draft in drafts:
            outer = _enclosing(draft, said)
            account = said[-1][1] if outer is None and said and self._in_account(draft) else None
            spoken = self._speaker(draft, said, outer)
            if spoken is None:
                continue
            statement = self._statement(draft, spoken, outer, account)
            said.append((draft, statement))
            statements.append(statement)
            if outer is None and not self._in_account(draft):
                self.memory.spoken.append(spoken)
        if not said and self.sentence.zone == "body":
            self._remember_subject()
        return statements

    def _speaker(self, draft: Draft, said: list[tuple[Draft, Statement]], outer: Statement | None) -> Spoken | None:
        """Who speaks: the phrase in print, or the one a bare verb or participle goes on with."""
        memory, paragraph = self.memory, self.sentence.paragraph
        if draft.who:
            condition = condition_in(self.text, self.sentence, draft.who.last) if draft.who.noun else None
            source = source_in_print(memory, self.sentence, draft, draft.who, condition)
            spoken = spoken_by(memory, draft.who, source, draft, paragraph, self._via(draft))
            return self._chain_goes_on(spoken)
        found = self._elided(draft, said)
        if found is None:
            return None
        source = replace(
            found.source, span=None, surface=None, form="elided", antecedent=found.source.span or found.source.antecedent
        )
        return replace(found, source=source, paragraph=paragraph, via=self._via(draft) or found.via)

    def _chain_goes_on(self, spoken: Spoken) -> Spoken:
        """The same speaker goes on through the same outlet: قال لوكالة نبأ إن. وأضاف الوزير."""
        last = self.memory.spoken[-1] if self.memory.spoken else None
        near = last is not None and spoken.paragraph - last.paragraph <= 1 and last.source.entity == spoken.source.entity
        return replace(spoken, via=last.via) if last and near and not spoken.via else spoken

    def _elided(self, draft: Draft, said: list[tuple[Draft, Statement]]) -> Spoken | None:
        here = [s for s in self.memory.spoken[-len(said) :]] if said else []
        for spoken in reversed(here):
            if spoken.paragraph == self.sentence.paragraph and _fits(spoken, draft):
                return spoken
        for phrase in self._subjects_before(draft):
            source = source_in_print(self.memory, self.sentence, draft, phrase, None)
            spoken = spoken_by(self.memory, phrase, source, draft, self.sentence.paragraph, ())
            if _fits(spoken, draft):
                return spoken
        return self.memory.last(draft.gender, draft.number, self.sentence.paragraph)

    def _subjects_before(self, draft: Draft) -> list[Phrase]:
        """Phrases of the sentence that may be the subject: the nearest first for a verb, the first for a participle."""
        if self.text.plays(min(draft.cue_last, len(self.text.folds) - 1), "in_it") and draft.pattern == "elided":
            return self._nearest_person(draft)
        found = subjects_before(self.text, self.sentence, draft.cue_first)
        verb = draft.pattern in {"elided", "double-cue"}
        found = [p for p in found if draft.gender == "f" or not _place(p)]
        return found[::-1] if verb else found

    def _nearest_person(self, draft: Draft) -> list[Phrase]:
        """Whose letter or speech it is: تلقى رسالة من فلان، أكد فيها."""
        named = [n for i, n in self.text.named.items() if self.sentence.first <= i < draft.cue_first and n.mention.type == "PER"]
        return [Phrase(n.first, n.cut, n.last, None, n) for n in sorted(named, key=lambda n: -n.first)]

    def _remember_subject(self) -> None:
        """Keep who acted in a sentence without statement: وانسحب الوزير. وقال إن."""
        phrase = next(iter(subjects_before(self.text, self.sentence, self.sentence.last)), None)
        if phrase is None or phrase.kind != "name" or phrase.name is None:
            return
        entity, antecedent = entity_of(self.memory, phrase)
        span = self.text.span(phrase.first, phrase.last, phrase.cut)
        source = Source(span, span.of(self.text.tokens.text), entity, "name", antecedent, None)
        draft = Draft("", None, 0, 0, 0, phrase, None, "s", 0, 0, "", 0)
        self.memory.spoken.append(spoken_by(self.memory, phrase, source, draft, self.sentence.paragraph, ()))

    def _via(self, draft: Draft) -> tuple[Link, ...]:
        links = [self._link(p, draft.rule) for p in draft.relays]
        links += [self._link(p, draft.rule) for p in channels(self.text, draft)]
        mine = entity_of(self.memory, draft.who)[0] if draft.who else None
        return tuple({link.entity: link for link in links if link.entity != mine}.values())

    def _link(self, phrase: Phrase, rule: str) -> Link:
        span = self.text.span(phrase.first, phrase.last, phrase.cut)
        return Link(entity_of(self.memory, phrase)[0], span, rule)

    def _in_account(self, draft: Draft) -> bool:
        """Whether it belongs to what the speaker before it tells: قال فلان إن …، حيث شدد الجانب الآخر على."""
        if any(self.text.plays(i, "in_account") for i in range(draft.opens, draft.position)):
            return True
        after = draft.who.last if draft.who else draft.cue_last
        return draft.pattern == "verb-subject" and draft.opens > self.sentence.first and self.text.plays(after, "in_it")

    def _statement(self, draft: Draft, spoken: Spoken, outer: Statement | None, account: Statement | None) -> Statement:
        text = self.text
        content = text.span(draft.start, draft.end)
        cue = text.span(draft.cue_first, draft.cue_last, draft.cue_cut) if draft.cue else None
        via = spoken.via
        around = outer or account
        if around and around.source.entity != spoken.source.entity:
            via = (*via, Link(around.source.entity, around.source.span, draft.rule), *around.via)
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
            date=None,
            occasion=None,
            venue=None,
            addressee=None,
            confidence=draft.sure,
            rule=draft.rule,
        )


def _place(phrase: Phrase) -> bool:
    """Whether a phrase is the bare name of a state, a town or an outlet."""
    return phrase.noun is None and any(o.mention.type in {"GPE", "MEDIA"} for o in phrase.owners)


def _fits(spoken: Spoken, draft: Draft) -> bool:
    if draft.number and spoken.number != draft.number and not (spoken.number == "p" and draft.gender == "f"):
        return False
    return draft.gender is None or spoken.gender is None or spoken.gender == draft.gender


def _enclosing(draft: Draft, said: list[tuple[Draft, Statement]]) -> Statement | None:
    """The smallest statement in whose content this one's cue stands."""
    around = [(d, s) for d, s in said if d.start <= draft.position < d.end and d is not draft]
    return min(around, key=lambda p: p[0].end - p[0].start)[1] if around else None


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Drafts without a second one of the same cue or the same content."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: -d.sure):
        if not any(k.start == draft.start or (k.cue and k.cue_first == draft.cue_first) for k in kept):
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.position, d.start))


def _framed_gaps(drafts: list[Draft]) -> list[Draft]:
    """Drafts without a frame between a verb and its content, which only says who passed it on: قال، بحسب الوكالة، إن."""
    frames = [d for d in drafts if d.how == "frame"]
    inside: set[int] = set()
    kept: list[Draft] = []
    for draft in drafts:
        between = [f for f in frames if draft is not f and draft.gap[0] <= f.cue_first < draft.gap[1]]
        inside |= {id(f) for f in between}
        relays = tuple(f.who for f in between if f.who and f.cue and f.cue.id != "naqlan")
        kept.append(replace(draft, relays=(*draft.relays, *relays)))
    return [d for d, before in zip(kept, drafts, strict=True) if id(before) not in inside]


def _without_frames(drafts: list[Draft]) -> list[Draft]:
    """Drafts without a frame whose whole clause is another's statement: بحسب البيان، قال الوزير إن; the frame passes it on."""
    kept: list[Draft] = []
    framing: dict[int, Draft] = {}
    for draft in drafts:
        inner = next((d for d in drafts if d is not draft and d.who and draft.start <= d.opens and d.end <= draft.end), None)
        if draft.how == "frame" and inner and inner.who and min(inner.who.first, inner.cue_first) <= draft.start + 1:
            framing[id(inner)] = draft
        else:
            kept.append(draft)
    return [replace(d, relays=(*d.relays, who)) if (f := framing.get(id(d))) and (who := f.who) else d for d in kept]


def _opinion_inside(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether it only tells, inside another's words, what somebody thinks: قال إن الكرملين يرى أن."""
    if draft.cue is None or draft.cue.act not in {"think", "expect", "hope", "doubt"} or draft.outer and draft.pattern != "subject-verb":
        return False
    return any(d is not draft and d.start <= draft.position < d.end for d in drafts)


