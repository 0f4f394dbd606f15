"""What was said, by whom, with which cue: attribute."""
