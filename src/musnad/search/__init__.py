"""Find statements and articles whatever the spelling."""
