"""The object that translated code calls: one for each module, in its globals."""

from _drydock.python2 import HELPER
from _drydock.python2.runtime import (
    arithmetic,
    attributes,
    classes,
    errors,
    formatting,
    handling,
    ordering,
    printing,
    sequences,
    text,
)
from _drydock.python2.runtime.byte_strings import METHODS
from _drydock.python2.runtime.evaluation import Evaluation
from _drydock.python2.runtime.importing import Importer

_FUNCTIONS = {"idiv": arithmetic.idiv, "mod": arithmetic.mod}


class Helper:
    """The members that `translation` names. In: the module's globals."""

    div = staticmethod(arithmetic.div)
    idiv = staticmethod(arithmetic.idiv)
    mod = staticmethod(arithmetic.mod)
    lt = staticmethod(ordering.less)
    le = staticmethod(ordering.less_or_equal)
    gt = staticmethod(ordering.greater)
    ge = staticmethod(ordering.greater_or_equal)
    ordered = ordering.Ordered
    get = staticmethod(attributes.get)
    adapt_class = staticmethod(classes.adapt_class)
    metaclass = staticmethod(classes.metaclass)
    print_ = staticmethod(printing.print_statement)
    repr = staticmethod(formatting.repr_of)
    texts = text.Texts()
    catching = staticmethod(errors.catching)
    caught = staticmethod(errors.caught)
    raisable = staticmethod(errors.raisable)
    raised = staticmethod(errors.raised)
    arguments_of = staticmethod(errors.arguments_of)
    last_error = staticmethod(handling.last_error)
    item = staticmethod(sequences.item)
    lenient = staticmethod(sequences.lenient)
    with_made = staticmethod(sequences.with_made)
    visible = staticmethod(sequences.visible)
    slice = slice
    assign_attribute = staticmethod(attributes.assign)

    def __init__(self, namespace):
        self._globals = namespace
        importer = Importer(namespace)
        self.import_as = importer.module
        self.import_top = importer.top
        self.import_from = importer.members
        self.import_star = importer.star
        evaluation = Evaluation(namespace, Helper)
        self.exec_arguments = evaluation.exec_arguments
        self.run_in_function = evaluation.run_in_function
        self.eval_arguments = evaluation.eval_arguments
        self.file_arguments = evaluation.file_arguments
        self.input_arguments = evaluation.input_arguments
        self.compile = evaluation.compile

    def __deepcopy__(self, memo):
        return self

    def __import__(self, name, namespace=None, variables=None, fromlist=(), level=-1):
        """The builtin of this name, which knows old modules and siblings, too."""
        return self.import_as(name) if fromlist else self.import_top(name)

    def execfile(self, name, *namespaces):
        """execfile as a value; called by its name it is `file_arguments` and exec."""
        exec(*self.file_arguments(None, name, *(namespaces or (self._globals,))))

    def input(self, prompt=""):
        """input as a value."""
        return eval(*self.input_arguments(None, prompt))

    @staticmethod
    def call_str(function, *arguments, **named):
        """str(x), where the name may be the plugin's own."""
        if function is str and len(arguments) == 1 and not named:
            return formatting.str_of(arguments[0])
        return function(*arguments, **named)

    @staticmethod
    def augmented(operation, kind, owner, key, value):
        """`owner.key /= value` and `owner[key] /= value`."""
        function = _FUNCTIONS[operation]
        if kind == "attribute":
            setattr(owner, key, function(getattr(owner, key), value))
        else:
            owner[key] = function(owner[key], value)

    @staticmethod
    def parts(value, shape):
        """Return the innermost values of a nested tuple. In: the tuple, and its shape."""
        if shape is None:
            return [value]
        values = list(value)
        if len(values) != len(shape):
            raise ValueError(f"need {len(shape)} values to unpack, not {len(values)}")
        return [
            part for one, inner in zip(values, shape) for part in Helper.parts(one, inner)
        ]


for _name, _method in METHODS.items():
    setattr(Helper, "str_" + _name, staticmethod(_method))


def prepare(module):
    """Give a module that is about to run its helper, and return its globals."""
    namespace = vars(module)
    namespace[HELPER] = Helper(namespace)
    return namespace
