"""The outputs of a forked kernel are byte for byte those of a kernel that was not forked."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only"),
]

NASTY = sorted((Path(__file__).parent / "nasty").glob("*.cells"))
"""Notebooks that look for what a fork could change; `# %%` stands between their cells."""

OF_THE_MOMENT = re.compile(r"(?<=ipykernel_)[0-9]+|<dc:date>.*?</dc:date>")


def written(outputs: list[object]) -> str:
    """As bytes would be compared, without the kernel's number and the date of a drawing."""
    return OF_THE_MOMENT.sub("", json.dumps(outputs, indent=1))


@pytest.mark.parametrize("path", NASTY, ids=lambda path: path.stem)
def test_nasty_notebooks(kernels, path) -> None:
    cells = tuple(path.read_text(encoding="utf-8").split("\n# %%\n"))
    warm, fresh = kernels.outputs(cells, True), kernels.outputs(cells, False)
    assert written(warm) == written(fresh)
    assert any(warm)


def test_a_difference_would_be_seen(kernels, settled) -> None:
    """The comparison itself: two kernels of which one was told another seed of hashes."""
    cells = ("hash('x')",)
    seeded = settled(PYTHONHASHSEED="1")
    assert written(kernels.outputs(cells, True)) != written(kernels.outputs(cells, False, env=seeded))
    assert written(kernels.outputs(cells, True, env=seeded)) == written(kernels.outputs(cells, False, env=seeded))


SURROUNDINGS = {
    "C locale": {"LANG": "C", "LC_ALL": None, "PYTHONUTF8": None},
    "C.UTF-8": {"LANG": "C.UTF-8", "LC_ALL": None},
    "another time zone": {"TZ": "America/New_York"},
    "another backend": {"MPLBACKEND": "agg"},
    "all threads": {"OPENBLAS_NUM_THREADS": None, "OMP_NUM_THREADS": None},
    "two threads": {"OPENBLAS_NUM_THREADS": "2"},
    "one thread": {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
    "warnings": {"PYTHONWARNINGS": "error::FutureWarning"},
    "unbuffered": {"PYTHONUNBUFFERED": "1"},
}
LOOK = (
    "import sys, os, locale, time\nsys.flags, locale.getpreferredencoding(), time.tzname, os.environ.get('LC_CTYPE')",
    "sys.stdin.encoding, sys.__stdout__.errors, sys.__stdout__.line_buffering, sys.__stdout__.write_through",
    "import numpy as np\nx = np.random.default_rng(1).normal(size=300_001); float(x @ x).hex()",
    "import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show(); plt.get_backend()",
    "import ctypes, re\nlibs = {p for p in re.findall(r'/\\S+openblas\\S+', open('/proc/self/maps').read())}\n"
    "[ctypes.CDLL(p).scipy_openblas_get_num_threads64_() for p in libs if 'openblas64' in p]",
)


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_surroundings(kernels, settled, name) -> None:
    """Variables that imports, the interpreter or a library read."""
    env = settled(**SURROUNDINGS[name])
    assert written(kernels.outputs(LOOK, True, env=env)) == written(kernels.outputs(LOOK, False, env=env))
