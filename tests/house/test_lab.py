"""`make lab`: the kernel of the project's environment, with autoreload, whatever else is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from jupyter_client.manager import start_new_kernel

HOME = Path(__file__).resolve().parents[2]


def test_lab_finds_our_kernel_before_a_decoy(tmp_path):
    decoy = tmp_path / "data" / "kernels" / "python3"
    decoy.mkdir(parents=True)
    (decoy / "kernel.json").write_text(json.dumps({"argv": ["/bin/false"], "display_name": "Decoy", "language": "x"}))
    paths = {"JUPYTER_PATH": str(HOME / "notebooks" / ".jupyter"), "JUPYTER_DATA_DIR": str(tmp_path / "data")}
    told = subprocess.run(
        [sys.executable, "-m", "jupyter", "kernelspec", "list", "--json"],
        env=os.environ | paths, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    ours = json.loads(told.stdout)["kernelspecs"]["python3"]
    assert Path(ours["resource_dir"]) == HOME / "notebooks" / ".jupyter" / "kernels" / "python3"
    assert ours["spec"]["argv"][0] == "python"  # Jupyter puts its own interpreter here


def test_the_kernel_reloads_changed_modules(monkeypatch, tmp_path):
    monkeypatch.setenv("JUPYTER_PATH", str(HOME / "notebooks" / ".jupyter"))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    manager, client = start_new_kernel(kernel_name="python3", startup_timeout=60)
    try:
        loaded = "'autoreload' in str(get_ipython().extension_manager.loaded)"
        asked = {"python": "__import__('sys').executable", "loaded": loaded}
        reply = client.execute_interactive("", user_expressions=asked, timeout=60)["content"]["user_expressions"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert reply["python"]["data"]["text/plain"] == repr(sys.executable)
    assert reply["loaded"]["data"]["text/plain"] == "True"
