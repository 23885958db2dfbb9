import { Button } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import { chooseFile } from '../source/choose-file';
import type { FileSource } from '../source/file-source';
import { messages } from '../words/messages';
import { useOpenFiles } from '../state/use-open-files';

/** A place to drop a tracker on, and a button to choose one. */
export function ChooseTracker({ source }: { readonly source: FileSource }) {
  const openFiles = useOpenFiles(source);
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const open = (files: readonly File[]): void => {
    void openFiles(files);
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
    open([...event.dataTransfer.files]);
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
      <Button appearance="primary" onClick={() => chooseFile(open)}>
        {messages.start.choose}
      </Button>
      <p className="small">{messages.start.drop}</p>
    </div>
  );
}
