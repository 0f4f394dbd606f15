import dataclasses
import inspect
import re
from pathlib import Path

import pytest

from musnad import record

DOCS = Path(__file__).parent.parent / "docs"


def test_every_field_of_every_document_is_described() -> None:
    told = (DOCS / "9-documents.md").read_text(encoding="utf-8")
    types = [t for t in vars(record).values() if inspect.isclass(t) and dataclasses.is_dataclass(t)]
    inside = {"Received", "Markup", "Block", "Meta"}  # what a page's markup tells is in no document
    fields = {f.name.rstrip("_") for t in types if t.__name__ not in inside for f in dataclasses.fields(t)}
    assert sorted(name for name in fields if not re.search(rf"\b{name}\b", told)) == []


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda p: p.name)
def test_every_link_of_the_docs_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
