const LONGEST_NAME = 31;

/**
 * What Excel calls the sheet of a text file that it opens: the file's name without its ending, cut
 * to 31 characters, with what a sheet's name may not have left out.
 *
 * @example sheetNameOf('ratings 2025.csv') // 'ratings 2025'
 */
export function sheetNameOf(file: string): string {
  const bare = file.replace(/^.*[/\\]/, '').replace(/\.[a-z]{3}$/i, '');
  const name = bare
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[\s']+|[\s']+$/g, '');
  return name === '' || /^history$/i.test(name) ? 'Sheet1' : name;
}
