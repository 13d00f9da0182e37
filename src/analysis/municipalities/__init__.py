"""Municipalities: which one is meant, older divisions brought to the present one, and one against its groups."""

from analysis.municipalities.division import present_division
from analysis.municipalities.names import resolve

__all__ = ["present_division", "resolve"]
