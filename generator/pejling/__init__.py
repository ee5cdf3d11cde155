"""Pejling compiles agencies' plan definitions into a static site of goals and results."""

__version__ = "0.1.0"
