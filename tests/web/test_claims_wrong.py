"""What a person says of parties, meetings, plans, terms, relations and stands; and of who is one in the record."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from musnad import runner
from musnad.cli import main
from musnad.export.corrections import gold
from musnad.record import Reading
from musnad.record.corrected_claims import CLAIM, DAY, PARTY, position_was, relation_was
from musnad.record.corrections import EVERYWHERE, NOTHING, Correction
from musnad.store import RecordFile
from musnad.web import app
from tests.web.readers import ADDRESS
from tests.web.readers import OWN as SAME
from tests.web.world import LEXICON, fill, readings, received

WIRE, THIRD = (readings()[f"crawl/{name}.txt"] for name in ("nabaa", "sada"))
SELIM, HALA = "name:سليم الورداني", "name:هاله مرزاق"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[TestClient, RecordFile]]:
    with RecordFile.open(tmp_path / "record.db") as file:
        fill(file)
        with TestClient(app(file, LEXICON), base_url=ADDRESS, follow_redirects=False) as client:
            yield client, file


def say(client: TestClient, page: Reading, kind: str, at: object = None, **fields: str) -> int:
    span = f"{at.start}-{at.end}" if at else ""  # type: ignore[attr-defined]
    data = {"kind": kind, "span": span, "as": kind, **fields}
    return client.post(f"/page/{page.page.id}/wrong", data=data, headers=SAME).status_code


def anew(file: RecordFile, page: Reading) -> Reading:
    """The page read again as a later engine would: every reading is of an older version."""
    version = "stages of tomorrow"
    assert page.page.id in file.stale(version)
    runner.reread(file, LEXICON)
    return file.reading(page.page.id)


def test_another_outlet_and_no_agency(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    assert say(client, WIRE, "outlet", value="صدى السهل") == 303
    assert say(client, WIRE, "agency", none="1") == 303
    article = file.reading(WIRE.page.id).article
    assert (article.outlet, article.agency) == ("sada-al-sahl", None)
    assert {party.rule for party in article.parties if party.role == "outlet"} == {PARTY}
    assert "/outlet/sada-al-sahl" in client.get(f"/page/{WIRE.page.id}").text


def test_a_meeting_of_another_day_and_a_plan_that_is_none(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    (meeting,) = WIRE.meetings
    assert say(client, WIRE, "meeting", meeting.evidence[0], value="2021-09-06") == 303
    (plan,) = WIRE.plans
    assert say(client, WIRE, "plan", plan.evidence, none="1") == 303
    now = file.reading(WIRE.page.id)
    assert [(each.start, each.rule) for each in now.meetings] == [("2021-09-06", DAY)]
    assert now.plans == ()


def test_a_term_a_relation_and_a_stand(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    (term, *others), (relation,) = WIRE.terms, THIRD.relations
    assert say(client, WIRE, "term", term.obligation, value="broken") == 303
    assert say(client, THIRD, "relation", relation.evidence, value="funds", of=relation_was(relation)) == 303
    stand = THIRD.positions[0]
    assert say(client, THIRD, "position", stand.evidence, none="1", of=position_was(stand)) == 303
    said, *rest = file.reading(WIRE.page.id).terms
    assert (said.status, said.rule, rest) == ("broken", CLAIM, others)
    third = file.reading(THIRD.page.id)
    assert [(each.kind, each.rule) for each in third.relations] == [("funds", CLAIM)]
    assert stand not in third.positions
    assert len(third.positions) == len(THIRD.positions) - 1


@pytest.mark.parametrize("value", ["sideways", ""])
def test_a_value_that_is_none_of_the_choices_is_refused(desk: tuple[TestClient, RecordFile], value: str) -> None:
    client, file = desk
    assert say(client, WIRE, "term", WIRE.terms[0].obligation, value=value) == 400
    assert file.corrections() == ()


def test_it_is_listed_withdrawn_and_gold(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    relation = THIRD.relations[0]
    say(client, THIRD, "relation", relation.evidence, none="1", of=relation_was(relation))
    told = gold(file.reading(THIRD.page.id), file.corrections(THIRD.page.id))["layers"]["relation"][0]
    assert (told["was"], told["value"]) == (relation_was(relation), None)
    html = client.get(f"/page/{THIRD.page.id}?lang=en").text
    key = re.search(r'name="claim" value="(relation [^"]+)"', html)
    assert key
    client.post(f"/page/{THIRD.page.id}/wrong", data={"as": "withdraw", "claim": key[1]}, headers=SAME)
    assert file.reading(THIRD.page.id).relations == THIRD.relations


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_form_says_what_is_read_now(desk: tuple[TestClient, RecordFile], language: str) -> None:
    client, _ = desk
    spans = {
        "meeting": WIRE.meetings[0].evidence[0],
        "plan": WIRE.plans[0].evidence,
        "term": WIRE.terms[0].obligation,
        "position": WIRE.positions[0].evidence,
    }
    asked = [f"{kind}={at.start}-{at.end}" for kind, at in spans.items()] + ["outlet=1", "agency=1", "aggregator=1"]
    for each in asked:
        answer = client.get(f"/page/{WIRE.page.id}/wrong?{each}&lang={language}")
        assert (answer.status_code, answer.text.count('name="as"') >= 2) == (200, True), each


def test_every_claim_of_a_page_has_a_why_and_a_wrong(desk: tuple[TestClient, RecordFile]) -> None:
    client, _ = desk
    for page in (WIRE, THIRD):
        html = client.get(f"/page/{page.page.id}?lang=en").text
        kinds = set(re.findall(r"/wrong\?(\w+)=", html))
        layers = {"event": page.events, "meeting": page.meetings, "plan": page.plans, "term": page.terms,
                  "relation": page.relations, "position": page.positions, "speaker": page.statements,
                  "time": page.times, "name": page.mentions}  # fmt: skip
        assert kinds >= {kind for kind, held in layers.items() if held} | {"published", "outlet", "agency"}
        assert html.count('class="why"') >= len(page.statements) + len(page.meetings) + len(page.positions)


def identify(client: TestClient, entity: str, **fields: str) -> int:
    return client.post(f"/people/{quote(entity, safe='')}", data=fields, headers=SAME).status_code


def test_two_who_are_one_are_one_on_every_page_and_on_those_that_come(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    late = received()[-1]
    file.forget(late.page.id)
    assert identify(client, SELIM, **{"as": "one", "value": "هالة مرزاق"}) == 303
    runner.add([], file, LEXICON)
    for reading in file.readings():
        assert SELIM not in {each.entity for each in reading.mentions}
        assert SELIM not in {each.source.entity for each in reading.statements}
    assert client.get(f"/people/{quote(SELIM)}").headers["location"].endswith(f"{quote(HALA, safe='')}#identity")
    assert "These two" in client.get(f"/people/{quote(HALA)}?lang=en").text
    assert file.stale(file.version_of(WIRE.page.id) or "") is not None
    assert SELIM not in {each.entity for each in anew(file, WIRE).mentions}
    record = runner.gathered(file, LEXICON)
    assert SELIM not in {each.id for each in record.entities}


def test_it_can_be_taken_back(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    identify(client, SELIM, **{"as": "one", "value": "هالة مرزاق"})
    assert identify(client, HALA, **{"as": "withdraw", "was": SELIM}) == 303
    assert {reading.page.location: reading for reading in file.readings()} == readings()


def test_one_spelling_is_somebody_elses(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    assert identify(client, SELIM, **{"as": "two", "surface": "الورداني", "value": ""}) == 303
    named = {(each.surface, each.entity) for reading in file.readings() for each in reading.mentions}
    assert ("الورداني", "name:الورداني") in named
    assert ("سليم الورداني", SELIM) in named
    assert "لا <bdi" in client.get(f"/people/{quote(SELIM)}?lang=ar").text.partition('id="identity"')[2]


def test_nobody_is_made_one_with_himself(desk: tuple[TestClient, RecordFile]) -> None:
    client, file = desk
    assert identify(client, SELIM, **{"as": "one", "value": "سليم الورداني"}) == 400
    identify(client, SELIM, **{"as": "one", "value": "هالة مرزاق"})
    assert identify(client, HALA, **{"as": "one", "value": "سليم الورداني"}) == 400
    assert len(file.identities()) == 1


def test_what_holds_for_the_record_is_gold_of_its_pages(
    desk: tuple[TestClient, RecordFile],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client, _ = desk
    monkeypatch.setenv("MUSNAD_RECORD", str(tmp_path / "record.db"))
    identify(client, SELIM, **{"as": "one", "value": "هالة مرزاق"})
    assert main(["corrections", "--gold", str(tmp_path / "gold")]) == 0
    told = json.loads((tmp_path / "gold" / f"{WIRE.page.id}.json").read_text("utf-8"))
    assert [(each["was"], each["value"]) for each in told["layers"][EVERYWHERE]] == [(SELIM, HALA)]
    assert main(["corrections", "--json"]) == 0
    assert SELIM in capsys.readouterr().out


def test_a_page_is_stale_by_what_is_said_of_somebody_it_names(desk: tuple[TestClient, RecordFile]) -> None:
    _, file = desk
    version = file.version_of(WIRE.page.id) or ""
    assert file.stale(version) == ()
    file.correct(Correction("", None, EVERYWHERE, "name:لا أحد", "name:أحد", "ليلى", "2026-01-01"))
    assert file.stale(version) == ()
    file.correct(Correction("", None, EVERYWHERE, HALA, "name:أحد", "ليلى", "2026-01-01"))
    assert WIRE.page.id in file.stale(version)
    assert NOTHING not in {each.should_be for each in file.identities()}
