"""The record of a record file: pages that are new are compared with their candidates, all else is kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from musnad.errors import CodecError, UsageError
from musnad.lexicon import Lexicon
from musnad.lineage import LEAST_PRINTS, WIDEST, Story, Words, compare, lines, prints, words
from musnad.pipeline import GATHERED, HERE, Second, gather, stage_version
from musnad.record import GatheredDossier, Reading, Record
from musnad.record import Story as Gathered
from musnad.record.codec import pack, unpack
from musnad.record.lasting import lasting
from musnad.runner.growing import assembled, grow, settle, settled
from musnad.runner.keeper import now
from musnad.search import find, names_of
from musnad.store import Breadth, Dossier, Filter, RecordFile

TRACED = "lineage:1"
"""Version of what is compared and kept: raised when fingerprints or passages change."""
WORDS = "words"
"""The layer of what a page yields in which its words are."""
GROWN = "grown"
"""The setting that remembers by which stages and tables the parts were made."""
BREADTH = Breadth(WIDEST, LEAST_PRINTS)
HELD = 512
"""Pages in words that are held while others are compared with them: those of a day come together."""
COMMIT = 64
"""Pages whose comparison is committed at once."""
MOST = 1_000_000
"""Pages that a dossier may mean: all."""


Report = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Hands:
    """Others who do what costs most: comparing the pages that are new, and what each page alone yields."""

    trace: Callable[[RecordFile, Lexicon, Report | None], None]
    second: Callable[[], Second]


def gathered(file: RecordFile, lexicon: Lexicon, report: Report | None = None, hands: Hands | None = None) -> Record:
    """The record of all pages of the file; `report` hears how many of the new pages are compared, and of how many.

    Nothing is done where nothing has changed since the last time. A file that is open for reading alone is
    gathered anew, and keeps nothing.
    """
    state = file.state(_version(lexicon))
    if file.gathered_state() == state and (kept := file.gathered()):
        return kept[1]
    if file.read_only:
        return _with_dossiers(gather(file.readings(), lexicon), file, lexicon)
    grown(file, lexicon, report, hands)
    with lasting():
        whole = assembled(file, lexicon)
    record = _with_dossiers(whole, file, lexicon)
    file.put_gathered(state, record, now())
    return record


def grown(file: RecordFile, lexicon: Lexicon, report: Report | None = None, hands: Hands | None = None) -> int:
    """Take all new pages into the parts of the record, which cost what they touch; how many."""
    version = _version(lexicon)
    if cleared := file.setting(GROWN) != version:
        with file.together():
            file.parts.clear()
            file.remember(GROWN, version)
    (hands.trace if hands else trace)(file, lexicon, report)
    second, count = hands.second() if hands else HERE, 0
    while new := grow(file, lexicon, second, BREADTH):
        count += new
    if count or cleared or not settled(file):
        settle(file, lexicon, second)
    return count


def _version(lexicon: Lexicon) -> str:
    return f"{GATHERED} {TRACED} {stage_version(lexicon)}"


def is_current(file: RecordFile, lexicon: Lexicon) -> bool:
    """Whether the record that the file keeps is of all its pages."""
    return file.gathered_state() == file.state(_version(lexicon))


def traced(lexicon: Lexicon) -> str:
    """The version of what is compared and kept."""
    return f"{TRACED} {lexicon.digest}"


def trace(file: RecordFile, lexicon: Lexicon, report: Report | None = None) -> None:
    """Compare each page that is new, or read anew, with those that share fingerprints with it."""
    version = traced(lexicon)
    new = file.begin_tracing(version, BREADTH)
    stories = _Stories(file)
    for first in range(0, len(new), COMMIT):
        with file.together(), lasting():
            for page in new[first : first + COMMIT]:
                _trace(page, version, file, stories, lexicon)
        if report:
            report(min(first + COMMIT, len(new)), len(new))
    if new:
        file.finish_tracing(new, BREADTH)


def _trace(page: str, version: str, file: RecordFile, stories: _Stories, lexicon: Lexicon) -> None:
    mine = stories[page]
    for other, shared in file.trace(page, version, prints(mine.words.keys), lines(mine.words), BREADTH).items():
        pair = sorted((mine, stories[other]), key=lambda s: (s.reading.page.location, s.reading.page.id))
        found = compare(pair[0], pair[1], lexicon.times)
        file.put_reprints(pair[0].reading.page.id, pair[1].reading.page.id, shared, found)


class _Stories:
    """Pages of the file in words, the last used held."""

    def __init__(self, file: RecordFile) -> None:
        self._file = file
        self._held: OrderedDict[str, Story] = OrderedDict()

    def __getitem__(self, page: str) -> Story:
        if page not in self._held:
            reading = self._file.reading(page)
            self._held[page] = Story(reading, self._words(page, reading))
            if len(self._held) > HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(page)
        return self._held[page]

    def _words(self, page: str, reading: Reading) -> Words:
        """As they are kept, else made: a page is a candidate again and again."""
        n = self._file.number(page)
        told = self._file.yielded(TRACED, WORDS, n)
        try:
            if told:
                return unpack(told, Words)
        except CodecError:  # of another shape than today's: made anew, nothing is lost with it
            pass
        made = words(reading)
        self._file.put_yielded(TRACED, WORDS, n, pack(made))
        return made


def _with_dossiers(record: Record, file: RecordFile, lexicon: Lexicon) -> Record:
    found = tuple(_dossier(d, record.stories, file, lexicon) for d in file.dossiers())
    return replace(record, dossiers=found) if found else record


def _dossier(dossier: Dossier, stories: Sequence[Gathered], file: RecordFile, lexicon: Lexicon) -> GatheredDossier:
    pages = tuple(sorted(_meant(dossier, file, lexicon)))
    within = tuple(sorted(s.id for s in stories if not set(pages).isdisjoint(s.pages)))
    return GatheredDossier(
        dossier.id, dossier.title, dossier.query, dossier.actors, dossier.since, dossier.until, pages, within
    )


def _meant(dossier: Dossier, file: RecordFile, lexicon: Lexicon) -> Iterator[str]:
    """Locations of the pages that a dossier means; a query that nothing answers means none."""
    wanted = Filter(entity=dossier.actors, since=dossier.since, until=dossier.until)
    try:
        hits = find(file, dossier.query, names_of(lexicon), wanted=wanted, limit=MOST).hits
    except UsageError:
        return
    yield from (file.reading(hit.page).page.location for hit in hits)
