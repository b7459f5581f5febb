"""Public holidays of China as the package `holidays` knows them; what is not announced for a year is not guessed.

The law fixes the days of each festival years ahead. Which days stand in for those that fall on a weekend, which days
are swapped, and which weekend days are worked for them, is announced for each year shortly before it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.model.plain import dump, to_plain
from occstd.views.addresses import DATA
from occstd.words import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

HOLIDAYS_FILE = f"{DATA}/holidays.json"
"""Path of the table from the site's root."""
FIRST_YEAR, LAST_YEAR = 2020, 2040
"""Years of the table: fixed, so that it is the same on whatever day it is made."""
_ONE, _SATURDAY = timedelta(days=1), 5
_SWAPPED = re.compile(r"substituted from (\d\d)/(\d\d)/(\d{4})")
"""How the package names a day off for which a weekend day is worked."""


@record
class HolidayTable(Record):
    """Days off and working weekends of a country."""

    country: str
    """Code of the country (ISO 3166-1)."""
    source: str
    """Package and version that the days are from."""
    years: tuple[int, int]
    """First and last year that the table knows the festivals of."""
    announced: tuple[int, ...]
    """Years whose swapped days are known."""
    days: dict[str, dict[str, str]]
    """Names of the holiday in each language, by date; in years that are announced with the weekend days beside it."""
    working: dict[str, str]
    """By date of a weekend day that is worked, the date of the day off that it stands in for."""


@cache
def public_holidays() -> HolidayTable:
    """The table of China. Raises ModuleNotFoundError where the package is not installed."""
    law, kept = ({lang: _found(lang, observed) for lang in ("en_US", "zh_CN")} for observed in (False, True))
    found = ((_SWAPPED.search(name), day) for day, name in kept["en_US"].items())
    working = {date(int(match[3]), int(match[1]), int(match[2])): day for match, day in found if match}
    swapped = set(working.values())
    announced = {day.year for day in swapped}
    english = {day: name.replace("Labor", "Labour") for day, name in law["en_US"].items() if day not in swapped}
    festivals = {day: (name, law["zh_CN"][day]) for day, name in english.items()}
    free = {day for day in kept["en_US"] if day.year in announced or day in festivals}
    days = dict[str, dict[str, str]]()
    for run in _runs(free, working.keys(), announced):
        names = [festivals[day] for day in run if day in festivals]
        for day in run:
            names = names if day not in festivals else [festivals[day], *names]
            days[day.isoformat()] = dict(zip((ENGLISH, CHINESE), names[0], strict=True))
    return HolidayTable(
        country="CN",
        source=f"holidays {version('holidays')}",
        years=(FIRST_YEAR, LAST_YEAR),
        announced=tuple(sorted(announced)),
        days=days,
        working={worked.isoformat(): day.isoformat() for worked, day in sorted(working.items())},
    )


def holidays_json() -> bytes:
    """The table as JSON, which the form reads."""
    return dump(to_plain(public_holidays()))


def _found(language: str, observed: bool) -> Mapping[date, str]:
    from holidays import country_holidays

    years = range(FIRST_YEAR, LAST_YEAR + 1)
    return dict(sorted(country_holidays("CN", years=years, observed=observed, language=language).items()))


def _runs(free: set[date], worked: Container[date], announced: set[int]) -> Iterator[list[date]]:
    """Days off that follow one another; in years that are announced with the weekend days that adjoin them."""

    def off(day: date) -> bool:
        weekend = day.year in announced and day.weekday() >= _SATURDAY and day not in worked
        return day in free or weekend

    seen = set[date]()
    for day in sorted(free):
        if day in seen:
            continue
        while off(day - _ONE):
            day -= _ONE
        run = [day]
        while off(run[-1] + _ONE):
            run.append(run[-1] + _ONE)
        seen |= set(run)
        yield run
