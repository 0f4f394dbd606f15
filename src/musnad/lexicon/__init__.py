"""Knowledge in rows: the one reader of data/ into typed frozen tables."""

from musnad.lexicon.entities import Entities, Known, Tenure
from musnad.lexicon.lexicon import Lexicon
from musnad.lexicon.names import Match
from musnad.lexicon.nisbas import Nisba

__all__ = ["Entities", "Known", "Lexicon", "Match", "Nisba", "Tenure"]
