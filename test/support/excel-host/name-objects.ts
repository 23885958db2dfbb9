import { broken } from './broken';
import { quoted, boxAddress, parseBox } from './address';
import type { HostName } from './book';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import { RangeObject } from './range-object';

/** A range as a name refers to it, `$` and all. */
function absolute({ sheet, box }: RangeObject): string {
  const cells = boxAddress(box).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${quoted(sheet.name)}!${cells}`;
}

function checkName(name: unknown): asserts name is string {
  const isFit =
    typeof name === 'string' &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    !parseBox(name) &&
    !/^[rc]$/i.test(name);
  if (!isFit) refuse('InvalidArgument');
}

type NameScope = 'Workbook' | 'Worksheet';

/** `Excel.NamedItemCollection` of the workbook or of a sheet. */
export class Names extends HostObject {
  override readonly type = 'NamedItemCollection';
  protected override readonly members: Members<Names> = {
    methods: {
      Add: (owner, [name, reference]) => {
        checkName(name);
        if (owner.find(name) && !broken.has('second-name')) refuse('ItemAlreadyExists');
        const formula = reference instanceof RangeObject ? absolute(reference) : String(reference);
        if (!formula.startsWith('=')) refuse('InvalidArgument');
        const made = { name, formula, visible: true };
        owner.list.push(made);
        const item = new NamedItem(made, owner.list, owner.scope);
        item.isOfNow = true;
        return item;
      },
    },
  };
  readonly list: HostName[];
  /** Names of the workbook that are listed beside them. */
  readonly more: HostName[];

  readonly scope: NameScope;

  constructor(list: HostName[], scope: NameScope, more: HostName[] = []) {
    super();
    this.list = list;
    this.scope = scope;
    this.more = more;
  }

  override find(key: unknown): HostObject | undefined {
    const wanted = String(key).toLowerCase();
    return this.all().find(({ name }) => name.name.toLowerCase() === wanted);
  }

  override items(): readonly HostObject[] {
    const isAll = !broken.has('hidden-names-are-listed');
    return this.all().filter(({ name }) => isAll || name.visible);
  }

  private all(): readonly NamedItem[] {
    const own = this.list.map((name) => new NamedItem(name, this.list, this.scope));
    return [...own, ...this.more.map((name) => new NamedItem(name, this.more, 'Workbook'))];
  }
}

/** `Excel.NamedItem`. */
class NamedItem extends HostObject {
  override readonly type = 'NamedItem';
  protected override readonly members: Members<NamedItem> = {
    properties: {
      Name: { get: ({ name }) => name.name },
      Scope: { get: ({ scope }) => scope },
      Formula: {
        get: ({ name }) => (broken.has('name-of-a-text') ? name.formula.slice(1) : name.formula),
        set: ({ name }, given) => {
          if (typeof given !== 'string' || !given.startsWith('=')) return refuse('InvalidArgument');
          name.formula = given;
        },
      },
      Visible: {
        get: ({ name }) => name.visible,
        set: ({ name, isOfNow }, given) => {
          if (isOfNow && broken.has('hidden-as-it-is-added')) return;
          name.visible = given === true;
        },
      },
    },
    methods: { Delete: ({ name, list }) => list.splice(list.indexOf(name), 1) && null },
  };
  /** Whether it was added in the same request. */
  isOfNow = false;
  readonly name: HostName;
  readonly list: HostName[];
  readonly scope: NameScope;

  constructor(name: HostName, list: HostName[], scope: NameScope) {
    super();
    this.name = name;
    this.list = list;
    this.scope = scope;
  }

  override key(): { _Id: string } {
    return { _Id: this.name.name };
  }
}
