import packageJson from '../../../package.json';

/** The version of the product, as in its sheets and `yos --version`. */
export const { version } = packageJson;
