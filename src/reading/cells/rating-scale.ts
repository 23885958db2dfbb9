/** Numbers for ratings: 0 to 3, 1 to 4 with the best last, or 1 to 4 with the best first. */
export type RatingScale = '0 is Inadequate' | '1 is Inadequate' | '1 is Outstanding';
