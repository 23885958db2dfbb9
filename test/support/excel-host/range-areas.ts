import { broken } from './broken';
import type { CellRange } from '../../../src/grid/sheet';
import { boxAddress, parseBox, quoted } from './address';
import type { HostSheet } from './book';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import { RangeFormat } from './range-format';

/** The longest address of several ranges, as in Visual Basic; nothing documents more. */
const LONGEST_ADDRESS = 255;

/** `Excel.RangeAreas`: several ranges of one sheet. */
export class RangeAreas extends HostObject {
  override readonly type = 'RangeAreas';
  protected override readonly members: Members<RangeAreas> = {
    properties: {
      Address: {
        get: ({ sheet, boxes }) =>
          boxes.map((box) => `${quoted(sheet.name)}!${boxAddress(box)}`).join(', '),
      },
      AreaCount: { get: ({ boxes }) => boxes.length },
      NumberFormat: {},
    },
    children: { Format: ({ sheet, boxes }) => new RangeFormat(sheet, boxes, '') },
  };
  readonly sheet: HostSheet;
  readonly boxes: readonly CellRange[];

  constructor(sheet: HostSheet, address: unknown) {
    super();
    this.sheet = sheet;
    const longest = broken.has('long-addresses') ? 200 : LONGEST_ADDRESS;
    if (typeof address !== 'string' || address.length > longest) refuse('InvalidArgument');
    this.boxes = String(address)
      .split(',')
      .map((part) => parseBox(part) ?? refuse('InvalidArgument'));
  }
}
