"""What is true without a screen: no Qt, and no sentence for users except by key."""

__version__ = "0.1.0"
