"""The MkDocs plugin: hands generated pages and files to MkDocs, and watches the YAML. All work is elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File
from mkdocs.utils.meta import get_data

from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.export.web.schema_org import LinkedData
from occstd.problems import StandardError
from occstd.published import PublishedFile
from occstd.reading.loader import load_standard
from occstd.render.environment import script_json
from occstd.render.markdown import MARKDOWN
from occstd.render.pages import escape_title, relative
from occstd.site.building import read_made
from occstd.site.downloads import make_downloads
from occstd.site.files import all_pages, page_files, reader_files
from occstd.site.printing import Press
from occstd.site.settings import complete
from occstd.site.statement_menu import correction, statement_words
from occstd.site.tidying import POLICY, tidy
from occstd.views.pages.navigation import navigation, site_pages, source_path
from occstd.views.pages.not_found import not_found
from occstd.views.site import HAND_WRITTEN, Site
from occstd.words import CHINESE, LANGUAGES, root_folder
from occstd.words.search import SEARCH_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink
    from mkdocs.utils.templates import TemplateContext


class OccstdConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml."""

    standard = config_options.Dir(exists=True)
    language = config_options.Choice(tuple(LANGUAGES), default=next(iter(LANGUAGES)))
    made = config_options.Optional(config_options.File(exists=True))


class OccstdPlugin(BasePlugin[OccstdConfig]):  # type: ignore[no-untyped-call]
    """Builds the site of a standard within MkDocs."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the standard and set the menu."""
        try:
            standard = load_standard(Path(self.config.standard))
        except StandardError as error:
            raise PluginError(f"the standard cannot be read:\n{error}") from error
        language, address = self.config.language, (config.site_url or "").rstrip("/")
        written = [path for path in HAND_WRITTEN if Path(config.docs_dir, source_path(path)).is_file()]
        about: dict[str, Any] = {"address": address, "repository": config.repo_url or "", "written": written}
        self.site = Site(standard, language, **about, offline=bool(address and self.config.made))
        if language not in standard.languages:
            known = ", ".join(standard.languages)
            raise PluginError(f"the language is {language}, which the standard does not declare; it declares: {known}")
        complete(config, self.site.words, standard.languages)
        if address:
            config.site_url = f"{address}/{self.site.folder}"
        self.pages = site_pages(self.site)
        config.nav = _escape_menu(navigation(self.site, self.pages))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add generated pages, and, at the site's root, the data and the documents, if they are not made already."""
        material = Material(self.site.standard, self.site.address)
        data, documents = self._made(material)
        self.linked_data = LinkedData(self.site, self.pages, data)
        pages = all_pages(self.site, material, data, documents)
        made = list(page_files(self.site, pages))
        if not self.site.folder:  # what all languages share goes with the pages at the root, where pages link to data
            made += [*data, *(() if self.config.made else documents)]
        for file in made:
            files.append(File.generated(config, file.path, content=file.content))
        for file in (*_hand_written(files), *reader_files(self.site, pages, data)):
            files.append(_as_it_is(config, file))
        return files

    def _made(self, material: Material) -> tuple[Sequence[PublishedFile], Sequence[PublishedFile]]:
        """The data and the documents, made already where a list of them is named."""
        if self.config.made:
            return read_made(Path(self.config.made))
        return all_files(material), make_downloads(self.site.standard, self.site.address, Press())

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell templates where the site's root is, seen from the page, and what the page says in schema.org's words."""
        context["root"] = relative(page.url, "/", self.site.folder)  # type: ignore[typeddict-unknown-key]
        if self.site.address:
            data = script_json(self.linked_data.page(page.url))
            context["linked_data"] = data  # type: ignore[typeddict-unknown-key]
        context["correction"] = correction(self.site, page.url)  # type: ignore[typeddict-unknown-key]
        if depth := page.meta.get("toc_depth"):
            _shorten(page.toc, depth)
        if "data-statement" in (page.content or ""):
            context["statement_words"] = statement_words(self.site, page.url, page.content or "")  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what the theme writes against the rules of HTML."""
        return tidy(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for pages that are a template alone."""
        return tidy(output_content) if template_name.endswith(".html") else output_content

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell templates without a page, such as the one for pages not found, where the site's root is."""
        base = urlsplit(config.site_url or "/").path
        languages = self.site.standard.languages
        listed = config.extra["languages"] or [self.site.language]
        env.globals["original"] = CHINESE if self.site.has_untranslated else ""
        env.globals["policy"] = POLICY
        env.globals["address"] = self.site.address
        folders = {code: root_folder(code, languages) for code in listed}
        env.globals["not_found"] = not_found(folders, {file.src_uri for file in files})
        env.globals["root"] = base.removesuffix(self.site.folder)
        names = (key.removeprefix("search_") for key in SEARCH_WORDS)
        env.globals["search_words"] = {name: self.site.words[f"search_{name}"] for name in names}
        return env

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when the YAML changes."""
        server.watch(self.config.standard)
        return server


def _shorten(headings: Iterable[AnchorLink], depth: int) -> None:
    """List no headings below a depth beside a page: hundreds of fields would make a phone slow and nobody wiser."""
    for heading in headings:
        if heading.level >= depth:
            heading.children = []
        _shorten(heading.children, depth)


def _hand_written(files: Files) -> tuple[PublishedFile, ...]:
    """The Markdown of pages that people write, without its head, to stand beside their HTML."""
    pages = [file for file in files.documentation_pages() if file.generated_by is None]
    return tuple(
        PublishedFile(path=f"{page.url}{MARKDOWN}", content=get_data(page.content_string)[0].encode()) for page in pages
    )


def _as_it_is(config: MkDocsConfig, made: PublishedFile) -> File:
    """A file that is published as it is; MkDocs would make a page of Markdown, so it is told another name for it."""
    file = File.generated(config, f"{made.path}.txt", content=made.content)
    file.dest_uri = made.path
    return file


def _escape_menu(entry: Any) -> Any:
    """A menu with its titles escaped, since the theme inserts them as they are."""
    if isinstance(entry, list):
        return [_escape_menu(item) for item in entry]
    if isinstance(entry, dict):
        return {escape_title(title): _escape_menu(item) for title, item in entry.items()}
    return entry
