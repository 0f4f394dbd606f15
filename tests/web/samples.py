"""A page of our own about invented people, and its reading made by hand."""

from musnad.record import (
    Anonymous,
    Article,
    Furniture,
    Link,
    Mention,
    Page,
    Party,
    Published,
    Reading,
    Role,
    Source,
    Span,
    Stamp,
    Statement,
    Time,
)

TEXT = (
    "عاجل: افتتاح المعبر - ارتفاع أسعار القمح - \n"
    "هالة مرزاق: المحادثات مستمرة\n"
    "نشر في الميناء يوم 09 - 08 - 2013\n"
    'قالت وزيرة الخارجية هالة مرزاق لوكالة نبأ إن المحادثات "لم تنته بعد"، '
    'وأضافت أن الوزير سليم الورداني أكد أن "المعبر مفتوح".\n'
    "شروط الطرفين\n"
    "ونفى مسؤول كبير طلب عدم كشف اسمه انسحاب سهلستان.\n"
    "آخر تحديث 19:56\n"
    "بدأت نارية وسهلستان الجمعة محادثات في تل الورد استمرت ست ساعات.\n"
    "أرسل الخبر"
)


def at(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def said(name: str, content: str, cue: str, speaker: Source, **other: object) -> Statement:
    given = {"mode": "indirect", "polarity": "asserted", "via": (), "within": None, "date": None, **other}
    span = at(content)
    return Statement(
        id=name,
        content=span,
        surface=span.of(TEXT),
        cue=at(cue),
        source=speaker,
        occasion=None,
        venue=None,
        addressee=None,
        confidence=0.87,
        rule="cue.say",
        **given,
    )


def named(surface: str, kind: str, entity: str, after: int = 0) -> Mention:
    span = at(surface, after)
    return Mention(f"mention-{span.start}", span, surface, kind, entity, None, False, "entity.known")  # noqa: FBT003


def held(surface: str, people: tuple[str, ...], kind: str) -> Role:
    return Role(at(surface), surface, people, None, kind, "title.minister")


def dated(surface: str, kind: str, value: str, anchor: str | None = None) -> Time:
    return Time(at(surface), surface, kind, value, None, False, None, anchor, "time.weekday")  # noqa: FBT003


def source(words: str, entity: str, form: str = "name", **other: object) -> Source:
    given = {"antecedent": None, "anonymous": None, **other}
    return Source(at(words, TEXT.index("قالت")), words, entity, form, **given)


FIRST, LAST = at("قالت").start, at("بدأت").start
BODY = (
    Span(FIRST, at('مفتوح".').end),
    Span(at("ونفى").start, at("انسحاب سهلستان.").end),
    Span(LAST, at("ست ساعات.").end),
)
FURNITURE = (
    Furniture(at("عاجل: افتتاح المعبر"), "ticker_headline", "ticker.dashes"),
    Furniture(at("ارتفاع أسعار القمح"), "ticker_headline", "ticker.dashes"),
    Furniture(at("نشر في الميناء يوم 09 - 08 - 2013"), "publication_line", "publication.line"),
    Furniture(at("شروط الطرفين"), "subheading", "subheading.short"),
    Furniture(at("آخر تحديث 19:56"), "update_line", "update.line"),
    Furniture(at("أرسل الخبر"), "send_link", "control.send"),
)
OUTLET = Party("al-minaa", "الميناء", "outlet", at("الميناء"), "stated", "party.published_in")
ARTICLE = Article(
    layout="outlet",
    title=at("هالة مرزاق: المحادثات مستمرة"),
    outlet="al-minaa",
    aggregator=None,
    agency="nabaa",
    parties=(OUTLET, Party("nabaa", "وكالة نبأ", "agency", None, "inferred", "party.told_to")),
    published=Published("2013-08-09", at("09 - 08 - 2013"), "stated", "published.line"),
    captured=None,
    updated=None,
    body=BODY,
    furniture=FURNITURE,
    versions=((BODY[0], BODY[1]), (BODY[2],)),
    stamps=(Stamp("updated", "2013-08-09T19:56", at("آخر تحديث 19:56"), "update.line"),),
    rules={"title": "title.first", "body": "body.rest"},
)
OUTER = said(
    "s1",
    'المحادثات "لم تنته بعد"',
    "قالت",
    source("وزيرة الخارجية هالة مرزاق", "hala-marzaq"),
    mode="mixed",
    via=(Link("nabaa", at("وكالة نبأ"), "via.told"),),
    date="2013-08-09",
)
WHOLE = said(
    "s2",
    'الوزير سليم الورداني أكد أن "المعبر مفتوح"',
    "أضافت",
    Source(None, None, "hala-marzaq", "elided", at("هالة مرزاق", FIRST), None),
)
INNER = said(
    "s3",
    '"المعبر مفتوح"',
    "أكد",
    source("سليم الورداني", "selim-al-wardani"),
    mode="direct",
    via=(Link("hala-marzaq", None, "via.outer"),),
    within="s2",
)
DENIED = said(
    "s4",
    "انسحاب سهلستان",
    "نفى",
    source(
        "مسؤول كبير",
        "anon:senior-official",
        "anonymous",
        anonymous=Anonymous("1", None, None, "كبير", None, at("طلب عدم كشف اسمه")),
    ),
    polarity="negated",
)
MENTIONS = (
    named("هالة مرزاق", "PER", "hala-marzaq"),
    named("هالة مرزاق", "PER", "hala-marzaq", FIRST),
    named("سليم الورداني", "PER", "selim-al-wardani"),
    named("سهلستان", "GPE", "sahlistan"),
    named("نارية", "GPE", "naria"),
    named("تل الورد", "GPE", "tall-al-ward"),
)
ROLES = (
    held("وزيرة الخارجية", ("hala-marzaq",), "with_name"),
    held("الوزير", ("selim-al-wardani",), "with_name"),
    held("الطرفين", ("hala-marzaq", "lena-osterberg"), "plural"),
)
TIMES = (dated("الجمعة", "DATE", "2013-08-09", "publication 2013-08-09"), dated("ست ساعات", "DURATION", "PT6H"))


def page(text: str = TEXT, page_id: str = "0123456789abcdef", location: str = "samples/minaa.txt") -> Page:
    return Page(page_id, location, "text/plain", "utf-8", page_id * 4, "ar", text)


def reading(**changes: object) -> Reading:
    given = {"page": page(), "article": ARTICLE, "mentions": MENTIONS, "roles": ROLES, "times": TIMES}
    given["statements"] = (OUTER, WHOLE, INNER, DENIED)
    return Reading(**{**given, **changes})


def plain(text: str) -> Reading:
    """A page whose every character is one paragraph, titled by itself."""
    whole = Span(0, len(text))
    article = Article("unknown", whole, "name:" + text, None, None, (), None, None, None, (whole,), (), rules={})
    return Reading(page(text, "fedcba9876543210", text), article)
