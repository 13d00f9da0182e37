"""axe-core finds nothing on any page: both languages, wide and narrow, light and dark, with text spacing set."""

from __future__ import annotations

from pathlib import Path

import axe
import browsing
import pytest
from published_reports import EACH, INDEX, page

pytestmark = [pytest.mark.check, pytest.mark.needs("chromium")]

SCHEMES = ("light", "dark")
WIDTHS = (1280, 320)
COLOURS = ((1280, "light"), (320, "dark"))  # contrast takes most of the time, and does not change with the width
TEXT = 4.5  # WCAG 2.1, 1.4.3

# The worst contrast of each colour of text with the page where the shadow of a table's edge is darkest.
SHADOW = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const style = getComputedStyle(document.documentElement);
  const painted = (...colours) => {
    for (const one of colours) { canvas.fillStyle = style.getPropertyValue(one); canvas.fillRect(0, 0, 1, 1) }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (parts) => parts.map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
  const ground = light(painted('--page', '--shade'));
  return Object.fromEntries(['--ink', '--quiet', '--link'].map(name => {
    const text = light(painted(name));
    return [name, (Math.max(text, ground) + .05) / (Math.min(text, ground) + .05)];
  }));
}"""


@pytest.mark.parametrize(("report", "language"), [*INDEX, *EACH])
def test_axe_finds_nothing(report, language, published, browser):
    path, anchor = page(published, report, language)
    found: dict[str, list[str]] = {}
    with browsing.opened(browser, path, anchor=anchor) as opened:
        assert opened.page.evaluate("document.documentElement.lang") == language
        browsing.open_everything(opened.page)
        for width in WIDTHS:
            browsing.resize(opened.page, width)
            found[f"{width} px"] = axe.violations(opened.page, contrast=False)
        for width, scheme in COLOURS:
            browsing.resize(opened.page, width)
            opened.page.emulate_media(color_scheme=scheme)
            found[f"{width} px, {scheme}"] = axe.undecided(opened.page)
        browsing.space_out(opened.page)
        for width in WIDTHS:
            browsing.resize(opened.page, width)
            found[f"{width} px, spaced"] = axe.violations(opened.page, contrast=False)
    assert {state: each for state, each in found.items() if each} == {}
    assert opened.refused == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_is_readable_in_the_shadow_of_a_table(scheme, published, browser):
    path, _ = page(published, *EACH[0])
    with browsing.opened(browser, path, scheme=scheme) as opened:
        contrast = opened.page.evaluate(SHADOW)
    assert {name: round(ratio, 2) for name, ratio in contrast.items() if ratio < TEXT} == {}


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("<p style='color:#aaa;background:#fff'>too light</p>", "color-contrast"),
        ("<svg role='img' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>", "svg-img-alt"),
        ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", "image-alt"),
        ("<input type='text'>", "label"),
        ("<p lang='xx-nonsense-language'>words</p>", "valid-lang"),
        ("<div role='button' tabindex='0'></div>", "aria-command-name"),
        ("<p style='letter-spacing:.05em !important'>some words</p>", "avoid-inline-spacing"),
    ],
)
def test_axe_finds_what_is_wrong(fault, rule, browser, tmp_path: Path):
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html lang='en'><title>x</title><main><h1>x</h1>{fault}</main>", encoding="utf-8")
    with browsing.opened(browser, path) as opened:
        for found in (axe.violations(opened.page), axe.undecided(opened.page)):
            assert {one.split(":")[0] for one in found} == {rule}


def test_what_axe_cannot_decide_is_told(browser, tmp_path: Path):
    path = tmp_path / "page.html"
    text = "<p style='background:linear-gradient(#fff,#000)'>text on a gradient</p>"
    path.write_text(f"<!DOCTYPE html><html lang='en'><title>x</title><main><h1>x</h1>{text}</main>", encoding="utf-8")
    with browsing.opened(browser, path) as opened:
        assert axe.violations(opened.page) == []
        assert [one.split(": [")[0] for one in axe.undecided(opened.page)] == ["color-contrast: bgGradient"]
