"""llms.txt and llms-full.txt (llmstxt.org): the pages for language models, as a list and as one text.

Each language has its own pair at its root. The whole text leaves out pages that only arrange what others state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.model import GLYPHS
from occstd.render.markdown import absolute, markdown_link, render_markdown_absolute
from occstd.render.plain_markdown import escape_markdown
from occstd.views.developers.data import contents
from occstd.views.pages.navigation import navigation, source_path
from occstd.words import root_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from occstd.published import PublishedFile
    from occstd.views.blocks import Page
    from occstd.views.site import Site

LLMS, LLMS_FULL = "llms.txt", "llms-full.txt"
"""Paths from the language's root."""
_ARRANGED = ("matrix/", "compare/", "syllabi/", "data/", "developers/")
"""Pages that only arrange what others state, or tell of files, formats and checks."""


def llms_txt(site: Site, pages: Sequence[Page], files: Iterable[PublishedFile]) -> bytes:
    """The list of pages by the sections of the menu, each to its Markdown, then the data files."""
    words, standard = site.words, site.standard
    version = words("data_version", version=standard.version, date=standard.date)
    rows = [
        f"# {escape_markdown(site.say(standard.name))}",
        f"> {escape_markdown(site.say(standard.summary))}",
        f"{escape_markdown(words['unofficial'])} {version}{words['stop']} {words['licence']}",
        _marks(site),
    ]
    about = {source_path(page.path): page for page in pages}
    menu = [next(iter(entry.items())) for entry in navigation(site, list(pages))]
    alone = [{title: inside} for title, inside in menu if isinstance(inside, str)]
    listed = set(_sources(menu))
    alone += [{page.title: source} for source, page in about.items() if source not in listed]
    sections = [(words["llms_pages"], alone)]
    sections += [(title, inside) for title, inside in menu if not isinstance(inside, str)]
    for title, inside in sections:
        rows += [f"## {escape_markdown(title)}", "\n".join(_rows(site, title, inside, about))]
    rows += [f"## {escape_markdown(words['llms_files'])}", "\n".join(_data(site, files))]
    optional = [(LLMS_FULL, words["llms_whole"])]
    for language in site.languages[1:]:
        folder = root_folder(language, standard.languages)
        optional.append((f"/{folder}{LLMS}", words["llms_other"]))
    rows += ["## Optional", "\n".join(f"- {markdown_link(text, absolute(site, path))}" for path, text in optional)]
    return ("\n\n".join(rows) + "\n").encode()


def llms_full_txt(site: Site, pages: Iterable[Page]) -> bytes:
    """Every page that carries statements, one after the other, with links that hold anywhere."""
    return "\n\n".join(render_markdown_absolute(site, p) for p in pages if not p.path.startswith(_ARRANGED)).encode()


def _marks(site: Site) -> str:
    words = site.words
    return "\n".join(
        f"- {glyph} {words[f'basis_{kind}']}{words.label_separator}{escape_markdown(words[f'basis_{kind}_text'])}"
        for kind, glyph in GLYPHS.items()
    )


def _sources(entry: Any) -> Iterator[str]:
    """The files that a menu leads to."""
    if isinstance(entry, str):
        yield entry
    else:
        for inside in entry.values() if isinstance(entry, dict) else entry:
            yield from _sources(inside)


def _rows(site: Site, title: str, entries: list[Any], about: dict[str, Page]) -> Iterator[str]:
    """A row for each page of a section of the menu; the first of a section is its index and has no name there."""
    for entry in entries:
        name, inside = (title, entry) if isinstance(entry, str) else next(iter(entry.items()))
        if isinstance(inside, str):
            yield _row(site, name, inside, about.get(inside))
        else:
            yield from _rows(site, name, inside, about)


def _row(site: Site, name: str, source: str, page: Page | None) -> str:
    link = markdown_link(page.title if page else name, absolute(site, source))
    said = (page.description or page.lead) if page else ""
    return f"- {link}{site.words.label_separator}{escape_markdown(said)}" if said else f"- {link}"


def _data(site: Site, files: Iterable[PublishedFile]) -> Iterator[str]:
    for file in files:
        if not file.is_part and file.edition in ("", site.edition.id):
            link = markdown_link(file.path.rpartition("/")[2], absolute(site, f"/{file.path}"))
            yield f"- {link}{site.words.label_separator}{escape_markdown(contents(site.standard, file, site.words))}"
