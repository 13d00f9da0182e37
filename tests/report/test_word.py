"""The Word document: Word's own headings, captions, tables and pictures, in the styles of a template."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from report_sample import SAY, records

from analysis.errors import MonitorError
from analysis.report import theme, word, word_parts, word_template

sys.path.insert(0, str(Path(__file__).parents[1] / "accessibility"))
import word_audit

SVG = (
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    '<svg xmlns="http://www.w3.org/2000/svg" width="605" height="267" viewBox="0 0 453.5 200">'
    '<path d="M 10 10 L {end} 190" style="fill: none; stroke: #000000"/></svg>'
)
DRAWINGS = {name: SVG.format(end=end) for name, end in (("persons", 440), ("shares", 220), ("former_line", 100))}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("word")
    return {lang: word.write(records(lang), DRAWINGS, folder / f"{lang}.docx") for lang in ("nl", "en")}


def test_the_audit_finds_nothing(made: dict[str, Path]) -> None:
    for language, path in made.items():
        document = word_audit.Document(path)
        assert word_audit.problems(document) == []
        assert word_audit.differences(document, records(language)) == []
        assert document.language == {"nl": "nl-NL", "en": "en-GB"}[language]


# How each fault is made in the XML of a good document, and what the audit must say of it.
FAULTS: dict[str, tuple[str, str, str, str]] = {
    "alt": ("word/document.xml", 'descr="Lijngrafiek', 'title="Lijngrafiek', "has no alt text"),
    "header row": ("word/document.xml", "<w:tblHeader/>", "", "has no header row"),
    "vector": ("word/document.xml", "asvg:svgBlip", "asvg:other", "is no vector"),
    "pixels": ("word/document.xml", "<a:blip r:embed=", "<a:blip r:link=", "no pixels"),
    "language": ("word/styles.xml", 'w:lang w:val="nl-NL"', 'w:lang w:val="en-US"', "the language is"),
    "level": ("word/document.xml", 'w:val="Heading2"', 'w:val="Heading3"', "is of level 3"),
    "link": ("word/document.xml", 'w:anchor="', 'w:anchor="no_', "which is not there"),
    "merged": ("word/document.xml", "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', "merged cells"),
    "counted": ("word/document.xml", " SEQ Figuur", " SAQ Figuur", "no number that Word counts"),
    "title": ("docProps/core.xml", "dc:title", "dc:type", "no title"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_the_audit_finds_each_fault(name: str, made: dict[str, Path], tmp_path: Path) -> None:
    part, old, new, told = FAULTS[name]
    with zipfile.ZipFile(made["nl"]) as good, zipfile.ZipFile(tmp_path / "bad.docx", "w") as bad:
        for entry in good.namelist():
            content = good.read(entry).decode("utf-8") if entry == part else good.read(entry)
            if isinstance(content, str):
                assert old in content
                content = content.replace(old, new)
            bad.writestr(entry, content)
    assert [found for found in word_audit.problems(word_audit.Document(tmp_path / "bad.docx")) if told in found]


def test_python_docx_reads_title_captions_and_contents(made: dict[str, Path]) -> None:
    document = docx.Document(str(made["nl"]))
    assert document.core_properties.title == SAY["nl"]["title"]
    named = [(one.style.name, one.text) for one in document.paragraphs]
    assert named[0] == ("Title", SAY["nl"]["title"])
    captions = [told for style, told in named if style == "Caption"]
    assert captions[0] == f"Figuur 1. {SAY['nl']['f1'][0]}"
    assert [one.partition(".")[0] for one in captions] == ["Figuur 1", "Figuur 2", "Figuur 3", "Tabel 1"]
    headings = [told for style, told in named if style == "Heading 1"]
    listed = [one.text for one in document.paragraphs if one.style.name.lower() == "toc 1"]
    assert listed == headings[1:]  # all after the key figures, which stand before the contents
    keys = document.tables[0]
    assert [cell.text for cell in keys.rows[1].cells][:2] == ["Personen in armoede", "551.300 personen"]


def test_pictures_are_as_wide_as_the_text_with_pixels_for_print(made: dict[str, Path]) -> None:
    from PIL import Image

    document = docx.Document(str(made["nl"]))
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    assert [abs(shape.width - room) < 12700 for shape in document.inline_shapes] == [True] * 3
    pixels = Image.open(
        io.BytesIO(
            document.part.related_parts[
                document.inline_shapes[0]._inline.graphic.graphicData.pic.blipFill.blip.embed
            ].blob
        )
    )
    assert pixels.width == pytest.approx(453.5 / 72 * 300, abs=2)


def test_vectors_stand_alone(made: dict[str, Path]) -> None:
    with zipfile.ZipFile(made["nl"]) as package:
        vectors = [package.read(name) for name in package.namelist() if name.endswith(".svg")]
    assert len(vectors) == 3
    assert not [one for one in vectors if b"DOCTYPE" in one]


def test_a_long_finding_is_shortened_in_the_properties_alone(tmp_path: Path) -> None:
    found = records("nl")
    found[1]["text"] = "Een lange bevinding. " * 20
    document = docx.Document(str(word.write(found, DRAWINGS, tmp_path / "long.docx")))
    assert len(document.core_properties.subject) <= 255
    assert document.paragraphs[1].text.count("bevinding") == 20


def test_draft_is_marked_in_text_and_header(tmp_path: Path, made: dict[str, Path]) -> None:
    found = records("nl")
    found[0]["draft"] = True
    document = docx.Document(str(word.write(found, DRAWINGS, tmp_path / "draft.docx")))
    assert document.paragraphs[0].style.name == "Report Draft"
    assert "oncept" in document.paragraphs[0].text
    assert document.sections[0].header.paragraphs[0].text == "Concept"
    assert not docx.Document(str(made["nl"])).sections[0].header.paragraphs[0].text


def test_a_figure_without_alt_or_drawing_is_refused(tmp_path: Path) -> None:
    found = records("nl")
    with pytest.raises(MonitorError, match="has no drawing"):
        word.write(found, {}, tmp_path / "no.docx")
    next(record for record in found if record["kind"] == "figure")["alt"] = " "
    with pytest.raises(MonitorError, match="has no alt text"):
        word.write(found, DRAWINGS, tmp_path / "no.docx")
    assert not list(tmp_path.iterdir())


# ---- template ----------------------------------------------------------------------------------------------------


def own_template(path: Path, change: Callable[[Any], None]) -> Path:
    document = docx.Document(str(word_template.SHIPPED))
    change(document)
    document.save(str(path))
    return path


def test_words_are_divided_in_tables_only() -> None:
    """The widths of columns count on it: a long word would be cut at any letter in a narrow one."""
    document = docx.Document(str(word_template.SHIPPED))
    assert document.settings.element.find(qn("w:autoHyphenation")) is not None
    kept = {
        style.name: style.element.find(f".//{qn('w:suppressAutoHyphens')}").get(qn("w:val"))
        for style in document.styles
        if style.element.find(f".//{qn('w:suppressAutoHyphens')}") is not None
    }
    assert kept == {"Normal": "1", "Report Cell": "0"}
    assert document.styles["Report Cell Right"].base_style.name == "Report Cell"


def test_the_shipped_template_is_what_the_styles_say() -> None:
    assert word_template.SHIPPED.read_bytes() == word_template.default(theme.Theme()), (
        "run: python -m analysis.report.word_template"
    )


def test_styles_of_another_template_are_used_by_their_name(tmp_path: Path) -> None:
    def rename(document: Any) -> None:
        """As a Dutch Word does: another id, the same name; and a footer of the organisation."""
        document.styles["Heading 1"].element.set(qn("w:styleId"), "Kop1")
        document.sections[0].footer.paragraphs[0].text = "Gemeente Voorbeeld"

    template = own_template(tmp_path / "own.docx", rename)
    path = word.write(records("nl"), DRAWINGS, tmp_path / "made.docx", template=template)
    document = docx.Document(str(path))
    assert [one for one in document.paragraphs if one.style.style_id == "Kop1"]
    assert document.sections[0].footer.paragraphs[0].text == "Gemeente Voorbeeld"
    assert "Heading 2" not in [one.text for one in document.paragraphs]  # the template's own text is gone


def test_a_template_without_a_style_is_refused_by_name(tmp_path: Path) -> None:
    def drop(document: Any) -> None:
        document.styles["Report Caution"].delete()

    template = own_template(tmp_path / "own.docx", drop)
    with pytest.raises(MonitorError, match=r"own\.docx' has no style 'Report Caution'"):
        word.write(records("nl"), DRAWINGS, tmp_path / "made.docx", template=template)


def test_a_file_that_is_no_document_is_refused(tmp_path: Path) -> None:
    template = tmp_path / "own.docx"
    template.write_text("no package")
    with pytest.raises(MonitorError, match=r"own\.docx' cannot be read"):
        word.write(records("nl"), DRAWINGS, tmp_path / "made.docx", template=template)


def test_the_project_names_a_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "project"
    (home / "notebooks").mkdir(parents=True)
    (home / "data" / "raw").mkdir(parents=True)
    catalogue = home / "notebooks" / "monitor.yml"
    catalogue.write_text("reports: []\n")
    monkeypatch.setenv("MONITOR_HOME", str(home))
    monkeypatch.delenv(word_template.VARIABLE, raising=False)
    assert word_template.chosen() is None
    catalogue.write_text("word_template: house/letter.docx\nreports: []\n")
    with pytest.raises(MonitorError, match=r"'house/letter\.docx' is not there; correct word_template in"):
        word_template.chosen()
    (home / "house").mkdir()
    (home / "house" / "letter.docx").write_bytes(word_template.SHIPPED.read_bytes())
    assert word_template.chosen() == home / "house" / "letter.docx"
    monkeypatch.setenv(word_template.VARIABLE, "other.docx")
    with pytest.raises(MonitorError, match="correct MONITOR_WORD_TEMPLATE"):
        word_template.chosen()


def test_names_of_bookmarks_are_short_and_differ() -> None:
    long = [f"figure-{'a' * 40}{end}" for end in ("1", "2")]
    names = [word_parts.bookmark_name(one) for one in [*long, "table-goals", "1st"]]
    assert names[2] == "table_goals"
    assert len(set(names)) == 4
    assert max(map(len, names)) <= 40
    assert all(name[0].isalpha() for name in names)
