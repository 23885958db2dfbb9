import type { Engine } from '../../engine/engine';
import type { EngineClient } from '../thread/engine-client';

type Answer<Name extends keyof Engine> = Promise<Awaited<ReturnType<Engine[Name]>>>;

/**
 * Asks what the engine answers by itself, wherever the tracker is.
 *
 * @param open opens the tracker in an engine that has none, as after work was stopped
 */
export function askOnceOpen(engine: EngineClient, open: () => Promise<unknown>) {
  return <Name extends keyof Engine>(name: Name) =>
    async (given: Parameters<Engine[Name]>[0]): Answer<Name> => {
      if (!engine.hasTracker) await open();
      return engine.call(name, given);
    };
}
