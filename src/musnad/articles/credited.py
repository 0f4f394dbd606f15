"""Lines that look like headlines: captions that end in their credit, datelines, names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from musnad.arabic import Tokens, fold_key
from musnad.articles.repeats import FIRST_LINES, SHORTEST
from musnad.articles.segments import key_of
from musnad.articles.signals import Sign, is_heading, is_tool, prints_day
from musnad.lexicon import Lexicon
from musnad.lexicon.outlets import TO

LONGEST_CREDIT = 6
"""Tokens of a credit in brackets: أ . ف . ب."""
LONGEST_DATELINE, DASHES = 9, frozenset("-–—/|ـ_")
"""Words of a dateline on a line of its own, and the signs between its town and its outlet."""
PREFIX = 4
"""Letters by which a headline's word and the story's are compared: متفقون, متفقتان."""
LABEL_ENDS = frozenset(("-", "–", "—", ":", ":-"))
LABEL_WORDS = 2
"""Words of a label that announces its value on the next line: "القسم:"."""
LONGEST_NAME, PAIR = 5, 2
"""Words of a name that may be all that a picture's text says."""
LONGEST_PAIR, AND = 8, "و"
"""Words of two people's names, and what joins them."""
OFTEN = 5
"""How often the names' table has a word from which it is hardly anything else."""
FROM = "من"
"""The word before the writer in a wire's byline."""
BOLD = "*"
ACTS = "ي"
"""The letter that a verb of the present begins with."""
HEADS, NAME_WORDS = ("head-agency", "head-broadcaster", "head-outlet"), 5
"""Cues of an outlet's name, and words of its full name."""
HEADING_ROWS = frozenset(("navigation", "latest_news_label"))
"""Kinds of rows whose label and colon may stand over the headline itself."""
PICTURE, ARCHIVE = "image.attached", "image.archive-alone"
PIECES = 3
"""Pieces of one line from which it is a ticker."""
FEWEST_LISTED = 3
"""Headlines between two copies of one from which the first stands in a list."""
LONGEST_TAG = 5
"""Words of a tag behind a bullet."""
LONGEST_PERSON = 4
"""Words of a person's name."""
HEAD_ABOVE, PLAIN_HEADLINE = 8, 5
"""Segments above such a line among which another headline is looked for, and the words of one."""
OVER_DAY = 4
"""Lines above the day over a headline printed twice, none of which is a headline."""
LABELS = frozenset(("image.credit-label", "image.caption-label"))
"""Rows of lines that say themselves that they are a picture's: the line above them may still be the headline."""


def is_credited(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line ends in an agency's name in brackets, as a picture's caption does: لقاء الوزيرين (رويترز)."""
    first, last = sign.segment.core[0], sign.segment.last
    if sign.segment.closes != ")":
        return False
    opened = next(
        (i for i in range(last - 2, max(first, last - 3 - LONGEST_CREDIT), -1) if tokens.folds[i] == "("), None
    )
    if opened is None or opened + 1 >= last - 1:
        return False
    name = tokens.span(opened + 1, last - 1).of(tokens.text)
    row = lexicon.furniture.match(key_of(name), last - opened - 2)
    return (row is not None and row.kind == "image_credit") or any(
        known.kind == "agency" for known in lexicon.outlets.find(name)
    )


def ends_in_agency(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line ends in a dash and an agency's name, as a caption does: الورداني يلوح لمستقبليه - رويترز."""
    first, last = sign.segment.core
    dash = next(
        (i for i in range(last - 2, max(first, last - 2 - LONGEST_CREDIT), -1) if tokens.folds[i] in DASHES), None
    )
    if dash is None or dash - first <= LONGEST_CREDIT:
        return False
    return any(known.kind == "agency" for known in lexicon.outlets.find(tokens.span(dash + 1, last).of(tokens.text)))


def is_label(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a short line is an outlet's name before a sign: السواري الإخباري -."""
    first, last = sign.segment.core
    if not 1 < last - first <= LONGEST_PERSON or sign.segment.closes not in LABEL_ENDS:
        return False
    return any(lexicon.credits.match(tokens.folds, i, last, "media") for i in range(first + 1, last))


def is_placed(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is nothing but places, outlets, a weekday, with dashes between: "مرسى – تل الورد – السبت،"."""
    first, last = sign.segment.core
    cuts = [i for i in range(first, last) if tokens.folds[i] in DASHES]
    bounds = [first - 1, *cuts, last]
    parts = [tokens.span(a + 1, b).of(tokens.text) if b > a + 1 else "" for a, b in pairwise(bounds)]
    told = (
        fold_key(part) in lexicon.months
        or any(k.type in ("GPE", "LOC") for k in lexicon.entities.find(part))
        or lexicon.outlets.find(part)
        for part in parts
    )
    return bool(cuts) and sign.words <= LONGEST_DATELINE and all(told)


def is_dateline(sign: Sign, tokens: Tokens) -> bool:
    """Whether a short line announces the story and is cut by a dash: "القناطر - صدى السهل:", "صدى السهل_القناطر|"."""
    folds = tokens.folds[sign.segment.first : sign.segment.last]
    return sign.segment.closes in (":", "|") and sign.words <= LONGEST_DATELINE and not DASHES.isdisjoint(folds[1:-1])


def _is_desked(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a short line says for whom its text was written: "مرسى : خاص لصدى السهل"."""
    first, last = sign.segment.core
    if sign.words > LONGEST_CREDIT:
        return False
    hits = (lexicon.credits.match(tokens.folds, i, last, "desk") for i in range(first, last))
    return any(hit and hit[0] < last and tokens.folds[hit[0]].startswith(TO) for hit in hits)


def is_person(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a short line is a person's name: each of its words is borne by many."""
    folds = [f for f in tokens.folds[sign.segment.first : sign.segment.last] if f[0].isalpha()]
    names = lexicon.words.names
    if len(folds) > 1 and len(folds[0]) == 1 and folds[1] in names:  # د. سليم الورداني
        return len(folds) <= LONGEST_PERSON + 1
    return len(folds) <= LONGEST_PERSON and all(f in names or f.removeprefix("ال") in names for f in folds)


def is_from_person(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is nothing but "from" and a person's name, as a wire's byline is: من سليم الورداني."""
    first, last = sign.segment.core
    named = tokens.folds[first + 1 : last]
    known = (fold in lexicon.words.names or fold.removeprefix("ال") in lexicon.words.names for fold in named)
    return tokens.folds[first] == FROM and 1 < len(named) <= LONGEST_PERSON and all(known)


def _is_value(signs: Sequence[Sign], i: int, found: range) -> bool:
    """Whether a line stands under a short label and its colon: "القسم:", then "قضايا السدود"."""
    above = signs[i - 1].segment if 0 < i <= found.start else None
    row = signs[i - 1].row if above is not None else None
    section = row is not None and row.kind in HEADING_ROWS  # "الأخبار:", "عاجل:", then the headline
    if above is None or section or is_heading(signs[i]):
        return False
    return above.closes == ":" and above.words <= LABEL_WORDS


def is_rest(sign: Sign, said: set[str], tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether one or two words are a word that a page lost or a writer's name: وما, then the story."""
    words = [f for f in tokens.folds[sign.segment.first : sign.segment.last] if f[0].isalpha()]
    lost = len(words) == 1 and (words[0] in lexicon.prose.small or words[0] in lexicon.prose.openers)
    unsaid = said.isdisjoint(word[:PREFIX] for word in sign.content)
    media = any(lexicon.credits.match(words, i, len(words), "media") for i in range(1, len(words)))
    return lost or (len(words) > 1 and unsaid and (media or borne(words[0], lexicon)))


def borne(fold: str, lexicon: Lexicon) -> bool:
    """Whether many people bear a word as their first name."""
    return lexicon.words.names.get(fold, 0) >= OFTEN


def is_picture(sign: Sign, said: tuple[AbstractSet[str], Collection[str]], tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is what a picture shows: an office and its holder, a body; `said`: the story's words and keys."""
    words, keys = said
    named = _is_name_said(sign, keys, tokens, lexicon) or _are_people(sign, tokens, lexicon)
    return named or is_officer(sign, words, tokens, lexicon)


def is_officer(sign: Sign, said: AbstractSet[str], tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is an office and a name that the story says, as a picture's text is: الوزير سليم الورداني."""
    words = tokens.folds[sign.segment.first : sign.segment.last]
    names, prose = lexicon.words.names, lexicon.prose
    borne_by_many = len(words) >= LONGEST_PERSON and words[-2] in names
    if words[0] not in lexicon.words.titles or not (borne_by_many or _ends_named(sign, tokens, lexicon)):
        return False
    acts = (f in prose.verbs or f in prose.small or (f.startswith(ACTS) and f not in names) for f in words)
    if any(acts) or not all(f[0].isalpha() for f in words):
        return False
    own = {word[:PREFIX] for word in sign.content}
    return len(own & said) * 2 > len(own)


def _ends_named(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line's last words are a known person's name."""
    first, last = sign.segment.core
    for i in range(first + 1, last):
        for match in lexicon.entities.match(tokens.folds, i, tokens.folds[i], last):
            if i + match.length == last and any(known.type == "PER" for known in match.known):
                return True
    return False


def _is_name_said(sign: Sign, keys: Collection[str], tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is nothing but a name that the tables know and the story says: مجلس الأمن الدولي."""
    if sign.words > LONGEST_NAME or sign.words < PAIR:
        return False
    known = lexicon.entities.find(tokens.span(*sign.segment.core).of(tokens.text))
    return bool(known) and any(f" {sign.segment.key} " in f" {key} " for key in keys)


def _are_people(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is two known people's names and "and" between: سليم الورداني وهالة مرزاق."""
    first, last = sign.segment.core
    if sign.words > LONGEST_PAIR:
        return False
    for i in range(first + 1, last):
        fold = tokens.folds[i]
        at = i + 1 if fold == AND else i if fold[0] == AND else None
        if at is None or at >= last:
            continue
        start = tokens.starts[at] + (at == i)
        names = tokens.span(first, i).of(tokens.text), tokens.text[start : tokens.ends[last - 1]]
        if all(any(known.type == "PER" for known in lexicon.entities.find(name)) for name in names):
            return True
    return False


def _is_listed(signs: Sequence[Sign], i: int) -> bool:
    """Whether a line is once an item of a list of what follows, once its heading: "- فرص السلام", "فرص السلام"."""
    own = signs[i].segment
    bold = own.closes == BOLD  # *a line that a messenger prints in bold*
    if (
        own.bullet
        and not bold
        and any(sign.segment.bullet for sign in (*signs[max(0, i - 1) : i], *signs[i + 1 : i + 2]))
    ):
        return True
    if not own.bullet and i and signs[i - 1].segment.key == own.key and _ends_way(signs, i - 1):
        return False  # the way through the site ends in the headline: • لقاء في مرسى, then لقاء في مرسى
    others = (
        signs if own.bullet else signs[:i]
    )  # the heading stands below the list, a picture's text below the headline
    return signs[i].copies > 1 and own.key in [s.segment.key for s in others if s.segment.bullet != own.bullet]


def _ends_way(signs: Sequence[Sign], i: int) -> bool:
    """Whether a line behind a bullet is the only long one among those about it, as the last step of a way is."""
    near = (*signs[max(0, i - FEWEST_LISTED) : i], *signs[i + 1 : i + 2])
    return signs[i].segment.bullet and not any(s.segment.bullet and s.words > SHORTEST for s in near)


def is_label_of_picture(sign: Sign) -> bool:
    """Whether a line only says that a picture stands there: صورة الخبر."""
    return sign.row is not None and sign.row.id == PICTURE


def is_masthead(i: int, sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a first line is the outlet's name: وكالة نبأ للأنباء."""
    cue = lexicon.credits.match(tokens.folds, sign.segment.first, sign.segment.last, *HEADS)
    return i < FIRST_LINES and cue is not None and sign.words <= NAME_WORDS


def is_labelled(signs: Sequence[Sign], i: int, found: range, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is a dateline, an outlet's name, a label's value, an item of a list or its heading."""
    first, last = signs[i].segment.core
    ordinal = lexicon.credits.match(tokens.folds, first, last, "ordinal") is not None  # أولا / مياه النهر
    named = is_dateline(signs[i], tokens) or is_label(signs[i], tokens, lexicon) or (ordinal and i + 1 == found.start)
    named = named or is_placed(signs[i], tokens, lexicon) or _is_desked(signs[i], tokens, lexicon)
    return named or _is_value(signs, i, found) or _is_listed(signs, i)


def longer(signs: Sequence[Sign], best: int, told: Sequence[int]) -> int:
    """Instead of an outlet's name over the day the headline above it, which the page prints again too."""
    above = [i for i in told if i < best and signs[i].words > SHORTEST + 1 and signs[i].copies > 1]
    named = signs[best].words <= SHORTEST and signs[best].copies > 1 and not is_heading(signs[best])
    return above[-1] if named and above else best


def is_first(signs: Sequence[Sign], i: int) -> bool:
    """Whether a line, copied with another between, is the page's first of some length: a headline, no picture's."""
    above = any(sign.words > SHORTEST and sign.row is None and not sign.dated for sign in signs[:i])
    apart = any(sign.segment.key == signs[i].segment.key for sign in signs[i + 2 : i + 4])
    return not above and apart and signs[i].words > SHORTEST + 1


def is_last(below: Sequence[Sign]) -> bool:
    """Whether rows know all that stands between a headline's copy and the story but tags, and none is a picture's."""
    tags = sum(map(is_tag, below))
    told = (
        sign.row is not None and sign.row.id != ARCHIVE for sign in below if not (is_tag(sign) or is_labelling(sign))
    )
    return all(told) and (tags == 0 or tags >= FEWEST_LISTED)


def is_labelling(sign: Sign) -> bool:
    """Whether a line is some words before a colon that no verb is among: شبكة أخبار الضفاف بالعربية :."""
    return sign.segment.closes == ":" and sign.row is None and sign.words <= LONGEST_DATELINE


def is_tag(sign: Sign) -> bool:
    """Whether a line is a few words behind a bullet, as a list of tags is made of: - سد الشاهق."""
    return sign.segment.bullet and sign.row is None and 0 < sign.words <= LONGEST_TAG and not sign.full


def is_over_list(signs: Sequence[Sign], copies: Sequence[int]) -> bool:
    """Whether other headlines stand between the last two copies of one: the upper is the ticker's."""
    between = signs[copies[-2] + 1 : copies[-1]] if len(copies) > 1 else ()
    lone = (s.row is None and not s.dated and s.copies == 1 and s.words > SHORTEST for s in between)
    return sum(lone) >= FEWEST_LISTED


def is_ticker(signs: Sequence[Sign], i: int) -> bool:
    """Whether a line of many pieces is a ticker, and not a headline between its label and its day."""
    if signs[i].segment.pieces != PIECES:
        return signs[i].segment.pieces > PIECES
    around = [s for s in (*signs[max(0, i - 1) : i], *signs[i + 1 : i + 2]) if s.segment.line == signs[i].segment.line]
    return not (len(around) > 1 and around[1].dated and around[0].row is not None)


def is_cut(signs: Sequence[Sign], i: int, found: range) -> bool:
    """Whether of the two lines above the story the second says the first and more: a picture's text and its caption."""
    last = i if i + 1 == found.start else i + 1 if i + 2 == found.start else 0
    text = signs[last - 1].segment.key if last else ""
    return " " in text and signs[last].segment.key.startswith(text + " ")


def is_under_head(sign: Sign) -> bool:
    """Whether a line stands under a page's head: its day, or the story's first sentence cut short."""
    return prints_day(sign) or sign.segment.ending == "cut"


def begins_head(signs: Sequence[Sign], i: int) -> bool:
    """Whether nothing as long as a headline stands right above a line."""
    if i == 0 or signs[i].segment.gap:
        return True
    above = signs[i - 1]
    piece = signs[i].segment.line == above.segment.line
    return above.words <= SHORTEST or above.row is not None or above.dated or piece


def is_noted(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line ends in brackets that only say what it comes with, as headlines do: لقاء الوزيرين (فيديو)."""
    last = sign.segment.last - 1
    opened = next((i for i in range(last, max(sign.segment.first, last - 4), -1) if tokens.folds[i] == "("), None)
    hit = lexicon.credits.match(tokens.folds, opened + 1, last, "note") if opened is not None else None
    return hit is not None and hit[0] == last


def is_of_head(sign: Sign) -> bool:
    """Whether a line between headline and story is explained: a control, a picture's label or its file's name."""
    if sign.words and sign.segment.latin == sign.words and sign.row is None:
        return True
    return is_tool(sign) or (sign.row is not None and sign.row.id in LABELS)


def _is_short(sign: Sign) -> bool:
    """Whether a line is no headline: a row's, a day or a few words."""
    return sign.row is not None or sign.dated or sign.words <= SHORTEST


def is_doubled(signs: Sequence[Sign], i: int, k: int, start: int) -> bool:
    """Whether two copies are the page's head: nothing as long above the first, the day below the second."""
    below = k + 1
    dated = i > 0 and prints_day(signs[i - 1]) and all(map(_is_short, signs[max(0, i - OVER_DAY) : i]))
    opens = signs[i].words > LONGEST_NAME and all(map(_is_short, signs[:i]))
    adjacent = k == i + 1 and below < start and (is_under_head(signs[below]) or dated or opens)
    return adjacent and signs[i].segment.key == signs[k].segment.key and begins_head(signs, i)


def splits(signs: Sequence[Sign], i: int, k: int) -> bool:
    """Whether a day or a line that a row fits stands between two lines."""
    return any(signs[j].dated or (signs[j].row is not None) for j in range(min(i, k) + 1, max(i, k)))


def is_browser(signs: Sequence[Sign], i: int, start: int) -> bool:
    """Whether a first line is a later line and the outlet's name: the browser's title."""
    key = signs[i].segment.key
    later = (s.segment.key for s in signs[i + 1 : start] if s.words > 1)
    return i < FIRST_LINES and any(k != key and k in key for k in later)


def is_pictured(signs: Sequence[Sign], i: int, may_be: Callable[[int], bool]) -> bool:
    """Whether a line over a picture's credit may be its text: another that may be the headline stands above."""
    above = range(max(0, i - HEAD_ABOVE), i)
    return any(signs[k].words >= PLAIN_HEADLINE and may_be(k) for k in above)
