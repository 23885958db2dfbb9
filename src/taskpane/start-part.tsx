import { Button, Field, Select } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import packageFile from '../../package.json';
import { chooseFile } from './choose-file';
import { EDITION_CHOICES } from './edition-choices';
import type { FileSource } from './file-source';
import { messages } from './messages';
import { usePaneTools } from './pane-context';
import { saveFile } from './save-file';
import { takeSample } from './take-sample';

/** What stands where no tracker is open: a file to choose, a sample to try, a template to fill. */
export function StartPart() {
  const { pane, source, engine } = usePaneTools();
  const [edition, setEdition] = useState<string>(EDITION_CHOICES.at(-1)?.id ?? '');
  const makeTemplate = async (): Promise<void> => {
    const given = { edition, version: packageFile.version };
    const name = `tracker-${edition}.xlsx`;
    const bytes = await pane.work({ label: messages.busy.preparing, canStop: false }, () =>
      engine.call('template', given),
    );
    if (!bytes) return;
    if (source.kind === 'excel') await pane.open(() => source.take(name, bytes));
    else {
      saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>]));
      pane.say(messages.start.saveTemplate);
    }
  };
  return (
    <div className="start">
      <h2>{messages.start.heading}</h2>
      {source.kind === 'file' ? (
        <ChooseFile source={source as FileSource} />
      ) : (
        <p>{messages.start.emptyExcel}</p>
      )}
      <section>
        <h3>{messages.start.sample}</h3>
        <Button onClick={() => void pane.open(() => takeSample(source))}>
          {messages.start.sample}
        </Button>
      </section>
      <section>
        <h3>{messages.start.template}</h3>
        <Field label={messages.start.edition}>
          <Select value={edition} onChange={(_, { value }) => setEdition(value)}>
            {EDITION_CHOICES.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => void makeTemplate()}>{messages.start.make}</Button>
      </section>
      <p className="small">{messages.promiseWhy}</p>
    </div>
  );
}

/** A place to drop a tracker on, and a button to choose one. */
function ChooseFile({ source }: { readonly source: FileSource }) {
  const { pane } = usePaneTools();
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const open = (file: File | undefined): void => {
    if (file) void pane.open(() => source.choose(file));
  };
  const enter = (step: number) => (event: DragEvent) => {
    event.preventDefault();
    depth.current += step;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    open(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <p>{messages.start.file}</p>
      <Button appearance="primary" onClick={() => void chooseFile().then(open)}>
        {messages.start.choose}
      </Button>
      <p className="small">{messages.start.drop}</p>
    </div>
  );
}
