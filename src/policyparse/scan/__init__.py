"""The lexer: fold, lines, markers, wrapping, words."""
