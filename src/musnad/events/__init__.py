"""What was done and planned, by whom to whom: code."""
