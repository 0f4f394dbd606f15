"""Which tests are slow: those that start browsers, servers and processes, and one test for each of a thousand rows.

`make test` leaves them to `make check`.
"""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
SLOW = (
    "api",
    "cli",
    "export/test_documents.py",
    "runner",
    "scale",
    "bench",
    "hostile",
    "pages/containers",
    "web/test_browser.py",
    "web/test_claims_wrong.py",
    "web/test_hidden.py",
    "web/test_reader_browser.py",
    "web/test_routes_browser.py",
    "web/test_add.py",
    "web/test_app.py",
    "web/test_analyst.py",
    "web/test_questions.py",
    "web/test_figures_shown.py",
    "web/test_mixed.py",
    "web/test_slices.py",
    "store/test_sharing.py",
    "store/test_damaged.py",
    "store/test_migrating.py",
    "store/test_safekeeping.py",
    "torture",
    "training/test_training.py",
    "golden/test_gold.py",
    "lexicon/test_adding.py",
    "lexicon/test_checking.py",
    "lexicon/test_gazetteer.py",
    "pages/feeds/test_hostile.py",
    "pages/test_fetch.py",
    "pages/test_forbidden.py",
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
