import { broken } from './broken';
import type { HostConditionalFormat, HostSheet } from './book';
import { overlap } from './address';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import type { RangeObject } from './range-object';
import { SettingsObject, type SettingsShape } from './settings-object';

const BORDER: SettingsShape = {
  type: 'ConditionalRangeBorder',
  properties: ['Style', 'Color'],
};

const FORMAT: SettingsShape = {
  type: 'ConditionalRangeFormat',
  children: {
    Font: { type: 'ConditionalRangeFont', properties: ['Bold', 'Italic', 'Color'] },
    Fill: { type: 'ConditionalRangeFill', properties: ['Color'] },
    Borders: {
      type: 'ConditionalRangeBorderCollection',
      children: { Top: BORDER, Bottom: BORDER, Left: BORDER, Right: BORDER },
    },
  },
};

const BAR: SettingsShape = {
  type: 'DataBarConditionalFormat',
  properties: ['AxisFormat', 'BarDirection', 'LowerBoundRule', 'ShowDataBarOnly', 'UpperBoundRule'],
  children: {
    PositiveFormat: {
      type: 'ConditionalDataBarPositiveFormat',
      properties: ['BorderColor', 'FillColor', 'GradientFill'],
    },
    NegativeFormat: {
      type: 'ConditionalDataBarNegativeFormat',
      properties: ['FillColor', 'MatchPositiveFillColor', 'MatchPositiveBorderColor'],
    },
  },
};

const SHAPE: SettingsShape = {
  type: 'ConditionalFormat',
  properties: ['Priority', 'StopIfTrue'],
  children: {
    Custom: {
      type: 'CustomConditionalFormat',
      children: {
        Rule: { type: 'ConditionalFormatRule', properties: ['Formula'] },
        Format: FORMAT,
      },
    },
    DataBar: BAR,
  },
};

/** `Excel.ConditionalFormat`, of which the local Excel knows formulas and data bars. */
class ConditionalFormat extends SettingsObject {
  private readonly format: HostConditionalFormat;

  constructor(sheet: HostSheet, format: HostConditionalFormat) {
    super(SHAPE, format.settings, '', {
      properties: { Id: { get: () => format.id }, Type: { get: () => format.type } },
      methods: {
        Delete: () => {
          sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
        },
      },
    });
    this.format = format;
  }

  override key(): { Id: string } {
    return { Id: this.format.id };
  }
}

/** `Excel.ConditionalFormatCollection` of a range. */
export class ConditionalFormats extends HostObject {
  override readonly type = 'ConditionalFormatCollection';
  protected override readonly members: Members<ConditionalFormats> = {
    methods: {
      Add: ({ range }, [type]) => {
        range.checkWritable();
        if (type !== 'Custom' && type !== 'DataBar') refuse('NotImplemented');
        const format: HostConditionalFormat = {
          id: `{cf-${range.excel.nextId()}}`,
          type: String(type),
          range: range.box,
          settings: new Map(),
        };
        // Excel puts the newest first.
        if (broken.has('newest-rule-first')) range.sheet.conditionalFormats.push(format);
        else range.sheet.conditionalFormats.unshift(format);
        return new ConditionalFormat(range.sheet, format);
      },
      ClearAll: ({ range }) => {
        range.checkWritable();
        const { sheet, box } = range;
        sheet.conditionalFormats = sheet.conditionalFormats.filter(
          (one) => !overlap(one.range, box),
        );
      },
    },
  };
  readonly range: RangeObject;

  constructor(range: RangeObject) {
    super();
    this.range = range;
  }

  override items(): readonly HostObject[] {
    const { sheet, box } = this.range;
    return sheet.conditionalFormats
      .filter((one) => overlap(one.range, box))
      .map((one) => new ConditionalFormat(sheet, one));
  }
}
