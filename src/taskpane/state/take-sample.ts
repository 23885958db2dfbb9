import { messages } from '../words/messages';
import { PaneError } from '../../engine/pane-error';
import type { TrackerSource } from '../source/tracker-source';

const SAMPLE = 'bedfordshire-2021.xlsx';

/** Takes the sample that comes with the add-in; it stands beside the pane's own files. */
export async function takeSample(source: TrackerSource): Promise<void> {
  const answer = await fetch(`assets/samples/${SAMPLE}`).catch(() => null);
  if (!answer?.ok) throw new PaneError(messages.start.noSample);
  await source.take(SAMPLE, new Uint8Array(await answer.arrayBuffer()));
}
