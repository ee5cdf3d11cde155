"""What a rule weighs in the site, in words."""

from pejling.lint import Rule
from pejling.lint.listing import weight_of
from pejling.pages.view import View


def weight_words(rule: Rule, view: View) -> str:
    """Return what a rule weighs here: advice, a warning, an error, or off."""
    return weight_of(rule, view.config, view.site.root, view.say)
