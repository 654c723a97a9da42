"""Which markers are headings, what zones and blocks the text has."""
