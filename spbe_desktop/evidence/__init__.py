"""Evidence bytes: kept once by their SHA-256, and told apart by what they really are.

Only `vault.py` touches the bytes, so that a fault injector or encryption changes one file.
"""
