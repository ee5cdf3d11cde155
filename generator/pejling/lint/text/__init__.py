"""What a text says, as far as word lists can tell: pure functions, linear in its length.

The lists are data files of our own, one folder a language. They are short on purpose: a word that
is often used well is not on them, since an adviser who cries wolf is switched off.
"""

from pejling.lint.text.abbreviations import abbreviations, unexplained
from pejling.lint.text.clauses import coupled
from pejling.lint.text.doing import activity
from pejling.lint.text.key_results import builds, keeps, left_to_others
from pejling.lint.text.quantities import quantities
from pejling.lint.text.readability import lix
from pejling.lint.text.speaking import legality, names_agency, speaks_of, takes_up, ties_pay
from pejling.lint.text.wording import buzzword, maintaining, outsider, solution, vague
from pejling.lint.text.words import Word, count, sentences, words

__all__ = [
    "Word",
    "abbreviations",
    "activity",
    "builds",
    "buzzword",
    "count",
    "coupled",
    "keeps",
    "left_to_others",
    "legality",
    "lix",
    "maintaining",
    "names_agency",
    "outsider",
    "quantities",
    "sentences",
    "solution",
    "speaks_of",
    "takes_up",
    "ties_pay",
    "unexplained",
    "vague",
    "words",
]
