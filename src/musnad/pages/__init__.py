"""Bytes, HTML and addresses -> a page with its own text: `receive`.

    sources   paths, patterns, `-`, addresses -> sources; each is read alone and fails alone
      files, fetch (connection, addresses)    one file, one http(s) address -> raw bytes
    receive   raw bytes and their location -> Received
      decode (binary, declared, plausible)    the one gate from bytes to text
      media, language                         HTML or text; in which language
      render (tame, elements, lines, visible) HTML -> the text that is seen, and its blocks
      claims (claim_names, jsonld)            what the page claims of itself beside its text

`sources` and `fetch` are imported by those who open things; nothing else here does.
"""

from musnad.pages.receive import DEFAULT_CAP, receive

__all__ = ["DEFAULT_CAP", "receive"]
