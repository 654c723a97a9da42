"""What the document says: one kind of fact a file."""
