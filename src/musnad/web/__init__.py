"""The desk: the record over HTTP, for people."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from starlette.applications import Starlette

from musnad.lexicon import Lexicon
from musnad.store import RecordFile
from musnad.web.adding import Desktop
from musnad.web.application import desk_app
from musnad.web.frame import Desk
from musnad.web.kept import Kept
from musnad.web.readers import Readers
from musnad.web.tables import Tables

__all__ = ["app"]


def app(record: RecordFile | Path | str, lexicon: Lexicon | None = None, *, hosts: Collection[str] = ()) -> Starlette:
    """The desk over a record file, to be served on a loopback address; `hosts` are further names it answers to.

    A file that is given by its path is opened here, and closed when the server ends.
    """
    file = record if isinstance(record, RecordFile) else RecordFile.open(record)
    lexicon = lexicon or Lexicon()
    tables = Tables(lexicon)
    return desk_app(
        Desk(Kept(file, lexicon), tables, tables.name, Desktop(file, lexicon), Readers(file, lexicon)),
        hosts,
        close=None if file is record else file.close,
    )
