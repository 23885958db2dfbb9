import { type Root, createRoot } from 'react-dom/client';
import { type EngineClient, engineClient } from './thread/engine-client';
import { fileSource } from './source/file-source';
import { PaneFrame } from './frame/pane-frame';
import type { TrackerSource } from './source/tracker-source';
import { hasExcel, isHosted } from './source/wait-for-office';

/** A page that nobody but a browser seems to have opened waits so long for Office.js. */
const MILLISECONDS_PATIENT = 1_500;

/** Opens the pane: inside Excel over its workbook, in a browser over a file. */
async function openPane(root: Root): Promise<void> {
  const engine = engineClient();
  const show = (source: TrackerSource): void =>
    root.render(<PaneFrame key={source.kind} source={source} engine={engine} />);
  const excel = hasExcel();
  const late = new Promise<false>((give) => setTimeout(() => give(false), MILLISECONDS_PATIENT));
  const isExcel = await (isHosted() ? excel : Promise.race([excel, late]));
  if (!isExcel) show(fileSource(engine));
  // Excel may turn out to be there after all, where Office.js took its time.
  if (await excel) show(await sourceInExcel(engine));
}

/** What only Excel needs is loaded in Excel only. */
async function sourceInExcel(engine: EngineClient): Promise<TrackerSource> {
  const { excelSource } = await import('./source/excel-source');
  const { officeWorkbook } = await import('../workbook/office/workbook');
  return excelSource(engine, officeWorkbook());
}

const into = document.getElementById('pane');
if (into) void openPane(createRoot(into));
