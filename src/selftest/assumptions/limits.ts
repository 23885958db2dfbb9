import type { Assumption } from '../check/assumption';

/** Assumptions about limits, lost connections and the add-in's own rules, which have no check. */
export const LIMITS: readonly Assumption[] = [
  {
    id: 'megabytes-a-request',
    rule: 'a request or an answer of more than 5 MB on the web',
    does: '`RequestPayloadSizeLimitExceeded` before, `ResponsePayloadSizeLimitExceeded` after it was done',
    kind: 'documented',
    source:
      '"Resource limits and performance optimization"; the self-test measures the largest that passed',
    check: null,
  },
  {
    id: 'cells-a-read',
    rule: 'a read of more than 5 million cells',
    does: '`RangeExceedsLimit`; Excel was also seen to give `values: null` (office-js issue 6781). On either the reader asks again in halves',
    kind: 'documented',
    source: '"Resource limits and performance optimization"',
    check: null,
  },
  {
    id: 'lost-connection',
    rule: 'a lost connection',
    does: '`ServiceNotAvailable`, before or after the batch was done',
    kind: 'assumed',
    source: 'error handling page; `GeneralException` was seen as well',
    check: null,
  },
  {
    id: 'events-by-trace',
    rule: 'events: an add-in asks for one by `_RegisterDataChangedEvent` and the like, and the library listens once the trace after it has been answered',
    does: 'as said',
    kind: 'documented',
    source: 'seen in the library; the message is `[65536, type, "Workbook", JSON]`',
    check: null,
  },
  {
    id: 'pane-after-completed',
    rule: 'a button of the ribbon that brings the pane to sight',
    does: '`event.completed()` goes first: before it, Excel shows no pane and keeps the button busy',
    kind: 'documented',
    source: 'office-js issues 3250, 2877 and 3224',
    check: null,
  },
  {
    id: 'address-of-a-window',
    rule: "the fragment of a window's address",
    does: 'carries the notice beside what Office itself adds; where it was dropped, the page shows the notice',
    kind: 'documented',
    source: 'office-js issues 2284, 2762 and 3057',
    check: null,
  },
  {
    id: 'claim-goes-last',
    rule: 'the last call of a write fails, with the claim gone',
    does: 'the write counts as done: the claim is taken away after all else',
    kind: 'own rule',
    source: 'src/workbook/office/write.ts',
    check: null,
  },
];
