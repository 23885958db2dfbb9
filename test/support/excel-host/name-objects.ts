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
        if (owner.find(name)) refuse('ItemAlreadyExists');
        const formula = reference instanceof RangeObject ? absolute(reference) : String(reference);
        if (!formula.startsWith('=')) refuse('InvalidArgument');
        const made = { name, formula, visible: true };
        owner.list.push(made);
        return new NamedItem(made, owner.list, owner.scope);
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

  override items(): readonly HostObject[] {
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
        get: ({ name }) => name.formula,
        set: ({ name }, given) => {
          if (typeof given !== 'string' || !given.startsWith('=')) return refuse('InvalidArgument');
          name.formula = given;
        },
      },
      Visible: {
        get: ({ name }) => name.visible,
        set: ({ name }, given) => {
          name.visible = given === true;
        },
      },
    },
    methods: { Delete: ({ name, list }) => list.splice(list.indexOf(name), 1) && null },
  };
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
