/** Headers of a column of reasons or comments, normalised. */
export const REASON =
  /^((inspector('s)? |panel('s)? |further |additional )?(reasons?|rationale|because|why|explanation|comments?|notes?|evidence|justification|commentary|remarks?)( (for|and|&|or|\/|on) .*)?)$/;
