"""The commands, one file each: `run(session) -> int` does it and returns the exit code."""
