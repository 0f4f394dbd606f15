"""`musnad --help` answers at once: it loads nothing that only a command needs."""

import subprocess
import sys

HEAVY = (
    "dask", "distributed", "hijridate", "html", "http", "jinja2", "msgspec", "musnad.arabic", "musnad.articles",
    "musnad.lexicon", "musnad.pages", "musnad.pipeline", "musnad.record", "musnad.search", "musnad.store", "musnad.web",
    "pebble", "pyarrow", "rapidfuzz", "selectolax", "sqlite3", "ssl", "starlette", "uvicorn",
)  # fmt: skip


def test_help_loads_nothing_heavy() -> None:
    asked = (
        "import sys\nfrom musnad.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"print('HEAVY', sorted(set({HEAVY}) & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, encoding="utf-8")
    assert told.stdout.endswith("HEAVY []\n")
