"""The record over HTTP, for programs."""
