import inspect
import re
from pathlib import Path

from musnad import record

GLOSSARY = (Path(__file__).parent.parent / "GLOSSARY.md").read_text(encoding="utf-8")


def test_every_record_type_has_its_line() -> None:
    types = [
        name for name, value in vars(record).items() if inspect.isclass(value) and value.__module__.startswith("musnad")
    ]
    assert [name for name in types if not re.search(rf"\b{name}\b", GLOSSARY)] == []
