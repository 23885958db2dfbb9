import type { TrackerView } from '../../engine/tracker-view';
import { messages } from '../words/messages';

/** The result of a reading, in a sentence. */
export function outcomeOf({ services, problems, isEmpty }: TrackerView): string {
  if (isEmpty) return messages.said.empty;
  const [first] = services;
  if (!first) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return messages.said.problems(errors);
  }
  const { overall, score } = first.result;
  return overall.rating === null
    ? messages.said.incomplete(score.total, score.outOf)
    : messages.said.overall(overall.rating, score.total, score.outOf);
}
