"""The same pipeline over many machines."""
