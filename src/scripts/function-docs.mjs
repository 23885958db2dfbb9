// node src/scripts/function-docs.mjs: the pages of docs/functions, made from the doc blocks of
// src/functions/functions.ts. With --check nothing is written; outdated pages are named, and the
// exit code is 1. With --json the doc blocks are printed as data, for the tests.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const source = join(root, 'src', 'functions', 'functions.ts');
const folder = join(root, 'docs', 'functions');
const examplesFile = join(root, 'src', 'selftest', 'function-examples.json');

/** The doc blocks of all functions, in the order of the file. */
function functionDocs() {
  const text = readFileSync(source, 'utf8');
  const file = ts.createSourceFile(source, text, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter((statement) => ts.isFunctionDeclaration(statement))
    .map((declaration) => {
      const tags = ts.getJSDocTags(declaration);
      const texts = (name) =>
        tags
          .filter((tag) => tag.tagName.text === name)
          .map((tag) => String(ts.getTextOfJSDocComment(tag.comment) ?? '').trim());
      const [id = ''] = texts('customfunction');
      const parameters = declaration.parameters.map((parameter) => ({
        name: parameter.name.getText(),
        optional: parameter.questionToken !== undefined,
        range: parameter.type?.getText() === 'unknown[][]',
        description: String(ts.getJSDocParameterTags(parameter)[0]?.comment ?? '').trim(),
      }));
      return {
        id,
        name: declaration.name.text,
        call: `YOS.${id}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`,
        description: String(declaration.jsDoc?.[0]?.comment ?? '').trim(),
        parameters,
        returns: texts('returns')[0] ?? '',
        remarks: texts('remarks'),
        helpUrl: texts('helpurl')[0] ?? '',
        examples: texts('example').map((example) => {
          const cut = example.lastIndexOf(' // ');
          return { formula: example.slice(0, cut), answer: example.slice(cut + 4) };
        }),
      };
    });
}

/** An answer as a reader of the docs sees it: the cells of a spill row by row. */
function shown(answer) {
  if (answer.startsWith('#')) return answer;
  const value = JSON.parse(answer);
  const cell = (one) => (typeof one === 'boolean' ? String(one).toUpperCase() : String(one));
  if (!Array.isArray(value)) return value === '' ? 'an empty text' : cell(value);
  return value.map((row) => row.map(cell).join(', ')).join('; ');
}

/** Text in a cell of a Markdown table. */
const inTable = (text) => text.replaceAll('|', '\\|');
const code = (text) => `\`${text}\``;

function page(doc) {
  const parameters = doc.parameters.map(
    ({ name, optional, description }) =>
      `| ${name} | ${optional ? 'can be left out' : 'needed'} | ${inTable(description)} |`,
  );
  const examples = doc.examples.map(
    ({ formula, answer }) => `| ${code(inTable(formula))} | ${inTable(shown(answer))} |`,
  );
  return [
    `# YOS.${doc.id}`,
    '',
    doc.description,
    '',
    '```',
    `=${doc.call}`,
    '```',
    '',
    '| give | | what |',
    '| --- | --- | --- |',
    ...parameters,
    '',
    `**Gives:** ${doc.returns}`,
    '',
    ...doc.remarks.flatMap((remark) => [remark, '']),
    '## Examples',
    '',
    '| formula | gives |',
    '| --- | --- |',
    ...examples,
    '',
    '[All functions](README.md)',
    '',
  ].join('\n');
}

function contents(docs) {
  return [
    '# Functions',
    '',
    'What can be typed into a cell once the add-in is installed. A percentage goes in and out as Excel holds it (0.65, shown as 65% by the format of the cell); a number above 1 is taken as per cent. Ranges may have any shape. A blank is never counted as an answer.',
    '',
    '| function | what it does |',
    '| --- | --- |',
    ...docs.map(
      (doc) => `| [YOS.${doc.id}](${doc.id.toLowerCase()}.md) | ${inTable(doc.description)} |`,
    ),
    '',
    '## When a cell shows an error',
    '',
    'Point at the cell: the sentence beside it says what to mend. (Beside `#NUM!` some versions of Excel show no sentence.)',
    '',
    '| error | means |',
    '| --- | --- |',
    '| `#VALUE!` | something of the wrong kind was given, such as a word that is no answer, or an unknown edition |',
    '| `#NUM!` | a number cannot be, such as 9 yes of 8 cases or a percentage above 100% |',
    '| `#N/A` | there is no answer: no case counts, a standard is not rated yet, a rating is out of reach |',
    '| `#BUSY!` | YOS.ANNEXE is being worked out |',
    '| `#NAME?` | the add-in is not installed here |',
    '',
    'An error in a cell that a formula refers to is passed on.',
    '',
    '## Empty cells and 0',
    '',
    'Excel on the web tells a function that a cell is empty; Excel for the desktop hands an empty cell over as the number 0. So a number 0 among answers or ratings in words is taken as an empty cell, and a range of answers that holds nothing but 1 and 0 is refused rather than guessed at: write Yes and No. Joining empty text to a range tells the two apart everywhere: `=YOS.BAND(F2:F71&"")`.',
    '',
    'Among percentages and scores 0 is a value of its own. There an empty cell counts as 0 in Excel for the desktop, unless empty text is joined to the range.',
    '',
  ].join('\n');
}

async function pages() {
  const docs = functionDocs();
  const written = [
    ['README.md', contents(docs)],
    ...docs.map((doc) => [`${doc.id.toLowerCase()}.md`, page(doc)]),
  ];
  const options = { ...(await prettier.resolveConfig(source)), parser: 'markdown' };
  return Promise.all(
    written.map(async ([name, text]) => [name, await prettier.format(text, options)]),
  );
}

/** Every example, for the self-test that tries them in a real Excel. */
function examplesText() {
  const examples = functionDocs().flatMap((doc) => doc.examples);
  return prettier.format(JSON.stringify(examples), { parser: 'json', printWidth: 100 });
}

/** The pages that are missing, outdated, or of a function that no longer exists. */
function outdated(wanted) {
  const names = wanted.map(([name]) => name);
  const there = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const differ = wanted.filter(
    ([name, text]) => !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  return [...differ.map(([name]) => name), ...there.filter((name) => !names.includes(name))];
}

const [mode] = process.argv.slice(2);
if (mode === '--json') {
  console.log(JSON.stringify(functionDocs()));
} else {
  const wanted = await pages();
  const isStale = readFileSync(examplesFile, 'utf8') !== (await examplesText());
  const names = [...outdated(wanted), ...(isStale ? [basename(examplesFile)] : [])];
  if (mode === '--check') {
    if (names.length > 0) {
      console.error(
        `Not up to date: ${names.join(', ')}. Run: node src/scripts/${basename(import.meta.url)}`,
      );
      process.exitCode = 1;
    }
  } else {
    for (const name of outdated(wanted)) rmSync(join(folder, name), { force: true });
    for (const [name, text] of wanted) writeFileSync(join(folder, name), text);
    writeFileSync(examplesFile, await examplesText());
  }
}
