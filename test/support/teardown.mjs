// After the last test.
import { closeDoor } from './shared-browser.mjs';

export default closeDoor;
