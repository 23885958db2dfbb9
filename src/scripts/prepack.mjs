// Before the package is packed: builds what is in it, the command line and what programs import.
import { built, builtApi, installed } from './ready.mjs';

installed();
built();
builtApi();
