"""What all tests share: the strategies can be imported, and the goldens are rewritten only when asked."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

sys.path.insert(0, str(Path(__file__).parent))

# The first parse loads the grammar, so the first example of a run is slow: no deadline. Derandomised, so that a
# run says something about the code and not about the draw; `--hypothesis-profile=search` looks for new examples.
PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
settings.register_profile(
    "repeat", deadline=None, derandomize=True, phases=PHASES, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", deadline=None, derandomize=False, max_examples=2000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeat")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden",
        action="store_true",
        help="rewrite samples/golden/*.json from what the parser says now (read the difference before committing it)",
    )
