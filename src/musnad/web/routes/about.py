"""How to read the desk: colours, terms, limits."""

from __future__ import annotations

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from musnad.record import Span
from musnad.web.families import families
from musnad.web.frame import show, wording_of
from musnad.web.highlight import Mark, render
from musnad.web.i18n import Wording
from musnad.web.measured import figures

TERMS = ("statement", "cue", "outlet", "agency", "aggregator", "furniture", "reading", "record")


def about(request: Request) -> Response:
    """The help page."""
    context: dict[str, object] = {"families": families(), "terms": TERMS, "sample": sample(wording_of(request))}
    context["figures"] = figures()
    return show(request, "about.html", context)


def sample(words: Wording) -> Markup:
    """A sentence of ours, marked as a story's would be."""
    text = str(words.strings["about.sample"])

    def span(part: str) -> Span:
        start = text.index(words.strings[f"about.sample_{part}"])
        return Span(start, start + len(words.strings[f"about.sample_{part}"]))

    marks = [Mark(span("said"), "said mixed"), Mark(span("source"), "source"), Mark(span("cue"), "cue")]
    return render(text, Span(0, len(text)), [*marks, Mark(span("name"), "name per", rank=1)])
