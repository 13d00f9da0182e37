#!/bin/sh
# Builds .venv from requirements.lock, once, and again whenever the lock, the package's metadata or its folder changes.
#
#   sh scripts/environment.sh [PYTHON]
#
# The stamp .venv/.complete is written last and says for what the environment was built; without it, or with another
# text in it, the environment is built anew. What was there before comes back when building fails. One sentence says why.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }
stop() { say "Stopped: $*"; exit 1; }

# The environment depends on the lock, on the part of pyproject.toml before the tools' settings, and on the folder
# (a virtual environment cannot be moved).
wanted=$({ cat requirements.lock && sed '/^\[tool\.ruff/,$d' pyproject.toml; } | cksum)
wanted="$wanted $(pwd -P)"
if [ -x .venv/bin/python ] && [ -f .venv/.complete ] && [ "$(cat .venv/.complete)" = "$wanted" ]; then
    exit 0
fi

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
has_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

python=
without_venv=
if [ -n "${1:-}" ]; then
    command -v "$1" >/dev/null 2>&1 || stop "PYTHON=$1 was not found; give the path of a Python 3.11 or newer."
    new_enough "$1" || stop "PYTHON=$1 is no Python 3.11 or newer; give the path of one that is."
    if has_venv "$1"; then python=$1; else without_venv=$1; fi
else
    for candidate in python3 python3.13 python3.12 python3.11 python3.14 python; do
        new_enough "$candidate" || continue
        if has_venv "$candidate"; then python=$candidate; break; fi
        [ -n "$without_venv" ] || without_venv=$candidate
    done
fi
if [ -z "$python" ]; then
    [ -z "$without_venv" ] || stop "$without_venv has no venv module with ensurepip;" \
        "install it (Debian and Ubuntu: the package python3-venv) or name another Python: make PYTHON=/path/to/python3"
    stop "no Python 3.11 or newer was found; install one or name it: make PYTHON=/path/to/python3"
fi

log=.venv-install.log
previous=.venv.previous
finished=no
leave() {
    status=$?
    trap - EXIT
    if [ "$finished" = no ]; then
        rm -rf .venv
        if [ -d "$previous" ]; then mv "$previous" .venv; fi
        [ "$status" -ne 0 ] || status=1
    fi
    exit "$status"
}
# An earlier try that was killed between two renames left the good environment aside.
if [ -d "$previous" ]; then rm -rf .venv; mv "$previous" .venv; fi
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
if [ -d .venv ]; then mv .venv "$previous"; fi

say "Building .venv with $("$python" -V 2>&1) from requirements.lock; this takes a few minutes, once."
"$python" -m venv .venv >"$log" 2>&1 || stop "the virtual environment could not be made in $(pwd -P); $log says why."

PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
export PIP_USER PIP_DISABLE_PIP_VERSION_CHECK PIP_NO_INPUT
unset PIP_TARGET PIP_PREFIX PIP_REQUIRE_HASHES PYTHONPATH PYTHONHOME || true
.venv/bin/python -m pip install --quiet --no-deps --require-hashes --only-binary :all: -r requirements.lock \
    >>"$log" 2>&1 || stop "the locked packages could not be installed" \
    "(no network, no room on the disk, or a Python or system they were not made for); $log says which."
.venv/bin/python -m pip install --quiet --no-deps --no-index --no-build-isolation --editable . >>"$log" 2>&1 ||
    stop "the package analysis could not be installed into .venv; $log says why."
.venv/bin/python -m pip check >>"$log" 2>&1 ||
    stop "requirements.lock does not hold what pyproject.toml asks for; run 'make lock'; $log says what differs."

printf '%s\n' "$wanted" >.venv/.complete.new
mv .venv/.complete.new .venv/.complete
finished=yes
rm -rf "$previous" "$log"
