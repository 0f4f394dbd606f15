"""The reader's routes in one place: choices, lists and feeds, share and cite, sheet, versions, notes, reports."""

from __future__ import annotations

from starlette.routing import Route

from musnad.web.routes import citing, feeds, notes, reports, settings
from musnad.web.routes.versions import versions

PAGE = "/page/{page:str}"
ROUTES = (
    Route("/settings", settings.settings),
    Route("/settings", settings.choose, methods=["POST"]),
    Route("/lists", feeds.lists),
    Route("/feed.{form:str}", feeds.feed),
    Route("/reports", reports.reports),
    Route("/reports", reports.rule, methods=["POST"]),
    Route(f"{PAGE}/versions", versions),
    Route(f"{PAGE}/share", citing.share),
    Route(f"{PAGE}/cite.{{form:str}}", citing.cite),
    Route(f"{PAGE}/sheet", citing.sheet),
    Route(f"{PAGE}/notes", notes.notes),
    Route(f"{PAGE}/notes", notes.write, methods=["POST"]),
    Route(f"{PAGE}/report", reports.report),
    Route(f"{PAGE}/report", reports.take, methods=["POST"]),
)
"""In the order in which they are tried."""
