import { messages } from '../words/messages';
import type { PartId } from '../state/open-part';

/** Help on a part: a page that ships with the add-in. */
export function HelpLink({ part }: { readonly part: PartId }) {
  const { page, of } = messages.help;
  return (
    <a className="help" href={`docs/guide.html#${page[part]}`} target="_blank" rel="noreferrer">
      {of(messages.parts[part])}
    </a>
  );
}
