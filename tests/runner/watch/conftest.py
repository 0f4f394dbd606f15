from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from musnad.lexicon import Lexicon
from musnad.pages.feeds import Subscription
from musnad.runner import Limits
from musnad.runner.watch import Clock, Manners, Told, instant, subscription, watch
from musnad.store import Archive, RecordFile
from musnad.store.archive import folder_of
from tests.runner.watch.site import Hours, Site, serving

Run = Callable[..., list[Told]]


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        yield found


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def run(tmp_path: Path, lexicon: Lexicon, site: Site, hours: Hours) -> Run:
    """Open the record file anew, run the watch once over what is due, and give what it told."""

    def once(
        *, archived: bool = False, manners: Manners | None = None, feed: str = "/rss", private: bool = True
    ) -> list[Told]:
        heard: list[Told] = []
        kind = replace(manners or Manners(gap=0.0, seconds=5.0), allow_private=private)
        with RecordFile.open(tmp_path / "musnad.db") as file:
            now = instant(hours.now())
            file.watching.subscribe(subscription(Subscription(site.address + feed), 1800, now, due=now))
            told = {"once": True, "manners": kind, "limits": Limits(workers=1), "clock": Clock(hours.now, hours.sleep)}
            if archived:
                with Archive(folder_of(file.path), "Musnad 0") as archive:
                    watch(file, lexicon, heard.append, archive=archive, **told)
            else:
                watch(file, lexicon, heard.append, **told)
        return heard

    return once


@pytest.fixture
def record(tmp_path: Path) -> Callable[[], RecordFile]:
    return lambda: RecordFile.open(tmp_path / "musnad.db")
