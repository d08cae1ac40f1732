"""A folder of content made into a folder of documents: find, read, choose a brand, write, report."""
