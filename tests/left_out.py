"""The one table of what is left out: fields of the model that no page, document or table shows, each with the reason.

A star stands for all fields of a class.
"""

from __future__ import annotations

COUNTS = "declared counts guard the YAML against loss; what they count is shown itself"
ELSEWHERE = "documents are about one direction and level; this stands on the site, which they lead to"
AS_WORDS = "documents give a route in its words; its condition for programs stands on the site"
TRACE = "it says where a program read something; it is for whoever checks an import, in the YAML and in JSON"
CHOICE = "a choice says in its words how many functions are chosen and where; its parts are for programs, in JSON"
INJSON = "tables give the statement in its words; this part of it is in JSON"
SAME = "a route that no program tests is answered alike, whatever the reason"
LINK = "it joins records and is no content of its own"
NAMED = "documents name it beside the statement and lead to what the site says of it"

CARDS = "not shown yet"

LEFT_OUT: dict[str, dict[tuple[str, str], str]] = {
    "page": {
        ("Card", "*"): CARDS,
        ("Criterion", "*"): CARDS,
        ("FunctionChoice", "choose"): CHOICE,
        ("FunctionChoice", "levels"): CHOICE,
        ("Provenance", "*"): TRACE,
        ("PageBox", "*"): TRACE,
        ("Source", "sha256"): TRACE,
        ("Unread", "*"): SAME,
        ("Expectation", "*"): COUNTS,
    },
    "document": {
        ("Card", "*"): CARDS,
        ("Criterion", "*"): CARDS,
        ("Edition", "cards"): CARDS,
        ("FunctionChoice", "choose"): CHOICE,
        ("FunctionChoice", "levels"): CHOICE,
        ("Standard", "siblings"): ELSEWHERE,
        ("Sibling", "*"): ELSEWHERE,
        ("Provenance", "*"): TRACE,
        ("PageBox", "*"): TRACE,
        ("Edition", "provenance"): TRACE,
        ("Source", "sha256"): TRACE,
        ("Unread", "*"): SAME,
        ("Expectation", "*"): COUNTS,
        ("Edition", "expect"): COUNTS,
        ("WorkFunction", "directions"): "documents are about one direction",
        ("Age", "*"): AS_WORDS,
        ("Education", "*"): AS_WORDS,
        ("Holds", "*"): AS_WORDS,
        ("Works", "*"): AS_WORDS,
        ("Trained", "*"): AS_WORDS,
        ("Apprenticeship", "*"): AS_WORDS,
        ("Graduation", "*"): AS_WORDS,
        ("Title", "*"): AS_WORDS,
        ("Intends", "*"): AS_WORDS,
        ("BelongsTo", "*"): AS_WORDS,
        ("Condition", "*"): AS_WORDS,
        ("Route", "condition"): AS_WORDS,
        ("Level", "id"): LINK,
        ("Level", "verb"): "the ladder and the page of the level",
        ("Level", "short"): "heads of the matrix and the ladder",
        ("Level", "label"): "levels without numbers have no example with requirements yet",
        ("Foundations", "evidence"): ELSEWHERE,
        ("Assessment", "practice"): ELSEWHERE,
        ("Edition", "kind"): ELSEWHERE,
        ("Edition", "duties"): ELSEWHERE,
        ("ClassificationStep", "*"): ELSEWHERE,
        ("Classification", "*"): ELSEWHERE,
        ("Mistranslation", "*"): ELSEWHERE,
        ("Retired", "*"): ELSEWHERE,
        ("Release", "*"): ELSEWHERE,
        ("Source", "kind"): "documents list the sources that they cite by name and address",
        ("Source", "machine_translated"): "documents list the sources that they cite by name and address",
        ("Version", "*"): ELSEWHERE,
        ("Alias", "*"): ELSEWHERE,
        ("Event", "*"): ELSEWHERE,
        ("Conflict", "*"): ELSEWHERE,
        ("Question", "*"): ELSEWHERE,
        ("Standard", "questions"): ELSEWHERE,
        ("Term", "*"): ELSEWHERE,
        ("Indicator", "*"): ELSEWHERE,
        ("Regulation", "*"): ELSEWHERE,
        ("LawReview", "watching"): ELSEWHERE,
        ("Duty", "name"): ELSEWHERE,
        ("Institution", "name"): ELSEWHERE,
        ("Standard", "indicators"): NAMED,
        ("Standard", "regulations"): NAMED,
        ("Standard", "sources"): "documents list the sources that they cite by name and address",
        ("Obligation", "*"): ELSEWHERE,
        ("Party", "*"): ELSEWHERE,
        ("NewOccupation", "*"): ELSEWHERE,
        ("Standard", "summary"): ELSEWHERE,
        ("Standard", "aliases"): ELSEWHERE,
        ("Standard", "classifications"): ELSEWHERE,
        ("Standard", "duties"): ELSEWHERE,
        ("Standard", "institutions"): ELSEWHERE,
        ("Standard", "timeline"): ELSEWHERE,
        ("Standard", "sections"): ELSEWHERE,
        ("Standard", "new_occupations"): ELSEWHERE,
        ("Standard", "glossary"): ELSEWHERE,
        ("Standard", "conflicts"): ELSEWHERE,
        ("Standard", "retired"): ELSEWHERE,
        ("Standard", "releases"): ELSEWHERE,
        ("Standard", "parties"): ELSEWHERE,
    },
    "table": {
        ("Card", "*"): CARDS,
        ("Criterion", "*"): CARDS,
        ("FunctionChoice", "functions"): CHOICE,
        ("FunctionChoice", "choose"): CHOICE,
        ("FunctionChoice", "levels"): CHOICE,
        ("Headings", "*"): "columns of tables are called alike in all standards",
        ("Basis", "translation"): INJSON,
        ("Sibling", "code"): INJSON,
        ("Sibling", "standard"): INJSON,
        ("Provenance", "*"): TRACE,
        ("PageBox", "*"): TRACE,
        ("Source", "sha256"): TRACE,
        ("Unread", "*"): SAME,
        ("Expectation", "*"): COUNTS,
        ("Standard", "name"): "the tables are of one standard, which their descriptor names",
    },
}
