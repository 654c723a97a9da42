"""One reading of the whole: which candidates are headings, and how they nest.

Markers of one family run 1, 2, 3 under one parent, or run on across parents; families nest in one order. Every
candidate is either accepted or dropped. Dropping costs the more the better its evidence; accepting costs for weak
evidence and for every break in the numbering; an exact successor and a first child are free. A small beam over the
stacks of open sections finds the cheapest reading in linear time; where nothing is in doubt one stack is all there is.
"""

from __future__ import annotations

from policyparse.scan.markers import AFTER_BLANK, AFTER_SENTENCE, GLUED, LINE_START, Candidate

DROP = {LINE_START: 4.0, AFTER_SENTENCE: 3.0, AFTER_BLANK: 2.0, GLUED: 1.0}
"""Cost of passing over a candidate, by what stands before it."""
ACCEPT = {LINE_START: 0.0, AFTER_SENTENCE: 0.0, AFTER_BLANK: 0.4, GLUED: 0.8}
"""Cost of taking it."""
DROP_WRAPPED, ACCEPT_WRAPPED = 0.6, 1.6
"""The same for a line that goes on with the sentence of the line before (hard-wrapped text)."""
DROP_INLINE, ACCEPT_INLINE = 0.0, 2.4
"""The same within a paragraph of text that has its line ends: lists in prose are no sections."""
DROP_FIGURE = 1.0
"""Cost of passing over a line's first number that may be an amount's (2.1人才队伍, 2.5个百分点)."""
DROP_WEAK, ACCEPT_WEAK = 0.0, 1.5
"""The same for a family that is a heading only where it saves another's parent (2 above 2.1)."""

GAP, GAP_EACH, GAP_MOST = 1.5, 0.5, 5.0
REPEATED, BACKWARDS = 3.0, 5.0
RESTART, RESTART_RUNNING = 3.0, 1.5
LATE, LATE_EACH, LATE_MOST = 2.5, 0.5, 4.5
LATE_WEAK = 0.3
ABOVE_DECIMALS = 80
"""Below a number in brackets, of a greater rank, stands no decimal: 2.1 follows 2 or 二、, not the item （2）."""
NEXT_WEAK = -1.6
"""The same for the successor of one that has decimals below it: 6 附则 behind 5.3."""
POPS_ON_OPEN = 0.6
ORPHAN = 2.0

LETTERS = 64
"""First numbers of a path above this are letters: annex A follows section 9."""
BEAM, MARGIN, CLEAR = 10, 6.0, 1.0
"""How many readings are kept, how much dearer than the best, and from what lead on the best needs no rival."""


Stack = tuple[Candidate, ...]
"""The open sections, outermost first."""


class Taken:
    """An accepted candidate: ``parent`` is the index among the candidates of the one above (-1 none), ``move`` how it
    was reached (first, next, runs-on, gap, repeat, backwards, restart, again, late, orphan), ``missing`` how many
    numbers were passed over, ``before`` the one accepted before it."""

    __slots__ = ("before", "index", "missing", "move", "parent")

    def __init__(self, before: Taken | None, index: int, parent: int, move: str, missing: int) -> None:
        self.before = before
        self.index = index
        self.parent = parent
        self.move = move
        self.missing = missing


class State:
    """One reading so far: its cost, the open sections, the last number of each family closed, and what it accepted."""

    __slots__ = ("cost", "runs", "stack", "taken")

    def __init__(self, cost: float, stack: Stack, runs: dict[str, int], taken: Taken | None) -> None:
        self.cost = cost
        self.stack = stack
        self.runs = runs
        self.taken = taken


Move = tuple[float, int, str, int]
"""Cost, how many frames stay on the stack, the move's name, numbers missing."""


def choose(weighed: list[Candidate]) -> list[Taken]:
    """The accepted candidates of the cheapest reading, in order. Linear in their number."""
    states = [State(0.0, (), {}, None)]
    fresh = False
    for c in weighed:
        fresh = fresh or c.boundary
        best = states[0]
        move = _move(best, c, fresh)
        if move[0] == 0.0 and c.accept == 0.0:
            clear = len(states) == 1 or states[1].cost - best.cost > CLEAR
            if clear and not _rival(weighed, c):
                _accept(best, c, move)
                states = [best]
                fresh = False
                continue
        following: list[State] = []
        for state in states:
            passed = State(state.cost + c.drop, state.stack, state.runs.copy(), state.taken)
            _accept(state, c, _move(state, c, fresh))
            following += state, passed
        following.sort(key=_cost)
        limit = following[0].cost + MARGIN
        states, seen = [], set()
        for state in following:
            if state.cost > limit or len(states) == BEAM:
                break
            # What a family ran to before it was closed tells what may run on: two readings alike but for it stay two.
            shape = tuple([(f.key, f.path) for f in state.stack]), frozenset(state.runs.items())
            if shape not in seen:
                seen.add(shape)
                states.append(state)
        last = states[0].taken
        if last is not None and last.index == c.index:
            fresh = False
    accepted: list[Taken] = []
    step = states[0].taken
    while step is not None:
        accepted.append(step)
        step = step.before
    accepted.reverse()
    return accepted


def _cost(state: State) -> float:
    return state.cost


def _rival(weighed: list[Candidate], c: Candidate) -> bool:
    """Whether the same number of the same family comes again within the next few candidates, before its successor."""
    for later in weighed[c.index + 1 : c.index + 4]:
        if later.key == c.key:
            return later.path == c.path
        if later.rank < c.rank:
            return False
    return False


def _accept(state: State, c: Candidate, move: Move) -> None:
    """Go on with that reading by taking the candidate."""
    cost, keep, name, missing = move
    stack, runs = state.stack, state.runs
    anew = keep == 0 and c.ordinal == 1 and (name == "restart" or len(stack) > 1)
    if keep < len(stack):
        for above in stack[keep:]:
            runs[above.key] = above.ordinal
        stack = stack[:keep]
    if anew:
        runs.clear()  # another document begins, and nothing runs on into it
    state.cost = state.cost + cost + c.accept
    state.stack = (*stack, c)
    state.taken = Taken(state.taken, c.index, stack[-1].index if stack else -1, name, missing)


def _move(state: State, c: Candidate, fresh: bool) -> Move:
    """The cheapest way to put a candidate on that stack."""
    stack = state.stack
    if not stack and len(c.path) == 1:
        return (0.0, 0, "first", 0) if c.ordinal <= 1 else _late(c, 0)
    if fresh and stack and c.ordinal == 1 and (c.rank <= stack[0].rank or len(c.path) == 1):
        return 0.0, 0, "restart", 0
    if len(c.path) > 1:
        return _decimal_move(stack, c)
    for depth in range(len(stack) - 1, -1, -1):
        frame = stack[depth]
        if frame.key != c.key:
            continue
        if c.family.weak and (c.path[0] > LETTERS) != (frame.path[0] > LETTERS):
            return LATE_WEAK, depth, "first", 0
        step = c.ordinal - frame.ordinal
        if step == 1:
            decimals = c.family.weak and depth + 1 < len(stack) and len(stack[depth + 1].path) > 1
            return NEXT_WEAK if decimals else 0.0, depth, "next", 0
        if step > 1:
            return min(GAP + GAP_EACH * (step - 1), GAP_MOST), depth, "gap", step - 1
        if c.ordinal == 1:
            return (RESTART_RUNNING if depth else RESTART), depth, "restart" if depth == 0 else "again", 0
        return (REPEATED, depth, "repeat", 0) if step == 0 else (BACKWARDS, depth, "backwards", 0)
    # A family that is not open: below all open ones of lesser rank (GB/T 9704), closing those of greater rank.
    keep = len(stack)
    while keep and stack[keep - 1].rank > c.rank:
        keep -= 1
    if keep == len(stack):
        if c.ordinal == 1:
            return 0.0, keep, "first", 0
        if state.runs.get(c.key) == c.ordinal - 1:
            return 0.0, keep, "runs-on", 0
        return _late(c, keep)
    if c.ordinal == 1:
        return POPS_ON_OPEN, keep, "first", 0
    if state.runs.get(c.key) == c.ordinal - 1:
        return 0.0, keep, "runs-on", 0
    return _late(c, keep)


def _late(c: Candidate, keep: int) -> Move:
    if c.family.weak:
        return LATE_WEAK, keep, "late", 0
    return min(LATE + LATE_EACH * (c.ordinal - 2), LATE_MOST), keep, "late", c.ordinal - 1


def _decimal_move(stack: Stack, c: Candidate) -> Move:
    """2.3.4 belongs below 2.3, or below the section whose number is 2.3's last."""
    parent = c.path[:-1]
    for depth in range(len(stack) - 1, -1, -1):
        frame = stack[depth]
        if frame.key == c.key and frame.path[:-1] == parent:
            step = c.ordinal - frame.ordinal
            if step == 1:
                return 0.0, depth, "next", 0
            if step > 1:
                return min(GAP + GAP_EACH * (step - 1), GAP_MOST), depth, "gap", step - 1
            return (REPEATED, depth, "repeat", 0) if step == 0 else (BACKWARDS, depth, "backwards", 0)
        if frame.path == parent and frame.rank <= ABOVE_DECIMALS:
            if c.ordinal == 1:
                return 0.0, depth + 1, "first", 0
            return min(GAP + GAP_EACH * (c.ordinal - 1), GAP_MOST), depth + 1, "late", c.ordinal - 1
    keep = len(stack)
    while keep and len(stack[keep - 1].path) > 1:
        keep -= 1
    return ORPHAN + (0.0 if c.ordinal == 1 else 0.5), keep, "orphan", 0
