"""What is to be done in a stage of a deal: في المرحلة الأولى من الاتفاق ستسحب نارية قواتها."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.events.obligations import Obligations
from musnad.events.obligors import of_verb
from musnad.events.text import Sentence, Text
from musnad.events.wording import Wording
from musnad.record import Term
from musnad.record.events import TermStatus

FARTHEST_OF = 5
"""Words from a stage to the deal that it is of: اليوم الثاني والعشرين [من] تنفيذ الاتفاق."""


@dataclass(frozen=True, slots=True)
class Staged:
    """Reads the verbs of the future in a sentence that names a stage of a deal."""

    text: Text
    words: Wording
    obligations: Obligations

    def read(self, sentence: Sentence, status: TermStatus, *, pact: bool, again: bool) -> Iterator[Term]:
        """The terms of a sentence; `pact` says that a deal is named near, `again` that the one before told of terms."""
        here = range(sentence.first, sentence.last)
        if not (pact or again) or "stage" not in self.text.told[sentence]:
            return
        if not any(self._stage(i, sentence.last) for i in here):
            return
        at = next((i for i in here if self.words.ahead(i) and i not in self.text.cues), None)
        if at is not None and not self.words.negated(at) and self._done(at, sentence.last):
            yield from self.obligations.verbal(at, sentence.last, "term.staged", status, never=False)

    def _stage(self, i: int, stop: int) -> bool:
        """Whether a deal's stage is named at token i: المرحلة الأولى [من الاتفاق]."""
        if not self.text.is_(i, "stage"):
            return False
        near = range(i + 1, min(stop - 1, i + FARTHEST_OF))
        of = (j + 1 for j in near if self.text.folds[j] == "من")
        return any(self.words.role(j, "pact") or self.text.is_(j, "carrying_out") for j in of)

    def _done(self, i: int, stop: int) -> bool:
        """Whether a verb tells who does it, what is done, or whom it is let: سيتم الإفراج, سيفرج عن, ستسحب نارية."""
        if i + 1 >= stop:
            return False
        about = self.text.is_(i, "comes_about") > 0 and self.words.act(i + 1)
        passive = self.text.folds[i].removeprefix("و").startswith("سي") and self.text.preposition(i + 1)
        return about or passive or bool(of_verb(self.text, self.obligations.pairs, i, stop))
