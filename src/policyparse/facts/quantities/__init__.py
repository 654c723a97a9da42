"""Measured amounts in running text: what they measure, by when, promised or reached."""
