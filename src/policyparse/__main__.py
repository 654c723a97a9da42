"""``python -m policyparse``: the same as the ``policyparse`` command."""

from policyparse.cli.main import main

if __name__ == "__main__":
    main()
