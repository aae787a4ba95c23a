"""How the plain objects of this package print; not for plugins."""


class Printable:
    """Prints as the class name with all attributes, also those that a plugin added."""

    def __repr__(self):
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({fields})"
