"""The command `monitor claims`: what it prints where, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from analysis import claims, cli

Result = tuple[int, str, str]


@pytest.fixture
def monitor(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run the command in this process: (exit code, stdout, stderr)."""

    def call(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as left:
            cli.main(["claims", *arguments])
        captured = capsys.readouterr()
        return int(left.value.code or 0), captured.out, captured.err

    return call


def test_all_claims_stand_under_their_verdict(monitor: Callable[..., Result]) -> None:
    code, out, err = monitor()
    assert code == 0
    headings = [line for line in out.splitlines() if not line.startswith(" ")]
    assert headings == [name for name in claims.VERDICTS if name in headings]
    for finding in claims.check():
        assert f"  {finding.claim['claim_id']}  (" in out
    assert err.startswith(f"{len(claims.check())} claims: 1 contradicted, 2 other_quantity")


def test_one_verdict_with_its_figures(monitor: Callable[..., Result]) -> None:
    code, out, err = monitor("--verdict", "contradicted")
    assert code == 0
    assert "npas_persons_rise" in out
    assert "said (0, 5); computed (15.62" in out
    assert "476700 persons (release 2025-12-17; cbs_lia2025_h2, primary)" in out
    assert err == "1 claim: 1 contradicted\n"


def test_json_holds_sets_figures_and_what_is_missing(monitor: Callable[..., Result]) -> None:
    code, out, _ = monitor("--json")
    found = {claim["claim_id"]: claim for claim in json.loads(out)}
    assert code == 0
    other = found["npas_poor_debt_problems"]
    assert other["verdict"] == "other_quantity"
    assert other["said"] == {"lower": 50.5, "upper": 51.5, "has_lower": True, "has_upper": False}
    assert other["other_quantity"]["indicator"] == "other_debt_share"
    assert [row["source_id"] for row in other["figures"]] == ["cbs_2025_51_openrijk"]
    assert found["vgr3_unmet_persons"]["said"]["upper"] is None
    assert found["npas_children_2026"]["missing"][0]["definition"] == "cpb_projection_cbs_line"
    assert found["npas_below_forecast_2023"]["refusal"]["kind"] == "definitions"


def test_by_document_and_day(monitor: Callable[..., Result]) -> None:
    code, out, _ = monitor("--json", "--document", "szw_vgr3_2024", "--as-of", "2024-12-31")
    assert code == 0
    assert {claim["document"] for claim in json.loads(out)} == {"szw_vgr3_2024"}
    code, out, err = monitor("--as-of", "2015-01-01")
    assert (code, out, err) == (0, "", "0 claims\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--verdict", "contradictd"), "did you mean 'contradicted'?"),
        (("--document", "szw_vgr3"), "did you mean 'szw_vgr3_2024'?"),
        (("--as-of", "yesterday"), "is not a date"),
    ],
)
def test_what_is_not_known_ends_with_2(monitor: Callable[..., Result], arguments: tuple[str, ...], told: str) -> None:
    code, out, err = monitor(*arguments)
    assert code == 2
    assert out == ""
    assert told in err
