"""The theme of the site: templates, styles and fonts."""
