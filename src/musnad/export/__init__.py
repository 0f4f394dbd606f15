"""A record file as JSON Lines and CSV."""
