import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FileSource } from '../source/file-source';
import { saveFile } from '../source/save-file';
import { type ShownComparison, isRefused } from '../state/shown-comparison';
import { usePaneTools } from '../state/pane-context';
import { compareMessages as texts } from '../words/messages-compare';
import { ComparedTable } from './compared-table';
import { ProblemLines } from '../pieces/problem-lines';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Lines of doubts shown; the workbook has them all. */
const DOUBTS_AT_MOST = 200;

/**
 * Several trackers side by side: the table, or the problems that prevent it, and the workbook to
 * save.
 */
export function ComparisonPart({ comparison }: { readonly comparison: ShownComparison }) {
  const { pane, source } = usePaneTools();
  const { files, workbook, given, passedOver, leftOut } = comparison;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [comparison]);
  const refused = files.filter((file) => isRefused(file));
  const services = files.flatMap((file) => file.services);
  const others = files.length - refused.length;
  const open = (name: string): void => {
    const found = given.find((one) => one.name === name);
    if (!found) return;
    void pane.open(() => (source as FileSource).choose(new File([found.blob], name)));
  };
  const save = (): void => {
    if (!workbook) return;
    saveFile(texts.saveName, new Blob([workbook as Uint8Array<ArrayBuffer>], { type: XLSX }));
    pane.say(texts.saved);
  };
  return (
    <div className="comparison">
      <h2 ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      {refused.length > 0 ? (
        <div className="bar trouble">
          <p>{texts.refused(refused.length, files.length)}</p>
          <p>{others > 0 ? texts.mend : texts.mendAll}</p>
          <Named files={refused} onOpen={open} />
          {others > 0 ? (
            <Button
              size="small"
              disabledFocusable={pane.busy !== null}
              onClick={() => void pane.compareOthers()}
            >
              {texts.others(others)}
            </Button>
          ) : null}
        </div>
      ) : (
        <p>{texts.compared(files.length, services.length)}</p>
      )}
      {leftOut.length > 0 ? <p>{texts.leftOut(leftOut)}</p> : null}
      {passedOver.length > 0 ? <p className="small">{texts.passedOver(passedOver)}</p> : null}
      <div className="buttons">
        {workbook ? (
          <Button appearance="primary" onClick={save}>
            {texts.save}
          </Button>
        ) : null}
        <Button onClick={pane.closeComparison}>{texts.close}</Button>
      </div>
      {workbook ? <p className="small">{texts.what}</p> : null}
      <ComparedTable files={files} onOpen={open} />
      <Doubts files={files.filter((file) => !isRefused(file))} onOpen={open} />
    </div>
  );
}

interface OfFiles {
  readonly files: ShownComparison['files'];
  readonly onOpen: (name: string) => void;
}

/** The doubts about the rated trackers, folded. */
function Doubts({ files, onOpen }: OfFiles) {
  const doubted = files.filter(({ problems }) => problems.length > 0);
  const count = doubted.reduce((sum, { problems }) => sum + problems.length, 0);
  if (count === 0) return null;
  let left = DOUBTS_AT_MOST;
  const shown = doubted.flatMap((file) => {
    const problems = file.problems.slice(0, Math.max(0, left));
    left -= problems.length;
    return problems.length > 0 ? [{ ...file, problems }] : [];
  });
  return (
    <details>
      <summary>{texts.doubts(count)}</summary>
      <Named files={shown} onOpen={onOpen} />
      {count > DOUBTS_AT_MOST ? <p>{texts.moreDoubts(count - DOUBTS_AT_MOST)}</p> : null}
    </details>
  );
}

/** Problems under the name of the file that has them. */
function Named({ files, onOpen }: OfFiles) {
  return (
    <>
      {files.map(({ name, problems }) => (
        <section key={name}>
          <h3>
            <button
              type="button"
              className="plain"
              aria-label={texts.openOne(name)}
              onClick={() => onOpen(name)}
            >
              {name}
            </button>
          </h3>
          <ProblemLines problems={problems} />
        </section>
      ))}
    </>
  );
}
