"""Writing for authors: documents that are nearly right, and values put into those there are."""
