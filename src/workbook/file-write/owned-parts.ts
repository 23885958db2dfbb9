import type { PackageEditor } from './package-editor';
import { readRelationships, relationshipsPart } from '../file-read/relationships';

/**
 * Removes the parts that only this sheet leads to: its notes, drawings, charts, tables, printer
 * settings. Parts that something else also leads to, such as a picture on two sheets, stay.
 *
 * @returns the names of the removed parts
 */
export function removeOwnedParts(editor: PackageEditor, sheetPart: string): string[] {
  if (!editor.has(relationshipsPart(sheetPart))) return [];
  const reached = reachableFrom(editor, [sheetPart]);
  reached.delete(sheetPart.toLowerCase());
  const others = editor
    .names()
    .filter((name) => name.toLowerCase().endsWith('.rels'))
    .map(sourceOf)
    .filter((source) => source !== sheetPart && !reached.has(source.toLowerCase()));
  const held = others.flatMap((source) => targetsOf(editor, source));
  // A part used from outside also keeps the parts it leads to.
  const kept = reachableFrom(editor, held, sheetPart);
  const gone = [...reached.values()].filter((part) => !kept.has(part.toLowerCase()));
  for (const part of [...gone, sheetPart]) editor.remove(relationshipsPart(part));
  for (const part of gone) editor.remove(part);
  return gone;
}

/**
 * The parts themselves and all parts they lead to, by name in lower case.
 *
 * @param not a part to skip, with what only it leads to
 */
function reachableFrom(
  editor: PackageEditor,
  parts: readonly string[],
  not?: string,
): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = [...parts];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part === not || reached.has(part.toLowerCase())) continue;
    reached.set(part.toLowerCase(), part);
    waiting.push(...targetsOf(editor, part));
  }
  return reached;
}

function targetsOf(editor: PackageEditor, part: string): string[] {
  return readRelationships(editor, part)
    .filter(({ external, target }) => !external && editor.has(target))
    .map(({ target }) => target);
}

/** The part to which a relationships part belongs; `''` for the package's own. */
function sourceOf(relationships: string): string {
  return relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
}
