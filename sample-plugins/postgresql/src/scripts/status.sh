# Prints ACTIVE when the server of this folder takes connections.
find_server
if [[ -n $server ]] && pg_isready --quiet --timeout=3; then echo ACTIVE; else echo INACTIVE; fi
