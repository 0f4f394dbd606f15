"""Bylines and credits: "القاهرة – رويترز", "كتب: فلان", "(أ ف ب)", "المصدر: وكالات"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from musnad.arabic import Tokens
from musnad.lexicon import Lexicon
from musnad.lexicon.outlets import Outlet

CreditKind = Literal["named", "agencies", "by", "photo", "desk", "source", "agency-word"]
CUES: dict[str, CreditKind] = {
    "agencies": "agencies", "by": "by", "photo": "photo", "desk": "desk", "source": "source", "agency": "agency-word",
}  # fmt: skip
SIGNS = frozenset("-–—:/|ـ،,.()[]{}«»“”\"'*؛•_+") | {"ــ", "ـــ"}
PARTING = frozenset(("-", "–", "—", ":", "/", "|", "ـ", "ــ", "ـــ"))
"""Signs between the parts of a byline of unknown names."""
PARTED = SIGNS | {"مع"}
"""What parts a name from the next: "السنام مع نبأ"."""
LONGEST_BYLINE = 14
"""Words of the longest byline: two names, a town, an outlet and an agency."""
LONGEST_BY, INITIAL = 9, 2
"""Words of a byline behind its cue, and letters of a title's first letter: بقلم د. سليم الورداني."""
PRESENT, SHORTEST_PRESENT, NISBAS = "ي", 4, ("ي", "يه")
"""The letter with which a verb of the present begins, its fewest letters, and the ends of adjectives: يومية, يمني."""
LONGEST_REST = 5
"""Words of a byline beside its outlets and cues: a person's name and a town."""
LONGEST_PART = 4
"""Words of one part of a byline of unknown names: "رأس الماء - سليم الورداني"."""


class Credit(NamedTuple):
    """What a byline names at tokens `[first, last)`: rows of outlets.tsv, or a cue's kind."""

    kind: CreditKind
    first: int
    last: int
    rows: tuple[Outlet, ...]
    rule: str


class Byline(NamedTuple):
    """A byline's parts, and how many of its words none of them explains."""

    credits: tuple[Credit, ...]
    rest: int
    parts: tuple[range, ...]

    def has(self, *kinds: CreditKind) -> bool:
        """Whether a part is of one of these kinds."""
        return any(c.kind in kinds for c in self.credits)


def read_byline(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> Byline:
    """The parts of a byline: its signs cut it, each part is looked up whole and from its left."""
    found: list[Credit] = []
    rest = 0
    folds, names, cues = tokens.folds, lexicon.outlets.firsts, lexicon.credits.cues
    i = first
    while i < last:
        begins = folds[i] in names or folds[i] in cues
        credit = _credit(tokens, i, (first, last), lexicon) if begins else None
        if credit:
            found.append(credit)
            i = credit.last
        else:
            rest += folds[i][0].isalpha()
            i += 1
    return Byline(tuple(found), rest, tuple(parts_of(tokens, first, last)))


def _credit(tokens: Tokens, i: int, line: tuple[int, int], lexicon: Lexicon) -> Credit | None:
    """What a name or cue that may begin at token i of a line names."""
    folds, last = tokens.folds, line[1]
    for named in lexicon.outlets.match(folds, i, last):
        agency = any(row.kind == "agency" for row in named.rows)
        sure = not named.weak and (agency or named.end - i > 1)
        if _is_today(tokens, i, named.end, lexicon):
            continue
        if sure or _bounded(tokens, i, named.end, line):
            return Credit("named", i, named.end, named.rows, named.rows[0].rule)
    found = lexicon.credits.match(folds, i, last, *CUES)
    if not found:
        return None
    end, cue = found
    kind = CUES[cue.kind]
    if kind in ("desk", "agencies") and not _edged(tokens, i, end, line):
        return None
    return Credit(kind, i, end, (), cue.rule)


def _is_today(tokens: Tokens, i: int, end: int, lexicon: Lexicon) -> bool:
    """Whether an outlet's name is a day here: "اليوم (الأربعاء)" is no paper."""
    after = next((f for f in tokens.folds[end : end + 2] if f not in SIGNS), "")
    return end == i + 1 and tokens.folds[i] in lexicon.months and after in lexicon.months


def _edged(tokens: Tokens, first: int, end: int, line: tuple[int, int]) -> bool:
    """Whether words stand at an edge of their part: "متابعات - الميناء", not "حزب التحرير يعقد مؤتمره"."""
    return (
        first == line[0]
        or end >= line[1]
        or tokens.folds[end] in SIGNS
        or tokens.folds[first - 1] in SIGNS
        or _line_begins(tokens, first)
    )


def _line_begins(tokens: Tokens, first: int) -> bool:
    return "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]


def _bounded(tokens: Tokens, first: int, end: int, line: tuple[int, int]) -> bool:
    """Whether a name stands alone between signs: a common word (وال, بنا) is an agency only so."""
    before = first == line[0] or tokens.folds[first - 1] in PARTED or _line_begins(tokens, first)
    after = end >= line[1] or tokens.folds[end] in PARTED
    return before and after


def parts_of(tokens: Tokens, first: int, last: int) -> Iterator[range]:
    """The stretches between a byline's signs."""
    start = first
    for i in range(first, last + 1):
        if i == last or tokens.folds[i] in SIGNS:
            if i > start:
                yield range(start, i)
            start = i + 1


def _is_whole(desk: Credit, byline: Byline, words: int) -> bool:
    """Whether a desk's word is a part of its own or the line is short: "صحف عربية: القمة تهدف" is a headline."""
    return words <= LONGEST_PART or desk.last >= byline.parts[0].stop


def _tells_writer(cue: Credit, byline: Byline, tokens: Tokens, words: int, lexicon: Lexicon) -> bool:
    """Whether the cue with which a line begins says who wrote."""
    if cue.kind == "desk":
        return _is_whole(cue, byline, words)
    return cue.kind == "by" and _names_writer(cue, tokens, words, lexicon)


def _names_writer(cue: Credit, tokens: Tokens, words: int, lexicon: Lexicon) -> bool:
    """Whether a sign, a title or a name follows a cue, or the line is short: no "حوار الأنهار: الدفع إلى لجنة"."""
    if words <= LONGEST_PART or cue.last >= len(tokens):
        return True
    if any(_acts(fold, lexicon) for fold in tokens.folds[cue.last : cue.last + words]):
        return False
    after = tokens.folds[cue.last]
    name = after in lexicon.words.names or after.removeprefix("ال") in lexicon.words.names
    known = name or after in lexicon.words.titles or len(after) <= INITIAL or not tokens.is_word(cue.last)
    return known or lexicon.credits.match(tokens.folds, cue.last, len(tokens), *CUES) is not None


def _acts(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word has the form of a verb of the present: "تقرير: الوزير [يرفض] اللقاء"; يوسف and يناير are none."""
    formed = fold[0] == PRESENT and len(fold) >= SHORTEST_PRESENT and not fold.endswith(NISBAS)
    return formed and fold not in lexicon.words.names and fold not in lexicon.months


def _is_written_for(byline: Byline, tokens: Tokens, words: int) -> bool:
    """Whether a preposition follows the desk's word on a short line: "مرسى (نارية) - خاص بـ«السواري»"."""
    ends = [credit.last for credit in byline.credits if credit.kind == "desk"]
    return words <= LONGEST_BY and any(end < len(tokens) and tokens.folds[end] in ("ب", "ل") for end in ends)


def is_byline(byline: Byline, tokens: Tokens, words: int, lexicon: Lexicon) -> bool:
    """Whether a line says who wrote the story: by its cue, by the outlets it names, or as town and name."""
    if not byline.parts or words > LONGEST_BYLINE:
        return False
    first = byline.credits[0] if byline.credits else None
    begins = first is not None and first.first == byline.parts[0].start and words <= LONGEST_BY
    if first and begins and _tells_writer(first, byline, tokens, words, lexicon):
        return True
    if byline.has("named", "agencies") and byline.rest <= LONGEST_REST:
        return True
    if byline.has("desk") and (byline.rest <= LONGEST_PART or _is_written_for(byline, tokens, words)):
        return True
    folds = [tokens.folds[i] for part in byline.parts for i in part]
    verbs = any(f in lexicon.prose.verbs for f in folds)
    line = tokens.folds[byline.parts[0].start : byline.parts[-1].stop]
    if not any(f in PARTING for f in line) or any(f in "؟?!" or f[0].isdigit() for f in line):
        return False
    listed = lexicon.credits.match(tokens.folds, byline.parts[0].start, byline.parts[0].stop, "ordinal")
    short = all(len(part) <= LONGEST_PART for part in byline.parts) and listed is None
    return 1 < len(byline.parts) <= 3 and short and not verbs and words <= LONGEST_BY  # noqa: PLR2004 - outlet, town, name
