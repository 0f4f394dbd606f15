"""Requests made from the OpenAPI document itself, and answers held against it."""

import json
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from musnad.api import BASE, RESOURCES, Library, api_app, application, openapi
from musnad.api.layers import layer
from musnad.record import Doubt
from musnad.store import RecordFile
from tests.api.contract import HELD, HOST, requests, served
from tests.tables import WITH_SAMPLES

CASES = 300


def test_every_request_is_answered_as_the_document_says(file: RecordFile) -> None:
    told = requests(served(file), CASES)
    assert told.failures == []
    assert told.cases.total() >= CASES * 0.9
    assert {200, 400, 404, 422} <= set(told.statuses)


def test_an_answer_that_is_not_as_the_document_says_is_found(file: RecordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tuple(
        replace(each, told=lambda _, __: {"id": 7}) if each.name == "articles" else each for each in RESOURCES
    )
    monkeypatch.setattr(application, "RESOURCES", broken)
    assert requests(served(file), CASES // 2).failures


def test_the_document_tells_every_resource_and_parameter(client: TestClient) -> None:
    document = client.get(f"{BASE}/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    for resource in RESOURCES:
        for path in (f"/{resource.name}", f"/{resource.name}.{{form}}"):
            told = {each["name"] for each in document["paths"][path]["get"]["parameters"]}
            assert told >= {each.name for each in resource.parameters}


def test_every_reference_of_the_document_leads_somewhere(client: TestClient) -> None:
    document = client.get(f"{BASE}/openapi.json").json()
    schemas = document["components"]["schemas"]
    named = {part.split('"')[0] for part in json.dumps(document).split('"#/components/schemas/')[1:]}
    assert named <= set(schemas)


def test_the_index_leads_to_every_list(client: TestClient) -> None:
    told = client.get(BASE, follow_redirects=True).json()
    assert [each["name"] for each in told["resources"]] == [resource.name for resource in RESOURCES]
    assert client.get(told["openapi"]).status_code == 200


def test_operations_have_names_of_their_own() -> None:
    document = openapi.document(RESOURCES, version="1", base=BASE)
    names = [path["get"]["operationId"] for path in document["paths"].values()]
    assert len(set(names)) == len(names)


def test_the_same_token_opens_desk_and_api(file: RecordFile) -> None:
    with TestClient(served(file), base_url=f"http://{HOST}") as opened:
        assert opened.get(f"{BASE}/articles").status_code == 401
        assert opened.get(f"{BASE}/articles", headers=HELD).status_code == 200
        assert opened.get("/", headers=HELD).status_code == 200


def test_a_resource_more_is_a_declaration_more(file: RecordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    more = layer("doubts", Doubt, "The same again.", equal=("kind",))
    monkeypatch.setattr(application, "RESOURCES", (*RESOURCES, replace(more, name="worries")))
    api = TestClient(api_app(Library(file, WITH_SAMPLES)))
    assert api.get("/worries.csv").status_code == 200
    assert "/worries" in api.get("/openapi.json").json()["paths"]
