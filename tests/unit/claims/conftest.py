"""Packages in which the published figures or the claims are other than they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from analysis import published
from analysis.claims import Finding, check
from analysis.published import Package

Edit = Callable[[pd.DataFrame], pd.DataFrame]


class World:
    """The package with its figures or reviewed tables edited in memory."""

    def __init__(self) -> None:
        self.tables = published.package()

    def figures(self, change: Edit) -> World:
        self.tables = replace(self.tables, every=change(self.tables.figures.copy()))
        return self

    def table(self, name: str, change: Edit) -> World:
        edited = {**self.tables.reviewed, name: change(self.tables.reviewed[name].copy())}
        self.tables = replace(self.tables, reviewed=edited)
        return self

    def only(self, *claims: str) -> World:
        """Just these claims, for speed."""
        return self.table("claims", lambda table: table[table["claim_id"].isin(claims)])

    def findings(self, as_of: str | None = None) -> dict[str, Finding]:
        return {finding.claim["claim_id"]: finding for finding in check(self.tables, as_of)}

    def verdict(self, claim: str, as_of: str | None = None) -> str:
        return self.only(claim).findings(as_of)[claim].verdict


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(scope="session")
def findings() -> dict[str, Finding]:
    """The findings on the package as it is."""
    return {finding.claim["claim_id"]: finding for finding in check()}


@pytest.fixture(scope="session")
def package() -> Package:
    return published.package()
