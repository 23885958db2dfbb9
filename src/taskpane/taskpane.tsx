import { type Root, createRoot } from 'react-dom/client';
import { type EngineClient, engineClient } from './thread/engine-client';
import { fileSource } from './source/file-source';
import { PaneFrame } from './frame/pane-frame';
import type { TrackerSource } from './source/tracker-source';
import { hasExcel, isHosted } from './source/wait-for-office';

/** Opens the pane: inside Excel over its workbook, in a browser over a file. */
async function openPane(root: Root): Promise<void> {
  const engine = engineClient();
  const show = (source: TrackerSource): void =>
    root.render(
      <PaneFrame
        key={source.kind}
        source={source}
        engine={engine}
        lookForExcel={source.kind === 'file' ? lookForExcel : null}
      />,
    );
  /** For an Excel that opened the page unnoticeably; otherwise Office.js is not requested. */
  async function lookForExcel(): Promise<boolean> {
    const isExcel = await hasExcel();
    if (isExcel) show(await sourceInExcel(engine));
    return isExcel;
  }
  if (!isHosted()) show(fileSource(engine));
  else if (!(await lookForExcel())) show(fileSource(engine));
}

/** Code that only Excel needs is loaded only in Excel. */
async function sourceInExcel(engine: EngineClient): Promise<TrackerSource> {
  const { excelSource } = await import('./source/excel-source');
  const { officeWorkbook } = await import('../workbook/office/workbook');
  return excelSource(engine, officeWorkbook());
}

const into = document.getElementById('pane');
if (into) void openPane(createRoot(into));
