/** Whether a host seems to have opened the page: Excel on the web frames it, others say so in its address. */
export function isHosted(): boolean {
  return window.top !== window || location.search.includes('_host_Info');
}

/** Whether Excel is around; a browser that could not load Office.js has none. */
export async function hasExcel(): Promise<boolean> {
  await officeTried();
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

/** Waits until Office.js is there, or will not come; as long as its address does not answer. */
function officeTried(): Promise<void> {
  if (typeof Office !== 'undefined' || document.readyState === 'complete') return Promise.resolve();
  return new Promise((tried) => {
    const done = (): void => tried();
    const script = document.querySelector('script[src$="/office.js"]');
    script?.addEventListener('load', done);
    script?.addEventListener('error', done);
    // Where both have happened already.
    window.addEventListener('load', done);
  });
}
