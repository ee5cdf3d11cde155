"""Serving a site on this machine while it is written: our own small server."""
