# Says which file-system object LOOKED_AT is, links followed, and which running kernel says so; a line a fact.
printf 'identity=%s\n' "$(stat -L -c %d:%i "$LOOKED_AT" 2>/dev/null || stat -L -f %d:%i "$LOOKED_AT" 2>/dev/null)"
printf 'kernel=%s\n' "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)"
