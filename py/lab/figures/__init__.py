"""Figures: numbers in, a matplotlib Figure out. Nothing here computes a model or knows of the page."""
