"""Writers turn a briefing into a document; each renders the same tree natively and knows no other."""
