import type { Domain, Edition, Standard } from '../editions/edition';
import { printSetup } from '../plan/print-setup';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { SheetPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';

const TITLE = 'How to fill this in';
const WIDTHS = [10.5, 106];

/**
 * The first sheet of a blank tracker: what a case and an answer are, where judgements are written,
 * what happens next, and each code with its wording. It holds no answers and no headers of answers,
 * so that a reader of the tracker finds no case in it.
 *
 * @param domains those that are rated from cases
 * @param standardsOf the standards of a domain that are rated from cases
 */
export function templateGuide(
  edition: Edition,
  domains: readonly Domain[],
  standardsOf: (domain: string) => readonly Standard[],
  footer: string,
): SheetPlan {
  const sheet = new SheetBuilder({
    role: 'template-guide',
    name: TITLE,
    columnWidths: WIDTHS,
    print: printSetup({ subject: TITLE, sheet: edition.id, footer }),
    tabColour: '123F6B',
  });
  sheet.addHeading(planCell(TITLE, STYLES.title), 1);
  sheet.addAcross(planCell(edition.name, STYLES.subtitle));
  for (const [heading, ...lines] of guideWords(edition, domains)) {
    sheet.addBlank();
    sheet.addHeading(planCell(heading ?? '', STYLES.heading), 2);
    for (const line of lines) sheet.addAcross(planCell(line, STYLES.text));
  }
  for (const { id, name } of domains) {
    sheet.addBlank();
    sheet.addHeading(planCell(`The wording of the columns of ${name}`, STYLES.heading), 2);
    for (const standard of standardsOf(id)) addWording(sheet, standard);
  }
  return sheet.build();
}

function addWording(sheet: SheetBuilder, { name, keyQuestions }: Standard): void {
  // Its text runs on over the wording's column.
  sheet.addHeading(planCell(name, { ...STYLES.subheading, wrap: false }), 3);
  sheet.startTable({ caption: name, heads: 0 });
  for (const { code, text, prompts } of keyQuestions) {
    const row = sheet.add([planCell(code, STYLES.cellBold), planCell(text, STYLES.cellBold)]);
    for (const prompt of prompts) {
      sheet.add([planCell(prompt.code, STYLES.prompt), planCell(prompt.text, STYLES.prompt)]);
    }
    // Preferably on one page with its prompts; never without the first, and the last prompt never
    // alone.
    sheet.keepFrom(row, 2);
    if (prompts.length > 0) sheet.keep(row);
    if (prompts.length > 1) sheet.keep(sheet.next - 2);
  }
}

/** A heading and its sentences, for each topic. */
function guideWords(edition: Edition, domains: readonly Domain[]): string[][] {
  const judged = edition.standards.filter(({ basis }) => basis === 'judgement');
  const left = edition.subSamples.map(
    ({ keyQuestions, because }) => `${keyQuestions.join(' and ')}: left out where ${because}.`,
  );
  return [
    [
      'Cases',
      `Write one row a case, on the sheet of its kind: ${domains.map(({ name }) => name).join(' or ')}.`,
      'A case has an identifier of your own choice. It stays in this workbook; do not write a name.',
    ],
    [
      'Judgements of each case',
      'Choose from the list in the cell. A positive judgement counts in favour of the service, a negative one against it.',
      'Choose n/a where the question does not apply to this child: the case then leaves the base of that question.',
      'Leave the cell empty while a judgement is still to be made; an empty cell is pointed out and counts nowhere.',
    ],
    [
      'Who is left out',
      ...(left.length > 0
        ? [
            'Some cases are left out of a question by rule, so that you need not decide it:',
            ...left,
          ]
        : ['This edition leaves no case out by rule: choose n/a where a question does not apply.']),
    ],
    [
      'Judgements of the lead inspector and the panel',
      `Write them on the sheet Judgements: the rating of ${judged.map(({ code }) => code).join(', ')}, and any decision of the ratings panel on another standard, each with its reason.`,
    ],
    [
      'What happens next',
      'Write the name of the service, and how many cases the sample was drawn from, on the sheet YOS settings.',
      'Then open the workbook with YOS Ratings: it says what is missing, rates the standards, and writes the annexe beside your sheets. Your own cells stay as they are.',
    ],
  ];
}
