"""Pure functions on numbers, series and frames: no domain words, no files, no drawing."""

from analysis.errors import MonitorError


class EstimateError(MonitorError):
    """An estimate was refused: too few points, a gap, bounds in the wrong order, a division by what may be zero."""
