import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

/**
 * Builds a page with only React and Fluent and puts it beside the pane, under the same policy, to
 * compare the pane's opening with it in the same run.
 *
 * @returns the name of its file
 */
export async function addBarePage(folder: string): Promise<string> {
  const swc = {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  };
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    entry: { bare: join(__dirname, 'bare-page.tsx') },
    output: { path: folder, filename: 'bare.js' },
    module: {
      rules: [{ test: /\.tsx?$/, use: { loader: 'swc-loader', options: { jsc: swc } } }],
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    performance: { hints: false },
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) fail(error ?? new Error(stats?.toString()));
      else done();
    });
  });
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const policy = /<meta http-equiv="?Content-Security-Policy"?[^>]*>/.exec(page)?.[0];
  if (policy === undefined) throw new Error('The page of the pane has no policy.');
  writeFileSync(
    join(folder, 'bare.html'),
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">${policy}<title>Bare</title></head>` +
      '<body><div id="pane"><p>Opening…</p></div><script src="bare.js" async></script></body></html>',
  );
  return 'bare.html';
}
