import { createRoot } from 'react-dom/client';
import { officeWorkbook } from '../workbook/office-workbook';
import { engineClient } from './engine-client';
import { excelSource } from './excel-source';
import { fileSource } from './file-source';
import { PaneFrame } from './pane-frame';

/** Opens the pane: inside Excel over its workbook, in a browser over a file. */
async function openPane(into: HTMLElement): Promise<void> {
  const engine = engineClient();
  const isInExcel = await hasExcel();
  const source = isInExcel ? excelSource(engine, officeWorkbook()) : fileSource(engine);
  createRoot(into).render(<PaneFrame source={source} engine={engine} />);
}

/** Whether Excel is around; a browser that could not load Office.js has none. */
async function hasExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

const into = document.getElementById('pane');
if (into) void openPane(into);
