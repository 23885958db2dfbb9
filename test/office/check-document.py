"""Reads the Word documents back with python-docx.

Usage: check-document.py REPORTS_FOLDER DOCUMENTS_FOLDER. Prints "pass" or "fail", what was checked
and what was found, a line each.
"""

import json
import re
import sys
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

reports, folder = map(Path, sys.argv[1:])


def tell(what, wrong):
    found = " · ".join(map(str, wrong[:4]))
    print(f"{'fail' if wrong else 'pass'}\t{what}\t{found} {len(wrong)} wrong")


def rows_of(document):
    return [row for table in document.tables for row in table.rows]


def texts_of(row):
    """Each cell once, however many columns it takes."""
    cells = row.cells
    return [
        cell.text
        for at, cell in enumerate(cells)
        if at == 0 or cell._tc is not cells[at - 1]._tc
    ]


def is_bold(cell):
    runs = [run for paragraph in cell.paragraphs for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def has_head(table):
    return table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None


def figures(document):
    """The percentages of the annexe's own tables, in their order."""
    found = []
    for table in document.tables:
        head = texts_of(table.rows[0])
        if "Against the bands" not in head or head[0].startswith("Our rating"):
            continue
        found += [(texts_of(row)[1], row) for row in table.rows[1:]]
    return found


def lowest_wrong(document):
    """Tables of the body whose lines in bold are not those with the lowest percentage."""
    wrong = []
    for table in document.tables:
        if not texts_of(table.rows[0])[0].startswith("Our rating"):
            continue
        rows = [row for row in table.rows[1:] if re.fullmatch(r"\d+%", texts_of(row)[1])]
        lowest = min(int(texts_of(row)[1][:-1]) for row in rows)
        for row in rows:
            if is_bold(row.cells[1]) != (int(texts_of(row)[1][:-1]) == lowest):
                wrong.append(texts_of(row)[:2])
    return wrong


def check(report, path):
    name = report["service"]
    document = Document(str(path))
    rows = [texts_of(row) for row in rows_of(document)]
    total = f"{report['score']['total']} out of 36"
    front = [["Overall rating", report["overall"]], ["Total score", total]]
    tell(f"{name}: total and overall rating", [row for row in front if row not in rows])
    ratings = [
        (code, rating)
        for code, rating in report["ratings"].items()
        if not any(row[0] == code and rating in row for row in rows)
    ]
    tell(f"{name}: the rating of every standard", ratings)

    printed = {**report["keyQuestionPercent"], **report["promptPercent"]}
    want = [f"{percent}%" for _, percent in sorted(printed.items())]
    found = [text for text, _ in figures(document)]
    tell(f"{name}: {len(want)} percentages in their places", [] if found == want else [found, want])
    tell(f"{name}: the lowest key questions are in bold", lowest_wrong(document))

    styles = [paragraph.style.name for paragraph in document.paragraphs]
    headings = [style for style in styles if style == "Title" or style.startswith("Heading ")]
    missing = [style for style in ("Title", "Heading 1", "Heading 2") if style not in headings]
    tell(f"{name}: headings have Word's own styles", missing)
    heads = [
        texts_of(table.rows[0])
        for table in document.tables
        if texts_of(table.rows[0])[0] in ("Standard", "Key questions and prompts", "Kind")
        and not has_head(table)
    ]
    tell(f"{name}: tables repeat their heads", heads)
    pictures = document.element.body.findall(f".//{qn('wp:docPr')}")
    silent = [one for one in pictures if not re.search(r"\d+%", one.get("descr") or "")]
    tell(f"{name}: {len(pictures)} bars say what they show", silent if pictures else ["none"])
    footers = [section.footer._element.xml for section in document.sections]
    tell(
        f"{name}: pages are numbered at their foot",
        [xml[:80] for xml in footers if "PAGE" not in xml or "NUMPAGES" not in xml],
    )


for path in sorted(folder.glob("document-*.docx")):
    stem = path.stem.removeprefix("document-").rsplit("-", 1)[0]
    check(json.loads((reports / f"{stem}.json").read_text()), path)
