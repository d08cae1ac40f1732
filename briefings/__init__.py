"""One content file per safeguarding audit, built into a Word briefing, a PowerPoint deck and a web page."""

__version__ = "0.1.0"
