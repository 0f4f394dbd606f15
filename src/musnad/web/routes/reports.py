"""A reader's report of an article or a picture, the thanks for it, and the editor's desk where reported things wait."""

from __future__ import annotations

import hashlib
import re
import secrets

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.record import Reading, Span
from musnad.runner import now
from musnad.store import Report, Thing
from musnad.store.remarks import MOST_READERS, WHOLE, Verdict
from musnad.web.frame import COOKIE_SECONDS, address, desk_of, show
from musnad.web.pictures import pictures
from musnad.web.readers import Readership
from musnad.web.refusal import Refused
from musnad.web.routes.article import about, reading_of
from musnad.web.routes.asked import words_of
from musnad.web.routes.sent import sent
from musnad.web.signing import clean, remember, signature_of

READER = "musnad_reader"
TOKEN = re.compile(r"[0-9a-f]{32}")
"""What tells one browser from another: a number by chance, given when a report is begun, and nobody's name."""
SHOWN_DIGITS = 6
FORM_BYTES = 8192
LONGEST = 500
"""Characters of what a reader may add in words."""
REASONS = {
    "article": ("wrong", "not_news", "offensive", "rights", "other"),
    "image": ("unfitting", "offensive", "privacy", "rights", "other"),
}
VERDICTS: dict[str, Verdict] = {"restore": "restored", "uphold": "upheld", "hide": "hidden"}


def report(request: Request) -> Response:
    """The form of a report; the thanks, where one was made."""
    reading, thing = _thing(request)
    picture = next((each for each in pictures(reading) if each.span == thing.span), None)
    context = {
        **about(request, reading),
        "thing": thing,
        "picture": picture,
        "reasons": REASONS[thing.part],
        "longest": LONGEST,
        "thanks": words_of(request, "thanks"),
        "hidden": thing in readership(request).hidden(reading.page.id),
        "hide_after": readership(request).hide_after(),
    }
    return _known(request, show(request, "report.html", context))


async def take(request: Request) -> Response:
    """Keep a report, and thank the reader."""
    fields = await sent(request, FORM_BYTES)
    reading, thing = await run_in_threadpool(_thing, request)
    reason = fields.get("reason", "")
    if reason not in REASONS[thing.part]:
        raise Refused(400, "query", f"reason: {reason[:60]}")
    words = " ".join(fields.get("words", "").split())[:LONGEST]
    token = _token(request) or secrets.token_hex(16)
    made = Report(thing, reason, words, hashlib.sha256(token.encode()).hexdigest()[:16], now())
    ruling = await run_in_threadpool(readership(request).report, made)
    span = None if thing.span == WHOLE else f"{thing.span.start}-{thing.span.end}"
    told = "hidden" if ruling else "kept"
    response = RedirectResponse(address(f"/page/{reading.page.id}/report", span=span, thanks=told), 303)
    return _known(request, response, token)


def reports(request: Request) -> Response:
    """What was reported, what is hidden, what became of it: the editor's list."""
    desk, readers = desk_of(request), readership(request)
    found = []
    for case in readers.cases():
        reading = desk.holdings.reading(case.thing.page)
        shown = {each.span: each for each in pictures(reading)} if reading else {}
        title = reading.article.title.of(reading.page.text) if reading and reading.article.title else None
        picture = shown.get(case.thing.span)
        words = picture.words(reading.page.text) if picture and reading else ""
        found.append((case, title, words, reading.page.location if reading else case.thing.page))
    context = {
        "cases": found,
        "hide_after": readers.hide_after(),
        "most": MOST_READERS,
        "signature_name": signature_of(request),
        "shown_digits": SHOWN_DIGITS,
    }
    return show(request, "reports.html", context)


async def rule(request: Request) -> Response:
    """The editor's word on a thing, or how many readers hide one."""
    fields = await sent(request, FORM_BYTES)
    readers, by = readership(request), clean(fields.get("by", "")) or signature_of(request)
    if "readers" in fields:
        await run_in_threadpool(readers.set_hide_after, _number(fields["readers"]))
    else:
        thing, verdict = _ruled(fields), VERDICTS.get(fields.get("verdict", ""))
        if verdict is None or desk_of(request).holdings.reading(thing.page) is None:
            raise Refused(400, "query", f"verdict: {fields.get('verdict', '')[:60]}")
        await run_in_threadpool(readers.rule, thing, verdict, by, now())
    response = RedirectResponse("/reports", 303)
    return remember(response, by) if by else response


def readership(request: Request) -> Readership:
    """Who keeps what readers write; 403 where nobody does."""
    readers = desk_of(request).readers
    if readers is None:
        raise Refused(403, "form")
    return readers


def _thing(request: Request) -> tuple[Reading, Thing]:
    """The article, or the picture of it that the address names; 400 where no picture stands there."""
    reading = reading_of(request)
    written = words_of(request, "span")
    if written is None:
        return reading, Thing(reading.page.id, "article")
    for each in pictures(reading):
        if written == f"{each.span.start}-{each.span.end}":
            return reading, Thing(reading.page.id, "image", each.span)
    raise Refused(400, "query", f"span: {written}")


def _ruled(fields: dict[str, str]) -> Thing:
    matched = re.fullmatch(r"([0-9]{1,9})-([0-9]{1,9})", fields.get("span", ""))
    if fields.get("part") == "image" and matched:
        return Thing(fields.get("page", ""), "image", Span(int(matched[1]), int(matched[2])))
    return Thing(fields.get("page", ""), "article")


def _number(written: str) -> int:
    if not (written.isascii() and written.isdecimal() and 1 <= int(written[:6]) <= MOST_READERS):
        raise Refused(400, "query", f"readers: {written[:60]}")
    return int(written)


def _token(request: Request) -> str | None:
    kept = request.cookies.get(READER, "")
    return kept if TOKEN.fullmatch(kept) else None


def _known(request: Request, response: Response, token: str | None = None) -> Response:
    """Give the browser its number, where it has none."""
    if _token(request) is None:
        token = token or secrets.token_hex(16)
        response.set_cookie(READER, token, max_age=COOKIE_SECONDS, httponly=True, samesite="strict")
    return response
