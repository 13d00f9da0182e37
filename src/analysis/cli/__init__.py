"""The command `monitor`. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import sys

import click

from analysis import __version__
from analysis.cli import data, notebooks, pages, reports, tracing
from analysis.cli.command import Group
from analysis.errors import MonitorError

EPILOG = """
\b
Examples:
  monitor run                                    every report, in Dutch and English
  monitor run poverty_trends -l en               one report in one language
  monitor run poverty_trends -p as_of=2025-06-30  only figures published by that day
  monitor run --changed                          what is not up to date, with the reason
  monitor publish                                the documents anew, without running a notebook
  monitor sweep municipality_profile --over region=all   one report for each municipality
  monitor params poverty_trends                  what can be set, with defaults
  monitor data check                             every fault of data/raw, with its place
  monitor search armoede kinderen                series about a subject
  monitor why poverty_trends poverty_rate        where a figure comes from
  monitor diff HEAD~3                            what changed in data/raw since
  monitor claims --verdict contradicted          what documents state and the figures deny

\b
Exit codes (of several causes the lowest):
  0    done
  1    an unforeseen error, or something is out of date (--check)
  2    wrong command, parameter or catalogue; nothing was written
  3    faults in data/raw; no report was touched
  4    a notebook failed
  5    a report could not be written (disk full, folder not writable)
  6    monitor diff: something changed
  7    another monitor command is writing reports
  8    a kernel, or the process around it, was killed or ran out of memory
  9    a notebook took longer than --timeout
  10   the cluster of --scheduler cannot be used
  130  interrupted (128 + the number of the signal)
After 4, 5, 8 and 9 the last good report stands, and the other reports were made.

\b
Reports are published in reports/<report>/<variant>/. The project is found from the installed
package, or from the environment variable MONITOR_HOME.
"""


@click.group(
    cls=Group, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="monitor")
def cli() -> None:
    """Reports of the Dutch poverty and debt monitor, from published figures."""


for one in (
    *(reports.run, reports.sweep, reports.publish_documents, reports.prune, reports.list_reports, reports.params),
    *(data.data, notebooks.notebooks),
    *(tracing.search, tracing.why, tracing.diff, tracing.claims),
    *(pages.readme, pages.methods),
):
    cli.add_command(one)


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code; a MonitorError is one line on stderr."""
    try:
        result = cli.main(args=arguments, prog_name="monitor", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except MonitorError as error:
        click.echo(f"monitor: {error}", err=True)
        sys.exit(error.exit_code)
    except PermissionError as error:  # whoever reads in a command has no word of its own for it
        click.echo(f"monitor: {error.filename} cannot be opened ({error.strerror}); check its permissions", err=True)
        sys.exit(1)
    sys.exit(result if isinstance(result, int) else 0)
