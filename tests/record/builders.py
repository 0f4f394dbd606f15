"""A small reading of our own, with every layer filled."""

from musnad.record import (
    Anonymous,
    Article,
    Doubt,
    Event,
    Furniture,
    Link,
    Meeting,
    Mention,
    Page,
    Party,
    Plan,
    Position,
    Published,
    Reading,
    Relation,
    Role,
    Source,
    Span,
    Stamp,
    Statement,
    Term,
    Time,
)

TEXT = "لقاء في مرسى\nوقال الورداني لوكالة نبأ إن الاتفاق قريب."


def span_of(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


def reading() -> Reading:
    """A page of two lines and one value in each layer."""
    name, cue, content = span_of("الورداني"), span_of("قال"), span_of("الاتفاق قريب")
    agency, meeting = span_of("وكالة نبأ"), span_of("لقاء")
    source = Source(name, "الورداني", "selim-al-wardani", "name", None, Anonymous("1", None, None, None, None, None))
    return Reading(
        page=Page("0" * 16, "samples/one.txt", "text/plain", "utf-8", "0" * 64, "ar", TEXT),
        article=Article(
            layout="outlet", title=Span(0, 12), outlet="al-minaa", aggregator=None, agency="nabaa",
            parties=(Party("nabaa", "نبأ", "agency", agency, "inferred", "told-to"),),
            published=Published("2031-02-03", None, "stated", "m", (Stamp("published", "2031-02-04", None, "m"),)),
            captured=None, updated=None, body=(Span(13, len(TEXT)),), furniture=(Furniture(Span(0, 4), "other", "x"),),
            versions=((Span(13, len(TEXT)),),), stamps=(), rules={"title": "x"},
        ),
        mentions=(Mention("m", name, "الورداني", "PER", "selim-al-wardani", None, optional=False, rule="people"),),
        roles=(Role(name, "الورداني", ("selim-al-wardani",), None, "alone", "x"),),
        times=(Time(cue, "قال", "DATE", None, None, open=False, resolves_to=None, anchor=None, rule="x"),),
        statements=(
            Statement("s", content, "الاتفاق قريب", cue, "indirect", "asserted", source, (Link("nabaa", agency, "x"),),
                      None, None, None, None, None, 0.9, "cue.qala"),
        ),
        events=(Event("e", meeting, "لقاء", "CONSULT", None, None, (), (), (), (), (), None, None, "happened", None,
                      None, None, None, 0.5, "x"),),
        meetings=(Meeting("g", None, None, (), None, None, None, None, (), "unknown", None, ("e",), (meeting,), "x"),),
        plans=(Plan("p", "talks", None, "held", meeting, "x"),),
        terms=(Term(("naria",), content, (), None, "proposed", "x"),),
        relations=(Relation("supports", "naria", "difaf", None, content, "x"),),
        positions=(Position("naria", "deal", "near", "for", content, "s", "x"),),
        doubts=(Doubt(meeting, "typo", "none", "x"),),
    )  # fmt: skip
