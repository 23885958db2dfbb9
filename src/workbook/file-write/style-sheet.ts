import type { CellStyle } from '../../plan/sheet-plan';
import { StyleList } from './style-list';
import {
  type BaseFont,
  borderXml,
  BUILT_IN_FORMATS,
  cellFormatXml,
  differentialXml,
  fillXml,
  fontXml,
  hasFont,
  numberFormatXml,
} from './style-xml';
import { workbookError } from '../zip/workbook-error';
import { xmlAttributes } from '../xml/xml';
import {
  appendTo,
  applySplices,
  insertInOrder,
  prefixOf,
  type Splice,
  withAttribute,
  type XmlElement,
  xmlElements,
} from '../xml/xml-splice';

/** The children of a style sheet in the order of the schema (ISO 29500, 18.8.39). */
const ORDER = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  ...['tableStyles', 'colors', 'extLst'],
];

/** More than Excel accepts (64,000 since 2007, some of them reserved). */
const MOST_CELL_FORMATS = 64_000;

/** The first number for a workbook's own number formats. */
const FIRST_OWN_FORMAT = 164;

const DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/></font>';

/**
 * What a list must begin with if the part has none: cells without a format mean the first item, and
 * the first two fills are fixed.
 */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fonts: [DEFAULT_FONT],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/**
 * The styles part of a workbook, to which styles are added. Existing styles keep their position and
 * meaning, and are reused: writing the same sheets twice adds nothing the second time.
 */
export class StyleSheet {
  private readonly prefix: string;
  private readonly lists = new Map<string, StyleList>();
  private readonly numberFormats = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly baseFont: BaseFont;
  private nextNumberFormat = FIRST_OWN_FORMAT;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {
    const [root, ...elements] = xmlElements(text, part, 2);
    if (root?.tag.localName !== 'styleSheet') throw workbookError('damaged-part', part);
    this.prefix = prefixOf(root.tag);
    const written = this.readLists(elements);
    for (const name of ORDER) {
      const list = written.get(name);
      this.lists.set(name, new StyleList(name, list?.element ?? null, list?.items ?? []));
      if (!list) for (const item of DEFAULTS[name] ?? []) this.list(name).place(this.named(item));
    }
    this.baseFont = readBaseFont(written.get('fonts')?.items[0] ?? this.named(DEFAULT_FONT), part);
  }

  /** The number by which a cell refers to a style. */
  cellFormat(style: CellStyle, quoted: boolean): number {
    return this.once(`${quoted ? 'q' : 'c'}${JSON.stringify(style)}`, () => {
      const { prefix } = this;
      const pieces = {
        numberFormat: this.numberFormat(style.numberFormat ?? 'General'),
        font: hasFont(style) ? this.list('fonts').place(fontXml(style, this.baseFont, prefix)) : 0,
        fill: style.fill === undefined ? 0 : this.list('fills').place(fillXml(style.fill, prefix)),
        border: style.border ? this.list('borders').place(borderXml(style.border, prefix)) : 0,
      };
      const hasBase = this.list('cellStyleXfs').count > 0;
      const formats = this.list('cellXfs');
      const place = formats.place(cellFormatXml(style, pieces, quoted, hasBase, prefix));
      if (formats.count > MOST_CELL_FORMATS) throw workbookError('too-many-styles', formats.count);
      return place;
    });
  }

  /** The number by which a conditional format refers to a style. */
  differentialFormat(style: CellStyle): number {
    return this.once(`d${JSON.stringify(style)}`, () =>
      this.list('dxfs').place(differentialXml(style, this.prefix)),
    );
  }

  /** The part with the additions. */
  toXml(): string {
    const changed = [...this.lists.values()].filter(({ added }) => added.length > 0);
    const splices = changed.flatMap((list) => this.splicesOf(list));
    let text = applySplices(this.text, splices);
    for (const { name, element, added, count } of changed) {
      if (element) continue;
      const tag = `${this.prefix}${name}`;
      const list = `<${tag} count="${count}">${added.join('')}</${tag}>`;
      text = insertInOrder(text, this.part, name, list, ORDER);
    }
    return text;
  }

  private splicesOf({ element, added, count }: StyleList): Splice[] {
    if (!element) return [];
    const { tag } = element;
    const opening = withAttribute(this.text, tag, 'count', String(count), this.part);
    const items = added.join('');
    if (tag.kind === 'open') {
      return [
        { start: tag.start, end: tag.end, text: opening },
        appendTo(this.text, element, items),
      ];
    }
    const opened = opening.replace(/\s*\/>$/, '>');
    return [{ start: tag.start, end: tag.end, text: `${opened}${items}</${tag.name}>` }];
  }

  private readLists(
    elements: readonly XmlElement[],
  ): Map<string, { element: XmlElement; items: string[] }> {
    const lists = new Map<string, { element: XmlElement; items: string[] }>();
    let items: string[] = [];
    for (const element of elements) {
      const { tag, end } = element;
      if (tag.depth === 1) {
        items = [];
        lists.set(tag.localName, { element, items });
      } else items.push(this.text.slice(tag.start, end));
      if (tag.localName === 'numFmt') this.readNumberFormat(element);
    }
    return lists;
  }

  private readNumberFormat({ tag }: XmlElement): void {
    const attributes = xmlAttributes(this.text, tag, this.part);
    const id = Number(attributes.get('numFmtId'));
    if (!Number.isInteger(id)) return;
    this.numberFormats.set(attributes.get('formatCode') ?? '', id);
    this.nextNumberFormat = Math.max(this.nextNumberFormat, id + 1);
  }

  private numberFormat(code: string): number {
    const known = BUILT_IN_FORMATS.get(code) ?? this.numberFormats.get(code);
    if (known !== undefined) return known;
    const id = this.nextNumberFormat++;
    this.numberFormats.set(code, id);
    this.list('numFmts').place(numberFormatXml(code, id, this.prefix));
    return id;
  }

  private once(key: string, make: () => number): number {
    const place = this.known.get(key) ?? make();
    this.known.set(key, place);
    return place;
  }

  private list(name: string): StyleList {
    const list = this.lists.get(name);
    if (!list) throw new Error(`A style sheet has no list called ${name}.`);
    return list;
  }

  /** An item with the part's own prefix. */
  private named(item: string): string {
    return item.replace(/(<\/?)(?=\w)/g, `$1${this.prefix}`);
  }
}

function readBaseFont(font: string, part: string): BaseFont {
  const children = xmlElements(font, part, 1).slice(1);
  const written = (...names: string[]): string =>
    children
      .filter(({ tag }) => names.includes(tag.localName))
      .map(({ tag, end }) => font.slice(tag.start, end))
      .join('');
  return {
    size: written('sz'),
    colour: written('color'),
    face: written('name') + written('family') + written('charset') + written('scheme'),
  };
}
