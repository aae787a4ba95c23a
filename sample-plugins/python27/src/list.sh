# Prints size and name of each file below $MOUNT, which may be a symbolic link.
cd -P -- "$MOUNT" && find . -type f -printf '%%s %%P\n' | head -n %d
