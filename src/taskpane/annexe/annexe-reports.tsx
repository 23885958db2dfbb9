import { Button } from '@fluentui/react-components';
import { usePaneTools } from '../state/pane-context';
import type { AnnexeChoice } from '../state/pane-state';
import { saveFile } from '../source/save-file';
import { messages } from '../words/messages';
import type { ReportKind } from './report-blob';

interface AnnexeReportsProps {
  readonly choice: AnnexeChoice;
  readonly isDisabled: boolean;
  /** Called with what was done. */
  readonly onDone: (text: string) => void;
}

const KINDS: readonly ReportKind[] = ['docx', 'html'];

/** The annexe as a Word document and as a page, saved to the user's downloads. */
export function AnnexeReports({ choice, isDisabled, onDone }: AnnexeReportsProps) {
  const { pane, source } = usePaneTools();
  const texts = messages.annexe;
  const tracker = pane.view?.tracker ?? '';
  const save = async (kind: ReportKind): Promise<void> => {
    const blob = await pane.work({ label: texts.reportMaking, canStop: false }, async () => {
      // A document holds figures: formulas have no cells to follow there.
      const plan = await source.plan(pane.wishes({ ...choice, fill: 'values' }));
      const { reportBlob } = await import('./report-blob');
      return reportBlob(kind, plan);
    });
    if (!blob) return;
    const name = texts.reportName(tracker, kind);
    saveFile(name, blob);
    onDone(texts.reportSaved(name));
    pane.say(texts.reportSaved(name));
  };
  return (
    <fieldset className="choice">
      <legend>{texts.report}</legend>
      <p>{texts.reportHint}</p>
      <div className="buttons">
        {KINDS.map((kind) => (
          <Button key={kind} disabledFocusable={isDisabled} onClick={() => void save(kind)}>
            {texts.reports[kind]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
