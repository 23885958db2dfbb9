import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../inspection/problem';
import { PUBLISHED } from '../../published/published-inspections';
import { ProblemLines } from '../pieces/problem-lines';
import { chooseFile } from '../source/choose-file';
import { oneFile } from '../source/one-file';
import { usePaneTools } from '../state/pane-context';
import { messages } from '../words/messages';
import { publishedMessages as texts } from '../words/messages-published';

/** A team's own table instead of the built-in published inspections. */
export function PublishedChoice() {
  const { pane, engine } = usePaneTools();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isOwn = pane.published !== PUBLISHED;
  const take = async (files: readonly File[]): Promise<void> => {
    const file = oneFile(files, pane.refuse);
    if (!file) return;
    const label = messages.busy.preparing;
    const found = await pane.work({ label, canStop: false }, () =>
      engine.call('readPublished', { name: file.name, blob: file }),
    );
    if (!found) return;
    setProblems(found.problems);
    if (!found.table) return;
    pane.usePublished(found.table);
    pane.say(texts.taken(file.name, found.table.inspections.length));
  };
  const back = (): void => {
    setProblems([]);
    pane.usePublished(PUBLISHED);
  };
  return (
    <>
      <p>{texts.ownHint}</p>
      <div className="buttons">
        <Button
          size="small"
          disabledFocusable={pane.busy !== null}
          onClick={() => chooseFile((files) => void take(files))}
        >
          {isOwn ? texts.another : texts.own}
        </Button>
        {isOwn ? (
          <Button size="small" onClick={back}>
            {texts.back(PUBLISHED.inspections.length)}
          </Button>
        ) : null}
      </div>
      <ProblemLines problems={problems} />
    </>
  );
}
