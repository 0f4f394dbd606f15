"""What may be asked in an address: declared once, for the parser and for the OpenAPI document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from musnad.api.problems import Problem

Schema = dict[str, Any]
Value = str | int | float

LONGEST = 200
"""Characters of a name, an id or a day."""
LONGEST_QUERY = 2_000
"""Characters of a query, as musnad.search takes."""
MOST_VALUES = 20
"""Values of one parameter."""
MOST = 200
"""Items of one answer."""
PER_ANSWER = 50

INTEGER = re.compile(r"-?\d{1,9}(\.0+)?", re.ASCII)
NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d{1,3})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its name, what it asks for, the JSON Schema of one value, whether it may be given again."""

    name: str
    what: str
    schema: Schema
    many: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of one request, each with its values."""

    values: Mapping[str, tuple[Value, ...]]

    def many(self, name: str) -> tuple[str, ...]:
        """Every value of a parameter."""
        return tuple(str(value) for value in self.values.get(name, ()))

    def text(self, name: str) -> str | None:
        """The one value of a parameter; null where it was not given."""
        found = self.values.get(name)
        return str(found[0]) if found else None

    def number(self, name: str, default: float) -> float:
        """The number a parameter has."""
        found = self.values.get(name)
        return float(found[0]) if found else default

    def whole(self, name: str, default: int) -> int:
        """The whole number a parameter has."""
        return int(self.number(name, default))


def text(longest: int = LONGEST) -> Schema:
    """A string that is not empty."""
    return {"type": "string", "minLength": 1, "maxLength": longest}


DAY = {
    "type": "string",
    "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    "examples": ["2013-08-09", "2013-08", "2013"],
}
PAGE = {"type": "string", "pattern": "^[0-9a-f]{4,64}$"}
CURSOR = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,1000}[.][A-Za-z0-9_-]{22}$"}

LIMIT = Parameter("limit", "items at most", {"type": "integer", "minimum": 1, "maximum": MOST, "default": PER_ANSWER})
FROM = Parameter("cursor", "where to go on: as `next` has it", CURSOR)
PART = (LIMIT, FROM)

PAGES = (
    Parameter("outlet", "of this outlet: an id or a name", text(), many=True),
    Parameter("agency", "credited to this agency: an id or a name", text(), many=True),
    Parameter("aggregator", "republished by it: an id or a name", text(), many=True),
    Parameter("entity", "that name it: an id or a name", text(), many=True),
    Parameter("speaker", "that quote them: an id, a name or part of one", text(), many=True),
    Parameter("since", "of this day, month or year and later", DAY),
    Parameter("until", "of it and earlier", DAY),
)
"""Which pages are meant."""
OF_PAGE = Parameter("page", "of this page alone: its id, or four digits of it and more", PAGE)


def parse(declared: Sequence[Parameter], given: Iterable[tuple[str, str]]) -> Asked:
    """The values, each as its schema asks; Problem where a name is unknown, a value is wrong or given twice."""
    known = {parameter.name: parameter for parameter in declared}
    values: dict[str, list[Value]] = {}
    for name, value in given:
        parameter = known.get(name)
        if parameter is None:
            raise Problem("parameter", f"there is none of that name; there are: {', '.join(known) or 'none'}", name)
        values.setdefault(name, []).append(_value(parameter, value))
        if len(values[name]) > (MOST_VALUES if parameter.many else 1):
            raise Problem("parameter", "given too often", name)
    for parameter in declared:
        if parameter.required and parameter.name not in values:
            raise Problem("parameter", "it is needed", parameter.name)
    return Asked({name: tuple(found) for name, found in values.items()})


def _value(parameter: Parameter, value: str) -> Value:
    schema = parameter.schema
    kind = schema.get("type", "string")
    if kind == "string":
        return _string(parameter, value)
    if not (INTEGER if kind == "integer" else NUMBER).fullmatch(value):
        raise Problem("parameter", f"no {kind}", parameter.name)
    number = int(float(value)) if kind == "integer" else float(value)
    if not schema["minimum"] <= number <= schema["maximum"]:
        raise Problem("parameter", f"from {schema['minimum']} to {schema['maximum']}", parameter.name)
    return number


def _string(parameter: Parameter, value: str) -> str:
    schema = parameter.schema
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", LONGEST_QUERY):
        raise Problem("parameter", f"from 1 to {schema.get('maxLength', LONGEST_QUERY)} characters", parameter.name)
    if "enum" in schema and value not in schema["enum"]:
        raise Problem("parameter", f"one of {', '.join(schema['enum'])}", parameter.name)
    if "pattern" in schema and (not value.isascii() or not re.search(schema["pattern"].rstrip("$") + r"\Z", value)):
        raise Problem("parameter", f"it must match {schema['pattern']}", parameter.name)
    return value
