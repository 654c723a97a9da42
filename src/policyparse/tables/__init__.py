"""Grids from every layout in which a table arrives."""
