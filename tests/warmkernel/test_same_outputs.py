"""The outputs of a forked kernel are byte for byte those of a kernel that was not forked."""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile

import pytest


def environment(**changes: str | None) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if name not in ("MPLBACKEND", "PYTEST_CURRENT_TEST")}
    settled = own | {"PYTHONHASHSEED": "0", "TZ": "UTC", "IPYTHONDIR": f"{tempfile.gettempdir()}/warmkernel-ipython"}
    return {name: value for name, value in (settled | changes).items() if value is not None}


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")

NASTY = {
    "figures": (
        "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2]); plt.title('$x^2$')\nplt.show()",
        "fig, ax = plt.subplots(); ax.bar(['a', 'b'], [1, 2])",  # drawn when the cell ends
        "plt.get_backend(), plt.isinteractive(), plt.get_fignums()",
        "%matplotlib inline\nfig, ax = plt.subplots(); fig",
        "%config InlineBackend.figure_formats = ['svg']\nimport matplotlib\n"
        "matplotlib.rcParams['svg.hashsalt'] = 'x'\nfig, ax = plt.subplots(); ax.plot([2, 1]); len(fig.axes)",
    ),
    "figure without pyplot": (
        "from matplotlib.figure import Figure\nfig = Figure(); fig.subplots().plot([1, 2]); fig",
        "import matplotlib\nmatplotlib.rcParams['backend'], sorted(matplotlib.rcParams.items())[:9]",
    ),
    "another backend": (
        "%matplotlib agg\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nplt.get_backend()",
    ),
    "animation": (
        "import re\nimport matplotlib.pyplot as plt\nfrom matplotlib.animation import FuncAnimation\n"
        "fig, ax = plt.subplots(figsize=(1, 1)); (line,) = ax.plot([0], [0])\n"
        "film = FuncAnimation(fig, lambda i: line.set_data([0, i], [0, i]), frames=3)\n"
        "page = film.to_jshtml()\nplt.close(fig)\nprint(re.sub('[0-9a-f]{32}', 'ID', page))",
    ),
    "wide frame": (
        "import pandas as pd\npd.DataFrame([range(40)])",
        "print(pd.DataFrame([range(40)])); pd.options.display.max_columns, pd.options.display.width",
    ),
    "describe all options": ("import pandas as pd\npd.describe_option()",),
    "warnings": (
        "import warnings\nwarnings.warn('seen')\nwarnings.warn('old', DeprecationWarning)",
        "import numpy as np\nnp.log(np.zeros(2)) / 0\nnp.array([1.0]) @ np.matrix([[1.0]])",
        "import pandas as pd\npd.DataFrame([[1]], columns=['a'])['a'][0] = 2",
        "for f in warnings.filters: print(f)",
    ),
    "logging": (
        "import logging\nlogging.warning('to standard error')\nlogging.getLogger('matplotlib').warning('too')",
        "logging.basicConfig(force=True); logging.error('formatted')\nlogging.root.handlers[0].stream is __import__('sys').stderr",
        "print(sorted(n for n, x in logging.root.manager.loggerDict.items() if getattr(x, 'handlers', None)))",
    ),
    "who keeps the stream": (
        "import matplotlib.cbook\nmatplotlib.cbook.print_cycles([[]], show_progress=True)",
        "import pyparsing\npyparsing.show_best_practices()",
    ),
    "threads": (
        "import threading\nfound = []\n"
        "tasks = [threading.Thread(target=lambda i=i: (found.append(i), print(i))) for i in range(20)]\n"
        "for t in tasks: t.start(); t.join()\nfound",
        "t = threading.Thread(target=lambda: 1 / 0); t.start(); t.join()",
        "sorted(t.name for t in threading.enumerate()), threading.main_thread() is threading.current_thread()",
        "import os; threading.main_thread().native_id == os.getpid() == threading.get_native_id()",
        "import numpy; len(os.listdir('/proc/self/task'))",
    ),
    "subprocesses": (
        "!echo from the shell; echo to the other >&2; pwd | sed 's/.*work/work/'",
        "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'import sys; print(sys.argv, sys.path[0], sys.flags.hash_randomization)'])",
        "subprocess.run('exit 7', shell=True).returncode, subprocess.getoutput('ulimit -a; umask')",
        "%%bash\necho $0 $- $PYTHONHASHSEED; ls | wc -l",
    ),
    "multiprocessing": (
        "import multiprocessing as m\nm.current_process().name, m.parent_process(), len(m.active_children())",
        "with m.get_context('fork').Pool(2) as pool: print(pool.map(abs, [-1, -2, 3]))",
        "with m.get_context('spawn').Pool(1) as pool: print(pool.map(abs, [-1, -2, 3]))",
        "from concurrent.futures import ProcessPoolExecutor as P\n"
        "with P(1, mp_context=m.get_context('forkserver')) as p: print(p.submit(pow, 2, 5).result())",
        "with m.Manager() as manager: print(manager.list([1, 2]))",
    ),
    "os.fork": (
        "import os\npid = os.fork()\nif not pid: os._exit(5)\nos.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])",
        "try:\n    os.waitpid(-1, os.WNOHANG)\nexcept ChildProcessError as e: print(e)",
    ),
    "input": ("print('before'); input('name? ')", "import getpass; getpass.getpass()", "import sys; sys.stdin.read()"),
    "exit": ("print('a', flush=True)\nimport os, time; time.sleep(0.5); os._exit(3)", "print('never')"),
    "exit by name": ("exit()", "1"),
    "sys.exit": ("import sys; sys.exit('why')", "1"),
    "segmentation fault": ("print('a', flush=True)\nimport ctypes, time; time.sleep(0.5); ctypes.string_at(0)", "1"),
    "big outputs": (
        "print('\\n'.join(['x' * 999] * 2000))",
        "list(range(3000))",
        "import sys; sys.stderr.write('e\\n' * 10_000)",
        "from IPython.display import HTML; HTML('<b>' * 500_000)",
    ),
    "asyncio": (
        "import asyncio\nasync def f(n):\n    await asyncio.sleep(0); return n\nawait asyncio.gather(*map(f, range(5)))",
        "asyncio.run(f(1))",
        "loop = asyncio.get_running_loop(); type(loop).__name__, loop.get_debug()",
        "p = await asyncio.create_subprocess_exec('echo', 'hi', stdout=-1); (await p.communicate())[0]",
        "await asyncio.to_thread(lambda: 4)",
        "type(asyncio.get_event_loop_policy()).__name__",
    ),
    "signals": (
        "import signal\nfor n in sorted(signal.valid_signals()):\n    print(n, getattr(signal.getsignal(n), '__name__', signal.getsignal(n)))",
        "signal.set_wakeup_fd(-1) >= 0, sorted(signal.pthread_sigmask(signal.SIG_BLOCK, []))",
        "import os, time\ntry:\n    os.kill(os.getpid(), signal.SIGINT); time.sleep(5)\nexcept KeyboardInterrupt: print('caught')",
        "signal.signal(signal.SIGALRM, lambda *_: print('woken')); signal.setitimer(signal.ITIMER_REAL, 0.05); time.sleep(0.2)",
        "os.kill(os.getpid(), signal.SIGINT); time.sleep(5)",
        "print(open('/proc/self/status').read().split('SigQ')[1].split('CapInh')[0].split('\\n', 2)[2])",
    ),
    "random": (
        "import random, numpy as np\nrandom.seed(1); np.random.seed(1)\nrandom.random(), np.random.rand(), np.random.default_rng(2).normal()",
        "random.shuffle(x := list(range(9))); x, np.random.get_state()[2]",
    ),
    "hash and sets": ("hash('x'), {'a', 'b', 'c', 'd'}, list({f'{i}' for i in range(30)})",),
    "locale": (
        "import locale, sys, os\nlocale.setlocale(locale.LC_ALL), locale.getpreferredencoding(), sys.getfilesystemencoding()",
        "locale.localeconv(), f'{1234567.891:n}', os.environ.get('LC_CTYPE')",
        "import time; time.tzname, time.strftime('%x', (2024, 5, 6, 7, 8, 9, 0, 127, 0))",
    ),
    "interpreter": (
        "import sys\nsys.flags, sys._xoptions, sys.warnoptions, sys.dont_write_bytecode, sys.getrecursionlimit()",
        "sys.executable, sys.prefix, sys.path, [a.split('work')[0] for a in sys.argv[:2]], len(sys.argv)",
        "sys.orig_argv[:-1], sys.getswitchinterval(), sys.getdefaultencoding(), sys.hash_info.algorithm",
        "__name__, sys.modules['__main__'].__spec__, hasattr(sys.modules['__main__'], '__file__')",
        "[(s.name, s.encoding, s.errors, s.line_buffering, s.isatty()) for s in (sys.__stdin__, sys.__stdout__, sys.__stderr__)]",
        "type(sys.stdout), type(sys.displayhook), sys.ps1, sys.ps2, type(get_ipython())",
        "[n for n in sys.modules if n.startswith('warmkernel')], sys.gettrace(), sys.getprofile(), sys.excepthook.__name__",
        "import gc, builtins; gc.isenabled(), gc.get_threshold(), gc.callbacks, sorted(set(dir(builtins)))[-40:]",
        "[getattr(m, '__name__', type(m)) for m in sys.meta_path + sys.path_hooks], [p for p in sys.path_importer_cache if 'warmkernel' in p]",
    ),
    "process": (
        "import os, resource\nos.umask(0o22), os.getpriority(os.PRIO_PROCESS, 0), os.sched_getaffinity(0), os.cpu_count()",
        "[resource.getrlimit(getattr(resource, n)) for n in dir(resource) if n.startswith('RLIMIT')]",
        "os.getsid(0) == os.getpgid(0) == os.getpid(), os.getcwd().endswith('work'), os.ctermid()",
        "[os.readlink(f'/proc/self/fd/{n}').split(':')[0] for n in range(3)]",
        "sorted({os.readlink(f'/proc/self/fd/{n}').split('[')[0] for n in os.listdir('/proc/self/fd')[:-1] if os.path.lexists(f'/proc/self/fd/{n}')})",
        "open('/proc/self/comm').read()",
        "{n: v for n, v in os.environ.items() if n not in ('JPY_PARENT_PID',)}",
        "int(os.environ['JPY_PARENT_PID']) != os.getpid()",
    ),
    "temporary files": (
        "import tempfile, os\ntempfile.gettempdir(), tempfile.tempdir",
        "os.environ['TMPDIR'] = os.getcwd(); tempfile.tempdir = None; os.path.dirname(tempfile.mkdtemp()) == os.getcwd()",
    ),
    "recursion": ("def f(n): return f(n + 1)\nf(0)",),
    "errors": (
        "def f(x):\n    return 1 / x\nf(0)",
        "import pandas as pd\npd.DataFrame({'a': [1]})['b']",
        "raise ExceptionGroup('g', [ValueError(1), TypeError(2)])",
        "1 +",
        "import nosuchmodule",
    ),
    "numbers": (
        "import numpy as np\nx = np.random.default_rng(0).normal(size=(400, 400))\n(x @ x).tobytes().hex()[:4000]",
        "y = np.random.default_rng(1).normal(size=200_001); float(y @ y).hex(), float(np.linalg.svd(x)[1].sum()).hex()",
        "float(np.linalg.solve(x, x[0]).sum()).hex(), np.__config__.show()",
    ),
    "magics": (
        "%who_ls",
        "%env PYTHONHASHSEED",
        "%lsmagic",
        "%xmode",
        "%pwd\n_ = 1",
        "%precision 3\n1/3",
        "%history",
        "In, Out",
        "%load_ext autoreload\n%autoreload 2\n1",
    ),
    "modules": (
        "import sys, pandas, matplotlib.pyplot\nlen([m for m in sys.modules if not m.startswith(('pydev', '_pydev', 'debugpy'))]) > 900",
    ),
}


OF_THE_MOMENT = re.compile(r"(?<=ipykernel_)[0-9]+|<dc:date>.*?</dc:date>")


def written(outputs: list[object]) -> str:
    """As bytes would be compared, without the kernel's number and the date of a drawing."""
    return OF_THE_MOMENT.sub("", json.dumps(outputs, indent=1))


@pytest.mark.parametrize("name", NASTY)
def test_nasty_notebooks(kernels, name) -> None:
    warm, fresh = kernels.outputs(NASTY[name], True), kernels.outputs(NASTY[name], False)
    assert written(warm) == written(fresh)
    assert any(warm)


def test_a_difference_would_be_seen(kernels) -> None:
    """The comparison itself: two kernels of which one was told another seed of hashes."""
    cells = ("hash('x')",)
    seeded = environment(PYTHONHASHSEED="1")
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
def test_surroundings(kernels, name) -> None:
    """Variables that imports, the interpreter or a library read."""
    env = environment(**SURROUNDINGS[name])
    assert written(kernels.outputs(LOOK, True, env=env)) == written(kernels.outputs(LOOK, False, env=env))
