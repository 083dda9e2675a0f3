"""Measures: one rule for every architecture."""
