"""The command line: thin, one command a file, no logic that a library user would miss."""
