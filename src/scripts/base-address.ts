// The address that the add-in is served from: the build puts it into the manifest and the help
// links.

/** The address in the sources: the add-in on the local machine. */
export const LOCAL_BASE = 'https://localhost:3000/';

const XML_ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/**
 * The address given to the build, in full and with a final slash.
 *
 * @param given the value of YOS_BASE_URL; the local address if it is not set
 * @throws Error that says what is wrong: it must be a folder under https
 */
export function baseAddress(given: string | undefined): string {
  if (given === undefined) return LOCAL_BASE;
  const refuse = (why: string) =>
    new Error(`YOS_BASE_URL is "${given}": ${why}, such as https://addins.example.org/yos/.`);
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:') throw refuse('it has to be a whole address with https');
  if (/[?#]/.test(given)) throw refuse('it has to be a folder, without ? or #');
  if (url.username !== '' || url.password !== '') {
    throw refuse('it must not hold a user name or a password');
  }
  return url.href.replace(/\/?$/, '/');
}

/** The manifest, an XML text, with a base in place of the local one. */
export function manifestAt(base: string, manifest: string): string {
  const escaped = base.replace(/[&<>"']/g, (character) => XML_ESCAPES.get(character) ?? '');
  return manifest.replaceAll(LOCAL_BASE, () => escaped);
}
