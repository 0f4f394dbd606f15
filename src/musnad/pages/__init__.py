"""Bytes, HTML, a file or an address become a Page: receive."""
