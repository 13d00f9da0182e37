"""Running the notebooks and publishing their reports: catalogue, parameters, kernels, journal, manifest.

Nothing is imported here: `monitor list` and `monitor --help` must start without papermill, pandas or matplotlib.
"""
