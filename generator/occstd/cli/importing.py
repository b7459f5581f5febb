"""The command `occstd import`: a PDF of a standard into YAML, with a review, and the review back."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from occstd.cli.parts import add_command, tell

if TYPE_CHECKING:
    import argparse

    from occstd.importing.importer import Imported, Wish
    from occstd.importing.ocr import Recogniser
    from occstd.importing.review.decisions import Decision
    from occstd.model import Standard

_EXAMPLES = """\
  occstd import 4-01-02-07.pdf --into standard/my-occupation
  occstd import 4-01-02-07.pdf --standard standard/internet-marketer --edition 2021-official
  occstd import scan.pdf --into standard/my-occupation --ocr always
  occstd import --apply review-2021.json --standard standard/my-occupation"""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHOWN = 12
"""Problems and doubts that are printed; the review has all of them."""


def add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = add_command(commands, "import", "read the PDF of a national occupational standard into YAML", _EXAMPLES)
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE.pdf", help="the PDF of the whole standard")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--into", type=Path, metavar="FOLDER", help="folder of a new standard; it must not exist")
    where.add_argument("--standard", type=Path, metavar="FOLDER", help="standard that gets an edition, or a review")
    parser.add_argument("--edition", metavar="ID", help="id of the edition (the year of the title)")
    text = "read pages as pictures: where the text layer is not sound, always, or never (auto)"
    parser.add_argument("--ocr", choices=("auto", "always", "never"), default="auto", help=text)
    parser.add_argument(
        "--verify", action="store_true", help="read pages with a text layer as pictures too, and compare"
    )
    parser.add_argument("--draft", action="store_true", help="take a draft for consultation (征求意见稿)")
    parser.add_argument("--apply", type=Path, metavar="REVIEW", help="apply a review: the saved file, or the workbook")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from occstd.importing.refusals import ImportRefused

    if (options.file is None) == (options.apply is None):
        parser.error("name a PDF to import, or a review with --apply")
    if options.apply and options.into:
        parser.error("--apply changes a standard that exists; name it with --standard")
    try:
        return _apply(options) if options.apply else _import(options)
    except ImportRefused as refused:
        tell(f"{refused}. Nothing was written.")
        return 1


def _read(file: Path) -> bytes:
    from occstd.importing.refusals import ImportRefused

    try:
        return file.read_bytes()
    except OSError as error:
        raise ImportRefused(f"{file} cannot be read: {error.strerror}", "Name a file that is there") from error


@cache
def _recogniser() -> Recogniser:
    from occstd.importing.ocr import Recogniser

    return Recogniser()


def _import(options: argparse.Namespace) -> int:
    from occstd.importing.importer import Wish, import_pdf

    target, into = _target(options)
    content = _read(options.file)
    today = date.today().isoformat()
    name = into.id if into else target.name
    sample = options.ocr == "auto" and _can_recognise()
    wish = Wish(options.file.name, today, name, options.edition, options.ocr, options.draft, options.verify, sample)
    imported = import_pdf(content, wish, into, _recogniser, tell)
    review = target.with_name(f"{target.name}-review-{imported.composed.edition}" if into else f"{target.name}-review")
    _write(imported, content, wish, target, review, into)
    _summary(imported, target, review)
    if into:
        edition = imported.composed.edition
        tell(f"Compare it: occstd diff {into.current_edition} {edition} --standard {target}")
    return 0


def _can_recognise() -> bool:
    """Whether recognition is installed; says what is not done where it is not."""
    found = find_spec("rapidocr") is not None
    if not found:
        tell("the text layer is judged by its characters alone; with pip install 'occstd[ocr]' it is held to the pages")
    return found


def _target(options: argparse.Namespace) -> tuple[Path, Standard | None]:
    """The standard's folder, and the standard where it exists."""
    from occstd.importing.refusals import ImportRefused

    folder: Path = options.into or options.standard
    if options.standard:
        from occstd.reading.loader import load_standard

        return folder, load_standard(folder)
    if folder.exists():
        raise ImportRefused(
            f"{folder} exists", "Name a folder that does not, or an edition with --standard and --edition"
        )
    if not _NAME.fullmatch(folder.name):
        found = f"{folder.name!r} cannot be the id of a standard"
        raise ImportRefused(found, "Name the folder in small Latin letters and hyphens, such as my-occupation")
    return folder, None


def _write(imported: Imported, content: bytes, wish: Wish, target: Path, review: Path, into: Standard | None) -> None:
    """All files of standard and review, or none."""
    from occstd.importing.refusals import ImportRefused
    from occstd.importing.review.lines import review_of
    from occstd.importing.review.writing import review_files
    from occstd.output import write_together
    from occstd.published import PublishedFile

    edition = target / imported.composed.edition
    if into and edition.exists():
        raise ImportRefused(f"{edition} exists", "Name another edition with --edition")
    if review.exists():
        raise ImportRefused(f"{review} exists", "Move it away; it may hold somebody's work")
    sheet = review_of(imported, wish.standard, imported.sha256, lambda condition: _in_words(condition, imported))
    files = {f"{target.name}/{path}": text for path, text in imported.files.items()}
    files |= {f"{review.name}/{path}": text for path, text in review_files(sheet, content)}
    if into:
        files[f"{target.name}/sources.yaml"] = _sources_with(target, imported)
    write_together(target.parent, [PublishedFile(path=path, content=text) for path, text in files.items()])


def _sources_with(folder: Path, imported: Imported) -> bytes:
    """The file of sources with the PDF at its end."""
    from occstd.importing.refusals import ImportRefused

    file = folder / "sources.yaml"
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    if re.findall(r"^(\w+):", text, re.MULTILINE)[-1:] != ["sources"]:
        raise ImportRefused(f"{file} does not end with the list of sources", "Put its sources last, in that file")
    indent = (re.findall(r"^( *)- ", text, re.MULTILINE) or ["  "])[-1]
    lines = imported.source_yaml.decode().splitlines()
    added = "\n".join(f"{indent}{line}" for line in lines)
    return (text.rstrip("\n") + f"\n{added}\n").encode()


def _in_words(condition: dict[str, Any], imported: Imported) -> tuple[str, ...]:
    """What a condition asks of someone who has nothing, in every language."""
    from occstd.eligibility.evaluation import missing_parts
    from occstd.importing.routes import GROUPS
    from occstd.model.applicant import Applicant
    from occstd.model.eligibility import Condition
    from occstd.model.filling import fill
    from occstd.views.explanation import Explainer
    from occstd.words import LANGUAGES, Words

    parts = missing_parts(fill(Condition, condition), Applicant(), date.today().isoformat())
    return tuple(
        _flat(Explainer(Words(language), {}, GROUPS).explain(parts), Words(language)) for language in LANGUAGES
    )


def _flat(rows: Any, words: Any) -> str:
    """Explanations as one line."""
    said = [
        row.text + (" / ".join(_flat(branch, words) for branch in row.any_of) if row.any_of else "") for row in rows
    ]
    return " + ".join(said)


def _summary(imported: Imported, target: Path, review: Path) -> None:
    from occstd.problems import Severity
    from occstd.reading.loader import check_folder

    draft, composed = imported.draft, imported.composed
    kinds = [entry.kind for entry in composed.entries]
    doubtful = sum(bool(entry.said.doubts) for entry in composed.entries) + len(composed.doubts)
    tell(
        f"{composed.name}: {draft.pages} pages, {len(draft.tables) + len(draft.weights)} tables, "
        f"{kinds.count('function')} functions, {kinds.count('task')} tasks, "
        f"{kinds.count('skill') + kinds.count('knowledge')} statements, {kinds.count('weights')} columns of weights, "
        f"{kinds.count('route')} routes, {doubtful} doubtful places."
    )
    standard, problems = check_folder(target)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    for problem in errors[:_SHOWN]:
        tell(str(problem))
    verdict = "sound" if standard is not None else f"not sound yet: {len(errors)} problems, see occstd check {target}"
    tell(f"Wrote {target} ({verdict}).\nReview it: open {review / 'index.html'}, or fill in {review / 'review.xlsx'}.")


def _apply(options: argparse.Namespace) -> int:
    from occstd.importing.review.applying import apply
    from occstd.output import write_together
    from occstd.published import PublishedFile

    folder: Path = options.standard
    decisions = _decisions(options.apply)
    edition = options.edition or _only_edition(folder)
    applied = apply(decisions, folder, edition, date.today().isoformat())
    files = [PublishedFile(path=str(path.relative_to(folder)), content=text) for path, text in applied.files.items()]
    write_together(folder, files)
    for refusal in applied.refused:
        tell(refusal)
    counts = ", ".join(f"{count} {name}" for name, count in sorted(applied.counts.items())) or "nothing"
    tell(f"{folder}, edition {edition}: {counts}; {len(applied.refused)} could not be applied.")
    return 1 if applied.refused else 0


def _decisions(file: Path) -> list[Decision]:
    from occstd.importing.refusals import ImportRefused
    from occstd.importing.review.book import decisions_of_book
    from occstd.importing.review.decisions import decisions_of_page

    content = _read(file)
    try:
        return decisions_of_book(content) if content[:2] == b"PK" else decisions_of_page(content)
    except ValueError as error:
        raise ImportRefused(f"{file}: {error}", "Name the file that the review page saved, or its workbook") from error


def _only_edition(folder: Path) -> str:
    """The only edition that was imported."""
    from occstd.importing.refusals import ImportRefused

    found = sorted(file.parent.name for file in folder.glob("*/provenance.yaml"))
    if len(found) != 1:
        raise ImportRefused(f"{folder} has {len(found)} imported editions", "Name one with --edition")
    return found[0]
