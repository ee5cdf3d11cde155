"""An ordinary Markdown page among the plans."""

from pydantic import Field

from pejling.model.base import DocumentBase, Headline
from pejling.model.values import Text


class Article(DocumentBase):
    """An ordinary page: prose with a title."""

    title: Text | None = Field(
        None, description="The page's title; where it has none, its first heading."
    )
    headline: Headline = None
