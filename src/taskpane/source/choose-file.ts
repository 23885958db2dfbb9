/** Lets the user choose a workbook, and does with it what is to be done; nothing where they think better of it. */
export function chooseFile(take: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.xlsm,.csv,.tsv';
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}
