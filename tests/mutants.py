"""Standards changed at random: in structure, in values, in the text of their files. A seed and a number give the same.

Careful changes keep to the rules as far as they can, so that many mutants are called sound and every command has to do
them; wild ones break whatever they meet.
"""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases" / "valid"
BASES = sorted(folder.name for folder in CASES.iterdir())

Files = dict[str, Any]
"""What a file of a standard holds, by its path from the standard's folder."""

SNIPPETS = (
    "<script>alert(1)</script>", "</p><img src=x onerror=alert(1)>", "{{ 7 * 7 }}", "{% raw %}", "{0} {name} %s %d",
    "[x](javascript:alert(1))", "![x](y.png)", "# heading", "- item", "1. item", "| a | b |", "a\\nb \\ c", "it's \"so\"",
    "=SUM(A1:A9)", "@cmd", "+1-1", "$x^2$", "#let x = 1", "#image(\"x\")", "*bold* _under_ ~~gone~~", "`code` ```", "&amp; &lt;",
    "<!-- remark -->", "]]>", "--- +++", "https://example.org/?a=b&c=d", "C:\\path\\", "Ω é ż Ж ①", "a" * 400, "W" * 40,
    "../../etc/passwd", "null", "true", "1e3", "2021-10-15", "__proto__", "constructor", "toString", "%00 %2e%2e", "“quoted” ‘so’",
    "a" * 60 + " " + "b" * 60, "\u00a0space\u3000s", "\U0001d54f"[:0] + "x: y, z", "~", "::: note", "!!! warning", "[[link]]", "^[note]", "\\begin{x}",
)  # fmt: skip
"""Text that means something to one of the languages that files are written in."""
JUNK = (
    None, True, False, 0, -1, 1, 2, 99, 100, 101, 2000, 10**14, "", " ", "x", "能", "𠀀", "‮", "a" * 3000, "2021-13", "[", "5", [], {},
    [[]], [None], {"id": "x"}, {"en": "x"}, {"en": "x", "zh": "y"}, [1, 1], ["S1", "S1"], {"x": {"y": {"z": []}}}, "S1", "A", "javascript:x",
)  # fmt: skip
"""Values that belong nowhere."""
IDS = (
    "x",
    "0",
    "A.b-1",
    "x" * 60,
    "constructor",
    "toString",
    "all",
    "null",
    "true",
    "index",
    "1e3",
    "2021-01-01",
    "e",
    "ID",
    "none",
)
HAN = "直播间选品复盘话术投流场控商品样品清单计划数据用户平台规则合同物流售后客服培训考核"
WORDS = "sample order plan record stock report route price script reader ledger garden letter signal market"


class _Quoted(yaml.SafeDumper):
    """Writes every text in quotes, and what is there twice twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Quoted.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def base(name: str) -> Files:
    """The files of one of the small valid standards."""
    files = sorted((CASES / name).rglob("*.yaml"))
    return {
        file.relative_to(CASES / name).as_posix(): yaml.safe_load(file.read_text(encoding="utf-8")) for file in files
    }


def write(files: Files, folder: Path) -> None:
    """Write the files of a mutant; what is bytes is written as it is."""
    for path, value in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(value, bytes):
            file.write_bytes(value)
        else:
            text = yaml.dump(value, Dumper=_Quoted, allow_unicode=True, sort_keys=False, width=10**6)
            file.write_text(text, encoding="utf-8", errors="surrogatepass", newline="\n")


def mutant(seed: int, number: int) -> Files:
    """The files of a mutant."""
    return _Mutator(random.Random(f"{seed} {number}")).made()


class _Mutator:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.files = base(chance.choice(BASES))

    def made(self) -> Files:
        careful = self.chance.random() < 0.7
        for values in self.files.values() if careful else ():
            values.pop("expect", None)
        changes = _CAREFUL if careful else _CAREFUL + 3 * _WILD
        for _ in range(self.chance.randint(1, 5)):
            self.chance.choice(changes)(self)
        if not careful and self.chance.random() < 0.25:
            self._garble()
        return self.files

    # places

    def _holders(self) -> list[Any]:
        """Every list and mapping."""
        found: list[Any] = []

        def collect(value: Any) -> None:
            if isinstance(value, dict | list):
                found.append(value)
                for inside in value.values() if isinstance(value, dict) else value:
                    collect(inside)

        for value in self.files.values():
            collect(value)
        return found

    def _mappings(self, *keys: str) -> list[dict[str, Any]]:
        return [holder for holder in self._holders() if isinstance(holder, dict) and all(key in holder for key in keys)]

    def _pick(self, holders: list[Any]) -> Any:
        return self.chance.choice(holders) if holders else {}

    def _place(self) -> tuple[Any, Any]:
        """A holder with a key or position in it."""
        holder = self._pick([holder for holder in self._holders() if holder])
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        return (holder, self.chance.choice(keys)) if keys else ({"": 0}, "")

    def _everywhere(self, old: Any, new: Any) -> None:
        """Replace a text wherever it is a value or a key."""

        def changed(value: Any) -> Any:
            if isinstance(value, dict):
                return {new if key == old else key: changed(inside) for key, inside in value.items()}
            return [changed(item) for item in value] if isinstance(value, list) else new if value == old else value

        self.files = {path: changed(value) for path, value in self.files.items()}

    # careful changes

    def rename(self) -> None:
        """Another id, wherever it is mentioned."""
        old = self._pick(self._mappings("id")).get("id")
        if isinstance(old, str):
            self._everywhere(old, self.chance.choice((*IDS, f"{old}x", f"{old}.1", old.swapcase())))

    def rename_edition(self) -> None:
        """Another id of an edition, which is the name of its folder."""
        old = self._pick(sorted({path.partition("/")[0] for path in self.files if "/" in path}))
        new = self.chance.choice((*IDS, "2022", "2021.1", "10"))
        self.files = {path.replace(f"{old}/", f"{new}/", 1): value for path, value in self.files.items()}
        self._everywhere(old, new)

    def reslug(self) -> None:
        """Another slug of a direction."""
        self._set(
            self._mappings("slug"), "slug", ("a", "x" * 60, "0", "level-a", "index", "a-b-c", "con-1", "constructor")
        )

    def retext(self) -> None:
        """Another text in both languages, with something in it that may mean more than it says."""
        holder = self._pick(self._mappings("en", "zh"))
        snippet = self.chance.choice(SNIPPETS)[:45] if self.chance.random() < 0.9 else self.chance.choice(SNIPPETS)
        holder["zh"] = f"能{''.join(self.chance.choices(HAN, k=self.chance.randint(4, 12)))}{snippet}。"
        words = self.chance.choices(WORDS.split(), k=20)
        holder["en"] = f"Check {' '.join(words)[: 2 * len(holder['zh'])].strip()} {snippet}."

    def drop(self) -> None:
        """One key or item less."""
        holder, key = self._place()
        if key not in ("id", "en", "zh", "basis"):
            del holder[key]

    def copy_item(self) -> None:
        """One item more, like another, with ids and texts of its own."""
        holder = self._pick([holder for holder in self._holders() if isinstance(holder, list) and holder])
        if holder:
            item = self._own(copy.deepcopy(self.chance.choice(holder)))
            holder.insert(self.chance.randint(0, len(holder)), item)

    def graft(self) -> None:
        """Something that another mapping has, with ids and texts of its own."""
        donor, taker = self._pick(self._mappings()), self._pick(self._mappings("id") or self._mappings())
        if donor and isinstance(taker, dict):
            key = self.chance.choice(list(donor))
            taker.setdefault(key, self._own(copy.deepcopy(donor[key])))

    def _own(self, value: Any) -> Any:
        if isinstance(value, dict):
            own = {key: self._own(inside) for key, inside in value.items()}
            if "id" in own:
                own["id"] = f"{own['id']}-{self.chance.randint(0, 999)}"
            if isinstance(own.get("zh"), str) and isinstance(own.get("en"), str):
                own["zh"] = f"{''.join(self.chance.choices(HAN, k=8))}{own['zh']}"
                own["zh"] = f"能{own['zh'].replace('能', '')}" if own["zh"].endswith("。") else own["zh"]
                own["en"] = f"Check {' '.join(self.chance.choices(WORDS.split(), k=6))} {own['en']}"
            if isinstance(own.get("slug"), str):
                own["slug"] += f"-{self.chance.randint(0, 999)}"
            return own
        return [self._own(item) for item in value] if isinstance(value, list) else value

    def shuffle(self) -> None:
        """The items of a list in another order."""
        holder = self._pick([holder for holder in self._holders() if isinstance(holder, list)])
        if holder:
            self.chance.shuffle(holder)

    def renumber(self) -> None:
        """Other numbers of levels."""
        step = self.chance.choice((1, 2, 10, 90))

        def moved(value: Any, key: str = "") -> Any:
            if isinstance(value, dict):
                by_level = key == "levels"
                return {k + step if by_level and isinstance(k, int) else k: moved(v, str(k)) for k, v in value.items()}
            if isinstance(value, list):
                return [moved(item, key) for item in value]
            is_level = key in ("level", "levels", "number", "after_certificate") and type(value) is int
            return value + step if is_level else value

        self.files = {path: moved(value) for path, value in self.files.items()}

    def number(self) -> None:
        """Another number of hours, years or age."""
        key = self.chance.choice(("hours", "years", "min"))
        self._set([h for h in self._mappings(key) if type(h[key]) is int], key, (1, 4, 5, 18, 60, 100, 1999, 2000))

    def date(self) -> None:
        """Another date, of another precision."""
        key = self.chance.choice(("date", "published", "in_force"))
        self._set(self._mappings(key), key, ("1900", "2199-12-31", "2020-02-29", "2021-06", "2021-10-15"))

    def basis(self) -> None:
        """Another basis."""
        kinds = ({"kind": "elaborated"}, {"kind": "missing"}, {"kind": "official", "sources": ["S1"], "clause": "1.1"})
        self._set(self._mappings("basis"), "basis", kinds)

    def condition(self) -> None:
        """A condition inside another, deeper and deeper."""
        for holder in self._mappings("condition")[:1]:
            for _ in range(self.chance.randint(1, 12)):
                holder["condition"] = {self.chance.choice(("all_of", "any_of")): [holder["condition"]]}

    def _set(self, holders: list[Any], key: str, values: tuple[Any, ...]) -> None:
        if holders:
            self.chance.choice(holders)[key] = copy.deepcopy(self.chance.choice(values))

    # wild changes

    def replace(self) -> None:
        """Anything in the place of anything."""
        holder, key = self._place()
        holder[key] = copy.deepcopy(self.chance.choice(JUNK + SNIPPETS))

    def swap(self) -> None:
        """Two values change places."""
        (first, a), (second, b) = self._place(), self._place()
        first[a], second[b] = copy.deepcopy(second[b]), copy.deepcopy(first[a])

    def misname(self) -> None:
        """A key with another name."""
        holder = self._pick([h for h in self._mappings() if h])
        if holder:
            key = self.chance.choice(list(holder))
            holder[self.chance.choice((f"{key}x", "id", "name", "levels", "", "：", 7, "en"))] = holder.pop(key)

    def repeat(self) -> None:
        """An item twice."""
        holder = self._pick([holder for holder in self._holders() if isinstance(holder, list) and holder])
        if holder:
            holder.append(copy.deepcopy(self.chance.choice(holder)))

    def bury(self) -> None:
        """A value deep inside lists."""
        holder, key = self._place()
        for _ in range(self.chance.choice((1, 3, 60))):
            holder[key] = [holder[key]]

    def lose_file(self) -> None:
        """A file less, or one of another name."""
        path = self.chance.choice(sorted(self.files))
        value = self.files.pop(path)
        if self.files and self.chance.random() < 0.6:
            self.files[self.chance.choice((f"{path}.yml", f"more/{path}", path.replace("/", "-"), "z.yaml"))] = value

    def _garble(self) -> None:
        """Some bytes of a file changed."""
        path = self.chance.choice(sorted(self.files))
        text = yaml.dump(self.files[path], Dumper=_Quoted, allow_unicode=True, sort_keys=False, width=10**6)
        data = bytearray(text.encode("utf-8", errors="surrogatepass"))
        for _ in range(self.chance.randint(1, 6)):
            place = self.chance.randrange(len(data) + 1)
            bits = (
                b"\t",
                b"\xff",
                b"\x00",
                b"[",
                b"{",
                b"}",
                b'"',
                b"\n",
                b": ",
                b"- ",
                b"&a ",
                b"*a ",
                b"<<",
                b"---\n",
            )
            wide = ("：", "，", "－", "\u3000", "“", "”", "\u202e", "\u200b", "𠀀", "\r")
            piece = self.chance.choice((*bits, *(mark.encode() for mark in wide)))
            data[place : place + self.chance.choice((0, 0, 1, 5))] = piece
        self.files[path] = bytes(data)


_M = _Mutator
_CAREFUL = (
    *(_M.retext,) * 5, *(_M.graft,) * 3, *(_M.copy_item,) * 3, _M.drop, _M.drop, _M.rename, _M.rename, _M.rename_edition, _M.reslug,
    _M.shuffle, _M.renumber, _M.number, _M.date, _M.basis, _M.condition,
)  # fmt: skip
_WILD = (_M.replace, _M.replace, _M.replace, _M.swap, _M.misname, _M.repeat, _M.bury, _M.lose_file)
