import { Button } from '@fluentui/react-components';
import { usePaneTools } from '../state/pane-context';
import { messages } from '../words/messages';
import { copyText } from './copy-text';
import { type CopiedRow, tableAsHtml, tableAsText } from './table-as-html';

interface CopyTableProps {
  /** What the table is about, for screen readers and for the confirmation. */
  readonly of: string;
  readonly rows: () => readonly CopiedRow[];
  readonly label?: string;
}

/** Copies a table to the clipboard as a real table, which Word and Excel keep with its colours. */
export function CopyTable({ of, rows, label = messages.copy.table }: CopyTableProps) {
  const { pane } = usePaneTools();
  const copy = async (): Promise<void> => {
    const made = rows();
    const isCopied = await copyText(tableAsText(made), tableAsHtml(made));
    pane.say(isCopied ? messages.copy.copied(of) : messages.copy.notCopied);
  };
  return (
    <Button size="small" aria-label={`${label}: ${of}`} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
