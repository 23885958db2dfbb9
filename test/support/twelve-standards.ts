/** The codes of the standards that give a total of 36, in every edition published so far. */
export const TWELVE = ['1.1 1.2 1.3 1.4', '2.1 2.2 2.3 2.4', '3.1 3.2 3.3 3.4']
  .join(' ')
  .split(' ');
