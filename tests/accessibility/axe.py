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
    # cells that are scrolled out of sight, or under a head that stays in sight; after the first rows nothing is new
    ".scroll{max-height:none !important}thead th{position:static !important}tbody tr:nth-child(n+13){display:none}"
    "table{table-layout:fixed !important;width:100% !important;min-width:0 !important}"
    "th,td{white-space:normal !important;min-width:0 !important;width:auto !important;overflow-wrap:anywhere}"
)
DRAWING = "svg[role=img] > g"  # axe sees no background in a drawing; analysis.report.door refuses text under 4.5:1

# What axe may leave undecided beyond that, by rule and the key of its message, and why that is no finding.
UNDECIDED: dict[tuple[str, str], str] = {}


def violations(page: Page) -> list[str]:
    """What is wrong in the whole page as it stands, each as `rule: what to do: selector`."""
    return _texts(_run(page, {"include": ["html"]}, ["violations"])["violations"])


def undecided(page: Page) -> list[str]:
    """What is wrong, or not decided without a reason given above, where the contrast of all text can be seen."""
    if page.locator("style.decidable").count() == 0:
        page.evaluate(
            "words => { const one = document.createElement('style'); one.className = 'decidable';"
            " one.textContent = words; document.head.append(one) }",
            DECIDABLE_STYLE,
        )
    found = _run(page, {"include": ["html"], "exclude": [DRAWING]}, ["violations", "incomplete"])
    open_questions = [
        f"{rule['id']}: {key}: {node['target']}"
        for rule in found["incomplete"]
        for node in rule["nodes"]
        for key in _reasons(node)
        if (rule["id"], key) not in UNDECIDED
    ]
    return [*_texts(found["violations"]), *open_questions]


def _run(page: Page, context: dict[str, list[str]], kinds: list[str]) -> dict[str, Any]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {"runOnly": {"type": "tag", "values": list(STANDARD)}, "resultTypes": kinds}
    found: dict[str, Any] = page.evaluate("([context, options]) => axe.run(context, options)", [context, options])
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
