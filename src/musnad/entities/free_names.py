"""A person's name that no table knows, among the names that are known: سليم الورداني, [حسين نقوي حسيني]،."""

from __future__ import annotations

from collections.abc import Mapping

from musnad.arabic import Tokens
from musnad.entities.bearers import BORNE_BY_MANY, COMMON_NAME
from musnad.entities.candidates import Candidate
from musnad.entities.names import COMMAS, LONGEST_NAME, Run
from musnad.entities.strangers import Strangers
from musnad.lexicon import Lexicon

ENDS = f'{COMMAS}.؛”»"'
FARTHEST = 4 * LONGEST_NAME
"""Tokens in which a known name may end a new one: looking on to the page's end made long lists quadratic."""


def name_run(tokens: Tokens, at: int, stop: int, lexicon: Lexicon, cut: int = 0) -> int | None:
    """The token after a name of two or more words that begins `cut` letters into token `at`; null where none does."""
    return Run(tokens, stop, lexicon).end(at, cut)


def free_name(  # noqa: PLR0913, PLR0917 - one stretch, spelt out
    tokens: Tokens, at: int, stop: int, taken: Mapping[int, Candidate], lexicon: Lexicon, cut: int = 0
) -> int | None:
    """The token after a new name; a known name behind it ends it, unless it is the surname of another person."""
    last = name_run(tokens, at, stop, lexicon, cut)
    if last is None and (known := taken.get(at + 1)) and not cut and _given(tokens, at, known, lexicon):
        suffix = at + 2 < stop and tokens.folds[at + 2] in lexicon.words.name_endings  # بهرام كمالوندي [نجاد]
        return at + 2 + suffix
    free = first_taken(at, last, taken) if last else None
    if last is None or free is None or free == last:
        return last
    surname = taken[free]
    if surname.type == "PER" and surname.cut == 0 and at < free and surname.last == free + 1 <= last:
        return last
    return name_run(tokens, at, free, lexicon, cut) if free > at + 1 else None


def _given(tokens: Tokens, at: int, known: Candidate, lexicon: Lexicon) -> bool:
    """Whether a word is the first name of another person than the known one whose surname follows."""
    alone = known.type == "PER" and known.cut == 0 and known.last == known.first + 1
    return alone and tokens.folds[at] in lexicon.words.names and Run(tokens, at + 2, lexicon).plausible(at)


def enclosed(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int | None:
    """The token of the sign that ends a name of two to four words: [حسين نقوي حسيني]، after عضو اللجنة،."""
    run, last = Strangers(tokens, stop, lexicon), at
    while last < stop and tokens.is_word(last) and last - at < LONGEST_NAME and run.plausible(last):
        last += 1
    closed = last < stop and tokens.folds[last] in ENDS and last > at + 1 and run.opens(at)
    counts = [lexicon.words.names.get(fold, 0) for fold in tokens.folds[at:last]]
    borne = counts[:1] >= [BORNE_BY_MANY] or sum(count >= COMMON_NAME for count in counts) > 1
    return last if closed and (borne or all(map(run.foreigner, range(at, last - 1)))) else None


def first_taken(at: int, stop: int, taken: Mapping[int, Candidate]) -> int:
    """The first token of a known name from `at` on, or `stop`; what is further off than any name bounds none."""
    return next((k for k in range(at, min(stop, at + FARTHEST)) if k in taken), stop)


def stranger(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int | None:
    """The token after two words nobody is known to bear, where an office stands before them and a name ends behind."""
    return Strangers(tokens, stop, lexicon).stranger(at)


def stranger_told(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int | None:
    """The token after two words nobody is known to bear, behind a verb of speech: قال [ناريم أوستران]، ممثل نارية."""
    run = Strangers(tokens, stop, lexicon)
    two = at + 1 < stop and tokens.is_word(at) and tokens.is_word(at + 1)
    return at + 2 if two and run.plausible(at) and run.plausible(at + 1) and run.foreigner(at) else None
