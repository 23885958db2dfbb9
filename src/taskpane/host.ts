import { afterPicture } from './pieces/after-picture';
import { fetchForExcel } from './source/for-excel';
import { isHosted } from './source/wait-for-office';

// By itself and small, so that Office.js is on its way before the pane is.
if (isHosted()) void fetchForExcel();

// To take the pane in lasts longer than a picture does: that it is being opened is seen first. Both
// files are on their way already. The pane is never drawn without its looks.
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
