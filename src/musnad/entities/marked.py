"""Names in quotation marks behind the noun that announces them: حركة «نور السهل», قرية "ناروغا"."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import Tokens, fold_key
from musnad.arabic.particles import ARTICLE
from musnad.entities.announced import ANNOUNCED_WEIGHT
from musnad.entities.bearers import COMMON_NAME
from musnad.entities.bodies import HEAD_WEIGHT
from musnad.entities.candidates import Candidate
from musnad.entities.known import CLOSING, OPENING
from musnad.entities.strange_places import strange
from musnad.lexicon import Known, Lexicon
from musnad.lexicon.words import Head

LONGEST_MARKED = 4
ALIKE = {"ORG": frozenset({"ORG", "GROUP"}), "GROUP": frozenset({"ORG", "GROUP"}), "GPE": frozenset({"GPE", "LOC"})}
"""Types of known names that fit a noun beside its own."""
ADJECTIVE = ("ي", "يه")
"""Endings of a lone word that rather describes a body: تنظيم "إرهابي"."""
PLACES = frozenset({"GPE", "LOC"})


def marked_names(tokens: Tokens, indices: range, lexicon: Lexicon) -> Iterator[Candidate]:
    """Each name in marks behind a noun of bodies, groups and places; the noun stays outside."""
    for i in lexicon.stems.having("heads", tokens.folds, range(indices.start, max(indices.start, indices.stop - 2))):
        if tokens.folds[i + 1] not in OPENING:
            continue
        cut, stem = lexicon.stems[tokens.folds[i]].heads[0]
        head, last = lexicon.words.heads[stem], _closed(tokens, i + 2, indices.stop)
        if last is None or head.type == "MEDIA" or stem in head.titled:
            continue
        known = _known(tokens, i, cut, last, head, lexicon)
        if known or _name(tokens, range(i + 2, last), head, lexicon):
            yield _candidate(tokens, range(i + 2, last), head, known)


def _closed(tokens: Tokens, at: int, stop: int) -> int | None:
    """The token of the mark that closes a short name."""
    return next((k for k in range(at + 1, min(stop, at + 1 + LONGEST_MARKED)) if tokens.folds[k] in CLOSING), None)


def _known(tokens: Tokens, i: int, cut: int, last: int, head: Head, lexicon: Lexicon) -> Known | None:  # noqa: PLR0913, PLR0917 - one match, spelt out
    """The one row that goes by a noun and the name in marks behind it, or by the name: مجموعة "مينسك" is no town."""
    name = tokens.span(i + 2, last).of(tokens.text)
    for spelt in (f"{tokens.folds[i][cut:]} {name}", name):
        rows = [known for known in lexicon.entities.exactly(spelt) if known.type in ALIKE.get(head.type, {head.type})]
        if len(rows) == 1:
            return rows[0]
    return None


def _name(tokens: Tokens, inside: range, head: Head, lexicon: Lexicon) -> bool:
    """Whether words in marks can name something: منظمة "إرهابية" and منطقة "خفض تصعيد" only describe."""
    folds = tokens.folds
    acts = lexicon.processes.of("act") if head.type in PLACES else ()
    plain = all(tokens.is_word(k) or tokens.is_number(k) for k in inside)
    if not plain or folds[inside.start] in head.but or folds[inside.start] in acts:
        return False
    if len(inside) == 1 and folds[inside.start].endswith(ADJECTIVE) and head.type not in PLACES:
        return lexicon.entities.begins(folds[inside.start])
    return any(tokens.is_word(k) and _proper(folds[k], head, lexicon) for k in inside)


def _proper(fold: str, head: Head, lexicon: Lexicon) -> bool:
    """Whether a word has the article, is borne by people or known of a name, or is none of the language."""
    definite = fold.startswith(ARTICLE) and fold not in lexicon.nisbas
    borne = lexicon.words.names.get(fold, 0) >= COMMON_NAME and fold not in lexicon.words.function
    return definite or borne or lexicon.entities.begins(fold) or strange(fold, lexicon, bare=head.type not in PLACES)


def _candidate(tokens: Tokens, inside: range, head: Head, known: Known | None) -> Candidate:
    name = fold_key(tokens.span(inside.start, inside.stop).of(tokens.text))
    return Candidate(
        first=inside.start,
        last=inside.stop,
        cut=0,
        type=known.type if known else head.type,
        entity=known.id if known else f"name:{name}",
        rule=f"{known.table}.{known.id}" if known else head.id,
        weight=ANNOUNCED_WEIGHT if known else HEAD_WEIGHT,
        qid=known.qid if known else None,
        confidence=None if known else 0.6,
    )
