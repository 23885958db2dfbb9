// node src/scripts/make-samples.mjs: writes the trackers of assets/samples anew from the figures
// that three inspection reports print. A percentage fixes yes and base; which case says what is
// filled by a seeded generator, so the cases are inventions and the figures are the reports'.
import ExcelJS from 'exceljs';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ready.mjs';

const SAMPLES = join(root, 'assets', 'samples');
const FIRST_DAY = new Date(Date.UTC(2026, 0, 1));
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

/** Whether an edition's sub-sample rules ask a question of a case. */
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
  font: { bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3864' } },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
};

function newBook() {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { creator: 'YOS Ratings', lastModifiedBy: 'YOS Ratings' });
  Object.assign(book, { created: FIRST_DAY, modified: FIRST_DAY });
  return book;
}

function styleHeader(sheet, row, height) {
  sheet.getRow(row).height = height;
  sheet.getRow(row).eachCell((cell) => Object.assign(cell, HEAD));
}

/** Judgements and panel decisions: standard, rating, reason. */
function addRatings(book, name, edition, report) {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['Standard', 'Rating', 'Reason']);
  for (const standard of edition.standards.filter(({ basis }) => basis === 'judgement')) {
    sheet.addRow([`${standard.code} ${standard.name}`, report.ratings[standard.code]]);
  }
  for (const { standard, panel, reason } of report.professionalDiscretion) {
    const { name: called } = edition.standards.find(({ code }) => code === standard);
    sheet.addRow([`${standard} ${called}`, panel, reason]);
  }
  sheet.columns = [{ width: 42 }, { width: 24 }, { width: 80 }];
  styleHeader(sheet, 1, 22);
}

/** 2018: one sheet of court and out-of-court cases, a row each, headed by codes. */
async function bradford(report, edition, random) {
  const cases = makeCases('BRA', report, random, {
    rosh: { court: 9, outOfCourt: 10 },
    safety: { court: 7, outOfCourt: 8 },
    conditionalCautions: 12,
  });
  const codes = answer(edition, report, cases, random);
  const book = newBook();
  const sheet = book.addWorksheet('Cases', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.addRow([
    'Case ID',
    'Case type',
    'Disposal',
    'Gender',
    'Age',
    'Ethnicity',
    'ROSH',
    ...codes,
  ]);
  for (const one of shuffled(cases, random)) {
    const type = one.domain === 'court' ? 'Court' : 'Out-of-court';
    const own = codes.map((code) => one.answers.get(code) ?? null);
    sheet.addRow([
      one.id,
      type,
      one.disposal,
      one.gender,
      one.age,
      one.ethnicity,
      one.rosh,
      ...own,
    ]);
  }
  sheet.columns.forEach((column, i) => (column.width = [12, 14, 28, 10, 8, 30, 12][i] ?? 8));
  styleHeader(sheet, 1, 24);
  addRatings(book, 'Judgements', edition, report);
  addSettings(book, [
    ['Service', report.service],
    ['Edition', '2018'],
  ]);
  return book;
}

/** 2020: court and out-of-court cases in a sheet each, under titles, headed by the wording. */
async function northYorkshire(report, edition, random) {
  const cases = makeCases('NY', report, random, {
    rosh: { court: 6, outOfCourt: 7 },
    safety: { court: 4, outOfCourt: 2 },
    conditionalCautions: 7,
  });
  const codes = answer(edition, report, cases, random);
  const book = newBook();
  const columns = [
    'Case number',
    'Disposal',
    'Gender',
    'Age',
    'Risk of serious harm',
    'Safety and wellbeing',
  ];
  for (const [name, domain, standards] of [
    ['Court disposals', 'court', '2.'],
    ['Out-of-court disposals', 'outOfCourt', '3.'],
  ]) {
    const own = codes.filter((code) => code.startsWith(standards));
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 4 }] });
    sheet.addRow([`Inspected cases: ${name.toLowerCase()}`]).font = { bold: true, size: 14 };
    sheet.addRow([]);
    const titles = sheet.addRow([
      ...columns.map(() => null),
      ...own.map((code) => titleOf(edition, code)),
    ]);
    mergeAlike(sheet, titles.number);
    sheet.addRow([...columns, ...own.map((code) => wordingOf(edition, code))]);
    for (const one of cases.filter((found) => found.domain === domain)) {
      const answers = own.map((code) => one.answers.get(code));
      sheet.addRow([one.id, one.disposal, one.gender, one.age, one.rosh, one.safety, ...answers]);
    }
    const total = sheet.addRow(['Total yes', ...columns.slice(1).map(() => null)]);
    own.forEach((code, i) => {
      const column = sheet.getColumn(columns.length + 1 + i).letter;
      const first = 5;
      const last = total.number - 1;
      total.getCell(columns.length + 1 + i).value = {
        formula: `COUNTIF(${column}${first}:${column}${last},"Yes")`,
        result: cases.filter((one) => one.answers.get(code) === 'Yes').length,
      };
    });
    total.font = { bold: true };
    sheet.columns.forEach((column, i) => (column.width = [14, 28, 10, 8, 16, 16][i] ?? 24));
    styleHeader(sheet, 3, 20);
    styleHeader(sheet, 4, 110);
  }
  addRatings(book, 'Judgements and panel', edition, report);
  addSettings(book, [['Service', report.service]]);
  return book;
}

/** 2021: a row a prompt and key question, a column a case, as a case file reader fills them. */
async function bedfordshire(report, edition, random) {
  const cases = makeCases('BED', report, random, {
    rosh: { court: 2, outOfCourt: 6 },
    safety: { court: 1, outOfCourt: 5 },
    conditionalCautions: 5,
  });
  answer(edition, report, cases, random);
  const book = newBook();
  for (const [name, domain, standards] of [
    ['Court', 'court', '2.'],
    ['Out-of-court', 'outOfCourt', '3.'],
  ]) {
    const own = cases.filter((one) => one.domain === domain);
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
    sheet.addRow(['Question', 'Wording', ...own.map(({ id }) => id)]);
    for (const [label, field] of [
      ['Disposal', 'disposal'],
      ['Gender', 'gender'],
      ['ROSH', 'rosh'],
      ['Safety and wellbeing', 'safety'],
    ]) {
      sheet.addRow([label, null, ...own.map((one) => one[field])]);
    }
    const rated = ({ code, basis }) => code.startsWith(standards) && basis === 'cases';
    for (const standard of edition.standards.filter(rated)) {
      sheet.addRow([`${standard.code} ${standard.name}`]).font = { bold: true };
      for (const question of standard.keyQuestions) {
        for (const prompt of question.prompts) {
          const label = `${question.code} ${prompt.code.slice(question.code.length)})`;
          sheet.addRow([label, prompt.text, ...own.map((one) => one.answers.get(prompt.code))]);
        }
        const key = own.map((one) => one.answers.get(question.code));
        sheet.addRow([question.code, question.text, ...key]).font = { bold: true };
      }
    }
    sheet.columns.forEach((column, i) => (column.width = [26, 70][i] ?? 12));
    sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
    styleHeader(sheet, 1, 22);
  }
  addRatings(book, 'Judgements', edition, report);
  addSettings(book, [
    ['Service', report.service],
    ['Population court', report.sample.court],
  ]);
  return book;
}

/** A tracker with much that can go wrong, to show how it is told. */
async function broken(report, edition, random) {
  const book = await bradford(report, edition, random);
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
  return book;
}

function addSettings(book, rows) {
  const sheet = book.addWorksheet('YOS settings');
  sheet.addRow(['Setting', 'Value', 'Reason']);
  sheet.addRows(rows);
  sheet.columns = [{ width: 26 }, { width: 26 }, { width: 60 }];
  styleHeader(sheet, 1, 22);
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

/** Merges neighbouring cells of a row that hold the same text. */
function mergeAlike(sheet, row) {
  let from = 1;
  for (let column = 2; column <= sheet.columnCount + 1; column++) {
    const value = sheet.getCell(row, from).value;
    if (value !== null && sheet.getCell(row, column).value === value) continue;
    if (value !== null && column - from > 1) sheet.mergeCells(row, from, row, column - 1);
    from = column;
  }
}

mkdirSync(SAMPLES, { recursive: true });
for (const [file, make, report, edition, seed] of [
  ['bradford-2018.xlsx', bradford, 'bradford', '2018', 2018],
  ['north-yorkshire-2020.xlsx', northYorkshire, 'north-yorkshire', '2020', 2020],
  ['bedfordshire-2021.xlsx', bedfordshire, 'bedfordshire', '2021', 2021],
  ['broken.xlsx', broken, 'bradford', '2018', 99],
]) {
  const figures = json('test', 'reports', `${report}.json`);
  const book = await make(figures, json('src', 'editions', `${edition}.json`), seeded(seed));
  await book.xlsx.writeFile(join(SAMPLES, file));
}
