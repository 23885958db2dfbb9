import { Button } from '@fluentui/react-components';
import { ChooseTracker } from './choose-tracker';
import type { FileSource } from '../source/file-source';
import { messages } from '../words/messages';
import { readMessages } from '../words/messages-read';
import { usePaneTools } from '../state/pane-context';
import { takeSample } from '../state/take-sample';
import { TemplateOffer } from './template-offer';

/** Another tracker, the sample or a template, folded unless there is nothing else to do. */
export function StartAgain({ isOpen = false }: { readonly isOpen?: boolean }) {
  const { pane, source } = usePaneTools();
  const offers = (
    <div className="start">
      {source.kind === 'file' ? (
        <>
          <ChooseTracker source={source as FileSource} />
          <Button onClick={() => void pane.open(() => takeSample(source))}>
            {messages.start.sample}
          </Button>
        </>
      ) : null}
      <TemplateOffer />
    </div>
  );
  if (isOpen) return offers;
  return (
    <details className="start-again">
      <summary>{readMessages.other}</summary>
      {offers}
    </details>
  );
}
