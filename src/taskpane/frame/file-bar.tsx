import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { chooseFile } from '../source/choose-file';
import { pickedFiles } from '../source/chosen-files';
import type { FileSource } from '../source/file-source';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import { saveFile } from '../source/save-file';
import { useDroppedFiles } from '../state/use-dropped-files';
import { useKeptWork } from '../state/use-kept-work';
import { useOpenFiles } from '../state/use-open-files';

/** In a browser: the open file, a button to open another, and a button to save what was written. */
export function FileBar() {
  const { source } = usePaneTools();
  return source.kind === 'file' ? <OpenFile source={source as FileSource} /> : null;
}

function OpenFile({ source }: { readonly source: FileSource }) {
  const { pane } = usePaneTools();
  const { view, busy, comparison } = pane;
  const texts = messages.file;
  const open = useOpenFiles(source);
  useDroppedFiles(open);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (source.unsaved() !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [source]);
  const kept = useKeptWork(source);
  if (!view || view.isEmpty || comparison?.isShown) return null;
  const held = source.finished();
  const save = (): void => {
    if (!held) return;
    const name = messages.annexe.finishedName(held.name);
    saveFile(name, held.blob);
    pane.say(messages.annexe.saved(name));
  };
  return (
    <div className="follow file">
      <span className="small">{view.tracker}</span>
      <Button
        size="small"
        disabledFocusable={busy !== null}
        onClick={() => chooseFile((files) => void open(pickedFiles(files)), 'several')}
      >
        {messages.start.another}
      </Button>
      {comparison ? (
        <Button size="small" onClick={() => pane.showComparison(true)}>
          {texts.comparison}
        </Button>
      ) : null}
      {held?.isChanged ? (
        <Button size="small" disabledFocusable={busy !== null} onClick={save}>
          {texts.save}
        </Button>
      ) : null}
      {held?.isChanged || kept.isWanted ? (
        <label className="small">
          <input
            type="checkbox"
            checked={kept.isWanted}
            onChange={({ target }) => kept.want(target.checked)}
          />{' '}
          {texts.keep} {kept.isWanted ? texts.isKept : texts.isNotKept}
        </label>
      ) : null}
    </div>
  );
}
