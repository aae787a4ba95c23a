"""Checks what an operation returned and makes JSON of it (contract §2)."""

from math import isfinite

from _drydock_json import text_of

from _drydock import operations
from _drydock.generated.definitions.base_model_ import GeneratedClassesError
from dlpx.virtualization.platform import MountSpecification, Status
from dlpx.virtualization.platform.exceptions import (
    IncorrectReturnTypeError,
    IncorrectUpgradeObjectTypeError,
)


def result_json(operation, returns, value, classes):
    """Return the JSON text for an operation's answer.

    In: the operation's name, the kind of answer as in operations.py, the answer, the generated
    classes by name. Raises IncorrectReturnTypeError for another type, for a definition that its
    schema refuses, and for what JSON cannot say.
    """
    if returns.startswith("["):
        plain = _list(operation, returns[1:-1], value, classes)
    elif returns in classes:
        plain = _definition(operation, returns, value, classes)
    else:
        plain = _CHECKS[returns](operation, value)
    return _json(operation, plain, IncorrectReturnTypeError)


def upgraded_json(migration, value):
    """Return the JSON text for what a migration returned.

    Raises IncorrectUpgradeObjectTypeError when that is no dict or JSON cannot say it.
    """
    if not isinstance(value, dict):
        raise IncorrectUpgradeObjectTypeError(
            f"{migration} must return a dict, but it returned {_type(value)}."
        )
    return _json(migration, value, IncorrectUpgradeObjectTypeError)


def _list(operation, class_name, value, classes):
    expected = f"a list of {class_name}"
    if not isinstance(value, list):
        raise _wrong(operation, expected, _type(value))
    for index, item in enumerate(value):
        if not isinstance(item, classes[class_name]):
            raise _wrong(operation, expected, f"a list with {_type(item)} at index {index}")
    return [_definition(operation, class_name, item, classes) for item in value]


def _definition(operation, class_name, value, classes):
    if not isinstance(value, classes[class_name]):
        raise _wrong(operation, class_name, _type(value))
    try:
        classes[class_name].check_all(value)
    except GeneratedClassesError as error:
        raise _wrong(
            operation, class_name, f"one that its schema refuses: {error.message}"
        ) from error
    return value.to_dict()


def _nothing(operation, value):
    # Contract §2: whatever the plugin returns here is ignored.
    return None


def _status(operation, value):
    if not isinstance(value, Status):
        raise _wrong(operation, "Status", _type(value))
    return value.value


def _number(operation, value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _wrong(operation, "a number", _type(value))
    if not isfinite(value):
        raise _wrong(operation, "a number", repr(value))
    return value


def _mount_specification(operation, value):
    if not isinstance(value, MountSpecification):
        raise _wrong(operation, "MountSpecification", _type(value))
    owner = value.ownership_specification
    return {
        "mounts": [
            {
                "environment": mount.remote_environment.reference,
                "mountPath": mount.mount_path,
                "sharedPath": mount.shared_path,
            }
            for mount in value.mounts
        ],
        "ownership": None if owner is None else {"uid": owner.uid, "gid": owner.gid},
    }


_CHECKS = {
    operations.NOTHING: _nothing,
    operations.STATUS: _status,
    operations.NUMBER: _number,
    operations.MOUNT_SPECIFICATION: _mount_specification,
}


def _json(operation, plain, error):
    try:
        return text_of(plain)
    except (TypeError, ValueError) as cause:
        raise error(f"{operation} returned what JSON cannot say: {cause}") from cause


def _wrong(operation, expected, got):
    return IncorrectReturnTypeError(
        f"{operation} must return {expected}, but it returned {got}."
    )


def _type(value):
    return "None" if value is None else type(value).__name__
