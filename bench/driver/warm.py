"""Calls from a process that is warm, beside the plugin's function called directly."""

import program
import table

# As long as both compilers are at work on two cores, it is they who are measured.
WARM_UP_CALLS, MEASURED_CALLS = "30000", "3000"


def rows():
    """Return the rows of calls from a process that is warm."""
    return [
        _row("status", "warm call from Java", target=2),
        _row("status", "warm call from Java, JVM flags of the launcher", program.LAUNCHER_FLAGS),
        _row("worker", "the same of a plugin that looks at all of its arguments"),
        _row("worker", "… JVM flags of the launcher", program.LAUNCHER_FLAGS),
    ]


def _row(operation, what, flags=(), target=None):
    calls = [WARM_UP_CALLS, MEASURED_CALLS, operation]

    def from_java():
        return float(program.output(program.calls("WarmCall", calls, flags)))

    def direct():
        return float(program.output(program.python("warm_call.py", calls)))

    return table.Row(what, "µs", from_java, direct, target)


def main():
    """Run the benchmark."""
    chosen = table.options("warm").parse_args()
    measured = rows()
    table.measure(measured, chosen.rounds)
    table.finish("warm", [row.summary() for row in measured], chosen)


if __name__ == "__main__":
    main()
