"""What an issue outside the tables is called on a page of ours: its folded words as the page prints them."""

from __future__ import annotations

from musnad.arabic import fold_key, tokenize
from musnad.record import Reading
from musnad.web.labels import UNKNOWN

LONGEST_CLITIC = 3
"""Letters that may stand before a word of an issue on its page: وال, بال."""


def issue_name(issue: str, reading: Reading) -> str | None:
    """The words of an issue as the clause that shows the stand prints them; null where the page takes none on it.

    "name:لجنه مشتركه" of "تشكيل اللجنة المشتركة" is "لجنة مشتركة".
    """
    for position in reading.positions:
        if position.issue == issue and issue.startswith(UNKNOWN):
            return printed(issue.removeprefix(UNKNOWN), position.evidence.of(reading.page.text))
    return None


def printed(folded: str, text: str) -> str | None:
    """Folded words in the spelling of a text in which they stand in their order, what is joined before them left out.

    >>> printed("لجنه مشتركه", "تشكيل اللجنة المشتركة")
    'لجنة مشتركة'
    """
    tokens = tokenize(text)
    words = iter([text[slice(*tokens.span(i, i + 1))] for i in range(len(tokens)) if tokens.is_word(i)])
    found = [next((cut for word in words if (cut := _cut(wanted, word))), None) for wanted in folded.split()]
    return " ".join(each or "" for each in found) if found and all(found) else None


def _cut(wanted: str, word: str) -> str | None:
    """The end of a word that is the wanted one folded; null where it is not."""
    start = len(word) - len(wanted)
    return word[start:] if 0 <= start <= LONGEST_CLITIC and fold_key(word[start:]) == wanted else None
