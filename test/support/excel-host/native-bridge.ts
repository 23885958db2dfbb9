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

/** A bridge whose far end can be replaced: the library looks for one only when it loads. */
export interface Crossing {
  readonly bridge: NativeBridge;
  connect(host: ExcelHost): void;
}

/** Passes the library's requests to a local Excel, as text both ways, and events back. */
export function nativeBridge(): Crossing {
  let host: ExcelHost | null = null;
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, type, flags = 0, message } = JSON.parse(text) as Sent;
      if (type !== REQUEST || !host) return;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      const { status, body: answer } = host.answer(body, { flags });
      const reply = { statusCode: status, headers: {}, body: answer };
      queueMicrotask(() =>
        this.onMessageFromHost?.(JSON.stringify({ id, type: RESPONSE, message: reply })),
      );
    },
  };
  return {
    bridge,
    connect(to) {
      host = to;
      to.excel.events.post = (entries) => {
        if (host !== to) return;
        bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries } }));
      };
    },
  };
}
