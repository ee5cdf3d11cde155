"""What the scripts say, in the reader's language."""

from pejling.language import Speech, _


def wording(say: Speech) -> dict[str, str]:
    """Return the scripts' sentences by name; what stands in braces is filled in the browser."""
    return {name: say.text(message) for name, message in _MESSAGES.items()}


_MESSAGES = {
    "search": _("Search"),
    "label": _("Search in plans, goals and results"),
    "how": _(
        "All the words must be there. Put an expression in quotation marks to find it "
        "as it is written."
    ),
    "quoted": _("“{word}”"),
    "close": _("Close"),
    "all": _("All results, with filters"),
    "recent": _("Searched for on this device"),
    "forget": _("Forget these searches"),
    "found": _("{count} results in {groups} plans and pages."),
    "found_in_one": _("{count} results in one plan or page."),
    "found_one": _("1 result."),
    "nothing": _("Nothing was found with the filters you have chosen."),
    "nowhere_together": _("No goal, plan or page has all the words."),
    "nowhere_so": _("No goal, plan or page has the expression as it is written."),
    "no_word": _("Write a word or a number."),
    "unfound_one": _("{words} is not found anywhere."),
    "unfound_many": _("{words} are not found anywhere."),
    "meant": _("“{word}” is not found anywhere; these are the results for {meant}."),
    "asked": _("Read as a question: {words} need not be there."),
    "search_for": _("Search for {words} ({count})"),
    "unread": _("{count} more have the words, and were not searched for the expression."),
    "one_more": _("1 more result here"),
    "more_here": _("{count} more results here"),
    "further": _("Show more ({count} left)"),
    "narrow": _("Narrow down"),
    "clear": _("Remove all filters"),
    "every": _("Show all {count}"),
    "broken": _("Search could not be loaded. Try again, or load the page anew."),
    "facet_ministry": _("Ministry"),
    "facet_agency": _("Agency"),
    "facet_year": _("Year"),
    "facet_task": _("Task"),
    "facet_nature": _("Nature of the task"),
    "facet_verdict": _("Verdict"),
    "facet_goal": _("Ministry goal"),
    "facet_kind": _("Kind of document"),
}
