"""Where a fork is not possible or could be told from a fresh kernel, kernels start normally, and one line says why."""

from __future__ import annotations

import logging
import subprocess
import sys
from types import SimpleNamespace

import pytest

from warmkernel import provisioner, threads, zygotes

linux = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")

TOYS = {
    "starts threads": "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()",
    "starts processes": "import subprocess; kept = subprocess.Popen(['sleep', '5'])",
    "leaves files open": "kept = open(__file__)",
    "leaves files open when": "import zmq; context = zmq.Context()",
    "changes the environment": "import os; os.environ['TOY'] = '1'",
    "handles signals": "import signal; signal.signal(signal.SIGUSR1, lambda *_: None)",
    "changes the folder": "import os; os.chdir('/tmp')",
    "prints when it is imported: 'hello'": "print('hello')",
    "prints when it is imported: 'to the other'": "import sys; sys.stderr.write('to the other')",
    "UserWarning: mind": "import warnings; warnings.warn('mind')",
    "DeprecationWarning: old": "import warnings; warnings.warn('old', DeprecationWarning, stacklevel=2)",
    "asks the shell for 'events'": "get_ipython().events",
    "asks the shell for 'config'": "import IPython; hasattr(IPython.get_ipython(), 'config')",
    "reads the whole environment": "import os; found = [name for name in os.environ if name.startswith('TOY')]",
    "Loop was made by an import": "import asyncio\nclass Loop(asyncio.BaseEventLoop): pass\nkept = Loop()",
    "cannot be imported: ZeroDivisionError": "1 / 0",
    "the warnings filters are rearranged": "import warnings; warnings.resetwarnings()",
}


@pytest.fixture(autouse=True)
def said(caplog, monkeypatch):
    monkeypatch.setattr(provisioner, "_said", set())
    with caplog.at_level(logging.WARNING, "warmkernel"):
        yield caplog


def works_normally(kernels, ask, said, reason: str, **options) -> None:
    """A kernel that was not forked, one that works; and one line, however many kernels."""
    client = kernels.start(**options)
    assert isinstance(client.parent.provisioner.process, subprocess.Popen)
    assert ask(client, "6 * 7") == 42
    (line,) = [record.getMessage() for record in said.records if record.name == "warmkernel"]
    assert line.startswith("kernels are started normally: ")
    assert reason in line
    assert "\n" not in line


@linux
@pytest.mark.parametrize("reason", TOYS)
def test_an_import_that_could_be_told(kernels, ask, said, settled, tmp_path, reason) -> None:
    (tmp_path / "toy.py").write_text(TOYS[reason], encoding="utf-8")
    works_normally(kernels, ask, said, reason, modules=("toy",), env=settled(PYTHONPATH=str(tmp_path)))
    assert "toy" in said.text or "filters" in reason


@linux
def test_a_module_that_is_not_there(kernels, ask, said) -> None:
    works_normally(kernels, ask, said, "nosuchmodule cannot be imported", modules=("json", "nosuchmodule"))
    kernels.start(modules=("json", "nosuchmodule"))
    assert len(said.records) == 1


@pytest.mark.parametrize("platform", ["darwin", "win32", "freebsd14"])
def test_other_systems(kernels, ask, said, monkeypatch, platform) -> None:
    monkeypatch.setattr(zygotes, "sys", SimpleNamespace(platform=platform))
    works_normally(kernels, ask, said, "on Linux only")


START = "from ipykernel.kernelapp import launch_new_instance as go; go()"


@linux
def test_another_command(kernels, ask, said) -> None:
    command = (sys.executable, "-c", START, "-f", "{connection_file}")
    works_normally(kernels, ask, said, "not started by `python -m ipykernel_launcher`", command=command)


@linux
def test_another_launcher_under_the_same_name(kernels, ask, said, settled, tmp_path) -> None:
    text = "from ipykernel.kernelapp import launch_new_instance as go\nimport builtins; builtins.decoy = True\ngo()\n"
    (tmp_path / "ipykernel_launcher.py").write_text(text, encoding="utf-8")
    works_normally(kernels, ask, said, "is not that of ipykernel", env=settled(PYTHONPATH=str(tmp_path)))


@linux
def test_a_kernel_that_is_to_outlive_its_client(kernels, ask, said) -> None:
    works_normally(kernels, ask, said, "outlive its client", independent=True)


@linux
def test_an_import_that_reads_what_is_each_kernels_own(kernels, ask, said, settled, tmp_path) -> None:
    (tmp_path / "toy.py").write_text("import os; kept = os.environ.get('OWN')", encoding="utf-8")
    env = settled(PYTHONPATH=str(tmp_path), OWN="this")
    works_normally(kernels, ask, said, "an import reads OWN", modules=("toy",), private=("OWN",), env=env)


@linux
def test_what_is_each_kernels_own_and_is_read_unseen(kernels, ask, said, settled) -> None:
    works_normally(kernels, ask, said, "TZ, which is each kernel's own", private=("TZ",), env=settled(TZ="UTC"))


@linux
def test_an_interpreter_that_prints_when_it_starts(kernels, ask, said, settled, tmp_path) -> None:
    (tmp_path / "sitecustomize.py").write_text("print('welcome')", encoding="utf-8")
    env = settled(PYTHONPATH=str(tmp_path))
    works_normally(kernels, ask, said, "prints when it starts: 'welcome'", modules=("json",), env=env)


@linux
def test_a_module_that_changes_while_it_is_imported(kernels, ask, said, settled, tmp_path) -> None:
    (tmp_path / "toy.py").write_text("import time; open(__file__, 'a').write('# more'); time.sleep(0.05)")
    env = settled(PYTHONPATH=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")
    works_normally(kernels, ask, said, "toy.py changed while it was imported", modules=("toy",), env=env)


@linux
def test_settings_in_the_kernels_own_folder(kernels, ask, said) -> None:
    (kernels.room / "matplotlibrc").write_text("figure.dpi: 50\n", encoding="utf-8")
    works_normally(kernels, ask, said, "matplotlibrc")


@linux
def test_a_path_relative_to_the_kernels_own_folder(kernels, ask, said, settled) -> None:
    works_normally(kernels, ask, said, "relative", env=settled(PYTHONPATH="here"))


@linux
def test_options_of_a_process_that_a_fork_does_not_have() -> None:
    with pytest.raises(zygotes.ColdStartError, match="no option 'preexec_fn'"):
        provisioner.launch([sys.executable, "-m", "ipykernel_launcher"], zygotes.Wanted(), preexec_fn=print)


@linux
@pytest.mark.parametrize("interpreter", ["/bin/false", "/nonexistent/python"])
def test_an_interpreter_that_cannot(interpreter) -> None:
    pool = zygotes.Pool()
    launch = zygotes.Launch([interpreter, "-m", "ipykernel_launcher"], {}, "/", (0, 1, 2), zygotes.Wanted())
    with pytest.raises(zygotes.ColdStartError, match="no process to fork from can be started"):
        pool.launch(launch)
    with pytest.raises(zygotes.ColdStartError, match="no process to fork from can be started"):
        pool.launch(launch)  # remembered, not tried again
    assert pool.zygotes == []
    assert len(pool.failed) == 1


@linux
def test_a_folder_that_is_not_there_is_the_same_error_as_without(kernels) -> None:
    errors = []
    for warm in (True, False):
        with pytest.raises(FileNotFoundError) as error:
            kernels.start(warm, cwd="/nonexistent")
        errors.append(str(error.value))
    assert errors[0] == errors[1]


@linux
def test_libraries_whose_threads_cannot_be_told_later(monkeypatch) -> None:
    monkeypatch.setattr(threads, "_names", lambda: {"libc.so.6", "libgomp.so.1"})
    assert threads.fixed({}) == "libgomp.so.1"
    assert threads.fixed({"OMP_NUM_THREADS": "1"}) is None
    monkeypatch.setattr(threads, "_names", lambda: {"libc.so.6", "libgompression.so"})
    assert threads.fixed({}) is None


@pytest.mark.parametrize(
    ("command", "parsed"),
    [
        (["p", "-m", "ipykernel_launcher", "-f", "x"], (("p",), "ipykernel_launcher", ("-f", "x"))),
        (
            ["p", "-X", "dev", "-Wd", "-m", "ipykernel", "-f", "x"],
            (("p", "-X", "dev", "-Wd"), "ipykernel", ("-f", "x")),
        ),
        (["p", "-P", "-m", "ipykernel_launcher"], (("p", "-P"), "ipykernel_launcher", ())),
    ],
)
def test_commands_that_start_a_kernel(command, parsed) -> None:
    found = zygotes.Command.parsed(command)
    assert (found.head, found.module, found.arguments) == parsed


@pytest.mark.parametrize(
    "command", [["p"], ["p", "-m"], ["p", "-c", "-m", "ipykernel"], ["p", "-m", "pip"], ["p", "x.py"]]
)
def test_commands_that_do_not(command) -> None:
    with pytest.raises(zygotes.ColdStartError):
        zygotes.Command.parsed(command)
