"""Notes on a page: read, written on any stretch of it, taken back."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.record import Reading, Span
from musnad.runner import now
from musnad.store import Note
from musnad.web.corrections import DESK
from musnad.web.frame import address, show
from musnad.web.highlight import Mark, render
from musnad.web.notes import named_by, pieces, placed
from musnad.web.refusal import Refused
from musnad.web.routes.article import about, reading_of
from musnad.web.routes.asked import span_in, words_of
from musnad.web.routes.reports import readership
from musnad.web.routes.sent import sent
from musnad.web.signing import clean, remember, signature_of
from musnad.web.unseen import seen

FORM_BYTES = 65_536
"""Four thousand letters at nine bytes each, and the words they are about."""
LONGEST_NOTE = 4000
LONGEST_STRETCH = 4000
"""Characters of what a note is about: longer than nearly every paragraph."""


def notes(request: Request) -> Response:
    """The story to choose a stretch of, the form where one is chosen, the notes that stand."""
    reading = seen(request, reading_of(request))
    text = reading.page.text
    chosen = _chosen(request, reading)
    standing = placed(readership(request).notes(reading.page.id), text)
    marks = [Mark(each.span, "noted", rank=1) for each in standing if each.span]
    marks += [Mark(chosen, "hit", rank=2)] if chosen else []
    shown = [
        (kind, [(span, render(text, span, [mark for mark in marks if mark.span.meets(span)])) for span in spans])
        for kind, spans in pieces(reading)
    ]
    context = {
        **about(request, reading),
        "chosen": chosen,
        "standing": standing,
        "shown": shown,
        "longest": LONGEST_NOTE,
        "signature_name": signature_of(request),
    }
    return show(request, "notes.html", context)


async def write(request: Request) -> Response:
    """Keep a note, or take one back."""
    fields = await sent(request, FORM_BYTES)
    reading = await run_in_threadpool(reading_of, request)
    readers, page = readership(request), reading.page.id
    by = clean(fields.get("by", "")) or signature_of(request) or DESK
    if "withdraw" in fields:
        number = fields["withdraw"]
        if not (number.isascii() and number.isdecimal() and len(number) < 16):  # noqa: PLR2004 - SQLite's own bound
            raise Refused(400, "query", f"withdraw: {number[:60]}")
        await run_in_threadpool(readers.withdraw, page, int(number), by, now())
        return RedirectResponse(f"/page/{page}/notes", 303)
    note = await run_in_threadpool(_note, reading, fields, by)
    await run_in_threadpool(readers.note, note)
    response = RedirectResponse(address(f"/page/{page}") + f"#a{note.span.start}-{note.span.end}", 303)
    return response if by == DESK else remember(response, by)


def _note(reading: Reading, fields: dict[str, str], by: str) -> Note:
    text = reading.page.text
    words = "\n".join(line.strip() for line in fields.get("words", "").strip().split("\n"))
    if not words or len(words) > LONGEST_NOTE:
        raise Refused(400, "note_words", f"{len(words)} / {LONGEST_NOTE}")
    near = span_in(fields["span"], "span", len(text)) if fields.get("span") else None
    span = near
    quoted = fields.get("quote", "").strip()
    if quoted and (near is None or " ".join(quoted.split()) != " ".join(near.of(text).split())):
        span = named_by(quoted[:LONGEST_STRETCH], text, near)
    if span is None or span.length > LONGEST_STRETCH:
        raise Refused(400, "note_place", quoted[:200])
    return Note(0, reading.page.id, span, span.of(text), words, by, now())


def _chosen(request: Request, reading: Reading) -> Span | None:
    written = words_of(request, "span")
    return span_in(written, "span", len(reading.page.text)) if written else None
