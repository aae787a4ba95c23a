"""Calls from a process that is warm, beside the plugin's function called directly."""

import program
import table

WARM_UP_CALLS, MEASURED_CALLS = "6000", "3000"


def rows():
    """Return the rows of calls from a process that is warm."""
    calls = [WARM_UP_CALLS, MEASURED_CALLS]

    def direct():
        return float(program.output(program.python("warm_call.py", calls)))

    def from_java(flags=()):
        return float(program.output(program.calls("WarmCall", calls, flags)))

    return [
        table.Row("warm call from Java", "µs", from_java, direct, target=2),
        table.Row(
            "warm call from Java, JVM flags of the launcher",
            "µs",
            lambda: from_java(program.LAUNCHER_FLAGS),
            direct,
        ),
    ]


def main():
    """Run the benchmark."""
    chosen = table.options("warm").parse_args()
    measured = rows()
    table.measure(measured, chosen.rounds)
    table.finish("warm", [row.summary() for row in measured], chosen)


if __name__ == "__main__":
    main()
