"""Methods as Python 2 had them: made by hand with a class, and unbound ones, which want one."""

import types


class _Methods(type):
    """The type of MethodType and UnboundMethodType, of which the library's own are instances."""

    def __instancecheck__(cls, value):
        if type.__instancecheck__(cls, value):
            return True
        return isinstance(value, types.MethodType)

    def __eq__(cls, other):
        return cls is other or other is types.MethodType

    __hash__ = type.__hash__


class UnboundMethod:
    """A function that was read from a class. In: the function, and the class."""

    def __init__(self, function, owner):
        self.__func__, self.im_class = function, owner
        self.__name__, self.__doc__ = function.__name__, function.__doc__
        self.__module__ = function.__module__

    im_self = __self__ = None
    im_func = property(lambda self: self.__func__)

    def __call__(self, *arguments, **named):
        if not arguments or not isinstance(arguments[0], self.im_class):
            got = f"{type(arguments[0]).__name__} instance" if arguments else "nothing"
            raise TypeError(
                f"unbound method {self.__name__}() must be called with {self.im_class.__name__} "
                f"instance as first argument (got {got} instead)")
        return self.__func__(*arguments, **named)

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self.__func__, instance)

    def __getattr__(self, name):
        if name == "__func__":
            raise AttributeError(name)
        return getattr(self.__func__, name)

    def __eq__(self, other):
        return isinstance(other, UnboundMethod) and self.__func__ == other.__func__

    def __hash__(self):
        return hash(self.__func__)

    def __repr__(self):
        return f"<unbound method {self.im_class.__name__}.{self.__name__}>"


class MethodType(metaclass=_Methods):
    """types.MethodType, types.UnboundMethodType and new.instancemethod."""

    def __new__(cls, function, instance=None, owner=None):
        if instance is None:
            return UnboundMethod(function, owner)
        return types.MethodType(function, instance)


UnboundMethodType = MethodType
