"""What holds for all tests."""

from __future__ import annotations

import signal

import hypothesis

# The same examples on every machine and every day, so that a red run is about the change that it tests. New examples
# are looked for on purpose: pytest --hypothesis-profile=search
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.register_profile("search", max_examples=2000, deadline=None)
hypothesis.settings.load_profile("steady")

# A shell starts what it puts in the background with SIGINT ignored, and so would be the commands that tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
