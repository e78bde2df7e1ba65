"""What a person sees and touches: the only Qt in the program."""

from ui.singletons import keep_singletons

keep_singletons()
