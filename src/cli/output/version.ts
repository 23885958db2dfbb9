import packageJson from '../../../package.json';

/** The version of the product, as its sheets and `yos --version` say it. */
export const { version } = packageJson;
