"""The command line."""

from musnad.cli.main import main

__all__ = ["main"]
