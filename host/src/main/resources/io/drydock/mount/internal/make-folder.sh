# Makes PLACE, a folder of the data, and those on the way to it, for OWNER; nothing happens when it is there.
(follow=never enter "$PLACE" "$OWNER")
