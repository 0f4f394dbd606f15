"""Feeds made by atheris: whatever comes, read_feed lists pages or says in a MusnadError why not.

    python bench/fuzz_feeds.py -runs=100000 [-seed=1] [CORPUS]

A crash, another exception, an address that is no address or a reading of over 5 s stops it with the input on the disk.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["musnad.pages"]):
    from musnad.pages.feeds import read_feed
    from musnad.pages.feeds.days import day_of

from musnad.errors import MusnadError
from musnad.lexicon import Lexicon
from musnad.pages.raw import Raw

MONTHS = Lexicon().months
SEEDS = (
    """<?xml version="1.0"?><rss version="2.0"><channel><title>الميناء</title><ttl>15</ttl><item><title>لقاء
&amp; اتفاق</title><link>/1</link><pubDate>الجمعة, 09 أغسطس 2013 19:56</pubDate>
<source url="x">نبأ</source></item></channel></rss>""",
    """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">&lt;b>جولة</title><link href="/2"/>
<updated>2013-08-10T08:00:00+03:00</updated><source><title>نبأ</title></source></entry></feed>""",
    """<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/3</loc><lastmod>2013</lastmod><n:news>
<n:publication><n:name>أ</n:name></n:publication><n:title>ب</n:title></n:news></url></urlset>""",
    """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<item rdf:about="/4"><dc:date>2013</dc:date></item></rdf:RDF>""",
    """<opml><body><outline text="أ"><outline xmlUrl="/5" title="ب"/></outline></body></opml>""",
    """<sitemapindex><sitemap><loc>/6</loc></sitemap></sitemapindex>""",
    """{"items": [{"url": "/7", "title": "سبعة", "date_published": "2013-08-09"}]}""",
    "https://a.example/8\nhttps://a.example/9\n",
    """<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><![CDATA[&a;]]><!-- --></item></channel></rss>""",
)
SECONDS = 5


def one(data: bytes) -> None:
    """One feed."""
    try:
        feed = read_feed(Raw(data, "https://a.example/rss"), MONTHS, cap=1_000_000)
    except MusnadError as error:
        if not (error.seen and error.remedy):
            raise AssertionError("an error that says nothing") from error
    else:
        for entry in (*feed.entries, *feed.feeds):
            if not entry.address.startswith(("http://", "https://")):
                raise AssertionError(entry.address)
    day_of(data[:200].decode("utf-8", "replace"), MONTHS)


def main() -> None:
    """Run it over the seeds and the corpus that was named."""
    with tempfile.TemporaryDirectory() as seeds:
        for n, seed in enumerate(SEEDS):
            (Path(seeds) / str(n)).write_text(seed, encoding="utf-8")
        named = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
        options = [argument for argument in sys.argv[1:] if argument.startswith("-")]
        atheris.Setup(
            [sys.argv[0], f"-timeout={SECONDS}", "-rss_limit_mb=600", "-max_len=4096", *options, *named, seeds], one
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
