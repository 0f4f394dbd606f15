"""The API as an application, to be mounted at /api/v1 beside the desk."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib.metadata import version
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from musnad.api import cursors, openapi
from musnad.api.feeds import rss
from musnad.api.library import Library
from musnad.api.listing import part
from musnad.api.parameters import PER_ANSWER, Parameter, parse
from musnad.api.problems import Problem
from musnad.api.resource import Resource
from musnad.api.resources import BY_NAME, RESOURCES
from musnad.api.shapes import row
from musnad.errors import MusnadError, OverlongQuery
from musnad.export import csv_lines
from musnad.record.codec import to_json
from musnad.store import within

LOG = logging.getLogger("musnad.api")

BASE = "/api/v1"
QUERY_SECONDS = 5.0
"""What one request may take of the record file: the slowest search of 20,000 pages takes a fifth of a second."""
LONGEST_ADDRESS = 16_000
"""Characters of what is asked: every parameter, each as long as it may be but for values given twenty times."""
LARGEST_BODY = 65_536
"""Bytes: nothing is read of a body, and more than this is not even taken."""
STATUSES = {404: "missing", 405: "method", 413: "large"}


def api_app(library: Library) -> Starlette:
    """The application."""
    key = cursors.key_of(library.file)
    told = json.dumps(openapi.document(RESOURCES, version=version("musnad"), base=BASE), ensure_ascii=False).encode()
    routes: list[BaseRoute] = [
        Route("/", _get(_index)),
        Route("/openapi.json", _get(partial(_openapi, told))),
        Route("/articles/{key}/reading", _get(partial(_reading, library))),
        Route("/articles/{key}/reading.json", _get(partial(_reading, library))),
    ]
    for resource in RESOURCES:
        routes += _routes(library, resource, key)
    return Starlette(
        routes=routes,
        exception_handlers={
            Problem: _on_problem,
            HTTPException: _on_http,
            MusnadError: _on_error,
            Exception: _on_fault,
        },
    )


Answer = Callable[[Request], Response]


def _get(answer: Answer) -> Answer:
    """An endpoint within its limits, its answer with the ETag and cut to 304 where nothing changed."""

    def endpoint(request: Request) -> Response:
        _check_size(request)
        with within(QUERY_SECONDS):
            response = answer(request)
        return conditional(request, response)

    return endpoint


def _check_size(request: Request) -> None:
    told = request.headers.get("content-length", "0")
    if not told.isdecimal() or int(told) > LARGEST_BODY:
        raise Problem("large", f"a body of more than {LARGEST_BODY} bytes")
    if len(request.url.query) > LONGEST_ADDRESS:
        raise Problem("long", f"more than {LONGEST_ADDRESS} characters")


def conditional(request: Request, response: Response) -> Response:
    """The answer with its ETag; 304 without a body where the client has it already."""
    tag = f'"{hashlib.sha256(bytes(response.body)).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    held = [each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")]
    if tag in held or "*" in held:
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response


def _routes(library: Library, resource: Resource[Any], key: bytes) -> Iterable[BaseRoute]:
    listed = partial(_list, library, resource, key)
    yield from (Route(f"/{resource.name}.{form}", _get(partial(listed, form))) for form in openapi.FORMS)
    yield Route(f"/{resource.name}", _get(partial(listed, "json")))
    if resource.one:
        one = partial(_one, library, resource)
        yield from (Route(f"/{resource.name}/{{key}}.{form}", _get(partial(one, form))) for form in openapi.FORMS)
        yield Route(f"/{resource.name}/{{key}}", _get(partial(one, "json")))


def _list(library: Library, resource: Resource[Any], key: bytes, form: str, request: Request) -> Response:
    """Part of a list, in the form that the address ends in."""
    given = request.query_params.multi_items()
    asked = parse(resource.parameters, given)
    same = [resource.name, *sorted(f"{name}={value}" for name, value in given if name not in ("cursor", "limit"))]
    cursor = asked.text("cursor")
    behind = cursors.read(key, same, cursor) if cursor else None
    found = part(resource, library, asked, behind, asked.whole("limit", PER_ANSWER))
    following = None
    if found.behind is not None:
        kept = [(name, value) for name, value in given if name != "cursor"]
        path = f"{BASE}/{resource.name}" + (f".{form}" if request.url.path.endswith(f".{form}") else "")
        following = f"{path}?{urlencode([*kept, ('cursor', cursors.sign(key, same, found.behind))])}"
    response = _FORMS[form](library, resource, found.values, request, following, found.total)
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    return response


def _one(library: Library, resource: Resource[Any], form: str, request: Request) -> Response:
    """One value, by its key."""
    parse((), request.query_params.multi_items())
    key = str(request.path_params["key"])
    parse((_key_parameter(resource),), [("key", key)])
    value = resource.one(library, key) if resource.one else None
    if form == "json":
        return _json(resource.told(library, value))
    return _FORMS[form](library, resource, (value,), request, None, None)


def _as_json(
    library: Library,
    resource: Resource[Any],
    values: Sequence[Any],
    _: Request,
    following: str | None,
    total: int | None,
) -> Response:
    return _json({"items": [resource.told(library, value) for value in values], "next": following, "total": total})


def _as_csv(library: Library, resource: Resource[Any], values: Sequence[Any], *_: object) -> Response:
    rows = (row(resource.columns, resource.told(library, value)) for value in values)
    told = "".join(csv_lines([column.name for column in resource.columns], rows))
    name = resource.name.replace("/", "-")
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(told, media_type="text/csv; charset=utf-8; header=present", headers=headers)


def _as_rss(library: Library, resource: Resource[Any], values: Sequence[Any], request: Request, *_: object) -> Response:
    entries = (resource.entry(library, value) for value in values)
    base = f"{request.url.scheme}://{request.headers.get('host', '')}"
    told = rss(f"Musnad: {resource.name}", resource.what, base, f"{BASE}/{resource.name}", entries)
    return Response(told, media_type="application/rss+xml")


_FORMS: dict[str, Callable[..., Response]] = {"json": _as_json, "csv": _as_csv, "rss": _as_rss}


def _json(told: object) -> Response:
    return Response(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"), media_type="application/json")


def _reading(library: Library, request: Request) -> Response:
    """All that was read out of one page."""
    parse((), request.query_params.multi_items())
    key = str(request.path_params["key"])
    parse((_key_parameter(BY_NAME["articles"]),), [("key", key)])
    return Response(to_json(library.reading(key)), media_type="application/json")


def _key_parameter(resource: Resource[Any]) -> Parameter:
    return Parameter("key", "which one", resource.key or {}, required=True)


def _openapi(told: bytes, _: Request) -> Response:
    return Response(told, media_type="application/vnd.oai.openapi+json;version=3.1")


def _index(_: Request) -> Response:
    """What there is, for who comes without the documents."""
    told = [{"name": each.name, "what": each.what, "href": f"{BASE}/{each.name}"} for each in RESOURCES]
    return _json({"openapi": f"{BASE}/openapi.json", "resources": told})


def answer(problem: Problem) -> Response:
    """A problem as it is told over HTTP."""
    headers = {"WWW-Authenticate": 'Bearer realm="musnad"'} if problem.kind == "token" else {}
    if problem.kind == "method":
        headers["Allow"] = "GET, HEAD"
    told = json.dumps(problem.told(), ensure_ascii=False).encode("utf-8", "replace")
    return Response(told, problem.status, {**headers, "Cache-Control": "no-store"}, media_type=openapi.PROBLEM)


async def _on_problem(_: Request, error: Exception) -> Response:
    return answer(error if isinstance(error, Problem) else Problem("fault"))


async def _on_http(_: Request, error: Exception) -> Response:
    """The router refused: no such address, no such method."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    return answer(Problem(STATUSES.get(status, "fault")))


async def _on_error(request: Request, error: Exception) -> Response:
    """The record file could not answer."""
    if isinstance(error, OverlongQuery):
        return answer(Problem("time", f"{error.seen}. {error.remedy}"))
    LOG.error("%s: %s", request.url.path, error)
    return answer(Problem("file", error.seen if isinstance(error, MusnadError) else ""))


async def _on_fault(request: Request, error: Exception) -> Response:
    """A mistake of ours; the log has it, the answer does not."""
    LOG.error("%s", request.url.path, exc_info=error)
    return answer(Problem("fault"))
