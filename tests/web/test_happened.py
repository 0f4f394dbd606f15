"""What happened, on a story's page, in its list, and between states by month."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.export import Dyad
from musnad.record import Markup, Received
from musnad.search import AskHappened
from musnad.store import RecordFile
from musnad.web.application import desk_app
from musnad.web.chart import chart, months
from musnad.web.frame import Desk
from musnad.web.kept import Kept
from musnad.web.labels import no_names
from musnad.web.tables import Tables
from tests.happened import BOMBED, MET, TEXT, reading
from tests.tables import WITH_SAMPLES
from tests.web.conftest import ADDRESS, Inbox, Shelf

PAGE = f"/page/{reading().page.id}"
SERIES = (
    Dyad("2031-03", "naria", "sahlistan", (2, 0, 0, 1), 1, -2.5),
    Dyad("2031-05", "naria", "sahlistan", (0, 1, 0, 0), 0, 7.0),
)


@pytest.fixture
def held() -> Shelf:
    shelf = Shelf(reading())
    shelf.counted = SERIES
    return shelf


@pytest.fixture
def client(held: Shelf) -> Iterator[TestClient]:
    app = desk_app(Desk(held, Tables(WITH_SAMPLES), no_names, Inbox()))
    with TestClient(app, base_url=ADDRESS) as opened:
        yield opened


def section(html: str, name: str) -> str:
    return html.partition(f'aria-labelledby="{name}"')[2].partition("</section>")[0]


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>|[\u2068\u2069]", " ", html).split())


def test_a_story_tells_its_events_each_occurrence_once(client: TestClient) -> None:
    told = section(client.get(PAGE).text, "all-event")
    assert re.findall(r'<li id="(event-\d)"', told) == ["event-1", "event-2", "event-3"]
    assert "تشاور" in told
    assert "CONSULT" in told


def test_each_mention_leads_to_its_very_characters(client: TestClient) -> None:
    told = section(client.get(PAGE).text, "all-event")
    marks = [tuple(map(int, each)) for each in re.findall(r"crawled\?mark=(\d+)-(\d+)#c\1-\2", told)]
    assert [TEXT[start:end] for start, end in marks] == ["التقى", "اللقاء", "قصفت", "الجولة"]
    start, end = MET.trigger
    assert f'id="c{start}-{end}"' in client.get(f"{PAGE}/crawled?mark={start}-{end}").text


def test_a_story_tells_who_towards_whom_and_how_sure_it_is(client: TestClient) -> None:
    told = words(section(client.get(f"{PAGE}?lang=en").text, "all-event"))
    assert "Assault اعتداء reported نارية towards سهلستان" in told
    assert "an interested side or an unnamed source says so" in told
    assert "no day told (the page&#39;s: 2 April 2031" in told


def test_why_tells_the_rule_in_words_with_the_rows_example(client: TestClient) -> None:
    told = words(section(client.get(f"{PAGE}?lang=en").text, "all-event"))
    assert "its sides by the words around it event.met" in told
    assert WITH_SAMPLES.events.rows["met"].example.replace("[", "").replace("]", "") in told


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("meeting", "Meeting happened سليم الورداني and هالة مرزاق"),
        ("meeting", "Level ministers"),
        ("meeting", "Before the press joint press conference"),
        ("plan", "Plan postponed"),
        ("term", "Term agreed نارية towards سهلستان"),
        ("relation", "arms"),
    ],
)
def test_a_story_tells_the_other_kinds_with_their_status_in_words(client: TestClient, kind: str, told: str) -> None:
    assert told in words(section(client.get(f"{PAGE}?lang=en").text, f"all-{kind}"))


def test_the_list_asks_the_record_for_what_the_address_says(client: TestClient, held: Shelf) -> None:
    asked = "/events?type=ASSAULT&status=reported&actor=Naria&with=مرزاق&from=2031-03-01&dated=1"
    told = client.get(asked)
    assert held.asked[-1] == AskHappened(
        types=("ASSAULT",),
        statuses=("reported",),
        actors=("Naria", "مرزاق"),
        since="2031-03-01",
        dated=True,
        once=True,
    )
    assert f'href="{PAGE}#event-2"' in told.text
    assert BOMBED.surface in told.text


@pytest.mark.parametrize("asked", ["kind=war", "type=WAR", "status=over", "kind=meeting&type=ASSAULT", "from=2031"])
def test_what_is_no_kind_type_status_or_day_is_refused(client: TestClient, asked: str) -> None:
    assert client.get(f"/events?{asked}").status_code == 400


def test_the_newest_come_first_where_that_is_asked_and_the_choice_stays(client: TestClient, held: Shelf) -> None:
    assert 'href="/events?actor=naria&amp;order=newest"' in client.get("/events?actor=naria").text
    text = client.get("/events?actor=naria&order=newest").text
    assert held.asked[-1].newest  # type: ignore[attr-defined]
    assert 'href="/events?actor=naria"' in text
    assert '<input type="hidden" name="order" value="newest">' in text
    assert client.get("/events?order=x").status_code == 400


@pytest.mark.parametrize("kind", ["meeting", "plan", "term", "relation"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_kind_has_its_list_in_both_languages(client: TestClient, kind: str, language: str) -> None:
    told = client.get(f"/events?kind={kind}&lang={language}")
    assert told.status_code == 200
    assert f'id="{kind}-1"' not in told.text
    assert f"{PAGE}#{kind}-1" in told.text


def test_two_states_are_drawn_and_told_in_a_table(client: TestClient) -> None:
    told = client.get("/dyads?a=naria&b=sahlistan&lang=en").text
    assert (told.count("<svg"), told.count("<rect"), told.count("<circle")) == (1, 3, 2)
    assert "March 2031 3 2 0 0 1 -2.50 May 2031 1 0 1 0 0 +7.00" in words(told.partition("<tbody>")[2])
    assert "<script" not in told
    assert "style=" not in told


def test_the_pairs_count_what_is_mutual_once(client: TestClient, held: Shelf) -> None:
    held.counted = (Dyad("2031-03", "a", "b", (2, 0, 0, 0), 1, 1.0), Dyad("2031-03", "b", "a", (1, 0, 0, 0), 1, 1.0))
    assert "2 events" in words(client.get("/dyads?lang=en").text)


def test_months_run_as_the_reader_reads() -> None:
    left_to_right, right_to_left = chart(SERIES, rtl=False), chart(SERIES, rtl=True)
    assert [dot.x for dot in left_to_right.dots] == sorted(dot.x for dot in left_to_right.dots)
    assert [dot.x for dot in right_to_left.dots] == sorted((dot.x for dot in right_to_left.dots), reverse=True)


def test_cooperation_stands_above_the_line_and_conflict_below() -> None:
    drawn = chart(SERIES, rtl=False)
    above = [bar.quad for bar in drawn.bars if bar.y + bar.height <= drawn.middle]
    below = [bar.quad for bar in drawn.bars if bar.y >= drawn.middle]
    assert (above, below, drawn.most) == ([1, 2], [4], 2)
    assert [tick.month for tick in drawn.ticks] == ["2031-03", "2031-04", "2031-05"]


def test_months_go_over_the_year() -> None:
    assert months("2031-11", "2032-02") == ("2031-11", "2031-12", "2032-01", "2032-02")


def test_the_record_file_answers_the_desk(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        file.keep(
            Received(reading().page, TEXT.encode(), Markup((), ())), reading(), "events:2", "2031-05-06T12:00:00Z"
        )
        kept = Kept(file, WITH_SAMPLES)
        found, total = kept.happened(AskHappened(actors=("Sahlistan",), once=True), 1, 5)
        assert ([each.value for each in found], total) == ([MET], 2)
        assert [(each.source, each.target, each.events, each.mean) for each in kept.dyads(AskHappened(once=True))] == [
            ("naria", "sahlistan", 2, -4.5),
            ("sahlistan", "naria", 1, 1.0),
        ]


def test_what_is_less_sure_is_left_out_where_that_is_asked_and_counted(tmp_path: Path) -> None:
    told = reading()
    guessed = replace(told, events=(replace(told.events[0], confidence=0.4), *told.events[1:]))
    with RecordFile.open(tmp_path / "musnad.db") as file:
        file.keep(Received(told.page, TEXT.encode(), Markup((), ())), guessed, "events:2", "2031-05-06T12:00:00Z")
        app = desk_app(Desk(Kept(file, WITH_SAMPLES), Tables(WITH_SAMPLES), no_names, Inbox()))
        with TestClient(app, base_url=ADDRESS) as opened:
            sure, every = opened.get("/events?sure=0.6").text, opened.get("/events").text
    assert every.count('class="event-type"') == sure.count('class="event-type"') + 1
    assert "أُخفي منها 1 أقلّ يقينًا" in words(sure)
    assert "أخفِ 1 أقلّ يقينًا" in words(every)
    assert 'href="/events"' in sure
    assert 'href="/events?sure=0.6"' in every
