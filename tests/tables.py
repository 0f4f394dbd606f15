"""The tables, read once for all tests."""

from pathlib import Path

from musnad.lexicon import Lexicon

SHIPPED = Lexicon()
"""The tables of the package."""

WITH_SAMPLES = Lexicon(Path(__file__).parent.parent / "evaluation" / "lexicon")
"""The same, and the invented states and outlets of the sample pages."""
