"""The stage: a page's statements in text order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from musnad.arabic import Tokens, fold_key
from musnad.lexicon import Lexicon
from musnad.lexicon.outlets import WEAK_MARK
from musnad.record import Anonymous, Article, Mention, Role, Statement, Time
from musnad.statements.accounts import told_in_document
from musnad.statements.boundaries import opens, words_of_name
from musnad.statements.circumstances import came, with_occasion
from musnad.statements.clauses import is_verb
from musnad.statements.drafting import drafts
from musnad.statements.gap import ACT
from musnad.statements.interviews import answered, answers
from musnad.statements.memory import remember
from musnad.statements.running import run_on
from musnad.statements.telling import Teller
from musnad.statements.text import Sentence, Text, look, read_sentences
from musnad.statements.voices import first_person

NO_PREDICATE = ("was", "claim_noun", "event_noun")
"""Words spelt as a verb, or as what a noun was, that make no claim of a headline: اعتقال مهرب [كان] مطلوبا, [دعم]."""

MOST_BEFORE_STATE = 3
"""Statements of a story among which its heading's state must speak, else the heading only says where."""


def attribute(  # noqa: PLR0913, PLR0917 - a stage takes the layers it reads
    page_id: str,
    article: Article,
    tokens: Tokens,
    mentions: Iterable[Mention],
    lexicon: Lexicon,
    times: Iterable[Time] = (),
    roles: Iterable[Role] = (),
) -> tuple[Statement, ...]:
    """Every attributed statement with its source, cue and chain: [قال] [الورداني] إن [الاتفاق قريب].

    Title, paragraphs and subheadings are read; captions, tickers and teasers are not.
    """
    text = look(article, tokens, mentions, lexicon, times, roles)
    sentences = read_sentences(article, tokens)
    memory = remember(text, sentences)
    heads, said = _heads(text, sentences), answers(text, sentences)
    own = _own(article, lexicon)
    found: list[Statement] = []
    for sentence, following in pairwise((*sentences, None)):
        if sentence is None:
            break
        told = drafts(text, sentence, heads, following)
        if not told and (longer := run_on(text, sentence, found[-1] if found else None)):
            found[-1] = longer
            continue
        if sentence.first in said:
            told = answered(told, said[sentence.first])
        teller = Teller(page_id, text, sentence, memory, own)
        told_here = teller.tell(told)
        if found and not told_here and sentence.zone == "body" and (on := came(text, sentence)):
            found[-1] = _on_occasion(teller, found[-1], on)
            memory.told_to(found[-1].source.entity, found[-1].via)
        found.extend(told_here)
    portraits = {name: portrait.told for name, portrait in memory.portraits.by_id.items()}
    kept = [s for s in found if not _place_heading(s, found, text)]
    fuller = memory.portraits.fuller
    return tuple(_full_portrait(_renamed(s, fuller), portraits) for s in told_in_document(kept, text))


def _on_occasion(teller: Teller, last: Statement, on: range) -> Statement:
    """The last statement with what the sentence behind it tells: جاء ذلك [في مقابلة مع قناة الرصد] بمرسى."""
    told = with_occasion(teller.text, on, last)
    return told if told.via else replace(told, via=teller.links(on, last.source.entity, last.rule))


def _own(article: Article, lexicon: Lexicon) -> frozenset[str]:
    """The entities of the page's outlet and aggregator: by id, and by the names they go by."""
    ids = [i for i in (article.outlet, article.aggregator) if i]
    rows = [row for i in ids if (row := lexicon.outlets.by_id.get(i))]
    names = {fold_key(name.removeprefix(WEAK_MARK)) for row in rows for name in row.names}
    for head, _, rest in [name.partition(" ") for name in names]:
        noun = lexicon.speakers.get(head)
        if rest and noun is not None and noun.kind == "media":
            names.add(rest)  # of «بوابة الشاطئ» what is told to «الشاطئ» too
    return frozenset((*ids, *(f"name:{name}" for name in names)))


def _heads(text: Text, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The folded words of the people's names on the page."""
    people = [(i, n) for i, n in text.within.items() if n.mention.type == "PER"]
    named = {text.folds[i][n.cut :] if i == n.first else text.folds[i] for i, n in people}
    return frozenset(named | {w for s in sentences if s.zone == "body" for w in _spoke(text, s)})


def _spoke(text: Text, sentence: Sentence) -> Iterator[str]:
    """Words of a name in no table that follow a verb of saying: قال [زهير المغزاوي] إن."""
    for i in text.cued_in(sentence):
        forms = text.cues.forms.get(text.folds[i].removeprefix("و"), ())
        if i + 1 < sentence.last and any(f.shape == "past" and f.quotes and not f.object for f in forms):
            last = words_of_name(text, i + 1, sentence.last, first=False)
            if last < sentence.last and opens(text, last):
                yield from text.folds[i + 1 : last]


def _renamed(statement: Statement, fuller: Mapping[str, str]) -> Statement:
    """A heading's statement under the id by which its story goes on with the source."""
    if statement.source.entity not in fuller:
        return statement
    return replace(statement, source=replace(statement.source, entity=fuller[statement.source.entity]))


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
    if _bare_event(statement, text) or _another_acts(statement, text):
        return True
    if first_person(text, text.tokens.at(statement.content.start)):
        return False
    body = [s for s in found if not s.rule.startswith("heading")][:MOST_BEFORE_STATE]
    return not any(_of_state(s, known.state or known.id, text) for s in body)


def _bare_event(statement: Statement, text: Text) -> bool:
    """Whether it is a mere headline of what happened, and no verb is in it: نارية: [مقتل] شرطي في انفجار."""
    first, last = text.tokens.at(statement.content.start), text.tokens.at(statement.content.end - 1) + 1
    described = first + 1 < last and text.plays(first + 1, "adjective") and not text.folds[first + 1].startswith("ال")
    described = described and not text.folds[first].startswith("ال") and not text.adjective(first)
    event = text.plays(first, "event_noun") or text.tokens.is_number(first) or described or _act(text, first)
    return event and not any(is_verb(text, i) and not text.plays_any(i, NO_PREDICATE) for i in range(first + 1, last))


def _act(text: Text, i: int) -> bool:
    """Whether a noun of doing with its genitive begins at token i: كندا: [انتشار الشرطة] قرب المساجد."""
    named = i + 1 < len(text.folds) and text.folds[i + 1].startswith("ال")
    return named and ACT.fullmatch(text.folds[i]) is not None


def _another_acts(statement: Statement, text: Text) -> bool:
    """Whether it is told what somebody there does: نارية: [الشرطة تحدد] هوية المهاجم."""
    first = text.tokens.at(statement.content.start)
    noun = text.noun(first)
    actor = noun is not None and noun.definite and noun.kind in {"body", "unnamed", "office"}
    after = first + 1
    present = after < len(text.folds) and text.folds[after].startswith("ت") and not text.adjective(after)
    return actor and after < len(text.folds) and (present or is_verb(text, after))


def _of_state(statement: Statement, state: str, text: Text) -> bool:
    """Whether a statement's source is a state, its official or its body."""
    known = text.lexicon.entities.get(statement.source.entity)
    if state in statement.source.entity.split("+") or (known and known.state == state):
        return True
    words = fold_key(statement.source.surface or "").split()
    return any((n := text.lexicon.nisbas.get(word)) and n.state == state for word in words)
