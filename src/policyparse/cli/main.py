"""The ``policyparse`` command: which commands there are, and how each of them ends."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from policyparse.errors import PolicyParseError

from .output import utf8_streams
from .report import complain, failure

DONE, UNREADABLE, WRONG_USE = 0, 1, 2
"""Exit codes: all done; something in the input could not be read; the call itself cannot work."""
CLOSED_PIPE = 141
"""Exit code when the reader of our output went away: what a shell reports of a command that SIGPIPE ended."""

COMMANDS = ("parse", "show", "table", "explain", "check", "rule", "schema", "grammar")
"""Each is the ``command`` of the module of that name, imported only when it is asked for."""


class Commands(click.Group):
    """The commands, imported lazily; whatever one of them raises ends in one sentence and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order in which help lists them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"policyparse.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; its value is the exit code."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
            return code
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            _swallow_the_rest()
            return CLOSED_PIPE
        except (PolicyParseError, OSError) as error:
            complain(None, failure(error))
            return WRONG_USE
        except Exception as error:
            complain(None, failure(error))
            return UNREADABLE


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="policyparse", message="%(prog)s %(version)s")
def commands() -> None:
    """Turn Chinese policy documents (规划, 工作要点, 实施意见 …) into typed data.

    Exit codes: 0 done, 1 something in the input could not be read, 2 wrong use.
    """


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    utf8_streams()
    try:
        code = commands.main(prog_name="policyparse", standalone_mode=False)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    sys.exit(code or DONE)


def _swallow_the_rest() -> None:
    """Point standard output at nothing, so that the interpreter's last flush has nowhere to fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
