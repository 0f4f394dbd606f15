"""Write the dump of a schema: python -m tests.store.schemas NUMBER. Done once for each, when the next one is made."""

import sys
import tempfile
from pathlib import Path

from tests.store.schemas import HERE, dump

number = int(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    lines = dump(Path(folder) / "musnad.db", number)
    (HERE / f"{number}.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")
