"""A table of properties, and what a generated class makes of each (contract §3).

Written by hand from the contract, not from the code. A row is one property of a definition: its
schema, plain values that it must accept, values that are of the wrong type, and values that break
another rule. `around` is put beside the property's definition, `name` is the property's name.
"""

CREDENTIALS = "https://delphix.com/platform/api#/definitions/"


class Row:
    def __init__(self, title, schema, accepts, wrong_type=(), wrong_value=(), **more):
        self.title = title
        self.schema = schema
        self.accepts = accepts
        self.wrong_type = wrong_type
        self.wrong_value = wrong_value
        self.name = more.pop("name", "it")
        self.attribute = more.pop("attribute", self.name)
        self.around = more.pop("around", {})
        self.required = more.pop("required", False)
        self.hidden = more.pop("hidden", False)
        assert not more, more


def obj(properties, *required, **more):
    return {"type": "object", "properties": properties, "required": list(required), **more}


def array(items, **more):
    return {"type": "array", "items": items, **more}


STRING, INTEGER, NUMBER, BOOLEAN = (
    {"type": name} for name in ("string", "integer", "number", "boolean")
)
ANYTHING = ["text", "", 0, 1.5, True, [], [1, "a"], {}, {"a": {"b": None}}]
NO_STRINGS = [1, 1.5, True, b"text", ["text"], {"a": "text"}]
NO_NUMBERS = ["1", "", [1], {}, b"1"]
NO_LISTS = ["ab", 1, True, {"a": 1}, ("a",)]
NO_DICTS = ["a", 1, True, ["a"], [["a", 1]]]

SCALARS = [
    Row("a string", STRING, ["", "a", "ünï\n\t\0", "x" * 100_000], NO_STRINGS),
    Row("an integer", INTEGER, [0, -1, 10**30, True], [1.0, 1.5, *NO_NUMBERS]),
    Row("a number", NUMBER, [0, -1, 1.5, 1e300, 10**400], [True, False, *NO_NUMBERS]),
    Row("a boolean", BOOLEAN, [True, False], [0, 1, "true", [], {}]),
    Row("null", {"type": "null"}, []),
    Row("no type", {}, ANYTHING),
    Row("no type, but a description", {"description": "what"}, ANYTHING),
    Row("an unknown type", {"type": "date"}, ANYTHING),
    Row("a type that is none", {"type": {"a": 1}}, ANYTHING),
    Row("a schema that is true", True, ANYTHING),
    Row("a list of types", {"type": ["string", "integer"]}, ANYTHING),
    Row("a type or null", {"type": ["string", "null"]}, ANYTHING),
    Row("a default", {"type": "integer", "default": 5}, [1], ["5"]),
    Row("a default of the wrong type", {"type": "integer", "default": "x"}, [1], ["x"]),
    Row("an unknown keyword", {"type": "string", "colour": "red"}, ["a"], [1]),
    Row("what people are shown", {"type": "string", "prettyName": "It"}, ["a"], [1]),
]

FORMATS = [
    Row(f"the format {name}", {"type": "string", "format": name}, ["/a b", "", "c:\\d"], [1])
    for name in ("unixpath", "windowspath", "reference", "email", "nobody-knows-it")
] + [
    Row("a date", {"type": "string", "format": "date"},
        ["2024-02-29", "20240229", "2024-W09-4", "2024-060"],
        [1, "", "yesterday", "2023-02-29", "2024-2-9", "2024-02-29T00:00:00Z", "29.02.2024"]),
    Row("a moment", {"type": "string", "format": "date-time"},
        ["2024-01-31T23:59:60Z", "2024-01-31 12:00:00.123+01:00", "2024-01-31t00z", "2024-01-31",
         "20240131T120000-0830"],
        [1, 1.5, "", "now", "2024-01-32T00:00:00", "2024-01-31T", "2024-01-31T25:00", "12:00:00"]),
    Row("a moment with a pattern", {"type": "string", "format": "date-time", "pattern": "^2024"},
        ["2024-01-31T00:00:00"], ["x"], ["2023-01-31T00:00:00"]),
    Row("a password", {"type": "string", "format": "password"}, ["s3cr3t"], [1], hidden=True),
    Row("a reference to a host",
        {"type": "string", "format": "reference", "referenceType": "UNIX_HOST_ENVIRONMENT"},
        ["UNIX_HOST_ENVIRONMENT-1"], [1]),
    Row("a reference to a user that matches an environment",
        {"type": "string", "format": "reference", "referenceType": "HOST_USER", "matches": "env"},
        ["HOST_USER-1"], [1]),
]

RULES = [
    Row("an enum of strings", {"type": "string", "enum": ["a", "b"]}, ["a", "b"], [1], ["c", "A"]),
    Row("an enum of integers", {"type": "integer", "enum": [1, 2]}, [1, 2, True], ["1"], [0, 3, False]),
    Row("an enum of numbers", {"type": "number", "enum": [1, 2.5]}, [1, 1.0, 2.5], ["1"], [2]),
    Row("an enum without a type", {"enum": ["a", 1, None]}, ["a", 1], (), ["b", 2, True]),
    Row("an enum of a boolean", {"enum": [True]}, [True], (), [1, False]),
    Row("an enum that is no list", {"type": "string", "enum": "a"}, ["a", "b"], [1]),
    Row("a pattern", {"type": "string", "pattern": "^[a-z]+$"}, ["a", "abc"], [1], ["", "A", "a1"]),
    Row("a pattern is searched for, not matched", {"type": "string", "pattern": "b"},
        ["b", "abc"], [1], ["", "a"]),
    Row("a pattern in another dialect", {"type": "string", "pattern": "\\p{L}(?<a>"}, ["a"], [1]),
    Row("a pattern that is no text", {"type": "string", "pattern": 5}, ["a"], [1]),
    Row("a minimum", {"type": "integer", "minimum": 2}, [2, 3], ["2"], [1, -5, True]),
    Row("a maximum", {"type": "number", "maximum": 2.5}, [2.5, -1], ["2"], [2.6, 3]),
    Row("an exclusive minimum", {"type": "integer", "exclusiveMinimum": 2}, [3], ["3"], [2, 1]),
    Row("an exclusive maximum", {"type": "number", "exclusiveMaximum": 2}, [1.9], ["1"], [2, 2.1]),
    Row("exclusive limits of an older draft",
        {"type": "integer", "minimum": 2, "exclusiveMinimum": False}, [2], ["2"], [1]),
    Row("a minimum that is no number", {"type": "integer", "minimum": "2"}, [1], ["1"]),
    Row("a least length", {"type": "string", "minLength": 2}, ["ab", "äö"], [1], ["", "a"]),
    Row("a greatest length", {"type": "string", "maxLength": 2}, ["", "ab", "😀😀"], [1], ["abc"]),
    Row("limits without a type", {"minimum": 2, "minLength": 2}, [2, "ab", [], {}], (), [1, "a"]),
]

ARRAYS = [
    Row("a list of strings", array(STRING), [[], ["a"], ["a", "a"]], [*NO_LISTS, [1], ["a", 1]]),
    Row("a list of numbers", array(NUMBER), [[1, 2.5]], [["1"], [1, True], [None]]),
    Row("a list of anything", {"type": "array"}, [[], [1, "a", [], {}]], NO_LISTS),
    Row("a list whose items say nothing", array({}), [[1, "a", [], {}]], NO_LISTS),
    Row("a list with a schema for each place", array([STRING, INTEGER]), [["a", 1], [1]], NO_LISTS),
    Row("least items", array(STRING, minItems=1), [["a"]], [[1]], [[]]),
    Row("most items", array(STRING, maxItems=1), [[], ["a"]], [[1]], [["a", "b"]]),
    Row("unique items", array({}, uniqueItems=True), [[], [1, 2], [1, True], ["a", "A"]], NO_LISTS,
        [[1, 1], [1, 2, 1], [{"a": 1}, {"a": 1}], [[], []]]),
    Row("items that need not be unique", array({}, uniqueItems=False), [[1, 1]], NO_LISTS),
    Row("rules for items", array({"type": "integer", "minimum": 2}), [[2], []], [["a"]], [[1]]),
    Row("an enum inside an array", array({"type": "string", "enum": ["a"]}), ANYTHING),
    Row("an enum by reference inside an array", array({"$ref": "#/definitions/kind"}), ANYTHING,
        around={"definitions": {"kind": {"enum": ["a"]}}}),
    Row("a list of lists", array(array(INTEGER)), [[], [[]], [[1], [2, 3]]], [1, [1], [["a"]]]),
    Row("a list of lists with an enum", array(array({"enum": [1]})), [[[2]], ["x"]], NO_LISTS),
    Row("a list of objects", array(obj({"aB": STRING}, "aB")),
        [[], [{"aB": "x"}, {"aB": "y"}], [{"aB": 1}], [{}], ["x"], [None]], NO_LISTS),
    Row("a list of lists of objects", array(array(obj({"a": INTEGER}))), [[[{"a": 1}]], [[{"a": "1"}]]],
        [[{"a": 1}]]),
    Row("a list of plain objects", array({"type": "object"}), [[{"a": 1}], ["a"]], NO_LISTS),
]

OBJECTS = [
    Row("an empty object", {"type": "object"}, [{}, {"a": {"b": [1]}}], [{1: "a"}, *NO_DICTS]),
    Row("an object without properties", obj({}), [{}, {"a": 1}], NO_DICTS),
    Row("a map", {"type": "object", "additionalProperties": STRING}, [{}, {"a": "b"}],
        [{"a": 1}, {"a": None}, {1: "a"}, *NO_DICTS]),
    Row("a map of integers", {"type": "object", "additionalProperties": INTEGER},
        [{"a": 1, "b": True}], [{"a": "b"}, {"a": 1.0}]),
    Row("a map of booleans", {"type": "object", "additionalProperties": BOOLEAN},
        [{"a": True}], [{"a": 1}]),
    Row("a map of numbers", {"type": "object", "additionalProperties": NUMBER},
        [{"a": 1.5, "b": 2}], [{"a": "1"}]),
    Row("a map of lists", {"type": "object", "additionalProperties": array(STRING)},
        [{"a": ["b"], "c": [1]}], [{"a": "b"}]),
    Row("a map of objects", {"type": "object", "additionalProperties": obj({"aB": STRING}, "aB")},
        [{"a": {"aB": 1}, "b": {}}], NO_DICTS),
    Row("a map whose limits are not looked at",
        {"type": "object", "additionalProperties": {"type": "string", "enum": ["a"]}},
        [{"x": "b"}], [{"x": 1}]),
    Row("a map with properties",
        {"type": "object", "properties": {"a": INTEGER}, "additionalProperties": STRING},
        [{"a": "b"}], [{"a": 1}]),
    Row("a map of anything", {"type": "object", "additionalProperties": {}}, [{"a": 1}], NO_DICTS),
    Row("an open object", {"type": "object", "additionalProperties": True}, [{"a": 1}], NO_DICTS),
    Row("an object", obj({"aB": STRING}), [{}, {"aB": "x"}], [*NO_DICTS, {"aB": 1}]),
    Row("an object that does not say that it is one", {"properties": {"aB": STRING}},
        [{"aB": "x"}], [*NO_DICTS, {"aB": 1}]),
    Row("a closed object", obj({"a": STRING}, additionalProperties=False), [{"a": "x"}], ["a"]),
    Row("required in an object", obj({"a": STRING, "b": STRING}, "b"),
        [{"b": "x"}, {"a": "x", "b": "y"}], ["b"], [{}, {"a": "x"}]),
    Row("an object in an object", obj({"inIt": obj({"deepIn": INTEGER}, "deepIn")}),
        [{}, {"inIt": {"deepIn": 1}}], [{"inIt": 1}, {"inIt": {"deepIn": "1"}}], [{"inIt": {}}]),
    Row("three levels", obj({"a": obj({"b": obj({"c": {"type": "integer", "minimum": 2}})})}),
        [{"a": {"b": {"c": 2}}}], [{"a": {"b": {"c": "2"}}}], [{"a": {"b": {"c": 1}}}]),
    Row("an object with a list of objects", obj({"a": array(obj({"b": STRING}, "b"))}, "a"),
        [{"a": []}, {"a": [{"b": "x"}]}, {"a": [{"b": 1}, {}]}], [{"a": "b"}], [{}]),
    Row("a password in an object", obj({"pass": {"type": "string", "format": "password"}}),
        [{"pass": "s3cr3t"}], [{"pass": 1}], hidden=True),
    Row("a list of passwords", array({"type": "string", "format": "password"}), [["s3cr3t"]],
        [[1]], hidden=True),
]

REFERENCES = [
    Row(f"a {kind}", {"$ref": CREDENTIALS + kind}, [{}, {"password": "s3cr3t"}], NO_DICTS,
        hidden=True)
    for kind in ("credentialsSupplier", "passwordCredentialsSupplier", "keyCredentialsSupplier")
] + [
    Row("a list of suppliers", array({"$ref": CREDENTIALS + "credentialsSupplier"}),
        [[{"password": "s3cr3t"}], ["s3cr3t"]], NO_LISTS, hidden=True),
    Row("a reference inside the definition", {"$ref": "#/definitions/port"}, [1], ["1"], [0],
        around={"definitions": {"port": {"type": "integer", "minimum": 1}}}),
    Row("a reference to another property", {"$ref": "#/properties/other"}, ["a"], [1],
        around={"properties": {"other": STRING}}),
    Row("a reference into the file", {"$ref": "#/repositoryDefinition"}, [{"name": "x"}],
        [{"name": 1}]),
    Row("a reference to an object", {"$ref": "#/definitions/o"}, [{"aB": 1}], [{"aB": "1"}], [{}],
        around={"definitions": {"o": obj({"aB": INTEGER}, "aB")}}),
    Row("a reference to a reference", {"$ref": "#/definitions/a"}, [1], ["1"],
        around={"definitions": {"a": {"$ref": "#/definitions/b"}, "b": INTEGER}}),
    Row("a reference with escapes", {"$ref": "#/definitions/a~1b~0c"}, [1], ["1"],
        around={"definitions": {"a/b~c": INTEGER}}),
    Row("a reference to itself", {"$ref": "#/properties/it"}, ANYTHING),
    Row("a reference to nothing", {"$ref": "#/definitions/none"}, ANYTHING),
    Row("a reference to elsewhere", {"$ref": "https://example.com/x"}, ANYTHING),
    Row("a reference that is no text", {"$ref": 5}, ANYTHING),
    Row("a list of references", array({"$ref": "#/definitions/p"}), [[1]], [["1"]], [[0]],
        around={"definitions": {"p": {"type": "integer", "minimum": 1}}}),
]

COMBINATIONS = [
    Row(word, {"type": "string", word: [{"minLength": 2}, {"type": "integer"}]}, ANYTHING)
    for word in ("anyOf", "oneOf", "allOf")
] + [
    Row("not", {"type": "string", "not": {"enum": ["a"]}}, ANYTHING),
    Row("anyOf with objects", {"anyOf": [obj({"a": STRING}, "a"), STRING]}, ANYTHING),
    Row("a password or null", {"oneOf": [{"type": "null"}, {"format": "password"}]}, ["s3cr3t"],
        hidden=True),
]

ROWS = [*SCALARS, *FORMATS, *RULES, *ARRAYS, *OBJECTS, *REFERENCES, *COMBINATIONS]

NAMES = {
    "mountLocation": "mount_location",
    "name": "name",
    "Name": "name",
    "NAME": "name",
    "snake_case": "snake_case",
    "SCREAMING_CASE": "screaming_case",
    "hostURLPath": "host_url_path",
    "sourceIPAddress": "source_ip_address",
    "HTTPServer": "http_server",
    "userID": "user_id",
    "userIDs": "user_i_ds",
    "aBC": "a_bc",
    "aBcD": "a_bc_d",
    "a1B2C3": "a1_b2_c3",
    "DB2Name": "db2_name",
    "db2Name": "db2_name",
    "ip4": "ip4",
    "IPv4Address": "i_pv4_address",
    "12c": "_12c",
    "1": "_1",
    "12cName": "_12c_name",
    "max-size": "max_size",
    "Max-Size": "max_size",
    "max size": "max_size",
    "a.b": "a_b",
    "a.B": "a_b",
    "a/b": "ab",
    "a:b": "ab",
    "size[MB]": "size_mb",
    "list[]": "list",
    "size(MB)": "size_mb",
    "$": "value",
    "$ref": "ref",
    "@id": "id",
    "---": "_",
    "": "_",
    "class": "_class",
    "Class": "_class",
    "None": "_none",
    "True": "_true",
    "from": "_from",
    "import": "_import",
    "async": "_async",
    "print": "_print",
    "exec": "_exec",
    "nonlocal": "_nonlocal",
    "match": "match",
    "type": "type",
    "date": "date",
    "self": "_self",
    "property": "_property",
    "args": "args",
    "cls": "cls",
    "id": "id",
    "validate": "validate_",
    "toDict": "to_dict_",
    "fromDict": "from_dict_",
    "toStr": "to_str_",
    "swaggerTypes": "swagger_types_",
    "attributeMap": "attribute_map_",
    "checkAll": "check_all_",
    "_lead": "lead",
    "__lead": "lead",
    "_class": "_class",
    "_1": "_1",
    "trail_": "trail_",
    "__class__": "class__",
    "__init__": "init__",
    "__slots__": "slots__",
    "__eq__": "eq__",
    "größeInBytes": "gre_in_bytes",
    "ИмяФайла": "имяфайла",
    "名前": "名前",
    "a\u200bb": "ab",
    "😀": "_",
}
