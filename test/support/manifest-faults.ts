import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { LOCAL_BASE } from '../../src/scripts/base-address';
import { xmlAttributes, xmlTags } from '../../src/workbook/xml/xml';
import { decodeEntities } from '../../src/workbook/xml/xml-text';

const ROOT = join(__dirname, '..', '..');

/** The namespaces, by how the tables below write them. */
const PREFIXES = new Map([
  ['http://schemas.microsoft.com/office/appforoffice/1.1', ''],
  ['http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'o:'],
  ['http://schemas.microsoft.com/office/officeappbasictypes/1.0', 'bt:'],
]);
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** What each element holds, in the order of Microsoft's schema; one that is not named is a leaf. */
const CHILDREN: Readonly<Record<string, string>> = {
  'OfficeApp TaskPaneApp':
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions o:VersionOverrides',
  Hosts: 'Host+',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  'o:VersionOverrides VersionOverridesV1_0': 'o:Description? o:Requirements? o:Hosts o:Resources',
  'o:Hosts': 'o:Host+',
  'o:Host Workbook': 'o:Runtimes o:AllFormFactors o:DesktopFormFactor',
  'o:Runtimes': 'o:Runtime',
  'o:AllFormFactors': 'o:ExtensionPoint',
  'o:ExtensionPoint CustomFunctions': 'o:Script o:Page o:Metadata o:Namespace',
  'o:Script': 'o:SourceLocation',
  'o:Page': 'o:SourceLocation',
  'o:Metadata': 'o:SourceLocation',
  'o:DesktopFormFactor': 'o:GetStarted? o:FunctionFile o:ExtensionPoint+',
  'o:GetStarted': 'o:Title o:Description o:LearnMoreUrl',
  'o:ExtensionPoint PrimaryCommandSurface': 'o:OfficeTab+',
  'o:OfficeTab': 'o:Group+',
  'o:Group': 'o:OverriddenByRibbonApi? o:Label o:Icon o:Control+',
  'o:Icon': 'bt:Image+',
  'o:Control Button': 'o:Label o:Supertip o:Icon o:Action',
  'o:Supertip': 'o:Title o:Description',
  'o:Action ShowTaskpane': 'o:TaskpaneId? o:SourceLocation',
  'o:Action ExecuteFunction': 'o:FunctionName',
  'o:Resources': 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
};

/** In which list of the resources the `resid` of an element is. */
const RESOURCE_LISTS: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  'o:Runtime': 'bt:Urls',
  'o:SourceLocation': 'bt:Urls',
  'o:FunctionFile': 'bt:Urls',
  'o:LearnMoreUrl': 'bt:Urls',
  'o:Label': 'bt:ShortStrings',
  'o:Title': 'bt:ShortStrings',
  'o:Namespace': 'bt:ShortStrings',
  'o:Description': 'bt:LongStrings',
};

/** How the files of an element end, by its place or its name. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/o:Script\/o:SourceLocation$/, '.js'],
  [/o:Metadata\/o:SourceLocation$/, '.json'],
  [/(SourceLocation|o:Runtime|o:FunctionFile|o:LearnMoreUrl|SupportUrl)$/, '.html'],
  [/(IconUrl|bt:Image)$/, '.png'],
];

/** The pages that must be one page so that everything runs in one runtime. */
const ONE_RUNTIME = /(o:Runtime|o:FunctionFile|(o:Page|o:Action)\/o:SourceLocation)$/;

interface Element {
  /** Its name and those around it, as the tables write them. */
  readonly path: string;
  readonly name: string;
  /** The name with its `xsi:type`. */
  readonly kind: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
}

const TAG = /^<(?:[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?|\/[\w:.-]+\s*)>$/;

/**
 * The elements of a manifest, the root first.
 *
 * @throws Error for a text that is not well-formed XML
 */
function elementsOf(text: string): Element[] {
  const elements: Element[] = [];
  const open: { tag: string; element: Element; scope: ReadonlyMap<string, string> }[] = [];
  let end = 0;
  for (const tag of xmlTags(text, 'manifest.xml')) {
    const raw = text.slice(tag.start, tag.end);
    const before = text.slice(end, tag.start).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
    end = tag.end;
    if (!TAG.test(raw)) throw new Error(`${raw} is no tag`);
    if (decodeEntities(before, 'manifest.xml').trim() !== '' && open.length === 0) {
      throw new Error('text stands outside the root');
    }
    if (tag.kind === 'close') {
      if (open.pop()?.tag !== tag.name) throw new Error(`${raw} closes what is not open`);
      continue;
    }
    const around = open.at(-1);
    if (!around && elements.length > 0) throw new Error('there is more than one root');
    const attributes = xmlAttributes(text, tag, 'manifest.xml');
    if (attributes.size !== (raw.match(/=\s*(?:"[^"]*"|'[^']*')/g) ?? []).length) {
      throw new Error(`${raw} has an attribute twice`);
    }
    const scope = new Map([...(around?.scope ?? []), ...attributes]);
    const [, prefix] = /^([^:]+):/.exec(tag.name) ?? [];
    const space = scope.get(prefix ? `xmlns:${prefix}` : 'xmlns') ?? 'none';
    const name = `${PREFIXES.get(space) ?? `{${space}}`}${tag.localName}`;
    const type = scope.get('xmlns:xsi') === INSTANCE ? attributes.get('xsi:type') : undefined;
    const path = `${around?.element.path ?? ''}/${name}`;
    const kind = type ? `${name} ${type}` : name;
    const element: Element = { path, name, kind, attributes, children: [] };
    around?.element.children.push(element);
    elements.push(element);
    if (tag.kind === 'open') open.push({ tag: tag.name, element, scope });
  }
  if (open.length > 0 || elements.length === 0) throw new Error('the root is not closed');
  if (text.slice(end).trim() !== '') throw new Error('text stands outside the root');
  return elements;
}

/**
 * What is wrong with a manifest, one sentence each; nothing for a good one. Microsoft's own check
 * asks a service and lets wrong order and dangling resources pass.
 *
 * @param text the manifest, with the local address as its base
 */
export function manifestFaults(text: string): string[] {
  let elements: Element[];
  try {
    elements = elementsOf(text);
  } catch (error) {
    return [`It is not well-formed: ${(error as Error).message}.`];
  }
  return [
    ...(elements[0]?.kind === 'OfficeApp TaskPaneApp' ? [] : ['Its root is no task pane add-in.']),
    ...elements.flatMap(childrenFaults),
    ...resourceFaults(elements),
    ...addressFaults(elements),
  ];
}

function childrenFaults({ path, name, kind, children }: Element): string[] {
  const wanted = CHILDREN[kind];
  if (wanted === undefined && (kind !== name || children.length > 0)) {
    return [`${path}: ${kind} is not known.`];
  }
  const pattern = (wanted ?? '').replace(/(\S*\w)([?+]?)( |$)/g, '(?:$1 )$2');
  const held = children.map((child) => child.name);
  return new RegExp(`^${pattern}$`).test(held.map((child) => `${child} `).join(''))
    ? []
    : [`${path}: it holds ${held.join(', ') || 'nothing'}, not ${wanted}.`];
}

/** The resources by their ids, each with its list. */
function resourcesOf(elements: readonly Element[]): { id: string; list: string; value: string }[] {
  return elements
    .filter(({ name }) => /^bt:\w+s$/.test(name))
    .flatMap(({ name: list, children }) =>
      children.map(({ attributes }) => ({
        id: attributes.get('id') ?? '',
        list,
        value: attributes.get('DefaultValue') ?? '',
      })),
    );
}

function resourceFaults(elements: readonly Element[]): string[] {
  const resources = resourcesOf(elements);
  const ids = resources.map(({ id }) => id);
  const used = new Set(elements.map(({ attributes }) => attributes.get('resid')));
  const uses = elements.filter(
    ({ name, path }) => name in RESOURCE_LISTS && !path.includes('/o:Resources/'),
  );
  const shared = uses.filter(({ path }) => ONE_RUNTIME.test(path));
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice.`),
    ...ids.filter((id) => id === '' || id.length > 32).map((id) => `"${id}" is no id.`),
    ...ids.filter((id) => !used.has(id)).map((id) => `${id} is not used.`),
    ...resources.filter(({ value }) => value === '').map(({ id }) => `${id} is empty.`),
    ...uses.flatMap(({ path, name, attributes }) => {
      const resid = attributes.get('resid');
      const { list = 'no list' } = resources.find(({ id }) => id === resid) ?? {};
      const wanted = RESOURCE_LISTS[name];
      return list === wanted ? [] : [`${path}: ${resid} is in ${list}, not in ${wanted}.`];
    }),
    ...(new Set(shared.map(({ attributes }) => attributes.get('resid'))).size === 1
      ? []
      : ['The runtime, the functions, the buttons and the pane are not one page.']),
  ];
}

function addressFaults(elements: readonly Element[]): string[] {
  const files = new Set(builtFiles());
  const resources = resourcesOf(elements);
  return elements.flatMap(({ path, attributes }) => {
    const resid = attributes.get('resid');
    const address =
      attributes.get('DefaultValue') ?? resources.find(({ id }) => id === resid)?.value ?? '';
    const ending = ENDINGS.find(([place]) => place.test(path))?.[1];
    if (ending === undefined && !/bt:Url$/.test(path)) return [];
    if (!address.startsWith(LOCAL_BASE)) return [`${path}: ${address} is not on the base.`];
    const file = address.slice(LOCAL_BASE.length);
    if (!files.has(file)) return [`${path}: no build makes ${file}.`];
    return file.endsWith(ending ?? '') ? [] : [`${path}: ${file} does not end in ${ending}.`];
  });
}

/** Everything that the build puts into `dist`, according to its settings. */
function builtFiles(): string[] {
  interface Build {
    readonly name: string;
    readonly entry: object;
    readonly plugins: readonly { options?: { patterns?: readonly Copy[]; output?: string } }[];
  }
  interface Copy {
    readonly from: string;
    readonly to?: string | ((file: { absoluteFilename: string }) => string);
  }
  const copied = ({ from, to }: Copy): string[] => {
    if (!/[*.]/.test(from)) return readdirSync(join(ROOT, from)).map((name) => `${to}/${name}`);
    const ending = basename(from).replace(/^\*/, '').replace(/[{}]/g, '').split(/[.,]/).slice(1);
    const names = from.includes('*')
      ? readdirSync(join(ROOT, dirname(from))).filter((name) =>
          ending.includes(extname(name).slice(1)),
        )
      : [basename(from)];
    return names.map((name) =>
      typeof to === 'function'
        ? to({ absoluteFilename: join(ROOT, dirname(from), name) })
        : (to ?? name).replace('[name][ext]', name),
    );
  };
  return jest
    .requireActual<readonly Build[]>('../../webpack.config.js')
    .filter(({ name }) => name !== 'cli')
    .flatMap(({ entry, plugins }) => [
      ...Object.keys(entry).map((name) => `${name}.js`),
      ...plugins.flatMap((plugin) => (plugin.options?.patterns ?? []).flatMap(copied)),
      ...plugins.flatMap((plugin) => plugin.options?.output ?? []),
    ]);
}
