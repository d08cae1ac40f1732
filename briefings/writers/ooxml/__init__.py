"""Raw Office Open XML where python-docx and python-pptx have no API: one low module per gap."""
