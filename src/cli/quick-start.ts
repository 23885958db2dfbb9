import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

// A run over one tracker lasts a tenth of a second or two. Node by itself takes a quarter of that
// to make code fast that is about to end; what runs for long is made fast all the same, a moment
// later. An engine that does not know the flag passes it over.
setFlagsFromString('--interrupt-budget=1000000');

// Compiled code is kept for the next run where Node can do that: from version 22 on.
const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();
