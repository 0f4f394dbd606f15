"""Who reprinted whom, from which agency: trace."""
