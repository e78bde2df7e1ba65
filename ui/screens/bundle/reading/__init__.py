"""Another's bundle, to be read: nothing in this window changes anything."""
