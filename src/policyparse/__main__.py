"""Where the ``policyparse`` command begins, and ``python -m policyparse``: an interrupt while it loads is no error."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; Ctrl-C while it loads ends as Ctrl-C later does: exit code 130, no traceback."""
    try:
        from policyparse.cli.main import main as run
    except KeyboardInterrupt:
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
