import { broken } from './broken';
import type { CellRange } from '../../../src/grid/sheet';
import { overlap } from './address';
import type { HostSheet, HostValidation } from './book';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import { checkWritable } from './protection';

const LONGEST_LIST = 255;

/** `Excel.DataValidation` of a range; only lists. */
export class DataValidation extends HostObject {
  override readonly type = 'DataValidation';
  protected override readonly members: Members<DataValidation> = {
    properties: {
      Rule: {
        get: (owner) =>
          broken.has('list-of-choices')
            ? { list: { source: 'Yes;No' } }
            : (owner.found()?.settings.get('rule') ?? {}),
        set: (owner, given) => owner.setRule(given),
      },
      ErrorAlert: { set: (owner, given) => owner.made().settings.set('errorAlert', given) },
      IgnoreBlanks: { set: (owner, given) => owner.made().settings.set('ignoreBlanks', given) },
    },
    methods: {
      Clear: ({ sheet, box }) => {
        checkWritable(sheet, box);
        sheet.validations = sheet.validations.filter(({ range }) => !overlap(range, box));
      },
    },
  };
  readonly sheet: HostSheet;
  readonly box: CellRange;

  constructor(sheet: HostSheet, box: CellRange) {
    super();
    this.sheet = sheet;
    this.box = box;
  }

  private setRule(given: unknown): void {
    checkWritable(this.sheet, this.box);
    const { list } = (given ?? {}) as { list?: { source?: unknown } };
    if (typeof list?.source !== 'string') return refuse('NotImplemented');
    if (list.source.length > LONGEST_LIST) return refuse('InvalidArgument');
    this.made().settings.set('rule', given);
  }

  private found(): HostValidation | undefined {
    return this.sheet.validations.find(({ range }) => overlap(range, this.box));
  }

  private made(): HostValidation {
    const { sheet, box } = this;
    const same = sheet.validations.find(
      ({ range }) =>
        range.top === box.top && range.left === box.left && range.bottom === box.bottom,
    );
    if (same) return same;
    const validation = { range: box, settings: new Map<string, unknown>() };
    sheet.validations.push(validation);
    return validation;
  }
}
