"""Near repeats are those that comparing all with all finds, without comparing all with all."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from occstd.checks.likeness import LIKENESS, repeats
from occstd.checks.quality import PIECES

if TYPE_CHECKING:
    from occstd.model import Standard

ALPHABETS = {"two": "ab", "latin": "abcdefghij klmn", "han": "的一是不了在人有我他这中大来上国个到说们"}


def compared_with_all(texts: list[str]) -> list[list[int]]:
    """The near repeats, found the long way."""
    found = []
    for number, text in enumerate(texts):
        similarity = Levenshtein.normalized_similarity
        hits = process.extract(
            text, texts[:number], scorer=similarity, processor=None, limit=None, score_cutoff=LIKENESS
        )
        found.append(sorted(index for _, _, index in hits))
    return found


def changed(text: str, alphabet: str, chance: random.Random) -> str:
    """A text with some characters added, left out or replaced: up to a fifth."""
    letters = list(text)
    for _ in range(chance.randint(0, max(1, len(text) // 5))):
        place = chance.randrange(len(letters) + 1)
        letters[place : place + chance.randint(0, 1)] = chance.choice(["", chance.choice(alphabet)])
    return "".join(letters)


@pytest.mark.parametrize("piece", [1, 2, 3])
@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS.keys())
def test_near_repeats_are_those_of_comparing_all(alphabet: str, piece: int) -> None:
    """Whatever the texts and the pieces, the same pairs are found."""
    chance, pairs = random.Random(piece), 0
    for longest in (3, 10, 40, 120):
        for _ in range(8):
            base = ["".join(chance.choices(alphabet, k=chance.randint(1, longest))) for _ in range(8)]
            texts = [changed(chance.choice(base), alphabet, chance) for _ in range(24)]
            expected = compared_with_all(texts)
            assert [sorted(found) for found in repeats(texts, piece)] == [found[:20] for found in expected]
            pairs += sum(map(len, expected))
    assert pairs > 100


def test_near_repeats_of_the_standard_are_those_of_comparing_all(standard: Standard) -> None:
    """The same holds for texts that people wrote; those of a function are repeated with a word changed."""
    functions = standard.editions[-1].functions[:2]
    skills = [s for f in functions for t in f.tasks for asked in t.levels.values() for s in asked.skills]
    for language, piece in PIECES.items():
        texts = [getattr(skill, language) for skill in skills]
        texts += [f"{text[:-3]}{text[-1]}" for text in texts]
        assert [sorted(found) for found in repeats(texts, piece)] == compared_with_all(texts)


def test_few_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of texts that are not alike next to none is compared, however many there are."""
    compared = []

    def extract(text: str, choices: list[str], **options: Any) -> list[Any]:
        compared.append(len(choices))
        return []

    monkeypatch.setattr(process, "extract", extract)
    chance = random.Random(1)
    words = ["".join(chance.choices("abcdefghijklmnoprstuw", k=chance.randint(2, 9))) for _ in range(400)]
    texts = [" ".join(chance.choices(words, k=chance.randint(6, 12))) for _ in range(2000)]
    assert list(repeats(texts, PIECES["en"])) == [[]] * 2000
    assert sum(compared) < 2000


def test_one_text_a_thousand_times_names_the_first_twenty() -> None:
    """What stands there over and over is told with the first of its like."""
    assert list(repeats(["能清点样品并登记。"] * 1000, 1))[-1] == list(range(20))
