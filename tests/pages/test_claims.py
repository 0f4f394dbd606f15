"""What a page claims of itself beside its text."""

from pathlib import Path

import pytest

from musnad.pages.render import render
from musnad.record.page import Meta

SAMPLES = Path(__file__).parent / "samples"


def claimed(html: str) -> list[tuple[str, str, str]]:
    return [(meta.key, meta.value, meta.origin) for meta in render(html)[1].meta]


def test_a_page_claims_title_days_outlet_author_address_and_language() -> None:
    assert claimed((SAMPLES / "minaa.html").read_text("utf-8")) == [
        ("language", "ar", "html:lang"),
        ("title", "الورداني: لقاء مرسى في موعده - الميناء", "title"),
        ("canonical", "https://alminaa.example/2031/7", "link:canonical"),
        ("title", "الورداني: لقاء مرسى في موعده", "og:title"),
        ("outlet", "الميناء", "og:site_name"),
        ("published", "2031-04-17T18:05:00+03:00", "article:published_time"),
        ("description", 'قال الورداني إن "اللقاء" في موعده', "meta:description"),
        ("title", "الورداني: لقاء مرسى في موعده", "json-ld:headline"),
        ("published", "2031-04-17T18:05:00+03:00", "json-ld:datePublished"),
        ("modified", "2031-04-17T19:00:00+03:00", "json-ld:dateModified"),
        ("outlet", "صحيفة الميناء", "json-ld:publisher"),
        ("author", "وكالة نبأ", "json-ld:author"),
        ("published", "2031-04-17", "time"),
    ]


@pytest.mark.parametrize(
    ("html", "claim"),
    [
        ('<META NAME="DC.Date" CONTENT="2031-04-17">', ("published", "2031-04-17", "meta:dc.date")),
        ('<meta itemprop="datePublished" content="2031-04-17">', ("published", "2031-04-17", "itemprop:datepublished")),
        ('<b itemprop="headline">لقاء</b>', ("title", "لقاء", "itemprop:headline")),
        ('<p itemprop="author">كتب <b itemprop="name">وكالة نبأ</b></p>', ("author", "وكالة نبأ", "itemprop:author")),
        ('<meta property="og:title" content=" لقاء\n مرسى ">', ("title", "لقاء مرسى", "og:title")),
    ],
)
def test_older_ways_of_claiming_are_read(html: str, claim: tuple[str, str, str]) -> None:
    assert claimed(html) == [claim]


def test_the_address_of_a_profile_names_no_author() -> None:
    assert claimed('<meta property="article:author" content="https://social.example/minaa">') == []


def test_the_title_of_a_drawing_is_not_the_pages() -> None:
    assert claimed("<p>قال</p><svg><title>سهم</title></svg>") == []


def test_one_claim_is_said_once_and_claims_have_an_end() -> None:
    assert claimed('<meta name="author" content="نبأ">' * 3) == [("author", "نبأ", "meta:author")]
    assert len(claimed("".join(f'<time datetime="{day}">' for day in range(1_000)))) == 200


def test_a_claim_that_no_database_holds_is_made_whole() -> None:
    page = '<script type="application/ld+json">{"@type": "Article", "headline": "\\ud800لقاء\\u0000"}</script>'
    assert render(page)[1].meta == (Meta("title", "\ufffdلقاء\ufffd", "json-ld:headline"),)
