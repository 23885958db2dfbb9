// node src/scripts/architecture-picture.mjs: draws in docs/architecture.md which part of src
// imports which, from the imports themselves. With --check nothing is written; an outdated picture
// is reported, and the exit code is 1.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './ready.mjs';

const { PARTS, ROOMS } = createRequire(import.meta.url)('./architecture.cjs');
const src = join(root, 'src');
const page = join(root, 'docs', 'architecture.md');
const [BEGIN, END] = ['<!-- made by src/scripts/architecture-picture.mjs -->', '<!-- end -->'];

/** Parts that run somewhere: what people use. */
const HOSTS = ['functions', 'commands', 'taskpane', 'cli'];

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const partOf = (file) => relative(src, file).split(sep)[0];

/** By part, the other parts that its files import. */
function importsOfParts() {
  const found = new Map(Object.keys(PARTS).map((part) => [part, new Set()]));
  for (const part of found.keys()) {
    for (const file of filesIn(join(src, part))) {
      const text = readFileSync(file, 'utf8');
      for (const [, target] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
        const other = partOf(join(dirname(file), target));
        if (other !== part && found.has(other)) found.get(part).add(other);
      }
    }
  }
  return found;
}

/** The arrows to draw: an import is left out if others lead there as well. */
function arrows(imports) {
  const reaches = (from, to) =>
    [...imports.get(from)].some((next) => next === to || reaches(next, to));
  return [...imports].flatMap(([part, others]) =>
    [...others]
      .filter(
        (other) => ![...others].some((between) => between !== other && reaches(between, other)),
      )
      .sort()
      .map((other) => [part, other]),
  );
}

function picture() {
  const imports = importsOfParts();
  const lines = arrows(imports).map(([part, other]) => `  ${part} --> ${other}`);
  const rooms = Object.entries(ROOMS).map(
    ([part, names]) => `| \`${part}\` | ${names.filter((name) => name !== '.').join(' → ')} |`,
  );
  return [
    BEGIN,
    '',
    '```mermaid',
    'flowchart BT',
    '  classDef host fill:#e6f0fa,stroke:#123f6b',
    ...lines,
    `  class ${HOSTS.join(',')} host`,
    '```',
    '',
    'An arrow points to what is imported. If a part also reaches another through a third, the direct arrow is left out. People use the blue parts.',
    '',
    '| part | its rooms: each may import those before it |',
    '| --- | --- |',
    ...rooms,
    '',
    END,
  ].join('\n');
}

const { default: prettier } = await import('prettier');
const text = readFileSync(page, 'utf8');
const [before, rest = ''] = text.split(BEGIN);
const [, after = ''] = rest.split(END);
const options = { ...(await prettier.resolveConfig(page)), parser: 'markdown' };
const wanted = await prettier.format(`${before}${picture()}${after}`, options);
if (process.argv.includes('--check')) {
  if (wanted !== text) {
    console.error(
      'The picture in docs/architecture.md is not that of the imports. Run: node src/scripts/architecture-picture.mjs',
    );
    process.exitCode = 1;
  }
} else writeFileSync(page, wanted);
