import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLES, yos } from '../support/run-yos';

const TRACKER = join(SAMPLES, 'north-yorkshire-2020.xlsx');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yos-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('-o annexe.docx writes a Word document, -o annexe.html a page', async () => {
  const word = join(folder, 'annexe.docx');
  const page = join(folder, 'annexe.html');
  for (const output of [word, page]) {
    const { code, stderr } = await yos(['annexe', TRACKER, '-o', output]);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`Written: ${output}`)]);
  }
  // A Word document is a zip of parts.
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK');
  const text = readFileSync(page, 'utf8');
  expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
  expect(text).not.toMatch(/<script|javascript:|\son\w+=|https?:/);
  expect(text).toContain('25 out of 36: Good (19 to 30)');
});

test('the same tracker on the same day gives the same page', async () => {
  const [first, second] = ['first.html', 'second.html'].map((name) => join(folder, name));
  for (const output of [first, second]) await yos(['annexe', TRACKER, '-o', output ?? '']);
  expect(readFileSync(second ?? '')).toEqual(readFileSync(first ?? ''));
});

test('a document is never written over, nor with formulas that have no cells', async () => {
  const output = join(folder, 'once.docx');
  expect((await yos(['annexe', TRACKER, '-o', output])).code).toBe(0);
  const before = readFileSync(output);
  const again = await yos(['annexe', TRACKER, '-o', output]);
  expect([again.code, readFileSync(output).equals(before)]).toEqual([1, true]);
  const live = await yos([
    'annexe',
    TRACKER,
    '-o',
    join(folder, 'live.html'),
    '--formulas',
    'native',
  ]);
  expect([live.code, live.stderr]).toEqual([2, expect.stringContaining('figures, not formulas')]);
});
