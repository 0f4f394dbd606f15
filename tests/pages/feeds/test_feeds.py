"""What each kind of feed lists."""

import gzip

import pytest

from musnad.errors import OversizedPage, PageError
from musnad.pages.feeds import Entry, Feed, Subscription, opml_of, read_feed
from musnad.pages.feeds.days import day_of
from musnad.pages.raw import Raw
from tests.tables import SHIPPED

HERE = "https://alminaa.example/rss"
MONTHS = SHIPPED.months

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
 <title>الميناء</title><link>https://alminaa.example/</link><ttl>15</ttl>
 <atom:link href="https://alminaa.example/rss" rel="self"/>
 <image><url>https://alminaa.example/logo.png</url><title>شعار</title></image>
 <item><title>نارية وسهلستان &quot;تتفقان&quot;</title><link>/news/1?a=1&amp;b=2</link>
  <pubDate>الجمعة, 09 أغسطس 2013 19:56</pubDate><source url="https://nabaa.example/rss">وكالة نبأ</source></item>
 <item><title><![CDATA[<b>لقاء</b> في مرسى]]></title><guid>https://alminaa.example/news/2</guid>
  <pubDate>Fri, 09 Aug 2013 19:56:00 +0300</pubDate></item>
 <item><title>بلا عنوان</title><guid isPermaLink="false">https://alminaa.example/?p=3</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>صدى السهل</title>
 <link rel="self" href="https://sada.example/atom"/>
 <entry><title type="html">&lt;em&gt;جولة&lt;/em&gt; ثانية</title><id>tag:sada.example,2013:1</id>
  <link rel="enclosure" href="https://sada.example/1.mp3"/><link href="https://sada.example/1"/>
  <published>2013-08-09T19:56:00Z</published><updated>2013-08-10T08:00:00+03:00</updated>
  <source><title>وكالة نبأ</title></source>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
  <title>لا</title><link href="/no"/></div></content></entry>
</feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://alminaa.example/"><title>الميناء</title></channel>
 <item rdf:about="https://alminaa.example/4"><title>أربعة</title><link>https://alminaa.example/4</link>
 <dc:date>2013-08-09T10:00:00+02:00</dc:date></item></rdf:RDF>"""

RSS_091 = """<?xml version="1.0" encoding="windows-1256"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>الميناء</title><item><title>قال الوزير إن المحادثات مستمرة</title>
<link>https://alminaa.example/5</link></item></channel></rss>"""

NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc>https://alminaa.example/6</loc><lastmod>2013-08-09</lastmod><n:news><n:publication><n:name>الميناء</n:name>
 <n:language>ar</n:language></n:publication><n:publication_date>2013-08-08T20:00Z</n:publication_date>
 <n:title>ستة</n:title></n:news></url></urlset>"""

INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <sitemap><loc>https://alminaa.example/s1.xml.gz</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>"""

OPML = """<opml version="2.0"><head><title>قراءاتي</title></head><body><outline text="وكالات">
 <outline type="rss" text="نبأ" xmlUrl="https://nabaa.example/rss"/></outline>
 <outline text="الميناء" xmlUrl="https://alminaa.example/rss"/></body></opml>"""

JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "الميناء", "items": [
 {"id": "1", "url": "https://alminaa.example/7", "title": "سبعة", "date_published": "2013-08-09T19:56:00+03:00"},
 {"id": "https://alminaa.example/8", "content_text": "قال"}, 5, {"id": "9"}]}"""


def read(text: str | bytes, **told: int) -> Feed:
    return read_feed(Raw(text.encode() if isinstance(text, str) else text, HERE), MONTHS, **told)


def listed(text: str | bytes) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(e.address, e.title, e.published, e.source) for e in read(text).entries]


def test_rss_2() -> None:
    feed = read(RSS)
    assert (feed.kind, feed.title, feed.wait, feed.broken) == ("rss", "الميناء", 900, None)
    assert listed(RSS) == [
        ("https://alminaa.example/news/1?a=1&b=2", 'نارية وسهلستان "تتفقان"', "2013-08-09T19:56:00", "وكالة نبأ"),
        ("https://alminaa.example/news/2", "لقاء في مرسى", "2013-08-09T19:56:00+03:00", None),
    ]


def test_atom_gives_the_page_and_not_its_enclosure_or_content() -> None:
    (entry,) = read(ATOM).entries
    assert (entry.address, entry.title, entry.source) == ("https://sada.example/1", "جولة ثانية", "وكالة نبأ")
    assert (entry.published, entry.modified) == ("2013-08-09T19:56:00+00:00", "2013-08-10T08:00:00+03:00")
    assert read(ATOM).title == "صدى السهل"


def test_atom_with_a_prefix_on_every_element() -> None:
    prefixed = ATOM.replace("<feed xmlns=", "<atom:feed xmlns:atom=").replace("</feed", "</atom:feed")
    for name in ("entry", "link", "title", "id", "published", "updated", "source"):
        prefixed = prefixed.replace(f"<{name}", f"<atom:{name}").replace(f"</{name}", f"</atom:{name}")
    assert listed(prefixed) == listed(ATOM)


def test_rss_1() -> None:
    assert listed(RDF) == [("https://alminaa.example/4", "أربعة", "2013-08-09T10:00:00+02:00", None)]
    assert read(RDF).title == "الميناء"


def test_rss_091_in_windows_1256_with_its_doctype() -> None:
    assert listed(RSS_091.encode("cp1256")) == [
        ("https://alminaa.example/5", "قال الوزير إن المحادثات مستمرة", None, None)
    ]


def test_a_news_sitemap_packed_and_plain() -> None:
    told = [("https://alminaa.example/6", "ستة", "2013-08-08T20:00:00+00:00", "الميناء")]
    assert listed(NEWS) == listed(gzip.compress(NEWS.encode())) == told
    assert read(NEWS).entries[0].modified == "2013-08-09"


def test_an_index_and_an_opml_file_name_further_feeds() -> None:
    assert read(INDEX).feeds == (
        Subscription("https://alminaa.example/s1.xml.gz"),
        Subscription("https://alminaa.example/s2.xml"),
    )
    assert read(OPML).feeds == (
        Subscription("https://nabaa.example/rss", "نبأ", "وكالات"),
        Subscription("https://alminaa.example/rss", "الميناء"),
    )


def test_opml_out_is_opml_in() -> None:
    feeds = (
        Subscription("https://nabaa.example/rss?a=1&b=2", 'نبأ "العاجل" & غيره', "وكالات"),
        Subscription("https://alminaa.example/rss", "الميناء"),
    )
    assert read(opml_of(feeds, "قراءاتي & غيرها")).feeds == feeds


def test_json_feed() -> None:
    assert listed(JSON) == [
        ("https://alminaa.example/7", "سبعة", "2013-08-09T19:56:00+03:00", None),
        ("https://alminaa.example/8", None, None, None),
    ]


def test_a_sitemap_of_plain_lines() -> None:
    feed = read("https://alminaa.example/1\r\n\nhttps://alminaa.example/2\n")
    assert (feed.kind, [e.address[-1] for e in feed.entries]) == ("list", ["1", "2"])


def test_the_mark_changes_with_title_and_summary_and_not_with_the_day() -> None:
    def mark(item: str) -> str:
        inside = f"<item><link>https://alminaa.example/1</link>{item}</item>"
        return read(f"<rss><channel>{inside}</channel></rss>").entries[0].mark

    first = mark("<title>لقاء</title><pubDate>2013-08-09</pubDate>")
    assert first == mark("<title>لقاء </title><pubDate>2013-08-10</pubDate>")
    assert first != mark("<title>لقاءان</title>") != mark("<title>لقاءان</title><description>أمس</description>")


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("الجمعة, 09 أغسطس 2013 19:56", "2013-08-09T19:56:00"),
        ("الجمعة، ٩ آب ٢٠١٣ - 07:56 م", "2013-08-09T19:56:00"),
        ("09 أغسطس 2013 19:56 +0300", "2013-08-09T19:56:00+03:00"),
        ("9 أغسطس/آب 2013 19:56 ت.غ", "2013-08-09T19:56:00+00:00"),
        ("vendredi, 09 août 2013 19:56", "2013-08-09T19:56:00"),
        ("2 شوال 1434 هـ", "2013-08-09"),
        ("Fri, 09 Aug 2013 19:56:00 GMT", "2013-08-09T19:56:00+00:00"),
        ("Fri, 9 Aug 13 19:56 EST", "2013-08-09T19:56:00-05:00"),
        ("Friday, 09-Aug-13 19:56:00 UTC", "2013-08-09T19:56:00+00:00"),
        ("Fri, 09 Aug 2013 07:56 PM", "2013-08-09T19:56:00"),
        ("2013-08-09T19:56:00.1234567Z", "2013-08-09T19:56:00+00:00"),
        ("2013-08-09 19:56:00 +0300", "2013-08-09T19:56:00+03:00"),
        ("٢٠١٣-٠٨-٠٩", "2013-08-09"),
        ("2013-08", "2013-08"),
        ("2013", "2013"),
        ("2013-02-30", None),
        ("Fri, 31 Feb 2013 19:56:00 GMT", None),
        ("أمس", None),
        ("", None),
    ],
)
def test_a_date_in_any_form(told: str, day: str | None) -> None:
    assert day_of(told, MONTHS) == day


@pytest.mark.parametrize(
    "written",
    [
        "<item><title>أ&nbsp;ب</title><link>https://a.example/?x=1&y=2</link></item>",
        "<item><title>أ ب</title><link>https://a.example/?x=1&y=2</link><media:thumbnail url='x'/></item>",
        "<item><title>أ\x0b ب&#0;</title><link>https://a.example/?x=1&amp;y=2</link></item>",
        "<item><title>أ ب</title><link>https://a.example/?x=1&amp;amp;y=2</link></item>",
    ],
)
def test_what_sites_write_is_mended(written: str) -> None:
    (entry,) = read(f"\n <rss><channel>{written}</channel></rss>").entries
    assert (entry.address, entry.title) == ("https://a.example/?x=1&y=2", "أ ب")


def test_a_feed_that_breaks_off_gives_what_stands_before() -> None:
    feed = read(RSS[: RSS.index("<item><title>بلا")])
    assert len(feed.entries) == 2
    assert feed.broken == "line 10: no element found"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<html><head></head><body>قال</body></html>", "it is no feed"),
        ("قال الوزير", "it is no feed"),
        ("{}", "it has no items"),
        ("{'", "it begins as JSON and is none"),
        ("[" * 200_000, "it begins as JSON and is none"),
        ("<svg><url><loc>https://a.example/</loc></url></svg>", "it is no feed"),
    ],
)
def test_what_is_no_feed_is_said(text: str, seen: str) -> None:
    with pytest.raises(PageError, match=seen):
        read(text)


def test_a_page_names_its_feeds() -> None:
    page = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>قال</body></html>'
    with pytest.raises(PageError) as caught:
        read(page)
    assert caught.value.remedy == "It names https://alminaa.example/feed: watch that"


@pytest.mark.parametrize(
    "told",
    ["javascript:alert(1)", "file:///etc/passwd", "//", "http://", "http://[x/", "http://u:p@a.example/", "\x00"],
)
def test_an_address_that_is_none_is_no_page(told: str) -> None:
    assert read(f"<rss><channel><item><guid>{told}</guid></item></channel></rss>").entries == ()


def test_more_bytes_than_the_cap_are_refused_packed_or_not() -> None:
    for raw in (RSS.encode(), gzip.compress(RSS.encode())):
        with pytest.raises(OversizedPage, match="more than 500 bytes"):
            read(raw, cap=500)


def test_an_entry_is_listed_once() -> None:
    item = "<item><link>https://a.example/1</link><title>{}</title></item>"
    feed = read(f"<rss><channel>{item.format(1)}{item.format(2)}</channel></rss>")
    assert [type(e) for e in feed.entries] == [Entry]
