import { afterPicture } from './pieces/after-picture';
import { fetchForExcel } from './source/for-excel';
import { isHosted } from './source/wait-for-office';

// Separate and small, so that Office.js loads before the pane.
if (isHosted()) void fetchForExcel();

// Loading the pane takes longer than one frame, so the page first shows that it is opening. Both
// files are already loading. The pane is never drawn without its styles.
afterPicture(() => {
  const look = document.createElement('link');
  look.rel = 'stylesheet';
  look.href = 'taskpane.css';
  look.onload = look.onerror = () => {
    const pane = document.createElement('script');
    pane.src = 'taskpane.js';
    document.head.append(pane);
  };
  document.head.append(look);
});
