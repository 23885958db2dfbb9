const LONGEST_NAME = 31;

/**
 * The name that Excel gives the sheet of an opened text file: the file's name without its
 * extension, cut to 31 characters, without characters that a sheet's name may not have.
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
