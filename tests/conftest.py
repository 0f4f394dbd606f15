"""Which tests are slow: those that start browsers, servers and processes, and one test for each of a thousand rows.

`make test` leaves them to `make check`.
"""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
SLOW = (
    "cli",
    "runner",
    "scale",
    "bench",
    "web/test_browser.py",
    "web/test_add.py",
    "web/test_app.py",
    "store/test_sharing.py",
    "golden/test_gold.py",
    "lexicon/test_adding.py",
    "lexicon/test_checking.py",
    "lexicon/test_gazetteer.py",
    "pages/test_fetch.py",
    "pages/test_tame.py",
    "search",
    "articles/test_rows.py",
    "statements/test_tables.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands in a slow folder or file."""
    for item in items:
        if item.path.is_relative_to(HERE) and item.path.relative_to(HERE).as_posix().startswith(SLOW):
            item.add_marker(pytest.mark.slow)
