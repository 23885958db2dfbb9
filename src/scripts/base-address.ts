// Where the add-in is served from: the build puts it into the manifest and the help links.

/** The address in the sources, which is that of the add-in on one's own machine. */
export const LOCAL_BASE = 'https://localhost:3000/';

const XML_ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/**
 * The address as it was given to the build, spelt out and with a slash at its end.
 *
 * @param given what YOS_BASE_URL holds; the local address where it is not set at all
 * @throws Error that says what is wrong with it: anything but a folder under https
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
