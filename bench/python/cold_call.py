"""One process, one operation: imports the plugin, calls it once, prints the answer."""

import sys

import direct_call

with open(sys.argv[1], encoding="utf-8") as file:
    print(direct_call.status(direct_call.load(), file.read()))
