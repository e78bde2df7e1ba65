"""What a person chooses for this machine, and where things lie."""
