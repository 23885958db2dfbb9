/** What the list needs of the functions' metadata. */
interface FunctionList {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}

/** Shows the functions of the add-in, with what Excel says of each and a link to its page. */
async function showFunctions(list: HTMLElement): Promise<void> {
  const answer = await fetch('functions.json');
  if (!answer.ok) throw new Error(`functions.json: ${answer.status}`);
  const { functions } = (await answer.json()) as FunctionList;
  for (const { name, description, helpUrl, parameters } of functions) {
    const given = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(', ');
    const term = document.createElement('dt');
    const link = document.createElement('a');
    link.href = helpUrl;
    link.target = '_blank';
    link.rel = 'noreferrer';
    link.textContent = `=YOS.${name}(${given})`;
    term.append(link);
    const meaning = document.createElement('dd');
    meaning.textContent = description;
    list.append(term, meaning);
  }
}

const list = document.getElementById('functions');
const trouble = document.getElementById('trouble');
if (list && trouble) {
  showFunctions(list).catch(() => {
    trouble.hidden = false;
  });
}
