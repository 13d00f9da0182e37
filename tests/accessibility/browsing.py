"""A page in Chromium, from its file, with nothing but the file: every other request is refused and remembered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

FLAGS = (
    "--no-sandbox",  # a container's root has no sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--font-render-hinting=none",
)
HEIGHT = 900
LOCAL = ("file:", "data:", "blob:", "about:")

# WCAG 2.1, 1.4.12: what a reader may set without loss
TEXT_SPACING = (
    "*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}"
    "p{margin-bottom:2em !important}"
)


@contextmanager
def chromium(program: str) -> Iterator[Browser]:
    """The browser while the block runs."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        try:
            yield started
        finally:
            started.close()


class Opened:
    """An open page and what went wrong in it: `refused` addresses, `errors` of its console and scripts."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.refused: list[str] = []
        self.errors: list[str] = []

    def decide(self, route: Route) -> None:
        """Let a file through, nothing else."""
        address = route.request.url
        if address.startswith(LOCAL):
            route.continue_()
        else:
            self.refused.append(address)
            route.abort()

    def hear(self, message: ConsoleMessage) -> None:
        """Keep warnings and errors."""
        if message.type in ("error", "warning"):
            self.errors.append(message.text)


@contextmanager
def opened(
    browser: Browser, path: Path, width: int = 1280, scheme: str = "light", anchor: str = ""
) -> Iterator[Opened]:
    """The page of a file, `width` CSS pixels wide, in the light or dark scheme, without network."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        offline=True,
        service_workers="block",
        locale="nl-NL",
    )
    try:
        page = context.new_page()
        found = Opened(page)
        context.route("**/*", found.decide)
        page.on("console", found.hear)
        page.on("pageerror", lambda error: found.errors.append(str(error)))
        page.goto(path.as_uri() + (f"#{anchor}" if anchor else ""), wait_until="load")
        page.evaluate("document.fonts.ready.then(() => true)")
        yield found
    finally:
        context.close()


def resize(page: Page, width: int) -> None:
    """Another width of the window, laid out."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")


def space_out(page: Page) -> None:
    """Text spacing as WCAG 1.4.12 lets a reader set it (the page's own policy allows inline styles only by script)."""
    page.evaluate(
        "style => { const one = document.createElement('style'); one.textContent = style; document.head.append(one) }",
        TEXT_SPACING,
    )


def open_everything(page: Page) -> None:
    """Unfold all details, so that what they hold is looked at too."""
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
