"""Pictures of every page at three widths, kept for people to look at; none is blank or has an error or another font."""

from __future__ import annotations

import io
from pathlib import Path

import browsing
import numpy as np
import pytest
from PIL import Image
from published_reports import EACH, INDEX, page

pytestmark = [pytest.mark.check, pytest.mark.needs("chromium")]

WIDTHS = (1280, 768, 320)
SLICE = 8000  # pixels; Chromium draws no picture of more than 16384
LEAST_INK = 0.005  # of the pixels have another colour than most
FONTS = "() => [...document.fonts].filter(one => one.status !== 'loaded').map(one => one.family + ' ' + one.weight)"
# the width of some words in the font and in what would stand in for it
FALLBACK = """() => {
  const canvas = document.createElement('canvas').getContext('2d');
  return ['Inter, monospace', 'monospace'].map(font => {
    canvas.font = `40px ${font}`;
    return canvas.measureText('Illustration 1.234,5%').width;
  });
}"""


def ink(picture: bytes) -> float:
    """The share of pixels that have another colour than most have."""
    with Image.open(io.BytesIO(picture)) as image:
        grey = np.asarray(image.convert("L"))
    return 1 - float(np.bincount(grey.ravel()).max() / grey.size)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("report", "language"), [*INDEX, *EACH])
def test_a_page_is_drawn(report, language, width, published, browser, artefacts):
    path, anchor = page(published, report, language)
    folder = artefacts / "screenshots"
    folder.mkdir(exist_ok=True)
    with browsing.opened(browser, path, width=width, anchor=anchor) as opened:
        height = int(opened.page.evaluate("document.documentElement.scrollHeight"))
        for number, top in enumerate(range(0, height, SLICE), start=1):
            clip = {"x": 0, "y": top, "width": width, "height": min(SLICE, height - top)}
            picture = opened.page.screenshot(full_page=True, clip=clip, type="jpeg", quality=75)
            (folder / f"{report}-{language}-{width}-{number}.jpg").write_bytes(picture)
            assert clip["height"] < browsing.HEIGHT or ink(picture) > LEAST_INK
        assert opened.page.evaluate(FONTS) == []
        own, other = opened.page.evaluate(FALLBACK)
        assert abs(own - other) > 1
    assert opened.errors == []
    assert opened.refused == []


def test_a_blank_page_an_error_and_a_missing_font_are_found(browser, tmp_path: Path):
    path = tmp_path / "page.html"
    font = "@font-face{font-family:Inter;src:url(data:font/woff2;base64,AAAA)}"
    path.write_text(
        f"<!DOCTYPE html><title>x</title><style>{font}body{{color:#fff;font-family:Inter}}</style>words"
        "<script>console.error('wrong')</script>",
        encoding="utf-8",
    )
    with browsing.opened(browser, path) as opened:
        assert ink(opened.page.screenshot()) < LEAST_INK
        assert opened.page.evaluate(FONTS) == ["Inter normal"]
        own, other = opened.page.evaluate(FALLBACK)
        assert own == other
    assert "wrong" in opened.errors
