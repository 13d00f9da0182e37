"""The answers of creditors to proposals, and both totals that are printed of them (Bureau Bartels 2020)."""

from __future__ import annotations

import pytest

from analysis import creditors, published

STUDY = "bartels_2020"


@pytest.fixture(scope="module")
def responses():
    return published.read("creditor_response_to_proposal", STUDY, "creditor_proposals", breakdown="response")


@pytest.fixture(scope="module")
def totals():
    return creditors.printed("creditor_acceptance_rate", STUDY, "creditor_proposals")
