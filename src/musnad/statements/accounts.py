"""Speech that a document tells over several sentences: بحسب البيان … ركز الجانب الناري على … كما أشار البيان."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.record import Link, Statement
from musnad.statements.phrase import CONTRACT
from musnad.statements.text import Text

AHEAD, BEHIND = 3, 4
"""Statements ahead of and behind one among which the document must be named."""


def told_in_document(found: Sequence[Statement], text: Text) -> list[Statement]:
    """The statements, the document in the chain of those that stand between two that it tells."""
    return [_through(s, found[max(0, k - BEHIND) : k], found[k + 1 : k + 1 + AHEAD], text) for k, s in enumerate(found)]


def _through(statement: Statement, behind: Sequence[Statement], ahead: Sequence[Statement], text: Text) -> Statement:
    """The statement with the document that is named ahead of it and behind it."""
    if statement.via or statement.within or statement.cue is None:
        return statement
    documents = [s for s in ahead if _is_document(s, text) and s.source.entity != statement.source.entity]
    for document in documents:
        entity = document.source.entity
        told = (s for s in behind if not s.rule.startswith("heading"))  # a headline's study is no link of its story
        if any(entity in {s.source.entity, *(link.entity for link in s.via)} for s in told):
            return replace(statement, via=(Link(entity, document.source.span, statement.rule),))
    return statement


def _is_document(statement: Statement, text: Text) -> bool:
    """Whether a statement's source is a document that is told of again: كما أشار البيان."""
    span = statement.source.span
    noun = text.noun(text.tokens.at(span.start)) if span else None
    return noun is not None and noun.kind == "document" and noun.en != CONTRACT
