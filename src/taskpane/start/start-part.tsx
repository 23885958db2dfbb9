import { Button } from '@fluentui/react-components';
import { ChooseTracker } from './choose-tracker';
import type { FileSource } from '../source/file-source';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import { takeSample } from '../state/take-sample';
import { LookForExcel } from './look-for-excel';
import { TemplateOffer } from './template-offer';

/** Shown while no tracker is open: a file to choose, a sample to try, a template to fill in. */
export function StartPart() {
  const { pane, source, lookForExcel } = usePaneTools();
  return (
    <div className="start">
      <h2>{messages.start.heading}</h2>
      {source.kind === 'file' && pane.view ? (
        <p role="status">{messages.start.emptyFile(pane.view.tracker)}</p>
      ) : null}
      {source.kind === 'file' ? (
        <ChooseTracker source={source as FileSource} />
      ) : (
        <p>{messages.start.emptyExcel}</p>
      )}
      <section>
        <h3>{messages.start.sampleHeading}</h3>
        <p>{messages.start.sampleWhat}</p>
        <Button onClick={() => void pane.open(() => takeSample(source))}>
          {messages.start.sample}
        </Button>
      </section>
      <TemplateOffer />
      {lookForExcel ? <LookForExcel lookForExcel={lookForExcel} /> : null}
      <p className="small">{messages.promiseWhy}</p>
    </div>
  );
}
