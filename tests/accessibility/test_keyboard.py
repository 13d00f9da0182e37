"""Every page by keyboard alone: the skip link first, every stop in the order of the page, its focus seen, no trap."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import browsing
import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page
from published_reports import EACH, INDEX, page

pytestmark = [pytest.mark.check, pytest.mark.needs("chromium")]

CONTRAST = 3.0  # WCAG 2.1, 1.4.11: of what shows the focus, with the page around it

# Remembers each stop of the focus: its place among all that can be reached, and whether its outline can be seen.
WATCH = """() => {
  const reachable = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')]
    .filter(one => one.checkVisibility() && !one.disabled);
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const light = (colour) => {
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
      .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  window.reachable = reachable;
  window.stops = [];
  document.addEventListener('focusin', ({target}) => {
    const style = getComputedStyle(target), shown = light(style.outlineColor);
    window.stops.push({
      place: reachable.indexOf(target),
      what: `${target.tagName.toLowerCase()}.${target.className} ${target.textContent.trim().slice(0, 40)}`,
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      contrast: (Math.max(shown, ground) + .05) / (Math.min(shown, ground) + .05),
    });
  });
  return reachable.map(one => one.textContent.trim().slice(0, 40));
}"""
SEEN = """() => {
  const box = document.activeElement.getBoundingClientRect();
  return box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}"""
MORE = 3  # presses beyond the last stop


def walk(page: Page, key: str = "Tab") -> list[str]:
    """Press the key from the start of the page to its end; what is wrong with the way."""
    names = page.evaluate(WATCH)
    hidden = []
    for number in range(len(names)):
        page.keyboard.press(key)
        if number % 10 == 0 and not page.evaluate(SEEN):
            hidden.append(f"stop {number} is out of sight")
    stops: list[dict[str, Any]] = page.evaluate("window.stops")
    places = [stop["place"] for stop in stops]
    faults = hidden
    if places != list(range(len(names))):
        missed = [names[place] for place in range(len(names)) if place not in places]
        turned = [stop["what"] for stop, due in zip(stops, range(len(names)), strict=False) if stop["place"] != due]
        faults += [f"never reached: {name}" for name in missed[:3]] + [f"out of turn: {what}" for what in turned[:3]]
    faults += [
        f"focus not seen: {stop['what']}" for stop in stops if stop["outline"] < 2 or stop["contrast"] < CONTRAST
    ]
    return faults


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("report", "language"), [*INDEX, *EACH])
def test_every_stop_is_reached_in_order_and_seen(report, language, scheme, published, browser):
    path, anchor = page(published, report, language)
    width = 1280 if scheme == "light" else 320
    with browsing.opened(browser, path, width=width, scheme=scheme, anchor=anchor) as opened:
        to_the_start(opened.page)
        assert walk(opened.page) == []
        assert opened.page.evaluate("window.reachable[0].className") == "skip"
        place = "window.reachable.indexOf(document.activeElement)"
        last = opened.page.evaluate(place)
        for _ in range(MORE):
            opened.page.keyboard.press("Shift+Tab")
        assert opened.page.evaluate(place) == last - MORE
        # what can be had stands among the stops, or behind a stop that unfolds it
        behind = "a[download]:not(details:not([open]) *)"
        lost = "links => links.filter(one => !window.reachable.includes(one)).length"
        assert opened.page.locator(behind).count() > 0
        assert opened.page.locator(f"{behind}:visible").evaluate_all(lost) == 0


def to_the_start(page: Page) -> None:
    """Where a reader's keys begin; an address with a part begins at that part."""
    page.evaluate("() => { getSelection().removeAllRanges(); scrollTo(0, 0); document.body.tabIndex = -1;"
                  " document.body.focus(); document.body.removeAttribute('tabindex') }")  # fmt: skip


@pytest.mark.parametrize(("report", "language"), [*INDEX[:1], *EACH[:2]])
def test_the_skip_link_leads_past_the_top_to_the_content(report, language, published, browser):
    path, anchor = page(published, report, language)
    with browsing.opened(browser, path, anchor=anchor) as opened:
        to_the_start(opened.page)
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        opened.page.keyboard.press("Enter")
        assert opened.page.evaluate("document.activeElement.id") == "content"
        opened.page.keyboard.press("Tab")
        inside = "document.activeElement.closest('main') !== null && document.activeElement.id !== 'content'"
        assert opened.page.evaluate(inside)


@pytest.mark.parametrize(("report", "language"), EACH)
def test_details_open_by_keys_and_the_table_in_them_scrolls(report, language, published, browser):
    path, _ = page(published, report, language)
    with browsing.opened(browser, path, width=320) as opened:
        assert opened.page.locator("details[open]").count() == 0
        summaries = opened.page.locator("figure summary:visible")
        for number in (0, 1):
            details = summaries.nth(number).locator("xpath=..")
            summaries.nth(number).focus()
            for key, state in (("Enter", True), ("Space", False), ("Space", True), ("Enter", False)):
                opened.page.keyboard.press(key)
                assert details.evaluate("one => one.open") is state
        browsing.open_everything(opened.page)
        assert [fault for region in opened.page.locator(".scroll[tabindex]").all() if (fault := stuck(region))] == []


def stuck(region: Locator) -> str:
    """Why a frame that scrolls cannot be read to its end by keys; empty when it can."""
    size = "one => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight]"
    across, down = region.evaluate(size)
    for room, key, position in ((across, "ArrowRight", "scrollLeft"), (down, "ArrowDown", "scrollTop")):
        if room > 1:
            region.evaluate("(one, position) => { one[position] = 0; one.focus() }", position)
            region.page.keyboard.press(key)
            moved = f"one => new Promise(done => setTimeout(() => done(one.{position}), 60))"
            if not region.evaluate(moved):
                return f"{region.get_attribute('aria-labelledby')}: {key} does nothing"
    return ""


def test_the_index_is_searched_by_keys(published, browser):
    path, anchor = page(published, "index", "nl")
    with browsing.opened(browser, path, anchor=anchor) as opened:
        query = opened.page.locator("input.query:visible")
        query.focus()
        opened.page.keyboard.type("armoede")
        first = opened.page.locator(".results:visible a").first
        first.wait_for()
        opened.page.keyboard.press("Enter")
        assert opened.page.evaluate("document.activeElement.closest('.results') !== null")
        query.focus()
        opened.page.keyboard.press("Escape")
        assert query.input_value() == ""


@pytest.mark.parametrize("kind", ["a.skip", "main a[href^='#']", "figure summary", "a[download]", ".scroll[tabindex]"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_changes_what_is_seen(kind, scheme, published, browser):
    path, _ = page(published, *EACH[0])
    with browsing.opened(browser, path, scheme=scheme) as opened:
        browsing.open_everything(opened.page)
        assert changed(opened.page, kind) > 0.002


def changed(page: Page, selector: str) -> float:
    """The share of pixels around an element that differ when it has the focus of a keyboard."""
    element = page.locator(selector).first
    page.keyboard.press("Tab")  # from here on the browser shows the focus, also of a script
    element.focus()
    box = element.bounding_box()
    assert box is not None
    clip = {"x": max(0, box["x"] - 8), "y": max(0, box["y"] - 8)}
    clip |= {"width": min(box["width"] + 16, 1200), "height": min(box["height"] + 16, 800)}
    pictures = [page.screenshot(clip=clip)]
    element.evaluate("one => one.blur()")
    pictures.append(page.screenshot(clip=clip))
    first, second = (np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"), dtype=int) for picture in pictures)
    return float((np.abs(first - second).max(axis=2) > 40).mean())


TRAP = "<script>document.getElementById('t').onkeydown = event => event.preventDefault()</script>"


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<a href='#a'>one</a><a href='#b' tabindex='2'>two</a><a href='#c'>three</a>", "out of turn"),
        ("<a href='#a'>one</a><a href='#b' style='outline:none'>two</a>", "focus not seen: a. two"),
        ("<a href='#a'>one</a><a href='#b' style='outline:3px solid #ddd'>two</a>", "focus not seen: a. two"),
        (f"<a href='#a'>one</a><a href='#b' id='t'>two</a><a href='#c'>three</a>{TRAP}", "never reached: three"),
        ("<a href='#a'>one</a><a href='#b' tabindex='-1'>two</a>", "never reached: two"),
        ("<a href='#a' style='position:fixed;top:-90px'>one</a><a href='#b'>two</a>", "stop 0 is out of sight"),
    ],
)
def test_what_is_wrong_with_the_way_is_found(body, fault, browser, tmp_path: Path):
    path = tmp_path / "page.html"
    style = "body{background:#fff}:focus-visible{outline:3px solid #000}"
    path.write_text(f"<!DOCTYPE html><title>x</title><style>{style}</style>{body}", encoding="utf-8")
    with browsing.opened(browser, path) as opened:
        assert fault in " | ".join(walk(opened.page))


def test_a_good_way_has_no_fault(browser, tmp_path: Path):
    path = tmp_path / "page.html"
    style = "body{background:#fff}:focus-visible{outline:3px solid #000}a.quiet:focus{outline:none}"
    body = "<a href='#a'>one</a><details><summary>two</summary><a href='#b'>hidden</a></details><a href='#c'>three</a>"
    path.write_text(f"<!DOCTYPE html><title>x</title><style>{style}</style>{body}<a class='quiet' href='#q'>four</a>")
    with browsing.opened(browser, path) as opened:
        assert walk(opened.page) == ["focus not seen: a.quiet four"]
        opened.page.locator("a").first.focus()
        assert changed(opened.page, "summary") > 0.002
        assert changed(opened.page, "a.quiet") == 0
