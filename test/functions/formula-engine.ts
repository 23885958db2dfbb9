import type * as Core from '@univerjs/core';
import type * as Engine from '@univerjs/engine-formula';
import type * as Sheets from '@univerjs/sheets';
import type * as SheetsFormula from '@univerjs/sheets-formula';
import { ExcelError } from './custom-functions';
import { type ListedFunction, functionList } from './function-list';

// Required, since the packages' ES modules import a CommonJS one by name and do not load in Node.
/* eslint-disable @typescript-eslint/no-require-imports */
const core = require('@univerjs/core') as typeof Core;
const engine = require('@univerjs/engine-formula') as typeof Engine;
const sheets = require('@univerjs/sheets') as typeof Sheets;
const sheetsFormula = require('@univerjs/sheets-formula') as typeof SheetsFormula;
/* eslint-enable @typescript-eslint/no-require-imports */

export type Value = string | number | boolean;

/** Sheets by name: a cell's address with its value, or its formula with "=" before it. */
export type Cells = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** How a host hands an empty cell over to a function. */
export type Host = 'web' | 'desktop';

/** A workbook that a real formula engine calculates, with all functions in place. */
export interface CalculatedWorkbook {
  /** The values of a rectangle ("Sheet1!A1:B3"), spilled ones included; null is an empty cell. */
  valuesOf(range: string): (Value | null)[][];
  /** Writes into cells as someone at the keyboard would, and calculates what depends on them. */
  write(sheet: string, cells: Readonly<Record<string, Value>>): Promise<void>;
  dispose(): void;
}

/**
 * One of our functions within the engine. It builds value objects itself: the engine's own way of
 * registering a function turns "10-14" into a date and an empty cell into 0, and lets one exception
 * stop every formula.
 */
class OurFunction extends engine.BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    private readonly listed: ListedFunction,
    private readonly host: Host,
  ) {
    super(`YOS.${listed.id}`);
    this.minParams = listed.parameters.filter(({ optional }) => !optional).length;
    this.maxParams = listed.parameters.length;
  }

  override isAsync(): boolean {
    return this.listed.call.constructor.name === 'AsyncFunction' || this.listed.id === 'ANNEXE';
  }

  override calculate(
    ...given: Engine.BaseValueObject[]
  ): ReturnType<Engine.BaseFunction['calculate']> {
    const passed = this.listed.parameters.map(({ range }, i) => this.passed(given[i], range));
    try {
      const answer = this.listed.call(...passed);
      return answer instanceof Promise
        ? new engine.AsyncObject(
            answer.then(
              (value: unknown) => this.objectOf(value),
              (error: unknown) => errorObject(error),
            ),
          )
        : this.objectOf(answer);
    } catch (error) {
      return errorObject(error);
    }
  }

  /** An argument as Excel would pass it: rows for a range, one value for a cell, null for nothing. */
  private passed(argument: Engine.BaseValueObject | undefined, range: boolean): unknown {
    if (argument === undefined) return null;
    if (!argument.isArray()) {
      const value = argument.isNull() ? null : plainValue(argument, null);
      return range && value !== null ? [[value]] : value;
    }
    const empty = this.host === 'desktop' ? 0 : null;
    const rows = (argument as Engine.ArrayValueObject)
      .getArrayValue()
      .map((row) => row.map((cell) => (cell ? plainValue(cell, empty) : empty)));
    const one = rows.length === 1 && rows[0]?.length === 1;
    return one && !range ? rows[0]?.[0] : rows;
  }

  private objectOf(answer: unknown): Engine.BaseValueObject {
    if (!Array.isArray(answer)) return valueObject(answer);
    const rows = (answer as unknown[][]).map((row) => row.map(valueObject));
    const [first] = rows;
    if (rows.length === 1 && first?.length === 1 && first[0]) return first[0];
    return new engine.ArrayValueObject({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: first?.length ?? 0,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }
}

function plainValue(value: Engine.BaseValueObject, empty: unknown): unknown {
  if (value.isError()) {
    return new ExcelError((value as Engine.ErrorValueObject).getErrorType());
  }
  return value.isNull() ? empty : value.getValue();
}

function valueObject(value: unknown): Engine.BaseValueObject {
  switch (typeof value) {
    case 'number':
      return engine.NumberValueObject.create(value);
    case 'boolean':
      return engine.BooleanValueObject.create(value);
    case 'string':
      return engine.StringValueObject.create(value);
    default:
      throw new Error(`${String(value)} cannot stand in a cell.`);
  }
}

/** Excel's error for one of ours; a mistake in the product is not an answer and stays loud. */
function errorObject(error: unknown): Engine.BaseValueObject {
  if (!(error instanceof ExcelError)) throw error;
  return engine.ErrorValueObject.create(error.code as Engine.ErrorType);
}

/** How a formula names parts of a table; the engine's names for them are the same. */
const TABLE_PARTS = ['#All', '#Data', '#Headers'];

type TablePart = Parameters<Engine.ISuperTableService['registerTableOptionMap']>[1];

/**
 * Calculates a workbook.
 *
 * @param tables Excel tables by name, each with its range and header row ("Sheet1!A1:D11")
 */
export async function calculated(
  cells: Cells,
  host: Host = 'web',
  tables: Readonly<Record<string, string>> = {},
): Promise<CalculatedWorkbook> {
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.SILENT,
  });
  univer.registerPlugin(engine.UniverFormulaEnginePlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(sheetsFormula.UniverSheetsFormulaPlugin);
  const workbook = univer.createUnit<Core.IWorkbookData, Core.Workbook>(
    core.UniverInstanceType.UNIVER_SHEET,
    workbookData(cells),
  );
  const injector = univer.__getInjector();
  injector
    .get(engine.IFunctionService)
    .registerExecutors(...functionList.map((listed) => new OurFunction(listed, host)));
  injector.get(sheetsFormula.IDescriptionService).registerDescriptions(
    functionList.map((listed) => ({
      functionName: `YOS.${listed.id}`,
      functionType: engine.FunctionType.User,
      description: listed.description,
      abstract: listed.description,
      functionParameter: [],
    })),
  );
  const superTables = injector.get(engine.ISuperTableService);
  for (const part of TABLE_PARTS) superTables.registerTableOptionMap(part, part as TablePart);
  for (const [name, range] of Object.entries(tables)) {
    const { sheet, top, left, bottom, right } = blockOf(range);
    const found = workbook.getSheetBySheetName(sheet);
    if (!found) throw new Error(`There is no sheet ${sheet}.`);
    const titles = Array.from(
      { length: right - left + 1 },
      (_, column) => [String(found.getCellRaw(top, left + column)?.v ?? ''), column] as const,
    );
    superTables.registerTable(workbook.getUnitId(), name, {
      sheetId: found.getSheetId(),
      titleMap: new Map(titles),
      range: { startRow: top, endRow: bottom, startColumn: left, endColumn: right },
    });
  }
  const commands = injector.get(core.ICommandService);
  const calculate = async (changes: Core.ICommandInfo[] = []) => {
    const done = new Promise<void>((resolve) => {
      const listening = commands.onCommandExecuted(({ id }) => {
        if (id !== engine.SetFormulaCalculationResultMutation.id) return;
        listening.dispose();
        resolve();
      });
    });
    await commands.executeCommand(
      engine.SetTriggerFormulaCalculationStartMutation.id,
      changes.length > 0 ? { commands: changes } : { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
    await done;
  };
  const model = injector.get(engine.FormulaDataModel);
  const at = (sheetName: string, row: number, column: number): Value | null => {
    const sheet = workbook.getSheetBySheetName(sheetName);
    if (!sheet) throw new Error(`There is no sheet ${sheetName}.`);
    const spilled =
      model.getArrayFormulaCellData()?.[workbook.getUnitId()]?.[sheet.getSheetId()]?.[row]?.[
        column
      ];
    const cell = sheet.getCellRaw(row, column) ?? spilled;
    if (cell?.v === undefined || cell.v === null) return null;
    return cell.t === core.CellValueType.BOOLEAN ? Boolean(Number(cell.v)) : cell.v;
  };
  const calculatedWorkbook: CalculatedWorkbook = {
    valuesOf(range) {
      const { sheet, top, left, bottom, right } = blockOf(range);
      return Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_, column) =>
          at(sheet, top + row, left + column),
        ),
      );
    },
    async write(sheetName, written) {
      const sheet = workbook.getSheetBySheetName(sheetName);
      const id = sheets.SetRangeValuesMutation.id;
      const params = {
        unitId: workbook.getUnitId(),
        subUnitId: sheet?.getSheetId(),
        cellValue: cellData(written),
      };
      await commands.executeCommand(id, params);
      await calculate([{ id, params }]);
    },
    dispose() {
      univer.dispose();
    },
  };
  await calculate();
  return calculatedWorkbook;
}

function blockOf(range: string) {
  const [sheet = '', cells = ''] = range.split('!');
  const [from = '', to = from] = cells.split(':');
  const [top, left] = positionOf(from);
  const [bottom, right] = positionOf(to);
  return { sheet, top, left, bottom, right };
}

function positionOf(address: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column === 0) throw new Error(`${address} is no address.`);
  return [Number(digits) - 1, column - 1];
}

let made = 0;

function workbookData(cells: Cells): Partial<Core.IWorkbookData> {
  const ids = Object.keys(cells).map((_, i) => `sheet-${i + 1}`);
  return {
    // The engine remembers ranges by their workbook's id beyond the workbook's end.
    id: `workbook-${(made += 1)}`,
    sheetOrder: ids,
    sheets: Object.fromEntries(
      Object.entries(cells).map(([name, written], i) => [
        ids[i],
        { id: ids[i], name, ...sizeOf(written), cellData: cellData(written) },
      ]),
    ),
  };
}

/** Room for all cells, and for spills below and beside them. */
function sizeOf(written: Readonly<Record<string, Value>>) {
  const places = Object.keys(written).map(positionOf);
  const most = (at: 0 | 1) => places.reduce((last, place) => Math.max(last, place[at]), 0);
  return { rowCount: Math.max(400, most(0) + 50), columnCount: Math.max(100, most(1) + 20) };
}

function cellData(
  written: Readonly<Record<string, Value>>,
): Record<number, Record<number, Core.ICellData>> {
  const rows: Record<number, Record<number, Core.ICellData>> = {};
  for (const [address, value] of Object.entries(written)) {
    const [row, column] = positionOf(address);
    (rows[row] ??= {})[column] = cellOf(value);
  }
  return rows;
}

function cellOf(value: Value): Core.ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: core.CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: core.CellValueType.NUMBER };
  return value.startsWith('=') ? { f: value } : { v: value, t: core.CellValueType.STRING };
}
