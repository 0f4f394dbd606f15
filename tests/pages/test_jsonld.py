"""JSON-LD, as sites really write it."""

import pytest

from musnad.pages.jsonld import json_ld_claims


def claimed(script: str) -> list[tuple[str, str]]:
    return [(claim.key, claim.value) for claim in json_ld_claims(script)]


@pytest.mark.parametrize(
    ("script", "claims"),
    [
        ('{"@type": "NewsArticle", "headline": "لقاء"}', [("title", "لقاء")]),
        ('[{"@type": ["Thing", "NewsArticle"], "headline": "لقاء"}]', [("title", "لقاء")]),
        ('{"@type": "http://schema.org/NewsArticle", "headline": "لقاء"}', [("title", "لقاء")]),
        ('<!-- {"@type": "Article", "headline": "لقاء"} -->', [("title", "لقاء")]),
        ('//<![CDATA[\n{"@type": "Article", "headline": "لقاء"}\n//]]>', [("title", "لقاء")]),
        ('{"@type": "Article", "headline": "لقاء\n مرسى"};', [("title", "لقاء\n مرسى")]),
        ('{"@type": "Article", "author": ["نبأ", {"name": "الميناء"}]}', [("author", "نبأ"), ("author", "الميناء")]),
        ('{"@type": "WebPage", "name": "الميناء", "datePublished": "2031-04-17"}', [("published", "2031-04-17")]),
        ('{"mainEntity": {"@type": "ReportageNewsArticle", "headline": "لقاء"}}', [("title", "لقاء")]),
        ('{"@type": "Organization", "name": "الميناء"}', []),
        ('{"@type": "Article", "headline": 7, "author": null, "publisher": {"@id": "#none"}}', []),
        ('{"@type": "Article", "headline": "لقاء",}', []),
        ("[" * 100_000, []),
        ("", []),
    ],
)
def test_a_script_claims(script: str, claims: list[tuple[str, str]]) -> None:
    assert claimed(script) == claims
