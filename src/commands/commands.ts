import { BUTTON_NAMES, type ButtonName } from './button-names';
import { messages } from './messages';
import type { Notice } from './notice';
import { oneAtATime } from './one-at-a-time';
import { showNotice } from './show-notice';

const alone = oneAtATime();

/**
 * Until the command is completed, Excel shows that the button is busy, and shows no pane (office-js
 * issues 3250 and 2877), so the command is completed before the notice is shown.
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

/** The buttons' code is loaded with the first click, so that the pane opens faster. */
async function noticeOf(name: ButtonName): Promise<Notice> {
  const loaded = await import('./buttons').catch(() => null);
  if (loaded) return loaded.press(name);
  return { kind: 'refused', title: messages.notDone, lines: [messages.notLoaded] };
}

function offerButtons({ host }: { readonly host: Office.HostType }): void {
  // In a browser, outside Excel, there is no ribbon.
  if (host !== Office.HostType.Excel) return;
  for (const name of BUTTON_NAMES) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void answer(name, event));
  }
}

// Nor without Office.js.
if (typeof Office !== 'undefined') void Office.onReady(offerButtons);
