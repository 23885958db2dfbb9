/** The name of the file that is written of another: a text's annexe is a workbook. */
export function writtenName(name: string): string {
  return name.replace(/\.(csv|tsv|tab|txt)$/i, '.xlsx');
}
