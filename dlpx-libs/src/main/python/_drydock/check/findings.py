"""What the checks found."""

ERROR = "ERROR"
WARNING = "WARNING"


class Findings:
    """Collects findings in the order in which they were made."""

    def __init__(self):
        self._all = []

    def error(self, path, node, message):
        """Note what will fail. In: the file, an AST node of it or anything with `lineno`."""
        self._note(ERROR, path, node, message)

    def warning(self, path, node, message):
        """Note what is odd but works. In: as for `error`."""
        self._note(WARNING, path, node, message)

    def syntax_error(self, path, node, message):
        """Note that Python cannot read a module. In: as for `error`."""
        self._note(ERROR, path, node, message)
        self._all[-1]["isSyntax"] = True

    def in_schema(self, pointer, message):
        """Warn about a part of schema.json, by its JSON pointer."""
        self._all.append({"severity": WARNING, "pointer": pointer, "message": message})

    def in_config(self, pointer, message):
        """Note an error in plugin_config.yml, by the JSON pointer of its entry."""
        found = {"severity": ERROR, "pointer": pointer, "message": message, "inConfig": True}
        self._all.append(found)

    def _note(self, severity, path, node, message):
        self._all.append(
            {
                "severity": severity,
                "file": path,
                "line": getattr(node, "lineno", None) or 0,
                "column": getattr(node, "col_offset", -1) + 1,
                "message": message,
            }
        )

    def plain(self):
        """Return them as a list of dicts; lines and columns count from 1, 0 is not known."""
        return self._all
