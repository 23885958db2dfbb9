import { useState } from 'react';
import { messages } from '../words/messages';

/** What the list needs of functions.json, as Excel reads it. */
interface FunctionsFile {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}

/** The cell functions, folded: syntax, purpose, and a link to the page of each. */
export function FunctionList() {
  const [functions, setFunctions] = useState<FunctionsFile['functions'] | null>(null);
  const [isMissing, setMissing] = useState(false);
  const load = async (): Promise<void> => {
    try {
      const answer = await fetch('functions.json');
      const file = (await answer.json()) as FunctionsFile;
      setFunctions(file.functions);
      setMissing(false);
    } catch {
      setMissing(true);
    }
  };
  const texts = messages.functions;
  return (
    <details
      className="functions"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && functions === null) void load();
      }}
    >
      <summary>{texts.heading}</summary>
      <p>{isMissing ? texts.missing : texts.intro}</p>
      <dl>
        {functions?.map(({ name, description, helpUrl, parameters }) => (
          <div key={name}>
            <dt>
              <a href={pageOf(helpUrl)} target="_blank" rel="noreferrer">
                =YOS.{name}(
                {parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(', ')})
              </a>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The function's page, relative to this one, wherever the add-in is served from. */
function pageOf(helpUrl: string): string {
  const [, page = ''] = /\/(docs\/.*)$/.exec(new URL(helpUrl).pathname) ?? [];
  return page;
}
