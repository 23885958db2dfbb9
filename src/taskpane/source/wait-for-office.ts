import { fetchForExcel } from './for-excel';

/** Whether a host seems to have opened the page: Excel on the web frames it, others say so in its address. */
export function isHosted(): boolean {
  return window.top !== window || location.search.includes('_host_Info');
}

/** Whether Excel is around; it asks for Office.js, so that a plain page asks nobody until it is wanted. */
export async function hasExcel(): Promise<boolean> {
  if (!(await fetchForExcel()) || typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
