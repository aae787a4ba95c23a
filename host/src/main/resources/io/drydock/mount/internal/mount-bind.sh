# Makes FOLDER appear at PLACE too.
as_root_held put_folder "$FOLDER" "$PLACE" "$OWNER"
