/**
 * Lets the user choose a workbook, and does with it what is to be done; nothing where they think
 * better of it.
 *
 * @param what `several`: one or more; `folder`: all that is in a folder
 */
export function chooseFile(
  take: (files: readonly File[]) => void,
  what: 'one' | 'several' | 'folder' = 'one',
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.xlsm,.csv,.tsv';
  input.multiple = what === 'several';
  input.webkitdirectory = what === 'folder';
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}
