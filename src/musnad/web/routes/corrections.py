"""A person's word on a block of the page: said, and taken back."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.errors import PageError, UsageError
from musnad.record import Reading, Span
from musnad.record.corrections import ARTICLE, ARTICLE_KINDS, STORY_KINDS, Correction, in_force
from musnad.runner.keeper import now
from musnad.web.corrections import DESK, JOINT, kinds_at
from musnad.web.crawled import anchor, pieces
from musnad.web.frame import address, desk_of
from musnad.web.refusal import Refused
from musnad.web.routes.article import reading_of
from musnad.web.routes.asked import SPAN, span_in
from musnad.web.routes.dossiers import adder_of
from musnad.web.routes.sent import sent
from musnad.web.signing import remember, signature_of

FORM_BYTES = 4096
"""A span, a kind, a name of sixty letters at nine bytes each: with room to spare."""
MOST_TITLE_PIECES = 3
"""A headline broken over three lines; what is longer is a block of several lines, of which one is the title."""


async def correct(request: Request) -> Response:
    """Keep what a person says of a block, and lead back to it on the page as it is read now."""
    adder_of(request)
    fields = await sent(request, FORM_BYTES)
    reading = await run_in_threadpool(reading_of, request)
    correction = await run_in_threadpool(correction_of, request, reading, fields)
    await take(request, correction)
    return RedirectResponse(back_to(reading, fields, correction), 303)


async def take(request: Request, correction: Correction | None) -> None:
    """Keep a correction, the page read anew with it; refused where it cannot be read, or is gone meanwhile."""
    if correction is None:
        return
    try:
        await run_in_threadpool(adder_of(request).correct, correction)
    except PageError as error:
        raise Refused(422, "unread", f"{error.seen}. {error.remedy}") from None
    except UsageError:
        raise Refused(404, "missing", request.url.path) from None


def correction_of(request: Request, reading: Reading, fields: dict[str, str]) -> Correction | None:
    """What the form says; null where it takes back what does not hold any more; 400 for what it cannot say."""
    text, said = reading.page.text, fields.get("as", "")
    if said == "withdraw":
        return withdrawal(request, reading, fields)
    kind = fields.get("kind", "") if said == "furniture" else said
    if kind not in ARTICLE_KINDS or (said == "furniture") == (kind in STORY_KINDS):
        raise Refused(400, "query", f"as: {said} {kind}")
    span = span_in(fields.get("span", ""), "span", len(text))
    if not span.of(text).strip():
        raise Refused(400, "query", f"span: {span.start}-{span.end}")
    if kind == "title" and sum(each.meets(span) for each in worded(reading)) > MOST_TITLE_PIECES:
        raise Refused(400, "title")
    was = JOINT.join(kinds_at(reading, span))
    return Correction(reading.page.id, span, ARTICLE, was, kind, signature_of(request) or DESK, now(), span.of(text))


def withdrawal(request: Request, reading: Reading, fields: dict[str, str]) -> Correction | None:
    """The correction that takes back the one in force on a span; null where none is."""
    page = reading.page.id
    held = {each.span: each for each in in_force(desk_of(request).holdings.corrections(page))}
    matched = SPAN.fullmatch(fields.get("span", ""))
    if matched is None:
        raise Refused(400, "query", f"span: {fields.get('span', '')}")
    asked = Span(int(matched[1]), int(matched[2]))
    if asked not in held:
        return None
    by = signature_of(request) or DESK
    return Correction(page, asked, ARTICLE, held[asked].should_be, None, by, now(), held[asked].surface)


def worded(reading: Reading) -> list[Span]:
    """The pieces of a page that hold a word."""
    text = reading.page.text
    return [piece.span for piece in pieces(reading) if any(letter.isalnum() for letter in piece.span.of(text))]


def back_to(reading: Reading, fields: dict[str, str], correction: Correction | None) -> str:
    """Where the reader came from: the list below the story, or the block on the page as crawled."""
    page = f"/page/{reading.page.id}"
    if fields.get("back") == "story":
        return f"{page}#corrections"
    span = correction.span if correction else None
    if span is None or span.end > len(reading.page.text):
        return f"{page}/crawled"
    return address(f"{page}/crawled", mark=f"{span.start}-{span.end}") + f"#{anchor(span)}"


async def sign(request: Request) -> Response:
    """Remember in this browser who signs its corrections; an empty name signs none."""
    fields = await sent(request, FORM_BYTES)
    reading = await run_in_threadpool(reading_of, request)
    return remember(RedirectResponse(f"/page/{reading.page.id}/crawled", 303), fields.get("by", ""))
