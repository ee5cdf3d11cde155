"""`pejling status`: how every goal stands, in the words of the pages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from pejling.assess import GoalVerdict
from pejling.assess.words import (
    count_words,
    in_language,
    judged_words,
    opening_sentence,
    totals_words,
    verdict_word,
)
from pejling.cli.locating import locate_plans
from pejling.cli.options import as_of_option, lang_option, path_argument
from pejling.diagnostics import visible
from pejling.language import Speech, _, speech
from pejling.load import Place
from pejling.publish import ExitStatus
from pejling.site import Site, open_site


@click.command("status", short_help="Say how every goal stands.")
@path_argument
@lang_option
@as_of_option
def COMMAND(path: Path, lang: str | None, as_of: date | None) -> int:  # noqa: N802
    """Say how every goal stands on a date: its verdict, and the count behind it.

    PATH is the site's folder, its folder of plans, or any folder or file in that.
    """
    located = locate_plans(path)
    site = open_site(located.root, as_of=as_of, config=located.config)
    say = speech(lang or site.config.languages[0])
    # A plan stands with its follow-ups and results, so any file of its folder names it.
    plans = [
        place
        for place in site.links.plans
        if located.holds(file := site.library.plans[place].path)
        or located.inside.startswith(f"{file.rpartition('/')[0]}/")
    ]
    for place in plans:
        click.echo("\n".join(_plan(site, place, say)) + "\n")
    if not plans:
        click.echo(say.text(_("There is no plan here that can be read.")), err=True)
    if site.errors:
        click.echo(say.text(_("The plans have errors: run pejling check.")), err=True)
        return ExitStatus.PROBLEMS_FOUND
    return ExitStatus.FINE


def _plan(site: Site, place: Place, say: Speech) -> Iterator[str]:
    verdict = site.verdicts[place]
    yield f"{place.ministry}/{place.agency}/{place.period}"
    yield f"  {opening_sentence(verdict.totals.count, say)} {totals_words(verdict.totals, say)}."
    yield from (f"  {_goal(goal, say)}" for goal in verdict.goals)


def _goal(goal: GoalVerdict, say: Speech) -> str:
    title = in_language(goal.goal.goal.title, say)
    behind = "; ".join(filter(None, (count_words(goal.count, say), judged_words(goal, say))))
    words = f"{verdict_word(goal.verdict, say)} ({behind})"
    return f"{goal.id}: {words} – {visible(title, 200)}"
