import { Button } from '@fluentui/react-components';
import type { StandardResult } from '../../scoring/result';
import { settingKey } from '../../workbook/ours/setting-edits';
import type { Change } from '../state/change';
import { JudgementInCell } from './judgement-in-cell';
import { lazyPart } from '../pieces/lazy-part';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import type { ServiceView } from '../../engine/tracker-view';
import { useFocusBack } from '../state/use-focus-back';
import { useKept } from '../state/use-kept';

/** Fetched once the ratings are shown. */
export const loadDecisionForm = async () => (await import('./decision-form')).DecisionForm;

const DecisionForm = lazyPart(loadDecisionForm);

interface DecisionEntryProps {
  readonly service: ServiceView;
  readonly standard: StandardResult;
}

/** Where to enter a judgement, or a decision of the ratings panel; it is saved in YOS settings. */
export function DecisionEntry({ service, standard }: DecisionEntryProps) {
  const { pane } = usePaneTools();
  const [isOpen, setOpen] = useKept(`decision ${standard.code}`, false);
  const opener = useFocusBack(isOpen);
  // A national table has no cell for a single service's decision.
  if (!pane.view || pane.view.services.length > 1) return null;
  const isJudgement = standard.basis === 'judgement';
  const isSet = isJudgement ? standard.rating !== null : standard.panel !== null;
  const texts = messages.ratings;
  const label = isJudgement
    ? isSet
      ? texts.changeJudgement
      : texts.judgement
    : isSet
      ? texts.changePanel
      : texts.panel;
  if (!isOpen) {
    const title = `${standard.code} ${standard.name}`;
    const kept = pane.view.settings.ratings.find((one) => one.standard === standard.code);
    const own = service.ratingCells[standard.code]?.where;
    const last = pane.changes.findLast((change) => isAbout(change, standard.code, own));
    return (
      <div className="buttons">
        <Button
          ref={opener}
          size="small"
          {...(isJudgement && !isSet && { appearance: 'primary' })}
          aria-label={`${label}: ${title}`}
          onClick={() => setOpen(true)}
        >
          {label}
        </Button>
        {kept ? null : <JudgementInCell service={service} standard={standard} />}
        {last ? (
          <Button
            size="small"
            aria-label={texts.undoOf(last.words)}
            disabledFocusable={pane.busy !== null}
            onClick={() => void pane.takeBack(last)}
          >
            {messages.changes.undo}
          </Button>
        ) : null}
        {kept && !isFirst(last) ? (
          <Button
            size="small"
            aria-label={`${texts.takeBack}: ${title}`}
            disabledFocusable={pane.busy !== null}
            onClick={() => void pane.saveSettings([{ setting: kept.name, value: null }])}
          >
            {texts.takeBack}
          </Button>
        ) : null}
        {last ? <p className="small changed">{last.words}</p> : null}
      </div>
    );
  }
  return <DecisionForm service={service} standard={standard} onClose={() => setOpen(false)} />;
}

/** Whether a change made here is to a standard's rating: in YOS settings, or in its cell. */
export function isAbout({ step, where }: Change, code: string, own: string | undefined): boolean {
  return step.kind === 'cells'
    ? where === own && own !== undefined
    : step.rows.some(({ setting }) => settingKey(setting) === `rating ${code}`);
}

/** Whether nothing was set before a change, so that undoing it removes the setting. */
function isFirst(change: Change | undefined): boolean {
  return change?.back.kind === 'settings' && change.back.rows.every(({ value }) => value === null);
}
