"""LIX: how hard a text is to read (Björnsson 1968)."""

from pejling.lint.text.words import sentences, tokens

LONG_WORD = 6
FEWEST_WORDS = 40


def lix(text: str, language: str) -> int | None:
    """Return words a sentence plus the share of words over six letters, in per cent.

    Below 25 is very easy, over 55 very hard. None of a text too short to say it of.
    """
    read = [word for word in tokens(text) if word[0].isalnum()]
    if len(read) < FEWEST_WORDS:
        return None
    ends = max(1, len(sentences(text, language)))
    long_ones = sum(len(word) > LONG_WORD for word in read)
    return round(len(read) / ends + 100 * long_ones / len(read))
