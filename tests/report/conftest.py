"""Lets the tests of this folder share `report_sample` (recorded objects) and `report_reading` (reading pages back)."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
