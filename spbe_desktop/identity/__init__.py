"""Who signs and whom we believe: the person's key and certificate, and the trusted ones."""
