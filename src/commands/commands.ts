import { BUTTON_NAMES, type ButtonName } from './button-names';
import { messages } from './messages';
import type { Notice } from './notice';
import { oneAtATime } from './one-at-a-time';
import { showNotice } from './show-notice';

const alone = oneAtATime();

/**
 * Until it hears that the command is completed, Excel shows that the button is at work, and brings no
 * pane to sight (office-js issues 3250 and 2877): so it hears it before the notice is shown.
 */
async function answer(name: ButtonName, event: Office.AddinCommands.Event): Promise<void> {
  const notices: Notice[] = [];
  try {
    await alone(async () => void notices.push(await noticeOf(name)));
  } finally {
    event.completed();
  }
  for (const notice of notices) await showNotice(notice);
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
