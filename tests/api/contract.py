"""Requests made from the OpenAPI document, right ones and wrong ones, and whether each answer keeps to it.

`python -m tests.api.contract 5000` makes so many over the sample pages and prints what it found.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from starlette.applications import Starlette

from musnad.pages.sources import expand
from musnad.runner import add
from musnad.store import RecordFile
from musnad.web import app
from tests.tables import WITH_SAMPLES

ROOT = Path(__file__).parent.parent.parent
TOKEN = "a-token-of-the-tests"  # noqa: S105 - of the tests alone
HOST = "testserver"
HELD = {"Authorization": f"Bearer {TOKEN}"}
REFUSABLE = ["2xx", "404", "422"]
"""What a request of the right shape may get: a page, a query or a cursor of the right shape may still be none."""

REFUSED = ["400", "404", "405", "413", "414", "422"]


@dataclass
class Told:
    """How many requests were made of each kind, how they were answered, and what was wrong with the answers."""

    cases: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def served(file: RecordFile) -> Starlette:
    """The desk with its API, reached from elsewhere."""
    return app(file, WITH_SAMPLES, hosts=[HOST], token=TOKEN)


def requests(served_app: Starlette, cases: int) -> Told:
    """That many requests, shared among the operations and between right and wrong ones."""
    config = schemathesis.Config.from_dict(
        {
            "checks": {
                "positive_data_acceptance": {"expected-statuses": REFUSABLE},
                "negative_data_rejection": {"expected-statuses": REFUSED},
            },
            "headers": HELD,
        }
    )
    document = schemathesis.openapi.from_asgi("/api/v1/openapi.json", served_app, config=config, headers=HELD)
    told = Told()
    kinds = [(each.ok(), mode) for each in document.get_all_operations() for mode in GenerationMode]
    for n, (operation, mode) in enumerate(kinds):
        _try(operation, mode, cases // len(kinds) + (n < cases % len(kinds)), told)
    return told


def _try(operation: schemathesis.APIOperation, mode: GenerationMode, most: int, told: Told) -> None:
    @settings(
        max_examples=most,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def each(case: schemathesis.Case) -> None:
        told.cases[mode.name] += 1
        response = case.call()
        told.statuses[response.status_code] += 1
        try:
            case.validate_response(response)
        except BaseExceptionGroup as found:
            asked = case.as_curl_command()
            told.failures += [f"{operation.label}: {error} {asked}" for error in found.exceptions]

    if most:
        each()


def samples(folder: Path) -> RecordFile:
    """A record file of the sample pages."""
    file = RecordFile.open(folder / "musnad.db")
    add(expand([str(ROOT / "samples")]), file, WITH_SAMPLES)
    return file


def _lines(told: Told, seconds: float) -> Iterator[str]:
    yield f"{told.cases.total()} cases ({dict(told.cases)}) in {seconds:.0f} s, {len(told.failures)} failures"
    yield f"answers: {dict(sorted(told.statuses.items()))}"
    yield from told.failures[:20]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made, samples(Path(made)) as kept:
        begun = time.monotonic()
        found = requests(served(kept), int(sys.argv[1]))
        for line in _lines(found, time.monotonic() - begun):
            print(line)  # noqa: T201
