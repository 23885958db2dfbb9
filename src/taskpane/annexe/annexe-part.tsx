import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { AnnexeActions } from './annexe-actions';
import { type Older, useAnnexeAge } from '../state/annexe-age';
import { AnnexeChoices } from './annexe-choices';
import { AnnexePreviewed } from './annexe-previewed';
import { messages } from '../words/messages';
import { NotRatedYet } from '../read/not-rated-yet';
import { SettingText } from '../read/setting-text';
import { readMessages } from '../words/messages-read';
import { usePaneTools } from '../state/pane-context';
import { ROWS_AT_ONCE } from '../../engine/rows-at-once';
import { TroubleDetails } from '../pieces/trouble-details';
import type { ServiceView } from '../../engine/tracker-view';
import { useAnnexePreview } from './use-annexe-preview';
import { useKept } from '../state/use-kept';
import type { AnnexeChoice } from '../state/pane-state';

/** What will be written, a preview, and the buttons that write and remove it. */
export function AnnexePart() {
  const { pane } = usePaneTools();
  const { service } = pane;
  return service ? <AnnexeOf service={service} /> : <NoAnnexe />;
}

function AnnexeOf({ service }: { readonly service: ServiceView }) {
  const { pane } = usePaneTools();
  const texts = messages.annexe;
  const [kept, keep] = useKept<AnnexeChoice>('annexe choice', USUAL_CHOICE);
  const choice = useMemo((): AnnexeChoice => {
    // The next tracker may not have the column.
    const hasColumn = kept.split !== null && service.splitColumns.includes(kept.split);
    return { ...kept, split: hasColumn ? kept.split : null };
  }, [kept, service.splitColumns]);
  const [rowsShown, showRows] = useKept<number>('annexe rows', ROWS_AT_ONCE);
  const { preview, isCurrent, trouble, again } = useAnnexePreview(choice, rowsShown);
  const { older } = useAnnexeAge();
  const services = pane.view?.services.length ?? 1;
  return (
    <div className="annexe">
      <h2>{services > 1 ? texts.headingNational : texts.heading}</h2>
      {older === null ? null : <p className="bar stale">{OLDER[older]}</p>}
      {services === 1 && pane.view?.serviceName === null ? (
        <SettingText
          label={readMessages.service}
          setting="Service"
          value=""
          hint={texts.nameFirst(service.name)}
        />
      ) : null}
      {services > 1 ? (
        <p>{texts.national(services)}</p>
      ) : (
        <AnnexeChoices service={service} choice={choice} onChoose={keep} />
      )}
      {trouble ? (
        <div role="alert" className="bar trouble">
          <p>{trouble.what}</p>
          {trouble.details === null ? null : <TroubleDetails details={trouble.details} />}
          <Button size="small" onClick={again}>
            {texts.again}
          </Button>
        </div>
      ) : null}
      {preview ? (
        <div className="previewed">
          <AnnexePreviewed
            preview={preview}
            isCurrent={isCurrent}
            onMore={() => showRows(rowsShown + ROWS_AT_ONCE)}
          />
        </div>
      ) : null}
      {preview || trouble ? null : <p role="status">{texts.preparing}</p>}
      <AnnexeActions choice={choice} preview={isCurrent ? preview : null} />
    </div>
  );
}

const OLDER: Readonly<Record<Older, string>> = {
  values: messages.annexe.older,
  follows: messages.annexe.olderLive,
  behind: messages.annexe.olderBehind,
};

const USUAL_CHOICE: AnnexeChoice = { fill: 'values', split: null, firm: false, published: false };

/** Why there is nothing to write; the result of an earlier write can still be removed. */
function NoAnnexe() {
  return (
    <div className="annexe">
      <h2>{messages.annexe.heading}</h2>
      <NotRatedYet />
      <AnnexeActions choice={null} preview={null} />
    </div>
  );
}
