"""axe-core in a page: what it finds against WCAG 2.1 AA, and what it could not decide."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

STANDARD = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")

# What stands in the way of a verdict on the contrast of text, and what looks at it instead.
DECIDABLE_STYLE = (
    # the shadow at the edge of a table that scrolls is a gradient: test_text_is_readable_in_the_shadow_of_a_table
    ".scroll{background-image:none !important}"
    # cells that are scrolled out of sight, or under a head that stays in sight
    ".scroll{max-height:none !important}thead th{position:static !important}"
    "table{table-layout:fixed !important;width:100% !important;min-width:0 !important}"
    "th,td{white-space:normal !important;min-width:0 !important;width:auto !important;overflow-wrap:anywhere}"
)
# Taken away, for they take most of the time: rows look as those before them; axe sees no background in a drawing, and
# analysis.report.door refuses text under 4.5:1 there.
LEFT_OUT = "tbody tr:nth-child(n+13), svg[role=img] > g"

# What axe may leave undecided beyond that, by rule and the key of its message, and why that is no finding.
UNDECIDED: dict[tuple[str, str], str] = {}


def violations(page: Page, *, contrast: bool = True) -> list[str]:
    """What is wrong in the whole page as it stands, each as `rule: what to do: selector`.

    Without `contrast` it takes a tenth of the time; `undecided` looks at contrast where all of it can be seen.
    """
    return _texts(_run(page, ["violations"], contrast=contrast)["violations"])


def undecided(page: Page) -> list[str]:
    """What is wrong, or not decided without a reason given above, where the contrast of all text can be seen."""
    if page.locator("style.decidable").count() == 0:
        page.evaluate(
            "words => { const one = document.createElement('style'); one.className = 'decidable';"
            " one.textContent = words; document.head.append(one) }",
            DECIDABLE_STYLE,
        )
        page.locator(LEFT_OUT).evaluate_all("found => found.forEach(one => one.remove())")
    found = _run(page, ["violations", "incomplete"])
    open_questions = [
        f"{rule['id']}: {key}: {node['target']}"
        for rule in found["incomplete"]
        for node in rule["nodes"]
        for key in _reasons(node)
        if (rule["id"], key) not in UNDECIDED
    ]
    return [*_texts(found["violations"]), *open_questions]


def _run(page: Page, kinds: list[str], *, contrast: bool = True) -> dict[str, Any]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": list(STANDARD)}, "resultTypes": kinds}
    options["rules"] = {"color-contrast": {"enabled": contrast}}
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    assert found["passes"], "axe has looked at nothing"
    return found


def _texts(rules: list[dict[str, Any]]) -> list[str]:
    return [
        f"{rule['id']}: {' '.join(node['failureSummary'].split())}: {node['target']}"
        for rule in rules
        for node in rule["nodes"]
    ]


def _reasons(node: dict[str, Any]) -> list[str]:
    checks = [*node["any"], *node["all"], *node["none"]]
    return [str((check.get("data") or {}).get("messageKey") or check["id"]) for check in checks]
