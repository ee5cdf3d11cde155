"""A plan's checklist: what can be seen from the plan, and what people have answered."""
