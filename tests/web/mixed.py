"""Two hundred strings of both directions, where a page has titles, quotations and names, and where they leak."""

from __future__ import annotations

from urllib.parse import quote

from musnad import runner
from musnad.pages import receive
from musnad.pipeline import read_page, stage_version
from musnad.record import Span
from musnad.store import Dossier, Note, RecordFile, SavedSearch
from tests.web.world import LEXICON, NOON

BEFORE = ("abc", "12%", "(abc", "abc)", "\u202eabc", "\u2067abc", "שלום", "C++", "-5", "3/4")
WITHIN = ("نص", "نص 12", "النص abc", "2013-08-09")
AFTER = ("!", ")", " x:1", "\u202c abc", "/x")
STRINGS = tuple(f"{one} {two}{three}" for one in BEFORE for two in WITHIN for three in AFTER)
A_PAGE = 20
"""Strings of a page: its title is the first of them."""


def texts() -> list[str]:
    """Pages whose titles and quotations are the strings."""
    made = []
    for first in range(0, len(STRINGS), A_PAGE):
        title, *said = STRINGS[first : first + A_PAGE]
        quotes = (f'قالت هالة مرزاق إن "{each} كلامها {number}".' for number, each in enumerate(said, first))
        made.append(
            "\n".join(("صدى السهل", f"{title} عنوان", f"نشر في صدى السهل يوم {1 + first // 20} سبتمبر 2021", *quotes))
        )
    return made


def fill(file: RecordFile) -> list[str]:
    """Keep the pages, and what a reader writes, and gather them; an address of each kind of page that shows them."""
    kept = []
    for number, text in enumerate(texts()):
        received = receive(text.encode(), f"crawl/{STRINGS[number]}.txt", media_type="text/plain", charset="utf-8")
        reading = read_page(received, LEXICON)
        file.keep(received, reading, stage_version(LEXICON), NOON)
        kept.append(reading)
    here = kept[0].page
    speaker = kept[0].statements[0].source.entity
    for number, each in enumerate(STRINGS[:A_PAGE]):
        span = kept[0].article.body[0]
        cut = Span(span.start, span.end)
        file.remarks.note(Note(0, here.id, cut, cut.of(here.text), each, each, NOON))
        file.put_dossier(Dossier(f"d{number}", each, "كلامها" if number else each, (speaker,), None, None), NOON)
        file.save_search(SavedSearch(f"s{number}", each, f"q={quote(each)}"), NOON)
    runner.gathered(file, LEXICON)
    record = file.gathered()
    story = record[1].stories[0].id if record else ""
    page, other = f"/page/{here.id}", kept[1].page.id
    span = kept[0].statements[0].content
    return [
        "/", f"/search?q={quote('كلامها')}", page, f"{page}/crawled", f"{page}/sheet", f"{page}/notes",
        f"{page}/versions", f"{page}/report", f"{page}/share?span={span.start}-{span.end}",
        f"{page}/wrong?speaker={span.start}-{span.end}", f"/people/{quote(speaker)}", "/stories", f"/story/{story}",
        f"/compare?a={here.id}&b={other}", "/events", "/contradictions", "/positions", "/dossiers", "/dossier/d1",
        "/saved", "/lists", "/outlet/sada-al-sahl",
        *(f"/page/{each.page.id}" for each in kept[1:]),
    ]  # fmt: skip


LEAKS = """() => {
    const told = [];
    const rects = node => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(each => each.width > 0 && each.height > 0);
    };
    const around = node => node.closest('p, li, h1, h2, h3, td, th, dt, dd, summary, blockquote, label, div, section');
    for (const bdi of document.querySelectorAll('bdi')) {
        if (!bdi.checkVisibility({contentVisibilityAuto: true}) || bdi.parentElement.closest('bdi')) continue;
        const own = rects(bdi);
        const box = around(bdi);
        if (!own.length || !box) continue;
        const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
            const node = walk.currentNode;
            if (bdi.contains(node) || !node.data.trim()) continue;
            for (const theirs of rects(node)) {
                const line = own.filter(o => Math.min(o.bottom, theirs.bottom) - Math.max(o.top, theirs.top) > 4);
                if (!line.length) continue;
                const left = Math.min(...line.map(o => o.left)), right = Math.max(...line.map(o => o.right));
                if (Math.min(right, theirs.right) - Math.max(left, theirs.left) > 1)
                    told.push(`${bdi.textContent.slice(0, 40)} | ${node.data.trim().slice(0, 40)}`);
            }
        }
    }
    return told;
}"""
"""Where text from outside an isolated string stands between its first letter and its last on one line."""
