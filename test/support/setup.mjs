// Before any test.
import { openDoor } from './shared-browser.mjs';

export default openDoor;
