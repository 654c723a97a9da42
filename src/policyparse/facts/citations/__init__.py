"""Documents that the text names."""
