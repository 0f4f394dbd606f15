"""Tagged text and archives -> a tagger of names."""

from musnad.training.train import train

__all__ = ["train"]
