"""Bytes, HTML and addresses -> a page with its own text: `receive`."""

from musnad.pages.receive import DEFAULT_CAP, receive

__all__ = ["DEFAULT_CAP", "receive"]
