"""Another system's reading made whole: what a row must say, and what it may leave out."""

from __future__ import annotations

from evaluation.spans import Json

REQUIRED = {
    "mentions": ("span", "type"), "roles": ("span",), "times": ("span",), "statements": ("content",),
    "events": ("trigger", "type"), "codes": ("sentence", "type"), "positions": ("holder", "evidence"),
}  # fmt: skip
SPANS = frozenset({"sentence", "span", "content", "trigger", "evidence", "cue"})
DEFAULTS: dict[str, Json] = {
    "events": {"actors": [], "recipients": [], "rule": "", "status": None, "date": None},
    "codes": {"actors": [], "recipients": [], "rule": ""},
    "positions": {"issue": "", "polarity": None},
    "statements": {"mode": None, "cue": None, "rule": ""},
}
TWO = 2


def complete(reading: Json) -> Json:
    """The reading with what its rows leave out; ValueError where a row lacks what it must say."""
    whole = dict(reading)
    for layer, required in REQUIRED.items():
        if layer in whole:
            whole[layer] = [_row(layer, row, required) for row in whole[layer] or []]
    if "article" in whole:
        whole["article"] = _article(whole["article"] or {})
    return whole


def _row(layer: str, row: Json, required: tuple[str, ...]) -> Json:
    missing = [key for key in required if row.get(key) is None]
    if missing:
        raise ValueError(f"a row of {layer} without {', '.join(missing)}")
    for key in SPANS & set(row):
        if row[key] is not None:
            _check(layer, key, row[key])
    whole = DEFAULTS.get(layer, {}) | row
    if layer == "statements":
        whole["via"] = [{"entity": None, "span": None} | v for v in whole.get("via") or []]
    return whole


def _article(article: Json) -> Json:
    for span in [*(article.get("body") or []), *(f["span"] for f in article.get("furniture") or [])]:
        _check("article", "span", span)
    named = {key: article.get(key) for key in ("outlet", "aggregator", "agency")}
    return named | article


def _check(layer: str, key: str, span: object) -> None:
    if not (isinstance(span, list) and len(span) == TWO and all(type(x) is int for x in span) and span[0] <= span[1]):
        raise ValueError(f"{layer}: {key} {span!r} is no [start, end]")
