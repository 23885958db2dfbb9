import { ratingColours } from '../../plan/colours';
import type { Edition, Rating } from '../../editions/edition';
import { messages } from '../words/messages';

interface RatingBadgeProps {
  readonly edition: Edition;
  readonly rating: Rating | null;
  readonly large?: boolean;
}

/** A rating's word on its colour, as in the annexe. */
export function RatingBadge({ edition, rating, large = false }: RatingBadgeProps) {
  const { fill, text } = ratingColours(edition, rating);
  return (
    <span
      className={large ? 'badge large' : 'badge'}
      style={{ backgroundColor: `#${fill}`, color: `#${text}` }}
    >
      {rating ?? messages.notRatedYet}
    </span>
  );
}
