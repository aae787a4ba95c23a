# Lets the server go on after hold.sh.
let_go
