"""Short programs that read the formats of other systems, pages and feeds; a part of `recipes`."""

from __future__ import annotations

_GET = "curl -O <site>/{}"

RECIPES_ELSEWHERE: dict[str, dict[str, str]] = {
    "skos": {
        "sh": _GET.format("<edition>/skos.ttl"),
        "python": '''from rdflib import Graph
for row in Graph().parse("skos.ttl").query("""
    SELECT ?id ?label WHERE {
      ?task dc:type "task"; skos:notation ?id; skos:prefLabel ?label FILTER (lang(?label) = "<language>")
    } ORDER BY ?id"""):
    print(*row)''',
    },
    "ctdl": {
        "sh": _GET.format("<edition>/ctdl-asn.jsonld"),
        "python": """import json
for entry in json.load(open("ctdl-asn.jsonld", encoding="utf-8"))["@graph"]:
    if entry.get("ceasn:competencyCategory", {}).get("<language>") == "<Task>":
        print(entry["ceasn:codedNotation"], entry["ceasn:competencyText"]["<language>"])""",
        "js": """const file = await (await fetch("<site>/<edition>/ctdl-asn.jsonld")).json();
for (const entry of file["@graph"]) {
  if (entry["ceasn:competencyCategory"]?.<language> !== "<Task>") continue;
  console.log(entry["ceasn:codedNotation"], entry["ceasn:competencyText"].<language>);
}""",
    },
    "case": {
        "sh": _GET.format("<edition>/case.<language>.json"),
        "python": """import json
for item in json.load(open("case.<language>.json", encoding="utf-8"))["CFItems"]:
    if item["CFItemType"] == "<Task>":
        print(item["humanCodingScheme"], item["fullStatement"])""",
        "js": """const { CFItems } = await (await fetch("<site>/<edition>/case.<language>.json")).json();
for (const { CFItemType, humanCodingScheme, fullStatement } of CFItems) {
  if (CFItemType === "<Task>") console.log(humanCodingScheme, fullStatement);
}""",
    },
    "learning-platforms": {
        "sh": _GET.format("<unit-stem>moodle.<language>.csv"),
        "python": """import csv
with open("<unit-file-stem>moodle.<language>.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        if not row["Parent ID number"] and not row["Is framework"]:
            print(row["ID number"], row["Short name"])""",
    },
    "badges": {
        "sh": _GET.format("<edition>/badges.jsonld"),
        "python": """import json
for template in json.load(open("badges.jsonld", encoding="utf-8"))["@graph"]:
    if template["@language"] == "<language>":
        print(template["name"], len(template["alignment"]))""",
        "js": """const file = await (await fetch("<site>/<edition>/badges.jsonld")).json();
for (const { name, alignment, "@language": language } of file["@graph"]) {
  if (language === "<language>") console.log(name, alignment.length);
}""",
    },
    "figures": {
        "sh": _GET.format("<edition>/ladder.<language>.svg"),
        "python": """import xml.etree.ElementTree as ET
for text in ET.parse("ladder.<language>.svg").iter("{http://www.w3.org/2000/svg}text"):
    if text.get("font-weight") == "700":
        print(text.text)""",
        "js": """const figure = await (await fetch("<site>/<edition>/ladder.<language>.svg")).text();
for (const [, text] of figure.matchAll(/<text[^>]* font-weight="700"[^>]*>([^<]*)/g)) console.log(text);""",
    },
    "schema-org": {
        "sh": "curl -o page.html <site>/<unit-page>",
        "python": """import json, re
page = open("page.html", encoding="utf-8").read()
data = json.loads(re.search(r'<script type="application/ld\\+json">(.*?)</script>', page, re.DOTALL)[1])
for thing in data["@graph"]:
    print(thing["@type"], thing.get("name", ""))""",
        "js": """const page = await (await fetch("<site>/<unit-page>")).text();
const data = JSON.parse(page.match(/<script type="application\\/ld\\+json">(.*?)<\\/script>/s)[1]);
for (const thing of data["@graph"]) console.log(thing["@type"], thing.name ?? "");""",
    },
    "changes": {
        "sh": _GET.format("<whole>/changes.json"),
        "python": """import json
for comparison in json.load(open("changes.json", encoding="utf-8"))["comparisons"]:
    for change in comparison["changes"]:
        if change["kind"] == "reworded":
            print(change["id"], [detail["field"] for detail in change.get("details", [])][0])""",
        "js": """const { comparisons } = await (await fetch("<site>/<whole>/changes.json")).json();
for (const { changes } of comparisons) {
  for (const { id, kind, details = [] } of changes) if (kind === "reworded") console.log(id, details[0].field);
}""",
    },
    "readers": {
        "sh": "curl -O <site>/llms.txt\ncurl -O <site>/<unit-page>index.md\ncurl -O <site>/feed.xml",
        "python": """import xml.etree.ElementTree as ET
atom = "{http://www.w3.org/2005/Atom}"
for entry in ET.parse("feed.xml").iter(f"{atom}entry"):
    print(entry.findtext(f"{atom}updated")[:10], entry.findtext(f"{atom}title"))""",
    },
}
"""Programs by page and language."""
