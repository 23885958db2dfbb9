import { xmlAttributes, xmlTags } from '../xml/xml';

/** A package to read parts from, as it is in its file or while it is being changed. */
export interface PartReader {
  has(name: string): boolean;
  readXml(name: string): string;
}

/** A link from one part of a package to another. */
export interface Relationship {
  readonly id: string;
  /**
   * The last step of the type's address, such as `worksheet`. The rest differs between the
   * transitional and the strict form of the format and adds nothing.
   */
  readonly type: string;
  /** The part it leads to, or the address as written for an external one. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * The relationships of a part, in order; none if it has no relationships part.
 *
 * @param part the part's name, or `''` for the package itself
 */
export function readRelationships(zip: PartReader, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!zip.has(name)) return [];
  const text = zip.readXml(name);
  const relationships: Relationship[] = [];
  for (const tag of xmlTags(text, name)) {
    if (tag.kind === 'close' || tag.localName !== 'Relationship') continue;
    const attributes = xmlAttributes(text, tag, name);
    const target = attributes.get('Target') ?? '';
    const external = attributes.get('TargetMode') === 'External';
    relationships.push({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').replace(/^.*\//s, ''),
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return relationships;
}

/** The name of the part that holds a part's relationships. */
export function relationshipsPart(part: string): string {
  const nameStart = part.lastIndexOf('/') + 1;
  return `${part.slice(0, nameStart)}_rels/${part.slice(nameStart)}.rels`;
}

/**
 * The part that a target leads to, relative to the part that names it.
 *
 * @example resolveTarget('xl/worksheets/sheet1.xml', '../tables/table1.xml') // 'xl/tables/table1.xml'
 * @example resolveTarget('xl/workbook.xml', '/xl/styles.xml') // 'xl/styles.xml'
 */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/**
 * The target that leads from one part to another, relative as Excel writes it: some readers
 * understand nothing else.
 *
 * @example relativeTarget('xl/worksheets/sheet1.xml', 'xl/comments1.xml') // '../comments1.xml'
 */
export function relativeTarget(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let common = 0;
  while (common < folders.length && folders[common] === steps[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}
