import { BoundWorker } from './bound-worker';
import type { Engine } from '../../engine/engine';
import type { EngineReply, EngineRequest } from './engine-messages';
import { messages } from '../words/messages';
import { Refusal } from '../../engine/refusal';
import { StoppedError } from '../../engine/watch';

/** The engine as the pane calls it, with a way to stop long calls. */
export interface EngineClient {
  /**
   * @param onProgress receives the progress, 0 to 1, if known
   * @throws Refusal with a sentence for the user; StoppedError; EngineError for a fault of ours
   */
  call<Name extends keyof Engine>(
    name: Name,
    given: Parameters<Engine[Name]>[0],
    onProgress?: (done: number) => void,
  ): Promise<Awaited<ReturnType<Engine[Name]>>>;
  /**
   * Stops current work. Firmness and a comparison stop by themselves; for anything else the thread
   * is ended, and with it what it had read.
   */
  stop(): void;
  /** How often something was stopped: work of several steps can see whether it is still wanted. */
  readonly stops: number;
  /** Whether it still has the tracker opened last. */
  readonly hasTracker: boolean;
}

/** An unexpected fault in the engine; `details` are for the person who fixes it. */
export class EngineError extends Error {
  readonly details: string;

  constructor(message: string, details: string) {
    super(message);
    this.name = 'EngineError';
    this.details = details;
  }
}

interface Waiting {
  readonly name: keyof Engine;
  readonly onProgress: ((done: number) => void) | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls that check now and then whether they are still wanted. */
const STOP_BY_THEMSELVES: readonly (keyof Engine)[] = ['firmness', 'compareFiles'];
/** Calls after which a tracker is ready. */
const READY: readonly (keyof Engine)[] = ['openFile', 'rate'];

/** Starts the engine in a thread of its own. */
export function engineClient(start: () => Worker = startWorker): EngineClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let hasTracker = false;
  let stops = 0;
  let worker: Worker | null = startOne();

  function startOne(): Worker {
    const started = start();
    let hasAnswered = false;
    started.onmessage = ({ data }: MessageEvent<EngineReply>) => {
      hasAnswered = true;
      hear(data);
    };
    started.onerror = (event) => {
      event.preventDefault();
      const details = `${event.message}\n${event.filename}:${event.lineno}`;
      endAll(
        hasAnswered
          ? new EngineError(event.message, details)
          : new Refusal(messages.engineNotLoaded),
      );
    };
    return started;
  }

  function hear(reply: EngineReply): void {
    const call = waiting.get(reply.id);
    if (!call) return;
    if ('done' in reply) {
      call.onProgress?.(reply.done);
      return;
    }
    waiting.delete(reply.id);
    if ('result' in reply) {
      if (READY.includes(call.name)) hasTracker = true;
      call.resolve(reply.result);
      return;
    }
    const { kind, message, details } = reply.error;
    if (kind === 'stopped') call.reject(new StoppedError());
    else if (kind === 'told') call.reject(new Refusal(message));
    else call.reject(new EngineError(message, details));
  }

  /** Ends the thread and all its work. The next call starts another, which may succeed. */
  function endAll(error: Error): void {
    worker?.terminate();
    worker = null;
    hasTracker = false;
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  }

  return {
    get stops() {
      return stops;
    },
    get hasTracker() {
      return hasTracker;
    },
    call(name, given, onProgress) {
      const id = ++last;
      if (name === 'openSheets') hasTracker = false;
      const request: EngineRequest = { id, call: name, given };
      return new Promise((resolve, reject) => {
        waiting.set(id, {
          name,
          onProgress,
          resolve: resolve as (result: unknown) => void,
          reject,
        });
        worker ??= startOne();
        worker.postMessage(request);
      });
    },
    stop() {
      stops++;
      if (waiting.size === 0) return;
      const all = [...waiting];
      if (all.every(([, { name }]) => STOP_BY_THEMSELVES.includes(name))) {
        for (const [id] of all) worker?.postMessage({ id, stop: true } satisfies EngineRequest);
      } else endAll(new StoppedError());
    },
  };
}

function startWorker(): Worker {
  return new BoundWorker(new URL('./engine-worker.ts', import.meta.url));
}
