"""Page templates that put a story into furniture; each as one kind of Arabic news page does."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from draft import Draft, Story, halves
from stock import Stock

Template = Callable[[Draft, Stock, Story], None]
GAP = "    "
"""Blanks between blocks that stood side by side."""
TICKER_SIGNS = (GAP, GAP, "\u00a0" * 4, " *** ", " • ", " | ", " ◄ ")
"""What stands between the headlines of a ticker."""
TRAIL_SIGNS = (" > ", " » ", " / ", " | ")
"""What stands between the steps of a way through the site."""
COLUMNS = (66, 96)
"""Widths of a column that a program wrapped text to."""


def ticker_line(page: Draft, stock: Stock, story: Story) -> None:
    """An aggregator: a line of headlines, a line of more, the story, a link to its source."""
    page.lines(stock.chance.choice(TICKER_SIGNS).join(stock.headlines(12, 30)))
    page.lines(*["", ""][: stock.chance.randint(0, 2)])
    page.headline(story)
    page.lines(stock.one("notice", "aggregator"), "")
    page.story(story.paragraphs, end=stock.chance.choice(["\n", "\n\n"]))
    page.lines("", stock.one("notice", "source"), *stock.all("notice", "report"))
    page.lines(GAP.join(stock.tags(story)))


def portal_menu(page: Draft, stock: Stock, story: Story) -> None:
    """A newspaper's portal: menu, way through the site, tools, story, tags, lists, foot."""
    page.lines(stock.outlet, f"{stock.days.weekday()} {stock.days.day()}", *stock.menu)
    page.lines(stock.chance.choice(TRAIL_SIGNS).join([stock.menu[0], *stock.chance.sample(stock.menu[1:], 2)]))
    page.headline(story)
    page.lines(stock.days.line(), *stock.some("label", "tools", 2, 5), *stock.some("label", "share", 2, 6), "")
    page.story(story.paragraphs)
    page.lines(stock.one("label", "tags"), *stock.tags(story), "")
    page.lines(stock.one("label", "related"), *stock.headlines(3, 6))
    page.lines(stock.one("label", "most"), *(f"{n} {title}" for n, title in enumerate(stock.headlines(4, 8), 1)))
    page.lines(*stock.menu, *stock.some("label", "footer", 3, 8), stock.one("notice", "copyright"))


def broadcaster(page: Draft, stock: Stock, story: Story) -> None:
    """A broadcaster: links for screen readers, a logo, a caption that stands twice, a credit."""
    page.lines(*stock.some("label", "skip", 1, 2), "", f"{stock.outlet} - logo", "")
    page.lines(*stock.some("label", "search", 1, 3))
    page.headline(story, end="\n\n")
    caption = stock.caption()
    page.lines(caption, "", caption, stock.one("credit", "photo"), "")
    if stock.sometimes():
        page.lines(stock.days.line(), "")
    page.story(story.paragraphs)
    page.lines(stock.one("credit", "end"), *stock.some("label", "share", 2, 4), stock.one("label", "related"))
    page.lines(*stock.headlines(2, 5), *stock.some("label", "footer", 2, 5))


def live_page(page: Draft, stock: Stock, story: Story) -> None:
    """A live page: the newer report on the older one, a heading with a clock between."""
    newer, older = halves(story)
    page.lines(*stock.some("label", "skip", 0, 1), stock.outlet, "")
    page.headline(story, end="\n\n")
    page.story(newer, end="\n")
    page.lines(stock.one("notice", "live"))
    page.story(older)
    page.lines(stock.one("label", "share"), stock.one("notice", "copyright"))


def related_inside(page: Draft, stock: Stock, story: Story) -> None:
    """Related stories between the paragraphs: on one line with their label, or a list under it."""
    page.lines(" | ".join(stock.menu))
    page.headline(story)
    page.lines(stock.one("credit", "head"), stock.days.line(), "")
    parts = story.paragraphs if len(story.paragraphs) > 1 else (" ".join(half) for half in halves(story) if half)
    for number, part in enumerate(parts):
        if number and stock.sometimes():
            _related(page, stock)
        page.story([part])
    _related(page, stock)
    page.lines(*stock.headlines(3, 6), stock.one("notice", "copyright"))


def _related(page: Draft, stock: Stock) -> None:
    label = stock.one("label", "related")
    if stock.sometimes(0.4):
        page.lines(f"{label.rstrip(' :')}: {stock.headline()}", "")
    else:
        page.lines(label, *stock.headlines(1, 4), "")


def comments(page: Draft, stock: Stock, story: Story) -> None:
    """A page with counters above and readers' voices below."""
    page.lines(*stock.menu, "")
    page.headline(story)
    page.lines(" - ".join([stock.days.line(), *stock.some("label", "counters", 1, 3)]))
    page.story(story.paragraphs)
    page.lines(*stock.some("label", "counters", 0, 2), stock.one("label", "comment"))
    for number, voice in enumerate(stock.some("notice", "reader", 1, 5), 1):
        page.lines(f"{number} - {stock.person()}", stock.days.line(), voice, "رد", "")
    page.lines(stock.one("label", "comment"), *stock.some("label", "fields", 2, 5))
    page.lines(*stock.some("notice", "rules", 1, 2))


def sentence_lines(page: Draft, stock: Stock, story: Story) -> None:
    """A story whose every sentence stands on its own line."""
    page.lines(*stock.some("label", "search", 0, 2), *stock.menu[:6])
    page.headline(story)
    page.lines(stock.days.line(), stock.one("credit", "head"))
    page.story(story.sentences, end="\n")
    page.lines(stock.one("credit", "end"), *stock.some("label", "share", 2, 5), stock.one("label", "latest"))
    page.lines(*stock.headlines(5, 9), stock.one("notice", "copyright"))


def one_line(page: Draft, stock: Stock, story: Story) -> None:
    """A small site: the whole story on one line, a list of other titles around."""
    page.lines(stock.one("label", "latest"), *stock.headlines(3, 8), "")
    page.headline(story)
    page.lines(f"{stock.one('credit', 'head')} | {stock.days.line()}")
    page.story([" ".join(story.paragraphs)], end="\n")
    page.lines(*stock.some("label", "tools", 1, 4), stock.one("label", "most"), *stock.headlines(4, 8))


def title_twice(page: Draft, stock: Stock, story: Story) -> None:
    """The browser's title with the outlet behind it, then the headline again."""
    page.headline(story, tail=stock.chance.choice([" - ", " | ", " – ", " :: "]) + stock.outlet)
    page.lines("", *stock.some("label", "search", 1, 3), *stock.menu, "")
    page.headline(story)
    page.lines(stock.days.line(), stock.one("credit", "head"), stock.caption(), "")
    page.story(story.paragraphs, end="\n")
    page.lines(" ".join(f"#{tag}" for tag in stock.tags(story)), *stock.some("label", "share", 3, 6))
    page.lines(stock.one("label", "related"), *stock.headlines(2, 5))


def untitled(page: Draft, stock: Stock, story: Story) -> None:
    """A page that lost its headline: menu, day, story."""
    page.lines(*stock.menu, *stock.some("label", "share", 1, 4), stock.days.line(), "")
    page.story(story.paragraphs)
    page.lines(stock.one("label", "related"), *stock.headlines(3, 7), *stock.some("label", "footer", 2, 6))


def english_remnants(page: Draft, stock: Stock, story: Story) -> None:
    """A bought theme: its English and its scripts left over."""
    page.lines(*stock.some("label", "english", 3, 8), *stock.some("label", "residue", 1, 3), *stock.menu)
    page.headline(story)
    page.lines(f"By admin On {stock.days.day()}", stock.one("label", "counters"), "Share", "")
    for part in story.paragraphs:
        page.story([part])
        if stock.sometimes(0.2):
            page.lines(stock.one("label", stock.chance.choice(["english", "residue"])))
    page.lines(*stock.some("label", "residue", 1, 4), *stock.some("label", "english", 2, 6))
    page.lines("Related Posts", *stock.headlines(2, 5), *stock.some("label", "english_end", 2, 5))


def cookie_notice(page: Draft, stock: Stock, story: Story) -> None:
    """Notices in whole sentences before and after: cookies, newsletter, subscription, application."""
    page.lines(*stock.some("notice", "cookies", 1, 4), *stock.some("notice", "consent", 1, 4), "", *stock.menu)
    page.headline(story)
    page.lines(stock.days.line(), "")
    first, rest = halves(story)
    page.story(first)
    if stock.sometimes():
        page.lines(stock.one("notice", "newsletter"), "")
    page.story(rest)
    page.lines(*stock.some("notice", "newsletter", 1, 3), *stock.some("notice", "subscribe", 0, 2), "")
    page.lines(*stock.some("label", "footer", 2, 6), *stock.some("notice", "cookies", 0, 2))
    page.lines(stock.one("notice", "copyright"))


def latest_teasers(page: Draft, stock: Stock, story: Story) -> None:
    """Latest news with the beginnings of their first paragraphs, this story's own among them."""
    before = stock.sometimes()
    if before:
        _teasers(page, stock, story)
    page.headline(story)
    page.lines(stock.days.line(), *stock.some("label", "share", 1, 3), "")
    page.story(story.paragraphs)
    if not before:
        _teasers(page, stock, story)
    page.lines(*stock.some("label", "footer", 2, 5), stock.one("notice", "copyright"))


def _teasers(page: Draft, stock: Stock, story: Story) -> None:
    teasers = [(stock.headline(), stock.teaser()) for _ in range(stock.chance.randint(3, 6))]
    teasers.insert(stock.chance.randrange(len(teasers)), (story.title, stock.teaser(story)))
    page.lines(stock.one("label", "latest"), "")
    more = stock.chance.choice(["", stock.one("label", "more")])
    for title, teaser in teasers:
        page.lines(title, stock.days.line(), teaser, *([more] if more else []), "")


def newspaper(page: Draft, stock: Stock, story: Story) -> None:
    """A printed paper's page: masthead, byline, tools on one line, credit at the end."""
    page.lines(stock.outlet, *stock.some("notice", "masthead", 1, 3), GAP.join(stock.menu), "")
    page.headline(story)
    page.lines(stock.one("credit", "head"), stock.days.line(), " | ".join(stock.some("label", "tools", 2, 5)), "")
    page.story(story.paragraphs, end=stock.chance.choice(["\n", "\n\n"]))
    page.lines(stock.one("credit", "end"), "", stock.one("label", "comment"))
    page.lines(*stock.some("notice", "masthead", 1, 3), *stock.some("notice", "copyright", 1, 2))


def wrapped_column(page: Draft, stock: Stock, story: Story) -> None:
    """A mail or an old archive: its lines broken at one width."""
    width = stock.chance.randint(*COLUMNS)
    page.lines(stock.outlet, stock.days.line(), "")
    page.headline(story, end="\n\n")
    page.story("\n".join(textwrap.wrap(paragraph, width)) for paragraph in story.paragraphs)
    page.lines(stock.one("credit", "end"), "", *textwrap.wrap(stock.one("notice", "newsletter"), width))
    page.lines(stock.one("notice", "copyright"))


def gallery(page: Draft, stock: Stock, story: Story) -> None:
    """Pictures and players between the paragraphs."""
    page.lines(*stock.menu, stock.one("label", "advert"))
    page.headline(story)
    page.lines(stock.days.line(), stock.caption(), stock.one("credit", "photo"), "")
    for number, part in enumerate(story.paragraphs, 1):
        page.story([part])
        match stock.chance.randrange(5):
            case 0:
                page.lines(f"{number} / {len(story.paragraphs)}", stock.caption(), stock.one("credit", "photo"), "")
            case 1:
                page.lines(*stock.some("label", "video", 2, 4), "")
            case 2:
                page.lines(f"{stock.caption()} {stock.one('credit', 'photo')}", stock.one("label", "advert"), "")
    page.lines(*stock.some("label", "share", 2, 5), stock.one("label", "most"), *stock.headlines(3, 6))


def sidebar_first(page: Draft, stock: Stock, story: Story) -> None:
    """A magazine whose side column comes first: weather, money, prayers, a poll, opinions in whole sentences."""
    page.lines(stock.outlet, *stock.menu, "")
    for widget in stock.chance.sample(["weather", "money", "prayer", "poll"], stock.chance.randint(1, 3)):
        page.lines(*stock.all("widget", widget), "")
    page.lines(stock.chance.choice(["آراء", "كتاب اليوم", "رأي", "أقلام"]))
    for _ in range(stock.chance.randint(1, 3)):
        page.lines(stock.person(), stock.headline(), stock.teaser(), "")
    page.lines(stock.one("label", "most"), *stock.headlines(3, 6), "")
    page.headline(story)
    page.lines(stock.days.line(), "")
    page.story(story.paragraphs)
    page.lines(*stock.some("label", "footer", 3, 6), stock.one("notice", "copyright"))


def bulleted(page: Draft, stock: Stock, story: Story) -> None:
    """HTML made text by a program: bullets, indents, rules."""
    bullet = stock.chance.choice(["* ", "  * ", "• ", "- ", "\t- "])
    page.lines(*(bullet + name for name in stock.menu), "", "=" * 20, "")
    page.headline(story, end="\n\n")
    page.lines("  " + stock.days.line(), *(bullet + tool for tool in stock.some("label", "share", 2, 5)), "")
    page.story(story.paragraphs)
    page.lines("-" * 20, stock.one("label", "related"), *(bullet + title for title in stock.headlines(3, 6)))
    page.lines("", *(bullet + name for name in stock.some("label", "footer", 3, 7)))


def wire(page: Draft, stock: Stock, story: Story) -> None:
    """A news agency: section line, place and day, story, end mark, the agency's lists."""
    page.lines(" / ".join(stock.chance.sample(stock.menu, 2)), stock.outlet, "")
    page.headline(story)
    page.lines(f"{stock.one('name', 'town')} في {stock.days.day()} / {stock.outlet} /", "")
    page.story(story.paragraphs)
    page.lines(stock.one("notice", "wire_end"), stock.days.line())
    page.lines(stock.one("label", "latest"), *stock.headlines(6, 12))


def mobile(page: Draft, stock: Stock, story: Story) -> None:
    """A telephone's page: follow us, listen, reading time, story, endless titles."""
    page.lines(stock.one("label", "search"), f"تابعنا على أخبار جوجل - {stock.outlet}")
    page.headline(story)
    page.lines(f"{stock.person()} - {stock.days.line()}", *stock.some("label", "counters", 1, 2), "استمع", "")
    page.story(story.paragraphs, end="\n")
    page.lines(stock.one("notice", "newsletter"), stock.one("label", "more"))
    page.lines(*(line for title in stock.headlines(6, 12) for line in (stock.menu[-2], title, stock.days.line())))


def flattened(page: Draft, stock: Stock, story: Story) -> None:
    """A page that lost its lines: all of it on one, blanks between its blocks."""
    page.lines(*stock.menu, end=GAP)
    page.headline(story, end=GAP)
    page.lines(stock.days.line(), *stock.some("label", "share", 1, 4), end=GAP)
    page.story(story.paragraphs, end=GAP)
    page.lines(stock.one("label", "related"), *stock.headlines(3, 6), stock.one("notice", "copyright"), end=GAP)


ALL: tuple[Template, ...] = (
    ticker_line, portal_menu, broadcaster, live_page, related_inside, comments, sentence_lines, one_line, title_twice,
    untitled, english_remnants, cookie_notice, latest_teasers, newspaper, wrapped_column, gallery, sidebar_first,
    bulleted, wire, mobile, flattened,
)  # fmt: skip
TEMPLATES = {template.__name__: template for template in ALL}
