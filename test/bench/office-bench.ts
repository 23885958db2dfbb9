import { officeWorkbook } from '../../src/workbook/office/workbook';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { openInExcel } from '../support/excel-host/in-excel';
import { bookOf } from '../support/excel-host/open-book';
import { manyCases } from '../workbook/office/many-cases';
import { planOf, sampleBytes } from '../workbook/office/tracker';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reach?: number;
}

const MEGABYTE = 1e6;

function traffic(host: ExcelHost): { syncs: number; megabytes: number } {
  const bytes = host.log.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
  return { syncs: host.syncs.length, megabytes: bytes / MEGABYTE };
}

/** Syncs, bytes and time of reading a tracker and writing its annexe through Office.js. */
export async function bench(): Promise<Figure[]> {
  const name = 'north-yorkshire-2020.xlsx';
  const { sheets } = await readXlsx(sampleBytes('north-yorkshire-2020'));
  const plan = planOf(name, sheets);
  const figures: Figure[] = [];
  for (const cases of [25, 1_000, 10_000]) {
    for (const count of [1, 5, 40]) {
      if (cases < count) continue;
      const host = openInExcel(bookOf('cases.xlsx', manyCases(cases, count)));
      const workbook = officeWorkbook();
      const started = performance.now();
      await workbook.read();
      const read = traffic(host);
      host.clearLog();
      await workbook.write(plan);
      const write = traffic(host);
      const seconds = (performance.now() - started) / 1000;
      const what = `Excel: ${cases.toLocaleString('en-GB')} cases in ${count} sheets`;
      figures.push(
        { name: `${what}: syncs to read`, value: read.syncs, unit: 'syncs' },
        { name: `${what}: read`, value: read.megabytes, unit: 'MB' },
        { name: `${what}: syncs to write the annexe`, value: write.syncs, unit: 'syncs' },
        { name: `${what}: written`, value: write.megabytes, unit: 'MB' },
        {
          name: `${what}: read and write`,
          value: seconds,
          unit: 's',
          ...(cases === 10_000 && { reach: 2 }),
        },
      );
    }
  }
  return figures;
}
