"""Inside the run: paragraphs, subheadings, captions and their copies, credits, lists, where a live page starts over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from musnad.arabic import Tokens
from musnad.articles.fallback import COLON, is_spoken
from musnad.articles.repeats import says_same
from musnad.articles.signals import FULL_STOP, Sign, is_timed, of_browser
from musnad.articles.story import MOST, worth
from musnad.articles.zones import Sheet, Zone
from musnad.record import FurnitureKind, Span

TEASER_REACH = 40
"""Sentences among which the one is looked for that a teaser cuts short."""
LEAST_CUT = 4
"""Spaces in a picture's text that may be cut off before its caption's end."""
NEAR_COPY = 4
"""Segments between an alternative text and the caption that repeats it: a credit, a blank, another pair's half."""
HEAD_REACH = 8
"""Segments between two copies of a headline that print its summary and its picture."""
LONGEST_HEADING = 16
"""Words of a subheading; longer lines without a full stop are sentences that lack it."""
LONGEST_CAPTION = 40
SHORTEST_GLUED = 3
"""Words of a caption that is glued to its credit: fewer may repeat by chance."""
LINES_OF_PAIR = 2
FEWEST_ITEMS = 2
"""Items of a list."""
ROWS_APART = frozenset(("update_line", "publication_line", "navigation", "share_link", "related", "advertisement"))
"""Kinds of rows whose lines are no picture's text however often they stand."""
SHORTEST_CREDITED = 5
"""Words of a caption that ends in its credit in brackets."""
PUNCTUATED = 0.5
"""The share of full stops from which a line without one is a heading."""
STRICT, LONGEST_OTHER = 0.9, 20
"""The same from which a long line without one, and with hardly a sign of a sentence, is another story's headline."""
BARE, BARE_PUNCTUATED = -2.4, -0.6
"""Log-odds above which a line without a full stop is a sentence, on pages that print none and on those that do."""
LONGEST_QUESTION, FEW_QUESTIONS = 8, 3
POST = "other.post"
"""The row of who wrote a post: — وزارة الري (@nari_water) April 8, 2021."""
SECTION_ROWS = "navigation.section"
"""How the rows of sections' names begin: one heads a box inside a story, or is a heading of its own."""
LEADS = ("/", "-", "–", "—", ":")
"""Signs in which a dateline ends."""
ANNOUNCING = 4
"""Words of a line that announces a list or a quotation; a shorter one before a colon is a heading."""


def tell_teasers(sheet: Sheet, signs: Sequence[Sign], found: range) -> range:
    """Say of sentences that the story repeats, whole or cut short, that they are teasers; the run without them."""
    told = [i for i in found if worth(signs[i]) > 0]
    below = Counter(_plain(signs[i]) for i in told)
    start = found.start
    for n, (i, after) in enumerate(pairwise(told)):
        key = _plain(signs[i])
        below[key] -= 1
        later = told[n + 1 : n + 1 + TEASER_REACH] if signs[i].segment.ending == "cut" else []
        if not below[key] and not any(_plain(signs[k]).startswith(key) for k in later):
            break
        kind: FurnitureKind = "subtitle" if below[key] and _is_under_headline(signs, i) else "teaser"
        sheet.tell(i, Zone(signs[i].segment.span, kind, "teaser.copy"))
        start = after
    return range(start, found.stop)


def _is_under_headline(signs: Sequence[Sign], i: int) -> bool:
    """Whether a sentence stands right below a line as long as a headline, and ends as sentences do."""
    if not i:
        return False
    above, own = signs[i - 1], signs[i]
    head = above.row is None and above.words > SHORTEST_GLUED and not above.dated and worth(above) <= 0
    return head and own.full and not own.segment.bullet


def _plain(sign: Sign) -> str:
    """A line's key, its dashes made one: the same sentence may stand behind "-" and behind "–"."""
    return sign.segment.key.replace("–", "-").replace("—", "-")


def tell_inside(sheet: Sheet, signs: Sequence[Sign], found: range, tokens: Tokens, title: int | None) -> None:
    """Say of each segment of the run what it is; captions may stand between the headline and the run too."""
    above = max(0, found.start - NEAR_COPY) if title is None else title + 1
    if (first := first_copy(sheet, signs, title)) is not None and title is not None:
        _copies(sheet, signs, range(first + 1, title), tokens)
    _copies(sheet, signs, range(min(above, found.start), found.stop), tokens)
    _entries(sheet, signs, found, tokens)
    _rows(sheet, signs, found)
    style = _style(signs, found)
    _questions(sheet, signs, found, style)
    _sentences(sheet, signs, found)
    for between in _between(sheet, found):
        _lines(sheet, signs, between, style)


def first_copy(sheet: Sheet, signs: Sequence[Sign], title: int | None) -> int | None:
    """The headline's nearest copy over it, where so few lines stand between that both belong to one head.

    A browser's title, which has the outlet's name too, is none.
    """
    copies = range(title - 1, max(-1, title - HEAD_REACH), -1) if title is not None else range(0)
    return next((k for k in copies if sheet.kind(k) == "title_repeat" and _is_whole(signs[k], signs[title or 0])), None)


def _is_whole(copy: Sign, title: Sign) -> bool:
    return says_same(copy, title) and not of_browser(copy)


def _style(signs: Sequence[Sign], found: range) -> float:
    """The share of the story's long lines that end as sentences do: some outlets print no full stops."""
    long = [signs[i] for i in found if signs[i].words >= LONGEST_HEADING and worth(signs[i]) > 0]
    return sum(s.full for s in long) / len(long) if long else 0.0


def _copies(sheet: Sheet, signs: Sequence[Sign], area: range, tokens: Tokens) -> None:
    """A line that stands twice, close by: a picture's alternative text, then its caption, often after its credit."""
    for i in area:
        sign = signs[i]
        told = sheet.told(i) or sign.dated or _is_told_by_row(sign) or sign.prose > MOST or _is_item(signs, i)
        if told or not SHORTEST_GLUED <= sign.words <= LONGEST_CAPTION:
            continue
        for j in range(i + 1, min(i + 1 + NEAR_COPY, area.stop)):
            if sheet.told(j):
                continue
            key = sign.segment.key
            grown = j == i + 1 and grows(key, signs[j].segment.key) and worth(signs[j]) <= 0
            if grown or (signs[j].segment.key == key and not _is_block(signs, i, j)) or is_credited_copy(signs[j], key):
                _pair(sheet, signs, i, j)
                break
            if _ends_in(signs[j], sign) and worth(signs[j]) <= 0:
                _glued(sheet, signs, (i, j), tokens)
                break


def _ends_in(caption: Sign, text: Sign) -> bool:
    """Whether a line is a credit and another's words; a dateline before them, "مرسى / الضفة / ", makes a paragraph."""
    credit = caption.segment.key.removesuffix(f" {text.segment.key}")
    return credit != caption.segment.key and not (text.words > LONGEST_HEADING and credit.endswith(LEADS))


def _is_block(signs: Sequence[Sign], i: int, j: int) -> bool:
    """Whether the lines below two copies, or above them, are copies too: a template's block is no picture."""
    beside = ((i + n, j + n) for n in (-1, 1) if i + n >= 0 and j + n < len(signs))
    return j > i + 1 and any(signs[a].words and signs[a].segment.key == signs[b].segment.key for a, b in beside)


def _is_item(signs: Sequence[Sign], i: int) -> bool:
    """Whether a line is one of a list's items, which headings of the story may say again."""
    key = signs[i].segment.key
    beside = (s.segment.bullet and s.segment.key != key for s in signs[max(0, i - 1) : i + 2])
    return signs[i].segment.bullet and any(beside)


def _credits(sign: Sign) -> bool:
    """Whether a line is nothing but a foreign credit, which stands above a picture and below it: © Photo / Nabaa."""
    return sign.row is not None and sign.row.kind == "image_credit" and sign.segment.latin == sign.words


def _is_told_by_row(sign: Sign) -> bool:
    """Whether a row says that a line is no picture's text, though it stands twice: آخر تحديث."""
    return _credits(sign) or (sign.row is not None and sign.row.kind in ROWS_APART)


def grows(text: str, caption: str) -> bool:
    """Whether a line is the one above it and more, as a caption under its picture's text is."""
    return " " in text and caption.startswith(text + " ")


def is_credited_copy(sign: Sign, key: str) -> bool:
    """Whether a line says another's words, cut off or whole, and then a credit: "لقاء الوزيرين (نبأ)"."""
    told = sign.segment.key
    cut = key.count(" ") >= LEAST_CUT and told.startswith(key + " ") and worth(sign) <= 0
    return sign.segment.closes == ")" and (cut or told.startswith(key + " ("))


def _pair(sheet: Sheet, signs: Sequence[Sign], i: int, j: int) -> None:
    sheet.tell(i, Zone(signs[i].segment.span, "image_alt", "caption.copy"))
    sheet.tell(j, Zone(signs[j].segment.span, "image_caption", "caption.copy"))
    for k in range(i + 1, j):
        if worth(signs[k]) <= 0 and signs[k].row is None:
            sheet.tell(k, Zone(signs[k].segment.span, "image_credit", "caption.credit-between"))


def _glued(sheet: Sheet, signs: Sequence[Sign], pair: tuple[int, int], tokens: Tokens) -> None:
    """A credit, then the caption: "Reuters لقاء الوزيرين" below "لقاء الوزيرين"."""
    i, j = pair
    start, stop = signs[i].segment.core
    width = stop - start
    cut = signs[j].segment.core[1] - width
    segment = signs[j].segment
    sheet.tell(i, Zone(signs[i].segment.span, "image_alt", "caption.copy"))
    sheet.tell(
        j,
        Zone(tokens.span(segment.first, cut), "image_credit", "caption.credit-glued"),
        Zone(Span(tokens.starts[cut], segment.span.end), "image_caption", "caption.copy"),
    )


def _entries(sheet: Sheet, signs: Sequence[Sign], found: range, tokens: Tokens) -> None:
    """A live page's entries: headings that begin with a clock, the newest above the run."""
    above = next((i for i in range(found.start - 1, max(-1, found.start - 3), -1) if not sheet.told(i)), None)
    for i in (*((above,) if above is not None else ()), *found):
        sign = signs[i]
        listed = i < found.start and i > 0 and is_timed(signs[i - 1], tokens)  # the last of a ticker's
        if is_timed(sign, tokens) and sign.words >= SHORTEST_GLUED and not (sign.full or listed or sign.dated):
            sheet.tell(i, Zone(sign.segment.span, "update_line", "update.entry"))


def _rows(sheet: Sheet, signs: Sequence[Sign], found: range) -> None:
    """Lines that a furniture row fits, and those under a label of related stories."""
    section: FurnitureKind | None = None
    for i in found:
        sign = signs[i]
        row = sign.row
        headed = row is not None and row.id.startswith(SECTION_ROWS) and _is_heading(signs, i, found)
        if headed or (worth(sign) > 0 and not (row and row.kind == "update_line")):
            section = None
        elif row and not sheet.told(i):
            sheet.tell(i, Zone(sign.segment.span, row.kind, row.rule))
            boxed = row.id.startswith(SECTION_ROWS) or row.section == "related"
            section = "related" if boxed else None
        elif section:
            sheet.tell(i, Zone(sign.segment.span, section, "furniture.section"))


def _is_heading(signs: Sequence[Sign], i: int, found: range) -> bool:
    """Whether a section's name of two words or more is a heading: paragraphs stand right above it and below."""
    beside = signs[i].words > 1 and i - 1 in found and i + 1 in found
    return beside and worth(signs[i - 1]) > 0 and worth(signs[i + 1]) > 0


def _questions(sheet: Sheet, signs: Sequence[Sign], found: range, style: float) -> None:
    """Short questions alone between long paragraphs are headings; on a page of many they are an interviewer's."""
    short = [
        i for i in found[1:-1] if signs[i].segment.asks and signs[i].words <= LONGEST_QUESTION and not sheet.told(i)
    ]
    if len(short) > FEW_QUESTIONS or style < PUNCTUATED:
        return
    short = [i for i in short if not is_spoken(signs, found, i)]
    for i in short:
        beside = min(signs[i - 1].words, signs[i + 1].words)
        if beside >= LONGEST_HEADING and not signs[i].segment.bullet and not signs[i].segment.quotes:
            sheet.tell(i, Zone(signs[i].segment.span, "subheading", "heading.question"))


def _sentences(sheet: Sheet, signs: Sequence[Sign], found: range) -> None:
    for i in found:
        if (signs[i].prose > 0 or signs[i].full) and not _is_credited(signs, i, found):
            sheet.tell(i, Zone(signs[i].segment.span, "body", "story.sentence"))


def _is_credited(signs: Sequence[Sign], i: int, found: range) -> bool:
    """Whether a short line that ends in its credit is a picture's: a story's own stands behind its last sentence."""
    return signs[i].segment.ending == "credit" and i != found[-1] and signs[i].prose <= FULL_STOP


def _between(sheet: Sheet, found: range) -> Iterator[range]:
    """The stretches of untold lines between told ones."""
    start = None
    for i in [*found, found.stop]:
        if i < found.stop and not sheet.told(i):
            start = i if start is None else start
        elif start is not None:
            yield range(start, i)
            start = None


def _lines(sheet: Sheet, signs: Sequence[Sign], lines: range, style: float) -> None:
    """Lines that are no sentence by themselves: by their number, their signs and what stands before and after."""
    listed = signs[lines.start - 1].segment.closes == ":" and sheet.kind(lines.start - 1) == "body"
    for i in lines:
        sign = signs[i]
        span = sign.segment.span
        if listed and sign.words:
            sheet.tell(i, Zone(span, "body", "story.list"))
        elif alone := _other(signs, i):
            sheet.tell(i, Zone(span, "other", alone))
        elif sign.segment.latin == sign.words and sign.words:
            sheet.tell(i, Zone(span, "image_credit", "caption.latin"))
        elif sign.dated:
            sheet.tell(i, Zone(span, "publication_line", "date.line"))
        elif caption := _caption(sheet, signs, i):
            sheet.tell(i, Zone(span, caption, "caption.beside-credit"))
        elif _goes_on(sheet, signs, i):
            sheet.tell(i, Zone(span, "body", "story.continued"))
        elif sign.words > LONGEST_HEADING or sign.prose > (BARE_PUNCTUATED if style >= PUNCTUATED else BARE):
            other = style >= STRICT and _is_other_headline(sign) and _is_between(sheet, signs, i)
            sheet.tell(i, _long(sign) if other else Zone(span, "body", "story.unpunctuated"))
        elif len(lines) > LINES_OF_PAIR and i != lines[-1] and style >= PUNCTUATED and not _heads_list(signs, i):
            sheet.tell(i, Zone(span, "related", "heading.many"))
        else:
            sheet.tell(i, Zone(span, "subheading", "heading.alone"))


def _other(signs: Sequence[Sign], i: int) -> str | None:
    """How a line is known that has no word or is a network's post, below which stand who wrote it and the day."""
    if not signs[i].segment.plain:
        return "sign.alone"
    below = signs[i + 1].row if i + 1 < len(signs) else None
    return "post.text" if below is not None and below.id == POST else None


def _heads_list(signs: Sequence[Sign], i: int) -> bool:
    """Whether a line stands right over a list of items."""
    below = signs[i + 1 : i + 1 + FEWEST_ITEMS]
    return not signs[i].segment.bullet and len(below) == FEWEST_ITEMS and all(s.segment.bullet for s in below)


def _is_other_headline(sign: Sign) -> bool:
    """Whether a long line has hardly a sign of a sentence: no stop, no comma, no verb at its head."""
    goes_on = sign.segment.opens or sign.segment.commas
    return LONGEST_HEADING < sign.words <= LONGEST_OTHER and sign.prose <= BARE_PUNCTUATED and not goes_on


def _long(sign: Sign) -> Zone:
    """A long line that heads something: a story's own part, where it says whose words it is: "الأخبار": لقاء يتأجل."""
    span = sign.segment.span
    said = COLON in sign.segment.key
    return Zone(span, "subheading", "heading.said") if said else Zone(span, "related", "heading.long")


def _is_between(sheet: Sheet, signs: Sequence[Sign], i: int) -> bool:
    """Whether a paragraph stands right above a line and right below it."""
    return sheet.kind(i - 1) == "body" and i + 1 < len(signs) and sheet.kind(i + 1) == "body"


def _caption(sheet: Sheet, signs: Sequence[Sign], i: int) -> FurnitureKind | None:
    """Whether a line is a picture's: it ends in its credit, or a row knows the credit above or below it."""
    segment = signs[i].segment
    if segment.closes == ")" and segment.words >= SHORTEST_CREDITED:
        return "image_caption"
    if i + 1 < len(signs) and sheet.kind(i + 1) in ("image_credit", "image_caption"):
        return "image_alt"
    parted = segment.gap > 0 and sheet.rule(i - 1).startswith("headline.")  # a heading below the picture's text
    return "image_caption" if sheet.kind(i - 1) in ("image_credit", "image_alt") and not parted else None


def _goes_on(sheet: Sheet, signs: Sequence[Sign], i: int) -> bool:
    """Whether a line is an item of a list, announces one, or goes on with a sentence that the line before broke off."""
    sign, last = signs[i], signs[i - 1]
    after = signs[i + 1] if i + 1 < len(signs) else None
    if sign.segment.bullet and (
        last.segment.opens or last.segment.bullet or (after is not None and after.segment.bullet)
    ):
        return True
    broken = last.segment.opens and sheet.kind(i - 1) == "body" and sign.segment.gap == 0
    return broken or (sign.segment.opens and sign.words >= ANNOUNCING)
