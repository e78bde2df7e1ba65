"""Who signs here, whom one believes, what the centre orders and what it confirms."""
