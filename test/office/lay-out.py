"""Has LibreOffice lay out the rows of workbooks as it likes.

Usage: lay-out.py SOFFICE PROFILE OUT.json WORKBOOK... writes the height of every used row, in
points, by workbook and sheet. Needs python3-uno.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

POINTS_A_HUNDREDTH_MM = 72 / 2540


def connect(pipe, process):
    """The desktop of the LibreOffice that was started, once it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    while process.poll() is None:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start.")


def heights(desktop, path):
    hidden = PropertyValue(Name="Hidden", Value=True)
    book = desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (hidden,))
    found = {}
    for sheet in book.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last = cursor.RangeAddress.EndRow
        rows = sheet.getCellRangeByPosition(0, 0, 0, last).Rows
        rows.OptimalHeight = True
        found[sheet.Name] = [
            round(rows.getByIndex(row).Height * POINTS_A_HUNDREDTH_MM, 1)
            for row in range(last + 1)
        ]
    book.close(True)
    return found


soffice, profile, out, *books = sys.argv[1:]
pipe = f"yos-{os.getpid()}"
process = subprocess.Popen(
    [soffice, profile, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
desktop = connect(pipe, process)
laid = {Path(path).stem: heights(desktop, path) for path in books}
Path(out).write_text(json.dumps(laid))
try:
    desktop.terminate()
except Exception:  # It answers no more once it has gone.
    pass
process.wait()
