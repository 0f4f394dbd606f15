"""A government by who rules: [حكومة النجدي], [إدارة الرئيس الناري رائد النجدي]."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import Tokens
from musnad.entities.candidates import Candidate
from musnad.lexicon import Known, Lexicon
from musnad.record.mentions import BY_RULER

RULER_WEIGHT = 2
RULES = frozenset({"president", "prime-minister", "king"})
"""Kinds of office whose holder has a government of his name."""
LONGEST_OFFICE = 3
"""Tokens of his office before his name: [رئيس الوزراء الناري] رائد النجدي."""


def ruled(tokens: Tokens, indices: range, lexicon: Lexicon, day: str | None) -> Iterator[Candidate]:
    """A noun of governing with the name of somebody who rules, as the body of his state; his own name stays one."""
    for i in lexicon.stems.having("governments", tokens.folds, indices):
        cut, stem = lexicon.stems[tokens.folds[i]].governments[0]
        body, kind = lexicon.words.governments[stem]
        if found := _ruler(tokens, range(i + 1, indices.stop), lexicon, day):
            ruler, last = found
            entity = f"{ruler.state}-{body}"
            known = lexicon.entities.get(entity)
            qid = known.qid if known else None
            yield Candidate(i, last, cut, kind, entity, f"{BY_RULER}{body}", RULER_WEIGHT, optional=True, qid=qid)


def _ruler(tokens: Tokens, behind: range, lexicon: Lexicon, day: str | None) -> tuple[Known, int] | None:
    """Who rules by the name at a token, his office before it, and the token after him."""
    at, stop = behind.start, behind.stop
    name = at
    while name < min(stop, at + LONGEST_OFFICE) and _of_office(tokens.folds[name], lexicon, first=name == at):
        name += 1
    if name >= stop:
        return None
    for match in lexicon.entities.match(tokens.folds, name, tokens.folds[name], stop):
        rulers = [known for known in match.known if _rules(known, lexicon, day)]
        if len({ruler.state for ruler in rulers}) == 1:
            return rulers[0], name + match.length
    return None


def _of_office(fold: str, lexicon: Lexicon, *, first: bool) -> bool:
    """Whether a word is an office or, behind one, what tells of what: [الرئيس] [الناري], [رئيس] [الوزراء]."""
    return fold in lexicon.words.titles or (not first and (fold in lexicon.nisbas or fold in lexicon.offices.fields))


def _rules(known: Known, lexicon: Lexicon, day: str | None) -> bool:
    """Whether somebody is a head of state or of government on a day, or ever was where the page has none."""
    if known.type != "PER" or known.state is None:
        return False
    return any(kind.id in RULES and owner == known.state for kind, owner in lexicon.offices.kinds_of(known, day))
