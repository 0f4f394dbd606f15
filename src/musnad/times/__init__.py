"""An article's times become dates: resolve."""
