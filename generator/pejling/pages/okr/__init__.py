"""The parts of OKR pages: a team in a cycle, a cycle of an agency, what serves what."""
