/** How an assumption, or an example, came out in a real Excel. */
export type Outcome = 'holds' | 'differs' | 'not offered' | 'not tried';

/** One assumption as observed. */
export interface Seen {
  /** The assumption's id. */
  readonly id: string;
  readonly outcome: Outcome;
  /** Excel's answer, if it differed. */
  readonly seen?: string;
}

/** One formula as calculated. */
export interface SeenFormula {
  readonly formula: string;
  readonly expected: string;
  readonly outcome: Outcome;
  readonly seen?: string;
}

/** A measurement, which is neither right nor wrong. */
export interface Measure {
  readonly what: string;
  /** A figure with its unit, or what was observed. */
  readonly found: string;
}

/** Which Excel it was, without saying whose. */
export interface AboutExcel {
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** The highest version of ExcelApi that it offers. */
  readonly excelApi: string;
}

/** What a self-test found. It holds nothing of the user's content. */
export interface Report {
  readonly kind: 'yos-self-test';
  /** Of the add-in. */
  readonly addIn: string;
  /** As 2026-11-03. */
  readonly date: string;
  readonly excel: AboutExcel;
  readonly assumptions: readonly Seen[];
  readonly formulas: readonly SeenFormula[];
  readonly measures: readonly Measure[];
  /** Whether it was stopped before its end. */
  readonly isStopped: boolean;
  /** What was left in the workbook that had not been there; empty if it is unchanged. */
  readonly left: readonly string[];
}

/** The highest version that `excelApi` looks for. */
const VERSIONS = Array.from({ length: 30 }, (_, i) => `1.${i + 1}`);

/** Which Excel this is. */
export function aboutExcel(): AboutExcel {
  const { requirements, ...context } = Office.context as Partial<Office.Context> &
    Pick<Office.Context, 'requirements'>;
  const { diagnostics, platform, displayLanguage } = context;
  return {
    platform: String(diagnostics?.platform ?? platform ?? 'unknown'),
    version: diagnostics?.version ?? 'unknown',
    language: displayLanguage ?? 'unknown',
    excelApi: VERSIONS.findLast((one) => requirements.isSetSupported('ExcelApi', one)) ?? 'none',
  };
}

/**
 * Reads a report from the text of a file.
 *
 * @returns `null` if it is not one
 */
export function readReport(text: string): Report | null {
  try {
    const found = JSON.parse(text) as Partial<Report> | null;
    const { kind, excel, assumptions, formulas, measures } = found ?? {};
    const isWhole =
      kind === 'yos-self-test' &&
      typeof excel?.version === 'string' &&
      [assumptions, formulas, measures].every(Array.isArray);
    return isWhole ? (found as Report) : null;
  } catch {
    return null;
  }
}
