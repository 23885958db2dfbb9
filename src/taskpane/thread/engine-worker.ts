import { WorkbookError } from '../../workbook/zip/workbook-error';
import { type Engine, createEngine } from '../../engine/engine';
import type { EngineFailure, EngineReply, EngineRequest } from './engine-messages';
import { Refusal } from '../../engine/refusal';
import { StoppedError } from '../../engine/watch';

/** The thread's own side: takes calls one after the other and answers each. */
let current = 0;
let isStopped = false;

const reply = (message: EngineReply): void => self.postMessage(message);

const engine = createEngine({
  report: (done) => reply({ id: current, done }),
  async breathe() {
    await new Promise((turn) => setTimeout(turn));
    if (isStopped) throw new StoppedError();
  },
});

async function answer(id: number, call: keyof Engine, given: unknown): Promise<void> {
  current = id;
  isStopped = false;
  try {
    const act = engine[call] as (given: unknown) => Promise<unknown>;
    reply({ id, result: await act(given) });
  } catch (error) {
    reply({ id, error: failureOf(error) });
  }
}

function failureOf(error: unknown): EngineFailure {
  const message = error instanceof Error ? error.message : String(error);
  const details = error instanceof Error ? (error.stack ?? message) : message;
  if (error instanceof StoppedError) return { kind: 'stopped', message, details };
  const isTold = error instanceof Refusal || error instanceof WorkbookError;
  return { kind: isTold ? 'told' : 'unknown', message, details };
}

let turn = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  if ('stop' in data) {
    if (data.id === current) isStopped = true;
    return;
  }
  turn = turn.then(() => answer(data.id, data.call, data.given));
};
