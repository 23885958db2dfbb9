import type { Excel } from './excel';
import { HostError, refuse } from './host-error';
import { HostObject, NullObject, clientName } from './host-object';
import { type Query, answerQuery, inClientNames } from './query';
import { ActionsService, FunctionResults } from './function-results';
import { WorkbookObject } from './workbook-object';

/** An argument list. A number other than 0 is the path of an object. */
interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How the client says which object it means. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: Query;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** One `context.sync()` as sent. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 };
const ACTION = { instantiate: 1, load: 2, method: 3, set: 4, trace: 5, retrieve: 7 };

/** What outlives a batch. */
export interface Session {
  readonly excel: Excel;
  readonly references: Map<string, HostObject>;
  readonly functions: FunctionResults;
  /** Receives each member before it is called or set; may refuse it. */
  readonly onCall: (member: string) => void;
}

/**
 * Runs the actions of a batch one after the other. If one fails, nothing is undone: what ran before
 * it stays, what comes after it is skipped, as in Excel.
 */
export function executeBatch(session: Session, batch: Batch): BatchAnswer {
  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  const resolver = new Resolver(session, batch.ObjectPaths);
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = perform(session, resolver, action);
      // The library learns from a trace that it is done; only then does it listen to an event.
      if (action.ActionType === ACTION.trace) answer.TraceIds.push(action.Id);
      if (value !== undefined) answer.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const known = error instanceof HostError ? error : asBug(error);
      answer.Error = {
        Code: known.code,
        Message: known.message,
        Location: known.location ?? '',
        ActionIndex: index,
      };
      break;
    }
  }
  return answer;
}

function asBug(error: unknown): HostError {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', `A fault of the local Excel: ${text}`);
}

function perform(session: Session, resolver: Resolver, action: Action): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = resolver.object(action.ObjectPathId);
  const { Name: name = '' } = action;
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object.identity();
    case ACTION.load:
      return answerQuery(object, action.QueryInfo ?? {});
    case ACTION.retrieve:
      return inClientNames(answerQuery(object, action.QueryInfo ?? {}));
    case ACTION.set: {
      const [value] = resolver.given(action.ArgumentInfo);
      session.onCall(memberOf(object, name));
      object.set(name, value === undefined ? null : value);
      return undefined;
    }
    case ACTION.method: {
      if (name === '_KeepReference') return keepReference(session, object);
      if (/^_(Unr|R)egister/.test(name)) return session.excel.events.register(name);
      session.onCall(memberOf(object, name));
      const value = object.call(name, resolver.given(action.ArgumentInfo));
      return value instanceof HostObject ? value.identity() : (value ?? null);
    }
    default:
      return refuse('NotImplemented', `The local Excel knows no action ${action.ActionType}.`);
  }
}

/** `Worksheet.delete`. */
function memberOf({ type }: HostObject, name: string): string {
  return `${type}.${clientName(name)}`;
}

function keepReference({ excel, references }: Session, object: HostObject): null {
  if (object instanceof NullObject || object.referenceId !== null) return null;
  object.referenceId = `r${excel.nextId()}`;
  references.set(object.referenceId, object);
  return null;
}

/** Finds the objects of a batch by their paths; each path is gone once. */
class Resolver {
  private readonly found = new Map<number, HostObject>();
  private readonly session: Session;
  private readonly paths: Batch['ObjectPaths'];

  constructor(session: Session, paths: Batch['ObjectPaths']) {
    this.session = session;
    this.paths = paths;
  }

  object(id: number): HostObject {
    const known = this.found.get(id);
    if (known) return known;
    const path = this.paths[String(id)];
    if (!path) return refuse('InvalidArgument', `The batch has no object path ${id}.`);
    const object = this.find(path);
    this.found.set(id, object);
    return object;
  }

  given(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => this.argument(value, references[i]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.object(reference);
    return value;
  }

  private find(path: ObjectPath): HostObject {
    const { Name: name = '', ParentObjectPathId: parentId } = path;
    const parent = (): HostObject => this.object(parentId ?? 0);
    switch (path.ObjectPathType) {
      case PATH.root:
        return new WorkbookObject(this.session.excel, this.session.references);
      case PATH.service:
        if (name.endsWith('.CustomFunctions')) return this.session.functions;
        if (name.endsWith('.AddinInternalService')) return new ActionsService();
        return refuse('NotImplemented', `The local Excel does not know the service ${name}.`);
      case PATH.method: {
        const owner = parent();
        this.session.onCall(memberOf(owner, name));
        const object = owner.call(name, this.given(path.ArgumentInfo));
        if (object instanceof HostObject) return object;
        return refuse('GeneralException', `${name} gives no object in the local Excel.`);
      }
      case PATH.property: {
        const owner = parent();
        this.session.onCall(memberOf(owner, name));
        return owner.child(name);
      }
      case PATH.indexer:
        return parent().item(this.given(path.ArgumentInfo)[0]);
      case PATH.reference:
        return this.session.references.get(name) ?? refuse('InvalidReference');
      case PATH.null:
        return new NullObject();
      default:
        return refuse('NotImplemented', `The local Excel knows no path ${path.ObjectPathType}.`);
    }
  }
}
