"""Sentences on eligibility in the words of the drafting rules of 2018 and 2023, as conditions a program can test.

A sentence is read whole or not at all: what is of no known pattern keeps its words and no condition.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from occstd.importing.levels import levels_in
from occstd.importing.numbers import levelled

if TYPE_CHECKING:
    from collections.abc import Callable

Condition = dict[str, Any]
"""A condition as the YAML has it."""

SENIOR_CLASS = ("group-senior-class", "技工院校高级工班及以上班次的毕业生")
TECHNICIAN_CLASS = ("group-technician-class", "技师学院预备技师班、技师班的学生")
GROUPS = dict((SENIOR_CLASS, TECHNICIAN_CLASS))
"""Groups of people that patterns name, with what they are called."""

_OF = {"本职业或相关职业": "this_or_related", "本职业": "this", "相关职业": "related"}
_MAJORS = {"本专业或相关专业": "this_or_related", "本专业": "this", "相关专业": "related"}
_RANKS = {"初级": "junior", "中级": "intermediate", "高级": "senior"}
_EVALUATED = {"中级": "intermediate", "高级": "advanced"}
_SCHOOLS = (
    ("高级技工学校", ("advanced-technical-school",)),
    ("技师学院", ("technician-college",)),
    ("技工学校", ("technical-school",)),
    ("技工院校", ("technical-school", "advanced-technical-school", "technician-college")),
    ("中等及以上职业学校", ("secondary-vocational", "higher-vocational")),
    ("中等及以上职业院校", ("secondary-vocational", "higher-vocational")),
    ("高等职业学校", ("higher-vocational",)),
    ("高等职业院校", ("higher-vocational",)),
    ("专科及以上普通高等学校", ("junior-college", "bachelor-institution", "postgraduate-institution")),
    ("大专及以上", ("junior-college", "bachelor-institution", "postgraduate-institution")),
)
_OCC = "(本职业或相关职业|本职业|相关职业)"
_MAJOR = "(本专业或相关专业|本专业|相关专业)"
_LEVEL = "([一二三四五]级/(?:初级工|中级工|高级工|技师|高级技师)|初级|中级|高级)"
_CERTIFICATE = "(?:(?:职业资格|职业技能等级|技能等级|专业技术等级)(?:证书)?(?:（[^）]*）)?(?:证书)?)"
_YEARS = r"满?(\d{1,2})年(?:（含）以上)?"
_WORK = f"(?:累计)?从事{_OCC}(?:工作)?{_YEARS}"
_HELD = f"(?:取得|持有|具有){_OCC}{_LEVEL}{_CERTIFICATE}"
_TITLE = "取得(?:符合专业对应关系的)?(初级|中级|高级)职称(?:（[^）]*）)?"
_NAMES = "|".join(name for name, _ in _SCHOOLS)
_SCHOOL = f"((?:{_NAMES})(?:(?:、|或|和|或者)(?:{_NAMES}))*)"
_FINAL = "(（含(?:尚未取得毕业证书的)?(?:在校|在读)?应届毕业生）)?"


def condition(sentence: str) -> Condition | None:
    """The condition that a sentence states; None where it is of no known pattern."""
    bare = levelled(re.sub(r"[①-⑳\s]", "", sentence)).replace("(", "（").replace(")", "）").rstrip("。；;.")
    whole = _single(bare)
    if whole is not None:
        return whole
    parts = re.split(r"；或?者?|，或者?(?=取得)", bare)
    found = [_single(part) for part in parts]
    if len(parts) > 1 and all(found):
        return {"any_of": found}
    return None


def _single(text: str) -> Condition | None:
    for pattern, make in _PATTERNS:
        match = pattern.fullmatch(text)
        if match:
            return make(match)
    return None


def _works(of: str, years: str, **after: Any) -> Condition:
    return {"works": {"years": int(years)} | _of(of) | after}


def _of(of: str) -> dict[str, str]:
    return {} if _OF[of] == "this_or_related" else {"of": _OF[of]}


def _number(level: str) -> int:
    return levels_in(level)[0].number


def _holds(of: str, level: str) -> Condition:
    return {"holds": {"level": _number(level)} | _of(of)}


def _graduate(schools: str, major: str | None, final: str | None, evaluated: str | None) -> Condition:
    names = re.findall(_NAMES, schools)
    kinds = [kind for name in names for kind in dict(_SCHOOLS)[name]]
    about: Condition = {"schools": list(dict.fromkeys(kinds))}
    if major:
        about["major"] = _MAJORS[major]
    if final:
        about["final_year"] = True
    if evaluated is not None:
        about["evaluated"] = _EVALUATED[evaluated]
    return {"graduate_of": about}


def _all(*conditions: Condition) -> Condition:
    return {"all_of": list(conditions)}


def _since(m: re.Match[str]) -> Condition:
    return _all(_holds(m[1], m[2]), _works(m[3], m[4], after_certificate=_number(m[2])))


def _since_and_trained(m: re.Match[str]) -> Condition:
    return _all(*_since(m)["all_of"], {"trained": {"level": _number(m[5])}})


def _titled(m: re.Match[str]) -> Condition:
    return _all({"title": {"rank": _RANKS[m[1]]}}, _works(m[2], m[3], after_title=_RANKS[m[1]]))


def _titled_and_since(m: re.Match[str]) -> Condition:
    certified = (_holds(m[4], m[5]), _works(m[6], m[7], after_certificate=_number(m[5])))
    return _all(*_titled(m)["all_of"], *certified)


def _held_and_graduated(m: re.Match[str]) -> Condition:
    return _all(_holds(m[1], m[2]), _graduate(m[4], m[5], m[6], m[3]))


def _graduated_and_since(m: re.Match[str]) -> Condition:
    schooling = _graduate(m[1], m[2], m[3], None)
    return _all(schooling, _holds(m[4], m[5]), _works(m[6], m[7], after_certificate=_number(m[5])))


def _graduates_holding(m: re.Match[str]) -> Condition:
    return _all(_graduate(m[3], None, None, None), _holds(m[1], m[2]), _works(m[4], m[5]))


def _pre_technicians(m: re.Match[str]) -> Condition:
    held: Condition = {"holds": {"certificate": "pre-technician"} | _of(m[1])}
    return _all(_graduate(m[2], None, None, None), held, _works(m[3], m[4]))


def _technician_class(m: re.Match[str]) -> Condition:
    held: Condition = {"holds": {"level": _number(m[2]), "years": int(m[3])} | _of(m[1])}
    return _all(held, {"belongs_to": {"group": TECHNICIAN_CLASS[0]}})


def _age(m: re.Match[str]) -> Condition:
    return _all({"age": {"min": int(m[1])}}, {"intends": {"of": _OF[m[2]]}})


_EVALUATION = "(?:经评估论证、以(中级|高级)技能为培养目标的)"
_HAVE = "(?:取得|具有)"
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Condition]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (_WORK, lambda m: _works(m[1], m[2])),
        (f"{_OCC}学徒期(?:已)?满", lambda m: {"apprenticeship": {"of": _OF[m[1]]}}),
        (rf"年满(\d{{1,2}})周岁，(?:拟从事或正在从事|拟从事|正在从事|从事){_OCC}(?:工作)?", _age),
        (f"{_HELD}后，{_WORK}", _since),
        (
            f"{_HELD}后，{_WORK}，(?:并)?经(?:本职业)?{_LEVEL}正规培训达(?:到)?规定标准学时(?:数)?，并取得结业证书",
            _since_and_trained,
        ),
        (f"{_TITLE}后，{_WORK}", _titled),
        (f"{_TITLE}后，{_WORK}，并在{_HELD}后，{_WORK}", _titled_and_since),
        (
            f"{_HAVE}{_EVALUATION}?{_SCHOOL}(?:的)?{_MAJOR}?(?:的)?毕业证书{_FINAL}",
            lambda m: _graduate(m[2], m[3], m[4], m[1]),
        ),
        (f"{_HAVE}{_MAJOR}的{_SCHOOL}(?:的)?毕业证书{_FINAL}", lambda m: _graduate(m[2], m[1], m[3], None)),
        (
            f"{_HAVE}经评估论证的{_SCHOOL}{_MAJOR}?(?:的)?毕业证书{_FINAL}",
            lambda m: _graduate(m[1], m[2], m[3], "高级"),
        ),
        (
            f"{_HAVE}(?:{_MAJOR}的)?技工院校高级工班及以上毕业证书{_FINAL}",
            lambda m: {"belongs_to": {"group": SENIOR_CLASS[0]}},
        ),
        (f"{_HELD}，并{_HAVE}{_EVALUATION}?{_SCHOOL}(?:的)?{_MAJOR}?(?:的)?毕业证书{_FINAL}", _held_and_graduated),
        (f"{_HAVE}{_SCHOOL}{_MAJOR}?(?:的)?毕业证书{_FINAL}，并{_HELD}后，{_WORK}", _graduated_and_since),
        (f"{_HELD}的{_SCHOOL}毕业生，{_WORK}", _graduates_holding),
        (f"取得{_OCC}预备技师证书的{_SCHOOL}毕业生，{_WORK}", _pre_technicians),
        (f"{_HELD}满(\\d{{1,2}})年的技师学院预备技师班、技师班学生", _technician_class),
    )
)
"""Patterns of the rules of 2018 and 2023, each with what it says."""
