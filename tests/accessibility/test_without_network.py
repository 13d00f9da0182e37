"""The checks reach nothing but this machine: neither Python, nor the browser, nor what they start."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import browsing
import pytest

pytestmark = pytest.mark.check

ELSEWHERE = ("192.0.2.1", 80)  # RFC 5737: an address for documentation, that belongs to nobody
PAGE = (
    "<!DOCTYPE html><html lang=en><title>x</title><link rel=stylesheet href='https://192.0.2.1/a.css'>"
    "<img alt='' src='http://192.0.2.1/a.png'><script>fetch('http://192.0.2.1/a.json').catch(() => 0)</script>"
)


def test_a_connection_to_another_machine_is_refused():
    with pytest.raises(AssertionError, match=r"socket.connect .*192\.0\.2\.1"), socket.socket() as one:
        one.connect(ELSEWHERE)
    with pytest.raises(AssertionError, match="socket.getaddrinfo"):
        socket.getaddrinfo("example.org", 443)


def test_this_machine_can_be_reached():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        socket.create_connection(server.getsockname(), timeout=5).close()


@pytest.mark.skipif(os.environ.get("MONITOR_NETWORK") != "none", reason="the network could not be taken away")
def test_programs_that_are_started_have_no_network_either():
    assert [name for _, name in socket.if_nameindex()] == ["lo"]
    script = f"import socket; socket.create_connection({ELSEWHERE!r}, timeout=5)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=30)
    assert "unreachable" in done.stderr


@pytest.mark.needs("chromium")
def test_a_page_that_asks_for_something_elsewhere_is_caught(browser, tmp_path: Path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    with browsing.opened(browser, page) as found:
        found.page.wait_for_timeout(200)
    assert {address.rsplit("/", 1)[1] for address in found.refused} == {"a.css", "a.png", "a.json"}
    assert found.errors
