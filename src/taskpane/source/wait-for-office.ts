import { fetchForExcel } from './for-excel';

/**
 * Whether a host seems to have opened the page: Excel on the web frames it, others mark its
 * address.
 */
export function isHosted(): boolean {
  return window.top !== window || location.search.includes('_host_Info');
}

/**
 * Whether Excel is there. This loads Office.js, so a plain page contacts nobody until the user
 * wants it.
 */
export async function hasExcel(): Promise<boolean> {
  if (!(await fetchForExcel()) || typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
