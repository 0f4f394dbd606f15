"""People by part of their names: a surname that the page told whole, who spoke before by a longer name."""

from __future__ import annotations

from musnad.statements.memory import Memory
from musnad.statements.text import Named

MOST_BACK = 30
"""Speakers back in which a longer name is looked for."""


LONGEST_PART = 2
"""Words of a name that may be the end of a longer one."""


def by_surname(memory: Memory, unknown: tuple[int, int]) -> str:
    """The person of the page whose name ends in an unknown name's words, else those words."""
    words = memory.text.folds[unknown[0] : unknown[1]]
    for named in memory.surnames.get(words[-1], ()):
        if unknown[0] < named.first and named.last <= unknown[1]:
            continue  # جدة [أوباما]: his grandmother
        if memory.text.folds[named.last - len(words) : named.last] == words:
            return named.mention.entity
    return _spoke_before(memory, words) or "name:" + " ".join(words)


def by_part(memory: Memory, named: Named) -> str:
    """The person of a mention, or who spoke before by a longer name that ends in it: راشد آل خليفة, then آل خليفة."""
    whole = named.mention.entity.removeprefix("name:").split()
    longer = _spoke_before(memory, whole) if len(whole) <= LONGEST_PART else None
    return longer if longer and longer.split()[-len(whole) :] == whole else named.mention.entity


def _spoke_before(memory: Memory, words: list[str]) -> str | None:
    """Who spoke before by a longer name that begins or ends in these words: راجح بادي, then بادي."""
    for spoken in reversed(memory.spoken[-MOST_BACK:]):
        whole = spoken.source.entity.removeprefix("name:").split()
        longer = spoken.person and spoken.source.entity.startswith("name:") and len(whole) > len(words)
        first = len(words) > 1 or words[0].startswith("ال")  # a first name alone is many people's
        if longer and (words == whole[-len(words) :] or (first and words == whole[: len(words)])):
            return spoken.source.entity
    return None
