"""The only room that writes files: whole files or none, whole folders or none."""

from occstd.output.files import try_output, write_file, write_together
from occstd.output.folders import move_all, replacing_folder, write_all, write_new
from occstd.output.refusals import OutputError, is_full
from occstd.output.staging import FILES, working_folder

__all__ = [
    "FILES",
    "OutputError",
    "is_full",
    "move_all",
    "replacing_folder",
    "try_output",
    "working_folder",
    "write_all",
    "write_file",
    "write_new",
    "write_together",
]
