/** Rows of a long sheet that its preview shows at first, and how many more each request adds. */
export const ROWS_AT_ONCE = 200;
