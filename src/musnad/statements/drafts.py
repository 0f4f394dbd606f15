"""A statement while it is being read: what its words show, before speakers are resolved."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.lexicon.conjugation import Gender, Number
from musnad.lexicon.cues import Cue
from musnad.statements.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Draft:
    """Token indices throughout; `opens` is where its clause begins, so that a content before it ends there.

    `who` is the source in print; where it is null, `gender` and `number` say whom the cue agrees with and `hint` is
    the clause's own subject. `gap` holds what stands between speaker and content. `outer` is false where it stands
    inside another's words. `relays` are those who passed it on, nearest the speaker first.
    """

    pattern: str
    cue: Cue | None
    cue_first: int
    cue_cut: int
    cue_last: int
    who: Phrase | None
    gender: Gender | None
    number: Number | None
    start: int
    end: int
    how: str
    opens: int
    outer: bool = True
    negated: bool = False
    hint: Phrase | None = None
    gap: tuple[int, int] = (0, 0)
    relays: tuple[Phrase, ...] = ()
    sure: float = 0.9

    @property
    def rule(self) -> str:
        """Pattern and row: verb-subject.qala."""
        return f"{self.pattern}.{self.cue.id}" if self.cue else self.pattern

    @property
    def inserted(self) -> bool:
        """Whether it is a frame that stands inside its own content: كلف البناء، بحسب الوزارة، مليونا."""
        return self.how == "frame" and self.start < self.cue_first < self.end

    @property
    def position(self) -> int:
        """Where it is said that somebody says it: the cue, or the content of "X: claim"."""
        return self.cue_first if self.cue else self.start
