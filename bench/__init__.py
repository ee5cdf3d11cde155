"""What Pejling costs: generated plans, stages timed apart, and what others need for the same."""
