"""A page of one paragraph, read for its times."""

from musnad.arabic import tokenize
from musnad.lexicon import Lexicon
from musnad.record import Article, Doubt, Published, Span, Time
from musnad.times import NEWS, Habits, resolve
from tests.tables import SHIPPED

LEXICON = SHIPPED
FRIDAY = "2013-08-09"


def read(
    text: str, day: str | None = FRIDAY, habits: Habits = NEWS, lexicon: Lexicon = LEXICON
) -> tuple[tuple[Time, ...], tuple[Doubt, ...]]:
    """Times and doubts of a page of that day, each line of the text a paragraph."""
    published = Published(day, None, "stated", "meta") if day else None
    body, start = [], 0
    for line in text.split("\n"):
        body.append(Span(start, start + len(line)))
        start += len(line) + 1
    article = Article("unknown", None, None, None, None, (), published, None, None, tuple(body), ())
    return resolve(article, tokenize(text), lexicon, habits)


def told(text: str, day: str | None = FRIDAY, habits: Habits = NEWS) -> list[tuple[str, str | None]]:
    """Surface and value of each time."""
    return [(time.surface, time.value) for time in read(text, day, habits)[0]]
