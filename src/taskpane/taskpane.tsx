import { createRoot } from 'react-dom/client';
import { type EngineClient, engineClient } from './engine-client';
import { fileSource } from './file-source';
import { PaneFrame } from './pane-frame';
import type { TrackerSource } from './tracker-source';

/** Opens the pane: inside Excel over its workbook, in a browser over a file. */
async function openPane(into: HTMLElement): Promise<void> {
  const engine = engineClient();
  const source = (await hasExcel()) ? await sourceInExcel(engine) : fileSource(engine);
  createRoot(into).render(<PaneFrame source={source} engine={engine} />);
}

/** What only Excel needs is loaded in Excel only. */
async function sourceInExcel(engine: EngineClient): Promise<TrackerSource> {
  const { excelSource } = await import('./excel-source');
  const { officeWorkbook } = await import('../workbook/office-workbook');
  return excelSource(engine, officeWorkbook());
}

/** Whether Excel is around; a browser that could not load Office.js has none. */
async function hasExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

const into = document.getElementById('pane');
if (into) void openPane(into);
