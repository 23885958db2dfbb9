const path = require('node:path');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
  },
};

/** The command line, one file for Node. */
const commandLine = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { yos: './src/cli/yos.ts' },
  output: { path: path.join(__dirname, 'build'), filename: '[name].js' },
  module: { rules: [typescript] },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  plugins: [new (require('webpack').BannerPlugin)({ banner: '#!/usr/bin/env node', raw: true })],
  performance: { hints: false },
  // Names in a stack trace are worth more on the command line than a smaller file.
  optimization: { minimize: false },
};

module.exports = [commandLine];
