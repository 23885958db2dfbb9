import { ratingColours } from '../../plan/colours';
import type { Edition, Rating } from '../../editions/edition';

interface SwatchProps {
  readonly edition: Edition;
  readonly rating: Rating;
}

/** The colour of a rating, shown before its word. */
export function Swatch({ edition, rating }: SwatchProps) {
  return (
    <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
      <rect width={10} height={10} fill={`#${ratingColours(edition, rating).fill}`} />
    </svg>
  );
}
