"""What several page kinds show: decided here once, drawn by the partials of the same names."""
