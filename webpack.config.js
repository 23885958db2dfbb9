const { spawnSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');
const { DefinePlugin } = require('webpack');
require('./src/scripts/typescript.cjs');
const { LOCAL_BASE, baseAddress, manifestAt } = require('./src/scripts/base-address.ts');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/**
 * Notes what a bundle was made from, so that `src/scripts/ready.mjs` builds it again only where that
 * has changed. A folder stands for its list of files.
 */
function noteInputs(name) {
  const isOurs = (path) => !/^(\.\.|node_modules|build|dist|\.git)([\\/]|$)/.test(path);
  const note = ({ compilation }) => {
    const read = [...compilation.fileDependencies, ...compilation.contextDependencies]
      .map((file) => path.relative(__dirname, file))
      .filter((file) => file !== '' && isOurs(file) && fs.existsSync(file));
    const list = path.join(__dirname, 'build', `${name}.inputs.json`);
    fs.mkdirSync(path.dirname(list), { recursive: true });
    fs.writeFileSync(list, `${JSON.stringify([...new Set(read)].sort(), null, 1)}\n`);
  };
  return { apply: (compiler) => compiler.hooks.done.tap('inputs', note) };
}

/** A plugin that is not loaded, nor even installed, where another bundle is built. */
const later = (load, options) => ({
  options,
  apply: (compiler) => new (load())(options).apply(compiler),
});

const copies = (patterns) => later(() => require('copy-webpack-plugin'), { patterns });

/** Libraries that could ask a server for a file are built without what they would ask with. */
const asksNobody = () => new DefinePlugin({ XMLHttpRequest: 'undefined' });

/**
 * Takes the comments out, and writes letters beyond ASCII as escapes: the files are read at each
 * start of the command line. Names and lines stay, for stack traces.
 */
function withoutComments(compiler) {
  const { Compilation, sources } = compiler.webpack;
  const name = 'without comments';
  const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
  const options = {
    jsc: {
      target: 'es2022',
      minify: { compress: false, mangle: false, format: { comments: false, asciiOnly: true } },
      output: { charset: 'ascii' },
    },
    isModule: false,
    swcrc: false,
  };
  compiler.hooks.compilation.tap(name, (compilation) =>
    compilation.hooks.processAssets.tapPromise({ name, stage }, async (assets) => {
      for (const [file, asset] of Object.entries(assets)) {
        const { code } = await swc.transform(asset.source().toString(), options);
        compilation.updateAsset(file, new sources.RawSource(code));
      }
    }),
  );
}

/**
 * Keeps the code that rating a tracker needs as this Node has compiled it; `src/cli/launch.ts` looks
 * for it. It is made with every build, whole or not at all, and goes with the files it was made of.
 */
function keepCompiled(compiler) {
  const sample = path.join(__dirname, 'assets', 'samples', 'bedfordshire-2021.xlsx');
  compiler.hooks.done.tap('compiled code', ({ compilation }) => {
    if (compilation.errors.length > 0) return;
    const output = compilation.outputOptions.path;
    const made = fs.mkdtempSync(path.join(output, 'compiled-'));
    const env = { ...process.env, YOS_KEEP_COMPILED: made };
    const rate = [path.join(output, 'yos.js'), 'rate', sample];
    const { status, stderr } = spawnSync(process.execPath, rate, { env });
    if (status !== 0) throw new Error(stderr.toString());
    for (const name of fs.readdirSync(made)) {
      const place = path.join(output, 'yos', name);
      fs.rmSync(place, { recursive: true, force: true });
      fs.renameSync(path.join(made, name), place);
    }
    fs.rmdirSync(made);
  });
}

/**
 * The command line for Node: yos.js, which starts it, and in the folder yos main.js, which knows what
 * may be typed, and beside it what each command does, loaded when it is asked for.
 */
const commandLine = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { yos: './src/cli/launch.ts', 'yos/main': './src/cli/yos.ts' },
  output: {
    path: path.join(__dirname, 'build'),
    filename: '[name].js',
    chunkFilename: 'yos/[name].js',
    clean: { keep: (file) => !file.startsWith('yos/') },
  },
  module: { rules: [typescript] },
  resolve: {
    extensions: ['.ts', '.tsx', '.js', '.json'],
    // What fflate has for Node is threads, which nobody uses and which take time to load.
    alias: { fflate$: 'fflate/browser' },
  },
  // Commander can start commands that are programs of their own; ours are not, and loading what
  // starts programs takes as long as loading commander.
  externals: { 'node:child_process': 'var {}' },
  plugins: [
    { apply: withoutComments },
    new (require('webpack').BannerPlugin)({
      banner: '#!/usr/bin/env node',
      raw: true,
      include: 'yos.js',
    }),
    noteInputs('cli'),
    { apply: keepCompiled },
  ],
  performance: { hints: false },
  // Names in a stack trace are worth more on the command line than a smaller file.
  optimization: { minimize: false, chunkIds: 'named' },
};

/** What other programs import, as one file for `require` and one for `import`. */
const library = (type, filename) => ({
  name: `api-${type}`,
  mode: 'production',
  target: ['web', 'es2022'],
  entry: './src/index.ts',
  output: {
    path: path.join(__dirname, 'build', 'api'),
    filename,
    library: { type },
    ...(type === 'module' && { module: true }),
  },
  experiments: { outputModule: type === 'module' },
  module: { rules: [typescript] },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  plugins: [noteInputs(`api-${type}`)],
  performance: { hints: false },
  // One file, that needs neither Node nor a browser; names in a stack trace are worth more.
  optimization: { minimize: false, splitChunks: false },
});

/**
 * The functions of the add-in: a bundle by itself, as it is loaded for every workbook that has a
 * formula of ours, the list of what Excel shows of them, and their help pages. The reader of whole
 * trackers is a second file that is loaded when a formula first asks for it.
 */
const functions = {
  name: 'functions',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { functions: './src/functions/functions.ts' },
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].js',
    // Beside the page that loads them. Told apart at run time it would need a document, which the
    // runtime that has nothing but functions does not offer.
    publicPath: '',
    globalObject: 'globalThis',
  },
  module: { rules: [typescript] },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  plugins: [
    asksNobody(),
    later(() => require('custom-functions-metadata-plugin'), {
      input: path.join(__dirname, 'src', 'functions', 'functions.ts'),
      output: 'functions.json',
    }),
    { apply: setHelpLinks },
    noteInputs('functions'),
    copies([
      {
        from: 'docs/functions/*.md',
        to: ({ absoluteFilename }) =>
          `docs/functions/${path.basename(absoluteFilename, '.md').toLowerCase()}.html`,
        transform: (page) => helpPage(page.toString()),
      },
    ]),
  ],
  performance: { hints: false },
};

/** The help links in functions.json lead to where the add-in is served from. */
function setHelpLinks(compiler) {
  const { Compilation, sources } = compiler.webpack;
  const name = 'help links';
  const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
  compiler.hooks.compilation.tap(name, (compilation) =>
    compilation.hooks.processAssets.tap({ name, stage }, () =>
      compilation.updateAsset(
        'functions.json',
        (list) =>
          new sources.RawSource(
            list
              .source()
              .toString()
              .replaceAll(LOCAL_BASE, () => base),
          ),
      ),
    ),
  );
}

/** How help pages look beside what their text says. */
const HELP_LOOK =
  'h1{font-size:1.5em;margin:0}h2{font-size:1.15em;margin:1.2em 0 .3em}code{font-size:.95em}' +
  'table{border-collapse:collapse;white-space:normal;margin:.5em 0}' +
  'th,td{border:1px solid #8a8a8a;padding:3px 8px;text-align:left;vertical-align:top}' +
  ':root{color-scheme:light dark}';

/** A heading as what an address can end with: "See the ratings" as "see-the-ratings". */
function slug(words) {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A table of a page: its first line heads it, and its second is none. */
function helpTable(lines) {
  const rows = lines
    .trim()
    .split('\n')
    .filter((_, i) => i !== 1)
    .map((line, i) => {
      const tag = i === 0 ? 'th' : 'td';
      const cells = line.slice(1, -1).split(/(?<!\\)\|/);
      return `<tr>${cells.map((cell) => `<${tag}>${cell.trim().replaceAll('\\|', '|')}</${tag}>`).join('')}</tr>`;
    });
  return `<table>${rows.join('')}</table>\n`;
}

/** A page of the docs as one that every browser shows. */
function helpPage(markdown) {
  const text = markdown
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    // Pictures are of the pane, which is open beside it.
    .replace(/^!\[[^\]]*\]\([^)]*\)\n/gm, '')
    .replace(/(?:^\|.*\|\n)+/gm, helpTable)
    .replace(/^# (.*)\n/m, '<h1>$1</h1>')
    .replace(/^##+ (?:\d+\. )?(.*)\n\n?/gm, (_, words) => `<h2 id="${slug(words)}">${words}</h2>`)
    .replace(/^( *)- /gm, '$1• ')
    .replace(/\*\*([^*\n]+)\*\*/g, '<b>$1</b>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>')
    .replace(/(^|[\s(])_([^_\n]+)_(?=[\s.,;:)]|$)/gm, '$1<i>$2</i>')
    .replace(
      /\[([^\]]+)\]\((\w+)\.md\)/g,
      (_, words, name) => `<a href="${name.toLowerCase()}.html">${words}</a>`,
    );
  const title = /^# (.*)$/m.exec(text)?.[1] ?? 'Functions';
  const look =
    'max-width:60em;margin:2em auto;padding:0 1em;white-space:pre-wrap;font:1em/1.5 sans-serif';
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title><style>${HELP_LOOK}</style><body><div style="${look}">${text}</div></body></html>\n`;
}

/** Where the add-in is served from; the manifest and the help links carry it. */
const base = givenBase();

function givenBase() {
  try {
    return baseAddress(process.env.YOS_BASE_URL);
  } catch (error) {
    // A sentence for whoever builds it, without the trace that webpack would add.
    console.error(error.message);
    process.exit(2);
  }
}

/**
 * The style sheets of the pane, each overruling those before it. They are shipped as one file: the
 * first picture waits for each file that is asked for.
 */
const STYLES = ['taskpane', 'read', 'what-if', 'annexe', 'cases', 'compare', 'wide', 'print'];

/** The style sheets as one text; one that the list does not have has no place in it. */
function inOrder(files) {
  const texts = new Map(
    files.map(({ sourceFilename, data }) => [path.basename(sourceFilename, '.css'), data]),
  );
  const unlisted = [...texts.keys()].filter((name) => !STYLES.includes(name));
  if (unlisted.length > 0) throw new Error(`STYLES in webpack.config.js has no ${unlisted}.`);
  return STYLES.map((name) => texts.get(name).toString()).join('\n');
}

/** The policy of the pane's page allows the one style that is written in it, as it is shipped. */
function allowStyle(compiler) {
  const { Compilation, sources } = compiler.webpack;
  const name = 'style of the page';
  const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
  compiler.hooks.compilation.tap(name, (compilation) =>
    compilation.hooks.processAssets.tap({ name, stage }, () =>
      compilation.updateAsset('taskpane.html', (page) => {
        const html = page.source().toString();
        const [, style] = /<style>([^]*?)<\/style>/.exec(html);
        const hash = crypto.createHash('sha256').update(style).digest('base64');
        return new sources.RawSource(html.replace('of-the-style-below', hash));
      }),
    ),
  );
}

/** The page that the add-in opens, its icons and its manifest. */
const pane = {
  name: 'pane',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: {
    taskpane: './src/taskpane/taskpane.tsx',
    host: './src/taskpane/host.ts',
    commands: './src/commands/commands.ts',
    notice: './src/commands/notice-page.ts',
  },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js' },
  module: {
    rules: [typescript],
    parser: { javascript: { worker: ['BoundWorker from ./bound-worker', '...'] } },
  },
  // The engine's thread is one file, which is what a thread bound by the page's policy can load.
  optimization: { splitChunks: false },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  plugins: [
    asksNobody(),
    { apply: allowStyle },
    noteInputs('pane'),
    copies([
      { from: 'src/taskpane/*.html', to: '[name][ext]' },
      { from: 'src/taskpane/*.css', to: 'taskpane.css', transformAll: inOrder },
      { from: 'src/commands/notice.{html,css}', to: '[name][ext]' },
      { from: 'assets/icons', to: 'assets/icons' },
      { from: 'assets/samples', to: 'assets/samples' },
      ...['install', 'guide', 'rules', 'method', 'trackers', 'annexe', 'limits'].map((name) => ({
        from: `docs/${name}.md`,
        to: `docs/${name}.html`,
        transform: (page) => helpPage(page.toString()),
      })),
      {
        from: 'manifest.xml',
        transform: (manifest) => manifestAt(base, manifest.toString()),
      },
    ]),
  ],
  performance: { hints: false },
};

module.exports = [
  commandLine,
  library('commonjs2', 'index.cjs'),
  library('module', 'index.mjs'),
  functions,
  pane,
];
