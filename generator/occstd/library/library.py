"""A standard with its look-ups. What is asked for is read when it is asked for, so that one look-up is quick."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, overload

from occstd import extras
from occstd.library.naming import pick, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas

    from occstd.assess.rule import Standing
    from occstd.eligibility.evaluation import RuleSetResult
    from occstd.library.records import Records
    from occstd.library.search import Hit
    from occstd.model import Edition, Record, Standard, Task, Text
    from occstd.model.applicant import Applicant
    from occstd.views.rows import TaskChange, TaskRow
    from occstd.views.site import Track, Unit
    from occstd.views.statements import StatementRow

R = TypeVar("R", bound="Record")


class Library:
    """A standard as one of its editions has it, with look-ups; `occstd.load` gives it.

    A direction is named by its id or its slug, a level by its number; either is left out where the standard has
    none. What does not exist is a `LookupError` that says what there is.
    """

    def __init__(self, records: Records, edition: str | None = None) -> None:
        self._records = records
        self._edition = edition or records.current
        if edition is not None:
            pick({key: key for key in records.ids if key}, edition, "edition")

    def __repr__(self) -> str:
        return f"<occstd.Library {self.id} {self._edition}>"

    @property
    def id(self) -> str:
        """Id of the standard."""
        return self._records.id

    @property
    def standard(self) -> Standard:
        """The whole standard, with all its editions."""
        return self._records.standard

    @cached_property
    def edition(self) -> Edition:
        """The edition that look-ups are about."""
        return next(edition for edition in self.editions if edition.id == self._edition)

    @property
    def name(self) -> Text:
        """Name of the occupation."""
        return self.standard.name

    @property
    def version(self) -> str:
        """Version of the data."""
        return self.standard.version

    @property
    def editions(self) -> tuple[Edition, ...]:
        """All editions, in order of time."""
        return self.standard.editions

    # by id

    @overload
    def find(self, name: str) -> Record: ...

    @overload
    def find(self, name: str, kind: type[R]) -> R: ...

    def find(self, name: str, kind: type[Any] | None = None) -> Record:
        """The record with an id: a statement, task, function, level, source, term, … whatever has one.

        The edition is searched first, then what all editions share, then the other editions, the latest first.

        Args:
            name: the id, such as `LS-T05`.
            kind: class that the record must have, for type checkers too; any where it is left out.

        Raises:
            LookupError: where nothing, or something of another class, has the id.
        """
        places = (self._edition, "", *reversed(self._records.ids))
        found = next(filter(None, (self._records.get(edition, name) for edition in places)), None)
        if found is None:
            raise unknown("id", name, [known for ids in self._records.ids.values() for known in ids])
        if kind and not isinstance(found, kind):
            raise LookupError(f"{name} is no {kind.__name__} but a {type(found).__name__}")
        return found

    def address(self, name: str, language: str = "") -> str:
        """Where an id stands on the site, from the site's root: page and anchor, such as `levels/4/#level-4`.

        Args:
            name: the id.
            language: language of the page, by its code; that of the site's root where none is given.

        Raises:
            LookupError: where nothing on the site has the id.
        """
        from occstd.words import root_folder

        for pages in self._addresses:
            if name in pages:
                folder = root_folder(language or self.standard.languages[0], self.standard.languages)
                return f"{folder}{pages[name]}#{name}"
        raise unknown("address of", name, (name for pages in self._addresses for name in pages))

    @cached_property
    def _addresses(self) -> tuple[dict[str, str], ...]:
        """The page of every id, the edition's own first."""
        from occstd.views.addresses import addresses

        others = [edition for edition in reversed(self.standard.editions) if edition.id != self._edition]
        return tuple(addresses(self.standard, edition) for edition in (self.edition, *others))

    # by direction and level

    def units(self) -> tuple[Unit, ...]:
        """Every direction at every level that it offers, from the lowest level up."""
        return tuple(unit for track in self._tracks for unit in track.units)

    def unit(self, direction: str | None = None, level: int | None = None) -> Unit:
        """A direction at a level: its functions, tasks and requirements.

        Raises:
            LookupError: where the direction or the level does not exist, or the direction does not offer the level.
        """
        track = self._track(direction)
        return pick({unit.number: unit for unit in track.units}, level, "level")

    def delta(
        self, direction: str | None = None, level: int | None = None, *, against: int | None = None
    ) -> tuple[TaskChange, ...]:
        """What a direction asks at a level against another level, task by task: begins, ends, changes or same.

        Args:
            direction: the direction.
            level: the level.
            against: the level to compare with; the next lower one where it is left out.

        Raises:
            LookupError: where there is no such level, or the requirements of one of the two are not known.
        """
        from occstd.views.rows import task_changes

        unit, units = self.unit(direction, level), self._track(direction).units
        if against is None and unit is units[0]:
            raise LookupError(f"level {level} has no level below it; name one with against=")
        before = units[units.index(unit) - 1] if against is None else self.unit(direction, against)
        for side in (before, unit):
            if not side.functions:
                raise LookupError(f"the requirements of {side.key} are not known; see the gaps of the edition")
        return tuple(task_changes(self.edition, unit, before))

    def matrix(self, direction: str | None = None) -> tuple[TaskRow, ...]:
        """The rows of the matrix: tasks with what each level asks in them; of all directions where none is named."""
        from occstd.views.rows import track_rows

        tracks = self._tracks if direction is None else (self._track(direction),)
        return tuple(row for track in tracks for row in track_rows(self.edition, track))

    def check_eligibility(
        self, applicant: Applicant | Mapping[str, Any], *, direction: str | None = None, day: str
    ) -> tuple[RuleSetResult, ...]:
        """What every rule set of the edition says about an applicant, level by level, with all that is missing.

        Args:
            applicant: what is told about the applicant, as a record or with its keys as in JSON.
            direction: the direction applied for.
            day: month or day of application, `2026-05` or `2026-05-20`.

        Raises:
            LookupError: where there is no such direction.
            ValueError: where the day is none, or the applicant has other keys or values than an `Applicant`.
        """
        from occstd.eligibility.evaluation import evaluate
        from occstd.model.applicant import Applicant
        from occstd.model.filling import fill

        told = applicant if isinstance(applicant, Applicant) else fill(Applicant, dict(applicant))
        return evaluate(self.edition, told, self._track(direction).direction, day)

    def assess(self, answers: Mapping[str, int], *, direction: str | None = None) -> Standing:
        """Which level someone's answers about their own skills fit, and what is missing; see `occstd.assess.rule`.

        Args:
            answers: by id of the skill: 0 not yet, 1 with help, 2 alone, 3 can teach it.
            direction: the direction; where it is left out, the only one that has all these skills.

        Raises:
            LookupError: where there is no such direction or skill, or several directions have them all.
            ValueError: where an answer is none of the four.
        """
        from occstd.library.assessing import standing

        return standing(self.edition, self._tracks if direction is None else (self._track(direction),), answers)

    # by what they say or serve

    def tasks(
        self, *, direction: str | None = None, level: int | None = None, duty: str | None = None
    ) -> tuple[Task, ...]:
        """Tasks, in printed order: those of a direction, of a level, serving a duty, or all that hold at once.

        Raises:
            LookupError: where there is no such direction, level or duty.
        """
        named: dict[str, None] = {
            row.task: None for row in self.statements(direction=direction, level=level, duty=duty) if row.task
        }
        tasks = {task.id: task for function in self.edition.functions for task in function.tasks}
        return tuple(tasks[name] for name in named)

    def statements(
        self,
        *,
        direction: str | None = None,
        level: int | None = None,
        duty: str | None = None,
        kind: str | None = None,
    ) -> Iterator[StatementRow]:
        """Statements as flat records with their places: all that the editions share and those of the edition.

        Where a direction, a level or a duty is named, the skills and knowledge that it asks, or what its tasks have of
        the kind that is named, such as `evidence`. `find` gives the whole record of an id.

        Args:
            direction: only those of a direction, or of all directions in common.
            level: only those of a level.
            duty: only those of tasks that serve a duty, by its id.
            kind: only those of a kind, such as `skill`, `knowledge` or `term`.

        Raises:
            LookupError: where there is no such direction, level, duty or kind.
        """
        chosen = self._track(direction).direction if direction is not None else None
        if level is not None:
            pick({item.number: item for item in self.edition.levels}, level, "level")
        if duty is not None:
            pick({name: name for name in self.edition.duties}, duty, "duty")
        if kind is not None:
            pick({row.kind: row for row in self._rows}, kind, "kind")
        narrowed, wanted = {direction, level, duty} != {None}, (chosen.id if chosen else None, level, duty)
        for row in self._rows:
            if kind in (None, row.kind) and (not narrowed or row.is_asked(*wanted, kind)):
                yield row

    def search(self, query: str) -> tuple[Hit, ...]:
        """Everything with an id whose name, sentence or note has all the words of a query, best first.

        See `occstd.library.search` for what counts as found and what comes first.

        Args:
            query: words in English or Chinese, with blanks between them.
        """
        from occstd.library.search import search

        return search(self.standard, self.edition, query)

    def to_pandas(self) -> pandas.DataFrame:
        """A table of all statements, a row for each; a text in two languages has two columns.

        Raises:
            MissingExtra: where pandas is not installed.
        """
        try:
            import pandas
        except ModuleNotFoundError as error:
            raise extras.named(error) from None
        return pandas.DataFrame([row.cells() for row in self._rows])

    @cached_property
    def _rows(self) -> tuple[StatementRow, ...]:
        from occstd.views.statements import statement_rows

        return tuple(statement_rows(self.standard, self.edition))

    @cached_property
    def _tracks(self) -> tuple[Track, ...]:
        from occstd.views.site import tracks

        return tracks(self.standard, self.edition)

    def _track(self, direction: str | None) -> Track:
        by_slug = {track.direction and track.direction.slug: track for track in self._tracks}
        ids = {track.direction.id: slug for slug, track in by_slug.items() if track.direction}
        return pick(by_slug, ids.get(direction or "", direction), "direction")
