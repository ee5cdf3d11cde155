"""Serving a site on this machine while it is written: our own small server."""

from pejling.serve.problem_page import Problem, problem_page
from pejling.serve.serving import SiteServer, serve

__all__ = ["Problem", "SiteServer", "problem_page", "serve"]
