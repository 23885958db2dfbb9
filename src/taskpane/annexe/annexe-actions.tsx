import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { AnnexeReports } from './annexe-reports';
import { useAnnexeAge } from '../state/annexe-age';
import type { AnnexePreview } from '../../engine/engine';
import type { FileSource } from '../source/file-source';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import { saveFile } from '../source/save-file';
import { useKept } from '../state/use-kept';
import type { AnnexeChoice } from '../state/pane-state';

interface AnnexeActionsProps {
  /** Null where nothing can be written. */
  readonly choice: AnnexeChoice | null;
  /** What is shown; null while nothing current is. */
  readonly preview: AnnexePreview | null;
}

/** Write or update, remove, and for a file save; with what was done last. */
export function AnnexeActions({ choice, preview }: AnnexeActionsProps) {
  const { pane, source } = usePaneTools();
  const { view, busy, isStale, kind } = pane;
  const texts = messages.annexe;
  const age = useAnnexeAge();
  const [done, setDone] = useKept<string>(`annexe done ${view?.tracker}`, '');
  const told = useRef<HTMLParagraphElement>(null);
  if (!view) return null;
  const hasOurs = view.sheets.some(({ isOurs }) => isOurs);
  const write = async (): Promise<void> => {
    if (!choice || !preview) return;
    const written = await pane.write(choice);
    if (!written) return;
    age.note(choice.fill);
    setDone(texts.written(written, kind));
  };
  const remove = async (): Promise<void> => {
    const gone = await pane.remove();
    if (!gone) return;
    age.note(null);
    setDone(texts.removed(gone, kind));
    // The pressed button may have disappeared with the sheets.
    told.current?.focus();
  };
  const finished = source.kind === 'file' ? (source as FileSource).finished() : null;
  const save = (): void => {
    if (!finished) return;
    const name = texts.finishedName(finished.name);
    saveFile(name, finished.blob);
    setDone(texts.saved(name));
    pane.say(texts.saved(name));
  };
  const against = view.isStructureProtected ? texts.protected : isStale ? texts.readFirst : null;
  const isUpdate = preview !== null && preview.updated.length > 0;
  return (
    <div className="act">
      {against === null ? null : <p>{against}</p>}
      <p ref={told} tabIndex={-1} className="done">
        {done}
      </p>
      {choice ? (
        <AnnexeReports
          choice={choice}
          isDisabled={preview === null || busy !== null || isStale}
          onDone={setDone}
        />
      ) : null}
      <div className="buttons">
        {choice ? (
          <Button
            appearance="primary"
            disabledFocusable={preview === null || busy !== null || against !== null}
            onClick={() => void write()}
          >
            {isUpdate ? texts.update : texts.write}
          </Button>
        ) : null}
        {isStale ? (
          <Button disabledFocusable={busy !== null} onClick={() => void pane.read()}>
            {messages.stale.again}
          </Button>
        ) : null}
        {finished?.isChanged ? (
          <Button appearance={choice ? 'secondary' : 'primary'} onClick={save}>
            {texts.save}
          </Button>
        ) : null}
        {hasOurs ? (
          <Button
            disabledFocusable={busy !== null || view.isStructureProtected}
            onClick={() => void remove()}
          >
            {texts.remove}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
