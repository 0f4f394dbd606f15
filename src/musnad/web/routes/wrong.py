"""The form behind "This is wrong" beside a claim, and what it says kept."""

from __future__ import annotations

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.arabic import fold_key
from musnad.export import sentence
from musnad.record import Reading, Span
from musnad.record.corrections import CLAIM_LAYERS, NOTHING, PARTIES, TOLD_APART, WHOLE_PAGE, Correction
from musnad.runner.keeper import now
from musnad.web.corrections import DESK
from musnad.web.frame import desk_of, show, wording_of
from musnad.web.labels import labels
from musnad.web.refusal import Refused
from musnad.web.routes.article import reading_of
from musnad.web.routes.asked import SPAN, span_in, words_of
from musnad.web.routes.corrections import take
from musnad.web.routes.dossiers import adder_of, known_names
from musnad.web.routes.sent import sent
from musnad.web.signing import signature_of
from musnad.web.unseen import seen
from musnad.web.wrong import DAYS, Claim, claim_at, held_by, value_of

FORM_BYTES = 8192
LONGEST_NAME = 120
PAGE_KINDS = ("published", *PARTIES)
KINDS = ("speaker", "event", "time", "name", "meeting", "plan", "term", "relation", "position", *PAGE_KINDS)
LAYERS = {
    "speaker": ("speaker", "said"),
    "event": ("event",),
    "time": ("time",),
    "name": ("name", "names"),
    "published": ("published",),
    **{kind: (kind,) for kind in ("meeting", "plan", "term", "relation", "position", *PARTIES)},
}
"""What can be put right of each kind of claim."""
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def wrong(request: Request) -> Response:
    """A claim, what it says now, and what a person can say instead."""
    reading = seen(request, reading_of(request))
    claim = _asked(request, reading)
    words = wording_of(request)
    label = labels(reading, words, desk_of(request).names)
    text = reading.page.text
    context = {
        "reading": reading,
        "page": reading.page,
        "claim": claim,
        "now": {layer: value_of(layer, value, label) for layer, value in claim.now.items()},
        "around": sentence(reading, claim.span).of(text) if claim.span else "",
        "label": label,
        "known": known_names(request, "entity"),
        "here": sorted({m.entity for m in reading.mentions if m.type in ("PER", "ORG", "GPE", "GROUP", "MEDIA")}),
        "writable": desk_of(request).adder is not None,
        "signature_name": signature_of(request),
    }
    return show(request, "wrong.html", context)


def _asked(request: Request, reading: Reading) -> Claim:
    for kind in KINDS:
        if written := words_of(request, kind):
            span = None if kind in PAGE_KINDS else span_in(written, kind, len(reading.page.text))
            if claim := claim_at(reading, kind, span, words_of(request, "of")):
                return claim
    raise Refused(404, "missing", request.url.path)


async def say(request: Request) -> Response:
    """Keep what a person says of a claim, or takes back, and lead to the list of it below the story."""
    adder_of(request)
    fields = await sent(request, FORM_BYTES)
    reading = await run_in_threadpool(reading_of, request)
    correction = await run_in_threadpool(correction_of, request, reading, fields)
    await take(request, correction)
    return RedirectResponse(f"/page/{reading.page.id}#claim-corrections", 303)


def correction_of(request: Request, reading: Reading, fields: dict[str, str]) -> Correction | None:
    """What the form says; null where it takes back what does not hold any more; 400 for what it cannot say."""
    by = signature_of(request) or DESK
    if fields.get("as") == "withdraw":
        held = held_by(desk_of(request).holdings.corrections(reading.page.id), fields.get("claim", ""))
        if held is None:
            return None
        was = held.was if held.layer in TOLD_APART else held.should_be
        return Correction(held.page, held.span, held.layer, was, None, by, now(), held.surface)
    layer, claim = fields.get("as", ""), claim_of(reading, fields)
    if claim is None or layer not in CLAIM_LAYERS or layer not in LAYERS[claim.kind]:
        raise Refused(400, "query", f"as: {layer}")
    should_be = value_in(request, layer, fields, claim.choices)
    span = None if layer in WHOLE_PAGE else claim.span
    surface = span.of(reading.page.text) if span else None
    was = next((value for known, value in claim.now.items() if known == layer), None)
    return Correction(reading.page.id, span, layer, was, should_be, by, now(), surface)


def claim_of(reading: Reading, fields: dict[str, str]) -> Claim | None:
    """The claim that the form is about."""
    kind, written = fields.get("kind", ""), fields.get("span", "")
    if kind not in KINDS:
        return None
    matched = SPAN.fullmatch(written)
    span = Span(int(matched[1]), int(matched[2])) if matched else None
    return claim_at(reading, kind, span, fields.get("of") or None)


def value_in(request: Request, layer: str, fields: dict[str, str], choices: tuple[str, ...] = ()) -> str:
    """What it should be: a day, or the id of whom a name means; 400 for neither."""
    if fields.get("none"):
        return NOTHING
    written = " ".join(fields.get("value", "").split())[:LONGEST_NAME]
    if layer in DAYS:
        if not DAY.fullmatch(written):
            raise Refused(400, "query", f"value: {written}")
        return written
    if not written or (choices and written not in choices):
        raise Refused(400, "query", f"value: {written}")
    if choices:
        return written
    return who(request, written)


def who(request: Request, written: str) -> str:
    """The id of a name: as the tables have it, as the record has it, else the name itself."""
    holdings = desk_of(request).holdings
    if meant := holdings.meant(written):
        return meant[0]
    folded = fold_key(written)
    known = (
        each.value for each in holdings.named("entity") if written == each.value or folded == fold_key(each.name or "")
    )
    return next(known, f"name:{folded}")
