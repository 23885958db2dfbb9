import { Button } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import { chooseFile } from '../source/choose-file';
import { type ChosenFiles, droppedFiles, pickedFiles } from '../source/chosen-files';
import type { FileSource } from '../source/file-source';
import { messages } from '../words/messages';
import { useOpenFiles } from '../state/use-open-files';

/** A place to drop one or more trackers, and buttons to choose them. */
export function ChooseTracker({ source }: { readonly source: FileSource }) {
  const openFiles = useOpenFiles(source);
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const open = (chosen: ChosenFiles): void => {
    void openFiles(chosen);
  };
  const pick = (what: 'several' | 'folder'): void =>
    chooseFile((files) => open(pickedFiles(files)), what);
  const enter = (step: number) => (event: DragEvent) => {
    event.preventDefault();
    depth.current += step;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    open(droppedFiles(event.dataTransfer));
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
      <Button appearance="primary" onClick={() => pick('several')}>
        {messages.start.choose}
      </Button>
      <p className="small">{messages.start.drop}</p>
      <p>{messages.start.several}</p>
      <Button onClick={() => pick('folder')}>{messages.start.chooseFolder}</Button>
    </div>
  );
}
