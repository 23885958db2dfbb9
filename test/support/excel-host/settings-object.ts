import { broken } from './broken';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';

/** What of an object is only kept: its properties and, below it, others of the kind. */
export interface SettingsShape {
  readonly type: string;
  readonly properties?: readonly string[];
  readonly children?: Readonly<Record<string, SettingsShape>>;
}

/** An object whose properties the local Excel keeps under their path and gives back. */
export class SettingsObject extends HostObject {
  override readonly type: string;
  protected override readonly members: Members<SettingsObject>;
  readonly store: Map<string, unknown>;
  private readonly path: string;

  constructor(
    shape: SettingsShape,
    store: Map<string, unknown>,
    path = '',
    more: Members<never> = {},
  ) {
    super();
    this.type = shape.type;
    this.store = store;
    this.path = path;
    const names = shape.properties ?? [];
    this.members = {
      properties: {
        ...Object.fromEntries(
          names.map((name) => [
            name,
            {
              get: () => store.get(path + name) ?? null,
              set: (_owner: SettingsObject, value: unknown) => this.keep(name, value),
            },
          ]),
        ),
        ...(more.properties as Members<SettingsObject>['properties']),
      },
      children: {
        ...Object.fromEntries(
          Object.entries(shape.children ?? {}).map(([name, below]) => [
            name,
            () => new SettingsObject(below, store, `${path}${name}.`),
          ]),
        ),
        ...(more.children as Members<SettingsObject>['children']),
      },
      methods: more.methods as Members<SettingsObject>['methods'] & object,
    };
  }

  private keep(name: string, value: unknown): void {
    if (value === null || value === undefined) refuse('InvalidArgument');
    const isLost = name === 'LeftHeader' && broken.has('texts-of-a-page');
    this.store.set(this.path + name, isLost ? '' : value);
  }
}
