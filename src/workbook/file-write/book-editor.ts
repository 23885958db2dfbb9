import type { FileSheetEntry } from '../ours/sheet-entry';
import {
  addOverride,
  CONTENT_TYPES,
  CONTENT_TYPES_PART,
  ensureDefault,
  removeOverrides,
} from './content-types';
import { type DrawingForm, STRICT_DRAWING, TRANSITIONAL_DRAWING } from './drawing-form';
import type { PackageEditor } from './package-editor';
import { relationshipsPart, relativeTarget } from '../file-read/relationships';
import { readWorkbookPart, type WorkbookPart } from '../file-read/workbook-part';
import { workbookError } from '../zip/workbook-error';
import { xmlAttributes } from '../xml/xml';
import { escapeAttribute } from '../xml/xml-escape';
import { appendTo, applySplices, prefixOf, xmlElements, xmlRoot } from '../xml/xml-splice';

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE_LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A sheet's place in the workbook. */
export interface SheetPlace {
  readonly part: string;
  readonly id: number;
  /** Among all tabs, from 0. */
  readonly index: number;
}

/**
 * The three parts that list a workbook's sheets: its main part, its relationships and the package's
 * content types. They are changed by splicing their text, so that everything else in them stays.
 */
export class BookEditor {
  readonly book: WorkbookPart;
  /** The main part's text as it is now. */
  text: string;
  /** The namespaces of the workbook's form of the format, transitional or strict. */
  readonly namespace: string;
  readonly linkNamespace: string;
  readonly drawingForm: DrawingForm;
  private links: string;
  private types: string;
  private readonly linksPart: string;
  private readonly before: readonly [string, string, string];
  private readonly added: SheetPlace[] = [];
  private readonly gone: string[] = [];

  /** @throws WorkbookError if the package is not a workbook */
  constructor(readonly editor: PackageEditor) {
    this.book = readWorkbookPart(editor.zip);
    this.linksPart = relationshipsPart(this.book.part);
    this.text = editor.readXml(this.book.part);
    this.links = editor.has(this.linksPart)
      ? editor.readXml(this.linksPart)
      : `<Relationships xmlns="${PACKAGE_LINKS}"/>`;
    this.types = editor.readXml(CONTENT_TYPES_PART);
    this.before = [this.text, this.links, this.types];
    const root = xmlRoot(this.text, this.book.part);
    const isStrict = [...xmlAttributes(this.text, root.tag, this.book.part).values()].includes(
      STRICT,
    );
    this.namespace = isStrict ? STRICT : TRANSITIONAL;
    this.drawingForm = isStrict ? STRICT_DRAWING : TRANSITIONAL_DRAWING;
    this.linkNamespace = this.drawingForm.links;
  }

  /** All sheets' names, including added ones. */
  get sheets(): readonly FileSheetEntry[] {
    return this.book.sheets;
  }

  /** Adds a sheet after the last one; its part still has to be written. */
  addSheet(name: string): SheetPlace {
    const { part } = this.book;
    const sheetPart = this.editor.freeName(`${this.folder()}worksheets/sheet`, '.xml');
    const ids = [...this.sheets, ...this.added].map(({ id }) => id);
    const place = {
      part: sheetPart,
      id: Math.max(0, ...ids) + 1,
      index: this.sheets.length + this.added.length,
    };
    this.added.push(place);
    const link = this.addLink('worksheet', sheetPart);
    this.addType(sheetPart, 'worksheet');
    const [root, ...children] = xmlElements(this.text, part, 1);
    const list = children.find(({ tag }) => tag.localName === 'sheets');
    if (!root || !list) throw workbookError('damaged-part', part);
    const attributes = xmlAttributes(this.text, root.tag, part);
    const declared = [...attributes].find(([, value]) => value === this.linkNamespace)?.[0];
    const prefix = declared?.startsWith('xmlns:') ? declared.slice('xmlns:'.length) : null;
    const declaration = prefix === null ? ` xmlns:r="${this.linkNamespace}"` : '';
    const item = `<${prefixOf(root.tag)}sheet${declaration} name="${escapeAttribute(name)}" sheetId="${place.id}" ${prefix ?? 'r'}:id="${link}"/>`;
    this.text = applySplices(this.text, [appendTo(this.text, list, item)]);
    // From now on the name is in use.
    this.editor.writeXml(sheetPart, '');
    return place;
  }

  /** Adds a relationship of the workbook to a part. */
  addLink(type: string, target: string): string {
    const root = xmlRoot(this.links, this.linksPart);
    const id = this.freeLinkId();
    const relative = relativeTarget(this.book.part, target);
    const item = `<${prefixOf(root.tag)}Relationship Id="${id}" Type="${this.linkNamespace}/${type}" Target="${escapeAttribute(relative)}"/>`;
    this.links = applySplices(this.links, [appendTo(this.links, root, item)]);
    return id;
  }

  /** Removes the relationships that lead to parts, and the parts' content types. */
  removeLinks(parts: readonly string[]): void {
    const gone = new Set(
      this.book.relationships
        .filter(({ external, target }) => !external && parts.includes(target))
        .map(({ id }) => id),
    );
    const splices = xmlElements(this.links, this.linksPart, 1)
      .slice(1)
      .filter(({ tag }) => gone.has(xmlAttributes(this.links, tag, this.linksPart).get('Id') ?? ''))
      .map(({ tag, end }) => ({ start: tag.start, end, text: '' }));
    this.links = applySplices(this.links, splices);
    this.removeTypes(parts);
  }

  addType(part: string, type: keyof typeof CONTENT_TYPES): void {
    this.types = addOverride(this.types, part, CONTENT_TYPES[type]);
  }

  addDefaultType(extension: string, type: keyof typeof CONTENT_TYPES): void {
    this.types = ensureDefault(this.types, extension, CONTENT_TYPES[type]);
  }

  /** Removes parts from the content types, unless they exist again in the end. */
  removeTypes(parts: readonly string[]): void {
    this.gone.push(...parts);
  }

  /** The part that a relationship of the workbook leads to, if there is one. */
  linkedPart(type: string): string | null {
    const link = this.book.relationships.find((one) => one.type === type && !one.external);
    return link && this.editor.has(link.target) ? link.target : null;
  }

  /** The position of the sheet that the workbook opens on. */
  activeIndex(): number {
    const view = xmlElements(this.text, this.book.part, 2).find(
      ({ tag }) => tag.localName === 'workbookView',
    );
    if (!view) return 0;
    return Number(xmlAttributes(this.text, view.tag, this.book.part).get('activeTab') ?? 0);
  }

  /** The folder of the main part, where its sheets are too: `xl/`. */
  folder(): string {
    return this.book.part.slice(0, this.book.part.lastIndexOf('/') + 1);
  }

  /** Passes the three parts to the package, except unchanged ones. */
  save(): void {
    const gone = this.gone.filter((part) => !this.editor.has(part));
    this.types = removeOverrides(this.types, gone);
    const names = [this.book.part, this.linksPart, CONTENT_TYPES_PART];
    [this.text, this.links, this.types].forEach((text, index) => {
      const name = names[index];
      if (name !== undefined && text !== this.before[index]) this.editor.writeXml(name, text);
    });
  }

  private freeLinkId(): string {
    const taken = new Set(
      xmlElements(this.links, this.linksPart, 1).map(({ tag }) =>
        xmlAttributes(this.links, tag, this.linksPart).get('Id'),
      ),
    );
    for (let number = 1; ; number++) {
      if (!taken.has(`rId${number}`)) return `rId${number}`;
    }
  }
}
