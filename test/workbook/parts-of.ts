import { strFromU8, unzipSync } from 'fflate';
import { readZipDirectory } from '../../src/workbook/zip/zip-directory';
import { PACKAGE_LIMITS } from '../../src/workbook/zip/package-limits';

/** The parts of a file, by a zip reader other than ours. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** A part as text. */
export function textOf(bytes: Uint8Array, part: string): string {
  const found = partsOf(bytes).get(part);
  if (!found) throw new Error(`There is no part ${part}.`);
  return strFromU8(found);
}

/** The parts that may change when sheets are added, and the new ones. */
const LISTING = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'docProps/app.xml',
];

/** Which parts were kept, packed bytes and all, which changed, were lost, or are new. */
export function compareParts(before: Uint8Array, after: Uint8Array) {
  const old = new Map(readZipDirectory(before, PACKAGE_LIMITS).map((one) => [one.name, one]));
  const now = new Map(readZipDirectory(after, PACKAGE_LIMITS).map((one) => [one.name, one]));
  const same = (name: string): boolean =>
    Buffer.compare(old.get(name)?.packed ?? Buffer.of(), now.get(name)?.packed ?? Buffer.of()) ===
    0;
  const kept = [...old.keys()].filter((name) => now.has(name));
  return {
    kept: kept.filter(same),
    listing: kept.filter((name) => !same(name) && LISTING.includes(name)),
    changed: kept.filter((name) => !same(name) && !LISTING.includes(name)),
    lost: [...old.keys()].filter((name) => !now.has(name)),
    added: [...now.keys()].filter((name) => !old.has(name)),
  };
}

/** Whether all of a text is still there, in its order, with other text between. */
export function isSpliced(before: string, after: string): boolean {
  let at = 0;
  for (const piece of before.match(/<[^>]*>|[^<]+/g) ?? []) {
    const attributes = piece.replace(/\s(count|size)="\d+"/, '').replace(/\/?>$/, '');
    const found = after.replace(/\s(count|size)="\d+"/g, '').indexOf(attributes, at);
    if (found < 0 && !/^\d+$/.test(piece)) return false;
    if (found >= 0) at = found + attributes.length;
  }
  return true;
}
