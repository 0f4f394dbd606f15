"""Pages of our own, read by the stage: small enough that text and answer stand side by side."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.lexicon import Lexicon
from musnad.record import Article, Markup, Page, Received, Span
from tests.tables import SHIPPED

LEAD = (
    "أعلن وزير الخارجية الناري سليم الورداني في مرسى أن بلاده وافقت على استئناف المحادثات مع سهلستان، "
    "مؤكدا أن الجولة المقبلة ستعقد في رأس الماء."
)
SECOND = (
    "وقالت وزيرة خارجية سهلستان هالة مرزاق إن الوفدين اتفقا على جدول الأعمال، لكنها أوضحت أن ملف الحدود "
    "ما زال محل خلاف بين الجانبين."
)
THIRD = "وأضافت مرزاق أن الخبراء سيلتقون قبل ذلك لبحث التفاصيل الفنية، وفق ما نص عليه البيان المشترك."
STORY = (LEAD, SECOND, THIRD)
TITLE = "الورداني: استئناف المحادثات مع سهلستان في رأس الماء"


@cache
def lexicon() -> Lexicon:
    return SHIPPED


@dataclass(frozen=True)
class Cleaned:
    """An article and the text it was read from."""

    article: Article
    text: str

    @property
    def title(self) -> str | None:
        return self.article.title.of(self.text) if self.article.title else None

    @property
    def body(self) -> tuple[str, ...]:
        return tuple(span.of(self.text) for span in self.article.body)

    def kind(self, words: str) -> str:
        """The kind of the stretch that holds these words."""
        start = self.text.index(words)
        spot = Span(start, start + len(words))
        if self.article.title and self.article.title.meets(spot):
            return "title"
        if any(span.meets(spot) for span in self.article.body):
            return "body"
        return next(f.kind for f in self.article.furniture if f.span.meets(spot))

    def party(self, role: str) -> tuple[str | None, str | None, str]:
        """Entity, printed name and basis of the first party in a role."""
        row = next(p for p in self.article.parties if p.role == role)
        return row.entity, row.span.of(self.text) if row.span else None, row.basis


def cleaned(
    *lines: str, location: str = "page.txt", markup: Markup | None = None, lexicon: Lexicon = SHIPPED
) -> Cleaned:
    """The lines as a page, cleaned."""
    text = "\n".join(lines)
    digest = hashlib.sha256(text.encode()).hexdigest()
    page = Page(digest[:16], location, "text/plain", "utf-8", digest, "ar", text)
    return Cleaned(clean(Received(page, text.encode(), markup), tokenize(text), lexicon), text)
