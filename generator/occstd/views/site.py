"""What every view works from: a standard, the edition shown, a language; and its directions by level."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from occstd.model import GLYPHS, Headings, Text
from occstd.model.shape import field_names, walk
from occstd.views.addresses import addresses
from occstd.views.tracks import Track, Unit, tracks
from occstd.words import CHINESE, Words, root_folder

if TYPE_CHECKING:
    from collections.abc import Collection

    from occstd.model import Basis, Edition, Level, Record, Standard, Teaching, TrainingHours, WeightTable

__all__ = ["HAND_WRITTEN", "Site", "Track", "Unit", "Untranslated", "tracks", "whole"]

HAND_WRITTEN = {
    "developers/": "developers",
    "developers/python/": "python",
    "developers/versions/": "ids_versions",
    "developers/yaml/": "yaml",
    "developers/importing/": "importing",
    "developers/eligibility/": "eligibility_data",
    "about/": "about",
}
"""Pages that people write in docs/, by path, with the interface word that names them."""


class Untranslated(str):
    """A text of the document, in Chinese, on a page in another language; what draws it says so."""

    __slots__ = ()


def whole(text: str, *parts: str) -> str:
    """A text made of parts, untranslated where one of them is."""
    return Untranslated(text) if any(isinstance(part, Untranslated) for part in parts) else text


class Site:
    """A standard as one site shows it: one edition at the front, one language.

    Args:
        standard: the standard.
        language: the language of the pages, by its code.
        address: where the site is, or nothing.
        repository: where its sources are, or nothing.
        written: paths of the pages in `HAND_WRITTEN` that the site has; all where left out.
        offline: whether a copy to read offline is made of it.
    """

    def __init__(
        self,
        standard: Standard,
        language: str,
        *,
        address: str = "",
        repository: str = "",
        written: Collection[str] = tuple(HAND_WRITTEN),
        offline: bool = False,
    ) -> None:
        self.standard = standard
        self.address = address.rstrip("/")
        self.repository = repository.rstrip("/")
        self.written = written
        self.offline = offline
        self.language = language
        self.languages = (language, *(code for code in standard.languages if code != language))

    @cached_property
    def edition(self) -> Edition:
        """The edition that the site opens with."""
        return next(e for e in self.standard.editions if e.id == self.standard.current_edition)

    @cached_property
    def words(self) -> Words:
        """The interface words of the site's language, with the headings that the edition has in place of the usual."""
        said = {key: text.translated(self.language) for key, text in self._headings().items()}
        return Words(self.language, said)

    def _headings(self) -> dict[str, Text]:
        headings = self.edition.headings
        words = {"skills": ("skills", "must_do"), "knowledge": ("knowledge", "must_know")}
        found = {name: text for name in field_names(Headings) if (text := getattr(headings, name, None))}
        return {word: text for name, text in found.items() for word in words.get(name, (name,))}

    @cached_property
    def has_untranslated(self) -> bool:
        """Whether any text is not translated into the site's language."""
        texts = (item for _, item in walk(self.standard) if isinstance(item, Text))
        return any(text.translated(self.language) is None for text in texts)

    @cached_property
    def whole_language(self) -> str:
        """Code of the first language of the standard in which all texts are."""
        sites = (Site(self.standard, code) for code in self.standard.languages)
        return next((site.language for site in sites if not site.has_untranslated), CHINESE)

    @property
    def other(self) -> str:
        """Code of the other language of the site; nothing where it has one alone."""
        return self.languages[1] if len(self.languages) > 1 else ""

    @property
    def folder(self) -> str:
        """Folder of the pages, from the root of the site."""
        return root_folder(self.language, self.standard.languages)

    @cached_property
    def tracks(self) -> tuple[Track, ...]:
        """Directions with their units, in printed order."""
        return tracks(self.standard, self.edition)

    @cached_property
    def addresses(self) -> dict[str, dict[str, str]]:
        """For each edition, the page path of every id; see `occstd.views.addresses`."""
        return {edition.id: addresses(self.standard, edition) for edition in self.standard.editions}

    @cached_property
    def records(self) -> dict[str, tuple[str, str, Record]]:
        """What has an id, by it: where it stands, the path of its page, and itself.

        Of ids that several editions have, that of the edition shown.
        """
        found: dict[str, tuple[str, str, Record]] = {}
        for path, item in walk(self.standard):
            name = getattr(item, "id", None)
            if name is None or not path:
                continue
            of_edition = path[0] == "editions"
            edition = self.standard.editions[int(path[1])] if of_edition else self.edition
            page = self.addresses[edition.id].get(name)
            shown = edition is self.edition
            if page is None or (of_edition and not shown and name in found):
                continue
            part = str(path[2] if of_edition else path[0])
            place = self.part_name(part) if shown else self.say(edition.name)
            found[name] = (place, page, item)
        return found

    @cached_property
    def _names(self) -> dict[str, Text]:
        standard = self.standard
        names = {rule.id: rule.name for rule in standard.regulations}
        names |= {party.id: party.name for party in standard.parties}
        return names | {indicator.id: indicator.name for indicator in standard.indicators}

    def name(self, item: str) -> str:
        """What a rule, a party or an indicator is called, by its id. Raises KeyError where there is none."""
        return self.say(self._names[item])

    @property
    def units(self) -> tuple[Unit, ...]:
        """All units, direction by direction, from the lowest level up."""
        return tuple(unit for track in self.tracks for unit in track.units)

    def hours(self, unit: Unit) -> TrainingHours | None:
        """Least training hours of a unit; None where the edition gives none."""
        direction = unit.direction.id if unit.direction else None
        for entry in self.edition.training_hours:
            if entry.level in (None, unit.number) and entry.direction in (None, direction):
                return entry
        return None

    def weights(self, unit: Unit) -> WeightTable | None:
        """Weight table of a unit; None where the edition gives none."""
        return next((table for table in self.edition.weights if (table.direction, table.level) == unit.place), None)

    def teaching(self, unit: Unit) -> Teaching | None:
        """What is suggested for teaching a unit; None where the edition suggests nothing."""
        return next((found for found in self.edition.teaching if (found.direction, found.level) == unit.place), None)

    def say(self, text: Text | None) -> str:
        """A text in the site's language, or in Chinese where it is not translated; nothing for none."""
        if text is None:
            return ""
        said = text.translated(self.language)
        return Untranslated(text.said(self.language)) if said is None else said

    def say_numbered(self, number: str | int, text: Text) -> str:
        """A text after a number or an id."""
        said = self.say(text)
        return whole(f"{number} {said}", said)

    def say_other(self, text: Text | None) -> str:
        """A text in the other language of the site; nothing for none, and where it is in one language alone."""
        if text is None or not self.other or text.translated(self.language) is None:
            return ""
        return text.translated(self.other) or ""

    def glyph(self, basis: Basis) -> str:
        """The mark of a basis."""
        return GLYPHS[basis.kind]

    def part_name(self, part: str) -> str:
        """What a part of the standard or of an edition is called, by its key in the data."""
        return self.words.named("part", {"functions": "requirements", "regulations": "rules"}.get(part, part))

    def level_name(self, level: Level | None) -> str:
        """What a level is called: "Level 4", or its own label."""
        if level is None:
            return self.words["all_levels"]
        return self.say(level.label) or self.words("level_n", n=self.words.numeral(level.number))

    def level_in_sentence(self, level: Level | None) -> str:
        """What a level is called within a sentence: "level 4"."""
        name = self.level_name(level)
        return whole(self.words.in_sentence(name), name)

    def track_name(self, track: Track | Unit) -> str:
        """What a direction is called; the occupation's name where there are no directions."""
        return self.say(track.direction.name if track.direction else self.standard.name)

    def unit_name(self, unit: Unit) -> str:
        """Direction and level together."""
        parts = self.unit_parts(unit)
        return whole(self.words.name_separator.join(parts), *parts)

    def unit_parts(self, unit: Unit) -> tuple[str, ...]:
        """Direction and level one by one; only the former where there are no levels."""
        return (self.track_name(unit), *((self.level_in_sentence(unit.level),) if unit.level else ()))

    def unit_name_in_full(self, unit: Unit) -> str:
        """The occupation with direction and level; its name once where there are no directions."""
        name = self.unit_name(unit)
        of = self.say(self.standard.name)
        return whole(f"{of} · {name}", of, name) if unit.direction else name
