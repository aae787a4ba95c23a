"""The names that translation looks for; the other modules here give them their meaning."""

# Builtins that are missing in Python 3, or do something else there.
BUILTIN_NAMES = frozenset(
    """
    EnvironmentError IOError OSError __import__ StandardError apply basestring buffer bytearray
    bytes chr cmp coerce compile execfile file filter format getattr hasattr hex input intern
    isinstance issubclass long map max memoryview min oct open print range raw_input reduce reload
    repr round sorted unichr unicode xrange zip
    """.split()
)

# Methods of str that knew ASCII only, or whose answer is text when an argument is.
TEXT_METHODS = frozenset(
    """
    capitalize decode encode format isalnum isalpha isdigit islower isspace istitle isupper join
    lower lstrip partition replace rpartition rsplit rstrip split splitlines strip swapcase title
    translate upper
    """.split()
)

# Attributes that builtin types lack, or that answer differently.
ATTRIBUTE_NAMES = frozenset(
    """
    __delslice__ __getslice__ __init__ __new__ __setslice__ exc_clear exc_info exc_traceback
    exc_type exc_value fromstring func_closure func_code func_defaults func_dict func_doc
    func_globals func_name getchildren getdefaultencoding getiterator has_key im_class im_func
    im_self items iteritems iterkeys itervalues keys message next platform sort tostring values
    viewitems viewkeys viewvalues xreadlines
    """.split()
) | TEXT_METHODS

# What makes a class need `classes.adapt_class`.
CLASS_PROTOCOLS = frozenset(
    """
    __nonzero__ __unicode__ __cmp__ __eq__ __div__ __rdiv__ __idiv__ __long__ __getslice__
    __setslice__ __delslice__ next
    """.split()
)

# Attributes of functions that a plugin may set.
FUNCTION_ATTRIBUTES = frozenset("func_code func_defaults func_dict func_doc func_name".split())
