"""The stage: what each party wants, supports, refuses, opposes, doubts, demands or agrees to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import ARTICLE
from musnad.lexicon import Lexicon
from musnad.positions.conditions import with_condition
from musnad.positions.duties import BEFORE, duty, negation, of_a_duty
from musnad.positions.elided import LIKEWISE
from musnad.positions.goals import asked_of, content_of, goal
from musnad.positions.hits import THAT, Hit, hits
from musnad.positions.holders import held
from musnad.positions.issues import Matter, Things, matter
from musnad.positions.listed import parties, points
from musnad.positions.naming import refuses
from musnad.positions.no_stand import hedged, ill_told, is_none, supposed
from musnad.positions.polarity import REVERSED, must_not_stop, not_doing, polarity_of
from musnad.positions.text import LONGEST_CLAUSE, Sentence, Text, look
from musnad.positions.voiced import Held
from musnad.record import Article, Event, Mention, Position, Role, Span, Statement

THINGS = frozenset({"AGREEMENT", "LAW", "WEAPON", "EVENT"})
CALLS = frozenset({"ila", "li"})
"""Of these a place is no issue: دعا فلانا إلى [مرسى]."""

GLUED = ("ال", *"وفبلكيتن")
"""How a word begins that may be no indefinite noun."""

LONGEST_HEAD = 2
"""Words of an indefinite noun phrase before its last."""


def take(  # noqa: PLR0913, PLR0917 - the layers of a page and the tables are what a stage takes
    page_id: str,
    article: Article,
    tokens: Tokens,
    mentions: Sequence[Mention],
    roles: Sequence[Role],
    statements: Sequence[Statement],
    events: Sequence[Event],
    lexicon: Lexicon,
) -> tuple[Position, ...]:
    """Every position of title, paragraphs and subheadings: [ترفض نارية شروط سهلستان] is naria, against."""
    del page_id
    text = look(article, tokens, mentions, roles, statements, events, lexicon)
    things = {tokens.at(m.span.start): (tokens.at(m.span.end - 1) + 1, m.entity) for m in mentions if m.type in THINGS}
    return tuple(_once(tuple(_of_page(text, things))))


def _of_page(text: Text, things: Things) -> Iterator[Position]:
    """A sentence that opens with "and" and a verb goes on with the holder of the one before it."""
    zone = -1
    last: tuple[str, ...] = ()
    for sentence in text.sentences:
        found = list(_of_sentence(text, sentence, things, last if sentence.zone == zone else ()))
        zone, last = sentence.zone, found[-1][1] if found else ()
        yield from (position for position, _ in found)


def _once(found: Sequence[Position]) -> Iterator[Position]:
    """Each holder's stance once where two rows read one clause; the longer evidence wins."""
    kept: list[Position] = []
    for position in sorted(found, key=lambda p: (p.evidence.start, -p.evidence.length)):
        fellows = [k for k in kept if k.holder == position.holder and k.evidence.meets(position.evidence)]
        if not any(k.issue == position.issue or k.evidence.start == position.evidence.start for k in fellows):
            kept.append(position)
    yield from kept


def _of_sentence(
    text: Text, sentence: Sentence, things: Things, earlier: tuple[str, ...]
) -> Iterator[tuple[Position, tuple[str, ...]]]:
    before: tuple[str, ...] = ()
    covered = range(0)
    for hit in hits(text, sentence):
        if hit.form.row.kind == "listed":
            yield from ((position, ()) for position in _listed(text, sentence, hit, things))
            continue
        opens = hit.first == sentence.first or (
            hit.first == sentence.first + 1 and text.folds[sentence.first] in LIKEWISE
        )
        who = held(text, sentence, hit, before or (earlier if opens else ()))
        if who is None and _of_a_thing(text, hit):
            before = ()  # قدمت نارية مشروعا يدعو إلى هدنة ويحث الأطراف: the draft urges
        if who is None or supposed(text, sentence, who.first, noun=_phrase(hit)) or hedged(text, sentence, hit):
            continue
        told = _told(text, sentence, hit, who, things)
        if told is None or (hit.first in covered and _under(text, hit, covered)):
            continue
        before, covered = who.who, told[1]
        yield from ((position, who.who) for position in told[0])


def _of_a_thing(text: Text, hit: Hit) -> bool:
    """Whether a hit is a verb in the present that may describe the noun before it: مشروع [يدعو] إلى هدنة."""
    plain = hit.form.row.kind == "verb" and not (hit.cut or hit.form.object)
    return plain and text.folds[hit.first][0] in "يت"


def _phrase(hit: Hit) -> bool:
    """Whether a hit is a noun of several words: [الضوء الأخضر]."""
    return hit.form.row.kind == "noun" and bool(hit.form.rest)


def _under(text: Text, hit: Hit, covered: range) -> bool:
    """Whether a stance is only part of what another governs: يأمل أن [تدعم]."""
    if hit.form.row.kind == "backed":
        return False
    if hit.joined and hit.form.owner:
        return False
    near = range(max(covered.start, hit.first - 2), hit.first)
    return hit.form.row.kind != "verb" or any(text.plays(j, "free") for j in near) or hit.form.first


def _told(text: Text, sentence: Sentence, hit: Hit, who: Held, things: Things) -> tuple[list[Position], range] | None:
    """The positions that a stance tells, and the tokens that show it."""
    row = hit.form.row
    first, start, last = _extent(text, sentence, hit, who)
    if start is None or last <= start or is_none(text, hit, start, last) or ill_told(text, hit, who.who, start):
        return None
    polarity, last, reach = polarity_of(text, hit, start, last, _stop(text, sentence, hit))
    if polarity is None:
        return None
    judged = reach < last
    last, conditional = with_condition(text, hit, start, last, _stop(text, sentence, hit))
    if conditional and polarity in {"for", "against"}:
        polarity = "conditional"
    about = _matter(text, sentence, hit, range(first, reach if judged else last), start, things)
    about = about or (_matter(text, sentence, hit, range(first, last), start, things) if judged else None)
    if row.kind == "duty" and not row.government and (about is None or _of_a_verb(text, hit, about)):
        earlier, told = of_a_duty(text, sentence, hit, last, things)
        if told and earlier < hit.first and must_not_stop(text, hit):
            polarity = REVERSED.get(polarity, polarity)
        free = None if _is_to_be(text, hit.last + 1) else about  # القضاء يجب أن يكون مستقلا
        first, about = (earlier, told) if told else (first, free)
    vague = row.kind == "backed" and not hit.definite  # فصيل مدعوم من نارية is nobody named
    known = vague or "issue" in {word for _, word in row.needs}
    if about is None or (known and about.issue.startswith("name:")):
        return None
    if about.reversed != not_doing(text, hit, start):
        polarity = REVERSED.get(polarity, polarity)
    cut = hit.cut if first == hit.first else _cut(text, first)
    said = text.said(hit.first)
    statement = text.cues.get(hit.first) or (said[1] if said else None)
    span = text.span(first, last, cut)
    return [
        Position(
            holder, about.issue, row.label, polarity, span, statement.id if statement else None, f"position.{row.id}"
        )
        for holder in who.who
        if holder != about.issue
    ], range(first, last)


def _is_to_be(text: Text, i: int) -> bool:
    return i < len(text.folds) and bool(text.is_(i, "copula"))


def _of_a_verb(text: Text, hit: Hit, about: Matter) -> bool:
    """Whether only a verb tells a duty: يجب [أن تفي] بالتزاماتها."""
    return about.issue.startswith("name:") and hit.last < len(text.folds) and text.folds[hit.last] == THAT


def _cut(text: Text, first: int) -> int:
    """The letters before the party, the verb, or the word for a stand, that opens the clause: [ب]موقفها."""
    party = text.party_at.get(first)
    if party and party.first == first:
        return party.cut
    if text.folds[first][0] == "و" and text.is_(first, "shows"):
        return 1
    cuts = (cut for cut, word in splits(text.folds[first]) if text.stances.small.plays(word, "stand"))
    return next(cuts, 0)


def _matter(  # noqa: PLR0913, PLR0917 - a clause, where its issue begins, and all that it may be
    text: Text, sentence: Sentence, hit: Hit, clause: range, start: int, things: Things
) -> Matter | None:
    """The issue: of a participle or an object pronoun what stands before it, else what the stance governs."""
    if hit.form.row.kind == "backed" or hit.form.object:
        about = matter(text, clause.start, hit.first, things, anywhere=True)
        if not hit.form.object or (about and not about.issue.startswith("name:")):
            return about
        back = matter(text, max(sentence.first, clause.start - LONGEST_CLAUSE), clause.start, things, anywhere=True)
        vague = about is None or text.is_(clause.start, "vague")
        near = matter(text, clause.start - 1, clause.start, things) if clause.start > sentence.first else None
        return back or about or near if vague else about  # وهو [أمر] لا نقبله
    if hit.form.row.government == BEFORE:
        alone = clause.start == hit.first and not hit.form.rest[1:]  # لا يجوز [دخول] القوات
        begin = max(start, hit.last if alone else clause.start)  # أفضل حل للأزمة هو [الحوار]
        behind = alone or text.plays(begin, "preposition") or begin in text.party_at  # في هذه المرحلة لا معنى [للحوار]
        told = None if behind else matter(text, begin, hit.first, things, anywhere=True)
        about = told or matter(text, begin, clause.stop, things, anywhere=True)
        refused = about is not None and not about.issue.startswith("name:") and refuses(text, begin)
        return about._replace(reversed=not about.reversed) if about and refused else about  # لا يجوز [رفض] الهدنة
    return matter(text, start, clause.stop, things)


def _extent(text: Text, sentence: Sentence, hit: Hit, who: Held) -> tuple[int, int | None, int]:
    """First token of the clause, first of the issue, and the token after the clause."""
    row = hit.form.row
    stop = _stop(text, sentence, hit)
    first = min(who.first, hit.first)
    if hit.negated and first == hit.first:
        first = negation(text, sentence, hit.first)
    if row.kind == "backed":
        return first, hit.first, who.after
    if row.kind == "duty":
        return duty(text, sentence, hit, stop)
    after = max(who.after, hit.last)
    while after + 1 < stop and (again := text.party_at.get(after + int(text.folds[after] == "("))):
        if again.cut or again.holders != who.who:
            break
        after = again.last + int(text.folds[again.last : again.last + 1] == [")"])  # المجموعة الاقتصادية (إيكواس)
    start = content_of(text, hit, stop)
    if start is None or (frozenset(row.government) == CALLS and start in text.party_at):
        start = _called_to(text, hit, asked_of(text, hit, after), stop)
    if hit.form.object:
        head = first if hit.form.first else _head(text, sentence, first)
        return head, hit.first, text.clause_end(head, max(who.after, hit.last), max(who.after, hit.last))
    if start is None or (frozenset(row.government) == CALLS and start in text.party_at):
        return first, None, first
    return first, start, text.clause_end(first, min(start + 1, stop), stop)


def _called_to(text: Text, hit: Hit, start: int, stop: int) -> int | None:
    """Where the issue begins, of a call behind whom it goes to: دعوتها لسهلستان [لبدء] الحوار."""
    found = goal(text, hit, start, stop)
    party = text.party_at.get(found) if found is not None and frozenset(hit.form.row.government) == CALLS else None
    return goal(text, hit, party.last, stop) if party and party.last < stop else found


def _head(text: Text, sentence: Sentence, first: int) -> int:
    """The noun that an object pronoun takes up: [خطة سلام جديدة] تدعمها نارية, [الخط 23] الذي ترفضه نارية."""
    j = first - 1
    if j >= sentence.first and text.plays(j, "relative"):
        j -= 1 + int(j > sentence.first + 1 and text.folds[j][0] == "و" and text.folds[j - 1] == "،")  # الخطة، والتي
    if j > sentence.first and text.tokens.is_number(j):
        j -= 1
    floor = max(sentence.first, j - LONGEST_HEAD)
    while j > floor and _goes_on(text, j):
        j -= 1
    return max(sentence.first, j) if j >= sentence.first and not text.sign(j) and not text.plays(j, "free") else first


def _goes_on(text: Text, j: int) -> bool:
    """Whether a noun at token j goes on with one before it: خطة سلام [جديدة], المنطقة [الآمنة], but تبنت [قرارا]."""
    word, before = text.folds[j], text.folds[j - 1]
    if word.startswith(ARTICLE) and before.startswith(ARTICLE):
        return j not in text.party_at and j - 1 not in text.party_at
    plain = all(text.tokens.is_word(k) and k not in text.party_at and not text.verb(k) for k in (j - 1, j))
    joined = before.startswith(GLUED) or word.startswith(GLUED)
    past = before.endswith("ت") and not before.endswith("ات")
    ruled = text.plays(j - 1, "preposition") or text.plays(j - 1, "clause") or text.is_(j - 1, "negation")
    return plain and not (joined or past or ruled or (word.endswith("ا") and not before.endswith("ا")))


def _stop(text: Text, sentence: Sentence, hit: Hit) -> int:
    """Where evidence may end: at the sentence's end, or at that of what is said."""
    said = text.said(hit.first)
    return min(sentence.last, said[0].stop) if said else sentence.last


def _listed(text: Text, sentence: Sentence, hit: Hit, things: Things) -> Iterator[Position]:
    row = hit.form.row
    who = parties(text, sentence, hit)
    if row.polarity is None:
        return
    for point in points(text, sentence, hit):
        about = matter(text, point.first, point.last, things)
        if about:
            span: Span = text.span(point.first, point.last, point.cut)
            for holder in who:
                yield Position(holder, about.issue, row.label, row.polarity, span, None, f"position.{row.id}")
