"""Other systems, and simple parts, written down as readings that `musnad evaluate --readings` scores."""
