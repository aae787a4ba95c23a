# Makes FOLDER appear at PLACE too.
mount --bind -- "$FOLDER" "$PLACE"
