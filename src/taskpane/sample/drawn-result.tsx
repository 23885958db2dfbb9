import { Button } from '@fluentui/react-components';
import packageFile from '../../../package.json';
import type { DrawWishes, DrawnPart, DrawnSample } from '../../engine/engine-sampling';
import { messages } from '../words/messages';
import { pointsOf, whatIfMessages } from '../words/messages-what-if';
import { usePaneTools } from '../state/pane-context';
import { ShareBars } from './share-bars';

interface DrawnResultProps {
  readonly sample: DrawnSample;
  readonly wishes: DrawWishes;
  /** The caseload's file name. */
  readonly name: string;
}

/** A longer list does not help on a screen; the saved workbook has them all. */
const CASES_SHOWN = 300;

/** A drawn sample: its sizes, how it matches, its cases, and a button that saves it. */
export function DrawnResult({ sample, wishes, name }: DrawnResultProps) {
  const texts = whatIfMessages.sample;
  const { pane, source, engine } = usePaneTools();
  const save = async (): Promise<void> => {
    if (!wishes.caseload.file && !engine.hasTracker) await pane.read();
    const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    const bytes = await pane.work({ label: messages.busy.preparing, canStop: true }, () =>
      engine.call('drawnFile', { ...wishes, date, version: packageFile.version }),
    );
    if (!bytes) return;
    const fileName = texts.fileName(name.replace(/\.xls[xm]$/i, ''));
    const given = await pane.work({ label: messages.busy.preparing, canStop: false }, async () => {
      await source.give(fileName, bytes);
      return true;
    });
    if (given) pane.say(source.kind === 'excel' ? texts.openedAsNew : texts.saved(fileName));
  };
  return (
    <>
      {sample.parts.map((part) => (
        <section key={part.title} className="drawn">
          <h4>{part.title}</h4>
          <p>{sizeWords(part)}</p>
          {part.columns.map((column) => (
            <ShareBars key={column.header} column={column} />
          ))}
        </section>
      ))}
      {sample.parts.some(({ columns }) => columns.length > 0) ? (
        <p className="small">{texts.barCaption}</p>
      ) : null}
      <Cases parts={sample.parts} />
      <ul className="bare small">
        {sample.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div className="buttons">
        <Button disabled={pane.busy !== null} onClick={() => void save()}>
          {source.kind === 'excel' ? texts.openAsNew : texts.save}
        </Button>
      </div>
    </>
  );
}

function sizeWords({ drawn, population, marginOfError }: DrawnPart): string {
  const texts = whatIfMessages.sample;
  const size = texts.size(drawn.length, population);
  const isWhole = drawn.length === population || drawn.length === 0;
  return isWhole ? `${size}.` : `${size}, ${texts.margin(pointsOf(marginOfError))}.`;
}

function Cases({ parts }: { readonly parts: readonly DrawnPart[] }) {
  const texts = whatIfMessages.sample;
  const all = parts.flatMap(({ title, drawn }) => drawn.map((one) => ({ ...one, title })));
  return (
    <details>
      <summary>
        {texts.cases} ({all.length})
      </summary>
      <div className="scrolls long" tabIndex={0} role="group" aria-label={texts.cases}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{texts.caseId}</th>
              <th scope="col">{texts.where}</th>
            </tr>
          </thead>
          <tbody>
            {all.slice(0, CASES_SHOWN).map(({ id, sheet, row }) => (
              <tr key={`${sheet} ${row}`}>
                <th scope="row">{id}</th>
                <td>{texts.row(sheet, row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length > CASES_SHOWN ? <p>{texts.more(all.length - CASES_SHOWN)}</p> : null}
    </details>
  );
}
