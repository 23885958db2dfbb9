import { fetchForExcel } from './source/for-excel';
import { isHosted } from './source/wait-for-office';

// By itself and small, so that Office.js is on its way before the pane is.
if (isHosted()) void fetchForExcel();
