"""Rules: one file each, ending in `RULE = Rule(...)`.

A rule's examples are lines that an author could have written, in place of those of the example
plan (`pejling/pages/reference/examples`). They begin with the keys that are changed; a key that
is not there is written `# key:`; after a line `---` comes the text. A line `=== PATH` leads to
another file beside the plan: `=== results.md`, `=== ../2025/plan.md`. A test holds every rule
against its own examples.
"""
