import { showNotice } from '../../src/commands/show-notice';

/** As much of an element as the notice needs. */
class Piece {
  readonly children: Piece[] = [];
  textContent = '';
  parent: Piece | null = null;

  setAttribute(): void {
    // Roles are looked at in the browser.
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

test('where Excel opens no window, the page shows the last notice alone', async () => {
  const body = new Piece();
  const failed = { status: 'failed', error: { code: 12_009 } };
  Object.assign(globalThis, {
    location: { href: 'https://localhost:3000/taskpane.html' },
    document: { body, createElement: () => new Piece() },
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      addin: { showAsTaskpane: () => Promise.resolve() },
      context: {
        ui: {
          displayDialogAsync: (_address: string, _look: unknown, done: (result: unknown) => void) =>
            done(failed),
        },
      },
    },
  });
  await showNotice({ kind: 'done', title: 'First', lines: ['One.'] });
  await showNotice({ kind: 'refused', title: 'Second', lines: ['Two.', 'Three.'] });
  const texts = body.children.map(({ children }) => children.map(({ textContent }) => textContent));
  expect(texts).toEqual([['Second', 'Two.', 'Three.']]);
});
