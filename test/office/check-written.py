"""Checks what was written, with openpyxl and with LibreOffice's copies.

Usage: check-written.py FOLDER. In it stand the workbooks as they were, FOLDER/written as we wrote
them, and FOLDER/converted as LibreOffice has loaded and saved those. One line a check is printed:
"pass" or "fail", a tab, what was checked, and on failure another tab and what was found.
"""

import json
import re
import sys
import warnings
import zipfile
from pathlib import Path
from xml.dom import minidom

import openpyxl

warnings.filterwarnings("ignore")

OURS = ["YOS ratings", "YOS annexe", "YOS method", "YOS checks", "YOS firmness"]
LISTING = {
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "docProps/app.xml",
}


def check(what, found, expected=True):
    if found == expected:
        print(f"pass\t{what}")
    else:
        print(f"fail\t{what}\t{found!r} instead of {expected!r}"[:600].replace("\n", " "))


def parts_of(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None, path
        return {name: package.read(name) for name in package.namelist()}


def elements_of(part):
    """Every element of a part with its attributes and text, in its order; counts aside."""
    found = []

    def walk(node):
        attributes = sorted(
            (name, value) for name, value in node.attributes.items() if name not in ("count", "size")
        )
        own = "".join(child.data for child in node.childNodes if child.nodeType == child.TEXT_NODE)
        found.append((node.tagName, tuple(attributes), own.strip()))
        for child in node.childNodes:
            if child.nodeType == child.ELEMENT_NODE:
                walk(child)

    walk(minidom.parseString(part).documentElement)
    return found


def is_subsequence(old, new):
    rest = iter(new)
    return [item for item in old if not any(item == other for other in rest)][:1]


def sheet_parts(parts, names):
    """The parts of sheets, by the sheets' names."""
    links = {
        item.getAttribute("Id"): "xl/" + item.getAttribute("Target")
        for item in minidom.parseString(parts["xl/_rels/workbook.xml.rels"]).documentElement.childNodes
        if item.nodeType == item.ELEMENT_NODE
    }
    sheets = minidom.parseString(parts["xl/workbook.xml"]).getElementsByTagName("sheet")
    return [
        links[sheet.getAttribute("r:id")] for sheet in sheets if sheet.getAttribute("name") in names
    ]


def check_parts(before, after, what):
    old, new = parts_of(before), parts_of(after)
    check(f"{what}: no part is lost", sorted(set(old) - set(new)), [])
    changed = [name for name in old if name in new and old[name] != new[name]]
    check(f"{what}: parts that are not ours keep their bytes", sorted(set(changed) - LISTING), [])
    for name in sorted(set(changed) & LISTING):
        skip = "i4" if name == "docProps/app.xml" else None
        one, other = (
            [item for item in elements_of(parts[name]) if not (skip and item[0].endswith(skip))]
            for parts in (old, new)
        )
        check(f"{what}: {name} keeps all that it held", is_subsequence(one, other), [])
    for name in sorted(set(new) - set(old)):
        if name.endswith((".xml", ".rels", ".vml")):
            minidom.parseString(new[name])
    check(f"{what}: new parts are well-formed XML", True)


def check_replaced(before, after, what):
    """After another program has saved our sheets, they and what they lead to may change or go."""
    old, new = parts_of(before), parts_of(after)
    ours = sheet_parts(old, [*OURS, "YOS answers"])
    may_go, waiting = set(), list(ours)
    while waiting:
        part = waiting.pop()
        links = re.sub(r"([^/]+)$", r"_rels/\1.rels", part)
        may_go |= {part, links}
        targets = re.findall(r'Target="\.\./([^"]*)"', old.get(links, b"").decode())
        waiting += [f"xl/{target}" for target in targets if f"xl/{target}" not in may_go]
    check(f"{what}: no part of the user's is lost", sorted(set(old) - set(new) - may_go), [])
    changed = {name for name in old if name in new and old[name] != new[name]}
    check(f"{what}: the user's parts keep their bytes", sorted(changed - LISTING - may_go), [])
    check(f"{what}: no part is new", sorted(set(new) - set(old)), [])


def things_in(path):
    """What openpyxl sees of a workbook's sheets, by sheet."""
    book = openpyxl.load_workbook(path, keep_vba=str(path).endswith("xlsm"))
    seen = {"names": sorted(book.defined_names.definedName, key=lambda name: name.name)}
    seen["names"] = [(name.name, name.localSheetId, name.attr_text) for name in seen["names"]]
    for sheet in book.worksheets:
        seen[sheet.title] = {
            "state": sheet.sheet_state,
            "cells": [
                (cell.coordinate, cell.value, cell.number_format, *map(repr, (cell.font, cell.fill, cell.border)))
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None or cell.has_style
            ],
            "notes": [
                (cell.coordinate, cell.comment.text)
                for row in sheet.iter_rows()
                for cell in row
                if cell.comment
            ],
            "charts": len(sheet._charts),
            "images": len(sheet._images),
            "pivots": len(sheet._pivots),
            "tables": sorted((table.name, table.ref) for table in sheet.tables.values()),
            "validations": sorted(str(one.sqref) for one in sheet.data_validations.dataValidation),
            "conditional": sorted(str(one.sqref) for one in sheet.conditional_formatting),
            "hidden rows": [row for row, size in sheet.row_dimensions.items() if size.hidden],
            "grouped rows": [row for row, size in sheet.row_dimensions.items() if size.outlineLevel],
            "hidden columns": [one for one, size in sheet.column_dimensions.items() if size.hidden],
            "print": (sheet.print_title_rows, sheet.print_area, sheet.page_setup.paperSize),
            "protected": sheet.protection.sheet,
        }
    seen["chart sheets"] = [sheet.title for sheet in book.chartsheets]
    properties = book.properties
    seen["properties"] = (properties.title, properties.creator)
    return seen


def check_openpyxl(before, after, what):
    old, new = things_in(before), things_in(after)
    for name, things in old.items():
        if name == "names":
            check(f"{what}: openpyxl finds every name", [one for one in things if one not in new[name]], [])
        elif isinstance(things, dict):
            for kind, value in things.items():
                check(f"{what}: openpyxl finds the same {kind} on {name}", new[name][kind] == value)
        else:
            check(f"{what}: openpyxl finds the same {name}", new[name], things)


def values_of(path, sheet):
    rows = openpyxl.load_workbook(path, data_only=True)[sheet].iter_rows(values_only=True)
    found = {}
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if value is not None and value != "":
                found[(row, column)] = round(value, 9) if isinstance(value, float) else value
    return found


def names_of(path):
    return openpyxl.load_workbook(path, read_only=True).sheetnames


def check_libreoffice(written, converted, what):
    check(f"{what}: LibreOffice opens it", converted.exists())
    if not converted.exists():
        return
    sheets = names_of(written)
    check(f"{what}: LibreOffice has every sheet", names_of(converted), sheets)
    # Without the add-in its functions have no value there, which is as it should be.
    if ".yos." in written.name:
        return
    for sheet in sheets:
        if sheet in openpyxl.load_workbook(written, read_only=True).sheetnames and (
            sheet.startswith("YOS") or "template" in written.name
        ):
            old, new = values_of(written, sheet), values_of(converted, sheet)
            different = [(at, old.get(at), new.get(at)) for at in {*old, *new} if old.get(at) != new.get(at)]
            check(f"{what}: LibreOffice shows the same on {sheet}", different[:3], [])


def check_firmness(path, expected, what):
    """The sheet on firmness: probabilities with bars, all totals once, a page that prints."""
    sheet = openpyxl.load_workbook(path)["YOS firmness"]
    rows = {}
    for row in sheet.iter_rows(max_col=8, values_only=True):
        rows.setdefault(row[0], row[4:])
    for label, probabilities in expected:
        found = [round(value, 12) for value in rows.get(label, ())]
        check(f"{what}: the probabilities of {label}", found, [round(one, 12) for one in probabilities])
    bars = [
        rule
        for one in sheet.conditional_formatting
        for rule in one.rules
        if rule.type == "dataBar" and [float(bound.val) for bound in rule.dataBar.cfvo] == [0, 1]
    ]
    # The bars of the overall rating and those of the standards, one of each a rating.
    check(f"{what}: a bar for each rating", len(bars), 8 if "Overall" in rows else 4)
    totals = [[cell.value for cell in row[8:] if cell.value is not None] for row in sheet.iter_rows()]
    check(f"{what}: the score map has every total", totals.count(list(range(37))), 1)
    setup = sheet.page_setup
    page = (setup.orientation, int(setup.paperSize), sheet.sheet_properties.pageSetUpPr.fitToPage)
    check(f"{what}: A4, landscape, fit to its width", page, ("landscape", 9, True))


def formula_of(sheet, area):
    """A range of a plan as charts refer to it, without the quotes around the sheet's name."""
    letter = openpyxl.utils.get_column_letter(area["left"] + 1)
    return f"{sheet}!${letter}${area['top'] + 1}:${letter}${area['bottom'] + 1}"


def unquoted(formula):
    sheet, _, cells = formula.rpartition("!")
    return f"{sheet.strip(chr(39)).replace(chr(39) * 2, chr(39))}!{cells}"


def cached(points, count, kind=str):
    found = {point.idx: kind(point.v) for point in points}
    return [found.get(index) for index in range(count)]


def title_of(chart):
    return "".join(run.t for part in chart.title.tx.rich.p for run in part.r or [])


def check_charts(path, charts, what, is_ours=True):
    """What openpyxl finds of charts: kinds, titles, references, and the figures that they hold.

    LibreOffice keeps axes, colours and cells in ways of its own; of its copies the rest is checked.
    """
    book = openpyxl.load_workbook(path)
    for sheet in sorted({chart["sheet"] for chart in charts}):
        wanted = [chart for chart in charts if chart["sheet"] == sheet]
        found = book[sheet]._charts
        check(f"{what}: {sheet} has {len(wanted)} charts", len(found), len(wanted))
        by_title = {title_of(chart): chart for chart in found}
        for plan in wanted:
            chart, name = by_title.get(plan["title"]), f"{what}: chart {plan['title']}"
            check(f"{name} is there", chart is not None)
            if chart is None:
                continue
            kind = (chart.barDir, chart.grouping)
            kinds = {"bar-stacked": ("bar", "percentStacked"), "bar": ("bar", "clustered"), "column": ("col", "clustered")}
            check(f"{name} is of its kind", kind, kinds[plan["kind"]])
            check(f"{name} has its series", len(chart.series), len(plan["series"]))
            for series, one in zip(chart.series, plan["series"]):
                numbers, texts = series.val.numRef, series.cat.strRef
                references = (unquoted(numbers.f), unquoted(texts.f))
                expected = (formula_of(sheet, one["values"]), formula_of(sheet, plan["categories"]))
                check(f"{name}: the cells of {one['name']}", references, expected)
                shown = cached(numbers.numCache.pt, len(one["numbers"]), float)
                check(f"{name}: the figures of {one['name']}", [round(n, 9) for n in shown], [round(n, 9) for n in one["numbers"]])
                check(f"{name}: the labels of {one['name']}", cached(texts.strCache.pt, len(plan["labels"])), plan["labels"])
                colour = series.graphicalProperties.solidFill.srgbClr
                check(f"{name}: the colour of {one['name']}", colour.upper(), one["colour"])
                if is_ours:
                    check(f"{name}: the name of {one['name']}", series.tx.v, one["name"])
            turned = "minMax" if plan["kind"] == "column" else "maxMin"
            axes = (chart.x_axis.scaling.orientation, chart.y_axis.scaling.min, chart.y_axis.scaling.max)
            check(f"{name}: its axes", axes, (turned, 0, 1))
            if is_ours:
                start, end, place = chart.anchor._from, chart.anchor.to, plan["place"]
                corners = (start.col, start.row, end.col - 1, end.row - 1)
                check(f"{name}: its place", corners, (place["left"], place["top"], place["right"], place["bottom"]))


def main(folder):
    for before in sorted(folder.glob("*.xls[xm]")):
        name, ending = before.stem, before.suffix
        once = folder / "written" / f"{name}.once{ending}"
        twice = folder / "written" / f"{name}.twice{ending}"
        removed = folder / "written" / f"{name}.removed{ending}"
        check_parts(before, once, before.name)
        check_openpyxl(before, once, before.name)
        check(f"{before.name}: a second run gives the same bytes", once.read_bytes() == twice.read_bytes())
        check(f"{before.name}: five sheets are added", names_of(once)[len(names_of(before)):][1:], OURS[1:])
        charts = len(openpyxl.load_workbook(once)["YOS firmness"]._charts)
        check(f"{before.name}: our chart is there beside those of the user's", charts, 1)
        check_openpyxl(before, removed, f"{before.name}, ours removed")
        check(f"{before.name}: removing ours gives back the parts", set(parts_of(removed)), set(parts_of(before)))
    for sample in sorted((Path(__file__).parent / "../../assets/samples").glob("*.xlsx")):
        for fill in ["values", "native", "yos"]:
            after = folder / "written" / f"{sample.stem}.{fill}.xlsx"
            if after.exists():
                check_parts(sample, after, after.name)
    written = sorted((folder / "written").glob("*.firmness.xlsx"))
    check("samples get a sheet on firmness", len(written) > 2)
    for after in written:
        expected = json.loads((folder / f"{after.stem}.json").read_text())
        check_parts(Path(__file__).parent / "../../assets/samples" / after.name.replace(".firmness", ""), after, after.name)
        check_firmness(after, expected, after.name)
        check_firmness(folder / "converted" / after.name, expected, f"{after.name}, saved by LibreOffice")
    plans = sorted(folder.glob("*.charts.json"))
    check("samples and a comparison get charts", len(plans) > 3)
    for plan in plans:
        charts = json.loads(plan.read_text())
        name = f"{plan.name.removesuffix('.charts.json')}.xlsx"
        check_charts(folder / "written" / name, charts, name)
        check_charts(folder / "converted" / name, charts, f"{name}, saved by LibreOffice", is_ours=False)
    macros = parts_of(folder / "written" / "rich.once.xlsm")
    check("rich.xlsm: its macros stay", macros["xl/vbaProject.bin"], (folder / "vbaProject.bin").read_bytes())
    check("rich.xlsm: its content type stays", b"sheet.macroEnabled.main+xml" in macros["[Content_Types].xml"])
    for written in sorted((folder / "written").glob("*.xls[xm]")):
        converted = folder / "converted" / f"{re.sub('xlsm$', 'xlsx', written.name)}"
        if ".twice." in written.name:
            continue
        check_libreoffice(written, converted, written.name)
    again = sorted((folder / "again").glob("*.xlsx"))
    check("LibreOffice's copies are written to again", len(again) > 0)
    for after in again:
        before = folder / "converted" / after.name
        what = f"{after.name}, saved by LibreOffice and written again"
        check(f"{what}: our sheets are replaced", names_of(after), names_of(before))
        check_replaced(before, after, what)


main(Path(sys.argv[1]).resolve())
