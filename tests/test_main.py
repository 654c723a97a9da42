"""The command's first moment: an interrupt while it loads."""

import subprocess
import sys

LOADING_INTERRUPTED = """
import sys

class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == "policyparse.cli.main":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupt())
from policyparse.__main__ import main
main()
"""


def test_an_interrupt_while_it_loads_ends_without_a_traceback():
    done = subprocess.run([sys.executable, "-c", LOADING_INTERRUPTED], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
