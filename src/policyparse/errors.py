"""What can go wrong, as errors that say in one sentence what, where, and what to do."""


class PolicyParseError(Exception):
    """Base of all errors of this package."""


class ReadError(PolicyParseError):
    """A file cannot be read: missing, binary, or in no encoding that fits."""


class LimitError(PolicyParseError):
    """The input passes a limit; the message names the limit and its value."""


class GrammarError(PolicyParseError):
    """A grammar file is wrong; the message names file, entry and line."""
