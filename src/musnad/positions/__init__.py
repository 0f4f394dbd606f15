"""Where each side stood, day by day: track."""
