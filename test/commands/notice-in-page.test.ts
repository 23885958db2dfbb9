import { showNotice } from '../../src/commands/show-notice';

/** As much of an element as the notice needs. */
class Piece {
  readonly children: Piece[] = [];
  textContent = '';
  parent: Piece | null = null;

  setAttribute(): void {
    // Roles are checked in the browser.
  }

  append(...pieces: Piece[]): void {
    this.children.push(...pieces);
  }

  prepend(piece: Piece): void {
    piece.parent = this;
    this.children.unshift(piece);
  }

  remove(): void {
    this.parent?.children.splice(this.parent.children.indexOf(this), 1);
  }
}

/** A page, and an Excel with this answer to a request for a window. */
function openPage(answer: unknown): Piece {
  const body = new Piece();
  Object.assign(globalThis, {
    location: { href: 'https://localhost:3000/taskpane.html' },
    document: { body, createElement: () => new Piece() },
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      addin: { showAsTaskpane: () => Promise.resolve() },
      context: {
        ui: {
          displayDialogAsync: (_address: string, _look: unknown, done: (result: unknown) => void) =>
            done(answer),
        },
      },
    },
  });
  return body;
}

test('where Excel opens no window, the page shows the last notice alone', async () => {
  const body = openPage({ status: 'failed', error: { code: 12_009 } });
  await showNotice({ kind: 'done', title: 'First', lines: ['One.'] });
  await showNotice({ kind: 'refused', title: 'Second', lines: ['Two.', 'Three.'] });
  const texts = body.children.map(({ children }) => children.map(({ textContent }) => textContent));
  expect(texts).toEqual([['Second', 'Two.', 'Three.']]);
});

test('a window to which the notice has not come is closed, and the page shows it', async () => {
  const handlers = new Map<string, (told: unknown) => void>();
  const closed: string[] = [];
  const dialog = {
    addEventHandler: (name: string, handler: (told: unknown) => void) =>
      handlers.set(name, handler),
    close: () => closed.push('closed'),
  };
  const body = openPage({ status: 'succeeded', value: dialog });
  await showNotice({ kind: 'done', title: 'Rated', lines: ['One.'] });
  expect(body.children).toEqual([]);
  handlers.get('message')?.({ message: 'empty' });
  expect(closed).toEqual(['closed']);
  expect(body.children.map(({ children }) => children[0]?.textContent)).toEqual(['Rated']);
});
