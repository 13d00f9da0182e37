"""A forked kernel as a process: how it ends, what ends it, and what it was given."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import signal
import subprocess
import sys
import textwrap
import time

import psutil
import pytest

from warmkernel.zygotes import POOL

pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only"),
]


def until(true, patience: float = 20.0) -> bool:
    """Wait for something to become true."""
    deadline = time.monotonic() + patience
    while not (found := true()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return bool(found)


def alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def zygotes() -> list[psutil.Process]:
    return [psutil.Process(zygote.process.pid) for zygote in POOL.zygotes]


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("import os; os._exit(3)", 3),
        ("import os; os._exit(0)", 0),
        ("import os; os.kill(os.getpid(), 9)", -signal.SIGKILL),
        ("import os; os.kill(os.getpid(), 15)", -signal.SIGTERM),
        ("import ctypes; ctypes.string_at(0)", -signal.SIGSEGV),
    ],
)
def test_the_true_exit_status(kernels, code, status) -> None:
    client = kernels.start()
    process = client.parent.provisioner.process
    assert process.poll() is None
    assert process.returncode is None
    client.execute(code)
    assert process.wait(timeout=20) == process.poll() == process.returncode == status
    assert not client.parent.is_alive()


def test_a_kernel_asked_to_leave_leaves_with_0(kernels) -> None:
    client = kernels.start()
    process = client.parent.provisioner.process
    client.shutdown()
    assert process.wait(timeout=20) == 0


def test_waiting_has_an_end(kernels) -> None:
    process = kernels.start().parent.provisioner.process
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=0.2)


@pytest.mark.parametrize(("name", "number"), [("kill", signal.SIGKILL), ("terminate", signal.SIGTERM)])
def test_kill_and_terminate_reach_the_group(kernels, ask, name, number) -> None:
    client = kernels.start()
    child = ask(client, "child.pid", "import subprocess; child = subprocess.Popen(['sleep', '300'])")
    if name == "terminate":  # ipykernel leaves in order, so its child must be reached by the signal itself
        ask(client, "1", "import signal; signal.signal(signal.SIGTERM, signal.SIG_DFL)")
    provisioner = client.parent.provisioner
    asyncio.run(getattr(provisioner, name)())
    assert provisioner.process.wait(timeout=20) == -number
    assert until(lambda: not alive(child))


def test_an_interrupt_stops_the_cell_and_not_the_kernel(kernels, ask) -> None:
    client = kernels.start()
    client.execute("import time; time.sleep(300)")
    time.sleep(0.5)
    client.parent.interrupt_kernel()
    assert client.get_shell_msg(timeout=30)["content"]["ename"] == "KeyboardInterrupt"
    assert ask(client, "6 * 7") == 42


def test_a_restarted_kernel_is_forked_again(kernels, ask) -> None:
    client = kernels.start()
    first = ask(client, "os.getpid()", "import os; a = 1")
    client.parent.restart_kernel(now=True)
    client.wait_for_ready(timeout=60)
    assert ask(client, "('a' in globals(), os.getpid())", "import os")[0] is False
    assert client.parent.provisioner.forked.pid != first
    assert not alive(first)


def test_nothing_that_a_kernel_started_survives_it(kernels, ask) -> None:
    """Not even what left its session and was forked twice."""
    client = kernels.start()
    escape = textwrap.dedent("""
        import os, subprocess, sys
        code = "import os, time; os.fork() and os._exit(0); os.setsid(); print(os.getpid(), flush=True); time.sleep(99)"
        pid = int(subprocess.Popen([sys.executable, '-c', code], stdout=-1).stdout.readline())
    """)
    escaped = ask(client, "pid", escape)
    assert alive(escaped)
    client.parent.shutdown_kernel(now=True)
    assert until(lambda: not alive(escaped))


def test_the_end_of_a_child_does_not_end_the_kernel(kernels, ask) -> None:
    client = kernels.start()
    daemon = "import subprocess; subprocess.run('(sleep 0.1 &) ; exit 0', shell=True)"
    ask(client, "1", daemon)
    time.sleep(0.5)
    assert ask(client, "2") == 2
    keeper = psutil.Process(client.parent.provisioner.process.keeper)
    assert [child.pid for child in keeper.children()] == [client.parent.provisioner.pid]  # no zombie stays


def test_the_system_kills_a_kernel_whose_keeper_is_killed(kernels) -> None:
    process = kernels.start().parent.provisioner.process
    os.kill(process.keeper, signal.SIGKILL)
    assert process.wait(timeout=20) == -signal.SIGKILL
    assert until(lambda: not alive(process.pid))


CLIENT = """
import os, sys, time
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

class Manager(KernelManager):
    @property
    def kernel_spec(self):
        config = {"kernel_provisioner": {"provisioner_name": "warmkernel", "config": {"modules": ["json"]}}}
        argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=argv, display_name="", language="python", metadata=config)

manager = Manager()
manager.transport, manager.ip = "ipc", sys.argv[1] + "/s"
manager.start_kernel()
client = manager.client(); client.start_channels(); client.wait_for_ready(timeout=60)
client.execute_interactive("import subprocess; child = subprocess.Popen(['sleep', '300'])")
print("ready", flush=True)
time.sleep(300)
"""


@pytest.mark.parametrize(
    ("number", "stopped"),
    [(signal.SIGKILL, False), (signal.SIGTERM, False), (signal.SIGINT, False), (signal.SIGKILL, True)],
)
def test_a_client_that_is_killed_leaves_no_process(kernels, number, stopped) -> None:
    client = subprocess.Popen(
        [sys.executable, "-c", CLIENT, str(kernels.room)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert client.stdout.readline() == "ready\n"
    below = psutil.Process(client.pid).children(recursive=True)
    assert len(below) >= 4  # the process to fork from, a keeper, a kernel, its child
    assert {"sleep"} < {process.name() for process in below}
    if stopped:  # the keeper, which then cannot see that its client dies
        next(process for process in below if process.name() == "sleep").parent().parent().suspend()
    client.send_signal(number)
    client.wait(timeout=20)
    gone = until(lambda: not any(alive(process.pid) for process in below))
    for process in filter(lambda process: alive(process.pid), below):
        process.kill()
    assert gone
    client.stdout.close()


def test_a_zygote_that_dies_takes_no_kernel_with_it_and_is_replaced(kernels, ask, caplog) -> None:
    client = kernels.start()
    dead = zygotes()
    for process in dead:
        process.kill()
    assert until(lambda: not any(alive(process.pid) for process in dead))
    assert ask(client, "3") == 3
    with caplog.at_level(logging.WARNING, "warmkernel"):
        second = kernels.start()
    assert second.parent.provisioner.forked is not None
    assert second.parent.provisioner.process.poll() is None
    assert caplog.messages == []
    assert psutil.Process(second.parent.provisioner.process.keeper).ppid() not in {process.pid for process in dead}


def test_many_kernels_at_once(kernels) -> None:
    """Each has its own keeper, files and number; none waits for another."""

    async def all_at_once() -> list[int]:
        managers = [kernels.manager(True) for _ in range(20)]
        for place, manager in enumerate(managers):
            manager.ip, manager.connection_file = f"{kernels.room}/m{place}", f"{kernels.room}/m{place}.json"
        await asyncio.gather(*(manager._async_start_kernel(cwd=str(kernels.room)) for manager in managers))
        try:
            assert all(manager.provisioner.forked.poll() is None for manager in managers)
            return [manager.provisioner.pid for manager in managers]
        finally:
            await asyncio.gather(*(manager._async_shutdown_kernel(now=True) for manager in managers))

    pids = asyncio.run(all_at_once())
    assert len(set(pids)) == 20
    assert until(lambda: not any(map(alive, pids)))


def test_standard_streams_are_those_that_the_client_gave(kernels, ask, tmp_path) -> None:
    """ipykernel takes 1 and 2 for its own and keeps copies of what was there: what a crash writes to."""
    with (tmp_path / "one").open("wb") as one, (tmp_path / "two").open("wb") as two:
        client = kernels.start(stdout=one, stderr=two)
    ask(client, "1", "import sys; sys.__stderr__.write('last words'); sys.__stderr__.flush()")
    copies = "{os.readlink(f'/proc/self/fd/{s._original_stdstream_copy}') for s in (sys.stdout, sys.stderr)}"
    assert ask(client, copies, "import os") == {str(tmp_path / "one"), str(tmp_path / "two")}
    assert ask(client, "os.read(0, 1)") == b""


def test_pipes_are_read_by_the_client_and_end_with_the_kernel(kernels) -> None:
    client = kernels.start(stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    process = client.parent.provisioner.process
    stream = process.stdout
    client.execute_interactive("import os, sys; os.write(sys.stdout._original_stdstream_copy, b'told')", timeout=60)
    client.execute("os._exit(4)")
    assert process.wait(timeout=20) == 4
    assert stream.read().endswith(b"told")  # it ends: nobody else holds the other side
    stream.close()


def test_limits_mask_and_processors_are_those_of_the_client(kernels, ask) -> None:
    import resource

    kernels.start()  # the process to fork from is there before these are changed
    mask, limits = os.umask(0o027), resource.getrlimit(resource.RLIMIT_NOFILE)
    processors = os.sched_getaffinity(0)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (limits[0] - 1, limits[1]))
        os.sched_setaffinity(0, {min(processors)})
        client = kernels.start()
        asked = "(os.umask(0o27), resource.getrlimit(resource.RLIMIT_NOFILE)[0], sorted(os.sched_getaffinity(0)))"
        assert ask(client, asked, "import os, resource") == (0o027, limits[0] - 1, [min(processors)])
    finally:
        os.umask(mask)
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
        os.sched_setaffinity(0, processors)


def test_the_environment_is_exactly_the_one_given(kernels, ask) -> None:
    given = {name: os.environ[name] for name in ("PATH", "HOME")} | {"ONLY": "here", "BYTES": "\udcff"}
    client = kernels.start(env=given)
    found = ask(client, "(dict(os.environ), subprocess.getoutput('echo $ONLY'))", "import os, subprocess")
    own = "JPY_.*|MPLBACKEND|PYDEVD_.*|CLICOLOR.*|FORCE_COLOR|PAGER|GIT_PAGER|TERM|LC_CTYPE"  # what any kernel adds
    assert {name: value for name, value in found[0].items() if not re.fullmatch(own, name)} == given
    assert found[0]["JPY_PARENT_PID"] == str(os.getpid())
    assert found[1] == "here"


def test_it_leads_a_session_of_its_own(kernels, ask) -> None:
    client = kernels.start()
    assert ask(client, "os.getpid() == os.getsid(0) == os.getpgid(0)", "import os")
    assert client.parent.provisioner.pid == client.parent.provisioner.pgid == ask(client, "os.getpid()")
