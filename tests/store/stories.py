"""Readings of our own making: each name that is given is found in the text, each statement quoted from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from musnad.record import (
    Article,
    Block,
    Markup,
    Mention,
    Meta,
    Page,
    Party,
    Published,
    Reading,
    Received,
    Source,
    Span,
    Statement,
)

NOON = "2031-05-06T12:00:00Z"
LATER = "2031-05-07T12:00:00Z"
V1 = "articles:1"
V2 = "articles:2"


@dataclass(frozen=True, slots=True)
class Story:
    """What a test says of a page; `names` is surface to entity, `quoted` speaker's surface to content."""

    title: str
    body: tuple[str, ...] = ("التقى الوفدان في مرسى.",)
    location: str = "pages/story.txt"
    outlet: str | None = "al-minaa"
    agency: str | None = None
    published: str | None = "2031-05-06"
    names: dict[str, str] = field(default_factory=dict)
    quoted: dict[str, str] = field(default_factory=dict)
    furniture: str = "شكرا على الإبلاغ!"

    @property
    def text(self) -> str:
        """The page: furniture, title, paragraphs."""
        return "\n".join((self.furniture, self.title, *self.body))

    @property
    def received(self) -> Received:
        """The page as it came, with a little markup."""
        raw = self.text.encode()
        digest = hashlib.sha256(raw).hexdigest()
        page = Page(digest[:16], self.location, "text/plain", "utf-8", digest, "ar", self.text)
        block = Block(self._span(self.title), "h1", "main/h1", "title", 0.0)
        return Received(page, raw, Markup((block,), (Meta("title", self.title, "og:title"),)))

    @property
    def reading(self) -> Reading:
        """All that is read out of it."""
        page = self.received.page
        parties = (Party(self.outlet, None, "outlet", None, "stated", "row"),) if self.outlet else ()
        article = Article(
            layout="outlet",
            title=self._span(self.title),
            outlet=self.outlet,
            aggregator=None,
            agency=self.agency,
            parties=parties,
            published=Published(self.published, None, "stated", "row") if self.published else None,
            captured=None,
            updated=None,
            body=tuple(self._span(paragraph) for paragraph in self.body),
            furniture=(),
        )
        mentions = tuple(self._mention(name, entity) for name, entity in self.names.items())
        statements = tuple(self._statement(speaker, said) for speaker, said in self.quoted.items())
        return Reading(page, article, mentions, statements=statements)

    def _span(self, surface: str) -> Span:
        start = self.text.index(surface)
        return Span(start, start + len(surface))

    def _mention(self, name: str, entity: str) -> Mention:
        return Mention(f"mention-{entity}", self._span(name), name, "PER", entity, None, False, "row")  # noqa: FBT003

    def _statement(self, speaker: str, said: str) -> Statement:
        source = Source(self._span(speaker), speaker, self.names.get(speaker, f"name:{speaker}"), "name", None, None)
        return Statement(
            id=f"statement-{speaker}",
            content=self._span(said),
            surface=said,
            cue=None,
            mode="indirect",
            polarity="asserted",
            source=source,
            via=(),
            within=None,
            date=None,
            occasion=None,
            venue=None,
            addressee=None,
            confidence=0.9,
            rule="said",
        )


MEETING = Story(
    "الورداني: متفقون مع سهلستان على الهدنة",
    ("قال سليم الورداني إن الهدنة قريبة.", "ولم تعلق هالة مرزاق على ذلك."),
    location="crawl/meeting.txt",
    names={"سليم الورداني": "selim-al-wardani", "هالة مرزاق": "hala-marzaq"},
    quoted={"سليم الورداني": "الهدنة قريبة"},
)
SUMMIT = Story(
    "إلغاء قمة مرسى",
    ("أعلنت نارية إلغاء القمة مع جمهورية الضفاف.",),
    location="crawl/summit.txt",
    outlet="sada-as-sahl",
    agency="nabaa",
    published="2031-04-02",
)
UNDATED = Story("صورة من الأرشيف", location="crawl/undated.txt", published=None)
