"""Other engines beside the rules: names and statements that they propose, each tried against the page's characters."""

from musnad.engines.admit import with_names, with_statements
from musnad.engines.protocol import Attributor, Engine, Proposed, Said, Tagger
from musnad.engines.registry import engines

__all__ = ["Attributor", "Engine", "Proposed", "Said", "Tagger", "engines", "with_names", "with_statements"]
