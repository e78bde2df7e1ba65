"""What a person sees and touches; the only place that knows Qt."""
