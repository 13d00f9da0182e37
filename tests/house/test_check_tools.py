"""What `make check` needs is found, told in one line, and installed where the system lets us."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME / "scripts"))

import check_tools  # noqa: E402

APT = """#!/bin/sh
echo "$*" >> "{log}"
case "$*" in *install*) {install} ;; esac
"""


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine of root with nothing but pdftoppm; `apt(install)` gives it an apt-get that runs these words."""
    folder = tmp_path / "bin"
    folder.mkdir()
    programs = {
        name: tool._replace(programs=tuple(one for one in tool.programs if not one.startswith("/")))
        for name, tool in check_tools.TOOLS.items()
    }
    monkeypatch.setattr(check_tools, "TOOLS", programs)
    monkeypatch.setattr(check_tools.os, "geteuid", lambda: 0)
    monkeypatch.setattr(check_tools.time, "sleep", lambda seconds: None)
    monkeypatch.setenv("PATH", str(folder))

    def program(name: str, text: str = "#!/bin/sh\n") -> Path:
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
        return folder / name

    program("pdftoppm")

    def apt(install: str) -> Path:
        program("apt-get", APT.format(log=tmp_path / "log", install=install))
        return tmp_path / "log"

    return apt


def test_what_is_missing_is_one_line_that_says_how_to_get_it(machine, capsys):
    assert check_tools.main([]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("Stopped: not installed: chromium (pages in a browser), soffice (")
    assert line.endswith("apt-get install chromium libreoffice-writer-nogui libreoffice-calc-nogui")


def test_only_what_is_missing_is_installed_once(machine, tmp_path, capsys):
    folder = os.environ["PATH"]
    log = machine(
        f"for one in chromium soffice; do echo '#!/bin/sh' > {folder}/$one; /bin/chmod +x {folder}/$one; done"
    )
    assert check_tools.main(["install"]) == 0
    update, install = log.read_text(encoding="utf-8").splitlines()
    assert update.endswith("update")
    assert re.search(r"install -y .*\bchromium libreoffice-writer-nogui libreoffice-calc-nogui$", install)
    assert check_tools.main(["install"]) == 0
    assert len(log.read_text(encoding="utf-8").splitlines()) == 2
    assert check_tools.main([]) == 0


def test_an_archive_that_does_not_answer_is_asked_again_and_then_told(machine, capsys):
    log = machine("echo 'E: Unable to fetch some archives' >&2; exit 100")
    assert check_tools.main(["install"]) == 1
    tries = [line for line in log.read_text(encoding="utf-8").splitlines() if "install" in line]
    assert len(tries) == check_tools.ATTEMPTS
    (line,) = [line for line in capsys.readouterr().err.splitlines() if line.startswith("Stopped")]
    assert "4 attempts: install: E: Unable to fetch some archives" in line


def test_an_install_that_brings_nothing_and_a_system_without_apt_are_told(machine, capsys):
    assert check_tools.main(["install"]) == 1
    assert "this system has no apt-get" in capsys.readouterr().err
    machine(":")
    assert check_tools.main(["install"]) == 1
    assert "installed, but still not installed: chromium" in capsys.readouterr().err


def test_another_user_than_root_without_sudo_is_told(machine, monkeypatch, capsys):
    machine(":")
    monkeypatch.setattr(check_tools.os, "geteuid", lambda: 1000)
    assert check_tools.main(["install"]) == 1
    assert "that takes root" in capsys.readouterr().err
