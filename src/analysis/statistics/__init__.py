"""Pure functions on numbers, series and frames: no domain words, no files, no drawing."""
