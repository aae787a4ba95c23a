"""Makes instances of generated classes out of the host's data, as quickly as Python can.

Every operation gets its arguments made anew, and that is most of what a call costs. A class that
is wanted often gets functions of its own: one expression that names each property, in place of a
loop over them. What comes out is just what the constructor makes with validate=False.
"""

from _drydock.pending import set_contents

# Compiling costs as much as making some dozens of instances: a process with one call has none.
_USES_BEFORE_COMPILING = 20


class Maker:
    """Makes unchecked instances of one generated class, `owner`. In: it and its properties."""

    def __init__(self, owner, properties):
        self.owner = owner
        self._properties = properties
        self._uses = 0

    def make(self, plain):
        """Return an instance for a dict with the schema's names, anything else as it is."""
        if not isinstance(plain, dict):
            return plain
        instance = object.__new__(self.owner)
        set_contents(instance, self.contents(plain))
        return instance

    def contents(self, plain):
        """Return all attributes of an instance for a dict with the schema's names."""
        self._uses += 1
        if self._uses > _USES_BEFORE_COMPILING:
            self.make, self.contents = _compiled(self.owner, self._properties)
            return self.contents(plain)
        return {
            one.storage: one.value_type.from_plain(plain.get(one.name, one.default))
            for one in self._properties
        }


def _compiled(owner, properties):
    # Only numbers of our own, quoted names and defaults get into the text.
    values = ", ".join(
        f"{one.storage!r}: {_value(index, one)}" for index, one in enumerate(properties)
    )
    text = f"""def make(plain):
    if not isinstance(plain, dict):
        return plain
    get = plain.get
    instance = new(owner)
    set_contents(instance, {{{values}}})
    return instance

def contents(plain):
    get = plain.get
    return {{{values}}}
"""
    names = {"owner": owner, "new": object.__new__, "set_contents": set_contents}
    names.update((f"type_{index}", one.value_type) for index, one in enumerate(properties))
    exec(text, names)
    return names["make"], names["contents"]


def _value(index, one):
    default = "" if one.default is None else f", {one.default!r}"
    if one.value_type.keeps_plain:
        return f"get({one.name!r}{default})"
    return f"type_{index}.from_plain(get({one.name!r}{default}))"
