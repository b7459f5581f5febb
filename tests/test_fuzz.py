"""Some standards changed at random, the same at each run; `make fuzz` tries many more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import fuzz
import mutants
from occstd import checks

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

SEED = 20261130
CHECKED, MADE = 40, 3


def test_mutants_are_checked_and_what_is_sound_is_made(tmp_path: Path) -> None:
    """Every mutant is refused with its faults or called sound, and the first that are sound can be made."""
    verdicts = []
    for number in range(CHECKED):
        folder = tmp_path / str(number)
        mutants.write(mutants.mutant(SEED, number), folder)
        if verdicts.count("sound") < MADE:
            verdicts.append(fuzz.try_mutant(folder))
        else:
            verdicts.append(fuzz.checked(folder)[0])
    assert min(verdicts.count("sound"), verdicts.count("refused")) >= CHECKED // 4


def test_mutants_follow_from_seed_and_number() -> None:
    """The same seed and number give the same mutant, others another."""
    assert mutants.mutant(1, 2) == mutants.mutant(1, 2)
    assert len({repr(mutants.mutant(seed, number)) for seed in (1, 2) for number in (1, 2)}) == 4


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("2021/levels.yaml", "[5, 4, 3]", "[5, 4, 4, 3]"),
        ("2021/standard.yaml", "hours: 80", "hours: 2"),
        ("sources.yaml", "https://example.org/1", "https://example.org/a|b"),
        ("2021/levels.yaml", "slug: first", f"slug: {'first-' * 50}x"),
        ("2021/requirements/1-own.yaml", "信件的种类", "信件𠀀的种类"),
    ],
    ids=["level-twice", "too-few-hours", "address", "slug", "character"],
)
def test_rule_left_out_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, old: str, new: str
) -> None:
    """Without the rules on values a standard is called sound that cannot be made, and the trial says so."""
    mutants.write(mutants.base("full-shape"), tmp_path)
    text = (mutants.CASES / "full-shape" / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (tmp_path / path).write_text(text.replace(old, new), encoding="utf-8")
    assert fuzz.try_mutant(tmp_path) == "refused"
    kept = [
        check for check in checks.CHECKS if check.__module__.rpartition(".")[2] not in ("limits", "hours", "characters")
    ]
    monkeypatch.setattr(checks, "CHECKS", kept)
    with pytest.raises(fuzz.SoundError):
        fuzz.try_mutant(tmp_path)
