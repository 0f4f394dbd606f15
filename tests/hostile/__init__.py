"""Files that hurt whoever reads them, made anew each time: see corpus.py."""
