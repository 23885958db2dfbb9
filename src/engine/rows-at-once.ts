/** Rows of a long sheet that its preview shows at once, and as many more each time that it is asked. */
export const ROWS_AT_ONCE = 200;
