import { Button, ProgressBar } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import packageFile from '../../../package.json';
import { ASSUMPTIONS } from '../../selftest/assumptions';
import type { Report } from '../../selftest/report';
import { reportText } from '../../selftest/report-text';
import { runSelfTest } from '../../selftest/run-self-test';
import { saveFile } from '../source/save-file';
import { usePaneTools } from '../state/pane-context';
import { selfTestMessages as texts } from '../words/messages-self-test';

/** How far the test is. */
type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'done'; readonly report: Report };

/**
 * Runs the self-test in the open workbook, and shows its progress and results. Meanwhile the pane
 * does nothing else, and ignores the test's changes.
 */
export function SelfTestPanel() {
  const { pane } = usePaneTools();
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [isStopping, setStopping] = useState(false);
  const isStopped = useRef(false);
  const start = (): Promise<unknown> => pane.work({ label: texts.running, canStop: false }, test);
  const test = async (): Promise<void> => {
    isStopped.current = false;
    setStopping(false);
    setStage({ kind: 'running', done: 0, of: 1, what: texts.start });
    try {
      const report = await runSelfTest(
        {
          onStep: (done, of, what) => setStage({ kind: 'running', done, of, what }),
          isStopped: () => isStopped.current,
        },
        { date: new Date().toISOString().slice(0, 10), version: packageFile.version },
      );
      setStage({ kind: 'done', report });
    } catch (error) {
      setStage({ kind: 'refused', why: error instanceof Error ? error.message : String(error) });
    }
  };
  const stop = (): void => {
    isStopped.current = true;
    setStopping(true);
  };
  return (
    <div className="self-test">
      <p>{texts.about}</p>
      {stage.kind === 'running' ? (
        <>
          <ProgressBar value={stage.done / stage.of} aria-label={texts.progress} />
          <p role="status">
            {isStopping ? texts.stopping : texts.step(stage.done, stage.of, stage.what)}
          </p>
          <Button onClick={stop} disabled={isStopping}>
            {texts.stop}
          </Button>
        </>
      ) : (
        <Button disabledFocusable={pane.busy !== null} onClick={() => void start()}>
          {stage.kind === 'idle' ? texts.start : texts.again}
        </Button>
      )}
      {stage.kind === 'refused' && (
        <div role="alert">
          <strong>{texts.refused}</strong>
          <p>{stage.why}</p>
        </div>
      )}
      {stage.kind === 'done' && <ReportShown report={stage.report} />}
    </div>
  );
}

function ReportShown({ report }: { readonly report: Report }) {
  const shown = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState('');
  const text = reportText(report, ASSUMPTIONS);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(texts.copied);
    } catch {
      // Not every Excel lets add-ins write to the clipboard.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setSaid(texts.marked);
    }
  };
  const save = (): void => {
    const { platform, version } = report.excel;
    const bytes = JSON.stringify(report, null, 2);
    saveFile(texts.fileName(platform, version), new Blob([bytes], { type: 'application/json' }));
  };
  return (
    <section aria-label={texts.report}>
      <h3>{texts.report}</h3>
      <div className="actions">
        <Button onClick={() => void copy()}>{texts.copy}</Button>
        <Button onClick={save}>{texts.save}</Button>
        <span role="status">{said}</span>
      </div>
      <pre ref={shown} tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
