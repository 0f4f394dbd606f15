"""Readings become stories, a timeline, contradictions: gather."""
