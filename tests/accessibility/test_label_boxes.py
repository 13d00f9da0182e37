"""No label of a figure is cut off or runs into another, as the browser sets it: wide and on a phone, both languages."""

from __future__ import annotations

from pathlib import Path

import browsing
import pytest
from published_reports import EACH, page

pytestmark = [pytest.mark.check, pytest.mark.needs("chromium")]

WIDTHS = (1280, 320)
# The box of a text is as high as its font's longest letters; what may touch without being read as one is left out.
FAULTS = """() => {
  const faults = [], around = 1, sides = 1, above = .22;
  for (const drawing of document.querySelectorAll('svg[role=img]')) {
    if (!drawing.checkVisibility()) continue;
    const frame = drawing.getBoundingClientRect(), name = drawing.closest('figure')?.id ?? '';
    const texts = [...drawing.querySelectorAll('text')].filter(one => one.textContent.trim()).map(one => {
      const box = one.getBoundingClientRect();
      return {words: one.textContent.trim(), left: box.left + sides, right: box.right - sides,
        top: box.top + above * box.height, bottom: box.bottom - above * box.height,
        font: getComputedStyle(one).fontFamily};
    });
    if (!texts.length) faults.push(`${name}: no text`);
    for (const one of texts) {
      if (one.left < frame.left - around || one.right > frame.right + around || one.top < frame.top - around
        || one.bottom > frame.bottom + around) faults.push(`${name}: outside: ${one.words}`);
      if (!/^["']?Inter\\b/.test(one.font)) faults.push(`${name}: set in ${one.font}: ${one.words}`);
    }
    texts.forEach((one, place) => {
      for (const other of texts.slice(place + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 0 && down > 0) {
          const halo = one.words === other.words && Math.hypot(one.left - other.left, one.top - other.top) < 1;
          if (!halo) faults.push(`${name}: ${one.words} over ${other.words}`);
        }
      }
    });
  }
  return faults;
}"""


@pytest.mark.parametrize(("report", "language"), EACH)
def test_labels_are_whole_and_apart(report, language, published, browser):
    path, _ = page(published, report, language)
    found = {}
    for width in WIDTHS:
        with browsing.opened(browser, path, width=width) as opened:
            assert opened.page.locator("svg[role=img]:visible").count() > 0
            found[width] = opened.page.evaluate(FAULTS)
    assert {width: faults for width, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("texts", "faults"),
    [
        ("<text x='5' y='20'>one label</text><text x='5' y='60'>another</text>", []),
        ("<text x='5' y='20'>one label</text><text x='15' y='24'>another</text>", ["one label over another"]),
        ("<text x='170' y='20'>a label of some length</text>", ["outside: a label of some length"]),
        ("<text x='5' y='3'>one label</text>", ["outside: one label"]),
        ("<text x='5' y='20' style='font-family:serif'>one label</text>", ["set in serif: one label"]),
        ("", ["no text"]),
    ],
)
def test_labels_that_are_cut_or_overlap_are_found(texts, faults, browser, tmp_path: Path):
    drawing = f"<svg role='img' viewBox='0 0 200 100' width='200' style='font:16px Inter'>{texts}</svg>"
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><title>x</title><figure id='figure-a'>{drawing}</figure>", encoding="utf-8")
    with browsing.opened(browser, path) as opened:
        assert opened.page.evaluate(FAULTS) == [f"figure-a: {fault}" for fault in faults]
