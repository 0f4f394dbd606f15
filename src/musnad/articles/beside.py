"""Lines between headline and story, and just below it: bylines, credits, captions, subtitles, days, tags."""

from __future__ import annotations

import re
from itertools import pairwise

from musnad.articles.bylines import LONGEST_BY, LONGEST_BYLINE, LONGEST_PART, Byline, is_byline, parts_of, read_byline
from musnad.articles.captions import (
    SHORT,
    are_two,
    is_framed,
    is_over_name,
    is_photo_of,
    is_pictured,
    is_shown_by,
    shows_person,
)
from musnad.articles.credited import FEWEST_LISTED, HEADS, borne, is_from_person, is_labelling, is_tag
from musnad.articles.foreign import DAY_KINDS, latin
from musnad.articles.goes_on import leads
from musnad.articles.persons import of_person
from musnad.articles.pictured import shows_named
from musnad.articles.signals import Sign
from musnad.articles.stamped import is_sent
from musnad.articles.story import worth
from musnad.articles.view import View
from musnad.articles.zones import Told, Zone

EXPERT, LONGEST_NAMED = "title.expert", 4
"""The row of what writers are, and words of a name over it, or of that line."""
SCHOLAR_WORDS = 8
"""Words of a scholar's name with the letters before it."""
FEWEST_POINTS = 3
"""Lines that sum a story up."""
PHOTO_WORDS = 6
SLUG = re.compile(r"[\u0621-\u064a]+(?:-[\u0621-\u064a\d]+){2,7}")
"""A file's name that stands for a picture: سليم-خالد-الورداني."""
DAY_WORDS = 9
"""Words of a line that counts readers or visits and ends in the day."""
DASHES = frozenset("-–—|_")
"""Signs between the parts of a dateline on a line of its own; a headline's colon is none."""
TAG_WORDS = 5
TAGS_WORDS, TAGS_SAID = 14, 0.6
"""Words of a line of several tags, and how many of them the story says."""
LETTERS, MOST_INITIALS = 3, 8
"""Letters of the shortest word that is no initial, and how many initials stand below a story."""
WITH = "بال"
"""How a word begins that is a preposition and its noun."""
AT = "@"
"""The sign of a writer's address."""


def day_and_byline(view: View, sign: Sign) -> tuple[Zone, ...]:
    """A line that is day and byline: "15 أكتوبر 2021 بقلم: فلان"; nothing where it is not."""
    first, last = sign.segment.first, sign.segment.last
    date = sign.dates[0]
    begins = date.first - first <= last - date.last
    day, rest = ((first, date.last), (date.last, last)) if begins else ((date.first, last), (first, date.first))
    words = sum(view.tokens.is_word(i) for i in range(*rest))
    byline = read_byline(view.tokens, *rest, view.lexicon)
    if not byline.credits or not is_byline(byline, view.tokens, words, view.lexicon):
        return ()
    zones = (
        Zone(view.tokens.span(*day), "publication_line", "date.near-story"),
        Zone(view.tokens.span(*rest), "byline", byline.credits[0].rule),
    )
    return tuple(sorted(zones))


def line_beside(view: View, i: int) -> Told | None:
    """What a line beside the story is; null where only its shape can tell."""
    sign = view.signs[i]
    segment = sign.segment
    if is_framed(view, i) or is_shown_by(view, i):
        return Told("image_caption", "caption.beside-credit" if is_framed(view, i) else "caption.credited")
    byline = read_byline(view.tokens, segment.first, segment.last, view.lexicon)
    if told := _of_file(view, i, byline) or _of_list(view, i, byline) or _of_sections(view, sign):
        return told
    if told := _signature(view, i, byline) or _leads_in(view, i):
        return told
    if i >= view.stop and _is_initials(view, sign):
        return Told("byline", "byline.initials")
    if i >= view.stop:
        return Told("tags", "tags.of-story") if _is_tags(view, sign) else None
    return _between(view, i) if view.title is not None else None


def _of_file(view: View, i: int, byline: Byline) -> Told | None:
    """A picture's file name above the story, its words joined by hyphens: سليم-خالد-الورداني, no مرسى-وكالات-رويترز."""
    above = i < view.start and not byline.credits
    named = above and SLUG.fullmatch(view.signs[i].segment.span.of(view.tokens.text).strip())
    return Told("image_alt", "caption.file") if named else None


def _of_sections(view: View, sign: Sign) -> Told | None:
    """Whether a line is sections with commas between: أخبار, سياسة."""
    parts = sign.segment.key.replace("،", ",").split(" , ") if sign.segment.commas else []
    rows = [view.lexicon.furniture.match(part, len(part.split())) for part in parts]
    menu = len(rows) > 1 and all(row is not None and row.kind == "navigation" for row in rows)
    return Told("navigation", "line.sections") if menu else None


def _is_item(view: View, i: int, byline: Byline) -> bool:
    """Whether a line is an item under the headline that names an outlet only within: - فرص [الشرق الأوسط]."""
    if i >= view.start or not view.signs[i].segment.bullet or not byline.credits:
        return False
    starts = {part.start for part in byline.parts}
    return _is_listed(view, i) and all(credit.first not in starts for credit in byline.credits)


def _is_placed(view: View, sign: Sign) -> bool:
    """Whether a line of parts right above the story has a place among them, and no verb: أخبار النهر | مرسى – نارية."""
    first, last = sign.segment.core
    folds = view.tokens.folds[first:last]
    signed = any(fold in DASHES for fold in folds[1:-1]) and sign.words <= LONGEST_BYLINE and not sign.segment.asks
    small = sum(fold in view.lexicon.prose.small for fold in folds)  # one may stand in an outlet's name: أخبار الآن
    if not signed or small > 1 or any(fold in view.lexicon.prose.verbs for fold in folds):
        return False
    parts = [*parts_of(view.tokens, first, last)]
    names = (view.tokens.span(part.start, part.stop).of(view.tokens.text) for part in parts)
    placed = [any(known.type in ("GPE", "LOC") for known in view.lexicon.entities.find(name)) for name in names]
    return any(placed) and max(map(len, parts)) <= LONGEST_PART


def _is_headed(view: View, sign: Sign) -> bool:
    """Whether a line before a colon begins as a medium's name does, however long: شبكة أخبار الضفاف بالعربية :."""
    if not is_labelling(sign):
        return False
    first, last = sign.segment.core
    verbs = view.lexicon.prose.verbs
    headed = view.lexicon.credits.match(view.tokens.folds, first, last, *HEADS)
    return headed is not None and headed[0] < last and not any(f in verbs for f in view.tokens.folds[first:last])


def _of_list(view: View, i: int, byline: Byline) -> Told | None:
    """What an item of a list above the story is: of its summary, or a tag."""
    if _is_item(view, i, byline):
        return Told("subtitle", "line.below-headline")
    return Told("tags", "tags.bullets") if i < view.start and _is_tagged(view, i) else None


def _leads_in(view: View, i: int) -> Told | None:
    """What a line right above the story is that names the outlet before a colon, or town and outlet."""
    if i + 1 != view.start:
        return None
    if _is_headed(view, view.signs[i]):
        return Told("byline", "byline.label")
    if is_sent(view.signs[i], view.tokens, view.lexicon):
        return Told("dateline", "dateline.dated")
    return Told("dateline", "dateline.above") if _is_placed(view, view.signs[i]) else None


def _is_tagged(view: View, i: int) -> bool:
    """Whether a line stands in a run of lines above the story that are each a few words behind a bullet."""
    if not is_tag(view.signs[i]):
        return False
    first, last = i, i
    while first > 0 and is_tag(view.signs[first - 1]):
        first -= 1
    while last + 1 < view.start and is_tag(view.signs[last + 1]):
        last += 1
    run = view.signs[first : last + 1]
    verbs = view.lexicon.prose.verbs
    plain = not any(fold in verbs for s in run for fold in view.tokens.folds[slice(*s.segment.core)])
    return len(run) >= FEWEST_LISTED and plain


def _is_tags(view: View, sign: Sign) -> bool:
    """Whether a line below the story lists its names: no verb, no small word, most of its words said in the story."""
    folds = view.tokens.folds[sign.segment.first : sign.segment.last]
    words = view.lexicon.prose
    plain = not any(fold in words.small or fold in words.verbs or fold in ":؟?!." for fold in folds)
    said = len(sign.content & view.said)
    if sign.words <= TAG_WORDS and said == len(sign.content):
        return plain and said > 0
    return plain and sign.words <= TAGS_WORDS and said >= TAGS_SAID * len(sign.content)


def _is_initials(view: View, sign: Sign) -> bool:
    """Whether a line below the story is its editors' initials, with signs and numbers between: "س.و/ه.م 09"."""
    folds = view.tokens.folds[sign.segment.first : sign.segment.last]
    letters = [fold for fold in folds if fold[0].isalpha()]
    coded = sum(fold in DASHES or fold == "/" for fold in folds) >= FEWEST_POINTS  # بور-مهم/م ن/ريم
    short = all(len(fold) < LETTERS + coded for fold in letters)
    return 1 < len(letters) <= MOST_INITIALS and short and sign.segment.latin == 0


def _signature(view: View, i: int, byline: Byline) -> Told | None:
    """Whether a line credits somebody: a photographer, an agency, a writer."""
    sign = view.signs[i]
    if byline.credits and byline.credits[0].kind == "photo" and sign.words <= PHOTO_WORDS:
        return Told("image_credit", byline.credits[0].rule)
    if sign.words and sign.segment.latin == sign.words and i < view.start:
        return latin(view, i)
    addressed = AT in view.tokens.folds[sign.segment.first : sign.segment.last] and sign.words <= LONGEST_BY
    if i < view.start and (addressed or is_from_person(sign, view.tokens, view.lexicon)):
        return Told("byline", "byline.address" if addressed else "byline.from")
    if i < view.start and is_photo_of(view, sign, byline):
        return Told("image_caption", "caption.credited")
    if sign.segment.asks or not is_byline(byline, view.tokens, sign.words, view.lexicon):
        return None
    rule = byline.credits[0].rule if byline.credits else "byline.parts"
    alone = byline.has("named", "agencies") and byline.rest == 0 and not byline.has("by", "desk")
    return Told("agency_credit" if alone and i >= view.stop else "byline", rule)


def _between(view: View, i: int) -> Told:
    """A line between headline and story that credits nobody: a lone name, a teaser, a subtitle or a caption."""
    sign = view.signs[i]
    if sign.words <= SHORT and not _is_listed(view, i):
        return _few(view, i)
    if (told := _of_summary(view, i) or _by_words(view, i)) is not None:
        return told
    if leads(view, i):
        return Told("body", "story.lead")
    below_day = any(view.sheet.kind(k) in DAY_KINDS for k in range(view.top, i))
    plain = worth(sign) > 0 or (not below_day and not shows_person(view, sign))
    if sign.segment.bullet or (sign.segment.closes != ")" and plain):
        return Told("subtitle", "line.below-headline")
    return Told("image_caption", "line.between")


def _of_summary(view: View, i: int) -> Told | None:
    """What a line is that a paragraph says again, or that is one of several points."""
    sign = view.signs[i]
    if any(key.startswith(sign.segment.key) for key in view.paragraphs):
        return Told("subtitle", "line.said-again") if sign.full else Told("teaser", "teaser.copy")
    return Told("subtitle", "line.points") if _is_point(view, i) else None


def _is_point(view: View, i: int) -> bool:
    """Whether a line is one of several as long as headlines right below the day or byline: the story's points."""
    first = last = i
    while first - 1 > view.top and _may_be_point(view, first - 1):
        first -= 1
    while last + 1 < view.start and _may_be_point(view, last + 1):
        last += 1
    return last - first + 1 >= FEWEST_POINTS and _may_be_point(view, i) and view.sheet.kind(first - 1) in DAY_KINDS


def _may_be_point(view: View, i: int) -> bool:
    sign = view.signs[i]
    return sign.row is None and not sign.dated and sign.copies == 1 and sign.words > SHORT and worth(sign) <= 0


def _is_in_block(view: View, i: int) -> bool:
    """Whether a line and the one below it stand twice, one right under the other each time: a template's notice."""
    keys = [sign.segment.key for sign in view.signs[view.top + 1 : view.start]]
    pair = keys[i - view.top - 1 : i - view.top + 1]
    return len(pair) > 1 and sum(list(two) == pair for two in pairwise(keys)) > 1


def _by_words(view: View, i: int) -> Told | None:
    """What some words tell: a day, who writes, by title or whence, what a picture shows, a notice that stands twice."""
    sign = view.signs[i]
    if _ends_in_day(sign):
        return Told("publication_line", "date.near-story")
    if _is_scholar(view, i) or _is_sent(view, i) or _is_over_role(view, i):
        return Told("byline", "byline.title")
    if is_pictured(view, i):
        return Told("image_caption", "line.pictured")
    if not sign.segment.bullet and shows_named(sign, view.beginnings, view.tokens, view.lexicon):
        return Told("image_caption", "caption.named")
    return Told("other", "line.of-block") if sign.copies > 1 and _is_in_block(view, i) else None


def _few(view: View, i: int) -> Told:
    """A name or two alone between headline and story: whom the picture shows, or who writes."""
    sign = view.signs[i]
    if sign.dates:
        return Told("publication_line", "date.near-story")
    said = sign.content <= view.said and len(sign.content) > 0
    if not said and _is_signed(view, i):
        return Told("subtitle", "line.below-headline") if _is_phrase(view, i) else Told("other", "line.between")
    shown = said or are_two(view, sign) or is_over_name(view, i)
    return Told("image_caption", "line.between") if shown else Told("byline", "byline.between")


def _is_phrase(view: View, i: int) -> bool:
    """Whether a few words right below the headline begin with a preposition, as no name does: بالأدلة والوثائق."""
    fold = view.tokens.folds[view.signs[i].segment.core[0]]
    return i - 1 == view.title and fold.startswith(WITH) and view.signs[i].words > 1


def _is_scholar(view: View, i: int) -> bool:
    """Whether a few words between headline and story begin as a scholar's name does: أ.د. سليم الورداني."""
    sign = view.signs[i]
    folds = view.tokens.folds[slice(*sign.segment.core)]
    letters = [n for n, fold in enumerate(folds) if fold.isalpha() and len(fold) == 1 and folds[n + 1 : n + 2] == ["."]]
    plain = not any(fold in view.lexicon.prose.verbs or fold in view.lexicon.prose.small for fold in folds)
    return bool(letters) and letters[0] == 0 and plain and sign.words <= SCHOLAR_WORDS


def _is_sent(view: View, i: int) -> bool:
    """Whether a line is a person's name and the place he writes from: سليم الورداني من مرسى."""
    first, last = view.signs[i].segment.core
    folds = view.tokens.folds[first:last]
    at = folds.index("من") if "من" in folds[1:] else 0
    person = 1 < at <= SHORT and borne(folds[0], view.lexicon)
    place = view.tokens.span(first + at + 1, last).of(view.tokens.text) if person and at + 1 < len(folds) else ""
    return any(known.type in ("GPE", "LOC") for known in view.lexicon.entities.find(place)) if place else False


def _is_over_role(view: View, i: int) -> bool:
    """Whether a few words without a verb stand right over what a writer is: سليم الورداني الأحمر, then كاتب وباحث."""
    sign, below = view.signs[i], view.signs[i + 1] if i + 1 < view.start else None
    if below is None or below.row is not None or not below.words or max(sign.words, below.words) > LONGEST_NAMED:
        return False
    titles, verbs = view.lexicon.words.titles, view.lexicon.prose.verbs
    role = view.tokens.folds[slice(*below.segment.core)]
    title = titles.get(role[0])
    told = title is not None and title.id == EXPERT and not any(fold in verbs or fold == ":" for fold in role)
    folds = view.tokens.folds[slice(*sign.segment.core)]
    name = all(map(str.isalpha, folds)) and not any(fold in verbs or fold in titles for fold in folds)
    return told and name and of_person(folds, view.lexicon)


def _is_listed(view: View, i: int) -> bool:
    """Whether a line is one of several items: - سجلات السد."""
    beside = (view.signs[k].segment.bullet for k in (i - 1, i + 1) if view.top < k < view.start)
    return view.signs[i].segment.bullet and any(beside)


def _is_signed(view: View, i: int) -> bool:
    """Whether another line between headline and story says by a cue who wrote it: then a lone name is no writer's."""
    others = (view.signs[k].segment for k in range(view.top + 1, view.start) if k != i)
    return any(read_byline(view.tokens, s.first, s.last, view.lexicon).has("by") for s in others)


def _ends_in_day(sign: Sign) -> bool:
    """Whether a short line that is no sentence ends in a day in numbers: "13 قراءة منذ: 2-5-2016".

    A day in words may be what a subtitle tells: "الجولة المقبلة في 15 سبتمبر 2021".
    """
    ends = [date for date in sign.dates if date.numeric and date.last == sign.segment.core[1]]
    return len(ends) > 0 and sign.words <= DAY_WORDS and worth(sign) <= 0
