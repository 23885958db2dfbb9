import type { ExcelHost } from './excel-host';

/** What the library looks for before it looks for a host page: `_richApiNativeBridge`. */
export interface NativeBridge {
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface Sent {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

const REQUEST = 1;
const RESPONSE = 2;

const EVENT = 3;

/** Passes the library's requests to the local Excel, as text both ways, and events back. */
export function nativeBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, type, flags = 0, message } = JSON.parse(text) as Sent;
      if (type !== REQUEST) return;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      const { status, body: answer } = host.answer(body, { flags });
      const reply = { statusCode: status, headers: {}, body: answer };
      queueMicrotask(() =>
        this.onMessageFromHost?.(JSON.stringify({ id, type: RESPONSE, message: reply })),
      );
    },
  };
  host.excel.events.post = (entries) =>
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries } }));
  return bridge;
}
