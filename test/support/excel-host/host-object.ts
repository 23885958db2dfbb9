import { broken } from './broken';
import { HostError, refuse } from './host-error';

/** What an add-in gives to a method. */
export type Arguments = readonly unknown[];

/** A property by its getter and, where it can be written, its setter. */
export interface Property<Owner> {
  readonly get?: (owner: Owner) => unknown;
  readonly set?: (owner: Owner, value: unknown) => void;
}

/** The members of a class, under the names that the server knows (`GetUsedRange`). */
export interface Members<Owner> {
  readonly properties?: Readonly<Record<string, Property<Owner>>>;
  readonly children?: Readonly<Record<string, (owner: Owner) => HostObject>>;
  readonly methods?: Readonly<Record<string, (owner: Owner, given: Arguments) => unknown>>;
}

/** Something that an add-in holds a proxy of. */
export abstract class HostObject {
  /** The class as Office.js calls it. */
  abstract readonly type: string;
  protected abstract readonly members: Members<never>;
  /** The object's key once the add-in has asked to keep it. */
  referenceId: string | null = null;

  /** How the client finds the object after a sync: an `Id`, or nothing. */
  key(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** The answer to a request for an object: its key, or `null` for a null object. */
  identity(): Readonly<Record<string, unknown>> | null {
    return this.referenceId === null
      ? this.key()
      : { ...this.key(), _ReferenceId: this.referenceId };
  }

  /** The objects of a collection; `null` if it is not one. */
  items(): readonly HostObject[] | null {
    return null;
  }

  item(key: unknown): HostObject {
    const found = this.find(key);
    const code = broken.has('missing-things') ? 'InvalidArgument' : 'ItemNotFound';
    if (!found) throw new HostError(code, undefined, `${this.type}.getItem`);
    return found;
  }

  /** The object of a collection by its id or name. */
  find(key: unknown): HostObject | undefined {
    const wanted = String(key).toLowerCase();
    return this.items()?.find((one) =>
      one.labels().some((label) => label.toLowerCase() === wanted),
    );
  }

  /** The object's key in its collection. */
  labels(): readonly string[] {
    return Object.values(this.key()).map(String);
  }

  isChild(name: string): boolean {
    return this.members.children?.[name] !== undefined;
  }

  /** The names of all properties that can be read. */
  scalars(): readonly string[] {
    const all = Object.entries(this.members.properties ?? {});
    return all.filter(([, property]) => property.get).map(([name]) => name);
  }

  get(name: string): unknown {
    const { get } = this.members.properties?.[name] ?? {};
    return get ? this.located(name, () => get(this as never)) : this.unknown(name);
  }

  set(name: string, value: unknown): void {
    const { set } = this.members.properties?.[name] ?? {};
    if (set) this.located(name, () => set(this as never, value));
    else this.unknown(name);
  }

  child(name: string): HostObject {
    const make = this.members.children?.[name];
    return make ? make(this as never) : this.unknown(name);
  }

  call(name: string, given: Arguments): unknown {
    const method = this.members.methods?.[name] ?? COLLECTION_METHODS[name];
    if (!method || (!this.members.methods?.[name] && !this.items())) return this.unknown(name);
    return this.located(name, () => method(this as never, given));
  }

  /** Reports loudly which member is missing: the model should grow, not guess. */
  private unknown(name: string): never {
    const member = `${this.type}.${clientName(name)}`;
    throw new HostError('NotImplemented', `The local Excel does not know ${member}.`, member);
  }

  private located<T>(name: string, act: () => T): T {
    try {
      return act();
    } catch (error) {
      if (error instanceof HostError) error.location ??= `${this.type}.${clientName(name)}`;
      throw error;
    }
  }
}

/** A stand-in for a missing object; everything asked of it is ignored. */
export class NullObject extends HostObject {
  override readonly type = 'NullObject';
  protected override readonly members = {};

  override identity(): null {
    return null;
  }

  override get(): undefined {
    return undefined;
  }

  override set(name: string): void {
    // Ignored: see docs/host-assumptions.md.
    if (name === 'Visibility' && broken.has('calls-on-null-objects')) refuse('ItemNotFound');
  }

  override child(): HostObject {
    if (broken.has('null-objects-chain')) return refuse('ItemNotFound');
    return this;
  }

  override item(): HostObject {
    return this;
  }

  override call(): HostObject {
    return this;
  }
}

const COLLECTION_METHODS: Members<HostObject>['methods'] & object = {
  GetItem: (collection, [key]) => collection.item(key),
  GetItemOrNullObject: (collection, [key]) => collection.find(key) ?? new NullObject(),
  GetItemAt: (collection, [index]) =>
    collection.items()?.[Number(index)] ?? refuse('InvalidArgument'),
  GetCount: (collection) => collection.items()?.length ?? 0,
};

/** `GetUsedRange` → `getUsedRange`. */
export function clientName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** `usedRange` → `UsedRange`. */
export function serverName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
