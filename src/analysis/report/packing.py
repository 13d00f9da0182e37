"""Packages of office documents whose bytes depend on their parts alone: a fixed order, a fixed date."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

DATE = (1980, 1, 1, 0, 0, 0)
MIMETYPE = "mimetype"


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of a package by name, in its order."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package of the parts in their order; `mimetype` is not compressed, so that readers find it at its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_STORED if name == MIMETYPE else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, part)
    return out.getvalue()
