import { messages } from '../words/messages';

interface HelpWordProps {
  readonly word: keyof typeof messages.help.words;
}

/** Help on a term: a link to its place on a page that ships with the add-in. */
export function HelpWord({ word }: HelpWordProps) {
  const { text, page } = messages.help.words[word];
  return (
    <a className="help-word" href={`docs/${page}`} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
