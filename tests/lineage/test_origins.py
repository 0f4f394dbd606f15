"""Whom a claim comes from, and how many independent witnesses it has."""

from musnad.lineage import Witnesses, dated, origins, quotes, reprints, sourced, translations
from musnad.lineage.witnesses import Trace, counted
from musnad.pipeline import gather
from musnad.record import Origin, Reading, Reason
from tests.lineage.pages import OTHER, WIRE, page
from tests.tables import WITH_SAMPLES

HEAD = "سهلستان تشترط الانسحاب قبل التوقيع"
SAID = "قالت هالة مرزاق «إن القوات الأجنبية ستنسحب من المعابر الشرقية قبل حلول فصل الشتاء القادم بلا شروط»."
AGAIN = "وصرحت هالة مرزاق «سوف تنسحب القوات الأجنبية عن المعابر الشرقية دون شروط وذلك قبل فصل الشتاء»."


def trace(reading: Reading) -> Trace:
    witnesses = Witnesses.of((reading,), origins((reading,), ()), WITH_SAMPLES)
    return witnesses.statement(reading.page.location, reading.statements[-1].id)


def test_a_statement_that_came_by_an_agency_is_the_agencys() -> None:
    told = page("a.txt", HEAD, "قالت هالة مرزاق لوكالة رويترز إن الوفد لن يوقع الاتفاق قبل الانسحاب من المعبر.")
    assert trace(told).origin == "reuters"


def test_what_a_person_says_on_a_network_is_his_own() -> None:
    told = page("a.txt", HEAD, "كتبت هالة مرزاق على تويتر أن الوفد لن يوقع الاتفاق قبل الانسحاب من المعبر.")
    speaker = told.statements[-1].source.entity
    assert (trace(told).origin, trace(told).why) == (speaker, f"{speaker} on twitter")


def test_a_statement_that_says_nothing_of_its_way_is_its_pages() -> None:
    told = page("a.txt", HEAD, "قالت هالة مرزاق إن الوفد لن يوقع الاتفاق قبل الانسحاب من المعبر.")
    assert trace(told).origin == "al-minaa"


def test_an_unknown_origin_corroborates_nothing_but_itself() -> None:
    known, unknown = Trace("a.txt", "reuters", "1 of 1 credit reuters"), Trace("b.txt", None, "no page says")
    assert counted((known, unknown))[0] == 1
    assert counted((unknown, Trace("c.txt", None, "no page says")))[0] == 1
    count, why, because = counted((known, Trace("d.txt", "afp", "1 of 1 credit afp"), unknown))
    assert count == 2
    assert why.endswith("1 page of unknown origin counted for nothing")
    assert because[0] == Reason("lineage:origin", ("afp", "1"))
    assert because[-1] == Reason("lineage:unknown_aside", ("1",))


def test_an_event_of_one_wire_on_two_pages_has_one_origin_and_says_why() -> None:
    a = page("a.txt", HEAD, *WIRE, "(رويترز)")
    b = page("b.txt", "مرزاق تشترط", *WIRE, "(رويترز)", outlet="صدى السهل")
    events = [e for e in gather((a, b), WITH_SAMPLES).events if len({r.page for r in e.reports}) == 2]
    assert {(e.origins, e.reports[0].origin) for e in events} == {(1, "reuters")}
    assert "one text" in events[0].why
    assert [reason.rule for reason in events[0].because] == ["lineage:origin", "lineage:one_text", "lineage:credited"]


def test_the_first_carrier_is_told_only_where_it_shows() -> None:
    def first(day_a: str | None, day_b: str | None) -> str | None:
        a, b = page("a.txt", HEAD, *WIRE, day=day_a), page("b.txt", HEAD, *WIRE, day=day_b, outlet="صدى السهل")
        found: Origin
        (found,) = origins((a, b), reprints((a, b)))
        return found.first

    assert first("6 مارس 2014", "4 مارس 2014") == "b.txt"
    assert first("4 مارس 2014", "4 مارس 2014") is None
    assert first("4 مارس 2014", None) is None


def test_another_translation_of_the_same_words_that_day_is_the_same_quote() -> None:
    pages = page("a.txt", HEAD, SAID), page("b.txt", "مرزاق", AGAIN, outlet="صدى السهل"), page("c.txt", "معرض", *OTHER)
    found = dated(pages, ())
    pairs = tuple(translations(pages, found, WITH_SAMPLES.background))
    (quote,) = sourced(quotes((), pairs), Witnesses.of(pages, origins(pages, ()), WITH_SAMPLES))
    assert [(at.page, at.relation) for at in quote.statements] == [("a.txt", "translation"), ("b.txt", "translation")]
    assert quote.origins == 2


def test_another_day_another_number_or_no_quotation_marks_are_another_utterance() -> None:
    first = page("a.txt", HEAD, SAID)
    others = (
        page("b.txt", "مرزاق", AGAIN, day="9 مارس 2014"),
        page("b.txt", "مرزاق", AGAIN.replace("المعابر", "7 من المعابر")),
        page("b.txt", "مرزاق", AGAIN.replace("«سوف", "إنه سوف").replace("»", "")),
    )
    for other in others:
        assert list(translations((first, other), dated((first, other), ()), WITH_SAMPLES.background)) == []
