"""What is missing of a route, in words. The twin of theme/assets/eligibility-words.js."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.eligibility.conditions import Missing
from occstd.model import Record, record
from occstd.model.plain import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from occstd.eligibility.evaluation import Part
    from occstd.words import Words

_TOP_RANK = "senior"


@record
class Explanation(Record):
    """One thing that is missing, in words; or several of which one is enough."""

    text: str
    """The sentence."""
    any_of: tuple[tuple[Explanation, ...], ...] = ()
    """The alternatives, where one is enough."""


class Explainer:
    """Turns what is missing into sentences of one language."""

    def __init__(self, words: Words, levels: Mapping[int, str], groups: Mapping[str, str]) -> None:
        """`levels` and `groups` are their names within a sentence, by number and by id."""
        self._words = words
        self._levels = levels
        self._groups = groups

    def explain(self, parts: Sequence[Part]) -> tuple[Explanation, ...]:
        """All that is missing, in order."""
        return tuple(self._part(part) for part in parts)

    def month(self, date: str) -> str:
        """The month of a date such as 2021-05 or 2021-05-20, as it is written in running text."""
        year, month = date.split("-")[:2]
        name = self._words["el_month_names"].split("|")[int(month) - 1]
        return self._words("el_date", name=name, year=int(year), month=int(month))

    def _part(self, part: Part) -> Explanation:
        if isinstance(part, Missing):
            clauses = (self._need(part), self._has(part), self._from(part))
            return Explanation(text=self._words.clause_separator.join(clause for clause in clauses if clause))
        return Explanation(text=self._words["el_choice"], any_of=tuple(map(self.explain, part.any_of)))

    def _need(self, part: Missing) -> str:
        words, atom = self._words, to_plain(part.needs)
        text = words(f"el_{_template(part.atom, atom)}", **self._blanks(part.atom, atom))
        if part.atom != "graduate_of":
            return text
        more = [f"el_major_{atom['major']}"] if "major" in atom else []
        more += [f"el_evaluated_{atom['evaluated']}"] if "evaluated" in atom else []
        more.append("el_final_year" if atom.get("final_year") else "el_diploma")
        return words.clause_separator.join((text, *(words[key] for key in more)))

    def _blanks(self, name: str, atom: dict[str, object]) -> dict[str, str]:
        words = self._words
        level = atom.get("level", atom.get("after_certificate"))
        rank = atom.get("rank", atom.get("after_title"))
        key = f"el_name_{atom.get('certificate')}"
        return {
            "years": self._span(int(str(atom.get("years", 0))), 0),
            "min": words[f"el_education_{atom['min']}"] if name == "education" else str(atom.get("min", "")),
            "of": words[f"el_of_{atom.get('of', 'this_or_related')}"],
            "level": self._level(int(str(level))) if level is not None else "",
            "title": words[f"el_rank_{rank}"] if rank else "",
            "certificate": words[key] if key in words else str(atom.get("certificate", "")),
            "schools": words["el_or"].join(words[f"el_school_{kind}"] for kind in _texts(atom.get("schools"))),
            "group": self._groups.get(str(atom.get("group")), str(atom.get("group"))),
        }

    def _level(self, number: int) -> str:
        return self._levels.get(number) or self._words("el_level", n=number)

    def _span(self, years: int, months: int) -> str:
        words = self._words
        parts = [words("el_years", n=years)] if years else []
        parts += [words("el_months", n=months)] if months else []
        return words["el_year_and_month"].join(parts)

    def _has(self, part: Missing) -> str:
        words, has = self._words, part.has or {}
        fixed = {"age": "age", "date": "date", "since": "since"}
        for lack in part.lacks:
            if lack in fixed:
                return words[f"el_lacks_{lack}"]
        if part.atom == "works" and part.lacks != ("time",):
            return words["el_lacks_first"]
        if part.atom == "graduate_of":
            if not has or "school" in part.lacks:
                return ""
            return words.list_separator.join(words[f"el_lacks_{lack}"] for lack in part.lacks)
        return self._so_far(part.atom, has)

    def _so_far(self, atom: str, has: Mapping[str, str | int | bool]) -> str:
        words = self._words
        if not has:
            return ""
        if atom == "age":
            return words("el_so_far", has=words("el_years_old", n=has["years"]))
        if "years" in has:
            span = self._span(int(has["years"]), int(has["months"]))
            return words("el_so_far", has=span) if span else words["el_so_far_none"]
        keys = [f"el_{key}_{value}" for key, value in has.items()]
        keys = [key.replace("el_enrolled_", "el_education_") for key in keys]
        return words("el_so_far", has=words.list_separator.join(words[key] for key in keys))

    def _from(self, part: Missing) -> str:
        if part.from_month is None:
            return ""
        key = "el_from_work" if part.atom == "works" else "el_from"
        if part.atom == "age" and "months" not in (part.has or {}):
            key = "el_from_latest"
        if part.begins is not None:
            return self._words("el_from_work_begun", month=self.month(part.from_month), begins=self.month(part.begins))
        return self._words(key, month=self.month(part.from_month))


def answer_words(words: Words) -> dict[str, str]:
    """The words that the twin in JavaScript needs, by key."""
    shared = {key: words[key] for key in ("kind_of", "none", "occupation")}
    shared |= {"list": words.list_separator, "clause": words.clause_separator}
    return shared | {key: text for key, text in words.all().items() if key.startswith("el_")}


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _template(name: str, atom: dict[str, object]) -> str:
    """Which sentence says what an atom needs."""
    choose: dict[str, Callable[[], str]] = {
        "education": lambda: "education_enrolled" if atom.get("enrolled") else "education",
        "holds": lambda: ("certificate" if "certificate" in atom else "holds") + ("_years" if "years" in atom else ""),
        "works": lambda: _works_template(atom),
        "title": lambda: "title_top" if atom["rank"] == _TOP_RANK else "title",
    }
    return choose[name]() if name in choose else name


def _works_template(atom: dict[str, object]) -> str:
    if "after_certificate" in atom and "after_title" in atom:
        return "works_after_both"
    return next((f"works_{key}" for key in ("after_certificate", "after_title") if key in atom), "works")
