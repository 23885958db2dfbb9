"""Makes the workbooks that the checks write into, with XlsxWriter, which shares no code with us.

Usage: make-workbooks.py FOLDER. They hold what users' trackers hold: charts, a chart sheet, a pivot
table, pictures, notes, validation, conditional formats, sparklines, a table, names, grouped and
hidden rows and columns, print settings, document properties; the .xlsm has macros as well.
"""

import base64
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import xlsxwriter

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
ANSWERS = ["Yes", "No", "n/a"]
CASES = 20


def make_book(path, macros=None):
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"title": "Tracker", "author": "A data team", "company": "A service"})
    book.set_custom_property("Inspection", "2026/17")
    book.set_custom_property("Closed", False)
    book.set_size(1600, 900)
    cases = book.add_worksheet("Cases")
    odd = book.add_worksheet("It's \"odd\" & more")
    hidden = book.add_worksheet("Lists")
    chart_sheet = book.add_chartsheet("Chart")
    very_hidden = book.add_worksheet("Deep")

    bold = book.add_format({"bold": True, "font_color": "#993300", "bg_color": "#FFEECC", "border": 1})
    percent = book.add_format({"num_format": '0.0%;[Red]-0.0%;"nil"', "font_name": "Arial"})
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    wrapped = book.add_format({"text_wrap": True, "rotation": 45, "locked": False})

    header = ["Case", "2.1.1", "2.1.2", "Share", "Judged"]
    rows = [
        [f"C{row}", ANSWERS[row % 3], ANSWERS[row % 2], row / CASES, 45000 + row]
        for row in range(CASES)
    ]
    cases.add_table(
        0, 0, CASES, 4,
        {"name": "CaseTable", "data": rows, "columns": [{"header": text} for text in header]},
    )
    cases.set_column("A:A", 20, wrapped)
    cases.set_column("D:D", 12, percent)
    cases.set_column("E:E", 12, date)
    cases.set_column("K:L", 9, None, {"level": 1, "hidden": True})
    cases.set_row(4, 30, bold)
    cases.set_row(5, None, None, {"hidden": True})
    for row in range(7, 11):
        cases.set_row(row, None, None, {"level": 1, "hidden": row > 8})
    cases.freeze_panes(1, 1)
    cases.write_comment("B2", "Seen by two inspectors", {"author": "AB", "x_scale": 2})
    cases.write_comment("C4", "Second note", {"visible": True})
    cases.data_validation("B2:C21", {"validate": "list", "source": ANSWERS, "error_title": "Answer"})
    cases.data_validation("D2:D21", {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1})
    cases.conditional_format("B2:C21", {"type": "cell", "criteria": "==", "value": '"No"', "format": bold})
    cases.conditional_format("D2:D21", {"type": "data_bar", "data_bar_2010": True, "bar_solid": True})
    cases.conditional_format("E2:E21", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    cases.insert_image("N2", "picture.png", {"image_data": BytesIO(PIXEL), "x_scale": 40, "y_scale": 40})
    cases.insert_textbox("N10", "A text box of the user's")
    cases.write_url("N20", "https://www.example.org/a?b=c&d", string="A link")
    cases.write_formula("G1", '=COUNTIF(CaseTable[2.1.1],"Yes")', None, 7)
    cases.write_formula("G2", "=Total*2", None, 40)
    cases.add_sparkline("H2", {"range": "Cases!D2:D21"})
    cases.set_landscape()
    cases.set_paper(8)
    cases.repeat_rows(0)
    cases.print_area("A1:H21")
    cases.set_header("&LTracker&R&D")
    cases.set_h_pagebreaks([10])
    cases.protect("secret", {"sort": True})

    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Cases!$D$2:$D$21", "categories": "=Cases!$A$2:$A$21"})
    odd.insert_chart("B2", chart)
    odd.write("A1", "=not a formula")
    odd.write_rich_string("A2", "Some ", bold, "bold", " text")
    odd.insert_image("H2", "picture.png", {"image_data": BytesIO(PIXEL)})
    odd.autofilter("A30:B40")
    odd.set_tab_color("#FF9900")
    pie = book.add_chart({"type": "pie"})
    pie.add_series({"values": "=Cases!$D$2:$D$6"})
    chart_sheet.set_chart(pie)
    hidden.write_column("A1", ANSWERS)
    hidden.hide()
    very_hidden.write("A1", 1)
    very_hidden.hide()
    book.define_name("Answers", "=Lists!$A$1:$A$3")
    book.define_name("Total", "=20")
    book.define_name("'It''s \"odd\" & more'!Local", "=Cases!$A$1")
    if macros:
        book.add_vba_project(str(macros))
    book.close()


def add_parts(path):
    """Adds what XlsxWriter cannot make: a pivot table, custom XML, printer settings, a calc chain."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    sml = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path) as package_file:
        parts = {info.filename: package_file.read(info) for info in package_file.infolist()}

    def edit(name, old, new):
        text = parts[name].decode()
        assert old in text, (name, old)
        parts[name] = text.replace(old, new, 1).encode()

    def relate(name, *items):
        text = "".join(
            f'<Relationship Id="{rid}" Type="{kind if ":" in kind else links + "/" + kind}" Target="{target}"/>'
            for rid, kind, target in items
        )
        if name in parts:
            edit(name, "</Relationships>", text + "</Relationships>")
        else:
            parts[name] = f'<?xml version="1.0"?><Relationships xmlns="{package}">{text}</Relationships>'.encode()

    fields = '<cacheField name="Case" numFmtId="0"><sharedItems/></cacheField>'
    fields += (
        '<cacheField name="2.1.1" numFmtId="0"><sharedItems count="2"><s v="Yes"/><s v="No"/></sharedItems></cacheField>'
    )
    parts["xl/pivotCache/pivotCacheDefinition1.xml"] = (
        f'<?xml version="1.0"?><pivotCacheDefinition xmlns="{main}" xmlns:r="{links}" r:id="rId1" refreshedBy="AB" recordCount="2">'
        f'<cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Cases"/></cacheSource><cacheFields count="2">{fields}</cacheFields></pivotCacheDefinition>'
    ).encode()
    parts["xl/pivotCache/pivotCacheRecords1.xml"] = (
        f'<?xml version="1.0"?><pivotCacheRecords xmlns="{main}" count="2"><r><s v="C0"/><x v="0"/></r><r><s v="C1"/><x v="1"/></r></pivotCacheRecords>'
    ).encode()
    parts["xl/pivotTables/pivotTable1.xml"] = (
        f'<?xml version="1.0"?><pivotTableDefinition xmlns="{main}" name="Pivot" cacheId="7" dataCaption="Values">'
        '<location ref="A50:B53" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        '<pivotFields count="2"><pivotField dataField="1" showAll="0"/><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField></pivotFields>'
        '<rowFields count="1"><field x="1"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems>'
        '<colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Cases" fld="0" subtotal="count"/></dataFields></pivotTableDefinition>'
    ).encode()
    relate("xl/pivotTables/_rels/pivotTable1.xml.rels", ("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"))
    relate("xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels", ("rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"))
    relate("xl/worksheets/_rels/sheet2.xml.rels", ("rId70", "pivotTable", "../pivotTables/pivotTable1.xml"))
    parts["xl/calcChain.xml"] = (
        f'<?xml version="1.0"?><calcChain xmlns="{main}"><c r="G1" i="1"/><c r="G2"/></calcChain>'
    ).encode()
    relate(
        "xl/_rels/workbook.xml.rels",
        ("rId71", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
        ("rId72", "calcChain", "calcChain.xml"),
    )
    edit("xl/workbook.xml", 'name="Deep" sheetId="5" state="hidden"', 'name="Deep" sheetId="5" state="veryHidden"')
    edit("xl/workbook.xml", "</workbook>", f'<pivotCaches><pivotCache cacheId="7" r:id="rId71"/></pivotCaches></workbook>')
    parts["customXml/item1.xml"] = b'<data xmlns="urn:team"><kept/></data>'
    parts["customXml/itemProps1.xml"] = (
        b'<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{5E1D3F3A-0000-4000-8000-000000000001}"><ds:schemaRefs/></ds:datastoreItem>'
    )
    relate("customXml/_rels/item1.xml.rels", ("rId1", "customXmlProps", "itemProps1.xml"))
    relate("xl/_rels/workbook.xml.rels", ("rId73", "customXml", "../customXml/item1.xml"))
    parts["xl/printerSettings/printerSettings1.bin"] = bytes(range(256))
    relate("xl/worksheets/_rels/sheet3.xml.rels", ("rId1", "printerSettings", "../printerSettings/printerSettings1.bin"))
    types = [
        ("xl/pivotCache/pivotCacheDefinition1.xml", f"{sml}.pivotCacheDefinition+xml"),
        ("xl/pivotCache/pivotCacheRecords1.xml", f"{sml}.pivotCacheRecords+xml"),
        ("xl/pivotTables/pivotTable1.xml", f"{sml}.pivotTable+xml"),
        ("xl/calcChain.xml", f"{sml}.calcChain+xml"),
        ("xl/printerSettings/printerSettings1.bin", f"{sml}.printerSettings"),
        ("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
    ]
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types)
    edit("[Content_Types].xml", "</Types>", overrides + "</Types>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, content in parts.items():
            package_file.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def main(folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    # Nobody runs these macros: what counts is that the bytes stay.
    macros = folder / "vbaProject.bin"
    macros.write_bytes(bytes((7 * byte) % 256 for byte in range(4096)))
    for name, project in [("rich.xlsx", None), ("rich.xlsm", macros)]:
        make_book(folder / name, project)
        add_parts(folder / name)
    plain = xlsxwriter.Workbook(str(folder / "constant-memory.xlsx"), {"constant_memory": True})
    sheet = plain.add_worksheet("YOS ratings")
    for row in range(50):
        sheet.write_row(row, 0, [f"C{row}", "Yes"])
    plain.close()


main(sys.argv[1])
