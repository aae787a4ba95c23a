"""What plugins find in an interpreter before anybody knows which plugin it will get. Whoever
imports this has a standard library like CPython's."""

from _drydock import library

library.complete()
