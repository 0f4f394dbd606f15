"""Share and cite: an article, or a stretch of it, as people and reference managers take it; the sheet for printing."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from musnad.export.bibliography import Quotation, Work, bibtex, csl_json, plain, ris
from musnad.export.citing import Language
from musnad.record import Reading
from musnad.runner import now
from musnad.web.claims import claims
from musnad.web.crawled import anchor
from musnad.web.frame import address, desk_of, show, wording_of
from musnad.web.labels import labels
from musnad.web.notes import placed
from musnad.web.pictures import pictures
from musnad.web.refusal import Refused
from musnad.web.routes.article import about, reading_of
from musnad.web.routes.asked import span_in, words_of
from musnad.web.story import Told, rows, title_row, versions
from musnad.web.unseen import seen

FORMATS: dict[str, tuple[str, Callable[[Work], str]]] = {
    "bib": ("application/x-bibtex", bibtex),
    "ris": ("application/x-research-info-systems", ris),
    "csl.json": ("application/vnd.citationstyles.csl+json", csl_json),
    "ar.txt": ("text/plain", lambda work: plain(work, "ar") + "\n"),
    "en.txt": ("text/plain", lambda work: plain(work, "en") + "\n"),
}
NAMES = {"bib": "BibTeX", "ris": "RIS", "csl.json": "CSL-JSON"}
BYLINE_LABEL = re.compile(r"^[^:：]{0,30}[:：]\s*")
"""What stands before the name in a byline: "كتب:"."""


def share(request: Request) -> Response:
    """The address, a letter to send, and the citation in every form."""
    reading = seen(request, reading_of(request))
    works: dict[Language, Work] = {"ar": work_of(request, reading, "ar"), "en": work_of(request, reading, "en")}
    words = wording_of(request)
    mine = works["ar" if words.language == "ar" else "en"]
    written = words_of(request, "span")
    context = {
        **about(request, reading),
        "work": mine,
        "plain": {language: plain(work, language, isolate=True) for language, work in works.items()},
        "forms": [(key, NAMES[key], FORMATS[key][1](mine)) for key in NAMES],
        "mailto": _mailto(mine, plain(mine, mine_language(words.language))),
        "here": here(request, reading),
        "download": lambda key: address(f"/page/{reading.page.id}/cite.{key}", span=written),
    }
    return show(request, "share.html", context)


def cite(request: Request) -> Response:
    """One form of the citation, to be kept as a file."""
    key = request.path_params["form"]
    if key not in FORMATS:
        raise Refused(404, "missing", request.url.path)
    reading = seen(request, reading_of(request))
    language: Language = "en" if key == "en.txt" or (key in NAMES and wording_of(request).language == "en") else "ar"
    media, write = FORMATS[key]
    headers = {
        "Content-Disposition": f'attachment; filename="musnad-{reading.page.id}.{key}"',
        "Cache-Control": "no-cache",
    }
    return Response(write(work_of(request, reading, language)).encode(), media_type=media, headers=headers)


def sheet(request: Request) -> Response:
    """The story as it is printed: plain text, numbered statements, notes, citation."""
    reading, desk, words = seen(request, reading_of(request)), desk_of(request), wording_of(request)
    label = labels(reading, words, desk.names)
    spoken = claims(reading, label, desk.explainer, 0.0)
    notes = desk.readers.notes(reading.page.id) if desk.readers else ()
    work = work_of(request, reading, mine_language(words.language))
    told = Told(reading, spoken)
    context = {
        **about(request, reading),
        "label": label,
        "headline": title_row(told),
        "rows": rows(told),
        "versions": versions(reading),
        "claims": spoken,
        "pictures": pictures(reading),
        "standing": placed(notes, reading.page.text),
        "citation": plain(work, mine_language(words.language), isolate=True),
        "here": here(request, reading),
    }
    return show(request, "sheet.html", context)


def work_of(request: Request, reading: Reading, language: Language) -> Work:
    """The article as it is cited, with the stretch that the address names."""
    desk, article, text = desk_of(request), reading.article, reading.page.text
    written = words_of(request, "span")
    span = span_in(written, "span", len(text)) if written else None
    own = {party.entity: party.name for party in article.parties}

    def name(entity: str | None) -> str | None:
        told = desk.names(entity, language) or own.get(entity) if entity else None
        return told or (entity.removeprefix("name:") if entity else None)

    byline = next((party.name for party in article.parties if party.role == "byline" and party.name), None)
    return Work(
        page=reading.page.id,
        sha256=reading.page.sha256,
        title=" ".join(article.title.of(text).split()) if article.title else None,
        outlet=name(article.outlet),
        agency=name(article.agency) if article.agency != article.outlet else None,
        author=BYLINE_LABEL.sub("", byline) if byline else None,
        day=article.published.value if article.published else None,
        address=desk.readers.source(reading.page.id) if desk.readers else None,
        read_at=here(request, reading),
        read_on=now()[:10],
        quotation=Quotation(" ".join(span.of(text).split()), span.start, span.end) if span else None,
    )


def here(request: Request, reading: Reading) -> str:
    """The whole address of the story on this desk; of a stretch, where it is marked."""
    base = str(request.base_url).rstrip("/")
    written = words_of(request, "span")
    if written is None:
        return f"{base}/page/{reading.page.id}"
    span = span_in(written, "span", len(reading.page.text))
    return base + address(f"/page/{reading.page.id}/crawled", mark=written) + f"#{anchor(span)}"


def mine_language(language: str) -> Language:
    """A language of citations: the interface's."""
    return "ar" if language == "ar" else "en"


def _mailto(work: Work, cited: str) -> str:
    body = "\r\n".join(filter(None, (work.quotation.words if work.quotation else None, cited, work.place)))
    return f"mailto:?subject={quote(work.title or work.page)}&body={quote(body)}"
