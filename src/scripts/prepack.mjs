// Before packing: builds the package's content, the command line and what programs import.
import { built, builtApi, installed } from './ready.mjs';

installed();
built();
builtApi();
