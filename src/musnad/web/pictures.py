"""The pictures of a page, told by what was printed about them: caption, credit, alternative text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from musnad.record import Furniture, Reading, Span
from musnad.web.corrections import excerpt

PARTS = {"image_alt": "alt", "image_caption": "caption", "image_credit": "credit"}
NOTICE = "image_report_notice"
"""A site's own offer to report a picture: one stands there, whatever else is printed of it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: caption "الوزير في المطار", credit "تصوير: وسيم الأخرس"; `alt` only where it says something else.

    `span` runs over all that is printed of it, and is its name in reports.
    """

    span: Span
    caption: Furniture | None
    credit: Furniture | None
    alt: Furniture | None

    def words(self, text: str) -> str:
        """By what a list knows it again."""
        told = self.caption or self.alt or self.credit
        return excerpt(told.span.of(text)) if told else ""


def pictures(reading: Reading) -> tuple[Picture, ...]:
    """The pictures in page order; where captions are none, the site's own notice tells of one."""
    told = [
        each for each in reading.article.furniture if each.kind in PARTS and each.span.of(reading.page.text).strip()
    ]
    groups: list[list[Furniture]] = []
    for each in sorted(told, key=lambda found: found.span):
        if groups and _belongs(each, groups[-1], reading.article.body):
            groups[-1].append(each)
        else:
            groups.append([each])
    if not groups:
        groups = [[each] for each in reading.article.furniture if each.kind == NOTICE][:1]
    return tuple(_picture(group, reading.page.text) for group in groups)


def _belongs(each: Furniture, group: list[Furniture], body: Iterable[Span]) -> bool:
    """Whether it is of the picture before: of a kind not printed yet, and no story between."""
    between = Span(group[-1].span.end, each.span.start)
    return all(each.kind != other.kind for other in group) and not any(
        between.start <= span.start < between.end for span in body
    )


def _picture(group: list[Furniture], text: str) -> Picture:
    parts = {PARTS.get(each.kind, NOTICE): each for each in group}
    caption, alt = parts.get("caption"), parts.get("alt")
    if caption and alt and _line(caption, text) == _line(alt, text):
        alt = None
    return Picture(Span(group[0].span.start, group[-1].span.end), caption, parts.get("credit"), alt)


def _line(each: Furniture, text: str) -> str:
    return " ".join(each.span.of(text).split())
