"""Tests of the audit of finished files."""
