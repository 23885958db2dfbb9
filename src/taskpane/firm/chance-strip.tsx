import type { Edition, Rating } from '../../editions/edition';
import { percentWords } from '../../firmness/firmness-words';
import type { RatingChance } from '../../sampling/chance';
import { whatIfMessages } from '../words/messages-what-if';
import { Strip } from '../pieces/strip';
import { Swatch } from '../pieces/swatch';

interface ChanceStripProps {
  readonly edition: Edition;
  /** Whose ratings they are. */
  readonly name: string;
  readonly chances: readonly RatingChance<Rating>[];
  readonly ruleRating: Rating;
}

/** How likely each rating is, as one strip of 100 per cent, with words below it. */
export function ChanceStrip({ edition, name, chances, ruleRating }: ChanceStripProps) {
  const texts = whatIfMessages.firmness;
  const wordsOf = ({ rating, probability }: RatingChance<Rating>): string =>
    `${rating} ${percentWords(probability)}${rating === ruleRating ? `, ${texts.byRule}` : ''}`;
  return (
    <>
      <Strip
        edition={edition}
        label={`${texts.chances(name)}: ${chances.map(wordsOf).join('; ')}`}
        segments={chances.map(({ rating, probability }) => ({
          rating,
          share: probability,
          text: percentWords(probability),
          isMarked: rating === ruleRating,
        }))}
      />
      <ul className="legend" aria-hidden="true">
        {chances
          .filter(({ rating, probability }) => probability > 0 || rating === ruleRating)
          .map((one) => (
            <li key={one.rating} className={one.rating === ruleRating ? 'rule' : ''}>
              <Swatch edition={edition} rating={one.rating} />
              {wordsOf(one)}
            </li>
          ))}
      </ul>
    </>
  );
}
