/**
 * Lets the user choose a workbook, and passes it on; does nothing if they cancel.
 *
 * @param what `several`: one or more; `folder`: everything in a folder
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
