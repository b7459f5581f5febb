"""The MkDocs plugin: hands generated pages and files to MkDocs, and watches the YAML. All work is elsewhere."""

from __future__ import annotations

import logging
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File
from mkdocs.utils.meta import get_data

from occstd.site.artifacts import Artifact, all_pages, data_files, page_artifacts, reader_artifacts
from occstd.site.building import read_entries
from occstd.site.downloads import make_downloads
from occstd.export.web.schema_org import LinkedData
from occstd.reading.loader import load_standard
from occstd.site.printing import Press
from occstd.problems import StandardError
from occstd.render.markdown import MARKDOWN
from occstd.render.pages import escape_title, relative
from occstd.render.environment import script_json
from occstd.views.pages.navigation import navigation, site_pages
from occstd.views.site import Site
from occstd.views.pages.search import search_terms
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


ROOT_LANGUAGE = LANGUAGES[0]
"""The language at the site's root; only its build carries the files that all languages share."""


class OccstdConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml."""

    standard = config_options.Dir(exists=True)
    language = config_options.Choice(LANGUAGES, default=ROOT_LANGUAGE)
    downloads = config_options.Optional(config_options.Dir(exists=True))


class OccstdPlugin(BasePlugin[OccstdConfig]):  # type: ignore[no-untyped-call]
    """Builds the site of a standard within MkDocs."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the standard, set the menu, and teach the search the terms of the trade."""
        try:
            standard = load_standard(Path(self.config.standard))
        except StandardError as error:
            raise PluginError(f"the standard cannot be read:\n{error}") from error
        language, address = self.config.language, (config.site_url or "").rstrip("/")
        self.site = Site(standard, language, address=address, repository=config.repo_url or "")
        if language != ROOT_LANGUAGE and address:
            config.site_url = f"{address}/{language}/"
        self.pages = site_pages(self.site)
        config.nav = _escape_menu(navigation(self.site, self.pages))
        if language == "zh":
            _teach_search(search_terms(standard))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add generated pages, and, at the site's root, the data and the documents, if they are not made already."""
        data = data_files(self.site.standard, self.site.address)
        self.linked_data = LinkedData(self.site, self.pages, (file.made for file in data))
        documents: list[Artifact] = []
        if self.config.downloads:
            entries = read_entries(Path(self.config.downloads))
        else:
            downloads = make_downloads(self.site.standard, self.site.address, Press())
            entries, documents = downloads.entries, list(downloads.artifacts)
        pages = all_pages(self.site, data, entries)
        artifacts = list(page_artifacts(self.site, pages))
        if self.site.language == ROOT_LANGUAGE:
            artifacts += [*(file.artifact for file in data), *documents]
        for artifact in artifacts:
            files.append(File.generated(config, artifact.path, content=artifact.content))
        for artifact in (*_hand_written(files), *reader_artifacts(self.site, pages, data)):
            files.append(_as_it_is(config, artifact))
        return files

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell templates where the site's root is, seen from the page, and what the page says in schema.org's words."""
        context["root"] = relative(page.url, "/", self.site.language)  # type: ignore[typeddict-unknown-key]
        if self.site.address:
            data = script_json(self.linked_data.page(page.url))
            context["linked_data"] = data  # type: ignore[typeddict-unknown-key]
        return context

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell templates without a page, such as the one for pages not found, where the site's root is."""
        base = urlsplit(config.site_url or "/").path
        env.globals["address"] = self.site.address
        env.globals["root"] = base if self.site.language == ROOT_LANGUAGE else posixpath.dirname(base.rstrip("/")) + "/"
        return env

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when the YAML changes."""
        server.watch(self.config.standard)
        return server


def _hand_written(files: Files) -> tuple[Artifact, ...]:
    """The Markdown of pages that people write, without its head, to stand beside their HTML."""
    pages = [file for file in files.documentation_pages() if file.generated_by is None]
    return tuple(Artifact(f"{page.url}{MARKDOWN}", get_data(page.content_string)[0].encode()) for page in pages)


def _as_it_is(config: MkDocsConfig, artifact: Artifact) -> File:
    """A file that is published as it is; MkDocs would make a page of Markdown, so it is told another name for it."""
    file = File.generated(config, f"{artifact.path}.txt", content=artifact.content)
    file.dest_uri = artifact.path
    return file


def _escape_menu(entry: Any) -> Any:
    """A menu with its titles escaped, since the theme inserts them as they are."""
    if isinstance(entry, list):
        return [_escape_menu(item) for item in entry]
    if isinstance(entry, dict):
        return {escape_title(title): _escape_menu(item) for title, item in entry.items()}
    return entry


def _teach_search(terms: tuple[str, ...]) -> None:
    """Keep terms whole when Chinese text is cut into words for the search index."""
    import jieba

    jieba.setLogLevel(logging.ERROR)
    for term in terms:
        jieba.add_word(term)
