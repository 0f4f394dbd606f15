"""The desk: the record over HTTP, for people."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from starlette.applications import Starlette

from musnad.api import Library, api_app
from musnad.errors import UsageError
from musnad.lexicon import Lexicon
from musnad.store import RecordFile
from musnad.web.adding import Desktop
from musnad.web.application import desk_app
from musnad.web.frame import Desk
from musnad.web.kept import Kept
from musnad.web.readers import Readers
from musnad.web.security import LOOPBACK
from musnad.web.tables import Tables
from musnad.web.token import checked

__all__ = ["app"]


def app(
    record: RecordFile | Path | str,
    lexicon: Lexicon | None = None,
    *,
    hosts: Collection[str] = (),
    token: str | None = None,
) -> Starlette:
    """The desk and the API over a record file; `hosts` are names it answers to beside the loopback ones.

    Who is answered under such a name must have the `token`; UsageError where there is none.

    A file that is given by its path is opened here, and closed when the server ends.
    """
    if not token and any(host not in LOOPBACK and host != "::1" for host in hosts):
        raise UsageError("an address that others reach, and no token", remedy="Give one: app(..., token=...)")
    file = record if isinstance(record, RecordFile) else RecordFile.open(record)
    lexicon = lexicon or Lexicon()
    tables = Tables(lexicon)
    return desk_app(
        Desk(Kept(file, lexicon), tables, tables.name, Desktop(file, lexicon), Readers(file, lexicon)),
        hosts,
        close=None if file is record else file.close,
        api=api_app(Library(file, lexicon)),
        token=checked(token) if token else None,
    )
