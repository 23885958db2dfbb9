import { BUTTON_NAMES, type ButtonName } from './button-names';
import { messages } from './messages';
import type { Notice } from './notice';
import { oneAtATime } from './one-at-a-time';
import { showNotice } from './show-notice';

const alone = oneAtATime();

async function answer(name: ButtonName, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await alone(async () => showNotice(await noticeOf(name)));
  } finally {
    // Until it hears this, Excel shows that the button is at work.
    event.completed();
  }
}

/** What the buttons do is loaded with the first click: the pane opens sooner without it. */
async function noticeOf(name: ButtonName): Promise<Notice> {
  const loaded = await import('./buttons').catch(() => null);
  if (loaded) return loaded.press(name);
  return { kind: 'refused', title: messages.notDone, lines: [messages.notLoaded] };
}

function offerButtons({ host }: { readonly host: Office.HostType }): void {
  // Opened in a browser, outside of Excel, there is no ribbon.
  if (host !== Office.HostType.Excel) return;
  for (const name of BUTTON_NAMES) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void answer(name, event));
  }
}

// Nor is there in one that could not load Office.js.
if (typeof Office !== 'undefined') void Office.onReady(offerButtons);
