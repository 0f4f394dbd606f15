"""The one reader of data/ into typed frozen tables."""
