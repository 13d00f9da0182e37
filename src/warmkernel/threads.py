"""The native threads of numerical libraries: one at the fork, what the client asked for afterwards.

A fork copies one thread only, so the libraries must not have begun others. OpenBLAS sizes its pool when it is loaded;
it can be told another size later, and then gives the same results as one that was loaded with it.
"""

from __future__ import annotations

import ctypes
import os
import re
from collections.abc import Mapping
from pathlib import PurePath

from warmkernel import linux

ONE = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"), "1")
"""Given to the process that kernels are forked from, whatever the client asked for."""

_FIXED = re.compile(r"lib(gomp|iomp5|omp|mkl_\w+|blis)\b")
_SET = [
    f"{prefix}openblas_set_num_threads{suffix}" for prefix in ("", "scipy_") for suffix in ("", "64_", "_64_", "_64")
]


def fixed(environment: Mapping[str, str]) -> str | None:
    """A loaded library whose number of threads would not be the one asked for; None when there is no such library."""
    if environment.get("OMP_NUM_THREADS") == "1" and environment.get("MKL_NUM_THREADS", "1") == "1":
        return None
    return next((name for name in sorted(_names()) if _FIXED.match(name)), None)


def restore(environment: Mapping[str, str]) -> None:
    """Give each loaded OpenBLAS the number of threads that it would have had if it were loaded now."""
    count = wanted(environment)
    if count == 1:
        return
    for path in sorted(linux.libraries()):
        if "openblas" in PurePath(path).name:
            library = ctypes.CDLL(path)
            for name in _SET:
                if hasattr(library, name):
                    getattr(library, name)(count)
                    break


def wanted(environment: Mapping[str, str]) -> int:
    """The threads that OpenBLAS would begin: as many as it is told, at most the processors that it may use."""
    processors = len(os.sched_getaffinity(0))
    for name in ("OPENBLAS_NUM_THREADS", "GOTO_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_DEFAULT_NUM_THREADS"):
        digits = re.match(r"\s*([0-9]+)", environment.get(name, ""))
        if digits and int(digits[1]) > 0:
            return min(int(digits[1]), processors)
    return processors


def _names() -> set[str]:
    return {PurePath(path).name for path in linux.libraries()}
