"""What the plan page and the year-end report show, part by part."""
