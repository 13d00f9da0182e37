"""Reference implementation of the Dutch poverty and debt monitor."""

__version__ = "0.1.0"
