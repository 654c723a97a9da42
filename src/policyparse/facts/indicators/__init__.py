"""Rows of tables that state a measure, with typed values."""
