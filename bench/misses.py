"""What went wrong on a page: the characters that were missed or are too many, and the rule that said so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from corpora import loose
from draft import Wrapped

from musnad.record import Article, Span

EXCERPT = 70
"""Characters of a line that are printed."""


def ink(spans: Iterable[Span], text: str) -> set[int]:
    """Where the spans' characters stand that are not blank."""
    return {i for span in spans for i in range(*span) if not text[i].isspace()}


def aside(page: Wrapped) -> set[int]:
    """The characters of lines that may be story or subheading, which no figure but the strict one counts."""
    return ink([span for span in page.body if loose(span.of(page.text))], page.text)


def shares(truth: set[int], found: set[int]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    hit = len(truth & found)
    precision = hit / len(found) if found else float(not truth)
    recall = hit / len(truth) if truth else 1.0
    return precision, recall, 2 * hit / (len(truth) + len(found)) if truth or found else 1.0


def causes(read: Iterable[tuple[Wrapped, Article]], most: int) -> None:
    """Of each template the rules that took most characters from stories, and how many pages each did so on."""
    lost: dict[str, Counter[str]] = defaultdict(Counter)
    on: dict[str, Counter[str]] = defaultdict(Counter)
    for page, article in read:
        truth, found = ink(page.body, page.text), ink(article.body, page.text)
        whole = "" if found else "no story: "
        here = Counter(whole + said(i, article) for i in truth - found - aside(page))
        if extra := len(found - truth):
            here["too many"] = extra
        lost[page.template].update(here)
        on[page.template].update(here.keys())
    for template, rules in lost.items():
        print(f"-- {template}")
        for rule, count in rules.most_common(most):
            print(f"   {count:>7,} characters on {on[template][rule]:>3} pages: {rule}")


def wrongs(page: Wrapped, article: Article) -> str:
    """A page's first stretches that are wrong."""
    truth, found = ink(page.body, page.text), ink(article.body, page.text)
    lines = []
    for name, wrong in (("missed", truth - found), ("extra", found - truth)):
        if wrong:
            first = min(wrong)
            excerpt = " ".join(page.text[first : first + EXCERPT].split())
            lines.append(f"   {name} {len(wrong)} characters, from {first} ({said(first, article)}): {excerpt}")
    return "\n".join(lines)


def said(offset: int, article: Article) -> str:
    """What the cleaner says of a character."""
    hit = next((f for f in article.furniture if f.span.start <= offset < f.span.end), None)
    if hit:
        return f"{hit.kind}, {hit.rule}"
    here = Span(offset, offset + 1)
    if article.title and article.title.meets(here):
        return "title"
    return "body" if any(span.meets(here) for span in article.body) else "untold"


def shown(page: Wrapped, article: Article) -> str:
    """A page line by line: the truth, what was found, and the line's beginning."""
    lines, at = [f"== {page.template}"], 0
    for line in page.text.splitlines(keepends=True):
        if plain := line.strip():
            start = at + line.index(plain)
            lines.append(f"{_truth(start, page):<6}|{said(start, article):<40}|{plain[:EXCERPT]}")
        at += len(line)
    return "\n".join(lines)


def _truth(offset: int, page: Wrapped) -> str:
    here = Span(offset, offset + 1)
    if any(span.meets(here) for span in page.body):
        return "body"
    return "title" if any(span.meets(here) for span in page.titles) else ""
