"""What kernels of one parent have in common, and what each has of its own."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from warmkernel import linux
from warmkernel.zygotes import POOL, address, seen

pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only"),
]


def parent(client) -> int:
    return psutil.Process(client.parent.provisioner.process.keeper).ppid()


def test_the_modules_are_there_and_the_parent_is_at_rest(kernels, ask) -> None:
    """One native thread, in a library that would begin more, and no file of its own but the socket."""
    client = kernels.start(modules=("numpy", "pandas"))
    zygote = psutil.Process(parent(client))
    assert zygote.num_threads() == 1
    assert "openblas" in Path(f"/proc/{zygote.pid}/maps").read_text(encoding="utf-8")
    assert zygote.environ()["OPENBLAS_NUM_THREADS"] == "1"
    assert ask(client, "'pandas' in sys.modules, gc.get_freeze_count() > 10_000", "import sys, gc") == (True, True)


def test_nobody_else_is_answered(kernels) -> None:
    """Its address is a name without a file, so whoever asks is asked who he is."""
    kernels.start(modules=("colorsys",))
    zygote = next(each for each in POOL.zygotes if each.modules == ("colorsys",))
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        end.connect(address(zygote.secret))
        assert linux.peer(end) == (zygote.process.pid, os.getuid())
    if os.getuid() != 0:
        pytest.skip("only root can be somebody else")
    asked = (
        "import os, socket, sys; from warmkernel.wire import Channel; os.setuid(65534); "
        "end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM); end.connect(chr(0) + sys.argv[1]); "
        "c = Channel(end); c.send({}); c.receive(20)"
    )
    command = [sys.executable, "-c", asked, address(zygote.secret)[1:]]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert re.search(r"^(EOFError|BrokenPipeError.*)$", told.stderr.strip().splitlines()[-1])  # hung up on


def test_a_figure_appears(kernels) -> None:
    """With pyplot imported before there was a shell it would vanish, without an error."""
    for modules in (("matplotlib.pyplot",), ("matplotlib.figure",), ()):
        cells = ("import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show()",)
        ((output,),) = kernels.outputs(cells, True, modules=modules)
        assert output["output_type"] == "display_data"
        assert len(output["data"]["image/png"]) > 1000


def test_a_wide_table_is_shown_as_in_a_notebook(kernels, ask) -> None:
    """pandas asks for a shell when it is imported, and takes another width without one."""
    assert ask(kernels.start(modules=("pandas",)), "pd.options.display.max_columns", "import pandas as pd") == 20


def test_random_numbers_are_each_kernels_own(kernels, ask) -> None:
    asked = "(random.random(), np.random.random(), random.SystemRandom().random(), bytes(m.current_process().authkey))"
    before = "import random, numpy as np, multiprocessing.process as m"
    first, second = (ask(kernels.start(modules=("numpy", "multiprocessing.process")), asked, before) for _ in range(2))
    assert all(one != other for one, other in zip(first, second, strict=True))


def test_code_of_the_project_is_never_stale(kernels, ask, settled, tmp_path) -> None:
    """Not when it is imported by the kernel, and not when it was imported ahead."""
    env = settled(PYTHONPATH=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")
    for modules in ((), ("ours",)):
        for value in (1, 22, 333):
            (tmp_path / "ours.py").write_text(f"value = {value}\n", encoding="utf-8")
            client = kernels.start(modules=modules, env=env)
            assert client.parent.provisioner.forked is not None
            assert ask(client, "ours.value", "import ours") == value
    (tmp_path / "new.py").write_text("value = 4\n", encoding="utf-8")  # in a folder that was listed before
    assert ask(kernels.start(modules=("ours",), env=env), "new.value", "import new") == 4


def test_a_variable_that_an_import_reads_needs_another_parent(kernels, ask, settled, tmp_path) -> None:
    (tmp_path / "ours.py").write_text("import os\nvalue = os.environ.get('OURS', 'none')\n", encoding="utf-8")
    found = []
    for changes in ({}, {"OURS": "a"}, {"OURS": "a", "OTHER": "b"}, {"OURS": "c"}, {}):
        client = kernels.start(modules=("ours",), env=settled(PYTHONPATH=str(tmp_path), **changes))
        found.append((ask(client, "ours.value", "import ours"), parent(client)))
    assert [value for value, _ in found] == ["none", "a", "a", "c", "none"]
    parents = [pid for _, pid in found]
    assert parents[1] == parents[2]
    assert parents[0] == parents[4]
    assert len(set(parents)) == 3


def test_variables_that_are_read_unseen_count_too() -> None:
    one = {"PYTHONHASHSEED": "0", "LC_ALL": "C", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1", "TZ": "UTC"}
    assert seen(one | {"MONITOR": "1", "PYTEST_CURRENT_TEST": "x", "LCD": "1"}) == one
    assert seen({"A": "1", "B": "2"}, frozenset({"B"})) == {"B": "2"}


def test_what_is_done_in_one_kernel_is_not_seen_in_another(kernels, ask) -> None:
    first, second = kernels.start(), kernels.start()
    assert parent(first) == parent(second)
    change = (
        "import pandas as pd, os, sys; pd.set_option('display.width', 33); sys.path.append('x'); os.environ['Q'] = '1'"
    )
    asked = "(pd.get_option('display.width'), 'x' in sys.path, os.environ.get('Q'))"
    assert ask(first, asked, change) == (33, True, "1")
    assert ask(second, asked, "import pandas as pd, os, sys") == (80, False, None)
    third = kernels.start()
    assert ask(third, asked, "import pandas as pd, os, sys") == (80, False, None)


def test_a_client_that_was_forked_has_its_own(kernels) -> None:
    kernels.start()
    assert POOL.zygotes
    child = os.fork()
    if not child:
        os._exit(len(POOL.zygotes))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert all(zygote.process.poll() is None for zygote in POOL.zygotes)
