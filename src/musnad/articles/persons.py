"""Whether words of a byline or a line are a person's name or a medium's."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.articles.credited import borne
from musnad.lexicon import Lexicon

ARTICLE = "ال"
NISBA = "ي"
"""The letter in which a surname of a tribe or a town ends: الورداني."""
LONGEST_NAME = 4
"""Words of a person's name of which only the last is told by its shape."""


def of_person(folds: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words begin as a person's name does, or are joined as one: سليم الورداني, معيض آل خالد, عبدالله نجد."""
    words = [f for f in folds if f[0].isalpha()]
    if not words or of_media(folds, lexicon):
        return False
    first = words[1] if len(words) > 1 and len(words[0]) == 1 else words[0]
    return borne(first, lexicon) or _serves(first, lexicon) or _is_joined(words, lexicon)


def may_be_person(folds: Sequence[str], lexicon: Lexicon) -> bool:
    """The same of a byline's part, where a surname is enough: معيض الورداني."""
    words = [f for f in folds if f[0].isalpha()]
    return of_person(folds, lexicon) or (_is_family(words, lexicon) and not of_media(folds, lexicon))


def _serves(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word is a first name written with what follows it: عبدالله, أبوالحسن."""
    return any(fold.startswith(particle + ARTICLE) for particle in lexicon.words.first_particles)


def _is_joined(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a particle that only people's names have stands among words: خالد بن محمد, متعب أبو ظهير."""
    particles = lexicon.words.first_particles | lexicon.words.family_particles
    return len(words) > 1 and any(word in particles for word in words[: len(words) - 1])


def _is_family(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether two to four words end in a name that many bear or in a nisba, and begin without the article."""
    if not 1 < len(words) <= LONGEST_NAME or words[0].startswith(ARTICLE):
        return False
    if words[0] in lexicon.credits.cues or words[0] in lexicon.words.heads or lexicon.outlets.begins(words[0]):
        return False
    last = words[-1]
    bare = last.removeprefix(ARTICLE)
    return (bare != last and last.endswith(NISBA)) or borne(last, lexicon) or borne(bare, lexicon)


def of_media(folds: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a name has a word of media at an end, or ends as one: السواري [نيوز], [أنباء] الضفاف, هوسبريس."""
    words = [f for f in folds if f[0].isalpha()]
    at = {0, 1, len(words) - 1} if len(words) > 1 else set[int]()
    if any(lexicon.credits.match(words, i, len(words), "media") for i in at):
        return True
    ends = lexicon.credits.firsts("media-end")
    return bool(words) and any(words[-1].endswith(end) and len(words[-1]) > len(end) + 1 for end in ends)
