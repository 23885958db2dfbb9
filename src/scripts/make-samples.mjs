// node src/scripts/make-samples.mjs: writes the trackers of assets/samples from the figures that
// three inspection reports print. A percentage fixes yes and base; a seeded generator decides which
// case says what, so the cases are invented and the figures are the reports'.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installed, root } from './ready.mjs';

installed();
const require = createRequire(import.meta.url);
require('./typescript.cjs');
const { newWorkbook } = require('../workbook/file-write/write-xlsx.ts');
const { blankSheet } = require('../plan/empty-sheet.ts');
const { columnName } = require('../grid/address.ts');

const SAMPLES = join(root, 'assets', 'samples');
const json = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** A small seeded generator (mulberry32): the same seed gives the same tracker everywhere. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(items, random) {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** Yes and base of a printed percentage: the largest base that gives it. */
function countsFor(percent, most) {
  for (let base = most; base > 0; base--) {
    for (let yes = 0; yes <= base; yes++) {
      if (Math.floor((200 * yes + base) / (2 * base)) === percent) return { yes, base };
    }
  }
  throw new Error(`No count of up to ${most} cases gives ${percent}%.`);
}

const COURT_DISPOSALS = [
  'Referral order',
  'Youth rehabilitation order',
  'Detention and training order',
];
const GENDERS = ['Boy', 'Boy', 'Boy', 'Girl'];
const ETHNICITIES = ['White', 'White', 'Black, Asian and minority ethnic', 'Mixed', 'Not recorded'];
const LEVELS = ['Medium', 'Medium', 'High', 'Very high'];

/** The inspected cases with their classifications; the first of each kind are those left out. */
function makeCases(prefix, report, random, low) {
  const cases = [];
  for (const [domain, size] of [
    ['court', report.sample.court],
    ['outOfCourt', report.sample.outOfCourt],
  ]) {
    const order = shuffled(
      Array.from({ length: size }, (_, i) => i),
      random,
    );
    const rank = (i, by) => (order.indexOf(i) + by) % size;
    for (let i = 0; i < size; i++) {
      const outOfCourt = ['Youth caution', 'Community resolution'][i % 2];
      cases.push({
        id: `${prefix}-${domain === 'court' ? 'C' : 'O'}${String(i + 1).padStart(2, '0')}`,
        domain,
        disposal:
          domain === 'court'
            ? COURT_DISPOSALS[Math.floor(random() * COURT_DISPOSALS.length)]
            : rank(i, 3) < low.conditionalCautions
              ? 'Youth conditional caution'
              : outOfCourt,
        gender: GENDERS[Math.floor(random() * GENDERS.length)],
        age: 12 + Math.floor(random() * 6),
        ethnicity: ETHNICITIES[Math.floor(random() * ETHNICITIES.length)],
        rosh: rank(i, 0) < low.rosh[domain] ? 'Low' : LEVELS[Math.floor(random() * LEVELS.length)],
        safety: rank(i, 7) < low.safety[domain] ? 'Low' : LEVELS[Math.floor(random() * 3)],
        answers: new Map(),
      });
    }
  }
  return cases;
}

/** Whether a question applies to a case by an edition's sub-sample rules. */
function isAsked(edition, code, one) {
  return edition.subSamples
    .filter((rule) => rule.keyQuestions.includes(code.replace(/[a-z]$/, '')))
    .every((rule) => {
      const value = one[rule.attribute].toLowerCase();
      return rule.only ? rule.only.includes(value) : !rule.leaveOut.includes(value);
    });
}

/** Gives each case an answer to each question, so that the printed percentages come out. */
function answer(edition, report, cases, random) {
  const percents = { ...report.keyQuestionPercent, ...report.promptPercent };
  const domainOf = new Map(edition.standards.map(({ code, domain }) => [code, domain]));
  for (const [code, percent] of Object.entries(percents)) {
    const inDomain = cases.filter((one) => one.domain === domainOf.get(code.slice(0, 3)));
    const asked = shuffled(
      inDomain.filter((one) => isAsked(edition, code, one)),
      random,
    );
    const sampled = edition.base.value === 'sampled';
    const { yes, base } = countsFor(percent, asked.length);
    asked.forEach((one, i) => {
      const no = sampled && code.length > 5 && random() < 0.3 ? 'n/a' : 'No';
      one.answers.set(code, i < yes ? 'Yes' : i < base ? no : 'n/a');
    });
    for (const one of inDomain) if (!one.answers.has(code)) one.answers.set(code, 'n/a');
  }
  return Object.keys(percents).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

const HEAD = {
  bold: true,
  colour: 'FFFFFF',
  fill: '1F3864',
  horizontal: 'centre',
  vertical: 'middle',
  wrap: true,
};

/** A sheet being filled: rows of plain values, then their styles. */
class SampleSheet {
  constructor(name, { widths, frozen }) {
    Object.assign(this, { name, widths, frozen, rows: [], heights: [], merges: [] });
  }

  /** Adds a row of values, all in one style; returns its index. */
  add(values, style) {
    const cells = values.map((value) =>
      value === null || value === undefined ? null : { value, ...(style && { style }) },
    );
    return this.rows.push(cells) - 1;
  }

  addHeader(values, points) {
    const row = this.add(values, HEAD);
    this.heights.push({ row, points });
    return row;
  }

  /** Merges neighbouring cells of a row that hold the same text. */
  mergeAlike(row) {
    const cells = this.rows[row];
    let from = 0;
    for (let column = 1; column <= cells.length; column++) {
      if (cells[from] && cells[column]?.value === cells[from].value) continue;
      if (cells[from] && column - from > 1) {
        this.merges.push({ top: row, left: from, bottom: row, right: column - 1 });
        for (let inside = from + 1; inside < column; inside++) cells[inside].value = null;
      }
      from = column;
    }
  }

  plan() {
    const columns = Math.max(...this.rows.map((row) => row.length));
    const blank = blankSheet('template-cases', this.name);
    return {
      ...blank,
      rows: this.rows,
      columnWidths: Array.from({ length: columns }, (_, i) => this.widths(i)),
      rowHeights: this.heights,
      merges: this.merges,
      frozen: this.frozen,
      print: { ...blank.print, orientation: 'landscape', header: { left: '', right: this.name } },
    };
  }
}

/** Judgements and panel decisions: standard, rating, reason. */
function ratingsSheet(name, edition, report) {
  const widths = (column) => [42, 24, 80][column];
  const sheet = new SampleSheet(name, { widths, frozen: { rows: 1, columns: 0 } });
  sheet.addHeader(['Standard', 'Rating', 'Reason'], 22);
  for (const standard of edition.standards.filter(({ basis }) => basis === 'judgement')) {
    sheet.add([`${standard.code} ${standard.name}`, report.ratings[standard.code]]);
  }
  for (const { standard, panel, reason } of report.professionalDiscretion) {
    const { name: called } = edition.standards.find(({ code }) => code === standard);
    sheet.add([`${standard} ${called}`, panel, reason]);
  }
  return sheet;
}

function settingsSheet(rows) {
  const widths = (column) => [26, 26, 60][column];
  const sheet = new SampleSheet('YOS settings', { widths, frozen: { rows: 1, columns: 0 } });
  sheet.addHeader(['Setting', 'Value', 'Reason'], 22);
  for (const row of rows) sheet.add(row);
  return sheet;
}

/** 2018: one sheet of court and out-of-court cases, one row each, with codes as headers. */
function bradford(report, edition, random) {
  const cases = makeCases('BRA', report, random, {
    rosh: { court: 9, outOfCourt: 10 },
    safety: { court: 7, outOfCourt: 8 },
    conditionalCautions: 12,
  });
  const codes = answer(edition, report, cases, random);
  const columns = ['Case ID', 'Case type', 'Disposal', 'Gender', 'Age', 'Ethnicity', 'ROSH'];
  const widths = (column) => [12, 14, 28, 10, 8, 30, 12][column] ?? 8;
  const sheet = new SampleSheet('Cases', { widths, frozen: { rows: 1, columns: 1 } });
  sheet.addHeader([...columns, ...codes], 24);
  for (const one of shuffled(cases, random)) {
    const type = one.domain === 'court' ? 'Court' : 'Out-of-court';
    const own = codes.map((code) => one.answers.get(code) ?? null);
    sheet.add([one.id, type, one.disposal, one.gender, one.age, one.ethnicity, one.rosh, ...own]);
  }
  const settings = settingsSheet([
    ['Service', report.service],
    ['Edition', '2018'],
  ]);
  return [sheet, ratingsSheet('Judgements', edition, report), settings];
}

/**
 * 2020: court and out-of-court cases in a sheet each, under titles, with the wording as headers.
 */
function northYorkshire(report, edition, random) {
  const cases = makeCases('NY', report, random, {
    rosh: { court: 6, outOfCourt: 7 },
    safety: { court: 4, outOfCourt: 2 },
    conditionalCautions: 7,
  });
  const codes = answer(edition, report, cases, random);
  const columns = [
    'Case number',
    'Disposal',
    'Gender',
    'Age',
    'Risk of serious harm',
    'Safety and wellbeing',
  ];
  const widths = (column) => [14, 28, 10, 8, 16, 16][column] ?? 24;
  const sheets = [
    ['Court disposals', 'court', '2.'],
    ['Out-of-court disposals', 'outOfCourt', '3.'],
  ].map(([name, domain, standards]) => {
    const own = codes.filter((code) => code.startsWith(standards));
    const sheet = new SampleSheet(name, { widths, frozen: { rows: 4, columns: 1 } });
    sheet.add([`Inspected cases: ${name.toLowerCase()}`], { bold: true, size: 14 });
    sheet.add([]);
    const titles = own.map((code) => titleOf(edition, code));
    sheet.mergeAlike(sheet.addHeader([...columns.map(() => null), ...titles], 20));
    sheet.addHeader([...columns, ...own.map((code) => wordingOf(edition, code))], 110);
    const first = sheet.rows.length;
    const inDomain = cases.filter((found) => found.domain === domain);
    for (const one of inDomain) {
      const answers = own.map((code) => one.answers.get(code));
      sheet.add([one.id, one.disposal, one.gender, one.age, one.rosh, one.safety, ...answers]);
    }
    const totals = own.map(
      (code) => inDomain.filter((one) => one.answers.get(code) === 'Yes').length,
    );
    const total = sheet.add(['Total yes', ...columns.slice(1).map(() => null), ...totals], {
      bold: true,
    });
    own.forEach((_, i) => {
      const column = columnName(columns.length + i);
      sheet.rows[total][columns.length + i].formula =
        `COUNTIF(${column}${first + 1}:${column}${total},"Yes")`;
    });
    return sheet;
  });
  const ratings = ratingsSheet('Judgements and panel', edition, report);
  return [...sheets, ratings, settingsSheet([['Service', report.service]])];
}

/**
 * 2021: one row per prompt and key question, one column per case, as case file readers fill them
 * in.
 */
function bedfordshire(report, edition, random) {
  const cases = makeCases('BED', report, random, {
    rosh: { court: 2, outOfCourt: 6 },
    safety: { court: 1, outOfCourt: 5 },
    conditionalCautions: 5,
  });
  answer(edition, report, cases, random);
  const widths = (column) => [34, 70][column] ?? 14;
  const wrapped = { wrap: true, vertical: 'top' };
  const sheets = [
    ['Court', 'court', '2.'],
    ['Out-of-court', 'outOfCourt', '3.'],
  ].map(([name, domain, standards]) => {
    const own = cases.filter((one) => one.domain === domain);
    const sheet = new SampleSheet(name, { widths, frozen: { rows: 1, columns: 2 } });
    sheet.addHeader(['Question', 'Wording', ...own.map(({ id }) => id)], 22);
    for (const [label, field] of [
      ['Disposal', 'disposal'],
      ['Gender', 'gender'],
      ['ROSH', 'rosh'],
      ['Safety and wellbeing', 'safety'],
    ]) {
      sheet.add([label, null, ...own.map((one) => one[field])], wrapped);
    }
    const rated = ({ code, basis }) => code.startsWith(standards) && basis === 'cases';
    for (const standard of edition.standards.filter(rated)) {
      sheet.add([`${standard.code} ${standard.name}`], { bold: true, fill: 'E7EBF2' });
      for (const question of standard.keyQuestions) {
        for (const prompt of question.prompts) {
          const label = `${question.code} ${prompt.code.slice(question.code.length)})`;
          const answers = own.map((one) => one.answers.get(prompt.code));
          sheet.add([label, prompt.text, ...answers], wrapped);
        }
        const answers = own.map((one) => one.answers.get(question.code));
        sheet.add([question.code, question.text, ...answers], { ...wrapped, bold: true });
      }
    }
    return sheet;
  });
  const settings = settingsSheet([
    ['Service', report.service],
    ['Population court', report.sample.court],
  ]);
  return [...sheets, ratingsSheet('Judgements', edition, report), settings];
}

/**
 * A tracker with many possible faults, to show how they are reported. Another library makes them:
 * ours would not write an error value, nor hide a row.
 */
async function broken(bytes) {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  const sheet = book.getWorksheet('Cases');
  const column = (code) => sheet.getRow(1).values.indexOf(code);
  const row = (type, nth) => {
    let seen = 0;
    for (let r = 2; r <= sheet.rowCount; r++) {
      if (sheet.getCell(r, 2).value === type && ++seen === nth) return r;
    }
    throw new Error(`There is no case ${nth} of ${type}.`);
  };
  sheet.getCell(row('Court', 1), column('2.1.1')).value = 'Mostly';
  sheet.getCell(row('Court', 2), column('2.1.1')).value = null;
  sheet.getCell(row('Court', 3), column('2.2.2')).value = { error: '#N/A' };
  sheet.getCell(row('Court', 4), column('2.3.1')).value = 2;
  sheet.getCell(row('Court', 5), column('3.1.1')).value = 'Yes';
  sheet.getCell(row('Court', 6), 2).value = 'Crown?';
  sheet.getCell(row('Out-of-court', 2), 1).value = sheet.getCell(row('Out-of-court', 1), 1).value;
  sheet.getRow(row('Out-of-court', 5)).hidden = true;
  sheet.getCell(1, column('3.3.3')).value = '3.3.9';
  sheet.addRow(['Total', null, null, null, null, null, null, 28, 27]);
  sheet.addRow([]);
  sheet.addRow(['Note: two cases are still to be moderated by the lead inspector.']);
  book.getWorksheet('Judgements').getCell(3, 2).value = 'Fairly good';
  book.created = book.modified = new Date(Date.UTC(2026, 0, 1));
  return Buffer.from(await book.xlsx.writeBuffer());
}

function titleOf(edition, code) {
  const standard = edition.standards.find((one) => code.startsWith(`${one.code}.`));
  return `${standard.code} ${standard.name}`;
}

function wordingOf(edition, code) {
  for (const { keyQuestions } of edition.standards) {
    for (const question of keyQuestions) {
      const found = [question, ...(question.prompts ?? [])].find((one) => one.code === code);
      if (found) return found.text;
    }
  }
  throw new Error(`There is no question ${code}.`);
}

mkdirSync(SAMPLES, { recursive: true });

function make(file, makeSheets, report, edition, seed) {
  const figures = json('test', 'reports', `${report}.json`);
  const sheets = makeSheets(figures, json('src', 'editions', `${edition}.json`), seeded(seed));
  const bytes = newWorkbook(sheets.map((sheet) => sheet.plan()));
  writeFileSync(join(SAMPLES, file), bytes);
  return bytes;
}

const tracker = make('bradford-2018.xlsx', bradford, 'bradford', '2018', 2018);
make('north-yorkshire-2020.xlsx', northYorkshire, 'north-yorkshire', '2020', 2020);
make('bedfordshire-2021.xlsx', bedfordshire, 'bedfordshire', '2021', 2021);
writeFileSync(join(SAMPLES, 'broken.xlsx'), await broken(tracker));
