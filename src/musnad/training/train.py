"""Our tagged text, a user's tagged text and his archive -> a tagger of names."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module, resources
from pathlib import Path
from types import ModuleType

from musnad.arabic import tokenize
from musnad.entities.features import Words
from musnad.errors import MusnadError
from musnad.lexicon import Lexicon
from musnad.lexicon.tagger import TaggerModel
from musnad.record import Reading
from musnad.training.clusters import clusters
from musnad.training.frames import filled
from musnad.training.sequences import Sequence as Line
from musnad.training.sequences import of_reading, of_tagged
from musnad.training.tagged import Tagged, bracketed, pages

OURS = {"wikinews": 2, "headlines": 1, "prose": 3}
"""Our tagged text, and how often each counts: running news more than headlines, of which there are many."""
SETTINGS = {"c1": 0.03, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True}
"""CRFsuite's: L-BFGS with little of either penalty; other values between .03 and .5 moved F1 by under .01."""
SURE = {"PER": 0.8, "ORG": 0.95, "GPE": 0.95, "LOC": 0.95, "GROUP": 0.95, "MEDIA": 0.95}
"""How probable a name must be. Below .8 a person costs precision (.77 at .8, .73 at .65, both F1 .66, on news
nobody here wrote); bodies and places the rules find as well themselves."""
LICENCE = "Apache-2.0"


def train(
    lexicon: Lexicon,
    gold: Iterable[Tagged] = (),
    archive: Sequence[Reading] = (),
    *,
    ours: Iterable[Tagged] | None = None,
    report: Callable[[str], None] = lambda _: None,
) -> TaggerModel:
    """A tagger of our text (or of `ours` instead), of tagged text of the user's, and of what is sure in his archive.

    The same text, tables and library give the same tagger.
    """
    library = _crfsuite()
    grouped = clusters(_sentences(archive)) if archive else {}
    words = Words(lexicon, grouped)
    report("reading the tagged text")
    lines = [line for page in (our_text(lexicon) if ours is None else ours) for line in of_tagged(page, lexicon, words)]
    lines += [line for page in gold for line in of_tagged(page, lexicon, words)]
    lines += [line for reading in archive for line in of_reading(reading, lexicon, words)]
    report(f"training on {len(lines)} lines")
    weights = _weights(lines, library)
    return TaggerModel(
        name="own" if archive or gold else "shipped",
        version=hashlib.sha256(weights.encode()).hexdigest()[:8],
        licence="your archive's" if archive or gold else LICENCE,
        sure=SURE,
        weights=weights,
        clusters=grouped,
        trained={"lines": len(lines), "tokens": sum(len(line.labels) for line in lines), "readings": len(archive)},
    )


def our_text(lexicon: Lexicon) -> Iterator[Tagged]:
    """The tagged text that Musnad ships: running news, headlines, and frames filled with names."""
    folder = resources.files("musnad.training") / "data"
    for name, times in OURS.items():
        content = (folder / f"{name}.txt").read_text(encoding="utf-8")
        found = list(_each_alone(content) if name == "headlines" else pages(content, name))
        yield from found * times
    for lines in filled(lexicon):
        yield bracketed(lines)


def _each_alone(content: str) -> Iterator[Tagged]:
    """A page a line: a headline knows nothing of the next."""
    return (bracketed([line]) for line in content.splitlines() if line.strip() and not line.startswith("#"))


def _sentences(archive: Iterable[Reading]) -> Iterator[list[str]]:
    for reading in archive:
        tokens = tokenize(reading.page.text)
        for zone in reading.article.zones:
            yield [tokens.folds[at] for at in tokens.within(zone)]


def _crfsuite() -> ModuleType:
    """The library that trains; tagging needs none."""
    try:
        return import_module("pycrfsuite")
    except ImportError:
        raise MusnadError("python-crfsuite is not installed", remedy="pip install 'musnad[train]'") from None


def _weights(lines: Iterable[Line], library: ModuleType) -> str:
    """The weights as text, the same for the same lines; CRFsuite keeps its own in a file alone."""
    trainer = library.Trainer(verbose=False)
    for line in lines:
        trainer.append(line.features, line.labels)
    trainer.set_params(SETTINGS)
    tagger = library.Tagger()
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "weights")
        trainer.train(file)
        tagger.open(file)
        info = tagger.info()
        tagger.close()
    states = [f"{feature}\t{label}\t{weight:.4f}" for (feature, label), weight in sorted(info.state_features.items())]
    steps = [f"{before}\t{after}\t{weight:.4f}\t-" for (before, after), weight in sorted(info.transitions.items())]
    return "\n".join([*states, *steps])
