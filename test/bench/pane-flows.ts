import { messages } from '../../src/taskpane/words/messages';
import { ledgerMessages } from '../../src/taskpane/words/messages-ledger';
import { readMessages } from '../../src/taskpane/words/messages-read';
import { whatIfMessages } from '../../src/taskpane/words/messages-what-if';
import type { Locator } from 'playwright-core';
import type { PanePage } from '../taskpane/pane-page';

/** Something that a user does, while no task of the page may keep everything else waiting. */
export interface Flow {
  readonly name: string;
  /** Goes to where it begins; the way there is not counted. */
  readonly before: (shown: PanePage) => Promise<Locator>;
  readonly act: (shown: PanePage, part: Locator) => Promise<void>;
}

/** What is done with a tracker that is open. */
export const FLOWS: readonly Flow[] = [
  {
    name: 'each part opened',
    before: (shown) => shown.goTo('ratings'),
    async act(shown) {
      for (const part of ['read', 'annexe', 'what-if', 'checks', 'ratings'] as const) {
        await shown.goTo(part);
        await shown.settled();
      }
    },
  },
  {
    name: 'every standard and every "Why?" unfolded',
    before: (shown) => shown.goTo('ratings'),
    async act(_, part) {
      const folded = part.locator('article.standard > details > summary');
      for (let i = 0; i < (await folded.count()); i++) await folded.nth(i).click();
      const why = part.locator('.questions > li > .why > summary');
      for (let i = 0; i < Math.min(4, await why.count()); i++) await why.nth(i).click();
    },
  },
  {
    name: 'questions searched',
    before: (shown) => shown.goTo('ratings'),
    act: (_, part) => typed(part.getByLabel(messages.ratings.find), 'safety'),
  },
  {
    name: 'what every row and column was read as, searched',
    async before(shown) {
      const part = await shown.goTo('read');
      await part.getByText(readMessages.ledgerShow).click();
      await part.getByLabel(ledgerMessages.find).waitFor();
      return part;
    },
    act: (_, part) => typed(part.getByLabel(ledgerMessages.find), '2.1.1'),
  },
  {
    name: 'annexe with formulas and firmness shown, each sheet',
    async before(shown) {
      const part = await shown.goTo('annexe');
      await part.locator('.paper table').waitFor();
      return part;
    },
    async act(_, part) {
      await part.getByLabel(messages.annexe.fills.native.name).check();
      await part.getByLabel(messages.annexe.firm).check();
      await part.getByRole('tab', { name: 'YOS firmness' }).click();
      await part.getByText('How likely each rating is').first().waitFor();
      const tabs = part.getByRole('tab');
      for (let i = 0; i < (await tabs.count()); i++) await tabs.nth(i).click();
      await part.locator('.paper[aria-busy=false]').waitFor();
    },
  },
  {
    name: 'annexe written',
    async before(shown) {
      const part = await shown.goTo('annexe');
      await part.locator('.paper table').waitFor();
      return part;
    },
    async act(_, part) {
      await part.getByRole('button', { name: messages.annexe.write, exact: true }).click();
      await part.locator('.done', { hasText: /./ }).waitFor();
    },
  },
  {
    name: 'every question of What if opened',
    before: (shown) => shown.goTo('what-if'),
    async act(shown, part) {
      for (const question of Object.values(whatIfMessages.sections)) {
        await part.locator('.index').getByRole('button', { name: question, exact: true }).click();
      }
      await shown.settled();
    },
  },
];

/** Types a text key by key. */
async function typed(field: Locator, text: string): Promise<void> {
  await field.pressSequentially(text);
  await field.page().evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
}
