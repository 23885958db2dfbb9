/**
 * Loads what only Excel needs, in order: Office.js, then the add-in's functions and buttons, which
 * need it. The addresses are in the page. It loads only once.
 *
 * @returns false if Office.js does not load; then nothing else is loaded
 */
export async function fetchForExcel(): Promise<boolean> {
  const list = document.querySelector<HTMLTemplateElement>('#for-excel');
  const [library, ...others] = list?.content.querySelectorAll('script') ?? [];
  if (!library || !(await fetched(library.src))) return false;
  // The pane need not wait for them.
  for (const { src } of others) void fetched(src);
  return true;
}

function fetched(address: string): Promise<boolean> {
  const known = [...document.scripts].find(({ src }) => src === address);
  if (known?.dataset.outcome !== undefined)
    return Promise.resolve(known.dataset.outcome === 'load');
  const script = known ?? document.createElement('script');
  const outcome = new Promise<boolean>((done) => {
    for (const way of ['load', 'error'] as const) {
      script.addEventListener(way, () => {
        script.dataset.outcome = way;
        done(way === 'load');
      });
    }
  });
  if (!known) {
    script.src = address;
    script.async = false;
    document.head.append(script);
  }
  return outcome;
}
