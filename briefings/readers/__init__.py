"""Readers turn an author's files into a `Briefing` and problems; they know nothing of any output."""
