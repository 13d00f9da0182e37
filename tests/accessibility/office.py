"""LibreOffice without a window: opens documents and writes them in another form."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

SECONDS = 300
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def convert(soffice: str, files: Sequence[Path], form: str, folder: Path) -> list[Path]:
    """Write files in another form (`pdf`, `ods`, or a filter with its options) into `folder`, made if needed.

    A profile of its own beside the folder: two LibreOffices at once, or that of a user, would get in each other's way.
    """
    profile = folder.with_name(f"{folder.name}-profile")
    done = subprocess.run(
        [soffice, "--headless", f"-env:UserInstallation={profile.resolve().as_uri()}"]
        + ["--convert-to", form, "--outdir", str(folder), *map(str, files)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    made = [folder / f"{file.stem}.{form.partition(':')[0]}" for file in files]
    missing = [file.name for file in made if not file.is_file() or not file.stat().st_size]
    assert not missing, f"LibreOffice did not write {', '.join(missing)}: {done.stdout} {done.stderr}"
    return made
