/** Every sentence of the self-test in the pane. */
export const selfTestMessages = {
  help: 'Help',
  thisExcel: 'This Excel',
  version: (version: string, platform: string): string => `It is Excel ${version} (${platform}).`,
  offersAll: 'It offers all that the add-in can use.',
  lacks: 'It does not offer all that the add-in can use; the rest works without:',
  notOffered: {
    functions:
      'The buttons on the ribbon and the =YOS functions. Excel on an iPad, and Excel 2019 or older under a volume licence, have neither: rate on another computer, with values or with native formulas, which are read here as any others.',
    insert:
      'Putting a template or a sample into the open workbook: make it on the page of the add-in in a browser, and open in Excel what it saves.',
    renamed: 'Noticing that a sheet was renamed: choose Read again after you have renamed one.',
    notes: 'Notes on the headers of the sheets that are written: they are left out.',
    undo: 'One Ctrl+Z that takes a first write back: choose Remove for it.',
  },
  offer: 'Test this Excel',
  about:
    'Tries in this Excel what the add-in takes Excel to do, in sheets of its own that it takes out again. It runs in an empty workbook alone and takes some minutes. The report says which Excel this is and what it answered, and nothing of your content; it goes nowhere unless you send it.',
  start: 'Start the test',
  running: 'Testing this Excel',
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
