"""Events as PLOVER's users load them."""

import json

import pytest

from musnad.export.plover import days, ngec, plover
from musnad.lexicon import Lexicon
from musnad.record.happened import Happened
from tests.happened import AGAIN, BOMBED, MET, TEXT, reading
from tests.tables import WITH_SAMPLES

MEETING, BOMBING, LATER = 0, 1, 3


def told(n: int, lexicon: Lexicon = WITH_SAMPLES) -> dict[str, object]:
    return json.loads(json.dumps(plover(Happened(reading(), "event", n), lexicon)))


def test_a_record_has_the_manuals_fields() -> None:
    record = told(BOMBING)
    assert record["id"] == f"{reading().page.id}-{BOMBED.id}"
    assert (record["date"], record["enddate"]) == ("2031-03-01", "2031-03-31")
    assert (record["event"], record["mode"], record["context"]) == (["ASSAULT"], "heavy-weapons", ["military"])
    assert (record["quad_code"], record["event_scale"]) == (4, -10.0)
    assert record["text_info"] == {"start": BOMBED.trigger.start, "end": BOMBED.trigger.end}
    assert TEXT[BOMBED.trigger.start : BOMBED.trigger.end] == record["event_text"][0] == "قصفت"
    assert record["text"] == "وقصفت القوات النارية سهلستان في مارس."


def test_the_status_is_kept_in_an_extra_field() -> None:
    assert told(BOMBING)["musnad"]["status"] == "reported"
    assert told(BOMBING)["musnad"]["date_basis"] == "told"


def test_a_later_mention_is_linked_to_the_first_and_dated_by_its_page() -> None:
    record = told(LATER)
    assert (record["link"], record["date"], record["musnad"]["date_basis"]) == (
        f"{reading().page.id}-{MET.id}",
        "2031-04-02",
        "page",
    )
    assert record["musnad"]["same_as"] == MET.id == AGAIN.same_as


def test_parties_have_their_sector_and_their_states_code() -> None:
    event = Happened(reading(), "event", BOMBING)
    (source,), (recipient,) = plover(event, WITH_SAMPLES)["source"], plover(event, WITH_SAMPLES)["recipient"]
    assert (source["identifier_id"], source["identifier_text"]) == ("naria", "Naria")
    assert recipient["sector"] == "GOV"


def test_a_known_state_has_its_iso_code_and_its_wikidata_id() -> None:
    page = reading()
    events = tuple(
        type(e)(**{**{f: getattr(e, f) for f in e.__slots__}, "actors": ("egypt",), "actor_states": ("egypt",)})
        for e in page.events
    )
    swapped = type(page)(page.page, page.article, events=events)
    (source,) = plover(Happened(swapped, "event", BOMBING), WITH_SAMPLES)["source"]
    assert (source["code"], source["identifier_id"]) == ("EGY", "https://www.wikidata.org/wiki/Q79")


def test_the_coders_form_names_attributes_as_ngec_does() -> None:
    record = ngec(Happened(reading(), "event", MEETING), WITH_SAMPLES)
    assert [actor["text"] for actor in record["attributes"]["ACTOR"]] == ["سليم الورداني", "هالة مرزاق"]
    assert {"text", "wiki", "country", "code_1", "code_2"} == set(record["attributes"]["ACTOR"][0])
    assert (record["event_type"], record["pub_date"], record["date_resolved"]) == (
        "CONSULT",
        "2031-04-02",
        "2031-03-04",
    )
    assert record["musnad"]["status"] == "happened"


@pytest.mark.parametrize(
    ("told", "bounds"),
    [
        ("2031-03-04", ("2031-03-04", "2031-03-04")),
        ("2031-03", ("2031-03-01", "2031-03-31")),
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2031-03-04/2031-03-06", ("2031-03-04", "2031-03-06")),
        ("2031-03-04TEV", ("2031-03-04", "2031-03-04")),
        ("XXXX-WXX-5", (None, None)),
        (None, (None, None)),
    ],
)
def test_a_date_is_bounded_as_far_as_it_is_told(told: str | None, bounds: tuple[str | None, str | None]) -> None:
    assert days(told) == bounds
