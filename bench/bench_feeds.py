"""How fast feeds are read, and whether twice as much takes twice as long.

    python bench/bench_feeds.py

Of each shape a feed of n, 2n, 4n and 8n is read; the exponent is the slope of the times, 1 where they are linear.
"""

import math
import time
from collections.abc import Callable

from musnad.lexicon import Lexicon
from musnad.pages.feeds import read_feed
from musnad.pages.raw import Raw

MONTHS = Lexicon().months
ITEM = """<item><title>نارية وسهلستان تتفقان على تبادل البيانات</title><link>https://alminaa.example/{}</link>
<pubDate>الجمعة, 09 أغسطس 2013 19:56</pubDate><description>قال الوزير إن المحادثات مستمرة. </description></item>"""
STEPS = (1, 2, 4, 8)
MOST_EXPONENT = 1.3


def rss(inside: str) -> bytes:
    """A feed with something in it."""
    return f"<rss><channel>{ITEM.format(0)}{inside}</channel></rss>".encode()


SHAPES: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "items": (500, lambda n: rss("".join(ITEM.format(i) for i in range(n)))),
    "items to be mended": (500, lambda n: rss("".join(ITEM.format(f"{i}?a=1&b=2") for i in range(n)))),
    "ampersands": (50_000, lambda n: rss("&" * n)),
    "comments": (20_000, lambda n: rss("&<!-- -->" * n)),
    "unclosed comments": (50_000, lambda n: rss("<!--" * n)),
    "unclosed data": (50_000, lambda n: rss("<![CDATA[" * n)),
    "one long title": (500_000, lambda n: rss(f"<item><link>/1</link><title>{'x ' * n}</title></item>")),
    "escaped tags": (100_000, lambda n: rss(f"<item><link>/1</link><title>{'&lt;' * n}</title></item>")),
    "attributes": (20_000, lambda n: rss("<a " + " ".join(f"a{i}=''" for i in range(n)) + "/>")),
    "sitemap": (
        2_000,
        lambda n: (
            f"<urlset>{''.join(f'<url><loc>https://a.example/{i}</loc></url>' for i in range(n))}</urlset>".encode()
        ),
    ),
    "lines": (5_000, lambda n: "".join(f"https://a.example/{i}\n" for i in range(n)).encode()),
}


def seconds(raw: bytes) -> float:
    """Of the fastest of three readings."""
    best = math.inf
    for _ in range(3):
        started = time.process_time()
        read_feed(Raw(raw, "https://alminaa.example/rss"), MONTHS)
        best = min(best, time.process_time() - started)
    return best


def main() -> None:
    """Print a line a shape."""
    for name, (n, made) in SHAPES.items():
        raws = [made(n * step) for step in STEPS]
        times = [seconds(raw) for raw in raws]
        exponent = math.log(times[-1] / times[0]) / math.log(STEPS[-1])
        mark = "" if exponent <= MOST_EXPONENT else "  MORE THAN LINEAR"
        print(f"{name:<20} {len(raws[-1]) / 1e6 / times[-1]:6.1f} MB/s  exponent {exponent:.2f}{mark}")


if __name__ == "__main__":
    main()
