import { csv } from '../../src/cli/output/csv';
import { jsonText } from '../../src/cli/output/json-text';

const HOSTILE = 'Any\u001b[2J\u0007\u009b31m\u202eeno';
const STEERS = /(?!\n)[\p{Cc}\u202a-\u202e]/u;

test('nothing in a CSV steers a terminal, and lines within a field stay', () => {
  const text = csv([[HOSTILE, 'one\r\ntwo', '=1+1', '\r=1+1']]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(STEERS);
  expect(text).toContain('"one\ntwo",\'=1+1,"\'\n=1+1"');
});

test('nothing in JSON steers a terminal, and it reads back as the same text', () => {
  const text = jsonText({ service: HOSTILE });
  expect(text).not.toMatch(STEERS);
  expect(JSON.parse(text)).toEqual({ service: HOSTILE });
});
