import { clientName, type HostObject, NullObject, serverName } from './host-object';

/** What `load` asks for. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Wanted {
  [name: string]: Wanted;
}

/** Answers a load: the server's names, and the items of a collection with their keys. */
export function answerQuery(object: HostObject, query: Query): unknown {
  const wanted: Wanted = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let at = wanted;
    for (const part of path.split(/[/.]/).filter(Boolean)) {
      at = at[part === '*' ? '*' : serverName(part)] ??= {};
    }
  }
  return read(object, wanted, query);
}

function read(object: HostObject, wanted: Wanted, query: Query = {}): unknown {
  if (object instanceof NullObject) return null;
  const items = object.items();
  if (items) {
    const { Items: below, ...own } = wanted;
    const first = query.Skip ?? 0;
    const some = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
    const each = { ...own, ...below };
    return { _Items: some.map((item) => read(item, each)) };
  }
  const answer: Record<string, unknown> = { ...object.identity() };
  const names = Object.keys(wanted);
  if (names.length === 0 || wanted['*']) {
    for (const name of object.scalars()) answer[name] = object.get(name);
  }
  for (const name of names) {
    if (name === '*') continue;
    answer[name] = object.isChild(name)
      ? read(object.child(name), wanted[name] ?? {})
      : object.get(name);
  }
  return answer;
}

/** The same with the client's names, as `retrieve` wants it. */
export function inClientNames(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(inClientNames);
  if (answer === null || typeof answer !== 'object') return answer;
  if ('_Items' in answer) return { items: inClientNames(answer._Items) };
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [clientName(name), inClientNames(value)]),
  );
}
