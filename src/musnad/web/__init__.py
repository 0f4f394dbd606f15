"""The desk: the record over HTTP, for people."""
