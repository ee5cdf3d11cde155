"""Page kinds: one file each, ending in `KIND = PageKind(...)`."""
