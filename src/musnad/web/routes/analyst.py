"""The analyst's routes."""

from __future__ import annotations

from starlette.routing import Route

from musnad.web.routes import carriers, dossiers, saved, wrong

ANALYST = (
    Route("/dossiers", dossiers.dossiers),
    Route("/dossiers", dossiers.follow, methods=["POST"]),
    Route("/dossier/{dossier:str}", dossiers.dossier),
    Route("/dossier/{dossier:str}", dossiers.unfollow, methods=["POST"]),
    Route("/outlet/{outlet:str}", carriers.outlet),
    Route("/agency/{agency:str}", carriers.agency),
    Route("/page/{page:str}/wrong", wrong.wrong),
    Route("/page/{page:str}/wrong", wrong.say, methods=["POST"]),
    Route("/saved", saved.saved),
    Route("/saved", saved.save, methods=["POST"]),
    Route("/saved/{search:str}", saved.one),
    Route("/saved/{search:str}", saved.drop, methods=["POST"]),
)
