/** Every sentence of the self-test in the pane. */
export const selfTestMessages = {
  help: 'Help',
  offer: 'Test this Excel',
  about:
    'Tries in this Excel what the add-in takes Excel to do, in sheets of its own that it takes out again. It runs in an empty workbook alone and takes some minutes. The report says which Excel this is and what it answered, and nothing of your content; it goes nowhere unless you send it.',
  start: 'Start the test',
  again: 'Test again',
  stop: 'Stop',
  stopping: 'Stopping: what was made is taken out.',
  step: (done: number, of: number, what: string): string => `${done + 1} of ${of}: ${what}`,
  progress: 'How far the test is',
  refused: 'Not started',
  report: 'What was found',
  copy: 'Copy the report',
  copied: 'Copied.',
  marked: 'Press Ctrl+C to copy what is marked.',
  save: 'Save the report',
  fileName: (platform: string, version: string): string =>
    `yos-self-test-${platform}-${version}.json`.replace(/[^\w.-]+/g, '-'),
} as const;
