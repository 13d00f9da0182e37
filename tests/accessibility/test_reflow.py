"""A page fits a window of 320 px, and no text is lost when a reader sets more space (WCAG 2.1: 1.4.10 and 1.4.12)."""

from __future__ import annotations

from pathlib import Path

import browsing
import pytest
from published_reports import EACH, INDEX, page

pytestmark = [pytest.mark.check, pytest.mark.needs("chromium")]

# What does not fit, by the kind of fault. A table or drawing may scroll in a frame of its own that has a role and a
# name and can be reached by keys; words for screen readers only (`.unseen`) are meant to be cut.
FAULTS = """() => {
  const faults = [];
  const tell = (kind, element) => faults.push(`${kind}: ${element.tagName.toLowerCase()}.${element.className} `
    + element.textContent.trim().slice(0, 60));
  const wide = document.documentElement.clientWidth, asked = document.documentElement.scrollWidth;
  if (asked > wide + 1) faults.push(`the page is ${asked} wide`);
  const frameOf = (element) => {
    for (let one = element.parentElement; one; one = one.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one !== document.documentElement) return one;
    return null;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || element.closest('.unseen,.skip,svg *')) continue;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const scrolls = ['auto', 'scroll'].includes(style.overflowX) || ['auto', 'scroll'].includes(style.overflowY);
    const over = element.scrollWidth > element.clientWidth + 1;
    const under = element.scrollHeight > element.clientHeight + 4;
    if (scrolls) {
      const name = element.getAttribute('aria-label')
        || document.getElementById(element.getAttribute('aria-labelledby'));
      const links = element.tagName === 'NAV' && element.querySelector('a[href]');  // keys lead through its links
      const open = name && (links || (element.tabIndex === 0 && element.getAttribute('role')));
      if ((over || under) && !open) tell('no way in', element);
    } else if (!frameOf(element) && (box.right > wide + 1 || box.left < -1)) tell('beside the window', element);
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    const cut = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    const block = !['inline', 'contents'].includes(style.display);
    if (block && (cut || own) && !scrolls && element.clientWidth && (over || under))
      tell('does not fit its box', element);
  }
  return faults;
}"""
STATES = ((320, False), (320, True), (1280, True))


@pytest.mark.parametrize(("report", "language"), [*INDEX, *EACH])
def test_nothing_is_lost_in_a_narrow_window_or_with_more_space(report, language, published, browser):
    path, anchor = page(published, report, language)
    found = {}
    for width, spaced in STATES:
        with browsing.opened(browser, path, width=width, anchor=anchor) as opened:
            browsing.open_everything(opened.page)
            if spaced:
                browsing.space_out(opened.page)
            found[width, spaced] = opened.page.evaluate(FAULTS)
    assert {state: faults[:8] for state, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<div style='width:500px'>wide</div>", "beside the window"),
        ("<div style='overflow:auto'><p style='width:500px'>a frame without a name</p></div>", "no way in"),
        ("<p style='height:20px;overflow:hidden'>these words are cut off below, for there is no room</p>", "its box"),
        ("<p style='height:20px'>these words run over what comes below them, for there is no room</p>", "its box"),
        ("<p style='white-space:nowrap;overflow:hidden'>these words are cut off at the side, for they want a line</p>",
         "its box"),
    ],
)  # fmt: skip
def test_what_is_lost_is_found(body, fault, browser, tmp_path: Path):
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html lang='en'><title>x</title><body>{body}", encoding="utf-8")
    with browsing.opened(browser, path, width=320) as opened:
        browsing.space_out(opened.page)
        assert any(fault in one for one in opened.page.evaluate(FAULTS))


def test_a_frame_that_scrolls_and_can_be_reached_is_no_fault(browser, tmp_path: Path):
    frame = (
        "<div style='overflow-x:auto' role='region' tabindex='0' aria-label='Table'><p style='width:500px'>x</p></div>"
    )
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html lang='en'><title>x</title><body>{frame}", encoding="utf-8")
    with browsing.opened(browser, path, width=320) as opened:
        assert opened.page.evaluate(FAULTS) == []
