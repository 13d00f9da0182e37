"""The pictures of the README are those of the reports as they are now; `make gallery` renews them."""

from __future__ import annotations

import io
import re

import gallery
import numpy as np
import pytest
from PIL import Image

pytestmark = pytest.mark.check

FAINT = 48  # of 255: how much a pixel may differ between versions of poppler
FEW = 0.002  # of all pixels may differ by more
README = gallery.FOLDER.parents[1] / "README.md"
NAMES = sorted(gallery.PICTURES)
FIGURES = [name for name in NAMES if gallery.PICTURES[name].figure]
PAGES = [name for name in NAMES if gallery.PICTURES[name].page]


def kept(name: str) -> bytes:
    return (gallery.FOLDER / f"{name}.png").read_bytes()


def unlike(first: bytes, second: bytes) -> float:
    """The share of pixels in which two pictures differ; 1 when they are not of one size."""
    one, other = (np.asarray(Image.open(io.BytesIO(each)).convert("RGB"), dtype=int) for each in (first, second))
    return float((np.abs(one - other).max(axis=2) > FAINT).mean()) if one.shape == other.shape else 1.0


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_that_of_the_report(name, published):
    assert gallery.draw(gallery.PICTURES[name], published) == kept(name), "run make gallery"


@pytest.mark.needs("pdftoppm")
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_that_of_the_pdf(name, published):
    assert unlike(gallery.draw(gallery.PICTURES[name], published), kept(name)) < FEW, "run make gallery"


def test_another_figure_and_another_page_are_found():
    assert len(FIGURES) >= 3
    assert len({kept(name) for name in NAMES}) == len(NAMES)
    assert all(unlike(kept(name), kept(other)) > FEW for name in PAGES for other in NAMES if other != name)


def test_the_readme_shows_each_with_a_description():
    shown = dict(re.findall(r"!\[([^\]]*)\]\(docs/gallery/(\w+)\.png\)", README.read_text(encoding="utf-8")))
    assert sorted(shown.values()) == NAMES == sorted(path.stem for path in gallery.FOLDER.iterdir())
    assert all(len(words.split()) >= 6 for words in shown)
