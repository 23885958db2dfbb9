import { messages } from '../words/messages';
import { Refusal } from '../../engine/refusal';
import type { TrackerSource } from '../source/tracker-source';

const SAMPLE = 'bedfordshire-2021.xlsx';

/** Loads the sample that comes with the add-in, beside the pane's own files. */
export async function takeSample(source: TrackerSource): Promise<void> {
  const answer = await fetch(`assets/samples/${SAMPLE}`).catch(() => null);
  if (!answer?.ok) throw new Refusal(messages.start.noSample);
  await source.take(SAMPLE, new Uint8Array(await answer.arrayBuffer()));
}
