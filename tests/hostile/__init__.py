"""Files that mean harm: a table of them, every pattern pumped up, and fuzzing."""
