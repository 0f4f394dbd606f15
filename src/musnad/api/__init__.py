"""The record for programs: over HTTP (api_app), from Python (open), for assistants (MCP)."""

from __future__ import annotations

from musnad.api.application import BASE, api_app
from musnad.api.library import Library
from musnad.api.resources import RESOURCES

__all__ = ["BASE", "RESOURCES", "Library", "api_app"]
